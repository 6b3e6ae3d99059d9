//! Spans of text: published values, and what holds for any spans.

use super::super::alpha_u::alpha_u;
use super::super::bootstrap::Plan;
use super::super::unitizing::*;
use super::*;
use proptest::prelude::*;

/// *Content Analysis*, 4th edition, figure 12.11: three coders, sixty characters.
fn figure_12_11() -> Text {
    let pass =
        |told: &[(usize, usize, u32)]| Read(told.iter().map(|(first, last, code)| segment(first - 1, *last, *code)).collect());
    let alex = pass(&[(1, 7, 1), (8, 13, 2), (31, 32, 5), (33, 37, 6), (38, 44, 6), (45, 60, 7)]);
    let paul = pass(&[(1, 7, 1), (8, 13, 3), (14, 21, 5), (33, 44, 6)]);
    let suzan = pass(&[(1, 7, 1), (8, 13, 4), (14, 21, 5), (33, 37, 6), (38, 41, 6), (42, 44, 6)]);
    Text::new(60, vec![alex, paul, suzan]).unwrap()
}

#[test]
fn the_figure_in_the_book() {
    let found = Texts::new(vec![figure_12_11()]).unitized();
    near(found.u, 0.509_982, 6);
    near(found.u_binary, 0.413_599, 6);
    near(found.cu, 0.724_169, 6);
    let alpha = |code: u32| found.codes.iter().find(|of| of.code == code).unwrap();
    for (code, published) in [(1, 1.0), (5, 1.0), (6, 1.0), (2, 0.0), (3, 0.0), (4, 0.0)] {
        near(alpha(code).alpha, published, 12);
    }
    near(Ok(alpha(5).coverage), 8.0 / 18.0, 12);
    assert_eq!((alpha(7).alpha, alpha(7).coverage), (Err(Undefined::NothingCodedTwice), 0.0));
    assert_eq!((found.texts, found.length, found.segments), (1, 60, 16));
}

#[test]
fn the_figure_character_by_character() {
    let found = Texts::new(vec![figure_12_11()]).characters();
    near(found.all, 0.497, 3);
    near(found.binary, 0.399, 3);
    near(found.coded, 0.738, 3);
}

#[test]
fn alpha_u_of_one_and_of_two_codes() {
    let (c, k) = (1, 2);
    let pass = |told: &[(usize, usize, u32)]| -> Vec<Segment> {
        told.iter().map(|(start, length, code)| segment(start - 150, start + length - 150, *code)).collect()
    };
    let a = pass(&[(180, 60, k), (300, 50, k), (225, 70, c), (370, 30, c)]);
    let b = pass(&[(180, 60, k), (300, 50, k), (220, 80, c), (355, 20, c), (400, 20, c)]);
    // The first c of each coder lies on her first k: two layers, each read apart.
    let layered = |code: u32, a: &[Segment], b: &[Segment]| {
        let text = Text::new(300, vec![Read(layer(a, code)), Read(layer(b, code))]).unwrap();
        alpha_u(&text).codes[0]
    };
    let (of_c, of_k) = (layered(c, &a, &b), layered(k, &a, &b));
    near(Ok(of_c.observed), 0.01444, 5);
    near(Ok(of_c.expected), 0.05322, 5);
    near(of_c.alpha, 0.72860, 5);
    near(of_k.alpha, 1.0, 12);
    let joint = 1.0 - (of_c.observed + of_k.observed) / (of_c.expected + of_k.expected);
    near(Ok(joint), 0.85867, 5);
    let text =
        Text::new(10, vec![Read(vec![segment(1, 9, c)]), Read(vec![segment(2, 3, c), segment(4, 5, c), segment(6, 7, c)])]);
    let found = alpha_u(&text.unwrap());
    near(Ok(found.codes[0].observed), 0.91, 2);
    near(Ok(found.codes[0].expected), 0.53519, 5);
    near(found.joint, -0.70035, 5);
}

#[test]
fn a_pass_without_segments_is_not_an_unread_text() {
    let one = vec![segment(0, 50, 1)];
    let silent = Texts::new(vec![Text::new(100, vec![Read(one.clone()), Read(vec![])]).unwrap()]).unitized();
    assert!(silent.u.unwrap() < 0.0);
    assert_eq!(silent.cu, Err(Undefined::NothingCodedTwice));
    let unread = Texts::new(vec![Text::new(100, vec![Read(one), Unread]).unwrap()]).unitized();
    assert_eq!((unread.u, unread.agreeing, unread.texts), (Err(Undefined::NoPairableData), None, 0));
    assert!(unread.codes.is_empty());
}

#[test]
fn undefined_says_why() {
    let of = |one: Vec<Segment>, other: Vec<Segment>| Texts::new(vec![Text::new(10, vec![Read(one), Read(other)]).unwrap()]);
    let nothing = of(vec![], vec![]).unitized();
    assert_eq!(
        (nothing.u, nothing.u_binary, nothing.cu),
        (Err(Undefined::NothingCoded), Err(Undefined::NothingCoded), Err(Undefined::NothingCoded))
    );
    assert_eq!(nothing.agreeing, Some(1.0));
    let full = vec![segment(0, 10, 1)];
    let all = of(full.clone(), full.clone());
    assert_eq!(all.unitized().u, Err(Undefined::OneCategoryOnly));
    assert_eq!(all.unitized().u_binary, Err(Undefined::EverythingCoded));
    assert_eq!(all.characters().all, Err(Undefined::OneCategoryOnly));
    let apart = of(vec![segment(0, 4, 1)], vec![segment(5, 9, 2)]).unitized();
    assert_eq!(apart.cu, Err(Undefined::NothingCodedTwice));
    let empty = Texts::new(vec![Text::new(0, vec![Read(vec![]), Read(vec![])]).unwrap()]);
    assert_eq!(empty.unitized().u, Err(Undefined::NoPairableData));
    assert_eq!(Texts::new(vec![]).characters().all, Err(Undefined::NoPairableData));
    assert_eq!(alpha_u(&Text::new(9, vec![Read(vec![])]).unwrap()).joint, Err(Undefined::NoPairableData));
    assert_eq!(alpha_u(&Text::new(9, vec![Read(vec![]), Read(vec![])]).unwrap()).joint, Err(Undefined::NothingCoded));
}

#[test]
fn what_is_no_pass_is_refused_with_its_place() {
    let refused = |segments| Text::new(10, vec![Unread, Read(segments)]).unwrap_err();
    assert_eq!(refused(vec![segment(3, 3, 1)]), TextError::Empty { coder: 1, start: 3 });
    assert_eq!(refused(vec![segment(3, 11, 1)]), TextError::Beyond { coder: 1, end: 11, length: 10 });
    assert_eq!(refused(vec![segment(3, 6, 1), segment(0, 4, 2)]), TextError::Overlap { coder: 1, at: 3 });
    assert!(Text::new(10, vec![Read(vec![segment(4, 6, 1), segment(0, 4, 1)])]).is_ok());
}

#[test]
fn a_layer_joins_what_overlaps_and_not_what_touches() {
    let segments = [segment(8, 9, 1), segment(0, 4, 1), segment(2, 6, 1), segment(1, 9, 2), segment(6, 8, 1)];
    assert_eq!(layer(&segments, 1), [segment(0, 6, 1), segment(6, 8, 1), segment(8, 9, 1)]);
}

#[test]
fn stretches_show_where_coders_differ() {
    let text = Text::new(9, vec![Read(vec![segment(0, 4, 1)]), Unread, Read(vec![segment(2, 4, 1)])]).unwrap();
    let stretches = text.stretches();
    let differing: Vec<_> =
        stretches.iter().filter(|stretch| stretch.differs()).map(|stretch| (stretch.start, stretch.end)).collect();
    assert_eq!((stretches.len(), differing), (3, vec![(0, 2)]));
    assert_eq!(stretches[0].codes, [Read(Some(1)), Unread, Read(None)]);
}

#[test]
fn intervals_come_from_texts() {
    let texts = Texts::new((0..6).map(shifted).collect());
    let plan = Plan::new(199, 90, 7).unwrap();
    let found = texts.interval(plan, |found| found.u).unwrap();
    let whole = texts.unitized().u.unwrap();
    assert!(found.low <= whole && whole <= found.high, "{found:?} {whole}");
    assert_eq!((found.clusters, found.undefined), (6, 0));
    assert_eq!(texts.interval(plan, |found| found.u), Ok(found));
    let alone = Texts::new(vec![figure_12_11()]).interval(plan, |found| found.u);
    assert_eq!(alone, Err(Undefined::TooFewClusters { clusters: 1 }));
}

fn shifted(by: usize) -> Text {
    Text::new(50, vec![Read(vec![segment(5, 20, 1)]), Read(vec![segment(5 + by, 20 + by, 1)])]).unwrap()
}

/// A coder's pass through a text, as lengths of gaps and segments in turn.
fn a_pass() -> impl Strategy<Value = Vec<(usize, usize, u32)>> {
    prop::collection::vec((0..6_usize, 1..6_usize, 0..3_u32), 0..6)
}

fn laid_out(pass: &[(usize, usize, u32)], scale: usize) -> Vec<Segment> {
    let mut at = 0;
    pass.iter()
        .map(|(gap, length, code)| {
            let start = at + gap * scale;
            at = start + length * scale;
            segment(start, at, *code)
        })
        .collect()
}

fn text(passes: &[Vec<(usize, usize, u32)>], scale: usize) -> Text {
    Text::new(80 * scale, passes.iter().map(|pass| Read(laid_out(pass, scale))).collect()).unwrap()
}

fn unitized(text: Text) -> Unitized {
    Texts::new(vec![text]).unitized()
}

fn alike(one: Result<f64, Undefined>, other: Result<f64, Undefined>, within: f64) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => (one - other).abs() <= within,
        _ => one == other,
    }
}

fn all_alike(one: &Unitized, other: &Unitized) -> bool {
    [(one.u, other.u), (one.u_binary, other.u_binary), (one.cu, other.cu)].into_iter().all(|(one, other)| alike(one, other, 1e-9))
}

/// The definitions, character by character and segment pair by segment pair, as slowly as they are written.
fn by_definition(text: &Text) -> (f64, f64, f64, f64) {
    let passes: Vec<&[Segment]> = text.passes().map(|(_, segments)| segments).collect();
    let readers = passes.len() as f64;
    let at = |pass: &[Segment], x: usize| pass.iter().find(|s| s.start <= x && x < s.end).map_or(0, |s| s.code as usize + 1);
    let mut l = [[0.0; 4]; 4];
    for x in 0..text.length() {
        for (i, one) in passes.iter().enumerate() {
            for (_, other) in passes.iter().enumerate().filter(|(j, _)| *j != i) {
                l[at(one, x)][at(other, x)] += 1.0 / (readers - 1.0);
            }
        }
    }
    let mut kappa = [0.0; 4];
    let mut kappa_met = [0.0; 4];
    for pass in &passes {
        kappa[0] += (0..text.length()).filter(|x| at(pass, *x) == 0).count() as f64;
        for s in pass.iter() {
            kappa[s.code as usize + 1] += ((s.end - s.start) as f64).powi(2);
            let others = |x: usize| passes.iter().filter(|other| at(other, x) > 0).count() as f64 - 1.0;
            kappa_met[s.code as usize + 1] += (s.start..s.end).map(|x| others(x) / (readers - 1.0)).sum::<f64>().powi(2);
        }
    }
    let part = |from: usize, kappa: &[f64; 4]| {
        let places = || (from..4).flat_map(|c| (from..4).map(move |k| (c, k)));
        let row = |c: usize| (from..4).map(|k| l[c][k]).sum::<f64>();
        let all: f64 = (from..4).map(row).sum();
        let pairs = all - (from..4).map(|c| kappa[c]).sum::<f64>() / all;
        let observed: f64 = places().filter(|(c, k)| c != k).map(|(c, k)| l[c][k]).sum();
        let expected: f64 = places().filter(|(c, k)| c != k).map(|(c, k)| row(c) * row(k) / pairs).sum();
        1.0 - observed / expected
    };
    let half: f64 = 2.0 * (1..4).map(|k| l[0][k]).sum::<f64>();
    let gap: f64 = l[0].iter().sum();
    let all: f64 = l.iter().flatten().sum();
    let half_expected = 2.0 * gap * (all - gap) / (all - kappa.iter().sum::<f64>() / all);
    (
        part(0, &kappa),
        1.0 - half / half_expected,
        part(1, &kappa_met),
        l.iter().enumerate().map(|(c, row)| row[c]).sum::<f64>() / all,
    )
}

proptest! {
    #[test]
    fn the_sweep_gives_what_the_definitions_give(passes in prop::collection::vec(a_pass(), 2..5)) {
        let text = text(&passes, 1);
        let (u, u_binary, cu, agreeing) = by_definition(&text);
        let found = unitized(text);
        for (found, defined) in [(found.u, u), (found.u_binary, u_binary), (found.cu, cu)] {
            if let Ok(found) = found {
                prop_assert!((found - defined).abs() < 1e-9, "{found} {defined}");
            } else {
                // Nothing over nothing.
                prop_assert!(!defined.is_finite(), "{found:?} {defined}");
            }
        }
        prop_assert!((found.agreeing.unwrap() - agreeing).abs() < 1e-9);
    }

    #[test]
    fn a_finer_scale_changes_nothing_where_coders_coded_and_little_elsewhere(
        passes in prop::collection::vec(a_pass(), 2..5), scale in 2..50_usize,
    ) {
        let (coarse, fine) = (unitized(text(&passes, 1)), unitized(text(&passes, scale)));
        prop_assert!(alike(coarse.cu, fine.cu, 1e-9));
        prop_assert_eq!(coarse.codes.len(), fine.codes.len());
        for (coarse, fine) in coarse.codes.iter().zip(&fine.codes) {
            prop_assert!(alike(coarse.alpha, fine.alpha, 1e-9));
            prop_assert!((coarse.coverage - fine.coverage).abs() < 1e-9);
        }
        prop_assert!((coarse.agreeing.unwrap() - fine.agreeing.unwrap()).abs() < 1e-9);
        // One character in the 160 and more that were read, of a disagreement that can be as large as chance twice over.
        prop_assert!(alike(coarse.u, fine.u, 0.02), "{:?} {:?}", coarse.u, fine.u);
        prop_assert!(alike(coarse.u_binary, fine.u_binary, 0.02));
    }

    #[test]
    fn nobody_s_name_or_place_counts(passes in prop::collection::vec(a_pass(), 2..5), turn in 0..4_usize) {
        let mut turned = passes.clone();
        turned.rotate_left(turn % passes.len());
        let mut renamed = passes.clone();
        renamed.iter_mut().flatten().for_each(|(_, _, code)| *code = 2 - *code);
        let found = unitized(text(&passes, 1));
        for other in [unitized(text(&turned, 1)), unitized(text(&renamed, 1))] {
            prop_assert!(all_alike(&found, &other), "{found:?} {other:?}");
        }
    }

    #[test]
    fn a_text_cut_where_nobody_codes_counts_the_same(
        before in prop::collection::vec(a_pass(), 3), after in prop::collection::vec(a_pass(), 3),
    ) {
        let apart = Texts::new(vec![text(&before, 1), text(&after, 1)]);
        let joined = before.iter().zip(&after).map(|(before, after)| {
            let moved = laid_out(after, 1).into_iter().map(|s| segment(s.start + 80, s.end + 80, s.code));
            Read(laid_out(before, 1).into_iter().chain(moved).collect())
        });
        let joined = Texts::new(vec![Text::new(160, joined.collect()).unwrap()]);
        prop_assert!(all_alike(&apart.unitized(), &joined.unitized()));
        prop_assert!(alike(apart.characters().all, joined.characters().all, 1e-9));
    }

    #[test]
    fn the_same_pass_by_everyone_is_full_agreement(pass in a_pass(), coders in 2..5_usize) {
        let text = text(&vec![pass.clone(); coders], 1);
        let old = alpha_u(&text).joint;
        let found = unitized(text);
        prop_assert_eq!(found.agreeing, Some(1.0));
        if pass.is_empty() {
            prop_assert_eq!(found.u, Err(Undefined::NothingCoded));
        } else {
            prop_assert_eq!((found.u, found.u_binary, old), (Ok(1.0), Ok(1.0), Ok(1.0)));
            prop_assert!(found.codes.iter().all(|of| of.coverage == 1.0));
        }
    }

    /// Character by character is the α of a table with one row for each character.
    #[test]
    fn characters_are_units(passes in prop::collection::vec(a_pass(), 2..5)) {
        let text = text(&passes, 1);
        let at = |pass: &[Segment], x: usize| pass.iter().find(|s| s.start <= x && x < s.end).map(|s| s.code as usize);
        let read: Vec<&[Segment]> = text.passes().map(|(_, segments)| segments).collect();
        let table = |value: &dyn Fn(Option<usize>) -> Reading<usize>| {
            let units = (0..80).map(|x| read.iter().map(|pass| value(at(pass, x))).collect()).collect();
            Codings::new(4, units).unwrap().measure(Coefficient::Alpha).coefficient
        };
        let all = table(&|code| Read(code.map_or(3, |code| code)));
        let binary = table(&|code| Read(usize::from(code.is_some())));
        let coded = table(&|code| code.map_or(Unread, Read));
        let found = Texts::new(vec![text.clone()]).characters();
        for (found, defined) in [(found.all, all), (found.binary, binary), (found.coded, coded)] {
            // The reasons have other names: a gap is one more category there.
            prop_assert!(alike(found, defined, 1e-9) || (found.is_err() && defined.is_err()), "{found:?} {defined:?}");
        }
    }
}

/// Three coders, five thousand segments each, three hundred thousand characters: the work goes by borders.
#[test]
fn a_long_text_is_swept() {
    let pass = |shift: usize| Read((0..5_000).map(|at| segment(at * 60 + shift, at * 60 + 40, (at % 30) as u32)).collect());
    let texts = Texts::new(vec![Text::new(300_000, vec![pass(0), pass(5), pass(11)]).unwrap()]);
    let found = texts.unitized();
    assert_eq!((found.segments, found.codes.len()), (15_000, 30));
    assert!(found.u.unwrap() > 0.7 && found.cu == Ok(1.0), "{found:?}");
}
