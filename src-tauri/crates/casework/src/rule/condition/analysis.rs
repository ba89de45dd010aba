//! Rules of the legal analysis.

use super::{Asked, Broken, decision::draft};
use crate::{
    Code, Result,
    decision::{Analysis, Decision, Ruling},
    profile::OutcomeCode,
};
use vault::Id;

/// Analyses that a test finds fault with, each with whose claim it is.
fn at(asked: &Asked<'_>, code: Code, wrong: impl Fn(&Analysis) -> bool) -> Result<Vec<Broken>> {
    let Some((decision, _)) = draft(asked)? else { return Ok(Vec::new()) };
    let wrong = decision.analyses().filter(|(_, analysis)| wrong(analysis));
    Ok(wrong.map(|(person, _)| Broken::new(code, person)).collect())
}

/// Persons whose outcome does not follow from their analysis.
fn of_outcome(
    asked: &Asked<'_>,
    code: Code,
    wrong: impl Fn(&Decision, &Ruling) -> bool,
) -> Result<Vec<Broken>> {
    let Some((decision, rulings)) = draft(asked)? else { return Ok(Vec::new()) };
    let wrong = rulings.iter().filter(|ruling| wrong(&decision, ruling));
    Ok(wrong.map(|ruling| Broken::new(code, Some(ruling.person))).collect())
}

fn written(text: &str) -> bool {
    !text.trim().is_empty()
}

/// A safe part of the country is a place with a name.
pub(super) fn relocation_place_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    at(asked, Code::RelocationPlaceMissing, |analysis| {
        analysis.alternative.is_examined() && !written(&analysis.alternative.place)
    })
}

/// An alternative that was not put to the applicant cannot be held against them.
pub(super) fn relocation_not_put(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    at(asked, Code::RelocationNotPut, |analysis| {
        analysis.alternative.exists == Some(true) && analysis.alternative.put_in.is_none()
    })
}

/// Something was written about an alternative, somebody is refused, and it was not said whether there is one.
pub(super) fn relocation_unanswered(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    of_outcome(asked, Code::RelocationUnanswered, |decision, ruling| {
        let analysis = decision.analysis_of(ruling.person);
        let examined = written(&analysis.relocation) || analysis.alternative.is_examined();
        ruling.outcome.code == Some(OutcomeCode::Refused) && examined && analysis.alternative.exists.is_none()
    })
}

/// Exclusion is examined after inclusion only.
pub(super) fn exclusion_before_inclusion(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((decision, rulings)) = draft(asked)? else { return Ok(Vec::new()) };
    let excluded = |person: Option<Id>| {
        rulings.iter().any(|ruling| {
            let is_theirs = match person {
                Some(person) => ruling.person == person,
                None => !decision.own.0.contains_key(&ruling.person),
            };
            is_theirs && is_excluded(ruling)
        })
    };
    let early = decision.analyses().filter(|(person, analysis)| {
        // To find that somebody is excluded, all of inclusion was found; to write about it, the fear at least.
        let finds = analysis.excludes() || excluded(*person);
        let writes = written(&analysis.exclusion) || !analysis.clauses.is_empty();
        (finds && !analysis.is_included()) || (writes && !written(&analysis.fear))
    });
    Ok(early.map(|(person, _)| Broken::new(Code::ExclusionBeforeInclusion, person)).collect())
}

/// Whoever is excluded is excluded by a clause, for serious reasons, for what they did themselves.
pub(super) fn exclusion_unreasoned(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let mut broken = at(asked, Code::ExclusionUnreasoned, |analysis| {
        analysis.clauses.iter().any(|clause| clause.applies && !clause.is_reasoned())
    })?;
    let outcomes = of_outcome(asked, Code::ExclusionUnreasoned, |decision, ruling| {
        is_excluded(ruling) && !decision.analysis_of(ruling.person).excludes()
    })?;
    broken.extend(outcomes.into_iter().filter(|one| one.person.is_some()));
    broken.dedup();
    Ok(broken)
}

/// Subsidiary protection has grounds of its own.
pub(super) fn subsidiary_ground_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    of_outcome(asked, Code::SubsidiaryGroundMissing, |decision, ruling| {
        is_subsidiary(ruling.outcome.code)
            && !decision
                .analysis_of(ruling.person)
                .serious_harms
                .iter()
                .any(|found| written(&found.reasoning))
    })
}

/// Where the law offers subsidiary protection, nobody is refused before it was examined.
pub(super) fn subsidiary_unexamined(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    if !asked.profile().outcomes.iter().any(|outcome| is_subsidiary(Some(outcome.code))) {
        return Ok(Vec::new());
    }
    of_outcome(asked, Code::SubsidiaryUnexamined, |decision, ruling| {
        let analysis = decision.analysis_of(ruling.person);
        ruling.outcome.code == Some(OutcomeCode::Refused)
            && !written(&analysis.subsidiary)
            && analysis.serious_harms.is_empty()
    })
}

fn is_excluded(ruling: &Ruling) -> bool {
    ruling.outcome.code == Some(OutcomeCode::Excluded)
}

fn is_subsidiary(code: Option<OutcomeCode>) -> bool {
    code == Some(OutcomeCode::Subsidiary)
}
