//! What is told of a case, by hand: every way in which a claim begins and ends under the profile of Azerbaijan, whose
//! first remedies are an authority and a court.

use super::{
    day::{Day, NEVER},
    fact::{AppealFact, CaseFact, ClosureFact, DecisionFact, JudgmentFact, LossFact, MemberFact, Stay},
    story::{Begun, Ended, tell},
};
use crate::profile::{Departure, Level, azerbaijan};
use chrono::NaiveDate;

fn day(text: &str) -> i32 {
    Day::from(text.parse::<NaiveDate>().unwrap()).0
}

fn stay() -> Stay<'static> {
    Stay { joined: None, came: None, decided: false, left: None, moved: false, because: "".into() }
}

fn member() -> MemberFact<'static> {
    MemberFact {
        person: [1; 16],
        sex: 'F',
        born: None,
        origin: "AFG".into(),
        citizenship: "AFG".into(),
        principal: true,
        elsewhere: false,
        stays: vec![stay()],
        lost: Vec::new(),
        departed: None,
    }
}

fn case() -> CaseFact<'static> {
    CaseFact {
        profile: "azerbaijan@1".into(),
        post: "BAK".into(),
        stage: "registered".into(),
        procedure: "regular".into(),
        officer: [2; 16],
        registered: day("2026-01-10"),
        subsequent: false,
        members: vec![member()],
        reopened: Vec::new(),
        decisions: Vec::new(),
        closures: Vec::new(),
        appeals: Vec::new(),
    }
}

fn decided(at: &str, outcome: &'static str) -> DecisionFact<'static> {
    let at = at.parse::<chrono::DateTime<chrono::Utc>>().unwrap().timestamp_millis();
    DecisionFact { at, rulings: vec![(0, outcome.into())] }
}

fn closed(on: &str, reason: &'static str) -> ClosureFact<'static> {
    ClosureFact { reason: reason.into(), day: day(on), members: vec![0] }
}

fn appeal(remedy: &'static str, on: &str, judgment: Option<(&'static str, &str)>) -> AppealFact<'static> {
    let judgment = judgment.map(|(result, on)| JudgmentFact {
        result: result.into(),
        given: day(on),
        granted: if result == "granted" { vec![(0, "refugee".into())] } else { Vec::new() },
    });
    AppealFact { remedy: remedy.into(), lodged: day(on), members: vec![0], judgment }
}

/// Level, how it began and ended, the days.
fn told(fact: &CaseFact<'_>) -> Vec<(Level, Begun, Ended, String)> {
    let date = |day: Day| if day == NEVER { "…".to_owned() } else { day.date().to_string() };
    let story = tell(fact, azerbaijan().unwrap());
    let line = |claim: &super::story::Claim<'_>| {
        (claim.level, claim.begun, claim.ended, format!("{} {}", date(claim.begin), date(claim.end)))
    };
    story.claims.iter().map(line).collect()
}

fn line(level: Level, ended: Ended, days: &str) -> (Level, Begun, Ended, String) {
    (level, Begun::Applied, ended, days.to_owned())
}

/// A claim as it is expected: at which level, how it began and ended, and the rest in words.
type Expected = (Level, Begun, Ended, String);

#[test]
fn a_claim_begins_and_ends_as_it_is_counted() {
    use Ended::{Closed, Other, Pending, Recognized, Rejected, Remitted};
    use Level::{Ar, Jr, Na, Ra};
    let refused = || decided("2026-03-01T08:00:00Z", "refused");
    let table: Vec<(&str, CaseFact<'_>, Vec<Expected>)> = vec![
        ("pending", case(), vec![line(Na, Pending, "2026-01-10 …")]),
        ("subsequent", CaseFact { subsequent: true, ..case() }, vec![line(Ra, Pending, "2026-01-10 …")]),
        (
            // At ten in the evening in London it is the next day in Baku.
            "decided",
            CaseFact { decisions: vec![decided("2026-03-01T22:00:00Z", "refugee")], ..case() },
            vec![line(Na, Recognized, "2026-01-10 2026-03-02")],
        ),
        (
            "what the profile does not have is no protection",
            CaseFact { decisions: vec![decided("2026-03-01T08:00:00Z", "subsidiary")], ..case() },
            vec![line(Na, Closed, "2026-01-10 2026-03-01")],
        ),
        (
            "withdrawn",
            CaseFact { closures: vec![closed("2026-02-01", "withdrawn")], ..case() },
            vec![line(Na, Closed, "2026-01-10 2026-02-01")],
        ),
        (
            "closed and opened again on one day",
            CaseFact {
                closures: vec![closed("2026-02-01", "abandoned")],
                reopened: vec![day("2026-02-01")],
                ..case()
            },
            vec![line(Na, Closed, "2026-01-10 2026-02-01"), line(Ra, Pending, "2026-02-01 …")],
        ),
        (
            "registered and closed on one day",
            CaseFact { closures: vec![closed("2026-01-10", "error")], ..case() },
            vec![line(Na, Closed, "2026-01-10 2026-01-10")],
        ),
        (
            "closed the year before it was registered: both dates stay as they are",
            CaseFact { closures: vec![closed("2025-01-20", "withdrawn")], ..case() },
            vec![line(Na, Closed, "2026-01-10 2025-01-20")],
        ),
        (
            "a closure after the decision ends nothing twice",
            CaseFact {
                decisions: vec![refused()],
                closures: vec![closed("2026-06-01", "rejected")],
                ..case()
            },
            vec![line(Na, Rejected, "2026-01-10 2026-03-01")],
        ),
        (
            "an authority, then a court",
            CaseFact {
                decisions: vec![refused()],
                appeals: vec![
                    appeal("complaint", "2026-03-20", Some(("upheld", "2026-04-20"))),
                    appeal("appellateCourt", "2026-05-01", None),
                ],
                ..case()
            },
            vec![
                line(Na, Rejected, "2026-01-10 2026-03-01"),
                line(Ar, Rejected, "2026-03-20 2026-04-20"),
                line(Jr, Pending, "2026-05-01 …"),
            ],
        ),
        (
            "sent back, and decided anew",
            CaseFact {
                decisions: vec![refused(), decided("2026-07-01T08:00:00Z", "refugee")],
                appeals: vec![appeal("court", "2026-03-20", Some(("remitted", "2026-05-20")))],
                ..case()
            },
            vec![
                line(Na, Rejected, "2026-01-10 2026-03-01"),
                line(Ra, Recognized, "2026-05-20 2026-07-01"),
                line(Jr, Remitted, "2026-03-20 2026-05-20"),
            ],
        ),
        (
            "withdrawn before the court",
            CaseFact {
                decisions: vec![refused()],
                appeals: vec![appeal("court", "2026-03-20", Some(("withdrawn", "2026-05-20")))],
                ..case()
            },
            vec![line(Na, Rejected, "2026-01-10 2026-03-01"), line(Jr, Closed, "2026-03-20 2026-05-20")],
        ),
        (
            "who dies before the judgment",
            CaseFact {
                decisions: vec![refused()],
                appeals: vec![appeal("court", "2026-03-20", None)],
                closures: vec![closed("2026-04-04", "died")],
                ..case()
            },
            vec![line(Na, Rejected, "2026-01-10 2026-03-01"), line(Jr, Closed, "2026-03-20 2026-04-04")],
        ),
        (
            "granted by the court",
            CaseFact {
                decisions: vec![refused()],
                appeals: vec![appeal("court", "2026-03-20", Some(("granted", "2026-05-20")))],
                ..case()
            },
            vec![line(Na, Rejected, "2026-01-10 2026-03-01"), line(Jr, Recognized, "2026-03-20 2026-05-20")],
        ),
    ];
    for (what, fact, wanted) in table {
        assert_eq!(told(&fact), wanted, "{what}");
        // The row keeps all of it.
        assert_eq!(CaseFact::read(&fact.bytes()).unwrap(), fact, "{what}");
    }
    // Another profile counts another way; this one knows no other protection.
    let _never_here = Other;
}

#[test]
fn who_goes_over_to_another_case_neither_applies_nor_ends() {
    let mut there = case();
    there.members[0].stays[0].left = Some(day("2026-02-02"));
    there.members[0].stays[0].moved = true;
    assert_eq!(told(&there), [line(Level::Na, Ended::Moved, "2026-01-10 2026-02-02")]);
    let mut here = case();
    here.members[0].stays[0].came = Some(day("2026-02-02"));
    let moved = (Level::Na, Begun::Moved, Ended::Pending, "2026-02-02 …".to_owned());
    assert_eq!(told(&here), [moved]);
    // Whose claim was decided there brings none along.
    here.members[0].stays[0].decided = true;
    assert_eq!(told(&here), []);
}

#[test]
fn a_status_ends_by_what_ends_it() {
    let recognised = || CaseFact { decisions: vec![decided("2026-03-01T08:00:00Z", "refugee")], ..case() };
    let with_loss = |because: &'static str, on: &str| {
        let mut fact = recognised();
        fact.members[0].lost.push(LossFact { because: because.into(), day: day(on) });
        fact
    };
    let with_closure =
        |reason: &'static str| CaseFact { closures: vec![closed("2026-05-05", reason)], ..recognised() };
    for (what, fact, because, end) in [
        ("held", recognised(), Departure::Other, NEVER),
        ("naturalised", with_closure("naturalised"), Departure::Naturalisation, Day(day("2026-05-05"))),
        ("returned", with_closure("returned"), Departure::Repatriation, Day(day("2026-05-05"))),
        ("a closure that ends no status", with_closure("duplicate"), Departure::Other, NEVER),
        ("ceased", with_loss("status:1C5", "2026-06-06"), Departure::Cessation, Day(day("2026-06-06"))),
        ("cancelled", with_loss("status:fraud", "2026-06-06"), Departure::Other, Day(day("2026-06-06"))),
        ("died", with_loss("died", "2026-06-06"), Departure::Death, Day(day("2026-06-06"))),
        ("before it was granted", with_loss("died", "2026-02-01"), Departure::Other, NEVER),
    ] {
        let story = tell(&fact, azerbaijan().unwrap());
        let [holding] = story.holdings.as_slice() else { panic!("{what}: {:?}", story.holdings) };
        assert_eq!((holding.because, holding.end), (because, end), "{what}");
        assert!(holding.refugee);
    }
}
