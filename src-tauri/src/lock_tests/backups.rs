//! Backups: when they are made, what stands against them, and how one comes back, at the desk and at its door.

use super::*;

#[test]
fn backups_are_made_when_due_drilled_and_restored() {
    let mut room = Room::new();
    assert!(room.backup_when_due(), "there was none");
    assert!(!room.backup_when_due(), "there is one");
    room.add("leyla");
    room.wait(4 * 3_600 - 1);
    room.session.stir();
    assert!(!room.backup_when_due());
    room.wait(1);
    assert!(room.backup_when_due(), "four hours later");
    let listed = room.ok("backup.list", json!({ "folder": "" }));
    let names: Vec<&str> =
        listed.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["2026-11-26-090000", "2026-11-26-050000"]);
    let oldest = |password: &str| json!({ "folder": "", "name": "2026-11-26-050000", "password": password });
    let drill = room.ok("backup.drill", oldest(FIRST));
    assert_eq!(
        (&drill["check"]["sound"], &drill["lost"], &drill["isOurs"]),
        (&json!(true), &json!(1), &json!(true))
    );
    assert_eq!(room.refused("backup.drill", oldest("not the password")), Code::WrongPassword);
    for name in ["../office", "", "2026-11-26-050000/..", "2030-01-01-000000"] {
        let form = json!({ "folder": "", "name": name, "password": FIRST });
        assert_eq!(room.refused("backup.restore", form), Code::NotFound, "{name}");
    }
    let view = room.ok("backup.restore", oldest(FIRST));
    assert_eq!(view["state"], "locked");
    assert_eq!(room.sign_in("leyla", FIRST), Err(Code::WrongPassword), "she came after that backup");
    let view = room.sign_in("idareci", FIRST).unwrap();
    assert_eq!(view["alarm"], json!([]));
    assert_eq!(room.ok("officer.list", Value::Null).as_array().unwrap().len(), 1);
}

#[test]
fn a_backup_that_cannot_be_made_is_told_and_not_tried_again_at_once() {
    let mut room = Room::new();
    let folder = room.folder.path().join("backups");
    // A file in the folder's place: nothing can be written there.
    std::fs::write(&folder, b"").unwrap();
    assert!(room.ok("backup.state", Value::Null)["failed"].is_null());
    assert!(room.backup_when_due());
    assert!(!room.backup_when_due(), "not at once");
    let state = room.ok("backup.state", Value::Null);
    assert!(state["last"].is_null());
    assert_eq!(
        (&state["failed"]["at"], &state["failed"]["again"], &state["failed"]["old"]),
        (&json!("2026-11-26T05:00:00Z"), &json!("2026-11-26T05:01:00Z"), &json!(false))
    );
    room.wait(60);
    room.session.stir();
    assert!(room.backup_when_due(), "a minute later");
    room.wait(86_400);
    room.session.stir();
    assert_eq!(
        room.ok("backup.state", Value::Null)["failed"]["old"],
        true,
        "a day without one: all are told"
    );
    std::fs::remove_file(&folder).unwrap();
    // What a kill left half written goes with the next one.
    std::fs::create_dir_all(folder.join("2026-11-20-050000.unfinished")).unwrap();
    assert!(room.backup_when_due());
    let state = room.ok("backup.state", Value::Null);
    assert_eq!((&state["last"], &state["failed"]), (&json!("2026-11-27T05:01:00Z"), &Value::Null));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

/// It goes on beside the session, and holds the key of the file.
#[test]
fn a_backup_that_is_being_made_ends_with_the_lock_and_before_the_key_is_replaced() {
    let left = |room: &Room| {
        let folder = std::fs::read_dir(room.folder.path().join("backups"));
        folder
            .into_iter()
            .flatten()
            .map(|one| one.unwrap().file_name().into_string().unwrap())
            .collect::<Vec<_>>()
    };
    let begin = |room: &mut Room| room.ok("backup.write", json!({ "folder": "" }));
    let asked = |room: &mut Room| room.ok("backup.asked", Value::Null);
    let mut room = Room::new();
    let leyla = room.add("leyla");
    begin(&mut room);
    assert_eq!(asked(&mut room)["goingOn"], true);
    // One is made at a time, and no check reads the file meanwhile; those by themselves wait.
    assert_eq!(room.refused("backup.write", json!({ "folder": "" })), Code::BackupGoingOn);
    assert_eq!(room.refused("file.begin_check", Value::Null), Code::BackupGoingOn);
    assert!(!room.session.backup_when_due().unwrap());
    room.session.check_when_due().unwrap();
    assert!(room.session.background().progress().is_none());
    room.ok("session.lock", json!(false));
    assert!(!room.finish_backup(), "nothing is left of it");
    assert_eq!(left(&room), [""; 0]);
    room.sign_in("idareci", FIRST).unwrap();
    let told = asked(&mut room);
    assert_eq!((&told["goingOn"], &told["failure"]["code"]), (&json!(false), &json!("backupEnded")));
    begin(&mut room);
    room.ok("officer.remove", json!({ "officer": leyla }));
    assert!(!room.finish_backup());
    assert_eq!(room.ok("file.check", Value::Null)["sound"], true);
    // One that was begun by itself gives way.
    assert!(room.session.backup_when_due().unwrap());
    room.ok("file.begin_check", Value::Null);
    assert!(!room.finish_backup());
    assert!(room.session.backup_when_due().unwrap());
    begin(&mut room);
    assert!(room.finish_backup());
    assert_eq!(asked(&mut room)["made"]["path"].as_str().map(str::is_empty), Some(false));
    assert_eq!(left(&room), ["2026-11-26-050000"]);
    // In the middle of a statement, from another thread.
    room.wait(1);
    begin(&mut room);
    let making = room.session.making();
    let run = std::thread::spawn(move || making.run().is_some());
    room.ok("session.lock", json!(false));
    let made = run.join().unwrap();
    assert_eq!(left(&room).len(), 1 + usize::from(made), "whole, or not there");
}

/// What is found while a backup is made counts for it: it takes no good one away.
#[test]
fn an_alarm_that_is_raised_while_a_backup_is_made_is_in_its_name() {
    let mut room = Room::new();
    room.back_up("");
    room.wait(60);
    room.ok("backup.write", json!({ "folder": "" }));
    room.session.vault().unwrap().raise(&[vault::Problem::Table("altered".to_owned())]);
    assert!(room.finish_backup());
    let listed = room.ok("backup.list", json!({ "folder": "" }));
    let names: Vec<_> = listed.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["2026-11-26-050100-alarm", "2026-11-26-050000"]);
}

#[test]
fn a_backup_made_under_an_alarm_takes_no_good_one_away() {
    let mut room = Room::new();
    room.back_up("");
    room.wait(60);
    room.back_up("");
    let names = |room: &mut Room| -> Vec<String> {
        let listed = room.ok("backup.list", json!({ "folder": "" }));
        listed.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&mut room), ["2026-11-26-050100"], "one of each hour");
    room.session.vault().unwrap().raise(&[vault::Problem::Table("altered".to_owned())]);
    for _ in 0..2 {
        room.wait(60);
        room.back_up("");
    }
    let kept = ["2026-11-26-050300-alarm", "2026-11-26-050200-alarm", "2026-11-26-050100"];
    assert_eq!(names(&mut room), kept);
    assert_eq!(room.ok("backup.list", json!({ "folder": "" }))[0]["alarmed"], true);
    assert_eq!(room.ok("backup.state", Value::Null)["last"], "2026-11-26T05:01:00Z", "the last good one");
    // Nor when what this desk forgot is to go out of its backups.
    let (folder, now) = (room.folder.path().join("backups"), room.session.now());
    assert!(crate::backups::renew(room.session.vault().unwrap(), &folder, now).is_err());
    assert_eq!(names(&mut room), kept);
    // Nor do those stand for good ones once nothing is wrong any more: a backup is due by the good one's age.
    room.ok("session.lock", json!(false));
    room.sign_in("idareci", FIRST).unwrap();
    room.back_up("");
    assert_eq!(names(&mut room), ["2026-11-26-050300", kept[0], kept[1]]);
}

#[test]
fn at_the_door_of_a_damaged_file_an_administrator_puts_a_backup_back() {
    let form = |login: &str, password: &str| json!({ "folder": "", "name": "2026-11-26-050000", "login": login, "password": password });
    for damage in ["case.db", "keyslots", "nothing"] {
        let mut room = Room::new();
        room.add("leyla");
        room.back_up("");
        room.ok("session.change_password", json!({ "current": FIRST, "password": OWN, "repeat": OWN }));
        let at_the_desk = room.refused("session.restore", form("idareci", FIRST));
        assert_eq!(at_the_desk, Code::FileOpens);
        room.ok("session.lock", json!(false));
        let office = room.folder.path().join("office");
        let spoil = |name: &str| {
            std::fs::write(office.join(name), vec![7; 20_000]).unwrap();
        };
        match damage {
            "case.db" => spoil("case.db"),
            "keyslots" => {
                std::fs::remove_file(office.join("keyslots.copy")).unwrap();
                spoil("keyslots");
            }
            _ => {}
        }
        // Not before it was tried; and not by who knows no password of the file, where those can be asked.
        for name in ["session.try_backup", "session.restore"] {
            assert_eq!(room.refused(name, form("idareci", FIRST)), Code::FileOpens, "{name}");
        }
        assert_eq!(room.refused("session.backups", json!({ "folder": "" })), Code::FileOpens);
        if damage == "nothing" {
            assert_eq!(room.sign_in("idareci", FIRST), Err(Code::WrongPassword));
            assert_eq!(room.refused("session.restore", form("idareci", FIRST)), Code::FileOpens, "it opens");
            continue;
        }
        assert_eq!(room.sign_in("idareci", OWN), Err(Code::DamagedFile));
        assert_eq!(room.ok("session.backups", json!({ "folder": "" }))[0]["name"], "2026-11-26-050000");
        assert_eq!(
            room.refused("session.try_backup", form("idareci", OWN)),
            Code::WrongPassword,
            "of that time"
        );
        assert_eq!(
            room.refused("session.try_backup", form("leyla", FIRST)),
            Code::NotAllowed,
            "no administrator"
        );
        assert_eq!(room.refused("session.restore", form("leyla", FIRST)), Code::NotAllowed);
        let mut elsewhere = form("idareci", FIRST);
        elsewhere["name"] = json!("../office");
        assert_eq!(room.refused("session.restore", elsewhere), Code::NotFound);
        let shown = room.ok("session.try_backup", form("idareci", FIRST));
        assert_eq!((&shown["check"]["sound"], &shown["isOurs"]), (&json!(true), &json!(true)));
        assert!(!office.join("left-over-1").exists() && !room.folder.path().join("drill").exists());
        assert_eq!(room.ok("session.restore", form("idareci", FIRST))["state"], "locked");
        let aside = std::fs::read(office.join("left-over-1").join(damage)).unwrap();
        assert_eq!(aside, vec![7; 20_000], "{damage} is set aside as it was");
        assert_eq!(room.sign_in("idareci", FIRST).unwrap()["alarm"], json!([]));
        assert_eq!(room.ok("officer.list", Value::Null).as_array().unwrap().len(), 2);
        room.ok("session.lock", json!(false));
        assert_eq!(
            room.refused("session.backups", json!({ "folder": "" })),
            Code::FileOpens,
            "it opens again"
        );
    }
}

#[test]
fn where_the_case_file_is_gone_its_backups_are_told_of_and_one_is_put_back() {
    for keys_are_left in [true, false] {
        let mut room = Room::new();
        room.add("leyla");
        assert!(room.ok("session.state", Value::Null)["lastBackup"].is_null());
        room.back_up("");
        assert!(room.ok("session.state", Value::Null)["lastBackup"].is_null(), "the file is there");
        room.ok("session.sign_out", Value::Null);
        let office = room.folder.path().join("office");
        if keys_are_left {
            std::fs::remove_file(office.join("case.db")).unwrap();
        } else {
            std::fs::remove_dir_all(&office).unwrap();
        }
        let view = room.ok("session.state", Value::Null);
        assert_eq!(
            (&view["state"], &view["lastBackup"]),
            (&json!("noOffice"), &json!("2026-11-26T05:00:00Z")),
            "keys are left: {keys_are_left}"
        );
        let form =
            json!({ "folder": "", "name": "2026-11-26-050000", "login": "idareci", "password": FIRST });
        assert_eq!(room.ok("session.backups", json!({ "folder": "" })).as_array().unwrap().len(), 1);
        assert_eq!(room.ok("session.try_backup", form.clone())["isOurs"], true);
        let view = room.ok("session.restore", form);
        assert_eq!((&view["state"], &view["lastBackup"]), (&json!("locked"), &Value::Null));
        assert_eq!(room.sign_in("idareci", FIRST).unwrap()["alarm"], json!([]));
        assert_eq!(room.ok("officer.list", Value::Null).as_array().unwrap().len(), 2);
        let aside = room.ok("backup.aside", Value::Null);
        let kinds: Vec<&Value> = aside.as_array().unwrap().iter().map(|one| &one["kind"]).collect();
        assert_eq!(kinds, vec![&json!("remains"); usize::from(keys_are_left)]);
    }
}

#[test]
fn at_the_door_guesses_are_counted_and_unsound_or_foreign_backups_refused() {
    let mut room = Room::new();
    room.back_up("");
    room.ok("session.lock", json!(false));
    let (office, backup) =
        (room.folder.path().join("office"), room.folder.path().join("backups/2026-11-26-050000"));
    std::fs::write(office.join("case.db"), b"nothing").unwrap();
    assert_eq!(room.sign_in("idareci", FIRST), Err(Code::DamagedFile));
    let form = |password: &str| json!({ "folder": "", "name": "2026-11-26-050000", "login": "idareci", "password": password });
    let whole = std::fs::read(backup.join("case.db")).unwrap();
    let mut bytes = whole.clone();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(backup.join("case.db"), bytes).unwrap();
    let refused = room.refused("session.restore", form(FIRST));
    assert_eq!(refused, Code::BackupUnsound);
    std::fs::write(backup.join("case.db"), whole).unwrap();
    let other = Room::new();
    for name in ["keyslots", "keyslots.copy"] {
        std::fs::copy(other.folder.path().join("office").join(name), office.join(name)).unwrap();
    }
    assert_eq!(room.refused("session.restore", form(FIRST)), Code::BackupOfAnother);
    for _ in 0..5 {
        assert_eq!(room.refused("session.try_backup", form("not the password")), Code::WrongPassword);
    }
    assert_eq!(room.refused("session.try_backup", form(FIRST)), Code::WaitBeforeTrying);
    assert!(!office.join("left-over-1").exists());
}

#[test]
fn a_backup_goes_to_a_folder_that_somebody_chose_and_comes_back_from_there() {
    let mut room = Room::new();
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().to_str().unwrap().to_owned();
    // Another office's, and an old one that would be thinned at home.
    for name in ["2026-11-26-045900", "2026-11-26-045800", "of another", "2026-11-26-045700.unfinished"] {
        std::fs::create_dir(stick.path().join(name)).unwrap();
        std::fs::write(stick.path().join(name).join("case.db"), b"theirs").unwrap();
    }
    for wrong in ["relative", "/no such folder at all"] {
        for name in ["backup.write", "backup.list"] {
            assert_eq!(
                room.refused(name, json!({ "folder": wrong })),
                Code::CannotReadFile,
                "{name} {wrong}"
            );
        }
    }
    let made = room.back_up(&folder);
    assert_eq!(made, stick.path().join("2026-11-26-050000").to_str().unwrap());
    assert_eq!(std::fs::read_dir(stick.path()).unwrap().count(), 5, "nothing was taken away");
    assert_eq!(room.ok("backup.list", json!({ "folder": folder })).as_array().unwrap().len(), 3);
    assert_eq!(room.ok("backup.list", json!({ "folder": "" })), json!([]));
    assert!(room.backup_when_due(), "the desk's own is due all the same");
    let form = |folder: &str| json!({ "folder": folder, "name": "2026-11-26-050000", "password": FIRST });
    room.add("leyla");
    assert_eq!(room.ok("backup.drill", form(&folder))["lost"], 1);
    assert_eq!(room.ok("backup.restore", form(&folder))["state"], "locked");
    room.sign_in("idareci", FIRST).unwrap();
    // And at the door, when the desk's own are gone with the disk.
    room.ok("session.lock", json!(false));
    std::fs::remove_dir_all(room.folder.path().join("backups")).unwrap();
    std::fs::write(room.folder.path().join("office/case.db"), b"nothing").unwrap();
    assert_eq!(room.sign_in("idareci", FIRST), Err(Code::DamagedFile));
    assert_eq!(room.ok("session.backups", json!({ "folder": folder })).as_array().unwrap().len(), 3);
    let mut at_the_door = form(&folder);
    at_the_door["login"] = json!("idareci");
    room.ok("session.restore", at_the_door);
    assert_eq!(room.sign_in("idareci", FIRST).unwrap()["alarm"], json!([]));
}
