//! Whatever is done in whatever order: nobody holds a certificate of a session without every condition met, and
//! whoever meets them all can have it.

use crate::{CHILDREN, id_of, office, plan, session, trainer};
use casework::training::{
    self, AttendanceForm, AwardForm, Certificate, EnrolmentState, NominationForm, OnlineForm, Origin,
    Presence, SessionForm, StepForm, TestForm,
};
use letters::Lang;
use panah_tests::office::Office;
use proptest::prelude::*;
use vault::Id;

/// Something that a coordinator does.
#[derive(Debug, Clone, Copy)]
enum Act {
    Enrol,
    TakeOut,
    Fail,
    Online(u32),
    Mark(usize, Presence),
    Sit(u32),
    Award,
    Wait(i64),
}

fn act() -> impl Strategy<Value = Act> {
    let presence = prop_oneof![
        4 => Just(Presence::Present),
        1 => Just(Presence::Absent),
        1 => Just(Presence::Excused)
    ];
    prop_oneof![
        3 => Just(Act::Enrol),
        1 => Just(Act::TakeOut),
        1 => Just(Act::Fail),
        4 => prop_oneof![Just(Act::Online(30)), Just(Act::Online(29))],
        8 => (0_usize..2, presence).prop_map(|(day, presence)| Act::Mark(day, presence)),
        5 => prop_oneof![Just(Act::Sit(60)), Just(Act::Sit(59))],
        3 => Just(Act::Award),
        2 => Just(Act::Wait(1)),
    ]
}

const DAYS: [&str; 2] = ["2026-11-25", "2026-11-26"];

/// What was really done, kept beside the register.
#[derive(Debug, Default)]
struct Done {
    hours: u32,
    days: [bool; 2],
    passed: bool,
    tests: u32,
    awarded: u32,
}

fn apply(office: &mut Office, session: Id, enrolment: Id, done: &mut Done, act: Act) {
    let step = |office: &mut Office, to| {
        let form = StepForm { enrolment, to, reason: "Səbəb.".to_owned() };
        office.run("aysel", |desk, acting, now| training::step(desk, &acting.permit()?, &form, now)).is_ok()
    };
    match act {
        Act::Enrol => _ = step(office, EnrolmentState::Enrolled),
        Act::TakeOut => _ = step(office, EnrolmentState::Withdrawn),
        Act::Fail => _ = step(office, EnrolmentState::Failed),
        Act::Online(hours) => {
            let form = OnlineForm { enrolment, hours };
            let said =
                office.run("aysel", |desk, acting, now| training::online(desk, &acting.permit()?, form, now));
            if said.is_ok() {
                done.hours = hours;
            }
        }
        Act::Mark(day, presence) => {
            let mark = serde_json::json!({ "enrolment": enrolment, "day": DAYS[day], "presence": presence });
            let form = AttendanceForm { session, marks: vec![serde_json::from_value(mark).unwrap()] };
            let said =
                office.run("aysel", |desk, acting, now| training::mark(desk, &acting.permit()?, &form, now));
            if said.is_ok() {
                done.days[day] = presence == Presence::Present;
            }
        }
        Act::Sit(score) => {
            let form = TestForm { enrolment, score, held_on: "2026-11-25".parse().unwrap() };
            let said =
                office.run("aysel", |desk, acting, now| training::test(desk, &acting.permit()?, form, now));
            if said.is_ok() {
                (done.passed, done.tests) = (done.passed || score >= 60, done.tests + 1);
            }
        }
        Act::Award => {
            let form = AwardForm { enrolment, language: Lang::En };
            let said =
                office.run("aysel", |desk, acting, now| training::award(desk, &acting.permit()?, form, now));
            done.awarded += u32::from(said.is_ok());
        }
        Act::Wait(days) => office.wait(days),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: panah_tests::cases(24), ..ProptestConfig::default() })]

    #[test]
    fn nobody_holds_a_certificate_without_every_condition_met(
        acts in prop::collection::vec(act(), 6..28)
    ) {
        let mut office = office();
        let one = trainer(&mut office, "leyla", &[CHILDREN]);
        let form = SessionForm {
            online_from: "2026-11-02".parse().ok(),
            online_until: "2026-11-20".parse().ok(),
            face_from: DAYS[0].parse().ok(),
            face_until: DAYS[1].parse().ok(),
            ..session(&[one])
        };
        let session = plan(&mut office, &form);
        let officer = id_of(&mut office, "samir");
        let form = NominationForm { session, officers: vec![officer] };
        let enrolment = office
            .run("aysel", |desk, acting, now| training::nominate(desk, &acting.permit()?, &form, now))
            .unwrap()[0];
        let mut done = Done::default();
        for act in acts {
            apply(&mut office, session, enrolment, &mut done, act);
        }
        let view = crate::shown(&mut office, session);
        let state = view.participants[0].enrolment.state;
        let ready = done.hours >= 30 && done.days == [true, true] && done.passed;
        let mine =
            office.run("samir", |desk, acting, now| training::mine(desk, acting, None, now)).unwrap();
        let of_session: Vec<&Certificate> =
            mine.certificates.iter().filter(|one| one.origin == Origin::Session).collect();
        prop_assert_eq!(of_session.len(), usize::try_from(done.awarded).unwrap());
        prop_assert!(done.awarded <= 1 && done.tests <= 3);
        prop_assert_eq!(state == EnrolmentState::Completed, done.awarded == 1);
        for one in of_session {
            prop_assert!(ready, "{:?} was given on {:?}", one.number, done);
            prop_assert!(one.awarded_on >= DAYS[1].parse().unwrap(), "before the last day was over");
        }
        // The other way round: whoever meets every condition and is still in it can have it, once it is over.
        if matches!(state, EnrolmentState::Enrolled | EnrolmentState::Attending) {
            office.wait(2);
            apply(&mut office, session, enrolment, &mut done, Act::Award);
            prop_assert_eq!(done.awarded == 1, ready, "{:?}", done);
        }
    }
}
