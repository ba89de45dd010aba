//! What an officer holds: the one place that says who is trained for what.

use super::{Certificate, End, Origin, storage};
use crate::{
    Result,
    officer::{Officer, Qualification},
    profile::{ListName, Lists},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id, Read};

/// All that an officer holds or held, the newest first. What files of earlier versions say of trainings counts, too.
pub(crate) fn certificates(read: Read<'_>, officer: &Officer) -> Result<Vec<Certificate>> {
    let mut held: Vec<Certificate> = read.list(storage::HELD_BY, [officer.id])?;
    held.extend(earlier(officer));
    Ok(held)
}

/// Trainings as they were kept before there were certificates.
pub(super) fn earlier(officer: &Officer) -> impl Iterator<Item = Certificate> + '_ {
    let known = officer.qualifications.iter().flat_map(|known| &known.0);
    known.map(|one| told(officer.id, officer.id, one, officer.id, DateTime::UNIX_EPOCH, NaiveDate::default()))
}

/// A certificate of which only the training is known.
fn told(id: Id, officer: Id, one: &Qualification, by: Id, at: DateTime<Utc>, day: NaiveDate) -> Certificate {
    Certificate {
        id,
        officer,
        module: one.code.clone(),
        version: String::new(),
        qualification: Some(one.code.clone()),
        origin: Origin::Recorded,
        enrolment: None,
        number: String::new(),
        awarded_on: day,
        valid_until: one.until,
        evidence: None,
        hours: 0,
        printed: None,
        issued_by: by,
        issued_at: at,
        withdrawn: None,
    }
}

/// Whether an officer completed a training and it counts on a day.
pub(crate) fn is_qualified(read: Read<'_>, officer: &Officer, code: &str, day: NaiveDate) -> Result<bool> {
    Ok(certificates(read, officer)?
        .iter()
        .any(|one| one.qualification.as_deref() == Some(code) && one.counts(day)))
}

/// Whether the office keeps trainings of anybody.
pub(crate) fn is_kept(read: Read<'_>) -> Result<bool> {
    let found: Option<bool> = read.row(storage::ANYTHING_KEPT, [], |row| row.get(0))?;
    Ok(found == Some(true))
}

/// Trainings of an officer that were not withdrawn, each once and with its furthest day, in the order of the list.
///
/// # Errors
/// Of the database.
pub fn recorded(read: Read<'_>, lists: &Lists, officer: &Officer) -> Result<Vec<Qualification>> {
    let held = certificates(read, officer)?;
    let entries = &lists.get(ListName::Training).entries;
    Ok(entries.iter().filter_map(|entry| standing(&held, &entry.code)).collect())
}

/// What stands for a training, of several certificates the furthest.
fn standing(held: &[Certificate], code: &str) -> Option<Qualification> {
    let of = held.iter().filter(|one| one.withdrawn.is_none() && one.qualification.as_deref() == Some(code));
    let furthest = of.max_by_key(|one| (one.valid_until.is_none(), one.valid_until))?;
    Some(Qualification { code: code.to_owned(), until: furthest.valid_until })
}

/// Makes what was told of an officer's trainings be this list: what was told before and is not in it is withdrawn.
/// Certificates of sessions and of other bodies stay as they are.
pub(crate) fn replace(
    change: &mut Change<'_>,
    officer: &Officer,
    typed: &[Qualification],
    by: Id,
    today: NaiveDate,
) -> Result<()> {
    let held: Vec<Certificate> = change.read().list(storage::HELD_BY, [officer.id])?;
    let mut standing: Vec<Certificate> = held.into_iter().filter(|one| one.withdrawn.is_none()).collect();
    let same = |held: &Certificate, one: &Qualification| {
        held.qualification.as_deref() == Some(&one.code) && held.valid_until == one.until
    };
    for one in standing.iter().filter(|one| one.origin == Origin::Recorded) {
        if !typed.iter().any(|typed| same(one, typed)) {
            let withdrawn = Some(End { reason: String::new(), by, on: today });
            change.update(&Certificate { withdrawn, ..one.clone() })?;
        }
    }
    standing.retain(|one| typed.iter().any(|typed| same(one, typed)));
    for one in typed.iter().filter(|one| !standing.iter().any(|held| same(held, one))) {
        let (id, at) = (change.new_id()?, change.now());
        change.create(&told(id, officer.id, one, by, at, today))?;
    }
    Ok(())
}
