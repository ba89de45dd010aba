//! The letters of family reunification: the receipt while it is open, then what was decided, with remedies when it was
//! refused; and what stands in the calendar.

use crate::{plan, recognised};
use casework::{
    Code, Kind,
    demonstration::main_job::Case,
    diary::{self, DiaryKind, DiaryQuery},
    integration::{self, EvidenceForm, ReunionDecisionForm},
    letter::{self, Letter, LetterAbout, LetterForm, Subject},
    permit::Role,
};
use letters::Lang;
use panah_tests::{
    forms,
    office::{Office, letter_reasons},
    pdf,
};
use vault::Id;

fn applied(office: &mut Office, case: &Case) -> Id {
    office
        .run("inci", |desk, acting, now| {
            let form = forms::reunion(case, desk.today(now));
            integration::apply(desk, &acting.permit()?, &form, now)
        })
        .unwrap()
}

fn decide(office: &mut Office, reunion: Id, granted: bool) {
    let form = EvidenceForm { reunion, code: "birth".to_owned(), there: true, note: "Qeyd".to_owned() };
    office
        .run("inci", |desk, acting, now| integration::evidence(desk, &acting.permit()?, &form, now))
        .unwrap();
    let reasons = "Nümunə əsas: qohumluq araşdırılıb.".to_owned();
    let form = ReunionDecisionForm { reunion, granted, reasons, overrides: Vec::new() };
    office.run("rais", |desk, acting, now| integration::decide(desk, &acting.permit()?, &form, now)).unwrap();
}

fn issue(office: &mut Office, case: &Case, reunion: Id, language: Lang) -> casework::Result<Letter> {
    let about = Some(LetterAbout { subject: Subject::Reunion, record: Some(reunion), person: None });
    office.run("leyla", |desk, acting, now| {
        let form = LetterForm {
            application: case.application,
            language,
            summary: None,
            hand_over: desk.today(now),
            letter: None,
            about,
            overrides: letter_reasons(),
        };
        letter::issue(desk, &acting.permit()?, &form, now)
    })
}

fn text(office: &mut Office, letter: &Letter) -> String {
    let (_, bytes) = office
        .run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, letter.id, now))
        .unwrap();
    pdf::text(&bytes)
}

/// Names of the letters that the case offers about reunification, and whether they are owed.
fn offered(office: &mut Office, case: &Case) -> Vec<(String, bool)> {
    let file = office.file("leyla", case.application);
    let offers = file.writing.offers.into_iter().filter(|offer| offer.subject == Subject::Reunion);
    offers.map(|offer| (offer.letter, offer.owed)).collect()
}

#[test]
fn an_application_is_confirmed_and_a_refusal_names_its_remedies() {
    let (mut office, case) = recognised();
    let reunion = applied(&mut office, &case);
    assert_eq!(offered(&mut office, &case), [("reunion_receipt".to_owned(), true)]);
    let receipt = issue(&mut office, &case, reunion, Lang::En).unwrap();
    assert_eq!((receipt.name(), receipt.persons.0.as_slice()), ("reunion_receipt", &case.members[..1]));
    let said = text(&mut office, &receipt);
    for part in ["Sınaq Nümunəli", "A decision is to be taken by"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("How to challenge"), "{said}");
    let again = issue(&mut office, &case, reunion, Lang::En).unwrap_err();
    assert_eq!((again.kind, again.code), (Kind::NotNow, Code::AlreadyIssued));

    decide(&mut office, reunion, false);
    // The receipt was told, the decision was not.
    assert_eq!(offered(&mut office, &case), [("reunion_refused".to_owned(), true)]);
    let refused = issue(&mut office, &case, reunion, Lang::En).unwrap();
    assert_eq!(refused.name(), "reunion_refused");
    let said = text(&mut office, &refused);
    for part in ["Nümunə əsas", "How to challenge", "an administrative complaint", "a claim to the Baku"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    office.assert_sound();
}

#[test]
fn who_may_come_is_told_in_every_language_of_the_letters() {
    let (mut office, case) = recognised();
    for language in [Lang::Az, Lang::Ru, Lang::En] {
        let reunion = applied(&mut office, &case);
        decide(&mut office, reunion, true);
        let granted = issue(&mut office, &case, reunion, language).unwrap();
        assert_eq!(granted.name(), "reunion_granted");
        assert!(text(&mut office, &granted).contains("Sınaq Nümunəli"), "{}", language.tag());
    }
}

#[test]
fn reviews_of_a_plan_stand_in_the_calendar_of_who_integrates() {
    let (mut office, case) = recognised();
    let opened = plan(&mut office, &case);
    let today = office.run("inci", |desk, _, now| Ok(desk.today(now))).unwrap();
    let query = |until| DiaryQuery { from: today, until: today + chrono::Days::new(until) };
    let seen = |office: &mut Office, login: &str, until| {
        office.run(login, |desk, acting, _| diary::between(desk, acting, query(until))).unwrap()
    };
    // Each person of the plan is first reviewed on the day on which it was made.
    let found = seen(&mut office, "inci", 0);
    assert!(!found.is_empty());
    assert!(found.iter().all(|one| one.kind == DiaryKind::PlanReview && one.record == opened && one.mine));
    assert_eq!(found[0].application, Some(case.application));
    assert!(seen(&mut office, "samir", 100).is_empty(), "who does not integrate sees none");
    let far = DiaryQuery { from: today, until: today + chrono::Days::new(300) };
    office.refused(
        "inci",
        (Kind::Invalid, Code::CheckTheForm),
        &[("until", Code::DatesOutOfOrder)],
        |desk, acting, _| diary::between(desk, acting, far),
    );
}

#[test]
fn nobody_decides_about_a_family_whose_application_they_prepared() {
    let (mut office, case) = recognised();
    office.appoint("ikisi", "İkisi Nümunə", &[Role::INTEGRATION_OFFICER, Role::HEAD_OF_DEPARTMENT]);
    let reunion = office
        .run("ikisi", |desk, acting, now| {
            let form = forms::reunion(&case, desk.today(now));
            integration::apply(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    for granted in [true, false] {
        let reasons = "Nümunə əsas.".to_owned();
        let form = ReunionDecisionForm { reunion, granted, reasons, overrides: Vec::new() };
        let refused = office
            .run("ikisi", |desk, acting, now| integration::decide(desk, &acting.permit()?, &form, now))
            .unwrap_err();
        let own = refused.code == Code::OwnReunification
            || refused.fields.iter().any(|fault| fault.code == Code::OwnReunification);
        assert!(own, "{refused}");
    }
    decide(&mut office, reunion, true);
    office.assert_sound();
}
