//! Signing an interview. From then on it never changes.

use super::{
    Closing, Interview, LineKind, Signature, digest::digest, line::unfrozen, lines, pause, read_back, signers,
};
use crate::{
    Code, Desk, Failure, Result, decision,
    failure::Faults,
    permit::{Examine, Permit},
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// How an interview is closed.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SignForm {
    /// Interview.
    pub interview: Id,
    /// Whether it was read back to the applicant as a whole. Where it was read back by sections, these say it.
    pub read_back: bool,
    /// What the applicant said to it.
    pub remarks: String,
    /// What the applicant wished to add, when asked.
    #[serde(default)]
    pub to_add: String,
    /// Who signed, and why others did not.
    #[serde(default)]
    pub signatures: Vec<Signature>,
    /// Whether the applicant was given a copy.
    #[serde(default)]
    pub copy_given: bool,
    /// Why it is signed in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

impl SignForm {
    /// Read back as a whole and signed by everybody.
    ///
    /// # Errors
    /// [`Code::NotFound`]; of the database.
    pub fn by_all(desk: &Desk, interview: Id, now: DateTime<Utc>) -> Result<Self> {
        let known: Interview = desk.read().get(interview)?;
        let signatures =
            signers::of(desk, &known, desk.today(now))?.into_iter().map(Signature::from).collect();
        let (remarks, to_add, overrides) = (String::new(), String::new(), Vec::new());
        Ok(Self { interview, read_back: true, remarks, to_add, signatures, copy_given: true, overrides })
    }
}

/// Signs and freezes an interview.
///
/// # Errors
/// [`Code::InterviewEmpty`] without an answer; [`Code::InterviewSigned`] when it was signed before;
/// [`Code::ReasonNeeded`] for warnings; fields at fault: a signature that belongs under it and is neither there nor
/// refused with a reason, a part that was not read back without a word about why.
pub fn sign(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &SignForm,
    now: DateTime<Utc>,
) -> Result<Interview> {
    let doing = Doing::on(form.interview);
    let (interview, case) = unfrozen(desk, &doing)?;
    let day = desk.today(now);
    let asked = rule::Asked {
        desk,
        case: &case,
        act: Act::SignInterview,
        doing: &doing,
        officer: permit.officer(),
        day,
    };
    rule::blocked(&asked)?;
    decision::open_to_change(&case)?;
    let written = lines(desk.read(), interview.id)?;
    if !written.iter().any(|line| matches!(line.kind, LineKind::Answer | LineKind::Explanation)) {
        return Err(Failure::not_now(Code::InterviewEmpty));
    }
    let parts = read_back::of_interview(desk.read(), interview.id)?;
    let heard = if parts.is_empty() { form.read_back } else { read_back::is_complete(&written, &parts) };
    let mut faults = Faults::default();
    let remarks = faults.keep(text::long("remarks", &form.remarks));
    let to_add = faults.keep(text::long("toAdd", &form.to_add));
    if !heard && remarks.is_empty() && parts.iter().all(|part| part.reason.is_none()) {
        // UNHCR Procedural Standards 4.3.11: the record is read back; where it was not, the file says why.
        faults.add("remarks", Code::Required);
    }
    let signatures = signatures(desk, &interview, form, now, &mut faults)?;
    faults.check()?;
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let subject = Some(interview.application);
    desk.commit(permit.officer(), "interview.sign", subject, now, |change| {
        pause::resume(change, interview.id, now)?;
        let digest = digest(&lines(change.read(), interview.id)?);
        let copy_given = form.copy_given;
        let closing =
            Closing { signed_at: now, read_back: heard, remarks, digest, to_add, signatures, copy_given };
        let signed = Interview { closing: Some(closing), ..interview };
        change.update(&signed)?;
        passed.record(change)?;
        Ok(signed)
    })
}

/// One for each whose signature belongs under it; others do not sign.
fn signatures(
    desk: &Desk,
    interview: &Interview,
    form: &SignForm,
    now: DateTime<Utc>,
    faults: &mut Faults,
) -> Result<Vec<Signature>> {
    let mut signatures = Vec::new();
    for (place, expected) in signers::of(desk, interview, desk.today(now))?.into_iter().enumerate() {
        let at = format!("signatures.{place}");
        let is_theirs = |one: &&Signature| one.signer == expected.signer && one.name == expected.name;
        let Some(given) = form.signatures.iter().find(is_theirs) else {
            faults.add(at, Code::Required);
            continue;
        };
        let refused = given
            .refused
            .as_ref()
            .map(|reason| faults.keep(text::required_long(&format!("{at}.refused"), reason)));
        signatures.push(Signature { refused, ..expected.into() });
    }
    Ok(signatures)
}
