//! How fast the desk is, each figure as a ratio to a baseline measured in the same run.
//!
//! Absolute times depend on the machine and its load; ratios are what is compared between runs. Goals stand beside
//! them and are judged by the reader, never asserted.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench stops when it cannot measure"
)]

mod clocks;
mod commits;
mod finding;
mod importing;
mod letter;
mod register;
mod room;
mod start;
mod typing;

/// One line of the report.
pub struct Figure {
    what: &'static str,
    measured: String,
    baseline: String,
    ratio: f64,
    goal: &'static str,
}

fn main() {
    // `cargo test --benches` passes flags of the test runner; there is nothing to test here.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let mut figures = vec![commits::throughput()];
    figures.extend(letter::figures());
    figures.push(typing::to_preview());
    figures.push(room::typing());
    figures.extend(room::opening());
    figures.extend(clocks::of_an_office());
    figures.extend(start::cold());
    figures.extend(importing::rates());
    figures.extend(finding::figures());
    println!("\n{:<46} {:>24} {:>34} {:>7}  goal", "what", "measured", "baseline", "ratio");
    for Figure { what, measured, baseline, ratio, goal } in figures {
        println!("{what:<46} {measured:>24} {baseline:>34} {ratio:>7.2}  {goal}");
    }
}

/// Median of `rounds` timings, in seconds.
pub fn median(rounds: usize, mut run: impl FnMut() -> f64) -> f64 {
    let mut times: Vec<f64> = (0..rounds).map(|_| run()).collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Seconds that `run` takes.
pub fn seconds(run: impl FnOnce()) -> f64 {
    let started = std::time::Instant::now();
    run();
    started.elapsed().as_secs_f64()
}
