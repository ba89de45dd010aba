//! What the file says of a person, as far as it tells them from others.

use crate::{
    find::{Finder, bare, number_holders, spellings},
    person::{Birth, IdentityDocument, Person, Sex, documents},
    time,
};
use names::{
    calendar::DateRange,
    same::{Evidence, Lookup},
};
use vault::Read;

/// What is known of a person.
pub(crate) fn evidence(person: &Person, documents: &[IdentityDocument]) -> Evidence {
    let origins = person.origins.as_ref();
    let text = |text: Option<&String>| text.cloned().into_iter().collect::<Vec<_>>();
    let mut nationalities = text(person.nationality.as_ref());
    nationalities.extend(origins.iter().flat_map(|origins| origins.other_nationalities.iter().cloned()));
    Evidence {
        names: spellings(person, documents),
        sex: match person.sex {
            Sex::F => Some(names::same::Sex::Female),
            Sex::M => Some(names::same::Sex::Male),
            Sex::U => None,
        },
        birth: days(&person.birth),
        father: text(person.name.father.as_ref()),
        mother: text(person.name.mother.as_ref()),
        nationalities,
        birth_places: text(origins.and_then(|origins| origins.birth_place.as_ref())),
        documents: documents
            .iter()
            .map(|document| bare(&document.number))
            .filter(|n| !n.is_empty())
            .collect(),
        phones: text(person.contact.as_ref().and_then(|contact| contact.phone.as_ref())),
        unhcr: origins.and_then(|origins| origins.unhcr_number.clone()),
    }
}

fn days(birth: &Birth) -> Option<DateRange> {
    let (earliest, latest) = birth.earliest.zip(birth.latest)?;
    Some(DateRange::new(time::civil(earliest), time::civil(latest)))
}

/// The persons of the file, by the slots of the index.
pub(super) struct OnFile<'f> {
    pub(super) read: Read<'f>,
    pub(super) finder: &'f Finder,
}

impl Lookup for OnFile<'_> {
    /// A record that cannot be read is nobody to be compared with; opening it says what is wrong.
    fn evidence(&self, slot: u32) -> Option<Evidence> {
        let person = self.read.find::<Person>(self.finder.person(slot)?).ok()??;
        if person.withdrawn.is_some() {
            return None;
        }
        let documents = documents(self.read, person.id).ok()?;
        Some(evidence(&person, &documents))
    }

    fn holders(&self, number: &str) -> Vec<u32> {
        let held = number_holders(self.read, &bare(number)).unwrap_or_default();
        held.into_iter().filter_map(|person| self.finder.slot(person)).collect()
    }

    fn population(&self) -> usize {
        self.finder.len()
    }
}
