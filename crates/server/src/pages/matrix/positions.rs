//! Every dated thing by the side of every bracket of a scheme and every crisis, as CSV: for those who count for themselves.

use jalon_initiative::position::{self, Days, Position, Relation, Verdict};

use super::Lens;
use super::csv::{Cell, Csv};

pub(super) fn csv(lens: &Lens<'_>) -> Vec<u8> {
    let picture = &lens.teller.desk.picture;
    let mut csv = Csv::new(&[
        "entry",
        "sort",
        "first_day",
        "last_day",
        "beside",
        "beside_id",
        "before",
        "inside",
        "after",
        "relation",
        "lag_at_least",
        "lag_at_most",
    ]);
    for thing in position::things(picture) {
        let days = [thing.when.start.earliest, thing.when.end.latest].map(|day| day.map_or(String::new(), |day| day.to_string()));
        let [first, last] = days;
        let begins = [thing.id.to_string(), thing.sort.code().to_owned(), first, last];
        let mut row = |beside: &str, id: String, position: Position, lag: Option<Days>| {
            let lag = lag.map_or([None, None], |lag| [lag.at_least, lag.at_most]);
            let said = [
                beside.to_owned(),
                id,
                verdict(position.before).into(),
                verdict(position.inside).into(),
                verdict(position.after).into(),
            ];
            let relation = Cell::from(position.relation.map_or("", relation));
            csv.row(begins.iter().cloned().chain(said).map(Cell::from).chain([relation]).chain(lag.map(Cell::from)));
        };
        for (column, bracket) in lens.ground.brackets().enumerate() {
            if let Some(stretch) = lens.ground.stretch(column) {
                row("bracket", bracket.to_string(), Position::of(thing.when, stretch), None);
            }
        }
        for crisis in &picture.crises {
            let lag = position::lag(&crisis.occurred, thing.when);
            row("crisis", crisis.root.to_string(), Position::of(thing.when, position::course(&crisis.occurred)), Some(lag));
        }
    }
    csv.into_bytes()
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Certainly => "certainly",
        Verdict::Possibly => "possibly",
        Verdict::No => "no",
    }
}

/// A relation by Allen's name for it.
fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Before => "before",
        Relation::Meets => "meets",
        Relation::Overlaps => "overlaps",
        Relation::Starts => "starts",
        Relation::During => "during",
        Relation::Finishes => "finishes",
        Relation::Equals => "equals",
        Relation::FinishedBy => "finished-by",
        Relation::Contains => "contains",
        Relation::StartedBy => "started-by",
        Relation::OverlappedBy => "overlapped-by",
        Relation::MetBy => "met-by",
        Relation::After => "after",
    }
}
