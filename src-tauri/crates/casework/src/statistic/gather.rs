//! Gathers what is to be counted of a case from its records.

use super::{
    day::Day,
    fact::{
        AppealFact, BY_PROCEDURE, CaseFact, ClosureFact, DecisionFact, FactDay, JudgmentFact, LossFact,
        MemberFact, Stay,
    },
    storage,
};
use crate::{appeal::Granted, family::Concerned};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use vault::{Id, Read, column};

type Places = HashMap<Id, u16>;

/// What is to be counted of a case; nothing when there is none, or when all that was in it went elsewhere by mistake.
pub(crate) fn gather(read: Read<'_>, case: Id) -> vault::Result<Option<CaseFact<'static>>> {
    let head = read.row(storage::CASE, [case], |row| {
        let series: String = row.get(1)?;
        let officer: Id = row.get(4)?;
        let fact = CaseFact {
            profile: row.get::<_, String>(0)?.into(),
            post: series.chars().take_while(char::is_ascii_alphabetic).collect::<String>().into(),
            stage: row.get::<_, String>(2)?.into(),
            procedure: row.get::<_, String>(3)?.into(),
            officer: *officer.as_bytes(),
            registered: day(column(row, 5)?),
            subsequent: row.get(7)?,
            members: Vec::new(),
            reopened: Vec::new(),
            decisions: Vec::new(),
            closures: Vec::new(),
            appeals: Vec::new(),
        };
        Ok(fact)
    })?;
    let Some(mut fact) = head else { return Ok(None) };
    let places = members(read, case, &mut fact)?;
    fact.reopened = read.rows(storage::REOPENED, [case], |row| Ok(day(column(row, 0)?)))?;
    let carried_out = appeals(read, case, &places, &mut fact)?;
    decisions(read, case, &places, &carried_out, &mut fact)?;
    closures(read, case, &places, &mut fact)?;
    losses(read, case, &mut fact)?;
    departures(read, case, &places, &mut fact)?;
    Ok(Some(fact))
}

fn day(day: NaiveDate) -> FactDay {
    Day::from(day).0
}

struct Person {
    id: Id,
    member: MemberFact<'static>,
    died: Option<FactDay>,
}

fn members(read: Read<'_>, case: Id, fact: &mut CaseFact<'static>) -> vault::Result<Places> {
    let rows: Vec<Person> = read.rows(storage::MEMBERS, [case], |row| {
        let id: Id = row.get(0)?;
        let sex: String = row.get(1)?;
        let born: (Option<NaiveDate>, Option<NaiveDate>) = (column(row, 2)?, column(row, 3)?);
        let nationality: Option<String> = row.get(5)?;
        let origin: Option<String> = row.get(4)?;
        let stay = Stay {
            joined: column::<Option<NaiveDate>>(row, 8)?.map(day),
            came: None,
            decided: false,
            left: column::<Option<NaiveDate>>(row, 9)?.map(day),
            moved: row.get(10)?,
            because: row.get::<_, Option<String>>(11)?.unwrap_or_default().into(),
        };
        let died: Option<String> = row.get(12)?;
        let member = MemberFact {
            person: *id.as_bytes(),
            sex: sex.chars().next().unwrap_or('U'),
            born: born.0.zip(born.1).map(|(first, last)| (day(first), day(last))),
            // Whoever does not say what they fear to return to fears to return to the country that they belong to.
            origin: origin.or_else(|| nationality.clone()).unwrap_or_default().into(),
            citizenship: nationality.unwrap_or_default().into(),
            principal: row.get(6)?,
            elsewhere: row.get(7)?,
            stays: vec![stay],
            lost: Vec::new(),
            departed: None,
        };
        let died = died.and_then(|died| died.parse().ok()).map(day);
        Ok(Person { id, member, died })
    })?;
    let mut places = Places::new();
    for Person { id, mut member, died } in rows {
        if member.elsewhere {
            came_over(read, id, case, &mut member)?;
        }
        member.lost.extend(died.map(|day| LossFact { because: "died".into(), day }));
        match places.get(&id).and_then(|place| fact.members.get_mut(usize::from(*place))) {
            Some(known) => {
                known.principal |= member.principal;
                known.stays.extend(member.stays);
            }
            None => {
                places.insert(id, u16::try_from(fact.members.len()).unwrap_or(u16::MAX));
                fact.members.push(member);
            }
        }
    }
    Ok(places)
}

fn came_over(read: Read<'_>, person: Id, case: Id, member: &mut MemberFact<'static>) -> vault::Result<()> {
    let came =
        read.row(storage::CAME, (person, case), |row| Ok((day(column(row, 0)?), row.get::<_, Id>(1)?)))?;
    let (Some((came, from)), Some(stay)) = (came, member.stays.first_mut()) else { return Ok(()) };
    stay.came = Some(came);
    stay.decided = read.row(storage::DECIDED, (from, person), |row| row.get(0))?.unwrap_or(false);
    Ok(())
}

/// Appeals that were let in. Answers the decisions that carry out judgments.
fn appeals(
    read: Read<'_>,
    case: Id,
    places: &Places,
    fact: &mut CaseFact<'static>,
) -> vault::Result<Vec<Id>> {
    let mut carried_out = Vec::new();
    let rows = read.rows(storage::APPEALS, [case], |row| {
        let persons: Concerned = column(row, 2)?;
        let granted: Option<Granted> = column(row, 6)?;
        let result: Option<String> = row.get(4)?;
        let given: Option<NaiveDate> = column(row, 5)?;
        let by: Option<String> = row.get(7)?;
        carried_out.extend(by.and_then(|by| by.parse::<Id>().ok()));
        let judgment = result.zip(given).map(|(result, given)| JudgmentFact {
            result: result.into(),
            given: day(given),
            granted: granted
                .unwrap_or_default()
                .0
                .into_iter()
                .filter_map(|one| Some((*places.get(&one.person)?, one.outcome.code?.name().into())))
                .collect(),
        });
        let appeal = AppealFact {
            remedy: row.get::<_, String>(0)?.into(),
            lodged: day(column(row, 1)?),
            members: placed(places, &persons),
            judgment,
        };
        Ok((row.get::<_, bool>(3)?, appeal))
    })?;
    fact.appeals = rows.into_iter().filter(|(let_in, _)| *let_in).map(|(_, appeal)| appeal).collect();
    Ok(carried_out)
}

fn decisions(
    read: Read<'_>,
    case: Id,
    places: &Places,
    carried_out: &[Id],
    fact: &mut CaseFact<'static>,
) -> vault::Result<()> {
    let rows: Vec<(Id, Option<String>, Id, Option<String>)> =
        read.rows(storage::RULINGS, [case], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let mut last = None;
    for (decision, approved, person, outcome) in rows {
        let at = approved.and_then(|at| at.parse::<DateTime<Utc>>().ok());
        let (Some(at), Some(outcome)) = (at, outcome) else { continue };
        if carried_out.contains(&decision) {
            continue;
        }
        if last != Some(decision) {
            fact.decisions.push(DecisionFact { at: at.timestamp_millis(), rulings: Vec::new() });
            last = Some(decision);
        }
        if let (Some(place), Some(decided)) = (places.get(&person), fact.decisions.last_mut()) {
            decided.rulings.push((*place, outcome.into()));
        }
    }
    Ok(())
}

fn closures(read: Read<'_>, case: Id, places: &Places, fact: &mut CaseFact<'static>) -> vault::Result<()> {
    fact.closures = read.rows(storage::CLOSURES, [case], |row| {
        let persons: Concerned = column(row, 2)?;
        Ok(ClosureFact {
            reason: row.get::<_, String>(0)?.into(),
            day: day(column(row, 1)?),
            members: placed(places, &persons),
        })
    })?;
    Ok(())
}

/// What ended a status outside of the case: a procedure of its own, a closure of another case, a departure from it.
fn losses(read: Read<'_>, case: Id, fact: &mut CaseFact<'static>) -> vault::Result<()> {
    if fact.decisions.is_empty() && fact.appeals.is_empty() {
        return Ok(());
    }
    for member in &mut fact.members {
        let person = Id::from_bytes(member.person);
        let ended = read.row(storage::STATUS_ENDED, [person], |row| {
            Ok((row.get::<_, String>(0)?, day(column(row, 1)?)))
        })?;
        member.lost.extend(
            ended.map(|(ground, day)| LossFact { because: format!("{BY_PROCEDURE}{ground}").into(), day }),
        );
        if member.elsewhere {
            member.lost.extend(read.rows(storage::ENDED_ELSEWHERE, (person, case), |row| {
                let because: Option<String> = row.get(0)?;
                Ok(LossFact { because: because.unwrap_or_default().into(), day: day(column(row, 1)?) })
            })?);
        }
    }
    Ok(())
}

/// Who left through the programme of voluntary return: the first of their departures that nobody took back.
fn departures(read: Read<'_>, case: Id, places: &Places, fact: &mut CaseFact<'static>) -> vault::Result<()> {
    let rows: Vec<(Id, NaiveDate)> =
        read.rows(storage::DEPARTED, [case], |row| Ok((row.get(0)?, column(row, 1)?)))?;
    for (person, on) in rows {
        let place = places.get(&person).and_then(|place| fact.members.get_mut(usize::from(*place)));
        if let Some(member) = place {
            member.departed.get_or_insert(day(on));
        }
    }
    Ok(())
}

fn placed(places: &Places, persons: &Concerned) -> Vec<u16> {
    persons.0.iter().filter_map(|person| places.get(person).copied()).collect()
}
