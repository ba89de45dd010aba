//! Loss of status: ground, notice, response, a decision for each holder, service, appeal.

use crate::{appeal as appeal_form, judgment, today};
use casework::{
    Code, Kind,
    appeal::{self, JudgmentResult},
    demonstration::main_job::{self, Case},
    letter::{MeansForm, Subject},
    permit::Review,
    profile::OutcomeCode,
    status::{self, ResponseForm, ServeForm, StatusProcedureForm, StatusRulingForm, StatusVerdict},
    task::TaskCode,
};
use panah_tests::office::Office;
use vault::Id;

/// A recognised family: the daughter's status derives from her mother's.
fn recognised(office: &mut Office) -> Case {
    let case = office.work("leyla", main_job::take).unwrap();
    office.work("leyla", |work, officer| main_job::interviews(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::assess(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::draft(work, officer, &case)).unwrap();
    office.work("kamran", |work, officer| main_job::send_back(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::revise(work, officer, &case)).unwrap();
    office.work("kamran", |work, officer| main_job::approve(work, officer, &case)).unwrap();
    office.hand_over(&case, None);
    case
}

fn service(office: &mut Office) -> MeansForm {
    MeansForm { by: "in-person".to_owned(), on: today(office), means: "Şəxsən".to_owned() }
}

fn ruling(procedure: Id, person: Id, verdict: StatusVerdict) -> StatusRulingForm {
    StatusRulingForm {
        procedure,
        person,
        verdict,
        reasons: "Hallar dəyişib.".to_owned(),
        effective_on: None,
        overrides: Vec::new(),
    }
}

fn rule_on(office: &mut Office, login: &str, form: &StatusRulingForm) {
    office.run(login, |desk, acting, now| status::rule_on(desk, &acting.permit()?, form, now)).unwrap();
}

#[test]
fn cessation_decides_everybody_on_their_own() {
    let mut office = Office::new();
    let case = recognised(&mut office);
    let (mother, daughter) = (case.members[0], case.members[3]);
    let holders = office.file("leyla", case.application).after.status.holders;
    assert_eq!(holders.len(), 4);
    assert_eq!(
        holders.iter().find(|one| one.person == daughter).map(|one| (one.outcome, one.derived_from)),
        Some((OutcomeCode::Derivative, Some(mother)))
    );
    assert!(holders[0].documents.iter().all(|document| !document.name.0.is_empty()));

    // The ceased circumstances; opened by somebody who may review, so that four eyes are what stops them.
    office.wait(400);
    let open = StatusProcedureForm {
        application: case.application,
        person: mother,
        ground: "1C5".to_owned(),
        reasons: "Ölkədə vəziyyət əsaslı dəyişib.".to_owned(),
        document: None,
    };
    let procedure =
        office.run("both", |desk, acting, now| status::open(desk, &acting.permit()?, &open, now)).unwrap().id;
    let ends = ruling(procedure, mother, StatusVerdict::Ends);
    // Every way round: no notice, own procedure, time to respond, compelling reasons, no right.
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        status::rule_on(desk, &acting.permit::<Review>()?, &ends, now)
    });
    office.refused("both", (Kind::Forbidden, Code::OwnDecision), &[], |desk, acting, now| {
        let keeps = ruling(procedure, mother, StatusVerdict::Keeps);
        status::rule_on(desk, &acting.permit()?, &keeps, now)
    });
    let refused = office
        .run("kamran", |desk, acting, now| status::rule_on(desk, &acting.permit()?, &ends, now))
        .unwrap_err();
    assert!(refused.fields.iter().any(|fault| fault.code == Code::NoticeMissing), "{refused}");
    assert!(refused.fields.iter().any(|fault| fault.code == Code::CompellingReasonsUnexamined), "{refused}");
    assert!(office.tasks("both").contains(&TaskCode::StatusNotice));

    office.hand_over(&case, Some((Subject::LossNotice, procedure)));
    let refused = office
        .run("kamran", |desk, acting, now| status::rule_on(desk, &acting.permit()?, &ends, now))
        .unwrap_err();
    assert!(refused.fields.iter().any(|fault| fault.code == Code::ResponseRuns), "{refused}");

    office.wait(10);
    let response = ResponseForm {
        procedure,
        on: today(&mut office),
        said: "Qayıtmağa qorxuram.".to_owned(),
        interview: None,
        compelling: Some("Əvvəlki təqib ağır olub, lakin zəruri səbəb müəyyən edilmədi.".to_owned()),
    };
    office
        .run("leyla", |desk, acting, now| status::respond(desk, &acting.permit()?, &response, now))
        .unwrap();
    assert!(office.tasks("kamran").contains(&TaskCode::StatusDecide));
    assert!(!office.tasks("both").contains(&TaskCode::StatusDecide), "they opened it");
    rule_on(&mut office, "kamran", &ends);

    // Told only once the daughter was decided too.
    assert!(offered(&mut office, &case).is_empty(), "no letter tells of half a decision");
    let serve = ServeForm { procedure, service: service(&mut office), overrides: Vec::new() };
    let refused = office
        .run("leyla", |desk, acting, now| status::serve(desk, &acting.permit()?, &serve, now))
        .unwrap_err();
    assert!(refused.fields.iter().any(|fault| fault.code == Code::DependantsUndecided), "{refused}");
    let father = case.members[1];
    office.refused(
        "kamran",
        (Kind::Invalid, Code::CheckTheForm),
        &[("person", Code::NotAChoice)],
        |desk, acting, now| {
            status::rule_on(desk, &acting.permit()?, &ruling(procedure, father, StatusVerdict::Ends), now)
        },
    );
    rule_on(&mut office, "kamran", &ruling(procedure, daughter, StatusVerdict::Keeps));
    let before = office.file("leyla", case.application).after.status.holders;
    assert!(before.iter().all(|holder| holder.ended_on.is_none()), "nothing ends before service");
    // A status that ends is told by its letter, with how to challenge it, and by nothing else.
    let serve = ServeForm { service: service(&mut office), ..serve };
    for login in ["leyla", "kamran", "both"] {
        office.refused(login, (Kind::NotNow, Code::LossUntold), &[], |desk, acting, now| {
            status::serve(desk, &acting.permit()?, &serve, now)
        });
    }
    let told = offered(&mut office, &case);
    assert_eq!(told.len(), 1, "whoever keeps theirs gets no letter");
    office.hand_over(&case, Some((Subject::LossDecision, told[0])));
    let served = today(&mut office);
    let holders = office.file("leyla", case.application).after.status.holders;
    let ended: Vec<Id> = holders.iter().filter(|one| one.ended_on.is_some()).map(|one| one.person).collect();
    assert_eq!(ended, [mother], "the daughter keeps hers, the others were never concerned");

    // An appeal suspends the end; a judgment that quashes it restores the status.
    let mut challenge = appeal_form(&case, "court", served);
    challenge.procedure = Some(procedure);
    let lodged = office
        .run("leyla", |desk, acting, now| appeal::lodge(desk, &acting.permit()?, &challenge, now))
        .unwrap();
    let file = office.file("leyla", case.application);
    let holder = file.after.status.holders.iter().find(|one| one.person == mother).unwrap();
    assert!(holder.ended_on.is_none() && holder.contested);
    let stage = file.stage;
    office
        .run("leyla", |desk, acting, now| {
            let form = judgment(lodged.id, JudgmentResult::Granted, served);
            appeal::judge(desk, &acting.permit()?, acting, &form, now)
        })
        .unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, stage, "the application is not touched");
    assert!(file.after.status.holders.iter().all(|one| one.ended_on.is_none()), "restored");
    office.assert_sound();
}

/// Rulings that a letter of loss is offered for.
fn offered(office: &mut Office, case: &Case) -> Vec<Id> {
    let offers = office.file("leyla", case.application).writing.offers;
    offers
        .into_iter()
        .filter(|offer| offer.subject == Subject::LossDecision)
        .map(|offer| offer.record)
        .collect()
}

/// A holder alone, of whom it is said that they have their country's passport.
fn opened() -> (Office, Case, Id) {
    let mut office = Office::new();
    let case = crate::served(&mut office, OutcomeCode::Refugee);
    office.wait(400);
    let open = StatusProcedureForm {
        application: case.application,
        person: case.members[0],
        ground: "1C1".to_owned(),
        reasons: "Pasport barədə məlumat var.".to_owned(),
        document: None,
    };
    let procedure = office
        .run("leyla", |desk, acting, now| status::open(desk, &acting.permit()?, &open, now))
        .unwrap()
        .id;
    (office, case, procedure)
}

#[test]
fn where_everybody_keeps_their_status_the_procedure_ends_when_they_were_told() {
    let (mut office, case, procedure) = opened();
    office.hand_over(&case, Some((Subject::LossNotice, procedure)));
    office.wait(40);
    rule_on(&mut office, "kamran", &ruling(procedure, case.members[0], StatusVerdict::Keeps));
    let serve = ServeForm { procedure, service: service(&mut office), overrides: Vec::new() };
    office.run("leyla", |desk, acting, now| status::serve(desk, &acting.permit()?, &serve, now)).unwrap();
    let file = office.file("leyla", case.application);
    assert!(file.after.status.procedures[0].served.is_some());
    assert!(file.after.status.holders.iter().all(|holder| holder.ended_on.is_none()));
    office.assert_sound();
}

#[test]
fn the_decision_has_its_day() {
    let (mut office, case, procedure) = opened();
    let shown =
        |office: &mut Office| office.file("leyla", case.application).after.status.procedures.remove(0);
    assert_eq!(shown(&mut office).decide_by, None, "no time runs before the notice");
    office.hand_over(&case, Some((Subject::LossNotice, procedure)));
    let noticed = shown(&mut office).notice.unwrap();
    let month = chrono::Months::new(1);
    assert_eq!(shown(&mut office).decide_by, noticed.respond_by.checked_add_months(month));
    let said = ResponseForm {
        procedure,
        on: today(&mut office),
        said: "Pasport almamışam.".to_owned(),
        interview: None,
        compelling: None,
    };
    office.run("leyla", |desk, acting, now| status::respond(desk, &acting.permit()?, &said, now)).unwrap();
    assert_eq!(
        shown(&mut office).decide_by,
        said.on.checked_add_months(month),
        "from the answer, not from its time"
    );
}

#[test]
fn nobody_loses_what_they_do_not_hold() {
    let mut office = Office::new();
    let case = crate::served(&mut office, OutcomeCode::Refused);
    let open = StatusProcedureForm {
        application: case.application,
        person: case.members[0],
        ground: "fraud".to_owned(),
        reasons: "Nümunə".to_owned(),
        document: None,
    };
    office.refused("leyla", (Kind::NotNow, Code::NoStatus), &[], |desk, acting, now| {
        status::open(desk, &acting.permit()?, &open, now)
    });
}
