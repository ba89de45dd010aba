//! A role: what an officer is appointed to do. A code of the profile, which says in `roles.toml` what it may.

use std::{fmt, str::FromStr};

/// Letters of the longest code.
const LONGEST: usize = 32;

/// What an officer is appointed to do, by its code in the profile. One officer may hold several.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Role {
    code: [u8; LONGEST],
    length: u8,
}

macro_rules! known {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        impl Role {
            $($(#[$doc])* pub const $name: Self = Self::written($code.as_bytes());)+
        }

        /// Roles that the program has a name for: every profile has them.
        #[cfg(test)]
        pub(super) const KNOWN: &[Role] = &[$(Role::$name),+];
    };
}

known! {
    /// Registers, interviews, assesses and drafts.
    CASEWORKER = "caseworker";
    /// Approves or returns what another officer drafted.
    REVIEWER = "reviewer";
    /// Votes on drafts where a commission decides.
    COMMISSION_MEMBER = "commissionMember";
    /// Presides over the commission: votes, and closes the vote.
    COMMISSION_CHAIR = "commissionChair";
    /// Keeps accounts, backups and the file; sees no case content by this role.
    ADMINISTRATOR = "administrator";
    /// Keeps the library of country of origin information and answers questions; sees no case by this role.
    COI_RESEARCHER = "coiResearcher";
    /// Keeps interpreters, rooms and the calendar; opens no case by this role.
    COORDINATOR = "coordinator";
    /// Takes applications at the border or in a reception centre.
    RECEPTION_OFFICER = "receptionOfficer";
    /// Registers persons and families.
    REGISTRATION_OFFICER = "registrationOfficer";
    /// Heads the department.
    HEAD_OF_DEPARTMENT = "headOfDepartment";
    /// Prepares the sittings of the commission.
    COMMISSION_SECRETARY = "commissionSecretary";
    /// Stands for the authority before courts.
    LITIGATION_OFFICER = "litigationOfficer";
    /// Issues certificates and travel documents.
    DOCUMENTS_OFFICER = "documentsOfficer";
    /// Counsels and arranges voluntary return.
    RETURN_OFFICER = "returnOfficer";
    /// Assists whoever stays.
    INTEGRATION_OFFICER = "integrationOfficer";
    /// Keeps households, problems, visits, lists and shelter; opens no case by this role.
    SOCIAL_WORKER = "socialWorker";
    /// Audits the quality of sampled files.
    QUALITY_ASSESSOR = "qualityAssessor";
    /// Keeps the plan of trainings.
    TRAINING_COORDINATOR = "trainingCoordinator";
    /// Prepares the sittings of the board.
    BOARD_SECRETARY = "boardSecretary";
    /// Makes the returns; sees numbers, and no case by this role.
    STATISTICIAN = "statistician";
    /// Keeps closed files.
    ARCHIVIST = "archivist";
    /// Watches over the protection of personal data.
    DATA_PROTECTION_OFFICER = "dataProtectionOfficer";
    /// Reads the files that they were let see, for UNHCR.
    OBSERVER = "observer";
    /// Reads who did what; sees no case by this role.
    AUDITOR = "auditor";
}

impl Role {
    const fn written(text: &[u8]) -> Self {
        let (mut code, mut at) = ([0; LONGEST], 0);
        while at < text.len() && at < LONGEST {
            code[at] = text[at];
            at += 1;
        }
        // At most `LONGEST`, which is far below what a byte holds.
        Self { code, length: at as u8 }
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> &str {
        // Made of ASCII letters only.
        self.code
            .get(..usize::from(self.length))
            .and_then(|code| str::from_utf8(code).ok())
            .unwrap_or_default()
    }
}

/// Not the code of a role: letters and digits only, a small letter first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no code of a role")]
pub struct NotARole(String);

impl FromStr for Role {
    type Err = NotARole;

    fn from_str(text: &str) -> Result<Self, NotARole> {
        let fits = (1..=LONGEST).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if fits { Ok(Self::written(text.as_bytes())) } else { Err(NotARole(text.to_owned())) }
    }
}

impl TryFrom<String> for Role {
    type Error = NotARole;

    fn try_from(text: String) -> Result<Self, NotARole> {
        text.parse()
    }
}

impl From<Role> for String {
    fn from(role: Role) -> Self {
        role.code().to_owned()
    }
}

impl fmt::Debug for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_a_short_code() {
        assert_eq!("reviewer".parse(), Ok(Role::REVIEWER));
        assert_eq!(Role::DATA_PROTECTION_OFFICER.code(), "dataProtectionOfficer");
        for wrong in ["", "Reviewer", "re viewer", "süst", "1x", &"x".repeat(33)] {
            assert_eq!(wrong.parse::<Role>(), Err(NotARole(wrong.to_owned())));
        }
    }
}
