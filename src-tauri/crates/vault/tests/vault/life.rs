//! The life of a case file, in one story.

use crate::domain::{Book, Desk, Genre, LEYLA, LIBRARY, at, book, id, intent, open, password, right};
use vault::{Cost, Error, FieldChange, RecoveryCode, Value, Vault};

#[test]
fn from_first_day_to_backup() {
    let mut desk = Desk::new();
    assert!(Vault::exists(desk.folder.path()));

    // An officer registers a book, with its cover, and then corrects it.
    let cover = vec![7; 600_000];
    let kept = desk
        .vault
        .commit(&intent("book.register", 10), |change| {
            let hash = change.keep(&cover)?;
            change.about(id(1));
            change.create(&vault_book_with(hash))?;
            Ok::<_, Error>(hash)
        })
        .unwrap();
    let mut corrected = desk.book(1);
    corrected.title = "Əli və Nino".to_owned();
    corrected.year = None;
    let mut correction = intent("book.correct", 20);
    correction.subject = Some(id(1));
    let seen = desk.book(1);
    assert!(desk.vault.commit(&correction, |change| change.update_from(&seen, &corrected)).unwrap());
    let stale = desk.vault.commit(&correction, |change| change.update_from(&seen, &corrected));
    assert!(matches!(stale, Err(Error::Stale { table: "book", .. })), "the officer looked at an old state");

    // The journal tells who did what, newest first.
    let journal = desk.vault.journal(id(1), 10).unwrap();
    let told: Vec<_> = journal.iter().map(|e| (e.seq, e.at, e.actor, e.command.as_str())).collect();
    assert_eq!(told, [(2, at(20), LEYLA, "book.correct"), (1, at(10), LEYLA, "book.register")]);
    let change = |field, before, value| FieldChange {
        table: "book",
        entity: id(1),
        field,
        before,
        value: Some(value),
    };
    let text = |text: &str| Value::Text(text.to_owned());
    assert_eq!(
        journal[0].changes,
        [
            change(Some("title"), Some(text(&seen.title)), text("Əli və Nino")),
            change(Some("year"), Some(Value::Int(1937)), Value::Null)
        ]
    );
    assert_eq!(journal[1].changes[0], change(None, None, Value::Int(1)), "the record was made");
    assert_eq!(desk.vault.journal(id(1), 1).unwrap().len(), 1, "the newest only");

    // A form is half typed when the lights go out.
    desk.vault.save_draft(LEYLA, "book/new", "{\"title\":\"Kitabi-Dəd", at(30)).unwrap();
    desk.vault.save_draft(LEYLA, "book/new", "{\"title\":\"Kitabi-Dədə", at(31)).unwrap();
    desk.vault.save_draft(id(9), "book/new", "of another officer", at(32)).unwrap();
    let mut desk = desk.reopen();
    assert_eq!(desk.book(1), corrected);
    assert_eq!(desk.vault.blob(kept).unwrap(), cover);
    let drafts = desk.vault.drafts(LEYLA).unwrap();
    assert_eq!(drafts.len(), 1, "the last state of the officer's own form: {drafts:?}");
    assert_eq!((drafts[0].body.as_str(), drafts[0].saved_at), ("{\"title\":\"Kitabi-Dədə", at(31)));
    desk.vault.discard_draft(LEYLA, "book/new").unwrap();
    assert!(desk.vault.drafts(LEYLA).unwrap().is_empty());

    // Passwords change; a second officer gets one.
    let folder = desk.folder.path().to_owned();
    desk.vault.replace_password("Leyla", &password("a new long password")).unwrap();
    desk.vault.add_password("kamran", &password("kamran's password")).unwrap();
    let taken = desk.vault.add_password("KAMRAN ", &password("another"));
    assert!(matches!(taken, Err(Error::LoginTaken(login)) if login == "kamran"));
    let printed = desk.code.printed().to_string();
    drop(desk.vault);
    assert!(matches!(open(&folder), Err(Error::WrongPassword)), "the old password no longer opens");
    for (login, text) in [("leyla", "a new long password"), ("kamran", "kamran's password")] {
        let vault = Vault::open(&folder, &LIBRARY, login, &password(text)).unwrap();
        assert_eq!(vault.folder(), folder);
    }

    // All passwords forgotten: the printed code opens, and makes a new one.
    let code: RecoveryCode = printed.to_lowercase().parse().unwrap();
    let mut vault = Vault::recover(&folder, &LIBRARY, &code).unwrap();
    vault.replace_password("leyla", &right()).unwrap();

    // A backup opens elsewhere, with the same passwords, and goes on as a stream of its own.
    let target = folder.join("backup-1");
    let backup = vault.backup(&target).unwrap();
    assert_eq!((backup.commits, &backup.folder), (2, &target));
    assert_eq!(backup.bytes, std::fs::metadata(target.join("case.db")).unwrap().len());
    assert!(matches!(vault.backup(&target), Err(Error::Exists(_))), "a backup is never overwritten");
    let twice: Vec<_> = ["first", "second"]
        .iter()
        .map(|name| {
            let elsewhere = tempfile::tempdir().unwrap().keep().join(name);
            std::fs::create_dir_all(&elsewhere).unwrap();
            for file in std::fs::read_dir(&target).unwrap() {
                let file = file.unwrap();
                std::fs::copy(file.path(), elsewhere.join(file.file_name())).unwrap();
            }
            let mut copy = open(&elsewhere).unwrap();
            copy.commit(&intent("book.register", 40), |change| change.create(&book(id(2), "Yeddi gözəl")))
                .unwrap();
            let check = copy.check().unwrap();
            assert!(check.problems.is_empty(), "{check:?}");
            assert_eq!((check.commits, copy.read().get::<Book>(id(1)).unwrap().genre), (3, Genre::LawBook));
            let stream = copy.stream();
            drop(copy);
            assert_eq!(open(&elsewhere).unwrap().stream(), stream, "kept from then on");
            std::fs::remove_dir_all(elsewhere.parent().unwrap()).unwrap();
            stream
        })
        .collect();
    assert_ne!(twice[0], twice[1], "two restores of one backup must not write one stream");
    assert!(!twice.contains(&vault.stream()));
    assert!(vault.check().unwrap().problems.is_empty());
}

fn vault_book_with(cover: vault::BlobHash) -> Book {
    Book { cover: Some(cover), genre: Genre::LawBook, ..book(id(1), "Ali and Nino") }
}

#[test]
fn what_is_left_of_a_lost_file_is_set_aside_for_the_day_it_turns_up() {
    let (desk, _) = Desk::with_book("the lost one");
    let Desk { folder, vault, .. } = desk;
    drop(vault);
    let moved = tempfile::tempdir().unwrap();
    std::fs::rename(folder.path().join("case.db"), moved.path().join("case.db")).unwrap();
    assert!(matches!(open(folder.path()), Err(Error::Missing(_))));
    let new = Vault::create(folder.path(), &LIBRARY, "leyla", &password("other"), Cost::FOR_TESTS, at(5));
    drop(new.unwrap());
    for name in ["keyslots", "keyslots.copy"] {
        std::fs::copy(folder.path().join("left-over-1").join(name), moved.path().join(name)).unwrap();
    }
    let found = open(moved.path()).unwrap();
    assert_eq!(found.read().get::<Book>(id(1)).unwrap().title, "the lost one");
}
