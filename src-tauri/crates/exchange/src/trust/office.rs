//! What takes the printed secret of the authority: a further office, and the end of one.

use super::{Authority, Certificate, Kind, Trusted};
use crate::{Reason, Result, Vector};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{Id, Intake, KeyId, RecoveryCode, Vault};

/// Lets this workstation certify devices: as one more office, or because the one that did is gone.
///
/// # Errors
/// [`Reason::NotEnrolled`] where it is no device of an authority; [`Reason::OtherAuthority`] when the secret is another's;
/// [`Reason::OtherScope`] on a device that does not know everything, which could revoke nobody; [`Reason::Revoked`] where it
/// was an office and is not believed any more.
pub fn open_office(vault: &mut Vault, code: &RecoveryCode, name: &str, now: DateTime<Utc>) -> Result<()> {
    let own = vault.device(now)?.public().id();
    let trusted = vault.exchange(|intake| Trusted::load(intake))?;
    let root = proved(&trusted, code)?;
    trusted.device(own)?;
    if trusted.scope(own).is_some() {
        return Err(Reason::OtherScope.into());
    }
    let issuer = vault.issuer(now)?;
    vault.exchange(|intake| {
        let mut trusted = Trusted::load(intake)?;
        trusted.learn(&[root.certify(&issuer, name, now)]);
        if trusted.get(issuer.public().id()).is_none_or(|own| own.revoked.is_some()) {
            return Err(Reason::Revoked.into());
        }
        trusted.store(intake)
    })
}

/// Revokes an office: what its devices gave until now stays, and nothing more is believed of them until another office
/// certifies them. This workstation is another office, and certifies itself.
///
/// # Errors
/// [`Reason::NotEnrolled`] where this is no office, or is the one to be revoked; [`Reason::OtherAuthority`] when the secret
/// is another's; [`Reason::UnknownSender`] when there is no such office.
pub fn revoke_office(
    vault: &mut Vault,
    code: &RecoveryCode,
    office: KeyId,
    now: DateTime<Utc>,
) -> Result<()> {
    let device = vault.device(now)?;
    let issuer = vault.known_issuer()?.filter(|issuer| issuer.public().id() != office);
    let issuer = issuer.ok_or(Reason::NotEnrolled)?;
    vault.exchange(|intake| {
        let mut trusted = Trusted::load(intake)?;
        let root = proved(&trusted, code)?;
        let is_office = trusted.get(issuer.public().id()).is_some_and(|own| own.revoked.is_none());
        if !is_office {
            return Err(Reason::NotEnrolled.into());
        }
        let known = trusted.get(office).filter(|known| known.certificate.kind == Kind::Office);
        known.ok_or(Reason::UnknownSender)?;
        let until = given(intake, &trusted, office)?;
        trusted.hear(&root.revoke(office, until, now))?;
        let own = trusted.device(device.public().id())?.certificate.clone();
        if own.issuer == office {
            trusted.learn(&[Certificate::issue(
                &issuer,
                Kind::Device,
                own.key,
                own.recipient,
                &own.name,
                now,
            )]);
        }
        trusted.store(intake)
    })
}

/// The authority, where this is its secret.
fn proved(trusted: &Trusted, code: &RecoveryCode) -> Result<Authority> {
    let root = Authority::of(code);
    let known = trusted.authority().ok_or(Reason::NotEnrolled)?;
    if root.id() == known.id() { Ok(root) } else { Err(Reason::OtherAuthority.into()) }
}

/// What devices of an office gave, as far as it is here.
fn given(intake: &Intake<'_>, trusted: &Trusted, office: KeyId) -> Result<Vector> {
    let devices: BTreeSet<KeyId> = trusted
        .devices()
        .filter(|device| device.certificate.issuer == office)
        .map(|device| device.certificate.id())
        .collect();
    let streams: Vec<(Id, [u8; 8])> =
        intake.read().rows("SELECT DISTINCT stream, device FROM exchange_batch", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let theirs: BTreeSet<Id> = streams
        .into_iter()
        .filter(|(_, by)| devices.contains(&KeyId(*by)))
        .map(|(stream, _)| stream)
        .collect();
    let mut until = Vector::from(intake.tips()?);
    until.0.retain(|stream, _| theirs.contains(stream));
    Ok(until)
}
