//! `cargo xtask bench`: measures the release build.

use crate::{
    peers, run, setup,
    sh::{self, Outcome},
    ui,
};

/// The part that sets letters against other tools; the parts of the desk are named by its benches.
const PEERS: &str = "peers";
/// The parts that count beside another database.
const COUNTING: [&str; 2] = ["statistics", "quality"];

/// Builds for release and runs the benches, which print their figures as ratios.
pub fn bench(arguments: &[String]) -> Outcome {
    setup::ensure(&[setup::BUILD, setup::TEST])?;
    let wanted = std::env::var("PANAH_BENCH").unwrap_or_default();
    let is_wanted = |part: &str| wanted.is_empty() || wanted.split(',').any(|one| one == part);
    if is_wanted(PEERS) {
        let mut letters = sh::cargo(&["bench", "-p", "panah-letters", "--bench", "peers"]);
        sh::run(letters.env("PANAH_PEERS", peers::ensure()?))?;
    }
    if wanted == PEERS {
        return Ok(());
    }
    ui::build()?;
    run::build_desk(true)?;
    // What the cold start is measured against.
    sh::run(&mut sh::cargo(&["build", "--workspace", "--release", "--example", "bare_window"]))?;
    let mut benches = sh::cargo(&["bench", "-p", "panah-tests"]);
    if COUNTING.into_iter().any(is_wanted) {
        benches.env("PANAH_PEERS", peers::ensure()?);
    }
    sh::run(benches.args(arguments).env("PANAH_BIN", sh::desk(true)))
}
