//! Accounts: what secures them, and what an end ends.

use super::*;

#[test]
fn what_secures_an_account_is_kept_on_both_databases() {
    with_sites(|site| {
        let store = site();
        let member = store.add_member("a", "Someone", Role::Coordinator, "fr").unwrap();
        assert_eq!(store.member_without_way_in().unwrap(), Some(member));
        let token = store.begin_session(member).unwrap();
        assert!(store.session(&token).unwrap().unwrap().set_up_by.is_some());
        assert!(store.add_passkey(member, b"credential", "phone", "{}").unwrap());
        assert!(!store.add_passkey(member, b"credential", "phone", "{}").unwrap(), "a credential is kept once");
        let kept = store.passkey_of(b"credential").unwrap().unwrap();
        store.passkey_used(&kept, "{1}").unwrap();
        let kept = store.passkeys(member).unwrap().remove(0);
        assert_eq!((kept.name.as_str(), kept.key.as_str(), kept.used.is_some()), ("phone", "{1}", true));
        assert!(store.passkey_of(b"another").unwrap().is_none());

        store.begin_second_factor(member, b"never confirmed").unwrap();
        store.begin_second_factor(member, b"secret").unwrap();
        assert_eq!(store.second_factor(member).unwrap().unwrap().secret, b"secret");
        assert!(!store.secured(member).unwrap().second_factor);
        store.confirm_second_factor(member).unwrap();
        let spent = [5, 5, 4, 6].map(|step| store.spend_step(member, step).unwrap());
        assert_eq!(spent, [true, false, false, true]);

        let codes = store.make_recovery_codes(member).unwrap();
        assert_eq!([&codes[0], &codes[0]].map(|code| store.use_recovery_code(member, code).unwrap()), [true, false]);
        assert_eq!(store.recovery_codes_left(member).unwrap(), 9);

        assert!(store.connect_elsewhere(member, "https://id.example", "7").unwrap());
        assert!(!store.connect_elsewhere(member, "https://id.example", "8").unwrap(), "one account elsewhere a member");
        assert_eq!(store.member_elsewhere("https://id.example", "7").unwrap().unwrap().id, member);
        assert!(store.member_elsewhere("https://other.example", "7").unwrap().is_none());
        let secured = store.session(&token).unwrap().unwrap().secured;
        assert_eq!((secured.passkeys, secured.second_factor, secured.elsewhere), (1, true, true));

        let fresh = store.prove_session(&token).unwrap().unwrap();
        assert!(store.session(&token).unwrap().is_none(), "the token before is dead at once");
        let other = store.begin_session(member).unwrap();
        assert_eq!(store.sessions(member, Some(&fresh)).unwrap().iter().filter(|seen| seen.is_current).count(), 1);
        assert_eq!(store.end_other_sessions(member, Some(&fresh)).unwrap(), 1);
        assert!(store.session(&other).unwrap().is_none());

        assert!(matches!(store.end_access(member), Err(StoreError::LastCoordinator)));
        assert!(matches!(store.set_role(member, Role::Sponsor), Err(StoreError::LastCoordinator)));
        assert!(store.session(&fresh).unwrap().is_some(), "nothing was changed");
        store.add_member("b", "Other", Role::Coordinator, "fr").unwrap();
        store.end_access(member).unwrap();
        assert!(store.session(&fresh).unwrap().is_none());
        assert!(store.passkey_of(b"credential").unwrap().is_none());
        assert!(store.second_factor(member).unwrap().is_none());
        assert!(matches!(store.make_link(member), Err(StoreError::AccessEnded)));
        assert_eq!(store.members().unwrap().len(), 2, "the name stays");
        store.give_access_back(member).unwrap();
        store.make_link(member).unwrap();
    });
}
