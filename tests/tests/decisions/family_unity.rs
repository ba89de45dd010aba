//! Status derived from a member of the family has a letter of its own where the law has it so: from the decision to
//! the letter, under two profiles.

use casework::{
    application::{self, MemberForm, Relationship},
    decision::{self, RulingForm, Verdict},
    demonstration::main_job::Case,
    letter::{self, DeliverForm, LetterForm},
    profile::{OutcomeCode, Stage},
};
use letters::Lang;
use panah_tests::office::{
    Office, applicant, decision as draft, fact, handed_in, letter_reasons, registration, verdict,
};
use std::collections::BTreeSet;

fn family(office: &mut Office) -> Case {
    let child = MemberForm { relationship: Relationship::Son, own_claim: false, ..applicant("Samim Namuna") };
    let form = registration(vec![applicant("Zahra Namuna"), child]);
    let done = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", done.application);
    let members = file.members.iter().map(|member| member.person.id).collect();
    Case { application: done.application, number: done.number, members }
}

#[test]
fn a_derived_status_is_told_by_a_letter_of_its_own() {
    for (code, post, language, official, said) in [
        ("georgia", "TBS", Lang::Ka, "ka", "ოჯახის"),
        ("mandate", "BRO", Lang::En, "en", "as members of the family of a refugee"),
    ] {
        let mut office = Office::under(code, post);
        let case = family(&mut office);
        let (interview, lines) = office.interview(&case);
        office.sign(interview);
        let form = fact(&case, &lines);
        let mut decided = draft(&case, OutcomeCode::Refugee, &[(official, "Sample reason.")]);
        let derived_from = Some(case.members[0]);
        let outcome = Some(OutcomeCode::Derivative);
        decided.rulings.push(RulingForm { person: case.members[1], outcome, derived_from });
        let own =
            decision::Reasons::written([(official.to_owned(), vec!["Sample unity.".to_owned()])].into());
        decided.letter_reasons.0.insert("derivative".to_owned(), own);
        office
            .run("leyla", |desk, acting, now| {
                casework::assessment::record(desk, &acting.permit()?, &form, now)?;
                decision::save(desk, &acting.permit()?, &decided, now)?;
                let form = handed_in(desk, acting, case.application, now)?;
                decision::submit(desk, &acting.permit()?, &form, now)
            })
            .unwrap_or_else(|failure| panic!("{code}: {failure:?}"));
        office
            .run("kamran", |desk, acting, now| {
                decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
            })
            .unwrap();
        let due: Vec<String> =
            office.file("leyla", case.application).letters_due.into_iter().map(|due| due.letter).collect();
        assert_eq!(due, ["recognition", "derivative"], "{code}");
        for name in due {
            let form = LetterForm {
                application: case.application,
                about: None,
                language,
                summary: None,
                hand_over: "2026-11-26".parse().unwrap(),
                letter: Some(name.clone()),
                overrides: letter_reasons(),
            };
            let letter = office
                .run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now))
                .unwrap_or_else(|failure| panic!("{code} {name}: {failure:?}"));
            let (_, bytes) = office
                .run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, letter.id, now))
                .unwrap();
            let text = panah_tests::pdf::flowing(&panah_tests::pdf::text(&bytes));
            let (of_family, reason) = match name.as_str() {
                "derivative" => (true, "Sample unity."),
                _ => (false, "Sample reason."),
            };
            assert!(text.contains(reason), "{code} {name}: {text}");
            assert!(!of_family || (text.contains(said) && text.contains("Samim")), "{code} {name}: {text}");
            let form = DeliverForm::new(letter.id, "2026-11-25".parse().unwrap(), "In person");
            office
                .run("leyla", |desk, acting, now| letter::deliver(desk, &acting.permit()?, &form, now))
                .unwrap();
        }
        let file = office.file("leyla", case.application);
        assert_eq!(file.stage, Stage::Notified, "{code}: notified with the last letter");
        // In no order: both were recognised at the same moment.
        let held: BTreeSet<(OutcomeCode, bool)> =
            file.after.status.holders.iter().map(|one| (one.outcome, one.derived_from.is_some())).collect();
        assert_eq!(held, [(OutcomeCode::Refugee, false), (OutcomeCode::Derivative, true)].into(), "{code}");
        office.assert_sound();
    }
}
