//! Who is eligible: criteria in versions, and what they say of a household, with a reason for each. Pure.

use crate::household::Facts;
use chrono::NaiveDate;
use vault::Id;

/// One version of the criteria of a programme.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AidCriteria")]
pub struct Criteria {
    /// From 1.
    pub version: u32,
    /// From when it counts.
    pub from: NaiveDate,
    /// Who set it.
    pub officer: Id,
    /// Why it was set so, and the decision it rests on.
    pub basis: String,
    /// Codes of the list `population`; none asks nothing.
    pub populations: Vec<String>,
    /// Persons at least.
    pub least: Option<u32>,
    /// Persons at most.
    pub most: Option<u32>,
    /// Children at least.
    pub children: Option<u32>,
    /// Persons of 60 and more at least.
    pub elderly: Option<u32>,
    /// Any of these specific needs, codes of the list `need`; none asks nothing.
    pub needs: Vec<String>,
    /// Income of a person in a month at most, in minor units.
    pub income: Option<i64>,
    /// What each household is given, in minor units.
    pub base: i64,
    /// What is given for each person, in minor units.
    pub each: i64,
    /// At most, in minor units.
    pub cap: Option<i64>,
}

/// One thing that criteria ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AidCriterion")]
pub enum Criterion {
    /// Who they are.
    Population,
    /// How many they are at least.
    Least,
    /// How many they are at most.
    Most,
    /// How many children there are.
    Children,
    /// How many elderly there are.
    Elderly,
    /// A specific need.
    Need,
    /// Income of a person.
    Income,
}

/// Whether something is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CriterionMet")]
pub enum Met {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// It is not known.
    Unknown,
}

/// Why somebody is eligible or not.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "EligibilityReason")]
pub struct Reason {
    /// What was asked.
    pub criterion: Criterion,
    /// Whether it is met.
    pub met: Met,
    /// What was found: a code, a count, an amount.
    pub found: String,
    /// What was wanted.
    pub wanted: String,
}

/// Why somebody is eligible or not. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "EligibilityReasons")]
pub struct Reasons(
    /// In the order of the criteria.
    pub Vec<Reason>,
);

/// What criteria say of a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "EligibilityVerdict")]
pub enum Verdict {
    /// It is eligible.
    Eligible,
    /// It is not.
    NotEligible,
    /// Something is not known.
    Unclear,
}

/// What criteria say of a household, and what it would be given.
#[must_use]
pub(crate) fn weighed(criteria: &Criteria, facts: &Facts) -> (Verdict, Reasons, i64) {
    let mut reasons = Vec::new();
    let mut ask = |criterion, met: Met, found: String, wanted: String| {
        reasons.push(Reason { criterion, met, found, wanted });
    };
    let yes = |met: bool| if met { Met::Yes } else { Met::No };
    if !criteria.populations.is_empty() {
        let met = criteria.populations.contains(&facts.population);
        ask(Criterion::Population, yes(met), facts.population.clone(), criteria.populations.join(" "));
    }
    for (criterion, wanted, found) in [
        (Criterion::Least, criteria.least, facts.size),
        (Criterion::Children, criteria.children, facts.children),
        (Criterion::Elderly, criteria.elderly, facts.elderly),
    ] {
        if let Some(wanted) = wanted {
            ask(criterion, yes(found >= wanted), found.to_string(), wanted.to_string());
        }
    }
    if let Some(most) = criteria.most {
        ask(Criterion::Most, yes(facts.size <= most), facts.size.to_string(), most.to_string());
    }
    if !criteria.needs.is_empty() {
        let found: Vec<&str> =
            criteria.needs.iter().filter(|need| facts.needs.contains(need)).map(String::as_str).collect();
        ask(Criterion::Need, yes(!found.is_empty()), found.join(" "), criteria.needs.join(" "));
    }
    if let Some(limit) = criteria.income {
        let persons = i64::from(facts.size.max(1));
        let (met, found) = match facts.income.map(|income| income / persons) {
            Some(each) => (yes(each <= limit), each.to_string()),
            None => (Met::Unknown, String::new()),
        };
        ask(Criterion::Income, met, found, limit.to_string());
    }
    // What is missed decides; only then what is not known.
    let verdict = match () {
        () if reasons.iter().any(|reason| reason.met == Met::No) => Verdict::NotEligible,
        () if reasons.iter().any(|reason| reason.met == Met::Unknown) => Verdict::Unclear,
        () => Verdict::Eligible,
    };
    (verdict, Reasons(reasons), amount(criteria, facts.size))
}

/// What a household of this size is given.
fn amount(criteria: &Criteria, size: u32) -> i64 {
    let whole = criteria.each.saturating_mul(size.into()).saturating_add(criteria.base);
    criteria.cap.map_or(whole, |cap| whole.min(cap))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn criteria() -> Criteria {
        Criteria {
            version: 1,
            from: NaiveDate::default(),
            officer: Id::from_bytes([0; 16]),
            basis: String::new(),
            populations: Vec::new(),
            least: None,
            most: None,
            children: None,
            elderly: None,
            needs: Vec::new(),
            income: None,
            base: 5_000,
            each: 3_000,
            cap: Some(20_000),
        }
    }

    fn facts(size: u32, income: Option<i64>) -> Facts {
        Facts { population: "IDP".to_owned(), size, children: 1, income, ..Facts::default() }
    }

    #[test]
    fn each_criterion_says_why() {
        let asks_all = Criteria {
            populations: vec!["REF".to_owned(), "IDP".to_owned()],
            least: Some(2),
            most: Some(6),
            children: Some(1),
            income: Some(10_000),
            ..criteria()
        };
        let table = [
            (asks_all.clone(), facts(4, Some(40_000)), Verdict::Eligible, 17_000),
            (asks_all.clone(), facts(4, Some(40_004)), Verdict::NotEligible, 17_000),
            (asks_all.clone(), facts(4, None), Verdict::Unclear, 17_000),
            (asks_all.clone(), facts(1, None), Verdict::NotEligible, 8_000),
            (asks_all.clone(), facts(7, Some(0)), Verdict::NotEligible, 20_000),
            (
                Criteria { populations: vec!["STA".to_owned()], ..asks_all.clone() },
                facts(4, Some(0)),
                Verdict::NotEligible,
                17_000,
            ),
            (
                Criteria { elderly: Some(1), ..asks_all.clone() },
                facts(4, Some(0)),
                Verdict::NotEligible,
                17_000,
            ),
            (
                Criteria { needs: vec!["DS".to_owned()], ..asks_all.clone() },
                facts(4, Some(0)),
                Verdict::NotEligible,
                17_000,
            ),
            (criteria(), facts(9, None), Verdict::Eligible, 20_000),
        ];
        for (criteria, facts, verdict, amount) in table {
            let (found, reasons, given) = weighed(&criteria, &facts);
            assert_eq!((found, given), (verdict, amount), "{facts:?} {reasons:?}");
        }
    }

    proptest! {
        /// Whoever is eligible stays so with less income, and nobody is given more than the cap.
        #[test]
        fn less_income_never_takes_eligibility_away(size in 1_u32..20, income in 0_i64..1_000_000, less in 0_i64..1_000_000) {
            let limited = Criteria { income: Some(20_000), ..criteria() };
            let (with, _, given) = weighed(&limited, &facts(size, Some(income)));
            let (without, ..) = weighed(&limited, &facts(size, Some(income.saturating_sub(less).max(0))));
            prop_assert!(with != Verdict::Eligible || without == Verdict::Eligible);
            prop_assert!(given <= 20_000);
        }
    }
}
