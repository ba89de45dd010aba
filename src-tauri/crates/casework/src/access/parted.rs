//! Cases that took people of a closed one and are closed with it, though no seal or conflict of interest is theirs: the
//! workstation on which they parted did not know of it, and the one that sealed or declared did not know of them.

use super::{Conflict, Seal, storage};
use crate::{Result, folder};
use std::collections::BTreeSet;
use vault::{FieldValue, Id, Read, Value};

/// Cases that had parted from one when it was sealed or a conflict of interest was declared, and that whoever did so knew
/// of: those stay as they are. They
/// stand one behind the other, as links between records do: they say nothing to a reader.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Beside(
    /// Which.
    pub BTreeSet<Id>,
);

impl FieldValue for Beside {
    fn to_value(&self) -> Value {
        Value::Bytes(self.0.iter().flat_map(|id| *id.as_bytes()).collect())
    }

    fn from_value(value: Value) -> std::result::Result<Self, String> {
        let Value::Bytes(bytes) = value else { return Err(format!("{value:?}")) };
        let (ids, rest) = bytes.as_chunks::<16>();
        match rest {
            [] => Ok(Self(ids.iter().map(|id| Id::from_bytes(*id)).collect())),
            _ => Err(format!("{} bytes", bytes.len())),
        }
    }
}

impl Beside {
    /// All that parted from a case up to now.
    pub(super) fn of(read: Read<'_>, case: Id) -> Result<Self> {
        Ok(Self(beyond(read, case, |_| Ok(true))?))
    }
}

/// Cases that parted from a sealed one, or from what its people went to, and are closed with it. One that was sealed
/// itself, then or later, is not among them: of that somebody decided.
///
/// It is asked with each command, for each sealed case: what it is one with is known by then, and most families never
/// part.
pub(super) fn closed_with(read: Read<'_>, case: Id, together: &[Id]) -> Result<BTreeSet<Id>> {
    let mut found = BTreeSet::new();
    let mut has_parted = false;
    for at in together {
        has_parted = has_parted || read.row(storage::PARTED, [*at], |_| Ok(()))?.is_some();
    }
    if !has_parted {
        return Ok(found);
    }
    for seal in read.list::<Seal>(storage::ALL_STANDING, [case])? {
        // Seals of before do not say what was known.
        let Some(beside) = seal.beside else { continue };
        found.extend(beyond(read, case, |other| {
            let known = beside.0.contains(&other);
            Ok(!known && read.row(storage::EVER_SEALED, [other], |_| Ok(()))?.is_none())
        })?);
    }
    Ok(found)
}

/// Sealed cases that close another with them.
pub(super) fn closing(read: Read<'_>, case: Id) -> Result<Vec<Id>> {
    let mut found = Vec::new();
    for sealed in read.rows::<Id>(storage::SEALED, [], |row| row.get(0))? {
        let together = folder::together(read, sealed)?;
        let is_closed = together.contains(&case) || closed_with(read, sealed, &together)?.contains(&case);
        if is_closed && sealed != case {
            found.push(sealed);
        }
    }
    Ok(found)
}

/// Cases that parted from one in which an officer declared a conflict of interest, without their knowing. Of one in which
/// they declared it themselves that decides.
pub(super) fn in_conflict_with(read: Read<'_>, conflict: &Conflict) -> Result<BTreeSet<Id>> {
    let Some(beside) = &conflict.beside else { return Ok(BTreeSet::new()) };
    beyond(read, conflict.application, |other| {
        let told = read.row(storage::EVER_DECLARED, (other, conflict.officer), |_| Ok(()))?;
        Ok(told.is_none() && !beside.0.contains(&other))
    })
}

/// Cases to which people of a case went as their family parted, or as they applied again, and those to which they went
/// from there. What does not go on is left out, and what lies behind it.
fn beyond(read: Read<'_>, case: Id, goes_on: impl Fn(Id) -> Result<bool>) -> Result<BTreeSet<Id>> {
    let start = folder::together(read, case)?;
    let mut seen: BTreeSet<Id> = start.iter().copied().collect();
    let (mut found, mut waiting) = (BTreeSet::new(), start);
    while let Some(at) = waiting.pop() {
        for other in read.rows::<Id>(storage::PARTED, [at], |row| row.get(0))? {
            // A case that this one went into may have parted before: those people have nothing to do with it.
            let is_theirs = read.row(storage::SHARE_PEOPLE, (case, other), |_| Ok(()))?.is_some();
            if seen.contains(&other) || !is_theirs || !goes_on(other)? {
                continue;
            }
            for related in folder::together(read, other)? {
                if seen.insert(related) {
                    found.insert(related);
                    waiting.push(related);
                }
            }
        }
    }
    Ok(found)
}
