//! Outcomes that some countries have: another status of protection, exclusion.

use crate::{included, no_way_around, save, standing, submit, with};
use casework::{
    Code,
    decision::{Clause, ClauseFound, SeriousHarm, SeriousHarmFound},
    profile::{OutcomeCode, OutcomeRule, Profile},
};
use panah_tests::office::{Office, profile};

/// The shipped profile with two outcomes more.
fn wider() -> &'static Profile {
    let mut changed = profile().clone();
    let refused = changed.outcome(OutcomeCode::Refused).unwrap().clone();
    for (code, like) in
        [(OutcomeCode::Subsidiary, OutcomeCode::Refugee), (OutcomeCode::Excluded, OutcomeCode::Refused)]
    {
        let letter = changed.outcome(like).unwrap().letter.clone();
        changed.outcomes.retain(|outcome| outcome.code != code);
        changed.outcomes.push(OutcomeRule { code, letter, ..refused.clone() });
    }
    Box::leak(Box::new(changed))
}

fn office() -> Office {
    let mut office = Office::new();
    office.desk().work_under(wider());
    office
}

#[test]
fn another_status_has_a_ground_with_reasons() {
    let mut office = office();
    let (case, _) = office.assessed();
    let mut form = with(&case, OutcomeCode::Subsidiary, |_| ());
    save(&mut office, &form);
    no_way_around(&mut office, &case, Code::SubsidiaryGroundMissing);
    let found =
        |reasoning: &str| SeriousHarmFound { harm: SeriousHarm::Torture, reasoning: reasoning.to_owned() };
    form.analysis.serious_harms = vec![found(" ")];
    save(&mut office, &form);
    no_way_around(&mut office, &case, Code::SubsidiaryGroundMissing);
    // Reasons in the family's analysis do not do for somebody who has their own.
    form.analysis.serious_harms = vec![found("Həbsxanada döyülə bilər.")];
    form.own.0.insert(case.members[0], Default::default());
    save(&mut office, &form);
    no_way_around(&mut office, &case, Code::SubsidiaryGroundMissing);
    form.own.0.clear();
    save(&mut office, &form);
    submit(&mut office, &case).unwrap();
}

#[test]
fn nobody_is_refused_before_the_other_status_was_examined() {
    let mut office = office();
    let (case, _) = office.assessed();
    let mut form = with(&case, OutcomeCode::Refused, |_| ());
    save(&mut office, &form);
    assert_eq!(standing(&mut office, &case), [Code::SubsidiaryUnexamined]);
    form.analysis.subsidiary = "Üç əsasdan heç biri yoxdur.".to_owned();
    save(&mut office, &form);
    assert_eq!(standing(&mut office, &case), []);
    // Where the law does not have it, it is not asked for.
    form.analysis.subsidiary.clear();
    save(&mut office, &form);
    office.desk().work_under(profile());
    assert_eq!(standing(&mut office, &case), []);
}

#[test]
fn whoever_is_excluded_was_included_first_and_is_excluded_by_a_clause() {
    let mut office = office();
    let (case, _) = office.assessed();
    save(&mut office, &with(&case, OutcomeCode::Excluded, |_| ()));
    no_way_around(&mut office, &case, Code::ExclusionBeforeInclusion);
    no_way_around(&mut office, &case, Code::ExclusionUnreasoned);
    let mut form = with(&case, OutcomeCode::Excluded, included);
    save(&mut office, &form);
    no_way_around(&mut office, &case, Code::ExclusionUnreasoned);
    form.analysis.clauses = vec![ClauseFound {
        clause: Clause::SeriousCrime,
        reasons: "Silahlı soyğun.".to_owned(),
        responsibility: "Özü iştirak edib.".to_owned(),
        applies: false,
    }];
    save(&mut office, &form);
    no_way_around(&mut office, &case, Code::ExclusionUnreasoned);
    form.analysis.clauses[0].applies = true;
    save(&mut office, &form);
    submit(&mut office, &case).unwrap();
}
