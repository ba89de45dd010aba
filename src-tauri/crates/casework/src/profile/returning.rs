//! Voluntary return: what a country decides of it.

use super::Words;
use crate::returning::PaymentPurpose;
use std::collections::{BTreeMap, BTreeSet};

/// A destination of which something is to be said.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReturnDestinationRule")]
pub struct DestinationRule {
    /// Country, ISO 3166 alpha-3.
    pub country: String,
    /// Why.
    pub because: Words,
}

/// How much may be paid for something.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PaymentLimit {
    /// For what.
    pub purpose: PaymentPurpose,
    /// Which tranche.
    #[serde(default)]
    pub tranche: Option<u32>,
    /// The most, in the smallest unit of the currency.
    pub most: i64,
    /// Currency, ISO 4217.
    pub currency: String,
    /// Months after arrival at which a tranche is due.
    #[serde(default)]
    pub after_months: u32,
}

/// What a country decides of voluntary return.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReturnRules {
    /// Days before a departure within which the person says again that they wish to go.
    pub reconfirm_days: u32,
    /// Days after which an organisation is reminded that it was asked.
    pub eligibility_days: u32,
    /// Months after arrival at which a person is visited.
    pub monitoring_months: Vec<u32>,
    /// What must have been spoken of, codes of the list `return_topic`.
    pub required_topics: Vec<String>,
    /// Who helps here, codes of the list `return_body`.
    pub organisations: Vec<String>,
    /// Where nobody is taken.
    #[serde(default)]
    pub excluded: Vec<DestinationRule>,
    /// Where nobody is advised to go.
    #[serde(default)]
    pub advised_against: Vec<DestinationRule>,
    /// What may be paid. For what is not named nothing is.
    #[serde(default)]
    pub limits: Vec<PaymentLimit>,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    #[serde(default)]
    pub verified: bool,
}

impl Default for ReturnRules {
    /// As in editions of profiles from before: nothing is paid, and all that people are owed is asked for.
    fn default() -> Self {
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        Self {
            reconfirm_days: 7,
            eligibility_days: 14,
            monitoring_months: vec![3, 6, 12],
            required_topics: codes(&["stay", "consequences", "change-of-mind"]),
            organisations: codes(&["iom", "unhcr", "authority"]),
            excluded: Vec::new(),
            advised_against: Vec::new(),
            limits: Vec::new(),
            legal_basis: Words(BTreeMap::new()),
            verified: false,
        }
    }
}

impl ReturnRules {
    /// The limit for something.
    #[must_use]
    pub fn limit(&self, purpose: PaymentPurpose, tranche: Option<u32>) -> Option<&PaymentLimit> {
        self.limits.iter().find(|limit| limit.purpose == purpose && limit.tranche == tranche)
    }

    /// Why nobody is taken to a country.
    #[must_use]
    pub fn excludes(&self, country: &str) -> Option<&DestinationRule> {
        self.excluded.iter().find(|one| one.country == country)
    }

    /// Why nobody is advised to go to a country.
    #[must_use]
    pub fn advises_against(&self, country: &str) -> Option<&DestinationRule> {
        self.advised_against.iter().find(|one| one.country == country)
    }
}

/// Whether the values can be meant, given what the lists have.
pub(super) fn check(rules: &ReturnRules, has: impl Fn(&str, &str) -> bool) -> Result<(), String> {
    let fail = |key: &str, rule: String| Err(format!("returning.{key}: {rule}"));
    if !(1..=90).contains(&rules.reconfirm_days) {
        return fail("reconfirm-days", "from 1 to 90".to_owned());
    }
    if !(1..=365).contains(&rules.eligibility_days) {
        return fail("eligibility-days", "from 1 to 365".to_owned());
    }
    let months = &rules.monitoring_months;
    if months.is_empty() || !months.is_sorted_by(|a, b| a < b) || months.iter().any(|m| !(1..=60).contains(m))
    {
        return fail("monitoring-months", "each from 1 to 60, each later than the one before".to_owned());
    }
    for (key, list, codes) in [
        ("required-topics", "return_topic", &rules.required_topics),
        ("organisations", "return_body", &rules.organisations),
    ] {
        if codes.is_empty() {
            return fail(key, "none is named".to_owned());
        }
        if let Some(code) = codes.iter().find(|code| !has(list, code)) {
            return fail(key, format!("there is no {code:?} in the list {list}"));
        }
    }
    for (key, places) in [("excluded", &rules.excluded), ("advised-against", &rules.advised_against)] {
        if let Some(one) = places.iter().find(|one| names::country::country(&one.country).is_none()) {
            return fail(key, format!("{:?} is no country", one.country));
        }
    }
    let mut seen = BTreeSet::new();
    for limit in &rules.limits {
        let parts = limit.purpose == PaymentPurpose::Tranche;
        if limit.most <= 0
            || limit.currency.len() != 3
            || !limit.currency.bytes().all(|b| b.is_ascii_uppercase())
        {
            return fail("limits", "an amount above zero, in a currency of three capital letters".to_owned());
        }
        if limit.tranche.is_some() != parts || limit.tranche == Some(0) {
            return fail("limits", "tranches have a number from 1, and nothing else has".to_owned());
        }
        if !seen.insert((limit.purpose, limit.tranche)) {
            return fail("limits", format!("{:?} stands twice", limit.purpose));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(purpose: PaymentPurpose, tranche: Option<u32>, most: i64, currency: &str) -> PaymentLimit {
        PaymentLimit { purpose, tranche, most, currency: currency.to_owned(), after_months: 0 }
    }

    #[test]
    fn values_that_cannot_be_meant_are_refused() {
        let has = |_: &str, code: &str| code != "nowhere";
        let good = ReturnRules::default;
        assert_eq!(check(&good(), has), Ok(()));
        let nowhere = || vec!["nowhere".to_owned()];
        let place = |country: &str| {
            vec![DestinationRule { country: country.to_owned(), because: Words(BTreeMap::new()) }]
        };
        for (key, rules) in [
            ("reconfirm-days", ReturnRules { reconfirm_days: 0, ..good() }),
            ("eligibility-days", ReturnRules { eligibility_days: 366, ..good() }),
            ("monitoring-months", ReturnRules { monitoring_months: vec![6, 3], ..good() }),
            ("monitoring-months", ReturnRules { monitoring_months: vec![], ..good() }),
            ("required-topics", ReturnRules { required_topics: nowhere(), ..good() }),
            ("organisations", ReturnRules { organisations: Vec::new(), ..good() }),
            ("excluded", ReturnRules { excluded: place("QQQ"), ..good() }),
            ("advised-against", ReturnRules { advised_against: place("Yemen"), ..good() }),
            ("limits", ReturnRules { limits: vec![limit(PaymentPurpose::Ticket, None, 0, "USD")], ..good() }),
            ("limits", ReturnRules { limits: vec![limit(PaymentPurpose::Ticket, None, 1, "usd")], ..good() }),
            (
                "limits",
                ReturnRules { limits: vec![limit(PaymentPurpose::Tranche, None, 1, "USD")], ..good() },
            ),
            (
                "limits",
                ReturnRules { limits: vec![limit(PaymentPurpose::Ticket, Some(1), 1, "USD")], ..good() },
            ),
            (
                "limits",
                ReturnRules {
                    limits: vec![
                        limit(PaymentPurpose::Tranche, Some(1), 1, "USD"),
                        limit(PaymentPurpose::Tranche, Some(1), 2, "USD"),
                    ],
                    ..good()
                },
            ),
        ] {
            let fault = check(&rules, has).unwrap_err();
            assert!(fault.starts_with(&format!("returning.{key}:")), "{key}: {fault}");
        }
    }
}
