//! Rules of decisions.

use super::{Asked, Broken};
use crate::{
    Code, Result,
    application::{self, Member},
    assessment::{self, Finding},
    decision::{self, Decision, Ruling},
    interview,
    person::Person,
};
use std::collections::BTreeSet;

fn found(broken: bool, code: Code) -> Vec<Broken> {
    if broken { vec![Broken::new(code, None)] } else { Vec::new() }
}

fn draft(asked: &Asked<'_>) -> Result<Option<(Decision, Vec<Ruling>)>> {
    let Some(decision) = decision::of_application(asked.read(), asked.case.id)? else { return Ok(None) };
    let rulings = decision::rulings(asked.read(), decision.id)?;
    Ok(Some((decision, rulings)))
}

fn unheard(asked: &Asked<'_>, code: Code, whom: impl Fn(&Member) -> Result<bool>) -> Result<Vec<Broken>> {
    let interviews = interview::of_application(asked.read(), asked.case.id)?;
    let mut broken = Vec::new();
    for member in application::members(asked.read(), asked.case.id)? {
        let heard = interviews.iter().any(|one| one.person == member.person && one.closing.is_some());
        if !heard && whom(&member)? {
            broken.push(Broken::new(code, Some(member.person)));
        }
    }
    Ok(broken)
}

/// Whoever claims in their own right is interviewed: no decision on paper only (UNHCR Procedural Standards 4.3.1).
pub(super) fn not_interviewed(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    unheard(asked, Code::NotInterviewed, |member| Ok(member.own_claim))
}

/// Adults of a family are heard themselves, also where they do not claim in their own right.
pub(super) fn adult_not_interviewed(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    unheard(asked, Code::AdultNotInterviewed, |member| {
        let person: Person = asked.read().get(member.person)?;
        Ok(!member.own_claim && !person.birth.may_be_child(asked.day))
    })
}

/// An interview with lines was not signed.
pub(super) fn interview_open(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let mut broken = Vec::new();
    for one in interview::of_application(asked.read(), asked.case.id)? {
        // One that was started by mistake cannot be signed, having no answer; it must not block for ever.
        if one.closing.is_none() && interview::has_lines(asked.read(), one.id)? {
            broken.push(Broken::new(Code::InterviewOpen, Some(one.person)));
        }
    }
    Ok(broken)
}

/// No material fact was established.
pub(super) fn facts_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    Ok(found(assessment::facts(asked.read(), asked.case.id)?.is_empty(), Code::FactsMissing))
}

/// Nothing was found about a fact.
pub(super) fn facts_undecided(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let facts = assessment::facts(asked.read(), asked.case.id)?;
    let undecided = facts.iter().any(|fact| fact.assessed.finding == Finding::Undecided);
    Ok(found(undecided, Code::FactsUndecided))
}

/// An inconsistency that was not put to the applicant cannot ground an adverse finding (Procedural Standards 4.3.6).
pub(super) fn put_to_applicant_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let facts = assessment::facts(asked.read(), asked.case.id)?;
    let against = |fact: &&assessment::Fact| {
        fact.assessed.finding == Finding::Rejected && fact.assessed.put_in.is_none()
    };
    let fact = |fact: &assessment::Fact| {
        Broken::new(Code::PutToApplicantMissing, Some(fact.person)).with("fact", fact.number)
    };
    Ok(facts.iter().filter(against).map(fact).collect())
}

/// Nothing was proposed for a member.
pub(super) fn outcome_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((_, rulings)) = draft(asked)? else { return Ok(found(true, Code::OutcomeMissing)) };
    let decided: BTreeSet<_> =
        rulings.iter().filter(|ruling| ruling.outcome.code.is_some()).map(|ruling| ruling.person).collect();
    let members = application::members(asked.read(), asked.case.id)?;
    let undecided = members.iter().filter(|member| !decided.contains(&member.person));
    Ok(undecided.map(|member| Broken::new(Code::OutcomeMissing, Some(member.person))).collect())
}

/// One letter cannot tell two kinds of outcome.
pub(super) fn outcomes_mixed(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((_, rulings)) = draft(asked)? else { return Ok(Vec::new()) };
    let outcomes = rulings.iter().filter_map(|ruling| asked.profile().outcome(ruling.outcome.code?));
    let letters: BTreeSet<&str> = outcomes.map(|outcome| outcome.letter.as_str()).collect();
    Ok(found(letters.len() > 1, Code::OutcomesMixed))
}

/// The letter has no reasons in the official language.
pub(super) fn reasons_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((decision, _)) = draft(asked)? else { return Ok(Vec::new()) };
    let official = asked.profile().languages.first();
    let missing = official.is_none_or(|lang| decision.reasons.get(*lang).is_empty());
    Ok(found(missing, Code::ReasonsMissing))
}

/// Non-refoulement is examined even where no status is given (ECHR 3, CAT 3).
pub(super) fn refoulement_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((decision, rulings)) = draft(asked)? else { return Ok(Vec::new()) };
    let negative = |ruling: &Ruling| {
        ruling.outcome.code.and_then(|code| asked.profile().outcome(code)).is_some_and(|rule| rule.negative)
    };
    let silent = decision.analysis.refoulement.trim().is_empty();
    Ok(found(silent && rulings.iter().any(negative), Code::RefoulementMissing))
}

/// Exclusion is examined after inclusion only.
pub(super) fn exclusion_before_inclusion(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((decision, _)) = draft(asked)? else { return Ok(Vec::new()) };
    let analysis = &decision.analysis;
    let included = !analysis.fear.trim().is_empty();
    Ok(found(!analysis.exclusion.trim().is_empty() && !included, Code::ExclusionBeforeInclusion))
}

/// Nobody reviews what they drafted, handed in or worked on.
pub(super) fn own_draft(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((decision, _)) = draft(asked)? else { return Ok(Vec::new()) };
    Ok(found(decision::has_drafted(asked.desk, &decision, asked.officer)?, Code::OwnDraft))
}
