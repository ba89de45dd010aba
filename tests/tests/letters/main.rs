//! Letters of every act: issued, served, corrected, copied, made void; one by one and many at once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod batch;
mod standing;
mod subjects;

use casework::{
    application::CaseFile,
    demonstration::main_job::Case,
    letter::{self, DeliverForm, Letter, LetterAbout, LetterForm, Subject},
    profile::{OutcomeCode, Profile},
    template::Template,
};
use chrono::NaiveDate;
use letters::Lang;
use panah_tests::office::{Office, decision, letter_reasons, profile};
use vault::Id;

/// Letters of other acts, as short as they may be: the authority's own texts have tests of their own.
const LETTERS: &[(&str, &str)] = &[
    ("withdrawal", "Geri götürülüb: {{ withdrawal.on | date }}."),
    ("inadmissible", "Səbəb: {{ decision.outcome_name }}.\n\n::remedies"),
    ("appeal_upheld", "Şikayət: {{ appeal.body }}, {{ appeal.judged_on | date }}.\n\n::remedies"),
    ("cessation_notice", "Əsas: {{ loss.ground }}. Cavab: {{ loss.respond_until | date }}."),
    (
        "cessation",
        "Əsas: {{ loss.ground }}. {% for one in loss.family %}{{ one.name }}{% endfor %}\n\n::remedies",
    ),
    (
        "information_request",
        "{% for point in request.points %}{{ point }} {% endfor %}{{ request.due_on | date }}",
    ),
    (
        "right_to_be_heard",
        "{% for point in hearing.points %}{{ point }} {% endfor %}{{ hearing.due_on | date }}",
    ),
    ("invitation", "{{ appointment.on | date }}, {{ appointment.time }}, {{ appointment.place }}"),
    ("transfer", "{{ transfer.from }}, {{ transfer.to }}, {{ transfer.on | date }}"),
    ("status_certificate", "{{ status.name }}, {{ status.since | date }}"),
    ("travel_document_request", "{{ travel.document }}: {{ travel.purpose }}"),
];

/// The shipped profile with those letters in the official language.
pub(crate) fn written() -> &'static Profile {
    let mut profile = profile().clone();
    for (id, text) in LETTERS {
        let source = format!(
            "+++\nid = \"{id}\"\nversion = 7\nlanguage = \"az\"\ntitle = \"Nümunə {id}\"\nverified = false\n+++\n\
             # Nümunə\n\n{text}\n\n::signature Müdir\n"
        );
        let template = Template::parse(&source).unwrap_or_else(|fault| panic!("{id}: {fault}"));
        profile.templates.insert(((*id).to_owned(), Lang::Az), template);
    }
    Box::leak(Box::new(profile))
}

pub(crate) fn office() -> Office {
    let mut office = Office::new();
    office.desk().work_under(written());
    office
}

pub(crate) fn today(office: &mut Office) -> NaiveDate {
    let now = office.tick();
    office.desk().today(now)
}

pub(crate) fn form(office: &mut Office, case: &Case, about: Option<LetterAbout>) -> LetterForm {
    LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: today(office),
        letter: None,
        about,
        overrides: letter_reasons(),
    }
}

pub(crate) fn about(subject: Subject, record: Id) -> Option<LetterAbout> {
    Some(LetterAbout { subject, record: Some(record), person: None })
}

/// Issues what is offered of a kind, as an officer.
pub(crate) fn issue(office: &mut Office, login: &str, case: &Case, subject: Subject) -> Letter {
    let record = offered(&office.file(login, case.application), subject);
    let form = form(office, case, about(subject, record));
    office.run(login, |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap()
}

/// The record of the only letter of a kind that is offered.
pub(crate) fn offered(file: &CaseFile, subject: Subject) -> Id {
    let of_kind: Vec<Id> =
        file.writing.offers.iter().filter(|one| one.subject == subject).map(|one| one.record).collect();
    assert_eq!(of_kind.len(), 1, "{subject:?}: {:?}", file.writing.offers);
    of_kind[0]
}

pub(crate) fn serve(office: &mut Office, letter: Id) {
    let on = today(office);
    let form = DeliverForm::new(letter, on, "Şəxsən");
    office.run("leyla", |desk, acting, now| letter::deliver(desk, &acting.permit()?, &form, now)).unwrap();
}

/// A case of one person, decided and approved.
pub(crate) fn decided(office: &mut Office, outcome: OutcomeCode) -> Case {
    office.decided(|case| {
        let mut form = decision(case, outcome, &[("az", "Səbəb.")]);
        form.analysis.refoulement = "Yoxlanılıb.".to_owned();
        form
    })
}

/// The same, its letter issued and served.
pub(crate) fn told(office: &mut Office, outcome: OutcomeCode) -> (Case, Letter) {
    let case = decided(office, outcome);
    let form = form(office, &case, None);
    let letter =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap();
    serve(office, letter.id);
    (case, letter)
}

/// What a letter says, as a reader of PDF finds it.
pub(crate) fn text(office: &mut Office, letter: Id) -> String {
    let (_, bytes) = office
        .run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, letter, now))
        .unwrap();
    panah_tests::pdf::text(&bytes)
}
