//! What was said about who may be shown what, folded from a record in either database.

use jalon_access::{Class, Purpose, Standing};
use jalon_initiative::Form;
use jalon_initiative::trust::{
    self, Agreement, AgreementState, AgreementWords, Category, Classed, Consent, ConsentState, ConsentWords, DecidedBy,
    Expressed, Glass, GlassReviewed, GlassWords, Person, PersonWords, Restriction, RestrictionState, RestrictionWords,
    ReviewWords, Verdict,
};
use jalon_record::id::PersonRef;

use super::*;

const PERSON: [u8; 16] = [5; 16];

fn person() -> PersonRef {
    PersonRef::from_bytes(PERSON)
}

fn day(text: &str) -> Day {
    edtf(text).bounds().start.earliest.unwrap()
}

fn by<F: Form>(author: MemberId, on: &str, form: &F, words: &F::Words) -> Draft {
    Draft::of(initiative(), author, edtf(on), form, words).unwrap()
}

fn said(on: &str, state: ConsentState, purposes: &[trust::Purpose]) -> Draft {
    let consent = Consent {
        by: DecidedBy::Person,
        expressed: Expressed::Oral,
        helped: false,
        lang: None,
        purposes: purposes.to_vec(),
        state,
        tier: None,
        until: None,
    };
    let words = ConsentWords { shown: "The team may read it.".into(), ..Default::default() };
    by(author(), on, &consent, &words).about(Some(person()))
}

fn restriction(state: RestrictionState) -> Draft {
    let restriction = Restriction { classes: vec![], members: vec![author()], roles: vec![Category::Clinician], state };
    by(author(), "2026-05-20", &restriction, &RestrictionWords::default()).about(Some(person()))
}

fn standing(store: &Store) -> Standing {
    store.standing(initiative(), day("2026-06-01"), now()).unwrap()
}

fn agreed(store: &Store) -> Vec<Purpose> {
    standing(store).people.get(&person()).map_or_else(Vec::new, |standing| standing.purposes.iter().collect())
}

#[test]
fn consent_is_given_withdrawn_amended_and_taken_back() {
    with_sites(|site| {
        use trust::Purpose::{Analysis, Care};
        let store = site();
        assert_eq!(standing(&store), Standing::default());
        add(&store, by(author(), "2026-01-01", &Person {}, &PersonWords { nickname: "Blue hat".into() }).about(Some(person())));
        assert_eq!(agreed(&store), []);
        let given = add(&store, said("2026-03-01", ConsentState::Given, &[Care, Analysis]));
        assert_eq!(agreed(&store), [Purpose::Care, Purpose::Analysis]);
        let withdrawn = add(&store, said("2026-04-01", ConsentState::Withdrawn, &[Analysis]));
        assert_eq!(agreed(&store), [Purpose::Care]);
        add(&store, retraction(withdrawn));
        assert_eq!(agreed(&store), [Purpose::Care, Purpose::Analysis], "it was never withdrawn");
        let amended = add(&store, said("2026-03-01", ConsentState::Given, &[Care]).amending(vec![given]));
        assert_eq!(agreed(&store), [Purpose::Care]);
        add(&store, said("2026-03-01", ConsentState::Given, &[Analysis]).amending(vec![given]));
        assert_eq!(agreed(&store), [], "versions made apart hold what all of them say");
        add(&store, erasure(amended));
        assert_eq!(agreed(&store), []);
        assert_eq!(store.people(initiative()).unwrap(), [(person(), 0)]);
        add(&store, contact("2026-05-01", "a walk").about(Some(person())));
        assert_eq!(store.people(initiative()).unwrap(), [(person(), 1)]);
        assert_eq!(store.said_of(initiative(), person(), 10).unwrap().len(), 5, "the trust entries, not the contact");
        clean(&store);
    });
}

#[test]
fn restrictions_and_agreements_hold_until_they_are_lifted_or_ended() {
    with_sites(|site| {
        let store = site();
        let first = add(&store, restriction(RestrictionState::InForce));
        let restrictions = |store: &Store| standing(store).people[&person()].restrictions.clone();
        assert_eq!(restrictions(&store)[0].members, [author()]);
        assert_eq!(restrictions(&store)[0].roles, [Role::Clinician]);
        add(&store, restriction(RestrictionState::Lifted).amending(vec![first]));
        assert!(standing(&store).people.get(&person()).is_none_or(|told| told.restrictions.is_empty()));
        let agreement = |state| {
            let (from, until) = (day("2026-01-01"), day("2026-12-31"));
            let agreement = Agreement { from, members: vec![author()], purposes: vec![trust::Purpose::Analysis], state, until };
            by(author(), "2026-01-01", &agreement, &AgreementWords { title: "A study".into(), ..Default::default() })
        };
        let signed = add(&store, agreement(AgreementState::Signed));
        assert_eq!(standing(&store).agreements[0].members, [author()]);
        assert_eq!(standing(&store).agreements[0].until, day("2026-12-31"));
        add(&store, agreement(AgreementState::Ended).amending(vec![signed]));
        assert!(standing(&store).agreements.is_empty());
    });
}

#[test]
fn a_class_is_that_of_every_version_of_its_entry() {
    with_sites(|site| {
        let store = site();
        let first = add(&store, contact("2026-05-01", "a walk"));
        let second = add(&store, contact("2026-05-02", "it was the second").amending(vec![first]));
        let mark = |class| by(author(), "2026-05-20", &Classed { class, entry: first }, &NoWords {});
        add(&store, mark(trust::Class::SubstanceUse));
        let classes = standing(&store).classes;
        assert_eq!((classes.get(&first), classes.get(&second)), (Some(&Class::SubstanceUse), Some(&Class::SubstanceUse)));
        let third = add(&store, contact("2026-05-03", "the third").amending(vec![second]));
        assert_eq!(standing(&store).classes.get(&third), Some(&Class::SubstanceUse), "what comes later is of the class too");
        add(&store, mark(trust::Class::Field));
        assert_eq!(standing(&store).classes.get(&third), Some(&Class::Field));
    });
}

#[test]
fn broken_glass_is_open_for_its_hours() {
    with_sites(|site| {
        let store = site();
        let words = GlassWords { reason: "They are on the bridge.".into() };
        let glass = add(&store, by(author(), "2026-06-01", &Glass { hours: 2, person: person() }, &words));
        let open = |after: i64| {
            let then = Instant::from_micros(now().micros() + after * 60_000_000);
            store.standing(initiative(), day("2026-06-01"), then).unwrap().glasses
        };
        assert_eq!((open(0)[0].entry, open(119)[0].about), (glass, Some(person())));
        assert!(open(121).is_empty());
        let review = GlassReviewed { glass, verdict: Verdict::NotJustified };
        let words = ReviewWords { note: "There was no danger.".into() };
        add(&store, by(MemberId::from_bytes([9; 16]), "2026-06-02", &review, &words));
        assert!(open(0).is_empty());
        assert_eq!(store.told(initiative()).unwrap().glasses[0].reviews[0].verdict, Verdict::NotJustified);
    });
}
