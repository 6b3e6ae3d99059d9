//! Phones and their site over a line that loses what it likes: whatever the order, each acknowledged entry is there exactly
//! once, each phone ends with what it should hold and nothing else, and a twin is told apart from a phone that was unlucky.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, HashMap};

use jalon_record::id::EntryId;
use jalon_sync::count::{Numbers, is_the_same};
use jalon_sync::held::{Has, Held};
use jalon_sync::phone::{Answer, Phone};
use jalon_sync::share::Share;
use proptest::prelude::*;

/// What a phone was given of an entry.
type Given = Share;

/// A site as small as the rules allow: entries in their order, what each phone was acknowledged and given.
#[derive(Default)]
struct Site {
    order: Vec<EntryId>,
    content: HashMap<EntryId, u8>,
    phones: BTreeMap<usize, Known>,
}

#[derive(Default)]
struct Known {
    confirmed: i64,
    numbers: Numbers,
    acknowledged: HashMap<i64, EntryId>,
    held: Held,
    /// How far its walk has come, and under which rule.
    scanned: i64,
    rule: usize,
}

/// The content that a site refuses.
const REFUSED: u8 = 13;

impl Site {
    /// As the store does: `None` where the phone has a twin, or was set back.
    fn push(&mut self, phone: usize, after: i64, sent: &[(i64, EntryId, u8)]) -> Option<Vec<(i64, Answer)>> {
        let known = self.phones.entry(phone).or_default();
        if !is_the_same(known.confirmed, after, &known.acknowledged, sent.iter().map(|(n, id, _)| (*n, *id))) {
            return None;
        }
        known.confirmed = after;
        known.acknowledged.retain(|number, _| *number > after);
        let mut answers = Vec::new();
        for (number, id, content) in sent {
            known.numbers.add(*number);
            let is_kept = match self.content.get(id) {
                Some(before) => before == content,
                None if *content == REFUSED => false,
                None => {
                    self.order.push(*id);
                    self.content.insert(*id, *content);
                    true
                }
            };
            if is_kept {
                known.acknowledged.insert(*number, *id);
            }
            answers.push((*number, if is_kept { Answer::Kept } else { Answer::Refused }));
        }
        Some(answers)
    }

    fn pull(&mut self, phone: usize, after: i64, limit: usize, rule: usize) -> (i64, Vec<(EntryId, Given)>, Vec<EntryId>) {
        let Known { held, scanned, rule: known, .. } = self.phones.entry(phone).or_default();
        *scanned = (*scanned).min(held.arrive(after));
        if std::mem::replace(known, rule) != rule {
            *scanned = 0;
        }
        let (mut given, mut drop) = (Vec::new(), Vec::new());
        for (place, id) in self.order.iter().enumerate().map(|(at, id)| (at as i64 + 1, *id)) {
            if place <= *scanned {
                continue;
            }
            if given.len() + drop.len() == limit {
                break;
            }
            *scanned = place;
            match held.wants(place, RULES[rule](self.content[&id])) {
                Some(Has::Gone) => {
                    held.tell(place, Has::Gone);
                    drop.push(id);
                }
                Some(has) => {
                    held.tell(place, has);
                    given.push((id, if has == Has::Words { Share::Words } else { Share::Codes }));
                }
                None => {}
            }
        }
        (held.send(), given, drop)
    }
}

/// What may be given of a content; it changes as people change their minds.
type Rule = fn(u8) -> Share;
const RULES: [Rule; 3] = [
    |_| Share::Words,
    |content| if content.is_multiple_of(2) { Share::Codes } else { Share::Words },
    |content| if content.is_multiple_of(3) { Share::Nothing } else { Share::Words },
];

/// One thing that happens.
#[derive(Clone, Copy, Debug)]
enum Event {
    /// Someone captures something.
    Capture { phone: usize, content: u8 },
    /// A phone sends at most so many; what is lost on the way, and whether the request arrives twice.
    Push { phone: usize, most: usize, lost: Lost, twice: bool },
    /// A phone asks for a page.
    Pull { phone: usize, limit: usize, lost: Lost },
    /// Who may be given what changes.
    Rule(usize),
}

/// What is lost on the way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Lost {
    Nothing,
    Request,
    Answer,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let lost = prop_oneof![3 => Just(Lost::Nothing), 1 => Just(Lost::Request), 1 => Just(Lost::Answer)];
    let phone = 0..2_usize;
    let event = prop_oneof![
        4 => (phone.clone(), any::<u8>()).prop_map(|(phone, content)| Event::Capture { phone, content }),
        3 => (phone.clone(), 1..4_usize, lost.clone(), any::<bool>())
            .prop_map(|(phone, most, lost, twice)| Event::Push { phone, most, lost, twice }),
        3 => (phone, 1..4_usize, lost).prop_map(|(phone, limit, lost)| Event::Pull { phone, limit, lost }),
        1 => (0..RULES.len()).prop_map(Event::Rule),
    ];
    prop::collection::vec(event, 0..120)
}

struct World {
    site: Site,
    phones: [Phone<u8, Given>; 2],
    rule: usize,
    captured: Vec<(EntryId, u8)>,
}

impl World {
    fn new() -> Self {
        Self { site: Site::default(), phones: Default::default(), rule: 0, captured: Vec::new() }
    }

    fn push(&mut self, phone: usize, most: usize, lost: Lost, twice: bool) {
        let (after, sent) = self.phones[phone].push(most);
        let sent: Vec<(i64, EntryId, u8)> = sent.into_iter().map(|(number, id, what)| (number, id, *what)).collect();
        if lost == Lost::Request {
            return;
        }
        if twice {
            self.site.push(phone, after, &sent).unwrap();
        }
        let answers = self.site.push(phone, after, &sent).unwrap();
        if lost == Lost::Nothing {
            self.phones[phone].answered(answers);
        }
    }

    fn pull(&mut self, phone: usize, limit: usize, lost: Lost) -> bool {
        if lost == Lost::Request {
            return true;
        }
        let before = self.phones[phone].cursor();
        let (next, given, drop) = self.site.pull(phone, before, limit, self.rule);
        let some = !given.is_empty() || !drop.is_empty();
        if lost == Lost::Nothing {
            self.phones[phone].keep(next, given, drop);
        }
        some
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Capture { phone, content } => {
                let mut name = [phone as u8; 16];
                name[..8].copy_from_slice(&(self.captured.len() as u64).to_be_bytes());
                let id = EntryId::from_bytes(name);
                self.phones[phone].capture(id, content);
                self.captured.push((id, content));
            }
            Event::Push { phone, most, lost, twice } => self.push(phone, most, lost, twice),
            Event::Pull { phone, limit, lost } => {
                self.pull(phone, limit, lost);
            }
            Event::Rule(which) => self.rule = which,
        }
    }

    /// The line is good again: everything that waits goes through.
    fn settle(&mut self) {
        for phone in 0..2 {
            while self.phones[phone].unsent().0 > 0 {
                self.push(phone, 3, Lost::Nothing, false);
            }
        }
        for phone in 0..2 {
            while self.pull(phone, 3, Lost::Nothing) {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_lost_each_entry_is_there_once_and_each_phone_holds_what_it_should(events in events()) {
        let mut world = World::new();
        for event in events {
            world.happen(event);
        }
        world.settle();
        let expected: usize = world.captured.iter().filter(|(_, content)| *content != REFUSED).count();
        prop_assert_eq!(world.site.order.len(), expected, "each exactly once");
        for (id, content) in &world.captured {
            prop_assert_eq!(world.site.content.get(id).copied(), Some(*content).filter(|content| *content != REFUSED));
        }
        let should: BTreeMap<EntryId, Given> = world.site.content.iter()
            .map(|(id, content)| (*id, RULES[world.rule](*content)))
            .filter(|(_, share)| *share != Share::Nothing)
            .collect();
        for phone in 0..2 {
            prop_assert_eq!(world.phones[phone].given(), &should, "phone {}", phone);
            prop_assert_eq!(world.site.phones.get(&phone).map_or_else(Vec::new, |known| known.numbers.missing(0)), vec![]);
        }
    }

    /// A copy of a phone goes on by itself: sooner or later one of the two is told, and by then nothing is lost or doubled.
    #[test]
    fn a_twin_is_found_and_joins_again_with_all_it_has(
        before in events(), captures in (1..5_usize, 1..5_usize), known in any::<bool>(),
    ) {
        let mut world = World::new();
        for event in before {
            world.happen(event);
        }
        world.settle();
        // Both go on from here: the first is acknowledged, and knows it or not, before the second speaks.
        let mut twin = world.phones[0].clone();
        for n in 0..captures.0 {
            world.happen(Event::Capture { phone: 0, content: 2 * n as u8 });
        }
        while world.phones[0].unsent().0 > 0 {
            world.push(0, 2, Lost::Nothing, false);
        }
        if known {
            world.push(0, 2, Lost::Nothing, false);
        }
        let ids: Vec<EntryId> = (0..captures.1).map(|n| EntryId::from_bytes([200 + n as u8; 16])).collect();
        ids.iter().for_each(|id| { twin.capture(*id, 1); });
        let (after, sent) = twin.push(9);
        let sent: Vec<_> = sent.into_iter().map(|(number, id, what)| (number, id, *what)).collect();
        prop_assert_eq!(world.site.push(0, after, &sent), None, "two phones, one name");
        twin.join_again();
        let (after, sent) = twin.push(9);
        let sent: Vec<_> = sent.into_iter().map(|(number, id, what)| (number, id, *what)).collect();
        let answers = world.site.push(7, after, &sent).unwrap();
        twin.answered(answers);
        prop_assert_eq!(twin.unsent(), (0, world.phones[0].unsent().1));
        prop_assert!(ids.iter().all(|id| world.site.order.iter().filter(|kept| *kept == id).count() == 1));
        // What the new device says is missing begins with what it took along.
        let base = after;
        prop_assert_eq!(world.site.phones[&7].numbers.missing(base), vec![]);
    }
}
