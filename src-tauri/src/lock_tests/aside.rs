//! What was set aside because something was wrong with the case file: who sees and removes it, and that it does not stay
//! for ever.

use super::*;
use std::{fs, path::PathBuf};

/// Three things set aside beside the file and one among its backups, all of them on the day the tests begin.
fn set_aside(room: &Room) -> PathBuf {
    let office = room.folder.path().join("office");
    fs::create_dir(office.join("left-over-1")).unwrap();
    for name in ["case.db", "keyslots"] {
        fs::copy(office.join(name), office.join("left-over-1").join(name)).unwrap();
    }
    fs::create_dir(office.join("left-over-2")).unwrap();
    fs::copy(office.join("keyslots"), office.join("left-over-2/keyslots")).unwrap();
    fs::copy(office.join("case.db"), office.join("found-altered-1.db")).unwrap();
    let alarmed = room.folder.path().join("backups/2026-11-26-050000-alarm");
    fs::create_dir_all(&alarmed).unwrap();
    fs::copy(office.join("case.db"), alarmed.join("case.db")).unwrap();
    // By the clock of the tests, not by the machine's.
    let at = std::time::SystemTime::from(*room.now.lock().unwrap());
    for name in ["left-over-1", "left-over-2", "found-altered-1.db"] {
        fs::File::open(office.join(name)).unwrap().set_modified(at).unwrap();
    }
    office
}

const NAMES: [&str; 4] = ["2026-11-26-050000-alarm", "found-altered-1.db", "left-over-1", "left-over-2"];

fn names(listed: &Value) -> Vec<String> {
    let mut names: Vec<String> =
        listed.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

#[test]
fn an_administrator_sees_what_was_set_aside_and_removes_one_which_stands_in_the_journal() {
    let mut room = Room::new();
    assert_eq!(room.ok("backup.aside", Value::Null), json!([]));
    let office = set_aside(&room);
    let listed = room.ok("backup.aside", Value::Null);
    assert_eq!(names(&listed), NAMES);
    for one in listed.as_array().unwrap() {
        let kind = match one["name"].as_str().unwrap() {
            "found-altered-1.db" => "altered",
            "left-over-1" => "replaced",
            "left-over-2" => "remains",
            _ => "backup",
        };
        assert_eq!((&one["kind"], &one["at"]), (&json!(kind), &json!("2026-11-26T05:00:00Z")), "{one}");
        assert!(one["bytes"].as_u64().unwrap() > 0, "{one}");
    }
    // No path, and nothing but what the list names: a good backup is none of it.
    room.back_up("");
    for name in ["", "..", "case.db", "../backups", "left-over-1/case.db", "left-over-9", "2026-11-26-050000"]
    {
        assert_eq!(room.refused("backup.remove_aside", json!({ "name": name })), Code::NotFound, "{name}");
    }
    for (gone, name) in NAMES.into_iter().enumerate() {
        let left = room.ok("backup.remove_aside", json!({ "name": name }));
        assert_eq!(names(&left), NAMES[gone + 1..]);
    }
    assert!(!office.join("left-over-1").exists() && !office.join("found-altered-1.db").exists());
    assert_eq!(room.ok("backup.list", json!({ "folder": "" })).as_array().unwrap().len(), 1, "the good one");
    let (desk, _) = room.session.desk().unwrap();
    let filter =
        vault::JournalFilter { commands: vec!["backup.remove_aside".to_owned()], ..Default::default() };
    let (entries, count) = desk.vault.journal_page(&filter, 0, 9).unwrap();
    let told = format!("{entries:?}");
    assert!(count == 4 && NAMES.iter().all(|name| told.contains(name)), "{told}");
    assert_eq!(room.ok("file.check", Value::Null)["sound"], true);
    // Whoever administers nothing neither sees nor removes it.
    room.add("leyla");
    room.sign_in("leyla", FIRST).unwrap();
    room.ok("session.change_password", json!({ "current": FIRST, "password": OWN, "repeat": OWN }));
    set_aside(&room);
    // But how many copies an erasure does not reach is said to whoever reads cases: key slots hold none.
    assert_eq!(room.ok("keeping.aside", Value::Null), 2);
    assert_eq!(room.refused("backup.aside", Value::Null), Code::NotAllowed);
    assert_eq!(room.refused("backup.remove_aside", json!({ "name": "left-over-1" })), Code::NotAllowed);
}

#[test]
fn what_was_set_aside_goes_when_it_is_as_old_as_no_backup_may_be_but_not_under_an_alarm() {
    let mut room = Room::new();
    set_aside(&room);
    let again = |room: &mut Room| {
        room.ok("session.lock", json!(false));
        room.sign_in("idareci", FIRST).unwrap();
        names(&room.ok("backup.aside", Value::Null))
    };
    room.wait(53 * 7 * 24 * 3_600 - 1);
    assert_eq!(again(&mut room), NAMES, "not yet");
    room.wait(1);
    // Something is wrong with the file now: nothing goes.
    room.session.vault().unwrap().raise(&[vault::Problem::Table("altered".to_owned())]);
    let (folder, now) = (room.folder.path().join("backups"), room.session.now());
    crate::aside::remove_old(room.session.vault().unwrap(), &folder, now);
    room.session.stir();
    assert_eq!(names(&room.ok("backup.aside", Value::Null)), NAMES);
    assert_eq!(again(&mut room), NAMES[..1], "the backup is the only one there is");
    room.back_up("");
    assert_eq!(again(&mut room), [""; 0]);
}

#[test]
fn what_this_desk_forgot_goes_out_of_what_was_set_aside_as_well() {
    let mut room = Room::new();
    set_aside(&room);
    room.wait(60);
    room.session.stir();
    let (folder, now) = (room.folder.path().join("backups"), room.session.now());
    room.session.vault().unwrap().raise(&[vault::Problem::Table("altered".to_owned())]);
    assert!(crate::backups::renew(room.session.vault().unwrap(), &folder, now).is_err());
    assert_eq!(names(&room.ok("backup.aside", Value::Null)), NAMES, "not under an alarm");
    room.ok("session.lock", json!(false));
    room.sign_in("idareci", FIRST).unwrap();
    crate::backups::renew(room.session.vault().unwrap(), &folder, now).unwrap();
    assert_eq!(names(&room.ok("backup.aside", Value::Null)), NAMES[3..], "key slots hold no records");
}
