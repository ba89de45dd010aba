//! What happened in cases, gathered for many at once.

use super::{Clock, Extension, InformationRequest, storage};
use crate::{
    Desk, Result,
    application::Application,
    interview,
    permit::{Permit, ReadCases},
    profile::{Deadline, Event, Profile},
    time,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{Id, Read, Value};

/// Of which cases.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Which<'a> {
    /// All that are open.
    Open,
    /// These.
    These(&'a [Id]),
}

impl Which<'_> {
    /// Identifiers of the cases, as a set of SQL.
    pub(crate) fn sql(&self) -> String {
        match self {
            Self::Open => storage::OPEN_CASES.to_owned(),
            Self::These(ids) => {
                let ids: Vec<String> = ids.iter().map(|id| format!("x'{}'", hex(*id))).collect();
                format!("({})", ids.join(","))
            }
        }
    }
}

fn hex(id: Id) -> String {
    id.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A question, from the day it was asked to the day it was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) on: NaiveDate,
    pub(crate) answered: Option<NaiveDate>,
}

/// What happened in a case, as far as time limits care.
#[derive(Debug, Clone, Default)]
pub(crate) struct Events {
    /// Days of each event, the earliest first.
    pub(crate) days: BTreeMap<Event, Vec<NaiveDate>>,
    /// Appeals, each with the code of its remedy.
    pub(crate) appeals: Vec<(String, NaiveDate)>,
    /// Judgments, each with the code of the remedy that it ends.
    pub(crate) judgments: Vec<(String, NaiveDate)>,
    /// Questions, in the order they were asked.
    pub(crate) asked: Vec<Asked>,
    /// Extensions, in the order they were granted.
    pub(crate) extensions: Vec<Extension>,
}

impl Events {
    /// Adds one.
    pub(crate) fn add(&mut self, event: Event, on: NaiveDate) {
        let days = self.days.entry(event).or_default();
        days.insert(days.partition_point(|day| *day <= on), on);
    }

    /// The first day of an event.
    pub(crate) fn first(&self, event: Event) -> Option<NaiveDate> {
        self.days.get(&event)?.first().copied()
    }

    /// The last day of an event.
    pub(crate) fn last(&self, event: Event) -> Option<NaiveDate> {
        self.days.get(&event)?.last().copied()
    }

    /// The day from which a deadline counts. A case that was opened again counts anew.
    pub(super) fn started(
        &self,
        profile: &Profile,
        deadline: &Deadline,
        registered_on: NaiveDate,
    ) -> Option<NaiveDate> {
        let again = self.last(Event::Reopened);
        match deadline.start {
            Event::Registered => Some(again.unwrap_or(registered_on)),
            Event::JudgmentReceived => {
                // The time for a further remedy counts from the end of the one before it.
                let remedy = profile.remedies.iter().find(|remedy| remedy.deadline == deadline.id);
                let before = |code: &str| {
                    let ended = profile.remedy(code).map(|ended| ended.level);
                    remedy.is_none_or(|remedy| ended.is_some_and(|level| level + 1 == remedy.level))
                };
                self.judgments.iter().filter(|(code, _)| before(code)).map(|(_, on)| *on).max()
            }
            event => self.last(event).filter(|day| again.is_none_or(|again| *day >= again)),
        }
    }

    /// The day on which a deadline was met, not before it began.
    pub(super) fn met(
        &self,
        profile: &Profile,
        deadline: &Deadline,
        from: NaiveDate,
        registered_on: NaiveDate,
    ) -> Option<NaiveDate> {
        let event = deadline.met_by?;
        if event == Event::Registered {
            return Some(registered_on).filter(|day| *day >= from);
        }
        if event == Event::AppealLodged {
            let remedies = profile.remedies.iter().filter(|remedy| remedy.deadline == deadline.id);
            let codes: Vec<&str> = remedies.map(|remedy| remedy.code.as_str()).collect();
            let own = self.appeals.iter().filter(|(code, on)| *on >= from && codes.contains(&code.as_str()));
            return own.map(|(_, on)| *on).min();
        }
        // Whoever came over from another case was heard there, maybe before this one was registered.
        let anew = deadline.start != Event::Registered || self.days.contains_key(&Event::Reopened);
        self.days.get(&event)?.iter().copied().find(|day| !anew || *day >= from)
    }
}

/// What happened in many cases.
pub(crate) fn events_of(
    read: Read<'_>,
    which: Which<'_>,
    offset_minutes: i32,
) -> Result<BTreeMap<Id, Events>> {
    let mut all: BTreeMap<Id, Events> = BTreeMap::new();
    let rows: Vec<(Id, Event, Value)> = read
        .rows(&storage::events(&which), [], |row| Ok((row.get(0)?, vault::column(row, 1)?, row.get(2)?)))?;
    for (case, event, value) in rows {
        if let Some(on) = day(value, offset_minutes) {
            all.entry(case).or_default().add(event, on);
        }
    }
    // Few cases took others in, or persons who were heard elsewhere: those are looked at one by one.
    for case in read.rows::<Id>(&storage::came_over(&which), [], |row| row.get(0))? {
        for held in interview::of_application(read, case)?.iter().filter(|one| one.application != case) {
            let events = all.entry(case).or_default();
            events.add(Event::Interviewed, time::day(held.started_at, offset_minutes));
        }
    }
    for (sql, of_appeals) in [(storage::appeals(&which), true), (storage::judgments(&which), false)] {
        let found: Vec<(Id, String, NaiveDate)> =
            read.rows(&sql, [], |row| Ok((row.get(0)?, row.get(1)?, vault::column(row, 2)?)))?;
        for (case, remedy, on) in found {
            let events = all.entry(case).or_default();
            let list = if of_appeals { &mut events.appeals } else { &mut events.judgments };
            list.push((remedy, on));
        }
    }
    for one in read.list::<Extension>(&storage::of_cases(&which), [])? {
        all.entry(one.application).or_default().extensions.push(one);
    }
    for one in read.list::<InformationRequest>(&storage::of_cases(&which), [])? {
        if one.withdrawn.is_none() {
            let asked = &mut all.entry(one.application).or_default().asked;
            asked.push(Asked { on: one.asked_on, answered: one.answered_on });
        }
    }
    for events in all.values_mut() {
        events.asked.sort_by_key(|asked| (asked.on, asked.answered.is_none(), asked.answered));
    }
    Ok(all)
}

/// The day of what a column holds: an instant in milliseconds, an instant in words, or a day.
fn day(value: Value, offset_minutes: i32) -> Option<NaiveDate> {
    match value {
        Value::Int(millis) => Some(time::day(DateTime::from_timestamp_millis(millis)?, offset_minutes)),
        Value::Text(text) => match text.parse::<NaiveDate>() {
            Ok(day) => Some(day),
            Err(_) => Some(time::day(text.parse::<DateTime<Utc>>().ok()?, offset_minutes)),
        },
        _ => None,
    }
}

/// The clocks of every open case. However many there are, it is a handful of queries.
///
/// # Errors
/// Of the database.
pub fn of_open(desk: &Desk, _: &Permit<ReadCases>, now: DateTime<Utc>) -> Result<Vec<(Id, Vec<Clock>)>> {
    open(desk, now)
}

/// The same, for whoever counts them.
pub(crate) fn open(desk: &Desk, now: DateTime<Utc>) -> Result<Vec<(Id, Vec<Clock>)>> {
    let today = desk.today(now);
    let events = events_of(desk.read(), Which::Open, desk.profile.utc_offset_minutes)?;
    let nothing = Events::default();
    let cases: Vec<Application> = desk.read().list(storage::OPEN, [])?;
    let clocks = |case: &Application| {
        super::of(desk.profile_of(case), case, events.get(&case.id).unwrap_or(&nothing), today)
    };
    Ok(cases.iter().map(|case| (case.id, clocks(case))).collect())
}

/// The clocks of one case, as a profile counts them.
pub(crate) fn of_case(
    desk: &Desk,
    case: &Application,
    profile: &Profile,
    now: DateTime<Utc>,
) -> Result<Vec<Clock>> {
    let mut events = events_of(desk.read(), Which::These(&[case.id]), profile.utc_offset_minutes)?;
    Ok(super::of(profile, case, &events.remove(&case.id).unwrap_or_default(), desk.today(now)))
}
