//! Relatives who are in no case here: named for tracing, reunification and the assessment.

use super::{super::Sex, Checking, PartialDay};

/// A relative who is in no case here.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Relative {
    /// What they are to the person, a code of the list `relationship`.
    pub relationship: String,
    /// Name, in any script.
    pub name: String,
    /// Sex.
    pub sex: Option<Sex>,
    /// Born, as far as known.
    pub born: Option<PartialDay>,
    /// Nationality, ISO 3166 alpha-3.
    pub nationality: Option<String>,
    /// Country they live in, ISO 3166 alpha-3.
    pub country: Option<String>,
    /// Place they live in.
    pub place: Option<String>,
    /// Whether they have died.
    pub deceased: bool,
    /// When, as far as known.
    pub deceased_on: Option<PartialDay>,
    /// Anything else: whether they are missing, how they can be reached.
    pub note: Option<String>,
}

/// Relatives of a person who are in no case here.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Relatives(
    /// As told.
    pub Vec<Relative>,
);

vault::structured!(Relatives);

impl Relatives {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        let one = |(i, relative): (usize, &Relative)| {
            let at = format!("{at}.{i}");
            let born = checking.past(&format!("{at}.born"), relative.born.as_ref());
            let deceased_on = checking.past(&format!("{at}.deceasedOn"), relative.deceased_on.as_ref());
            checking.in_order(&format!("{at}.deceasedOn"), born.as_ref(), deceased_on.as_ref());
            Relative {
                relationship: checking.required_code(
                    "relationship",
                    &format!("{at}.relationship"),
                    &relative.relationship,
                ),
                name: checking.required(&format!("{at}.name"), &relative.name),
                sex: relative.sex,
                born,
                nationality: checking.country(&format!("{at}.nationality"), relative.nationality.as_ref()),
                country: checking.country(&format!("{at}.country"), relative.country.as_ref()),
                place: checking.line(&format!("{at}.place"), relative.place.as_ref()),
                deceased: relative.deceased || deceased_on.is_some(),
                deceased_on,
                note: checking.line(&format!("{at}.note"), relative.note.as_ref()),
            }
        };
        Self(self.0.iter().enumerate().map(one).collect())
    }
}
