//! Steps of the legal analysis as paragraphs.

use super::telling::{Telling, joined};
use crate::{
    Result,
    assessment::{EvidenceSource, SourceKind},
    coi,
    decision::{
        Agent, Alternative, Analysis, Clause, DecisionSection, Ground, Held, ProtectionTest, SeriousHarm,
    },
    profile::ListName,
};
use vault::Id;

impl Telling<'_> {
    /// A step in words.
    pub(super) fn element(
        &self,
        step: DecisionSection,
        analysis: &Analysis,
        person: Option<Id>,
    ) -> Result<String> {
        use DecisionSection as S;
        let a = analysis;
        let mut told = vec![self.say(name(step), &[])];
        if let Some(person) = person.filter(|person| !self.is_alone(*person)) {
            told.push(self.say("of-person", &[("name", self.name(person)?)]));
        }
        match step {
            S::Fear => {
                told.extend(
                    [&a.fear, &a.past, &a.sur_place].into_iter().filter_map(|words| self.sentence(words)),
                );
                for source in self.of_the_country()? {
                    told.extend(self.source(source)?);
                }
            }
            S::Persecution => told.extend(self.persecution(a)),
            S::Grounds => {
                for nexus in &a.grounds {
                    let (ground, held) =
                        (self.say(ground(nexus.ground), &[]), self.say(held(nexus.held), &[]));
                    told.push(self.say("ground", &[("ground", ground), ("held", held)]));
                    told.extend(self.sentence(&nexus.reasoning));
                }
            }
            S::Protection => {
                if !a.agents.is_empty() {
                    let agents: Vec<String> = a.agents.iter().map(|one| self.say(agent(*one), &[])).collect();
                    told.push(self.say("agents", &[("agents", agents.join("; "))]));
                }
                told.extend(self.sentence(&a.protection));
                told.extend(
                    a.protection_tests.iter().map(|(test, met)| self.say(protects(*test, *met), &[])),
                );
            }
            S::Relocation => {
                told.extend(self.sentence(&a.relocation));
                told.extend(self.alternative(&a.alternative));
            }
            S::Exclusion => {
                told.extend(self.sentence(&a.exclusion));
                for found in &a.clauses {
                    let applies = if found.applies { "clause-applies" } else { "clause-not" };
                    told.push(self.say(applies, &[("clause", self.say(clause(found.clause), &[]))]));
                    told.extend(
                        [&found.reasons, &found.responsibility].into_iter().filter_map(|w| self.sentence(w)),
                    );
                }
            }
            S::Subsidiary => {
                told.extend(self.sentence(&a.subsidiary));
                for found in &a.serious_harms {
                    told.push(self.say(serious(found.harm), &[]));
                    told.extend(self.sentence(&found.reasoning));
                }
            }
            S::Refoulement => told.extend(self.sentence(&a.refoulement)),
            S::Unity => {
                told.extend(
                    person.and_then(|person| a.unity.get(&person)).and_then(|words| self.sentence(words)),
                );
            }
            S::Facts | S::Outcomes | S::Reasons | S::Letter => {}
        }
        Ok(joined(told))
    }

    /// Citations that speak of the country as a whole.
    pub(super) fn of_the_country(&self) -> Result<Vec<EvidenceSource>> {
        let all = coi::of_application(self.standing.read, self.standing.application)?.into_iter();
        let whole = all.filter(|record| record.fact.is_none());
        Ok(whole.map(|record| EvidenceSource { kind: SourceKind::Citation, id: record.id }).collect())
    }

    fn is_alone(&self, person: Id) -> bool {
        self.readers == [person]
    }

    fn persecution(&self, a: &Analysis) -> Vec<String> {
        let mut told: Vec<String> = self.sentence(&a.persecution).into_iter().collect();
        for harm in &a.harms {
            let right = harm.right.as_ref().and_then(|code| self.profile.lists.entry(ListName::Right, code));
            match right {
                Some(right) if !harm.act.trim().is_empty() => {
                    let act = self.own(harm.act.trim().trim_end_matches('.'));
                    told.push(self.say("act", &[("act", act), ("right", self.entry(right))]));
                }
                Some(right) => told.push(format!("{}.", self.entry(right))),
                None => told.extend(self.sentence(&harm.act)),
            }
        }
        if a.cumulative {
            told.push(self.say("cumulative", &[]));
        }
        told
    }

    fn alternative(&self, a: &Alternative) -> Vec<String> {
        let mut told = Vec::new();
        if !a.place.trim().is_empty() {
            told.push(self.say("place", &[("place", self.own(a.place.trim().trim_end_matches('.')))]));
        }
        told.extend([&a.relevance, &a.reasonableness].into_iter().filter_map(|words| self.sentence(words)));
        told.extend(a.exists.map(|is| self.say(if is { "alternative" } else { "no-alternative" }, &[])));
        told
    }
}

const fn name(step: DecisionSection) -> &'static str {
    use DecisionSection as S;
    match step {
        S::Fear => "fear",
        S::Persecution => "persecution",
        S::Grounds => "grounds",
        S::Protection => "protection",
        S::Relocation => "relocation",
        S::Exclusion => "exclusion",
        S::Subsidiary => "subsidiary",
        S::Refoulement => "refoulement",
        S::Unity => "unity",
        S::Facts | S::Outcomes | S::Reasons | S::Letter => "",
    }
}

const fn ground(ground: Ground) -> &'static str {
    match ground {
        Ground::Race => "race",
        Ground::Religion => "religion",
        Ground::Nationality => "nationality",
        Ground::SocialGroup => "social-group",
        Ground::PoliticalOpinion => "political-opinion",
    }
}

const fn held(held: Held) -> &'static str {
    match held {
        Held::Actual => "actual",
        Held::Imputed => "imputed",
        Held::Both => "both",
    }
}

const fn agent(agent: Agent) -> &'static str {
    match agent {
        Agent::State => "state",
        Agent::Parties => "parties",
        Agent::NonState => "non-state",
    }
}

const fn protects(test: ProtectionTest, met: bool) -> &'static str {
    match (test, met) {
        (ProtectionTest::Available, true) => "available",
        (ProtectionTest::Available, false) => "not-available",
        (ProtectionTest::Effective, true) => "effective",
        (ProtectionTest::Effective, false) => "not-effective",
        (ProtectionTest::Accessible, true) => "accessible",
        (ProtectionTest::Accessible, false) => "not-accessible",
        (ProtectionTest::Lasting, true) => "lasting",
        (ProtectionTest::Lasting, false) => "not-lasting",
    }
}

const fn clause(clause: Clause) -> &'static str {
    match clause {
        Clause::OtherAgency => "other-agency",
        Clause::RightsOfNationals => "rights-of-nationals",
        Clause::Atrocity => "atrocity",
        Clause::SeriousCrime => "serious-crime",
        Clause::ContraryToPurposes => "contrary-to-purposes",
    }
}

const fn serious(harm: SeriousHarm) -> &'static str {
    match harm {
        SeriousHarm::DeathPenalty => "death-penalty",
        SeriousHarm::Torture => "torture",
        SeriousHarm::IndiscriminateViolence => "indiscriminate-violence",
    }
}
