//! The agenda: what is talked about, in order, built from what is open.

use super::{BoardMeeting, action, held, meeting, paper, storage};
use crate::{
    Desk, Result,
    audit::{self, Gap, Improvement, Recommendation},
    failure::Faults,
    officer,
    permit::{Acting, KeepBoard, Permit, ReadQuality},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;
use vault::{Id, Read};

/// What an item is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardAgendaKind")]
pub enum AgendaKind {
    /// Minutes of an earlier meeting, to be adopted.
    Minutes,
    /// Something that an earlier meeting gave somebody to do.
    FollowUp,
    /// A recommendation that the authority did not answer.
    Recommendation,
    /// A gap about which nothing is recommended.
    Gap,
    /// Something that was to be done about a recommendation, and is late.
    Improvement,
    /// A paper.
    Paper,
    /// Anything else.
    Other,
}

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardAgendaItem")]
pub struct AgendaItem {
    /// What it is about.
    pub kind: AgendaKind,
    /// Of what record it is.
    #[serde(default)]
    pub subject: Option<Id>,
    /// What it says.
    pub title: String,
}

/// An agenda. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardAgenda")]
pub struct Agenda(
    /// Items in order.
    pub Vec<AgendaItem>,
);

/// An agenda as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardAgendaForm")]
pub struct AgendaForm {
    /// Meeting.
    pub meeting: Id,
    /// Items in order.
    pub items: Vec<AgendaItem>,
}

/// An open matter that is on no agenda of this meeting yet.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardMatter")]
pub struct Matter {
    /// The item that it would be.
    #[serde(flatten)]
    pub item: AgendaItem,
    /// The day that it was due.
    pub due: Option<NaiveDate>,
    /// Whose it is.
    pub owner: Option<String>,
}

/// Sets the agenda: all of it, in its order.
///
/// # Errors
/// [`crate::Code::MeetingCancelled`]; [`crate::Code::MinutesAdopted`]; at `items.N.title` what is wrong.
pub fn set(desk: &mut Desk, permit: &Permit<KeepBoard>, form: &AgendaForm, now: DateTime<Utc>) -> Result<()> {
    let known = held::open(desk.read(), form.meeting)?;
    let mut faults = Faults::default();
    let item = |(place, one): (usize, &AgendaItem)| AgendaItem {
        kind: one.kind,
        subject: one.subject,
        title: faults.keep(text::required(&format!("items.{place}.title"), &shortened(&one.title))),
    };
    let items: Vec<AgendaItem> = form.items.iter().enumerate().map(item).collect();
    faults.check()?;
    desk.commit(permit.officer(), "board.agenda", None, now, |change| {
        change.update(&BoardMeeting { agenda: Agenda(items), ..known })?;
        Ok(())
    })
}

/// What is open and not on the agenda of a meeting. Matters of quality are for whoever may read of it.
pub(super) fn matters(
    read: Read<'_>,
    acting: &Acting,
    of: &BoardMeeting,
    today: NaiveDate,
) -> Result<Vec<Matter>> {
    let listed: BTreeSet<Id> = of.agenda.0.iter().filter_map(|item| item.subject).collect();
    let mut found = Vec::new();
    let mut add = |kind, subject: Id, title: &str, due, owner| {
        if !listed.contains(&subject) {
            let item = AgendaItem { kind, subject: Some(subject), title: shortened(title) };
            found.push(Matter { item, due, owner });
        }
    };
    for earlier in meeting::of_body(read, of.body)? {
        let is_before = (earlier.day, earlier.number) < (of.day, of.number);
        if is_before && earlier.minutes.is_some() && earlier.adopted.is_none() {
            add(
                AgendaKind::Minutes,
                earlier.id,
                &format!("{} ({})", earlier.number, earlier.day.format("%d.%m.%Y")),
                None,
                None,
            );
        }
    }
    for one in action::follow_up(read, of, today)? {
        if one.action.done.is_none() {
            add(AgendaKind::FollowUp, one.action.id, &one.action.text, Some(one.action.due), Some(one.owner));
        }
    }
    for one in paper::of_meeting(read, of.id)? {
        add(AgendaKind::Paper, one.paper.id, &one.paper.title, None, None);
    }
    if acting.may::<ReadQuality>() {
        for one in read.list::<Recommendation>(storage::UNANSWERED, [])? {
            add(AgendaKind::Recommendation, one.id, &one.text, None, Some(one.addressed_to.clone()));
        }
        for one in read.list::<Gap>(storage::WITHOUT_RECOMMENDATION, [])? {
            add(AgendaKind::Gap, one.id, &one.text, None, None);
        }
        for one in read.list::<Improvement>(storage::LATE_IMPROVEMENTS, [today.to_string()])? {
            let owner = Some(officer::name(read, one.owner)?);
            add(AgendaKind::Improvement, one.id, &one.text, Some(one.due), owner);
        }
    }
    Ok(found)
}

/// One line of a long text.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= crate::text::MAX_LINE {
        return line.to_owned();
    }
    line.chars().take(crate::text::MAX_LINE - 1).chain(['…']).collect()
}

/// What of quality is open, for the pack.
pub(super) fn improvements(read: Read<'_>) -> Result<Vec<Improvement>> {
    Ok(read.list::<audit::Improvement>("ORDER BY due, id", [])?)
}
