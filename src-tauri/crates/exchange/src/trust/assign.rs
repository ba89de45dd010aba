//! The statement that a device has a scope: which records it is to know. Its office makes it with the certificate; the
//! device cannot. It holds as long as the key: were it changed later, a device could count on another that is to forget
//! as well, and both would forget what nobody has. A device that is to know others is set up anew.

use super::Certificate;
use crate::{
    Reason, Result,
    wire::{B8, decoded, encoded},
};
use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode};
use vault::{Device, KeyId, Purpose};

const PURPOSE: Purpose = Purpose("panah scope 1");
/// Letters of a scope's name at most.
const LONGEST: usize = 64;

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Content {
    #[n(0)]
    version: u8,
    #[n(1)]
    device: B8,
    #[n(2)]
    issuer: B8,
    #[n(3)]
    scope: String,
    #[n(4)]
    at: i64,
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

/// A statement that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// The device.
    pub device: KeyId,
    /// Its scope.
    pub scope: String,
    /// When it was stated.
    pub at: DateTime<Utc>,
    issuer: KeyId,
    wire: Wire,
}

impl Assignment {
    /// States which scope a device has.
    #[must_use]
    pub fn issue(issuer: &Device, device: KeyId, scope: &str, now: DateTime<Utc>) -> Self {
        let content = encoded(&Content {
            version: 1,
            device: B8(device.0),
            issuer: B8(issuer.public().id().0),
            scope: scope.to_owned(),
            at: now.timestamp_millis(),
        });
        let signature = issuer.sign(PURPOSE, &content);
        let wire = Wire { content, signature };
        Self { device, scope: scope.to_owned(), at: now, issuer: issuer.public().id(), wire }
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        encoded(&self.wire)
    }

    /// Reads one.
    ///
    /// # Errors
    /// [`Reason::Malformed`], [`Reason::Newer`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let wire: Wire = decoded(bytes)?;
        let content: Content = decoded(&wire.content)?;
        if content.version != 1 {
            return Err(Reason::Newer.into());
        }
        if !(1..=LONGEST).contains(&content.scope.len()) {
            return Err(Reason::Malformed.into());
        }
        let at = DateTime::from_timestamp_millis(content.at).ok_or(Reason::Malformed)?;
        let (device, issuer) = (KeyId(content.device.0), KeyId(content.issuer.0));
        Ok(Self { device, scope: content.scope, at, issuer, wire })
    }

    /// The office that states it.
    #[must_use]
    pub fn issuer(&self) -> KeyId {
        self.issuer
    }

    pub(super) fn is_by(&self, issuer: &Certificate) -> bool {
        issuer.key.verifies(PURPOSE, &self.wire.content, &self.wire.signature)
    }
}
