//! The write door: what a command may do, and that a failed one leaves no trace.

use crate::domain::{Blurb, Book, Desk, Shelf, at, book, id, intent};
use chrono::NaiveDate;
use vault::{Error, Id, record};

#[test]
fn a_failed_command_leaves_no_trace_and_the_next_one_works() {
    #[derive(Debug)]
    enum Refusal {
        NotAllowed,
        Vault(Error),
    }
    impl From<Error> for Refusal {
        fn from(error: Error) -> Self {
            Self::Vault(error)
        }
    }
    let (mut desk, _) = Desk::with_book("the first");
    for _ in 0..3 {
        let refused = desk.vault.commit(&intent("book.write", 2), |change| {
            change.keep(b"a cover")?;
            change.create(&book(id(2), "never kept"))?;
            change.update(&book(id(1), "never changed"))?;
            Err::<(), _>(Refusal::NotAllowed)
        });
        assert!(matches!(refused, Err(Refusal::NotAllowed)));
        let broken = desk.vault.commit(&intent("book.write", 2), |change| {
            change.create(&book(id(3), "never kept"))?;
            change.read().get::<Book>(id(77))?;
            Ok::<_, Refusal>(())
        });
        assert!(matches!(broken, Err(Refusal::Vault(Error::NotFound { table: "book", .. }))));
    }
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        desk.commit::<()>(|change| {
            change.create(&book(id(4), "never kept"))?;
            panic!("a mistake in a command");
        })
    }));
    assert!(panicked.is_err());
    desk.register(2, "kept");
    assert_eq!(desk.vault.read().list::<Book>("", []).unwrap().len(), 2);
    let check = desk.vault.check().unwrap();
    assert_eq!((check.commits, check.problems), (2, vec![]), "failed commands take no number");
}

#[test]
fn within_one_command_each_field_ends_as_last_written() {
    let (mut desk, _) = Desk::with_book("old");
    desk.commit(|change| {
        // A record made here and changed here: also a field that it did not have, and one it had.
        let mut new = book(id(2), "draft");
        change.create(&new)?;
        new.title = "final".to_owned();
        new.year = None;
        new.blurb = Some(Blurb { by: "a critic".to_owned(), stars: 3 });
        assert!(change.update(&new)?);
        new.blurb = None;
        assert!(change.update(&new)?);
        assert_eq!(change.read().get::<Book>(id(2))?, new, "reads see what was written so far");
        // And one that was there, changed there and back.
        for title in ["newer", "old", "newest"] {
            assert!(change.update(&book(id(1), title))?);
        }
        assert!(!change.update(&book(id(1), "newest"))?);
        Ok(())
    })
    .unwrap();
    assert_eq!(desk.book(2), Book { year: None, ..book(id(2), "final") });
    assert_eq!(desk.book(1).title, "newest");
    desk.assert_sound();
    desk.edit(2, |book| book.year = Some(1)).unwrap();
    desk.edit(2, |book| book.year = None).unwrap();
    assert_eq!(desk.vault.read().conflicts(id(2)).unwrap().len(), 0);
    desk.reopen().assert_sound();
}

#[test]
fn constraints_between_fields_see_them_together() {
    let (mut desk, _) = Desk::with_book("sold twice");
    let day = |day| NaiveDate::from_ymd_opt(2026, 1, day);
    for (bought, sold) in [(1, 2), (5, 6), (3, 4), (20, 30)] {
        desk.edit(1, |book| (book.bought, book.sold) = (day(bought), day(sold))).unwrap();
        desk.assert_sound();
    }
    let wrong = desk.edit(1, |book| book.bought = day(31));
    assert!(matches!(wrong, Err(Error::Sql(_))), "{wrong:?}");
    desk.assert_sound();
}

#[test]
fn a_record_may_be_named_before_it_is_made_in_the_same_command() {
    let mut desk = Desk::new();
    desk.commit(|change| {
        let mut new = book(id(2), "first made, then shelved");
        change.create(&new)?;
        change.create(&Shelf { id: id(1), name: "a shelf".to_owned() })?;
        new.shelf = Some(id(1));
        change.update(&new)
    })
    .unwrap();
    desk.assert_sound();
    let dangling = desk.edit(2, |book| book.shelf = Some(id(99)));
    assert!(matches!(dangling, Err(Error::Sql(_))), "references are kept: {dangling:?}");
}

#[test]
fn an_identifier_names_one_record() {
    let (mut desk, _) = Desk::with_book("the first");
    let shelf = || Shelf { id: id(1), name: "same identifier, other table".to_owned() };
    assert!(desk.commit(|change| change.create(&shelf())).is_err());
    assert!(desk.commit(|change| change.create(&book(id(1), "a second"))).is_err());
    let both = desk.commit(|change| {
        change.create(&Shelf { id: id(5), name: "made now".to_owned() })?;
        let second = change.create(&book(id(5), "a second"));
        assert!(second.is_err());
        Ok(())
    });
    both.unwrap();
    assert_eq!(desk.book(1).title, "the first");
    assert_eq!(desk.vault.read().get::<Shelf>(id(5)).unwrap().name, "made now");
    desk.assert_sound();
}

record! {
    /// A record that the schema was not told of.
    pub struct Stranger = 99 "book" {
        /// Its title.
        1 title: String,
    }
}

#[test]
fn a_table_that_no_check_protects_is_refused() {
    let (mut desk, _) = Desk::with_book("the first");
    let stranger = Stranger { id: id(1), title: "slips past".to_owned() };
    assert!(desk.commit(|change| change.update(&stranger)).is_err());
    assert!(desk.commit(|change| change.create(&stranger)).is_err());
    assert_eq!(desk.book(1).title, "the first");
}

#[test]
fn reading_cannot_write() {
    let (desk, _) = Desk::with_book("the first");
    for sql in ["DELETE FROM book", "UPDATE book SET title = 'x' RETURNING title", "DROP TABLE book"] {
        assert!(desk.vault.read().rows(sql, [], |_| Ok(())).is_err(), "{sql}");
        assert!(desk.vault.read().row(sql, [], |_| Ok(())).is_err(), "{sql}");
    }
    desk.assert_sound();
}

#[test]
fn an_instant_finer_than_a_millisecond_is_no_change() {
    let mut desk = Desk::new();
    let seen = at(0) + chrono::TimeDelta::nanoseconds(123_456_789);
    let typed = Book { seen: Some(seen), ..book(id(1), "seen") };
    desk.commit(|change| change.create(&typed)).unwrap();
    let edited = Book { title: "seen again".to_owned(), ..typed.clone() };
    assert!(desk.commit(|change| change.update_from(&typed, &edited)).unwrap());
    assert_eq!(desk.vault.journal(id(1), 9).unwrap().len(), 0, "no subject was named");
}

#[test]
fn commits_without_writes_are_kept_for_the_journal() {
    let mut desk = Desk::new();
    let mut look = intent("book.look", 1);
    look.subject = Some(id(1));
    desk.vault.commit(&look, |_| Ok::<_, Error>(())).unwrap();
    let journal = desk.vault.journal(id(1), 5).unwrap();
    assert_eq!((journal.len(), journal[0].changes.len()), (1, 0));
    desk.assert_sound();
}

#[test]
fn the_clock_may_go_back() {
    let (mut desk, _) = Desk::with_book("at second one");
    let mut early = intent("book.write", -100_000);
    early.subject = Some(id(1));
    for title in ["earlier", "still"] {
        desk.vault.commit(&early, |change| change.update(&book(id(1), title))).unwrap();
    }
    let journal = desk.vault.journal(id(1), 5).unwrap();
    assert!(journal.iter().all(|entry| entry.at >= at(1)), "the journal's time never goes back: {journal:?}");
    assert_eq!(journal.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [3, 2], "nor does its order");
    desk.assert_sound();
    assert_ne!(Id::new(at(0)).unwrap(), Id::new(at(0)).unwrap());
}

#[test]
fn what_was_touched_is_told_once() {
    let (mut desk, _) = Desk::with_book("the first");
    let mut mark = vault::Mark::default();
    let touched = |desk: &Desk, mark: &mut vault::Mark| {
        desk.vault.touched_since(mark).unwrap().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(touched(&desk, &mut mark), [(2, id(1))]);
    assert_eq!(touched(&desk, &mut mark), []);
    desk.register(2, "kept");
    desk.commit(|change| change.update(&book(id(1), "another title")).map(|_| ())).unwrap();
    desk.commit(|change| change.update(&book(id(1), "a third title")).map(|_| ())).unwrap();
    assert_eq!(touched(&desk, &mut mark), [(2, id(1)), (2, id(2))]);
    assert_eq!(mark, desk.vault.mark().unwrap());
}
