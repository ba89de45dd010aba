//! Text that means harm, and text without end.

use crate::INVALID;
use casework::{
    Code, application, assessment,
    decision::{self, Verdict},
    demonstration::main_job::Case,
    interview::{self, LineForm, LineKind},
    letter::{self, LetterForm, PreviewForm},
    profile::OutcomeCode,
};
use letters::Lang;
use panah_tests::{
    office::{Office, applicant, decision, fact, handed_in, letter_reasons, registration, verdict},
    pdf,
};

#[test]
fn hostile_names_are_kept_inert() {
    let mut office = Office::new();
    for (typed, kept) in [
        ("O'Connor \"Əli\" <b>x</b>", "O'Connor \"Əli\" <b>x</b>"),
        ("**Zahra** {principal} \\ %s", "**Zahra** {principal} \\ %s"),
        ("'; DROP TABLE person; --", "'; DROP TABLE person; --"),
        ("Zah\u{200b}ra \u{202e}Namuna\u{202c}\u{200f}", "Zahra Namuna"),
        ("  Zahra \t\r\n Namuna  ", "Zahra Namuna"),
    ] {
        let form = registration(vec![applicant(typed)]);
        let case = office
            .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
            .unwrap();
        let file = office.file("leyla", case.application);
        assert_eq!(file.members[0].person.name.latin, kept);
        let draft = decision(
            &case_of(&file),
            OutcomeCode::Refugee,
            &[("az", "<script>alert(1)</script> **qalın** {date}")],
        );
        let form = PreviewForm {
            application: case.application,
            language: Lang::Az,
            summary: Some(Lang::Fa),
            hand_over: None,
            draft: Some(draft),
            letter: None,
            about: None,
            corrects: None,
        };
        let preview = office
            .run("leyla", |desk, acting, now| letter::preview(desk, &acting.permit()?, &form, now))
            .unwrap();
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, preview.pdf).unwrap();
        let text = pdf::flowing(&pdf::text(&bytes));
        for part in [kept, "<script>alert(1)</script> **qalın** {date}"] {
            assert!(text.contains(part), "{part} is printed as it was typed: {text}");
        }
        let query = application::CaseQuery { text: typed.to_owned(), ..Default::default() };
        office
            .run("leyla", |desk, acting, now| application::list(desk, &acting.permit()?, &query, now))
            .unwrap();
    }
    office.refused(
        "leyla",
        INVALID,
        &[("members.0.person.name.latin", Code::NoLetters)],
        |desk, acting, now| {
            application::register(desk, &acting.permit()?, &registration(vec![applicant("12 — 34")]), now)
        },
    );
    // What no letter can print is said before a decision freezes it.
    office.refused(
        "leyla",
        INVALID,
        &[("members.0.person.name.latin", Code::MissingGlyph)],
        |desk, acting, now| {
            application::register(desk, &acting.permit()?, &registration(vec![applicant("Zahra 😀")]), now)
        },
    );
    office.assert_sound();
}

fn case_of(file: &application::CaseFile) -> Case {
    Case {
        application: file.id,
        number: file.number.clone(),
        members: file.members.iter().map(|member| member.person.id).collect(),
    }
}

#[test]
fn a_hundred_thousand_characters() {
    let mut office = Office::new();
    let long = "Sərhədə çatanda qaranlıq idi, uşaqlar yorulmuşdu. ".repeat(2_000);
    assert_eq!(long.chars().count(), 100_000);
    let case = office.registered();
    let (interview, lines) = office.interview(&case);
    let form = LineForm::new(interview, LineKind::Answer, long.clone());
    office
        .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &form, now))
        .unwrap();
    let form = LineForm { text: "ə".repeat(casework::MAX_TEXT + 1), ..form };
    let failure = office.refused("leyla", INVALID, &[("text", Code::TooLong)], |desk, acting, now| {
        interview::add_line(desk, &acting.permit()?, &form, now)
    });
    assert_eq!(failure.fields[0].params["length"], "200001");
    office.sign(interview);
    assert_eq!(office.transcript(interview).lines[2].text, long.trim());
    office
        .run("leyla", |desk, acting, now| {
            assessment::record(desk, &acting.permit()?, &fact(&case, &lines), now)?;
            let draft = decision(&case, OutcomeCode::Refused, &[("az", &long)]);
            decision::save(desk, &acting.permit()?, &draft, now)?;
            decision::submit(desk, &acting.permit()?, &handed_in(desk, acting, case.application, now)?, now)
        })
        .unwrap();
    let approved = verdict(&case, Verdict::Approved);
    office
        .run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &approved, now))
        .unwrap();
    let form = LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: "2026-12-02".parse().unwrap(),
        letter: None,
        about: None,
        overrides: letter_reasons(),
    };
    let issued =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap();
    assert!(issued.pages > 20, "{}", issued.pages);
    let (_, bytes) = office
        .run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, issued.id, now))
        .unwrap();
    pdf::assert_clean(&bytes);
    assert_eq!(pdf::words(&pdf::drawn(&bytes)).iter().filter(|word| *word == "qaranlıq").count(), 2_000);
    office.assert_sound();
}
