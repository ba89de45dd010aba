//! Identifiers of records.

use crate::{Error, Result, hex};
use chrono::{DateTime, Utc};
use std::{fmt, str::FromStr};

/// Identifier of a record: 16 bytes in the layout of a UUID version 7 (RFC 9562), so that records sort by the
/// time they were made and two offline workstations never give the same one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; 16]);

/// 48 bits of milliseconds: the year 10889.
const LAST_INSTANT: i64 = (1 << 48) - 1;

impl Id {
    /// A new identifier made at `now`.
    ///
    /// # Errors
    /// [`Error::Random`] when the operating system gives no randomness.
    pub fn new(now: DateTime<Utc>) -> Result<Self> {
        let mut bytes = [0; 16];
        fill_random(&mut bytes)?;
        let millis = now.timestamp_millis().clamp(0, LAST_INSTANT).to_be_bytes();
        for (byte, time) in bytes.iter_mut().zip(&millis[2..]) {
            *byte = *time;
        }
        bytes[6] = (bytes[6] & 0x0f) | 0x70;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Ok(Self(bytes))
    }

    /// An identifier that tells no time.
    pub(crate) fn random() -> Result<Self> {
        Self::new(DateTime::UNIX_EPOCH)
    }

    /// The identifier with these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The 16 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// Fills `bytes` with randomness of the operating system.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|error| Error::Random(error.to_string()))
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

/// The text is not 32 hexadecimal digits.
#[derive(Debug, thiserror::Error)]
#[error("{0:?} is not an identifier (32 hexadecimal digits)")]
pub struct ParseIdError(String);

impl FromStr for Id {
    type Err = ParseIdError;

    fn from_str(text: &str) -> std::result::Result<Self, ParseIdError> {
        hex::read(text).map(Self).ok_or_else(|| ParseIdError(text.to_owned()))
    }
}

impl serde::Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl ts_rs::TS for Id {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }

    fn inline(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_identifiers_sort_later_and_text_round_trips() {
        let early = Id::new(DateTime::from_timestamp_millis(1_000).unwrap()).unwrap();
        let late = Id::new(DateTime::from_timestamp_millis(2_000).unwrap()).unwrap();
        assert!(early < late, "identifiers sort by the time they were made");
        assert_eq!(early.to_string().parse::<Id>().unwrap(), early);
        for bad in ["", "zz", "0123", "é0000000000000000000000000000000", "gggggggggggggggggggggggggggggggg"]
            .into_iter()
            .chain(["+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1", " 0123456789abcdef0123456789abcde"])
        {
            assert!(bad.parse::<Id>().is_err(), "{bad:?} is no identifier");
        }
    }
}
