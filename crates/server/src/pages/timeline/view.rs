//! What is looked at: which days, which lanes and layers, which schemes of brackets. All of it is in the address.

use std::collections::BTreeSet;

use jalon_initiative::disclosure::Practice;
use jalon_initiative::form::Code;
use jalon_initiative::lane::Lane;
use jalon_record::edtf::{Day, Edtf};
use jalon_report::timeline::{LANES, Layers, Window, whole_window};

use crate::pages::{Desk, encode};

/// The layers of the lane of the crisis, by their name in the address.
pub(super) const LAYERS: [(&str, Reach); 3] = [
    ("windows", |layers| &mut layers.windows),
    ("adaptations", |layers| &mut layers.adaptations),
    ("readings", |layers| &mut layers.readings),
];

type Reach = fn(&mut Layers) -> &mut bool;

/// What is looked at.
#[derive(Clone)]
pub(super) struct View {
    pub(super) whole: Window,
    pub(super) window: Window,
    pub(super) lanes: BTreeSet<Lane>,
    pub(super) layers: Layers,
    /// The schemes shown: the first is the ground under everything.
    pub(super) schemes: Vec<Code>,
    /// A date that did not read.
    pub(super) unread: Option<String>,
}

impl View {
    pub(super) fn read(asked: &[(String, String)], desk: &Desk, practice: Practice<'_>) -> Self {
        let whole = whole_window(&desk.picture, practice, None);
        let text = |name: &str| asked.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim());
        let mut unread = None;
        let mut day = |name: &str, last: bool| {
            let typed = text(name);
            if typed.is_empty() {
                return None;
            }
            let bounds = Edtf::understand(typed).ok().map(|date| date.bounds());
            let day = bounds.and_then(|bounds| if last { bounds.end.latest } else { bounds.start.earliest });
            if day.is_none() {
                unread = Some(typed.to_owned());
            }
            day
        };
        let (from, to) = (day("from", false).unwrap_or(whole.from()), day("to", true).unwrap_or(whole.to()));
        let every = |name: &'static str| asked.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str());
        let chosen: BTreeSet<Lane> = every("lane").filter_map(Lane::from_code).filter(|lane| LANES.contains(lane)).collect();
        let lanes = if chosen.is_empty() { LANES.into_iter().collect() } else { chosen };
        let mut layers = Layers::ALL;
        if every("layer").next().is_some() {
            for (name, reach) in LAYERS {
                *reach(&mut layers) = every("layer").any(|asked| asked == name);
            }
        }
        let drawn = schemes(desk);
        let mut schemes: Vec<Code> = Vec::new();
        for code in every("scheme").filter_map(Code::new) {
            if drawn.contains(&code) && !schemes.contains(&code) {
                schemes.push(code);
            }
        }
        if schemes.is_empty() {
            schemes.extend(drawn.into_iter().next());
        }
        Self { whole, window: Window::new(from, to), lanes, layers, schemes, unread }
    }

    pub(super) fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut view = self.clone();
        change(&mut view);
        view
    }

    /// The same with a scheme added or taken away.
    pub(super) fn with_scheme(&self, scheme: &Code) -> Self {
        self.with(|view| {
            let before = view.schemes.len();
            view.schemes.retain(|known| known != scheme);
            if view.schemes.len() == before {
                view.schemes.push(scheme.clone());
            }
        })
    }

    /// The address of this view as a page.
    pub(super) fn address(&self, desk: &Desk) -> String {
        self.address_of(desk, "/timeline", &[])
    }

    /// The address of this view as something else, such as `/timeline.svg`, with what more is asked.
    pub(super) fn address_of(&self, desk: &Desk, path: &str, more: &[(&str, &str)]) -> String {
        let mut pairs = Vec::new();
        if self.window != self.whole {
            pairs.push(format!("from={}&to={}", self.window.from(), self.window.to()));
        }
        pairs.extend(self.rest());
        pairs.extend(more.iter().map(|(name, value)| format!("{name}={}", encode(value))));
        let ask = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        desk.at(&format!("{path}{ask}"))
    }

    /// What the address says beside the days.
    pub(super) fn rest(&self) -> Vec<String> {
        let mut pairs = Vec::new();
        if self.lanes.len() < LANES.len() {
            pairs.extend(self.lanes.iter().map(|lane| format!("lane={}", lane.code())));
        }
        if self.layers != Layers::ALL {
            let mut layers = self.layers;
            let on: Vec<_> = LAYERS.into_iter().filter(|(_, reach)| *reach(&mut layers)).map(|(name, _)| name).collect();
            let on = if on.is_empty() { vec!["none"] } else { on };
            pairs.extend(on.into_iter().map(|name| format!("layer={name}")));
        }
        pairs.extend(self.schemes.iter().map(|scheme| format!("scheme={}", encode(scheme.as_str()))));
        pairs
    }

    /// The window made wider or narrower around its middle: by a factor in halves.
    pub(super) fn scaled(&self, halves: i64) -> Window {
        let middle = (i64::from(self.window.from().number()) + i64::from(self.window.to().number())) / 2;
        let reach = (self.window.days() * halves / 4).max(3);
        window_of(middle - reach, middle + reach)
    }

    pub(super) fn moved(&self, halves: i64) -> Window {
        let step = (self.window.days() / 2).max(1) * halves;
        window_of(i64::from(self.window.from().number()) + step, i64::from(self.window.to().number()) + step)
    }
}

fn window_of(from: i64, to: i64) -> Window {
    let day = |number: i64| i32::try_from(number).ok().and_then(Day::from_number);
    Window::new(day(from).unwrap_or(Day::MIN), day(to).unwrap_or(Day::MAX))
}

/// The schemes of brackets, in the order they were first drawn.
pub(super) fn schemes(desk: &Desk) -> Vec<Code> {
    let mut drawn: Vec<_> = desk.picture.brackets.iter().collect();
    drawn.sort_by_key(|bracket| bracket.seq);
    let mut schemes: Vec<Code> = Vec::new();
    for bracket in drawn {
        if !schemes.contains(&bracket.open.scheme) {
            schemes.push(bracket.open.scheme.clone());
        }
    }
    schemes
}

/// From everything, one lane is chosen alone; from a choice, a lane is added or taken away.
pub(super) fn toggle(lanes: &mut BTreeSet<Lane>, lane: Lane) {
    if lanes.len() == LANES.len() {
        lanes.retain(|known| *known == lane);
    } else if !lanes.remove(&lane) {
        lanes.insert(lane);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choosing_a_lane_from_everything_shows_it_alone() {
        let mut lanes: BTreeSet<Lane> = LANES.into_iter().collect();
        toggle(&mut lanes, Lane::Pathway);
        assert_eq!(lanes, [Lane::Pathway].into());
        toggle(&mut lanes, Lane::Crisis);
        toggle(&mut lanes, Lane::Pathway);
        assert_eq!(lanes, [Lane::Crisis].into());
    }
}
