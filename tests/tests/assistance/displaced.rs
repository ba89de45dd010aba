//! A displaced household: measures only, no status. A problem, a visit with its report, a complaint in confidence.

use crate::{home, member, office};
use casework::{
    Code, Kind,
    application::Relationship,
    assistance::{self, AnswerComplaintForm, AssistanceCode, Channel, ComplaintForm},
    diary::{self, DiaryKind, DiaryQuery},
    household::{
        self, CancelVisitForm, EndHouseholdForm, HouseholdForm, LeaveForm, MoveInForm, OutcomeForm,
        ProblemForm, ReportForm, Urgency, VisitForm,
    },
    permit::Role,
    person::Sex,
};
use panah_tests::office::Office;
use vault::Id;

fn due(office: &mut Office, login: &str) -> Vec<(AssistanceCode, u32, u32)> {
    let due = office.run(login, assistance_due).unwrap();
    due.into_iter().map(|one| (one.code, one.count, one.late)).collect()
}

fn assistance_due(
    desk: &mut casework::Desk,
    acting: &casework::permit::Acting,
    now: chrono::DateTime<chrono::Utc>,
) -> casework::Result<Vec<assistance::AssistanceDue>> {
    assistance::due(desk, acting, now)
}

fn complaint(household: Option<Id>, confidential: bool) -> ComplaintForm {
    ComplaintForm {
        household,
        programme: None,
        kind: "conduct".to_owned(),
        channel: Channel::Box,
        confidential,
        complainant: None,
        what: "Əməkdaş kobud danışıb.".to_owned(),
        received_on: "2026-11-25".parse().unwrap(),
    }
}

#[test]
fn a_displaced_household_is_helped_without_a_claim() {
    let mut office = office();
    let home = home(&mut office, "Nümunə Köçkünova");
    assert!(home.number.contains("-H2026-") && names::identifier::verify(&home.number), "{}", home.number);
    assert_eq!(home.application, None);

    let problem = ProblemForm {
        household: home.id,
        person: None,
        kind: "bad-housing".to_owned(),
        urgency: Urgency::High,
        told_by: "Qonşu".to_owned(),
        what: "Dam axır, soba yoxdur.".to_owned(),
        referral: Some("Bələdiyyə".to_owned()),
    };
    let problem = office
        .run("sona", |desk, acting, now| household::report(desk, &acting.permit()?, &problem, now))
        .unwrap();
    let visit = VisitForm {
        household: home.id,
        on: "2026-11-27".parse().unwrap(),
        officer: None,
        purpose: "Yaşayış şəraitinə baxış".to_owned(),
    };
    let visit = office
        .run("sona", |desk, acting, now| household::plan(desk, &acting.permit()?, &visit, now))
        .unwrap();
    assert_eq!(due(&mut office, "sona"), [(AssistanceCode::Problem, 1, 0), (AssistanceCode::Visit, 1, 0)]);
    assert_eq!(due(&mut office, "elnur"), [(AssistanceCode::Problem, 1, 0)], "the visit is not theirs");
    assert!(due(&mut office, "leyla").is_empty(), "a caseworker keeps no households");
    office.wait(4);
    assert_eq!(due(&mut office, "sona"), [(AssistanceCode::Problem, 1, 1), (AssistanceCode::Visit, 1, 1)]);

    let report = ReportForm {
        visit,
        on: "2026-11-27".parse().unwrap(),
        present: "Ana və oğlu".to_owned(),
        findings: "Bir otaq, rütubət, soba yoxdur.".to_owned(),
        follow_up: "Soba alınsın".to_owned(),
    };
    office
        .run("sona", |desk, acting, now| household::file_report(desk, &acting.permit()?, &report, now))
        .unwrap();
    office.refused("sona", (Kind::NotNow, Code::VisitOver), &[], |desk, acting, now| {
        household::file_report(desk, &acting.permit()?, &report, now)
    });
    office.refused("sona", (Kind::NotNow, Code::VisitOver), &[], |desk, acting, now| {
        let form = CancelVisitForm { visit, reason: "Səhv".to_owned() };
        household::cancel(desk, &acting.permit()?, &form, now)
    });
    let solved = OutcomeForm { problem, what: "Soba verildi, dam təmir edildi.".to_owned(), solved: true };
    office.run("sona", |desk, acting, now| household::solve(desk, &acting.permit()?, &solved, now)).unwrap();
    assert!(due(&mut office, "sona").is_empty());

    let view = office
        .run("sona", |desk, acting, now| household::show(desk, &acting.permit()?, home.id, now))
        .unwrap();
    assert_eq!((view.members.len(), view.problems.len(), view.visits.len()), (2, 1, 1));
    assert_eq!(view.visits[0].report.as_ref().unwrap().follow_up, "Soba alınsın");
    office.assert_sound();
}

#[test]
fn a_complaint_in_confidence_is_read_by_those_who_hear_them_and_answered_in_time() {
    let mut office = office();
    let home = home(&mut office, "Nümunə Köçkünova");
    let (open, closed) = (complaint(Some(home.id), false), complaint(Some(home.id), true));
    for form in [&open, &closed] {
        office
            .run("sona", |desk, acting, now| assistance::lodge(desk, &acting.permit()?, form, now))
            .unwrap();
    }
    let read = |office: &mut Office, login: &str| {
        office
            .run(login, |desk, acting, now| assistance::complaints(desk, &acting.permit()?, acting, now))
            .unwrap()
    };
    let of_home = |office: &mut Office, login: &str| {
        let view =
            office.run(login, |desk, acting, now| household::show(desk, &acting.permit()?, home.id, now));
        view.unwrap().complaints.len()
    };
    assert_eq!(
        (of_home(&mut office, "sona"), of_home(&mut office, "elnur"), of_home(&mut office, "rais")),
        (2, 1, 2)
    );
    let other = read(&mut office, "elnur");
    let hidden = other.iter().find(|one| one.confidential).unwrap();
    assert_eq!((&hidden.what, hidden.household, hidden.may_answer), (&None, None, false));
    let heard = read(&mut office, "rais");
    assert!(heard.iter().all(|one| one.what.is_some() && one.may_answer));
    let (confidential, usual) = (&heard[0], &heard[1]);
    assert!(confidential.confidential && confidential.days_left == Some(5) && usual.days_left == Some(15));
    // The journal of the household says nothing of what was said in confidence.
    let journal = office.desk().vault.journal(home.id, 50).unwrap();
    let lodged = journal.iter().filter(|entry| entry.command == "complaint.lodge").count();
    assert_eq!(lodged, 1);

    office.wait(7);
    assert_eq!(due(&mut office, "rais"), [(AssistanceCode::Complaint, 2, 1)]);
    let answer =
        |complaint, text: &str| AnswerComplaintForm { complaint, text: text.to_owned(), upheld: true };
    let form = answer(confidential.id, "Əməkdaşla söhbət aparıldı.");
    office.run("rais", |desk, acting, now| assistance::answer(desk, &acting.permit()?, &form, now)).unwrap();
    office.refused("rais", (Kind::NotNow, Code::ComplaintAnswered), &[], |desk, acting, now| {
        assistance::answer(desk, &acting.permit()?, &form, now)
    });
    office.refused("sona", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        assistance::answer(desk, &acting.permit()?, &answer(usual.id, "Yox"), now)
    });
    // Whoever took it in does not answer it.
    let own = complaint(None, false);
    let own = office
        .run("rais", |desk, acting, now| assistance::lodge(desk, &acting.permit()?, &own, now))
        .unwrap();
    office.refused("rais", (Kind::Forbidden, Code::OwnComplaint), &[], |desk, acting, now| {
        assistance::answer(desk, &acting.permit()?, &answer(own, "Yox"), now)
    });
    office.assert_sound();
}

#[test]
fn who_lives_where_is_never_two_things_at_once() {
    let mut office = office();
    let first = home(&mut office, "Nümunə Köçkünova");
    let second = home(&mut office, "Sınaq Başqalı");
    let people = |office: &mut Office, id: Id| -> Vec<Id> {
        let view = office
            .run("sona", |desk, acting, now| household::show(desk, &acting.permit()?, id, now))
            .unwrap();
        view.members.iter().filter(|one| one.left_on.is_none()).map(|one| one.person).collect()
    };
    let (mother, son) = {
        let living = people(&mut office, first.id);
        (living[0], living[1])
    };
    let on = "2026-11-25".parse().unwrap();
    let move_in = |known, name: &str, sex| MoveInForm {
        household: second.id,
        member: casework::application::MemberForm {
            known: Some(known),
            ..member(name, sex, Relationship::U)
        },
        on,
    };
    let son_moves = move_in(son, "Oğul Nümunə Köçkünova", Sex::M);
    office.refused(
        "sona",
        (Kind::Invalid, Code::CheckTheForm),
        &[("member.person", Code::LivesElsewhere)],
        |desk, acting, now| household::move_in(desk, &acting.permit()?, &son_moves, now),
    );
    let leave =
        |person, head| LeaveForm { household: first.id, person, on, reason: "Köçdü".to_owned(), head };
    office.refused(
        "sona",
        (Kind::Invalid, Code::CheckTheForm),
        &[("head", Code::NoPrincipal)],
        |desk, acting, now| household::leave(desk, &acting.permit()?, &leave(mother, None), now),
    );
    let form = leave(mother, Some(son));
    office.run("sona", |desk, acting, now| household::leave(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(people(&mut office, first.id), [son]);
    office.refused("sona", (Kind::NotNow, Code::NobodyStays), &[], |desk, acting, now| {
        household::leave(desk, &acting.permit()?, &leave(son, None), now)
    });
    let form = move_in(mother, "Nümunə Köçkünova", Sex::F);
    office.run("sona", |desk, acting, now| household::move_in(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(people(&mut office, second.id).len(), 3);

    let end = EndHouseholdForm { household: first.id, reason: "Ailə qayıdıb.".to_owned() };
    office.run("sona", |desk, acting, now| household::end(desk, &acting.permit()?, &end, now)).unwrap();
    office.refused("sona", (Kind::NotNow, Code::HouseholdEnded), &[], |desk, acting, now| {
        household::end(desk, &acting.permit()?, &end, now)
    });
    // Bad input: every fault at once, and nothing is written.
    office.refused(
        "sona",
        (Kind::Invalid, Code::CheckTheForm),
        &[
            ("members.0.relationship", Code::NoPrincipal),
            ("income", Code::NotANumber),
            ("population", Code::NotAChoice),
            ("address", Code::Required),
            ("contact", Code::Required),
        ],
        |desk, acting, now| {
            let form =
                HouseholdForm { population: "XYZ".to_owned(), income: Some(-1), ..HouseholdForm::default() };
            household::register(desk, &acting.permit()?, &form, now)
        },
    );
    office.assert_sound();
}

#[test]
fn a_household_is_linked_to_its_case_by_the_number_and_its_visits_are_told_there() {
    let mut office = office();
    office.appoint("inci", "İnci Nümunəli", &[Role::INTEGRATION_OFFICER]);
    let case = office.registered();
    let home = home(&mut office, "Nümunə Köçkünova");
    let form = |number: &str| HouseholdForm {
        household: Some(home.id),
        population: "ASY".to_owned(),
        case_number: Some(number.to_owned()),
        address: home.address.clone(),
        contact: home.contact.clone(),
        ..HouseholdForm::default()
    };
    let unknown = form("YOX-2026-00001-1");
    office.refused(
        "sona",
        (Kind::Invalid, Code::CheckTheForm),
        &[("caseNumber", Code::NotFound)],
        |desk, acting, now| household::change(desk, &acting.permit()?, &unknown, now),
    );
    let linked = |office: &mut Office, number: &str| {
        let form = form(number);
        office
            .run("sona", |desk, acting, now| household::change(desk, &acting.permit()?, &form, now))
            .unwrap();
        let view = office
            .run("sona", |desk, acting, now| household::show(desk, &acting.permit()?, home.id, now))
            .unwrap();
        view.household.application
    };
    assert_eq!(linked(&mut office, &format!(" {} ", case.number.to_lowercase())), Some(case.application));

    // Planned, it stands in the calendar of whoever assists; made, in the timeline of the case.
    let on: chrono::NaiveDate = "2026-11-27".parse().unwrap();
    let visit = VisitForm { household: home.id, on, officer: None, purpose: "Baxış".to_owned() };
    let visit = office
        .run("sona", |desk, acting, now| household::plan(desk, &acting.permit()?, &visit, now))
        .unwrap();
    let query = DiaryQuery { from: on, until: on };
    let seen = |office: &mut Office, login: &str| {
        let found = office.run(login, |desk, acting, _| diary::between(desk, acting, query)).unwrap();
        found.into_iter().map(|one| (one.kind, one.record, one.mine)).collect::<Vec<_>>()
    };
    assert_eq!(seen(&mut office, "sona"), [(DiaryKind::HomeVisit, visit, true)]);
    assert_eq!(seen(&mut office, "elnur"), [(DiaryKind::HomeVisit, visit, false)]);
    assert!(seen(&mut office, "leyla").is_empty(), "a caseworker keeps no households");
    let of_case = |office: &mut Office| {
        let found = office
            .run("inci", |desk, acting, _| diary::of_application(desk, &acting.permit()?, case.application))
            .unwrap();
        found.into_iter().map(|one| (one.id, one.on)).collect::<Vec<_>>()
    };
    assert!(of_case(&mut office).is_empty());
    office.wait(4);
    let report = ReportForm {
        visit,
        on,
        present: "Ana".to_owned(),
        findings: "Hər şey qaydasındadır.".to_owned(),
        follow_up: String::new(),
    };
    office
        .run("sona", |desk, acting, now| household::file_report(desk, &acting.permit()?, &report, now))
        .unwrap();
    assert_eq!(of_case(&mut office), [(visit, on)]);
    assert!(seen(&mut office, "sona").is_empty());
    assert_eq!(linked(&mut office, ""), None, "an empty number unlinks");
    office.assert_sound();
}
