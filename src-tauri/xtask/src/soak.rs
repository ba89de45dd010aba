//! `cargo xtask soak`: the tests of crashes in full.

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
        ("the main job", &["test", "-p", "panah-tests", "--test", "survival"]),
    ] {
        steps.step(name, |_| sh::run(sh::cargo(arguments).env("PANAH_SOAK", "1")));
    }
    steps.finish()
}
