//! The code on the paper: what the office states of a letter, signed, in letters and digits.

use super::{CODE, base32};
use chrono::{Datelike, NaiveDate};
use minicbor::{Decode, Encode};
use vault::{KeyId, PublicKey};

/// What each code begins with.
const PREFIX: &str = "PANAH1";
/// A name is cut here: the code has to stay small.
const HOLDER: usize = 32;
/// Bytes of a signature.
pub(super) const SIGNATURE: usize = 64;

/// What an office states of a letter. The form leaves the machine: a change is a new version.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Statement {
    /// Version of the form.
    #[n(0)]
    version: u8,
    /// Case number.
    #[n(1)]
    pub case: String,
    /// What stands in the letter's number after that of the case, or all of it.
    #[n(2)]
    rest: String,
    /// Name of the letter, or the kind of the paper.
    #[n(3)]
    pub kind: String,
    /// Outcomes that it tells of.
    #[n(4)]
    pub outcomes: Vec<String>,
    /// Its day, counted from the first of the common era.
    #[n(5)]
    day: i32,
    /// Whom it names first, as printed, cut where it is long.
    #[n(6)]
    pub holder: String,
    /// Beginning of the hash of what it was filled from.
    #[n(7)]
    #[cbor(with = "minicbor::bytes")]
    pub inputs: [u8; 8],
    /// Beginning of the hash of its words as printed.
    #[n(8)]
    #[cbor(with = "minicbor::bytes")]
    pub words: [u8; 16],
    /// Number of the last commit of the log when it was issued.
    #[n(9)]
    pub position: u64,
    /// Beginning of the hash of that commit.
    #[n(10)]
    #[cbor(with = "minicbor::bytes")]
    pub head: [u8; 8],
    /// Which key signed.
    #[n(11)]
    #[cbor(with = "minicbor::bytes")]
    key: [u8; 8],
}

/// What a statement is made from.
pub(super) struct Parts<'a> {
    pub case: &'a str,
    pub number: &'a str,
    pub kind: &'a str,
    pub outcomes: Vec<String>,
    pub day: NaiveDate,
    pub holder: &'a str,
    pub inputs: [u8; 8],
    pub position: u64,
    pub head: [u8; 8],
    pub key: KeyId,
}

/// Why a code says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BrokenCode")]
pub enum Broken {
    /// It is no code of Panah.
    Foreign,
    /// It is one, but cut short or mistyped.
    Incomplete,
    /// It is of a later version of Panah.
    Newer,
}

impl Statement {
    pub(super) fn new(parts: Parts<'_>) -> Self {
        let case = parts.case;
        let rest = parts.number.strip_prefix(case).filter(|rest| rest.starts_with('/'));
        let mut end = parts.holder.len().min(HOLDER);
        while !parts.holder.is_char_boundary(end) {
            end -= 1;
        }
        Self {
            version: 1,
            case: case.to_owned(),
            rest: rest.unwrap_or(parts.number).to_owned(),
            kind: parts.kind.to_owned(),
            outcomes: parts.outcomes,
            day: parts.day.num_days_from_ce(),
            holder: parts.holder.get(..end).unwrap_or_default().trim_end().to_owned(),
            inputs: parts.inputs,
            words: [0; 16],
            position: parts.position,
            head: parts.head,
            key: parts.key.0,
        }
    }

    /// Number of the letter.
    #[must_use]
    pub fn number(&self) -> String {
        if self.rest.starts_with('/') { format!("{}{}", self.case, self.rest) } else { self.rest.clone() }
    }

    /// Day of the letter.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        NaiveDate::from_num_days_from_ce_opt(self.day)
    }

    /// Which key signed.
    #[must_use]
    pub fn key(&self) -> KeyId {
        KeyId(self.key)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Writing to a Vec cannot fail.
        let _infallible = minicbor::encode(self, &mut bytes);
        bytes
    }

    /// The code, signed by whoever can.
    pub(super) fn signed<E>(
        &self,
        sign: impl FnOnce(&[u8]) -> Result<[u8; SIGNATURE], E>,
    ) -> Result<String, E> {
        let mut bytes = self.bytes();
        let signature = sign(&bytes)?;
        bytes.extend(signature);
        Ok(format!("{PREFIX}:{}", base32::encode(&bytes)))
    }

    /// Whether this key signed the code with this signature.
    #[must_use]
    pub fn is_signed_by(&self, key: &PublicKey, signature: &[u8; SIGNATURE]) -> bool {
        key.verifies(CODE, &self.bytes(), signature)
    }
}

/// What a code says, with its signature, which is not checked yet. Typed codes are taken in any layout of the keyboard.
///
/// # Errors
/// Why it says nothing.
pub fn read(text: &str) -> Result<(Statement, [u8; SIGNATURE]), Broken> {
    let text = base32::as_meant(text);
    let rest = text.strip_prefix(PREFIX).ok_or(match text.strip_prefix("PANAH") {
        Some(rest) if rest.starts_with(|sign: char| sign.is_ascii_digit()) => Broken::Newer,
        _ => Broken::Foreign,
    })?;
    // The colon is where layouts differ most; on the Azerbaijani one its key types a letter.
    let code = rest.strip_prefix(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(rest);
    unfolded(code).or_else(|broken| code.strip_prefix('I').map_or(Err(broken), unfolded))
}

fn unfolded(code: &str) -> Result<(Statement, [u8; SIGNATURE]), Broken> {
    let bytes = base32::decode(code).ok_or(Broken::Incomplete)?;
    let at = bytes.len().checked_sub(SIGNATURE).ok_or(Broken::Incomplete)?;
    let (stated, signature) = bytes.split_at(at);
    let mut decoder = minicbor::Decoder::new(stated);
    let statement: Statement = decoder.decode().map_err(|_| Broken::Incomplete)?;
    if statement.version != 1 {
        return Err(Broken::Newer);
    }
    // One statement has one form: what was signed is what is read.
    if decoder.position() != stated.len() || statement.bytes() != stated {
        return Err(Broken::Incomplete);
    }
    Ok((statement, signature.try_into().map_err(|_| Broken::Incomplete)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement() -> Statement {
        Statement::new(Parts {
            case: "BLK2-26-00012-4",
            number: "BLK2-26-00012-4/1",
            kind: "refusal",
            outcomes: vec!["refused".to_owned()],
            day: NaiveDate::from_ymd_opt(2026, 11, 26).unwrap(),
            holder: "Məryəm Nümunə-Sınaqlı-Uzunadlı-Dahauzunadlı",
            inputs: [1; 8],
            position: 1234,
            head: [2; 8],
            key: KeyId([3; 8]),
        })
    }

    fn text() -> String {
        statement().signed(|_| Ok::<_, ()>([7; 64])).unwrap()
    }

    #[test]
    fn a_code_says_what_was_stated() {
        let (read, signature) = read(&text()).unwrap();
        assert_eq!(read, statement());
        assert_eq!(signature, [7; 64]);
        assert_eq!(read.number(), "BLK2-26-00012-4/1");
        assert!(read.holder.len() <= HOLDER && read.holder.starts_with("Məryəm Nümunə"));
        // Fits a code of version 11 with medium correction.
        assert!(text().len() <= 366, "{}", text().len());
        assert!(
            text().bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == b':')
        );
    }

    #[test]
    fn a_typed_code_is_understood_in_each_layout() {
        let code = text();
        let rest = code.strip_prefix("PANAH1:").unwrap();
        for typed in [
            code.to_lowercase(),
            format!(" {code}\r\n"),
            format!("PANAH1 {rest}"),
            format!("panah1Ж{}", rest.to_lowercase()),
            format!("PANAH1I{}", rest.replace('W', "Ü").replace('I', "İ")),
        ] {
            assert_eq!(read(&typed).unwrap().0, statement(), "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_is_told_apart() {
        let whole = text();
        for (text, broken) in [
            ("", Broken::Foreign),
            ("https://example.org", Broken::Foreign),
            ("PANAH", Broken::Foreign),
            ("PANAH1", Broken::Incomplete),
            ("PANAH2:AAAA", Broken::Newer),
            (&whole[..whole.len() - 1], Broken::Incomplete),
            (&whole[..40], Broken::Incomplete),
            (&format!("{whole}A"), Broken::Incomplete),
            (&format!("PANAH1:{}", &whole[7..].replacen('A', "1", 3)), Broken::Incomplete),
        ] {
            assert_eq!(read(text).unwrap_err(), broken, "{text}");
        }
    }

    /// The form leaves the machine on paper: a change here makes old letters unreadable and must be a decision.
    #[test]
    fn frozen_text() {
        insta::assert_snapshot!(text());
    }

    proptest::proptest! {
        #[test]
        fn reading_never_panics(text in "PANAH1:[A-Z2-7]{0,400}", any: String) {
            let _ = (read(&text), read(&any));
        }
    }
}
