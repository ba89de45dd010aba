//! Papers: what a meeting reads beforehand.

use super::{BoardPaper, held, storage};
use crate::{
    Desk, Result,
    attachment::{MediaType, refuse},
    failure::Faults,
    officer,
    permit::{KeepBoard, Permit, ReadBoard},
    text,
};
use chrono::{DateTime, Utc};
use intake::{
    kind::{Purpose, accept},
    picture::{Limits, Medium, scan},
};
use vault::{Id, Read};

/// A paper as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BoardPaperForm {
    /// Meeting.
    pub meeting: Id,
    /// What it is called; empty is as its file.
    #[serde(default)]
    pub title: String,
}

/// Why a paper is none any more.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardWithdrawPaperForm")]
pub struct WithdrawPaperForm {
    /// Which.
    pub paper: Id,
    /// Why.
    pub reason: String,
}

/// A paper as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardPaperView")]
pub struct PaperView {
    /// The paper.
    pub paper: BoardPaper,
    /// Who added it.
    pub added_by: String,
}

/// Adds a paper, given as the name of its file and its bytes: a picture or a PDF, as every scan.
///
/// # Errors
/// [`crate::Code::MeetingCancelled`]; [`crate::Code::MinutesAdopted`]; at `file` what is wrong with it.
pub fn add(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &BoardPaperForm,
    (name, bytes): (&str, &[u8]),
    now: DateTime<Utc>,
) -> Result<Id> {
    let meeting = held::open(desk.read(), form.meeting)?;
    let mut faults = Faults::default();
    let typed = faults.keep(text::line("title", &form.title));
    let title = if typed.is_empty() { faults.keep(text::required("title", stem(name))) } else { typed };
    faults.check()?;
    accept(bytes, Some(name), Purpose::Scan).map_err(|refused| refuse::file("file", &refused))?;
    let taken = scan(bytes, &Limits::default()).map_err(|error| refuse::scan("file", &error))?;
    let (media_type, pages) = match taken.medium {
        Medium::Jpeg { .. } => (MediaType::Jpeg, 1),
        Medium::Pdf { pages } => (MediaType::Pdf, pages),
    };
    let added_on = desk.today(now);
    desk.commit(permit.officer(), "board.paper", None, now, |change| {
        let id = change.new_id()?;
        let blob = change.keep(&taken.bytes)?;
        change.create(&BoardPaper {
            id,
            meeting: meeting.id,
            title,
            media_type,
            size: u32::try_from(taken.bytes.len()).unwrap_or(u32::MAX),
            pages,
            blob,
            added_by: permit.officer(),
            added_on,
            withdrawn: None,
        })?;
        Ok(id)
    })
}

fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Takes a paper off a meeting. Its bytes stay.
///
/// # Errors
/// As [`add`]; [`crate::Code::Required`] at `reason`.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &WithdrawPaperForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: BoardPaper = desk.read().get(form.paper)?;
    held::open(desk.read(), known.meeting)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "board.withdraw_paper", None, now, |change| {
        change.update(&BoardPaper { withdrawn: Some(reason), ..known })?;
        Ok(())
    })
}

/// The bytes of a paper, with the name of a file.
///
/// # Errors
/// [`crate::Code::NotFound`]; damaged.
pub fn read(desk: &Desk, _: &Permit<ReadBoard>, paper: Id) -> Result<(String, Vec<u8>)> {
    let paper: BoardPaper = desk.read().get(paper)?;
    let name: String = paper.title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    Ok((format!("{name}.{}", paper.media_type.ending()), desk.vault.blob(paper.blob)?))
}

/// Papers of a meeting, in the order in which they came.
pub(super) fn of_meeting(read: Read<'_>, meeting: Id) -> Result<Vec<PaperView>> {
    let papers: Vec<BoardPaper> = read.list(storage::PAPERS, [meeting])?;
    let view = |paper: BoardPaper| Ok(PaperView { added_by: officer::name(read, paper.added_by)?, paper });
    papers.into_iter().map(view).collect()
}
