//! The statement that a device has a scope: which records it is to know. Its office makes it; the device cannot.

use super::{Certificate, Trusted};
use crate::{
    Reason, Result,
    wire::{B8, decoded, encoded},
};
use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode};
use vault::{Device, KeyId, Purpose, Vault};

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
    number: u64,
    #[n(4)]
    scope: Option<String>,
    #[n(5)]
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
    /// Its scope; none is everything.
    pub scope: Option<String>,
    /// Of several about one device the highest counts.
    pub number: u64,
    /// When it was stated.
    pub at: DateTime<Utc>,
    issuer: KeyId,
    wire: Wire,
}

impl Assignment {
    /// States which scope a device has.
    #[must_use]
    pub fn issue(
        issuer: &Device,
        device: KeyId,
        number: u64,
        scope: Option<&str>,
        now: DateTime<Utc>,
    ) -> Self {
        let scope = scope.map(str::to_owned);
        let content = encoded(&Content {
            version: 1,
            device: B8(device.0),
            issuer: B8(issuer.public().id().0),
            number,
            scope: scope.clone(),
            at: now.timestamp_millis(),
        });
        let signature = issuer.sign(PURPOSE, &content);
        let wire = Wire { content, signature };
        Self { device, scope, number, at: now, issuer: issuer.public().id(), wire }
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
        let is_named = content.scope.as_ref().is_none_or(|name| (1..=LONGEST).contains(&name.len()));
        if !is_named || i64::try_from(content.number).is_err() {
            return Err(Reason::Malformed.into());
        }
        let at = DateTime::from_timestamp_millis(content.at).ok_or(Reason::Malformed)?;
        let (device, issuer) = (KeyId(content.device.0), KeyId(content.issuer.0));
        Ok(Self { device, scope: content.scope, number: content.number, at, issuer, wire })
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

/// Gives a device that this office certified a scope, or takes it away: then it is to know everything.
///
/// # Errors
/// [`Reason::NotEnrolled`] where this office certifies nobody; [`Reason::UnknownSender`].
pub fn assign(vault: &mut Vault, device: KeyId, scope: Option<&str>, now: DateTime<Utc>) -> Result<()> {
    let issuer = vault.known_issuer()?.ok_or(Reason::NotEnrolled)?;
    vault.exchange(|intake| {
        let mut trusted = Trusted::load(intake)?;
        let number = trusted.assignment(device).map_or(1, |known| known.number + 1);
        trusted.hear_scope(&Assignment::issue(&issuer, device, number, scope, now).bytes())?;
        trusted.store(intake)
    })
}
