//! Where case files lie.

use std::path::{Path, PathBuf};

/// Which case file is at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Place {
    /// The office's own.
    Office,
    /// The demonstration office, with invented persons.
    Demonstration,
}

/// The folder that holds everything this program keeps.
#[derive(Debug, Clone)]
pub struct Places {
    root: PathBuf,
}

impl Places {
    /// Everything under `root`.
    #[must_use]
    pub fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// The folder given by `PANAH_DATA`, or the user's data folder.
    #[must_use]
    pub fn of_user() -> Self {
        let given = std::env::var_os("PANAH_DATA").filter(|path| !path.is_empty()).map(PathBuf::from);
        let data = || std::env::var_os("XDG_DATA_HOME").filter(|path| !path.is_empty()).map(PathBuf::from);
        let home = || {
            let home = std::env::var_os("HOME").or_else(|| std::env::var_os("APPDATA"));
            home.map(|home| PathBuf::from(home).join(".local/share"))
        };
        let root = given.or_else(|| data().or_else(home).map(|folder| folder.join("panah")));
        Self::new(root.unwrap_or_else(|| PathBuf::from("panah-data")))
    }

    /// The folder that holds everything.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Folder of a case file.
    #[must_use]
    pub fn folder(&self, place: Place) -> PathBuf {
        self.root.join(match place {
            Place::Office => "office",
            Place::Demonstration => "demonstration",
        })
    }

    /// Folder of the backups of a case file.
    #[must_use]
    pub fn backups(&self, place: Place) -> PathBuf {
        self.root.join(match place {
            Place::Office => "backups",
            Place::Demonstration => "demonstration-backups",
        })
    }

    /// Folder in which a backup is tried out.
    #[must_use]
    pub fn drill(&self, place: Place) -> PathBuf {
        self.root.join(match place {
            Place::Office => "drill",
            Place::Demonstration => "demonstration-drill",
        })
    }

    /// File of the failed attempts to open a case file.
    #[must_use]
    pub fn attempts(&self, place: Place) -> PathBuf {
        self.root.join(match place {
            Place::Office => "attempts",
            Place::Demonstration => "demonstration-attempts",
        })
    }

    /// Folder and name of the list of keys that letters are checked with, beside a case file.
    #[must_use]
    pub fn keys(&self, place: Place) -> (PathBuf, String) {
        let name = match place {
            Place::Office => "panah-keys",
            Place::Demonstration => "panah-keys-demonstration",
        };
        (self.root.clone(), name.to_owned())
    }

    /// Folder into which packages are written that leave the office.
    #[must_use]
    pub fn exports(&self) -> PathBuf {
        let given = std::env::var_os("PANAH_EXPORTS").filter(|path| !path.is_empty()).map(PathBuf::from);
        given.unwrap_or_else(|| self.root.join("exports"))
    }

    /// Folder into which bundles go unless another is chosen.
    #[must_use]
    pub fn exchange(&self) -> PathBuf {
        let given = std::env::var_os("PANAH_EXCHANGE").filter(|path| !path.is_empty()).map(PathBuf::from);
        given.unwrap_or_else(|| self.root.join("exchange"))
    }

    /// Folder in which a bundle lies, sealed, while it is looked at.
    #[must_use]
    pub fn incoming(&self, place: Place) -> PathBuf {
        self.root.join(match place {
            Place::Office => "incoming",
            Place::Demonstration => "demonstration-incoming",
        })
    }

    /// Folder of what is looked at in the system's viewer: nobody else's to read, and emptied whenever the desk locks.
    #[must_use]
    pub fn opened(&self) -> PathBuf {
        self.root.join("opened")
    }

    /// Folder into which letters are saved.
    #[must_use]
    pub fn letters(&self) -> PathBuf {
        let given = std::env::var_os("PANAH_LETTERS").filter(|path| !path.is_empty()).map(PathBuf::from);
        given.unwrap_or_else(|| self.root.join("letters"))
    }
}
