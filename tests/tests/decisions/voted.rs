//! A commission decides by vote: nobody votes on their own draft, nobody approves alone, too few decide nothing.

use crate::{INVALID, draft, submit};
use casework::{
    Code, Failure, Kind,
    decision::{self, Ballot, DecisionState, Verdict, VoteForm},
    permit::Role,
    profile::{OutcomeCode, Stage},
    task::TaskCode,
};
use panah_tests::{
    commission::{close, in_spite, seated, vote},
    office::{Office, verdict},
};

fn code(result: Result<impl std::fmt::Debug, Failure>) -> Code {
    result.unwrap_err().code
}

#[test]
fn nobody_approves_alone_and_nobody_votes_on_their_own_draft() {
    let mut office = seated(true);
    let (case, _) = office.assessed();
    let form = draft(&case, OutcomeCode::Refugee);
    office.run("drafts", |desk, acting, now| decision::save(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(code(vote(&mut office, "one", &case, Ballot::For)), Code::NotSubmitted);
    submit(&mut office, &case).unwrap();
    // Somebody else handed it in; who drafted before may still neither vote nor close.
    assert_eq!(code(vote(&mut office, "drafts", &case, Ballot::For)), Code::OwnDraft);
    assert_eq!(code(close(&mut office, "drafts", &case.application.into())), Code::OwnDraft);
    assert_eq!(office.file("drafts", case.application).actions, []);
    office.refused("kamran", (Kind::NotNow, Code::VoteNeeded), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
    });
    for login in ["leyla", "kamran", "one"] {
        assert_eq!(code(close(&mut office, login, &case.application.into())), Code::NotAllowed, "{login}");
    }
    for login in ["leyla", "kamran"] {
        assert_eq!(code(vote(&mut office, login, &case, Ballot::For)), Code::NotAllowed, "{login}");
    }
    let silent = VoteForm {
        application: case.application,
        ballot: Ballot::Against,
        reason: " ".to_owned(),
        dissent: String::new(),
    };
    office.refused("one", INVALID, &[("reason", Code::Required)], |desk, acting, now| {
        decision::vote(desk, &acting.permit()?, &silent, now)
    });
}

#[test]
fn too_few_decide_nothing_and_a_vote_can_be_changed_until_it_is_closed() {
    let mut office = seated(true);
    let case = office.submitted(|case| draft(case, OutcomeCode::Refugee));
    assert_eq!(office.tasks("one"), [TaskCode::Vote]);
    for login in ["one", "two"] {
        vote(&mut office, login, &case, Ballot::For).unwrap();
        vote(&mut office, login, &case, Ballot::For).unwrap();
    }
    assert_eq!((office.tasks("one"), office.tasks("chair")), (vec![], vec![TaskCode::Vote]));
    let failure = close(&mut office, "chair", &case.application.into()).unwrap_err();
    assert_eq!(
        (failure.code, failure.params["voted"].as_str()),
        (Code::NoQuorum, "2"),
        "voting twice counts once"
    );
    vote(&mut office, "three", &case, Ballot::Against).unwrap();
    // Who is against and left no opinion is asked for one, or it is said why not.
    assert_eq!(code(close(&mut office, "chair", &case.application.into())), Code::ReasonNeeded);
    vote(&mut office, "three", &case, Ballot::Abstain).unwrap();
    assert_eq!(close(&mut office, "chair", &case.application.into()).unwrap(), DecisionState::Approved);
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Decided);
    let decided = file.decision.unwrap();
    assert_eq!(decided.approved_by.as_deref(), Some("Sədr Nümunə"));
    assert_eq!(decided.voting.unwrap().votes.len(), 3);
    assert_eq!(code(vote(&mut office, "one", &case, Ballot::Against)), Code::NotSubmitted);
    office.assert_sound();
}

#[test]
fn who_lost_goes_back_and_the_next_draft_is_voted_on_anew() {
    let mut office = seated(true);
    let case = office.submitted(|case| draft(case, OutcomeCode::Refugee));
    vote(&mut office, "one", &case, Ballot::For).unwrap();
    for login in ["two", "three"] {
        vote(&mut office, login, &case, Ballot::Against).unwrap();
    }
    assert_eq!(close(&mut office, "chair", &in_spite(&case)).unwrap(), DecisionState::Returned);
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Assessment);
    assert!(
        file.decision.unwrap().reviews[0].reasons.contains("təsdiqlənməyib"),
        "why is told to the drafter"
    );
    submit(&mut office, &case).unwrap();
    let voting = office.file("chair", case.application).decision.unwrap().voting.unwrap();
    assert!(voting.votes.is_empty(), "votes on a draft that went back do not count for the next");
    assert_eq!(code(close(&mut office, "chair", &case.application.into())), Code::NoQuorum);
    office.assert_sound();
}

#[test]
fn a_tie_is_decided_by_the_chair_where_the_profile_says_so() {
    for (chair_decides, ballot, expected) in [
        (true, Ballot::For, Ok(DecisionState::Approved)),
        (true, Ballot::Against, Ok(DecisionState::Returned)),
        (true, Ballot::Abstain, Err(Code::VoteTied)),
        (false, Ballot::For, Err(Code::VoteTied)),
    ] {
        let mut office = seated(chair_decides);
        let case = office.submitted(|case| draft(case, OutcomeCode::Refugee));
        vote(&mut office, "chair", &case, ballot).unwrap();
        let (one, two) = match ballot {
            Ballot::For => (Ballot::Against, Ballot::Abstain),
            Ballot::Against => (Ballot::For, Ballot::Abstain),
            Ballot::Abstain => (Ballot::For, Ballot::Against),
        };
        vote(&mut office, "one", &case, one).unwrap();
        vote(&mut office, "two", &case, two).unwrap();
        let closed = close(&mut office, "chair", &in_spite(&case)).map_err(|failure| failure.code);
        assert_eq!(closed, expected, "{chair_decides} {ballot:?}");
    }
}

#[test]
fn where_an_officer_decides_nobody_votes() {
    let mut office = Office::new();
    office.appoint("chair", "Sədr Nümunə", &[Role::COMMISSION_CHAIR]);
    let case = office.submitted(|case| draft(case, OutcomeCode::Refugee));
    assert_eq!(code(vote(&mut office, "chair", &case, Ballot::For)), Code::NoCommission);
    assert_eq!(code(close(&mut office, "chair", &case.application.into())), Code::NoCommission);
    assert_eq!(office.file("chair", case.application).actions, []);
}
