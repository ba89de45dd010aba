//! Many households, invented: written through the door in large commits, as an import would.

use casework::{
    Desk,
    application::Relationship,
    household::{Household, HouseholdMember},
    person::{Birth, BirthPrecision, IdentityDocument, Person, PersonName, Sex},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use vault::Id;

/// A household with those who live in it, head first.
#[derive(Debug, Clone)]
pub struct Home {
    /// Which.
    pub household: Id,
    /// Who lives there.
    pub persons: Vec<Person>,
}

/// Numbers that look like chance and are the same each time.
pub struct Chance(u64);

impl Chance {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below another.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn part(&mut self, parts: &[&'static str]) -> &'static str {
        parts[usize::try_from(self.below(parts.len() as u64)).unwrap()]
    }

    /// A name of nobody: two or three syllables and an ending.
    pub fn name(&mut self, ending: &str) -> String {
        const BEGIN: &[&str] = &[
            "Bal", "Qəz", "Tar", "Xan", "Məh", "Ziy", "Nur", "Fər", "Küd", "Şəm", "Vaq", "Rəs", "Dil", "Cəm",
            "Od", "Pir",
        ];
        const MIDDLE: &[&str] = &[
            "a", "ibə", "uqa", "əməd", "orxa", "isə", "ulla", "əmi", "ayə", "oğu", "umba", "ikə", "arə",
            "edo", "usta", "ənci",
        ];
        const END: &[&str] = &[
            "t", "z", "mir", "ban", "xan", "dar", "fəz", "lıq", "bəy", "şad", "rov", "nək", "san", "cız",
            "vul", "gəl",
        ];
        let (begin, middle, end) = (self.part(BEGIN), self.part(MIDDLE), self.part(END));
        format!("{begin}{middle}{end}{ending}")
    }

    /// A birth between two ages, to the day.
    pub fn birth(&mut self, today: NaiveDate, least: u64, most: u64) -> Birth {
        let days = least * 365 + self.below((most - least) * 365);
        born(today - Days::new(days))
    }
}

/// A birth known to the day.
#[must_use]
pub fn born(day: NaiveDate) -> Birth {
    Birth { precision: BirthPrecision::Exact, earliest: Some(day), latest: Some(day), ..Birth::default() }
}

/// A person of whom name, sex and birth are known.
///
/// # Panics
/// Never: there is always an identifier.
#[must_use]
pub fn person(latin: &str, father: &str, sex: Sex, birth: Birth, now: DateTime<Utc>) -> Person {
    let name =
        PersonName { latin: latin.to_owned(), father: Some(father.to_owned()), ..PersonName::default() };
    Person::new(Id::new(now).unwrap(), name, sex, birth)
}

/// A document of a person.
///
/// # Panics
/// Never: there is always an identifier.
#[must_use]
pub fn document(person: Id, number: &str, now: DateTime<Utc>) -> IdentityDocument {
    let blank = IdentityDocument::blank(person, Id::new(now).unwrap());
    IdentityDocument { kind: "PA".to_owned(), number: number.to_owned(), ..blank }
}

/// Families of two to five, each of its own names.
///
/// # Panics
/// When the write door refuses.
pub fn fill(desk: &mut Desk, officer: Id, count: usize, now: DateTime<Utc>) -> Vec<Home> {
    let today = now.date_naive();
    let mut chance = Chance::new(20_261_128);
    let mut homes = Vec::new();
    for _ in 0..count {
        let (family, father) = (chance.name("ov"), chance.name(""));
        let mut persons = Vec::new();
        for place in 0..2 + chance.below(4) {
            let (sex, birth) = match place {
                0 => (Sex::M, chance.birth(today, 25, 70)),
                1 => (Sex::F, chance.birth(today, 22, 65)),
                _ => (if chance.below(2) == 0 { Sex::F } else { Sex::M }, chance.birth(today, 0, 18)),
            };
            let given = chance.name("");
            let father = if place < 2 { chance.name("") } else { father.clone() };
            persons.push(person(&format!("{given} {family}"), &father, sex, birth, now));
        }
        homes.push(Home { household: Id::new(now).unwrap(), persons });
    }
    for (at, some) in homes.chunks(500).enumerate() {
        write(desk, officer, at * 500, some, &[], now);
    }
    homes
}

/// Writes households with those who live in them; who is known already is not written again.
///
/// # Panics
/// When the write door refuses.
pub fn write(desk: &mut Desk, officer: Id, first: usize, homes: &[Home], known: &[Id], now: DateTime<Utc>) {
    desk.commit(officer, "household.register", None, now, |change| {
        for (at, home) in homes.iter().enumerate() {
            let counter = u32::try_from(first + at + 1).unwrap();
            change.create(&Household {
                id: home.household,
                number: format!("SNQ2-H2026-{counter:06}"),
                series: "SNQ2-H2026".to_owned(),
                counter,
                population: "IDP".to_owned(),
                application: None,
                address: "Nümunə küçəsi, uydurma".to_owned(),
                contact: "uydurma".to_owned(),
                origin: None,
                income: Some(20_000),
                note: None,
                registered_by: officer,
                registered_on: now.date_naive(),
                ended: None,
            })?;
            for (position, person) in home.persons.iter().enumerate() {
                if !known.contains(&person.id) {
                    change.create(person)?;
                }
                change.create(&HouseholdMember {
                    id: Id::new(now)?,
                    household: home.household,
                    person: person.id,
                    relationship: if position == 0 { Relationship::Pa } else { Relationship::U },
                    position: u32::try_from(position + 1).unwrap(),
                    joined_on: now.date_naive(),
                    left_on: None,
                    left_because: None,
                })?;
            }
        }
        Ok(())
    })
    .unwrap();
}
