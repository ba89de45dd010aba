//! Tables of the bodies as files for programs: what they are told on paper is the pack.

use super::{BoardOverview, BodyView, overview};
use crate::{
    Desk, Result,
    permit::{Acting, Permit, ReadBoard},
    statistic::{ExportFormat, Sheet, code_of, tables_as},
};
use chrono::{DateTime, NaiveDate, Utc};

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum BoardTable {
    /// Meetings of all bodies.
    Meetings,
    /// Who sits in them.
    Seats,
    /// What they decided.
    Decisions,
    /// What they gave somebody to do.
    Actions,
    /// What they watch.
    Risks,
    /// What they were told.
    Packs,
}

/// A table as asked for.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BoardExport {
    /// Which.
    pub table: BoardTable,
    /// To which kind of file.
    pub format: ExportFormat,
}

/// Writes a table: names and bytes of its files. That it left is logged.
///
/// # Errors
/// [`crate::Code::NotAChoice`] at `format` for a document, which is the pack; of the database.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<ReadBoard>,
    acting: &Acting,
    form: BoardExport,
    now: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let all = overview(desk, permit, acting, now)?;
    let sheet = match form.table {
        BoardTable::Meetings => meetings(&all),
        BoardTable::Seats => of_bodies(&all, &SEATS, seats),
        BoardTable::Decisions => of_bodies(&all, &DECISIONS, decisions),
        BoardTable::Actions => of_bodies(&all, &ACTIONS, actions),
        BoardTable::Risks => of_bodies(&all, &RISKS, risks),
        BoardTable::Packs => of_bodies(&all, &PACKS, packs),
    };
    let day = desk.today(now);
    // A description that programs read stands beside each table of comma-separated values, so those name it themselves.
    let stem = match form.format {
        ExportFormat::Csv => format!("board-{day}"),
        _ => format!("board-{day}-{}", sheet.id),
    };
    let files = tables_as(form.format, &stem, &[sheet], now)?;
    desk.commit(permit.officer(), "board.export", None, now, |_| Ok(()))?;
    Ok(files)
}

/// Name of a table, columns of texts, columns of counts.
type Head = (&'static str, &'static [&'static str], &'static [&'static str]);

const SEATS: Head = ("seats", &["body", "name", "organisation", "role", "votes", "since", "until"], &[]);
const DECISIONS: Head =
    ("decisions", &["body", "number", "text", "decided_on", "carried"], &["for", "against", "abstained"]);
const ACTIONS: Head =
    ("actions", &["body", "decision", "text", "owner", "due", "state", "evidence", "done_on"], &["meeting"]);
const RISKS: Head = (
    "risks",
    &["body", "text", "likelihood", "impact", "owner", "measure", "recorded_on", "closed_on", "reason"],
    &["weight"],
);
const PACKS: Head =
    ("packs", &["body", "language", "from", "until", "officer", "digest"], &["number", "pages"]);

fn of_bodies(all: &BoardOverview, head: &Head, add: fn(&mut Sheet, &BodyView)) -> Sheet {
    let (id, texts, counts) = head;
    let mut sheet = Sheet::new(id, texts, counts);
    for view in &all.bodies {
        add(&mut sheet, view);
    }
    sheet
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn yes(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

fn meetings(all: &BoardOverview) -> Sheet {
    let texts = ["body", "day", "time", "place", "quorum", "minutes", "adopted", "cancelled"];
    let mut sheet = Sheet::new("meetings", &texts, &["number", "items", "decisions"]);
    for one in &all.meetings {
        let quorum = one.quorate.map(yes).unwrap_or_default();
        let (body, day, time, place) = (&one.name, one.day.to_string(), &one.time, &one.place);
        let states = [one.minutes, one.adopted, one.cancelled].map(yes);
        let texts = [body.clone(), day, time.clone(), place.clone(), quorum].into_iter().chain(states);
        sheet.push(texts, [one.number, one.items, one.decisions]);
    }
    sheet
}

fn seats(sheet: &mut Sheet, BodyView { body, seats, .. }: &BodyView) {
    for one in seats {
        let seat = &one.seat;
        let (name, role, votes) = (body.name.clone(), code_of(seat.role), yes(one.votes));
        let days = [seat.since.to_string(), day(seat.until)];
        let texts = [name, seat.name.clone(), seat.organisation.clone(), role, votes];
        sheet.push(texts.into_iter().chain(days), []);
    }
}

fn decisions(sheet: &mut Sheet, BodyView { body, decisions, .. }: &BodyView) {
    for one in decisions {
        let (decision, votes) = (&one.decision, one.decision.votes);
        let (number, text) = (one.number.clone(), decision.text.clone());
        let texts = [body.name.clone(), number, text, decision.decided_on.to_string(), yes(one.carried)];
        sheet.push(texts, [votes.in_favour, votes.against, votes.abstained]);
    }
}

fn actions(sheet: &mut Sheet, BodyView { body, actions, .. }: &BodyView) {
    for one in actions {
        let action = &one.action;
        let state = match (action.done.is_some(), one.overdue) {
            (true, _) => "done",
            (false, true) => "overdue",
            (false, false) => "open",
        };
        let (evidence, done_on) =
            action.done.as_ref().map(|done| (done.evidence.clone(), done.on.to_string())).unwrap_or_default();
        let (decision, text) = (one.decision.clone().unwrap_or_default(), action.text.clone());
        let (owner, due) = (one.owner.clone(), action.due.to_string());
        let texts = [body.name.clone(), decision, text, owner, due, state.to_owned(), evidence, done_on];
        sheet.push(texts, [one.meeting]);
    }
}

fn risks(sheet: &mut Sheet, BodyView { body, risks, .. }: &BodyView) {
    for one in risks {
        let risk = &one.risk;
        let levels = [code_of(risk.likelihood), code_of(risk.impact)];
        let rest = [risk.owner.clone(), risk.measure.clone(), risk.recorded_on.to_string()];
        let end = [day(risk.closed_on), risk.closed.clone().unwrap_or_default()];
        let texts = [body.name.clone(), risk.text.clone()].into_iter().chain(levels).chain(rest).chain(end);
        sheet.push(texts, [one.weight]);
    }
}

fn packs(sheet: &mut Sheet, BodyView { body, packs, .. }: &BodyView) {
    for one in packs {
        let days = [one.from.to_string(), one.to.to_string()];
        let rest = [one.officer.clone(), one.digest.clone()];
        let texts = [body.name.clone(), one.language.clone()].into_iter().chain(days).chain(rest);
        sheet.push(texts, [one.number, one.pages]);
    }
}
