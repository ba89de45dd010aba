//! Permission is a value: a verb that needs a right takes the permit that proves it.

mod right;
mod role;
mod roles;

pub use right::*;
pub use role::{NotARole, Role};
pub use roles::{RoleEntry, RoleTable};

use crate::{Code, Failure, Kind, Result};
use std::{collections::BTreeSet, marker::PhantomData};
use vault::Id;

/// The officer who acts, as the session knows them.
#[derive(Debug, Clone)]
pub struct Acting {
    officer: Id,
    roles: Vec<Role>,
    rights: BTreeSet<RightName>,
}

impl Acting {
    /// Only the officer's own record makes one: see `officer::acting`.
    pub(crate) fn new(officer: Id, roles: Vec<Role>, table: &RoleTable) -> Self {
        let rights = table.rights(&roles);
        Self { officer, roles, rights }
    }

    /// Who.
    #[must_use]
    pub fn officer(&self) -> Id {
        self.officer
    }

    /// Whether the officer has the right.
    #[must_use]
    pub fn may<R: Right>(&self) -> bool {
        self.rights.contains(&R::NAME)
    }

    /// What the officer may.
    #[must_use]
    pub fn rights(&self) -> &BTreeSet<RightName> {
        &self.rights
    }

    /// Whether the officer is appointed to any of these.
    #[must_use]
    pub fn is_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.roles.contains(role))
    }

    /// Whether the officer holds a role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether the officer sees what is restricted about the persons of a case: whoever is in charge of it, and
    /// reviewers. Administrators never do by that role, and no other caseworker does.
    #[must_use]
    pub fn sees_restricted(&self, in_charge: Id) -> bool {
        self.may::<Review>() || (self.may::<Examine>() && self.officer == in_charge)
    }

    /// The permit for a right.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] when the officer does not have it.
    pub fn permit<R: Right>(&self) -> Result<Permit<R>> {
        if self.may::<R>() {
            Ok(Permit { officer: self.officer, right: PhantomData })
        } else {
            Err(Failure::new(Kind::Forbidden, Code::NotAllowed))
        }
    }
}

/// Proof that an officer has a right.
#[derive(Debug)]
pub struct Permit<R> {
    officer: Id,
    right: PhantomData<R>,
}

impl<R> Permit<R> {
    /// Who holds it.
    #[must_use]
    pub fn officer(&self) -> Id {
        self.officer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_its_rights_and_no_more() {
        let id = Id::from_bytes([1; 16]);
        let may = |role| {
            let acting = Acting::new(id, vec![role], &RoleTable::load(None).unwrap());
            [
                acting.may::<ReadCases>(),
                acting.may::<Register>(),
                acting.may::<Examine>(),
                acting.may::<Review>(),
                acting.may::<Issue>(),
                acting.may::<Administer>(),
                acting.may::<ResearchCoi>(),
                acting.may::<Ballots>(),
                acting.may::<Preside>(),
                acting.may::<Coordinate>(),
            ]
        };
        let table = [
            (Role::CASEWORKER, [true, true, true, false, true, false, true, false, false, true]),
            (Role::REVIEWER, [true, false, false, true, true, false, true, false, false, false]),
            (Role::COMMISSION_MEMBER, [true, false, false, false, false, false, false, true, false, false]),
            (Role::COMMISSION_CHAIR, [true, false, false, false, false, false, false, true, true, false]),
            (Role::ADMINISTRATOR, [false, false, false, false, false, true, false, false, false, false]),
            (Role::COI_RESEARCHER, [false, false, false, false, false, false, true, false, false, false]),
            (Role::COORDINATOR, [false, false, false, false, false, false, false, false, false, true]),
        ];
        for (role, rights) in table {
            assert_eq!(may(role), rights, "{role:?}");
        }
    }

    #[test]
    fn what_is_restricted_is_for_whoever_is_in_charge_and_for_reviewers() {
        let (id, other) = (Id::from_bytes([1; 16]), Id::from_bytes([2; 16]));
        for (role, own, others) in [
            (Role::CASEWORKER, true, false),
            (Role::REVIEWER, true, true),
            (Role::ADMINISTRATOR, false, false),
            (Role::COI_RESEARCHER, false, false),
            (Role::COORDINATOR, false, false),
        ] {
            let acting = Acting::new(id, vec![role], &RoleTable::load(None).unwrap());
            assert_eq!(
                (acting.sees_restricted(id), acting.sees_restricted(other)),
                (own, others),
                "{role:?}"
            );
        }
    }
}
