//! The statement that a certificate is revoked, with what its holder had given until then.
//!
//! Whoever revokes knows what came to them, and not what the device gave to others before it was lost. The work of those
//! others rests on it and would wait for ever: the office can state again, further, up to what they say they have.

use super::{Certificate, Trusted};
use crate::{
    Reason, Result, Vector, peer,
    vector::Seen,
    wire::{B8, decoded, encoded},
};
use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode};
use vault::{Device, Intake, KeyId, Purpose, Vault};

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

    /// Whether this statement stands where both are known, whichever came first: the one that reaches further.
    pub(super) fn stands_over(&self, other: &Self) -> bool {
        let reach = |one: &Self| one.until.0.values().map(|(seq, _)| u128::from(*seq)).sum::<u128>();
        (reach(self), self.at, self.wire.signature) > (reach(other), other.at, other.wire.signature)
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
        revoke_for(intake, &mut trusted, &issuer, subject, now)?;
        trusted.store(intake)
    })
}

/// As [`revoke`], where what is trusted stands in no table.
///
/// # Errors
/// [`Reason::UnknownSender`]; of the database.
pub fn revoke_for(
    intake: &Intake<'_>,
    trusted: &mut Trusted,
    issuer: &Device,
    subject: KeyId,
    now: DateTime<Utc>,
) -> Result<()> {
    let streams: Vec<vault::Id> = intake.read().rows(
        "SELECT DISTINCT stream FROM exchange_batch WHERE device = ?1",
        [subject.0],
        |row| row.get(0),
    )?;
    let mut until = Vector::from(intake.tips()?);
    until.0.retain(|stream, _| streams.contains(stream));
    trusted.hear(&Revocation::issue(issuer, subject, until, now).bytes())?;
    Ok(())
}

/// Believes a revoked device as far as others say they have what it gave: for whoever looked into it and found that it
/// was given before the device was lost. Says whether there was anything.
///
/// # Errors
/// [`Reason::NotEnrolled`] where this office certifies nobody; [`Reason::UnknownSender`].
pub fn believe(vault: &mut Vault, subject: KeyId, now: DateTime<Utc>) -> Result<bool> {
    let issuer = vault.known_issuer()?.ok_or(Reason::NotEnrolled)?;
    vault.exchange(|intake| {
        let mut trusted = Trusted::load(intake)?;
        let is_more = believe_for(intake, &mut trusted, &issuer, subject, now)?;
        trusted.store(intake)?;
        Ok(is_more)
    })
}

/// As [`believe`], where what is trusted stands in no table.
///
/// # Errors
/// [`Reason::UnknownSender`]; of the database.
pub fn believe_for(
    intake: &Intake<'_>,
    trusted: &mut Trusted,
    issuer: &Device,
    subject: KeyId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let more = rested_on(intake, trusted, subject)?;
    let known = trusted.get(subject).and_then(|standing| standing.revoked.as_ref());
    let Some(known) = known.filter(|_| !more.0.is_empty()) else { return Ok(false) };
    let mut until = known.until.clone();
    until.0.extend(more.0);
    trusted.hear(&Revocation::issue(issuer, subject, until, now).bytes())
}

/// What devices that are believed say they have of a revoked one, beyond what is believed of it. A stream of which nothing
/// is known here may be its own or another's: to believe this device in a stream of another lets nothing in.
///
/// # Errors
/// Of the database.
pub fn rested_on(intake: &Intake<'_>, trusted: &Trusted, subject: KeyId) -> Result<Vector> {
    let mut more = Vector::default();
    let Some(known) = trusted.get(subject).and_then(|standing| standing.revoked.as_ref()) else {
        return Ok(more);
    };
    for other in trusted.devices().filter(|other| trusted.revocation(other).is_none()) {
        for (stream, (seq, hash)) in peer::get(intake, other.certificate.id())?.acknowledged.0 {
            let is_more = seq > known.until.seq(stream).max(more.seq(stream));
            if is_more && peer::writer(intake.read(), stream)?.is_none_or(|writer| writer == subject) {
                more.0.insert(stream, (seq, hash));
            }
        }
    }
    Ok(more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trust::Kind;
    use vault::Id;

    fn now(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000 + 60 * minute, 0).unwrap()
    }

    fn until(seq: u64) -> Vector {
        Vector([(Id::from_bytes([1; 16]), (seq, [2; 16]))].into())
    }

    /// An authority, its office, and the name of a device that the office certified.
    fn known() -> (Trusted, Device, Device, KeyId) {
        let [root, office, device] = [1, 2, 3].map(|secret| Device::from_secret([secret; 32]));
        let issue = |by: &Device, kind, of: &Device| {
            Certificate::issue(by, kind, of.public(), of.recipient(), "", now(0))
        };
        let mut trusted = Trusted::of(issue(&root, Kind::Authority, &root)).unwrap();
        trusted.learn(&[issue(&root, Kind::Office, &office), issue(&office, Kind::Device, &device)]);
        (trusted, root, office, device.public().id())
    }

    fn stands(trusted: &Trusted, subject: KeyId) -> (Vector, DateTime<Utc>) {
        let statement = trusted.get(subject).and_then(|standing| standing.revoked.clone()).unwrap();
        (statement.until, statement.at)
    }

    /// In whatever order they come, the same statement stands everywhere.
    #[test]
    fn the_statement_that_reaches_furthest_stands() {
        let (trusted, _, office, subject) = known();
        let state = |seq, minute| Revocation::issue(&office, subject, until(seq), now(minute)).bytes();
        let statements = [state(4, 1), state(9, 2), state(4, 3), state(7, 4)];
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
            let mut trusted = trusted.clone();
            for at in order {
                trusted.hear(&statements[at]).unwrap();
            }
            assert!(!trusted.hear(&statements[1]).unwrap(), "it is known");
            assert_eq!(stands(&trusted, subject), (until(9), now(2)), "{order:?}");
        }
    }

    #[test]
    fn whoever_is_no_office_of_it_and_an_office_that_is_not_believed_let_nothing_in() {
        let (mut trusted, root, office, subject) = known();
        trusted.hear(&Revocation::issue(&office, subject, until(4), now(1)).bytes()).unwrap();
        let stranger = Device::from_secret([9; 32]);
        assert!(trusted.hear(&Revocation::issue(&stranger, subject, until(90), now(2)).bytes()).is_err());
        let gone = Revocation::issue(&root, office.public().id(), until(4), now(3));
        assert!(trusted.hear(&gone.bytes()).unwrap());
        assert!(!trusted.hear(&Revocation::issue(&office, subject, until(9), now(4)).bytes()).unwrap());
        assert_eq!(stands(&trusted, subject), (until(4), now(1)));
    }
}
