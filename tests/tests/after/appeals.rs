//! Appeals: level by level, in time and late, to the end that the profile says.

use crate::{INVALID, appeal as form, judgment, served, today};
use casework::{
    Code, Kind,
    appeal::{
        self, AppealState, CarryOutForm, GrantedForm, JudgmentResult, LatenessForm, ProceedingDoneForm,
        ProceedingForm, ProceedingKind,
    },
    decision::{self, DecisionState, Verdict},
    demonstration::main_job::Case,
    profile::{OutcomeCode, Stage},
    task::TaskCode,
};
use chrono::Days;
use panah_tests::office::{self, Office, verdict};
use vault::Id;

fn lodge(office: &mut Office, form: &appeal::AppealForm) -> Id {
    office.run("leyla", |desk, acting, now| appeal::lodge(desk, &acting.permit()?, form, now)).unwrap().id
}

fn judge(office: &mut Office, login: &str, form: &appeal::JudgmentForm) -> Id {
    let judged =
        office.run(login, |desk, acting, now| appeal::judge(desk, &acting.permit()?, acting, form, now));
    judged.unwrap().id
}

fn decided_anew(office: &mut Office, case: &Case, outcome: OutcomeCode) {
    let mut form = office::decision(case, outcome, &[("az", "Yeni səbəb.")]);
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    office
        .run("leyla", |desk, acting, now| {
            decision::save(desk, &acting.permit()?, &form, now)?;
            let form = office::handed_in(desk, acting, case.application, now)?;
            decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    office
        .run("kamran", |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(case, Verdict::Approved), now)
        })
        .unwrap();
}

#[test]
fn a_refusal_is_challenged_late_quashed_and_decided_anew() {
    let mut office = Office::new();
    let case = served(&mut office, OutcomeCode::Refused);
    let first = office.file("leyla", case.application).decision.unwrap().id;
    office.wait(45);
    let on = today(&mut office);

    // It came too late: recorded, and nothing moves.
    let mut late = form(&case, "court", on);
    late.late_because = Some("Xəstəxanada idim.".to_owned());
    let id = lodge(&mut office, &late);
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Notified, "a late appeal moves nothing");
    assert_eq!(file.after.appeal.appeals[0].state, AppealState::LateAsked);
    assert!(office.tasks("kamran").contains(&TaskCode::Lateness));
    office.refused("leyla", (Kind::NotNow, Code::AppealOutOfTime), &[], |desk, acting, now| {
        let form = judgment(id, JudgmentResult::Upheld, on);
        appeal::judge(desk, &acting.permit()?, acting, &form, now)
    });

    // Accepted by a reviewer: now it is heard.
    let accept = LatenessForm {
        appeal: id,
        accepted: true,
        because: "Üzrlü səbəb.".to_owned(),
        overrides: Vec::new(),
    };
    office
        .run("kamran", |desk, acting, now| appeal::decide_lateness(desk, &acting.permit()?, &accept, now))
        .unwrap();
    office.refused("kamran", (Kind::NotNow, Code::AppealNotLate), &[], |desk, acting, now| {
        appeal::decide_lateness(desk, &acting.permit()?, &accept, now)
    });
    let file = office.file("leyla", case.application);
    assert_eq!((file.stage, file.after.appeal.appeals[0].state), (Stage::Appeal, AppealState::Pending));
    assert!(!office.tasks("kamran").contains(&TaskCode::Lateness), "it is decided");

    // A hearing in five days is a task of whoever is in charge, until it was held.
    let hearing = ProceedingForm {
        appeal: id,
        kind: ProceedingKind::Hearing,
        day: on + Days::new(5),
        time: Some("10:30".to_owned()),
        what: "Baxış".to_owned(),
        whom: None,
        place: Some("Zal 4".to_owned()),
        document: None,
    };
    let step = office
        .run("leyla", |desk, acting, now| appeal::proceed(desk, &acting.permit()?, &hearing, now))
        .unwrap();
    assert!(office.tasks("leyla").contains(&TaskCode::Hearing));
    assert!(!office.tasks("samir").contains(&TaskCode::Hearing), "not theirs");
    office.wait(5);
    let held = ProceedingDoneForm { proceeding: step.id, on: on + Days::new(5), outcome: String::new() };
    office.run("leyla", |desk, acting, now| appeal::done(desk, &acting.permit()?, &held, now)).unwrap();
    assert!(!office.tasks("leyla").contains(&TaskCode::Hearing), "it was held");

    // Quashed and remitted: a new decision, and the first stays.
    let day = today(&mut office);
    judge(&mut office, "leyla", &judgment(id, JudgmentResult::Remitted, day));
    assert_eq!(office.file("leyla", case.application).stage, Stage::Assessment);
    decided_anew(&mut office, &case, OutcomeCode::Refugee);
    office.hand_over(&case, None);
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Notified);
    let again = file.decision.unwrap();
    assert_ne!(again.id, first);
    assert_eq!(file.earlier.iter().map(|earlier| earlier.id).collect::<Vec<_>>(), [first]);
    assert_eq!(file.after.status.holders.len(), 1, "the new decision was served: a status is held");
    assert_eq!(file.letters.len(), 2);
    office.assert_sound();
}

#[test]
fn whoever_decided_first_does_not_decide_the_complaint() {
    let mut office = Office::new();
    let case = served(&mut office, OutcomeCode::Refused);
    let on = today(&mut office);
    let id = lodge(&mut office, &form(&case, "complaint", on));
    assert_eq!(office.file("leyla", case.application).stage, Stage::Appeal);
    let upheld = judgment(id, JudgmentResult::Upheld, on);
    // The approver may not; a caseworker is no reviewer; another reviewer may.
    office.refused("kamran", (Kind::Forbidden, Code::OwnDecision), &[], |desk, acting, now| {
        appeal::judge(desk, &acting.permit()?, acting, &upheld, now)
    });
    for login in ["leyla", "samir"] {
        office.refused(login, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
            appeal::judge(desk, &acting.permit()?, acting, &upheld, now)
        });
    }
    judge(&mut office, "both", &upheld);
    // A complaint leads to the court, whose time runs from its end.
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Notified);
    let court = file.after.appeal.levels.iter().find(|level| level.remedy == "court").unwrap();
    assert!(court.open && court.from == on);
    assert!(
        file.after.appeal.levels.iter().all(|level| level.remedy != "appellateCourt"),
        "the appellate court hears what a court judged"
    );
    office.refused("leyla", (Kind::NotNow, Code::AppealEnded), &[], |desk, acting, now| {
        appeal::judge(desk, &acting.permit()?, acting, &upheld, now)
    });
    office.assert_sound();
}

#[test]
fn level_by_level_until_it_is_final() {
    let mut office = Office::new();
    let case = served(&mut office, OutcomeCode::Refused);
    for (remedy, then) in
        [("court", Stage::Notified), ("appellateCourt", Stage::Notified), ("cassation", Stage::Final)]
    {
        office.wait(3);
        let on = today(&mut office);
        let id = lodge(&mut office, &form(&case, remedy, on));
        assert_eq!(office.file("leyla", case.application).stage, Stage::Appeal, "{remedy}");
        office.refused("leyla", INVALID, &[("remedy", Code::AlreadyRecorded)], |desk, acting, now| {
            appeal::lodge(desk, &acting.permit()?, &form(&case, remedy, on), now)
        });
        judge(&mut office, "leyla", &judgment(id, JudgmentResult::Upheld, on));
        assert_eq!(office.file("leyla", case.application).stage, then, "{remedy}");
    }
    office.assert_sound();
}

#[test]
fn what_a_court_grants_a_second_officer_carries_out() {
    let mut office = Office::new();
    let case = served(&mut office, OutcomeCode::Refused);
    let on = today(&mut office);
    let id = lodge(&mut office, &form(&case, "court", on));
    let mut granted = judgment(id, JudgmentResult::Granted, on);
    office.refused("both", INVALID, &[("granted", Code::OutcomeMissing)], |desk, acting, now| {
        appeal::judge(desk, &acting.permit()?, acting, &granted, now)
    });
    let person = case.members[0];
    granted.granted = vec![GrantedForm { person, outcome: OutcomeCode::Refused, derived_from: None }];
    office.refused("both", INVALID, &[("granted.0.outcome", Code::NotAChoice)], |desk, acting, now| {
        appeal::judge(desk, &acting.permit()?, acting, &granted, now)
    });
    granted.granted[0].outcome = OutcomeCode::Refugee;
    let judged = judge(&mut office, "both", &granted);
    let file = office.file("leyla", case.application);
    assert_eq!((file.stage, file.after.appeal.appeals[0].state), (Stage::Appeal, AppealState::ToCarryOut));
    assert!(office.tasks("kamran").contains(&TaskCode::CarryOut));
    assert!(!office.tasks("both").contains(&TaskCode::CarryOut), "they recorded it");

    let carry_out = CarryOutForm { judgment: judged, overrides: Vec::new() };
    office.refused("both", (Kind::Forbidden, Code::OwnDecision), &[], |desk, acting, now| {
        appeal::carry_out(desk, &acting.permit()?, &carry_out, now)
    });
    office
        .run("kamran", |desk, acting, now| appeal::carry_out(desk, &acting.permit()?, &carry_out, now))
        .unwrap();
    let file = office.file("leyla", case.application);
    let decided = file.decision.unwrap();
    assert_eq!((file.stage, decided.state), (Stage::Decided, DecisionState::Approved));
    assert_eq!(decided.rulings[0].outcome.code, Some(OutcomeCode::Refugee));
    assert_eq!(file.earlier.len(), 1, "what was decided first stays");
    office.hand_over(&case, None);
    let file = office.file("leyla", case.application);
    assert_eq!(file.after.status.holders[0].outcome, OutcomeCode::Refugee);
    office.refused("kamran", (Kind::NotNow, Code::NothingToCarryOut), &[], |desk, acting, now| {
        appeal::carry_out(desk, &acting.permit()?, &carry_out, now)
    });
    office.assert_sound();
}

#[test]
fn forms_that_cannot_be() {
    let mut office = Office::new();
    let case = served(&mut office, OutcomeCode::Refused);
    let on = today(&mut office);
    for (change, field, code) in [
        ("remedy", "remedy", Code::NotAChoice),
        ("future", "lodgedOn", Code::DateInFuture),
        ("before", "lodgedOn", Code::DatesOutOfOrder),
        ("by", "lodgedBy", Code::Required),
        ("person", "persons", Code::NotAChoice),
        ("paper", "document", Code::NotAChoice),
    ] {
        let mut wrong = form(&case, "court", on);
        match change {
            "remedy" => wrong.remedy = "king".to_owned(),
            "future" => wrong.lodged_on = on + Days::new(1),
            "before" => wrong.lodged_on = on - Days::new(1),
            "by" => wrong.lodged_by = " ".to_owned(),
            "person" => wrong.persons = vec![case.application],
            _ => wrong.document = Some(case.application),
        }
        office.refused("leyla", INVALID, &[(field, code)], |desk, acting, now| {
            appeal::lodge(desk, &acting.permit()?, &wrong, now)
        });
    }
    // The last day itself is in time; nobody asks for a lateness that there is not.
    office.wait(30);
    let level = office.file("leyla", case.application).after.appeal.levels[0].clone();
    let on = today(&mut office).min(level.last_day);
    let id = lodge(&mut office, &form(&case, "court", on));
    assert_eq!(office.file("leyla", case.application).after.appeal.appeals[0].state, AppealState::Pending);
    // Nothing came of it yet: recorded by mistake, it goes, and the case stands where it stood.
    let mistake = appeal::AppealWithdrawForm { appeal: id, reason: "Başqa iş üzrədir.".to_owned() };
    office
        .run("leyla", |desk, acting, now| appeal::withdraw(desk, &acting.permit()?, &mistake, now))
        .unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!((file.stage, file.after.appeal.appeals.len()), (Stage::Notified, 0));
    office.assert_sound();
}
