//! The check of the whole file that goes on by itself while people work. It reads beside the session, which waits for
//! none of its steps; when the desk locks it ends at once, for its connection holds the key.

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

    /// Takes a step. Answers what was found, once it is done; nothing where none is going on, or where it was ended.
    pub fn step(&self) -> Option<FileCheck> {
        let mut check = held(&self.0.check);
        let Ok(progress) = check.as_mut()?.step() else {
            // Ended from outside, or the machine fails it: the next one is due soon.
            *check = None;
            *held(&self.0.progress) = None;
            return None;
        };
        *held(&self.0.progress) = Some(progress);
        if progress.part.is_some() {
            return None;
        }
        *held(&self.0.progress) = None;
        check.take().map(Verification::into_found)
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
        *held(&self.0.progress) = None;
    }
}
