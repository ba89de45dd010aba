//! Steps: each is announced, timed and remembered; a table at the end says how all of them went.

use std::time::{Duration, Instant};

use crate::sh::{self, Outcome};

/// How one step ended.
enum End {
    Passed,
    Failed(String),
    Skipped(&'static str),
}

/// The steps of one command, in the order in which they ran.
pub struct Steps {
    began: Instant,
    rows: Vec<(&'static str, Duration, End)>,
    notes: Vec<String>,
}

impl Steps {
    /// No step yet; the clock of the whole runs from here.
    pub fn begin() -> Self {
        Self { began: Instant::now(), rows: Vec::new(), notes: Vec::new() }
    }

    /// Runs a step and says whether it passed. A failure does not stop the steps that do not need it.
    pub fn step(&mut self, name: &'static str, work: impl FnOnce(&mut Vec<String>) -> Outcome) -> bool {
        heading(name);
        let began = Instant::now();
        let outcome = work(&mut self.notes);
        let passed = outcome.is_ok();
        let end = match outcome {
            Ok(()) => End::Passed,
            Err(message) => {
                eprintln!("{message}");
                End::Failed(message)
            }
        };
        self.rows.push((name, began.elapsed(), end));
        passed
    }

    /// Records that a step could not run, and why.
    pub fn skip(&mut self, name: &'static str, why: &'static str) {
        self.rows.push((name, Duration::ZERO, End::Skipped(why)));
    }

    /// Prints the runners' totals and the table, and fails when a step did.
    pub fn finish(self) -> Outcome {
        heading("Summary");
        for note in &self.notes {
            println!("{note}");
        }
        if !self.notes.is_empty() {
            println!();
        }
        let width = self.rows.iter().map(|(name, ..)| name.len()).max().unwrap_or(0);
        let mut failed = Vec::new();
        for (name, took, end) in &self.rows {
            let seconds = took.as_secs_f64();
            match end {
                End::Passed => println!("  {name:width$}  {seconds:8.1} s  ok"),
                End::Failed(message) => {
                    let line = message.lines().next().unwrap_or_default();
                    println!("  {name:width$}  {seconds:8.1} s  FAILED: {line}");
                    failed.push(*name);
                }
                End::Skipped(why) => println!("  {name:width$}         -    skipped: {why}"),
            }
        }
        println!("  {:width$}  {:8.1} s", "in all", self.began.elapsed().as_secs_f64());
        if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
    }
}

/// A line that can be found again in a long log.
pub fn heading(text: &str) {
    if sh::colour() {
        println!("\n\x1b[1;36m== {text} ==\x1b[0m");
    } else {
        println!("\n== {text} ==");
    }
}

/// What the Rust test runner said, over all its binaries.
#[derive(Default)]
pub struct RustTests {
    pub passed: u64,
    ignored: u64,
    /// The tests that failed, by name.
    pub failed: Vec<String>,
    /// Something failed, and each failure has a name: every binary that began came to its end, and none was refused
    /// by the compiler.
    pub ended: bool,
}

impl RustTests {
    /// Reads the runner's lines.
    pub fn read(lines: &[String]) -> Self {
        let mut told = Self::default();
        let (mut begun, mut ended, mut failed) = (0, 0, 0);
        for line in lines {
            if let Some(rest) = line.strip_prefix("test result: ") {
                ended += 1;
                told.passed += count(rest, "passed");
                failed += count(rest, "failed");
                told.ignored += count(rest, "ignored");
            } else if line.starts_with("running ") && (line.ends_with(" tests") || line.ends_with(" test")) {
                begun += 1;
            } else if let Some(name) =
                line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... FAILED"))
            {
                told.failed.push(name.to_owned());
            }
        }
        told.ended = failed > 0 && begun == ended && failed == told.failed.len() as u64;
        told
    }

    /// Totals, and the tests that failed by name.
    pub fn summary(&self) -> Vec<String> {
        let Self { passed, ignored, failed, .. } = self;
        let mut lines =
            vec![format!("Rust tests: {passed} passed, {} failed, {ignored} ignored", failed.len())];
        lines.extend(failed.iter().map(|name| format!("  failed: {name}")));
        lines
    }
}

/// The number before a word: `count("ok. 3 passed; 1 failed", "failed")` is 1.
fn count(text: &str, word: &str) -> u64 {
    let words: Vec<&str> = text.split([' ', ';']).filter(|part| !part.is_empty()).collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [number, name] if *name == word => number.parse().ok(),
            _ => None,
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> RustTests {
        RustTests::read(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    const FAILED: &str =
        "test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
    const PASSED: &str =
        "test result: ok. 40 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s";

    #[test]
    fn totals_add_up_over_binaries() {
        let told = read(&[
            "running 2 tests",
            "test a::b ... ok",
            "test a::c ... FAILED",
            FAILED,
            "running 42 tests",
            PASSED,
        ]);
        assert_eq!(told.summary(), ["Rust tests: 41 passed, 1 failed, 2 ignored", "  failed: a::c"]);
        assert!(told.ended, "one test failed, and nothing else");
    }

    #[test]
    fn what_was_killed_has_no_name() {
        let killed = ["running 2 tests", "test a::c ... FAILED", FAILED, "running 42 tests", "test b ... ok"];
        assert!(!read(&killed).ended, "a binary began and did not end");
        assert!(!read(&["running 42 tests", PASSED]).ended, "something failed that is no test");
        assert!(!read(&["running 2 tests", FAILED]).ended, "a failure without a name");
    }
}
