//! Needs: checked, and restricted ones seen by few.

use crate::{heard, member, need_form, registered};
use casework::application::{self, Relationship};
use casework::interview::{self};
use casework::journal;
use casework::need::{self, MetBy, NeedEndForm, NeedReviewForm};
use casework::person::{Sex, Wishes};
use casework::{Code, Kind};
use panah_tests::office::Office;
use vault::Id;

#[test]
fn what_is_restricted_is_seen_by_few() {
    let mut office = Office::new();
    let case = registered(&mut office, vec![member(Relationship::Pa, "Zahra Namuna", Sex::F, 1988)]);
    let person = case.members[0];
    let mut form = need_form(case.application, person, "SV-VO");
    form.severity = Some("high".to_owned());
    let need =
        office.run("leyla", |desk, acting, now| need::record(desk, &acting.permit()?, &form, now)).unwrap();
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("code", Code::AlreadyRecorded)],
        |desk, acting, now| need::record(desk, &acting.permit()?, &form, now),
    );
    let open = need_form(case.application, person, "SM-CI");
    office.run("leyla", |desk, acting, now| need::record(desk, &acting.permit()?, &open, now)).unwrap();
    let mut told = Vec::new();
    for (login, seen, hidden) in [
        ("leyla", vec!["SV-VO", "SM-CI"], false),
        ("kamran", vec!["SV-VO", "SM-CI"], false),
        ("samir", vec!["SM-CI"], true),
    ] {
        let file = office.file(login, case.application);
        let member = &file.members[0];
        let codes: Vec<&str> = member.needs.iter().map(|need| need.code.as_str()).collect();
        assert_eq!((codes, member.restricted), (seen, hidden), "{login}");
        let owed = member.guarantees.iter().any(|guarantee| guarantee.code == "trained-interviewer");
        assert_eq!(owed, !hidden, "{login}: a guarantee would tell of the need");
        let journal = office
            .run(login, |desk, acting, _| journal::of_case(desk, &acting.permit()?, case.application, 100))
            .unwrap();
        assert_eq!(
            journal.iter().filter(|entry| entry.command == "need.record").count(),
            2,
            "that it was written"
        );
        told.push(serde_json::to_string(&(&file, &journal)).unwrap().contains("SV-VO"));
    }
    assert_eq!(told, [true, true, false], "nowhere in what is sent to the page");

    // Whoever may not see it may not change it; raised is never lowered.
    let mut review = NeedReviewForm {
        application: case.application,
        need,
        status: "confirmed".to_owned(),
        code: None,
        severity: None,
        restricted: false,
        referral: None,
        reason: "Danışığı ardıcıldır.".to_owned(),
    };
    office.refused("samir", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        need::review(desk, &acting.permit()?, acting, &review, now)
    });
    // The interview waits for the question whom she prefers, whoever asks.
    let start = panah_tests::forms::interview(case.application, person);
    office.refused("samir", (Kind::NotNow, Code::GuaranteeMissing), &[], |desk, acting, now| {
        interview::start(desk, &acting.permit()?, &start, now)
    });
    let details = casework::person::Details {
        wishes: Some(Wishes { interviewer: Some(Sex::F), ..Wishes::default() }),
        ..Default::default()
    };
    office
        .run("leyla", |desk, acting, now| {
            need::review(desk, &acting.permit()?, acting, &review, now)?;
            application::describe_person(desk, &acting.permit()?, case.application, person, &details, now)
        })
        .unwrap();
    let file = office.file("leyla", case.application);
    let need_now = file.members[0].needs.iter().find(|one| one.id == need).unwrap();
    assert!(need_now.restricted && need_now.status == "confirmed");
    let wish = file.members[0].guarantees.iter().find(|one| one.code == "interviewer-sex-choice").unwrap();
    assert_eq!(wish.met, Some(MetBy::Wish));
    heard(&mut office, case.application, person);

    // One that the list leaves open can be raised; what its earlier lines in the journal said is hidden too.
    let other = file.members[0].needs.iter().find(|one| one.code == "SM-CI").unwrap().id;
    review.need = other;
    review.restricted = true;
    office
        .run("leyla", |desk, acting, now| need::review(desk, &acting.permit()?, acting, &review, now))
        .unwrap();
    let journal = office
        .run("samir", |desk, acting, _| journal::of_case(desk, &acting.permit()?, case.application, 100))
        .unwrap();
    assert!(!serde_json::to_string(&journal).unwrap().contains("SM-CI"));
    let end = NeedEndForm {
        application: case.application,
        need: other,
        status: "confirmed".to_owned(),
        on: None,
        reason: "Sağalıb.".to_owned(),
    };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("status", Code::NotAChoice)],
        |desk, acting, now| need::end(desk, &acting.permit()?, acting, &end, now),
    );
    let end = NeedEndForm { status: "resolved".to_owned(), ..end };
    office.run("leyla", |desk, acting, now| need::end(desk, &acting.permit()?, acting, &end, now)).unwrap();
    office.assert_sound();
}

#[test]
fn needs_are_checked_against_the_lists() {
    let mut office = Office::new();
    let case = registered(&mut office, vec![member(Relationship::Pa, "Zahra Namuna", Sex::F, 1988)]);
    for (code, status, severity, faults) in [
        ("", "", "", vec![("code", Code::Required)]),
        ("XX-99", "", "", vec![("code", Code::NotAChoice)]),
        ("SC-UM", "", "", vec![("code", Code::NotAChoice)]),
        ("SM-CI", "perhaps", "", vec![("status", Code::NotAChoice)]),
        ("SM-CI", "ended", "", vec![("status", Code::NotAChoice)]),
        ("SM-CI", "", "terrible", vec![("severity", Code::NotAChoice)]),
    ] {
        let mut form = need_form(case.application, case.members[0], code);
        form.status = Some(status.to_owned());
        form.severity = Some(severity.to_owned());
        office.refused("leyla", (Kind::Invalid, Code::CheckTheForm), &faults, |desk, acting, now| {
            need::record(desk, &acting.permit()?, &form, now)
        });
    }
    let form = need_form(case.application, Id::from_bytes([9; 16]), "SM-CI");
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        need::record(desk, &acting.permit()?, &form, now)
    });
}
