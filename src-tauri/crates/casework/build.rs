//! Lists the files of the shipped profiles, so that a profile is a folder and nothing else.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

const PROFILES: &str = "../../profiles";
/// Texts of letters and papers that every profile may use.
const SHARED: [&str; 2] = ["letters", "papers"];

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed={PROFILES}");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join(PROFILES);
    let mut text = "&[\n".to_owned();
    for folder in sorted(&root)?.iter().filter(|folder| folder.join("profile.toml").is_file()) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        text.push_str(&format!("    ({name:?}, &[\n"));
        for file in files(folder)? {
            // Where the tree stands is asked when the crate is compiled: a folder that was moved still builds.
            let path = format!("/{PROFILES}/{name}/{file}");
            let text_of = format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))");
            text.push_str(&format!("        ({file:?}, {text_of}),\n"));
        }
        text.push_str("    ]),\n");
    }
    text.push_str("]\n");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("profiles.rs"), text)?;
    let mut text = "&[\n".to_owned();
    for part in SHARED {
        for file in written(&root, part)? {
            let path = format!("/{PROFILES}/{file}");
            let text_of = format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))");
            text.push_str(&format!("    ({file:?}, {text_of}),\n"));
        }
    }
    text.push_str("]\n");
    fs::write(out.join("shared.rs"), text)
}

/// Files that make a profile, the main one first. What else lies in the folder is read elsewhere.
fn files(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = vec!["profile.toml".to_owned()];
    found.extend(
        ["lists.toml", "rules.toml", "roles.toml", "coi.toml", "reasons.toml"]
            .map(str::to_owned)
            .into_iter()
            .filter(|one| folder.join(one).is_file()),
    );
    for part in ["letters", "papers"] {
        found.extend(written(folder, part)?);
    }
    Ok(found)
}

/// Texts in a part of a folder.
fn written(folder: &Path, part: &str) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for file in sorted(&folder.join(part))? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if [".toml", ".md"].iter().any(|end| name.ends_with(end)) {
            found.push(format!("{part}/{name}"));
        }
    }
    Ok(found)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut entries =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}
