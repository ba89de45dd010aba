//! Keys: revoked, unknown, of another office; and the private half, which never leaves.

use crate::{certificate, keys, letter};
use base64::{Engine, engine::general_purpose::STANDARD};
use casework::{
    Code, Kind,
    proof::{self, IssuerKey, KeyFile, RevokeForm},
    verify::{self, State, verify},
};
use panah_tests::office::{ADMINISTRATOR, Office};

fn exported(office: &mut Office) -> Vec<u8> {
    office.run(ADMINISTRATOR, |desk, acting, now| proof::export(desk, &acting.permit()?, now)).unwrap().1
}

fn import(office: &mut Office, bytes: &[u8]) -> casework::Result<proof::ImportedKeys> {
    let form = KeyFile { file: STANDARD.encode(bytes) };
    office.run(ADMINISTRATOR, |desk, acting, now| proof::import(desk, &acting.permit()?, &form, now))
}

fn revoke(office: &mut Office, since: &str) -> casework::Result<()> {
    let own: Vec<IssuerKey> = office.desk().read().list("WHERE until IS NULL AND own = 1", []).unwrap();
    let form =
        RevokeForm {
            key: own[0].id, since: since.parse().unwrap(), reason: "Noutbuk oğurlanıb".to_owned()
        };
    office.run(ADMINISTRATOR, |desk, acting, now| proof::revoke(desk, &acting.permit()?, &form, now))
}

#[test]
fn another_office_checks_once_it_knows_the_key() {
    let (mut here, mut there) = (Office::new(), Office::under("georgia", "TBS"));
    let bytes = certificate(&mut there, 1).remove(0);
    let verdict = verify::at_desk(here.desk(), &bytes).unwrap();
    assert_eq!((verdict.state, verdict.issued_here), (State::UnknownKey, None));
    assert_eq!(verdict.unknown_key.unwrap().len(), 19, "sixteen digits in four groups, to be compared");
    let list = exported(&mut there);
    assert_eq!(import(&mut here, &list).unwrap(), proof::ImportedKeys { added: 1, revoked: 0 });
    let verdict = verify::at_desk(here.desk(), &bytes).unwrap();
    assert_eq!((verdict.state, verdict.issued_here), (State::Genuine, None));
    assert_eq!(verdict.key.unwrap().post, "TBS");
    // A second time nothing is new.
    assert_eq!(import(&mut here, &list).unwrap(), proof::ImportedKeys { added: 0, revoked: 0 });
    // The list of one office passes the other on.
    assert_eq!(keys(&mut here).len(), 2);
    here.assert_sound();
}

#[test]
fn what_a_revoked_key_signed_counts_no_longer() {
    let (mut here, mut there) = (Office::new(), Office::under("mandate", "BRO"));
    let old = certificate(&mut here, 1).remove(0);
    let first = exported(&mut here);
    import(&mut there, &first).unwrap();
    here.wait(10);
    revoke(&mut here, "2026-11-25").unwrap();
    assert_eq!(verify::at_desk(here.desk(), &old).unwrap().state, State::Revoked);
    // A new one took its place at once.
    let new = certificate(&mut here, 1).remove(0);
    assert_eq!(verify::at_desk(here.desk(), &new).unwrap().state, State::Genuine);
    // Elsewhere it is known once the list arrives; an older list takes nothing back.
    assert_eq!(verify::at_desk(there.desk(), &old).unwrap().state, State::Genuine);
    let second = exported(&mut here);
    assert_eq!(import(&mut there, &second).unwrap(), proof::ImportedKeys { added: 1, revoked: 1 });
    for list in [&first, &second] {
        import(&mut there, list).unwrap();
        assert_eq!(verify::at_desk(there.desk(), &old).unwrap().state, State::Revoked);
        assert_eq!(verify::at_desk(there.desk(), &new).unwrap().state, State::Genuine);
    }
    here.assert_sound();
}

#[test]
fn letters_from_before_the_loss_stand() {
    let mut office = Office::new();
    let old = certificate(&mut office, 1).remove(0);
    office.wait(10);
    revoke(&mut office, "2026-12-01").unwrap();
    let verdict = verify::at_desk(office.desk(), &old).unwrap();
    assert_eq!(verdict.state, State::Genuine);
    assert_eq!(verdict.key.unwrap().revoked_since, "2026-12-01".parse().ok(), "but it is said");
}

#[test]
fn a_key_is_revoked_once_and_not_ahead_of_time() {
    let mut office = Office::new();
    office.refused(
        ADMINISTRATOR,
        (Kind::Invalid, Code::CheckTheForm),
        &[("reason", Code::Required), ("since", Code::DateInFuture)],
        |desk, acting, now| {
            let own: Vec<IssuerKey> = desk.read().list("", [])?;
            let form =
                RevokeForm { key: own[0].id, since: "2026-12-24".parse().unwrap(), reason: " ".to_owned() };
            proof::revoke(desk, &acting.permit()?, &form, now)
        },
    );
    revoke(&mut office, "2026-11-25").unwrap();
    office.refused(ADMINISTRATOR, (Kind::NotNow, Code::KeyRevoked), &[], |desk, acting, now| {
        let own: Vec<IssuerKey> = desk.read().list("WHERE revoked_since IS NOT NULL", [])?;
        let form =
            RevokeForm { key: own[0].id, since: "2026-11-25".parse().unwrap(), reason: "Yenə".to_owned() };
        proof::revoke(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        proof::export(desk, &acting.permit()?, now)
    });
}

#[test]
fn a_list_that_was_tampered_with_is_refused() {
    let (mut here, mut there) = (Office::new(), Office::under("georgia", "TBS"));
    let list = String::from_utf8(exported(&mut there)).unwrap();
    let key = keys(&mut there).remove(0).public;
    for (what, text) in [
        ("no list", "{}".to_owned()),
        ("no text", "\u{0}".to_owned()),
        ("another name", list.replace("Sınaq idarəsi", "Başqa idarə")),
        ("another day", list.replace("2026-11-25", "2020-01-01")),
        ("no key", list.replace(&key, &"0".repeat(64))),
        ("a later version", list.replace("\"panah-keys\": 1", "\"panah-keys\": 2")),
    ] {
        let failure = import(&mut here, text.as_bytes()).unwrap_err();
        assert_eq!(failure.fields[0].code, Code::KeysDamaged, "{what}");
    }
    assert_eq!(keys(&mut here).len(), 1);
}

/// The canary: the private half of the key is in nothing that leaves the vault, in no form.
#[test]
fn the_private_key_never_leaves() {
    let mut office = Office::new();
    let bytes = letter(&mut office);
    let secret: Vec<u8> =
        office.desk().read().row("SELECT secret FROM signing_key", [], |row| row.get(0)).unwrap().unwrap();
    assert_eq!(secret.len(), 32);
    let hex: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let base64 = STANDARD.encode(&secret);
    let has = |bytes: &[u8]| {
        let holds =
            |needle: &[u8]| bytes.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle));
        holds(&secret) || holds(hex.as_bytes()) || holds(base64.trim_end_matches('=').as_bytes())
    };
    assert!(has(&secret) && has(hex.to_uppercase().as_bytes()) && has(base64.as_bytes()), "the canary sings");
    assert!(!has(&bytes), "the letter");
    assert!(!has(&exported(&mut office)), "the list of keys");
    let desk = office.desk();
    let mut log = Vec::new();
    desk.read()
        .rows("SELECT header, body FROM commit_log", [], |row| {
            let (header, body): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
            log.extend([header, body].concat());
            Ok(())
        })
        .unwrap();
    assert!(!log.is_empty() && !has(&log), "the log, which is exchanged");
    let folder = tempfile::tempdir().unwrap();
    let backup = desk.vault.backup(&folder.path().join("backup")).unwrap();
    for place in [office.place(), backup.folder] {
        for entry in std::fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() && !path.ends_with("lock") {
                assert!(!has(&std::fs::read(&path).unwrap()), "{}", path.display());
            }
        }
    }
}

/// A file that is older than keys gets one with its first letter.
#[test]
fn an_older_office_gets_its_key() {
    let mut office = Office::new();
    // As it was before: no key in the vault, no record of one.
    let first = keys(&mut office).remove(0);
    office.desk().vault.new_signing_key("2026-11-25T06:00:00Z".parse().unwrap()).unwrap();
    let bytes = certificate(&mut office, 1).remove(0);
    let known = keys(&mut office);
    assert_eq!(known.len(), 2);
    assert_eq!(verify(&bytes, &known).state, State::Genuine);
    assert_eq!(verify(&bytes, &[first]).state, State::UnknownKey);
    office.reopen();
    let again = certificate(&mut office, 1).remove(0);
    assert_eq!(keys(&mut office).len(), 2, "once");
    assert_eq!(verify(&again, &known).state, State::Genuine);
}
