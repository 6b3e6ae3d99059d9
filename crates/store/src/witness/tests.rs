//! Checkpoints, keys, proofs and witnesses, on both databases.

use jalon_record::checkpoint::{Checkpoint, changed_key, origin};
use jalon_record::evidence::Pack;
use jalon_record::log::check_inclusion;
use jalon_record::note::{Note, Signer};

use crate::proofs::Chosen;
use crate::store::tests::{contact, with_sites};
use crate::verify::Wrong;
use crate::{Store, StoreError};

use super::*;

fn write(store: &Store, many: usize) {
    let drafts = (0..many).map(|n| contact("2020-05-04", &n.to_string())).collect();
    store.append(drafts).unwrap();
}

fn note(kept: &Kept) -> Note {
    Note::parse(&kept.note).unwrap()
}

#[test]
fn a_checkpoint_is_signed_kept_and_proved_to_be_the_beginning() {
    with_sites(|site| {
        let store = site();
        write(&store, 3);
        let before = store.keep_checkpoint().unwrap();
        let keys = store.verifiers().unwrap();
        assert_eq!(Checkpoint::open(&note(&before), &keys).unwrap().size, 3);
        assert_eq!(store.checkpoint().unwrap(), before, "nothing was written since");
        // More than a tile, so that both remembered and read hashes are used.
        write(&store, 600);
        let now = store.keep_checkpoint().unwrap();
        for from in [1, 3, 255, 256, 257, 512, 600, 603] {
            let seen = Seen { size: from, root: store.root_at(from).unwrap() };
            let proof = store.consistency(from, 603).unwrap();
            assert_eq!(judge_checkpoint(Some(seen), &note(&now), &keys, &proof), Judgement::Consistent, "{from}");
        }
        assert_eq!(store.root_at(603).unwrap(), now.root);
        assert!(matches!(store.consistency(3, 604), Err(StoreError::Record(_))));
        assert_eq!(store.checkpoint_at(3).unwrap(), Some(before));
        assert_eq!(store.checkpoint_at(4).unwrap(), None);
        assert_eq!(store.last_checkpoints(9).unwrap().len(), 2);
        assert_eq!(store.verify(&mut |_| {}).unwrap().agreeing, 2);
    });
}

#[test]
fn every_entry_has_its_proof() {
    with_sites(|site| {
        let store = site();
        write(&store, 300);
        let now = store.checkpoint().unwrap();
        let all = store.evidence(Chosen::All, false).unwrap();
        for piece in [&all.entries[0], &all.entries[255], &all.entries[256], &all.entries[299]] {
            let leaf = jalon_record::entry::leaf_digest(&piece.envelope, piece.seq, piece.received_at).unwrap();
            let index = piece.seq.number() as u64 - 1;
            let proof = store.inclusion(index, 300).unwrap();
            assert_eq!(check_inclusion(now.root, 300, &leaf, index, &proof), Ok(()));
        }
        let ids = [all.entries[7].envelope.id, all.entries[290].envelope.id];
        let some = store.evidence(Chosen::Some(&ids), true).unwrap();
        let key = store.verifiers().unwrap().remove(0);
        for pack in [all, some] {
            let read = Pack::parse(&pack.to_text().unwrap()).unwrap();
            assert_eq!(read.check(Some(&key)).flaws, []);
        }
    });
}

#[test]
fn a_new_key_is_announced_by_the_old_and_old_checkpoints_still_count() {
    with_sites(|site| {
        let store = site();
        write(&store, 1);
        let before = store.keep_checkpoint().unwrap();
        let old = store.verifiers().unwrap().remove(0);
        let change = store.change_signing_key().unwrap();
        let new = changed_key(&Note::parse(&change.note).unwrap(), &old).unwrap();
        assert_eq!(store.verifiers().unwrap(), [old.clone(), new.clone()]);
        assert_eq!(store.key_changes().unwrap().len(), 1);
        let now = store.checkpoint().unwrap();
        assert_eq!((now.size, now.root), (before.size, before.root));
        assert!(Checkpoint::open(&note(&now), &[new]).is_ok() && Checkpoint::open(&note(&now), &[old]).is_err());
        assert!(store.verify(&mut |_| {}).unwrap().is_clean());
    });
}

#[test]
fn a_witness_is_heard_only_with_what_the_site_signed() {
    with_sites(|site| {
        let (store, other) = (site(), site());
        write(&store, 2);
        write(&other, 5);
        let device = Token::new().unwrap();
        let seen = store.checkpoint().unwrap();
        write(&store, 2);
        assert_eq!(store.hear(&device, &note(&seen)).unwrap(), Judgement::Consistent);
        assert_eq!(store.hear(&device, &note(&other.checkpoint().unwrap())).unwrap(), Judgement::Unsigned);
        let invented = Checkpoint { origin: origin(store.site()), size: 2, root: Root::from_bytes([1; 32]) };
        let forged = invented.sign(&Signer::new(&origin(store.site()), &[1; 32]).unwrap()).unwrap();
        assert_eq!(store.hear(&device, &forged).unwrap(), Judgement::Unsigned);
        let heard = store.witnesses().unwrap();
        assert_eq!(heard.len(), 1);
        assert_eq!((heard[0].seen, heard[0].judgement), (seen.seen(), Judgement::Consistent));
    });
}

#[test]
fn what_was_signed_and_is_no_longer_so_is_found_and_told() {
    with_sites(|site| {
        let store = site();
        write(&store, 4);
        // As if this site had signed another history, and a longer one, before it was rewritten.
        let key = store.read(|db| store.signing_keys(db)?.pop().ok_or(StoreError::Stopped)).unwrap();
        let signer = store.signer(&key).unwrap();
        let sign = |size: u64| {
            let checkpoint = Checkpoint { origin: origin(store.site()), size, root: Root::from_bytes([9; 32]) };
            checkpoint.sign(&signer).unwrap()
        };
        let found = |notes: &[Note]| -> Vec<(i64, Wrong)> {
            let report = store.verify_against(notes, &mut |_| {}).unwrap();
            report.faults.iter().map(|fault| (fault.seq.number(), fault.what)).collect()
        };
        assert_eq!(found(&[sign(3)]), [(3, Wrong::Witness)]);
        assert_eq!(found(&[sign(9)]), [(5, Wrong::SetBack)]);
        let stranger = Signer::new(&origin(store.site()), &[1; 32]).unwrap();
        assert_eq!(found(&[Note::signed(sign(3).text(), &stranger).unwrap()]), [(0, Wrong::Signature)]);
        assert_eq!(store.hear(&Token::new().unwrap(), &sign(3)).unwrap(), Judgement::Forked);
        assert_eq!(store.hear(&Token::new().unwrap(), &sign(9)).unwrap(), Judgement::RolledBack);
        assert_eq!(found(&[]), [(3, Wrong::Witness), (5, Wrong::SetBack)]);
    });
}
