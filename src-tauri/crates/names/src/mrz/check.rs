//! Check digits, Doc 9303-3 §4.9: weights 7, 3, 1; `0`–`9` count as themselves, `A`–`Z` as
//! 10–35, the filler as 0; the sum modulo 10.
//!
//! Characters equal modulo 10 (`6` and `G`, `0` and `K` and `<`) cannot be told apart by it.

/// What a character counts.
fn value(c: char) -> u32 {
    c.to_digit(36).unwrap_or(0)
}

/// The check digit of these characters.
pub(super) fn digit(characters: impl IntoIterator<Item = char>) -> char {
    let sum: u32 = characters
        .into_iter()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(c, weight)| value(c) * weight % 10)
        .fold(0, |sum, part| (sum + part) % 10);
    char::from_digit(sum, 10).unwrap_or('0')
}
