//! Numbers of letters: the case number and a counter; what takes the place of a letter keeps its number, with a suffix.

use super::Letter;

/// The number of the next letter of a case.
pub(super) fn next(case: &str, letters: &[Letter]) -> String {
    let first = letters.iter().filter(|letter| letter.supersedes.is_none()).count();
    format!("{case}/{}", first + 1)
}

/// The number of a letter that takes the place of another: that of the first of them, with how many there are.
pub(super) fn again(letter: &Letter, letters: &[Letter]) -> String {
    let mut first = letter;
    let mut count = 2;
    // A letter is superseded by a later one, so this ends; a damaged file must not go round for ever.
    while let Some(before) = letters.iter().find(|one| Some(one.id) == first.supersedes) {
        first = before;
        count += 1;
        if count > letters.len() + 2 {
            break;
        }
    }
    format!("{}-{count}", first.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{family::Concerned, letter::Subject};
    use vault::{BlobHash, Id};

    fn letter(id: u8, number: &str, supersedes: Option<u8>) -> Letter {
        Letter {
            id: Id::from_bytes([id; 16]),
            application: Id::from_bytes([0; 16]),
            decision: None,
            number: number.to_owned(),
            template: "refusal@1".to_owned(),
            language: "az".to_owned(),
            summary: None,
            hand_over: "2026-11-26".parse().unwrap(),
            issued_by: Id::from_bytes([0; 16]),
            issued_at: "2026-11-26T08:00:00Z".parse().unwrap(),
            inputs: String::new(),
            pdf: <BlobHash as vault::FieldValue>::from_value(vault::Value::Bytes(vec![0; 32])).unwrap(),
            pages: 1,
            delivery: None,
            subject: Subject::Decision,
            record: None,
            persons: Concerned::default(),
            document: None,
            supersedes: supersedes.map(|id| Id::from_bytes([id; 16])),
            superseded: None,
            voided: None,
        }
    }

    #[test]
    fn a_new_letter_counts_on_and_one_that_takes_a_place_has_a_suffix() {
        let first = letter(1, "BLK2-26-1/1", None);
        let other = letter(2, "BLK2-26-1/2", None);
        let again_first = letter(3, "BLK2-26-1/1-2", Some(1));
        let all = vec![first.clone(), other.clone()];
        assert_eq!(next("BLK2-26-1", &all), "BLK2-26-1/3");
        assert_eq!(again(&first, &all), "BLK2-26-1/1-2");
        let all = vec![first, other, again_first.clone()];
        assert_eq!(next("BLK2-26-1", &all), "BLK2-26-1/3", "what took a place takes no number");
        assert_eq!(again(&again_first, &all), "BLK2-26-1/1-3");
    }

    #[test]
    fn letters_that_name_each_other_do_not_go_round_for_ever() {
        let all = vec![letter(1, "A/1", Some(2)), letter(2, "A/2", Some(1))];
        assert!(again(&all[0], &all).starts_with("A/"));
    }
}
