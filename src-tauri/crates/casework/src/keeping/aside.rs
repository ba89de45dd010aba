//! Copies of the case file that were set aside beside it, when it was repaired or replaced. An erasure does not reach
//! them: whoever looks into what happened to the file may need them. So it is said how many there are, on the certificate
//! and beside the list of erasures; an administrator removes them.

use crate::{
    Desk,
    permit::{Permit, ReadCases},
};

/// How many copies that were set aside may still hold what is erased.
pub(super) fn holding(desk: &Desk) -> u64 {
    let held = desk.vault.set_aside().into_iter().filter(|one| one.holds_records);
    u64::try_from(held.count()).unwrap_or(u64::MAX)
}

/// How many copies of the case file were set aside that may still hold what was erased.
#[must_use]
pub fn aside(desk: &Desk, _: &Permit<ReadCases>) -> u64 {
    holding(desk)
}
