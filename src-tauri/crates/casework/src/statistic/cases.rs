//! The cases behind a figure, for whoever may read cases.

use super::{
    asked,
    count::{Question, Sieve},
};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, CaseRow},
    permit::{Acting, Permit, ReadCases},
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

/// Cases that are listed under a figure. One that is closed to the officer counts, as in every figure; it is not listed.
pub(crate) fn listed(
    desk: &Desk,
    acting: &Acting,
    cases: impl Iterator<Item = Id>,
    most: usize,
) -> Result<Vec<Id>> {
    let mut open = Vec::new();
    for case in cases {
        if open.len() == most {
            break;
        }
        if acting.scope().opens(desk.read(), case)? {
            open.push(case);
        }
    }
    Ok(open)
}

/// The cases behind a figure: the same question, without what it is counted by.
///
/// # Errors
/// At the field `period.to`; of the database.
pub fn cases(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    question: &Question,
    now: DateTime<Utc>,
) -> Result<CountedCases> {
    if question.period.to < question.period.from {
        return Err(Failure::field("period.to", Code::DatesOutOfOrder));
    }
    let ledger = asked(desk, std::slice::from_ref(question), now)?;
    let sieve = Sieve::of(ledger, question);
    let (mut counted, mut found) = (0, BTreeSet::new());
    ledger.each(question.measure, question.period, |item| {
        if sieve.lets(&item) {
            counted += 1;
            found.insert((item.case.registered, item.case.id));
        }
    });
    // The oldest first: they have waited longest.
    let cases = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let ids = listed(desk, permit.acting(), found.into_iter().map(|(_, id)| id), MOST)?;
    Ok(CountedCases { counted, cases, rows: application::rows(desk, &ids, now)? })
}
