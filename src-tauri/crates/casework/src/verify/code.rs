//! Checking a code: by whom, and whether they could sign then.

use super::{Facts, Obstacle, State, Verdict};
use crate::proof::{Broken, KeyView, KnownKey, Statement, read_code};
use intake::picture::{Codes, Limits, codes};

/// How a signature stands.
pub(super) enum Standing<'k> {
    Unknown,
    Wrong(&'k KnownKey),
    Revoked(&'k KnownKey),
    Good(&'k KnownKey),
}

impl Statement {
    /// How its signature stands by these keys.
    pub(super) fn standing<'k>(&self, signature: &[u8; 64], keys: &'k [KnownKey]) -> Standing<'k> {
        let Some(known) = keys.iter().find(|known| known.id() == Some(self.key())) else {
            return Standing::Unknown;
        };
        if !known.key().is_some_and(|key| self.is_signed_by(&key, signature)) {
            return Standing::Wrong(known);
        }
        let day = self.day();
        let is_after = |last: Option<chrono::NaiveDate>| day.zip(last).is_some_and(|(day, last)| day > last);
        let revoked = known.revoked_since.is_some_and(|since| day.is_none_or(|day| day >= since));
        let not_yet = day.is_none_or(|day| day < known.since);
        if revoked || not_yet || is_after(known.until) {
            Standing::Revoked(known)
        } else {
            Standing::Good(known)
        }
    }
}

/// A verdict with what the statement says and whose signature it bears.
pub(super) fn stated(statement: &Statement, standing: &Standing<'_>) -> Verdict {
    let (state, key) = match standing {
        Standing::Unknown => (State::UnknownKey, None),
        Standing::Wrong(known) => (State::Altered, Some(*known)),
        Standing::Revoked(known) => (State::Revoked, Some(*known)),
        Standing::Good(known) => (State::Genuine, Some(*known)),
    };
    let facts = Facts {
        number: statement.number(),
        case: statement.case.clone(),
        kind: statement.kind.clone(),
        outcomes: statement.outcomes.clone(),
        day: statement.day(),
        holder: statement.holder.clone(),
        position: statement.position,
    };
    Verdict {
        facts: Some(facts),
        unknown_key: key.is_none().then(|| crate::proof::grouped(statement.key())),
        key: key.map(|known| KeyView::of(known.clone(), None, false)),
        ..Verdict::of(state)
    }
}

/// Checks the text of a code.
pub(super) fn checked(text: &str, keys: &[KnownKey]) -> (Verdict, Option<Statement>) {
    match read_code(text) {
        Ok((statement, signature)) => {
            let mut verdict = stated(&statement, &statement.standing(&signature, keys));
            match verdict.state {
                State::Genuine => verdict.state = State::CodeGenuine,
                State::Altered => verdict.differences.push(super::Difference::Seal),
                _ => {}
            }
            verdict.compare = true;
            (verdict, Some(statement))
        }
        Err(Broken::Foreign) => (Verdict::of(State::Foreign), None),
        Err(Broken::Incomplete) => (Verdict::obstructed(Obstacle::BrokenCode), None),
        Err(Broken::Newer) => (Verdict::obstructed(Obstacle::NewerCode), None),
    }
}

/// Checks the code in a picture of a page: the first of Panah, where there are several.
pub(super) fn in_picture(bytes: &[u8], keys: &[KnownKey]) -> (Verdict, Option<Statement>) {
    match codes(bytes, &Limits::default()) {
        Err(_) => (Verdict::obstructed(Obstacle::BrokenPicture), None),
        Ok(Codes { read, .. }) => {
            let all = read.iter().map(|text| checked(text, keys));
            let best = all.min_by_key(|(verdict, _)| match verdict.state {
                State::Foreign => 2,
                State::Unreadable => 1,
                _ => 0,
            });
            best.unwrap_or_else(|| (Verdict::obstructed(Obstacle::NoCode), None))
        }
    }
}
