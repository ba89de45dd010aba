//! Figures: precision and recall of the bands, calibration, traps, time taken.
#![allow(clippy::print_stdout, reason = "a program for the terminal")]
#![allow(clippy::cast_precision_loss, reason = "counts of a measurement")]

use std::sync::LazyLock;
use std::time::Instant;

use names::same::{Band, Lookup, Sought, Weights, slots, weigh};

use super::desk::Desk;
use crate::invented::world::Relation;

/// At most so many are shown to an officer.
const SHOWN: usize = 5;
/// Share of persons met at the desk who are on file already, for which figures are given.
const SHARES: [f64; 2] = [0.1, 0.5];

/// Counts per registration of one kind (met again, or new).
#[derive(Default)]
struct Tally {
    queries: f64,
    found: f64,
    found_likely: f64,
    found_shown: f64,
    likely: f64,
    shown: f64,
    /// Wrong ones shown, by what they are to the person.
    wrong: [[f64; 2]; 7],
    deciles: [[f64; 3]; 11],
    /// Per registration the probabilities that are not nothing, highest first, and which is right.
    probabilities: Vec<Vec<(f64, bool)>>,
}

pub fn report(desk: &Desk, weights: &Weights) {
    let mut times = Vec::new();
    let again = tally(desk, weights, &desk.again, &mut times);
    let new = tally(desk, weights, &desk.new, &mut times);
    times.sort_by(f64::total_cmp);
    let per = |n: f64, t: &Tally| 100.0 * n / t.queries;
    println!("persons {}  again {}  new {}", desk.population(), again.queries, new.queries);
    println!(
        "recall: looked into {:.1}  likely {:.1}  likely+possible {:.1}",
        per(again.found, &again),
        per(again.found_likely, &again),
        per(again.found_shown, &again)
    );
    for share in SHARES {
        let mix =
            |f: fn(&Tally) -> f64| share * f(&again) / again.queries + (1.0 - share) * f(&new) / new.queries;
        let (right, likely) = (share * again.found_likely / again.queries, mix(|t| t.likely));
        let wrong = mix(|t| t.shown) - share * again.found_shown / again.queries;
        println!(
            "if {:.0} in 100 are on file already: likely is right in {:.2} of 100; wrong ones shown per registration {:.3}",
            share * 100.0,
            100.0 * right / likely,
            wrong
        );
    }
    println!("wrong ones shown per 1000 registrations (likely, possible), again | new:");
    for relation in Relation::ALL.into_iter().skip(1) {
        let of = |t: &Tally, i: usize| 1000.0 * t.wrong[relation as usize][i] / t.queries;
        println!(
            "  {relation:?}\t{:.2}\t{:.1}\t| {:.2}\t{:.1}",
            of(&again, 0),
            of(&again, 1),
            of(&new, 0),
            of(&new, 1)
        );
    }
    println!("calibration at 10 in 100 (predicted, observed, pairs):");
    for (i, (a, n)) in again.deciles.iter().zip(&new.deciles).enumerate() {
        let mix = |k: usize| 0.1 * a[k] / again.queries + 0.9 * n[k] / new.queries;
        if mix(0) > 0.0 {
            let from = if i == 10 {
                "0.95-1.0".to_owned()
            } else {
                format!("{:.1}-{:.1}", i as f64 / 10.0, (i + 1) as f64 / 10.0)
            };
            println!("  {from}\t{:.3}\t{:.3}\t{:.0}", mix(1) / mix(0), mix(2) / mix(0), a[0] + n[0]);
        }
    }
    thresholds(&again, &new);
    let at = |q: f64| times.get(((times.len() as f64 - 1.0) * q) as usize).copied().unwrap_or(0.0);
    println!(
        "processor time per registration ms: p50 {:.2}  p95 {:.2}  p99 {:.2}",
        at(0.5),
        at(0.95),
        at(0.99)
    );
    println!("index {} MB", desk.index.bytes() / 1_000_000);
    traps(desk, weights);
}

/// What other thresholds would give, without the rules for numbers and twins.
fn thresholds(again: &Tally, new: &Tally) {
    println!("threshold: recall of 100, right of 100 and wrong per registration, 10 in 100 being on file");
    for threshold in [0.98, 0.95, 0.9, 0.8, 0.5, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002] {
        let count = |t: &Tally, right: bool| {
            let of_one = |ps: &Vec<(f64, bool)>| {
                ps.iter().take(SHOWN).filter(|(p, same)| *p >= threshold && *same == right).count() as f64
            };
            t.probabilities.iter().map(of_one).sum::<f64>() / t.queries
        };
        let (right, wrong) = (count(again, true), 0.1 * count(again, false) + 0.9 * count(new, false));
        println!(
            "  {threshold}\t{:.1}\t{:.2}\t{wrong:.3}",
            100.0 * right,
            10.0 * right / (0.1 * right + wrong)
        );
    }
}

/// Seconds this thread has run; where the system does not say, seconds of the clock.
fn now() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let run = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let run = run.and_then(|t| t.split_whitespace().next().and_then(|n| n.parse::<f64>().ok()));
    run.map_or_else(|| START.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

fn tally(desk: &Desk, weights: &Weights, persons: &[usize], times: &mut Vec<f64>) -> Tally {
    let mut out = Tally::default();
    for person in persons {
        let today = desk.today(*person);
        let begun = now();
        let found = slots(&desk.index, desk, &today);
        let sought = Sought::new(&desk.index, &today);
        let mut making = 0.0;
        let mut shown = Vec::new();
        for slot in found {
            // Records come from the case file in the product; here they are made anew.
            let before = now();
            let first = desk.first(slot as usize);
            making += now() - before;
            let likeness = weigh(weights, &sought.beside(&first), desk.population());
            shown.push((slot as usize, likeness));
        }
        times.push((now() - begun - making) * 1000.0);
        out.queries += 1.0;
        shown.sort_by(|a, b| b.1.band.cmp(&a.1.band).then(b.1.probability.total_cmp(&a.1.probability)));
        let told = shown.iter().map(|(slot, l)| (l.probability, slot == person)).filter(|(p, _)| *p > 1e-5);
        out.probabilities.push(told.collect());
        for (place, (slot, likeness)) in shown.iter().enumerate() {
            let same = slot == person;
            let truth = f64::from(u8::from(same));
            let p = likeness.probability;
            let decile = if p >= 0.95 { 10 } else { (p * 10.0) as usize };
            for (cell, add) in out.deciles[decile.min(10)].iter_mut().zip([1.0, p, truth]) {
                *cell += add;
            }
            out.found += truth;
            if likeness.band == Band::Unlikely || place >= SHOWN {
                continue;
            }
            out.shown += 1.0;
            out.found_shown += truth;
            if likeness.band == Band::Likely {
                out.likely += 1.0;
                out.found_likely += truth;
            }
            if !same {
                let relation = desk.world.relation(*person, *slot);
                out.wrong[relation as usize][usize::from(likeness.band == Band::Possible)] += 1.0;
            }
        }
    }
    out
}

/// Every pair of the traps, up to a number: how often they would be shown.
fn traps(desk: &Desk, weights: &Weights) {
    println!("pairs of relatives, one on file and the other met today: likely, possible of 100 (pairs)");
    let mut counts = [[0.0f64; 3]; 7];
    for slot in 0..desk.world.persons.len() {
        for (other, relation) in desk.clan(slot) {
            let cell = &mut counts[relation as usize];
            if cell[2] >= 300.0 {
                continue;
            }
            cell[2] += 1.0;
            let seen = Sought::new(&desk.index, &desk.today(slot)).beside(&desk.first(other));
            match weigh(weights, &seen, desk.population()).band {
                Band::Likely => cell[0] += 1.0,
                Band::Possible => cell[1] += 1.0,
                Band::Unlikely => {}
            }
        }
        if slot > 200_000 {
            break;
        }
    }
    for relation in Relation::ALL.into_iter().skip(1) {
        let [likely, possible, pairs] = counts[relation as usize];
        if pairs > 0.0 {
            println!(
                "  {relation:?}\t{:.2}\t{:.2}\t({pairs})",
                100.0 * likely / pairs,
                100.0 * possible / pairs
            );
        }
    }
}
