//! Rules of interviews.

use super::{Asked, Broken};
use crate::{
    Code, Result, application,
    interview::{self, Closing, Interview, Line},
    need,
    profile::Stage,
    rule::Act,
};
use chrono::NaiveDate;
use std::ops::RangeInclusive;

/// Guarantees that must be met before a stage is over.
const BEFORE_HEARD: RangeInclusive<Stage> = Stage::Registered..=Stage::Interview;
const BEFORE_REVIEWED: RangeInclusive<Stage> = Stage::Assessment..=Stage::Review;

/// Who is owed a guarantee of some stages: on a day, or ever.
fn owed(
    asked: &Asked<'_>,
    code: Code,
    stages: &RangeInclusive<Stage>,
    day: Option<NaiveDate>,
) -> Result<Vec<Broken>> {
    let members = application::members(asked.read(), asked.case.id)?;
    let lists = &asked.profile().lists;
    let needs = need::Asked { read: asked.read(), lists, case: asked.case, day };
    let mut broken = Vec::new();
    for member in members.iter().filter(|m| asked.doing.person.is_none_or(|person| person == m.person)) {
        if need::blocking(&needs, member.person, stages)? == Some(code) {
            broken.push(Broken::new(code, Some(member.person)));
        }
    }
    Ok(broken)
}

/// A child without parents is heard with a guardian only, and has one still when the decision is handed in (UNHCR
/// Guidelines on unaccompanied children, 1997; CRC 20).
pub(super) fn guardian_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    owed(asked, Code::GuardianMissing, &BEFORE_HEARD, Some(asked.day))
}

/// Another guarantee that a need triggers is not met, nor offered.
pub(super) fn guarantee_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    match asked.act {
        Act::SubmitDecision => owed(asked, Code::GuaranteeMissing, &BEFORE_REVIEWED, None),
        _ => owed(asked, Code::GuaranteeMissing, &BEFORE_HEARD, Some(asked.day)),
    }
}

/// A signed transcript never changes.
pub(super) fn signed(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(id) = asked.doing.record else { return Ok(Vec::new()) };
    let interview: Interview = asked.read().get(id)?;
    let closed = interview.closing.is_some();
    Ok(closed.then(|| Broken::new(Code::InterviewSigned, Some(interview.person))).into_iter().collect())
}

/// A first question before the opening was gone through: identity, roles, confidentiality, the interpreter, fitness.
pub(super) fn opening_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(id) = asked.doing.record else { return Ok(Vec::new()) };
    if !matches!(asked.doing.code.as_deref(), Some("question" | "answer" | "contradiction" | "explanation")) {
        return Ok(Vec::new());
    }
    let interview: Interview = asked.read().get(id)?;
    // A record begun before there was a checklist goes on.
    let missing = interview.opening.is_none() && !interview::has_begun(asked.read(), id)?;
    Ok(missing.then(|| Broken::new(Code::OpeningMissing, Some(interview.person))).into_iter().collect())
}

/// A contradiction was put, and no explanation to it is written down.
pub(super) fn contradiction_unexplained(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(id) = asked.doing.record else { return Ok(Vec::new()) };
    let unexplained = interview::unexplained(asked.read(), id)?;
    let line = |line: &Line| Broken::new(Code::ContradictionUnexplained, None).with("line", line.number);
    Ok(unexplained.first().map(line).into_iter().collect())
}

/// Somebody whose signature belongs under a record of the case did not sign it.
pub(super) fn unsigned(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let interviews = interview::of_application(asked.read(), asked.case.id)?;
    let unsigned = interviews.iter().filter(|one| one.closing.as_ref().is_some_and(Closing::is_unsigned));
    Ok(unsigned.map(|one| Broken::new(Code::Unsigned, Some(one.person))).collect())
}

/// An interview of the case was not read back.
pub(super) fn no_read_back(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let interviews = interview::of_application(asked.read(), asked.case.id)?;
    let silent =
        interviews.iter().filter(|one| one.closing.as_ref().is_some_and(|closing| !closing.read_back));
    Ok(silent.map(|one| Broken::new(Code::NoReadBack, Some(one.person))).collect())
}
