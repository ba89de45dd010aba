//! The check of the whole file that goes on while people work, by itself or because somebody asked for it. It reads
//! beside the session, which waits for none of its steps; when the desk locks it ends at once, for its connection holds
//! the key.

use crate::Session;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use vault::{FileCheck, InterruptHandle, Progress, Verification};

/// A check that goes on beside the session.
#[derive(Clone, Default)]
pub struct Background(Arc<Inner>);

#[derive(Default)]
struct Inner {
    check: Mutex<Option<Verification>>,
    /// Beside it, for whoever ends a check must not wait for its step.
    interrupts: Mutex<Option<[InterruptHandle; 2]>>,
    progress: Mutex<Option<Progress>>,
    asked: Mutex<Asked>,
}

/// A check that somebody asked for.
#[derive(Default)]
struct Asked {
    /// Whether they wait for what it finds.
    waits: bool,
    /// What it found, until they hear of it.
    found: Option<FileCheck>,
}

/// Takes the step that a command waits for, before the command has the session: nobody else waits for it meanwhile.
pub fn ahead(session: &Mutex<Session>, name: &str) {
    if name != "file.step_check" {
        return;
    }
    let background = held(session).background();
    if let Some(found) = background.step() {
        // What cannot be written down now is told all the same, and found again.
        let _best_effort = held(session).keep_verified(&found);
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Background {
    /// Begins, in place of what may be going on.
    pub fn begin(&self, check: Verification) {
        self.end();
        *held(&self.0.interrupts) = Some(check.interrupts());
        *held(&self.0.progress) = Some(Progress { part: None, done: 0, total: 1 });
        *held(&self.0.check) = Some(check);
    }

    /// Begins because somebody asks for it: what it finds is kept until they hear of it.
    pub fn begin_asked(&self, check: Verification) {
        self.begin(check);
        held(&self.0.asked).waits = true;
    }

    /// What a check found that somebody asked for, once.
    #[must_use]
    pub fn found(&self) -> Option<FileCheck> {
        held(&self.0.asked).found.take()
    }

    /// Takes a step. Answers what was found, once it is done; nothing where none is going on, or where it was ended.
    pub fn step(&self) -> Option<FileCheck> {
        let mut check = held(&self.0.check);
        let Ok(progress) = check.as_mut()?.step() else {
            // Ended from outside, or the machine fails it: the next one is due soon.
            *check = None;
            *held(&self.0.asked) = Asked::default();
            *held(&self.0.progress) = None;
            return None;
        };
        *held(&self.0.progress) = Some(progress);
        if progress.part.is_some() {
            return None;
        }
        let found = check.take().map(Verification::into_found);
        let mut asked = held(&self.0.asked);
        if asked.waits {
            *asked = Asked { waits: false, found: found.clone() };
        }
        // Last: whoever sees that it is over finds what it found.
        *held(&self.0.progress) = None;
        found
    }

    /// How far it is; none when none is going on.
    #[must_use]
    pub fn progress(&self) -> Option<Progress> {
        *held(&self.0.progress)
    }

    /// Ends it, in the middle of a step.
    pub fn end(&self) {
        if let Some(interrupts) = held(&self.0.interrupts).take() {
            interrupts.iter().for_each(InterruptHandle::interrupt);
        }
        *held(&self.0.check) = None;
        *held(&self.0.asked) = Asked::default();
        *held(&self.0.progress) = None;
    }
}
