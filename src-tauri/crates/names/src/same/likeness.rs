//! The probability that two records are one person.
//!
//! One person is weighed against everybody else it could be: a stranger of like name (the more
//! persons, the more of them), a brother or sister, a twin, a parent or child of the same name,
//! another relative. Against each the fields tell what they tell (Fellegi and Sunter 1969): a
//! mother's name much against strangers and nothing against twins. What is not known on one
//! side tells nothing.

use serde::Serialize;
use ts_rs::TS;

use super::birth::Births;
use super::evidence::Evidence;
use super::field::{Field, Relation};
use super::observation::{Observation, Sought};
use super::reason::{Reason, finding};
use super::weights::Weights;
use crate::find::Index;

/// What an officer should think.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "LikenessBand")]
pub enum Band {
    /// Not worth a look.
    Unlikely,
    /// Worth a look.
    Possible,
    /// Right in at least 95 of 100.
    Likely,
}

/// How likely two records are one person, and why.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Likeness {
    /// Probability that they are one person, 0 to 1.
    pub probability: f64,
    /// What to think of it.
    pub band: Band,
    /// What was seen, weightiest first.
    pub reasons: Vec<Reason>,
}

/// From here on `Likely`.
const LIKELY: f64 = 0.9;
/// From here on `Possible`: low, because a look costs little. Among 1,000,000 persons an officer
/// then sees about one wrong one in three registrations.
const POSSIBLE: f64 = 0.003;
/// Weights nearer to nothing are not told (a birth always is), in decibans.
const TOLD: f32 = 0.5;

/// How likely two records are one person, among `population` persons on file.
#[must_use]
pub fn likeness(index: &Index, a: &Evidence, b: &Evidence, population: usize) -> Likeness {
    weigh(Weights::shipped(), &Sought::new(index, a).beside(b), population)
}

/// Weighs what was seen.
#[must_use]
pub fn weigh(weights: &Weights, seen: &Observation, population: usize) -> Likeness {
    let against = alternatives(weights, seen, population);
    let highest = against.iter().map(|(_, odds)| *odds).fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = against.iter().map(|(_, odds)| (odds - highest).exp()).sum();
    let odds = -(highest + sum.ln());
    let odds = f64::from(weights.calibration.0) + f64::from(weights.calibration.1) * odds;
    let probability = 1.0 / (1.0 + (-odds).exp());
    let share = |odds: f64| (odds - highest).exp() / sum;
    let mut reasons = Vec::new();
    for field in Field::ALL {
        let mut of_relatives = 0.0;
        let mut whole = 0.0;
        for (relation, odds) in &against {
            let weight = f64::from(weights.of(seen, field, *relation)) * share(*odds);
            whole += weight;
            if *relation != Relation::Stranger {
                of_relatives += weight;
            }
        }
        if field == Field::Given {
            tell(&mut reasons, seen, field, Relation::Stranger, whole - of_relatives.min(0.0));
            tell(&mut reasons, seen, field, Relation::Sibling, of_relatives.min(0.0));
        } else {
            tell(&mut reasons, seen, field, Relation::Stranger, whole);
        }
    }
    reasons.sort_by(|a, b| b.decibans.abs().total_cmp(&a.decibans.abs()));
    Likeness { probability, band: band(probability, seen), reasons }
}

/// Each alternative with its logarithmic odds against "one person".
fn alternatives(weights: &Weights, seen: &Observation, population: usize) -> Vec<(Relation, f64)> {
    let expected =
        |r: Relation| f64::from(weights.expected.get(r as usize).copied().unwrap_or(1.0)).max(1e-9);
    let persons = f64::from(u32::try_from(population.max(2)).unwrap_or(u32::MAX));
    Relation::ALL
        .into_iter()
        .filter(|r| *r != Relation::Same)
        .map(|relation| {
            // In a small register most relatives are not there yet.
            let there = if relation == Relation::Stranger { persons } else { expected(relation) };
            let fields: f32 = Field::ALL.into_iter().map(|f| weights.of(seen, f, relation)).sum();
            (relation, (there / expected(Relation::Same)).ln() - f64::from(fields))
        })
        .collect()
}

fn tell(reasons: &mut Vec<Reason>, seen: &Observation, field: Field, against: Relation, weight: f64) {
    #[allow(clippy::cast_possible_truncation, reason = "a weight shown with one decimal")]
    let decibans = (weight * 10.0 / std::f64::consts::LN_10) as f32;
    if (decibans.abs() >= TOLD || field == Field::Birth)
        && let Some(finding) = finding(seen, field, against)
    {
        reasons.push(Reason { finding, decibans });
    }
}

/// One number on two records is always worth a look, however much speaks against it: a document
/// lent, stolen or typed wrong. Without one, twins are likely by nobody's haste.
fn band(probability: f64, seen: &Observation) -> Band {
    let number = [Field::Document, Field::Unhcr].into_iter().any(|f| seen.grade(f) == Some(0));
    if probability >= LIKELY && (number || !may_be_twins(seen)) {
        Band::Likely
    } else if probability >= POSSIBLE || number {
        Band::Possible
    } else {
        Band::Unlikely
    }
}

/// Twins share everything but a part of the name, and rhyme more often than any count of names
/// tells: Hasan and Husayn.
fn may_be_twins(seen: &Observation) -> bool {
    let births =
        [Births::Same, Births::SameOpening].into_iter().any(|b| seen.grade(Field::Birth) == Some(b as u8));
    let agrees = matches!(seen.label(Field::Given), None | Some("all-agree" | "near" | "one-side-more"));
    births && !agrees
}
