//! The printed recovery code: 256 random bits in Crockford's base 32, with a checksum against mistyping.

use crate::{Error, Result, id::fill_random};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};
use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET_BYTES: usize = 32;
const CHECKSUM_BYTES: usize = 3;
const DIGITS: usize = (SECRET_BYTES + CHECKSUM_BYTES) * 8 / 5;

/// A recovery code. Shown once, printed, kept in the authority's safe; opens the file when all passwords are lost.
pub struct RecoveryCode(Zeroizing<[u8; SECRET_BYTES]>);

impl RecoveryCode {
    /// A new code.
    ///
    /// # Errors
    /// No randomness.
    pub fn generate() -> Result<Self> {
        let mut secret = Zeroizing::new([0; SECRET_BYTES]);
        fill_random(secret.as_mut())?;
        Ok(Self(secret))
    }

    /// What it stands for.
    #[must_use]
    pub fn secret(&self) -> &[u8; SECRET_BYTES] {
        &self.0
    }

    /// The code as it is printed: fourteen groups of four.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(SECRET_BYTES + CHECKSUM_BYTES));
        bytes.extend_from_slice(self.0.as_ref());
        bytes.extend_from_slice(&checksum(self.secret()));
        let mut text = Zeroizing::new(String::with_capacity(DIGITS + DIGITS / 4));
        for digit in 0..DIGITS {
            if digit > 0 && digit % 4 == 0 {
                text.push('-');
            }
            let value = (0..5).fold(0_usize, |value, offset| {
                let bit = digit * 5 + offset;
                (value << 1) | usize::from((bytes[bit / 8] >> (7 - bit % 8)) & 1)
            });
            text.push(char::from(ALPHABET[value]));
        }
        text
    }
}

fn checksum(secret: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let hash = Sha256::new().chain_update(b"panah recovery 1").chain_update(secret).finalize();
    [hash[0], hash[1], hash[2]]
}

impl FromStr for RecoveryCode {
    type Err = Error;

    /// Reads a typed code: case, spaces and dashes of any length do not matter, and O, I, L are read as 0, 1, 1.
    fn from_str(text: &str) -> Result<Self> {
        let mut bytes = Zeroizing::new([0_u8; SECRET_BYTES + CHECKSUM_BYTES]);
        let mut digits = 0;
        let is_dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}');
        for character in text.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)) {
            let read = match character.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let value = ALPHABET.iter().position(|digit| char::from(*digit) == read);
            let Some(value) = value.filter(|_| digits < DIGITS) else {
                return Err(Error::MistypedRecoveryCode);
            };
            for offset in 0..5 {
                if (value >> (4 - offset)) & 1 == 1 {
                    let bit = digits * 5 + offset;
                    bytes[bit / 8] |= 1 << (7 - bit % 8);
                }
            }
            digits += 1;
        }
        let (secret, check) = bytes.split_at(SECRET_BYTES);
        if digits != DIGITS || check != checksum(secret) {
            return Err(Error::MistypedRecoveryCode);
        }
        let mut kept = Zeroizing::new([0; SECRET_BYTES]);
        kept.copy_from_slice(secret);
        Ok(Self(kept))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_code_reads_back_however_it_is_typed() {
        let code = RecoveryCode::generate().unwrap();
        let printed = code.printed();
        assert_eq!(printed.split('-').count(), 14, "fourteen groups of four");
        let sloppy = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        for typed in [sloppy, printed.replace('-', "\u{2013}"), printed.replace('-', "")] {
            assert_eq!(typed.parse::<RecoveryCode>().unwrap().secret(), code.secret(), "{typed}");
        }
    }

    #[test]
    fn each_mistyped_digit_is_noticed() {
        let printed = RecoveryCode::generate().unwrap().printed();
        for (at, original) in printed.char_indices().filter(|(_, c)| *c != '-') {
            let other = if original == '7' { '8' } else { '7' };
            let mut wrong = printed.to_string();
            wrong.replace_range(at..=at, &other.to_string());
            assert!(matches!(wrong.parse::<RecoveryCode>(), Err(Error::MistypedRecoveryCode)), "digit {at}");
        }
        assert!("".parse::<RecoveryCode>().is_err());
        assert!(format!("{}0", printed.as_str()).parse::<RecoveryCode>().is_err(), "one digit too many");
    }
}
