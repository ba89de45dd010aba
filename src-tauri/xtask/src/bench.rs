//! `cargo xtask bench`: measures the release build.

use crate::{
    run, setup,
    sh::{self, Outcome},
    ui,
};

/// Builds for release and runs the benches, which print their figures as ratios.
pub fn bench(arguments: &[String]) -> Outcome {
    setup::ensure(&[setup::BUILD, setup::TEST])?;
    ui::build()?;
    run::build_desk(true)?;
    // What the cold start is measured against.
    sh::run(&mut sh::cargo(&["build", "--workspace", "--release", "--example", "bare_window"]))?;
    let mut benches = sh::cargo(&["bench", "-p", "panah-tests"]);
    sh::run(benches.args(arguments).env("PANAH_BIN", sh::desk(true)))
}
