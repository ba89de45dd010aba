//! Finding persons: one box for a number, a name in any script and any order, a date.

use super::{asked::Asked, storage};
use crate::{
    Desk, Result,
    access::Scope,
    application::{Application, Member, Relationship},
    duplicate,
    permit::{Permit, ReadCases},
    person::{Birth, Person, PersonName, Sex},
    profile::Stage,
};
use names::find::{Index, Query};
use std::collections::HashSet;
use vault::{BlobHash, Id, Read};

/// What is looked for.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct FindQuery {
    /// Name, number, date, or several together.
    pub text: String,
    /// Whether the last word may be unfinished.
    pub typing: bool,
}

/// By what a person was found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", tag = "by")]
pub enum Why {
    /// A number of a document, a registration or a case.
    Number,
    /// The day of birth.
    Birth,
    /// The name.
    #[serde(rename_all = "camelCase")]
    Name {
        /// How close, in per cent.
        per_cent: u8,
    },
}

/// A case in which a person is or was a member.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundCase {
    /// Case.
    pub id: Id,
    /// Case number.
    pub number: String,
    /// Where it stands.
    pub stage: Stage,
    /// Relationship to the principal applicant.
    pub relationship: Relationship,
    /// Whether the person has left it.
    pub left: bool,
}

/// A person who was found.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundPerson {
    /// Who.
    pub id: Id,
    /// Names.
    pub name: PersonName,
    /// Sex.
    pub sex: Sex,
    /// Birth.
    pub birth: Birth,
    /// Nationality, ISO 3166 alpha-3.
    pub nationality: Option<String>,
    /// Portrait in use.
    pub portrait: Option<BlobHash>,
    /// Cases, the newest first; none for a person of a list that was taken over.
    pub cases: Vec<FoundCase>,
    /// The record that stands for the person, when this one was linked to it.
    pub same_as: Option<Id>,
    /// By what they were found; empty when they were not looked for.
    pub why: Vec<Why>,
}

/// Persons in an answer at most.
const MOST: usize = 50;
/// Persons in an answer to an unfinished word: it is asked at every key, and read at a glance.
const TYPING: usize = 20;
/// Persons shown of whom none has every word that was asked for.
const FEW: usize = 10;

/// Finds persons.
///
/// # Errors
/// Of the database.
pub fn search(desk: &mut Desk, permit: &Permit<ReadCases>, query: &FindQuery) -> Result<Vec<FoundPerson>> {
    let mut found = Vec::new();
    for (id, why) in hits(desk, query, if query.typing { TYPING } else { MOST })? {
        found.extend(person(desk.read(), permit.scope(), id, why)?);
    }
    Ok(found)
}

/// Persons who fit, best first, and by what.
pub(crate) fn hits(desk: &mut Desk, query: &FindQuery, most: usize) -> Result<Vec<(Id, Vec<Why>)>> {
    let asked = Asked::of(&query.text);
    let mut found: Vec<(Id, Vec<Why>)> = Vec::new();
    let mut seen = HashSet::new();
    let read = desk.vault.read();
    if let Some(number) = &asked.number {
        for id in by_number(read, number, most)? {
            if seen.insert(id) {
                found.push((id, vec![Why::Number]));
            }
        }
    }
    if !asked.name.is_empty() {
        desk.finder.follow(&desk.vault)?;
        let index = desk.finder.index();
        let question = Query {
            text: &asked.name,
            birth: asked.birth.map(Into::into),
            typing: query.typing,
            limit: most,
        };
        for (slot, per_cent) in named(index, &question) {
            if let Some(id) = desk.finder.person(slot).filter(|id| seen.insert(*id)) {
                found.push((id, vec![Why::Name { per_cent }]));
            }
        }
    } else if let Some(birth) = asked.birth {
        let (from, until) = (birth.earliest.to_string(), birth.latest.to_string());
        let limit = u32::try_from(most).unwrap_or(u32::MAX);
        let ids: Vec<Id> = read.rows(storage::BY_BIRTH, (from, until, limit), |row| row.get(0))?;
        found.extend(ids.into_iter().filter(|id| seen.insert(*id)).map(|id| (id, vec![Why::Birth])));
    }
    found.truncate(most);
    Ok(found)
}

/// Slots of those whose names fit, with how close they are. Where a name has every word that was asked for, names
/// that lack one are not shown.
fn named(index: &Index, question: &Query<'_>) -> Vec<(u32, u8)> {
    let met = index.find_explained(question).into_iter().filter_map(|(hit, comparison)| {
        let words = u32::try_from(comparison.parts.len() + comparison.a_left.len()).ok()?.max(1);
        let close: u32 = comparison.parts.iter().map(|pairing| u32::from(pairing.per_cent)).sum();
        let per_cent = u8::try_from((close / words).min(100)).ok()?;
        Some((hit.slot, per_cent, comparison.a_left.is_empty()))
    });
    let met: Vec<(u32, u8, bool)> = met.collect();
    let whole = met.iter().any(|(.., whole)| *whole);
    let most = if whole { met.len() } else { FEW };
    met.into_iter().filter(|one| !whole || one.2).take(most).map(|(slot, close, _)| (slot, close)).collect()
}

/// Persons who hold just this number, letters and digits only, in capitals.
pub(crate) fn number_holders(read: Read<'_>, number: &str) -> Result<Vec<Id>> {
    Ok(read.rows(storage::BY_WHOLE_NUMBER, [number], |row| row.get(0))?)
}

fn by_number(read: Read<'_>, number: &str, most: usize) -> Result<Vec<Id>> {
    let limit = u32::try_from(most).unwrap_or(u32::MAX);
    let after = format!("{number}\u{10ffff}");
    let mut ids: Vec<Id> = read.rows(storage::BY_NUMBER, (number, after, limit), |row| row.get(0))?;
    ids.extend(read.rows(storage::BY_CASE, (format!("{number}%"), limit), |row| row.get::<_, Id>(0))?);
    Ok(ids)
}

/// A person as lists of found persons show them; none when the record stands no longer, and none of whom every case is
/// closed to the reader.
pub(crate) fn person(read: Read<'_>, scope: &Scope, id: Id, why: Vec<Why>) -> Result<Option<FoundPerson>> {
    if !scope.knows(read, id)? {
        return Ok(None);
    }
    let Some(person) = read.find::<Person>(id)?.filter(|person| person.withdrawn.is_none()) else {
        return Ok(None);
    };
    Ok(Some(FoundPerson {
        id,
        name: person.name,
        sex: person.sex,
        birth: person.birth,
        nationality: person.nationality,
        portrait: person.portrait,
        cases: cases(read, scope, id)?,
        same_as: duplicate::stands_for(read, id)?,
        why,
    }))
}

/// Cases in which a person is or was a member and that are open to the reader, the newest first.
pub(crate) fn cases(read: Read<'_>, scope: &Scope, person: Id) -> Result<Vec<FoundCase>> {
    let mut open = Vec::new();
    for case in all_cases(read, person)? {
        if scope.opens(read, case.id)? {
            open.push(case);
        }
    }
    Ok(open)
}

/// Cases in which a person is or was a member, the newest first, whoever asks: what the rules look at.
pub(crate) fn all_cases(read: Read<'_>, person: Id) -> Result<Vec<FoundCase>> {
    let mut cases = Vec::new();
    for member in read.list::<Member>("WHERE person = ?1 ORDER BY id DESC", [person])? {
        let case: Application = read.get(member.application)?;
        cases.push(FoundCase {
            id: case.id,
            number: case.number,
            stage: case.stage,
            relationship: member.relationship,
            left: member.left_on.is_some(),
        });
    }
    Ok(cases)
}
