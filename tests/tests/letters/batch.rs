//! Many letters at once: one that cannot be done stops no other, and each says why.

use crate::{decided, form, office, today};
use casework::{
    Code,
    letter::{self, DeliverSomeForm, IssueSomeForm, LetterState, LettersQuery, PIECE},
    profile::{OutcomeCode, Stage},
};
use panah_tests::office::Office;

fn waiting(office: &mut Office, query: &LettersQuery) -> letter::LettersList {
    office.run("leyla", |desk, acting, now| letter::list(desk, &acting.permit()?, query, now)).unwrap()
}

#[test]
fn one_that_fails_stops_no_other() {
    let mut office = office();
    let first = decided(&mut office, OutcomeCode::Refused);
    let unready = office.registered();
    let third = decided(&mut office, OutcomeCode::Refugee);
    let list = waiting(&mut office, &LettersQuery::default());
    assert_eq!(list.states.get(&LetterState::ToIssue), Some(&2), "{:?}", list.rows);
    assert!(list.rows.iter().all(|row| row.unconfirmed), "no translator confirmed a text: {:?}", list.rows);
    let letters = [&first, &unready, &third].map(|case| form(&mut office, case, None)).to_vec();
    let all = IssueSomeForm { letters };
    let done = office
        .run("leyla", |desk, acting, now| letter::issue_some(desk, &acting.permit()?, &all, now))
        .unwrap();
    let failed: Vec<Option<Code>> =
        done.iter().map(|one| one.failure.as_ref().map(|failure| failure.code)).collect();
    assert_eq!(failed, [None, Some(Code::NotApproved), None]);
    assert!(done[0].number.is_some() && done[1].letter.is_none());

    // Not served by the day it was planned for.
    office.wait(2);
    let overdue = LettersQuery { state: Some(LetterState::Overdue), ..LettersQuery::default() };
    let late = waiting(&mut office, &overdue);
    assert_eq!(late.rows.len(), 2);
    assert_eq!(late.states.get(&LetterState::ToIssue), None, "nothing is left to issue");
    let mine = LettersQuery { mine: true, ..LettersQuery::default() };
    assert_eq!(waiting(&mut office, &mine).rows.len(), 2);
    let sought = LettersQuery { text: first.number.to_lowercase(), ..LettersQuery::default() };
    assert_eq!(waiting(&mut office, &sought).rows.len(), 1);

    // Served together; what is served already is said, and stops nothing.
    let ids: Vec<vault::Id> = late.rows.iter().filter_map(|row| row.issued).collect();
    let mut serve = DeliverSomeForm {
        letters: vec![ids[0]],
        on: today(&mut office),
        by: "in-person".to_owned(),
        means: "Görüşdə verilib".to_owned(),
    };
    let run = |office: &mut Office, form: &DeliverSomeForm| {
        office
            .run("leyla", |desk, acting, now| letter::deliver_some(desk, &acting.permit()?, form, now))
            .unwrap()
    };
    assert!(run(&mut office, &serve)[0].failure.is_none());
    serve.letters = ids;
    let done = run(&mut office, &serve);
    assert_eq!(done[0].failure.as_ref().map(|failure| failure.code), Some(Code::AlreadyDelivered));
    assert!(done[1].failure.is_none());
    assert_eq!(office.file("leyla", third.application).stage, Stage::Notified);
    assert!(waiting(&mut office, &LettersQuery::default()).rows.is_empty());

    let piece = office.file("leyla", first.application).letters[0].id;
    let many = DeliverSomeForm { letters: vec![piece; PIECE + 1], ..serve };
    let refused = office
        .run("leyla", |desk, acting, now| letter::deliver_some(desk, &acting.permit()?, &many, now))
        .unwrap_err();
    assert_eq!(refused.fields[0].code, Code::TooLong);
    office.assert_sound();
}
