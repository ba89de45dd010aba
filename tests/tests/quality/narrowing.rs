//! Which files an audit looks among: unit, stage, officer, procedure, and what is looked at whole.

use crate::{INVALID, decided, office, plan, plan_form, planted};
use casework::{
    Code,
    access::{self, SealForm},
    appeal::{Appeal, Granted, Judgment, JudgmentResult},
    appointment::{Appointment, AppointmentKind, Invited},
    audit::{self, FrameView, PlanQuery, SampleFilter, SampleTarget},
    decision::Decision,
    family::Concerned,
    permit::Role,
    person::Person,
    profile::{OutcomeCode, Stage},
    training::{self, PostForm},
};
use panah_tests::office::Office;

fn frame(office: &mut Office, checklist: &str, change: impl FnOnce(&mut SampleFilter)) -> FrameView {
    let mut filter = plan_form().filter;
    change(&mut filter);
    let form = plan_form();
    let query = PlanQuery {
        checklist: checklist.to_owned(),
        filter,
        confidence: form.confidence,
        margin: form.margin,
    };
    office.run("sevda", |desk, acting, _| audit::propose(desk, &acting.permit()?, &query)).unwrap()
}

#[test]
fn files_are_narrowed_by_unit_stage_officer_and_procedure() {
    let mut office = office();
    office.appoint("aysel", "Aysel Nümunəli", &[Role::TRAINING_COORDINATOR]);
    planted::decisions(&mut office, "leyla", "kamran", [("AFG", 5), ("IRN", 3)], 2026);
    planted::decisions(&mut office, "samir", "kamran", [("AFG", 2)], 2025);
    let (leyla, samir) = (office.acting("leyla").officer(), office.acting("samir").officer());
    let post = PostForm { officer: samir, unit: "Balakən".to_owned(), since: "2026-01-05".parse().unwrap() };
    office.run("aysel", |desk, acting, now| training::set_post(desk, &acting.permit()?, &post, now)).unwrap();
    let mut count = |change: fn(&mut SampleFilter)| frame(&mut office, "decision", change).population;
    assert_eq!(count(|_| {}), 10);
    assert_eq!(count(|filter| filter.unit = Some("Balakən".to_owned())), 2);
    assert_eq!(count(|filter| filter.stage = Some(Stage::Decided)), 10);
    assert_eq!(count(|filter| filter.stage = Some(Stage::Closed)), 0);
    assert_eq!(count(|filter| filter.procedure = Some("regular".to_owned())), 10);
    assert_eq!(count(|filter| filter.procedure = Some("accelerated".to_owned())), 0);
    let of = |office: &mut Office, officer| {
        frame(office, "decision", |filter| {
            (filter.officer, filter.country) = (Some(officer), Some("AFG".to_owned()));
        })
        .population
    };
    assert_eq!((of(&mut office, leyla), of(&mut office, samir)), (5, 2));
    // An answer about a country has no stage and no outcome.
    let mut form = plan_form();
    (form.checklist, form.filter.stage) = ("coi".to_owned(), Some(Stage::Decided));
    office.refused("sevda", INVALID, &[("filter.stage", Code::NotAChoice)], |desk, acting, now| {
        audit::plan(desk, &acting.permit()?, &form, now)
    });
    // What can be asked for; officers only for whoever assesses.
    let choices = |office: &mut Office, login: &str| {
        office.run(login, |desk, acting, _| audit::choices(desk, &acting.permit()?, acting)).unwrap()
    };
    let (assessor, head) = (choices(&mut office, "sevda"), choices(&mut office, "rais"));
    assert!(assessor.officers.iter().any(|one| one.id == leyla) && head.officers.is_empty());
    assert_eq!(
        (assessor.units, assessor.countries),
        (vec!["Balakən".to_owned()], vec!["AFG".to_owned(), "IRN".to_owned()])
    );
}

/// One of six refused was a child, one decision was overturned.
#[test]
fn refusals_of_children_and_what_was_overturned_are_found_whole() {
    let mut office = office();
    planted::decisions(&mut office, "leyla", "kamran", [("AFG", 6)], 2026);
    office
        .run("leyla", |desk, acting, now| {
            let read = desk.read();
            let mut child: Person = read.list("ORDER BY id LIMIT 1", [])?.remove(0);
            let decision: Decision = read.list("ORDER BY id DESC LIMIT 1", [])?.remove(0);
            (child.birth.earliest, child.birth.latest) =
                ("2015-01-01".parse().ok(), "2015-12-31".parse().ok());
            let (day, officer) = (desk.today(now), acting.officer());
            desk.commit(officer, "import.run", None, now, |change| {
                change.update(&child)?;
                let appeal = Appeal {
                    id: change.new_id()?,
                    application: decision.application,
                    decision: Some(decision.id),
                    procedure: None,
                    remedy: "court".to_owned(),
                    after: None,
                    lodged_on: day,
                    lodged_by: "uydurma".to_owned(),
                    persons: Concerned(Vec::new()),
                    grounds: "Uydurma.".to_owned(),
                    reference: None,
                    last_day: day,
                    suspensive: true,
                    lateness: None,
                    document: None,
                    recorded_by: officer,
                    withdrawn: None,
                };
                change.create(&appeal)?;
                change.create(&Judgment {
                    id: change.new_id()?,
                    application: decision.application,
                    appeal: appeal.id,
                    result: JudgmentResult::Granted,
                    given_on: day,
                    received_on: day,
                    reference: None,
                    reasons: "Uydurma.".to_owned(),
                    granted: Granted::default(),
                    document: None,
                    recorded_by: officer,
                    carried_out: None,
                })?;
                Ok(())
            })
        })
        .unwrap();
    let mut count = |checklist: &str, target| {
        frame(&mut office, checklist, |filter| filter.target = Some(target)).population
    };
    assert_eq!(count("decision", SampleTarget::ChildrenRefused), 1);
    assert_eq!(count("decision", SampleTarget::Overturned), 1);
    assert_eq!(
        count("registration", SampleTarget::Overturned),
        1,
        "by the case, where no decision is looked at"
    );
}

/// A sealed file is left out and counted; no filter tells what it is about.
#[test]
fn sealed_files_are_counted_as_left_out_by_the_period_alone() {
    let mut office = office();
    for _ in 0..3 {
        decided(&mut office, OutcomeCode::Refugee);
    }
    let case = plan(&mut office, &plan_form()).files[0].file.application.unwrap();
    let seal = SealForm { application: case, reason: "Həssas iş".to_owned(), officers: Vec::new() };
    office.run("kamran", |desk, acting, now| access::seal(desk, &acting.permit()?, &seal, now)).unwrap();
    let told = |frame: FrameView| (frame.population, frame.own, frame.sealed);
    assert_eq!(told(frame(&mut office, "decision", |_| {})), (2, 0, 1));
    let of =
        |country: &'static str| move |filter: &mut SampleFilter| filter.country = Some(country.to_owned());
    assert_eq!(told(frame(&mut office, "decision", of("ERI"))), (0, 0, 1));
    assert_eq!(plan(&mut office, &plan_form()).audit.plan.excluded, 1);
}

/// An interview that is still to be held is drawn for whoever sits in; one that was held is not.
#[test]
fn interviews_to_come_are_drawn_for_observation() {
    let mut office = office();
    let (case, _) = office.assessed();
    let leyla = office.acting("leyla").officer();
    office
        .run("leyla", |desk, acting, now| {
            desk.commit(acting.officer(), "import.run", None, now, |change| {
                for (kind, cancelled) in [
                    (AppointmentKind::Interview, None),
                    (AppointmentKind::Interview, Some("Uydurma.".to_owned())),
                    (AppointmentKind::Documents, None),
                ] {
                    change.create(&Appointment {
                        id: change.new_id()?,
                        application: case.application,
                        kind,
                        day: "2026-12-20".parse().unwrap(),
                        time: "10:00".to_owned(),
                        place: "Bakı".to_owned(),
                        persons: Invited(Vec::new()),
                        note: None,
                        made_by: leyla,
                        cancelled,
                        minutes: None,
                        officer: Some(leyla),
                        interpreter: None,
                        room: None,
                        mode: None,
                        language: None,
                        wish: None,
                        attendance: None,
                        follows: None,
                    })?;
                }
                Ok(())
            })
        })
        .unwrap();
    let mut form = plan_form();
    form.checklist = "observation".to_owned();
    let audit = plan(&mut office, &form);
    assert_eq!((audit.files.len(), audit.files[0].file.officer), (1, leyla));
    assert_eq!(audit.files[0].file.application, Some(case.application));
    let sheet = audit::AssessmentForm {
        file: audit.files[0].file.id,
        marks: crate::marks("observation", &[("o9", audit::Mark::Minor)]),
        conclusion: String::new(),
        finish: true,
    };
    crate::assess(&mut office, "sevda", &sheet);
    assert_eq!(crate::shown(&mut office, audit.audit.id).files[0].grade, Some(audit::AuditGrade::A));
    office.assert_sound();
}
