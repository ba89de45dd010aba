//! Learns the weights of `names::same` from an invented register.
//!
//! Grades are counted: of one person met twice; of strangers that the search brings up; of
//! relatives on file. Every count starts from a little of the mean over relations, so that what
//! was never seen is rare and not impossible. The weight of the names and the last correction
//! are the two lines that lose least (logarithmic loss over all pairs that the search brings
//! up, one registration in ten being of a person on file).
#![allow(clippy::cast_precision_loss, reason = "counts of a measurement")]

use std::fmt::Write;

use names::same::{Field, Lookup, Observation, Relation, Sought, Weights, slots, weigh};

use super::desk::Desk;

const GRADES: usize = 16;
const RELATIONS: usize = 7;
/// Pairs of one relation that are counted at most.
const PAIRS: f64 = 3_000.0;
/// Share of persons met who are on file already.
const AGAIN: f64 = 0.1;

type Counts = [[[f64; RELATIONS]; GRADES]; Field::ALL.len()];

struct Pair {
    seen: Observation,
    same: bool,
    weight: f64,
}

/// The text of a weights file.
pub fn learn(desk: &Desk, comment: &str) -> String {
    let mut counts: Counts = [[[0.0; RELATIONS]; GRADES]; Field::ALL.len()];
    let mut pairs = Vec::new();
    for (persons, weight) in [(&desk.again, AGAIN), (&desk.new, 1.0 - AGAIN)] {
        for person in persons {
            let today = desk.today(*person);
            let sought = Sought::new(&desk.index, &today);
            for slot in slots(&desk.index, desk, &today) {
                let slot = slot as usize;
                let relation = desk.world.relation(*person, slot);
                let seen = sought.beside(&desk.first(slot));
                if relation == Relation::Stranger {
                    count(&mut counts, &seen, relation);
                }
                pairs.push(Pair { seen, same: relation == Relation::Same, weight });
            }
            if desk.is_on_file(*person) {
                count(&mut counts, &sought.beside(&desk.first(*person)), Relation::Same);
            }
        }
    }
    let expected = relatives(desk, &mut counts);
    let mut text = format!("{comment}\nexpected of {AGAIN} 1");
    for n in expected {
        let _ = write!(text, " {n:.4}");
    }
    text.push('\n');
    for field in Field::ALL {
        write_field(&mut text, field, counts.get(field as usize).unwrap_or(&[[0.0; RELATIONS]; GRADES]));
    }
    let found = fit(&text, &pairs, desk.population());
    text.push_str(&lines(&found));
    text
}

fn count(counts: &mut Counts, seen: &Observation, relation: Relation) {
    for field in Field::ALL {
        if let Some(grade) = seen.grade(field) {
            let cell = counts.get_mut(field as usize).and_then(|f| f.get_mut(usize::from(grade)));
            cell.and_then(|c| c.get_mut(relation as usize)).into_iter().for_each(|n| *n += 1.0);
        }
    }
}

/// Counts relatives, and how many of each a newly met person has on file.
fn relatives(desk: &Desk, counts: &mut Counts) -> [f64; RELATIONS - 2] {
    let mut of_new = [0.0; RELATIONS - 2];
    for person in &desk.new {
        for (_, relation) in desk.clan(*person) {
            of_new.get_mut((relation as usize).wrapping_sub(2)).into_iter().for_each(|n| *n += 1.0);
        }
    }
    let mut seen_pairs = [0.0; RELATIONS];
    for slot in 0..desk.world.persons.len().min(400_000) {
        let relatives: Vec<_> = desk
            .clan(slot)
            .into_iter()
            .filter(|(_, r)| {
                let cell = seen_pairs.get_mut(*r as usize);
                cell.is_some_and(|n| {
                    *n += 1.0;
                    *n <= PAIRS
                })
            })
            .collect();
        if relatives.is_empty() {
            continue;
        }
        let today = desk.today(slot);
        let sought = Sought::new(&desk.index, &today);
        for (other, relation) in relatives {
            count(counts, &sought.beside(&desk.first(other)), relation);
        }
    }
    of_new.map(|n: f64| (n / desk.new.len() as f64).max(0.0005))
}

fn write_field(text: &mut String, field: Field, counts: &[[f64; RELATIONS]; GRADES]) {
    const LITTLE: f64 = 2.0;
    let of_relation = |r: usize| counts.iter().map(|g| g.get(r).copied().unwrap_or(0.0)).sum::<f64>();
    for (name, row) in field.grades().iter().zip(counts) {
        let mean: f64 =
            (0..RELATIONS).map(|r| row.get(r).copied().unwrap_or(0.0) / of_relation(r).max(1.0)).sum::<f64>()
                / RELATIONS as f64;
        let _ = write!(text, "{} {name}", field.name());
        for (r, n) in row.iter().enumerate() {
            // A stranger may show anything: a little less of the mean for the best counted.
            let little = LITTLE * mean.max(1e-4);
            let probability = (n + little) / (of_relation(r) + LITTLE);
            let _ = write!(text, " {:.2}", probability.ln());
        }
        text.push('\n');
    }
}

type Lines = [f64; 5];

fn lines(x: &Lines) -> String {
    format!("names of {:.3} {:.3} {:.3}\ncalibration of {:.3} {:.3}\n", x[0], x[1], x[2], x[3], x[4])
}

/// The two lines, by steps that shrink.
fn fit(text: &str, pairs: &[Pair], population: usize) -> Lines {
    let with = |x: &Lines| Weights::read(&format!("{text}{}", lines(x)));
    let start: Lines = [0.0, 0.7, 0.7, 0.0, 1.0];
    let first = with(&[3.0, 0.7, 0.7, 0.0, 1.0]);
    let kept: Vec<&Pair> =
        pairs.iter().filter(|p| p.same || weigh(&first, &p.seen, population).probability > 1e-5).collect();
    let loss = |x: &Lines| {
        let weights = with(x);
        kept.iter()
            .map(|p| {
                let q = weigh(&weights, &p.seen, population).probability.clamp(1e-9, 1.0 - 1e-9);
                -p.weight * if p.same { q.ln() } else { (1.0 - q).ln() }
            })
            .sum::<f64>()
    };
    let mut best = start;
    let mut least = loss(&best);
    let mut steps: Lines = [1.0, 0.2, 0.2, 0.5, 0.2];
    while steps.iter().any(|s| *s > 0.02) {
        for i in 0..5 {
            let mut improved = false;
            for sign in [1.0, -1.0] {
                let mut trial = best;
                trial[i] += sign * steps[i];
                let value = loss(&trial);
                if value < least {
                    (best, least, improved) = (trial, value, true);
                    break;
                }
            }
            if !improved {
                steps[i] *= 0.5;
            }
        }
    }
    best
}
