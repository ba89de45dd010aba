//! Assistance and integration as a profile sets them: currency and times.

use super::{Period, Unit, Words};
use crate::household::Urgency;
use std::collections::BTreeMap;

/// Currency and times of assistance and integration. A profile says its own.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AssistanceRules {
    /// Currency of programmes, ISO 4217. Amounts are kept in its minor unit.
    pub currency: String,
    /// Subsistence minimum of a person in a month, in minor units; indicators compare income with it.
    #[serde(default)]
    pub subsistence: Option<i64>,
    /// By when a problem is looked at that cannot wait.
    pub immediate: Period,
    /// By when an urgent one is.
    pub high: Period,
    /// By when any other is.
    pub normal: Period,
    /// By when a complaint is answered.
    pub complaint: Period,
    /// By when one is that was made in confidence.
    pub confidential: Period,
    /// How long a consent to give data to a partner counts.
    pub consent: Period,
    /// How often a plan of integration is reviewed.
    pub review: Period,
    /// How long before its last day a document is to be renewed.
    pub renewal: Period,
    /// By when an application for family reunification is decided.
    pub reunification: Period,
    /// Specific needs, or how their codes begin, that ask for an accessible place.
    #[serde(default)]
    pub accessible_needs: Vec<String>,
    /// Specific needs of women, or how their codes begin, that ask for a place for women.
    #[serde(default)]
    pub women_needs: Vec<String>,
    /// The law that these rest on.
    pub legal_basis: Words,
    /// Whether a lawyer or a public source confirmed them.
    #[serde(default)]
    pub verified: bool,
}

impl Default for AssistanceRules {
    /// As in editions of profiles from before.
    fn default() -> Self {
        let days = |length| Period { length, unit: Unit::CalendarDay };
        let months = |length| Period { length, unit: Unit::Month };
        Self {
            currency: "AZN".to_owned(),
            subsistence: None,
            immediate: days(1),
            high: days(3),
            normal: days(14),
            complaint: days(15),
            confidential: days(5),
            consent: months(6),
            review: months(3),
            renewal: days(30),
            reunification: months(6),
            accessible_needs: vec!["DS".to_owned()],
            women_needs: vec!["WR".to_owned(), "SV".to_owned()],
            legal_basis: Words(BTreeMap::new()),
            verified: false,
        }
    }
}

impl AssistanceRules {
    /// By when a problem is looked at.
    #[must_use]
    pub fn urgent(&self, urgency: Urgency) -> Period {
        match urgency {
            Urgency::Immediate => self.immediate,
            Urgency::High => self.high,
            Urgency::Normal => self.normal,
        }
    }
}

/// Whether the values can be meant.
pub(super) fn check(rules: &AssistanceRules) -> Result<(), String> {
    if rules.currency.len() != 3 || !rules.currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err("assistance.currency: three capital letters of ISO 4217".to_owned());
    }
    for (key, period) in [
        ("immediate", rules.immediate),
        ("high", rules.high),
        ("normal", rules.normal),
        ("complaint", rules.complaint),
        ("confidential", rules.confidential),
        ("consent", rules.consent),
        ("review", rules.review),
        ("renewal", rules.renewal),
        ("reunification", rules.reunification),
    ] {
        if !(1..=3_650).contains(&period.length) {
            return Err(format!("assistance.{key}: from 1 to 3650"));
        }
    }
    match rules.subsistence {
        Some(..=0) => Err("assistance.subsistence: above zero, or left out".to_owned()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_no_length_and_money_of_no_country_are_refused() {
        assert!(check(&AssistanceRules::default()).is_ok());
        let none = Period { length: 0, unit: Unit::CalendarDay };
        for wrong in [
            AssistanceRules { complaint: none, ..AssistanceRules::default() },
            AssistanceRules { consent: none, ..AssistanceRules::default() },
            AssistanceRules { currency: "manat".to_owned(), ..AssistanceRules::default() },
            AssistanceRules { subsistence: Some(0), ..AssistanceRules::default() },
        ] {
            assert!(check(&wrong).is_err(), "{wrong:?}");
        }
    }
}
