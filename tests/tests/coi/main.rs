//! Country of origin information: found in any script, never changed once it is cited, nothing of an applicant in it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod citing;
mod searching;

use casework::{
    Code, Kind, Result,
    coi::{
        self, Citation, CitationView, CoiFound, CoiSearch, NewSource, QueryAnswerForm, QueryForm, QueryState,
        QuoteForm, SourceCorrection, SourceForm,
    },
};
use panah_tests::office::Office;
use searching::titles;
use vault::Id;

const RESEARCHER: &str = "arash";

fn source(title: &str) -> SourceForm {
    SourceForm {
        title: title.to_owned(),
        publisher: "Nümunə Araşdırma Mərkəzi".to_owned(),
        kind: "ngo".to_owned(),
        published: "2026-09-01".to_owned(),
        countries: vec!["AFG".to_owned()],
        topics: vec!["protection".to_owned()],
        language: "ENG".to_owned(),
        reliability: "named".to_owned(),
        ..SourceForm::default()
    }
}

fn with_text(title: &str, pages: &[&str]) -> NewSource {
    let pages = pages.iter().map(|page| (*page).to_owned()).collect();
    NewSource { form: source(title), pages, supersedes: None }
}

fn add(office: &mut Office, new: &NewSource) -> Id {
    office.run(RESEARCHER, |desk, acting, now| coi::add(desk, &acting.permit()?, new, None, now)).unwrap()
}

fn quote(office: &mut Office, source: Id, page: u32, text: &str) -> Result<Id> {
    let form = QuoteForm { source, page, text: text.to_owned(), note: None };
    office.run(RESEARCHER, |desk, acting, now| coi::quote(desk, &acting.permit()?, &form, now))
}

fn search(office: &mut Office, asked: &CoiSearch) -> CoiFound {
    office.run(RESEARCHER, |desk, acting, now| coi::search(desk, &acting.permit()?, asked, now)).unwrap()
}

#[test]
fn a_question_tells_nothing_of_an_applicant() {
    let mut office = Office::new();
    let case = office.registered();
    let form = |office: &mut Office, question: &str| QueryForm {
        question: question.to_owned(),
        country: "afg".to_owned(),
        topics: vec!["protection".to_owned()],
        due: Some(office.tick().date_naive() + chrono::Days::new(5)),
        nobody: false,
    };
    for (question, code) in [
        (format!("Is {} credible?", case.number), Code::ApplicantNumber),
        (format!("см. «{}»", case.number.to_lowercase()), Code::ApplicantNumber),
        ("What happens to Namuna Zahra in Herat?".to_owned(), Code::ApplicantName),
        ("  ".to_owned(), Code::Required),
    ] {
        let form = form(&mut office, &question);
        office.refused(
            "leyla",
            (Kind::Invalid, Code::CheckTheForm),
            &[("question", code)],
            |desk, acting, now| coi::ask(desk, &acting.permit()?, &form, now),
        );
    }
    let mut named = form(&mut office, "Zahra Namuna, the poet");
    named.nobody = true;
    office.run("leyla", |desk, acting, now| coi::ask(desk, &acting.permit()?, &named, now)).unwrap();
    let plain = form(&mut office, "Do police in the sample district act?");
    let asked =
        office.run("leyla", |desk, acting, now| coi::ask(desk, &acting.permit()?, &plain, now)).unwrap();
    office.refused(RESEARCHER, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        coi::ask(desk, &acting.permit()?, &plain, now)
    });
    let first = add(&mut office, &with_text("Sample", &["The police did not act."]));
    let marked = quote(&mut office, first, 1, "police did not act").unwrap();
    let citations = vec![Citation { source: first, quote: Some(marked) }];
    let answer =
        |text: &str| QueryAnswerForm { query: asked, text: text.to_owned(), citations: citations.clone() };
    let telling = answer(&format!("For {}: no.", case.number));
    office.refused(
        RESEARCHER,
        (Kind::Invalid, Code::CheckTheForm),
        &[("text", Code::ApplicantNumber)],
        |desk, acting, now| coi::answer(desk, &acting.permit()?, &telling, now),
    );
    // Whom the file knows is no researcher's to learn: a name is not checked for them.
    let plain = answer("They do not, says Zahra Namuna.");
    office.run(RESEARCHER, |desk, acting, now| coi::answer(desk, &acting.permit()?, &plain, now)).unwrap();
    office.refused(RESEARCHER, (Kind::NotNow, Code::QueryAnswered), &[], |desk, acting, now| {
        coi::answer(desk, &acting.permit()?, &plain, now)
    });
    office.wait(30);
    let view = office.run("kamran", |desk, acting, now| coi::queries(desk, &acting.permit()?, now)).unwrap();
    let states: Vec<QueryState> = view.queries.iter().map(|query| query.state).collect();
    assert_eq!((states, view.open), (vec![QueryState::Overdue, QueryState::Answered], 1));
    let shown = view.queries[1].answer.as_ref().unwrap();
    assert_eq!(shown.citations[0].quote.as_ref().unwrap().text, "police did not act");
    let asked = CoiSearch { text: "district act".to_owned(), ..CoiSearch::default() };
    assert_eq!(search(&mut office, &asked).queries.len(), 1, "an answer is found again");
    office.refused(RESEARCHER, (Kind::NotNow, Code::SourceCited), &[], |desk, acting, now| {
        let form = SourceCorrection { source: first, form: source("Sample B") };
        coi::correct(desk, &acting.permit()?, &form, now)
    });
    office.assert_sound();
}

#[test]
fn a_researcher_sees_no_case() {
    let mut office = Office::new();
    let case = office.registered();
    let acting = office.acting(RESEARCHER);
    assert_eq!(acting.permit::<casework::permit::ReadCases>().unwrap_err().code, Code::NotAllowed);
    office.refused(RESEARCHER, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        CitationView::of_case(desk, &acting.permit()?, case.application, now)
    });
}

/// A full disk and a faulty form leave nothing behind, neither pages nor words.
#[test]
fn a_source_is_added_whole_or_not_at_all() {
    let mut office = Office::new();
    let wrong = NewSource { form: SourceForm::default(), pages: vec!["text".to_owned()], supersedes: None };
    let fields =
        ["title", "publisher", "kind", "published", "countries", "topics", "language", "reliability"];
    let fields = fields.map(|field| (field, Code::Required));
    office.refused(RESEARCHER, (Kind::Invalid, Code::CheckTheForm), &fields, |desk, acting, now| {
        coi::add(desk, &acting.permit()?, &wrong, None, now)
    });
    office.refused(
        RESEARCHER,
        (Kind::Invalid, Code::CheckTheForm),
        &[("file", Code::FileSaveAsPdf)],
        |desk, acting, now| {
            let new = with_text("Sample", &[]);
            coi::add(desk, &acting.permit()?, &new, Some(("a.html", b"<!doctype html><p>x")), now)
        },
    );
    let long = "word ".repeat(200_000);
    office.desk().vault.cap_growth(20).unwrap();
    let full = with_text("Sample full", &[&long[..190_000]]);
    let refused = office
        .run(RESEARCHER, |desk, acting, now| coi::add(desk, &acting.permit()?, &full, None, now))
        .unwrap_err();
    assert_eq!(refused.code, Code::DiskFull);
    assert_eq!(titles(&mut office, "word"), Vec::<String>::new());
    office.desk().vault.cap_growth(100_000).unwrap();
    add(&mut office, &full);
    assert_eq!(titles(&mut office, "word"), ["Sample full"]);
    office.assert_sound();
}
