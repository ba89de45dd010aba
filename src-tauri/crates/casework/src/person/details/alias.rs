//! Other names: earlier ones, other spellings, the names a person is called by, each with its source and period.

use super::{Checking, PartialDay};

/// What kind of other name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum AliasKind {
    /// The same name spelled otherwise, on a paper or in a file.
    #[default]
    Spelling,
    /// The name before marriage.
    Maiden,
    /// A name borne earlier and given up.
    Earlier,
    /// What people call them.
    Called,
    /// A name used to hide.
    Assumed,
}

/// Another name of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Alias {
    /// What kind.
    pub kind: AliasKind,
    /// The name, in any script.
    pub name: String,
    /// From where it is known.
    pub source: Option<String>,
    /// Since when.
    pub from: Option<PartialDay>,
    /// Until when.
    pub until: Option<PartialDay>,
}

/// Other names of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Aliases(
    /// In the order they were told.
    pub Vec<Alias>,
);

vault::structured!(Aliases);

impl Aliases {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        let one = |(i, alias): (usize, &Alias)| {
            let at = format!("{at}.{i}");
            let (from, until) = (
                checking.past(&format!("{at}.from"), alias.from.as_ref()),
                checking.past(&format!("{at}.until"), alias.until.as_ref()),
            );
            checking.in_order(&format!("{at}.until"), from.as_ref(), until.as_ref());
            Alias {
                kind: alias.kind,
                name: checking.required(&format!("{at}.name"), &alias.name),
                source: checking.line(&format!("{at}.source"), alias.source.as_ref()),
                from,
                until,
            }
        };
        Self(self.0.iter().enumerate().map(one).collect())
    }
}
