//! What is restricted in a case, as the page shows it: the marker on what the officer sees, the line in place of what
//! they do not.

use super::{Carried, RestrictedKind, Withheld};
use crate::{Result, officer, permit::Class};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{Id, Read};

/// Something restricted.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RestrictionView {
    /// What it is.
    pub kind: RestrictedKind,
    /// Which.
    pub record: Id,
    /// Number of the fact, so that a gap in the numbers is explained.
    pub number: Option<u32>,
    /// Classes that it carries, its own and those of what it rests on.
    pub classes: BTreeSet<Class>,
    /// Those that were put on it itself.
    pub own: BTreeSet<Class>,
    /// Whether it is withheld from this officer.
    pub withheld: bool,
    /// Why it was set so last; none of what is withheld.
    pub reason: Option<String>,
    /// Name of who set it.
    pub set_by: Option<String>,
    /// When.
    pub set_at: Option<DateTime<Utc>>,
}

/// Scans, interviews and facts of a case that carry classes, and what the officer holds of them. Lines say so where
/// they stand, for a case does not carry them along.
pub(crate) fn of_case(
    read: Read<'_>,
    carried: &Carried,
    withheld: &Withheld,
) -> Result<Vec<RestrictionView>> {
    let found = &carried.read;
    let scans = found.scans.iter().filter(|scan| scan.withdrawn.is_none());
    let records = scans
        .map(|scan| (RestrictedKind::Attachment, scan.id, None))
        .chain(found.interviews.iter().map(|one| (RestrictedKind::Interview, one.id, None)))
        .chain(found.facts.iter().map(|fact| (RestrictedKind::Fact, fact.id, Some(fact.number))));
    let mut shown = Vec::new();
    for (kind, record, number) in records {
        let Some(classes) = carried.classes(record) else { continue };
        let hidden = withheld.has(record);
        let own: BTreeSet<Class> = carried.own(record).flat_map(|one| &one.classes.0).copied().collect();
        let last = carried.own(record).max_by_key(|one| one.set_at).filter(|_| !hidden);
        shown.push(RestrictionView {
            kind,
            record,
            number,
            classes: classes.clone(),
            own,
            withheld: hidden,
            reason: last.map(|one| one.reason.clone()),
            set_by: last.map(|one| officer::name(read, one.set_by)).transpose()?,
            set_at: last.map(|one| one.set_at),
        });
    }
    Ok(shown)
}
