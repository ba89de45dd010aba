//! The tape and its recording.

use crate::vfs;
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// One thing that happened to a file, or that the program said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Bytes were written.
    Write {
        /// File, below the watched folder.
        file: PathBuf,
        /// Where in it.
        at: usize,
        /// What.
        bytes: Vec<u8>,
    },
    /// The length was set.
    Cut {
        /// File, below the watched folder.
        file: PathBuf,
        /// Its new length.
        length: usize,
    },
    /// All that was written to the file before is on the disk now.
    Sync(PathBuf),
    /// The file was deleted.
    Delete {
        /// File, below the watched folder.
        file: PathBuf,
        /// Whether the deletion itself was made durable.
        durable: bool,
    },
    /// The program acknowledged this much to its user.
    Acknowledged(u64),
}

/// What happened to the files of a folder since the recording began.
#[derive(Debug, Clone, Default)]
pub struct Tape {
    /// The files as they were, durable.
    pub base: BTreeMap<PathBuf, Vec<u8>>,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// Writes that still find room; none is no limit.
    room: Option<u64>,
}

impl Tape {
    /// Whether a write finds room; counts it.
    pub(crate) fn takes_a_write(&mut self) -> bool {
        match &mut self.room {
            Some(0) => false,
            Some(left) => {
                *left -= 1;
                true
            }
            None => true,
        }
    }
}

/// A recording of one folder. Ends when dropped.
pub struct Recording {
    folder: PathBuf,
    tape: Arc<Mutex<Tape>>,
}

impl Recording {
    /// Records from now on what SQLite writes to files in `folder`. Connections that are open already are not seen.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn of(folder: &Path) -> io::Result<Self> {
        let folder = folder.canonicalize()?;
        let mut base = BTreeMap::new();
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            // The index of the write-ahead log is memory: no crash leaves it.
            if path.is_file() && path.extension().is_none_or(|ending| ending != "db-shm") {
                base.insert(below(&folder, &path), fs::read(&path)?);
            }
        }
        let tape = Arc::new(Mutex::new(Tape { base, ..Tape::default() }));
        vfs::watch(folder.clone(), Arc::clone(&tape));
        Ok(Self { folder, tape })
    }

    /// Notes that the program acknowledged this much to its user.
    pub fn acknowledge(&self, number: u64) {
        locked(&self.tape).events.push(Event::Acknowledged(number));
    }

    /// Lets the disk be full after this many further writes; none gives the room back.
    pub fn room_for(&self, writes: Option<u64>) {
        locked(&self.tape).room = writes;
    }

    /// The tape so far.
    #[must_use]
    pub fn tape(&self) -> Tape {
        locked(&self.tape).clone()
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        vfs::forget(&self.folder);
    }
}

/// A test that failed with the tape in hand leaves a tape all the same.
pub(crate) fn locked(tape: &Mutex<Tape>) -> MutexGuard<'_, Tape> {
    tape.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn below(folder: &Path, path: &Path) -> PathBuf {
    path.strip_prefix(folder).unwrap_or(path).to_owned()
}
