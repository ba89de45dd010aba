//! What is right, by one who knows no heads and no bases, only which commits were known when each was made.

use crate::{
    domain::{NEWER, NOTE},
    random::Random,
};
use exchange::Vector;
use std::collections::{BTreeMap, BTreeSet};
use vault::{Commit, Dot, Id, PlainLog, Value, Write, rusqlite::types::Value as Column};

/// Tag of a record's existence among its fields.
const EXISTENCE: u16 = 0;

/// A commit, and what its workstation knew when it was made.
pub struct Made {
    pub commit: Commit,
    pub seen: Vector,
    /// What it had seen the commits of and not the values: whoever does not know a value replaces none.
    pub blind: BTreeSet<(Id, Dot)>,
}

/// What a world ended with.
#[derive(Default)]
pub struct Found {
    /// Fields that are disputed.
    pub conflicts: u64,
    /// Notes that were erased while somebody went on with them.
    pub late: u64,
}

/// Compares all workstations with each other, with a rebuild from a shuffled log, and with what is right.
pub fn compare(
    logs: &[&PlainLog],
    made: &BTreeMap<(Id, u64), Made>,
    lost: &BTreeSet<(Dot, Id)>,
    random: &mut Random,
) -> Result<Found, String> {
    let told = |error: vault::Error| error.to_string();
    let mut commits = logs[0].commits().map_err(told)?;
    let all: Vec<&Made> =
        commits.iter().filter_map(|commit| made.get(&(commit.dot.stream, commit.dot.seq))).collect();
    let erased = erased(&all);
    let known: Vec<&Made> = commits
        .iter()
        .map(|commit| {
            let made = made
                .get(&(commit.dot.stream, commit.dot.seq))
                .ok_or("a commit that nobody made".to_owned())?;
            match difference(commit, &made.commit, lost, &erased) {
                None => Ok(made),
                Some(what) => Err(format!("{:?}: {what}", commit.dot)),
            }
        })
        .collect::<Result<_, _>>()?;
    for (number, log) in logs.iter().enumerate().skip(1) {
        let theirs = log.commits().map_err(told)?;
        for (ours, theirs) in commits.iter().zip(&theirs) {
            let mut each = ours.writes.iter().zip(&theirs.writes);
            if let Some((ours, theirs)) = each.find(|(ours, theirs)| ours != theirs) {
                return Err(format!("station {number} holds {theirs:?} for {ours:?}"));
            }
        }
    }
    random.shuffle(&mut commits);
    let rebuilt = PlainLog::told(&NEWER, commits.clone()).map_err(told)?;
    for (number, log) in logs.iter().enumerate() {
        let different = log.differences(&rebuilt).map_err(told)?;
        if !different.is_empty() {
            return Err(format!("station {number} differs from a rebuild: {different:?}"));
        }
    }
    let notes: BTreeSet<Id> = commits
        .iter()
        .flat_map(|commit| &commit.writes)
        .filter(|write| write.table == NOTE.tag)
        .map(|write| write.entity)
        // Of what died with a disk the commits are there and the values are not: nothing is to be asked of it.
        .filter(|note| !lost.iter().any(|(_, entity)| entity == note))
        .collect();
    let mut found = Found::default();
    for note in notes {
        if let Some(late) = erased.get(&note) {
            ask_of_erased(&rebuilt, note, late)?;
            found.late += u64::from(!late.is_empty());
            continue;
        }
        for field in NOTE.fields {
            found.conflicts += u64::from(ask(&rebuilt, &known, note, field.tag, field.name)?);
        }
    }
    Ok(found)
}

/// Whether a write strikes its record out.
pub fn strikes(write: &Write) -> bool {
    write.field == EXISTENCE && !write.base.is_empty()
}

/// Records that somebody erased, each with the commits that nobody who erased it knew: what was done about it too late.
type Erased = BTreeMap<Id, BTreeSet<Dot>>;

fn erased(made: &[&Made]) -> Erased {
    let struck = made.iter().flat_map(|made| &made.commit.writes).filter(|write| strikes(write));
    struck.map(|write| (write.entity, late(made, write.entity))).collect()
}

fn late(made: &[&Made], entity: Id) -> BTreeSet<Dot> {
    let knows = |one: &Made, dot: Dot| {
        one.commit.dot != dot && one.seen.seq(dot.stream) >= dot.seq && !one.blind.contains(&(entity, dot))
    };
    let of = |made: &'_ &Made| made.commit.writes.iter().any(|write| write.entity == entity);
    let fields = |made: &Made| -> BTreeSet<u16> {
        let writes = made.commit.writes.iter().filter(|write| write.entity == entity);
        writes.map(|write| write.field).collect()
    };
    let (mut gone, mut late): (Vec<&Made>, Vec<&Made>) =
        made.iter().copied().filter(of).partition(|made| {
            made.commit.writes.iter().any(|write| write.entity == entity && strikes(write))
        });
    // What they knew is gone, and so is what that took the place of, also where they did not see it.
    loop {
        let is_gone = |one: &&Made| {
            let replaces =
                |other: &Made| fields(other).contains(&EXISTENCE) || !fields(other).is_disjoint(&fields(one));
            gone.iter().any(|other| knows(other, one.commit.dot) && replaces(other))
        };
        let (more, rest): (Vec<&Made>, Vec<&Made>) = late.into_iter().partition(is_gone);
        late = rest;
        if more.is_empty() {
            return late.into_iter().map(|made| made.commit.dot).collect();
        }
        gone.extend(more);
    }
}

/// How a commit differs from what was made, but for what nobody has any more and what was erased.
fn difference(found: &Commit, made: &Commit, lost: &BTreeSet<(Dot, Id)>, erased: &Erased) -> Option<String> {
    if found.header() != made.header() {
        return Some("another commit".to_owned());
    }
    let is_erased = |write: &Write| {
        !strikes(write) && erased.get(&write.entity).is_some_and(|late| !late.contains(&found.dot))
    };
    let each = found.writes.iter().zip(&made.writes);
    each.map(|(found, made)| (found, if is_erased(made) { &None } else { &made.value }))
        .filter(|(write, _)| write.value.is_some() || !lost.contains(&(found.dot, write.entity)))
        .find(|(write, wanted)| write.value != **wanted)
        .map(|(write, wanted)| {
            format!("{wanted:?} became {:?}: {:?} {}", write.value, write.entity, write.field)
        })
}

/// What was erased is shown nowhere, and is disputed where somebody went on with it.
fn ask_of_erased(log: &PlainLog, note: Id, late: &BTreeSet<Dot>) -> Result<(), String> {
    let is_there = |sql: &str| {
        let found = log.read().row(sql, [note], |_| Ok(()));
        found.map(|found| found.is_some()).map_err(|error| error.to_string())
    };
    if is_there("SELECT 1 FROM note WHERE id = ?1")? {
        return Err(format!("{note} was erased and is shown"));
    }
    let is_disputed = is_there("SELECT 1 FROM conflict WHERE entity = ?1 AND field = 0")?;
    if is_disputed == late.is_empty() {
        return Err(format!("{note} was erased: disputed {is_disputed}, late {late:?}"));
    }
    Ok(())
}

/// Whether the field is disputed; an error when the log thinks otherwise.
fn ask(log: &PlainLog, made: &[&Made], note: Id, field: u16, name: &str) -> Result<bool, String> {
    let writes: Vec<(&Made, Value)> = made
        .iter()
        .filter_map(|made| {
            let of_note = || made.commit.writes.iter().filter(|write| write.entity == note);
            let value = of_note().find(|write| write.field == field).and_then(|write| write.value.clone());
            let creates = of_note().any(|write| write.field == 0);
            value.or(creates.then_some(Value::Null)).map(|value| (*made, value))
        })
        .collect();
    let is_replaced = |one: &Made| {
        let dot = one.commit.dot;
        writes
            .iter()
            .any(|(other, _)| other.seen.seq(dot.stream) >= dot.seq && !other.blind.contains(&(note, dot)))
    };
    let maximal: Vec<&(&Made, Value)> = writes.iter().filter(|(made, _)| !is_replaced(made)).collect();
    let values: BTreeSet<&Value> = maximal.iter().map(|(_, value)| value).collect();
    let wanted: BTreeSet<Dot> = maximal.iter().map(|(made, _)| made.commit.dot).collect();
    let newest =
        maximal.iter().max_by_key(|(made, _)| (made.commit.hlc, made.commit.dot)).ok_or("no write")?;
    let told = |error: vault::Error| error.to_string();
    let found: BTreeSet<Dot> = log.heads(note, field).map_err(told)?.into_iter().collect();
    let sql = format!("SELECT {name} FROM note WHERE id = ?1");
    let shown = log.read().row(&sql, [note], |row| row.get::<_, Column>(0)).map_err(told)?;
    let shown = match shown {
        Some(Column::Text(text)) => Value::Text(text),
        Some(Column::Integer(number)) => Value::Int(number),
        _ => Value::Null,
    };
    let sql = "SELECT 1 FROM conflict WHERE entity = ?1 AND field = ?2";
    let is_disputed = log.read().row(sql, (note, field), |_| Ok(())).map_err(told)?.is_some();
    if found != wanted || shown != newest.1 || is_disputed != (values.len() > 1) {
        return Err(format!("{name}: shows {shown:?} of {values:?}; heads {found:?}, right are {wanted:?}"));
    }
    Ok(is_disputed)
}
