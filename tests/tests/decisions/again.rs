//! A case that comes back is decided anew; what was decided stays as it was.

use crate::{draft, letter, review, save, submit};
use casework::{
    Code, Kind,
    application::Application,
    decision::{self, DecisionState, Verdict},
    letter,
    profile::{OutcomeCode, Stage},
};
use panah_tests::office::Office;
use vault::Id;

/// What an appeal or a reopening does to the stage.
fn comes_back(office: &mut Office, case: Id) {
    office
        .run("leyla", |desk, acting, now| {
            let back: Application = desk.read().get(case)?;
            desk.commit(acting.officer(), "test.back", Some(case), now, |change| {
                change.update(&Application { stage: Stage::Assessment, ..back })?;
                Ok(())
            })
        })
        .unwrap();
}

#[test]
fn a_remitted_case_has_a_second_decision_and_keeps_the_first() {
    let mut office = Office::new();
    let case = office.decided(|case| {
        let mut form = draft(case, OutcomeCode::Refused);
        form.analysis.refoulement = "Yoxlanılıb.".to_owned();
        form
    });
    office
        .run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &letter(&case, None), now))
        .unwrap();
    let first = office.file("leyla", case.application).decision.unwrap();
    comes_back(&mut office, case.application);

    let file = office.file("leyla", case.application);
    assert!(file.decision.is_none(), "nothing is drafted yet");
    assert_eq!(file.earlier.len(), 1);
    // What was approved before is not handed in, approved or issued a second time.
    let refused = submit(&mut office, &case).unwrap_err();
    assert_eq!(refused.code, Code::OutcomeMissing);
    office.refused("leyla", (Kind::NotNow, Code::NotApproved), &[], |desk, acting, now| {
        letter::issue(desk, &acting.permit()?, &letter(&case, None), now)
    });

    save(&mut office, &draft(&case, OutcomeCode::Refugee));
    save(&mut office, &draft(&case, OutcomeCode::Refugee));
    let second = office.file("leyla", case.application).decision.unwrap();
    assert_eq!((second.number, second.state), (2, DecisionState::Draft));
    assert!(second.id != first.id && second.versions == 0);
    submit(&mut office, &case).unwrap();
    // Whoever drafted the first still may not review the second.
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        decision::review(
            desk,
            &acting.permit()?,
            &panah_tests::office::verdict(&case, Verdict::Approved),
            now,
        )
    });
    review(&mut office, &case, Verdict::Approved);
    let issued = office
        .run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &letter(&case, None), now))
        .unwrap();
    assert!(issued.number.ends_with("/2"), "{}", issued.number);

    let file = office.file("leyla", case.application);
    let kept = &file.earlier[0];
    assert_eq!(
        serde_json::to_value(kept).unwrap(),
        serde_json::to_value(&first).unwrap(),
        "the first is frozen"
    );
    assert_eq!(file.letters.iter().filter(|letter| letter.record == Some(first.id)).count(), 1);
    assert_eq!(file.stage, Stage::Issued);
    office.assert_sound();
}
