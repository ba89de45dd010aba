//! Duplicates in a small invented register, and the traps of duplicate search one by one.

#![allow(clippy::unwrap_used, reason = "a test")]

use names::find::{Born, Index};
use names::same::{Band, Evidence, Finding, Likeness, Sex, candidates, likeness};

#[path = "../examples/measure/desk.rs"]
#[allow(dead_code, reason = "precision.rs uses what is left")]
mod desk;
#[path = "../examples/invented/mod.rs"]
#[allow(dead_code, reason = "precision.rs uses what is left")]
mod invented;

use desk::Desk;

#[test]
fn duplicates_are_found_and_strangers_are_not_shown() {
    const QUERIES: usize = 60;
    let desk = Desk::new(2_000, QUERIES, 5);
    let (mut found, mut found_likely, mut likely, mut wrong) = (0, 0, 0, 0);
    for (persons, known) in [(&desk.again, true), (&desk.new, false)] {
        for person in persons {
            for candidate in candidates(&desk.index, &desk, &desk.today(*person), 5) {
                let right = known && candidate.slot as usize == *person;
                let sure = candidate.likeness.band == Band::Likely;
                found += usize::from(right);
                found_likely += usize::from(right && sure);
                likely += usize::from(sure);
                wrong += usize::from(!right);
            }
        }
    }
    assert!(found * 100 >= QUERIES * 85, "{found} of {QUERIES} found");
    assert!(found_likely * 100 >= QUERIES * 60, "{found_likely} of {QUERIES} likely");
    assert!(likely - found_likely <= 2, "{found_likely} of {likely} likely ones are right");
    assert!(wrong <= QUERIES, "{wrong} wrong ones shown in {} registrations", 2 * QUERIES);
}

/// An index that knows how common names are, from an invented register.
fn background() -> Index {
    Desk::new(2_000, 0, 9).index
}

fn person(names: &[&str], sex: Sex, birth: &str, father: &str, mother: &str) -> Evidence {
    let list = |text: &str| if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    let (from, to) = birth.split_once("..").unwrap_or((birth, birth));
    let birth = (!birth.is_empty())
        .then(|| names::calendar::DateRange::new(from.parse().unwrap(), to.parse().unwrap()));
    Evidence {
        names: names.iter().map(|n| (*n).to_owned()).collect(),
        sex: Some(sex),
        birth,
        father: list(father),
        mother: list(mother),
        ..Evidence::default()
    }
}

fn with(mut evidence: Evidence, nationality: &str, document: &str) -> Evidence {
    evidence.nationalities = vec![nationality.to_owned()];
    if !document.is_empty() {
        evidence.documents = vec![document.to_owned()];
    }
    evidence
}

const POPULATION: usize = 100_000;

fn has(likeness: &Likeness, wanted: impl Fn(&Finding, f32) -> bool) -> bool {
    likeness.reasons.iter().any(|r| wanted(&r.finding, r.decibans))
}

#[test]
fn the_same_person_across_scripts_with_reasons() {
    let index = background();
    let stored = person(&["محمد رضا حسینی"], Sex::Male, "1988-01-01..1988-12-31", "علی حسینی", "مریم");
    let today = person(&["Mohamad Reza Huseini"], Sex::Male, "1989-01-01", "Ali Huseini", "Maryam");
    let found = likeness(&index, &today, &stored, POPULATION);
    assert!(found.band >= Band::Possible, "{found:?}");
    assert!(
        has(&found, |f, w| matches!(f, Finding::Name { per_cent } if *per_cent >= 60) && w > 0.0),
        "{found:?}"
    );
    assert!(has(&found, |f, w| matches!(f, Finding::Mother { .. }) && w > 0.0), "{found:?}");
    assert!(has(&found, |f, _| matches!(f, Finding::BirthWithin { years: 1 })), "{found:?}");
    let weights: Vec<f32> = found.reasons.iter().map(|r| r.decibans.abs()).collect();
    assert!(weights.is_sorted_by(|a, b| a >= b), "weightiest first: {weights:?}");
}

#[test]
fn traps() {
    let index = background();
    let male = Sex::Male;
    let day = "1999-04-17";
    let table = [
        (
            "twins with names that rhyme",
            person(&["Hasan Rahimi", "حسن رحیمی"], male, day, "Karim", "Zahra"),
            person(&["Husain Rahimi", "حسین رحیمی"], male, day, "Karim", "Zahra"),
        ),
        (
            "twins, boy and girl",
            person(&["Hasan Rahimi"], male, day, "Karim", "Zahra"),
            person(&["Hasina Rahimi"], Sex::Female, day, "Karim", "Zahra"),
        ),
        (
            "brothers",
            person(&["Ahmad Rahimi"], male, day, "Karim", "Zahra"),
            person(&["Mahmud Rahimi"], male, "2001-05-05", "Karim", "Zahra"),
        ),
        (
            "brothers with half a name in common",
            person(&["Mohammad Reza Rahimi"], male, "1999-01-01", "Karim", "Zahra"),
            person(&["Mohammad Ali Rahimi"], male, "2000-01-01", "Karim", "Zahra"),
        ),
        (
            "father and son of one name",
            person(&["Иванов Сергей Сергеевич"], male, "1999-04-17", "Иванов Сергей", ""),
            person(&["Иванов Сергей Сергеевич"], male, "1974-02-03", "Иванов Сергей", ""),
        ),
        (
            "namesakes of a common name",
            person(&["Mohammad Ahmadi"], male, "1980-01-01", "", ""),
            person(&["Muhammad Ahmadi"], male, "1980-01-01", "", ""),
        ),
        (
            "mononyms, nothing else known",
            person(&["Ahmad"], male, "", "", ""),
            person(&["احمد"], male, "", "", ""),
        ),
    ];
    for (what, a, b) in table {
        for (x, y) in [(&a, &b), (&b, &a)] {
            let found = likeness(&index, x, y, POPULATION);
            assert!(found.band < Band::Likely, "{what}: {found:?}");
        }
    }
}

#[test]
fn twins_and_fathers_are_told_apart_by_what_they_are() {
    let index = background();
    let day = "1999-04-17";
    let twin = likeness(
        &index,
        &person(&["Hasan Rahimi"], Sex::Male, day, "Karim", "Zahra"),
        &person(&["Omid Rahimi"], Sex::Male, day, "Karim", "Zahra"),
        POPULATION,
    );
    assert!(has(&twin, |f, w| *f == Finding::GivenNameDiffers && w < 0.0), "{twin:?}");
    let son = likeness(
        &index,
        &person(&["Ahmad Karim Rahimi"], Sex::Male, "1999-04-17", "Ahmad", ""),
        &person(&["Ahmad Karim Rahimi"], Sex::Male, "1970-04-20", "Karim", ""),
        POPULATION,
    );
    assert!(has(&son, |f, w| matches!(f, Finding::GenerationApart { .. }) && w < 0.0), "{son:?}");
    assert!(son.band == Band::Unlikely, "{son:?}");
}

#[test]
fn common_namesakes_ten_years_apart_are_not_shown() {
    let index = background();
    let a = person(&["Mohammad Ahmadi"], Sex::Male, "1980-01-01", "", "");
    let b = person(&["محمد احمدی"], Sex::Male, "1990-06-03", "", "");
    assert_eq!(likeness(&index, &a, &b, POPULATION).band, Band::Unlikely);
}

#[test]
fn one_document_and_two_names_are_shown_with_the_contradiction() {
    let index = background();
    let a = with(person(&["Omid Qaderi"], Sex::Male, "1980-03-04", "", ""), "AFG", "P 1234567");
    let b = with(person(&["Farhad Mohammadzai"], Sex::Male, "1991-07-09", "", ""), "AFG", "p1234567");
    let found = likeness(&index, &a, &b, POPULATION);
    assert_eq!(found.band, Band::Possible, "{found:?}");
    assert!(
        has(&found, |f, w| matches!(f, Finding::DocumentSame { number } if number == "P1234567") && w > 0.0)
    );
    assert!(
        has(&found, |f, w| matches!(f, Finding::Name { .. } | Finding::GivenNameDiffers) && w < 0.0),
        "{found:?}"
    );
}

#[test]
fn what_is_not_known_tells_nothing() {
    let index = background();
    let whole = with(person(&["Omid Qaderi"], Sex::Male, "1980-03-04", "Karim", "Zahra"), "AFG", "P1234567");
    let empty = Evidence::default();
    let found = likeness(&index, &whole, &empty, POPULATION);
    assert!(found.reasons.is_empty(), "{found:?}");
    assert!(found.probability < 0.001);
    let mut less = whole.clone();
    (less.mother, less.documents) = (Vec::new(), Vec::new());
    assert!(
        likeness(&index, &less, &whole, POPULATION).probability
            <= likeness(&index, &whole, &whole, POPULATION).probability
    );
    assert!(likeness(&index, &empty, &empty, 0).probability < 0.5);
}

#[test]
fn the_more_persons_the_less_a_name_tells() {
    let index = background();
    let a = person(&["Mohammad Ahmadi"], Sex::Male, "1980-05-06", "", "");
    let b = person(&["Mohammad Ahmadi"], Sex::Male, "1980-05-06", "", "");
    let of = |population| likeness(&index, &a, &b, population).probability;
    assert!(of(1_000) > of(100_000) && of(100_000) > of(1_000_000));
}

#[test]
fn a_person_is_found_while_the_officer_types() {
    struct File(Vec<Evidence>);
    impl names::same::Lookup for File {
        fn evidence(&self, slot: u32) -> Option<Evidence> {
            self.0.get(slot as usize).cloned()
        }
        fn holders(&self, number: &str) -> Vec<u32> {
            (0..)
                .zip(&self.0)
                .filter(|(_, e)| e.documents.iter().any(|d| d == number))
                .map(|(i, _)| i)
                .collect()
        }
        fn population(&self) -> usize {
            POPULATION
        }
    }
    let mut index = Index::new();
    let file = File(vec![
        person(&["محمد رضا حسینی"], Sex::Male, "1988-05-06", "علی", "مریم"),
        person(&["Omid Qaderi"], Sex::Male, "1980-03-04", "", ""),
        with(person(&["Zahra Rahimi"], Sex::Female, "1990-03-04", "", ""), "AFG", "P7"),
    ]);
    for (slot, evidence) in (0..).zip(&file.0) {
        evidence.names.iter().for_each(|n| index.insert(slot, n));
        index.born(slot, evidence.birth.map(Born::from));
    }
    index.settle();
    let today = person(&["Mohamad Reza Huseini"], Sex::Male, "1988-05-06", "Ali", "Maryam");
    let found = candidates(&index, &file, &today, 5);
    assert_eq!(found.iter().map(|c| c.slot).collect::<Vec<_>>(), [0], "{found:?}");
    let by_number = with(person(&["Somebody Else"], Sex::Female, "", "", ""), "AFG", "P7");
    assert_eq!(candidates(&index, &file, &by_number, 5).first().map(|c| c.slot), Some(2));
    assert!(candidates(&index, &file, &Evidence::default(), 5).is_empty());
    assert!(candidates(&index, &file, &today, 0).is_empty());
}
