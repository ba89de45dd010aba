//! Who counsels sees the cases in which somebody returns, and no other: need to know.

use crate::{COUNSELLOR, HEAD, ask, couple, couple::revoke, office};
use casework::{Code, Kind, application::CaseQuery, returning};
use panah_tests::office::Office;
use vault::Id;

fn listed(office: &mut Office, login: &str) -> Vec<Id> {
    let query = CaseQuery::default();
    let list = office
        .run(login, |desk, acting, now| casework::application::list(desk, &acting.permit()?, &query, now));
    list.unwrap().rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn a_case_is_open_to_the_counsellor_while_somebody_in_it_returns_and_for_some_days_after() {
    let mut office = office();
    let (case, other) = (couple(&mut office), couple(&mut office));
    let absent = (Kind::NotFound, Code::NotFound);
    for login in [COUNSELLOR, HEAD] {
        assert_eq!(listed(&mut office, login).len(), if login == HEAD { 2 } else { 0 }, "{login}");
    }
    let shown = |desk: &mut casework::Desk, acting: &casework::permit::Acting, id, now| {
        returning::of_case(desk, &acting.permit()?, acting, id, now).map(|all| all.returns.len())
    };
    office.refused(COUNSELLOR, absent, &[], |desk, acting, now| shown(desk, acting, case.application, now));
    let id = ask(&mut office, &case, case.members[0], None);
    // The question opens this case, and with it everybody in it; the other stays closed.
    assert_eq!(listed(&mut office, COUNSELLOR), [case.application]);
    assert_eq!(office.file(COUNSELLOR, case.application).members.len(), 2);
    let rows = office.run(COUNSELLOR, |desk, acting, now| returning::list(desk, acting, now)).unwrap();
    assert_eq!(rows.len(), 1);
    office.refused(COUNSELLOR, absent, &[], |desk, acting, now| shown(desk, acting, other.application, now));
    // It ends: for the days that the profile says receipts and questions are still dealt with, then no more.
    revoke(&mut office, id);
    office.wait(29);
    assert_eq!(listed(&mut office, COUNSELLOR), [case.application]);
    office.wait(2);
    assert_eq!(listed(&mut office, COUNSELLOR), [] as [Id; 0]);
    office.refused(COUNSELLOR, absent, &[], |desk, acting, now| shown(desk, acting, case.application, now));
    // Asked about again, it opens again.
    ask(&mut office, &case, case.members[1], None);
    assert_eq!(listed(&mut office, COUNSELLOR), [case.application]);
}

#[test]
fn a_sealed_case_stays_closed_whoever_returns_in_it() {
    let mut office = office();
    let case = couple(&mut office);
    ask(&mut office, &case, case.members[0], None);
    let form = casework::access::SealForm {
        application: case.application,
        reason: "Nümunə: tanınmış şəxs".to_owned(),
        officers: Vec::new(),
    };
    office
        .run(HEAD, |desk, acting, now| casework::access::seal(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert_eq!(listed(&mut office, COUNSELLOR), [] as [Id; 0]);
}
