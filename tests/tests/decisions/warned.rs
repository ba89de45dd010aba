//! What an officer may do only with a recorded reason, and what stands against a draft before there is a fact.

use crate::{draft, no_way_around, ruling, save, standing, with};
use casework::{
    Code, Kind,
    application::{self, MemberForm, Relationship},
    assessment::{Finding, record},
    closure::{self, ClosureForm},
    custody::{self, RetainForm},
    decision::{self, Reasons, SubmitForm, Verdict},
    demonstration::main_job::Case,
    letter::LetterForm,
    person::{BirthForm, DocumentForm},
    profile::OutcomeCode,
    rule::{Act, RuleQuery},
};
use letters::Lang;
use panah_tests::office::{self, Office, applicant, fact, registration};
use std::collections::BTreeMap;

/// The draft is refused without a reason, the rule is named, and it goes through with one.
fn wants_a_reason(office: &mut Office, case: &Case, code: Code) {
    assert_eq!(standing(office, case), [code]);
    let plain = SubmitForm { application: case.application, overrides: Vec::new() };
    let before = office.commits();
    let refused = office
        .run("leyla", |desk, acting, now| decision::submit(desk, &acting.permit()?, &plain, now))
        .unwrap_err();
    assert_eq!((refused.kind, refused.code), (Kind::NotNow, Code::ReasonNeeded), "{refused}");
    assert!(refused.fields.iter().any(|fault| fault.code == code), "{refused}");
    assert_eq!(office.commits(), before, "something was written, though it was refused");
    crate::submit(office, case).unwrap();
    let overridden = office.file("leyla", case.application).overrides;
    assert!(
        overridden.iter().any(|one| (one.act, one.code) == (Act::SubmitDecision, code)),
        "{code:?} leaves its reason in the case"
    );
}

fn register(office: &mut Office, members: Vec<MemberForm>) -> Case {
    let form = registration(members);
    let registered = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", registered.application);
    let members = file.members.iter().map(|member| member.person.id).collect();
    Case { application: registered.application, number: registered.number, members }
}

/// The first person is heard and a fact of theirs is accepted.
fn assessed(office: &mut Office, case: &Case) {
    let (interview, lines) = office.interview(case);
    office.sign(interview);
    let form = fact(case, &lines);
    office.run("leyla", |desk, acting, now| record(desk, &acting.permit()?, &form, now)).unwrap();
}

fn aged(name: &str, years: u16) -> MemberForm {
    let mut member = applicant(name);
    member.person.birth.age = Some(years);
    member
}

#[test]
fn nothing_is_decided_before_a_fact_was_established_and_found() {
    let mut office = Office::new();
    let case = office.registered();
    let (interview, lines) = office.interview(&case);
    office.sign(interview);
    save(&mut office, &draft(&case, OutcomeCode::Refugee));
    assert_eq!(standing(&mut office, &case), [Code::FactsMissing]);
    no_way_around(&mut office, &case, Code::FactsMissing);
    let mut open = fact(&case, &lines);
    open.finding = Finding::Undecided;
    let kept = office.run("leyla", |desk, acting, now| record(desk, &acting.permit()?, &open, now)).unwrap();
    assert_eq!(standing(&mut office, &case), [Code::FactsUndecided]);
    no_way_around(&mut office, &case, Code::FactsUndecided);
    // One that was found does not speak for another that was not.
    let found = fact(&case, &lines);
    office.run("leyla", |desk, acting, now| record(desk, &acting.permit()?, &found, now)).unwrap();
    no_way_around(&mut office, &case, Code::FactsUndecided);
    open.fact = Some(kept.id);
    open.finding = Finding::Accepted;
    office.run("leyla", |desk, acting, now| record(desk, &acting.permit()?, &open, now)).unwrap();
    crate::submit(&mut office, &case).unwrap();
    office.assert_sound();
}

#[test]
fn a_grown_relative_who_was_not_heard_is_passed_over_with_a_reason() {
    let mut office = Office::new();
    let husband =
        MemberForm { relationship: Relationship::Hus, own_claim: false, ..aged("Nader Sanjesh", 40) };
    let son = MemberForm { relationship: Relationship::Son, own_claim: false, ..aged("Omid Sanjesh", 9) };
    let case = register(&mut office, vec![aged("Zahra Namuna", 38), husband, son]);
    assessed(&mut office, &case);
    let mut form = draft(&case, OutcomeCode::Refugee);
    form.rulings = case.members.iter().map(|person| ruling(*person, OutcomeCode::Refugee)).collect();
    save(&mut office, &form);
    // The child of nine is not asked for.
    wants_a_reason(&mut office, &case, Code::AdultNotInterviewed);
}

#[test]
fn nobody_is_refused_in_silence_about_being_sent_back() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    save(&mut office, &with(&case, OutcomeCode::Refused, |analysis| analysis.refoulement = "  ".to_owned()));
    assert_eq!(standing(&mut office, &case), [Code::RefoulementMissing]);
    save(&mut office, &with(&case, OutcomeCode::Refugee, |analysis| analysis.refoulement.clear()));
    assert_eq!(standing(&mut office, &case), [], "whoever is protected is not sent back");
    save(&mut office, &with(&case, OutcomeCode::Refused, |analysis| analysis.refoulement.clear()));
    wants_a_reason(&mut office, &case, Code::RefoulementMissing);
}

/// A year alone may lie on both sides of eighteen.
#[test]
fn an_age_on_both_sides_of_eighteen_is_assessed_or_passed_over_with_a_reason() {
    for (year, uncertain) in [(2008, true), (2014, false)] {
        let mut office = Office::new();
        let mut son =
            MemberForm { relationship: Relationship::Son, own_claim: false, ..applicant("Omid Sanjesh") };
        son.person.birth = BirthForm { year: Some(year), ..BirthForm::default() };
        let case = register(&mut office, vec![aged("Zahra Namuna", 38), son]);
        assessed(&mut office, &case);
        let mut form = draft(&case, OutcomeCode::Refugee);
        form.rulings = case.members.iter().map(|person| ruling(*person, OutcomeCode::Refugee)).collect();
        save(&mut office, &form);
        if uncertain {
            wants_a_reason(&mut office, &case, Code::AgeUncertain);
        } else {
            assert_eq!(standing(&mut office, &case), [], "{year}");
        }
    }
}

#[test]
fn whoever_may_have_been_here_before_is_looked_at_first() {
    let mut office = Office::new();
    let twice = || {
        let mut member = aged("Zahra Namuna Sanjesh", 38);
        member.person.birth =
            BirthForm { year: Some(1988), month: Some(4), day: Some(17), ..BirthForm::default() };
        member
    };
    register(&mut office, vec![twice()]);
    let case = register(&mut office, vec![twice()]);
    assessed(&mut office, &case);
    save(&mut office, &draft(&case, OutcomeCode::Refugee));
    wants_a_reason(&mut office, &case, Code::DuplicateOpen);
}

#[test]
fn a_case_does_not_end_in_silence_about_the_papers_that_lie_here() {
    let mut office = Office::new();
    let case = office.registered();
    let document = DocumentForm {
        number: Some("000-21".to_owned()),
        of_type: Some("tazkira".to_owned()),
        ..DocumentForm::default()
    };
    let held = office
        .run("leyla", |desk, acting, now| {
            custody::add(desk, &acting.permit()?, case.application, case.members[0], &document, now)
        })
        .unwrap();
    let retained = RetainForm {
        application: case.application,
        document: held.id,
        on: "2026-11-25".parse().unwrap(),
        kept_at: "Seyf 2".to_owned(),
        custody: None,
        receipt: None,
    };
    office
        .run("leyla", |desk, acting, now| custody::retain(desk, &acting.permit()?, &retained, now))
        .unwrap();
    let mut closing = ClosureForm {
        application: case.application,
        reason: "withdrawn".to_owned(),
        on: None,
        known: "Nümunə: özü yazıb.".to_owned(),
        statement_on: Some("2026-11-25".parse().unwrap()),
        return_asked: Some(false),
        other: None,
        destination: None,
        document: None,
        overrides: Vec::new(),
    };
    let refused = office
        .run("kamran", |desk, acting, now| closure::close(desk, &acting.permit()?, acting, &closing, now))
        .unwrap_err();
    assert_eq!(refused.code, Code::ReasonNeeded, "{refused}");
    assert_eq!(refused.fields[0].code, Code::OriginalsHeld, "{refused}");
    closing.overrides = office
        .run("kamran", |desk, acting, now| {
            office::reasons(desk, acting, case.application, Act::CloseCase, now)
        })
        .unwrap();
    office
        .run("kamran", |desk, acting, now| closure::close(desk, &acting.permit()?, acting, &closing, now))
        .unwrap();
    office.assert_sound();
}

#[test]
fn a_letter_whose_language_lacks_paragraphs_goes_out_with_a_reason_only() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    let mut form = draft(&case, OutcomeCode::Refugee);
    let text = |paragraphs: &[&str]| paragraphs.iter().map(|one| (*one).to_owned()).collect();
    form.reasons = Reasons::written(BTreeMap::from([
        ("az".to_owned(), text(&["Birinci səbəb.", "İkinci səbəb."])),
        ("en".to_owned(), text(&["The first reason."])),
        ("ru".to_owned(), text(&["Первая причина.", "Вторая причина."])),
    ]));
    save(&mut office, &form);
    crate::submit(&mut office, &case).unwrap();
    crate::review(&mut office, &case, Verdict::Approved);
    let decision = office.file("leyla", case.application).decision.map(|one| one.id);
    for (language, lacking) in [(Lang::Az, None), (Lang::Ru, None), (Lang::En, Some("2"))] {
        let mut query = RuleQuery::of(case.application, Act::IssueLetter);
        query.language = Some(language.tag().to_owned());
        query.record = decision;
        let broken = office
            .run("leyla", |desk, acting, now| casework::rule::ask(desk, &acting.permit()?, &query, now))
            .unwrap();
        let partial = broken.iter().find(|one| one.code == Code::ReasonsPartial);
        let numbers = partial.map(|one| one.params["numbers"].clone());
        assert_eq!(numbers.as_deref(), lacking, "{language:?}");
        let letter = LetterForm { language, ..crate::letter(&case, None) };
        if lacking.is_some() {
            office.refused(
                "leyla",
                (Kind::NotNow, Code::ReasonNeeded),
                &[("", Code::ReasonsPartial)],
                |desk, acting, now| casework::letter::issue(desk, &acting.permit()?, &letter, now),
            );
        }
    }
}
