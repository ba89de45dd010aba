//! Planning an audit: its sample is drawn and kept.

use super::{
    Audit, AuditFile, SampleFilter, SampleMethod, SamplePlan, Stratum, draw, edition,
    frame::{self, candidates},
    measure::{Confidence, sample_size},
};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Assess as Right, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// An audit as planned.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AuditForm {
    /// Code of the checklist.
    pub checklist: String,
    /// What it is called.
    pub title: String,
    /// What it is to find out.
    pub purpose: String,
    /// Which files.
    pub filter: SampleFilter,
    /// How they are chosen.
    pub method: SampleMethod,
    /// By what they are divided.
    #[serde(default)]
    pub stratum: Stratum,
    /// How sure the result is to be.
    #[serde(default)]
    pub confidence: Confidence,
    /// To how many points either way, of 100.
    pub margin: u32,
    /// How many files; none is as many as are enough.
    #[serde(default)]
    pub size: Option<u32>,
    /// How many of 100 a second assessor marks too.
    #[serde(default)]
    pub double: u32,
    /// Seed of the draw; none is one made of the moment.
    #[serde(default)]
    pub seed: Option<String>,
    /// The audit that it repeats.
    #[serde(default)]
    pub follows: Option<Id>,
}

/// Plans an audit and draws its sample.
///
/// # Errors
/// Fields at fault; [`Code::NothingToAudit`] at `filter` when no file meets it; [`Code::SampleTooLarge`] at `size` when
/// there are not so many.
pub fn plan(desk: &mut Desk, permit: &Permit<Right>, form: &AuditForm, now: DateTime<Utc>) -> Result<Id> {
    let list = edition::current(desk.read(), &form.checklist)?;
    let mut faults = Faults::default();
    let title = faults.keep(text::required("title", &form.title));
    let purpose = faults.keep(text::long("purpose", &form.purpose));
    let seed = faults.keep(text::optional("seed", form.seed.as_deref()));
    frame::check(&form.filter, form.margin, list.subject, &mut faults);
    if form.double > 100 {
        faults.add("double", Code::NotAChoice);
    }
    if let Some(follows) = form.follows {
        let earlier = desk.read().find::<Audit>(follows)?;
        if earlier.is_none_or(|earlier| earlier.checklist != list.code) {
            faults.add("follows", Code::NotAChoice);
        }
    }
    faults.check()?;
    let (all, left_out) = candidates(desk.read(), list.subject, &form.filter, permit.scope())?;
    let population = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let enough = match form.method {
        SampleMethod::Targeted => population,
        _ => sample_size(population, form.confidence, f64::from(form.margin) / 100.0),
    };
    let size = form.size.unwrap_or(enough);
    let mut faults = Faults::default();
    if population == 0 {
        faults.add("filter", Code::NothingToAudit);
    } else if size > population {
        faults.add_with("size", Code::SampleTooLarge, "count", population);
    } else if size == 0 {
        faults.add("size", Code::Required);
    }
    faults.check()?;
    let seed = seed.unwrap_or_else(|| now.timestamp_millis().to_string());
    let wanted = usize::try_from(size).unwrap_or(usize::MAX);
    let mut drawn = draw::order(all, form.method, form.stratum, &seed, wanted);
    drawn.truncate(wanted);
    let plan = SamplePlan {
        filter: form.filter.clone(),
        method: form.method,
        stratum: form.stratum,
        confidence: form.confidence,
        margin: form.margin,
        seed,
        population,
        excluded: left_out.own + left_out.sealed,
        double: form.double,
    };
    let today = desk.today(now);
    desk.commit(permit.officer(), "audit.plan", None, now, |change| {
        edition::keep(change, &list, today)?;
        let id = change.new_id()?;
        change.create(&Audit {
            id,
            checklist: list.code.clone(),
            version: list.version,
            title,
            purpose,
            plan,
            planned_by: permit.officer(),
            planned_on: today,
            follows: form.follows,
            conclusion: None,
            closed_on: None,
        })?;
        for (position, (one, stratum)) in (1_u32..).zip(drawn) {
            let file = AuditFile {
                id: change.new_id()?,
                audit: id,
                subject: one.subject,
                application: one.application,
                officer: one.officer,
                stratum,
                position,
                double: is_double(position, form.double),
                replaced: None,
            };
            change.create(&file)?;
        }
        Ok(id)
    })
}

/// Spread evenly over the sample: with 20 of 100 every fifth.
fn is_double(position: u32, percent: u32) -> bool {
    position * percent / 100 > (position - 1) * percent / 100
}

#[cfg(test)]
mod tests {
    use super::is_double;

    #[test]
    fn second_markings_are_spread_over_the_sample() {
        for percent in [0, 1, 10, 20, 33, 50, 100] {
            let count = (1..=100).filter(|position| is_double(*position, percent)).count();
            assert_eq!(count, usize::try_from(percent).unwrap(), "{percent}");
        }
    }
}
