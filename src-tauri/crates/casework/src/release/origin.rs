//! Countries that must not learn of a person: those that they belong to, fear, or come from.

use super::Recipient;
use crate::{Desk, Result, person::Person};
use std::collections::BTreeSet;
use vault::Id;

/// Code of nobody's nationality.
const STATELESS: &str = "XXA";

/// Countries that a person belongs to or comes from, as far as is known: nationalities, the country they fear to return
/// to, and where they lived before when they have no nationality. Where they were born counts for nothing: a child is
/// born on the way.
fn countries(person: &Person) -> BTreeSet<&str> {
    let origins = person.origins.as_ref();
    let is_known = person.nationality.as_deref().is_some_and(|nationality| nationality != STATELESS);
    let of_origins = origins.into_iter().flat_map(|origins| {
        let lived = origins.residence_country.as_ref().filter(|_| !is_known);
        origins.origin.iter().chain(lived).chain(&origins.other_nationalities)
    });
    person.nationality.iter().chain(of_origins).map(String::as_str).collect()
}

/// Those of these persons whose country the recipient belongs to. A record that is gone names nobody.
pub(crate) fn belonging(desk: &Desk, recipient: &Recipient, persons: &[Id]) -> Result<Vec<Id>> {
    let read = desk.read();
    let mut found = Vec::new();
    // A family may hold somebody of this country; its own authorities are not whom anybody in it fled from.
    if desk.profile.records.country.as_ref() == Some(&recipient.country) {
        return Ok(found);
    }
    for id in persons {
        if let Some(person) = read.find::<Person>(*id)?
            && countries(&person).contains(recipient.country.as_str())
        {
            found.push(*id);
        }
    }
    Ok(found)
}
