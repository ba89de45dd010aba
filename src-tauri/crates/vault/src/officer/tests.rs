//! Who can sign with an officer's key, and for how long.

use super::*;
use crate::{
    Cost, Error,
    domain::{Desk, LIBRARY, open, password, right},
};
use proptest::prelude::*;

const PURPOSE: Purpose = Purpose("test");

fn signs(key: &OfficerKey, public: PublicKey) -> bool {
    public.verifies(PURPOSE, b"message", &key.sign(PURPOSE, b"message"))
}

/// A desk with two officers.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.vault.set_cost(Cost::FOR_TESTS);
    desk.vault.add_password("kamran", &password("kamran's password")).unwrap();
    desk
}

fn opened(desk: Desk, login: &str, secret: &Secret) -> Desk {
    let Desk { folder, vault, code } = desk;
    drop(vault);
    let mut vault = Vault::open(folder.path(), &LIBRARY, login, secret).unwrap();
    vault.set_cost(Cost::FOR_TESTS);
    Desk { folder, vault, code }
}

#[test]
fn a_key_is_there_from_the_first_sign_in_and_the_same_ever_after() {
    let desk = desk();
    let before = std::fs::read(desk.folder.path().join("keyslots")).unwrap();
    let mut desk = opened(desk, "leyla", &right());
    assert!(desk.vault.officer_key().is_none(), "none in a slot from before");
    assert_eq!(
        std::fs::read(desk.folder.path().join("keyslots")).unwrap(),
        before,
        "opening changes nothing"
    );
    assert!(desk.vault.provide_officer_key("leyla", &password("wrong")).is_err());
    let key = desk.vault.provide_officer_key("leyla", &right()).unwrap();
    assert!(signs(&key, key.public()));
    let again = desk.vault.provide_officer_key("leyla", &right()).unwrap();
    assert_eq!(again.public(), key.public());
    assert!(desk.vault.is_officer_key(key.seed()) && !desk.vault.is_officer_key(b""));
    let desk = opened(desk, "leyla", &right());
    assert_eq!(desk.vault.officer_key().unwrap().public(), key.public());
    assert!(desk.vault.alarm().is_empty());
    desk.assert_sound();
}

/// The key of the file, all that lies on the disk, another officer, the printed code: none of them signs as she.
#[test]
fn nobody_else_gets_at_it() {
    let mut desk = opened(desk(), "leyla", &right());
    let key = desk.vault.provide_officer_key("leyla", &right()).unwrap();
    for name in ["keyslots", "keyslots.copy", "case.db"] {
        let bytes = std::fs::read(desk.folder.path().join(name)).unwrap();
        assert!(!bytes.windows(32).any(|window| window == key.seed()), "{name}: never in clear");
    }
    let mut desk = opened(desk, "kamran", &password("kamran's password"));
    assert!(desk.vault.officer_key().is_none());
    let own = desk.vault.provide_officer_key("kamran", &password("kamran's password")).unwrap();
    assert_ne!(own.public(), key.public());
    // He moves her wrapped key into his slot: it is bound to hers.
    desk.vault.with_slots(|slots, data| slots.move_signing(data, "leyla", "kamran")).unwrap();
    let Desk { folder, vault, code } = desk;
    drop(vault);
    let moved = Vault::open(folder.path(), &LIBRARY, "kamran", &password("kamran's password"));
    assert!(matches!(moved, Err(Error::Damaged(_))), "a key that was moved opens nothing");
    let recovered = Vault::recover(folder.path(), &LIBRARY, &code).unwrap();
    assert!(recovered.officer_key().is_none(), "the printed code opens the file, and nobody's key");
}

#[test]
fn an_own_new_password_keeps_the_key_and_one_from_somebody_else_does_not() {
    let mut desk = opened(desk(), "leyla", &right());
    let key = desk.vault.provide_officer_key("leyla", &right()).unwrap().public();
    desk.vault.replace_own_password("leyla", &password("her next password")).unwrap();
    let mut desk = opened(desk, "leyla", &password("her next password"));
    assert_eq!(desk.vault.officer_key().unwrap().public(), key);
    desk.vault.rotate().unwrap();
    let mut desk = opened(desk, "leyla", &password("her next password"));
    assert_eq!(desk.vault.officer_key().unwrap().public(), key, "a new key of the file changes nothing");
    desk.vault.replace_password("leyla", &password("given by somebody")).unwrap();
    let mut desk = opened(desk, "leyla", &password("given by somebody"));
    assert!(desk.vault.officer_key().is_none(), "it is gone with the password that opened it");
    let next = desk.vault.new_officer_key("leyla", &password("given by somebody")).unwrap();
    assert_ne!(next.public(), key);
    desk.vault.remove_password("leyla").unwrap();
    let desk = opened(desk, "kamran", &password("kamran's password"));
    assert!(desk.vault.officer_key().is_none());
    assert!(open(desk.folder.path()).is_err());
}

/// From files of programs before keys to those of this one, and never the other way.
#[test]
fn a_file_says_by_its_version_whether_it_holds_keys() {
    let desk = desk();
    let version = |desk: &Desk| std::fs::read(desk.folder.path().join("keyslots")).unwrap()[2];
    assert_eq!(version(&desk), 2, "readable by programs from before keys, as long as there are none");
    let mut desk = opened(desk, "leyla", &right());
    desk.vault.provide_officer_key("leyla", &right()).unwrap();
    assert_eq!(version(&desk), 3);
}

#[test]
fn what_others_seal_to_follows_from_the_key() {
    let key = OfficerKey::generate().unwrap();
    let again = OfficerKey::from_seed(key.seed()).unwrap();
    assert_eq!(key.recipient().bytes(), again.recipient().bytes());
    assert_ne!(key.recipient().bytes(), OfficerKey::generate().unwrap().recipient().bytes());
    assert!(OfficerKey::from_seed(&[1; 31]).is_none() && OfficerKey::from_seed(&[1; 33]).is_none());
    assert_eq!(format!("{key:?}"), format!("OfficerKey({})", key.public().id()), "never the secret");
}

proptest! {
    #[test]
    fn a_signature_is_of_its_message(message: Vec<u8>, other: Vec<u8>) {
        let key = OfficerKey::generate().unwrap();
        let signature = key.sign(PURPOSE, &message);
        prop_assert!(key.public().verifies(PURPOSE, &message, &signature));
        prop_assert_eq!(key.public().verifies(PURPOSE, &other, &signature), message == other);
        prop_assert!(!key.public().verifies(Purpose("another"), &message, &signature));
    }
}
