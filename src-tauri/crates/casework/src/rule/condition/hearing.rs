//! Rules of who may hear an applicant: the interviewer and the interpreter.

use super::{Asked, Broken};
use crate::{
    Code, Result, application,
    appointment::{self, Appointment},
    interpreter::Interpreter,
    interview, need,
    officer::Officer,
    person::Person,
    rule::Act,
    training,
};
use chrono::NaiveDate;
use vault::Id;

/// Trainings that the rules ask for, codes of the list `training`.
const INTERVIEWING: &str = "interview-techniques";
const CHILDREN: &str = "interviewing-children";
const VULNERABLE: &str = "interviewing-vulnerable";
const INTERPRETERS: &str = "interpreters";
/// Guarantees, codes of the list `guarantee`: a child alone; a child at risk; whoever was harmed.
const CHILD_ALONE: &str = "guardian-before-interview";
const CHILD: &str = "child-interviewer";
const HARMED: &str = "trained-interviewer";
/// Who is heard apart from the family has something to fear of it.
const APART: &str = "separate-interview";

/// The day on which the applicant is heard.
fn day(asked: &Asked<'_>) -> NaiveDate {
    asked.doing.day.unwrap_or(asked.day)
}

/// Whom it concerns: the person asked about, or everybody in the case.
fn persons(asked: &Asked<'_>) -> Result<Vec<Id>> {
    let members = application::members(asked.read(), asked.case.id)?.into_iter().map(|member| member.person);
    Ok(members.filter(|person| asked.doing.person.is_none_or(|one| one == *person)).collect())
}

/// Who hears them. An appointment may be made before it is known who will.
fn interviewer(asked: &Asked<'_>) -> Result<Option<Officer>> {
    match (asked.doing.officer, asked.act) {
        (Some(officer), _) => Ok(asked.read().find(officer)?),
        (None, Act::BookInterview) => Ok(None),
        (None, _) => Ok(asked.read().find(asked.officer)?),
    }
}

/// Through whom they are heard, where the interpreter is of the register.
fn interpreter(asked: &Asked<'_>) -> Result<Option<Interpreter>> {
    Ok(asked.doing.interpreter.map(|id| asked.read().find(id)).transpose()?.flatten())
}

/// Codes of the guarantees that apply to a person. What a restricted need triggers counts: the rule protects whoever
/// has it, and its words say no more than that a training is missing.
fn guarantees(asked: &Asked<'_>, person: Id) -> Result<Vec<String>> {
    let (read, lists) = (asked.read(), &asked.profile().lists);
    need::triggered(&need::Asked { read, lists, case: asked.case, day: Some(asked.day) }, person)
}

fn each(persons: Vec<Id>, code: Code, broken: impl Fn(Id) -> Result<bool>) -> Result<Vec<Broken>> {
    let mut found = Vec::new();
    for person in persons {
        if broken(person)? {
            found.push(Broken::new(code, Some(person)));
        }
    }
    Ok(found)
}

/// A child alone is heard only by who was trained to hear children.
pub(super) fn child_interviewer_untrained(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(officer) = interviewer(asked)? else { return Ok(Vec::new()) };
    if training::is_qualified(asked.read(), &officer, CHILDREN, day(asked))? {
        return Ok(Vec::new());
    }
    each(persons(asked)?, Code::ChildInterviewerUntrained, |person| {
        Ok(guarantees(asked, person)?.iter().any(|code| code == CHILD_ALONE))
    })
}

/// The training that this applicant's interview asks for is missing. An office that keeps no trainings of anybody is
/// asked for the special ones only.
pub(super) fn interviewer_untrained(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(interviewer) = interviewer(asked)? else { return Ok(Vec::new()) };
    let keeps = training::is_kept(asked.read())?;
    let lacks = |code: &str| -> Result<bool> {
        Ok(!training::is_qualified(asked.read(), &interviewer, code, day(asked))?)
    };
    let (children, vulnerable, interviewing) = (lacks(CHILDREN)?, lacks(VULNERABLE)?, lacks(INTERVIEWING)?);
    each(persons(asked)?, Code::InterviewerUntrained, |person| {
        let owed = guarantees(asked, person)?;
        let has = |code: &str| owed.iter().any(|one| one == code);
        // A child alone has a stricter rule.
        let child = has(CHILD) && !has(CHILD_ALONE) && children;
        Ok(child || (has(HARMED) && vulnerable) || (keeps && interviewing))
    })
}

/// Whoever hears through an interpreter should have learnt it by then, where the catalogue asks their role for it.
pub(super) fn interpreting_untrained(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let through = asked.doing.interpreter.is_some();
    let Some(interviewer) = interviewer(asked)?.filter(|_| through) else { return Ok(Vec::new()) };
    let late = training::is_overdue(asked.desk, &interviewer, INTERPRETERS, day(asked))?;
    Ok(if late { vec![Broken::new(Code::InterpretingUntrained, None)] } else { Vec::new() })
}

/// An applicant wished for a woman or a man (UNHCR Procedural Standards 3.1.3).
pub(super) fn sex_preference_unmet(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let officer = interviewer(asked)?.map(|officer| officer.id);
    each(persons(asked)?, Code::SexPreferenceUnmet, |person| {
        let wish = appointment::wish_met(asked.read(), &[person], officer, asked.doing.interpreter)?;
        Ok(wish.is_some_and(|wish| wish.is_unmet()))
    })
}

/// The interpreter's accreditation does not cover the language, or the dialect that the applicant asked for.
pub(super) fn interpreter_unsuited(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(interpreter) = interpreter(asked)? else { return Ok(Vec::new()) };
    let language = asked.doing.language.as_deref().unwrap_or(&asked.case.language);
    let lists = &asked.profile().lists;
    each(persons(asked)?, Code::InterpreterUnsuited, |person| {
        let wishes = asked.read().get::<Person>(person)?.wishes.unwrap_or_default();
        Ok(!interpreter.is_accredited(lists, language, wishes.dialect.as_deref(), day(asked)))
    })
}

/// Whoever has not undertaken to keep secret what they hear does not interpret.
pub(super) fn interpreter_unsworn(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(interpreter) = interpreter(asked)? else { return Ok(Vec::new()) };
    let bound = interpreter.undertaking.is_some_and(|since| since <= day(asked));
    Ok(if bound { Vec::new() } else { vec![Broken::new(Code::InterpreterUnsworn, None)] })
}

/// A conflict was declared with somebody in the case.
pub(super) fn interpreter_conflict(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(interpreter) = interpreter(asked)? else { return Ok(Vec::new()) };
    let members = application::members(asked.read(), asked.case.id)?.into_iter().map(|member| member.person);
    let conflicts = interpreter.conflicts_with(asked.case.id, &members.collect::<Vec<_>>());
    Ok(if conflicts { vec![Broken::new(Code::InterpreterConflict, None)] } else { Vec::new() })
}

/// The interpreter also hears a member of the family from whom one of them is to be heard apart.
pub(super) fn interpreter_opposing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(interpreter) = interpreter(asked)? else { return Ok(Vec::new()) };
    let (read, case) = (asked.read(), asked.case.id);
    let interviews = interview::of_application(read, case)?;
    let heard = interviews.iter().filter(|one| one.interpreter_id == Some(interpreter.id));
    let mut others: Vec<Id> = heard.map(|one| one.person).collect();
    for booked in appointment::of_application(read, case)? {
        if booked.interpreter == Some(interpreter.id) && Appointment::is_held(&booked) {
            others.extend(booked.persons.0);
        }
    }
    let apart =
        |person: Id| -> Result<bool> { Ok(guarantees(asked, person)?.iter().any(|code| code == APART)) };
    each(persons(asked)?, Code::InterpreterOpposing, |person| {
        let own = apart(person)?;
        for other in others.iter().filter(|other| **other != person) {
            if own || apart(*other)? {
                return Ok(true);
            }
        }
        Ok(false)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{ListName, azerbaijan};

    #[test]
    fn the_lists_have_what_the_rules_ask_for() {
        let lists = &azerbaijan().unwrap().lists;
        for (list, codes) in [
            (ListName::Training, &[INTERVIEWING, CHILDREN, VULNERABLE, INTERPRETERS][..]),
            (ListName::Guarantee, &[CHILD_ALONE, CHILD, HARMED, APART]),
        ] {
            for code in codes {
                assert!(lists.has(list, code), "a rule for {code:?} that no list has would never hold");
            }
        }
    }
}
