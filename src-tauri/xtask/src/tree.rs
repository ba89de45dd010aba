//! Walking the repository.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Folders that hold nothing written by hand, by name.
const NOT_OURS: &[&str] = &[".git", "target", "node_modules", "dist", "gen", "snapshots"];

/// All files below a folder that are ours, in a steady order.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    visit(folder, &mut |path, is_folder| {
        if !is_folder {
            found.push(path.to_path_buf());
        }
    })?;
    found.sort();
    Ok(found)
}

/// Calls with every folder and file below this one that is ours.
pub fn visit(folder: &Path, call: &mut impl FnMut(&Path, bool)) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name, kind) = (entry.path(), entry.file_name(), entry.file_type()?);
        if kind.is_dir() {
            if NOT_OURS.iter().any(|other| name == *other) {
                continue;
            }
            call(&path, true);
            visit(&path, call)?;
        } else if kind.is_file() {
            call(&path, false);
        }
    }
    Ok(())
}

/// The path below a root, with forward slashes on every system.
pub fn below(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
