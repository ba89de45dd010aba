//! Counting: one pass over the ledger for whatever is asked.

use super::{
    day::Period,
    dimension::{Dimension, Item},
    ledger::{HoldingRow, Ledger},
    story::{Begun, Ended},
};
use crate::{
    Code, Failure, Kind, Result,
    permit::{Acting, ReadCases},
    profile::Departure,
};
use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

/// What is counted.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Measure {
    /// Applications and appeals in the period.
    Applied,
    /// What was decided or otherwise closed in the period.
    Decided,
    /// What is pending at the end of the period.
    Pending,
    /// Statuses granted in the period.
    Granted,
    /// Statuses held at the end of the period.
    Held,
    /// Statuses that ended in the period.
    Lost,
    /// Persons who returned in the period: through the programme of voluntary return, whatever became of their claim, and
    /// those whose status ended by their return. Each once.
    Returned,
}

/// In what is counted.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CountUnit")]
pub enum Unit {
    /// Persons.
    #[default]
    Persons,
    /// Cases: their principal applicants.
    Cases,
}

/// Only these values of a dimension.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "CountFilter")]
pub struct Filter {
    /// Which.
    pub dimension: Dimension,
    /// Codes.
    pub values: Vec<String>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "CountQuestion")]
pub struct Question {
    /// What is counted.
    pub measure: Measure,
    /// In what.
    #[serde(default)]
    pub unit: Unit,
    /// When.
    pub period: Period,
    /// By what: together at most four.
    #[serde(default)]
    pub by: Vec<Dimension>,
    /// Only these.
    #[serde(default)]
    pub filters: Vec<Filter>,
}

/// More dimensions than this no table has.
pub(crate) const MOST_DIMENSIONS: usize = 4;

/// Values of the dimensions, in the order of the question; those that it does not have are 0.
pub(crate) type Key = [u16; MOST_DIMENSIONS];

/// Keys are small numbers that differ in few bits: one multiplication spreads them.
#[derive(Default)]
pub(crate) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 29);
    }
}

pub(crate) type Counts = HashMap<u64, u32, BuildHasherDefault<Spread>>;

fn packed(key: Key) -> u64 {
    key.iter().fold(0, |all, value| (all << 16) | u64::from(*value))
}

/// The values that a number of [`Counts`] stands for.
pub(crate) fn unpacked(packed: u64) -> Key {
    let [a, b, c, d, e, f, g, h] = packed.to_be_bytes();
    [[a, b], [c, d], [e, f], [g, h]].map(u16::from_be_bytes)
}

impl Ledger {
    /// Shows each thing that is counted in a period.
    pub(crate) fn each<'l>(&'l self, measure: Measure, period: Period, mut show: impl FnMut(Item<'l>)) {
        let (from, to) = period.days();
        let mut about = |person: u32, claim, holding, day| {
            let Some(person) = self.person(person) else { return };
            let Some(case) = self.case_of(person) else { return };
            show(Item { person, case, claim, holding, day, end: to, then: &self.then });
        };
        match measure {
            Measure::Applied => {
                for claim in &self.claims {
                    if claim.begun == Begun::Applied && from <= claim.begin && claim.begin <= to {
                        about(claim.person, Some(claim), None, claim.begin);
                    }
                }
            }
            Measure::Decided => {
                for claim in &self.claims {
                    if from <= claim.end
                        && claim.end <= to
                        && !matches!(claim.ended, Ended::Moved | Ended::Pending)
                    {
                        about(claim.person, Some(claim), None, claim.end);
                    }
                }
            }
            Measure::Pending => {
                for claim in &self.claims {
                    if claim.begin <= to && claim.end > to {
                        about(claim.person, Some(claim), None, to);
                    }
                }
            }
            Measure::Granted => {
                for holding in &self.holdings {
                    if from <= holding.begin && holding.begin <= to {
                        about(holding.person, None, Some(holding), holding.begin);
                    }
                }
            }
            Measure::Held => {
                for holding in &self.holdings {
                    if holding.begin <= to && holding.end > to {
                        about(holding.person, None, Some(holding), to);
                    }
                }
            }
            Measure::Lost => {
                for holding in &self.holdings {
                    if from <= holding.end && holding.end <= to {
                        about(holding.person, None, Some(holding), holding.end);
                    }
                }
            }
            Measure::Returned => {
                let within = |day| from <= day && day <= to;
                let mut seen = HashSet::new();
                let mut first =
                    |person: u32| self.person(person).is_some_and(|person| seen.insert(person.id));
                for left in self.returns.iter().filter(|left| within(left.day)) {
                    if first(left.person) {
                        about(left.person, None, None, left.day);
                    }
                }
                let back =
                    |holding: &&HoldingRow| holding.because == Departure::Repatriation && within(holding.end);
                for holding in self.holdings.iter().filter(back) {
                    if first(holding.person) {
                        about(holding.person, None, Some(holding), holding.end);
                    }
                }
            }
        }
    }

    /// Counts by up to four dimensions.
    pub(crate) fn count(&self, question: &Question) -> Counts {
        let mut counts = Counts::default();
        let sieve = Sieve::of(self, question);
        self.each(question.measure, question.period, |item| {
            if sieve.lets(&item) {
                let mut key = Key::default();
                for (value, dimension) in key.iter_mut().zip(&question.by) {
                    *value = dimension.of(&item);
                }
                *counts.entry(packed(key)).or_default() += 1;
            }
        });
        counts
    }

    /// How many in all.
    pub(crate) fn total(&self, question: &Question) -> u32 {
        let (mut total, sieve) = (0, Sieve::of(self, question));
        self.each(question.measure, question.period, |item| total += u32::from(sieve.lets(&item)));
        total
    }
}

/// What of all that is there is counted.
pub(crate) struct Sieve {
    unit: Unit,
    filters: Vec<(Dimension, Vec<u16>)>,
}

/// No dimension with an order of its own has more values: months from 1900 on.
const MOST_VALUES: u16 = 3_000;

impl Sieve {
    pub(crate) fn of(ledger: &Ledger, question: &Question) -> Self {
        let numbers = |filter: &Filter| {
            let numbers = match filter.dimension.names(ledger) {
                Some(names) => filter.values.iter().filter_map(|code| names.find(code)).collect(),
                None => (0..MOST_VALUES)
                    .filter(|value| {
                        let code = filter.dimension.code(ledger, *value);
                        !code.is_empty() && filter.values.contains(&code)
                    })
                    .collect(),
            };
            (filter.dimension, numbers)
        };
        Self { unit: question.unit, filters: question.filters.iter().map(numbers).collect() }
    }

    pub(crate) fn lets(&self, item: &Item<'_>) -> bool {
        (self.unit == Unit::Persons || item.person.principal)
            && self.filters.iter().all(|(dimension, values)| values.contains(&dimension.of(item)))
    }
}

impl Question {
    /// Who has which cases is told to whoever reads cases, and to nobody else.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] where the question is about officers and the asking one reads no cases.
    pub(crate) fn names_officers(&self, acting: &Acting) -> Result<()> {
        let filters = self.filters.iter().map(|filter| filter.dimension);
        let officers = self.by.iter().copied().chain(filters).any(|one| one == Dimension::Officer);
        if officers && !acting.may::<ReadCases>() {
            return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
        }
        Ok(())
    }

    /// A question about a period, without anything left out.
    #[must_use]
    pub fn of(measure: Measure, period: Period, by: &[Dimension]) -> Self {
        Self { measure, unit: Unit::Persons, period, by: by.to_vec(), filters: Vec::new() }
    }
}
