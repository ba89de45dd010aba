//! Case numbers: post, workstation, year, counter, check character.
//!
//! `BLK2-2026-00017-R`: workstation 2 of the post BLK. Each workstation counts for itself and no two share post and
//! number, so two posts that have not met for weeks never give the same one. The check character (ISO 7064,
//! MOD 37,36) catches every mistyped character and all but a few of the swapped pairs.

use super::storage;
use crate::{Result, office::Office};
use vault::Read;

/// A number not yet given.
pub(crate) struct Number {
    pub(crate) text: String,
    pub(crate) series: String,
    pub(crate) counter: u32,
}

/// The next number of this workstation in a year. The counter is read inside the commit that uses it.
pub(crate) fn next(read: Read<'_>, office: &Office, year: i32) -> Result<Number> {
    let series = format!("{}-{year}", office.series(read)?);
    let last: Option<Option<u32>> = read.row(storage::LAST_COUNTER, [&series], |row| row.get(0))?;
    let counter = last.flatten().unwrap_or(0) + 1;
    Ok(Number { text: written(&series, counter), series, counter })
}

/// A number as it is written: the counter in its series, with the check character.
pub(crate) fn written(series: &str, counter: u32) -> String {
    let body = format!("{series}-{counter:05}");
    match names::identifier::check_character(&body) {
        Some(check) => format!("{body}-{check}"),
        None => body,
    }
}

/// Whether a text is a well-formed case number: its check character is right.
#[must_use]
pub fn is_case_number(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == 4 && parts[3].len() == 1 && names::identifier::verify(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Two workstations that differ in post or number never give the same case number.
        #[test]
        fn two_workstations_never_give_the_same_number(
            a in ("[A-Z]{3}", 1_u32..100, 2020_i32..2100, 1_u32..200_000),
            b in ("[A-Z]{3}", 1_u32..100, 2020_i32..2100, 1_u32..200_000),
        ) {
            prop_assume!((&a.0, a.1) != (&b.0, b.1));
            let number = |(post, workstation, year, counter): &(String, u32, i32, u32)| {
                written(&format!("{post}{workstation}-{year}"), *counter)
            };
            prop_assert_ne!(number(&a), number(&b));
        }

        /// A mistyped character is always noticed.
        #[test]
        fn a_mistyped_character_is_noticed(counter in 1_u32..200_000, at in 0_usize..16, typed in "[A-Z0-9]") {
            let right = written("BLK2-2026", counter);
            prop_assert!(is_case_number(&right));
            let at = at % right.len();
            let original = &right[at..=at];
            prop_assume!(original != "-" && original != typed);
            let mut wrong = right.clone();
            wrong.replace_range(at..=at, &typed);
            prop_assert!(!is_case_number(&wrong), "{} for {}", wrong, right);
        }
    }
}
