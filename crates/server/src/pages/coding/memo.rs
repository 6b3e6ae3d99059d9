//! Memos on a code, a source, a coding: what someone thinks about it.

use axum::extract::{Path, State};
use axum::response::Redirect;
use jalon_access::Act;
use jalon_initiative::inquiry::Memo;
use jalon_initiative::inquiry::desk::Sort;
use jalon_initiative::inquiry::memo::{LONGEST_MEMO, MemoSort, MemoWords, Piece, pieces};
use jalon_record::entry::Audience;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::{Bench, Room};
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, token};
use crate::pages::tongue;

/// What the memos on something say, as far as this reader may know.
pub(super) fn texts(bench: &Bench<'_>, on: EntryId) -> Result<Vec<String>, Fault> {
    let mut told = Vec::new();
    for row in bench.sight.memos_on(on) {
        let words: Option<MemoWords> = bench.words_of(row.id)?;
        told.extend(words.map(|words| text(&words)));
    }
    Ok(told)
}

/// A memo with its quotes in their places.
fn text(words: &MemoWords) -> String {
    let said = |piece: Piece<'_>| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Quote(place) => words.quotes.get(place).map(|quote| format!("« {} »", quote.exact)).unwrap_or_default(),
    };
    pieces(&words.text, words.quotes.len()).into_iter().map(said).collect()
}

/// The memos on something, and a form for one more.
pub(super) fn section(bench: &Bench<'_>, on: EntryId) -> Result<Markup, Fault> {
    let language = bench.visitor.language;
    let sorts: Vec<(String, String)> =
        MemoSort::ALL.iter().map(|sort| (sort.code().to_owned(), sort_label(bench, *sort))).collect();
    let mut fields = Fields::default();
    fields.preset("sort", MemoSort::Analytic.code());
    let sort = Field { name: "sort", label: "memo-sort", hint: "", optional: false };
    let words = Field { name: "text", label: "memo-text", hint: "", optional: false };
    Ok(html! {
        section.memos aria-labelledby="memos" {
            h2 #memos { (bench.say("memo-title")) }
            @let rows = bench.sight.memos_on(on);
            @if rows.is_empty() { p.soft { (bench.say("memo-empty")) } }
            ul.cards.cards--wide { @for row in rows { li.card {
                p.soft {
                    (sort_label(bench, row.open.sort)) " · " (bench.coder(jalon_initiative::inquiry::Coder::Member(row.author))) " · "
                    (language.date(&row.occurred))
                    @if row.audience == Audience::Author { " · " (bench.say("memo-private")) }
                }
                @match bench.words_of::<MemoWords>(row.id)? {
                    Some(words) => {
                        @if !words.title.is_empty() { h3 { (words.title) } }
                        @for line in text(&words).lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
                    }
                    None => p.soft { (bench.say("sealed-title")) },
                }
                p { a href={ "/entries/" (row.id) } { (bench.say("memo-open")) } }
            } } }
            details.more {
                summary { (bench.say("memo-add")) }
                form.form method="post" action=(bench.at(&format!("/memos/on/{on}"))) novalidate {
                    (token(Some(bench.visitor)))
                    (sort.select(language, &fields, &sorts))
                    (words.area(language, &fields))
                    label.choice {
                        input type="checkbox" name="private" value="1";
                        span.choice-body { (bench.say("memo-private-hint")) }
                    }
                    p.actions { button.button { (bench.say("memo-keep")) } }
                }
            }
        }
    })
}

fn sort_label(bench: &Bench<'_>, sort: MemoSort) -> String {
    let list = bench.app.library().codelist("memo-sort");
    list.and_then(|list| list.label(sort.code(), tongue(bench.visitor.language))).unwrap_or(sort.code()).to_owned()
}

pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, on)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Redirect, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let room = Room::quick(app, visitor, &initiative)?;
        let bench = room.bench(app)?;
        let on = super::entry(&on)?;
        let (to, about) = place(&bench, on).ok_or(Fault::NotFound)?;
        let text = fields.text("text").to_owned();
        if text.is_empty() || text.chars().count() > LONGEST_MEMO {
            return Ok(Redirect::to(&format!("{to}#memos")));
        }
        let sort = MemoSort::from_code(fields.text("sort")).unwrap_or(MemoSort::Analytic);
        let memo = Memo { foreign: None, on: vec![on], quotes: Vec::new(), sort };
        let draft = bench.draft(&memo, &MemoWords { text, ..MemoWords::default() }, about)?;
        let private = fields.text("private") == "1";
        let draft = if private { draft.audience(Audience::Author) } else { draft };
        bench.app.store().append(vec![draft])?;
        Ok::<_, Fault>(Redirect::to(&format!("{to}#memos")))
    })
    .await
}

/// Where the memos on something are shown, and whom a new one is about; nothing where it may not be shown.
fn place(bench: &Bench<'_>, on: EntryId) -> Option<(String, Option<jalon_record::id::PersonRef>)> {
    if bench.sight.is_withheld(on) {
        return None;
    }
    match bench.sight.desk().sort(on)? {
        Sort::CodeNode => Some((bench.at(&format!("/codes/{on}")), None)),
        Sort::Coding => Some((bench.at(&format!("/codings/{on}")), bench.sight.segment(on)?.row.about)),
        Sort::Source => Some((bench.at(&format!("/sources/{on}/coding")), super::about(bench.sight.source(on)?))),
        _ => None,
    }
}
