//! Roles as data: `profiles/roles.toml`, changed by the profile's own `roles.toml`.

use super::{Class, ClassEntry, RightName, Role, class};
use crate::{
    access::Width,
    profile::{ListName, Lists, LoadError, Words},
};
use letters::Lang;
use std::collections::BTreeSet;

/// A role of the profile.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RoleEntry {
    /// Its code; the officer's record keeps it.
    pub code: Role,
    /// Its name.
    pub name: Words,
    /// What it may.
    pub rights: BTreeSet<RightName>,
    /// Which cases it opens.
    #[serde(default)]
    pub opens: Width,
    /// Classes of what is restricted that it sees in every case that is open.
    #[serde(default)]
    pub sees: BTreeSet<Class>,
    /// Those that it sees in cases that the officer is in charge of.
    #[serde(default)]
    pub sees_in_charge: BTreeSet<Class>,
    /// Whether officers can be appointed to it.
    #[serde(default = "yes")]
    pub offered: bool,
}

/// How closed cases are opened in an emergency.
#[derive(Debug, Clone, Copy, Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AccessRules {
    /// For how long.
    pub emergency_minutes: u32,
    /// Days for which a return that ended keeps its case open to whoever arranges returns.
    pub returns_days: u32,
}

fn yes() -> bool {
    true
}

/// What a profile changes in a role, or a role of its own.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RoleChange {
    code: Role,
    name: Option<Words>,
    rights: Option<BTreeSet<RightName>>,
    opens: Option<Width>,
    sees: Option<BTreeSet<Class>>,
    sees_in_charge: Option<BTreeSet<Class>>,
    offered: Option<bool>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    access: AccessRules,
    classes: Vec<ClassEntry>,
    roles: Vec<RoleEntry>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    #[serde(default)]
    access: Option<AccessRules>,
    #[serde(default)]
    classes: Option<Vec<ClassEntry>>,
    #[serde(default)]
    roles: Vec<RoleChange>,
}

const SHARED: (&str, &str) = ("roles.toml", include_str!("../../../../profiles/roles.toml"));
/// Languages that each role has a name in.
const LANGUAGES: [Lang; 3] = [Lang::Az, Lang::Ru, Lang::En];

/// The roles of a profile, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct RoleTable {
    roles: Vec<RoleEntry>,
    classes: Vec<ClassEntry>,
    access: AccessRules,
}

impl RoleTable {
    /// The shared roles with the changes of a profile, given as file name and text.
    pub(crate) fn load(changes: Option<(&str, &str)>) -> Result<Self, LoadError> {
        let (file, text) = SHARED;
        let Shared { mut access, mut classes, mut roles } =
            toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))?;
        check(&roles).map_err(|fault| fault.located(file, text))?;
        let Some((file, text)) = changes else { return Ok(Self { roles, classes, access }) };
        let changes: Changes = toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))?;
        for change in changes.roles {
            apply(&mut roles, change).map_err(|fault| fault.located(file, text))?;
        }
        check(&roles).map_err(|fault| fault.located(file, text))?;
        access = changes.access.unwrap_or(access);
        if access.emergency_minutes == 0 {
            return Err(LoadError::new(file, "access.emergency-minutes: nothing can be read in no time")
                .holding(text, "emergency-minutes"));
        }
        classes = changes.classes.unwrap_or(classes);
        Ok(Self { roles, classes, access })
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[RoleEntry] {
        &self.roles
    }

    /// The role with this code.
    #[must_use]
    pub fn get(&self, role: Role) -> Option<&RoleEntry> {
        self.roles.iter().find(|entry| entry.code == role)
    }

    /// What somebody with these roles may. A role that the profile does not have gives nothing.
    #[must_use]
    pub fn rights(&self, roles: &[Role]) -> BTreeSet<RightName> {
        self.held(roles).flat_map(|entry| entry.rights.iter().copied()).collect()
    }

    /// How closed cases are opened in an emergency.
    #[must_use]
    pub fn access(&self) -> AccessRules {
        self.access
    }

    /// Classes of what is restricted, each with what carries it.
    #[must_use]
    pub fn classes(&self) -> &[ClassEntry] {
        &self.classes
    }

    /// The class of a restricted need.
    #[must_use]
    pub fn class_of_need(&self, lists: &Lists, code: &str) -> Class {
        class::of_need(&self.classes, lists, code)
    }

    /// The class of a restricted flag.
    #[must_use]
    pub fn class_of_flag(&self, code: &str) -> Class {
        class::of_flag(&self.classes, code)
    }

    /// Classes that somebody with these roles sees in every case that is open.
    #[must_use]
    pub fn sees(&self, roles: &[Role]) -> BTreeSet<Class> {
        self.held(roles).flat_map(|entry| entry.sees.iter().copied()).collect()
    }

    /// Classes that somebody with these roles sees in cases that they are in charge of.
    #[must_use]
    pub fn sees_own(&self, roles: &[Role]) -> BTreeSet<Class> {
        self.held(roles).flat_map(|entry| entry.sees_in_charge.iter().copied()).collect()
    }

    /// Which cases somebody with these roles opens: the widest of them counts.
    #[must_use]
    pub fn width(&self, roles: &[Role]) -> Width {
        self.held(roles).map(|entry| entry.opens).max().unwrap_or(Width::Listed)
    }

    fn held(&self, roles: &[Role]) -> impl Iterator<Item = &RoleEntry> {
        roles.iter().filter_map(|role| self.get(*role))
    }

    /// What a class names is in the lists of the profile.
    pub(crate) fn unknown(&self, lists: &Lists) -> Option<(ListName, &str)> {
        let needs =
            self.classes.iter().flat_map(|class| class.needs.iter().map(|code| (ListName::Need, code)));
        let flags =
            self.classes.iter().flat_map(|class| class.flags.iter().map(|code| (ListName::Flag, code)));
        needs
            .chain(flags)
            .map(|(list, code)| (list, code.as_str()))
            .find(|(list, code)| !lists.has(*list, code))
    }

    /// Whether somebody with these roles has a right.
    #[must_use]
    pub fn may(&self, roles: &[Role], right: RightName) -> bool {
        self.held(roles).any(|entry| entry.rights.contains(&right))
    }
}

/// What is wrong, at the role that it is wrong with where there is one.
struct Fault(Option<Role>, String);

impl Fault {
    fn located(self, file: &str, text: &str) -> LoadError {
        let error = LoadError::new(file, format!("roles: {}", self.1));
        let role = self.0.map(|role| format!("code = \"{}\"", role.code()));
        match role.filter(|role| text.contains(role)) {
            Some(role) => error.holding(text, &role),
            None => error.holding(text, "[[roles]]"),
        }
    }
}

fn apply(roles: &mut Vec<RoleEntry>, change: RoleChange) -> Result<(), Fault> {
    let RoleChange { code, name, rights, opens, sees, sees_in_charge, offered } = change;
    let Some(role) = roles.iter_mut().find(|role| role.code == code) else {
        let (Some(name), Some(rights)) = (name, rights) else {
            return Err(Fault(
                Some(code),
                format!("{code:?} is a role of its own, and needs name and rights"),
            ));
        };
        roles.push(RoleEntry {
            code,
            name,
            rights,
            opens: opens.unwrap_or_default(),
            sees: sees.unwrap_or_default(),
            sees_in_charge: sees_in_charge.unwrap_or_default(),
            offered: offered.unwrap_or(true),
        });
        return Ok(());
    };
    role.name = name.unwrap_or_else(|| role.name.clone());
    role.opens = opens.unwrap_or(role.opens);
    role.sees = sees.unwrap_or_else(|| role.sees.clone());
    role.sees_in_charge = sees_in_charge.unwrap_or_else(|| role.sees_in_charge.clone());
    role.offered = offered.unwrap_or(role.offered);
    let Some(rights) = rights else { return Ok(()) };
    let lost: Vec<RightName> = role.rights.difference(&rights).copied().collect();
    role.rights = rights;
    // Told here, where it is known who took it away.
    match lost.into_iter().find(|right| !is_held(roles, *right)) {
        Some(right) => Err(Fault(Some(code), nobody(right))),
        None => Ok(()),
    }
}

fn is_held(roles: &[RoleEntry], right: RightName) -> bool {
    roles.iter().any(|role| role.rights.contains(&right))
}

fn nobody(right: RightName) -> String {
    format!("nobody holds the right {right:?}")
}

/// Each role stands once and has its name; each right is held by somebody.
fn check(roles: &[RoleEntry]) -> Result<(), Fault> {
    for (index, role) in roles.iter().enumerate() {
        let fail = |rule: String| Err(Fault(Some(role.code), rule));
        if roles[..index].iter().any(|earlier| earlier.code == role.code) {
            return fail(format!("{:?} stands twice", role.code));
        }
        for lang in LANGUAGES {
            if role.name.0.get(lang.tag()).is_none_or(|text| text.trim().is_empty()) {
                return fail(format!("{:?} has no name in {}", role.code, lang.tag()));
            }
        }
        // Whoever keeps the accounts could make themselves read what they like, were the two one role.
        if role.rights.contains(&RightName::Administer) && role.rights.contains(&RightName::ReadCases) {
            return fail(format!("{:?} keeps accounts, and so reads no cases", role.code));
        }
    }
    match RightName::ALL.iter().find(|right| !is_held(roles, **right)) {
        Some(right) => Err(Fault(None, nobody(*right))),
        None => Ok(()),
    }
}

#[cfg(test)]
#[path = "roles_tests.rs"]
mod tests;
