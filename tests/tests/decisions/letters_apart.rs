//! Outcomes of two kinds are told in two letters: each to its persons, with its own reasons, and nothing of the other.

use crate::{draft, letter, ruling, save, standing, submit};
use casework::{
    Code, Kind,
    application::{self, Relationship, StepCode, StepState},
    decision::{DecisionForm, LetterReasons, Reasons, Verdict},
    demonstration::main_job::Case,
    interview::{self, LineForm, LineKind},
    letter::{self, DeliverForm, PreviewForm},
    profile::{OutcomeCode, Stage},
};
use panah_tests::{
    office::{Office, applicant, registration},
    pdf,
};
use std::collections::BTreeMap;
use vault::Id;

/// Two who claim in their own right, both heard, with a fact.
pub(crate) fn couple(office: &mut Office) -> Case {
    let mut husband = applicant("Nader Sanjesh");
    husband.relationship = Relationship::Hus;
    let form = registration(vec![applicant("Zahra Namuna"), husband]);
    let registered = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", registered.application);
    let members: Vec<Id> = file.members.iter().map(|member| member.person.id).collect();
    let case = Case { application: registered.application, number: registered.number, members };
    let (first, lines) = office.interview(&case);
    office.sign(first);
    heard(office, &case, case.members[1]);
    let fact = panah_tests::office::fact(&case, &lines);
    office
        .run("leyla", |desk, acting, now| casework::assessment::record(desk, &acting.permit()?, &fact, now))
        .unwrap();
    case
}

pub(crate) fn heard(office: &mut Office, case: &Case, person: Id) {
    let form = panah_tests::forms::interview(case.application, person);
    let started = office
        .run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.opening(started.id);
    let line = LineForm::new(started.id, LineKind::Answer, "Mən də gəldim.");
    office
        .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &line, now))
        .unwrap();
    office.sign(started.id);
}

pub(crate) fn reasons(text: &str) -> Reasons {
    Reasons::written(BTreeMap::from([("az".to_owned(), vec![text.to_owned()])]))
}

const HERS: &str = "Sizin qorxunuz əsaslıdır.";
const HIS: &str = "Danışdıqlarınız təsdiqini tapmadı.";

fn mixed(case: &Case) -> DecisionForm {
    let mut form = draft(case, OutcomeCode::Refugee);
    form.rulings.push(ruling(case.members[1], OutcomeCode::Refused));
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    form.reasons = reasons(HERS);
    form
}

pub(crate) fn issue(office: &mut Office, case: &Case, which: Option<&str>) -> (Id, String, String) {
    let form = letter(case, which);
    let issued =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap();
    let (_, bytes) = office
        .run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, issued.id, now))
        .unwrap();
    (issued.id, issued.number, pdf::flowing(&pdf::text(&bytes)))
}

pub(crate) fn deliver(office: &mut Office, letter: Id) {
    let now = "2026-11-25".parse().unwrap();
    let form = DeliverForm::new(letter, now, "Şəxsən");
    office.run("leyla", |desk, acting, now| letter::deliver(desk, &acting.permit()?, &form, now)).unwrap();
}

#[test]
fn each_outcome_has_a_letter_of_its_own() {
    let mut office = Office::new();
    let case = couple(&mut office);
    let mut form = mixed(&case);
    save(&mut office, &form);
    // His letter has no reasons yet: hers are not read by him.
    assert_eq!(standing(&mut office, &case), [Code::ReasonsMissing]);
    crate::no_way_around(&mut office, &case, Code::ReasonsMissing);
    form.letter_reasons = LetterReasons(BTreeMap::from([("refusal".to_owned(), reasons(HIS))]));
    save(&mut office, &form);
    submit(&mut office, &case).unwrap();
    crate::review(&mut office, &case, Verdict::Approved);
    let due = office.file("leyla", case.application).letters_due;
    let named: Vec<(&str, &[Id])> = due.iter().map(|d| (d.letter.as_str(), d.persons.as_slice())).collect();
    assert_eq!(named, [("recognition", &case.members[..1]), ("refusal", &case.members[1..])]);

    let (his, number, text) = issue(&mut office, &case, Some("refusal"));
    assert!(number.ends_with("/1") && text.contains(HIS) && !text.contains(HERS), "{text}");
    assert!(text.contains("Sanjesh") && !text.contains("Namuna"), "nobody else's name: {text}");
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Decided, "hers is not issued yet");
    let step = file.steps.iter().find(|step| step.code == StepCode::Issue).unwrap();
    assert_eq!(step.state, StepState::Next, "one letter of two is not all of them");
    office.refused("leyla", (Kind::NotNow, Code::AlreadyIssued), &[], |desk, acting, now| {
        letter::issue(desk, &acting.permit()?, &letter(&case, Some("refusal")), now)
    });
    deliver(&mut office, his);
    assert_eq!(office.file("leyla", case.application).stage, Stage::Decided);

    // Whoever names no letter gets the one that is left.
    let (hers, number, text) = issue(&mut office, &case, None);
    assert!(number.ends_with("/2") && text.contains(HERS) && !text.contains(HIS), "{text}");
    assert!(text.contains("Namuna") && !text.contains("Sanjesh"), "nobody else's name: {text}");
    assert_eq!(office.file("leyla", case.application).stage, Stage::Issued);
    office.refused("leyla", (Kind::NotNow, Code::AlreadyIssued), &[], |desk, acting, now| {
        letter::issue(desk, &acting.permit()?, &letter(&case, Some("recognition")), now)
    });
    deliver(&mut office, hers);
    assert_eq!(office.file("leyla", case.application).stage, Stage::Notified);
    office.assert_sound();
}

#[test]
fn a_letter_that_no_outcome_asks_for_is_not_issued() {
    let mut office = Office::new();
    let case = office.decided(|case| draft(case, OutcomeCode::Refugee));
    for wrong in ["refusal", "poem"] {
        office.refused("leyla", crate::INVALID, &[("letter", Code::NotAChoice)], |desk, acting, now| {
            letter::issue(desk, &acting.permit()?, &letter(&case, Some(wrong)), now)
        });
    }
    let mut form = draft(&case, OutcomeCode::Refugee);
    form.letter_reasons = LetterReasons(BTreeMap::from([("poem".to_owned(), reasons(HIS))]));
    let (other, _) = office.assessed();
    form.application = other.application;
    form.rulings.clear();
    office.refused("leyla", crate::INVALID, &[("letterReasons", Code::NotAChoice)], |desk, acting, now| {
        casework::decision::save(desk, &acting.permit()?, &form, now)
    });
}

/// While it is typed, the preview shows the letter that was chosen, with what is written for it.
#[test]
fn the_preview_shows_the_letter_that_was_chosen() {
    let mut office = Office::new();
    let case = couple(&mut office);
    let mut form = mixed(&case);
    form.letter_reasons = LetterReasons(BTreeMap::from([("refusal".to_owned(), reasons(HIS))]));
    for (which, there, absent) in
        [(None, HERS, HIS), (Some("refusal"), HIS, HERS), (Some("nothing that is asked for"), HERS, HIS)]
    {
        let asked = PreviewForm {
            application: case.application,
            language: letters::Lang::Az,
            summary: None,
            hand_over: None,
            draft: Some(form.clone()),
            letter: which.map(str::to_owned),
            about: None,
            corrects: None,
        };
        let shown = office
            .run("leyla", |desk, acting, now| letter::preview(desk, &acting.permit()?, &asked, now))
            .unwrap();
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, shown.pdf).unwrap();
        let text = pdf::flowing(&pdf::text(&bytes));
        assert!(text.contains(there) && !text.contains(absent), "{which:?}: {text}");
    }
}
