use std::collections::BTreeSet;

use jalon_initiative::disclosure::{Calendar, Threshold};
use jalon_initiative::form::Code;
use jalon_initiative::lane::{DayCount, Lane};
use jalon_initiative::pathway::StepState;
use jalon_initiative::picture::Picture;
use jalon_language::Language;

use super::shape::{Area, Form, Shape, width_of};
use super::*;
use crate::example;

/// The schemes of the large example, all of them.
fn schemes() -> Vec<SchemeShown> {
    let names = [
        ("team", "L’équipe (coordination)"),
        ("epidemic-waves", "Vagues (recherche)"),
        ("x-lived", "Comme je l’ai vécu (paire aidante)"),
    ];
    names.map(|(code, name)| SchemeShown { code: Code::new(code).unwrap(), name: name.into() }).into()
}

fn draw(picture: &Picture, density: &[DayCount], language: Language, orientation: Orientation) -> Scene {
    let lanes: BTreeSet<Lane> = LANES.into_iter().collect();
    Scene::of(&TimelineInput {
        picture,
        practice: density.into(),
        words: example::words(language),
        window: whole_window(picture, density.into(), None),
        lanes: &lanes,
        layers: Layers::ALL,
        schemes: &[],
        notes: Notes::None,
        today: Some(example::day("2021-03-01")),
        orientation,
    })
}

fn href(goal: &Goal) -> String {
    match goal {
        Goal::Entry(id) => format!("/entries/{id}?a=1&b=\"2\""),
        Goal::Step(step) => format!("/pathway#{step}"),
        Goal::Near(window) => format!("?from={}&to={}", window.from(), window.to()),
        Goal::List => "#chronicle".to_owned(),
    }
}

fn every(mut check: impl FnMut(&Scene, &str)) {
    for (picture, density) in [example::small(), example::large(), (Picture::default(), Vec::new()), crowd()] {
        for language in example::LANGUAGES {
            for orientation in [Orientation::Across, Orientation::Paper, Orientation::Large, Orientation::Down] {
                let scene = draw(&picture, &density, language, orientation);
                let svg = scene.svg(Some(&href));
                check(&scene, &svg);
            }
        }
    }
    let (picture, density) = example::large();
    let ways = [
        (Orientation::Across, Notes::Near),
        (Orientation::Large, Notes::Sheet),
        (Orientation::Paper, Notes::Sheet),
        (Orientation::Down, Notes::None),
    ];
    for (from, to) in [
        ("1990-01-01", "2022-12-31"),
        ("2019-10-01", "2022-12-31"),
        ("2020-03-01", "2020-06-20"),
        ("2020-04-20", "2020-04-30"),
        ("2020-01-01", "2020-03-13"),
    ] {
        for (orientation, notes) in ways {
            let scene = near(&picture, &density, (from, to), orientation, notes);
            let svg = scene.svg(Some(&href));
            check(&scene, &svg);
        }
    }
}

/// The large example with all its schemes, between two days.
fn near(picture: &Picture, density: &[DayCount], (from, to): (&str, &str), orientation: Orientation, notes: Notes) -> Scene {
    let lanes: BTreeSet<Lane> = LANES.into_iter().collect();
    Scene::of(&TimelineInput {
        picture,
        practice: density.into(),
        words: example::words(Language::Fr),
        window: Window::new(example::day(from), example::day(to)),
        lanes: &lanes,
        layers: Layers::ALL,
        schemes: &schemes(),
        today: None,
        orientation,
        notes,
    })
}

/// Two thousand marks in ten weeks.
fn crowd() -> (Picture, Vec<DayCount>) {
    let mut picture = Picture::default();
    for n in 0..1000_i64 {
        let date = example::day("2020-01-01").number() + (n % 70) as i32;
        let date = Day::from_number(date).unwrap().to_string();
        picture.events.push(example::event(1000 + n, &date, "confirmed", "Something <b>happened</b>", "https://example.org"));
        let step = format!("B{}", n % 9 + 1);
        let said = example::said(3000 + n, 1, &date, &step, StepState::ALL[n as usize % 9], Some("2021"), "");
        picture.steps.entry(step).or_default().statements.push(said);
    }
    (picture, Vec::new())
}

#[test]
fn drawings_are_well_formed_and_every_mark_is_a_link_in_words() {
    every(|_, svg| {
        let tree = roxmltree::Document::parse(svg).unwrap();
        let root = tree.root_element();
        assert!(root.attribute("role").is_some());
        assert!(root.children().any(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title"))));
        assert!(root.children().any(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "desc"))));
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            assert_eq!(node.attribute("style"), None);
            assert!(!["style", "script"].contains(&node.tag_name().name()));
            if node.attribute("class").is_some_and(|class| class.contains("tl-mark")) {
                assert_eq!(node.tag_name().name(), "a");
                assert!(node.attribute("href").is_some_and(|href| !href.is_empty()));
                let label = node.attribute("aria-label").unwrap();
                assert!(label.len() > 8, "{label}");
                assert!(!label.contains('⟦'), "{label}");
                let hit = node.children().find(|child| child.attribute("class") == Some("tl-hit")).unwrap();
                let side = |name| hit.attribute(name).unwrap().parse::<f64>().unwrap();
                assert!(side("width") >= 24.0 && side("height") >= 24.0, "{label}");
            }
        }
        for text in tree.descendants().filter_map(|node| node.text()) {
            assert!(!text.contains('⟦'), "{text}");
        }
    });
}

#[test]
fn nothing_lies_outside_the_view_box() {
    every(|scene, _| {
        let inside = |x: f64, y: f64| x >= -0.05 && x <= scene.width + 0.05 && y >= -0.05 && y <= scene.height + 0.05;
        for shape in scene.shapes() {
            for (x, y) in corners(shape) {
                assert!(inside(x, y), "{shape:?} in {} by {}", scene.width, scene.height);
            }
        }
        for area in scene.groups.iter().flat_map(|group| &group.links).map(|link| link.hit) {
            assert!(inside(area.x, area.y) && inside(area.x + area.w, area.y + area.h), "{area:?}");
        }
    });
}

fn corners(shape: &Shape) -> Vec<(f64, f64)> {
    match &shape.form {
        Form::Area(Area { x, y, w, h }) => {
            assert!(*w >= 0.0 && *h >= 0.0, "{shape:?}");
            vec![(*x, *y), (x + w, y + h)]
        }
        Form::Circle { x, y, r } => vec![(x - r, y - r), (x + r, y + r)],
        Form::Points { points, .. } => points.clone(),
        Form::Text { x, y, size, held, text, .. } => {
            let wide = width_of(text, *size) * 0.9;
            let left = match held {
                super::shape::Held::Start => *x,
                super::shape::Held::Middle => x - wide / 2.0,
                super::shape::Held::End => x - wide,
            };
            vec![(left, y - size * 0.8), (left + wide, y + size * 0.2)]
        }
    }
}

#[test]
fn marks_of_a_lane_do_not_overlap() {
    every(|scene, _| {
        for group in &scene.groups {
            for (at, one) in group.links.iter().enumerate() {
                for other in &group.links[at + 1..] {
                    let (a, b) = (one.hit, other.hit);
                    let wide = (a.x + a.w).min(b.x + b.w) - a.x.max(b.x);
                    let high = (a.y + a.h).min(b.y + b.h) - a.y.max(b.y);
                    assert!(wide <= 0.1 || high <= 0.1, "{}\n{}\n{a:?} {b:?}", one.words, other.words);
                }
            }
        }
    });
}

#[test]
fn two_thousand_marks_stay_bounded() {
    let (picture, density) = crowd();
    let begin = std::time::Instant::now();
    let scene = draw(&picture, &density, Language::En, Orientation::Across);
    println!("laid out in {:?}", begin.elapsed());
    let links: usize = scene.groups.iter().map(|group| group.links.len()).sum();
    assert!(links < 600, "{links}");
    assert!(scene.height < 900.0);
    assert!(scene.svg(Some(&href)).len() < 600_000);
}

#[test]
fn nothing_that_is_written_becomes_markup() {
    let (mut picture, density) = example::small();
    for event in &mut picture.events {
        if let Some(words) = event.words.as_mut() {
            words.fact = "<script>alert(1)</script>\" onload='x' & #import ] \u{0}".to_owned();
        }
    }
    let svg = draw(&picture, &density, Language::Fr, Orientation::Across).svg(None);
    assert!(roxmltree::Document::parse(&svg).is_ok());
    assert!(!svg.contains("<script"));
    assert!(svg.contains("&lt;script&gt;"));
}

#[test]
fn a_core_step_without_record_is_a_gap_and_one_with_a_record_is_not() {
    let (picture, density) = example::small();
    let scene = draw(&picture, &density, Language::En, Orientation::Across);
    let gap =
        |step: &str| scene.groups.iter().flat_map(|group| &group.links).any(|link| link.goal == Goal::Step(step.to_owned()));
    assert!(!gap("A1") && !gap("B1"));
    assert!(gap("B2"));
}

#[test]
fn the_list_says_what_the_drawing_says_and_where_it_may_lie() {
    let (picture, density) = example::small();
    let lanes: BTreeSet<Lane> = LANES.into_iter().collect();
    let input = TimelineInput {
        picture: &picture,
        practice: (&density).into(),
        words: example::words(Language::En),
        window: whole_window(&picture, (&density).into(), None),
        lanes: &lanes,
        layers: Layers::ALL,
        schemes: &[],
        notes: Notes::None,
        today: None,
        orientation: Orientation::Across,
    };
    let rows = chronicle(&input);
    assert_eq!(rows.len(), 4 + 4 + 2 + 1);
    let places = by_bracket(&input, rows);
    assert_eq!(places.len(), 3);
    let july = places[1].rows.iter().find(|(row, _)| row.what.contains("July")).unwrap();
    assert_eq!(july.0.disputed_by, vec![example::id(11)]);
    assert!(places[2].bracket.is_none());
}

#[test]
fn two_drawings_on_one_page_share_no_id_and_every_pattern_is_there() {
    let (picture, density) = example::large();
    let svgs = [Orientation::Across, Orientation::Down].map(|way| draw(&picture, &density, Language::Fr, way).svg(Some(&href)));
    let mut ids = BTreeSet::new();
    for svg in &svgs {
        let tree = roxmltree::Document::parse(svg).unwrap();
        for id in tree.descendants().filter_map(|node| node.attribute("id")) {
            assert!(ids.insert(id.to_owned()), "{id}");
        }
        for fill in tree.descendants().filter_map(|node| node.attribute("fill")) {
            if let Some(id) = fill.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
                assert!(ids.contains(id), "{id}");
            }
        }
    }
}

#[test]
fn a_fuzzy_border_is_hatched_and_a_sharp_one_is_a_line() {
    let (picture, density) = example::large();
    let scene = draw(&picture, &density, Language::Fr, Orientation::Across);
    let of = |class: &str| scene.shapes().filter(|shape| shape.class == class).count();
    assert_eq!((of("tl-border-fuzzy"), of("tl-border")), (4, 6));
}

#[test]
fn what_begins_in_a_phase_is_told_inside_it_on_a_phone() {
    let (picture, density) = example::large();
    let scene = draw(&picture, &density, Language::En, Orientation::Down);
    let links = || scene.groups.iter().flat_map(|group| &group.links);
    let middle = |what: &str| links().find(|link| link.words.contains(what)).map(|link| link.hit.y + link.hit.h / 2.0).unwrap();
    let declared = middle("Provincial public health emergency declared");
    let first_case = middle("First COVID-19 case");
    let border = scene
        .shapes()
        .filter(|shape| shape.class == "tl-sky")
        .filter_map(|shape| if let Form::Area(area) = shape.form { Some(area.y) } else { None })
        .nth(1)
        .unwrap();
    assert!(first_case < border && border < declared, "{first_case} {border} {declared}");
}

/// The same contacts for a reader outside: two small months, one that is not, told until the end of 2020.
fn outside(days: &[DayCount]) -> Calendar {
    Calendar::of(days, &[], Threshold::DEFAULT, Some(example::day("2020-12-31")))
}

#[test]
fn drawings_for_outside_give_no_small_count_away() {
    let (picture, density) = example::small();
    let calendar = outside(&density);
    let lanes: BTreeSet<Lane> = LANES.into_iter().collect();
    let open = TimelineInput {
        picture: &picture,
        practice: (&density).into(),
        words: example::words(Language::En),
        window: whole_window(&picture, (&density).into(), None),
        lanes: &lanes,
        layers: Layers::ALL,
        schemes: &[],
        notes: Notes::None,
        today: None,
        orientation: Orientation::Paper,
    };
    let window = whole_window(&picture, (&calendar).into(), None);
    let told = TimelineInput { practice: (&calendar).into(), window, ..open };
    assert!(Scene::of(&open).description().contains("24 contacts"));
    // Two of the 24 have an uncertain day: all of them, less those whose day is known, would be these two.
    assert!(Scene::of(&told).description().contains("Contacts until June 30, 2020: withheld."));
    let bars = |input: &TimelineInput<'_>| density::bars(input, &scale::Scale::new(input.window, 0.0, 800.0), 4.0).0;
    assert_eq!(bars(&open).iter().flat_map(|bar| [bar.certain, bar.vague]).filter(|n| *n > 0).min(), Some(2));
    // However closely one looks: by the day, a month is a month.
    for window in [told.window, Window::new(example::day("2020-02-01"), example::day("2020-02-20"))] {
        let bars = bars(&TimelineInput { window, ..told });
        assert!(bars.iter().any(|bar| bar.withheld && bar.total() == 0));
        assert!(bars.iter().all(|bar| bar.withheld || bar.total() >= 6), "{bars:?}");
    }
    let svg = Scene::of(&told).svg(None);
    assert!(svg.contains("tl-withheld"));
}

/// Texts that people read at one place: none may lie over another.
#[test]
fn no_text_lies_over_another() {
    every(|scene, _| {
        let texts: Vec<(f64, f64, f64, f64, &Shape)> = scene
            .shapes()
            .filter(|shape| shape.is_text())
            .map(|shape| {
                let corners = corners(shape);
                (corners[0].0, corners[0].1, corners[1].0, corners[1].1, shape)
            })
            .collect();
        for (at, a) in texts.iter().enumerate() {
            for b in &texts[at + 1..] {
                let wide = a.2.min(b.2) - a.0.max(b.0);
                let high = a.3.min(b.3) - a.1.max(b.1);
                assert!(wide <= 2.0 || high <= 2.0, "{} {:?}\n{:?}\n{:?}", scene.sheet, (wide, high), a.4.form, b.4.form);
            }
        }
    });
}

#[test]
fn from_afar_only_what_weighs_stands_alone() {
    let (picture, density) = example::large();
    for orientation in [Orientation::Across, Orientation::Down] {
        let scene = near(&picture, &density, ("1990-01-01", "2022-12-31"), orientation, Notes::Near);
        let words = example::words(Language::Fr);
        for link in scene.groups.iter().flat_map(|group| &group.links) {
            let is_core = |id: &str| link.words.contains(&format!("étape {id},")) && words.is_core(id);
            let weighs = words.pathway.steps().any(|step| is_core(step.id.as_str())) || link.class.contains("is-passed");
            let counts = link.class.contains("tl-cluster");
            let wide = link.class.contains("tl-window");
            assert!(weighs || counts || wide || matches!(link.goal, Goal::Step(_)), "{}", link.words);
        }
        assert!(scene.notes().is_empty());
    }
}

#[test]
fn what_has_no_room_for_its_words_is_noted_once() {
    let (picture, density) = example::large();
    let scene = near(&picture, &density, ("2020-03-01", "2020-06-20"), Orientation::Across, Notes::Near);
    let numbers: Vec<String> = scene
        .shapes()
        .filter(|shape| shape.class == "tl-number")
        .filter_map(|shape| if let Form::Text { text, .. } = &shape.form { Some(text.clone()) } else { None })
        .collect();
    let mut told: Vec<usize> = numbers.iter().map(|number| number.parse().unwrap()).collect();
    told.sort_unstable();
    assert_eq!(told, (1..=scene.notes().len()).collect::<Vec<_>>());
    assert!(scene.notes().len() > 10);
    let bare = near(&picture, &density, ("2020-03-01", "2020-06-20"), Orientation::Across, Notes::None);
    assert!(bare.notes().is_empty() && bare.shapes().all(|shape| shape.class != "tl-number"));
}

#[test]
fn windows_tell_what_became_of_them_by_shape() {
    let (picture, density) = example::large();
    let scene = near(&picture, &density, ("2019-10-01", "2022-12-31"), Orientation::Across, Notes::None);
    let shape_of = |state: &str| {
        let mut links = scene.groups.iter().flat_map(|group| &group.links);
        let link = links.find(|link| link.class.ends_with(&format!("tl-window is-{state}"))).unwrap();
        link.shapes.iter().filter(|shape| !shape.is_text()).skip(1).map(|shape| shape.class.to_string()).collect::<Vec<_>>()
    };
    let states = ["opened", "used", "closed", "missed"].map(shape_of);
    for (at, one) in states.iter().enumerate() {
        assert!(states[at + 1..].iter().all(|other| other != one), "{one:?}");
    }
}

#[test]
fn a_step_gone_past_owes_until_it_stands() {
    let (picture, density) = example::large();
    let scene = near(&picture, &density, ("2020-04-25", "2020-05-25"), Orientation::Across, Notes::None);
    let of = |step: &str| {
        let mut links = scene.groups.iter().flat_map(|group| &group.links);
        links.find(|link| link.class.contains("is-passed") && link.words.contains(&format!("essentielle {step},"))).unwrap()
    };
    assert!(of("B3").class.contains("is-debt"));
    assert!(!of("B1").class.contains("is-debt"));
}

#[test]
fn fifty_thousand_marks_stay_bounded() {
    let mut picture = Picture::default();
    for n in 0..25_000_i64 {
        let date = Day::from_number(18_262 + (n % 1_000) as i32).unwrap().to_string();
        picture.events.push(example::event(1000 + n, &date, "confirmed", "Something happened", "https://example.org"));
        let step = format!("B{}", n % 9 + 1);
        let said = example::said(50_000 + n, 1, &date, &step, StepState::ALL[n as usize % 11], Some("2021"), "");
        picture.steps.entry(step).or_default().statements.push(said);
    }
    for orientation in [Orientation::Across, Orientation::Large, Orientation::Down] {
        let begin = std::time::Instant::now();
        let scene = draw(&picture, &[], Language::Fr, orientation);
        println!("{orientation:?}: laid out in {:?}, {} bytes", begin.elapsed(), scene.svg(Some(&href)).len());
        assert!(scene.words().count() < 1_200);
        assert!(scene.svg(Some(&href)).len() < 1_000_000);
    }
}
