//! Why: each thing seen with the weight it had.

use serde::Serialize;
use ts_rs::TS;

use super::birth::Births;
use super::field::{Field, Relation};
use super::observation::Observation;

/// One thing seen when two records lie side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(rename = "LikenessFinding")]
pub enum Finding {
    /// The names as a whole, 0 to 100.
    Name {
        /// How alike.
        per_cent: u8,
    },
    /// A part of the name differs as it does between brothers, sisters and twins.
    GivenNameDiffers,
    /// The father's name.
    Father {
        /// How alike, 0 to 100.
        per_cent: u8,
    },
    /// The mother's name.
    Mother {
        /// How alike, 0 to 100.
        per_cent: u8,
    },
    /// The same day of birth.
    BirthSame,
    /// The same opening day of a year, which is written where only the year is known.
    BirthOpeningDaySame,
    /// Day and month changed places.
    BirthDayMonthSwapped,
    /// Of day, month and year one differs.
    BirthPartDiffers,
    /// The births can be one day, as far as they are known.
    BirthRangesMeet,
    /// Another day of the same year.
    BirthYearSame,
    /// Not the same, but near.
    BirthWithin {
        /// Completed to whole years.
        years: u16,
    },
    /// Far apart.
    BirthApart {
        /// Completed to whole years.
        years: u16,
    },
    /// As far apart as parent and child, grandparent and grandchild.
    GenerationApart {
        /// Completed to whole years.
        years: u16,
    },
    /// The same sex.
    SexSame,
    /// Not the same sex.
    SexDiffers,
    /// A nationality in common.
    NationalityShared,
    /// No nationality in common.
    NationalityDiffers,
    /// The same birth place.
    BirthPlaceSame,
    /// Another birth place.
    BirthPlaceDiffers,
    /// The same document number.
    DocumentSame {
        /// The number, without blanks and signs.
        number: String,
    },
    /// Document numbers one sign apart.
    DocumentOneSignOff,
    /// Other document numbers.
    DocumentDiffers,
    /// The same telephone number.
    PhoneSame,
    /// Other telephone numbers.
    PhoneDiffers,
    /// The same individual UNHCR number.
    UnhcrSame,
    /// Individual UNHCR numbers one sign apart.
    UnhcrOneSignOff,
    /// Other individual UNHCR numbers.
    UnhcrDiffers,
}

/// A finding and how much it weighed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "LikenessReason")]
pub struct Reason {
    /// What was seen.
    pub finding: Finding,
    /// For one person (above 0) or against it, in decibans: 10 make ten to one.
    pub decibans: f32,
}

pub(super) fn finding(seen: &Observation, field: Field, against: Relation) -> Option<Finding> {
    let grade = seen.grade(field)?;
    let years = seen.years;
    Some(match (field, grade) {
        (Field::Given, _) if against == Relation::Stranger => Finding::Name { per_cent: seen.per_cent },
        (Field::Given, _) => Finding::GivenNameDiffers,
        (Field::Father, _) => Finding::Father { per_cent: seen.father },
        (Field::Mother, _) => Finding::Mother { per_cent: seen.mother },
        (Field::Birth, g) => birth(g, years),
        (Field::Sex, 0) => Finding::SexSame,
        (Field::Sex, _) => Finding::SexDiffers,
        (Field::Nationality, 0) => Finding::NationalityShared,
        (Field::Nationality, _) => Finding::NationalityDiffers,
        (Field::Place, 0) => Finding::BirthPlaceSame,
        (Field::Place, 1) => return None,
        (Field::Place, _) => Finding::BirthPlaceDiffers,
        (Field::Document, 0) => Finding::DocumentSame { number: seen.number.clone() },
        (Field::Document, 1) => Finding::DocumentOneSignOff,
        (Field::Document, _) => Finding::DocumentDiffers,
        (Field::Phone, 0) => Finding::PhoneSame,
        (Field::Phone, _) => Finding::PhoneDiffers,
        (Field::Unhcr, 0) => Finding::UnhcrSame,
        (Field::Unhcr, 1) => Finding::UnhcrOneSignOff,
        (Field::Unhcr, _) => Finding::UnhcrDiffers,
    })
}

fn birth(grade: u8, years: u16) -> Finding {
    const SAME: u8 = Births::Same as u8;
    const OPENING: u8 = Births::SameOpening as u8;
    const SWAPPED: u8 = Births::Swapped as u8;
    const PART: u8 = Births::PartDiffers as u8;
    const MEET: u8 = Births::RangesMeet as u8;
    const YEAR: u8 = Births::SameYear as u8;
    const SEVEN: u8 = Births::WithinSeven as u8;
    const FOURTEEN: u8 = Births::WithinFourteen as u8;
    const GENERATION: u8 = Births::Generation as u8;
    match grade {
        SAME => Finding::BirthSame,
        OPENING => Finding::BirthOpeningDaySame,
        SWAPPED => Finding::BirthDayMonthSwapped,
        PART => Finding::BirthPartDiffers,
        MEET => Finding::BirthRangesMeet,
        YEAR => Finding::BirthYearSame,
        SEVEN | FOURTEEN => Finding::BirthApart { years },
        GENERATION => Finding::GenerationApart { years },
        _ => Finding::BirthWithin { years },
    }
}
