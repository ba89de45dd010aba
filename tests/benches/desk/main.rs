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

mod assisting;
mod batch;
mod clocks;
mod commits;
mod exchange;
mod finding;
mod hub;
mod importing;
mod letter;
mod protection;
mod quality;
mod register;
mod room;
mod start;
mod statistics;
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
    // `PANAH_BENCH=room,clocks` measures those alone.
    let wanted = std::env::var("PANAH_BENCH").unwrap_or_default();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.split(',').any(|one| one == name);
    println!("\n{:<46} {:>24} {:>34} {:>7}  goal", "what", "measured", "baseline", "ratio");
    for (_, measure) in PARTS.iter().filter(|(name, _)| is_wanted(name)) {
        // Each line is said as soon as it is known: a later part that cannot be measured loses nothing.
        for Figure { what, measured, baseline, ratio, goal } in measure() {
            println!("{what:<46} {measured:>24} {baseline:>34} {ratio:>7.2}  {goal}");
        }
    }
}

/// What a part is called, and its run.
type Part = (&'static str, fn() -> Vec<Figure>);

/// What is measured.
const PARTS: &[Part] = &[
    ("commits", || vec![commits::throughput()]),
    ("letter", letter::figures),
    ("batch", || vec![batch::thousand()]),
    ("typing", || vec![typing::to_preview()]),
    ("room", || std::iter::once(room::typing()).chain(room::opening()).collect()),
    ("clocks", clocks::of_an_office),
    ("start", || start::cold().into_iter().collect()),
    ("importing", importing::rates),
    ("finding", finding::figures),
    ("statistics", statistics::figures),
    ("quality", quality::figures),
    ("vault", protection::figures),
    ("assisting", assisting::figures),
    ("exchange", exchange::figures),
    ("hub", hub::figures),
];

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
