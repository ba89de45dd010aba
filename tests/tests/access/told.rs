//! What the journal tells: nothing of a closed case, and every search among what was viewed.

use crate::people::{ALL, office, parted, registered, seal};
use casework::{
    access,
    journal::{self, EntryKind, JournalQuery},
    permit::Role,
};
use panah_tests::office::Office;
use std::collections::BTreeSet;
use vault::Id;

#[test]
fn the_journal_of_a_person_says_nothing_of_their_closed_case() {
    let mut office = office();
    let case = registered(&mut office, "leyla", &["Zahra Namuna", "Rana Namuna"]);
    let rana = case.members[1];
    let new = parted(&mut office, case.application, rana);
    let told = |office: &mut Office, login: &str| -> Vec<Option<Id>> {
        let all =
            office.run(login, |desk, acting, _| journal::of_person(desk, &acting.permit()?, rana)).unwrap();
        all.into_iter().map(|entry| entry.case.map(|case| case.id)).collect()
    };
    assert!(told(&mut office, "tural").contains(&Some(case.application)));
    seal(&mut office, case.application, &[]);
    for login in ALL {
        let listed = ["leyla", "kamran"].contains(&login);
        let told = told(&mut office, login);
        assert_eq!(told.contains(&Some(case.application)), listed, "{login}");
        assert!(told.contains(&Some(new)), "{login}");
    }
}

/// Whoever does not see a case learns from nobody in it that it is theirs: neither that they are, nor that they were.
#[test]
fn the_journal_asked_about_a_person_says_nothing_of_their_closed_case() {
    let mut office = office();
    for login in ["reis", "muavin"] {
        office.appoint(login, "Nümunə", &[Role::HEAD_OF_DEPARTMENT]);
    }
    let case = registered(&mut office, "leyla", &["Zahra Namuna", "Rana Namuna"]);
    let (zahra, rana) = (case.members[0], case.members[1]);
    let new = parted(&mut office, case.application, rana);
    let told = |office: &mut Office, login: &str, person: Id| {
        let query = JournalQuery { person: Some(person), ..JournalQuery::default() };
        let page = office.run(login, |desk, acting, _| journal::of_office(desk, &acting.permit()?, &query));
        let page = page.unwrap();
        assert_eq!(page.total, page.entries.len() as u64);
        let cases = page.entries.iter().filter_map(|entry| entry.case.as_ref().map(|case| case.id));
        let cases = cases.collect::<BTreeSet<_>>();
        (page.total, cases, page.person)
    };
    assert!(told(&mut office, "reis", zahra).0 > 0);
    assert_eq!(told(&mut office, "reis", rana).1, [case.application, new].into());
    seal(&mut office, case.application, &["muavin"]);
    assert_eq!(told(&mut office, "reis", zahra), (0, [].into(), None));
    assert_eq!(told(&mut office, "reis", rana).1, [new].into());
    // Nor by naming both.
    let number = office.file("leyla", case.application).number;
    let both = JournalQuery { person: Some(rana), case: Some(number), ..JournalQuery::default() };
    let page = office.run("reis", |desk, acting, _| journal::of_office(desk, &acting.permit()?, &both));
    assert_eq!(page.unwrap().total, 0);
    // Whoever stands on the list reads on.
    assert!(told(&mut office, "muavin", zahra).1.contains(&case.application));
}

#[test]
fn what_was_searched_for_is_among_what_was_viewed() {
    let mut office = office();
    office.appoint("reis", "Rəis Nümunə", &[Role::HEAD_OF_DEPARTMENT]);
    office.run("tural", |desk, acting, now| access::searched(desk, &acting.permit()?, "Zahra", now)).unwrap();
    let query = JournalQuery { kind: EntryKind::Readings, ..JournalQuery::default() };
    let page =
        office.run("reis", |desk, acting, _| journal::of_office(desk, &acting.permit()?, &query)).unwrap();
    let entry = page.entries.iter().find(|entry| entry.command == "access.searched").unwrap();
    assert!(entry.reading && entry.officer == "Tural Nümunə");
    let query = JournalQuery { kind: EntryKind::Changes, ..JournalQuery::default() };
    let page =
        office.run("reis", |desk, acting, _| journal::of_office(desk, &acting.permit()?, &query)).unwrap();
    assert!(page.entries.iter().all(|entry| entry.command != "access.searched"));
}
