//! Rows of the register: those of the chronicle, the rest of what a picture holds, and practice.

use std::collections::BTreeSet;

use jalon_initiative::lane::Lane;
use jalon_initiative::{Current, Form, Seen};
use jalon_record::edtf::{Bounds, Day, Edtf};
use jalon_record::id::{EntryId, MemberId};
use jalon_report::timeline::{ChronicleRow, LANES, Layers, Notes, Orientation, TimelineInput, Window, chronicle};
use maud::{Markup, html};

use crate::pages::parts::{self, Teller};

/// A row of the register.
pub(super) enum Row {
    /// What the timeline shows too.
    Mark(ChronicleRow),
    /// Everything else.
    Plain(Plain),
}

/// An entry in one line.
pub(super) struct Plain {
    kind: String,
    entry: EntryId,
    occurred: Edtf,
    title: String,
    author: MemberId,
    in_conflict: bool,
}

impl Row {
    fn bounds(&self) -> Bounds {
        match self {
            Self::Mark(row) => row.occurred.bounds(),
            Self::Plain(row) => row.occurred.bounds(),
        }
    }

    fn key(&self) -> (Option<Day>, bool, Option<Day>, EntryId) {
        let (bounds, entry) = (
            self.bounds(),
            match self {
                Self::Mark(row) => row.entry,
                Self::Plain(row) => row.entry,
            },
        );
        (bounds.start.earliest, bounds.end.latest.is_none(), bounds.end.latest, entry)
    }

    pub(super) fn markup(&self, teller: Teller<'_>) -> Markup {
        match self {
            Self::Mark(row) => parts::happening(teller.words.language, row, &[]),
            Self::Plain(row) => row.markup(teller),
        }
    }
}

impl Plain {
    fn of<T: Form>(seen: &Seen<T>, title: String) -> Row {
        Row::Plain(Self {
            kind: T::KIND.to_owned(),
            entry: seen.id,
            occurred: seen.occurred.clone(),
            title,
            author: seen.author,
            in_conflict: seen.in_conflict,
        })
    }

    fn markup(&self, teller: Teller<'_>) -> Markup {
        let words = teller.words;
        html! {
            li class={ "happening " (teller.mark(&self.kind)) } {
                p.happening-date { (words.date(&self.occurred)) }
                div.happening-body {
                    p.happening-title { a href=(parts::entry(self.entry)) { (self.title) } }
                    p.happening-meta {
                        span { (teller.role(self.author)) }
                        @if self.in_conflict { span { (words.say("part-in-conflict")) } }
                    }
                }
            }
        }
    }
}

/// A practice entry.
pub(super) fn practice(teller: Teller<'_>, current: &Current) -> Row {
    let envelope = &current.entry.envelope;
    Row::Plain(Plain {
        kind: envelope.kind.as_str().to_owned(),
        entry: envelope.id,
        occurred: envelope.occurred.clone(),
        title: teller.headline(&current.entry),
        author: envelope.author,
        in_conflict: current.in_conflict,
    })
}

/// All rows of a lane, or of every lane but practice, that may lie in a window; in the order of time.
pub(super) fn marks(teller: Teller<'_>, window: Window, lane: Option<Lane>) -> Vec<Row> {
    let lanes: BTreeSet<Lane> = lane.map_or_else(|| LANES.into_iter().collect(), |lane| BTreeSet::from([lane]));
    let input = TimelineInput {
        picture: &teller.desk.picture,
        practice: (&[][..]).into(),
        words: teller.words,
        window,
        lanes: &lanes,
        layers: Layers::ALL,
        schemes: &[],
        notes: Notes::None,
        today: None,
        orientation: Orientation::Across,
    };
    let mut rows: Vec<Row> = chronicle(&input).into_iter().map(Row::Mark).collect();
    if lanes.contains(&Lane::Crisis) {
        rows.extend(around(teller));
    }
    if lanes.contains(&Lane::Pathway) {
        rows.extend(evidence(teller));
    }
    rows.retain(|row| may_lie_in(row.bounds(), window));
    rows.sort_by_key(Row::key);
    rows
}

fn may_lie_in(bounds: Bounds, window: Window) -> bool {
    bounds.start.earliest.is_none_or(|day| day <= window.to()) && bounds.end.latest.is_none_or(|day| window.from() <= day)
}

fn evidence(teller: Teller<'_>) -> Vec<Row> {
    let words = teller.words;
    let given =
        teller.desk.picture.steps.iter().flat_map(|(step, history)| history.evidence.iter().map(move |given| (step, given)));
    given
        .map(|(step, given)| {
            let what = words.or_sealed(given.words.as_ref().map(|told| told.what.as_str()));
            let pair = [("one", parts::kind_name(words, "pathway.evidence")), ("other", parts::step_name(words, step))];
            let title = words.with("report-pair", &pair.each_ref().map(|(name, text)| (*name, text.as_str())));
            Plain::of(given, format!("{title} · {what}"))
        })
        .collect()
}

/// Crises named, brackets drawn, contradictions, effects.
fn around(teller: Teller<'_>) -> Vec<Row> {
    let (words, picture) = (teller.words, &teller.desk.picture);
    let pair = |kind: &str, what: &str| words.with("report-pair", &[("one", &parts::kind_name(words, kind)), ("other", what)]);
    let told = |kind: &str, text: Option<&str>| pair(kind, &words.or_sealed(text));
    let crises = picture
        .crises
        .iter()
        .map(|seen| Plain::of(seen, told("crisis.named", seen.words.as_ref().map(|told| told.name.as_str()))));
    let disputes = picture
        .disputes
        .iter()
        .map(|seen| Plain::of(seen, told("crisis.dispute", seen.words.as_ref().map(|told| told.about.as_str()))));
    let effects = picture.effects.iter().map(|seen| Plain::of(seen, teller.effect(&seen.open)));
    let brackets = picture.brackets.iter().map(|seen| {
        let label = words.phase(seen.words.as_ref().map(|told| told.label.as_str()), &seen.open.phase);
        Plain::of(seen, pair("crisis.bracket", &label))
    });
    crises.chain(brackets).chain(disputes).chain(effects).collect()
}
