use super::*;
use jalon_methods::order::Verdict;
use jalon_record::edtf::{Day, Edtf, Span};
use proptest::prelude::*;

fn id(n: u8) -> EntryId {
    EntryId::from_bytes([n; 16])
}

fn member(n: u8) -> MemberId {
    MemberId::from_bytes([n; 16])
}

fn day(number: i32) -> Day {
    Day::from_number(number).unwrap()
}

fn when(text: &str) -> Bounds {
    Edtf::parse(text).unwrap().bounds()
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn bracket(scheme: &str, start: &str, end: &str) -> Bracket {
    Bracket {
        crisis: id(200),
        scheme: code(scheme),
        phase: code("before"),
        start: Edtf::parse(start).unwrap(),
        end: Edtf::parse(end).unwrap(),
        marker: None,
        clock: None,
    }
}

fn ground(drawn: &[(&str, &str)]) -> Ground {
    let brackets: Vec<Bracket> = drawn.iter().map(|(start, end)| bracket("team", start, end)).collect();
    Ground::new(brackets.iter().enumerate().map(|(at, bracket)| (id(at as u8), bracket)))
}

fn placed(ground: &Ground, thing: Bounds) -> Vec<(usize, Verdict)> {
    let mut found = Vec::new();
    ground.place(thing, |column, verdict| found.push((column, verdict)));
    found
}

#[test]
fn a_thing_lies_in_brackets_or_outside_all_of_them() {
    let ground = ground(&[("2020-05-16", "2020-12-31"), ("2020-03-13", "2020-05-15")]);
    assert_eq!(ground.brackets().collect::<Vec<_>>(), [id(1), id(0)]);
    let at = |text: &str| placed(&ground, when(text));
    assert_eq!(at("2020-04-02"), [(0, Verdict::Certainly)]);
    assert_eq!(at("2020-05"), [(0, Verdict::Possibly), (1, Verdict::Possibly)]);
    assert_eq!(at("2020-04/2020-08"), [(0, Verdict::Certainly), (1, Verdict::Certainly)]);
    assert_eq!(at("2019"), [(2, Verdict::Certainly)]);
    assert_eq!(at("2020-03"), [(0, Verdict::Possibly), (2, Verdict::Possibly)]);
    assert_eq!(at("2020"), [(0, Verdict::Possibly), (1, Verdict::Possibly), (2, Verdict::Possibly)]);
    assert_eq!(ground.lies_in(when("2019"), 2), Verdict::Certainly);
    assert_eq!(ground.lies_in(when("2020-04-02"), 2), Verdict::No);
}

#[test]
fn a_border_drawn_as_one_leaves_no_time_outside() {
    let fuzzy = ground(&[("2020-03-13", "2020-05~"), ("2020-05~", "2020-12-31")]);
    assert_eq!(placed(&fuzzy, when("2020-05-10")), [(0, Verdict::Possibly), (1, Verdict::Possibly)]);
    let apart = ground(&[("2020-03-13", "2020-05-09"), ("2020-05-11", "2020-12-31")]);
    assert_eq!(placed(&apart, when("2020-05-10")), [(2, Verdict::Certainly)]);
    assert_eq!(placed(&apart, when("2020-05")).last(), Some(&(2, Verdict::Possibly)));
    assert_eq!(placed(&apart, when("2020-05-09/2020-05-10")), [(0, Verdict::Certainly)]);
}

fn span(earliest: i32, latest: i32) -> Span {
    Span { earliest: Some(day(earliest)), latest: Some(day(latest)) }
}

fn fuzzy() -> impl Strategy<Value = Bounds> {
    let span = || (0..10_i32, 0..4_i32).prop_map(|(at, wide)| span(at, at + wide));
    (span(), span()).prop_filter_map("begins before it ends", |(start, end)| Bounds::between(start, end))
}

fn all(bounds: Bounds) -> Vec<(i32, i32)> {
    let days = 0..14_i32;
    let pairs = days.clone().flat_map(|from| days.clone().map(move |to| (from, to)));
    pairs.filter(|(from, to)| from <= to && bounds.start.contains(day(*from)) && bounds.end.contains(day(*to))).collect()
}

/// All ways in which the dates may fall at once.
fn ways(stretches: &[Bounds]) -> Vec<Vec<(i32, i32)>> {
    stretches.iter().fold(vec![vec![]], |ways, stretch| {
        let longer = |way: &Vec<(i32, i32)>| {
            let with = |more| way.iter().copied().chain([more]).collect();
            all(*stretch).into_iter().map(with).collect::<Vec<_>>()
        };
        ways.iter().flat_map(longer).collect()
    })
}

fn of_stretches(stretches: &[Bounds]) -> Ground {
    let date = |span: Span| {
        let (earliest, latest) = (span.earliest.unwrap(), span.latest.unwrap());
        if earliest == latest { earliest.to_string() } else { format!("[{earliest}..{latest}]") }
    };
    let drawn: Vec<_> = stretches.iter().map(|stretch| (date(stretch.start), date(stretch.end))).collect();
    ground(&drawn.iter().map(|(start, end)| (start.as_str(), end.as_str())).collect::<Vec<_>>())
}

/// Whether a border between the two may be one that is drawn as one, which trying every date on its own does not know.
fn share_a_border(one: Bounds, other: Bounds) -> bool {
    let near = |end: Span, start: Span| {
        end.earliest <= start.latest.map(|day| self::day(day.number() + 2))
            && start.earliest <= end.latest.map(|day| self::day(day.number() + 2))
    };
    (one.end.earliest != one.end.latest || other.start.earliest != other.start.latest) && near(one.end, other.start)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn outside_agrees_with_trying_every_date(stretches in prop::collection::vec(fuzzy(), 1..4), thing in fuzzy()) {
        prop_assume!(stretches.iter().all(|one| stretches.iter().all(|other| one == other || !share_a_border(*one, *other))));
        let ways = ways(&stretches);
        prop_assume!(ways.len() < 20_000);
        let clear = |a: (i32, i32), way: &Vec<(i32, i32)>| way.iter().all(|b| a.1 < b.0 || b.1 < a.0);
        let (mut some, mut every) = (false, true);
        for way in &ways {
            for a in all(thing) {
                let clear = clear(a, way);
                some |= clear;
                every &= clear;
            }
        }
        let expected = if every { Verdict::Certainly } else if some { Verdict::Possibly } else { Verdict::No };
        prop_assert_eq!(of_stretches(&stretches).outside(thing), expected);
    }
}

fn effect(of: u8, effect: Effect, mechanism: Option<&str>, author: u8, date: &str) -> Thing {
    let row = (effect, mechanism.map(code));
    Thing::Effect(Said { of: id(of), step: None, row, author: member(author), when: when(date) })
}

#[test]
fn an_effect_lies_where_its_event_lies_and_moves_with_it() {
    let mut all = Matrices::of(
        code("team"),
        [
            (id(1), Thing::Bracket(Box::new(bracket("team", "2020-03-13", "2020-05-15")))),
            (id(2), Thing::Bracket(Box::new(bracket("team", "2020-05-16", "2020-12-31")))),
            (id(3), Thing::Bracket(Box::new(bracket("other", "2020", "2021")))),
            (id(10), Thing::Event(when("2020-04-02"))),
            (id(20), effect(10, Effect::Challenge, Some("closed-places"), 1, "2020-11")),
        ],
    );
    let row = (Effect::Challenge, Some(code("closed-places")));
    let certain =
        |all: &Matrices| (0..3).map(|at| all.effects().cell(&row, at).map_or(0, |cell| cell.count.certain)).collect::<Vec<_>>();
    assert_eq!(certain(&all), [1, 0, 0]);
    all.set(id(10), Some(Thing::Event(when("2020-06-01"))));
    assert_eq!(certain(&all), [0, 1, 0]);
    all.set(id(10), None);
    assert_eq!(certain(&all), [0, 1, 0], "by its own date, in November");
    all.set(id(2), None);
    assert_eq!(all.ground().width(), 2);
    assert_eq!(certain(&all), [0, 1, 0], "outside, which is now the second column");
    all.set(id(20), None);
    assert!(all.effects().is_empty());
}

#[test]
fn people_who_disagree_are_marked_and_nobody_who_is_unsure() {
    let said = |second: Effect, author: u8| {
        Matrices::of(
            code("team"),
            [(id(20), effect(10, Effect::Challenge, None, 1, "2020-04")), (id(21), effect(10, second, None, author, "2020-04"))],
        )
    };
    let contested = |all: &Matrices| all.effects().rows().map(|(_, cells)| cells[0].contested).sum::<u32>();
    assert_eq!(contested(&said(Effect::Opportunity, 2)), 2);
    assert_eq!(contested(&said(Effect::Both, 2)), 2);
    assert_eq!(contested(&said(Effect::Opportunity, 1)), 0, "one person may see both");
    assert_eq!(contested(&said(Effect::Challenge, 2)), 0);
    assert_eq!(contested(&said(Effect::Unsure, 2)), 0);
    let mut all = said(Effect::Opportunity, 2);
    all.set(id(21), None);
    assert_eq!(contested(&all), 0);
    assert_eq!(all.effects().cell(&(Effect::Challenge, None), 0).unwrap().authors().collect::<Vec<_>>(), [member(1)]);
}

const DATES: [&str; 7] = ["2020-02-10", "2020-03", "2020-04~", "2020-05-10/2020-06", "2020", "[2020-07-01..]", "XXXX"];
const BORDERS: [(&str, &str); 5] = [
    ("2020-03-13", "2020-05~"),
    ("2020-05~", "2020-08-31"),
    ("2020-09-01", "[2020-10-01..]"),
    ("2020-01", "2020-02"),
    ("2021", "2020"),
];

fn thing() -> impl Strategy<Value = Thing> {
    let date = || prop::sample::select(&DATES[..]).prop_map(when);
    let effects = (0..4_u8, prop::option::of(0..2_u8), 0..Effect::ALL.len(), prop::option::of(0..2_u8), 0..3_u8, date());
    prop_oneof![
        2 => (prop::sample::select(&BORDERS[..]), any::<bool>()).prop_map(|((start, end), ours)| Thing::Bracket(Box::new(bracket(if ours { "team" } else { "other" }, start, end)))),
        6 => (0..3_u8, 0..StepState::ALL.len(), date()).prop_map(|(step, state, when)| Thing::Statement(Stated { step: format!("A{step}"), state: StepState::ALL[state], when })),
        3 => date().prop_map(Thing::Event),
        6 => effects.prop_map(|(of, step, effect, mechanism, author, when)| Thing::Effect(Said {
            of: id(of),
            step: step.map(|step| format!("A{step}")),
            row: (Effect::ALL[effect], mechanism.map(|n| code(["hurry", "freed-time"][usize::from(n)]))),
            author: member(author),
            when,
        })),
    ]
}

proptest! {
    /// Entries added, amended, taken back, erased and written again, in any order.
    #[test]
    fn following_gives_the_same_as_counting_from_scratch(acts in prop::collection::vec((0..12_u8, prop::option::weighted(0.75, thing())), 0..40)) {
        let mut followed = Matrices::new(code("team"));
        let mut stands: HashMap<EntryId, Thing> = HashMap::new();
        for (root, thing) in acts {
            followed.set(id(root), thing.clone());
            match thing {
                Some(thing) => stands.insert(id(root), thing),
                None => stands.remove(&id(root)),
            };
        }
        prop_assert_eq!(&followed, &Matrices::of(code("team"), stands.clone()));
        let mut emptied = followed;
        for root in stands.keys() {
            emptied.set(*root, None);
        }
        prop_assert_eq!(emptied, Matrices::new(code("team")));
    }
}

#[test]
fn presence_counts_entries_and_tells_the_first_and_last_day() {
    let ground = ground(&[("2020-03-13", "2020-05-15")]);
    let dated = |n: u8, date: &str| crate::position::Dated {
        root: id(n),
        id: id(n),
        sort: crate::position::Sort::Statement,
        author: member(1),
        when: when(date),
    };
    let people = who::presence(&ground, &[dated(1, "2020-04-02"), dated(2, "2020-05"), dated(3, "2020-04-20")]);
    let there = people[&member(1)][0];
    assert_eq!(there.count, Count { certain: 2, possible: 1 });
    assert_eq!((there.first.unwrap().to_string(), there.last.unwrap().to_string()), ("2020-04-02".into(), "2020-05-31".into()));
    assert_eq!(people[&member(1)][1].count, Count { certain: 0, possible: 1 });
    assert_eq!(there.with(who::Presence::default()), there);
}
