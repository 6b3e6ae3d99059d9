//! Laws of re-anchoring, on any text and any spans.

use proptest::prelude::*;

use super::*;

fn text(of: &str) -> Canonical {
    Canonical::parse(of).unwrap()
}

fn one(old: &str, new: &str, words: &str) -> (Fate, Option<String>) {
    let (old, new) = (text(old), text(new));
    let span = old.occurrences(words).next().unwrap();
    let place = reanchor(&old, &new, &[span]).places[0];
    (place.fate, place.new.map(|at| new.slice(at).unwrap().to_owned()))
}

#[test]
fn what_became_of_a_passage() {
    let old = "Inès : on a bu un café.\nMarc : la clinique était fermée.\nInès : alors dehors, sur le banc.\n";
    let same = one(old, old, "un café");
    assert_eq!(same, (Fate::Same, Some("un café".into())));
    let before = format!("Entretien 3\n\n{old}");
    assert_eq!(one(old, &before, "la clinique était fermée"), (Fate::Moved, Some("la clinique était fermée".into())));
    let edited = old.replace("était fermée", "était presque fermée");
    assert_eq!(one(old, &edited, "la clinique était fermée"), (Fate::Changed, Some("la clinique était presque fermée".into())));
    let accents = old.replace("café", "thé vert");
    assert_eq!(one(old, &accents, "café").0, Fate::Lost);
    let turned = "Inès : alors dehors, sur le banc.\nInès : on a bu un café.\nMarc : la clinique était fermée.\n";
    assert_eq!(one(old, turned, "alors dehors, sur le banc"), (Fate::Moved, Some("alors dehors, sur le banc".into())));
    assert_eq!(one(old, "Autre chose.", "on a bu").0, Fate::Lost);
    assert_eq!(one("我们在诊所外面喝咖啡。", "后来，我们在诊所外面喝咖啡。", "诊所外面"), (Fate::Moved, Some("诊所外面".into())));
}

#[test]
fn a_passage_among_its_likes_stays_the_same_one() {
    let old = "A : oui.\nB : oui.\nC : oui.\n";
    let (old, new) = (text(old), text("Z : non.\nA : oui.\nB : oui.\nC : oui.\n"));
    let second = old.occurrences("oui").nth(1).unwrap();
    let place = reanchor(&old, &new, &[second]).places[0];
    assert_eq!((place.fate, place.new), (Fate::Moved, new.occurrences("oui").nth(1)));
}

#[test]
fn what_is_no_passage_of_the_old_text_is_lost() {
    let (old, new) = (text("abc"), text("abc"));
    let spans = [Span::new(1, 1).unwrap(), Span::new(2, 9).unwrap()];
    assert_eq!(reanchor(&old, &new, &spans).count(Fate::Lost), 2);
    assert_eq!(reanchor(&text(""), &text(""), &[]), Report::default());
}

/// Words, lines and marks, repetitive enough to be mistaken for each other.
fn any_text() -> impl Strategy<Value = String> {
    const KNOWN: [&str; 7] = ["oui ", "non ", "la clinique ", "é", "\n", "\n\n", "👍🏽 "];
    let piece = prop_oneof![3 => prop::sample::select(&KNOWN[..]).prop_map(str::to_owned), 1 => "[a-z]{1,6} "];
    proptest::collection::vec(piece, 1..60).prop_map(|pieces| pieces.concat())
}

fn spans_of(text: &Canonical, places: &[(prop::sample::Index, prop::sample::Index)]) -> Vec<Span> {
    let at = |index: &prop::sample::Index| u32::try_from(index.index(text.len() as usize + 1)).unwrap();
    places.iter().map(|(a, b)| Span::new(at(a).min(at(b)), at(a).max(at(b))).unwrap()).filter(|span| !span.is_empty()).collect()
}

fn any_places() -> impl Strategy<Value = Vec<(prop::sample::Index, prop::sample::Index)>> {
    proptest::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 1..8)
}

proptest! {
    #[test]
    fn nothing_changed_nothing_moves(of in any_text(), places in any_places()) {
        let text = text(&of);
        let spans = spans_of(&text, &places);
        let report = reanchor(&text, &text, &spans);
        prop_assert_eq!(report.count(Fate::Same), spans.len());
        prop_assert!(report.places.iter().zip(&spans).all(|(place, span)| place.new == Some(*span)));
    }

    #[test]
    fn every_place_is_inside_the_new_text_and_what_kept_its_words_holds_them(
        one in any_text(), other in any_text(), places in any_places(),
    ) {
        let (old, new) = (text(&one), text(&other));
        let spans = spans_of(&old, &places);
        let report = reanchor(&old, &new, &spans);
        prop_assert_eq!(report.places.len(), spans.len());
        for place in report.places {
            prop_assert_eq!(place.new.is_none(), place.fate == Fate::Lost);
            let Some(at) = place.new else { continue };
            let words = new.slice(at);
            prop_assert!(words.is_some_and(|words| !words.is_empty()));
            if matches!(place.fate, Fate::Same | Fate::Moved) {
                prop_assert_eq!(words, old.slice(place.old));
            }
        }
    }

    #[test]
    fn what_is_put_in_outside_a_passage_never_loses_it(
        of in any_text(), inserted in any_text(), at in any::<prop::sample::Index>(), places in any_places(),
    ) {
        let old = text(&of);
        let at = u32::try_from(at.index(old.len() as usize + 1)).unwrap();
        let byte = old.byte_of(at).unwrap();
        let new = text(&format!("{}{inserted}{}", &of[..byte], &of[byte..]));
        let outside: Vec<Span> = spans_of(&old, &places).into_iter().filter(|span| at <= span.start() || span.end() <= at).collect();
        for place in reanchor(&old, &new, &outside).places {
            prop_assert!(matches!(place.fate, Fate::Same | Fate::Moved), "{:?} in {:?}", place, new.as_str());
        }
    }
}
