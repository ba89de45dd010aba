//! A record as the room shows it: its lines, the sections it is read back in, its addenda.

use super::{
    AddendumView, Interview, LineView, ReadBack, Section, SignerView, addendum, digest::digest, lines,
    of_application, read_back, sections, signers,
};
use crate::{
    Desk, Result, folder, officer,
    permit::{Permit, ReadCases},
    restriction::{Carried, Withheld},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// That a section was read back, or why it was not.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ReadBackView {
    /// Whether it was read back.
    pub read: bool,
    /// Why not.
    pub reason: Option<String>,
    /// Name of who read it, or left it out.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A section of a record, as it is read back.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SectionView {
    /// Number of its first line.
    pub first: u32,
    /// Number of its last line.
    pub last: u32,
    /// What it is about.
    pub topics: Vec<String>,
    /// What was read back of it; none when nothing was said to that yet.
    pub read_back: Option<ReadBackView>,
}

/// A record as the room shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Transcript {
    /// Its lines.
    pub lines: Vec<LineView>,
    /// Its sections; those without anything said are left out.
    pub sections: Vec<SectionView>,
    /// Whose signatures belong under it.
    pub signers: Vec<SignerView>,
    /// Addenda.
    pub addenda: Vec<AddendumView>,
    /// Whether the lines are as they were signed; none while it is not signed.
    pub intact: Option<bool>,
}

/// Lines of one of several interviews.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct InterviewLines {
    /// Interview.
    pub interview: Id,
    /// Its lines.
    pub lines: Vec<LineView>,
}

/// Lines of every interview of a case, in the order they began.
///
/// # Errors
/// Of the database.
pub fn lines_of_case(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    application: Id,
) -> Result<Vec<InterviewLines>> {
    let withheld = Withheld::of(desk.read(), permit.acting(), application)?;
    let carried = Carried::of(desk.read(), folder::standing(desk.read(), application)?)?;
    let mut all = Vec::new();
    for one in of_application(desk.read(), application)? {
        // Of an interview that is withheld not even the number of lines is told.
        let lines = if withheld.has(one.id) { Vec::new() } else { lines(desk.read(), one.id)? };
        let lines = lines.into_iter().map(|line| LineView::of(line, &carried, &withheld)).collect();
        all.push(InterviewLines { interview: one.id, lines });
    }
    Ok(all)
}

/// A record with everything that belongs to it.
///
/// # Errors
/// [`crate::Code::NotFound`]; of the database.
pub fn transcript(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    interview: Id,
    now: DateTime<Utc>,
) -> Result<Transcript> {
    let read = desk.read();
    let interview: Interview = read.get(interview)?;
    let withheld = Withheld::of(desk.read(), permit.acting(), interview.application)?;
    withheld.allow(interview.id)?;
    let carried = Carried::of(read, folder::standing(read, interview.application)?)?;
    let lines = lines(read, interview.id)?;
    let parts = read_back::of_interview(read, interview.id)?;
    let hidden: Vec<u32> =
        lines.iter().filter(|line| withheld.has(line.id)).map(|line| line.number).collect();
    let is_open =
        |section: &Section| hidden.iter().all(|line| !(section.first..=section.last).contains(line));
    let mut shown = Vec::new();
    for section in sections(&lines).into_iter().filter(|section| section.said > 0) {
        let part = parts.iter().find(|part| (part.first, part.last) == (section.first, section.last));
        // A section that grew was read back as far as an earlier part of it reaches; the rest is still to be read.
        let part = match part {
            Some(part) => Some(part),
            None => parts.iter().find(|part| part.first <= section.first && section.last <= part.last),
        };
        shown.push(SectionView {
            first: section.first,
            last: section.last,
            topics: if is_open(&section) { section.topics } else { Vec::new() },
            read_back: part.map(|part| view(desk, part, &withheld)).transpose()?,
        });
    }
    let signed = interview.closing.as_ref().map(|closing| closing.digest.as_str());
    let mut addenda = Vec::new();
    for one in addendum::of_interview(read, interview.id)?.into_iter().filter(|one| !withheld.has(one.id)) {
        addenda.push(addendum::view(read, signed.unwrap_or_default(), one)?);
    }
    Ok(Transcript {
        sections: shown,
        signers: signers::of(desk, &interview, desk.today(now))?,
        intact: signed.map(|signed| digest(&lines) == signed),
        lines: lines.into_iter().map(|line| LineView::of(line, &carried, &withheld)).collect(),
        addenda,
    })
}

fn view(desk: &Desk, part: &ReadBack, withheld: &Withheld) -> Result<ReadBackView> {
    Ok(ReadBackView {
        officer: officer::name(desk.read(), part.officer)?,
        read: part.read,
        reason: part.reason.clone().filter(|_| !withheld.has(part.id)),
        at: part.at,
    })
}
