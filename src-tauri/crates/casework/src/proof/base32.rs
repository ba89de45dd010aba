//! Letters and digits of a code. Base 32 of RFC 4648 without filling: a reader that types like a keyboard has no
//! trouble with it, whatever layout the machine is set to; of base 45 every sixth sign would be lost.

const SIGNS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// What keys type when the machine is set to Russian, Azerbaijani or Turkish, and what they mean.
const LAYOUTS: [(&str, &str); 2] =
    [("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ", "QWERTYUIOPASDFGHJKLZXCVBNM"), ("Üİ", "WI")];

pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    for five in bytes.chunks(5) {
        let mut block = [0; 8];
        block.iter_mut().skip(3).zip(five).for_each(|(to, from)| *to = *from);
        let bits = u64::from_be_bytes(block);
        for place in 0..(five.len() * 8).div_ceil(5) {
            let index = (bits >> (35 - 5 * place)) & 31;
            text.push(
                usize::try_from(index).ok().and_then(|i| SIGNS.get(i)).map_or('A', |sign| char::from(*sign)),
            );
        }
    }
    text
}

/// The bytes; none when a sign is none of ours or bits are left over.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut bits, mut count) = (Vec::with_capacity(text.len() * 5 / 8), 0_u32, 0);
    for sign in text.bytes() {
        let value = SIGNS.iter().position(|known| *known == sign)?;
        bits = (bits << 5 | u32::try_from(value).ok()?) & 0xfff;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).ok()?);
        }
    }
    (count < 5 && bits & ((1 << count) - 1) == 0).then_some(bytes)
}

/// The text as the keyboard meant it: capital, without spaces, in Latin letters.
pub(super) fn as_meant(typed: &str) -> String {
    let mean = |sign: char| {
        let found = LAYOUTS.iter().find_map(|(typed, meant)| {
            let at = typed.chars().position(|one| one == sign)?;
            meant.chars().nth(at)
        });
        found.unwrap_or(sign)
    };
    typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !sign.is_control())
        .flat_map(char::to_uppercase)
        .map(mean)
        .filter(|sign| *sign != '\u{307}')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_has_it() {
        for (bytes, text) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).unwrap(), bytes.as_bytes());
        }
        for wrong in ["M", "MZ1", "MR", "my", "MZXW6YTBO"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_keyboard_of_another_language_is_understood() {
        for typed in ["panah1qwi", "  PANAH1 QWI\r\n", "зфтфр1йцш", "ЗФТФР1ЙЦШ", "panah1qüi", "PANAH1QÜİ"]
        {
            assert_eq!(as_meant(typed), "PANAH1QWI", "{typed}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read(bytes: Vec<u8>) {
            proptest::prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }
    }
}
