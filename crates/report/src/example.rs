//! An invented initiative in the dated context of Montreal, for tests and for looking.

use std::collections::BTreeMap;

use jalon_initiative::crisis::*;
use jalon_initiative::form::{Code, Form};
use jalon_initiative::inquiry::{Contribution, ContributionWords, Side};
use jalon_initiative::lane::DayCount;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::pathway::*;
use jalon_initiative::picture::Picture;
use jalon_initiative::practice::Lists;
use jalon_initiative::seen::Seen;
use jalon_initiative::story::{Claim, ClaimState, ClaimType, ClaimWords};
use jalon_language::Language;
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{EntryId, Instant, MemberId, Seq};

use crate::words::Words;

pub(crate) const LANGUAGES: [Language; 3] = Language::ALL;

pub(crate) fn words(language: Language) -> Words<'static> {
    let library = jalon_library::shipped().unwrap();
    Words { language, pathway: library.pathway("peer-support-homelessness").unwrap(), library, lists: Lists::UNCHANGED }
}

pub(crate) fn day(text: &str) -> Day {
    Edtf::parse(text).unwrap().bounds().start.earliest.unwrap()
}

pub(crate) fn id(n: i64) -> EntryId {
    let mut bytes = [0x70; 16];
    bytes[8] = 0x80;
    let mixed = (n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bytes[9..16].copy_from_slice(&mixed.to_be_bytes()[..7]);
    EntryId::from_bytes(bytes)
}

pub(crate) fn seen<T: Form>(n: i64, author: u8, date: &str, open: T, words: Option<T::Words>) -> Seen<T> {
    Seen {
        root: id(n),
        id: id(n),
        seq: Seq::new(n).unwrap(),
        author: MemberId::from_bytes([author; 16]),
        occurred: Edtf::parse(date).unwrap(),
        recorded_at: Instant::from_micros(1_600_000_000_000_000 + n * 86_400_000_000),
        told_at: (n % 9 == 0).then(|| Edtf::parse("2022-11").unwrap()),
        in_conflict: false,
        open,
        words: words.into(),
    }
}

pub(crate) fn who(member: MemberId) -> String {
    match member.as_bytes()[0] {
        1 => "coordination",
        2 => "pair aidante",
        3 => "recherche",
        _ => "clinique",
    }
    .to_owned()
}

pub(crate) fn bracket(n: i64, phase: &str, start: &str, end: &str, label: &str, reason: &str) -> Seen<Bracket> {
    let open = Bracket {
        crisis: id(1),
        scheme: Code::new("team").unwrap(),
        phase: Code::new(phase).unwrap(),
        start: Edtf::parse(start).unwrap(),
        end: Edtf::parse(end).unwrap(),
        marker: None,
        clock: None,
    };
    seen(n, 1, start, open, Some(BracketWords { label: label.into(), reason: reason.into(), ..Default::default() }))
}

pub(crate) fn event(n: i64, date: &str, confidence: &str, fact: &str, sources: &str) -> Seen<ContextEvent> {
    let open = ContextEvent {
        confidence: Confidence::from_code(confidence).unwrap(),
        occurrence: Occurrence::Actual,
        crisis: Some(id(1)),
        lang: Some("en".into()),
        constructs: vec![],
        level: None,
    };
    let sources = sources.split_whitespace().map(str::to_owned).collect();
    seen(n, 3, date, open, Some(ContextWords { fact: fact.into(), sources }))
}

pub(crate) fn said(n: i64, author: u8, date: &str, step: &str, state: StepState, until: Option<&str>, reason: &str) -> Statement {
    let open = StepSaid {
        step: step.into(),
        state,
        until: until.map(|until| Edtf::parse(until).unwrap()),
        owner_role: None,
        instead: None,
    };
    seen(n, author, date, open, Some(StepWords { reason: reason.into(), ..Default::default() }))
}

/// A small one: two brackets, three events that disagree, four steps, one sealed.
pub(crate) fn small() -> (Picture, Vec<DayCount>) {
    let mut events = vec![
        event(10, "2020-03-13", "confirmed", "Emergency declared", "https://example.org/a"),
        event(11, "2020-04/2020-05", "unconfirmed", "First tents appear", "https://example.org/b"),
        event(12, "2020-07-27", "derived", "First tents appear in July", "https://example.org/b https://example.org/c"),
    ];
    events.push(Seen { words: None.into(), ..event(13, "2020-05~", "planned", "", "") });
    let statements = vec![
        said(20, 1, "2020-02", "A1", StepState::Done, None, ""),
        said(21, 1, "2020-04", "B1", StepState::Compressed, Some("2020-09"), "l’équipe est délestée"),
        said(22, 2, "2020-05", "C1", StepState::Partial, None, ""),
        said(23, 1, "2020-05", "C1", StepState::Done, None, ""),
    ];
    let evidence = vec![seen(
        24,
        1,
        "2020-02",
        Evidence { step: "A1".into(), kinds: vec![EvidenceKind::Date], file: None },
        Some(EvidenceWords { what: "procès-verbal".into(), ..EvidenceWords::default() }),
    )];
    let effect = |n, author, effect, mechanism: &str, why: &str| {
        let open = EffectOn {
            of: id(10),
            step: Some("B1".into()),
            effect,
            mechanism: Code::new(mechanism),
            intensity: Code::new("high"),
            supporting: vec![],
        };
        seen(n, author, "2020-04", open, Some(EffectWords { why: why.into(), ..Default::default() }))
    };
    let picture = Picture {
        opened: Some(seen(
            2,
            1,
            "2020-01",
            Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true },
            Some(OpenedWords {
                title: "La pair-aidance à la clinique du Canal".into(),
                place: "Montréal".into(),
                purpose: String::new(),
            }),
        )),
        steps: histories(statements, evidence),
        crises: vec![seen(1, 1, "2020", Crisis {}, Some(CrisisWords { name: "COVID-19".into(), description: String::new() }))],
        brackets: vec![
            bracket(3, "before", "2020-01", "2020-03-12", "", ""),
            bracket(4, "disruption", "2020-03-13", "2020-06~", "", "les lieux ferment"),
        ],
        events,
        disputes: vec![seen(30, 3, "2020", Dispute { one: id(11), other: id(12) }, Some(DisputeWords::default()))],
        effects: vec![
            effect(40, 1, Effect::Challenge, "redeployment", "plus personne pour accueillir"),
            effect(41, 2, Effect::Opportunity, "opened-doors", "on m’a enfin écoutée"),
        ],
        contributions: vec![
            seen(
                50,
                3,
                "2020-05",
                Contribution { side: Side::Given, what: Code::new("hands").unwrap(), minutes: Some(90) },
                Some(ContributionWords { note: "trois après-midis dans la rue".into() }),
            ),
            seen(
                51,
                1,
                "2020-05",
                Contribution { side: Side::Cost, what: Code::new("training").unwrap(), minutes: Some(45) },
                None,
            ),
        ],
        claims: vec![seen(
            60,
            3,
            "2021-01",
            Claim {
                claim_type: ClaimType::Causal,
                state: ClaimState::Contested,
                supporting: vec![id(21)],
                disconfirming: vec![id(41)],
            },
            Some(ClaimWords { text: "Le délestage a retardé la description de rôle.".into() }),
        )],
        ..Picture::default()
    };
    let density = vec![
        DayCount { day: day("2020-02-03"), contacts: 3, vague: 0 },
        DayCount { day: day("2020-04-15"), contacts: 12, vague: 2 },
        DayCount { day: day("2020-06-20"), contacts: 7, vague: 0 },
    ];
    (picture, density)
}

/// A large one: the real dated context with an invented team in it.
pub(crate) fn large() -> (Picture, Vec<DayCount>) {
    let (mut picture, _) = small();
    picture.events = context();
    picture.brackets = vec![
        bracket(3, "before", "2019-09", "2020-03-12", "", ""),
        bracket(4, "disruption", "2020-03-13", "2020-07~", "", "tout ferme, l’équipe est délestée"),
        bracket(
            5,
            "adaptation",
            "2020-07~",
            "2021-05-27",
            "Adaptation et couvre-feu",
            "l’équipe trouve d’autres façons de faire",
        ),
        bracket(6, "reconstruction", "2021-05-28", "2022-05", "", "les services rouvrent peu à peu"),
        bracket(7, "after", "2022-06-01", "2022-12-31", "", "l’état d’urgence prend fin"),
    ];
    picture.brackets.extend(other_schemes());
    picture.windows = windows();
    picture.adaptations = adaptations();
    picture.readings = readings();
    picture.passed = passed();
    let disputes = [(107, 110)];
    picture.disputes = disputes
        .into_iter()
        .map(|(one, other)| seen(90, 3, "2022", Dispute { one: id(one), other: id(other) }, Some(DisputeWords::default())))
        .collect();
    picture.steps = histories(statements(), picture.steps.into_values().flat_map(|history| history.evidence));
    for effect in &mut picture.effects {
        effect.open.of = id(101);
    }
    for claim in &mut picture.claims {
        claim.open.supporting = vec![id(206)];
    }
    (picture, practice())
}

/// The waves as the researcher drew them, and the phases as the peer support worker lived them.
fn other_schemes() -> Vec<Seen<Bracket>> {
    let drawn = |n, author, (scheme, name): (&str, &str), phase: &str, (start, end): (&str, &str), label: &str| {
        let mut seen = bracket(n, phase, start, end, label, "");
        seen.author = MemberId::from_bytes([author; 16]);
        seen.open.scheme = Code::new(scheme).unwrap();
        if let Some(words) = seen.words.as_mut() {
            words.scheme = name.into();
        }
        seen
    };
    let waves = ("epidemic-waves", "");
    let own = ("x-lived", "Comme je l’ai vécu");
    vec![
        drawn(300, 3, waves, "wave-1", ("2020-02-25", "2020-07-11"), ""),
        drawn(301, 3, waves, "wave-2", ("2020-08-23", "2021-03-20"), ""),
        drawn(302, 3, waves, "wave-3", ("2021-03-21", "2021-07-17"), ""),
        drawn(303, 3, waves, "wave-4", ("2021-07-18", "2021-12-04"), ""),
        drawn(304, 3, waves, "wave-5", ("2021-12-05", "2022-03-12~"), ""),
        drawn(310, 2, own, "x-alone", ("2020-04", "2020-08~"), "Seule au téléphone"),
        drawn(311, 2, own, "x-street", ("2020-08~", "2021-01-08"), "Dans la rue avec eux"),
        drawn(312, 2, own, "x-night", ("2021-01-09", "2021-05-27"), "Les nuits fermées"),
        drawn(313, 2, own, "x-team", ("2021-06", "[2022-06..]"), "Une vraie équipe"),
    ]
}

fn windows() -> Vec<Seen<Window>> {
    let window = |n, date: &str, state, step: Option<&str>, problem: &str, outcome: &str| {
        let open =
            Window { state, crisis: Some(id(1)), opened_by: None, used_by: None, closed_by: None, step: step.map(str::to_owned) };
        let words = WindowWords { problem: problem.into(), outcome: outcome.into(), ..Default::default() };
        seen(n, 1, date, open, Some(words))
    };
    use WindowState::*;
    vec![
        window(320, "2020-03-20/2020-06~", Used, Some("B4"), "Argent d’urgence pour la formation à distance", "saisie en mai"),
        window(
            321,
            "2020-04/2020-07-15",
            Missed,
            Some("B3"),
            "Un local vide au rez-de-chaussée de l’hôtel",
            "personne pour signer",
        ),
        window(322, "2020-11/2021-02-28", Closed, None, "La direction cherche des visages pour son comité", ""),
        window(323, "2021-09-15/..", Opened, Some("F1"), "Un poste permanent est au budget", ""),
    ]
}

fn adaptations() -> Vec<Seen<Adaptation>> {
    let adaptation = |n, date: &str, step: &str, changed: &str| {
        let open = Adaptation { step: Some(step.into()), what: Code::new("content"), ..Default::default() };
        let words = AdaptationWords { changed: changed.into(), ..Default::default() };
        seen(n, 2, date, open, Some(words))
    };
    vec![
        adaptation(330, "2020-04-24", "D3", "Supervision par téléphone, le vendredi"),
        adaptation(331, "2020-06~", "D1", "L’accueil se fait dehors, près du canal"),
        adaptation(332, "2021-01-12", "E1", "Rencontres d’équipe déplacées avant le couvre-feu"),
    ]
}

fn readings() -> Vec<Seen<CrisisReading>> {
    let choice = |step: &str, choice, until: Option<&str>| StepChoice {
        step: step.into(),
        choice,
        until: until.map(|until| Edtf::parse(until).unwrap()),
    };
    let reading = |n, date: &str, choices| {
        let words = ReadingWords { decided_by: "la coordination".into(), ..Default::default() };
        seen(n, 1, date, CrisisReading { crisis: id(1), bracket: None, choices }, Some(words))
    };
    vec![
        reading(
            340,
            "2020-04-06",
            vec![
                choice("B1", Choice::Compress, Some("2020-09")),
                choice("B2", Choice::Defer, Some("2021-01")),
                choice("C1", Choice::Keep, None),
            ],
        ),
        reading(341, "2021-01-08", vec![choice("E1", Choice::Keep, None)]),
    ]
}

/// One step that still does not stand, and one that came to stand later.
fn passed() -> Vec<Seen<Passed>> {
    let passed = |n, date: &str, step: &str, toward: &str, repair_by: &str| {
        let open = Passed { step: step.into(), toward: toward.into(), repair_by: Edtf::parse(repair_by).unwrap() };
        let words = PassedWords { name: "la coordination".into(), reason: "l’offre finit vendredi".into() };
        seen(n, 1, date, open, Some(words))
    };
    vec![passed(350, "2020-05-02", "B3", "C2", "2020-10"), passed(351, "2020-05-10", "B1", "C4", "2020-09")]
}

fn context() -> Vec<Seen<ContextEvent>> {
    let text = include_str!("../../library/data/context/montreal-covid-context.csv");
    text.lines()
        .skip(1)
        .enumerate()
        .map(|(at, line)| {
            let fields = fields(line);
            event(100 + at as i64, &fields[0], &fields[1], &fields[2], fields.get(3).map_or("", String::as_str))
        })
        .collect()
}

fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                fields.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            _ => fields.last_mut().unwrap().push(c),
        }
    }
    fields
}

fn statements() -> Vec<Statement> {
    use StepState::*;
    let all: &[(&str, &str, StepState, Option<&str>, &str)] = &[
        ("A1", "2019-11", Done, None, ""),
        ("A2", "2019-12", Partial, None, ""),
        ("A3", "2020-01-15", Done, None, ""),
        ("A4", "2020-03-20", Started, None, ""),
        ("A6", "2020-02-10", Done, None, ""),
        ("B1", "2020-02", Started, None, ""),
        ("B1", "2020-04-06", Compressed, Some("2020-09"), "une demi-page écrite en deux jours"),
        ("B1", "2020-10-02", Repaired, None, ""),
        ("B2", "2020-04-06", Deferred, Some("2021-01"), "impossible de réunir l’équipe"),
        ("B3", "2020-04-20", Skipped, None, "aucun local disponible"),
        ("B4", "2020-04-22", Compressed, Some("2020-12"), "formation d’une heure par téléphone"),
        ("B5", "2020-04", Planned, None, ""),
        ("C1", "2020-04-27", Compressed, Some("2020-09"), "affichage interne seulement"),
        ("C2", "2020-05-04", Done, None, ""),
        ("C3", "2020-05~", Partial, None, ""),
        ("C4", "2020-05-18", Done, None, ""),
        ("D1", "2020-06-01", Done, None, ""),
        ("D2", "2020-06-03", Partial, None, ""),
        ("D3", "2020-06-08", Done, None, ""),
        ("D4", "2020-06/2020-08", Started, None, ""),
        ("D5", "2020-07", NotApplicable, None, "la clinique n’a qu’un site"),
        ("E1", "2020-09-15", Done, None, ""),
        ("E2", "2021-01-12", Started, None, ""),
        ("E3", "2021-02", Partial, None, ""),
        ("E3", "2021-06-10", Done, None, ""),
        ("E4", "2021-11-20", Planned, None, ""),
        ("B7", "2020-07-06", Substituted, None, "le réseau de pairs tient ce rôle"),
        ("B8", "2020-07-20", Waived, None, "la direction en dispense l’équipe"),
        ("F1", "2022-04-01", Started, None, ""),
        ("F2", "2022-09", Planned, None, ""),
    ];
    let mut made: Vec<Statement> = all
        .iter()
        .enumerate()
        .map(|(at, (step, date, state, until, reason))| said(200 + at as i64, 1, date, step, *state, *until, reason))
        .collect();
    made.push(said(260, 2, "2020-06-03", "D2", Done, None, ""));
    made
}

fn practice() -> Vec<DayCount> {
    let first = day("2020-06-01").number();
    let mut counts = BTreeMap::new();
    for at in 0..900 {
        let today = Day::from_number(first + at).unwrap();
        let weekday = (first + at).rem_euclid(7);
        if weekday == 2 || weekday == 3 {
            continue;
        }
        let swell = (f64::from(at) / 120.0).sin() * 4.0 + 6.0;
        counts.insert(today, (swell as i64 + i64::from(at * 7 % 5), i64::from(at % 11 == 0) * 3));
    }
    counts.into_iter().map(|(day, (contacts, vague))| DayCount { day, contacts, vague }).collect()
}
