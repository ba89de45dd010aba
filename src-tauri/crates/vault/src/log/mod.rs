//! The commit log: one append-only, hash-chained stream of commits for each installation.
//!
//! A commit is an officer's command and the field writes it made. Every write names the writes it replaces
//! (its *base*); a field with more than one write that nothing replaced is a conflict. Audit trail, journal,
//! exchange and conflict detection all read this one log.

mod commit;
mod door;
mod erase;
mod hlc;
mod journal;
#[cfg(test)]
mod merge;
mod project;
mod read;
mod since;
mod witness;

pub use commit::{Commit, Dot, Write};
pub use door::{Change, Intent};
pub use erase::Erased;
pub use journal::{FieldChange, JournalEntry};
pub use read::{Read, column};
pub use since::Mark;

pub(crate) use commit::{EXISTENCE, GENESIS, Hash, digest_of_chain};
pub(crate) use hlc::{Hlc, instant};
pub(crate) use journal::{Place, Row, commits_after, each_row, journal, rows_after};
pub(crate) use project::heads;
pub(crate) use project::project;
