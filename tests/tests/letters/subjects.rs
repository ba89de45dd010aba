//! Each act from its record to the service of its letter, and what begins then.

use crate::{about, form, issue, offered, office, serve, text, today, told};
use casework::{
    Code, Kind,
    appeal::{self, AppealForm, JudgmentForm, JudgmentResult},
    application::{StepCode, StepState},
    appointment::{self, AppointmentForm},
    clock::ClockState,
    closure::{self, ClosureForm},
    demonstration::main_job::Case,
    inquiry::{self, InquiryAnswerForm, InquiryForm, InquiryKind},
    letter::{self, LetterAbout, Subject},
    profile::OutcomeCode,
    status::{self, StatusProcedureForm, StatusRulingForm, StatusVerdict},
    task::TaskCode,
    transfer::{self, TransferForm},
    travel::{self, TravelForm},
};
use chrono::Days;
use panah_tests::office::Office;

fn asked(office: &mut Office, case: &Case, kind: InquiryKind) -> casework::inquiry::Inquiry {
    let due_on = today(office) + Days::new(14);
    let form = InquiryForm {
        application: case.application,
        kind,
        persons: Vec::new(),
        points: vec!["Pasportunuz haradadır?".to_owned(), String::new(), "Kim sizi gördü?".to_owned()],
        due_on,
        effect: "Qərar işdəki məlumatla verilir.".to_owned(),
    };
    office.run("leyla", |desk, acting, now| inquiry::record(desk, &acting.permit()?, &form, now)).unwrap()
}

#[test]
fn a_request_for_information_stops_the_clock_from_its_letter_to_its_answer() {
    let mut office = office();
    let case = office.registered();
    let asked = asked(&mut office, &case, InquiryKind::Information);
    assert_eq!(asked.points.0.len(), 2, "an empty point is none");
    let decision_clock = |office: &mut Office| {
        let file = office.file("leyla", case.application);
        file.clocks.iter().find(|clock| clock.id == "decision").map(|clock| clock.state).unwrap()
    };
    assert_ne!(decision_clock(&mut office), ClockState::Paused, "nobody was asked yet");
    assert!(office.tasks("leyla").contains(&TaskCode::IssueLetter));
    assert!(!office.tasks("samir").contains(&TaskCode::IssueLetter), "not their case");
    let answer = |office: &Office| {
        let _ = office;
        InquiryAnswerForm { inquiry: asked.id, on: asked.recorded_on, said: "Pasport evdədir.".to_owned() }
    };
    let form = answer(&office);
    office.refused("leyla", (Kind::NotNow, Code::NotIssued), &[], |desk, acting, now| {
        inquiry::answer(desk, &acting.permit()?, &form, now)
    });

    let letter = issue(&mut office, "leyla", &case, Subject::Inquiry);
    assert_eq!((letter.name(), letter.decision), ("information_request", None));
    assert!(text(&mut office, letter.id).contains("Pasportunuz"));
    assert_eq!(decision_clock(&mut office), ClockState::Paused);
    assert!(office.tasks("leyla").contains(&TaskCode::ServeLetter));
    assert!(!office.tasks("leyla").contains(&TaskCode::IssueLetter));
    serve(&mut office, letter.id);
    let file = office.file("leyla", case.application);
    let step = file.steps.iter().find(|step| step.code == StepCode::Tell).unwrap();
    assert_eq!(step.state, StepState::Done);
    office.run("leyla", |desk, acting, now| inquiry::answer(desk, &acting.permit()?, &form, now)).unwrap();
    assert_ne!(decision_clock(&mut office), ClockState::Paused);
    office.refused("leyla", (Kind::NotNow, Code::InformationAnswered), &[], |desk, acting, now| {
        inquiry::answer(desk, &acting.permit()?, &form, now)
    });
    office.assert_sound();
}

#[test]
fn an_inquiry_without_points_or_time_is_refused_whole() {
    let mut office = office();
    let case = office.registered();
    let form = InquiryForm {
        application: case.application,
        kind: InquiryKind::Hearing,
        persons: vec![office.registered().members[0]],
        points: vec!["  ".to_owned()],
        due_on: today(&mut office),
        effect: String::new(),
    };
    let faults = [
        ("persons", Code::NotAChoice),
        ("points", Code::Required),
        ("effect", Code::Required),
        ("dueOn", Code::ImpossibleDate),
    ];
    office.refused("leyla", (Kind::Invalid, Code::CheckTheForm), &faults, |desk, acting, now| {
        inquiry::record(desk, &acting.permit()?, &form, now)
    });
}

#[test]
fn a_withdrawal_is_confirmed_and_a_closure_that_nobody_is_told_owes_no_letter() {
    let mut office = office();
    let case = office.registered();
    // Before the end there is nothing to tell, whoever tries.
    let early =
        form(&mut office, &case, Some(LetterAbout { subject: Subject::Closure, ..LetterAbout::default() }));
    for login in ["leyla", "kamran"] {
        office.refused(login, (Kind::NotNow, Code::NothingToTell), &[], |desk, acting, now| {
            letter::issue(desk, &acting.permit()?, &early, now)
        });
    }
    let statement = today(&mut office);
    let close = ClosureForm {
        application: case.application,
        reason: "withdrawn".to_owned(),
        on: None,
        known: "Bəyanat verib.".to_owned(),
        statement_on: Some(statement),
        return_asked: Some(false),
        other: None,
        destination: None,
        document: None,
        overrides: Vec::new(),
    };
    office
        .run("leyla", |desk, acting, now| closure::close(desk, &acting.permit()?, acting, &close, now))
        .unwrap();
    assert!(office.tasks("leyla").contains(&TaskCode::IssueLetter));
    let letter = issue(&mut office, "leyla", &case, Subject::Closure);
    assert_eq!(letter.name(), "withdrawal");
    assert!(letter.number.ends_with("/1"));
    serve(&mut office, letter.id);
    assert!(!office.tasks("leyla").contains(&TaskCode::ServeLetter));

    let other = office.registered();
    let died = ClosureForm {
        application: other.application,
        reason: "died".to_owned(),
        statement_on: None,
        ..close
    };
    office
        .run("leyla", |desk, acting, now| closure::close(desk, &acting.permit()?, acting, &died, now))
        .unwrap();
    assert!(office.file("leyla", other.application).writing.offers.is_empty());
    assert!(!office.tasks("leyla").contains(&TaskCode::IssueLetter));
    office.assert_sound();
}

#[test]
fn a_complaint_that_was_dismissed_is_told_with_where_to_go_on() {
    let mut office = office();
    let (case, _) = told(&mut office, OutcomeCode::Refused);
    let lodged_on = today(&mut office);
    let lodge = AppealForm {
        application: case.application,
        remedy: "complaint".to_owned(),
        procedure: None,
        lodged_on,
        lodged_by: "Vəkil Nümunə".to_owned(),
        persons: Vec::new(),
        grounds: "Faktlar düzgün qiymətləndirilməyib.".to_owned(),
        reference: None,
        late_because: None,
        document: None,
        overrides: Vec::new(),
    };
    let appeal =
        office.run("leyla", |desk, acting, now| appeal::lodge(desk, &acting.permit()?, &lodge, now)).unwrap();
    let judged = JudgmentForm {
        appeal: appeal.id,
        result: JudgmentResult::Upheld,
        given_on: lodged_on,
        received_on: lodged_on,
        reference: None,
        reasons: "Qərar əsaslıdır.".to_owned(),
        granted: Vec::new(),
        document: None,
        overrides: Vec::new(),
    };
    office
        .run("both", |desk, acting, now| appeal::judge(desk, &acting.permit()?, acting, &judged, now))
        .unwrap();
    let offers = office.file("leyla", case.application).writing.offers;
    let offer = offers.iter().find(|one| one.subject == Subject::Judgment).unwrap();
    assert!(offer.owed, "what the authority decided it tells");
    assert_eq!(offer.remedies, ["court"], "the court of the same level stands open");
    let letter = issue(&mut office, "leyla", &case, Subject::Judgment);
    office.wait(5);
    let served = today(&mut office);
    serve(&mut office, letter.id);
    let levels = office.file("leyla", case.application).after.appeal.levels;
    let court = levels.iter().find(|level| level.remedy == "court").unwrap();
    assert_eq!(court.from, served, "and its time runs from the service");
    office.assert_sound();
}

fn recognised(office: &mut Office) -> Case {
    told(office, OutcomeCode::Refugee).0
}

#[test]
fn a_status_ends_by_two_letters_and_the_time_runs_from_their_service() {
    let mut office = office();
    let case = recognised(&mut office);
    office.wait(400);
    let open = StatusProcedureForm {
        application: case.application,
        person: case.members[0],
        ground: "1C1".to_owned(),
        reasons: "Ölkəsinin pasportunu alıb.".to_owned(),
        document: None,
    };
    let procedure = office
        .run("leyla", |desk, acting, now| status::open(desk, &acting.permit()?, &open, now))
        .unwrap()
        .id;
    let notice = issue(&mut office, "leyla", &case, Subject::LossNotice);
    assert!(shown(&mut office, &case).notice.is_none(), "issued is not yet served");
    serve(&mut office, notice.id);
    let noticed = shown(&mut office, &case).notice.unwrap();
    assert!(noticed.respond_by > noticed.served.on, "the time to respond runs from the service");

    office.wait(40);
    let ends = StatusRulingForm {
        procedure,
        person: case.members[0],
        verdict: StatusVerdict::Ends,
        reasons: "Müdafiədən istifadə edir.".to_owned(),
        effective_on: None,
        overrides: Vec::new(),
    };
    office.run("kamran", |desk, acting, now| status::rule_on(desk, &acting.permit()?, &ends, now)).unwrap();
    let letter = issue(&mut office, "leyla", &case, Subject::LossDecision);
    assert_eq!(letter.name(), "cessation");
    assert!(shown(&mut office, &case).served.is_none());
    serve(&mut office, letter.id);
    let file = office.file("leyla", case.application);
    assert!(file.after.status.holders[0].ended_on.is_some());
    let levels: Vec<&str> = file
        .after
        .appeal
        .levels
        .iter()
        .filter(|level| level.procedure == Some(procedure))
        .map(|level| level.remedy.as_str())
        .collect();
    assert_eq!(levels, ["complaint", "court"], "and can be challenged");
    office.assert_sound();
}

fn shown(office: &mut Office, case: &Case) -> casework::status::StatusProcedureView {
    office.file("leyla", case.application).after.status.procedures.remove(0)
}

#[test]
fn an_invitation_a_transfer_and_a_certificate_are_letters_too() {
    let mut office = office();
    let case = office.registered();
    let day = today(&mut office) + Days::new(12);
    let make = AppointmentForm {
        day,
        place: "Otaq 4".to_owned(),
        persons: Vec::new(),
        minutes: Some(90),
        ..panah_tests::forms::appointment(&case, "10:00")
    };
    office.run("leyla", |desk, acting, now| appointment::make(desk, &acting.permit()?, &make, now)).unwrap();
    let invitation = issue(&mut office, "leyla", &case, Subject::Invitation);
    assert!(text(&mut office, invitation.id).contains("10:00"));
    // One for each appointment.
    let again = form(&mut office, &case, about(Subject::Invitation, invitation.record.unwrap()));
    office.refused("leyla", (Kind::NotNow, Code::AlreadyIssued), &[], |desk, acting, now| {
        letter::issue(desk, &acting.permit()?, &again, now)
    });

    let mut give = TransferForm {
        application: case.application,
        to: "BLK".to_owned(),
        on: None,
        reason: "Yaşayış yeri.".to_owned(),
        in_charge: None,
    };
    let invalid = (Kind::Invalid, Code::CheckTheForm);
    office.refused("kamran", invalid, &[("to", Code::NotAChoice)], |desk, acting, now| {
        transfer::make(desk, &acting.permit()?, &give, now)
    });
    give.to = "BAK".to_owned();
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        transfer::make(desk, &acting.permit()?, &give, now)
    });
    let samir = office.acting("samir").officer();
    give.in_charge = Some(samir);
    office.run("kamran", |desk, acting, now| transfer::make(desk, &acting.permit()?, &give, now)).unwrap();
    assert!(office.tasks("samir").contains(&TaskCode::IssueLetter), "whoever has the case now tells it");
    let letter = issue(&mut office, "samir", &case, Subject::Transfer);
    assert_eq!(letter.number.rsplit('/').next(), Some("2"));

    let case = recognised(&mut office);
    let first = issue(&mut office, "leyla", &case, Subject::Status);
    let second = issue(&mut office, "leyla", &case, Subject::Status);
    assert_ne!(first.number, second.number, "a certificate is given as often as it is asked for");
    office.assert_sound();
}

#[test]
fn a_request_for_a_travel_document_says_nothing_of_the_claim() {
    let mut office = office();
    let case = recognised(&mut office);
    let travel = TravelForm {
        application: case.application,
        person: case.members[0],
        body: "Nümunə orqanı".to_owned(),
        document: "Yol sənədi".to_owned(),
        purpose: "Təhsil".to_owned(),
    };
    office.run("leyla", |desk, acting, now| travel::record(desk, &acting.permit()?, &travel, now)).unwrap();
    let letter = issue(&mut office, "leyla", &case, Subject::Travel);
    let said = text(&mut office, letter.id).to_lowercase();
    assert!(said.contains("təhsil"));
    for trace in ["qaçqın", "sığınacaq", "status", "refugee", "asylum"] {
        assert!(!said.contains(trace), "{trace}: {said}");
    }
    // Whoever holds none asks for none.
    let (refused, _) = told(&mut office, OutcomeCode::Refused);
    let form = TravelForm { application: refused.application, person: refused.members[0], ..travel };
    office.refused("leyla", (Kind::NotNow, Code::NoStatus), &[], |desk, acting, now| {
        travel::record(desk, &acting.permit()?, &form, now)
    });
    let file = office.file("leyla", refused.application);
    assert!(file.writing.offers.iter().all(|one| one.subject != Subject::Status));
    let _ = offered(&office.file("leyla", case.application), Subject::Status);
}
