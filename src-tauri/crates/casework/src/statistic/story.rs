//! What happened to each person of a case, as it is counted: claims that were pending from one day to another at a
//! level of the procedure, and statuses that were held. What a code means, the profile says.

use super::{
    day::{Day, NEVER},
    fact::{BY_PROCEDURE, CaseFact},
};
use crate::{
    appeal::JudgmentResult,
    profile::{Departure, Level, OutcomeCode, Profile, Statistics},
    time,
};
use chrono::DateTime;

/// How a claim came to be pending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Begun {
    /// A new application, a subsequent one, or one that was opened again or sent back; an appeal.
    Applied,
    /// It came over from another case.
    Moved,
}

/// How a claim ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ended {
    /// It has not.
    Pending,
    Recognized,
    Other,
    Rejected,
    /// Without a decision on the substance.
    Closed,
    /// A court or an authority above sent it back: closed at this level, pending again below.
    Remitted,
    /// It went over to another case.
    Moved,
}

/// One person's claim at one level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Claim<'f> {
    /// Place of the member.
    pub(crate) member: u16,
    /// The closure or the reason to leave by which it ended; empty when it was decided or is pending.
    pub(crate) reason: &'f str,
    pub(crate) level: Level,
    pub(crate) begun: Begun,
    pub(crate) ended: Ended,
    pub(crate) outcome: Option<OutcomeCode>,
    pub(crate) begin: Day,
    /// [`NEVER`] while it is pending.
    pub(crate) end: Day,
}

/// One person's status.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Holding {
    /// Place of the member.
    pub(crate) member: u16,
    pub(crate) outcome: OutcomeCode,
    pub(crate) refugee: bool,
    pub(crate) begin: Day,
    /// [`NEVER`] while it is held.
    pub(crate) end: Day,
    pub(crate) because: Departure,
}

/// What is counted of a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Story<'f> {
    pub(crate) claims: Vec<Claim<'f>>,
    pub(crate) holdings: Vec<Holding>,
}

/// What happened at first instance, in the order in which it counts.
#[derive(Debug, Clone, Copy)]
enum Happening<'f> {
    Open(Begun, Level),
    Close(Ended, Option<OutcomeCode>, &'f str),
}

/// Tells the story of a case.
pub(crate) fn tell<'f>(fact: &'f CaseFact<'_>, profile: &Profile) -> Story<'f> {
    let mut story = Story::default();
    for place in 0..fact.members.len() {
        first_instance(fact, profile, place, &mut story);
        appeals(fact, profile, place, &mut story);
        status(fact, profile, place, &mut story);
    }
    story
}

fn is(place: usize, member: u16) -> bool {
    usize::from(member) == place
}

fn decided_on(at: i64, profile: &Profile) -> Day {
    let at = DateTime::from_timestamp_millis(at).unwrap_or_default();
    time::day(at, profile.utc_offset_minutes).into()
}

fn outcome(code: &str) -> Option<OutcomeCode> {
    OutcomeCode::ALL.into_iter().find(|known| known.name() == code)
}

fn counted(profile: &Profile, outcome: OutcomeCode) -> Ended {
    ended(profile.outcome(outcome).map_or(Statistics::Closed, |rule| rule.statistics))
}

fn ended(statistics: Statistics) -> Ended {
    match statistics {
        Statistics::Recognized => Ended::Recognized,
        Statistics::Other => Ended::Other,
        Statistics::Rejected => Ended::Rejected,
        Statistics::Closed => Ended::Closed,
    }
}

/// How a closure is counted where nothing was decided; what the profile does not know is closed.
fn closed(profile: &Profile, code: &str) -> Ended {
    ended(profile.closure(code).map_or(Statistics::Closed, |rule| rule.statistics))
}

fn first_instance<'f>(fact: &'f CaseFact<'_>, profile: &Profile, place: usize, story: &mut Story<'f>) {
    let Some(member) = fact.members.get(place) else { return };
    let first = if fact.subsequent { Level::Ra } else { Level::Na };
    let mut happened: Vec<(Day, Happening<'f>)> = Vec::with_capacity(2);
    let (mut present, mut since) = (false, NEVER);
    for stay in &member.stays {
        let begin = Day(stay.came.or(stay.joined).unwrap_or(fact.registered));
        since = since.min(begin);
        let begun = if stay.came.is_some() { Begun::Moved } else { Begun::Applied };
        if !(stay.came.is_some() && stay.decided) {
            happened.push((begin, Happening::Open(begun, first)));
        }
        match stay.left {
            Some(left) => {
                let how = if stay.moved { Ended::Moved } else { Ended::Closed };
                happened.push((Day(left), Happening::Close(how, None, &stay.because)));
            }
            None => present = true,
        }
    }
    // Whoever left has no part in what became of the case after that; what is reopened is reopened for the others.
    if present {
        let again = fact.reopened.iter().map(|day| Day(*day));
        happened.extend(again.map(|day| (day, Happening::Open(Begun::Applied, Level::Ra))));
    }
    for appeal in fact.appeals.iter().filter(|appeal| appeal.members.iter().any(|one| is(place, *one))) {
        let sent_back = appeal.judgment.as_ref().filter(|judgment| judgment.result == "remitted");
        happened.extend(
            sent_back.map(|judgment| (Day(judgment.given), Happening::Open(Begun::Applied, Level::Ra))),
        );
    }
    for decision in &fact.decisions {
        let ruling = decision.rulings.iter().find(|(one, _)| is(place, *one));
        if let Some(code) = ruling.and_then(|(_, code)| outcome(code)) {
            let close = Happening::Close(counted(profile, code), Some(code), "");
            happened.push((decided_on(decision.at, profile), close));
        }
    }
    for closure in fact.closures.iter().filter(|closure| closure.members.iter().any(|one| is(place, *one))) {
        happened.push((
            Day(closure.day),
            Happening::Close(closed(profile, &closure.reason), None, &closure.reason),
        ));
    }
    in_turn(happened, since, place, story);
}

/// Pairs what opens with what closes it. What is dated before the application still ends it: the dates contradict each
/// other, and the balance names the person.
fn in_turn<'f>(mut happened: Vec<(Day, Happening<'f>)>, since: Day, place: usize, story: &mut Story<'f>) {
    happened.sort_by_key(|(day, what)| (*day.max(&since), matches!(what, Happening::Close(..))));
    let member = u16::try_from(place).unwrap_or(u16::MAX);
    let mut open: Option<Claim<'f>> = None;
    let mut rest = happened;
    while !rest.is_empty() {
        // On one day, what can follow follows: a case that is closed and opened again, or opened and closed.
        let day = rest.first().map_or(NEVER, |(day, _)| *day.max(&since));
        let of_day = rest.iter().take_while(|(other, _)| *other.max(&since) == day).count();
        let fits = |(_, what): &(Day, Happening<'_>)| matches!(what, Happening::Close(..)) == open.is_some();
        let next = rest.iter().take(of_day).position(fits).unwrap_or(0);
        let (day, what) = rest.remove(next);
        match (what, open.as_mut()) {
            (Happening::Open(begun, level), None) => {
                let claim = Claim {
                    member,
                    level,
                    begun,
                    ended: Ended::Pending,
                    reason: "",
                    outcome: None,
                    begin: day,
                    end: NEVER,
                };
                open = Some(claim);
            }
            (Happening::Close(ended, outcome, reason), Some(claim)) => {
                story.claims.push(Claim { ended, outcome, reason, end: day, ..*claim });
                open = None;
            }
            // Nothing is pending twice at one level, and nothing ends twice.
            (Happening::Open(..), Some(_)) | (Happening::Close(..), None) => {}
        }
    }
    story.claims.extend(open);
}

fn appeals<'f>(fact: &'f CaseFact<'_>, profile: &Profile, place: usize, story: &mut Story<'f>) {
    let member = u16::try_from(place).unwrap_or(u16::MAX);
    for appeal in fact.appeals.iter().filter(|appeal| appeal.members.contains(&member)) {
        let Some(remedy) = profile.remedy(&appeal.remedy) else { continue };
        let begin = Day(appeal.lodged);
        let mut claim = Claim {
            member,
            level: profile.returns.level(remedy),
            begun: Begun::Applied,
            ended: Ended::Pending,
            reason: "",
            outcome: None,
            begin,
            end: NEVER,
        };
        match &appeal.judgment {
            Some(judgment) => {
                claim.end = Day(judgment.given);
                let granted = judgment.granted.iter().find(|(one, _)| is(place, *one));
                claim.outcome = granted.and_then(|(_, code)| outcome(code));
                claim.ended = match result(&judgment.result) {
                    Some(JudgmentResult::Granted) => {
                        claim.outcome.map_or(Ended::Rejected, |code| counted(profile, code))
                    }
                    Some(JudgmentResult::Upheld) => Ended::Rejected,
                    Some(JudgmentResult::Remitted) => Ended::Remitted,
                    Some(JudgmentResult::Withdrawn | JudgmentResult::StruckOut) | None => Ended::Closed,
                };
            }
            None => {
                let closed = fact.closures.iter().filter(|closure| closure.members.contains(&member));
                let stays = fact.members.get(place).map(|member| member.stays.as_slice()).unwrap_or_default();
                let left = stays.iter().filter(|stay| !stay.moved);
                let left = left.filter_map(|stay| Some((Day(stay.left?), stay.because.as_ref())));
                let closed = closed.map(|closure| (Day(closure.day), closure.reason.as_ref()));
                let over = closed.chain(left).filter(|(day, _)| *day >= begin).min_by_key(|(day, _)| *day);
                if let Some((day, reason)) = over {
                    (claim.ended, claim.end, claim.reason) = (Ended::Closed, day, reason);
                }
            }
        }
        story.claims.push(claim);
    }
}

fn result(code: &str) -> Option<JudgmentResult> {
    serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
}

/// Statuses are counted from the day of the decision that grants them, so that the change of a year is the sum of its
/// decisions; the rights of the holder begin with its service.
fn status(fact: &CaseFact<'_>, profile: &Profile, place: usize, story: &mut Story<'_>) {
    let granted = |claim: &Claim<'_>| {
        let positive = matches!(claim.ended, Ended::Recognized | Ended::Other);
        positive.then_some(claim.outcome).flatten().filter(|_| is(place, claim.member))
    };
    let mut grants: Vec<(Day, OutcomeCode, bool)> = story
        .claims
        .iter()
        .filter_map(|claim| Some((claim.end, granted(claim)?, claim.ended == Ended::Recognized)))
        .collect();
    if grants.is_empty() {
        return;
    }
    grants.sort_by_key(|(day, ..)| *day);
    let losses = losses(fact, profile, place);
    let member = u16::try_from(place).unwrap_or(u16::MAX);
    for (index, (begin, outcome, refugee)) in grants.iter().copied().enumerate() {
        let next = grants.get(index + 1).map(|(day, ..)| (*day, Departure::Other));
        let lost = losses.iter().copied().filter(|(day, _)| *day >= begin);
        let (end, because) =
            lost.chain(next).min_by_key(|(day, _)| *day).unwrap_or((NEVER, Departure::Other));
        story.holdings.push(Holding { member, outcome, refugee, begin, end, because });
    }
}

fn losses(fact: &CaseFact<'_>, profile: &Profile, place: usize) -> Vec<(Day, Departure)> {
    let Some(member) = fact.members.get(place) else { return Vec::new() };
    let means = |code: &str| match code.strip_prefix(BY_PROCEDURE) {
        Some(ground) => {
            let of = profile
                .status_procedures
                .iter()
                .find(|rule| rule.grounds.iter().any(|one| one.code == ground));
            let ceased = of.is_some_and(|rule| rule.kind == crate::profile::LossKind::Cessation);
            Some(if ceased { Departure::Cessation } else { Departure::Other })
        }
        None => profile.returns.departures.get(code).copied(),
    };
    let lost = member.lost.iter().map(|loss| (Day(loss.day), loss.because.as_ref()));
    let left = member
        .stays
        .iter()
        .filter(|stay| !stay.moved)
        .filter_map(|stay| Some((Day(stay.left?), stay.because.as_ref())));
    let closed = fact.closures.iter().filter(|closure| closure.members.iter().any(|one| is(place, *one)));
    let closed = closed.map(|closure| (Day(closure.day), closure.reason.as_ref()));
    lost.chain(left).chain(closed).filter_map(|(day, code)| Some((day, means(code)?))).collect()
}
