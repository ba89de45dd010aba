//! Children without a parent in their case. Unaccompanied: with no adult relative either. Separated: with one.
//! (UNHCR, Guidelines on Determining the Best Interests of the Child; relationships are those to the principal
//! applicant, so what two other members are to each other is concluded from both.)

use crate::{
    application::Relationship,
    person::Birth,
    profile::{Entry, Lists, RelationKind as Kind},
};
use chrono::NaiveDate;
use vault::Id;

/// A member as far as this question needs them.
pub(super) struct Relative<'m> {
    pub(super) person: Id,
    pub(super) relationship: Relationship,
    pub(super) birth: &'m Birth,
}

/// Unaccompanied child.
pub(super) const UNACCOMPANIED: &str = "SC-UC";
/// Child separated from parents, with other relatives.
pub(super) const SEPARATED: &str = "SC-SC";
/// Child who is a spouse.
pub(super) const CHILD_SPOUSE: &str = "CR-CS";

/// What the registration of a family says of its children: each child with the need that it suggests.
pub(super) fn suggested(lists: &Lists, family: &[Relative<'_>], today: NaiveDate) -> Vec<(Id, &'static str)> {
    let mut found = Vec::new();
    for child in family.iter().filter(|member| member.birth.may_be_child(today)) {
        if let Some(need) = without_parent(lists, child, family, today) {
            found.push((child.person, need));
        }
        if is_spouse(lists, child, family) {
            found.push((child.person, CHILD_SPOUSE));
        }
    }
    found
}

fn without_parent(
    lists: &Lists,
    child: &Relative<'_>,
    family: &[Relative<'_>],
    today: NaiveDate,
) -> Option<&'static str> {
    let of_child = Place::of(lists, child)?;
    let others = || family.iter().filter(|other| other.person != child.person);
    let adult = |other: &Relative<'_>| !other.birth.may_be_child(today);
    let places = || others().filter_map(|other| Some((other, Place::of(lists, other)?)));
    if places()
        .any(|(other, place)| of_child.has_parent(place) || (adult(other) && of_child.may_have_parent(place)))
    {
        return None;
    }
    // Of a child whose relationship is not yet determined nothing is concluded while an adult is there to ask.
    if child.relationship == Relationship::U && others().any(adult) {
        return None;
    }
    let related = |place: Place| of_child.is_related() && place.is_related();
    Some(match places().any(|(other, place)| adult(other) && related(place)) {
        true => SEPARATED,
        false => UNACCOMPANIED,
    })
}

fn is_spouse(lists: &Lists, child: &Relative<'_>, family: &[Relative<'_>]) -> bool {
    let spouse =
        |member: &Relative<'_>| Place::of(lists, member).is_some_and(|place| place.kind == Kind::Spouse);
    spouse(child) || (child.relationship == Relationship::Pa && family.iter().any(spouse))
}

/// Where a member stands towards the principal applicant.
#[derive(Debug, Clone, Copy)]
struct Place {
    principal: bool,
    kind: Kind,
    generation: Option<i8>,
}

impl Place {
    fn of(lists: &Lists, member: &Relative<'_>) -> Option<Self> {
        let entry: &Entry = lists.entry("relationship", &member.relationship.code())?;
        let principal = member.relationship == Relationship::Pa;
        Some(Self { principal, kind: entry.kind?, generation: entry.generation })
    }

    /// Whether they belong to the family at all.
    fn is_related(self) -> bool {
        self.principal || self.kind != Kind::None
    }

    /// Whether the other is a parent.
    fn has_parent(self, other: Self) -> bool {
        match self.kind {
            _ if self.principal => other.kind == Kind::Parent,
            Kind::Child => other.principal || other.kind == Kind::Spouse,
            Kind::Sibling => other.kind == Kind::Parent,
            _ => false,
        }
    }

    /// Whether the other, when grown up, can be a parent: a nephew may be a brother's son or a sister's.
    fn may_have_parent(self, other: Self) -> bool {
        let above = self.generation.zip(other.generation).is_some_and(|(own, others)| others == own + 1);
        above
            && match self.kind {
                Kind::Spouse => other.kind == Kind::InLaw,
                Kind::Grand => matches!(other.kind, Kind::Child | Kind::InLaw),
                Kind::InLaw => other.kind == Kind::InLaw,
                Kind::Other => matches!(other.kind, Kind::Sibling | Kind::InLaw | Kind::Other),
                Kind::Child | Kind::Parent | Kind::Sibling | Kind::None => false,
            }
    }
}
