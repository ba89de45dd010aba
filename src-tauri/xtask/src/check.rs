//! `cargo xtask check`: everything that can be said without running the desk.

use crate::{
    bindings, minilint,
    report::Steps,
    run, setup,
    sh::{self, Outcome},
    translations, ui,
};

/// The checks alone.
pub fn check() -> Outcome {
    let mut all = Steps::begin();
    setup::ensure(&[setup::BUILD])?;
    let packages = all.step("page packages", |_| ui::packages());
    steps(&mut all, packages);
    all.finish()
}

/// The checks as steps of something larger; `packages` says whether the page's packages are installed.
/// Says whether the desk was built.
pub fn steps(steps: &mut Steps, packages: bool) -> bool {
    steps.step("formatting", |_| sh::run(&mut sh::cargo(&["fmt", "--all", "--check"])));
    steps.step("house rules", |_| verdict(minilint::complaints(&sh::root()), "the house rules hold"));
    steps.step("translations", |_| {
        verdict(translations::complaints(&sh::root()), "the translations are complete")
    });
    if packages {
        steps.step("types", |_| sh::run(&mut sh::npm(&["run", "check"])));
    } else {
        steps.skip("types", "no page packages");
    }
    steps.step("clippy", |_| {
        sh::run(&mut sh::cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    let desk = steps.step("desk build", |_| run::build_desk(false));
    if desk {
        steps.step("bindings", |_| bindings::compare());
    } else {
        steps.skip("bindings", "no desk");
    }
    desk
}

fn verdict(complaints: std::io::Result<Vec<String>>, fine: &str) -> Outcome {
    let complaints = complaints.map_err(|error| format!("cannot read the repository: {error}"))?;
    if complaints.is_empty() {
        println!("{fine}");
        return Ok(());
    }
    let number = complaints.len();
    Err(format!("{number} to mend\n  {}", complaints.join("\n  ")))
}
