//! Permission is a value: a verb that needs a right takes the permit that proves it.

use crate::{Code, Failure, Kind, Result};
use std::marker::PhantomData;
use vault::Id;

/// What an officer is appointed to do. One officer may hold several.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Registers, interviews, assesses and drafts.
    Caseworker,
    /// Approves or returns what another officer drafted.
    Reviewer,
    /// Votes on drafts where a commission decides.
    CommissionMember,
    /// Presides over the commission: votes, and closes the vote.
    CommissionChair,
    /// Keeps accounts, backups and the file; sees no case content by this role.
    Administrator,
    /// Keeps the library of country of origin information and answers questions; sees no case by this role.
    CoiResearcher,
    /// Keeps interpreters, rooms and the calendar; opens no case by this role.
    Coordinator,
}

/// A right. Implemented by marker types only.
pub trait Right: private::Sealed {
    /// Roles that have it.
    const ROLES: &'static [Role];
}

mod private {
    pub trait Sealed {}
}

macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident: $($role:ident)|+;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub enum $name {}
        impl private::Sealed for $name {}
        impl Right for $name {
            const ROLES: &'static [Role] = &[$(Role::$role),+];
        }
    )+};
}

rights! {
    /// To read cases.
    ReadCases: Caseworker | Reviewer | CommissionMember | CommissionChair;
    /// To register persons and applications.
    Register: Caseworker;
    /// To interview, assess and draft.
    Examine: Caseworker;
    /// To approve or return a draft of somebody else.
    Review: Reviewer;
    /// To vote on a draft of somebody else.
    Ballots: CommissionMember | CommissionChair;
    /// To close the vote of a commission.
    Preside: CommissionChair;
    /// To issue and deliver letters of approved decisions.
    Issue: Caseworker | Reviewer;
    /// To read and keep the library of country of origin information.
    ResearchCoi: Caseworker | Reviewer | CoiResearcher;
    /// To keep accounts, backups and the file.
    Administer: Administrator;
    /// To read the texts of letters.
    ReadTexts: Administrator | Coordinator | Reviewer;
    /// To write the texts of letters.
    EditTexts: Administrator | Coordinator;
    /// To approve texts of letters that somebody else wrote.
    ApproveTexts: Administrator | Coordinator | Reviewer;
    /// To read the journal of the whole office; of cases no more than by other rights.
    ReadJournal: Administrator;
    /// To take the journal out as a file.
    ExportJournal: Administrator;
    /// To book interviews and keep interpreters, rooms and the calendar.
    Coordinate: Caseworker | Coordinator;
}

/// The officer who acts, as the session knows them.
#[derive(Debug, Clone)]
pub struct Acting {
    officer: Id,
    roles: Vec<Role>,
}

impl Acting {
    /// Only the officer's own record makes one: see `officer::acting`.
    pub(crate) fn new(officer: Id, roles: Vec<Role>) -> Self {
        Self { officer, roles }
    }

    /// Who.
    #[must_use]
    pub fn officer(&self) -> Id {
        self.officer
    }

    /// Whether the officer has the right.
    #[must_use]
    pub fn may<R: Right>(&self) -> bool {
        R::ROLES.iter().any(|role| self.roles.contains(role))
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
            let acting = Acting::new(id, vec![role]);
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
            (Role::Caseworker, [true, true, true, false, true, false, true, false, false, true]),
            (Role::Reviewer, [true, false, false, true, true, false, true, false, false, false]),
            (Role::CommissionMember, [true, false, false, false, false, false, false, true, false, false]),
            (Role::CommissionChair, [true, false, false, false, false, false, false, true, true, false]),
            (Role::Administrator, [false, false, false, false, false, true, false, false, false, false]),
            (Role::CoiResearcher, [false, false, false, false, false, false, true, false, false, false]),
            (Role::Coordinator, [false, false, false, false, false, false, false, false, false, true]),
        ];
        for (role, rights) in table {
            assert_eq!(may(role), rights, "{role:?}");
        }
    }

    #[test]
    fn what_is_restricted_is_for_whoever_is_in_charge_and_for_reviewers() {
        let (id, other) = (Id::from_bytes([1; 16]), Id::from_bytes([2; 16]));
        for (role, own, others) in [
            (Role::Caseworker, true, false),
            (Role::Reviewer, true, true),
            (Role::Administrator, false, false),
            (Role::CoiResearcher, false, false),
            (Role::Coordinator, false, false),
        ] {
            let acting = Acting::new(id, vec![role]);
            assert_eq!(
                (acting.sees_restricted(id), acting.sees_restricted(other)),
                (own, others),
                "{role:?}"
            );
        }
    }
}
