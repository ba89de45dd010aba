//! The gate that everything passes that leaves with persons in it.

use super::{ClosedBy, Export, ExportKind, FileNames, Mark, Recipient, archived, number, origin};
use crate::{
    Code, Desk, Failure, Fault, Kind, Result,
    failure::Faults,
    family::Concerned,
    office,
    permit::{Permit, Release},
    profile::{Ground, records},
    text,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use letters::Lang;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Closed, Id, Secret};

/// To whom something is released, why, and until when; as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseForm {
    /// To whom, of the register.
    pub recipient: Id,
    /// Legal basis, a code.
    pub basis: String,
    /// For what.
    pub purpose: String,
    /// When it is to be destroyed; none is as the profile says.
    #[serde(default)]
    pub expires_on: Option<NaiveDate>,
    /// How it is closed.
    pub closed_by: ClosedBy,
    /// Language of what is set for it.
    #[ts(type = "string")]
    pub language: Lang,
}

/// What is to leave.
#[derive(Debug, Clone)]
pub struct Going {
    /// What it is.
    pub kind: ExportKind,
    /// The case that it is of.
    pub application: Option<Id>,
    /// The request that it answers.
    pub request: Option<Id>,
    /// Everybody in it of whom there is a record.
    pub persons: Vec<Id>,
    /// Everybody else in it.
    pub others: Others,
}

impl Going {
    /// Something of a kind, with nobody in it.
    #[must_use]
    pub fn of(kind: ExportKind) -> Self {
        Self { kind, application: None, request: None, persons: Vec::new(), others: Others::default() }
    }
}

/// Persons in what is to leave of whom there is no record: rows of somebody's list.
#[derive(Debug, Clone, Default)]
pub struct Others {
    /// Countries that they may belong to, ISO 3166 alpha-3.
    pub countries: BTreeSet<String>,
    /// Of how many nobody can tell what country they belong to.
    pub untold: usize,
}

/// A package that may leave: what the page says of it, and its bytes.
#[derive(Debug, Clone)]
pub struct Package {
    /// Name of its file.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The record of it.
    pub export: Export,
    /// Words that open it; said once, kept nowhere.
    pub passphrase: Option<String>,
}

/// A form that was checked.
struct Checked {
    recipient: Recipient,
    basis: &'static Ground,
    purpose: String,
    expires_on: NaiveDate,
}

/// Lets something leave. `files` sets what leaves, with the mark that every page of it bears; the package is written
/// down in the commit that answers it.
///
/// # Errors
/// [`Code::RecipientOfOrigin`] with a fault for each person whose country the recipient belongs to: nothing overrides
/// that; [`Code::OriginUntold`] for a recipient of another country when somebody's country cannot be told; [`Code::RecipientInactive`]; [`Code::RecipientHasNoKey`] at `closedBy`; all fields at fault in one failure.
pub fn release(
    desk: &mut Desk,
    permit: &Permit<Release>,
    form: &ReleaseForm,
    going: Going,
    files: impl FnOnce(&Desk, &Mark) -> Result<Vec<(String, Vec<u8>)>>,
    now: DateTime<Utc>,
) -> Result<Package> {
    release_with(desk, permit.officer(), form, going, files, now, |_, _| Ok(()))
}

/// The same for an officer whose right to it was shown otherwise, with what else is written in the commit.
///
/// # Errors
/// As [`release`], and those of `then`.
pub(crate) fn release_with(
    desk: &mut Desk,
    officer: Id,
    form: &ReleaseForm,
    going: Going,
    files: impl FnOnce(&Desk, &Mark) -> Result<Vec<(String, Vec<u8>)>>,
    now: DateTime<Utc>,
    then: impl FnOnce(&mut vault::Change<'_>, &Export) -> Result<()>,
) -> Result<Package> {
    let today = desk.today(now);
    let checked = form.check(desk, &going, today)?;
    let office = office::current(desk.read())?;
    let number = number::next(desk.read(), &office, today.year())?;
    let mark = Mark {
        number: number.text.clone(),
        recipient: checked.recipient.name.clone(),
        expires_on: checked.expires_on,
        day: today,
        lang: form.language,
    };
    let mut packed = files(desk, &mark)?;
    let contents = mark.contents(&checked.recipient, checked.basis, &checked.purpose, &packed)?;
    packed.insert(0, ("00-contents.pdf".to_owned(), contents));
    let (bytes, passphrase) = closed(desk, form.closed_by, &checked.recipient, &archived(&packed)?)?;
    let export = Export {
        id: Id::new(now)?,
        number: number.text,
        kind: going.kind,
        application: going.application,
        recipient: checked.recipient.id,
        basis: form.basis.clone(),
        purpose: checked.purpose,
        expires_on: checked.expires_on,
        persons: Concerned(going.persons.into_iter().collect::<BTreeSet<_>>().into_iter().collect()),
        files: FileNames(packed.into_iter().map(|(name, _)| name).collect()),
        hash: digest(&bytes),
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        closed_by: form.closed_by,
        request: going.request,
        officer,
        at: now,
        ended: None,
        counter: number.counter,
        series: number.series,
    };
    desk.commit(officer, "release.export", export.application, now, |change| {
        change.create(&export)?;
        then(change, &export)
    })?;
    Ok(Package {
        name: format!("{}.zip.age", export.number),
        bytes,
        export,
        passphrase: passphrase.map(|words| words.expose_secret().to_owned()),
    })
}

fn closed(
    desk: &Desk,
    by: ClosedBy,
    recipient: &Recipient,
    bytes: &[u8],
) -> Result<(Vec<u8>, Option<Secret>)> {
    match by {
        ClosedBy::Key => {
            let key = recipient.key.as_deref().and_then(vault::Recipient::parse);
            let key = key.ok_or_else(|| Failure::field("closedBy", Code::RecipientHasNoKey))?;
            Ok((desk.vault.package(&Closed::To(&[key]), bytes)?, None))
        }
        ClosedBy::Passphrase => {
            let words = Secret::made_up()?;
            let sealed = desk.vault.package(&Closed::Under(&words), bytes)?;
            Ok((sealed, Some(words)))
        }
    }
}

/// SHA-256 in hexadecimal digits.
pub(super) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl ReleaseForm {
    fn check(&self, desk: &Desk, going: &Going, today: NaiveDate) -> Result<Checked> {
        let mut faults = Faults::default();
        let Some(recipient) = desk.read().find::<Recipient>(self.recipient)? else {
            return Err(Failure::field("recipient", Code::NotAChoice));
        };
        refuse_origin(desk, &recipient, &going.persons)?;
        refuse_others(desk, &recipient, &going.others)?;
        if recipient.inactive.is_some() {
            faults.add("recipient", Code::RecipientInactive);
        }
        let basis = records::named(records::bases()?, &self.basis);
        if basis.is_none() {
            faults.add("basis", if self.basis.is_empty() { Code::Required } else { Code::NotAChoice });
        }
        let purpose = faults.keep(text::required("purpose", &self.purpose));
        let rule = desk.profile.records.export;
        let expires_on = self.expires_on.unwrap_or_else(|| rule.after(today, desk.profile));
        if expires_on <= today {
            faults.add("expiresOn", Code::DateInPast);
        }
        if self.closed_by == ClosedBy::Key
            && recipient.key.as_deref().and_then(vault::Recipient::parse).is_none()
        {
            faults.add("closedBy", Code::RecipientHasNoKey);
        }
        if !records::LANGUAGES.contains(&self.language) {
            faults.add("language", Code::NotAChoice);
        }
        let basis = match basis {
            Some(basis) => basis,
            None => return Err(faults.into_failure()),
        };
        faults.check()?;
        Ok(Checked { recipient, basis, purpose, expires_on })
    }
}

/// Nothing goes to an authority of a country that somebody in it comes from. No reason overrides this.
fn refuse_origin(desk: &Desk, recipient: &Recipient, persons: &[Id]) -> Result<()> {
    let belonging = origin::belonging(desk, recipient, persons)?;
    if belonging.is_empty() {
        return Ok(());
    }
    let country = BTreeMap::from([("country".to_owned(), recipient.country.clone())]);
    let fault = |person: &Id| Fault {
        field: person.to_string(),
        code: Code::RecipientOfOrigin,
        params: country.clone(),
    };
    Err(Failure {
        fields: belonging.iter().take(SHOWN).map(fault).collect(),
        params: country.clone(),
        ..Failure::new(Kind::Forbidden, Code::RecipientOfOrigin)
    })
}

/// The same for those of whom there is no record. What is not known frees nobody: only our own authorities, whom nobody
/// in it fled from, are given it then.
fn refuse_others(desk: &Desk, recipient: &Recipient, others: &Others) -> Result<()> {
    if desk.profile.records.country.as_ref() == Some(&recipient.country) {
        return Ok(());
    }
    let refused = |code| Failure::new(Kind::Forbidden, code).with("country", &recipient.country);
    if others.countries.contains(&recipient.country) {
        return Err(refused(Code::RecipientOfOrigin));
    }
    match others.untold {
        0 => Ok(()),
        count => Err(refused(Code::OriginUntold).with("count", count)),
    }
}

/// Persons named in a refusal at most.
const SHOWN: usize = 20;
