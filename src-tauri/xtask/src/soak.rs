//! `cargo xtask soak`: the tests of crashes and of exchange in full.

use crate::{
    report::Steps,
    setup,
    sh::{self, Outcome},
};

/// Kills, power cuts and full disks, each at every moment instead of at some: an hour instead of a minute.
pub fn soak() -> Outcome {
    let mut steps = Steps::begin();
    if !steps.step("set-up", |_| setup::ensure(&[setup::BUILD, setup::TEST])) {
        return steps.finish();
    }
    for (name, arguments) in [
        ("the case file", &["test", "-p", "vault", "--no-fail-fast"][..]),
        ("exchange", &["test", "-p", "exchange", "--no-fail-fast"]),
        ("the main job", &["test", "-p", "panah-tests", "--test", "survival"]),
    ] {
        let mut cargo = sh::cargo(arguments);
        // Seeds of the simulated workstations, and mutations of what they send.
        cargo.env("PANAH_SOAK", "1").env("PANAH_SEEDS", "50000").env("PANAH_MUTATIONS", "1000000");
        steps.step(name, |_| sh::run(&mut cargo));
    }
    steps.finish()
}
