//! `cargo xtask soak`: the tests of crashes, of exchange, of properties and of harm in full.

use crate::{
    report::Steps,
    run, setup,
    sh::{self, Outcome},
    ui,
};

/// Kills, power cuts and full disks, each at every moment instead of at some; harm put into every form of the window: hours
/// instead of minutes; each property with many more cases than it usually has, chosen anew. All optimised: tens of
/// thousands of seeds would take a day otherwise.
pub fn soak() -> Outcome {
    let mut steps = Steps::begin();
    if !steps.step("set-up", |_| setup::ensure(&[setup::BUILD, setup::TEST])) {
        return steps.finish();
    }
    // `ui::build` fetches the page's packages as well.
    let desk = steps.step("desk build", |_| ui::build().and_then(|()| run::build_desk(true)));
    for (name, arguments) in [
        ("the case file", &["-p", "vault"][..]),
        ("exchange", &["-p", "exchange", "-p", "hub"]),
        ("letters of any kind", &["-p", "panah-letters", "--test", "arbitrary"]),
        ("the main job", &["--workspace", "--test", "survival", "--test", "golden"]),
        ("codes on paper", &["--workspace", "--test", "standards", "--", "any_content"]),
        ("the window", &["--workspace", "--test", "window", "--", "--include-ignored", "--nocapture"]),
    ] {
        if name == "the window" && !desk {
            steps.skip(name, "the desk was not built");
            continue;
        }
        let mut cargo = sh::cargo(&["test", "--release", "--no-fail-fast"]);
        cargo.args(arguments);
        // Seeds of the simulated workstations, and mutations of what they send.
        cargo.env("PANAH_SOAK", "1").env("PANAH_SEEDS", "50000").env("PANAH_MUTATIONS", "1000000");
        cargo.env("PANAH_BIN", sh::desk(true));
        if name == "letters of any kind" {
            cargo.env("PROPTEST_CASES", "20000");
        }
        steps.step(name, |_| sh::run(&mut cargo));
    }
    steps.finish()
}
