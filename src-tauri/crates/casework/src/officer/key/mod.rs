//! What officers sign with in their own names: the public halves, each with the time in which it was used. They stand
//! in the log and travel with it, so that a signature is checked on any workstation, without the hub.

mod known;
mod provide;
pub(crate) mod storage;

pub(crate) use known::{Keys, Known};
pub use provide::provide;
pub(crate) use provide::{Signer, end, renew, signer};

use chrono::{DateTime, Utc};
use exchange::wire::{B16, B32, encoded};
use minicbor::Encode;
use vault::{Id, PublicKey, Purpose};

vault::record! {
    /// The public half of what an officer signs with. Only its end and the office's certificate are added later.
    pub struct OfficerKey = 185 "officer_key" {
        /// Whose it is.
        1 officer: Id,
        /// The key, in hexadecimal digits.
        2 public: String,
        /// From when on it signs.
        3 since: DateTime<Utc>,
        /// When its use ended.
        4 until: Option<DateTime<Utc>>,
        /// Whether the password that protects it may be known to whoever gave it: the officer's own next one brings
        /// another key.
        5 given: bool,
        /// That the holder says all this, signed with the key itself, in base 64.
        6 statement: String,
        /// Certificate of the office, in base 64, where the office issues any.
        7 certificate: Option<String>,
    }
}

/// What the holder of a key says of it.
const STATEMENT: Purpose = Purpose("panah officer key 1");

#[derive(Encode)]
#[cbor(array)]
struct Stated {
    #[n(0)]
    version: u8,
    #[n(1)]
    officer: B16,
    #[n(2)]
    key: B32,
    /// Milliseconds since 1970, UTC.
    #[n(3)]
    since: i64,
}

/// What is signed. The form leaves the machine.
fn stated(officer: Id, key: &PublicKey, since: DateTime<Utc>) -> Vec<u8> {
    let (officer, key) = (B16::from(officer), B32(*key.as_bytes()));
    encoded(&Stated { version: 1, officer, key, since: since.timestamp_millis() })
}

/// The name that a certificate gives the holder: names change and are shared, the record does not.
fn certified_name(officer: Id, name: &str) -> String {
    format!("{officer} {name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Signed by officers and kept for as long as their decisions are: a change here makes every key unsound.
    #[test]
    fn frozen_format() {
        let seed = vault::PublicKey::from_bytes([
            0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a,
            0x0e, 0xe1, 0x72, 0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a,
        ])
        .unwrap();
        let since = "2026-11-27T08:00:00Z".parse().unwrap();
        let hex: String =
            stated(Id::from_bytes([7; 16]), &seed, since).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            hex,
            "840150070707070707070707070707070707075820d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a\
             1b000001a21c04b400"
        );
    }
}
