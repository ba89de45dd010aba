//! Measures how well duplicates are found in an invented register, and learns the weights.
//!
//! usage: precision PERSONS [--seed N] [--queries N] [--weights FILE] [--learn FILE]
//!
//! The shipped weights were learned with `precision 100000 --seed 1 --queries 700 --learn
//! src/same/weights.txt`; figures are reported for other seeds and sizes.
#![allow(clippy::print_stderr, reason = "a program for the terminal")]

use std::error::Error;
use std::time::Instant;

use names::same::Weights;

#[allow(dead_code, reason = "the register's own program uses what is left")]
mod invented;
mod measure;

use measure::desk::Desk;

const USAGE: &str = "usage: precision PERSONS [--seed N] [--queries N] [--weights FILE] [--learn FILE]";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: usize = arguments.next().ok_or(USAGE)?.parse()?;
    let (mut seed, mut queries) = (2, 2000.min(count / 5));
    let (mut weights, mut learn) = (None, None);
    while let (Some(name), Some(value)) = (arguments.next(), arguments.next()) {
        match name.as_str() {
            "--seed" => seed = value.parse()?,
            "--queries" => queries = value.parse()?,
            "--weights" => weights = Some(std::fs::read_to_string(value)?),
            "--learn" => learn = Some(value),
            _ => return Err(USAGE.into()),
        }
    }
    let begun = Instant::now();
    let desk = Desk::new(count, queries, seed);
    eprintln!("register and index made in {:.1} s", begun.elapsed().as_secs_f64());
    if let Some(path) = learn {
        let comment = format!(
            "# Weights of names::same, learned by examples/precision.rs (--learn) from an invented register of\n\
             # {count} persons, seed {seed}, {queries} met again and {queries} new: see examples/measure/learn.rs.\n\
             # A line: field, grade, natural logarithm of its share among pairs that are one person, strangers\n\
             # (brought up by the search), siblings, twins, parents of one name, parents, other relatives."
        );
        std::fs::write(&path, measure::learn::learn(&desk, &comment))?;
        measure::report::report(&desk, &Weights::read(&std::fs::read_to_string(path)?));
    } else {
        let weights = weights.map(|text| Weights::read(&text));
        measure::report::report(&desk, weights.as_ref().unwrap_or(Weights::shipped()));
    }
    Ok(())
}
