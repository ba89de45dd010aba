//! A fence around decoders that others wrote.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the work gives, or nothing when it panicked: a hostile file must not end the desk. The work owns
/// all that it changes, so nothing half-changed is seen afterwards.
pub(crate) fn fenced<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}
