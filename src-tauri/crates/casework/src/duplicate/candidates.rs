//! Who may be the same person, while an officer types.

use super::evidence::{OnFile, evidence};
use crate::{
    Desk, Result,
    application::Application,
    failure::Faults,
    find::{self, FoundPerson},
    officer,
    permit::{Permit, Register},
    person::{IdentityDocument, Person, PersonForm},
};
use chrono::{DateTime, Utc};
use names::same::{Band, Finding, Likeness, Reason, likeness};
use vault::Id;

/// A person as typed so far.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CandidateQuery {
    /// As typed; anything may be missing.
    pub person: PersonForm,
    /// Persons who are not meant: the family itself, those decided about.
    pub except: Vec<Id>,
}

/// Somebody who may be the same person, and why.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// Who.
    pub person: FoundPerson,
    /// How likely they are one person, and what speaks for and against it.
    pub likeness: Likeness,
}

/// Persons shown while an officer types at most: more are not read.
const SHOWN: usize = 5;

/// In a file of few persons every name stands out a little; below this probability nobody is asked to look.
const WORTH_A_LOOK: f64 = 0.05;
/// From so many persons on, the bands of [`names::same`] alone decide: they are calibrated there.
const MANY: usize = 20_000;

/// Who may be the same person.
///
/// # Errors
/// Of the database.
pub fn candidates(
    desk: &mut Desk,
    permit: &Permit<Register>,
    query: &CandidateQuery,
    now: DateTime<Utc>,
) -> Result<Vec<Candidate>> {
    // What is half typed is no fault here: it tells nothing yet.
    let mut faults = Faults::default();
    let (today, lists) = (desk.today(now), &desk.profile.lists);
    let (person, documents) = query.person.check("", Id::new(now)?, lists, now, today, &mut faults)?;
    let mut found = Vec::new();
    for (id, likeness) in like(desk, &person, &documents)? {
        if query.except.contains(&id) {
            continue;
        }
        let person = find::person(desk.read(), permit.scope(), id, Vec::new())?;
        found.extend(person.map(|person| Candidate { person, likeness }));
        if found.len() == SHOWN {
            break;
        }
    }
    Ok(found)
}

/// That a file which is closed to the reader matches: whom to ask, and nothing of the file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ClosedMatch {
    /// Name of the officer to ask.
    pub ask: String,
}

/// Closed files that match a person so well that somebody must be asked.
///
/// # Errors
/// Of the database.
pub fn closed_matches(
    desk: &mut Desk,
    permit: &Permit<Register>,
    query: &CandidateQuery,
    now: DateTime<Utc>,
) -> Result<Vec<ClosedMatch>> {
    if permit.scope().is_whole() {
        return Ok(Vec::new());
    }
    let mut faults = Faults::default();
    let (today, lists) = (desk.today(now), &desk.profile.lists);
    let (person, documents) = query.person.check("", Id::new(now)?, lists, now, today, &mut faults)?;
    let mut found = Vec::new();
    for (id, likeness) in like(desk, &person, &documents)? {
        let read = desk.read();
        // A mere resemblance would let anybody ask who is in sealed files.
        if likeness.band != Band::Likely || permit.scope().knows(read, id)? {
            continue;
        }
        if let Some(case) = find::all_cases(read, id)?.first() {
            let case: Application = read.get(case.id)?;
            let one = ClosedMatch { ask: officer::name(read, case.officer)? };
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    Ok(found)
}

/// Persons of the file who may be this one, the likeliest first.
pub(crate) fn like(
    desk: &mut Desk,
    person: &Person,
    documents: &[IdentityDocument],
) -> Result<Vec<(Id, Likeness)>> {
    desk.finder.follow(&desk.vault)?;
    let on_file = OnFile { read: desk.vault.read(), finder: &desk.finder };
    let asked = evidence(person, documents);
    let found = names::same::candidates(desk.finder.index(), &on_file, &asked, SHOWN * 2);
    let persons = desk.finder.len();
    let found = found.into_iter().filter(|one| is_worth_a_look(persons, &one.likeness));
    let known = |slot| desk.finder.person(slot).filter(|found| *found != person.id);
    Ok(found.filter_map(|one| Some((known(one.slot)?, one.likeness))).collect())
}

/// Whether somebody among so many persons is like enough to be shown.
pub(crate) fn is_worth_a_look(persons: usize, likeness: &Likeness) -> bool {
    persons >= MANY || likeness.probability >= WORTH_A_LOOK || likeness.reasons.iter().any(shares_a_number)
}

fn shares_a_number(reason: &Reason) -> bool {
    matches!(reason.finding, Finding::DocumentSame { .. } | Finding::UnhcrSame)
}

/// A person who looks like another, and how likely they are one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Alike {
    pub(crate) person: Id,
    /// In thousandths.
    pub(crate) probability: u32,
}

/// For each person, who looks like them so much that the pair must be decided about.
pub(crate) fn alike<'p>(
    desk: &mut Desk,
    persons: impl Iterator<Item = Option<(&'p Person, &'p [IdentityDocument])>>,
) -> Result<Vec<Vec<Alike>>> {
    let mut all = Vec::new();
    for unmet in persons {
        let found = match unmet {
            Some((person, documents)) => like(desk, person, documents)?,
            None => Vec::new(),
        };
        all.push(found.iter().map(|(person, likeness)| Alike::new(*person, likeness)).collect());
    }
    Ok(all)
}

impl Alike {
    pub(crate) fn new(person: Id, likeness: &Likeness) -> Self {
        // Between 0 and 1 by its nature; rounded to thousandths.
        let probability = (likeness.probability.clamp(0.0, 1.0) * 1000.0).round() as u32;
        Self { person, probability }
    }
}

/// How likely two persons of the file are one, among all of them.
pub(super) fn of_pair(desk: &mut Desk, one: Id, other: Id) -> Result<Likeness> {
    desk.finder.follow(&desk.vault)?;
    let read = desk.vault.read();
    let of = |id| -> Result<_> {
        let person: Person = read.get(id)?;
        let documents = crate::person::documents(read, id)?;
        Ok(evidence(&person, &documents))
    };
    let persons = desk.finder.len();
    let mut weighed = likeness(desk.finder.index(), &of(one)?, &of(other)?, persons);
    // Side by side says what the queue says: what is not raised is not called possible either.
    if !is_worth_a_look(persons, &weighed) {
        weighed.band = Band::Unlikely;
    }
    Ok(weighed)
}
