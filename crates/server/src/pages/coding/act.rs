//! What is done at the desk of a source: code, change, remove, say that there is nothing to code, take back, do again.
//!
//! The passage is checked against the text as it stands: its version, its bounds, and, where the script sent them, its words.
//! What does not match is refused and nothing is written. The script is answered with the paragraphs that changed; a form
//! without it leads back to the page.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act as May;
use jalon_initiative::Form;
use jalon_initiative::form::NoWords;
use jalon_initiative::inquiry::codebook::{CodeNodeWords, CodeState, LONGEST_NAME};
use jalon_initiative::inquiry::coding::CodingWords;
use jalon_initiative::inquiry::desk::Row;
use jalon_initiative::inquiry::place::QuoteWords;
use jalon_initiative::inquiry::sight::Segment;
use jalon_initiative::inquiry::undo::{Act, Step};
use jalon_initiative::inquiry::{Anchor, CodeNode, Coding, Nothing, Source};
use jalon_initiative::meaning::{ReasonWords, Retraction};
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_record::text::Span;
use jalon_store::Draft;
use maud::{DOCTYPE, Markup, html};

use super::{Bench, Room, Text, about, chosen, page, paragraphs};
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::session::Visitor;

/// Something was wrong with what was asked: told to the person, and nothing is written.
pub(super) enum Stop {
    /// The key of the words that say what.
    Refused(&'static str),
    /// The request fails.
    Fault(Fault),
}

impl<E: Into<Fault>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// What was done.
#[derive(Default)]
pub(super) struct Done {
    /// The key of what is said of it.
    pub said: &'static str,
    /// The passages whose paragraphs look otherwise now.
    pub touched: Vec<Span>,
    /// The coding that it was done to.
    pub coding: Option<EntryId>,
    /// Whether there are other codes now.
    pub codes: bool,
}

pub(super) async fn act(
    State(app): State<App>,
    Path((initiative, source)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(May::Write)?;
    app.ask(move |app| acted(app, visitor, &initiative, &source, &fields)).await
}

fn acted(app: &App, visitor: Visitor, initiative: &str, source: &str, fields: &Fields) -> Result<Response, Fault> {
    let source = super::entry(source)?;
    let is_part = fields.text("part") == "1";
    let room = Room::quick(app, visitor.clone(), initiative)?;
    let done = {
        let bench = room.bench(app)?;
        let row = bench.sight.source(source).ok_or(Fault::NotFound)?;
        Desk { bench: &bench, row, fields }.act()
    };
    match done {
        Ok(done) if is_part => {
            // The fold is followed in place where nobody else holds it.
            drop(room);
            let room = Room::quick(app, visitor, initiative)?;
            let bench = room.bench(app)?;
            Ok(part(&bench, source, fields, &done)?.into_response())
        }
        Ok(done) => {
            let bench = room.bench(app)?;
            let mut to = bench.at(&format!("/sources/{source}/coding"));
            let hide: Vec<(&str, &str)> = fields.all("hide").map(|hide| ("hide", hide)).collect();
            if !hide.is_empty() {
                to = format!("{to}?{}", serde_urlencoded::to_string(hide).unwrap_or_default());
            }
            let first = done.touched.iter().map(|span| span.start()).min();
            let number =
                first.and_then(|at| bench.newest(source).ok().flatten()?.words.paragraph_at(at)).map(|there| there.number);
            let at = number.map_or_else(String::new, |number| format!("#p{number}"));
            Ok(Redirect::to(&format!("{to}{at}")).into_response())
        }
        Err(Stop::Fault(fault)) => Err(fault),
        Err(Stop::Refused(code)) if is_part => {
            let said = visitor.language.say(code);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, piece(&html! { p data-said role="alert" { (said) } })).into_response())
        }
        Err(Stop::Refused(code)) => {
            drop(room);
            let room = Room::open(app, visitor, initiative)?;
            let bench = room.bench(app)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page::page(&bench, source, fields, Some(code))?).into_response())
        }
    }
}

/// A document that the script takes pieces from.
fn piece(content: &Markup) -> Markup {
    html! { (DOCTYPE) html { head { title { "Jalon" } } body { (content) } } }
}

fn part(bench: &Bench<'_>, source: EntryId, fields: &Fields, done: &Done) -> Result<Markup, Fault> {
    let Some(text) = bench.newest(source)? else { return Err(Fault::NotFound) };
    let sheet = page::sheet(bench, source, &text, fields);
    Ok(piece(&html! {
        p data-said data-coding=[done.coding] { (bench.say(done.said)) " " (page::progress(bench, source)) }
        (sheet.touched(bench, &done.touched))
        @if done.codes { (page::code_boxes(bench, &BTreeSet::new())) }
    }))
}

/// The desk of one source while something is done at it.
pub(super) struct Desk<'a> {
    pub bench: &'a Bench<'a>,
    pub row: &'a Row<Source>,
    pub fields: &'a Fields,
}

impl Desk<'_> {
    pub fn act(&self) -> Result<Done, Stop> {
        match self.fields.text("act") {
            "code" => self.code(false),
            "vivo" => self.code(true),
            "nothing" => self.nothing(),
            "change" => self.change(false),
            "range" => self.change(true),
            "remove" => self.remove(),
            "undo" => self.step(true),
            "redo" => self.step(false),
            _ => Err(Stop::Refused("coding-problem-act")),
        }
    }

    fn text(&self) -> Result<Text, Stop> {
        let text = self.bench.newest(self.row.root)?.ok_or(Stop::Refused("coding-no-text"))?;
        let same = self.fields.text("version").parse() == Ok(text.version);
        if same { Ok(text) } else { Err(Stop::Refused("coding-problem-version")) }
    }

    /// The passage that is meant, as it stands in the text.
    fn span(&self, text: &Text) -> Result<Span, Stop> {
        let number = |field: &str| self.fields.text(field).parse::<u32>().ok();
        let span = match (number("from"), number("to")) {
            (Some(from), Some(to)) => text.words.span(from, to).map_err(|_| Stop::Refused("coding-problem-span"))?,
            _ => {
                let from = number("p_from").ok_or(Stop::Refused("coding-problem-paragraphs"))?;
                let to = number("p_to").or(Some(from).filter(|_| self.fields.text("p_to").is_empty()));
                let to = to.ok_or(Stop::Refused("coding-problem-paragraphs"))?;
                paragraphs(&text.words, from, to).ok_or(Stop::Refused("coding-problem-paragraphs"))?
            }
        };
        if span.is_empty() {
            return Err(Stop::Refused("coding-problem-empty"));
        }
        let blanked = self.bench.sight.blanked(text.version);
        if blanked.iter().any(|closed| closed.overlap(span).is_some()) {
            return Err(Stop::Refused("coding-problem-closed"));
        }
        let sent = self.fields.pairs().find(|(name, _)| *name == "quote").map(|(_, quote)| quote);
        match sent.is_none_or(|quote| same_words(quote, text.words.slice(span).unwrap_or_default())) {
            true => Ok(span),
            false => Err(Stop::Refused("coding-problem-quote")),
        }
    }

    fn codes(&self) -> Result<Vec<EntryId>, Stop> {
        let desk = self.bench.sight.desk();
        let offered =
            |code: &EntryId| desk.code(*code).is_some_and(|row| row.open.codable && row.open.state == CodeState::Active);
        let codes = chosen(self.fields);
        if codes.iter().all(offered) { Ok(codes.into_iter().collect()) } else { Err(Stop::Refused("coding-problem-code")) }
    }

    fn code(&self, in_vivo: bool) -> Result<Done, Stop> {
        let text = self.text()?;
        let span = self.span(&text)?;
        let mut codes = self.codes()?;
        let mut acts = Vec::new();
        let name = match in_vivo {
            true => shortened(text.words.slice(span).unwrap_or_default()),
            false => shortened(self.fields.text("name")),
        };
        if codes.is_empty() && name.is_empty() {
            return Err(Stop::Refused("coding-problem-no-code"));
        }
        if !name.is_empty() {
            let colour = Some(super::codebook::next_colour(self.bench));
            let node = CodeNode { colour, in_vivo: in_vivo.then_some(self.row.root), ..CodeNode::active() };
            let words = CodeNodeWords { name, ..CodeNodeWords::default() };
            let draft = self.bench.draft(&node, &words, about(self.row).filter(|_| in_vivo))?;
            let id = self.append(draft)?;
            acts.push(Act { root: id, before: None, after: Some(id), head: id });
            codes.push(id);
        }
        let new_code = !acts.is_empty();
        // The same words by the same person are one coding: other codes join it.
        let mine = |segment: &Segment<'_>| self.bench.is_mine(segment.coder) && segment.span == span;
        let known = self.bench.sight.segments_in(self.row.root).find(mine);
        let coding = match known {
            Some(segment) => {
                let mut all = segment.row.open.codes.clone();
                all.extend(codes.into_iter().filter(|code| !segment.row.open.codes.contains(code)));
                acts.push(self.write(&segment, segment.row.open.at, all, self.quote(&segment)?)?);
                segment.coding()
            }
            None => {
                let at = Anchor { span, version: text.version };
                let coding = Coding { at, coder: None, codes, foreign: None };
                let id = self.append(self.bench.draft(&coding, &words(&text, span)?, about(self.row))?)?;
                acts.push(Act { root: id, before: None, after: Some(id), head: id });
                id
            }
        };
        self.did(acts);
        Ok(Done { said: "coding-said-coded", touched: vec![span], coding: Some(coding), codes: new_code })
    }

    fn nothing(&self) -> Result<Done, Stop> {
        let text = self.text()?;
        let span = self.span(&text)?;
        let nothing = Nothing { coder: None, ranges: vec![span], version: text.version };
        let id = self.append(self.bench.draft(&nothing, &NoWords {}, about(self.row))?)?;
        self.did(vec![Act { root: id, before: None, after: Some(id), head: id }]);
        Ok(Done { said: "coding-said-nothing", touched: vec![span], ..Done::default() })
    }

    /// The coding that is meant: one's own, in this source.
    fn mine(&self) -> Result<Segment<'_>, Stop> {
        let coding = self.fields.text("coding").parse().map_err(|_| Stop::Refused("coding-problem-which"))?;
        let segment = self.bench.sight.segment(coding).filter(|segment| segment.source == self.row.root);
        let segment = segment.ok_or(Stop::Refused("coding-problem-which"))?;
        if self.bench.is_mine(segment.coder) { Ok(segment) } else { Err(Stop::Refused("coding-problem-not-mine")) }
    }

    fn change(&self, range: bool) -> Result<Done, Stop> {
        let segment = self.mine()?;
        let before = segment.span;
        let (at, codes, words, after) = match range {
            true => {
                let text = self.text()?;
                let span = self.span(&text)?;
                (Anchor { span, version: text.version }, segment.row.open.codes.clone(), words(&text, span)?, span)
            }
            false => (segment.row.open.at, self.codes()?, self.quote(&segment)?, before),
        };
        if codes.is_empty() {
            return Err(Stop::Refused("coding-problem-no-code"));
        }
        let act = self.write(&segment, at, codes, words)?;
        self.did(vec![act]);
        Ok(Done { said: "coding-said-changed", touched: vec![before, after], coding: Some(segment.coding()), codes: false })
    }

    /// A new version of a coding. Its memos stay with it.
    fn write(&self, segment: &Segment<'_>, at: Anchor, codes: Vec<EntryId>, words: CodingWords) -> Result<Act, Stop> {
        let root = segment.coding();
        let coding = Coding { at, codes, ..segment.row.open.clone() };
        let draft = self.bench.draft(&coding, &words, segment.row.about)?.audience(segment.row.audience);
        let head = self.append(draft.amending(self.bench.heads(root)?))?;
        Ok(Act { root, before: Some(segment.row.id), after: Some(head), head })
    }

    /// The words that a coding quotes.
    fn quote(&self, segment: &Segment<'_>) -> Result<CodingWords, Stop> {
        self.bench.words_of(segment.row.id)?.ok_or(Stop::Fault(Fault::NotFound))
    }

    fn remove(&self) -> Result<Done, Stop> {
        let segment = self.mine()?;
        let (root, span) = (segment.coding(), segment.span);
        let words = ReasonWords { reason: self.fields.text("reason").to_owned() };
        let draft = self.bench.draft(&Retraction {}, &words, segment.row.about)?.audience(segment.row.audience);
        let head = self.append(draft.amending(self.bench.heads(root)?))?;
        self.did(vec![Act { root, before: Some(segment.row.id), after: None, head }]);
        Ok(Done { said: "coding-said-removed", touched: vec![span], ..Done::default() })
    }

    fn append(&self, draft: Draft) -> Result<EntryId, Stop> {
        let outcomes = self.bench.app.store().append(vec![draft])?;
        outcomes.first().map(jalon_store::Outcome::id).ok_or(Stop::Fault(Fault::NotFound))
    }

    fn whose(&self) -> (InitiativeId, MemberId) {
        (self.bench.initiative, self.bench.visitor.member.id)
    }

    fn did(&self, acts: Vec<Act>) {
        self.bench.app.histories().with(self.whose(), |history| acts.into_iter().for_each(|act| history.did(act)));
    }

    /// One step back, or forth again.
    fn step(&self, back: bool) -> Result<Done, Stop> {
        let histories = self.bench.app.histories();
        let head =
            |root: EntryId| self.bench.heads(root).ok().filter(|heads| heads.len() == 1).and_then(|heads| heads.first().copied());
        let step = histories.with(self.whose(), |history| if back { history.undo(head) } else { history.redo(head) });
        let step = step.map_err(|error| {
            Stop::Refused(match error {
                jalon_initiative::inquiry::undo::UndoError::Nothing => "coding-problem-undo-nothing",
                jalon_initiative::inquiry::undo::UndoError::ChangedSince => "coding-problem-undo-changed",
            })
        })?;
        let (amends, like) = match step {
            Step::Retract { amends } => (amends, None),
            Step::Write { amends, like } => (amends, Some(like)),
        };
        let mut touched = self.spans(amends)?;
        let entry =
            |id: EntryId| -> Result<Entry, Stop> { self.bench.app.store().entry(id)?.ok_or(Stop::Fault(Fault::NotFound)) };
        let draft = match like {
            None => {
                let envelope = entry(amends)?.envelope;
                self.bench.draft(&Retraction {}, &ReasonWords::default(), envelope.about)?.audience(envelope.audience)
            }
            Some(like) => self.again(&entry(like)?)?,
        };
        let appended = self.append(draft.amending(vec![amends]))?;
        histories.with(self.whose(), |history| if back { history.did_undo(appended) } else { history.did_redo(appended) });
        if let Some(like) = like {
            touched.extend(self.spans(like)?);
        }
        let said = if back { "coding-said-undone" } else { "coding-said-redone" };
        Ok(Done { said, touched, coding: None, codes: true })
    }

    /// A version as it was, to be written again.
    fn again(&self, like: &Entry) -> Result<Draft, Stop> {
        match like.envelope.kind.as_str() {
            Coding::KIND => self.copy::<Coding>(like),
            Nothing::KIND => self.copy::<Nothing>(like),
            CodeNode::KIND => self.copy::<CodeNode>(like),
            _ => Err(Stop::Refused("coding-problem-undo-changed")),
        }
    }

    fn copy<F: Form>(&self, like: &Entry) -> Result<Draft, Stop> {
        let body = like.body.as_ref().ok_or(Stop::Refused("coding-problem-undo-changed"))?;
        let open: F = body.read_open().map_err(jalon_store::StoreError::from)?;
        let words: F::Words = self.bench.app.store().words(self.bench.gate, like)?.ok_or(Stop::Fault(Fault::NotFound))?;
        Ok(self.bench.draft(&open, &words, like.envelope.about)?.audience(like.envelope.audience))
    }

    /// The passages in this source that an entry of a thread is about, as the version that it is says, and as it stands.
    fn spans(&self, version: EntryId) -> Result<Vec<Span>, Stop> {
        let Some(entry) = self.bench.app.store().entry(version)? else { return Ok(Vec::new()) };
        let Some(body) = &entry.body else { return Ok(Vec::new()) };
        let anchors: Vec<Anchor> = match entry.envelope.kind.as_str() {
            Coding::KIND => body.read_open::<Coding>().map(|coding| vec![coding.at]).unwrap_or_default(),
            Nothing::KIND => {
                let read = body.read_open::<Nothing>().ok();
                let at = |nothing: Nothing| {
                    nothing.ranges.iter().map(|span| Anchor { span: *span, version: nothing.version }).collect()
                };
                read.map(at).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let here = anchors.into_iter().filter_map(|at| self.bench.sight.spot(at)).filter(|spot| spot.source == self.row.root);
        Ok(here.map(|spot| spot.span).collect())
    }
}

fn words(text: &Text, span: Span) -> Result<CodingWords, Stop> {
    let mut quote = QuoteWords::of(&text.words, span).ok_or(Stop::Refused("coding-problem-span"))?;
    quote.digest = text.digest;
    Ok(CodingWords { quote })
}

/// A name on one line, not too long.
fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_NAME).collect()
}

/// Whether these are the words of a passage; between paragraphs, blank lines and how lines end do not count.
pub(super) fn same_words(sent: &str, there: &str) -> bool {
    let lines =
        |text: &str| text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).map(str::to_owned).collect::<Vec<_>>();
    lines(sent) == lines(there)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_to_the_letter_and_lines_are_not() {
        assert!(same_words("un café 👍🏽", "un café 👍🏽"));
        assert!(same_words("one\r\ntwo", "one\n\n \ntwo"));
        assert!(!same_words("un cafe", "un café") && !same_words("un", "une") && !same_words("", "une"));
        assert_eq!(shortened(" ça\n tient  bon "), "ça tient bon");
    }
}
