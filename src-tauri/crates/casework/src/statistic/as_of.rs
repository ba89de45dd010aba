//! The ledger as the file stood when the log was shorter. Cases that nothing touched since are as they are; the others
//! are gathered again from their records as those stood.

use super::{Ledger, derived, followed, storage};
use crate::{
    Desk, Result,
    appeal::{Appeal, Judgment},
    application::{Application, Member},
    closure::{Closure, Reopening},
    decision::{Decision, Ruling},
    household::{Household, HouseholdMember},
    person::Person,
    returning::VoluntaryReturn,
    status::{StatusProcedure, StatusRuling},
};
use std::collections::BTreeSet;
use vault::{Id, Mark, Past, Read, Record, Wanted};

const OF_CASE: &str = storage::IN_SCOPE;

/// The tables that facts are gathered from, and which of their rows.
fn wanted() -> [Wanted; 14] {
    let of_case = |tag| Wanted { tag, rows: OF_CASE, by: &["application"] };
    [
        Wanted { tag: Application::TABLE.tag, rows: storage::SELF_IN_SCOPE, by: &[] },
        of_case(Member::TABLE.tag),
        of_case(Decision::TABLE.tag),
        of_case(Appeal::TABLE.tag),
        of_case(Judgment::TABLE.tag),
        of_case(Closure::TABLE.tag),
        Wanted { tag: Reopening::TABLE.tag, rows: storage::OPENED_IN_SCOPE, by: &["application", "opened"] },
        of_case(StatusProcedure::TABLE.tag),
        of_case(VoluntaryReturn::TABLE.tag),
        Wanted { tag: Ruling::TABLE.tag, rows: storage::DECIDED_IN_SCOPE, by: &["decision"] },
        Wanted { tag: Person::TABLE.tag, rows: storage::PERSON_IN_SCOPE, by: &[] },
        Wanted {
            tag: StatusRuling::TABLE.tag,
            rows: storage::OF_PERSON_IN_SCOPE,
            by: &["person", "procedure"],
        },
        // Who is assisted without a case: all of them, and who they are.
        Wanted { tag: Household::TABLE.tag, rows: storage::EVERY, by: &[] },
        Wanted { tag: HouseholdMember::TABLE.tag, rows: storage::EVERY, by: &["household", "person"] },
    ]
}

/// What was known at a mark.
pub(super) struct AsOf {
    /// What was counted.
    pub(super) ledger: Ledger,
    /// Cases that anything was written about since.
    pub(super) changed: BTreeSet<Id>,
    /// The tables as they stood.
    pub(super) past: Past,
}

/// What was known at a mark.
pub(super) fn as_of(desk: &mut Desk, mark: &Mark) -> Result<AsOf> {
    followed(desk)?;
    let mut ledger = desk.ledger.clone();
    let mut changed = BTreeSet::new();
    let past = desk.vault.past(mark, &wanted(), |read, touched| {
        let touched: Vec<(u16, Id)> = touched.iter().copied().collect();
        changed = derived::cases(read, &touched)?;
        with_their_persons(read, &changed)
    })?;
    ledger.replace(past.read(), &changed, &desk.editions, desk.profile)?;
    Ok(AsOf { ledger, changed, past })
}

/// Cases, and all others that somebody of them is in: what was known of a person elsewhere counts, too.
fn with_their_persons(read: Read<'_>, cases: &BTreeSet<Id>) -> vault::Result<BTreeSet<Id>> {
    let mut all = cases.clone();
    for case in cases {
        all.extend(read.rows(storage::SHARING, [case], |row| row.get::<_, Id>(0))?);
    }
    Ok(all)
}
