//! An office in which a commission decides, and how it votes.

use crate::office::{Office, PASSWORD, profile};
use casework::{
    Code, Failure,
    decision::{self, Ballot, CloseForm, DecisionState, VoteForm},
    demonstration::main_job::Case,
    permit::Role,
    profile::{Commission, Profile},
    rule::Overriding,
};

/// The shipped profile, but a commission decides.
fn commission(chair_decides_tie: bool) -> &'static Profile {
    let mut changed = profile().clone();
    changed.decision_body.commission = Some(Commission { quorum: 3, members_min: 3, chair_decides_tie });
    Box::leak(Box::new(changed))
}

/// An office with a chair and four members; one of them drafts too.
#[must_use]
pub fn seated(chair_decides_tie: bool) -> Office {
    let mut office = Office::new();
    office.desk().work_under(commission(chair_decides_tie));
    office.appoint("chair", "Sədr Nümunə", &[Role::COMMISSION_CHAIR]);
    for (login, name) in [("one", "Bir Nümunə"), ("two", "İki Nümunə"), ("three", "Üç Nümunə")] {
        office.appoint(login, name, &[Role::COMMISSION_MEMBER]);
    }
    office.appoint(
        "drafts",
        "Yazan Nümunə",
        &[Role::CASEWORKER, Role::COMMISSION_MEMBER, Role::COMMISSION_CHAIR],
    );
    office
}

/// Votes, against for a reason.
///
/// # Errors
/// Those of the desk.
pub fn vote(office: &mut Office, login: &str, case: &Case, ballot: Ballot) -> Result<(), Failure> {
    let reason = "Faktlar təsdiqlənməyib.".to_owned();
    let form = VoteForm { application: case.application, ballot, reason, dissent: String::new() };
    office.run(login, |desk, acting, now| decision::vote(desk, &acting.permit()?, &form, now)).map(drop)
}

/// Closes the vote.
///
/// # Errors
/// Those of the desk.
pub fn close(office: &mut Office, login: &str, form: &CloseForm) -> Result<DecisionState, Failure> {
    let closed = office.run(login, |desk, acting, now| decision::close(desk, &acting.permit()?, form, now));
    closed.map(|decision| decision.state)
}

/// In spite of a dissent that was not explained.
#[must_use]
pub fn in_spite(case: &Case) -> CloseForm {
    let reason = "Xüsusi rəy yazılmadı.".to_owned();
    let overrides = vec![Overriding { code: Code::DissentUnexplained, person: None, reason }];
    CloseForm { application: case.application, overrides }
}

/// Signs a member in, as [`Office::sign_in`] does, at a desk where a commission decides.
pub fn sits_down(office: &mut Office, login: &str) {
    office.sign_in(login, PASSWORD);
    office.desk().work_under(commission(true));
}
