//! Over eighteen months: where they began, goals, reviews.

use crate::{day, due, levels, plan, recognised, review, view};
use casework::{
    Code, Kind,
    assistance::AssistanceCode,
    integration::{
        self, ActionDoneForm, ActionForm, Cefr, ExitForm, GoalEndForm, GoalForm, Indicator, Indicators,
        PlanForm, ReviewForm, WorkState,
    },
};
#[test]
fn a_family_moves_forward_over_eighteen_months() {
    let (mut office, case) = recognised();
    let other = office.registered();
    office.refused("inci", (Kind::NotNow, Code::NotRecognised), &[], |desk, acting, now| {
        let form = PlanForm { application: other.application, persons: Vec::new(), aim: "x".to_owned() };
        integration::open(desk, &acting.permit()?, &form, now)
    });
    let plan = plan(&mut office, &case);
    let (mother, father) = (case.members[0], case.members[1]);
    let goal = GoalForm {
        plan,
        goal: None,
        person: Some(mother),
        domain: "language".to_owned(),
        text: "Altı ayda B1 səviyyəsi".to_owned(),
        due_on: day("2027-09-01"),
        actions: vec![ActionForm {
            what: "Kursa yazılmaq".to_owned(),
            responsible: "Özü".to_owned(),
            due_on: day("2026-12-20"),
        }],
    };
    office.refused("inci", (Kind::NotNow, Code::BaselineMissing), &[], |desk, acting, now| {
        integration::set_goal(desk, &acting.permit()?, &goal, now)
    });
    // What they began from leaves no domain out.
    let some = ReviewForm {
        plan,
        person: mother,
        on: office.run("inci", |desk, _, now| Ok(desk.today(now))).unwrap(),
        levels: levels(1).into_iter().take(3).collect(),
        indicators: Indicators::default(),
        note: String::new(),
    };
    office.refused(
        "inci",
        (Kind::Invalid, Code::CheckTheForm),
        &[("levels", Code::BaselineMissing)],
        |desk, acting, now| integration::review(desk, &acting.permit()?, &some, now),
    );
    let began = Indicators {
        document: Some(true),
        tenancy: Some(false),
        language: Some(Cefr::A1),
        work: Some(WorkState::Inactive),
        income: Some(9_000),
        ..Indicators::default()
    };
    review(&mut office, plan, mother, 1, began.clone()).unwrap();
    review(&mut office, plan, father, 2, began.clone()).unwrap();
    let goal = office
        .run("inci", |desk, acting, now| integration::set_goal(desk, &acting.permit()?, &goal, now))
        .unwrap();

    // The action and then the review come due.
    office.wait(20);
    assert!(due(&mut office).contains(&(AssistanceCode::Action, 1)), "{:?}", due(&mut office));
    let today = office.run("inci", |desk, _, now| Ok(desk.today(now))).unwrap();
    let done = ActionDoneForm { goal, action: 0, on: today, note: "Yazıldı".to_owned() };
    office
        .run("inci", |desk, acting, now| integration::action_done(desk, &acting.permit()?, &done, now))
        .unwrap();
    office.refused("inci", (Kind::NotNow, Code::ActionOver), &[], |desk, acting, now| {
        integration::action_done(desk, &acting.permit()?, &done, now)
    });
    office.wait(71);
    assert!(due(&mut office).contains(&(AssistanceCode::Review, 2)), "{:?}", due(&mut office));

    // Six reviews, three months apart; at the end they stand on their own.
    for (turn, level) in [2, 2, 3, 4, 4, 5].into_iter().enumerate() {
        let now = Indicators {
            tenancy: Some(turn >= 2),
            language: Some([Cefr::A1, Cefr::A2, Cefr::A2, Cefr::B1, Cefr::B1, Cefr::B2][turn]),
            work: Some(if turn >= 3 { WorkState::Formal } else { WorkState::Seeking }),
            months: Some(u32::try_from(turn * 2).unwrap()),
            income: Some(if turn >= 4 { 40_000 } else { 12_000 }),
            ..began.clone()
        };
        review(&mut office, plan, mother, level, now).unwrap();
        office.wait(91);
    }
    assert_eq!(
        review(&mut office, plan, case.members[3], 5, Indicators::default()).unwrap_err().fields[0].code,
        Code::NotAChoice
    );
    let shown = view(&mut office, &case);
    let points = &shown.plans[0].series[0].points;
    let moved: Vec<u8> = points.iter().map(|point| point.levels[2].level).collect();
    assert_eq!(moved, [1, 2, 2, 3, 4, 4, 5]);
    let span = (points[6].on - points[0].on).num_days();
    assert!((530..=560).contains(&span), "{span} days");
    let met = |at: usize, wanted| points[at].measured.iter().find(|one| one.indicator == wanted).unwrap().met;
    for (indicator, before, after) in [
        (Indicator::Employed, Some(false), Some(true)),
        (Indicator::Active, Some(false), Some(true)),
        (Indicator::Language, Some(false), Some(true)),
        (Indicator::Tenancy, Some(false), Some(true)),
        (Indicator::AbovePoverty, Some(false), Some(true)),
        (Indicator::Document, Some(true), Some(true)),
        (Indicator::Clinic, None, None),
    ] {
        assert_eq!((met(0, indicator), met(6, indicator)), (before, after), "{indicator:?}");
    }

    let end = GoalEndForm { goal, reached: true, note: "İmtahan verildi".to_owned() };
    office
        .run("inci", |desk, acting, now| integration::end_goal(desk, &acting.permit()?, &end, now))
        .unwrap();
    let exit = ExitForm { plan, reached: true, reason: "Müstəqildirlər".to_owned() };
    office.run("inci", |desk, acting, now| integration::exit(desk, &acting.permit()?, &exit, now)).unwrap();
    assert_eq!(
        review(&mut office, plan, mother, 5, Indicators::default()).unwrap_err().code,
        Code::PlanEnded
    );
    // The journal of the case has it all.
    let journal = office.desk().vault.journal(case.application, 200).unwrap();
    let reviews = journal.iter().filter(|entry| entry.command == "integration.review").count();
    assert_eq!(reviews, 8);
    office.assert_sound();
}
