//! Where sticks are.

use crate::Places;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Folders that removable media are mounted in, and the folder of this machine for bundles.
pub(super) fn folders(places: &Places) -> Vec<String> {
    let mut found = sticks();
    found.push(places.exchange().display().to_string());
    found
}

/// Folders that removable media are mounted in.
pub(crate) fn sticks() -> Vec<String> {
    // Where Linux, and macOS, mount what is plugged in: below the user's name, or at once.
    let mut found: Vec<PathBuf> = Vec::new();
    for root in ["/run/media", "/media"] {
        for user in below(Path::new(root)) {
            let inside = below(&user);
            if inside.is_empty() && fs::read_dir(&user).is_ok_and(|mut entries| entries.next().is_some()) {
                found.push(user);
            } else {
                found.extend(inside);
            }
        }
    }
    found.extend(below(Path::new("/Volumes")));
    found.into_iter().map(|path| path.display().to_string()).collect()
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}
