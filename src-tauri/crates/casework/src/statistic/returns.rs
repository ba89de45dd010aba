//! The tables of a return for a period, as the file stands.

use super::{
    Balance, Sheet, balance, country,
    day::Period,
    eurostat, followed,
    ledger::Ledger,
    populations::Populations,
    submit::{self, SubmissionView},
    unhcr,
};
use crate::{
    Code, Desk, Failure, Result,
    permit::{Count, Permit},
    profile::Profile,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use vault::{Read, Vault};

/// Which tables.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Family {
    /// UNHCR, for a year: the tables of the Refugee Data Finder and of the Annual Statistical Report.
    UnhcrAnnual,
    /// UNHCR, for the first half of a year.
    UnhcrMidYear,
    /// Eurostat, for a year.
    EurostatYear,
    /// Eurostat, for a quarter.
    EurostatQuarter,
    /// Eurostat, for a month.
    EurostatMonth,
}

/// Which return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReturnQuery {
    /// Which tables.
    pub family: Family,
    /// Year.
    pub year: i32,
    /// Quarter or month, from 1; of no meaning for a year and its half.
    #[serde(default)]
    pub part: u32,
}

/// A return that can be submitted.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnView {
    /// Which tables.
    pub family: Family,
    /// For which period.
    pub period: Period,
    /// Whether the period is over: until then figures change by themselves.
    pub over: bool,
    /// The tables.
    pub sheets: Vec<Sheet>,
    /// What was pending, came in, was decided, and is pending.
    pub balance: Balance,
    /// Countries of origin, by their ISO code, whose code at UNHCR was not confirmed.
    pub unverified: Vec<String>,
    /// Whether the profile's own values for returns were confirmed.
    pub verified: bool,
    /// Versions that were submitted, the newest first.
    pub versions: Vec<SubmissionView>,
}

impl ReturnQuery {
    /// The days that it is about.
    ///
    /// # Errors
    /// At the fields `year` and `part`.
    pub fn period(self) -> Result<Period> {
        if !(1951..=2200).contains(&self.year) {
            return Err(Failure::field("year", Code::ImpossibleDate));
        }
        let months = |first: u32, count: u32| {
            let from = NaiveDate::from_ymd_opt(self.year, first, 1);
            let (year, month) = match first + count {
                next if next > 12 => (self.year + 1, next - 12),
                next => (self.year, next),
            };
            let to = NaiveDate::from_ymd_opt(year, month, 1).and_then(|next| next.pred_opt());
            from.zip(to).map(|(from, to)| Period { from, to })
        };
        let period = match self.family {
            Family::UnhcrAnnual | Family::EurostatYear => Some(Period::year(self.year)),
            Family::UnhcrMidYear => Some(Period::half_year(self.year)),
            Family::EurostatQuarter if (1..=4).contains(&self.part) => months(self.part * 3 - 2, 3),
            Family::EurostatMonth if (1..=12).contains(&self.part) => months(self.part, 1),
            Family::EurostatQuarter | Family::EurostatMonth => None,
        };
        period.ok_or_else(|| Failure::field("part", Code::NotAChoice))
    }
}

/// The tables of a family as the file stands.
pub(super) fn current(desk: &mut Desk, family: Family, period: Period) -> Result<Vec<Sheet>> {
    followed(desk)?;
    let Desk { vault, ledger, profile, .. } = desk;
    sheets((vault, vault.read()), ledger, profile, family, period)
}

/// The tables of a family, out of what a reader sees: the file as it is, or as it was.
pub(super) fn sheets(
    (vault, read): (&Vault, Read<'_>),
    ledger: &Ledger,
    profile: &Profile,
    family: Family,
    period: Period,
) -> Result<Vec<Sheet>> {
    let returns = &profile.returns;
    Ok(match family {
        Family::UnhcrAnnual | Family::UnhcrMidYear => {
            let here = (returns.country.as_str(), profile.utc_offset_minutes);
            let populations = Populations::of((vault, read), ledger, period.to, here)?;
            unhcr::sheets(ledger, &populations, returns, period)
        }
        Family::EurostatYear | Family::EurostatQuarter | Family::EurostatMonth => {
            eurostat::sheets(ledger, returns, period)
        }
    })
}

/// The tables of a return for a period, with what is to be looked at before it is submitted.
///
/// # Errors
/// At the fields of the query; of the database.
pub fn prepare(
    desk: &mut Desk,
    _: &Permit<Count>,
    query: ReturnQuery,
    now: DateTime<Utc>,
) -> Result<ReturnView> {
    let period = query.period()?;
    let (profile, today) = (desk.profile, desk.today(now));
    let sheets = current(desk, query.family, period)?;
    let ledger = followed(desk)?;
    let mut balance = balance::of(ledger, period, Some(today));
    let mut unverified: Vec<String> = balance
        .rows
        .iter()
        .map(|row| row.origin.clone())
        .filter(|origin| !country::unhcr(origin).verified)
        .collect();
    unverified.dedup();
    balance.name_cases(desk.read())?;
    Ok(ReturnView {
        family: query.family,
        period,
        over: period.to < today,
        sheets,
        balance,
        unverified,
        verified: profile.returns.verified,
        versions: submit::versions(desk, query.family, period)?,
    })
}

/// The years of which there is anything to tell, the newest first.
pub(super) fn years(ledger: &Ledger, today: NaiveDate) -> Vec<i32> {
    let first = ledger.claims.iter().map(|claim| claim.begin.year()).min().unwrap_or(today.year());
    (first..=today.year()).rev().collect()
}
