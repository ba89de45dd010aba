//! What the office can do: who is trained, how many days are spent on it, how many cases an officer has, and who left.
//! These are about officers and not about cases, and name nobody.

use super::{count::Counted, storage};
use crate::{
    Desk, Result,
    statistic::Period,
    training::{self, RequiredState},
};
use chrono::NaiveDate;

/// What one of these indicators counts; nothing for those that are about cases.
pub(super) fn counted(desk: &Desk, code: &str, period: Period) -> Result<Option<Vec<Counted>>> {
    let row = |day: NaiveDate, many: i64, hit: bool| Counted {
        application: None,
        officer: None,
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
                row(period.to, 0, officer.required.iter().all(|one| holds(one.state)))
            })
            .collect(),
        "turnover" => at_work(desk, period)?
            .into_iter()
            .map(|left_on| match left_on {
                Some(day) if day <= period.to => row(day, 0, true),
                _ => row(period.to, 0, false),
            })
            .collect(),
        "trainingDays" => {
            let spent = desk.read().rows(storage::ATTENDED, (from, to), |row| row.get::<_, i64>(1))?;
            // Those who were at none count as well.
            let others = at_work(desk, period)?.len().saturating_sub(spent.len());
            let spent = spent.into_iter().chain(std::iter::repeat_n(0, others));
            spent.map(|days| row(period.to, days, false)).collect()
        }
        "caseload" => {
            let offset = format!("{:+} minutes", desk.profile.utc_offset_minutes);
            let cases = desk.read().rows(storage::IN_CHARGE, (to, offset), |row| row.get::<_, i64>(1))?;
            cases.into_iter().map(|many| row(period.to, many, false)).collect()
        }
        _ => return Ok(None),
    }))
}

/// Of everybody who was at work on some day of a period: when they left, if they did.
fn at_work(desk: &Desk, period: Period) -> Result<Vec<Option<NaiveDate>>> {
    let posts = training::posts(desk.read())?.into_values();
    let there = posts.filter(|post| {
        post.since.is_some_and(|since| since <= period.to)
            && post.left_on.is_none_or(|left_on| period.from <= left_on)
    });
    Ok(there.map(|post| post.left_on).collect())
}
