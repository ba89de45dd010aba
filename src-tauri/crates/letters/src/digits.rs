//! Whole numbers as text. A file is full of them, and the formatter of the standard library takes longer over
//! each than over the number itself.

/// Writes a number.
pub(crate) fn digits(out: &mut Vec<u8>, value: u64) {
    let mut text = [b'0'; 20];
    let mut from = text.len();
    let mut rest = value;
    for (at, digit) in text.iter_mut().enumerate().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        from = at;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(text.get(from..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn numbers_are_written_as_they_are() {
        for value in [0, 7, 10, 909, 65_535, 4_294_967_296, u64::MAX] {
            let mut out = b"x".to_vec();
            digits(&mut out, value);
            assert_eq!(out, format!("x{value}").into_bytes());
        }
    }
}
