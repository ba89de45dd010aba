//! Facts are kept beside the records: each commit computes those of the cases that it touched, each case once.

use super::{fact::CaseFact, gather::gather, storage};
use crate::{
    appeal::{Appeal, Judgment},
    application::{Application, Member},
    closure::{Closure, Reopening},
    decision::{Decision, Ruling},
    family::Concerned,
    person::Person,
    returning::VoluntaryReturn,
    status::{StatusProcedure, StatusRuling},
};
use std::collections::BTreeSet;
use vault::{Derived, Id, Read, Record, column, rusqlite::Connection};

pub(crate) const DERIVED: Derived = Derived { of: OF, tables: &["case_fact"], refresh };

/// Tables whose records are counted.
pub(super) const OF: &[u16] = &[
    Person::TABLE.tag,
    Application::TABLE.tag,
    Member::TABLE.tag,
    Decision::TABLE.tag,
    Ruling::TABLE.tag,
    Appeal::TABLE.tag,
    Judgment::TABLE.tag,
    Closure::TABLE.tag,
    Reopening::TABLE.tag,
    StatusProcedure::TABLE.tag,
    StatusRuling::TABLE.tag,
    VoluntaryReturn::TABLE.tag,
];

fn refresh(read: Read<'_>, db: &Connection, touched: &[(u16, Id)]) -> vault::Result<()> {
    let mut due = cases(read, touched)?;
    for erased in erased(read, touched)? {
        // Whoever was in it may be in other cases, whose facts say so.
        let kept: Option<Vec<u8>> = read.row(storage::ONE, [erased], |row| row.get(0))?;
        let known = kept.as_deref().map(CaseFact::read).transpose().map_err(vault::Error::Damaged)?;
        for member in known.iter().flat_map(|fact| &fact.members) {
            due.extend(of_person(read, Id::from_bytes(member.person))?);
        }
    }
    for case in due {
        db.prepare_cached(storage::FORGET)?.execute([case])?;
        if let Some(fact) = gather(read, case)? {
            db.prepare_cached(storage::SAVE)?.execute((case, fact.bytes()))?;
        }
    }
    Ok(())
}

/// Cases that were struck out.
fn erased(read: Read<'_>, touched: &[(u16, Id)]) -> vault::Result<Vec<Id>> {
    let mut erased = Vec::new();
    for (_, case) in touched.iter().filter(|(table, _)| *table == Application::TABLE.tag) {
        if read.row(storage::EXISTS, [case], |_| Ok(()))?.is_none() {
            erased.push(*case);
        }
    }
    Ok(erased)
}

/// Every case that a person is or was in.
pub(super) fn of_person(read: Read<'_>, person: Id) -> vault::Result<Vec<Id>> {
    read.rows(storage::CASES_OF_PERSON, [person], |row| row.get(0))
}

/// The cases whose figures depend on these records.
pub(super) fn cases(read: Read<'_>, touched: &[(u16, Id)]) -> vault::Result<BTreeSet<Id>> {
    let (mut cases, mut persons) = (BTreeSet::new(), BTreeSet::new());
    for &(table, id) in touched {
        let mut of = |sql: &str| -> vault::Result<()> {
            cases.extend(read.rows(sql, [id], |row| row.get::<_, Id>(0))?);
            Ok(())
        };
        match table {
            tag if tag == Person::TABLE.tag => _ = persons.insert(id),
            tag if tag == Application::TABLE.tag => _ = cases.insert(id),
            tag if tag == Member::TABLE.tag => {
                let of: Option<(Id, Id)> =
                    read.row(storage::OF_MEMBER, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
                if let Some((case, person)) = of {
                    cases.insert(case);
                    persons.insert(person);
                }
            }
            tag if tag == Decision::TABLE.tag => of(&storage::case_in("decision"))?,
            tag if tag == Ruling::TABLE.tag => of(storage::CASE_OF_RULING)?,
            tag if tag == Appeal::TABLE.tag => {
                of(&storage::case_in("appeal"))?;
                persons.extend(ruled_in(read, id)?);
            }
            tag if tag == Judgment::TABLE.tag => {
                of(&storage::case_in("judgment"))?;
                persons.extend(ruled_in(read, id)?);
            }
            tag if tag == Closure::TABLE.tag => {
                of(&storage::case_in("closure"))?;
                let named: Option<Concerned> = read.row(storage::CLOSED, [id], |row| column(row, 0))?;
                persons.extend(named.into_iter().flat_map(|named| named.0));
            }
            tag if tag == VoluntaryReturn::TABLE.tag => of(&storage::case_in("voluntary_return"))?,
            tag if tag == Reopening::TABLE.tag => {
                of(&storage::case_in("reopening"))?;
                of(storage::CASE_OPENED)?;
            }
            tag if tag == StatusProcedure::TABLE.tag || tag == StatusRuling::TABLE.tag => {
                persons.extend(ruled_in(read, id)?);
            }
            _ => {}
        }
    }
    for person in persons {
        cases.extend(of_person(read, person)?);
    }
    Ok(cases)
}

fn ruled_in(read: Read<'_>, id: Id) -> vault::Result<Vec<Id>> {
    read.rows(storage::RULED_IN, [id], |row| row.get(0))
}
