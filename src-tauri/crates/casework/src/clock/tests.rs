//! The engine: states, pauses, extensions, new beginnings; and what may never happen.

use super::{Clock, ClockState, Events, Extension, events::Asked, of};
use crate::{
    application::Application,
    profile::{Deadline, Event, Period, Profile, REGULAR, RollForward, Stage, Unit, azerbaijan, shipped},
};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use vault::Id;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(registered_on: &str, procedure: &str, stage: Stage) -> Application {
    let registered_on = day(registered_on);
    Application {
        id: Id::from_bytes([1; 16]),
        number: "BLK2-2026-00001-X".to_owned(),
        series: "BLK2-2026".to_owned(),
        counter: 1,
        profile: "azerbaijan@1".to_owned(),
        stage,
        registered_at: registered_on.and_hms_opt(8, 0, 0).unwrap().and_utc(),
        registered_on,
        officer: Id::from_bytes([2; 16]),
        language: "prs".to_owned(),
        reasons: String::new(),
        contact: String::new(),
        arrived_on: None,
        intent_on: None,
        fears: String::new(),
        merged_into: None,
        procedure: procedure.to_owned(),
    }
}

fn extension(deadline: &str, length: u32, unit: Unit, on: &str) -> Extension {
    Extension {
        id: Id::from_bytes([3; 16]),
        application: Id::from_bytes([1; 16]),
        deadline: deadline.to_owned(),
        length,
        unit,
        reason: "Sorğu gözlənilir".to_owned(),
        granted_on: day(on),
        granted_by: Id::from_bytes([2; 16]),
    }
}

fn asked(on: &str, answered: Option<&str>) -> Asked {
    Asked { on: day(on), answered: answered.map(day) }
}

fn clock(events: &Events, id: &str, today: &str) -> Clock {
    let case = case("2026-03-01", REGULAR, Stage::Assessment);
    let clocks = of(azerbaijan().unwrap(), &case, events, day(today));
    clocks.into_iter().find(|clock| clock.id == id).unwrap()
}

#[test]
fn a_clock_runs_stands_still_is_extended_met_or_late() {
    let with = |change: &dyn Fn(&mut Events)| {
        let mut events = Events::default();
        change(&mut events);
        events
    };
    let nothing = |_: &mut Events| {};
    let waiting = |events: &mut Events| events.asked.push(asked("2026-04-01", None));
    let answered = |events: &mut Events| events.asked.push(asked("2026-04-01", Some("2026-04-11")));
    let longer = |events: &mut Events| {
        events.extensions.push(extension("decision", 1, Unit::Month, "2026-05-20"));
    };
    let decided = |events: &mut Events| events.add(Event::Decided, day("2026-05-30"));
    let both = |events: &mut Events| {
        answered(events);
        longer(events);
    };
    for (events, today, state, last, why) in [
        (with(&nothing), "2026-03-01", ClockState::Running, "2026-06-01", "three months"),
        (with(&nothing), "2026-06-01", ClockState::Running, "2026-06-01", "the last day is still a day"),
        (with(&nothing), "2026-06-02", ClockState::Overdue, "2026-06-01", "the day after it is not"),
        (with(&waiting), "2026-04-01", ClockState::Paused, "2026-06-01", "asked today: nothing lost yet"),
        (with(&waiting), "2026-04-21", ClockState::Paused, "2026-06-21", "twenty days of waiting"),
        (
            with(&waiting),
            "2027-01-01",
            ClockState::Paused,
            "2027-03-03",
            "it never runs out while it stands still",
        ),
        (with(&answered), "2026-05-01", ClockState::Running, "2026-06-11", "ten days of waiting"),
        (with(&answered), "2026-06-12", ClockState::Overdue, "2026-06-11", "and no more"),
        (with(&longer), "2026-06-15", ClockState::Extended, "2026-07-01", "a month longer"),
        (with(&longer), "2026-07-02", ClockState::Overdue, "2026-07-01", "and no more"),
        (with(&both), "2026-06-15", ClockState::Extended, "2026-07-11", "a month and ten days"),
        (with(&decided), "2026-12-01", ClockState::Met, "2026-06-01", "done in time"),
    ] {
        let clock = clock(&events, "decision", today);
        assert_eq!((clock.state, clock.last_day), (state, day(last)), "{why}, on {today}");
        assert_eq!(clock.lawful_day, day("2026-06-01"), "{why}");
    }
}

#[test]
fn overlapping_questions_count_once_and_late_ones_not_at_all() {
    for (questions, last, pauses, why) in [
        (
            vec![("2026-04-01", Some("2026-04-11")), ("2026-04-06", Some("2026-04-16"))],
            "2026-06-16",
            1,
            "fifteen days, not twenty",
        ),
        (
            vec![("2026-04-01", Some("2026-04-30")), ("2026-04-06", Some("2026-04-16"))],
            "2026-06-30",
            1,
            "one within the other",
        ),
        (
            vec![("2026-04-01", Some("2026-04-11")), ("2026-05-01", Some("2026-05-11"))],
            "2026-06-21",
            2,
            "one after the other",
        ),
        (vec![("2026-04-01", Some("2026-04-01"))], "2026-06-01", 0, "answered the same day"),
        (vec![("2026-06-10", Some("2026-06-20"))], "2026-06-01", 0, "asked when it was late"),
        (
            vec![("2026-05-30", Some("2026-06-09")), ("2026-06-10", Some("2026-06-20"))],
            "2026-06-21",
            2,
            "asked in the time won by waiting",
        ),
    ] {
        let events = Events {
            asked: questions.iter().map(|(on, answered)| asked(on, *answered)).collect(),
            ..Events::default()
        };
        let clock = clock(&events, "decision", "2026-09-01");
        assert_eq!((clock.last_day, clock.pauses.len()), (day(last), pauses), "{why}");
    }
}

#[test]
fn the_time_for_a_remedy_starts_with_the_service_and_not_with_the_decision() {
    let profile = azerbaijan().unwrap();
    let case = case("2026-03-01", REGULAR, Stage::Notified);
    let mut events = Events::default();
    events.add(Event::Decided, day("2026-04-01"));
    let of_court = |events: &Events, today: &str| {
        of(profile, &case, events, day(today)).into_iter().find(|clock| clock.id == "court")
    };
    assert!(of_court(&events, "2026-04-20").is_none(), "decided, not served: nothing runs");
    events.add(Event::Notified, day("2026-04-20"));
    let running = of_court(&events, "2026-04-20").unwrap();
    assert_eq!((running.from, running.last_day), (day("2026-04-20"), day("2026-05-20")));
    assert_eq!(of_court(&events, "2026-05-21").unwrap().state, ClockState::Expired, "nobody is late");
    // A complaint leaves the way to the court open; the claim closes it.
    events.appeals.push(("complaint".to_owned(), day("2026-05-01")));
    assert_eq!(of_court(&events, "2026-05-02").unwrap().state, ClockState::Running);
    events.appeals.push(("court".to_owned(), day("2026-05-10")));
    assert_eq!(of_court(&events, "2026-06-02").unwrap().met_on, Some(day("2026-05-10")));
}

#[test]
fn a_further_remedy_counts_from_the_judgment_before_it() {
    let profile = azerbaijan().unwrap();
    let case = case("2026-03-01", REGULAR, Stage::Appeal);
    let mut events = Events { judgments: vec![("court".to_owned(), day("2026-08-03"))], ..Events::default() };
    let ids = |events: &Events| -> Vec<(String, NaiveDate)> {
        let clocks = of(profile, &case, events, day("2026-08-10"));
        let further = clocks.into_iter().filter(|clock| clock.start == Event::JudgmentReceived);
        further.map(|clock| (clock.id, clock.last_day)).collect()
    };
    assert_eq!(ids(&events), [("appellateCourt".to_owned(), day("2026-09-02"))]);
    events.judgments.push(("appellateCourt".to_owned(), day("2026-08-05")));
    assert!(ids(&events).contains(&("cassation".to_owned(), day("2026-09-04"))));
}

#[test]
fn a_case_that_was_opened_again_counts_anew() {
    let mut events = Events::default();
    events.add(Event::Interviewed, day("2026-03-10"));
    events.add(Event::Decided, day("2026-05-01"));
    events.add(Event::Notified, day("2026-05-05"));
    events.extensions.push(extension("decision", 1, Unit::Month, "2026-04-20"));
    events.add(Event::Reopened, day("2026-10-15"));
    let decision = clock(&events, "decision", "2026-11-01");
    assert_eq!(
        (decision.state, decision.from, decision.last_day),
        (ClockState::Running, day("2026-10-15"), day("2027-01-15"))
    );
    assert!(decision.extensions.is_empty(), "what was granted before does not come back");
    assert_eq!(clock(&events, "interview", "2026-11-01").state, ClockState::Running);
    let clocks =
        of(azerbaijan().unwrap(), &case("2026-03-01", REGULAR, Stage::Interview), &events, day("2026-11-01"));
    assert!(clocks.iter().all(|clock| clock.id != "court"), "the old service starts nothing new");
}

#[test]
fn a_procedure_changes_lengths() {
    let profile = azerbaijan().unwrap();
    for (procedure, interview, decision) in [
        (REGULAR, "2026-04-01", "2026-06-01"),
        ("accelerated", "2026-03-16", "2026-04-01"),
        ("border", "2026-03-16", "2026-06-01"),
        ("subsequent", "2026-03-16", "2026-05-01"),
    ] {
        let clocks = of(
            profile,
            &case("2026-03-01", procedure, Stage::Registered),
            &Events::default(),
            day("2026-03-02"),
        );
        let last = |id: &str| clocks.iter().find(|clock| clock.id == id).unwrap().last_day;
        assert_eq!((last("interview"), last("decision")), (day(interview), day(decision)), "{procedure}");
    }
}

#[test]
fn extensions_in_months_lose_no_day_to_a_short_month() {
    let profile = azerbaijan().unwrap();
    let case = case("2026-11-30", REGULAR, Stage::Registered);
    let events =
        Events { extensions: vec![extension("decision", 3, Unit::Month, "2027-02-01")], ..Events::default() };
    let clocks = of(profile, &case, &events, day("2027-02-02"));
    let decision = clocks.iter().find(|clock| clock.id == "decision").unwrap();
    assert_eq!(decision.last_day, day("2027-05-30"), "six months from 30 November, by way of February");
    assert_eq!(decision.extendable, None, "the profile gives no more");
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..1_400).prop_map(|days| day("2025-06-01") + Days::new(days))
}

fn any_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (1_u32..200).prop_map(|length| Period { length, unit: Unit::CalendarDay }),
        (1_u32..90).prop_map(|length| Period { length, unit: Unit::WorkingDay }),
        (1_u32..30).prop_map(|length| Period { length, unit: Unit::Month }),
    ]
}

fn deadline(period: Period, roll: bool) -> Deadline {
    let pattern = azerbaijan().unwrap().deadline("decision").unwrap().clone();
    let roll_forward = if roll { RollForward::NextWorkingDay } else { RollForward::None };
    Deadline { length: period.length, unit: period.unit, roll_forward, ..pattern }
}

/// A profile with one deadline.
fn alone(period: Period, roll: bool, holidays: &[NaiveDate]) -> Profile {
    let mut profile = azerbaijan().unwrap().clone();
    profile.deadlines = vec![deadline(period, roll)];
    profile.holidays.extend(holidays);
    profile.holidays.sort();
    profile.holidays.dedup();
    profile
}

fn last_day(profile: &Profile, events: &Events, today: NaiveDate, registered: NaiveDate) -> NaiveDate {
    let case = case(&registered.to_string(), REGULAR, Stage::Assessment);
    of(profile, &case, events, today)[0].last_day
}

proptest! {
    #[test]
    fn more_holidays_never_shorten(
        start in any_day(), period in any_period(), roll: bool, holidays in prop::collection::vec(any_day(), 0..30),
    ) {
        let before = last_day(&alone(period, roll, &[]), &Events::default(), start, start);
        let after = last_day(&alone(period, roll, &holidays), &Events::default(), start, start);
        prop_assert!(after >= before, "{after} before {before}");
    }

    #[test]
    fn a_pause_loses_no_day(
        start in any_day(), period in any_period(), roll: bool, on in 0_u64..100, wait in 0_u64..60,
    ) {
        let profile = alone(period, roll, &[]);
        let plain = last_day(&profile, &Events::default(), start, start);
        let on = start + Days::new(on);
        prop_assume!(on <= plain);
        let answered = on + Days::new(wait);
        let events = Events { asked: vec![Asked { on, answered: Some(answered) }], ..Events::default() };
        let today = answered + Days::new(1);
        let with = last_day(&profile, &events, today, start);
        prop_assert!(with >= plain);
        // What was left when it was asked is left when the answer came.
        match period.unit {
            Unit::WorkingDay => prop_assert!(
                profile.working_days(answered, with) >= profile.working_days(on, plain),
            ),
            _ => prop_assert!(with - answered >= period.after(start, &profile) - on),
        }
    }

    #[test]
    fn the_order_of_questions_changes_nothing(
        start in any_day(), asked in prop::collection::vec((0_u64..80, 0_u64..30), 1..6),
    ) {
        let profile = alone(Period { length: 3, unit: Unit::Month }, false, &[]);
        let one = |(on, wait): &(u64, u64)| {
            let on = start + Days::new(*on);
            Asked { on, answered: Some(on + Days::new(*wait)) }
        };
        let sorted = |mut asked: Vec<Asked>| {
            asked.sort_by_key(|asked| (asked.on, asked.answered.is_none(), asked.answered));
            Events { asked, ..Events::default() }
        };
        let today = start + Days::new(400);
        let forward = sorted(asked.iter().map(one).collect());
        let backward = sorted(asked.iter().rev().map(one).collect());
        prop_assert_eq!(last_day(&profile, &forward, today, start), last_day(&profile, &backward, today, start));
    }

    #[test]
    fn an_extension_only_moves_forward(
        start in any_day(), period in any_period(), by in any_period(), roll: bool, more in any_period(),
    ) {
        let profile = alone(period, roll, &[]);
        let granted = |periods: &[Period]| Events {
            extensions: periods.iter().map(|by| extension("decision", by.length, by.unit, &start.to_string())).collect(),
            ..Events::default()
        };
        let none = last_day(&profile, &granted(&[]), start, start);
        let once = last_day(&profile, &granted(&[by]), start, start);
        let twice = last_day(&profile, &granted(&[by, more]), start, start);
        prop_assert!(none <= once && once <= twice, "{none} {once} {twice}");
    }

    #[test]
    fn days_left_are_the_same_all_through_a_pause(start in any_day(), wait in 1_u64..300) {
        let profile = alone(Period { length: 3, unit: Unit::Month }, false, &[]);
        let on = start + Days::new(20);
        let events = Events { asked: vec![Asked { on, answered: None }], ..Events::default() };
        let case = case(&start.to_string(), REGULAR, Stage::Assessment);
        let left = |today: NaiveDate| of(&profile, &case, &events, today)[0].days_left;
        prop_assert_eq!(left(on), left(on + Days::new(wait)));
    }
}

#[test]
fn every_profile_has_clocks_from_the_first_day() {
    for code in crate::profile::codes() {
        let profile = shipped(code).unwrap();
        let clocks = of(
            profile,
            &case("2026-03-01", REGULAR, Stage::Registered),
            &Events::default(),
            day("2026-03-01"),
        );
        assert!(clocks.iter().any(|clock| clock.id == "interview"), "{code}");
    }
}
