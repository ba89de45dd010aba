//! Decisions: what blocks them, whatever way is tried; drafts returned and compared; votes; a letter for each outcome;
//! a case that comes back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod again;
mod analysis;
mod confidences;
mod excluded;
mod facts;
mod family_unity;
mod heard;
mod letters_apart;
mod other_outcomes;
mod reasons;
mod returned;
mod voted;
mod warned;

use casework::{
    Code, Failure, Kind,
    decision::{self, Analysis, DecisionForm, Ground, RulingForm, Verdict},
    demonstration::main_job::Case,
    profile::OutcomeCode,
    rule::Act,
};
use panah_tests::office::{self, Office, verdict};

pub(crate) const INVALID: (Kind, Code) = (Kind::Invalid, Code::CheckTheForm);

/// A draft with reasons in the official language.
pub(crate) fn draft(case: &Case, outcome: OutcomeCode) -> DecisionForm {
    office::decision(case, outcome, &[("az", "Səbəb.")])
}

/// A draft whose analysis is filled by hand.
pub(crate) fn with(case: &Case, outcome: OutcomeCode, fill: impl FnOnce(&mut Analysis)) -> DecisionForm {
    let mut form = draft(case, outcome);
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    fill(&mut form.analysis);
    form
}

/// Inclusion, written out.
pub(crate) fn included(analysis: &mut Analysis) {
    analysis.fear = "Qayıtsa, tutula bilər.".to_owned();
    analysis.persecution = "Azadlıqdan məhrumetmə.".to_owned();
    analysis.grounds = vec![Ground::PoliticalOpinion.into()];
}

pub(crate) fn save(office: &mut Office, form: &DecisionForm) {
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, form, now)).unwrap();
}

/// Hands a draft in, with a reason for every warning.
pub(crate) fn submit(office: &mut Office, case: &Case) -> Result<(), Failure> {
    office.run("leyla", |desk, acting, now| {
        let form = office::handed_in(desk, acting, case.application, now)?;
        decision::submit(desk, &acting.permit()?, &form, now).map(drop)
    })
}

pub(crate) fn review(office: &mut Office, case: &Case, judged: Verdict) {
    office
        .run("kamran", |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(case, judged), now)
        })
        .unwrap();
}

/// Everything that could carry a draft past a rule: handing it in by anybody, approving it, voting on it, issuing its
/// letter. None of it gets anywhere, and the rule is named where the draft is handed in.
pub(crate) fn no_way_around(office: &mut Office, case: &Case, code: Code) {
    for login in ["leyla", "samir", "both"] {
        let refused = office
            .run(login, |desk, acting, now| {
                let form = office::handed_in(desk, acting, case.application, now)?;
                decision::submit(desk, &acting.permit()?, &form, now)
            })
            .unwrap_err();
        let said = refused.code == code || refused.fields.iter().any(|fault| fault.code == code);
        assert!(said, "{login}: {refused}");
    }
    office.refused("kamran", (Kind::NotNow, Code::NotSubmitted), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &verdict(case, Verdict::Approved), now)
    });
    office.refused("leyla", (Kind::NotNow, Code::NotApproved), &[], |desk, acting, now| {
        let form = letter(case, None);
        casework::letter::issue(desk, &acting.permit()?, &form, now)
    });
}

/// The codes of the rules that stand against handing a draft in.
pub(crate) fn standing(office: &mut Office, case: &Case) -> Vec<Code> {
    let query = casework::rule::RuleQuery::of(case.application, Act::SubmitDecision);
    office
        .run("leyla", |desk, acting, now| casework::rule::ask(desk, &acting.permit()?, &query, now))
        .unwrap()
        .into_iter()
        .map(|broken| broken.code)
        .collect()
}

pub(crate) fn letter(case: &Case, letter: Option<&str>) -> casework::letter::LetterForm {
    casework::letter::LetterForm {
        application: case.application,
        language: letters::Lang::Az,
        summary: None,
        hand_over: "2026-12-20".parse().unwrap(),
        letter: letter.map(str::to_owned),
        about: None,
        overrides: office::letter_reasons(),
    }
}

pub(crate) fn ruling(person: vault::Id, outcome: OutcomeCode) -> RulingForm {
    RulingForm { person, outcome: Some(outcome), derived_from: None }
}
