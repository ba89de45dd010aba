//! The balance: what was pending at the start, with what came in and without what was decided, is what is pending at
//! the end. Each figure is counted by itself, so that a contradiction in the dates of one person shows, and names them.

use super::{
    count::Unit,
    day::{NEVER, Period},
    ledger::Ledger,
    story::{Begun, Ended},
};
use crate::{Result, application::Application, profile::Level};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use vault::{Id, Read};

/// One line of the balance.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BalanceRow {
    /// Country of origin, ISO 3166 alpha-3.
    pub origin: String,
    /// Procedure.
    pub procedure: String,
    /// Level, in UNHCR's codes.
    pub level: String,
    /// Pending before the first day.
    pub start: u32,
    /// Applications, repeated applications, appeals.
    pub applied: u32,
    /// Came over from other cases.
    pub moved_in: u32,
    /// Recognised.
    pub recognized: u32,
    /// Another positive decision.
    pub other: u32,
    /// Rejected.
    pub rejected: u32,
    /// Closed without a decision on the substance.
    pub closed: u32,
    /// Went over to other cases.
    pub moved_out: u32,
    /// Pending after the last day.
    pub end: u32,
    /// By how much it does not balance; 0 where it does.
    pub difference: i64,
}

/// Why somebody breaks the balance, or is counted twice.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum BrokenBy {
    /// The claim ended before it began.
    EndedBeforeItBegan,
    /// The claim began or ended on a day that is still to come.
    InFuture,
    /// The person's claim is pending in two cases.
    PendingTwice,
}

/// A person who breaks the balance.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Broken {
    /// The case.
    pub application: Id,
    /// Its number.
    pub number: String,
    /// The person.
    pub person: Id,
    /// Why.
    pub by: BrokenBy,
    /// When the claim began.
    pub begin: NaiveDate,
    /// When it ended.
    pub end: Option<NaiveDate>,
    /// At which level.
    pub level: String,
}

/// The balance of a period.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    /// In persons: a line for each country of origin, procedure and level.
    pub rows: Vec<BalanceRow>,
    /// The same in cases, all together.
    pub cases: BalanceRow,
    /// Everything together, in persons.
    pub total: BalanceRow,
    /// Whether every line balances.
    pub balances: bool,
    /// Who breaks it, or is counted twice; no more than a thousand.
    pub broken: Vec<Broken>,
}

const MOST_BROKEN: usize = 1_000;

/// The balance of a period. `today`: what is dated later is named.
pub(crate) fn of(ledger: &Ledger, period: Period, today: Option<NaiveDate>) -> Balance {
    let rows = rows(ledger, period, Unit::Persons);
    let sum = |rows: &[BalanceRow]| rows.iter().fold(BalanceRow::default(), BalanceRow::with);
    let cases = sum(&self::rows(ledger, period, Unit::Cases));
    Balance {
        balances: rows.iter().all(|row| row.difference == 0),
        total: sum(&rows),
        cases,
        broken: broken(ledger, period, today),
        rows,
    }
}

fn rows(ledger: &Ledger, period: Period, unit: Unit) -> Vec<BalanceRow> {
    let (from, to) = period.days();
    let mut by: HashMap<(u16, u16, Level), BalanceRow> = HashMap::new();
    for claim in &ledger.claims {
        let Some(person) = ledger.person(claim.person) else { continue };
        if unit == Unit::Cases && !person.principal {
            continue;
        }
        let Some(case) = ledger.case_of(person) else { continue };
        // What is over before the period, and what begins after it, touches no line.
        if (claim.end < from && claim.begin < from) || (claim.begin > to && claim.end > to) {
            continue;
        }
        let row = by.entry((person.origin, case.procedure, claim.level)).or_default();
        row.start += u32::from(claim.begin < from && claim.end >= from);
        row.end += u32::from(claim.begin <= to && claim.end > to);
        if from <= claim.begin && claim.begin <= to {
            match claim.begun {
                Begun::Applied => row.applied += 1,
                Begun::Moved => row.moved_in += 1,
            }
        }
        if from <= claim.end && claim.end <= to {
            match claim.ended {
                Ended::Recognized => row.recognized += 1,
                Ended::Other => row.other += 1,
                Ended::Rejected => row.rejected += 1,
                Ended::Closed | Ended::Remitted => row.closed += 1,
                Ended::Moved => row.moved_out += 1,
                Ended::Pending => {}
            }
        }
    }
    let named = by.into_iter().map(|((origin, procedure, level), row)| {
        let key = (ledger.countries.name(origin), ledger.procedures.name(procedure), level);
        (key, row)
    });
    let sorted: BTreeMap<(&str, &str, Level), BalanceRow> = named.collect();
    sorted
        .into_iter()
        .map(|((origin, procedure, level), row)| BalanceRow {
            origin: origin.to_owned(),
            procedure: procedure.to_owned(),
            level: level.code().to_owned(),
            difference: row.left(),
            ..row
        })
        .collect()
}

impl BalanceRow {
    /// What is left when everything that went is taken from everything that came.
    fn left(&self) -> i64 {
        let came = [self.start, self.applied, self.moved_in];
        let went = [self.recognized, self.other, self.rejected, self.closed, self.moved_out, self.end];
        let sum = |parts: &[u32]| parts.iter().map(|part| i64::from(*part)).sum::<i64>();
        sum(&came) - sum(&went)
    }

    fn with(mut self, other: &Self) -> Self {
        self.start += other.start;
        self.applied += other.applied;
        self.moved_in += other.moved_in;
        self.recognized += other.recognized;
        self.other += other.other;
        self.rejected += other.rejected;
        self.closed += other.closed;
        self.moved_out += other.moved_out;
        self.end += other.end;
        self.difference = self.left();
        self
    }
}

fn broken(ledger: &Ledger, period: Period, today: Option<NaiveDate>) -> Vec<Broken> {
    let (from, to) = period.days();
    let today = today.map_or(NEVER, Into::into);
    let mut found = Vec::new();
    let mut pending: HashMap<(Id, bool), (Id, usize)> = HashMap::new();
    for claim in &ledger.claims {
        let Some(person) = ledger.person(claim.person) else { continue };
        let Some(case) = ledger.case_of(person) else { continue };
        let one = |by| Broken {
            application: case.id,
            number: String::new(),
            person: person.id,
            by,
            begin: claim.begin.date(),
            end: (claim.end != NEVER).then(|| claim.end.date()),
            level: claim.level.code().to_owned(),
        };
        let within = |day| from <= day && day <= to;
        if claim.end < claim.begin && (within(claim.begin) || within(claim.end)) {
            found.push(one(BrokenBy::EndedBeforeItBegan));
        }
        if claim.begin > today && claim.begin != NEVER || claim.end > today && claim.end != NEVER {
            found.push(one(BrokenBy::InFuture));
        }
        // Whoever has a case of their own and is in another is looked at; the others cannot be pending twice.
        if person.elsewhere && claim.begin <= to && claim.end > to {
            let level = claim.level.is_appeal();
            match pending.get(&(person.id, level)) {
                Some((other, _)) if *other != case.id => found.push(one(BrokenBy::PendingTwice)),
                Some(_) => {}
                None => _ = pending.insert((person.id, level), (case.id, found.len())),
            }
        }
        if found.len() >= MOST_BROKEN {
            break;
        }
    }
    found
}

impl Balance {
    /// Puts the numbers of the cases to those who break it.
    pub(super) fn name_cases(&mut self, read: Read<'_>) -> Result<()> {
        for one in &mut self.broken {
            one.number =
                read.find::<Application>(one.application)?.map_or_else(String::new, |case| case.number);
        }
        Ok(())
    }
}
