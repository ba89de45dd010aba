//! House rules that no other tool knows: what lies at the top, how long a file may be, and words that say
//! that something is not finished.

use std::{fs, io, path::Path};

use crate::{physical, tree};

/// What may lie at the top of the repository besides dotfiles; `target` is never committed.
const TOP: &[&str] =
    &["Cargo.toml", "Cargo.lock", "LICENSE", "README.md", "icons", "src-tauri", "target", "tests", "ui"];

/// Files with these endings are written and read by people.
const WRITTEN: &[&str] = &["rs", "ts", "tsx", "js", "mjs", "css", "html", "sql", "md"];

const LONGEST: usize = 600;

/// Files, or folders ending in `/`, that may be longer, each with the reason.
const MAY_BE_LONG: &[(&str, &str)] = &[
    ("ui/src/ipc/generated.ts", "written by `cargo xtask bindings`"),
    ("src-tauri/src/ipc.rs", "the one table of all commands, a line or two each"),
];

/// In two parts, so that this file does not hold them.
const UNFINISHED: &[&str] = &[concat!("todo", "!("), concat!("FIX", "ME")];

/// Everything below this root that breaks a rule.
pub fn complaints(root: &Path) -> io::Result<Vec<String>> {
    let mut complaints = Vec::new();
    for entry in fs::read_dir(root)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && !TOP.contains(&name.as_str()) {
            complaints.push(format!("{name}: does not belong at the top of the repository"));
        }
    }
    complaints.sort();
    for file in tree::files(root)? {
        let ending = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        if WRITTEN.contains(&ending.as_str()) {
            let text = fs::read_to_string(&file)
                .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))?;
            let path = tree::below(root, &file);
            inspect(&path, &text, &mut complaints);
            if path.starts_with("ui/src/") && ending == "css" {
                complaints.extend(physical::complaints(&path, &text));
            }
        }
    }
    Ok(complaints)
}

fn inspect(path: &str, text: &str, complaints: &mut Vec<String>) {
    let lines = text.lines().count();
    if lines > LONGEST && !may_be_long(path) {
        complaints.push(format!("{path}: {lines} lines; {LONGEST} at most, or a reason in MAY_BE_LONG"));
    }
    for (index, line) in text.lines().enumerate() {
        if let Some(word) = UNFINISHED.iter().find(|word| line.contains(**word)) {
            complaints.push(format!("{path}:{}: `{word}` says that this is not finished", index + 1));
        }
    }
}

fn may_be_long(path: &str) -> bool {
    MAY_BE_LONG.iter().any(|(name, _)| path == *name || (name.ends_with('/') && path.starts_with(name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn a_tidy_repository_passes() {
        let root = Scratch::new();
        root.write("Cargo.toml", "");
        root.write(".ci/run", "");
        root.write("src-tauri/src/main.rs", &"//\n".repeat(LONGEST));
        root.write("ui/src/ipc/generated.ts", &"//\n".repeat(LONGEST + 1));
        root.write("ui/src/a.css", ".a { margin-inline-start: 0 }\n");
        root.write("ui/node_modules/x/index.js", &format!("{}\n", UNFINISHED[1]).repeat(LONGEST + 1));
        root.write("target/debug/build/out/generated.rs", &"//\n".repeat(LONGEST + 1));
        assert_eq!(complaints(root.path()).unwrap(), [] as [&str; 0]);
    }

    #[test]
    fn each_rule_is_told_with_its_place() {
        let root = Scratch::new();
        root.write("notes.txt", "");
        root.write("docs/a.md", "");
        root.write("src-tauri/src/long.rs", &"//\n".repeat(LONGEST + 1));
        root.write("src-tauri/src/main.rs", &format!("fn main() {{\n    {}) \n}}\n", UNFINISHED[0]));
        root.write("ui/src/a.css", ".a {\n  margin-left: 0;\n}\n");
        assert_eq!(
            complaints(root.path()).unwrap(),
            [
                "docs: does not belong at the top of the repository".to_owned(),
                "notes.txt: does not belong at the top of the repository".to_owned(),
                "src-tauri/src/long.rs: 601 lines; 600 at most, or a reason in MAY_BE_LONG".to_owned(),
                format!("src-tauri/src/main.rs:2: `{}` says that this is not finished", UNFINISHED[0]),
                "ui/src/a.css:2: `margin-left: 0` knows left and right; write the logical form".to_owned(),
            ]
        );
    }
}
