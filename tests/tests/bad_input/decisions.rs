//! Who may decide what, and when.

use crate::INVALID;
use casework::{
    Code, Kind, application,
    decision::{self, Verdict},
    letter::{self, LetterForm},
    profile::OutcomeCode,
};
use letters::Lang;
use panah_tests::office::{ADMINISTRATOR, Office, applicant, decision, letter_reasons, verdict};

#[test]
fn four_eyes_cannot_be_escaped() {
    let mut office = Office::new();
    // Drafted, handed in and approved by one who may do both: no.
    let (case, _) = office.assessed();
    let draft = decision(&case, OutcomeCode::Refugee, &[("az", "Səbəb.")]);
    office.run("both", |desk, acting, now| decision::save(desk, &acting.permit()?, &draft, now)).unwrap();
    let approved = verdict(&case, Verdict::Approved);
    office.refused("both", (Kind::NotNow, Code::NotSubmitted), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &approved, now)
    });
    // Another officer saves and hands in; the first drafter still may not approve, and is not offered it.
    office
        .run("samir", |desk, acting, now| {
            decision::save(desk, &acting.permit()?, &draft, now)?;
            decision::submit(desk, &acting.permit()?, &case.application.into(), now)
        })
        .unwrap();
    office.refused("both", (Kind::Forbidden, Code::OwnDraft), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &approved, now)
    });
    let seen = office.file("both", case.application);
    assert!(seen.own_draft && seen.actions.is_empty(), "{:?}", seen.actions);
    assert_eq!(office.tasks("both"), []);
    office.refused("samir", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &approved, now)
    });
    office.refused(ADMINISTRATOR, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        application::open(desk, &acting.permit()?, acting, case.application, true, now)
    });
    // While it is read, nothing of it changes.
    let person = applicant("Somebody Else").person;
    office.refused("leyla", (Kind::NotNow, Code::DecisionFrozen), &[], |desk, acting, now| {
        application::correct_person(desk, &acting.permit()?, case.application, case.members[0], &person, now)
    });
    // No letter before approval.
    let form = LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: "2026-12-02".parse().unwrap(),
        letter: None,
        about: None,
        overrides: letter_reasons(),
    };
    office.refused("leyla", (Kind::NotNow, Code::NotApproved), &[], |desk, acting, now| {
        letter::issue(desk, &acting.permit()?, &form, now)
    });
    office
        .run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &approved, now))
        .unwrap();
    let failure =
        office.refused("leyla", INVALID, &[("language", Code::LetterTextMissing)], |desk, acting, now| {
            letter::issue(desk, &acting.permit()?, &LetterForm { language: Lang::Ru, ..form }, now)
        });
    assert_eq!(failure.params["language"], "ru");
}

#[test]
fn impossible_drafts() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    let other = office.registered();
    let good = decision(&case, OutcomeCode::Refugee, &[("az", "Səbəb.")]);
    let mut twice = good.clone();
    twice.rulings.push(good.rulings[0].clone());
    let mut foreign = good.clone();
    foreign.rulings[0].person = other.members[0];
    let mut derived_from_nobody = good.clone();
    derived_from_nobody.rulings[0].outcome = Some(OutcomeCode::Derivative);
    let unknown_language = decision(&case, OutcomeCode::Refugee, &[("xx", "Səbəb.")]);
    let unprintable = decision(&case, OutcomeCode::Refugee, &[("az", "Səbəb 😀")]);
    for (form, field, code) in [
        (twice, "rulings.1.person", Code::NotAChoice),
        (foreign, "rulings.0.person", Code::NotAChoice),
        (derived_from_nobody, "rulings.0.derivedFrom", Code::DerivativeNeedsRefugee),
        (unknown_language, "reasons", Code::NotAChoice),
        (unprintable, "reasons.az.0", Code::MissingGlyph),
    ] {
        office.refused("leyla", INVALID, &[(field, code)], |desk, acting, now| {
            decision::save(desk, &acting.permit()?, &form, now)
        });
    }
    // Through another case nobody's data are to be had.
    let person = applicant("Somebody Else").person;
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        application::correct_person(desk, &acting.permit()?, other.application, case.members[0], &person, now)
    });
}
