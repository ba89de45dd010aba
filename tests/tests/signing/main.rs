//! What officers sign in their own names: who can, for how long it holds, and what a later edit does to it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod altered;
mod keys;
mod travels;
mod voted;

use casework::{
    decision::{self, DecisionView, Unsigned, Verdict},
    demonstration::main_job::Case,
    journal,
    profile::OutcomeCode,
};
use panah_tests::office::{self, Office, PASSWORD, verdict};
use vault::Problem;

/// A draft that grants a status.
pub(crate) fn draft(case: &Case) -> decision::DecisionForm {
    let mut form = office::decision(case, OutcomeCode::Refugee, &[("az", "Səbəb.")]);
    form.analysis.fear = "Qayıtsa, tutula bilər.".to_owned();
    form
}

/// A case that one officer handed in and another approved, each at the desk under their own password.
pub(crate) fn decided(office: &mut Office) -> Case {
    office.sign_in("leyla", PASSWORD);
    let case = office.submitted(draft);
    office.sign_in("kamran", PASSWORD);
    approve(office, &case);
    case
}

pub(crate) fn approve(office: &mut Office, case: &Case) {
    office
        .run("kamran", |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(case, Verdict::Approved), now)
        })
        .unwrap();
}

pub(crate) fn seen(office: &mut Office, case: &Case) -> DecisionView {
    office.file("leyla", case.application).decision.unwrap()
}

/// What the check of the whole file says of signatures, and nothing else may be wrong.
pub(crate) fn found(office: &mut Office) -> Vec<(String, String)> {
    let problems = office.desk().vault.check().unwrap().problems;
    let signature = |problem: Problem| match problem {
        Problem::Signature { fault, subject } => (fault, subject),
        other => panic!("{other:?}"),
    };
    problems.into_iter().map(signature).collect()
}

pub(crate) fn faults(office: &mut Office) -> Vec<String> {
    found(office).into_iter().map(|(fault, _)| fault).collect()
}

#[test]
fn each_signs_their_own_act_and_it_is_shown_with_the_decision() {
    let mut office = Office::new();
    let case = decided(&mut office);
    let decision = seen(&mut office, &case);
    assert_eq!(decision.unsigned, None);
    let signed: Vec<(decision::SignedAct, &str)> =
        decision.signatures.iter().map(|one| (one.act, one.officer.as_str())).collect();
    assert_eq!(
        signed,
        [
            (decision::SignedAct::Submitted, "Leyla Nümunə"),
            (decision::SignedAct::Approved, "Kamran Yoxlayıcı")
        ]
    );
    for one in &decision.signatures {
        assert_eq!(one.faults, [], "{one:?}");
        assert!(one.key.is_some() && one.certified_by.is_none(), "the office certifies nobody: {one:?}");
    }
    assert_eq!(Some(decision.signatures[1].at), decision.approved_at);
    // What both stand behind is written once more, and no change in the journal.
    let journal = office
        .run("leyla", |desk, acting, _| journal::of_case(desk, &acting.permit()?, case.application, 100))
        .unwrap();
    let approval = journal.iter().find(|entry| entry.command == "decision.review").unwrap();
    let fields: Vec<&str> = approval.changes.iter().map(|change| change.field.as_str()).collect();
    assert!(fields.contains(&"decision.state") && !fields.contains(&"decision.reasons"), "{fields:?}");
    office.assert_sound();
}

#[test]
fn a_return_is_signed_with_its_words() {
    let mut office = Office::new();
    office.sign_in("leyla", PASSWORD);
    let case = office.submitted(draft);
    office.sign_in("kamran", PASSWORD);
    let form = decision::ReviewForm {
        reasons: "Risk yazılmayıb.".to_owned(),
        ..verdict(&case, Verdict::Returned)
    };
    office.run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &form, now)).unwrap();
    let decision = seen(&mut office, &case);
    assert_eq!(decision.signatures[1].act, decision::SignedAct::Returned);
    assert!(decision.signatures[1].faults.is_empty() && decision.unsigned.is_none());
    office.assert_sound();
    // The draft is made anew: what was handed in and what was said of it stay as they were signed.
    office.sign_in("leyla", PASSWORD);
    let mut better = draft(&case);
    better.analysis.fear = "Başqa söz.".to_owned();
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &better, now)).unwrap();
    office.assert_sound();
    let review = seen(&mut office, &case).reviews[0].id;
    altered::write(&mut office, |change| {
        let review: decision::Review = change.read().get(review)?;
        change.update(&decision::Review { reasons: "Başqa söz.".to_owned(), ..review }).map(drop)
    });
    assert_eq!(faults(&mut office), ["words"]);
}

/// Decisions from before officers had keys are no alarm, and say so.
#[test]
fn what_was_decided_before_keys_stays_what_it_was() {
    let mut office = Office::new();
    let case = office.decided(draft);
    let decision = seen(&mut office, &case);
    assert_eq!((decision.signatures.len(), decision.unsigned), (0, Some(Unsigned::BeforeKeys)));
    office.assert_sound();
    office.wait(1);
    let later = decided(&mut office);
    assert_eq!(seen(&mut office, &case).unsigned, Some(Unsigned::BeforeKeys));
    assert_eq!(seen(&mut office, &later).unsigned, None);
    office.assert_sound();
}
