//! What the office can do: who is trained, how many days are spent on it, how many cases an officer has, and who left.
//! These are about officers and not about cases, and name nobody.

use super::{count::Counted, storage};
use crate::{
    Desk, Result,
    statistic::Period,
    training::{self, RequiredState},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::Id;

/// What one of these indicators counts; nothing for those that are about cases.
pub(super) fn counted(desk: &Desk, code: &str, period: Period) -> Result<Option<Vec<Counted>>> {
    let row = |officer: Id, day: NaiveDate, many: i64, hit: bool| Counted {
        application: None,
        officer: Some(officer),
        day,
        days: many,
        hit,
    };
    let (from, to) = (period.from.to_string(), period.to.to_string());
    Ok(Some(match code {
        "trained" => training::required_rows(desk, period.to)?
            .into_iter()
            .filter(|officer| !officer.required.is_empty())
            .map(|officer| {
                let holds = |state| matches!(state, RequiredState::Held | RequiredState::Expiring);
                row(officer.officer, period.to, 0, officer.required.iter().all(|one| holds(one.state)))
            })
            .collect(),
        "turnover" => at_work(desk, period)?
            .into_iter()
            .map(|(officer, left_on)| match left_on {
                Some(day) if day <= period.to => row(officer, day, 0, true),
                _ => row(officer, period.to, 0, false),
            })
            .collect(),
        "trainingDays" => {
            let spent = desk.read().rows(storage::ATTENDED, (from, to), |row| {
                Ok((row.get::<_, Id>(0)?, row.get::<_, i64>(1)?))
            })?;
            let mut spent: BTreeMap<Id, i64> = spent.into_iter().collect();
            // Those who were at none count as well.
            for (officer, _) in at_work(desk, period)? {
                spent.entry(officer).or_default();
            }
            spent.into_iter().map(|(officer, days)| row(officer, period.to, days, false)).collect()
        }
        "caseload" => {
            let offset = format!("{:+} minutes", desk.profile.utc_offset_minutes);
            let cases = desk.read().rows(storage::IN_CHARGE, (to, offset), |row| {
                Ok((row.get::<_, Id>(0)?, row.get::<_, i64>(1)?))
            })?;
            cases.into_iter().map(|(officer, many)| row(officer, period.to, many, false)).collect()
        }
        _ => return Ok(None),
    }))
}

/// Of everybody who was at work on some day of a period: when they left, if they did.
fn at_work(desk: &Desk, period: Period) -> Result<Vec<(Id, Option<NaiveDate>)>> {
    let posts = training::posts(desk.read())?.into_iter();
    let there = posts.filter(|(_, post)| {
        post.since.is_some_and(|since| since <= period.to)
            && post.left_on.is_none_or(|left_on| period.from <= left_on)
    });
    Ok(there.map(|(officer, post)| (officer, post.left_on)).collect())
}
