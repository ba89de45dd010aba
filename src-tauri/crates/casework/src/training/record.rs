//! Certificates of other bodies, recorded with what shows them.

use super::{Certificate, Evidence, Origin, module, modules};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    officer::Officer,
    permit::{Permit, Train},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A certificate of another body as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CertificateRecordForm")]
pub struct RecordForm {
    /// Who holds it.
    pub officer: Id,
    /// Module, by code.
    pub module: String,
    /// Version, where it is known.
    #[serde(default)]
    pub version: String,
    /// Who gave it.
    pub issuer: String,
    /// Its number.
    pub number: String,
    /// What was seen: the original, a copy, a confirmation.
    pub seen: String,
    /// When it was given.
    pub awarded_on: NaiveDate,
    /// Last day; none is as the catalogue says of the module.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
}

/// Records a certificate of another body.
///
/// # Errors
/// All fields at fault in one failure; [`Code::AlreadyRecorded`] at `number` where the officer holds it already.
pub fn record(desk: &mut Desk, permit: &Permit<Train>, form: &RecordForm, now: DateTime<Utc>) -> Result<Id> {
    let (read, today) = (desk.read(), desk.today(now));
    let officer: Officer = read.get(form.officer)?;
    let mut faults = Faults::default();
    let known = module::current(read, &desk.profile.lists, &form.module)?;
    if known.is_none() {
        faults.add("module", Code::NotAChoice);
    }
    let version = faults.keep(text::line("version", &form.version));
    let issuer = faults.keep(text::required("issuer", &form.issuer));
    let number = faults.keep(text::required("number", &form.number));
    let seen = faults.keep(text::required_long("seen", &form.seen));
    if form.awarded_on > today {
        faults.add("awardedOn", Code::DateInFuture);
    }
    if form.valid_until.is_some_and(|until| until < form.awarded_on) {
        faults.add("validUntil", Code::DatesOutOfOrder);
    }
    let held = super::held::certificates(read, &officer)?;
    let same =
        |one: &Certificate| one.module == form.module && one.number == number && one.withdrawn.is_none();
    if held.iter().any(same) && !number.is_empty() {
        faults.add("number", Code::AlreadyRecorded);
    }
    faults.check()?;
    // The version that was taught, where the register has it, says how long it counts and how many hours it had.
    let taught = modules(desk)?.into_iter().map(|one| one.module);
    let taught = taught.filter(|one| one.code == form.module).find(|one| one.version == version);
    let module = taught.or(known).unwrap_or_default();
    let computed =
        || module.validity_months.and_then(|months| super::certificate::until(form.awarded_on, months));
    let valid_until = form.valid_until.or_else(computed);
    desk.commit(permit.officer(), "training.record", None, now, |change| {
        let id = change.new_id()?;
        change.create(&Certificate {
            id,
            officer: officer.id,
            module: module.code,
            version,
            qualification: module.qualification,
            origin: Origin::Elsewhere,
            enrolment: None,
            number,
            awarded_on: form.awarded_on,
            valid_until,
            evidence: Some(Evidence { issuer, seen }),
            hours: module.online_hours + module.face_hours,
            printed: None,
            issued_by: permit.officer(),
            issued_at: now,
            withdrawn: None,
        })?;
        Ok(id)
    })
}
