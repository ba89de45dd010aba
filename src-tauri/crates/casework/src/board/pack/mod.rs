//! The board pack: one document made of what the file holds, in one of three languages. Issued, it is bytes that never
//! change; whatever happens later stands in a later one.

mod document;
mod figures;
mod plans;
mod sections;
mod training;

pub use figures::{DecisionFollowed, PackFigures, figures};
pub use plans::{Planned, PlannedKind};
pub use training::TrainingFigure;

use super::{BoardBody, BoardMeeting, BoardPack, Texts, rules, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    letter::{Preview, typeset},
    officer,
    permit::{Acting, KeepBoard, Permit, ReadBoard},
    statistic::{Period, Position},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::Lang;
use std::collections::BTreeMap;
use vault::Id;

/// A section of the pack.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardPackSection")]
#[allow(missing_docs, reason = "the names say it")]
pub enum PackSection {
    Situation,
    Quality,
    Training,
    Actions,
    Decisions,
    Risks,
    Plans,
}

impl PackSection {
    /// Every section, in the order of the document.
    pub const ALL: [Self; 7] = [
        Self::Situation,
        Self::Quality,
        Self::Training,
        Self::Actions,
        Self::Decisions,
        Self::Risks,
        Self::Plans,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Quality => "quality",
            Self::Training => "training",
            Self::Actions => "actions",
            Self::Decisions => "decisions",
            Self::Risks => "risks",
            Self::Plans => "plans",
        }
    }
}

/// A pack as asked for.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardPackForm")]
pub struct PackForm {
    /// Body.
    pub body: Id,
    /// Meeting that it is for.
    #[serde(default)]
    pub meeting: Option<Id>,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Period; what is pending is that of its last day.
    pub period: Period,
    /// What the secretary writes to each section, by its code.
    #[serde(default)]
    pub texts: BTreeMap<String, String>,
}

/// A pack as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardPackView")]
pub struct PackView {
    /// Which.
    pub id: Id,
    /// Its number in the body.
    pub number: u32,
    /// Number of the meeting that it was made for.
    pub meeting: Option<u32>,
    /// Language, as a tag.
    pub language: String,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// Pages.
    pub pages: u32,
    /// Digest of its bytes.
    pub digest: String,
    /// Commits that the log held.
    pub commits: i64,
    /// Who issued it.
    pub officer: String,
    /// When.
    pub issued: DateTime<Utc>,
}

/// What is known of a pack before its pages are set.
struct Heading {
    body: BoardBody,
    meeting: Option<BoardMeeting>,
    number: u32,
    issued_by: String,
    today: NaiveDate,
    texts: Texts,
    draft: bool,
}

/// The pack as it would be issued now, marked as a draft.
///
/// # Errors
/// As [`issue`].
pub fn preview(desk: &mut Desk, acting: &Acting, form: &PackForm, now: DateTime<Utc>) -> Result<Preview> {
    let heading = Heading { draft: true, ..heading(desk, acting, form, now)? };
    let pdf = set(desk, acting, form, &heading, now)?;
    Ok(Preview::new(&pdf.bytes, pdf.pages))
}

/// Issues a pack.
///
/// # Errors
/// [`Code::NotAllowed`] for whoever may not keep the board, count, or read of quality; fields at fault: `language`,
/// `meeting`, `period.to`, `texts.CODE`; [`Code::MissingGlyph`] for a character that no font has.
pub fn issue(desk: &mut Desk, acting: &Acting, form: &PackForm, now: DateTime<Utc>) -> Result<Id> {
    let permit: Permit<KeepBoard> = acting.permit()?;
    let heading = heading(desk, acting, form, now)?;
    let pdf = set(desk, acting, form, &heading, now)?;
    let position = Position(desk.vault.mark()?);
    desk.commit(permit.officer(), "board.issue_pack", None, now, |change| {
        let id = change.new_id()?;
        let kept = change.keep(&pdf.bytes)?;
        change.create(&BoardPack {
            id,
            body: heading.body.id,
            meeting: heading.meeting.as_ref().map(|meeting| meeting.id),
            number: heading.number,
            language: form.language.tag().to_owned(),
            first_day: form.period.from,
            last_day: form.period.to,
            texts: heading.texts,
            pdf: kept,
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
            position,
            issued_by: permit.officer(),
            issued_at: now,
        })?;
        Ok(id)
    })
}

fn heading(desk: &Desk, acting: &Acting, form: &PackForm, now: DateTime<Utc>) -> Result<Heading> {
    let _permit: Permit<KeepBoard> = acting.permit()?;
    let read = desk.read();
    let body: BoardBody = read.get(form.body)?;
    let mut faults = Faults::default();
    if !rules::LANGUAGES.contains(&form.language) {
        faults.add("language", Code::NotAChoice);
    }
    if form.period.to < form.period.from {
        faults.add("period.to", Code::DatesOutOfOrder);
    }
    let meeting: Option<BoardMeeting> = form.meeting.map(|id| read.get(id)).transpose()?;
    if meeting.as_ref().is_some_and(|meeting| meeting.body != body.id || meeting.cancelled.is_some()) {
        faults.add("meeting", Code::NotAChoice);
    }
    let mut texts = BTreeMap::new();
    for (section, written) in &form.texts {
        let at = format!("texts.{section}");
        if !PackSection::ALL.iter().any(|known| known.code() == section) {
            faults.add(at, Code::NotAChoice);
            continue;
        }
        let written = faults.keep(text::long(&at, written).and_then(|text| text::printable(&at, text)));
        if !written.is_empty() {
            texts.insert(section.clone(), written);
        }
    }
    faults.check()?;
    let packs: Vec<BoardPack> = read.list(storage::OF_BODY, [body.id])?;
    Ok(Heading {
        number: packs.iter().map(|pack| pack.number).max().unwrap_or(0) + 1,
        issued_by: officer::name(read, acting.officer())?,
        today: desk.today(now),
        texts: Texts(texts),
        draft: false,
        meeting,
        body,
    })
}

fn set(
    desk: &mut Desk,
    acting: &Acting,
    form: &PackForm,
    heading: &Heading,
    now: DateTime<Utc>,
) -> Result<letters::Pdf> {
    let figures = figures(desk, acting, form.body, form.period, now)?;
    typeset(&document::document(desk, &figures, heading, form.language, form.period)?)
}

/// Packs of all bodies, the newest first.
///
/// # Errors
/// Of the database.
pub fn packs(desk: &Desk, _: &Permit<ReadBoard>, body: Id) -> Result<Vec<PackView>> {
    of_body(desk, body)
}

pub(super) fn of_body(desk: &Desk, body: Id) -> Result<Vec<PackView>> {
    let packs: Vec<BoardPack> = desk.read().list(storage::OF_BODY, [body])?;
    packs.into_iter().map(|pack| view(desk, pack)).collect()
}

fn view(desk: &Desk, pack: BoardPack) -> Result<PackView> {
    let read = desk.read();
    let meeting = pack.meeting.map(|id| read.get::<BoardMeeting>(id)).transpose()?;
    Ok(PackView {
        id: pack.id,
        number: pack.number,
        meeting: meeting.map(|meeting| meeting.number),
        language: pack.language,
        from: pack.first_day,
        to: pack.last_day,
        pages: pack.pages,
        digest: pack.pdf.to_string(),
        commits: pack.position.0.streams().map(|(_, last)| last).sum(),
        officer: officer::name(read, pack.issued_by)?,
        issued: pack.issued_at,
    })
}

/// The bytes of a pack that was issued, with the name of a file.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::DamagedFile`] when the bytes are not those that were issued.
pub fn read(desk: &Desk, _: &Permit<ReadBoard>, pack: Id) -> Result<(String, Vec<u8>)> {
    let pack: BoardPack = desk.read().get(pack)?;
    let name = format!("board-pack-{}-{}-{}.pdf", pack.number, pack.last_day, pack.language);
    Ok((name, desk.vault.blob(pack.pdf).map_err(Failure::from)?))
}
