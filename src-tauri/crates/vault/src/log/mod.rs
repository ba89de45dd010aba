//! The commit log: one append-only, hash-chained stream of commits for each installation.
//!
//! A commit is an officer's command and the field writes it made. Every write names the writes it replaces
//! (its *base*); a field with more than one write that nothing replaced is a conflict. Audit trail, journal,
//! exchange and conflict detection all read this one log.

mod causal;
mod commit;
mod door;
mod erase;
mod history;
mod hlc;
mod intake;
mod journal;
#[cfg(test)]
mod merge;
#[cfg(feature = "plain")]
mod plain;
mod project;
mod read;
mod since;
mod unknown;
mod withhold;
mod witness;

pub use commit::{Commit, Dot, Write};
pub use door::{Change, Intent};
pub use erase::Erased;
pub use history::{Histories, Said};
pub use intake::{EXCHANGE, HUB, Intake, LOG_ROWS, PARCELS, Parts, SCOPES, Tip, chained};
pub use journal::{FieldChange, JournalEntry, JournalFilter};
#[cfg(feature = "plain")]
pub use plain::PlainLog;
pub use read::{Claim, Dispute, Read, column};
pub use since::Mark;

pub(crate) use causal::Causal;
pub(crate) use commit::{EXISTENCE, GENESIS, Hash, digest_of_chain};
pub(crate) use door::signed;
pub(crate) use hlc::Hlc;
pub use hlc::instant;
pub(crate) use journal::{Place, Row, commands, commits_after, each_row, journal, rows_after};
pub(crate) use project::heads;
pub(crate) use project::project;
pub(crate) use unknown::learn;
pub use withhold::Filled;
pub(crate) use withhold::is_withheld;
