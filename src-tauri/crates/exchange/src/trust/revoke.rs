//! The statement that a certificate is revoked, with what its holder had given until then.

use super::{Certificate, Trusted};
use crate::{
    Reason, Result, Vector,
    vector::Seen,
    wire::{B8, decoded, encoded},
};
use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode};
use vault::{Device, KeyId, Purpose, Vault};

const PURPOSE: Purpose = Purpose("panah revocation 1");

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Content {
    #[n(0)]
    version: u8,
    #[n(1)]
    subject: B8,
    #[n(2)]
    issuer: B8,
    #[n(3)]
    at: i64,
    #[n(4)]
    until: Vec<Seen>,
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

/// A revocation that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocation {
    /// What is still believed of its holder.
    pub until: Vector,
    /// When it was stated.
    pub at: DateTime<Utc>,
    subject: KeyId,
    issuer: KeyId,
    wire: Wire,
}

impl Revocation {
    /// States that a certificate is revoked.
    #[must_use]
    pub fn issue(issuer: &Device, subject: KeyId, until: Vector, now: DateTime<Utc>) -> Self {
        let content = encoded(&Content {
            version: 1,
            subject: B8(subject.0),
            issuer: B8(issuer.public().id().0),
            at: now.timestamp_millis(),
            until: Vec::from(&until),
        });
        let signature = issuer.sign(PURPOSE, &content);
        Self { until, at: now, subject, issuer: issuer.public().id(), wire: Wire { content, signature } }
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
        let at = DateTime::from_timestamp_millis(content.at).ok_or(Reason::Malformed)?;
        let (subject, issuer) = (KeyId(content.subject.0), KeyId(content.issuer.0));
        Ok(Self { until: Vector::from(content.until.as_slice()), at, subject, issuer, wire })
    }

    /// Whose certificate.
    #[must_use]
    pub fn subject(&self) -> KeyId {
        self.subject
    }

    /// Who states it.
    #[must_use]
    pub fn issuer(&self) -> KeyId {
        self.issuer
    }

    pub(super) fn is_by(&self, issuer: &Certificate) -> bool {
        issuer.key.verifies(PURPOSE, &self.wire.content, &self.wire.signature)
    }
}

/// Revokes a device that this office certified: nothing is believed of it beyond what is known here now.
///
/// # Errors
/// [`Reason::NotEnrolled`] where this office certifies nobody; [`Reason::UnknownSender`].
pub fn revoke(vault: &mut Vault, subject: KeyId, now: DateTime<Utc>) -> Result<()> {
    let issuer = vault.known_issuer()?.ok_or(Reason::NotEnrolled)?;
    vault.exchange(|intake| {
        let mut trusted = Trusted::load(intake)?;
        let streams: Vec<vault::Id> = intake.read().rows(
            "SELECT DISTINCT stream FROM exchange_batch WHERE device = ?1",
            [subject.0],
            |row| row.get(0),
        )?;
        let mut until = Vector::from(intake.tips()?);
        until.0.retain(|stream, _| streams.contains(stream));
        trusted.hear(&Revocation::issue(&issuer, subject, until, now).bytes())?;
        trusted.store(intake)
    })
}
