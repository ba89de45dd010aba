//! Whom a letter addresses: everybody whose outcome it tells of, and nobody else.

use super::{Letter, of_application};
use crate::{
    Code, Desk, Failure, Result, application,
    decision::{self, Decision, Group, Outcome},
    person::Person,
    profile::Profile,
};
use vault::{Id, Read};

/// A letter that a decision asks for.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct LetterDue {
    /// Name of the letter.
    pub letter: String,
    /// Whom it addresses, in the order of the family.
    pub persons: Vec<Id>,
    /// The letter, once it was issued.
    pub issued: Option<Id>,
}

/// The persons of a case in their order, with outcomes.
pub(super) fn outcomes(
    read: Read<'_>,
    application: Id,
    outcome: impl Fn(Id) -> Option<Outcome>,
) -> Result<Vec<(Id, Outcome)>> {
    let members = application::members(read, application)?.into_iter();
    Ok(members.map(|member| (member.person, outcome(member.person).unwrap_or_default())).collect())
}

/// The letters that outcomes ask for.
pub(super) fn groups(profile: &Profile, outcomes: &[(Id, Outcome)]) -> Vec<Group> {
    decision::groups(profile, outcomes.iter().map(|(person, outcome)| (*person, outcome.code)))
}

/// The letter that was chosen of those; the first when none was.
pub(super) fn chosen<'g>(groups: &'g [Group], letter: Option<&str>) -> Result<&'g Group> {
    let first = groups.first().ok_or_else(|| Failure::not_now(Code::OutcomeMissing))?;
    match letter {
        None => Ok(first),
        Some(name) => {
            let found = groups.iter().find(|group| group.letter == name);
            found.ok_or_else(|| Failure::field("letter", Code::NotAChoice))
        }
    }
}

/// Persons of a letter with their outcomes.
pub(super) fn persons(
    read: Read<'_>,
    outcomes: &[(Id, Outcome)],
    group: &Group,
) -> Result<Vec<(Person, Outcome)>> {
    let theirs = outcomes.iter().filter(|(person, _)| group.persons.contains(person));
    theirs.map(|(person, outcome)| Ok((read.get(*person)?, outcome.clone()))).collect()
}

/// Outcomes of a saved decision.
pub(super) fn decided(read: Read<'_>, decision: &Decision) -> Result<Vec<(Id, Outcome)>> {
    let rulings = decision::rulings(read, decision.id)?;
    outcomes(read, decision.application, |person| {
        rulings.iter().find(|ruling| ruling.person == person).map(|ruling| ruling.outcome.clone())
    })
}

/// Letters of a decision that were issued and stand; none of none.
pub(crate) fn of_decision(read: Read<'_>, decision: Option<&Decision>) -> Result<Vec<Letter>> {
    let Some(decision) = decision else { return Ok(Vec::new()) };
    let mut letters = of_application(read, decision.application)?;
    letters.retain(|letter| letter.decision == Some(decision.id) && letter.stands());
    Ok(letters)
}

/// The letters that a decision asks for, each with the one that was issued.
pub(crate) fn due(desk: &Desk, decision: &Decision) -> Result<Vec<LetterDue>> {
    let issued = of_decision(desk.read(), Some(decision))?;
    let profile = desk.profile_of(&desk.read().get(decision.application)?);
    let groups = groups(profile, &decided(desk.read(), decision)?);
    let due = |group: Group| LetterDue {
        issued: issued.iter().find(|letter| letter.name() == group.letter).map(|letter| letter.id),
        letter: group.letter,
        persons: group.persons,
    };
    Ok(groups.into_iter().map(due).collect())
}
