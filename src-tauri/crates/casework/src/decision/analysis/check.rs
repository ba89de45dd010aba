//! Checking an analysis as typed: texts cleaned, links of this case, no ground named twice.

use super::{Alternative, Analysis, ClauseFound, Harm, Nexus, SeriousHarmFound};
use crate::{
    Code, Result,
    application::Member,
    assessment::Linkable,
    failure::Faults,
    profile::{ListName, Lists},
    text,
};

/// What an analysis is checked against.
pub(in crate::decision) struct Checking<'a> {
    /// Members of the case.
    pub(in crate::decision) members: &'a [Member],
    /// What can be linked in it.
    pub(in crate::decision) linkable: &'a Linkable<'a>,
    /// Code lists.
    pub(in crate::decision) lists: &'a Lists,
}

impl Checking<'_> {
    /// The analysis as it is kept; faults are named under `place`.
    pub(in crate::decision) fn clean(
        &self,
        place: &str,
        typed: &Analysis,
        faults: &mut Faults,
    ) -> Result<Analysis> {
        let mut long = |field: &str, typed: &str| faults.keep(text::long(&format!("{place}.{field}"), typed));
        let mut kept = Analysis {
            fear: long("fear", &typed.fear),
            past: long("past", &typed.past),
            sur_place: long("surPlace", &typed.sur_place),
            persecution: long("persecution", &typed.persecution),
            cumulative: typed.cumulative,
            agents: typed.agents.clone(),
            protection: long("protection", &typed.protection),
            protection_tests: typed.protection_tests.clone(),
            relocation: long("relocation", &typed.relocation),
            alternative: Alternative {
                place: long("alternative.place", &typed.alternative.place),
                relevance: long("alternative.relevance", &typed.alternative.relevance),
                reasonableness: long("alternative.reasonableness", &typed.alternative.reasonableness),
                ..typed.alternative.clone()
            },
            exclusion: long("exclusion", &typed.exclusion),
            subsidiary: long("subsidiary", &typed.subsidiary),
            refoulement: long("refoulement", &typed.refoulement),
            ..Analysis::default()
        };
        for (index, harm) in typed.harms.iter().enumerate() {
            let act = long(&format!("harms.{index}.act"), &harm.act);
            kept.harms.push(Harm { act, ..harm.clone() });
        }
        for (index, nexus) in typed.grounds.iter().enumerate() {
            let reasoning = long(&format!("grounds.{index}.reasoning"), &nexus.reasoning);
            kept.grounds.push(Nexus { reasoning, ..nexus.clone() });
        }
        for (index, clause) in typed.clauses.iter().enumerate() {
            let reasons = long(&format!("clauses.{index}.reasons"), &clause.reasons);
            let responsibility = long(&format!("clauses.{index}.responsibility"), &clause.responsibility);
            kept.clauses.push(ClauseFound { reasons, responsibility, ..clause.clone() });
        }
        for (index, found) in typed.serious_harms.iter().enumerate() {
            let reasoning = long(&format!("seriousHarms.{index}.reasoning"), &found.reasoning);
            kept.serious_harms.push(SeriousHarmFound { reasoning, ..found.clone() });
        }
        for (person, words) in &typed.unity {
            kept.unity.insert(*person, long(&format!("unity.{person}"), words));
        }
        kept.unity.retain(|_, words| !words.is_empty());
        kept.harms.retain(|harm| !harm.act.is_empty() || harm.right.is_some());
        self.possible(place, typed, faults)?;
        Ok(kept)
    }

    fn possible(&self, place: &str, typed: &Analysis, faults: &mut Faults) -> Result<()> {
        let mut wrong = |field: String| faults.add(format!("{place}.{field}"), Code::NotAChoice);
        for (index, harm) in typed.harms.iter().enumerate() {
            if harm.right.as_ref().is_some_and(|code| !self.lists.has(ListName::Right, code)) {
                wrong(format!("harms.{index}.right"));
            }
        }
        for (index, nexus) in typed.grounds.iter().enumerate() {
            if typed.grounds[..index].iter().any(|earlier| earlier.ground == nexus.ground) {
                wrong(format!("grounds.{index}"));
            }
        }
        for (index, clause) in typed.clauses.iter().enumerate() {
            if typed.clauses[..index].iter().any(|earlier| earlier.clause == clause.clause) {
                wrong(format!("clauses.{index}"));
            }
        }
        for (index, found) in typed.serious_harms.iter().enumerate() {
            if typed.serious_harms[..index].iter().any(|earlier| earlier.harm == found.harm) {
                wrong(format!("seriousHarms.{index}"));
            }
        }
        for person in typed.unity.keys() {
            if !self.members.iter().any(|member| member.person == *person) {
                wrong(format!("unity.{person}"));
            }
        }
        if let Some(line) = typed.alternative.put_in
            && !self.linkable.has_line(line)?
        {
            wrong("alternative.putIn".to_owned());
        }
        Ok(())
    }
}
