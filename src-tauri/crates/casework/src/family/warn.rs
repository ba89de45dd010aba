//! What may be wrong in a family and need not be: shown where it stands, never in the way.

use super::Tie;
use crate::{
    Result,
    application::{self, Relationship, Warning, WarningCode, barely_older},
    person::{Birth, Person},
    profile::{Lists, RelationKind},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::{Id, Read};

/// Generations by which a relationship makes a person older than the principal applicant, where it is one of
/// descent by blood: a step-parent may be of any age.
pub(super) fn descent(lists: &Lists, relationship: Relationship) -> Option<i8> {
    let entry = lists.entry("relationship", &relationship.code())?;
    let by_blood = match relationship {
        Relationship::Spm | Relationship::Spf | Relationship::Scm | Relationship::Scf => false,
        Relationship::Fp | Relationship::Fpm | Relationship::Fpf | Relationship::Fcm | Relationship::Fcf => {
            false
        }
        _ => matches!(entry.kind, Some(RelationKind::Child | RelationKind::Parent | RelationKind::Grand)),
    };
    entry.generation.filter(|_| by_blood)
}

/// What may be wrong in the ties of a family. `at` is the path of the list.
pub(super) fn of_ties(
    lists: &Lists,
    ties: &[Tie],
    family: &BTreeMap<Id, Person>,
    at: &str,
    today: NaiveDate,
) -> Vec<Warning> {
    let principal = ties.iter().find(|tie| tie.relationship == Relationship::Pa);
    let Some(principal) = principal.and_then(|tie| family.get(&tie.person)) else { return Vec::new() };
    let mut warnings = Vec::new();
    let mut spouses = 0;
    for (i, tie) in ties.iter().enumerate() {
        let Some(person) = family.get(&tie.person) else { continue };
        let mut add = |code| {
            let field = format!("{at}.{i}.relationship");
            warnings.push(Warning { field, code, params: BTreeMap::new() });
        };
        if too_close(lists, tie.relationship, &person.birth, &principal.birth) {
            add(WarningCode::ParentTooYoung);
        }
        let kind = lists.entry("relationship", &tie.relationship.code()).and_then(|entry| entry.kind);
        if kind == Some(RelationKind::Spouse) {
            spouses += 1;
            if spouses > 1 {
                add(WarningCode::SecondSpouse);
            }
            if person.birth.may_be_child(today) || principal.birth.may_be_child(today) {
                add(WarningCode::ChildSpouse);
            }
        }
    }
    warnings
}

/// Whether a parent, or a grandparent, is hardly older than the child.
fn too_close(lists: &Lists, relationship: Relationship, birth: &Birth, principal: &Birth) -> bool {
    match descent(lists, relationship).map(i8::signum) {
        Some(1) => barely_older(birth, principal),
        Some(-1) => barely_older(principal, birth),
        _ => false,
    }
}

/// What may be wrong in a family as it stands; each at its member's place in the file.
pub(crate) fn standing_warnings(
    read: Read<'_>,
    lists: &Lists,
    application: Id,
    today: NaiveDate,
) -> Result<Vec<Warning>> {
    let members = application::members(read, application)?;
    let ties: Vec<Tie> =
        members.iter().map(|m| Tie { person: m.person, relationship: m.relationship }).collect();
    let family = super::ties::persons(read, members.iter().map(|member| member.person))?;
    Ok(of_ties(lists, &ties, &family, "members", today))
}
