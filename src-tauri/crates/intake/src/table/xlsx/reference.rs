//! `B7` and what it means.

/// Columns that Excel has.
const COLUMNS: usize = 16_384;

/// Rows that Excel has.
pub(super) const ROWS: u32 = 1_048_576;

/// Column from 0 and row from 1 of a reference such as `B7`. Nothing when it is none.
pub(super) fn parse(reference: &str) -> Option<(usize, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = reference.split_at_checked(letters)?;
    let mut number = 0_usize;
    for letter in column.bytes() {
        number = number.checked_mul(26)?.checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)?;
    }
    let row: u32 = row.parse().ok()?;
    let is_there = (1..=COLUMNS).contains(&number) && (1..=ROWS).contains(&row);
    is_there.then(|| (number - 1, row))
}

/// The last row of a range such as `A1:C9`.
pub(super) fn last_row(range: &str) -> Option<u32> {
    let last = range.rsplit(':').next()?;
    parse(last).map(|(_, row)| row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_places() {
        for (reference, place) in [
            ("A1", Some((0, 1))),
            ("b7", Some((1, 7))),
            ("AA10", Some((26, 10))),
            ("XFD1048576", Some((16_383, 1_048_576))),
            ("XFE1", None),
            ("A0", None),
            ("A1048577", None),
            ("7", None),
            ("A", None),
            ("ZZZZZZZZZZZZZZZZZZZZZ1", None),
            ("Ə1", None),
        ] {
            assert_eq!(parse(reference), place, "{reference}");
        }
        assert_eq!(last_row("A1:C9"), Some(9));
        assert_eq!(last_row("A1"), Some(1));
    }
}
