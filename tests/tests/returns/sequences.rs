//! Whatever is tried in whatever order: nobody departs without having declared, after all was spoken of, and without
//! having given up their claim.

use crate::{
    COUNSELLOR, TOPICS, application, counselling, couple, declaration, departure, office, screening, today,
    warned, withdrawal,
};
use casework::{
    Code,
    returning::{self, AskForm, EndReturnForm, ReconfirmForm, ReturnEndKind, RevokeForm, WithdrawalState},
};
use chrono::Days;
use panah_tests::office::Office;
use proptest::prelude::*;
use std::cell::RefCell;
use vault::Id;

/// Something that an officer may try.
#[derive(Debug, Clone, Copy)]
enum Try {
    Ask,
    CounselPart,
    Counsel,
    Screen,
    Apply,
    Declare,
    DeclareEarly,
    Withdraw,
    Book,
    Reconfirm,
    Depart,
    Revoke,
    Fail,
}

const ALL: [Try; 13] = [
    Try::Ask,
    Try::CounselPart,
    Try::Counsel,
    Try::Screen,
    Try::Apply,
    Try::Declare,
    Try::DeclareEarly,
    Try::Withdraw,
    Try::Book,
    Try::Reconfirm,
    Try::Depart,
    Try::Revoke,
    Try::Fail,
];

/// Tries it; what is refused is refused.
fn attempt(office: &mut Office, (case, person): (&casework::demonstration::main_job::Case, Id), what: Try) {
    let open = crate::returns(office, "leyla", case)
        .returns
        .into_iter()
        .rev()
        .find(|one| one.record.person == person)
        .map(|one| one.record.id);
    let id = open.unwrap_or(person);
    let day = today(office);
    let reasons = [
        Code::ReturnPaperMissing,
        Code::ReturnNotEligible,
        Code::ReturnNotReconfirmed,
        Code::ReturnNotDeclared,
        Code::ReturnClaimStands,
        Code::ReturnNotCounselled,
    ];
    let overrides = warned(person, &reasons);
    let mut leave = departure(office, &[id], &[]);
    leave.overrides.clone_from(&overrides);
    if let Try::Ask = what {
        let form = AskForm {
            application: case.application,
            person,
            asked_on: None,
            said: "?".to_owned(),
            led_by: None,
        };
        drop(office.run("leyla", |desk, acting, now| returning::ask(desk, &acting.permit()?, &form, now)));
        return;
    }
    let refused = office.run(COUNSELLOR, |desk, acting, now| {
        let permit = acting.permit()?;
        match what {
            // Taken in by whoever is in charge, above.
            Try::Ask => Ok(()),
            Try::CounselPart => {
                returning::counsel(desk, &permit, &counselling(id, &TOPICS[..3]), now).map(drop)
            }
            Try::Counsel => returning::counsel(desk, &permit, &counselling(id, &TOPICS), now).map(drop),
            Try::Screen => returning::screen(desk, &permit, &screening(id), now).map(drop),
            Try::Apply => returning::apply(desk, &permit, &application(id, "IRN"), now),
            Try::Declare => returning::declare(desk, &permit, &declaration(id), now).map(drop),
            Try::DeclareEarly => {
                let form = returning::DeclareForm { signed_on: Some(day - Days::new(2)), ..declaration(id) };
                returning::declare(desk, &permit, &form, now).map(drop)
            }
            Try::Withdraw => returning::withdraw_claim(desk, &permit, &withdrawal(id), now).map(drop),
            Try::Book => returning::book(desk, &permit, &crate::booking(id, day, overrides), now),
            Try::Reconfirm => {
                let form = ReconfirmForm { voluntary_return: id, how: "Şəxsən".to_owned() };
                returning::reconfirm(desk, &permit, &form, now)
            }
            Try::Depart => returning::depart(desk, &permit, &leave, now),
            Try::Revoke => returning::revoke(desk, &permit, &RevokeForm { voluntary_return: id }, now),
            Try::Fail => {
                let note = Some("Gəlmədi.".to_owned());
                let form = EndReturnForm { voluntary_return: id, kind: ReturnEndKind::Failed, note };
                returning::end(desk, &permit, &form, now)
            }
        }
    });
    drop(refused);
}

/// Mostly in the order of a return, with other attempts strewn in: a walk at random would seldom come far.
fn walk() -> impl Strategy<Value = Vec<Try>> {
    let stray = prop::option::weighted(0.35, prop::sample::select(ALL.to_vec()));
    let keep = prop::bool::weighted(0.88);
    let course = [
        Try::Ask,
        Try::Counsel,
        Try::Screen,
        Try::Apply,
        Try::Declare,
        Try::Withdraw,
        Try::Book,
        Try::Reconfirm,
        Try::Depart,
    ];
    prop::collection::vec((stray, keep), course.len()).prop_map(move |strewn| {
        let mut all = Vec::new();
        for (step, (stray, keep)) in course.into_iter().zip(strewn) {
            all.extend(keep.then_some(step));
            all.extend(stray);
        }
        all
    })
}

#[test]
fn no_sequence_reaches_a_departure_that_was_not_declared_and_given_up() {
    // One office for all walks; each has a case of its own.
    let office = RefCell::new(office());
    let left = RefCell::new(0_u32);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: panah_tests::cases(48),
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let held = runner.run(&walk(), |steps| {
        let office = &mut *office.borrow_mut();
        let case = couple(office);
        let person = case.members[1];
        for step in steps {
            attempt(office, (&case, person), step);
        }
        for one in crate::returns(office, "leyla", &case).returns {
            let Some(departed) = &one.record.departed else { continue };
            *left.borrow_mut() += 1;
            let declared: Vec<_> = one.declarations.iter().filter(|one| one.lapsed_on.is_none()).collect();
            prop_assert_eq!(declared.len(), 1);
            let told = one.counsellings.iter().map(|talk| talk.held_on).min();
            prop_assert!(
                one.topics_missing.is_empty() && told.is_some_and(|told| told <= declared[0].signed_on)
            );
            let given_up = one.withdrawals.iter().filter(|one| one.state == WithdrawalState::Effective);
            prop_assert_eq!(given_up.count(), 1);
            prop_assert!(declared[0].signed_on <= departed.on);
        }
        Ok(())
    });
    held.unwrap();
    assert!(*left.borrow() >= 5, "too few walks came to a departure to prove anything: {}", left.borrow());
}
