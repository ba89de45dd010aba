//! Relatives who come, and documents that are issued.

use crate::{recognised, view};
use casework::{
    Code, Kind,
    integration::{
        self, ArrivalForm, CardForm, CardLossForm, EvidenceForm, Joining, ReunionDecisionForm, ReunionForm,
        ReunionStepForm,
    },
};
use panah_tests::office::Office;
#[test]
fn a_relative_comes_after_a_second_officer_decided() {
    let (mut office, case) = recognised();
    let sponsor = case.members[0];
    let today = office.run("inci", |desk, _, now| Ok(desk.today(now))).unwrap();
    let form = ReunionForm {
        application: case.application,
        sponsor,
        relatives: vec![Joining {
            name: "Sınaq Nümunəli".to_owned(),
            relationship: "SON".to_owned(),
            born: "2012".to_owned(),
            country: "TUR".to_owned(),
        }],
        applied_on: today,
    };
    let reunion = office
        .run("inci", |desk, acting, now| integration::apply(desk, &acting.permit()?, &form, now))
        .unwrap();
    let decision = |granted| ReunionDecisionForm {
        reunion,
        granted,
        reasons: "Qohumluq təsdiqlənib.".to_owned(),
        overrides: Vec::new(),
    };
    let step = |on| ReunionStepForm { reunion, on, note: "Səfirlik, № 12".to_owned() };
    office.refused("inci", (Kind::NotNow, Code::ReunificationUndecided), &[], |desk, acting, now| {
        integration::step(desk, &acting.permit()?, &step(today), now)
    });
    office.refused("inci", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        integration::decide(desk, &acting.permit()?, &decision(true), now)
    });
    // Without any evidence only with a reason, which is recorded.
    office.refused(
        "rais",
        (Kind::NotNow, Code::ReasonNeeded),
        &[("", Code::EvidenceOfTieMissing)],
        |desk, acting, now| integration::decide(desk, &acting.permit()?, &decision(true), now),
    );
    for (code, there) in [("birth", false), ("earlier-statements", true)] {
        let form = EvidenceForm { reunion, code: code.to_owned(), there, note: "Qeyd".to_owned() };
        office
            .run("inci", |desk, acting, now| integration::evidence(desk, &acting.permit()?, &form, now))
            .unwrap();
    }
    let form = decision(true);
    office.run("rais", |desk, acting, now| integration::decide(desk, &acting.permit()?, &form, now)).unwrap();
    office.refused("rais", (Kind::NotNow, Code::ReunificationOver), &[], |desk, acting, now| {
        integration::decide(desk, &acting.permit()?, &decision(false), now)
    });
    for days in [10, 20] {
        let form = step(today + chrono::Days::new(days));
        office
            .run("inci", |desk, acting, now| integration::step(desk, &acting.permit()?, &form, now))
            .unwrap();
    }
    office.wait(30);
    let arrival = |number: &str| ArrivalForm {
        reunion,
        on: today + chrono::Days::new(25),
        case_number: number.to_owned(),
        note: "Oğul gəldi".to_owned(),
    };
    office.refused(
        "inci",
        (Kind::Invalid, Code::CheckTheForm),
        &[("caseNumber", Code::NotFound)],
        |desk, acting, now| integration::arrive(desk, &acting.permit()?, &arrival("YOX"), now),
    );
    let form = arrival(&case.number);
    office.run("inci", |desk, acting, now| integration::arrive(desk, &acting.permit()?, &form, now)).unwrap();
    let shown = view(&mut office, &case).reunions.remove(0).reunion;
    assert!(shown.visa.unwrap().on < shown.travel.unwrap().on);
    assert_eq!(shown.arrival.unwrap().case, Some(case.application));
    office.assert_sound();
}

#[test]
fn documents_are_issued_renewed_lost_and_listed_before_they_end() {
    let (mut office, case) = recognised();
    let holder = case.members[0];
    let today = office.run("inci", |desk, _, now| Ok(desk.today(now))).unwrap();
    let card = |kind: &str, number: &str, on, replaces| CardForm {
        application: case.application,
        person: holder,
        kind: kind.to_owned(),
        number: number.to_owned(),
        issued_on: on,
        valid_until: None,
        replaces,
    };
    let issue = |office: &mut Office, form: &CardForm| {
        office.run("sened", |desk, acting, now| integration::issue(desk, &acting.permit()?, form, now))
    };
    let first = issue(&mut office, &card("travelDocument", "NMN001", today, None)).unwrap();
    issue(&mut office, &card("refugeeCard", "QV001", today, None)).unwrap();
    for (field, code, form) in [
        ("kind", Code::AlreadyRecorded, card("travelDocument", "NMN002", today, None)),
        ("number", Code::AlreadyRecorded, card("travelDocument", "NMN001", today, Some(first))),
        ("kind", Code::NotAChoice, card("certificate", "S1", today, None)),
        ("kind", Code::AlreadyRecorded, card("refugeeCard", "QV002", today, None)),
    ] {
        let failure = issue(&mut office, &form).unwrap_err();
        assert_eq!((failure.fields[0].field.as_str(), failure.fields[0].code), (field, code), "{failure}");
    }
    let until = view(&mut office, &case)
        .documents
        .iter()
        .find(|one| one.document.id == first)
        .unwrap()
        .document
        .valid_until;
    assert_eq!(until, today.checked_add_months(chrono::Months::new(60)));
    let soon = |office: &mut Office| {
        office
            .run("inci", |desk, acting, now| integration::documents(desk, &acting.permit()?, now))
            .unwrap()
            .len()
    };
    assert_eq!(soon(&mut office), 0);
    office.wait(60 * 30 + 10);
    assert_eq!(soon(&mut office), 1, "a month before its end");
    let now = office.run("inci", |desk, _, now| Ok(desk.today(now))).unwrap();
    let second = issue(&mut office, &card("travelDocument", "NMN003", now, Some(first))).unwrap();
    assert_eq!(soon(&mut office), 0, "the renewal is listed in its own time");
    let loss = CardLossForm { document: second, on: now, note: "Polisə bildirilib".to_owned() };
    office.run("sened", |desk, acting, now| integration::lose(desk, &acting.permit()?, &loss, now)).unwrap();
    office.refused("sened", (Kind::NotNow, Code::CardOver), &[], |desk, acting, now| {
        integration::lose(desk, &acting.permit()?, &loss, now)
    });
    issue(&mut office, &card("travelDocument", "NMN004", now, Some(second))).unwrap();
    office.assert_sound();
}
