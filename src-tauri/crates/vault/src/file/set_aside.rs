//! What was set aside beside a case file when it was repaired or replaced: what it is, and taking it away. Whoever asks
//! what happened to the file may need it; but what is erased from the case file lies in it still.

use super::{DATABASE, Vault, aside::LEFT_OVER, repair::AS_FOUND};
use crate::{Error, Result, error::IoContext};
use chrono::{DateTime, Utc};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What kind of thing was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetAsideKind {
    /// The case file as it was before another was put in its place.
    Replaced,
    /// What was left of a case file whose database was gone: its key slots, the only way into it should it turn up.
    Remains,
    /// The case file as it was found before it was repaired.
    Altered,
}

/// Something that was set aside.
#[derive(Debug, Clone)]
pub struct SetAside {
    /// Its name in the folder of the case file.
    pub name: String,
    /// What it is.
    pub kind: SetAsideKind,
    /// When it was set aside, by the clock of the machine. A folder that was copied by hand counts from then.
    pub at: DateTime<Utc>,
    /// Bytes that it takes.
    pub bytes: u64,
    /// Whether there may be records in it: key slots alone hold none.
    pub holds_records: bool,
}

impl Vault {
    /// What was set aside beside this file, the newest first. What is named otherwise is none of ours.
    #[must_use]
    pub fn set_aside(&self) -> Vec<SetAside> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut found: Vec<SetAside> =
            entries.filter_map(|entry| known(entry.file_name().into_string().ok()?, &entry.path())).collect();
        found.sort_by(|one, other| (other.at, &other.name).cmp(&(one.at, &one.name)));
        found
    }

    /// Takes something away that was set aside. Only what [`Vault::set_aside`] lists: a name is no path.
    ///
    /// # Errors
    /// [`Error::Missing`]; [`Error::Io`].
    pub fn drop_set_aside(&self, name: &str) -> Result<()> {
        let known = self.set_aside().into_iter().find(|one| one.name == name);
        let known = known.ok_or_else(|| Error::Missing(PathBuf::from(name)))?;
        let path = self.folder.join(&known.name);
        let gone = match known.kind {
            SetAsideKind::Altered => fs::remove_file(&path),
            SetAsideKind::Replaced | SetAsideKind::Remains => fs::remove_dir_all(&path),
        };
        gone.at("removing", &path)
    }

    /// Takes all away that was set aside and may hold records: what is forgotten here lies in it still.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn drop_records_set_aside(&self) -> Result<()> {
        let mut held = self.set_aside().into_iter().filter(|one| one.holds_records);
        held.try_for_each(|one| self.drop_set_aside(&one.name))
    }
}

fn known(name: String, path: &Path) -> Option<SetAside> {
    let is_number = |text: &str| text.parse::<u32>().is_ok();
    let found = fs::symlink_metadata(path).ok()?;
    let at = DateTime::from(found.modified().ok()?);
    if found.is_file() {
        let number = name.strip_prefix(AS_FOUND.0)?.strip_suffix(AS_FOUND.1)?;
        let kind = SetAsideKind::Altered;
        return is_number(number).then_some(SetAside {
            kind,
            at,
            bytes: found.len(),
            holds_records: true,
            name,
        });
    }
    if !found.is_dir() || !is_number(name.strip_prefix(LEFT_OVER)?) {
        return None;
    }
    let has = |file: &str| path.join(file).exists();
    let kind = if has(DATABASE) { SetAsideKind::Replaced } else { SetAsideKind::Remains };
    let files = fs::read_dir(path).into_iter().flatten().flatten();
    let bytes = files.filter_map(|file| Some(file.metadata().ok()?.len())).sum();
    Some(SetAside { kind, at, bytes, holds_records: has(DATABASE) || has("case.db-wal"), name })
}

#[cfg(test)]
mod tests {
    use super::super::{restore, tamper::desk};
    use super::*;
    use crate::domain::open;

    #[test]
    fn what_was_set_aside_is_known_by_its_kind_and_taken_away_by_its_name_alone() {
        let mut desk = desk();
        let folder = desk.vault.folder().to_owned();
        let listed = |vault: &Vault| -> Vec<(String, SetAsideKind)> {
            let mut found: Vec<_> = vault.set_aside().into_iter().map(|one| (one.name, one.kind)).collect();
            found.sort_by(|one, other| one.0.cmp(&other.0));
            found
        };
        assert_eq!(listed(&desk.vault), []);
        let backup = folder.with_extension("backup");
        desk.vault.backup(&backup).unwrap();
        desk.vault.db.execute("UPDATE book SET title = 'forged' WHERE title = 'book 30'", []).unwrap();
        desk.vault.repair().unwrap();
        drop(desk.vault);
        restore(&backup, &folder).unwrap();
        fs::create_dir(folder.join("left-over-2")).unwrap();
        fs::write(folder.join("left-over-2/keyslots"), b"keys").unwrap();
        // None of ours.
        for name in ["left-over-", "left-over-x", "found-altered-2.db"] {
            fs::create_dir(folder.join(name)).unwrap();
        }
        fs::write(folder.join("left-over-3"), b"a file").unwrap();
        fs::write(folder.join("found-altered-.db"), b"no number").unwrap();
        let vault = open(&folder).unwrap();
        let wanted = [
            ("found-altered-1.db".to_owned(), SetAsideKind::Altered),
            ("left-over-1".to_owned(), SetAsideKind::Replaced),
            ("left-over-2".to_owned(), SetAsideKind::Remains),
        ];
        assert_eq!(listed(&vault), wanted);
        for one in vault.set_aside() {
            let records = one.kind != SetAsideKind::Remains;
            assert!(one.holds_records == records && (one.bytes > 10_000) == records, "{one:?}");
        }
        for name in
            ["", ".", "..", "case.db", "keyslots", "left-over-3", "left-over-1/../case.db", "left-over-x"]
        {
            let refused = vault.drop_set_aside(name);
            assert!(matches!(refused, Err(Error::Missing(_))), "{name}: {refused:?}");
        }
        vault.drop_set_aside("found-altered-1.db").unwrap();
        assert_eq!(listed(&vault), wanted[1..]);
        // What is forgotten lies in no key slots: those stay, for the day the lost file turns up.
        vault.drop_records_set_aside().unwrap();
        assert_eq!(listed(&vault), wanted[2..]);
        vault.drop_set_aside("left-over-2").unwrap();
        assert_eq!(listed(&vault), []);
        assert!(vault.check().unwrap().problems.is_empty());
        fs::remove_dir_all(backup).unwrap();
    }
}
