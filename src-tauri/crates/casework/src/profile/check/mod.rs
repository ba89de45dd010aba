//! Whether a profile fits together: every reference, every language, every length.

mod ending;
mod limits;
mod office;
mod outcome;
mod procedure;

use super::{Period, Profile, Unit, Words, assistance, fault::Fault, guard, records, returning};
use crate::{appointment, permit::Role};
use std::collections::BTreeSet;

type Checked = Result<(), Fault>;

/// Longest period that a profile may give: a hundred years.
const LONGEST: [(Unit, u32); 3] =
    [(Unit::CalendarDay, 36_525), (Unit::WorkingDay, 26_000), (Unit::Month, 1_200)];

/// Finds the first rule that is broken.
pub(super) fn check(profile: &Profile) -> Checked {
    office::check(profile)?;
    procedure::stages(profile)?;
    limits::deadlines(profile)?;
    limits::remedies(profile)?;
    outcome::check(profile)?;
    procedure::procedures(profile)?;
    procedure::body(profile)?;
    appointment::check_rules(&profile.appointments).map_err(|rule| Fault::new("appointments", rule))?;
    guard::check(&profile.guard).map_err(|rule| Fault::new("guard", rule))?;
    length("ahead.deadline", profile.ahead.deadline)?;
    length("ahead.certificate", profile.ahead.certificate)?;
    records::check(&profile.records).map_err(|rule| Fault::new("records", rule))?;
    returning::check(&profile.returning, |list, code| profile.lists.has(list, code))
        .map_err(|rule| Fault::new("returning", rule))?;
    assistance::check(&profile.assistance).map_err(|rule| Fault::new("assistance", rule))?;
    ending::closures(profile)?;
    ending::reopening(profile)?;
    ending::status(profile)?;
    ending::retention(profile)
}

/// A text stands in every language of the profile.
fn complete(profile: &Profile, at: &str, words: &Words) -> Checked {
    for lang in &profile.languages {
        if words.0.get(lang.tag()).is_none_or(|text| text.trim().is_empty()) {
            return Err(Fault::new(at, format!("no text in {}", lang.tag())));
        }
    }
    Ok(())
}

/// No code stands twice, and each is one word.
fn codes<'c>(list: &str, key: &str, codes: impl Iterator<Item = &'c str>) -> Checked {
    let mut seen = BTreeSet::new();
    for (place, code) in codes.enumerate() {
        let at = format!("{list}.{place}.{key}");
        if code.is_empty() || !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(Fault::new(at, format!("the code {code:?} is not one word of letters and digits")));
        }
        if !seen.insert(code) {
            return Err(Fault::new(at, format!("the code {code:?} stands twice")));
        }
    }
    Ok(())
}

/// A length is possible.
fn length(at: &str, period: Period) -> Checked {
    if period.length == 0 {
        return Err(Fault::new(at, "the length is zero"));
    }
    match LONGEST.iter().find(|(unit, _)| *unit == period.unit) {
        Some((_, longest)) if period.length > *longest => {
            Err(Fault::new(at, format!("{} is longer than a hundred years", period.length)))
        }
        _ => Ok(()),
    }
}

/// Roles that are named are those that there are, and somebody is named.
fn roles(profile: &Profile, at: &str, roles: &[Role], nobody: &str) -> Checked {
    if roles.is_empty() {
        return Err(Fault::new(at, nobody));
    }
    for (place, role) in roles.iter().enumerate() {
        known(profile.roles.get(*role).is_some(), &format!("{at}.{place}"), "role", role.code())?;
    }
    Ok(())
}

/// Something that is named is there.
fn known(there: bool, at: &str, what: &str, name: &str) -> Checked {
    if there { Ok(()) } else { Err(Fault::new(at, format!("there is no {what} {name:?}"))) }
}
