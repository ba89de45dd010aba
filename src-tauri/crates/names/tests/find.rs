//! Persons are found by name whatever the script, the order and the spelling.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use names::calendar::{CivilDate, DateRange};
use names::find::{Born, Index, Query};
use proptest::prelude::*;

/// Invented people.
const REGISTER: &[&str] = &[
    "محمد رضا نمونی",
    "Mohammad Reza Nemuni",
    "Əli Örnəkov Vaqif oğlu",
    "Николай Примеров",
    "Микола Зразковський",
    "Uladzimir Prykladau",
    "Abdul Rahman Muster",
    "Dr. Robert Beispielman",
    "Fatima Al-Mithali",
    "Ирина Сергеевна Примерова",
    "Ana Ejemplo",
    "Kim Bo-gi",
];

fn register() -> Index {
    let mut index = Index::new();
    for (slot, name) in (0u32..).zip(REGISTER) {
        index.load(slot, name);
    }
    index.settle();
    index
}

fn first(index: &Index, text: &str) -> Option<u32> {
    index.find(&Query { text, birth: None, typing: false, limit: 5 }).first().map(|h| h.slot)
}

#[test]
fn across_scripts_and_spellings() {
    let index = register();
    for (asked, slot) in [
        ("محمد رضا نمونی", 0),
        ("Mohamad Riza Nemuny", 1),
        ("Али Орнеков", 2),
        ("Aly Ornekov", 2),
        ("Nikolaj Primerow", 3),
        ("PRIMEROV Nikolai", 3),
        ("Николай Зразковский", 4),
        ("Владимир Прикладов", 5),
        ("Abdulrahman Muster", 6),
        ("عبدالرحمن موستر", 6),
        ("Bob Beispielman", 7),
        ("فاطمة المثالي", 8),
        ("Fatema Mithaly", 8),
        ("Примерова Ирина", 9),
        ("Iryna Primerova", 9),
        ("Ejempol Ana", 10),
        ("Bogi Kim", 11),
        ("R. Beispielman", 7),
    ] {
        assert_eq!(first(&index, asked), Some(slot), "{asked}");
    }
}

#[test]
fn found_while_typing() {
    let index = register();
    for text in ["Beisp", "robert bei", "Прим", "نمون"] {
        let hits = index.find(&Query { text, birth: None, typing: true, limit: 5 });
        assert!(!hits.is_empty(), "{text}");
    }
    let hits = index.find(&Query { text: "fatim mit", birth: None, typing: true, limit: 5 });
    assert_eq!(hits.first().map(|h| h.slot), Some(8));
}

#[test]
fn what_may_still_be_typed_does_not_count_against() {
    let mut index = register();
    index.insert(20, "Robert Vasil Beispielman");
    index.insert(21, "Robert Beispielberg Vasil Junior");
    index.insert(22, "Robert Beispielfeld");
    let scores = |text: &str, typing| {
        let hits = index.find(&Query { text, birth: None, typing, limit: 9 });
        move |slot| hits.iter().find(|h| h.slot == slot).map(|h| h.score).unwrap()
    };
    for (text, typing) in [("Robert Beispiel", true), ("Robert Bei", false)] {
        let score = scores(text, typing);
        assert!((score(22) - score(21)).abs() < 0.3, "{text}: the words after may come yet");
        assert!(score(22) - score(20) > 1.0, "{text}: the word between was left out");
    }
}

#[test]
fn who_is_found_is_explained_by_what_met() {
    let index = register();
    let query = |text, typing| Query { text, birth: None, typing, limit: 5 };
    for (text, typing, slot, words) in
        [("Mohamad Reza Nemuni", false, 0, 3), ("Robert Bei", true, 7, 2), ("Иван Примеров", false, 3, 1)]
    {
        let query = query(text, typing);
        let found = index.find_explained(&query);
        assert_eq!(found.iter().map(|f| f.0).collect::<Vec<_>>(), index.find(&query), "{text}");
        let why = &found.iter().find(|f| f.0.slot == slot).unwrap().1;
        assert_eq!(why.parts.len(), words, "{text}: {why:?}");
        assert_eq!(why.a_left.is_empty(), words == text.split(' ').count(), "{text}: {why:?}");
        assert!(why.parts.iter().all(|part| part.per_cent >= 80), "{text}: {why:?}");
    }
}

#[test]
fn corrections_are_current_at_once() {
    let mut index = register();
    index.remove(10);
    assert_ne!(first(&index, "Ana Ejemplo"), Some(10));
    index.insert(10, "Zuzana Vzorová");
    index.insert(10, "Анна Образцова");
    assert_eq!(first(&index, "Zuzanna Vzorova"), Some(10));
    assert_eq!(first(&index, "Anna Obraztsova"), Some(10));
    for _ in 0..50 {
        index.remove(10);
        index.insert(10, "Zuzana Vzorová");
    }
    assert_eq!(index.len(), REGISTER.len());
}

#[test]
fn a_date_decides_between_namesakes() {
    let mut index = Index::new();
    for slot in 0..40u32 {
        index.insert(slot, "Maryam Nemuni");
        index.born(slot, Some(Born::as_written(1980, 4, u8::try_from(slot % 28 + 1).unwrap())));
    }
    index.insert(40, "Maryam Nemuni");
    index.born(40, Some(DateRange::exact(CivilDate::new(1991, 3, 7).unwrap()).into()));
    let ask = |y, m, d| {
        let birth = Some(Born::as_written(y, m, d));
        let hits = index.find(&Query { text: "مریم نمونی", birth, typing: false, limit: 3 });
        hits.first().map(|h| h.slot)
    };
    assert_eq!(ask(1991, 3, 7), Some(40));
    assert_eq!(ask(1991, 7, 3), Some(40), "day and month exchanged");
    assert_eq!(ask(1992, 3, 7), Some(40), "a year off");
    assert_eq!(ask(1991, 0, 0), Some(40), "year only");
}

#[test]
fn equal_names_come_in_order_of_slots() {
    let mut index = Index::new();
    for slot in [5u32, 1, 3] {
        index.insert(slot, "Ana Ejemplo");
    }
    let hits = index.find(&Query { text: "Ana Ejemplo", birth: None, typing: false, limit: 9 });
    assert_eq!(hits.iter().map(|h| h.slot).collect::<Vec<_>>(), [1, 3, 5]);
}

#[test]
fn says_why() {
    let index = register();
    let query = Query { text: "Mohamad Reza Nemuni", birth: None, typing: false, limit: 5 };
    let why = index.explain(&query, 0).unwrap();
    assert_eq!(why.parts.len(), 3, "{why:?}");
    assert!(why.per_cent >= 80 && why.a_left.is_empty() && why.b_left.is_empty(), "{why:?}");
    assert!(index.explain(&query, 77).is_none());
    let same = index.compare(&["Ana Ejemplo"], &["Ana Ejemplo"]);
    let typo = index.compare(&["Ana Ejempol"], &["Ana Ejemplo"]);
    let other = index.compare(&["Kim Bo-gi"], &["Ana Ejemplo"]);
    assert!(same.per_cent == 100 && typo.per_cent < 100 && typo.per_cent > 60 && other.per_cent < 20);
    assert!(same.log_likelihood_ratio > typo.log_likelihood_ratio);
    assert!(typo.log_likelihood_ratio > 0.0 && other.log_likelihood_ratio < 0.0);
    assert_eq!(index.compare(&[], &["Ana"]), index.compare(&["Ana"], &["  "]));
}

#[test]
fn bad_input_is_answered_in_bounded_time() {
    let mut index = register();
    let long = "Аbdу\u{200b}l-".repeat(40);
    let many = "ab ".repeat(200);
    for text in [
        "",
        " ",
        "123",
        "😀😀",
        "\u{202e}\u{feff}",
        "A",
        "--",
        "ааааааааааааааааааааааааааааааааааааа",
        &long,
        &many,
        "李四",
        "김보기",
    ] {
        index.insert(99, text);
        let start = std::time::Instant::now();
        for typing in [false, true] {
            let _ = index.find(&Query { text, birth: None, typing, limit: 50 });
        }
        let _ = index.compare(&[text], &["Ana", text]);
        assert!(start.elapsed().as_secs() < 5, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_it(text in "\\PC{0,80}", other in "[a-zа-яəا-ی' -]{0,60}", typing: bool) {
        let mut index = register();
        index.insert(100, &text);
        index.insert(101, &other);
        for asked in [&text, &other] {
            let query = Query { text: asked, birth: None, typing, limit: 20 };
            let hits = index.find(&query);
            prop_assert_eq!(&hits, &index.find(&query), "same question, same answer");
            for hit in &hits {
                prop_assert!(index.explain(&query, hit.slot).is_some());
            }
        }
        let _ = index.compare(&[&text], &[&other]);
    }

    #[test]
    fn what_was_said_is_found(given in "[a-z]{3,9}", family in "[a-z]{4,12}") {
        let mut index = register();
        let name = format!("{given} {family}");
        index.insert(100, &name);
        let hits = index.find(&Query { text: &name, birth: None, typing: false, limit: 5 });
        prop_assert!(hits.iter().any(|h| h.slot == 100));
    }
}
