//! The arrows of the architecture hold: who may know whom, and where SQL may stand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn metadata(arguments: &[&str]) -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--offline"])
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The platform that this is.
fn host() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Members of the workspace, each with the members it depends on when built.
fn arrows() -> BTreeMap<String, BTreeSet<String>> {
    let packages = metadata(&["--no-deps"])["packages"].clone();
    let packages = packages.as_array().unwrap();
    let members: BTreeSet<String> = packages.iter().map(|package| text(&package["name"])).collect();
    let of = |package: &Value| {
        let dependencies = package["dependencies"].as_array().unwrap().iter();
        let built = dependencies.filter(|dependency| dependency["kind"] != "dev");
        built.map(|dependency| text(&dependency["name"])).filter(|name| members.contains(name)).collect()
    };
    packages.iter().map(|package| (text(&package["name"]), of(package))).collect()
}

#[test]
fn arrows_point_one_way() {
    let arrows = arrows();
    let leaves = ["vault", "panah-names", "panah-letters", "intake"];
    // Casework asks the exchange who certified an officer's key. The exchange knows no case, so nothing goes in a circle.
    let with_trust = [&leaves[..], &["exchange"]].concat();
    for (from, allowed) in [
        ("vault", &[][..]),
        ("panah-names", &[]),
        ("panah-letters", &[]),
        ("intake", &[]),
        ("casework", &with_trust[..]),
        ("exchange", &leaves),
        ("hub", &["exchange", "vault"]),
        ("panah", &["casework", "exchange", "hub", "vault", "panah-names", "panah-letters", "intake"]),
        ("xtask", &[]),
    ] {
        // A crate that is not there yet points nowhere.
        for to in arrows.get(from).into_iter().flatten() {
            assert!(allowed.contains(&to.as_str()), "{from} must not know {to}");
        }
    }
    assert!(arrows["panah"].contains("casework") && arrows["casework"].contains("vault"));
    for (from, to) in &arrows {
        assert!(from == "panah-tests" || !to.contains("panah"), "{from} must not know the desk");
    }
}

#[test]
fn no_crate_knows_tauri() {
    // Packages of other platforms need not have been downloaded here.
    let metadata = metadata(&["--filter-platform", &host()]);
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let known: BTreeMap<String, Vec<String>> = nodes
        .iter()
        .map(|node| {
            let dependencies = node["dependencies"].as_array().unwrap().iter().map(text);
            (text(&node["id"]), dependencies.collect())
        })
        .collect();
    let names: BTreeMap<String, String> = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| (text(&package["id"]), text(&package["name"])))
        .collect();
    let crates = root().join("src-tauri/crates");
    let mut seen_any = false;
    for package in metadata["packages"].as_array().unwrap() {
        if !Path::new(package["manifest_path"].as_str().unwrap()).starts_with(&crates) {
            continue;
        }
        seen_any = true;
        let (mut reached, mut next) = (BTreeSet::new(), vec![text(&package["id"])]);
        while let Some(id) = next.pop() {
            if reached.insert(id.clone()) {
                next.extend(known[&id].iter().cloned());
            }
        }
        let windows: Vec<&String> = reached
            .iter()
            .map(|id| &names[id])
            .filter(|name| name.starts_with("tauri") || *name == "wry")
            .collect();
        assert!(windows.is_empty(), "{} knows windows: {windows:?}", package["name"]);
    }
    assert!(seen_any);
}

/// Files of Rust below a folder, each with its text before the tests.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.push((path, code.collect::<Vec<_>>().join("\n")));
        }
    }
    found
}

#[test]
fn sql_stands_in_storage_only() {
    let statements = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE ", "PRAGMA "];
    for (path, code) in sources(&root().join("src-tauri/crates/casework/src")) {
        let is_storage = path.file_name().is_some_and(|name| name == "storage.rs")
            || path.parent().is_some_and(|parent| parent.ends_with("storage"));
        for statement in statements.iter().filter(|_| !is_storage) {
            assert!(!code.contains(statement), "{}: {statement}belongs into storage", path.display());
        }
    }
    for (path, code) in sources(&root().join("src-tauri/src")) {
        for part in statements.iter().chain(&[" FROM ", "WHERE ", "rusqlite"]) {
            assert!(!code.contains(part), "{}: the desk knows no SQL, but says {part}", path.display());
        }
    }
}
