//! Offices of other countries, from registration to service.

use crate::clock;
use casework::{
    clock::ClockState,
    decision::{SeriousHarm, SeriousHarmFound},
    letter::{DeliverForm, LetterForm},
    profile::{OutcomeCode, Stage},
};
use letters::Lang;
use panah_tests::office::{Office, decision};
use vault::Id;

/// From the first question to the service of the letter, in an office of another profile.
fn decided_in(code: &str, post: &str, outcome: OutcomeCode) -> (Office, Id) {
    let mut office = Office::under(code, post);
    let mut reasons = vec![("en", "What you said is accepted."), ("ru", "Сказанное Вами принято.")];
    if code == "georgia" {
        reasons.push(("ka", "თქვენი ნათქვამი მიღებულია."));
    }
    let case = office.decided(|case| {
        let mut form = decision(case, outcome, &reasons);
        if outcome == OutcomeCode::Subsidiary {
            let reasoning = "She would be beaten in prison.".to_owned();
            form.analysis.serious_harms = vec![SeriousHarmFound { harm: SeriousHarm::Torture, reasoning }];
        }
        form
    });
    let form = LetterForm {
        application: case.application,
        letter: None,
        about: None,
        language: Lang::En,
        summary: None,
        hand_over: "2026-11-30".parse().unwrap(),
        overrides: panah_tests::office::letter_reasons(),
    };
    let letter = office
        .run("leyla", |desk, acting, now| casework::letter::issue(desk, &acting.permit()?, &form, now))
        .unwrap();
    let form = DeliverForm::new(letter.id, "2026-11-25".parse().unwrap(), "In person");
    office
        .run("leyla", |desk, acting, now| casework::letter::deliver(desk, &acting.permit()?, &form, now))
        .unwrap();
    (office, case.application)
}

#[test]
fn offices_of_the_mandate_and_of_georgia_work_from_registration_to_service() {
    for (code, post, outcome, appeal, last) in [
        ("mandate", "BRO", OutcomeCode::Refused, "appeal", "2026-12-28"),
        ("mandate", "FLD", OutcomeCode::Subsidiary, "appeal", "2026-12-28"),
        ("georgia", "TBS", OutcomeCode::Subsidiary, "cityCourt", "2026-12-25"),
        ("georgia", "SRP", OutcomeCode::Refugee, "cityCourt", "2026-12-25"),
    ] {
        let (mut office, case) = decided_in(code, post, outcome);
        let file = office.file("leyla", case);
        assert_eq!((file.stage, file.profile.as_str()), (Stage::Notified, format!("{code}@1").as_str()));
        let clock = clock(&file, appeal);
        assert_eq!((clock.state, clock.last_day.to_string().as_str()), (ClockState::Running, last), "{code}");
        office.assert_sound();
    }
}
