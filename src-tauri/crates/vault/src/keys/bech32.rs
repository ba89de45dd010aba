//! Bech32 (BIP 173), in which keys of age are written: a prefix, the bytes in base 32, a checksum of six digits.

use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// The bytes as text, in lower case.
pub(super) fn encode(prefix: &str, bytes: &[u8]) -> Zeroizing<String> {
    let mut digits = Zeroizing::new(Vec::with_capacity(bytes.len() * 8 / 5 + 8));
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            digits.push(five(buffer >> bits));
        }
    }
    if bits > 0 {
        digits.push(five(buffer << (5 - bits)));
    }
    let check = polymod(prefix, digits.iter().copied().chain([0; 6])) ^ 1;
    let mut text = Zeroizing::new(String::with_capacity(prefix.len() + digits.len() + 7));
    text.push_str(prefix);
    text.push('1');
    let check = (0..6).map(|place| five(check >> (5 * (5 - place))));
    for digit in digits.iter().copied().chain(check) {
        text.push(char::from(ALPHABET[usize::from(digit)]));
    }
    text
}

/// The bytes of a text with this prefix, all in one case. None when it is mistyped.
pub(super) fn decode(prefix: &str, text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mixed =
        text.contains(|c: char| c.is_ascii_lowercase()) && text.contains(|c: char| c.is_ascii_uppercase());
    let lower = Zeroizing::new(text.to_ascii_lowercase());
    let data = lower.strip_prefix(prefix)?.strip_prefix('1').filter(|_| !mixed)?;
    let mut digits = Zeroizing::new(Vec::with_capacity(data.len()));
    for byte in data.bytes() {
        digits.push(u8::try_from(ALPHABET.iter().position(|digit| *digit == byte)?).ok()?);
    }
    if digits.len() < 6 || polymod(prefix, digits.iter().copied()) != 1 {
        return None;
    }
    let digits = &digits[..digits.len() - 6];
    let mut bytes = Zeroizing::new(Vec::with_capacity(digits.len() * 5 / 8));
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for digit in digits {
        buffer = ((buffer << 5) | u32::from(*digit)) & 0xfff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((buffer >> bits) & 0xff).ok()?);
        }
    }
    // What is left over is padding: less than a digit, and zero.
    (bits < 5 && buffer & ((1 << bits) - 1) == 0).then_some(bytes)
}

fn five(value: u32) -> u8 {
    u8::try_from(value & 31).unwrap_or(0)
}

fn polymod(prefix: &str, digits: impl Iterator<Item = u8>) -> u32 {
    let high = prefix.bytes().map(|byte| byte >> 5);
    let low = prefix.bytes().map(|byte| byte & 31);
    let mut check = 1_u32;
    for value in high.chain([0]).chain(low).chain(digits) {
        let top = check >> 25;
        check = ((check & 0x01ff_ffff) << 5) ^ u32::from(value);
        for (place, part) in
            [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3].iter().enumerate()
        {
            if (top >> place) & 1 == 1 {
                check ^= part;
            }
        }
    }
    check
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From BIP 173: each is the checksum of nothing but its prefix and what follows it.
    #[test]
    fn known_texts_are_read() {
        assert_eq!(decode("a", "A12UEL5L").unwrap().as_slice(), [0_u8; 0]);
        let text = "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw";
        assert_eq!(encode("abcdef", &decode("abcdef", text).unwrap()).as_str(), text);
        for wrong in ["a12uel5m", "A12uEL5L", "b12uel5l", "a1", "", "a12uel5b", "a1lqfn3a", "a12uel5l1"] {
            assert!(decode("a", wrong).is_none(), "{wrong}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read(bytes: Vec<u8>) {
            let text = encode("age", &bytes);
            assert_eq!(decode("age", &text).unwrap().as_slice(), bytes);
            assert_eq!(decode("age", &text.to_uppercase()).unwrap().as_slice(), bytes);
        }

        #[test]
        fn reading_never_panics(text: String) {
            let _ = decode("age", &text);
        }
    }
}
