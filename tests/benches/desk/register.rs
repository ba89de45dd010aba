//! A register of many invented persons in an encrypted file, made as imports make it: thousands in a commit.

use casework::{
    Desk,
    permit::Acting,
    person::{Birth, BirthPrecision, Person, PersonName, Sex},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::path::Path;
use vault::{Cost, Id, Secret};

/// Persons of the register, unless the environment says how many.
const PERSONS: usize = 1_000_000;
/// Persons in one commit.
const AT_ONCE: usize = 20_000;

/// How many persons to measure with.
pub fn persons() -> usize {
    std::env::var("PANAH_BENCH_PERSONS").ok().and_then(|number| number.parse().ok()).unwrap_or(PERSONS)
}

const ONSETS: [&str; 24] = [
    "A", "Ba", "Ka", "Ra", "Za", "Mo", "Ha", "Sa", "Fa", "Na", "Ya", "Gul", "Sha", "Ja", "Da", "Ta", "Ghu",
    "Mi", "Ru", "Lei", "Par", "Is", "Om", "Kho",
];
const MIDDLES: [&str; 20] = [
    "", "ha", "ri", "mi", "la", "zi", "da", "ba", "shi", "li", "ma", "na", "ro", "ya", "ji", "su", "wi",
    "fi", "di", "ka",
];
const CODAS: [&str; 16] =
    ["d", "m", "n", "r", "z", "l", "b", "sh", "", "q", "lah", "din", "far", "mad", "yar", "bek"];
const ENDINGS: [&str; 10] = ["i", "zada", "pur", "ov", "li", "khel", "yan", "nia", "zai", ""];

/// A pseudo-random number generator with a fixed seed: each run measures the same persons.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }

    /// Common names are common: two throws, and the smaller counts.
    fn pick<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from[self.below(from.len()).min(self.below(from.len()))]
    }

    fn part(&mut self) -> String {
        format!("{}{}{}", self.pick(&ONSETS), self.pick(&MIDDLES), self.pick(&CODAS))
    }
}

/// A name of a given name, sometimes two, and a family name.
pub fn name(dice: &mut Dice) -> String {
    let family = format!("{}{}", dice.part(), dice.pick(&ENDINGS));
    let second = if dice.below(3) == 0 { format!(" {}", dice.part()) } else { String::new() };
    format!("{}{second} {family}", dice.part())
}

fn person(dice: &mut Dice, now: DateTime<Utc>) -> Person {
    let born = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + Days::new(dice.below(27_000) as u64);
    let mut name = PersonName { latin: name(dice), ..PersonName::default() };
    name.father = Some(dice.part());
    let birth = Birth {
        precision: BirthPrecision::Exact,
        earliest: Some(born),
        latest: Some(born),
        ..Birth::default()
    };
    let sex = if dice.below(2) == 0 { Sex::F } else { Sex::M };
    let mut person = Person::new(Id::new(now).unwrap(), name, sex, birth);
    person.nationality = Some(["AFG", "IRN", "PAK", "RUS", "SYR"][dice.below(5)].to_owned());
    person
}

/// A desk over a new file with as many persons, and its caseworker.
pub fn desk(folder: &Path, persons: usize, now: DateTime<Utc>) -> (Desk, Acting) {
    let profile = casework::profile::azerbaijan().unwrap();
    let password = || Secret::new("a password for the bench".to_owned());
    let form = casework::office::SetUp {
        office: "Ölçü idarəsi, uydurma".to_owned(),
        post: "BAK".to_owned(),
        workstation: 1,
        name: "Uydurma Nümunə".to_owned(),
        login: "bench".to_owned(),
        password: password(),
        repeat: password(),
        profile: "azerbaijan".to_owned(),
        roles: vec![casework::permit::Role::CASEWORKER],
    };
    let (mut desk, _) =
        casework::office::set_up(&folder.join("file"), profile, &form, false, Cost::FOR_TESTS, now).unwrap();
    let (_, acting) = casework::officer::acting(&desk, "bench").unwrap();
    let mut dice = Dice::new(7);
    let mut left = persons;
    while left > 0 {
        let now_at_once = left.min(AT_ONCE);
        desk.commit(acting.officer(), "import.run", None, now, |change| {
            for _ in 0..now_at_once {
                change.create(&person(&mut dice, now))?;
            }
            Ok(())
        })
        .unwrap();
        left -= now_at_once;
    }
    (desk, acting)
}
