//! The key-slot file on disk: two copies, each replaced atomically, so that no crash leaves none.

use super::{DataKey, KeySlots, Unlock};
use crate::{Error, Result, error::IoContext};
use std::{fs, io::Write, path::Path};

const COPIES: [&str; 2] = ["keyslots", "keyslots.copy"];

/// Writes both copies: a temporary file, made durable, renamed over the old one, the folder made durable.
pub(crate) fn save(folder: &Path, slots: &KeySlots) -> Result<()> {
    let bytes = slots.encode();
    for name in COPIES {
        let path = folder.join(name);
        let temporary = folder.join(format!("{name}.new"));
        let mut file = fs::File::create(&temporary).at("writing", &temporary)?;
        file.write_all(&bytes).and_then(|()| file.sync_all()).at("writing", &temporary)?;
        fs::rename(&temporary, &path).at("replacing", &path)?;
        sync_folder(folder)?;
    }
    Ok(())
}

/// Makes a rename in this folder durable.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    // Windows cannot open folders; there the rename itself is made durable by the file system.
    if cfg!(unix) {
        fs::File::open(folder).and_then(|folder| folder.sync_all()).at("making durable", folder)?;
    }
    Ok(())
}

/// Opens the first copy that is whole. A damaged first copy is no reason to lose the file.
pub(crate) fn load(folder: &Path, unlock: &Unlock<'_>) -> Result<(KeySlots, DataKey)> {
    let mut worst = None;
    for name in COPIES {
        let path = folder.join(name);
        let opened = fs::read(&path)
            .map_err(|error| match error.kind() {
                std::io::ErrorKind::NotFound => Error::Damaged("the key-slot file is missing".to_owned()),
                _ => Error::Io { action: "reading", path: path.clone(), source: error },
            })
            .and_then(|bytes| KeySlots::decode(&bytes))
            .and_then(|slots| slots.open(unlock).map(|data| (slots, data)));
        match opened {
            Err(Error::Damaged(what)) => worst = Some(Error::Damaged(what)),
            other => return other,
        }
    }
    Err(worst.unwrap_or_else(|| Error::Damaged("there is no key-slot file".to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cost, Id, Secret};

    #[test]
    fn one_damaged_copy_is_survived_two_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let data = DataKey::generate().unwrap();
        let password = Secret::new("correct horse battery".to_owned());
        let unlock = Unlock::Password { login: "leyla", password: &password };
        let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
        slots.add(&data, &unlock, Cost::FOR_TESTS).unwrap();
        save(folder.path(), &slots).unwrap();
        fs::write(folder.path().join("keyslots"), b"garbage").unwrap();
        assert_eq!(load(folder.path(), &unlock).unwrap().1.key, data.key, "the copy opens");
        fs::write(folder.path().join("keyslots.copy"), b"").unwrap();
        assert!(matches!(load(folder.path(), &unlock), Err(Error::Damaged(_))));
    }
}
