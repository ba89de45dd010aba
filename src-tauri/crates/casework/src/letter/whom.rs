//! Whom a letter speaks to, beside the addressee: guardian, representative; where it goes, and whether to a child.

use crate::{
    Desk, Result,
    family::{self, RepresentativeKind},
    person::{Person, PersonName},
};
use chrono::NaiveDate;
use vault::Id;

/// Who stands beside the addressee of a letter.
#[derive(Debug, Clone, Default)]
pub(super) struct Whom {
    pub(super) guardian: Option<PersonName>,
    pub(super) representative: Option<PersonName>,
    pub(super) address: Option<String>,
    pub(super) is_child: bool,
}

impl Whom {
    /// As it is known on a day.
    pub(super) fn of(desk: &Desk, addressee: Option<Id>, today: NaiveDate) -> Result<Self> {
        let Some(addressee) = addressee else { return Ok(Self::default()) };
        let person: Person = desk.read().get(addressee)?;
        let known = family::standing_representatives(desk.read(), addressee, Some(today))?;
        let first = |kinds: &[RepresentativeKind]| {
            let found = known.iter().find(|one| kinds.contains(&one.kind));
            found.map(|one| PersonName { latin: one.name.clone(), ..PersonName::default() })
        };
        let lives = person.addresses.as_ref().and_then(|all| all.0.iter().find(|one| one.until.is_none()));
        let address = lives.map(|one| {
            let parts = [&one.line, &one.place].into_iter().flatten();
            parts.map(String::as_str).collect::<Vec<_>>().join(", ")
        });
        Ok(Self {
            guardian: first(&[RepresentativeKind::Guardian]),
            representative: first(&[RepresentativeKind::Counsel, RepresentativeKind::LegalRepresentative]),
            address: address.filter(|address| !address.is_empty()),
            is_child: person.birth.may_be_child(today),
        })
    }
}
