//! How a person can be reached without danger, and where they lived and live.

use super::{Checking, PartialDay};

/// How a person can be reached without danger.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Contact {
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// How it is safe to call or write, and how it is not.
    pub safely: Option<String>,
    /// When.
    pub times: Option<String>,
    /// Whom to tell in an emergency.
    pub emergency_name: Option<String>,
    /// How they are reached.
    pub emergency_contact: Option<String>,
}

/// An address.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Address {
    /// A code of the list `address`.
    pub kind: String,
    /// Country, ISO 3166 alpha-3.
    pub country: Option<String>,
    /// Town or village.
    pub place: Option<String>,
    /// Street, house, camp.
    pub line: Option<String>,
    /// Since when.
    pub from: Option<PartialDay>,
    /// Until when.
    pub until: Option<PartialDay>,
}

/// Addresses of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Addresses(
    /// The newest first.
    pub Vec<Address>,
);

vault::structured!(Contact, Addresses);

impl Contact {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        Self {
            phone: checking.line(&format!("{at}.phone"), self.phone.as_ref()),
            email: checking.line(&format!("{at}.email"), self.email.as_ref()),
            safely: checking.line(&format!("{at}.safely"), self.safely.as_ref()),
            times: checking.line(&format!("{at}.times"), self.times.as_ref()),
            emergency_name: checking.line(&format!("{at}.emergencyName"), self.emergency_name.as_ref()),
            emergency_contact: checking
                .line(&format!("{at}.emergencyContact"), self.emergency_contact.as_ref()),
        }
    }
}

impl Addresses {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        let one = |(i, address): (usize, &Address)| {
            let at = format!("{at}.{i}");
            let from = checking.past(&format!("{at}.from"), address.from.as_ref());
            let until = checking.past(&format!("{at}.until"), address.until.as_ref());
            checking.in_order(&format!("{at}.until"), from.as_ref(), until.as_ref());
            Address {
                kind: checking.required_code("address", &format!("{at}.kind"), &address.kind),
                country: checking.country(&format!("{at}.country"), address.country.as_ref()),
                place: checking.line(&format!("{at}.place"), address.place.as_ref()),
                line: checking.line(&format!("{at}.line"), address.line.as_ref()),
                from,
                until,
            }
        };
        Self(self.0.iter().enumerate().map(one).collect())
    }
}
