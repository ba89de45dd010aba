//! What the office can do: who is trained, how many days are spent on it, how many cases an officer has, and who left.
//! These are about officers and not about cases, and name nobody.

use super::count::Counted;
use crate::{
    Desk, Result,
    statistic::Period,
    training::{self, RequiredState},
};
use chrono::NaiveDate;

/// Days on which an officer was at a training, within some days (?1 to ?2).
const ATTENDED: &str = "SELECT e.officer, count(DISTINCT a.day) FROM training_attendance a
    JOIN enrolment e ON e.id = a.enrolment
    WHERE a.presence = 'present' AND a.day BETWEEN ?1 AND ?2 GROUP BY e.officer";

/// Cases that an officer is in charge of and that were neither decided nor closed by a day (?1); ?2 is where the clock of
/// the office stands.
const IN_CHARGE: &str = "SELECT a.officer, count(*) FROM application a
    WHERE a.merged_into IS NULL AND a.registered_on <= ?1
      AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.application = a.id AND d.approval IS NOT NULL
                      AND date(json_extract(d.approval, '$.at'), ?2) <= ?1)
      AND NOT EXISTS (SELECT 1 FROM closure c WHERE c.application = a.id AND c.closed_on <= ?1)
    GROUP BY a.officer";

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
            let spent = desk.read().rows(ATTENDED, (from, to), |row| row.get::<_, i64>(1))?;
            // Those who were at none count as well.
            let others = at_work(desk, period)?.len().saturating_sub(spent.len());
            let spent = spent.into_iter().chain(std::iter::repeat_n(0, others));
            spent.map(|days| row(period.to, days, false)).collect()
        }
        "caseload" => {
            let offset = format!("{:+} minutes", desk.profile.utc_offset_minutes);
            let cases = desk.read().rows(IN_CHARGE, (to, offset), |row| row.get::<_, i64>(1))?;
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
