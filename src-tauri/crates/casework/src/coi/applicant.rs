//! No question to researchers tells of an applicant: numbers are refused, names are warned of.

use super::storage;
use crate::{Code, Desk, Result, access::Scope, application::is_case_number, failure::Faults, find};
use std::collections::HashSet;

/// Letters and digits of a number that is looked up at least: a shorter one is a year or a count.
const SHORTEST: usize = 6;
/// Names told at most: the first shows what is meant.
const TOLD: usize = 3;

/// Pieces of a text that may be numbers: without spaces, as people write them.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '«' | '»' | '"'))
        .map(|piece| piece.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|piece| piece.chars().any(|c| c.is_ascii_digit()))
}

/// The case number that a text holds, existing or not.
pub(super) fn case_number(text: &str) -> Option<&str> {
    numbers(text).find(|piece| is_case_number(&piece.to_uppercase()))
}

/// Refuses numbers of cases, and numbers of documents and registrations of whom the officer knows. What is refused says
/// that it is in the file, so that nobody is to learn of a closed case by asking.
pub(super) fn refuse_numbers(
    desk: &Desk,
    scope: &Scope,
    (at, text): (&str, &str),
    faults: &mut Faults,
) -> Result<()> {
    let read = desk.read();
    let mut known = case_number(text);
    for piece in numbers(text) {
        let bare = find::bare(piece);
        if known.is_none() && bare.chars().count() >= SHORTEST {
            for holder in find::number_holders(read, &bare)? {
                if scope.knows(read, holder)? {
                    known = Some(piece);
                }
            }
        }
    }
    if let Some(number) = known {
        faults.add_with(at, Code::ApplicantNumber, "number", number);
    }
    Ok(())
}

/// Names in a text that members bear of cases under way that the officer may open: all words of a name, one after another in any order, in any script.
/// A name of one word is none: it would stop every question.
pub(super) fn names(desk: &Desk, scope: &Scope, text: &str) -> Result<Vec<String>> {
    let text = names::script::keys(text);
    let words: HashSet<&str> = text.iter().map(String::as_str).collect();
    let known: Vec<String> = desk.read().rows(&storage::names_under_way(scope), [], |row| row.get(0))?;
    let mut found = Vec::new();
    for name in known.iter().flat_map(|names| names.lines()) {
        let keys = names::script::keys(name);
        let stands =
            keys.len() > 1 && keys.iter().all(|key| words.contains(key.as_str())) && together(&text, &keys);
        if stands && !found.iter().any(|known| known == name) {
            found.push(name.to_owned());
        }
        if found.len() == TOLD {
            break;
        }
    }
    Ok(found)
}

fn together(text: &[String], keys: &[String]) -> bool {
    let mut wanted: Vec<&String> = keys.iter().collect();
    wanted.sort();
    text.windows(keys.len()).any(|stretch| {
        let mut stretch: Vec<&String> = stretch.iter().collect();
        stretch.sort();
        stretch == wanted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_number_is_seen_wherever_it_stands() {
        let number =
            format!("BLK2-2026-00017-{}", names::identifier::check_character("BLK2-2026-00017").unwrap());
        for (text, seen) in [
            (format!("Situation in Herat ({number})?"), true),
            (format!("see {}, please", number.to_lowercase()), true),
            (format!("№{number}."), true),
            ("Events of 2026-11-25 in region 12-3".to_owned(), false),
            ("COVID-19, 2020-2021".to_owned(), false),
            (String::new(), false),
        ] {
            assert_eq!(case_number(&text).is_some(), seen, "{text}");
        }
    }

    #[test]
    fn a_name_is_its_words_side_by_side() {
        let keys = |text: &str| names::script::keys(text);
        for (text, name, stands) in [
            ("What of Zahra Nümunə in Herat?", "Zahra Numune", true),
            ("Nümunə Zahra", "Zahra Numune", true),
            ("Zahra lives; Numune is a village", "Zahra Numune", false),
            ("Zahra", "Zahra Numune", false),
        ] {
            assert_eq!(together(&keys(text), &keys(name)), stands, "{text}");
        }
    }
}
