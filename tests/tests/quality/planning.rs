//! What a sample is drawn from, and what is refused.

use crate::{INVALID, decided, office, plan, plan_form, shown};
use casework::{
    Code, Kind,
    audit::{self, PlanQuery, Replacement, SampleMethod},
    profile::OutcomeCode,
};

#[test]
fn a_sample_is_drawn_from_what_there_is_and_can_be_drawn_again() {
    let mut office = office();
    for _ in 0..6 {
        decided(&mut office, OutcomeCode::Refugee);
    }
    let query = PlanQuery {
        checklist: "decision".to_owned(),
        filter: plan_form().filter,
        confidence: audit::measure::Confidence::NinetyFive,
        margin: 30,
    };
    let frame =
        office.run("sevda", |desk, acting, _| audit::propose(desk, &acting.permit()?, &query)).unwrap();
    assert_eq!((frame.population, frame.own, frame.enough), (6, 0, 5));

    let mut form = plan_form();
    form.size = Some(7);
    office.refused("sevda", INVALID, &[("size", Code::SampleTooLarge)], |desk, acting, now| {
        audit::plan(desk, &acting.permit()?, &form, now)
    });
    form.size = Some(0);
    form.title = String::new();
    office.refused("sevda", INVALID, &[("title", Code::Required)], |desk, acting, now| {
        audit::plan(desk, &acting.permit()?, &form, now)
    });
    form.title = "Qərarlar".to_owned();
    office.refused("sevda", INVALID, &[("size", Code::Required)], |desk, acting, now| {
        audit::plan(desk, &acting.permit()?, &form, now)
    });
    form.filter.outcome = Some("refused".to_owned());
    office.refused("sevda", INVALID, &[("filter", Code::NothingToAudit)], |desk, acting, now| {
        audit::plan(desk, &acting.permit()?, &form, now)
    });
    form.filter.outcome = Some("refugee".to_owned());
    form.size = Some(3);
    let subjects = |view: &audit::AuditView| -> Vec<_> {
        view.files.iter().filter(|one| one.file.replaced.is_none()).map(|one| one.file.subject).collect()
    };
    let (first, again) = (plan(&mut office, &form), plan(&mut office, &form));
    assert_eq!(subjects(&first), subjects(&again), "one seed, one draw");
    assert_eq!(first.audit.plan.population, 6);

    // One that cannot be looked at is replaced by the next, never by one that was drawn before.
    let out = Replacement { file: first.files[0].file.id, reason: "İş məhkəmədədir.".to_owned() };
    office.run("sevda", |desk, acting, now| audit::replace(desk, &acting.permit()?, &out, now)).unwrap();
    let after = shown(&mut office, first.audit.id);
    assert_eq!(after.files.len(), 4);
    let mut subjects = subjects(&after);
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), 3);
    office.refused("sevda", (Kind::NotNow, Code::AuditFinished), &[], |desk, acting, now| {
        audit::replace(desk, &acting.permit()?, &out, now)
    });
    office.assert_sound();
}

#[test]
fn a_sample_that_takes_everything_has_nothing_in_reserve() {
    let mut office = office();
    decided(&mut office, OutcomeCode::Refugee);
    let mut form = plan_form();
    form.method = SampleMethod::Targeted;
    let audit = plan(&mut office, &form);
    assert_eq!(audit.files.len(), 1);
    let out = Replacement { file: audit.files[0].file.id, reason: "İtib.".to_owned() };
    office.refused("sevda", (Kind::NotNow, Code::SampleExhausted), &[], |desk, acting, now| {
        audit::replace(desk, &acting.permit()?, &out, now)
    });
}

#[test]
fn nobody_without_the_right_plans_marks_or_steers() {
    let mut office = office();
    decided(&mut office, OutcomeCode::Refugee);
    let form = plan_form();
    for login in ["leyla", "kamran", "rais"] {
        office.refused(login, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
            audit::plan(desk, &acting.permit()?, &form, now)
        });
    }
}
