//! Classes of what is restricted: which needs, flags and topics carry which is data, in `roles.toml`.

use crate::profile::{ListName, Lists, Words};
use std::collections::BTreeSet;

/// Why something is restricted.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Class {
    /// Sexual and gender-based violence.
    Sgbv,
    /// Torture.
    Torture,
    /// Sexual orientation and gender identity.
    Sogi,
    /// Health.
    Medical,
    /// Security: exclusion, extradition, terrorism.
    Security,
    /// Who told something in confidence.
    Informant,
    /// Anything else that an officer restricted.
    Other,
}

impl Class {
    /// Its code, as profiles and the page write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sgbv => "sgbv",
            Self::Torture => "torture",
            Self::Sogi => "sogi",
            Self::Medical => "medical",
            Self::Security => "security",
            Self::Informant => "informant",
            Self::Other => "other",
        }
    }
}

/// A class with what carries it.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ClassEntry {
    /// Its code.
    pub code: Class,
    /// Its name.
    pub name: Words,
    /// Codes of the list `need`; what stands below them carries it too.
    #[serde(default)]
    pub needs: BTreeSet<String>,
    /// Codes of the list `flag`.
    #[serde(default)]
    pub flags: BTreeSet<String>,
}

/// The class of a need by its code: that of the nearest code above it that has one.
pub(super) fn of_need(classes: &[ClassEntry], lists: &Lists, code: &str) -> Class {
    if let Some(class) = classes.iter().find(|class| class.needs.contains(code)) {
        return class.code;
    }
    // The list has no circles: only what stands above can be a parent.
    match lists.entry(ListName::Need, code).and_then(|entry| entry.parent.as_deref()) {
        Some(parent) => of_need(classes, lists, parent),
        None => Class::Other,
    }
}

/// The class of a flag by its code.
pub(super) fn of_flag(classes: &[ClassEntry], code: &str) -> Class {
    classes.iter().find(|class| class.flags.contains(code)).map_or(Class::Other, |class| class.code)
}
