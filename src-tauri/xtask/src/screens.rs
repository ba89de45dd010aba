//! `cargo xtask screens`: pictures of the real desk, to be looked at by a person.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    run, setup,
    sh::{self, Outcome},
    ui,
};

/// Runs the test that takes the pictures, and says how many there are.
pub fn screens() -> Outcome {
    setup::ensure(&[setup::BUILD, setup::TEST])?;
    ui::build()?;
    run::build_desk(false)?;
    let folder = sh::root().join("target/screens");
    let cleared = fs::create_dir_all(&folder)
        .and_then(|()| pictures(&folder))
        .and_then(|old| old.iter().try_for_each(fs::remove_file));
    cleared.map_err(|error| format!("cannot clear target/screens: {error}"))?;
    let mut test = sh::cargo(&["test", "--workspace", "--test", "screens", "--", "--ignored", "--nocapture"]);
    let outcome = sh::run(test.env("PANAH_BIN", sh::desk(false)).env("PANAH_SCREENS", &folder));
    let taken = pictures(&folder).map_err(|error| format!("cannot read target/screens: {error}"))?;
    println!("{} pictures in target/screens/", taken.len());
    outcome
}

fn pictures(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "png") {
            found.push(path);
        }
    }
    Ok(found)
}
