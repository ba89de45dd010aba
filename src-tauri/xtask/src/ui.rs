//! The page: its packages and its build, each only when something has changed.

use std::{fs, io, path::Path, time::SystemTime};

use crate::{
    sh::{self, Outcome},
    tree,
};

/// `npm ci`, unless the installed packages are those of the lock file.
pub fn packages() -> Outcome {
    let ui = sh::root().join("ui");
    let lock = changed(&ui.join("package-lock.json"))
        .map_err(|error| format!("ui/package-lock.json cannot be read: {error}"))?;
    let installed = changed(&ui.join("node_modules/.package-lock.json"));
    if installed.is_ok_and(|installed| installed >= lock) {
        return Ok(());
    }
    let mut quiet = vec!["ci", "--no-audit", "--no-fund"];
    if sh::ci() {
        quiet.push("--no-progress");
    }
    sh::run(&mut sh::npm(&quiet))
}

/// The packages, and `npm run build` unless the built page is newer than everything it is made from.
pub fn build() -> Outcome {
    packages()?;
    let ui = sh::root().join("ui");
    match is_built(&ui) {
        Ok(true) => Ok(()),
        Ok(false) => sh::run(&mut sh::npm(&["run", "build"])),
        Err(error) => Err(format!("the folder ui/ cannot be read: {error}")),
    }
}

/// Whether package.json names this script.
pub fn has_script(name: &str) -> Outcome<bool> {
    let text = fs::read_to_string(sh::root().join("ui/package.json"))
        .map_err(|error| format!("ui/package.json cannot be read: {error}"))?;
    Ok(names_script(&text, name))
}

fn names_script(package: &str, name: &str) -> bool {
    let scripts = package.split_once("\"scripts\"").map(|(_, rest)| rest);
    let scripts = scripts.and_then(|rest| rest.split_once('}')).map(|(inside, _)| inside);
    scripts.is_some_and(|inside| inside.contains(&format!("\"{name}\":")))
}

/// The shell's build script writes an index.html of its own where there is none, so that a fresh clone
/// compiles; a real page has assets beside it.
fn is_built(ui: &Path) -> io::Result<bool> {
    let dist = ui.join("dist");
    let Ok(built) = changed(&dist.join("index.html")) else { return Ok(false) };
    if !dist.join("assets").is_dir() {
        return Ok(false);
    }
    // Folders count too: a deleted file shows in its folder only. `ui` itself does not, since building
    // the page changes it.
    let mut newest: Option<SystemTime> = None;
    tree::visit(ui, &mut |path, _| {
        if path.extension().is_none_or(|ending| ending != "tsbuildinfo") {
            newest = newest.max(changed(path).ok());
        }
    })?;
    Ok(newest.is_none_or(|newest| newest <= built))
}

fn changed(path: &Path) -> io::Result<SystemTime> {
    fs::metadata(path)?.modified()
}

#[cfg(test)]
mod tests {
    use std::{fs::File, time::Duration};

    use super::*;
    use crate::scratch::Scratch;

    fn age(path: &Path, seconds: u64) {
        let then = changed(path).unwrap() - Duration::from_secs(seconds);
        File::open(path).unwrap().set_modified(then).unwrap();
    }

    #[test]
    fn the_placeholder_is_not_a_built_page() {
        let ui = Scratch::new();
        assert!(!is_built(ui.path()).unwrap());
        ui.write("dist/index.html", "placeholder");
        assert!(!is_built(ui.path()).unwrap());
    }

    #[test]
    fn a_newer_source_or_a_deleted_one_asks_for_a_build() {
        let ui = Scratch::new();
        ui.write("src/main.tsx", "");
        ui.write("src/old.tsx", "");
        age(&ui.path().join("src/main.tsx"), 60);
        age(&ui.path().join("src/old.tsx"), 60);
        age(&ui.path().join("src"), 60);
        ui.write("dist/index.html", "");
        ui.write("dist/assets/index.js", "");
        ui.write("node_modules/react/index.js", "");
        ui.write("tsconfig.tsbuildinfo", "");
        age(&ui.path().join("dist/index.html"), 30);
        assert!(is_built(ui.path()).unwrap());
        fs::remove_file(ui.path().join("src/old.tsx")).unwrap();
        assert!(!is_built(ui.path()).unwrap());
        age(&ui.path().join("src"), 60);
        assert!(is_built(ui.path()).unwrap());
        ui.write("index.html", "");
        assert!(!is_built(ui.path()).unwrap());
    }

    #[test]
    fn scripts_are_found_only_among_scripts() {
        let package = r#"{ "scripts": { "build": "vite build" }, "test": "no", "other": { "test": 1 } }"#;
        assert!(names_script(package, "build"));
        assert!(!names_script(package, "test"));
    }
}
