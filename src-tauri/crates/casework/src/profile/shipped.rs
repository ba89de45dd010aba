//! Profiles as they are found: shipped with the program, in a folder, or kept in a case file. Each is read once in a
//! process and stays, so that a profile is a plain reference everywhere.

use super::{
    LoadError, Profile,
    load::{PARTS, load},
    shared,
};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{Mutex, PoisonError},
};

type Shipped = (&'static str, &'static [(&'static str, &'static str)]);

const SHIPPED: &[Shipped] = include!(concat!(env!("OUT_DIR"), "/profiles.rs"));

/// Characters of all files of a profile at most.
const LARGEST: u64 = 8 << 20;

/// The files of a profile as one value: names and texts. What a case file keeps of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct Bundle(BTreeMap<String, String>);

impl Bundle {
    /// As bytes: the same files are always the same bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        // Names and texts alone cannot fail to be written.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// With the letters that every profile may use, in the languages of this one. They are kept with it: what a case
    /// file keeps of an edition does not change with the program.
    fn with_shared(mut self) -> Self {
        shared::add(&mut self.0);
        self
    }

    fn of(bytes: &[u8]) -> Result<Self, LoadError> {
        serde_json::from_slice(bytes).map_err(|error| LoadError::new("profile", error))
    }

    fn load(self) -> Result<Profile, LoadError> {
        // Line ends of a checkout are no difference between editions.
        let texts: BTreeMap<String, String> =
            self.0.into_iter().map(|(file, text)| (file, text.replace("\r\n", "\n"))).collect();
        let files: Vec<(&str, &str)> =
            texts.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
        let profile = load(&files)?;
        Ok(Profile { bundle: Self(texts).bytes(), ..profile })
    }
}

type Known = BTreeMap<[u8; 32], Result<&'static Profile, LoadError>>;

static KNOWN: Mutex<Known> = Mutex::new(BTreeMap::new());

/// The profile of these files: read at the first time, remembered afterwards, also that it cannot be used.
pub(crate) fn interned(bytes: &[u8]) -> Result<&'static Profile, LoadError> {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    // Whoever panicked while holding it left whole entries only.
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let found = known.entry(digest).or_insert_with(|| {
        let profile = Bundle::of(bytes)?.load()?;
        Ok(&*Box::leak(Box::new(profile)))
    });
    found.clone()
}

/// Codes of the profiles that the program brings, by the alphabet.
pub fn codes() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(code, _)| *code)
}

/// A profile that the program brings.
///
/// # Errors
/// [`LoadError`] for an unknown code. The tests load each, so an installed program meets no other.
pub fn shipped(code: &str) -> Result<&'static Profile, LoadError> {
    static READ: Mutex<BTreeMap<&str, Result<&'static Profile, LoadError>>> = Mutex::new(BTreeMap::new());
    let (name, files) = SHIPPED
        .iter()
        .find(|(name, _)| *name == code)
        .ok_or_else(|| LoadError::new("profile.toml", format!("no profile {code:?} is brought along")))?;
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    read.entry(name)
        .or_insert_with(|| {
            let bundle = files.iter().map(|(file, text)| ((*file).to_owned(), text.replace("\r\n", "\n")));
            interned(&Bundle(bundle.collect()).with_shared().bytes())
        })
        .clone()
}

/// The profile of Azerbaijan's State Migration Service.
///
/// # Errors
/// [`LoadError`]; the tests load it, so an installed program never sees one.
pub fn azerbaijan() -> Result<&'static Profile, LoadError> {
    shipped("azerbaijan")
}

/// Reads a profile from a folder.
///
/// # Errors
/// [`LoadError`], with file, line and rule.
pub(crate) fn from_folder(folder: &Path) -> Result<&'static Profile, LoadError> {
    let mut bundle = Bundle::default();
    let mut size = 0;
    for part in ["", "letters", "papers"] {
        let place = folder.join(part);
        let Ok(entries) = fs::read_dir(&place) else { continue };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let main = PARTS.contains(&name.as_str());
            let fits = if part.is_empty() { main } else { name.ends_with(".toml") || name.ends_with(".md") };
            if !fits {
                continue;
            }
            let file = if part.is_empty() { name } else { format!("{part}/{name}") };
            size += entry.metadata().map_or(0, |found| found.len());
            if size > LARGEST {
                return Err(LoadError::new(&file, "the files are too large to be a profile"));
            }
            let text = fs::read_to_string(entry.path())
                .map_err(|error| LoadError::new(&file, format!("the file cannot be read: {error}")))?;
            bundle.0.insert(file, text.replace("\r\n", "\n"));
        }
    }
    interned(&bundle.with_shared().bytes())
}

/// The files of a shipped profile, one of them changed: what tests spoil.
#[cfg(test)]
pub(crate) fn changed(code: &str, file: &str, from: &str, to: &str) -> Result<&'static Profile, LoadError> {
    let (_, files) = SHIPPED.iter().find(|(name, _)| *name == code).expect("it is brought along");
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let mut bundle = Bundle(files.collect()).with_shared();
    let text = bundle.0.get_mut(file).expect("the profile has it");
    assert!(text.contains(from), "{file} should hold {from:?}");
    *text = text.replacen(from, to, 1);
    interned(&bundle.bytes())
}
