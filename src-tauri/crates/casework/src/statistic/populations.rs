//! Persons without a case whom the office assists: what UNHCR asks of displaced persons, of stateless ones and of others.
//! The office knows of those who live in households that it registered, and of nobody else; of a population of which it
//! never registered a household it knows nothing, and says so.

use super::{
    day::Day,
    ledger::{Ledger, UNKNOWN},
    storage,
};
use crate::{Result, household::Household, time};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use vault::{Id, Read, Record, Value, Vault};

/// Persons in households at the end of a period, by the column of UNHCR's table and country of origin (ISO 3166).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Populations {
    known: BTreeSet<&'static str>,
    pub(super) counts: BTreeMap<(&'static str, String), u32>,
}

/// Columns of the table, with the codes of the list `population` that are counted in them. Who returned in a year is not
/// among them: a household says that its members did, and not when.
const COLUMNS: [(&str, &[&str]); 5] = [
    ("idps", &["IDP", "IOC"]),
    ("stateless", &["STA"]),
    ("ooc", &["OOC"]),
    ("oip", &["OIP"]),
    ("hst", &["HST"]),
];

fn column(population: &str) -> Option<&'static str> {
    COLUMNS.iter().find(|(_, codes)| codes.contains(&population)).map(|(column, _)| *column)
}

struct Living {
    household: Id,
    ended: bool,
    population: String,
    person: Id,
    origin: Option<String>,
}

impl Populations {
    /// Whether anything is known of a column.
    pub(super) fn knows(&self, column: &str) -> bool {
        self.known.contains(column)
    }

    /// What a file tells at the end of a day. The log of the vault says when the assistance of a household ended.
    ///
    /// # Errors
    /// Of the database; damaged.
    pub(crate) fn of(
        (vault, read): (&Vault, Read<'_>),
        ledger: &Ledger,
        to: NaiveDate,
        (here, utc_offset_minutes): (&str, i32),
    ) -> Result<Self> {
        let day = to.to_string();
        let known: Vec<String> = read.rows(storage::ASSISTED, [&day], |row| row.get(0))?;
        let known = known.iter().filter_map(|population| column(population)).collect();
        let rows = read.rows(storage::LIVING, [&day], |row| {
            Ok(Living {
                household: row.get(0)?,
                ended: row.get(1)?,
                population: row.get(2)?,
                person: row.get(3)?,
                origin: row.get(4)?,
            })
        })?;
        let over = over(vault, &rows, to, utc_offset_minutes)?;
        let mut seen = counted(ledger, to, &rows);
        let mut counts: BTreeMap<(&'static str, String), u32> = BTreeMap::new();
        for one in rows {
            let Some(column) = column(&one.population) else { continue };
            if (one.ended && over.contains(&one.household)) || !seen.insert(one.person) {
                continue;
            }
            let origin = match column {
                // Whoever is displaced within a country is of that country, as are those among whom they live.
                "idps" | "hst" => here.to_owned(),
                "stateless" => STATELESS.to_owned(),
                _ => one.origin.unwrap_or_else(|| UNKNOWN.to_owned()),
            };
            *counts.entry((column, origin)).or_default() += 1;
        }
        Ok(Self { known, counts })
    }
}

/// Stateless, as travel documents write it (ICAO Doc 9303-3).
const STATELESS: &str = "XXA";

/// Households whose assistance had ended by a day.
fn over(vault: &Vault, rows: &[Living], to: NaiveDate, utc_offset_minutes: i32) -> Result<BTreeSet<Id>> {
    let ended: Vec<Id> = rows.iter().filter(|one| one.ended).map(|one| one.household).collect();
    if ended.is_empty() {
        return Ok(BTreeSet::new());
    }
    let tag =
        Household::TABLE.fields.iter().find(|field| field.name == "ended").map_or(u16::MAX, |one| one.tag);
    let mut over = BTreeSet::new();
    for ((household, _), said) in vault.histories(&ended, &[tag])? {
        let end = said.iter().find(|said| said.value != Value::Null);
        if end.is_some_and(|end| time::day(end.at, utc_offset_minutes) <= to) {
            over.insert(household);
        }
    }
    Ok(over)
}

/// Of those who live in households: who is counted as a refugee or an asylum-seeker already.
fn counted(ledger: &Ledger, to: NaiveDate, rows: &[Living]) -> HashSet<Id> {
    if rows.is_empty() {
        return HashSet::new();
    }
    let asked: HashSet<Id> = rows.iter().map(|one| one.person).collect();
    let to = Day::from(to);
    let held = ledger.holdings.iter().filter(|one| one.begin <= to && one.end > to).map(|one| one.person);
    let pending = ledger.claims.iter().filter(|one| one.begin <= to && one.end > to).map(|one| one.person);
    let persons = held.chain(pending).filter_map(|person| Some(ledger.person(person)?.id));
    persons.filter(|person| asked.contains(person)).collect()
}
