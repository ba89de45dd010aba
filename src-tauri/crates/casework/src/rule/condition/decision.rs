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

pub(super) fn found(broken: bool, code: Code) -> Vec<Broken> {
    if broken { vec![Broken::new(code, None)] } else { Vec::new() }
}

pub(super) fn draft(asked: &Asked<'_>) -> Result<Option<(Decision, Vec<Ruling>)>> {
    let Some(decision) = decision::current(asked.read(), asked.case)? else { return Ok(None) };
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

/// A letter has no reasons in the official language.
pub(super) fn reasons_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((decision, rulings)) = draft(asked)? else { return Ok(Vec::new()) };
    let official = asked.profile().languages.first();
    let written = |reasons: &decision::Reasons| official.is_some_and(|lang| !reasons.get(*lang).is_empty());
    let members = application::members(asked.read(), asked.case.id)?;
    let outcome = |member: &Member| {
        let ruling = rulings.iter().find(|ruling| ruling.person == member.person);
        (member.person, ruling.and_then(|ruling| ruling.outcome.code))
    };
    let groups = decision::groups(asked.profile(), members.iter().map(outcome));
    if groups.is_empty() {
        return Ok(found(!written(&decision.reasons), Code::ReasonsMissing));
    }
    let silent = groups.iter().filter(|group| !written(&decision.reasons_for(&group.letter, &groups)));
    // Where one letter tells everybody, it is nobody's in particular.
    let whom = |group: &decision::Group| group.persons.first().copied().filter(|_| groups.len() > 1);
    Ok(silent.map(|group| Broken::new(Code::ReasonsMissing, whom(group))).collect())
}

/// The benefit of the doubt has conditions (UNHCR Handbook, paragraphs 203–204).
pub(super) fn benefit_unmet(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let facts = assessment::facts(asked.read(), asked.case.id)?;
    let unmet = |fact: &&assessment::Fact| {
        fact.assessed.finding == Finding::BenefitOfDoubt && !fact.assessed.doubt.is_met()
    };
    // One reason answers for a person's facts: each warning is told from others by whom it concerns.
    let persons: BTreeSet<_> = facts.iter().filter(unmet).map(|fact| fact.person).collect();
    Ok(persons.into_iter().map(|person| Broken::new(Code::BenefitUnmet, Some(person))).collect())
}

/// What the reviewer found missing was not dealt with.
pub(super) fn remarks_open(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((decision, _)) = draft(asked)? else { return Ok(Vec::new()) };
    let open = decision::open_remarks(asked.read(), decision.id)?.len();
    Ok((open > 0).then(|| Broken::new(Code::RemarksOpen, None).with("count", open)).into_iter().collect())
}

/// Non-refoulement is examined even where no status is given (ECHR 3, CAT 3).
pub(super) fn refoulement_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((decision, rulings)) = draft(asked)? else { return Ok(Vec::new()) };
    let negative = |ruling: &Ruling| {
        ruling.outcome.code.and_then(|code| asked.profile().outcome(code)).is_some_and(|rule| rule.negative)
    };
    let silent = |ruling: &Ruling| {
        let own = decision.analysis_of(ruling.person).refoulement.trim().is_empty();
        own && decision.analysis.refoulement.trim().is_empty()
    };
    Ok(found(rulings.iter().any(|ruling| negative(ruling) && silent(ruling)), Code::RefoulementMissing))
}

/// Nobody reviews what they drafted, handed in or worked on.
pub(super) fn own_draft(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((decision, _)) = draft(asked)? else { return Ok(Vec::new()) };
    Ok(found(decision::has_drafted(asked.desk, &decision, asked.officer)?, Code::OwnDraft))
}
