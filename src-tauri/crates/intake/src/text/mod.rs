//! Text of unknown origin: in which encoding, cleaned, folded for comparison.

pub(crate) mod clean;
pub(crate) mod encoding;
pub(crate) mod fold;

/// As much of the beginning as fits into so many bytes, whole characters only.
pub(crate) fn beginning(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
