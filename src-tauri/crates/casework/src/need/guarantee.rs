//! Guarantees: what the needs of a person ask of the procedure, before which stage, and whether it was done.

use super::{Answered, SpecificNeed, alone, of_person, proposals};
use crate::{
    Code, Result,
    application::Application,
    family::{self, RepresentativeKind},
    interview,
    person::Person,
    profile::{Guarantee, Lists, Stage},
};
use chrono::NaiveDate;
use std::ops::RangeInclusive;
use vault::{Id, Read};

/// How it is known that a guarantee was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum MetBy {
    /// A guardian, representative, counsel or person of trust stands.
    Representative,
    /// The wish was recorded with the person's other wishes.
    Wish,
    /// It was recorded how the person can be reached safely.
    Contact,
    /// An interview has begun.
    Interview,
    /// An officer recorded that it was provided, or offered and not wished.
    Answer,
}

/// A guarantee that applies to a person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct GuaranteeView {
    /// Code of the list `guarantee`.
    pub code: String,
    /// The stage that must not begin before it is met or offered.
    pub before: Stage,
    /// Whether it stops the case there; otherwise it warns.
    pub blocks: bool,
    /// Whether it was to be asked for on the day the need was recorded.
    pub urgent: bool,
    /// Codes of the needs that trigger it.
    pub because: Vec<String>,
    /// How it was met; none while it is not.
    pub met: Option<MetBy>,
    /// What an officer recorded of it.
    pub answer: Option<Answered>,
}

/// Which record meets a guarantee of the program's list. Those that stand here not at all, and those that more than
/// a record can meet, are met by what an officer answers.
enum Rule {
    /// One of these stands, and nothing else will do.
    OnlyRepresented(&'static [RepresentativeKind]),
    /// One of these stands.
    Represented(&'static [RepresentativeKind]),
    /// A wish for the sex of interviewer or interpreter.
    Wish,
    /// A safe way of contact.
    Contact,
    /// An interview.
    Interview,
}

fn rule(guarantee: &str) -> Option<Rule> {
    use RepresentativeKind::{Counsel, Guardian, LegalRepresentative, TrustedAdult};
    Some(match guarantee {
        GUARDIAN => Rule::OnlyRepresented(&[Guardian]),
        "capacity-representative" => Rule::Represented(&[Guardian, LegalRepresentative]),
        "legal-assistance" => Rule::Represented(&[Counsel]),
        "accompanying-person" => Rule::Represented(&[TrustedAdult]),
        "interviewer-sex-choice" => Rule::Wish,
        "protected-contact" => Rule::Contact,
        "priority-processing" => Rule::Interview,
        _ => return None,
    })
}

/// A child without parents is not interviewed without a guardian.
const GUARDIAN: &str = "guardian-before-interview";

/// Whether only a record meets a guarantee, so that no answer of an officer stands for it.
pub(super) fn needs_a_record(guarantee: &str) -> bool {
    matches!(rule(guarantee), Some(Rule::OnlyRepresented(_)))
}

/// The question: which guarantees apply to a member of a case.
pub(crate) struct Asked<'a> {
    pub(crate) read: Read<'a>,
    pub(crate) lists: &'a Lists,
    pub(crate) case: &'a Application,
    /// The day it is; none asks of recorded needs only, and takes every representation as standing.
    pub(crate) day: Option<NaiveDate>,
}

impl<'a> Asked<'a> {
    /// Guarantees that apply to a person, each once, and how far each is met. `seen` says of which needs the asker
    /// may know.
    pub(super) fn of(&self, person: Id, seen: impl Fn(&SpecificNeed) -> bool) -> Result<Vec<GuaranteeView>> {
        let needs = of_person(self.read, person)?;
        let unrecorded = self.unrecorded(person, &needs)?;
        if needs.is_empty() && unrecorded.is_none() {
            return Ok(Vec::new());
        }
        let mut triggers: Vec<&str> = needs
            .iter()
            .filter(|need| need.is_open(self.lists) && seen(need))
            .map(|need| need.code.as_str())
            .collect();
        triggers.extend(unrecorded);
        let met = Met::of(self, person, &needs)?;
        let mut found: Vec<GuaranteeView> = Vec::new();
        for code in triggers {
            for guarantee in self.lists.guarantees_of(code) {
                match found.iter_mut().find(|known| known.code == guarantee.entry.code) {
                    Some(known) => known.because.push(code.to_owned()),
                    None => found.push(met.view(&guarantee, code, &seen)),
                }
            }
        }
        // A person known to be of age needs no guardian, though nobody has ended the need yet.
        if !met.may_be_child {
            found.retain(|guarantee| guarantee.code != GUARDIAN);
        }
        found.sort_by_key(|guarantee| (guarantee.before, !guarantee.blocks, !guarantee.urgent));
        Ok(found)
    }

    /// What the registration says of a child of whom no need of this kind was ever recorded: an age was corrected,
    /// or a proposal was withdrawn and not reviewed. The child is protected all the same.
    fn unrecorded(&self, person: Id, needs: &[SpecificNeed]) -> Result<Option<&'static str>> {
        let Some(day) = self.day else { return Ok(None) };
        let says = proposals(self.read, self.lists, self.case.id, day)?;
        let says = says.into_iter().find(|(child, code)| *child == person && *code != alone::CHILD_SPOUSE);
        let says = says.map(|(_, code)| code);
        Ok(says.filter(|code| needs.iter().all(|need| need.category != super::category(self.lists, code))))
    }
}

/// What is known that can meet a guarantee.
struct Met<'n> {
    person: Person,
    may_be_child: bool,
    represented_by: Vec<RepresentativeKind>,
    interviewed: bool,
    needs: &'n [SpecificNeed],
}

impl<'n> Met<'n> {
    fn of(asked: &Asked<'_>, person: Id, needs: &'n [SpecificNeed]) -> Result<Self> {
        let standing = family::standing_representatives(asked.read, person, asked.day)?;
        let interviews = interview::of_application(asked.read, asked.case.id)?;
        let person: Person = asked.read.get(person)?;
        let day = asked.day.unwrap_or(asked.case.registered_on);
        Ok(Self {
            // Of a birth that is not known at all nobody may conclude that they are of age.
            may_be_child: person.birth.earliest.is_none() || person.birth.may_be_child(day),
            represented_by: standing.into_iter().map(|representative| representative.kind).collect(),
            interviewed: interviews.iter().any(|interview| interview.person == person.id),
            person,
            needs,
        })
    }

    fn view(
        &self,
        guarantee: &Guarantee<'_>,
        because: &str,
        seen: impl Fn(&SpecificNeed) -> bool,
    ) -> GuaranteeView {
        let code = guarantee.entry.code.clone();
        let answers = self.needs.iter().flat_map(|need| {
            let answers = need.answers.iter().flat_map(|answers| &answers.0);
            answers.filter(|answer| answer.guarantee == code).map(move |answer| (need, answer))
        });
        let counts = answers.clone().next().is_some() && !needs_a_record(&code);
        let met = self.by_record(&code).or(counts.then_some(MetBy::Answer));
        // What was written beside a restricted need would tell of it.
        let told = answers.filter(|(need, _)| seen(need)).map(|(_, answer)| answer);
        let answer = told.max_by_key(|answer| answer.on).cloned();
        GuaranteeView {
            before: guarantee.before,
            blocks: guarantee.blocks,
            urgent: guarantee.urgent,
            because: vec![because.to_owned()],
            met,
            answer,
            code,
        }
    }

    fn by_record(&self, guarantee: &str) -> Option<MetBy> {
        let represented =
            |kinds: &[RepresentativeKind]| self.represented_by.iter().any(|kind| kinds.contains(kind));
        let (is_met, by) = match rule(guarantee)? {
            Rule::OnlyRepresented(kinds) | Rule::Represented(kinds) => {
                (represented(kinds), MetBy::Representative)
            }
            Rule::Wish => {
                let wishes = self.person.wishes.as_ref();
                let wish = wishes.is_some_and(|w| w.interviewer.is_some() || w.interpreter.is_some());
                (wish, MetBy::Wish)
            }
            Rule::Contact => {
                (self.person.contact.as_ref().is_some_and(|contact| contact.safely.is_some()), MetBy::Contact)
            }
            Rule::Interview => (self.interviewed, MetBy::Interview),
        };
        is_met.then_some(by)
    }
}

/// Codes of all guarantees that apply to a person, whoever may see the needs that trigger them.
pub(crate) fn triggered(asked: &Asked<'_>, person: Id) -> Result<Vec<String>> {
    Ok(asked.of(person, |_| true)?.into_iter().map(|one| one.code).collect())
}

/// What keeps a member of a case from a stage: guarantees that stop the case there and are not met.
pub(crate) fn blocking(
    asked: &Asked<'_>,
    person: Id,
    before: &RangeInclusive<Stage>,
) -> Result<Option<Code>> {
    let all = asked.of(person, |_| true)?;
    let unmet = |one: &&GuaranteeView| one.blocks && one.met.is_none() && before.contains(&one.before);
    let unmet: Vec<&str> = all.iter().filter(unmet).map(|one| one.code.as_str()).collect();
    Ok(match unmet.as_slice() {
        [] => None,
        unmet if unmet.contains(&GUARDIAN) => Some(Code::GuardianMissing),
        _ => Some(Code::GuaranteeMissing),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::azerbaijan;

    #[test]
    fn every_rule_is_of_a_guarantee_in_the_list() {
        let lists = &azerbaijan().unwrap().lists;
        let ruled: Vec<&str> = lists
            .get("guarantee")
            .entries
            .iter()
            .map(|entry| entry.code.as_str())
            .filter(|code| rule(code).is_some())
            .collect();
        assert_eq!(
            ruled,
            [
                GUARDIAN,
                "priority-processing",
                "legal-assistance",
                "interviewer-sex-choice",
                "capacity-representative",
                "accompanying-person",
                "protected-contact",
            ],
            "a rule for a code that no list has would never meet anything"
        );
    }
}
