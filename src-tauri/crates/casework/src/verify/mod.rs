//! Checking a letter: a file, a picture of a page, or the text of its code goes in; whether it is genuine comes out.
//! Nothing is read or written here, and no office needs to be open: the keys to check with are passed in.

mod code;
mod file;
mod here;

pub use here::at_desk;

use crate::proof::{KeyView, KnownKey, Statement};
use chrono::NaiveDate;

/// What came of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CheckState")]
pub enum State {
    /// The file is the one that was issued, byte for byte.
    Genuine,
    /// All that the file says and shows is as it was issued, but a program wrote the file anew.
    Rewritten,
    /// A copy of a letter that was issued, as this office made it: marked as one, with the words of the letter.
    Copy,
    /// The code is genuine. The paper is, too, if it says what the code does: a person must compare.
    CodeGenuine,
    /// Something is not as it was signed.
    Altered,
    /// Signed with a key that is not known here.
    UnknownKey,
    /// Signed with a key that was revoked, or did not sign yet, on the day of the letter.
    Revoked,
    /// Genuine, but another letter took its place, or it was called back.
    Superseded,
    /// Made by Panah, but never sealed or without its seal: a draft, or altered.
    Unsealed,
    /// No letter of Panah.
    Foreign,
    /// It cannot be read.
    Unreadable,
}

/// Why something cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CheckObstacle")]
pub enum Obstacle {
    /// A file that is damaged, encrypted or too large.
    BrokenFile,
    /// A picture that cannot be opened.
    BrokenPicture,
    /// A picture in which no code was found.
    NoCode,
    /// A code that is cut short or mistyped.
    BrokenCode,
    /// A code of a later version of Panah.
    NewerCode,
}

/// What is not as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", tag = "what")]
#[ts(rename = "CheckDifference")]
pub enum Difference {
    /// The seal or the code itself.
    Seal,
    /// Pages are missing or were added.
    PageCount {
        /// How many were signed for.
        signed: u32,
        /// How many there are.
        found: u32,
    },
    /// Pages stand in another order.
    PageOrder,
    /// Words that were not signed for.
    Words {
        /// Page, from 1.
        page: u32,
        /// The passage as it stands now.
        text: String,
    },
    /// Words that were signed for are no longer there.
    MissingWords {
        /// Page, from 1.
        page: u32,
        /// How many passages.
        passages: u32,
    },
    /// Pictures.
    Pictures {
        /// Page, from 1.
        page: u32,
    },
    /// Lines, fonts or places: how the words are drawn.
    Drawing {
        /// Page, from 1.
        page: u32,
    },
    /// Notes, forms or stamps laid over the page, or its size.
    LaidOver {
        /// Page, from 1.
        page: u32,
    },
    /// Title, author or dates of the file.
    Properties,
    /// Something that is not seen on the page: the structure for reading aloud, bookmarks, hidden data.
    Hidden,
}

/// What the office states of the letter.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CheckedLetter")]
pub struct Facts {
    /// Number of the letter.
    pub number: String,
    /// Case number.
    pub case: String,
    /// Name of the letter, or the kind of the paper.
    pub kind: String,
    /// Outcomes that it tells of.
    pub outcomes: Vec<String>,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// Whom it names first; a long name is cut.
    pub holder: String,
    /// Where in the log of the office it was issued.
    pub position: u64,
}

/// The letter that took the place of another.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "CheckSuccessor")]
pub struct Successor {
    /// Its number; none when the letter was called back without another.
    pub number: Option<String>,
    /// Its day.
    pub day: Option<NaiveDate>,
}

/// What came of a check, with all that is known.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CheckVerdict")]
pub struct Verdict {
    /// The answer.
    pub state: State,
    /// Why it cannot be read.
    pub obstacle: Option<Obstacle>,
    /// What the office states of the letter.
    pub facts: Option<Facts>,
    /// What is not as it was signed.
    pub differences: Vec<Difference>,
    /// The key that signed, where it is known.
    pub key: Option<KeyView>,
    /// Name of the key that signed, where it is not.
    pub unknown_key: Option<String>,
    /// Whether only the code was read, so that a person must compare the paper with what it states.
    pub compare: bool,
    /// Whether this office issued it; none when no office is open.
    pub issued_here: Option<bool>,
    /// Whether the log of this office still holds what the letter says of it.
    pub log_agrees: Option<bool>,
    /// What took its place.
    pub successor: Option<Successor>,
}

impl Verdict {
    fn of(state: State) -> Self {
        Self {
            state,
            obstacle: None,
            facts: None,
            differences: Vec::new(),
            key: None,
            unknown_key: None,
            compare: false,
            issued_here: None,
            log_agrees: None,
            successor: None,
        }
    }

    fn obstructed(obstacle: Obstacle) -> Self {
        Self { obstacle: Some(obstacle), ..Self::of(State::Unreadable) }
    }

    /// Whether the file is the one that was issued, byte for byte.
    #[must_use]
    pub fn is_as_issued(&self) -> bool {
        self.state == State::Genuine
    }

    /// Whether nothing speaks against it.
    #[must_use]
    pub fn is_good(&self) -> bool {
        matches!(self.state, State::Genuine | State::Copy | State::Rewritten | State::CodeGenuine)
    }
}

/// A picture takes no more bytes than this, a file neither.
const LARGEST: usize = 60 << 20;

/// Checks whatever is given: a PDF, a picture of a page, or the text of a code.
#[must_use]
pub fn verify(evidence: &[u8], keys: &[KnownKey]) -> Verdict {
    checked(evidence, keys).0
}

/// As [`verify`], with the statement that was read.
fn checked(evidence: &[u8], keys: &[KnownKey]) -> (Verdict, Option<Statement>) {
    if evidence.len() > LARGEST {
        return (Verdict::obstructed(Obstacle::BrokenFile), None);
    }
    let head = evidence.get(..evidence.len().min(1024)).unwrap_or_default();
    if head.windows(5).any(|window| window == b"%PDF-") {
        return file::checked(evidence, keys);
    }
    match std::str::from_utf8(evidence) {
        Ok(text) => code::checked(text, keys),
        Err(_) => code::in_picture(evidence, keys),
    }
}

/// Checks a file.
pub(crate) fn file(bytes: &[u8], keys: &[KnownKey]) -> Verdict {
    file::checked(bytes, keys).0
}
