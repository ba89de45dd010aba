//! The way here: when a person left, by which countries, how they entered, where they asked for protection before.

use super::{Checking, PartialDay};

/// A leg of the route.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Leg {
    /// Country passed or stayed in, ISO 3166 alpha-3.
    pub country: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Since when.
    pub from: Option<PartialDay>,
    /// Until when.
    pub until: Option<PartialDay>,
    /// Means of transport, a code of the list `transport`.
    pub transport: Option<String>,
    /// Documents used.
    pub documents: Option<String>,
    /// Whether they were allowed to be there; none is not known.
    pub authorised: Option<bool>,
    /// Whether somebody was paid to bring them; none is not known.
    pub smuggled: Option<bool>,
    /// Anything else: protection asked for, pushed back, held.
    pub note: Option<String>,
}

/// An application for protection made elsewhere or earlier.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct EarlierApplication {
    /// Country, ISO 3166 alpha-3.
    pub country: Option<String>,
    /// When.
    pub on: Option<PartialDay>,
    /// What came of it, in the person's words.
    pub outcome: Option<String>,
    /// Number given there.
    pub number: Option<String>,
}

/// The way here.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Journey {
    /// When they left their home.
    pub left_home: Option<PartialDay>,
    /// When they left their country.
    pub left_country: Option<PartialDay>,
    /// Countries in between, in order.
    pub legs: Vec<Leg>,
    /// When they entered this country.
    pub entered: Option<PartialDay>,
    /// Where they entered it.
    pub entry_place: Option<String>,
    /// How, a code of the list `entry`.
    pub entry_manner: Option<String>,
    /// Document and visa shown at entry.
    pub entry_document: Option<String>,
    /// Applications made before.
    pub earlier: Vec<EarlierApplication>,
}

vault::structured!(Journey);

impl Journey {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        let left_home = checking.past(&format!("{at}.leftHome"), self.left_home.as_ref());
        let left_country = checking.past(&format!("{at}.leftCountry"), self.left_country.as_ref());
        let entered = checking.past(&format!("{at}.entered"), self.entered.as_ref());
        checking.in_order(&format!("{at}.leftCountry"), left_home.as_ref(), left_country.as_ref());
        checking.in_order(&format!("{at}.entered"), left_country.as_ref(), entered.as_ref());
        let legs = self.legs.iter().enumerate();
        let legs = legs.map(|(i, leg)| leg.check(&format!("{at}.legs.{i}"), checking)).collect();
        let earlier = self.earlier.iter().enumerate();
        let earlier = earlier.map(|(i, one)| one.check(&format!("{at}.earlier.{i}"), checking)).collect();
        Self {
            left_home,
            left_country,
            legs,
            entered,
            entry_place: checking.line(&format!("{at}.entryPlace"), self.entry_place.as_ref()),
            entry_manner: checking.code("entry", &format!("{at}.entryManner"), self.entry_manner.as_ref()),
            entry_document: checking.line(&format!("{at}.entryDocument"), self.entry_document.as_ref()),
            earlier,
        }
    }
}

impl Leg {
    fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        let from = checking.past(&format!("{at}.from"), self.from.as_ref());
        let until = checking.past(&format!("{at}.until"), self.until.as_ref());
        checking.in_order(&format!("{at}.until"), from.as_ref(), until.as_ref());
        Self {
            country: checking.country(&format!("{at}.country"), self.country.as_ref()),
            place: checking.line(&format!("{at}.place"), self.place.as_ref()),
            from,
            until,
            transport: checking.code("transport", &format!("{at}.transport"), self.transport.as_ref()),
            documents: checking.line(&format!("{at}.documents"), self.documents.as_ref()),
            authorised: self.authorised,
            smuggled: self.smuggled,
            note: checking.line(&format!("{at}.note"), self.note.as_ref()),
        }
    }
}

impl EarlierApplication {
    fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        Self {
            country: checking.country(&format!("{at}.country"), self.country.as_ref()),
            on: checking.past(&format!("{at}.on"), self.on.as_ref()),
            outcome: checking.line(&format!("{at}.outcome"), self.outcome.as_ref()),
            number: checking.line(&format!("{at}.number"), self.number.as_ref()),
        }
    }
}
