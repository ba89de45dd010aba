//! Tables of one session and of what came of all of them: who took part, who was there, what they thought, certificates,
//! individual plans.

use super::{Certificate, PlanItem, Presence, session, storage};
use crate::{
    Desk, Result, officer,
    permit::{Permit, ReadTraining},
    statistic::{Sheet, code_of},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Who takes part in a session.
pub(super) fn participants(
    desk: &Desk,
    reads: &Permit<ReadTraining>,
    id: Id,
    now: DateTime<Utc>,
) -> Result<Sheet> {
    let texts = ["name", "state", "certificate", "awarded_on", "valid_until"];
    let mut sheet = Sheet::new("participants", &texts, &["days_present", "days_marked", "tests"]);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    for one in session(desk, reads, id, now)?.participants {
        let marked = one.days.iter().filter_map(|day| day.presence);
        let there = marked.clone().filter(|presence| *presence == Presence::Present).count();
        let counts = [count(there), count(marked.count()), count(one.tests.len())];
        let given = one.certificate;
        let (awarded, until) = given
            .as_ref()
            .map_or((None, None), |certificate| (Some(certificate.awarded_on), certificate.valid_until));
        let number = given.map(|certificate| certificate.number).unwrap_or_default();
        sheet.push([one.name, code_of(one.enrolment.state), number, day(awarded), day(until)], counts);
    }
    Ok(sheet)
}

/// Each day of each participant.
pub(super) fn attendance(
    desk: &Desk,
    reads: &Permit<ReadTraining>,
    id: Id,
    now: DateTime<Utc>,
) -> Result<Sheet> {
    let mut sheet = Sheet::new("attendance", &["name", "day", "presence"], &[]);
    for one in session(desk, reads, id, now)?.participants {
        for on in one.days {
            let presence = on.presence.map(code_of).unwrap_or_default();
            sheet.push([one.name.clone(), on.day.to_string(), presence], []);
        }
    }
    Ok(sheet)
}

/// What participants think, as the screen tells it: nothing while too few have answered.
pub(super) fn evaluation(
    desk: &Desk,
    reads: &Permit<ReadTraining>,
    id: Id,
    now: DateTime<Utc>,
) -> Result<Sheet> {
    let marks = ["mark_1", "mark_2", "mark_3", "mark_4", "mark_5"];
    let mut sheet = Sheet::new("evaluation", &["question", "mean"], &marks);
    for one in session(desk, reads, id, now)?.evaluation {
        sheet.push([one.code, format!("{:.2}", one.mean)], one.counts);
    }
    Ok(sheet)
}

/// Every certificate, the newest first.
pub(super) fn certificates(desk: &Desk) -> Result<Sheet> {
    let texts =
        ["name", "module", "version", "origin", "number", "awarded_on", "valid_until", "withdrawn_on"];
    let mut sheet = Sheet::new("certificates", &texts, &["hours"]);
    for one in desk.read().list::<Certificate>(storage::ALL_HELD, [])? {
        let name = officer::name(desk.read(), one.officer)?;
        let (awarded, until) = (one.awarded_on.to_string(), day(one.valid_until));
        let withdrawn = day(one.withdrawn.as_ref().map(|end| end.on));
        let texts =
            [name, one.module, one.version, code_of(one.origin), one.number, awarded, until, withdrawn];
        sheet.push(texts, [one.hours]);
    }
    Ok(sheet)
}

/// What was agreed with officers, the most urgent first.
pub(super) fn plans(desk: &Desk) -> Result<Sheet> {
    let mut sheet = Sheet::new("plans", &["name", "module", "due", "agreed_on", "note"], &[]);
    for one in desk.read().list::<PlanItem>(storage::PLANS, [])? {
        let name = officer::name(desk.read(), one.officer)?;
        let (due, agreed) = (one.due.to_string(), one.agreed_on.to_string());
        sheet.push([name, one.module, due, agreed, one.note], []);
    }
    Ok(sheet)
}
