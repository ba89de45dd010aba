//! A backup that is being made beside the session, which waits for none of its steps: people go on working. When the desk
//! locks it ends at once, for it holds the key.

use casework::Result;
use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use vault::{Backup, Copying, Stop};

/// A backup that is to be made.
pub struct Job {
    /// What makes it.
    pub copying: Copying,
    /// The folder that it goes into.
    pub into: PathBuf,
    /// Whether somebody asked for it.
    pub asked: bool,
}

/// How one ended that nobody ended.
pub struct Made {
    /// The folder that it was to go into.
    pub into: PathBuf,
    /// Whether somebody asked for it.
    pub asked: bool,
    /// What was made.
    pub outcome: Result<Backup>,
}

/// A backup that goes on beside the session.
#[derive(Clone, Default)]
pub struct Making(Arc<Inner>);

#[derive(Default)]
struct Inner {
    job: Mutex<Option<Job>>,
    /// Beside it, for whoever ends a backup must not wait for its step: whether it was asked for, and what ends it.
    going: Mutex<Option<(bool, Stop)>>,
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Making {
    /// Begins, in place of what may be going on.
    pub fn begin(&self, job: Job) {
        self.end();
        *held(&self.0.going) = Some((job.asked, job.copying.stop()));
        *held(&self.0.job) = Some(job);
    }

    /// Makes the one that was begun, from its first step to its last. Nothing where there is none, or where it was ended.
    pub fn run(&self) -> Option<Made> {
        let (written, stop) = {
            let mut place = held(&self.0.job);
            let copying = &mut place.as_mut()?.copying;
            (copying.write(), copying.stop())
        };
        // Nothing is held here: a slow stick keeps nobody from locking the desk.
        let synced = written.and_then(|unsynced| unsynced.sync());
        let mut place = held(&self.0.job);
        if stop.is_asked() {
            return None;
        }
        let Job { copying, into, asked } = place.take()?;
        let outcome = synced.and_then(|()| copying.accept());
        if stop.is_asked() && outcome.is_err() {
            return None;
        }
        *held(&self.0.going) = None;
        Some(Made { into, asked, outcome: outcome.map_err(Into::into) })
    }

    /// Whether one is going on.
    #[must_use]
    pub fn is_going_on(&self) -> bool {
        held(&self.0.going).is_some()
    }

    /// Whether one is going on that somebody asked for.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        held(&self.0.going).as_ref().is_some_and(|(asked, _)| *asked)
    }

    /// Ends it, in the middle of a step; what it wrote is taken away. Says whether one went on that was asked for.
    pub fn end(&self) -> bool {
        let ended = held(&self.0.going).take();
        if let Some((_, stop)) = &ended {
            stop.now();
        }
        *held(&self.0.job) = None;
        ended.is_some_and(|(asked, _)| asked)
    }
}
