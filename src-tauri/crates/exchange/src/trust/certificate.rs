//! A certificate: a key, whose it is, and who says so.

use crate::{
    Reason, Result,
    wire::{B8, B32, decoded, encoded},
};
use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode};
use vault::{Device, KeyId, PublicKey, Purpose, Recipient};

const PURPOSE: Purpose = Purpose("panah certificate 1");
/// Bytes of a name at most.
const NAME: usize = 200;

/// What a key is for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[cbor(index_only)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// The authority itself.
    #[n(0)]
    Authority,
    /// An office, which certifies devices and officers.
    #[n(1)]
    Office,
    /// A device, which signs what it sends.
    #[n(2)]
    Device,
    /// An officer.
    #[n(3)]
    Officer,
}

impl Kind {
    /// Whether a key of this kind certifies keys of the other.
    #[must_use]
    pub fn certifies(self, other: Self) -> bool {
        matches!((self, other), (Self::Authority, Self::Authority | Self::Office))
            || matches!((self, other), (Self::Office, Self::Device | Self::Officer))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Content {
    #[n(0)]
    version: u8,
    #[n(1)]
    kind: Kind,
    #[n(2)]
    key: B32,
    #[n(3)]
    opening: B32,
    #[n(4)]
    name: String,
    #[n(5)]
    issuer: B8,
    #[n(6)]
    made_at: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Wire {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    content: Vec<u8>,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    signature: [u8; 64],
}

/// A certificate that was read. Whether its issuer signed it is asked with [`Certificate::is_by`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// What the key is for.
    pub kind: Kind,
    /// The key.
    pub key: PublicKey,
    /// To this key is sealed what is sent to its holder.
    pub recipient: Recipient,
    /// Whose it is, in words.
    pub name: String,
    /// Who says so.
    pub issuer: KeyId,
    /// When.
    pub made_at: DateTime<Utc>,
    content: Vec<u8>,
    signature: [u8; 64],
}

impl Certificate {
    /// Certifies a key.
    #[must_use]
    pub fn issue(
        issuer: &Device,
        kind: Kind,
        key: PublicKey,
        recipient: Recipient,
        name: &str,
        now: DateTime<Utc>,
    ) -> Self {
        let mut name = name.to_owned();
        while name.len() > NAME {
            name.pop();
        }
        let content = encoded(&Content {
            version: 1,
            kind,
            key: B32(*key.as_bytes()),
            opening: B32(*recipient.as_bytes()),
            name: name.clone(),
            issuer: B8(issuer.public().id().0),
            made_at: now.timestamp_millis(),
        });
        let signature = issuer.sign(PURPOSE, &content);
        let made_at = DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now);
        Self { kind, key, recipient, name, issuer: issuer.public().id(), made_at, content, signature }
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        encoded(&Wire { content: self.content.clone(), signature: self.signature })
    }

    /// Reads a certificate.
    ///
    /// # Errors
    /// [`Reason::Malformed`], [`Reason::Newer`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let Wire { content: signed, signature } = decoded(bytes)?;
        let content: Content = decoded(&signed)?;
        if content.version != 1 {
            return Err(Reason::Newer.into());
        }
        let key = PublicKey::from_bytes(content.key.0).ok_or(Reason::Malformed)?;
        let made_at = DateTime::from_timestamp_millis(content.made_at).ok_or(Reason::Malformed)?;
        let is_printable = content.name.len() <= NAME && !content.name.chars().any(char::is_control);
        if !is_printable {
            return Err(Reason::Malformed.into());
        }
        Ok(Self {
            kind: content.kind,
            key,
            recipient: Recipient::from_bytes(content.opening.0),
            name: content.name,
            issuer: KeyId(content.issuer.0),
            made_at,
            content: signed,
            signature,
        })
    }

    /// Name of the key.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.key.id()
    }

    /// Whether its own key signed it: what a device that asks shows.
    #[must_use]
    pub fn signs_itself(&self) -> bool {
        self.issuer == self.id() && self.key.verifies(PURPOSE, &self.content, &self.signature)
    }

    /// Whether the holder of another certificate issued it, and was free to.
    #[must_use]
    pub fn is_by(&self, issuer: &Self) -> bool {
        self.issuer == issuer.id()
            && issuer.kind.certifies(self.kind)
            && issuer.key.verifies(PURPOSE, &self.content, &self.signature)
    }
}
