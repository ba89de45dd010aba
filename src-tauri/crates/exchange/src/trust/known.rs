//! The certificates that this file knows, each held against the authority it trusts.

use super::{Assignment, Certificate, Kind, Revocation};
use crate::{Error, Reason, Result, batch::Batch, wire::short};
use std::collections::BTreeMap;
use vault::{
    Intake, KeyId, Read,
    fault::{self, Fault},
};

/// A certificate and, when it was revoked, the statement about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The certificate.
    pub certificate: Certificate,
    /// That it is revoked.
    pub revoked: Option<Revocation>,
}

/// All that is trusted.
#[derive(Debug, Clone, Default)]
pub struct Trusted {
    authority: Option<KeyId>,
    known: BTreeMap<KeyId, Standing>,
    scopes: BTreeMap<KeyId, Assignment>,
}

impl Trusted {
    /// Trusts this authority, whose certificate signs itself.
    ///
    /// # Errors
    /// [`Reason::WrongSignature`].
    pub fn of(authority: Certificate) -> Result<Self> {
        if authority.kind != Kind::Authority || !authority.is_by(&authority) {
            return Err(Reason::WrongSignature.into());
        }
        let id = authority.id();
        let standing = Standing { certificate: authority, revoked: None };
        Ok(Self { authority: Some(id), known: BTreeMap::from([(id, standing)]), scopes: BTreeMap::new() })
    }

    /// What the file knows.
    ///
    /// # Errors
    /// Of the database.
    pub fn load(intake: &Intake<'_>) -> Result<Self> {
        Self::known(intake.read())
    }

    /// What a file knows, for whoever only reads it.
    ///
    /// # Errors
    /// Of the database.
    pub fn known(read: Read<'_>) -> Result<Self> {
        let rows = read.rows(
            "SELECT bytes, is_root, revoked FROM exchange_certificate ORDER BY is_root DESC",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        let (mut trusted, mut others, mut revoked) = (Self::default(), Vec::new(), Vec::new());
        for (bytes, is_authority, statement) in rows {
            let (bytes, is_authority, statement): (Vec<u8>, bool, Option<Vec<u8>>) =
                (bytes, is_authority, statement);
            revoked.extend(statement);
            match Certificate::read(&bytes) {
                Ok(certificate) if is_authority => trusted = Self::of(certificate).unwrap_or_default(),
                Ok(certificate) => others.push(certificate),
                Err(_) => {}
            }
        }
        trusted.learn(&others);
        for statement in revoked {
            let _held_before = trusted.hear(&statement);
        }
        // Each was held against its office when it came. That the office is not believed any more opens nothing.
        let scopes: Vec<Vec<u8>> = read.rows("SELECT bytes FROM exchange_scope", [], |row| row.get(0))?;
        let scopes = scopes.iter().filter_map(|bytes| Assignment::read(bytes).ok());
        trusted.scopes = scopes.map(|statement| (statement.device, statement)).collect();
        Ok(trusted)
    }

    /// Writes down what is known.
    ///
    /// # Errors
    /// Of the database.
    pub fn store(&self, intake: &mut Intake<'_>) -> Result<()> {
        for (id, standing) in &self.known {
            intake.note(
                "INSERT OR REPLACE INTO exchange_certificate (subject, bytes, is_root, revoked) VALUES (?1, ?2, ?3, ?4)",
                (
                    id.0,
                    standing.certificate.bytes(),
                    self.authority == Some(*id),
                    standing.revoked.as_ref().map(Revocation::bytes),
                ),
            )?;
        }
        for (device, assignment) in &self.scopes {
            let sql = "INSERT OR REPLACE INTO exchange_scope (device, bytes) VALUES (?1, ?2)";
            intake.note(sql, (device.0, assignment.bytes()))?;
        }
        Ok(())
    }

    /// Takes over those certificates that lead to the authority; in any order. A device keeps its first one, unless the
    /// office that gave it is revoked and another certified it since. Answers how many were new.
    pub fn learn(&mut self, certificates: &[Certificate]) -> usize {
        let mut new = 0;
        // Those of offices first: a device's is held against its office's.
        for kind in [Kind::Office, Kind::Device, Kind::Officer] {
            for certificate in certificates.iter().filter(|certificate| certificate.kind == kind) {
                let is_sound = self.known.get(&certificate.issuer).is_some_and(|issuer| {
                    certificate.is_by(&issuer.certificate)
                        && (issuer.revoked.is_none() || self.known.contains_key(&certificate.id()))
                });
                if is_sound && (!self.known.contains_key(&certificate.id()) || self.is_orphan(certificate)) {
                    let standing = Standing { certificate: certificate.clone(), revoked: None };
                    self.known.insert(certificate.id(), standing);
                    new += 1;
                }
            }
        }
        new
    }

    /// Whether the device that is certified was certified by an office that is revoked since, and is by another now. One
    /// that is revoked itself stays so.
    fn is_orphan(&self, certificate: &Certificate) -> bool {
        let is_gone = |id| self.known.get(&id).is_some_and(|standing| standing.revoked.is_some());
        certificate.kind == Kind::Device
            && !is_gone(certificate.issuer)
            && self.known.get(&certificate.id()).is_some_and(|known| {
                known.certificate.kind == Kind::Device
                    && known.revoked.is_none()
                    && is_gone(known.certificate.issuer)
            })
    }

    /// Takes over what came together: what is certified, revoked, and of a scope. What is of no use here is passed over: it
    /// can be brought by anybody and binds nobody.
    pub fn hear_all(
        &mut self,
        certificates: &[Certificate],
        revocations: impl IntoIterator<Item = impl AsRef<[u8]>>,
        scopes: impl IntoIterator<Item = impl AsRef<[u8]>>,
    ) {
        self.learn(certificates);
        for statement in revocations {
            let _held_or_foreign = self.hear(statement.as_ref());
        }
        // Once more: another office may have certified the devices of one that is revoked.
        self.learn(certificates);
        for statement in scopes {
            let _held_or_foreign = self.hear_scope(statement.as_ref());
        }
    }

    /// Takes over the statement that a certificate is revoked. Says whether it was new.
    ///
    /// # Errors
    /// [`Reason`] when it is not by whoever issued the certificate, or by the authority.
    pub fn hear(&mut self, bytes: &[u8]) -> Result<bool> {
        let statement = Revocation::read(bytes)?;
        let subject = self.known.get(&statement.subject()).ok_or(Reason::UnknownSender)?;
        let may =
            subject.certificate.issuer == statement.issuer() || self.authority == Some(statement.issuer());
        let issuer = self.known.get(&statement.issuer()).filter(|_| may).ok_or(Reason::UnknownSender)?;
        if !statement.is_by(&issuer.certificate) {
            return Err(Reason::WrongSignature.into());
        }
        // The one that reaches furthest stands, in whatever order they come; an office that is not believed any more adds
        // none to what is there.
        let is_new = match &subject.revoked {
            None => true,
            Some(known) => issuer.revoked.is_none() && statement.stands_over(known),
        };
        if is_new && let Some(subject) = self.known.get_mut(&statement.subject()) {
            subject.revoked = Some(statement);
        }
        Ok(is_new)
    }

    /// Takes over the statement that a device has a scope. Says whether it was new.
    ///
    /// # Errors
    /// [`Reason`] when it is not by whoever issued the certificate of the device, or by the authority.
    pub fn hear_scope(&mut self, bytes: &[u8]) -> Result<bool> {
        let statement = Assignment::read(bytes)?;
        let device = self.device(statement.device)?;
        let may =
            device.certificate.issuer == statement.issuer() || self.authority == Some(statement.issuer());
        let issuer = self.known.get(&statement.issuer()).filter(|_| may).ok_or(Reason::UnknownSender)?;
        if !statement.is_by(&issuer.certificate) {
            return Err(Reason::WrongSignature.into());
        }
        if issuer.revoked.is_some() {
            return Err(Reason::Revoked.into());
        }
        // The first statement stands, as long as the key of the device does; another office may state the same where the
        // one that did is not believed any more.
        let is_new = self.scopes.get(&statement.device).is_none_or(|known| {
            let is_gone = self.known.get(&known.issuer()).is_some_and(|issuer| issuer.revoked.is_some());
            is_gone && known.scope == statement.scope && known.issuer() != statement.issuer()
        });
        if is_new {
            self.scopes.insert(statement.device, statement);
        }
        Ok(is_new)
    }

    /// The scope of a device; none when it is to know everything.
    #[must_use]
    pub fn scope(&self, device: KeyId) -> Option<&str> {
        Some(self.scopes.get(&device)?.scope.as_str())
    }

    /// All statements about scopes.
    pub fn assignments(&self) -> impl Iterator<Item = &Assignment> {
        self.scopes.values()
    }

    /// The authority.
    #[must_use]
    pub fn authority(&self) -> Option<&Certificate> {
        self.known.get(&self.authority?).map(|standing| &standing.certificate)
    }

    /// A certificate by the name of its key.
    #[must_use]
    pub fn get(&self, id: KeyId) -> Option<&Standing> {
        self.known.get(&id)
    }

    /// All offices.
    pub fn offices(&self) -> impl Iterator<Item = &Standing> {
        self.known.values().filter(|standing| standing.certificate.kind == Kind::Office)
    }

    /// All devices.
    pub fn devices(&self) -> impl Iterator<Item = &Standing> {
        self.known.values().filter(|standing| standing.certificate.kind == Kind::Device)
    }

    /// All certificates but the authority's own, for whoever does not have them yet.
    pub fn certificates(&self) -> impl Iterator<Item = &Standing> {
        self.known.iter().filter(|(id, _)| self.authority != Some(**id)).map(|(_, standing)| standing)
    }

    /// A device by the name of its key.
    ///
    /// # Errors
    /// [`Reason::NotEnrolled`], [`Reason::UnknownSender`].
    pub fn device(&self, id: KeyId) -> Result<&Standing> {
        if self.authority.is_none() {
            return Err(Reason::NotEnrolled.into());
        }
        let known = self.known.get(&id).filter(|standing| standing.certificate.kind == Kind::Device);
        known.ok_or(Error::Refused(Reason::UnknownSender))
    }

    /// Why a device is not believed any more; none when it is.
    #[must_use]
    pub fn revocation(&self, device: &Standing) -> Option<&Revocation> {
        let office = self.known.get(&device.certificate.issuer);
        let revoked = self.known.get(&device.certificate.id()).and_then(|standing| standing.revoked.as_ref());
        revoked.or_else(|| office.and_then(|office| office.revoked.as_ref()))
    }

    /// Whether the batch is by a device that is believed. What a device gave before it was revoked stays: others rest
    /// on it.
    ///
    /// # Errors
    /// The [`Reason`] why not.
    pub fn check(&self, batch: &Batch) -> Result<()> {
        let device = self.device(batch.head.device())?;
        if !batch.is_by(&device.certificate.key) && !fault::is(Fault::NoSignature) {
            return Err(Reason::WrongSignature.into());
        }
        let Some(statement) = self.revocation(device) else { return Ok(()) };
        let (seq, hash) = statement.until.0.get(&batch.head.stream()).copied().unwrap_or((0, [0; 16]));
        let is_before =
            batch.head.last < seq || (batch.head.last == seq && short(&batch.head.after.0).0 == hash);
        if is_before { Ok(()) } else { Err(Reason::Revoked.into()) }
    }
}
