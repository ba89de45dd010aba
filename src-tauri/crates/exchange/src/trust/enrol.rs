//! How a device comes to be trusted. It asks with a file; the office answers with one. Both show a short code, which is
//! compared by telephone or on paper: whoever swaps the file on its way cannot make the codes fit.

use super::{Assignment, Certificate, Kind, Revocation, Trusted};
use crate::{
    Reason, Result, Vector,
    wire::{decoded, digest, encoded},
};
use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode};
use vault::{Device, KeyId, PublicKey, RecoveryCode, Vault};

/// Certificates that an answer holds at most.
const DEVICES: usize = 10_000;

/// An authority: its secret is printed and lies in a safe, and is nowhere else.
pub struct Authority(Device);

impl Authority {
    /// The authority that a printed code stands for.
    #[must_use]
    pub fn of(code: &RecoveryCode) -> Self {
        Self(Device::from_secret(digest("panah authority 1", code.secret())))
    }

    /// Its certificate, which signs itself.
    #[must_use]
    pub fn certificate(&self, name: &str, now: DateTime<Utc>) -> Certificate {
        Certificate::issue(&self.0, Kind::Authority, self.0.public(), self.0.recipient(), name, now)
    }

    /// The name of its key.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.0.public().id()
    }

    /// States that an office is revoked, and what is still believed of its devices.
    #[must_use]
    pub fn revoke(&self, office: KeyId, until: Vector, now: DateTime<Utc>) -> Vec<u8> {
        Revocation::issue(&self.0, office, until, now).bytes()
    }

    /// Certifies an office.
    #[must_use]
    pub fn certify(&self, office: &Device, name: &str, now: DateTime<Utc>) -> Certificate {
        Certificate::issue(&self.0, Kind::Office, office.public(), office.recipient(), name, now)
    }
}

/// A device asks to be certified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request(Certificate);

impl Request {
    /// The request of this device.
    ///
    /// # Errors
    /// Of the vault.
    pub fn of(vault: &mut Vault, name: &str, now: DateTime<Utc>) -> Result<Self> {
        let device = vault.device(now)?;
        let (key, recipient) = (device.public(), device.recipient());
        Ok(Self(Certificate::issue(&device, Kind::Device, key, recipient, name, now)))
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.0.bytes()
    }

    /// Reads a request, which the device signed with the key it asks for.
    ///
    /// # Errors
    /// [`Reason::Malformed`], [`Reason::WrongSignature`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let asked = Certificate::read(bytes)?;
        if !asked.signs_itself() || asked.kind != Kind::Device {
            return Err(Reason::WrongSignature.into());
        }
        Ok(Self(asked))
    }

    /// Name of the device, as it calls itself.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Name of the device's key.
    #[must_use]
    pub fn key(&self) -> KeyId {
        self.0.id()
    }

    /// The code to compare.
    #[must_use]
    pub fn code(&self) -> String {
        paper_code(&self.0.key)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Wire(
    #[n(0)] Vec<minicbor::bytes::ByteVec>,
    // Left out where no device has a scope: such an answer is what it always was.
    #[n(1)] Option<Vec<minicbor::bytes::ByteVec>>,
);

/// What an office answers: the authority, the office, and the device; and which devices have a scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Certificate of the authority.
    pub authority: Certificate,
    /// All others, the device's among them.
    pub others: Vec<Certificate>,
    /// Statements that a device has a scope.
    pub scopes: Vec<Assignment>,
}

impl Answer {
    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let all = std::iter::once(&self.authority).chain(&self.others);
        let scopes: Vec<_> = self.scopes.iter().map(|scope| scope.bytes().into()).collect();
        let scopes = (!scopes.is_empty()).then_some(scopes);
        encoded(&Wire(all.map(|certificate| certificate.bytes().into()).collect(), scopes))
    }

    /// Reads an answer.
    ///
    /// # Errors
    /// [`Reason::Malformed`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let Wire(all, scopes) = decoded(bytes)?;
        let read: Vec<Certificate> =
            all.iter().take(DEVICES).map(|bytes| Certificate::read(bytes)).collect::<Result<_>>()?;
        let mut read = read.into_iter();
        let authority = read.next().ok_or(Reason::Malformed)?;
        let scopes = scopes.unwrap_or_default();
        let scopes =
            scopes.iter().take(DEVICES).map(|bytes| Assignment::read(bytes)).collect::<Result<_>>()?;
        Ok(Self { authority, others: read.collect(), scopes })
    }

    /// The code to compare.
    #[must_use]
    pub fn code(&self) -> String {
        paper_code(&self.authority.key)
    }
}

/// Makes an authority, this office in it and this device in the office. Answers the code of the authority, to print.
///
/// # Errors
/// [`Reason::OtherAuthority`] when the file trusts one already; of the vault.
pub fn found(
    vault: &mut Vault,
    authority: &str,
    office: &str,
    device: &str,
    now: DateTime<Utc>,
) -> Result<RecoveryCode> {
    let code = RecoveryCode::generate()?;
    let root = Authority::of(&code);
    let (issuer, own) = (vault.issuer(now)?, vault.device(now)?);
    let certificates = [
        root.certify(&issuer, office, now),
        Certificate::issue(&issuer, Kind::Device, own.public(), own.recipient(), device, now),
    ];
    vault.exchange(|intake| {
        if Trusted::load(intake)?.authority().is_some() {
            return Err(Reason::OtherAuthority.into());
        }
        let mut trusted = Trusted::of(root.certificate(authority, now))?;
        trusted.learn(&certificates);
        trusted.store(intake)
    })?;
    Ok(code)
}

/// Certifies a device that asked, for a scope or for everything. The name is what the office calls it. Asked for again,
/// the answer is the same.
///
/// # Errors
/// [`Reason::NotEnrolled`] where this office certifies nobody; [`Reason::ScopeStands`] where the device is certified
/// already, for another scope.
pub fn enrol(
    vault: &mut Vault,
    request: &Request,
    name: &str,
    scope: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Answer> {
    let issuer = vault.known_issuer()?.ok_or(Reason::NotEnrolled)?;
    let asked = &request.0;
    let device = Certificate::issue(&issuer, Kind::Device, asked.key, asked.recipient, name, now);
    vault.exchange(|intake| {
        let mut trusted = Trusted::load(intake)?;
        let authority = trusted.authority().cloned().ok_or(Reason::NotEnrolled)?;
        let is_known = trusted.get(device.id()).is_some();
        if is_known && trusted.scope(device.id()) != scope {
            return Err(Reason::ScopeStands.into());
        }
        trusted.learn(std::slice::from_ref(&device));
        if let Some(scope) = scope {
            trusted.hear_scope(&Assignment::issue(&issuer, device.id(), scope, now).bytes())?;
        }
        trusted.store(intake)?;
        let others = trusted.certificates().map(|standing| standing.certificate.clone()).collect();
        Ok(Answer { authority, others, scopes: trusted.assignments().cloned().collect() })
    })
}

/// Trusts the authority of an answer from now on.
///
/// # Errors
/// [`Reason::NotForUs`] when it is for another device; [`Reason::OtherAuthority`] when the file trusts one already;
/// [`Reason::WrongSignature`].
pub fn join(vault: &mut Vault, answer: &Answer, now: DateTime<Utc>) -> Result<()> {
    let own = vault.device(now)?.public().id();
    vault.exchange(|intake| {
        let mut trusted = Trusted::load(intake)?;
        if trusted.authority().is_some_and(|known| known.id() != answer.authority.id()) {
            return Err(Reason::OtherAuthority.into());
        }
        if trusted.authority().is_none() {
            trusted = Trusted::of(answer.authority.clone())?;
        }
        trusted.learn(&answer.others);
        if trusted.device(own).is_err() {
            return Err(Reason::NotForUs.into());
        }
        for scope in &answer.scopes {
            // The same by another office, which is known here once its devices are.
            if trusted.scope(scope.device) != Some(&scope.scope) {
                trusted.hear_scope(&scope.bytes())?;
            }
        }
        trusted.store(intake)
    })
}

/// A short code of a key, to be compared by people: eighty bits in four groups.
#[must_use]
pub fn paper_code(key: &PublicKey) -> String {
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let hash = digest("panah paper code 1", key.as_bytes());
    let mut bits = 0_u128;
    for byte in hash.iter().take(10) {
        bits = (bits << 8) | u128::from(*byte);
    }
    let mut code = String::with_capacity(19);
    for place in 0..16_u32 {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let digit = usize::try_from((bits >> (75 - 5 * place)) & 31).unwrap_or(0);
        code.push(char::from(DIGITS[digit]));
    }
    code
}
