//! What is written is what is read, whatever an officer types.

use crate::domain::{Blurb, Book, Desk, Genre, LIBRARY, book, id};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;

const HOSTILE: [&str; 12] = [
    "",
    "'; DROP TABLE book; --",
    "\"quoted\" \\ and %wild_",
    "nul \0 in the middle",
    "\0",
    "\u{202e}right to left\u{202c}\u{200f}\u{200e}",
    "م\u{200c}ریم الإسم",
    "Ə ə İ ı ﬁ ß Å A\u{30a}",
    "👨\u{200d}👩\u{200d}👧",
    "\u{feff}byte order mark",
    "null",
    "x'00'",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(HOSTILE.as_slice()).prop_map(str::to_owned),
        any::<String>(),
        (1_usize..4).prop_map(|times| "ə".repeat(times * 100_000)),
    ]
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (-400_000_i32..400_000).prop_map(|days| NaiveDate::from_epoch_days(days).unwrap())
}

prop_compose! {
    fn any_book(number: u32)(
        title in text(),
        year in any::<Option<i64>>(),
        lent: bool,
        law: bool,
        blurb in proptest::option::of((text(), any::<u8>())),
        bought in proptest::option::of(date()),
        seen in proptest::option::of(-60_000_000_000_000_i64..60_000_000_000_000),
    ) -> Book {
        Book {
            id: id(number),
            title,
            year,
            shelf: None,
            lent,
            genre: if law { Genre::LawBook } else { Genre::Novel },
            blurb: blurb.map(|(by, stars)| Blurb { by, stars }),
            bought,
            sold: None,
            cover: None,
            seen: seen.map(|millis| DateTime::from_timestamp_millis(millis).unwrap()),
        }
    }
}

#[test]
fn records_come_back_as_they_were_written() {
    let world = std::cell::RefCell::new((Desk::new(), 0));
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(48));
    let strategy = (any_book(0), any_book(0));
    let result = runner.run(&strategy, |(first, second)| {
        let (desk, number) = &mut *world.borrow_mut();
        *number += 1;
        let number = *number;
        let (first, second) = (Book { id: id(number), ..first }, Book { id: id(number), ..second });
        desk.commit(|change| change.create(&first)).unwrap();
        prop_assert_eq!(&desk.book(number), &first);
        let changed = desk.commit(|change| change.update_from(&first, &second)).unwrap();
        prop_assert_eq!(&desk.book(number), &second);
        prop_assert_eq!(changed, first != second);
        prop_assert!(!desk.commit(|change| change.update(&second)).unwrap(), "nothing left to change");
        let json = serde_json::to_string(&second).unwrap();
        let same: Book = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(same, second);
        Ok(())
    });
    result.unwrap();
    let (desk, _) = world.into_inner();
    assert_eq!(LIBRARY.flaws(), [""; 0]);
    desk.assert_sound();
    desk.reopen().assert_sound();
}

#[test]
fn each_hostile_text_survives_every_way_in() {
    let mut desk = Desk::new();
    for (number, text) in (0..).zip(HOSTILE) {
        desk.register(number, text);
        assert_eq!(desk.book(number).title, text);
        let found = desk.vault.read().list::<Book>("WHERE title = ?1", [text]).unwrap();
        assert_eq!(found, [book(id(number), text)], "{text:?} is found");
        desk.vault.save_draft(id(0), text, text, crate::domain::at(0)).unwrap();
    }
    let drafts = desk.vault.drafts(id(0)).unwrap();
    assert!(drafts.len() == HOSTILE.len() && drafts.iter().all(|draft| draft.key == draft.body));
    let hashes = HOSTILE.map(|text| desk.commit(|change| change.keep(text.as_bytes())).unwrap());
    for (hash, text) in hashes.iter().zip(HOSTILE) {
        assert_eq!(desk.vault.blob(*hash).unwrap(), text.as_bytes());
        let json = serde_json::to_string(hash).unwrap();
        assert_eq!(serde_json::from_str::<vault::BlobHash>(&json).unwrap(), *hash);
    }
    for size in [256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 1_000_000] {
        let bytes: Vec<u8> = (0..size).map(|i: u32| i.to_le_bytes()[1]).collect();
        let hash = desk.commit(|change| change.keep(&bytes)).unwrap();
        assert_eq!(desk.commit(|change| change.keep(&bytes)).unwrap(), hash, "kept once");
        assert_eq!(desk.vault.blob(hash).unwrap(), bytes);
    }
    desk.assert_sound();
}
