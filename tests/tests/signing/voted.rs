//! Members of a commission sign their votes, and the chair which of them were counted.

use crate::{
    altered::{alter, letter_of, write},
    draft, faults, found, seen,
    travels::{carry, pair},
};
use casework::{
    Code,
    decision::{Ballot, DecisionState, SignedAct, Vote, VoteSignature, VoteView},
    demonstration::main_job::Case,
    permit::Role,
};
use panah_tests::{
    commission::{close, seated, sits_down, vote},
    office::Office,
};
use vault::Id;

/// A draft for which three members voted, one of them twice.
fn voted_on() -> (Office, Case) {
    let mut office = seated(true);
    sits_down(&mut office, "leyla");
    let case = office.submitted(draft);
    for (login, ballot) in
        [("one", Ballot::For), ("two", Ballot::Abstain), ("three", Ballot::For), ("two", Ballot::For)]
    {
        sits_down(&mut office, login);
        vote(&mut office, login, &case, ballot).unwrap();
    }
    sits_down(&mut office, "chair");
    (office, case)
}

fn votes(office: &mut Office, case: &Case) -> Vec<VoteView> {
    seen(office, case).voting.unwrap().votes
}

#[test]
fn each_member_signs_their_vote_and_the_chair_which_were_counted() {
    let (mut office, case) = voted_on();
    assert_eq!(close(&mut office, "chair", &case.application.into()).unwrap(), DecisionState::Approved);
    let decision = seen(&mut office, &case);
    let signed: Vec<(SignedAct, &str)> =
        decision.signatures.iter().map(|one| (one.act, one.officer.as_str())).collect();
    let voted = |name| (SignedAct::Voted, name);
    assert_eq!(
        signed,
        [
            (SignedAct::Submitted, "Leyla Nümunə"),
            voted("Bir Nümunə"),
            voted("İki Nümunə"),
            voted("Üç Nümunə"),
            voted("İki Nümunə"),
            (SignedAct::Approved, "Sədr Nümunə"),
        ]
    );
    assert!(decision.signatures.iter().all(|one| one.faults.is_empty()), "{:?}", decision.signatures);
    let votes = votes(&mut office, &case);
    let how: Vec<(&str, Ballot)> = votes.iter().map(|vote| (vote.officer.as_str(), vote.ballot)).collect();
    assert_eq!(
        how,
        [("Bir Nümunə", Ballot::For), ("Üç Nümunə", Ballot::For), ("İki Nümunə", Ballot::For)],
        "of each member the last"
    );
    assert!(votes.iter().all(|vote| vote.counted && vote.signature == VoteSignature::Holds), "{votes:?}");
    office.assert_sound();
}

#[test]
fn whatever_of_a_vote_is_altered_is_named() {
    type Forgery = (&'static str, fn(Vote) -> Vote, &'static [&'static str]);
    let forgeries: [Forgery; 5] = [
        ("another ballot", |vote| Vote { ballot: Ballot::Against, ..vote }, &["words"]),
        ("another reason", |vote| Vote { reason: "Başqa söz.".to_owned(), ..vote }, &["words"]),
        ("a dissent", |vote| Vote { dissent: "Başqa söz.".to_owned(), ..vote }, &["words"]),
        ("another member", |vote| Vote { officer: Id::from_bytes([1; 16]), ..vote }, &["foreign"]),
        // Nobody finds it among the votes on this version any more, neither its signature nor the chair's.
        ("another version", |vote| Vote { version: vote.version + 1, ..vote }, &["foreign", "votes"]),
    ];
    for (name, forge, expected) in forgeries {
        let (mut office, case) = voted_on();
        close(&mut office, "chair", &case.application.into()).unwrap();
        office.assert_sound();
        alter(&mut office, "ORDER BY at, id", forge);
        assert_eq!(faults(&mut office), expected, "{name}");
        assert!(seen(&mut office, &case).signatures.iter().any(|one| !one.faults.is_empty()), "{name}");
        assert_eq!(letter_of(&mut office, &case), Err(Code::DecisionNotInOrder), "{name}: it was counted");
    }
}

/// A vote that somebody writes in a member's name is not counted: neither a new one nor what becomes of another.
#[test]
fn what_no_member_signed_is_not_counted() {
    let (mut office, case) = voted_on();
    let (three, at) = (office.acting("three").officer(), office.tick());
    write(&mut office, |change| {
        let vote: Vote = change.read().list("ORDER BY at, id", [])?.pop().unwrap();
        let id = change.new_id()?;
        change.create(&Vote { id, officer: three, ballot: Ballot::Against, at, ..vote }).map(drop)
    });
    assert_eq!(faults(&mut office), ["missing"]);
    let forged = votes(&mut office, &case).pop().unwrap();
    assert_eq!((forged.ballot, forged.signature), (Ballot::Against, VoteSignature::Wrong));
    let refused = close(&mut office, "chair", &case.application.into()).unwrap_err();
    assert_eq!(refused.code, Code::VoteNotInOrder);
    // The member votes anew: that counts, and what somebody wrote stays an alarm.
    sits_down(&mut office, "three");
    vote(&mut office, "three", &case, Ballot::For).unwrap();
    sits_down(&mut office, "chair");
    assert_eq!(close(&mut office, "chair", &case.application.into()).unwrap(), DecisionState::Approved);
    assert_eq!(votes(&mut office, &case).len(), 3);
    assert_eq!(faults(&mut office), ["missing"]);
    assert_eq!(found(&mut office).len(), 1);
    // What was counted is in order: the letter is issued.
    assert_eq!(letter_of(&mut office, &case), Ok(()));
}

/// A member who voted at another workstation as well, before they heard that the vote was closed.
#[test]
fn a_late_vote_takes_the_place_of_none_that_was_counted() {
    let (mut office, case) = voted_on();
    close(&mut office, "chair", &case.application.into()).unwrap();
    let (three, at) = (office.acting("three").officer(), office.tick());
    write(&mut office, |change| {
        let vote: Vote = change.read().list("ORDER BY at, id", [])?.pop().unwrap();
        let id = change.new_id()?;
        change.create(&Vote { id, officer: three, ballot: Ballot::Against, at, ..vote }).map(drop)
    });
    let shown: Vec<(String, Ballot, bool)> = (votes(&mut office, &case).into_iter())
        .map(|vote| (vote.officer, vote.ballot, vote.counted))
        .collect();
    let of = |name: &str, ballot, counted| (name.to_owned(), ballot, counted);
    assert_eq!(
        shown,
        [
            of("Bir Nümunə", Ballot::For, true),
            of("Üç Nümunə", Ballot::For, true),
            of("İki Nümunə", Ballot::For, true),
            of("Üç Nümunə", Ballot::Against, false),
        ]
    );
    assert_eq!(letter_of(&mut office, &case), Ok(()), "what was counted stands");
}

/// A vote that was on its way when the vote was closed: it is kept and signed, and it is said that it did not count.
#[test]
fn a_vote_that_comes_too_late_is_shown_and_does_not_count() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    for (login, name) in [("one", "Bir Nümunə"), ("two", "İki Nümunə"), ("three", "Üç Nümunə")] {
        office.appoint(login, name, &[Role::COMMISSION_MEMBER]);
    }
    office.appoint("chair", "Sədr Nümunə", &[Role::COMMISSION_CHAIR]);
    post.appoint("four", "Dörd Nümunə", &[Role::COMMISSION_MEMBER]);
    sits_down(&mut office, "leyla");
    let case = office.submitted(draft);
    carry(&mut office, &mut post, &stick);
    sits_down(&mut post, "four");
    vote(&mut post, "four", &case, Ballot::Against).unwrap();
    for login in ["one", "two", "three"] {
        sits_down(&mut office, login);
        vote(&mut office, login, &case, Ballot::For).unwrap();
    }
    sits_down(&mut office, "chair");
    close(&mut office, "chair", &case.application.into()).unwrap();
    carry(&mut post, &mut office, &stick);
    let votes = votes(&mut office, &case);
    let counted: Vec<(&str, bool)> = votes.iter().map(|vote| (vote.officer.as_str(), vote.counted)).collect();
    assert_eq!(
        counted,
        [("Dörd Nümunə", false), ("Bir Nümunə", true), ("İki Nümunə", true), ("Üç Nümunə", true)]
    );
    assert_eq!(votes[0].signature, VoteSignature::Holds);
    office.assert_sound();
}
