//! Check character of file numbers: ISO/IEC 7064 MOD 37,36 (hybrid), over `0`–`9` and `A`–`Z`.
//!
//! Catches every single wrong character. A hybrid system misses a few swaps of neighbours (216
//! of 136,080, as the tests count), so a failed check proves an error but a good one does not
//! prove there is none.

const SYMBOLS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

fn value(c: char) -> Option<u32> {
    match c {
        'a'..='z' => c.to_ascii_uppercase().to_digit(36),
        '0'..='9' | 'A'..='Z' => c.to_digit(36),
        _ => None,
    }
}

/// The running product after all characters, hyphens skipped; `None` if a character is foreign
/// or there is none.
fn product(text: &str) -> Option<u32> {
    let mut product = 36;
    let mut seen = false;
    for c in text.chars().filter(|c| *c != '-') {
        let sum = (product + value(c)?) % 36;
        product = (if sum == 0 { 36 } else { sum }) * 2 % 37;
        seen = true;
    }
    seen.then_some(product)
}

/// The check character to append, or `None` if `text` is empty or has anything but letters A–Z,
/// digits and hyphens.
#[must_use]
pub fn check_character(text: &str) -> Option<char> {
    let index = usize::try_from((37 - product(text)?) % 36).ok()?;
    SYMBOLS.get(index).map(|b| char::from(*b))
}

/// Whether `text` ends with its right check character (hyphens and letter case ignored).
#[must_use]
pub fn verify(text: &str) -> bool {
    let plain: String = text.chars().filter(|c| *c != '-').collect();
    let mut chars = plain.chars();
    match chars.next_back() {
        Some(last) => check_character(chars.as_str()) == Some(last.to_ascii_uppercase()),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_values() {
        // Global Release Identifier A1-2425G-ABC1234002-M, the published MOD 37,36 example.
        assert_eq!(check_character("A12425GABC1234002"), Some('M'));
        assert!(verify("A1-2425G-ABC1234002-M"));
        assert!(verify("a1-2425g-abc1234002-m"));
        assert!(!verify("A1-2425G-ABC1234002-N"));
        for bad in ["", "-", "M", "Ə1", "A 1"] {
            assert!(!verify(bad), "{bad}");
        }
    }

    fn code() -> impl Strategy<Value = String> {
        "[0-9A-Z]{2,16}"
    }

    proptest! {
        #[test]
        fn every_substitution_is_caught(body in code(), at in 0usize..17, to in 0usize..36) {
            let mut text: Vec<char> = body.chars().collect();
            text.push(check_character(&body).unwrap());
            let at = at % text.len();
            let new = char::from(SYMBOLS[to]);
            prop_assume!(new != text[at]);
            prop_assert!(verify(&text.iter().collect::<String>()));
            text[at] = new;
            prop_assert!(!verify(&text.iter().collect::<String>()));
        }

        #[test]
        fn never_panics(text in any::<String>()) {
            let _ = (check_character(&text), verify(&text));
        }
    }

    #[test]
    fn nearly_every_swap_of_neighbours_is_caught() {
        let (mut tried, mut missed) = (0u32, 0u32);
        let all = || SYMBOLS.iter().map(|b| char::from(*b));
        for first in all() {
            for second in all() {
                for third in all() {
                    let body: String = [first, second, third].iter().collect();
                    let check = check_character(&body).unwrap();
                    let swaps = [
                        [second, first, third, check],
                        [first, third, second, check],
                        [first, second, check, third],
                    ];
                    for swapped in swaps {
                        let swapped: String = swapped.iter().collect();
                        if swapped[..3] != body {
                            tried += 1;
                            missed += u32::from(verify(&swapped));
                        }
                    }
                }
            }
        }
        assert_eq!((missed, tried), (216, 136_080));
    }
}
