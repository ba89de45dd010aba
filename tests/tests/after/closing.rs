//! How cases end and begin again, and what may not end.

use crate::{INVALID, appeal as appeal_form, judgment, served, today};
use casework::{
    Code, Kind,
    appeal::{self, JudgmentResult},
    appointment::{self, AppointmentForm, AppointmentKind, ContactForm, OutcomeForm, OutcomeOfAppointment},
    closure::{self, ClosureForm, ReopenForm, ReopenVerdictForm, ReopeningKind},
    decision,
    demonstration::main_job::Case,
    family::{self, LeaveForm},
    interview::{self},
    profile::{OutcomeCode, Stage},
    task::TaskCode,
};
use chrono::Days;
use panah_tests::{
    forms,
    office::{self, Office},
};
use vault::Id;

fn close(office: &mut Office, login: &str, form: &ClosureForm) {
    office
        .run(login, |desk, acting, now| closure::close(desk, &acting.permit()?, acting, form, now))
        .unwrap();
}

fn appointed(office: &mut Office, case: &Case, kind: AppointmentKind, days: u64) -> Id {
    let day = today(office) + Days::new(days);
    let form = AppointmentForm {
        application: case.application,
        kind,
        day,
        time: "10:00".to_owned(),
        place: "Otaq 3".to_owned(),
        persons: Vec::new(),
        note: None,
        minutes: None,
        officer: None,
        interpreter: None,
        room: None,
        mode: None,
        language: None,
        overrides: Vec::new(),
    };
    office
        .run("leyla", |desk, acting, now| appointment::make(desk, &acting.permit()?, &form, now))
        .unwrap()
        .id
}

#[test]
fn not_appearing_withdraws_once_the_time_is_over_and_the_case_is_opened_again() {
    let mut office = Office::new();
    let case = office.registered();
    let abandoned = forms::closure(&case, "abandoned");
    // Nothing was missed, then too little time has gone; a caseworker may not at all.
    office.refused("kamran", (Kind::NotNow, Code::NoShowRuns), &[], |desk, acting, now| {
        closure::close(desk, &acting.permit()?, acting, &abandoned, now)
    });
    let missed = appointed(&mut office, &case, AppointmentKind::Interview, 3);
    office.wait(4);
    let day = today(&mut office);
    let record = |office: &mut Office, outcome: OutcomeOfAppointment| {
        let reason = Some("Gəlməyib.".to_owned());
        let form = OutcomeForm { appointment: missed, outcome, reason, by: None, next: None, wish: None };
        office
            .run("leyla", |desk, acting, now| {
                appointment::record_outcome(desk, &acting.permit()?, &form, now)
            })
            .unwrap();
    };
    record(&mut office, OutcomeOfAppointment::NoShow);
    let attempt = ContactForm {
        appointment: missed,
        day,
        how: "Telefon".to_owned(),
        result: "Cavab yoxdur".to_owned(),
    };
    let seek = |office: &mut Office| {
        office
            .run("leyla", |desk, acting, now| appointment::attempt(desk, &acting.permit()?, &attempt, now))
            .unwrap();
    };
    // The last day itself is theirs; and whoever was sought once only was not sought enough.
    seek(&mut office);
    office.wait(41);
    let too_early = |office: &mut Office| {
        office.refused("kamran", (Kind::NotNow, Code::NoShowRuns), &[], |desk, acting, now| {
            closure::close(desk, &acting.permit()?, acting, &abandoned, now)
        });
    };
    too_early(&mut office);
    office.wait(1);
    too_early(&mut office);
    seek(&mut office);
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        closure::close(desk, &acting.permit()?, acting, &abandoned, now)
    });
    appointed(&mut office, &case, AppointmentKind::Documents, 10);
    close(&mut office, "kamran", &abandoned);
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Closed);
    assert!(file.clocks.is_empty(), "no time runs");
    assert_eq!(office.tasks("leyla"), [TaskCode::IssueLetter], "nothing is left but to tell them");
    let called_off: Vec<bool> =
        file.folder.appointments.iter().map(|appointment| appointment.cancelled.is_some()).collect();
    assert_eq!(called_off, [false, true], "what was to come is called off, what was missed stays");

    // Back again: asked for, decided by a reviewer, new time limits from that day.
    office.wait(20);
    let on = today(&mut office);
    let request = ReopenForm {
        application: case.application,
        kind: ReopeningKind::Reopening,
        ground: "returned".to_owned(),
        requested_by: "Ərizəçi".to_owned(),
        requested_on: on,
        reasons: "Xəstə idim.".to_owned(),
        persons: Vec::new(),
        document: None,
    };
    let asked = office
        .run("leyla", |desk, acting, now| closure::request_reopening(desk, &acting.permit()?, &request, now))
        .unwrap();
    assert!(office.tasks("kamran").contains(&TaskCode::Reopening));
    office.refused("leyla", (Kind::NotNow, Code::AlreadyRecorded), &[], |desk, acting, now| {
        closure::request_reopening(desk, &acting.permit()?, &request, now)
    });
    let accept = ReopenVerdictForm {
        reopening: asked.id,
        accepted: true,
        because: "Üzrlü səbəb.".to_owned(),
        stage: Some(Stage::Registered),
        overrides: Vec::new(),
    };
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        closure::decide_reopening(desk, &acting.permit()?, &accept, now)
    });
    office
        .run("kamran", |desk, acting, now| closure::decide_reopening(desk, &acting.permit()?, &accept, now))
        .unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Registered);
    assert!(office.tasks("leyla").contains(&TaskCode::Interview));
    assert!(!office.tasks("kamran").contains(&TaskCode::Reopening));
    office.assert_sound();
}

#[test]
fn a_rejection_is_final_after_its_time_and_under_no_court() {
    let mut office = Office::new();
    let case = served(&mut office, OutcomeCode::Refused);
    let rejected = forms::closure(&case, "rejected");
    let day = today(&mut office);
    // While the time runs it cannot end, by nobody, whatever day is written; nor by letting everybody leave.
    for login in ["leyla", "samir", "kamran", "both"] {
        for on in [None, Some(day)] {
            let form = ClosureForm { on, ..rejected.clone() };
            office.refused(login, (Kind::NotNow, Code::AppealWindowOpen), &[], |desk, acting, now| {
                closure::close(desk, &acting.permit()?, acting, &form, now)
            });
        }
    }
    let leaving = LeaveForm {
        application: case.application,
        person: case.members[0],
        because: "withdrawal".to_owned(),
        on: None,
        died: None,
        relationships: Vec::new(),
        reason: "Nümunə".to_owned(),
    };
    office.refused("leyla", (Kind::NotNow, Code::FamilyDecided), &[], |desk, acting, now| {
        family::leave(desk, &acting.permit()?, &leaving, now)
    });

    // Nor by calling it a solution: nobody holds a status, and the refusal would be counted as a recognition.
    for reason in ["solution", "returned", "resettled", "naturalised"] {
        for login in ["leyla", "kamran", "both"] {
            let form = forms::closure(&case, reason);
            office.refused(login, (Kind::NotNow, Code::NoStatus), &[], |desk, acting, now| {
                closure::close(desk, &acting.permit()?, acting, &form, now)
            });
        }
    }

    // Under a court it cannot end either, for no reason at all.
    let id = office
        .run("leyla", |desk, acting, now| {
            appeal::lodge(desk, &acting.permit()?, &appeal_form(&case, "court", day), now)
        })
        .unwrap()
        .id;
    let withdrawn = ClosureForm { statement_on: Some(day), ..forms::closure(&case, "withdrawn") };
    for form in [&withdrawn, &forms::closure(&case, "departed")] {
        office.refused("leyla", (Kind::NotNow, Code::AppealPending), &[], |desk, acting, now| {
            closure::close(desk, &acting.permit()?, acting, form, now)
        });
    }
    office
        .run("leyla", |desk, acting, now| {
            let form = judgment(id, JudgmentResult::Withdrawn, day);
            appeal::judge(desk, &acting.permit()?, acting, &form, now)
        })
        .unwrap();

    // Every time is over: the case ends.
    office.wait(70);
    close(&mut office, "leyla", &rejected);
    let file = office.file("leyla", case.application);
    assert_eq!((file.stage, file.after.end.closures.len()), (Stage::Closed, 1));
    // What is closed takes nothing more.
    office.refused("leyla", (Kind::NotNow, Code::DecisionFrozen), &[], |desk, acting, now| {
        let form = office::decision(&case, OutcomeCode::Refugee, &[("az", "Səbəb.")]);
        decision::save(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", INVALID, &[("reason", Code::StageForbids)], |desk, acting, now| {
        closure::close(desk, &acting.permit()?, acting, &rejected, now)
    });
    office.assert_sound();
}

#[test]
fn a_withdrawal_is_signed_and_a_subsequent_application_has_its_own_case() {
    let mut office = Office::new();
    let case = office.registered();
    let mut withdrawn = forms::closure(&case, "withdrawn");
    office.refused("leyla", INVALID, &[("statementOn", Code::Required)], |desk, acting, now| {
        closure::close(desk, &acting.permit()?, acting, &withdrawn, now)
    });
    withdrawn.statement_on = Some(today(&mut office));
    withdrawn.return_asked = Some(true);
    close(&mut office, "leyla", &withdrawn);
    office.wait(100);
    let request = ReopenForm {
        application: case.application,
        kind: ReopeningKind::Subsequent,
        ground: "circumstances".to_owned(),
        requested_by: "Ərizəçi".to_owned(),
        requested_on: today(&mut office),
        reasons: "Ölkədə vəziyyət dəyişib.".to_owned(),
        persons: Vec::new(),
        document: None,
    };
    let opened = office
        .run("leyla", |desk, acting, now| {
            let asked = closure::request_reopening(desk, &acting.permit()?, &request, now)?;
            Ok(asked.id)
        })
        .unwrap();
    let accept = ReopenVerdictForm {
        reopening: opened,
        accepted: true,
        because: "Yeni hallar.".to_owned(),
        stage: None,
        overrides: Vec::new(),
    };
    let decided = office
        .run("kamran", |desk, acting, now| closure::decide_reopening(desk, &acting.permit()?, &accept, now))
        .unwrap();
    let new = decided.opened.unwrap();
    let (old, file) = (office.file("leyla", case.application), office.file("leyla", new));
    assert_eq!((old.stage, file.stage), (Stage::Closed, Stage::Registered));
    assert_ne!(old.number, file.number);
    assert_eq!(file.members[0].person.id, case.members[0], "the same person");
    assert_eq!(file.after.end.reopenings[0].earlier, case.application, "the earlier case is known");
    assert_eq!(old.after.end.reopenings[0].opened, Some(new));
    // It goes its own way.
    let form = forms::interview(new, case.members[0]);
    office.run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &form, now)).unwrap();
    office.assert_sound();
}

/// Once nobody can challenge a rejection any more, its end is a task; while anybody can, or somebody is protected, not.
#[test]
fn a_case_that_nobody_can_challenge_any_more_waits_for_its_end() {
    let mut office = Office::new();
    let refused = served(&mut office, OutcomeCode::Refused);
    let disputed = served(&mut office, OutcomeCode::Refused);
    served(&mut office, OutcomeCode::Refugee);
    let day = today(&mut office);
    office
        .run("leyla", |desk, acting, now| {
            appeal::lodge(desk, &acting.permit()?, &appeal_form(&disputed, "court", day), now)
        })
        .unwrap();
    let ending = |office: &mut Office, login: &str| -> Vec<Id> {
        let tasks = office.my_work(login).tasks.into_iter();
        tasks.filter(|task| task.code == TaskCode::EndCase).map(|task| task.application).collect()
    };
    assert!(ending(&mut office, "leyla").is_empty(), "the time for appeal runs");
    office.wait(60);
    assert_eq!(ending(&mut office, "leyla"), [refused.application]);
    assert!(ending(&mut office, "samir").is_empty(), "it is for whoever is in charge");
    close(&mut office, "leyla", &forms::closure(&refused, "rejected"));
    assert!(ending(&mut office, "leyla").is_empty());
}

/// When the last member leaves, the case ends by what the profile says that is, and can be opened again by it.
#[test]
fn a_case_that_its_last_member_left_has_an_end_with_a_reason() {
    let mut office = Office::new();
    for (because, reason) in [
        ("death", Some("died")),
        ("withdrawal", Some("withdrawn")),
        ("error", Some("error")),
        ("other", None),
    ] {
        let case = office.registered();
        let leaving = LeaveForm {
            application: case.application,
            person: case.members[0],
            because: because.to_owned(),
            on: None,
            died: None,
            relationships: Vec::new(),
            reason: "Nümunə: ailəsi xəbər verib.".to_owned(),
        };
        office
            .run("leyla", |desk, acting, now| family::leave(desk, &acting.permit()?, &leaving, now))
            .unwrap();
        let file = office.file("leyla", case.application);
        assert_eq!(file.stage, Stage::Closed, "{because}");
        let closures: Vec<&str> = file.after.end.closures.iter().map(|one| one.reason.as_str()).collect();
        assert_eq!(closures, reason.into_iter().collect::<Vec<_>>(), "{because}");
    }
    office.assert_sound();
}
