//! Permission is a value: a verb that needs a right takes the permit that proves it.

mod class;
mod right;
mod role;
mod roles;

pub use class::{Class, ClassEntry};
pub use right::*;
pub use role::{NotARole, Role};
pub use roles::{AccessRules, RoleEntry, RoleTable};

use crate::{Code, Failure, Kind, Result, access::Scope};
use std::{collections::BTreeSet, marker::PhantomData};
use vault::Id;

/// The officer who acts, as the session knows them.
#[derive(Debug, Clone)]
pub struct Acting {
    officer: Id,
    roles: Vec<Role>,
    rights: BTreeSet<RightName>,
    /// Classes of what is restricted that they see in every case that is open to them.
    sees: BTreeSet<Class>,
    /// Those that they see in cases that they are in charge of.
    sees_own: BTreeSet<Class>,
    scope: Scope,
}

impl Acting {
    /// Only the officer's own record makes one: see `officer::acting`.
    pub(crate) fn new(roles: Vec<Role>, table: &RoleTable, scope: Scope) -> Self {
        let (rights, sees, sees_own) = (table.rights(&roles), table.sees(&roles), table.sees_own(&roles));
        Self { officer: scope.officer(), roles, rights, sees, sees_own, scope }
    }

    /// How far the officer sees.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
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

    /// Whether the officer sees what is restricted in this way about the persons of a case: by a role, or because they
    /// are in charge of it.
    #[must_use]
    pub fn sees(&self, class: Class, in_charge: Id) -> bool {
        self.sees.contains(&class) || (self.officer == in_charge && self.sees_own.contains(&class))
    }

    /// The permit for a right.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] when the officer does not have it.
    pub fn permit<R: Right>(&self) -> Result<Permit<R>> {
        if self.may::<R>() {
            Ok(Permit { acting: self.clone(), right: PhantomData })
        } else {
            Err(Failure::new(Kind::Forbidden, Code::NotAllowed))
        }
    }
}

/// Proof that an officer has a right.
#[derive(Debug)]
pub struct Permit<R> {
    acting: Acting,
    right: PhantomData<R>,
}

impl<R> Permit<R> {
    /// Who holds it.
    #[must_use]
    pub fn officer(&self) -> Id {
        self.acting.officer
    }

    /// The officer who holds it.
    #[must_use]
    pub fn acting(&self) -> &Acting {
        &self.acting
    }

    /// How far they see.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.acting.scope
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_its_rights_and_no_more() {
        let id = Id::from_bytes([1; 16]);
        let may = |role| {
            let acting = Acting::new(vec![role], &RoleTable::load(None).unwrap(), Scope::nothing(id));
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
            let acting = Acting::new(vec![role], &RoleTable::load(None).unwrap(), Scope::nothing(id));
            assert_eq!(
                (acting.sees(Class::Sgbv, id), acting.sees(Class::Sgbv, other)),
                (own, others),
                "{role:?}"
            );
        }
    }
}
