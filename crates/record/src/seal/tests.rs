use std::collections::BTreeMap;

use super::*;
use crate::edtf::Edtf;
use crate::entry::{Audience, Commitment};
use crate::id::{DeviceId, InitiativeId, Instant, Kind, PersonRef};

fn parts() -> (SiteKey, SiteId, EntryId, Salt) {
    (SiteKey::new([1; 32]), SiteId::from_bytes([2; 16]), EntryId::v7(5, [3; 10]), Salt::new([4; 32]))
}

fn fails(result: Result<Vec<u8>, RecordError>) {
    assert_eq!(result, Err(RecordError::DoesNotOpen));
}

#[test]
fn opens_what_it_sealed_and_hides_the_length() {
    let (key, site, id, salt) = parts();
    let short = Sealed::seal(&key, site, id, &salt, b"{\"a\":\"x\"}".to_vec()).unwrap();
    let longer = Sealed::seal(&key, site, id, &salt, b"{\"a\":\"a longer note\"}".to_vec()).unwrap();
    assert_eq!(short.as_bytes().len(), longer.as_bytes().len());
    let opened = short.open(&key, site, id, &salt).unwrap();
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&opened).unwrap()["a"], "x");
}

#[test]
fn does_not_open_when_anything_differs() {
    let (key, site, id, salt) = parts();
    let sealed = Sealed::seal(&key, site, id, &salt, b"{}".to_vec()).unwrap();
    fails(sealed.open(&SiteKey::new([9; 32]), site, id, &salt));
    fails(sealed.open(&key, SiteId::from_bytes([9; 16]), id, &salt));
    fails(sealed.open(&key, site, EntryId::v7(6, [3; 10]), &salt));
    fails(sealed.open(&key, site, id, &Salt::new([5; 32])));
    fails(Sealed::default().open(&key, site, id, &salt));
    for at in 0..sealed.as_bytes().len() {
        let mut bytes = sealed.as_bytes().to_vec();
        bytes[at] ^= 1;
        fails(Sealed::from_bytes(bytes).open(&key, site, id, &salt));
    }
}

/// A ring with one key of a scope and one own key.
struct Few {
    site: SiteKey,
    scope: Option<(Scope, u32, ScopeKey)>,
    own: Option<OwnKeys>,
}

impl Keys for Few {
    fn site(&self) -> &SiteKey {
        &self.site
    }

    fn scope(&self, scope: Scope, generation: u32) -> Result<ScopeKey, RecordError> {
        let (known, latest, key) = self.scope.as_ref().ok_or(RecordError::KeyDestroyed)?;
        if (*known, *latest) == (scope, generation) { Ok(key.clone()) } else { Err(RecordError::DoesNotOpen) }
    }

    fn own(&self, member: MemberId, generation: u32) -> Result<OwnSecret, RecordError> {
        self.own.as_ref().ok_or(RecordError::Locked)?.secret(member, generation)
    }
}

fn person() -> Scope {
    Scope::Person(PersonRef::from_bytes([5; 16]))
}

fn author() -> MemberId {
    MemberId::from_bytes([6; 16])
}

fn bound() -> Bound {
    let (_, site, id, _) = parts();
    Bound { site, id, scope: person(), author: author() }
}

fn few() -> Few {
    let own = OwnKeys::new(author(), BTreeMap::from([(2, OwnSecret::new([8; 32]))]));
    Few { site: SiteKey::new([1; 32]), scope: Some((person(), 3, ScopeKey::new([7; 32]))), own: Some(own) }
}

fn sealed_by(lock: &Lock<'_>) -> Sealed {
    Sealed::with(lock, &bound(), &parts().3, br#"{"note":"un mot"}"#.to_vec()).unwrap()
}

fn opens_only_unchanged(sealed: &Sealed) {
    let (keys, salt) = (few(), parts().3);
    let opened = sealed.open_with(&keys, &bound(), &salt).unwrap();
    assert!(opened.starts_with(br#"{"note":"un mot"}"#) && opened.len() == 64);
    for at in 0..sealed.as_bytes().len() {
        let mut bytes = sealed.as_bytes().to_vec();
        bytes[at] ^= 1;
        assert!(Sealed::from_bytes(bytes).open_with(&keys, &bound(), &salt).is_err(), "byte {at}");
    }
    for length in 0..sealed.as_bytes().len() {
        let cut = Sealed::from_bytes(sealed.as_bytes()[..length].to_vec());
        assert!(cut.open_with(&keys, &bound(), &salt).is_err(), "cut at {length}");
    }
    fails(sealed.open_with(&keys, &Bound { id: EntryId::v7(6, [3; 10]), ..bound() }, &salt));
    fails(sealed.open_with(&keys, &Bound { site: SiteId::from_bytes([9; 16]), ..bound() }, &salt));
    fails(sealed.open_with(&keys, &bound(), &Salt::new([9; 32])));
}

#[test]
fn the_key_of_a_scope_opens_what_it_sealed_and_nothing_else() {
    let key = ScopeKey::new([7; 32]);
    let sealed = sealed_by(&Lock::Scope(&key, 3));
    opens_only_unchanged(&sealed);
    assert_eq!(hex::encode(sealed.as_bytes()), RECIPE_2);
    let salt = parts().3;
    let other = Few { scope: Some((person(), 3, ScopeKey::new([9; 32]))), ..few() };
    fails(sealed.open_with(&other, &bound(), &salt));
    let destroyed = Few { scope: None, ..few() };
    assert_eq!(sealed.open_with(&destroyed, &bound(), &salt), Err(RecordError::KeyDestroyed));
    fails(sealed.open_with(&few().site, &bound(), &salt));
}

#[test]
fn what_is_sealed_to_ones_own_key_opens_with_nothing_else() {
    let own = OwnSecret::new([8; 32]);
    let sealed = sealed_by(&Lock::Own(&own.public(), 2, OwnSecret::new([10; 32])));
    opens_only_unchanged(&sealed);
    assert!(sealed.is_own());
    assert_eq!(hex::encode(sealed.as_bytes()), RECIPE_3);
    let salt = parts().3;
    let without = Few { own: None, ..few() };
    assert_eq!(sealed.open_with(&without, &bound(), &salt), Err(RecordError::Locked), "every key of the site is there");
    let someone_else = Bound { author: MemberId::from_bytes([7; 16]), ..bound() };
    assert_eq!(sealed.open_with(&few(), &someone_else, &salt), Err(RecordError::Locked));
    let nothing = OwnPublic::from_bytes([0; 32]);
    let lock = Lock::Own(&nothing, 2, OwnSecret::new([10; 32]));
    assert_eq!(Sealed::with(&lock, &bound(), &salt, vec![]), Err(RecordError::Malformed("public key")));
}

/// Computed by a separate program written from docs/formats.md, like the next.
const RECIPE_2: &str = "0200000003370fb09aebc72fcd223f74735fc9fe5c8f8cbd13f60dac2b77ab4baa3662f86cb9c8dfb2c714b4598d9c9ec007b13bb04237995d869a6d5a296639e3004dd525b589c7232b92d4e583acd5383134ce39";
const RECIPE_3: &str = "0300000002f77ff4b10788bfdca62ca0bb160d427cf5762d85f2b5cad6807ec9c3febbde097619c32b4ccb4b74db1714ec440907c8e18913994c25e27876216da0b4a4f4b199800129f5116a1443a8e5967dbf4f46922855b6727e1f2a62407d2d3897819751491a5c013f1e529dfc5061bb5b2317";

/// RFC 7748, §6.1: Alice's and Bob's keys, and what they agree on.
#[test]
fn two_agree_as_the_standard_says() {
    let bytes = |text: &str| -> [u8; 32] { hex::decode(text).unwrap().try_into().unwrap() };
    let alice = OwnSecret::new(bytes("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
    let bob = OwnSecret::new(bytes("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
    let shared = bytes("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    assert_eq!(bob.public().as_bytes(), &bytes("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
    assert_eq!((alice.agree(&bob.public()), bob.agree(&alice.public())), (Some(shared), Some(shared)));
}

#[test]
fn a_wrapped_key_opens_for_its_own_scope_and_generation_alone() {
    let (by, site, _, _) = parts();
    let key = ScopeKey::new([7; 32]);
    let wrapped = key.wrapped(&by, site, person(), 1, [6; 12]).unwrap();
    let unwrapped = |by: &SiteKey, scope, generation| ScopeKey::unwrapped(&wrapped, by, site, scope, generation);
    assert_eq!(unwrapped(&by, person(), 1).unwrap().expose(), key.expose());
    let member = Scope::Member(MemberId::from_bytes([5; 16]));
    for wrong in [unwrapped(&SiteKey::new([2; 32]), person(), 1), unwrapped(&by, member, 1), unwrapped(&by, person(), 2)] {
        assert_eq!(wrong.err(), Some(RecordError::DoesNotOpen));
    }
    for at in 0..wrapped.len() {
        let mut changed = wrapped.clone();
        changed[at] ^= 1;
        assert!(ScopeKey::unwrapped(&changed, &by, site, person(), 1).is_err());
    }
    let own = OwnSecret::new([8; 32]);
    let wrapped = own.wrapped(&[3; 32], site, author(), 1, [6; 12]).unwrap();
    assert_eq!(OwnSecret::unwrapped(&wrapped, &[3; 32], site, author(), 1).unwrap().public(), own.public());
    assert!(OwnSecret::unwrapped(&wrapped, &[4; 32], site, author(), 1).is_err());
    assert!(OwnSecret::unwrapped(&wrapped, &[3; 32], site, author(), 2).is_err());
}

#[test]
fn whose_words_they_are_follows_from_the_envelope() {
    let (initiative, person) = (InitiativeId::from_bytes([1; 16]), PersonRef::from_bytes([5; 16]));
    let of = |kind: &str, audience, about| {
        Scope::of(&Envelope {
            id: EntryId::from_bytes([1; 16]),
            site: SiteId::from_bytes([1; 16]),
            initiative,
            author: author(),
            device: DeviceId::from_bytes([1; 16]),
            device_seq: 1,
            kind: Kind::new(kind).unwrap(),
            version: 1,
            occurred: Edtf::parse("2020").unwrap(),
            recorded_at: Instant::from_micros(0),
            told_at: None,
            about,
            audience,
            amends: vec![],
            commitment: Commitment::from_bytes([0; 32]),
        })
    };
    assert_eq!(of("practice.contact", Audience::Team, None), Scope::Initiative(initiative));
    assert_eq!(of("practice.contact", Audience::Study, Some(person)), Scope::Person(person));
    assert_eq!(of("practice.contact", Audience::Author, Some(person)), Scope::Member(author()));
    assert_eq!(of(Kind::ERASURE, Audience::Team, Some(person)), Scope::Initiative(initiative), "the proof outlives them");
}
