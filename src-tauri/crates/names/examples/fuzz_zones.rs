//! Damages machine-readable zones at random for some seconds and says what did not hold:
//! `cargo run -p panah-names --example fuzz_zones -- SECONDS SEED`. Exits with 1 if anything was found.

#![allow(clippy::print_stdout)]

#[allow(dead_code, clippy::panic, clippy::unwrap_used)]
#[path = "../tests/zones/fuzz.rs"]
mod fuzz;
#[allow(dead_code, clippy::panic, clippy::unwrap_used)]
#[path = "../tests/zones/table.rs"]
mod table;

use std::panic::catch_unwind;
use std::process::ExitCode;
use std::time::{Duration, Instant};

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).filter_map(|a| a.parse::<u64>().ok());
    let seconds = numbers.next().unwrap_or(10);
    let seed = numbers.next().unwrap_or(1);
    let seeds: Vec<String> =
        table::cases(include_str!("../tests/zones/zones.txt")).into_iter().map(|c| c.text).collect();
    let mut random = fuzz::Random::new(seed);
    let (start, mut slowest) = (Instant::now(), Duration::ZERO);
    let (mut read, mut right, mut total, mut findings) = (0_u64, 0_u64, 0_u64, 0_u64);
    while start.elapsed() < Duration::from_secs(seconds) {
        let text = fuzz::text(&seeds, &mut random);
        let one = Instant::now();
        let outcome = catch_unwind(|| fuzz::finding(&text)).unwrap_or_else(|_| Err("panicked".to_owned()));
        slowest = slowest.max(one.elapsed());
        total += 1;
        match outcome {
            Ok(mrz) => {
                read += u64::from(mrz.is_some());
                right += u64::from(mrz.is_some_and(|m| m.all_ok()));
            }
            Err(why) => {
                findings += 1;
                if findings <= 5 {
                    println!("--- {why}\n{text:?}");
                }
            }
        }
    }
    println!(
        "{total} texts from seed {seed} in {seconds} s: {read} read as a zone, {right} without fault, slowest {slowest:?}; {findings} findings"
    );
    if findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
