//! Two acts that are never one: the declaration that a return is voluntary, and the withdrawal of the claim. Each adult
//! signs for themselves, before a witness.

use super::{
    ClaimWithdrawal, Course, ReturnDeclaration, ReturnRole, WithdrawalState, before_departure, gated,
    has_claim,
};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    failure::Faults,
    permit::{CounselReturns, Permit},
    rule::{Act, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A declaration as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnDeclareForm")]
pub struct DeclareForm {
    /// Return.
    pub voluntary_return: Id,
    /// When it was signed; today where nothing is said.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
    /// Language it was read in, as a tag.
    pub language: String,
    /// Interpreter.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// Who witnessed it.
    pub witness: String,
    /// Who stood by a child that signs alone.
    #[serde(default)]
    pub guardian: Option<String>,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// A withdrawal of the claim as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawClaimForm {
    /// Return.
    pub voluntary_return: Id,
    /// When it was signed; today where nothing is said.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
    /// Language it was read in, as a tag.
    pub language: String,
    /// Interpreter.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// Who witnessed it.
    pub witness: String,
    /// Who stood by a child that signs alone.
    #[serde(default)]
    pub guardian: Option<String>,
}

/// How something was signed.
struct Signed {
    on: NaiveDate,
    language: String,
    interpreter: Option<String>,
    witness: String,
    guardian: Option<String>,
}

/// Records that a person declared that they return of their own will.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::AlreadyRecorded`] while a declaration stands; [`Code::ReturnLedByAdult`] for a child
/// whose adult declares; the rules of [`Act::DeclareReturn`]; [`Code::DatesOutOfOrder`] at `signedOn` before all was
/// spoken of; all fields at fault in one failure.
pub fn declare(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &DeclareForm,
    now: DateTime<Utc>,
) -> Result<ReturnDeclaration> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    if course.one.led_by.is_some() {
        return Err(Failure::not_now(Code::ReturnLedByAdult));
    }
    if course.declaration().is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let act = (Act::DeclareReturn, &course);
    let passed = gated(desk, &case, act, (officer, today), &form.overrides, now)?;
    let said = (&form.language, form.interpreter.as_deref());
    let by = (form.witness.as_str(), form.guardian.as_deref());
    let rules = &desk.profile_of(&case).returning;
    let told_on = course.counselled_on(rules);
    let signed = signed(desk, &course, form.signed_on.unwrap_or(today), (said, by), (told_on, today))?;
    let last = course.counsellings.last().map(|one| one.id);
    let Some(counselling) = last else { return Err(Failure::not_now(Code::ReturnNotCounselled)) };
    let declaration = ReturnDeclaration {
        id: Id::new(now)?,
        application: case.id,
        voluntary_return: course.one.id,
        signed_on: signed.on,
        language: signed.language,
        interpreter: signed.interpreter,
        witness: signed.witness,
        guardian: signed.guardian,
        counselling,
        officer,
        lapsed_on: None,
    };
    desk.commit(officer, "return.declare", Some(case.id), now, |change| {
        change.create(&declaration)?;
        passed.record(change)?;
        Ok(declaration)
    })
}

/// Records that a person gave up their claim, if and when they leave. The claim goes on until then.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::ReturnNoClaim`] where there is none to give up; [`Code::AlreadyRecorded`];
/// [`Code::ReturnLedByAdult`]; [`Code::ReturnNotDeclared`] before the declaration; all fields at fault in one failure.
pub fn withdraw_claim(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &WithdrawClaimForm,
    now: DateTime<Utc>,
) -> Result<ClaimWithdrawal> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    may_be_withdrawn(desk, &case, &course)?;
    let Some(declared) = course.declaration() else {
        return Err(Failure::not_now(Code::ReturnNotDeclared));
    };
    let said = (&form.language, form.interpreter.as_deref());
    let by = (form.witness.as_str(), form.guardian.as_deref());
    let after = Some(declared.signed_on);
    let signed = signed(desk, &course, form.signed_on.unwrap_or(today), (said, by), (after, today))?;
    let withdrawal = ClaimWithdrawal {
        id: Id::new(now)?,
        application: case.id,
        voluntary_return: course.one.id,
        person: course.one.person,
        signed_on: signed.on,
        language: signed.language,
        interpreter: signed.interpreter,
        witness: signed.witness,
        guardian: signed.guardian,
        officer,
        state: WithdrawalState::Waiting,
        settled_on: None,
        closure: None,
    };
    desk.commit(officer, "return.withdraw_claim", Some(case.id), now, |change| {
        change.create(&withdrawal)?;
        Ok(withdrawal)
    })
}

fn may_be_withdrawn(desk: &Desk, case: &Application, course: &Course) -> Result<()> {
    if course.one.led_by.is_some() {
        return Err(Failure::not_now(Code::ReturnLedByAdult));
    }
    if !has_claim(desk, case, course.one.person)? {
        return Err(Failure::not_now(Code::ReturnNoClaim));
    }
    if course.withdrawal().is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    Ok(())
}

type Said<'a> = (&'a String, Option<&'a str>);
type By<'a> = (&'a str, Option<&'a str>);

/// How it was signed, checked: not in the future, not before what must come first, by a child only with a guardian.
fn signed(
    desk: &Desk,
    course: &Course,
    on: NaiveDate,
    ((language, interpreter), (witness, guardian)): (Said<'_>, By<'_>),
    (after, today): (Option<NaiveDate>, NaiveDate),
) -> Result<Signed> {
    let mut faults = Faults::default();
    let language = faults.keep(text::tag("language", language));
    let interpreter = faults.keep(text::optional("interpreter", interpreter));
    let witness = faults.keep(text::required("witness", witness));
    let guardian = faults.keep(text::optional("guardian", guardian));
    if on > today {
        faults.add("signedOn", Code::DateInFuture);
    } else if after.is_none_or(|after| on < after) {
        faults.add("signedOn", Code::DatesOutOfOrder);
    }
    if guardian.is_none() && course.role(desk, today)? == ReturnRole::ChildAlone {
        faults.add("guardian", Code::Required);
    }
    faults.check()?;
    Ok(Signed { on, language, interpreter, witness, guardian })
}
