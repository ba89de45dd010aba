//! Texts of letters from the desk of whoever writes them to the letter that is written with them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use casework::{
    Code, Kind,
    letter::{self, LetterForm},
    permit::Role,
    profile::OutcomeCode,
    template::{
        self, FaultCode, Sample, TextDecision, TextForm, TextKind, TextName, TextPreviewForm, TextState,
        Texts,
    },
};
use letters::Lang;
use panah_tests::{
    office::{Office, decision, profile},
    pdf,
};
use serde_json::{Value, json};
use vault::Id;

fn office() -> Office {
    let mut office = Office::new();
    office.appoint("terane", "Təranə Mətnyazan", &[Role::COORDINATOR]);
    office.appoint("elchin", "Elçin Mətnyazan", &[Role::ADMINISTRATOR]);
    office
}

fn name(kind: TextKind, name: &str) -> TextName {
    TextName { kind, name: name.to_owned(), language: Lang::Az }
}

/// The letter of refusal with something put in the place of something.
fn refusal(from: &str, to: &str) -> TextForm {
    let source = &profile().templates[&("refusal".to_owned(), Lang::Az)].source;
    assert!(source.contains(from), "{from:?} in {source}");
    TextForm {
        text: name(TextKind::Letter, "refusal"),
        source: source.replacen(from, to, 1),
        note: "Salamlama dəyişdirildi.".to_owned(),
        verified: false,
        seen: None,
    }
}

fn save(
    office: &mut Office,
    login: &str,
    form: &TextForm,
) -> Result<template::TextEdition, casework::Failure> {
    office.run(login, |desk, acting, now| template::save(desk, &acting.permit()?, form, now))
}

fn submit(office: &mut Office, login: &str, id: Id) -> Result<(), casework::Failure> {
    office.run(login, |desk, acting, now| template::submit(desk, &acting.permit()?, id, now))
}

fn approve(office: &mut Office, login: &str, id: Id) -> Result<(), casework::Failure> {
    office.run(login, |desk, acting, now| template::approve(desk, &acting.permit()?, id, now))
}

fn in_use(office: &mut Office, form: &TextForm) {
    let edition = save(office, "terane", form).unwrap();
    submit(office, "terane", edition.id).unwrap();
    approve(office, "kamran", edition.id).unwrap();
}

/// A refusal that was issued: what it names as its template, and what is printed.
fn issued(office: &mut Office) -> (String, String) {
    let case = office.decided(|case| {
        let mut form = decision(case, OutcomeCode::Refused, &[("az", "Səbəb."), ("ru", "Причина.")]);
        form.analysis.refoulement = "Yoxlanılıb.".to_owned();
        form
    });
    let form = LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: profile_day(office),
        letter: None,
        about: None,
        overrides: panah_tests::office::letter_reasons(),
    };
    let letter =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap();
    let (_, bytes) = office
        .run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, letter.id, now))
        .unwrap();
    (letter.template, pdf::text(&bytes))
}

fn profile_day(office: &mut Office) -> chrono::NaiveDate {
    let now = office.tick();
    office.desk().today(now)
}

const GREETING: &str = "{{ clause(\"greeting\") }}";

#[test]
fn a_text_is_written_mended_approved_by_another_and_used() {
    let mut office = office();
    let (template, before) = issued(&mut office);
    assert_eq!(
        template,
        format!("refusal@{}", profile().templates[&("refusal".to_owned(), Lang::Az)].version)
    );

    // With a planted fault: saved, since nothing is lost, but not handed in.
    let wrong = refusal(GREETING, "Salam, {{ addressee.nmae }},");
    let edition = save(&mut office, "terane", &wrong).unwrap();
    assert_eq!(edition.state, TextState::Draft);
    let failure = submit(&mut office, "terane", edition.id).unwrap_err();
    assert_eq!((failure.kind, failure.code), (Kind::NotNow, Code::TextFaulty));
    let line = 1 + wrong.source.lines().position(|line| line.contains("nmae")).unwrap();
    assert_eq!(
        (failure.params["line"].as_str(), failure.params["what"].as_str()),
        (line.to_string().as_str(), "addressee.nmae")
    );

    // Mended; it says what was changed before it is handed in.
    let mended = TextForm {
        note: String::new(),
        seen: Some(edition.saved_at),
        ..refusal(GREETING, "Salam, {{ addressee.name }},")
    };
    let edition = save(&mut office, "terane", &mended).unwrap();
    let failure = submit(&mut office, "terane", edition.id).unwrap_err();
    assert_eq!((failure.fields[0].field.as_str(), failure.fields[0].code), ("note", Code::Required));
    let noted = TextForm { note: "Salamlama.".to_owned(), seen: Some(edition.saved_at), ..mended };
    let edition = save(&mut office, "terane", &noted).unwrap();
    assert!(edition.source.contains(&format!("\nversion = {}\n", edition.version)), "the head says which");
    submit(&mut office, "terane", edition.id).unwrap();

    // Not by whoever wrote it, nor by somebody without the right.
    let own = approve(&mut office, "terane", edition.id).unwrap_err();
    assert_eq!((own.kind, own.code), (Kind::Forbidden, Code::OwnText));
    assert_eq!(approve(&mut office, "leyla", edition.id).unwrap_err().code, Code::NotAllowed);
    approve(&mut office, "kamran", edition.id).unwrap();
    let again = approve(&mut office, "kamran", edition.id).unwrap_err();
    assert_eq!(again.code, Code::TextNotSubmitted);

    // Letters from now on name it and say it; the one before is as it was.
    let (template, after) = issued(&mut office);
    assert_eq!(template, format!("refusal@{}", edition.version));
    assert!(before.contains("Hörmətli") && !before.contains("Salam,"), "{before}");
    assert!(after.contains("Salam,"), "{after}");

    // Out of use: the profile's own text again.
    let form = TextDecision { edition: edition.id, remark: "Köhnəsi yaxşı idi.".to_owned() };
    office.run("elchin", |desk, acting, now| template::retire(desk, &acting.permit()?, &form, now)).unwrap();
    let (_, last) = issued(&mut office);
    assert!(last.contains("Hörmətli") && !last.contains("Salam,"));
    office.assert_sound();
}

#[test]
fn two_who_write_at_once_do_not_overwrite_each_other() {
    let mut office = office();
    let form = refusal(GREETING, "Salam, {{ addressee.name }},");
    let edition = save(&mut office, "terane", &form).unwrap();
    let stale = save(&mut office, "elchin", &form).unwrap_err();
    assert_eq!((stale.kind, stale.code), (Kind::NotNow, Code::StaleRecord));
    let other = TextForm { seen: Some(edition.saved_at), ..form };
    let edition = save(&mut office, "elchin", &other).unwrap();
    submit(&mut office, "elchin", edition.id).unwrap();
    // Both wrote on it: neither approves.
    for login in ["terane", "elchin"] {
        assert_eq!(approve(&mut office, login, edition.id).unwrap_err().code, Code::OwnText, "{login}");
    }
    let back = TextDecision { edition: edition.id, remark: String::new() };
    office.refused(
        "kamran",
        (Kind::Invalid, Code::CheckTheForm),
        &[("remark", Code::Required)],
        |desk, acting, now| template::send_back(desk, &acting.permit()?, &back, now),
    );
    let back = TextDecision { remark: "Bir söz çatışmır.".to_owned(), ..back };
    office
        .run("kamran", |desk, acting, now| template::send_back(desk, &acting.permit()?, &back, now))
        .unwrap();
    let file = office
        .run("terane", |desk, acting, now| {
            template::open(desk, &acting.permit()?, name(TextKind::Letter, "refusal"), now)
        })
        .unwrap();
    assert_eq!(file.editions[0].state, TextState::Draft);
    assert_eq!(file.editions[0].remark.as_deref(), Some("Bir söz çatışmır."));
    assert_eq!(file.editions[0].writers.len(), 2);
    assert_eq!(file.in_use.map(|one| one.own), Some(false));
}

#[test]
fn a_clause_in_use_stays() {
    let mut office = office();
    let clause = TextForm {
        text: name(TextKind::Clause, "stay.sample"),
        source: "Nümunə bəndi, {{ addressee.name }}.".to_owned(),
        note: "Yeni bənd.".to_owned(),
        verified: false,
        seen: None,
    };
    // A letter cannot call what is not there.
    let calls = refusal(GREETING, "{{ clause(\"stay.sample\") }}");
    let checked = office
        .run("terane", |desk, _, now| {
            let texts = Texts::of(desk.read(), desk.profile)?;
            template::check_text(&texts, &calls, desk.today(now))
        })
        .unwrap();
    assert_eq!(checked.blocking().map(|fault| fault.code), Some(FaultCode::ClauseUnknown));
    in_use(&mut office, &clause);
    in_use(&mut office, &calls);
    let (_, printed) = issued(&mut office);
    assert!(printed.contains("Nümunə bəndi"), "{printed}");

    // Neither taken away nor spoilt while the letter calls it.
    let edition = office
        .run("terane", |desk, acting, now| {
            let file = template::open(desk, &acting.permit()?, clause.text.clone(), now)?;
            Ok(file.editions[0].id.unwrap())
        })
        .unwrap();
    let form = TextDecision { edition, remark: "Lazım deyil.".to_owned() };
    let failure = office
        .run("terane", |desk, acting, now| template::retire(desk, &acting.permit()?, &form, now))
        .unwrap_err();
    assert_eq!((failure.code, failure.params["letters"].as_str()), (Code::ClauseInUse, "refusal"));
    let spoilt = TextForm { source: "{{ loss.ground }}".to_owned(), ..clause.clone() };
    let draft = save(&mut office, "terane", &spoilt).unwrap();
    assert_eq!(submit(&mut office, "terane", draft.id).unwrap_err().code, Code::TextFaulty);

    // With the letter out of use the clause can go.
    let letter = office
        .run("terane", |desk, acting, now| {
            let file = template::open(desk, &acting.permit()?, calls.text.clone(), now)?;
            Ok(file.editions[0].id.unwrap())
        })
        .unwrap();
    for edition in [letter, edition] {
        let form = TextDecision { edition, remark: "Lazım deyil.".to_owned() };
        office
            .run("terane", |desk, acting, now| template::retire(desk, &acting.permit()?, &form, now))
            .unwrap();
    }
    office.assert_sound();
}

#[test]
fn texts_are_shown_for_invented_people_and_for_a_real_case() {
    let mut office = office();
    let case = office.decided(|case| {
        let mut form = decision(case, OutcomeCode::Refused, &[("az", "Səbəb."), ("ru", "Причина.")]);
        form.analysis.refoulement = "Yoxlanılıb.".to_owned();
        form
    });
    let form = refusal(GREETING, "Salam, {{ addressee.name }},");
    let show = |office: &mut Office, login: &str, sample, case: Option<&str>| {
        let form = TextPreviewForm { form: form.clone(), sample, case: case.map(str::to_owned) };
        office.run(login, |desk, acting, now| {
            let cases = acting.permit().ok();
            template::preview_text(desk, cases.as_ref(), &form, now)
        })
    };
    let before = office.commits();
    for sample in Sample::ALL {
        let shown = show(&mut office, "terane", Some(sample), None).unwrap();
        assert!(shown.checked.faults.is_empty(), "{:?}", shown.checked.faults);
        assert!(shown.preview.is_some_and(|preview| preview.pages >= 1), "{sample:?}");
    }
    let shown = show(&mut office, "kamran", None, Some(&case.number)).unwrap();
    assert!(shown.preview.is_some());
    assert_eq!(shown.case, Some(case.application), "whoever looks has read it");
    let forbidden = show(&mut office, "terane", None, Some(&case.number)).unwrap_err();
    assert_eq!(forbidden.code, Code::NotAllowed, "whoever writes texts sees no case by that");
    assert_eq!(show(&mut office, "kamran", None, Some("BLK-26-99999-9")).unwrap_err().kind, Kind::Invalid);
    assert_eq!(office.commits(), before, "looking writes nothing");
}

#[test]
fn every_text_of_the_profile_stands_in_the_list() {
    let mut office = office();
    let view = office.run("kamran", |desk, acting, _| template::list(desk, &acting.permit()?)).unwrap();
    assert_eq!(view.languages[..3], ["az", "ru", "en"]);
    for ((id, lang), template) in &profile().templates {
        let row = view.rows.iter().find(|row| row.name == *id && row.language == lang.tag()).unwrap();
        assert_eq!((row.version, row.own, row.open), (template.version, false, None), "{id} {lang:?}");
        assert_eq!(row.verified, template.verified);
    }
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, _| {
        template::list(desk, &acting.permit()?)
    });
}

/// Whoever sees a text as it would go to the people of a case has read of them.
#[test]
fn a_text_that_is_shown_for_a_real_case_is_written_down_as_a_reading_once() {
    let folder = tempfile::tempdir().unwrap();
    let places = panah_desk::Places::new(folder.path().to_owned());
    let now = "2026-11-25T05:00:00Z".parse().unwrap();
    let mut session = panah_desk::Session::new(places, Box::new(move || now), vault::Cost::FOR_TESTS);
    session.demonstration().unwrap();
    let mut call = |name: &str, args: Value| panah_desk::dispatch(&mut session, name, args);
    let password = casework::demonstration::PASSWORD;
    call("session.sign_in", json!({ "login": "reviewer", "password": password })).unwrap();
    let cases = call(
        "case.list",
        json!({ "text": "", "stage": null, "mine": false, "sort": "number", "descending": false, "page": 0 }),
    )
    .unwrap();
    let template = &profile().templates[&("recognition".to_owned(), Lang::Az)];
    let text = json!({ "kind": "letter", "name": "recognition", "language": "az" });
    let form =
        json!({ "text": text, "source": template.source, "note": "", "verified": false, "seen": null });
    let mut shown = 0;
    for case in cases["rows"].as_array().unwrap() {
        let args = json!({ "form": form, "sample": null, "case": case["number"] });
        if call("text.preview", args.clone()).is_err() {
            continue;
        }
        call("text.preview", args).unwrap();
        shown += 1;
        let journal = call("case.journal", json!({ "application": case["id"] })).unwrap();
        let read = journal.as_array().unwrap().iter().filter(|entry| entry["command"] == "application.open");
        assert_eq!(read.count(), 1, "{journal}");
    }
    assert!(shown > 0, "{cases}");
}
