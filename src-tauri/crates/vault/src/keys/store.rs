//! The key-slot file on disk: two copies, each replaced atomically, so that no crash leaves none.

use super::{KeySlots, Opened, Unlock};
use crate::{Error, Result, error::IoContext};
use std::{fs, io::Write, path::Path};

/// Names of the two copies.
pub(crate) const COPIES: [&str; 2] = ["keyslots", "keyslots.copy"];

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

/// Opens the first copy that is whole, and mends the other. A damaged first copy is no reason to lose the file;
/// a whole first copy that refuses the password has the last word, for the second may be from before a change.
pub(crate) fn load(folder: &Path, unlock: &Unlock<'_>) -> Result<(KeySlots, Opened)> {
    let mut first_trouble = None;
    for name in COPIES {
        let opened = read(&folder.join(name)).and_then(|slots| slots.open(unlock).map(|data| (slots, data)));
        match opened {
            Ok((slots, data)) => {
                // Best effort: a folder that cannot be written must still be readable.
                if !matches!(first_trouble, Some(Error::Newer { .. })) && !is_twice(folder, &slots) {
                    let _mended = save(folder, &slots);
                }
                return Ok((slots, data));
            }
            Err(refused @ (Error::WrongPassword | Error::WrongRecoveryCode | Error::WrongEscrowKey)) => {
                return Err(refused);
            }
            Err(trouble) => first_trouble = first_trouble.or(Some(trouble)),
        }
    }
    Err(first_trouble.unwrap_or_else(|| Error::Damaged("there is no key-slot file".to_owned())))
}

fn read(path: &Path) -> Result<KeySlots> {
    let bytes = fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::Damaged("the key-slot file is missing".to_owned()),
        _ => Error::Io { action: "reading", path: path.to_owned(), source: error },
    })?;
    KeySlots::decode(&bytes)
}

/// Reads both copies back: each is whole, and says what was to be written.
pub(crate) fn verify_saved(folder: &Path, slots: &KeySlots) -> Result<()> {
    for name in COPIES {
        if read(&folder.join(name))?.encode() != slots.encode() {
            return Err(Error::Damaged(format!("{name} does not hold the key slots that were written")));
        }
    }
    Ok(())
}

fn is_twice(folder: &Path, slots: &KeySlots) -> bool {
    let bytes = slots.encode();
    COPIES.iter().all(|name| fs::read(folder.join(name)).is_ok_and(|found| found == bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cost, Id, Secret, keys::DataKey};

    #[test]
    fn one_damaged_copy_is_survived_and_mended_two_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let data = DataKey::generate().unwrap();
        let password = Secret::new("correct horse battery".to_owned());
        let unlock = Unlock::Password { login: "leyla", password: &password };
        let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
        slots.add(&data, &unlock, Cost::FOR_TESTS).unwrap();
        save(folder.path(), &slots).unwrap();
        let whole = slots.encode();
        let mut flipped = whole.clone();
        flipped[120] ^= 1;
        let damages: [&[u8]; 4] = [b"garbage", b"", &whole[..60], &flipped];
        for (name, damage) in COPIES.iter().flat_map(|name| damages.map(|damage| (name, damage))) {
            fs::write(folder.path().join(name), damage).unwrap();
            assert_eq!(
                load(folder.path(), &unlock).unwrap().1.key.key,
                data.key,
                "{name}: the other copy opens"
            );
            assert_eq!(fs::read(folder.path().join(name)).unwrap(), whole, "{name}: mended");
        }
        // A folder in the file's place: reading fails as on a bad sector.
        fs::remove_file(folder.path().join("keyslots")).unwrap();
        fs::create_dir(folder.path().join("keyslots")).unwrap();
        assert_eq!(
            load(folder.path(), &unlock).unwrap().1.key.key,
            data.key,
            "an unreadable copy is survived"
        );
        fs::write(folder.path().join("keyslots.copy"), b"").unwrap();
        assert!(
            matches!(load(folder.path(), &unlock), Err(Error::Io { .. })),
            "both lost: the first is named"
        );
        fs::remove_dir(folder.path().join("keyslots")).unwrap();
        assert!(matches!(load(folder.path(), &unlock), Err(Error::Damaged(_))));
    }

    #[test]
    fn a_crash_between_the_copies_does_not_bring_the_old_password_back() {
        let folder = tempfile::tempdir().unwrap();
        let data = DataKey::generate().unwrap();
        let (old, new) =
            (Secret::new("the old password".to_owned()), Secret::new("the new password".to_owned()));
        let unlock = |password| Unlock::Password { login: "leyla", password };
        let mut slots = KeySlots::new(Id::from_bytes([1; 16]));
        slots.add(&data, &unlock(&old), Cost::FOR_TESTS).unwrap();
        save(folder.path(), &slots).unwrap();
        slots.remove_password(&data, "leyla").unwrap();
        slots.add(&data, &unlock(&new), Cost::FOR_TESTS).unwrap();
        fs::write(folder.path().join("keyslots"), slots.encode()).unwrap();
        assert!(matches!(load(folder.path(), &unlock(&old)), Err(Error::WrongPassword)));
        assert!(load(folder.path(), &unlock(&new)).is_ok());
        fs::remove_file(folder.path().join("keyslots")).unwrap();
        assert!(matches!(load(folder.path(), &unlock(&old)), Err(Error::WrongPassword)), "mended meanwhile");
    }
}
