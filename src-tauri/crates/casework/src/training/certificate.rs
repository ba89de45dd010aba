//! Certificates of sessions: on what they rest, how they are given, and how they are withdrawn.

use super::{
    Attendance, Certificate, End, Enrolment, EnrolmentState, Exam, Origin, Presence, Printed,
    TrainingSession, catalogue, enrol, print, storage,
};
use crate::{
    Code, Desk, Failure, Fault, Kind, Result,
    failure::Faults,
    office,
    permit::{Permit, Train},
    proof, text,
};
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use letters::Lang;
use std::collections::BTreeMap;
use vault::{Id, Read};

/// A certificate to be given.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "CertificateForm")]
pub struct AwardForm {
    /// Enrolment.
    pub enrolment: Id,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
}

/// That a certificate counts no longer.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct WithdrawCertificateForm {
    /// Which.
    pub certificate: Id,
    /// Why.
    pub reason: String,
}

/// Something that a certificate still lacks.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "CertificateLack")]
pub struct Lack {
    /// What.
    pub code: Code,
    /// Values for the words.
    pub params: BTreeMap<String, String>,
}

impl Lack {
    fn new(code: Code) -> Self {
        Self { code, params: BTreeMap::new() }
    }

    fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// What an officer still lacks for the certificate of a session, in the order in which it is done.
///
/// # Errors
/// Of the database.
pub fn lacks(
    read: Read<'_>,
    known: &Enrolment,
    session: &TrainingSession,
    today: NaiveDate,
) -> Result<Vec<Lack>> {
    let days: Vec<Attendance> = read.list(storage::DAYS_OF, [known.id])?;
    let tests: Vec<Exam> = read.list(storage::TESTS_OF, [known.id])?;
    missing(known, session, &days, &tests, today)
}

/// As [`lacks`], of what was read.
pub(super) fn missing(
    known: &Enrolment,
    session: &TrainingSession,
    days: &[Attendance],
    tests: &[Exam],
    today: NaiveDate,
) -> Result<Vec<Lack>> {
    let rules = catalogue()?.rules;
    let mut found = Vec::new();
    let module = &session.module;
    let done = known.online.map_or(0, |online| online.hours);
    let owed = (module.online_hours * rules.online).div_ceil(100);
    if done < owed {
        found.push(Lack::new(Code::OnlinePartMissing).with("done", done).with("owed", owed));
    }
    if module.face_hours > 0 {
        let all = &session.face_days.0;
        let is_over = all.last().is_some_and(|last| *last <= today);
        let there =
            |day: &&NaiveDate| days.iter().any(|one| one.day == **day && one.presence == Presence::Present);
        let (attended, held) = (count(all.iter().filter(there).count()), count(all.len()));
        let owed = (held * rules.attendance).div_ceil(100).max(1);
        if !is_over {
            found.push(Lack::new(Code::FaceToFaceMissing));
        } else if attended < owed {
            found.push(Lack::new(Code::AttendanceMissing).with("done", attended).with("owed", owed));
        }
    }
    if let Some(needed) = module.pass_mark {
        match tests.last() {
            _ if tests.iter().any(Exam::is_passed) => {}
            None => found.push(Lack::new(Code::TestMissing)),
            Some(last) => {
                found.push(Lack::new(Code::TestFailed).with("score", last.score).with("needed", needed));
            }
        }
    }
    Ok(found)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Gives the certificate of a session, printed and signed. From then on the enrolment does not change.
///
/// # Errors
/// The first of what is missing, with all of it as fields: [`Code::OnlinePartMissing`], [`Code::FaceToFaceMissing`],
/// [`Code::AttendanceMissing`], [`Code::TestMissing`], [`Code::TestFailed`]; [`Code::NotEnrolled`];
/// [`Code::EnrolmentClosed`]; [`Code::SessionCancelled`]; [`Code::NotAChoice`] at `language`.
pub fn award(
    desk: &mut Desk,
    permit: &Permit<Train>,
    form: AwardForm,
    now: DateTime<Utc>,
) -> Result<Certificate> {
    let (known, session) = enrol::running(desk.read(), form.enrolment)?;
    let today = desk.today(now);
    refuse(lacks(desk.read(), &known, &session, today)?)?;
    proof::ready(desk, permit.officer(), now)?;
    let module = &session.module;
    let valid_until = module.validity_months.and_then(|months| until(today, months));
    let mut certificate = Certificate {
        id: known.id,
        officer: known.officer,
        module: module.code.clone(),
        version: module.version.clone(),
        qualification: module.qualification.clone(),
        origin: Origin::Session,
        enrolment: Some(known.id),
        number: number(desk, today)?,
        awarded_on: today,
        valid_until,
        evidence: None,
        hours: module.online_hours + module.face_hours,
        printed: None,
        issued_by: permit.officer(),
        issued_at: now,
        withdrawn: None,
    };
    let (pdf, inputs) = print::sealed(desk, &certificate, &session, form.language)?;
    desk.commit(permit.officer(), "training.certificate", None, now, |change| {
        certificate.id = change.new_id()?;
        certificate.printed = Some(Printed {
            language: form.language.tag().to_owned(),
            template: print::edition(form.language)?,
            inputs,
            pdf: change.keep(&pdf.bytes)?,
            pages: count(pdf.pages),
        });
        change.create(&certificate)?;
        change.update(&Enrolment { state: EnrolmentState::Completed, ..known })?;
        Ok(certificate)
    })
}

fn refuse(lacks: Vec<Lack>) -> Result<()> {
    let Some(first) = lacks.first() else { return Ok(()) };
    let mut failure = Failure::new(Kind::NotNow, first.code);
    failure.params.clone_from(&first.params);
    let fault = |lack: Lack| Fault { field: "enrolment".to_owned(), code: lack.code, params: lack.params };
    if lacks.len() > 1 {
        failure.fields = lacks.into_iter().map(fault).collect();
    }
    Err(failure)
}

/// The last day of a certificate: the day before the same day some months later.
pub(super) fn until(awarded: NaiveDate, months: u32) -> Option<NaiveDate> {
    awarded.checked_add_months(Months::new(months)).and_then(|day| day.pred_opt())
}

/// The next number of this workstation in a year.
fn number(desk: &Desk, today: NaiveDate) -> Result<String> {
    let office = office::current(desk.read())?;
    let series = format!("{}-T{}-", office.series(desk.read())?, today.year());
    let last: Option<String> = desk.read().row(storage::LAST_NUMBER, [&series], |row| row.get(0))?;
    let last = last.and_then(|number| number.strip_prefix(&series)?.parse::<u32>().ok()).unwrap_or(0);
    Ok(format!("{series}{:04}", last + 1))
}

/// Withdraws a certificate that should not have been given. It stays in the register.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::AlreadyRecorded`].
pub fn withdraw_certificate(
    desk: &mut Desk,
    permit: &Permit<Train>,
    form: &WithdrawCertificateForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: Certificate = desk.read().get(form.certificate)?;
    if known.withdrawn.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let withdrawn = Some(End { reason, by: permit.officer(), on: desk.today(now) });
    desk.commit(permit.officer(), "training.withdraw", None, now, |change| {
        change.update(&Certificate { withdrawn, ..known })?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_counts_to_the_day_before_the_same_day() {
        for (awarded, months, last) in [
            ("2026-11-25", 36, "2029-11-24"),
            ("2026-11-30", 3, "2027-02-27"),
            ("2024-02-29", 12, "2025-02-27"),
            ("2026-03-01", 12, "2027-02-28"),
        ] {
            assert_eq!(until(awarded.parse().unwrap(), months), last.parse().ok(), "{awarded}");
        }
    }
}
