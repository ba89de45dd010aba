//! Rules of the reasons: they agree with what they rest on, are finished, and tell nobody another's confidences.

use super::{Asked, Broken, decision::draft};
use crate::{
    Code, Result,
    decision::{
        APPROVE, CLOSE, Confidences, Decision, Paragraph, Standing, Tally, Told, commission, letters_of,
        standing_votes, tally,
    },
    rule::Act,
};
use letters::Lang;
use std::collections::{BTreeMap, BTreeSet};
use vault::Id;

/// Whether a review ends with approval: nothing here keeps a draft from being returned, or from being voted against.
fn approves(asked: &Asked<'_>, decision: &Decision) -> Result<bool> {
    Ok(match (asked.doing.code.as_deref(), commission(asked.profile())) {
        (Some(APPROVE), _) => true,
        (Some(CLOSE), Some(body)) => {
            tally(&standing_votes(asked.read(), decision.id)?, body, asked.officer) == Tally::Carried
        }
        _ => false,
    })
}

/// The letters of the draft with their reasons, and how things stand in it; none where it goes back to the drafter.
fn told<'a>(asked: &Asked<'a>) -> Result<Option<(Standing<'a>, Vec<Told>)>> {
    let decision = match asked.act {
        // A letter may tell of a decision that was made before the case came back, or of another act.
        Act::IssueLetter => {
            asked.doing.record.map(|id| asked.read().find::<Decision>(id)).transpose()?.flatten()
        }
        _ => draft(asked)?.map(|(decision, _)| decision),
    };
    let Some(decision) = decision else { return Ok(None) };
    if asked.act == Act::ReviewDecision && !approves(asked, &decision)? {
        return Ok(None);
    }
    let standing = Standing::saved(asked.read(), asked.case.id, Some(&decision))?;
    let told = letters_of(asked.profile(), &standing, &decision.reasons, &decision.letter_reasons);
    Ok(Some((standing, told)))
}

/// Numbers of paragraphs as they are named to people.
fn numbers(found: &BTreeSet<usize>) -> String {
    found.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(", ")
}

/// Paragraphs that a test finds fault with, in one answer.
fn paragraphs(
    asked: &Asked<'_>,
    code: Code,
    wrong: impl Fn(&Standing<'_>, &Paragraph) -> Result<bool>,
) -> Result<Vec<Broken>> {
    let Some((standing, letters)) = told(asked)? else { return Ok(Vec::new()) };
    let mut found = BTreeSet::new();
    let mut count = 0;
    for paragraph in letters.iter().flat_map(|letter| letter.reasons.0.iter().enumerate()) {
        if wrong(&standing, paragraph.1)? {
            found.insert(paragraph.0);
            count += 1;
        }
    }
    let broken = || Broken::new(code, None).with("count", count).with("numbers", numbers(&found));
    Ok((count > 0).then(broken).into_iter().collect())
}

/// The reasons say the opposite of what was found: a fact accepted that is rejected, another outcome.
pub(super) fn reasons_contradict(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    paragraphs(asked, Code::ReasonsContradict, |standing, paragraph| {
        Ok(standing.disagreements(paragraph)?.iter().any(|one| one.contradicts))
    })
}

/// What a paragraph rests on changed since it was written.
pub(super) fn reasons_outdated(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    paragraphs(asked, Code::ReasonsOutdated, |standing, paragraph| {
        let found = standing.disagreements(paragraph)?;
        Ok(!found.is_empty() && found.iter().all(|one| !one.contradicts))
    })
}

/// Words that were taken from the file still wait for a translation.
pub(super) fn reasons_unfinished(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    paragraphs(asked, Code::ReasonsUnfinished, |_, paragraph| Ok(paragraph.unfinished().next().is_some()))
}

/// What a member told in confidence stays out of what the others read; it goes into their own letter or annex (UNHCR
/// Procedural Standards 2.1: confidentiality also within the family).
pub(super) fn confidence_disclosed(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((_, letters)) = told(asked)? else { return Ok(Vec::new()) };
    let confidences = Confidences::of(asked.read(), &asked.profile().lists, asked.case.id)?;
    if confidences.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: BTreeMap<Id, BTreeSet<usize>> = BTreeMap::new();
    for letter in &letters {
        for (at, paragraph) in letter.reasons.0.iter().enumerate() {
            let readers = letter.readers(paragraph);
            let whose = confidences.in_paragraph(paragraph).into_iter();
            for person in whose.filter(|person| readers != [*person]) {
                found.entry(person).or_default().insert(at);
            }
        }
    }
    let broken = |(person, at): (Id, BTreeSet<usize>)| {
        Broken::new(Code::ConfidenceDisclosed, Some(person))
            .with("count", at.len())
            .with("numbers", numbers(&at))
    };
    Ok(found.into_iter().map(broken).collect())
}

/// The language of the letter lacks paragraphs that the official one has.
pub(super) fn reasons_partial(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some((_, letters)) = told(asked)? else { return Ok(Vec::new()) };
    let Some(official) = asked.profile().languages.first() else { return Ok(Vec::new()) };
    let wanted = asked.doing.language.as_deref();
    let Some(other) = Lang::ALL.into_iter().find(|lang| Some(lang.tag()) == wanted) else {
        return Ok(Vec::new());
    };
    // A language in which nothing was written is refused where the letter is issued.
    let partial =
        |letter: &&Told| !letter.reasons.get(other).is_empty() && !letter.reasons.is_whole(*official, other);
    let missing: BTreeSet<usize> = letters
        .iter()
        .filter(partial)
        .flat_map(|letter| letter.reasons.0.iter().enumerate())
        .filter(|(_, one)| one.text(official.tag()).is_some() && one.text(other.tag()).is_none())
        .map(|(at, _)| at)
        .collect();
    let broken = || {
        Broken::new(Code::ReasonsPartial, None)
            .with("count", missing.len())
            .with("numbers", numbers(&missing))
    };
    Ok((!missing.is_empty()).then(broken).into_iter().collect())
}
