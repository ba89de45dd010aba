//! The cases behind a figure, for whoever may read cases.

use super::{
    count::{Question, Sieve},
    followed,
};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, CaseRow},
    permit::{Permit, ReadCases},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::Id;

/// The cases behind a figure.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CountedCases {
    /// How many persons or cases the figure counts.
    pub counted: u32,
    /// In how many cases.
    pub cases: u32,
    /// The cases, no more than two hundred.
    pub rows: Vec<CaseRow>,
}

const MOST: usize = 200;

/// The cases behind a figure: the same question, without what it is counted by.
///
/// # Errors
/// At the field `period.to`; of the database.
pub fn cases(
    desk: &mut Desk,
    _: &Permit<ReadCases>,
    question: &Question,
    now: DateTime<Utc>,
) -> Result<CountedCases> {
    if question.period.to < question.period.from {
        return Err(Failure::field("period.to", Code::DatesOutOfOrder));
    }
    let ledger = followed(desk)?;
    let sieve = Sieve::of(ledger, question);
    let (mut counted, mut found) = (0, BTreeSet::new());
    ledger.each(question.measure, question.period, |item| {
        if sieve.lets(&item) {
            counted += 1;
            found.insert((item.case.registered, item.case.id));
        }
    });
    // The oldest first: they have waited longest.
    let ids: Vec<Id> = found.iter().take(MOST).map(|(_, id)| *id).collect();
    let cases = u32::try_from(found.len()).unwrap_or(u32::MAX);
    Ok(CountedCases { counted, cases, rows: application::rows(desk, &ids, now)? })
}
