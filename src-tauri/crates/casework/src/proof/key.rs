//! Keys: the one that this office signs with, and those that it knows.

use super::{IssuerKey, storage};
use crate::{
    Desk, Result,
    office::{self, Office},
    permit::{Administer, Permit},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id, KeyId, PublicKey, Read};

/// A key as a checker knows it, wherever the knowledge comes from.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KnownKey {
    /// The public key, in hexadecimal digits.
    pub public: String,
    /// Name of the office.
    pub office: String,
    /// Code of its post.
    pub post: String,
    /// First day on which it signs.
    pub since: NaiveDate,
    /// Last day on which it signed.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// From this day on nothing that it signed counts.
    #[serde(default)]
    pub revoked_since: Option<NaiveDate>,
    /// Why.
    #[serde(default)]
    pub revocation: Option<String>,
    /// Certificate of an authority.
    #[serde(default)]
    pub certificate: Option<String>,
}

impl KnownKey {
    /// The key itself; none when the digits are none.
    #[must_use]
    pub fn key(&self) -> Option<PublicKey> {
        self.public.parse().ok()
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> Option<KeyId> {
        self.key().map(|key| key.id())
    }
}

impl From<IssuerKey> for KnownKey {
    fn from(key: IssuerKey) -> Self {
        Self {
            public: key.public,
            office: key.office,
            post: key.post,
            since: key.since,
            until: key.until,
            revoked_since: key.revoked_since,
            revocation: key.revocation,
            certificate: key.certificate,
        }
    }
}

/// A key as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyView {
    /// Record; none for one that is only looked at.
    pub id: Option<Id>,
    /// Its name, by which two persons compare it: sixteen digits in groups of four.
    pub name: String,
    /// Name of the office.
    pub office: String,
    /// Code of its post.
    pub post: String,
    /// First day on which it signs.
    pub since: NaiveDate,
    /// Last day on which it signed.
    pub until: Option<NaiveDate>,
    /// From this day on nothing that it signed counts.
    pub revoked_since: Option<NaiveDate>,
    /// Why.
    pub revocation: Option<String>,
    /// Whether it is of this office.
    pub own: bool,
    /// Whether this office signs with it now.
    pub signs: bool,
}

impl KeyView {
    pub(crate) fn of(known: KnownKey, id: Option<Id>, own: bool) -> Self {
        Self {
            name: known.id().map(grouped).unwrap_or_default(),
            id,
            signs: own && known.until.is_none() && known.revoked_since.is_none(),
            office: known.office,
            post: known.post,
            since: known.since,
            until: known.until,
            revoked_since: known.revoked_since,
            revocation: known.revocation,
            own,
        }
    }
}

/// A key's name as people compare it.
pub(crate) fn grouped(id: KeyId) -> String {
    let digits = id.to_string().to_uppercase();
    let groups: Vec<&str> = (0..4).filter_map(|group| digits.get(group * 4..group * 4 + 4)).collect();
    groups.join(" ")
}

/// All keys known here.
///
/// # Errors
/// Of the database.
pub fn keys(desk: &Desk, _: &Permit<Administer>) -> Result<Vec<KeyView>> {
    let read = desk.read();
    let all: Vec<IssuerKey> = read.list(storage::ALL, [])?;
    let view = |key: IssuerKey| {
        let own = is_here(read, &key)?;
        Ok(KeyView::of(key.clone().into(), Some(key.id), own))
    };
    all.into_iter().map(view).collect()
}

/// Keys that letters are checked with here.
///
/// # Errors
/// Of the database.
pub fn known(read: Read<'_>) -> Result<Vec<KnownKey>> {
    let all: Vec<IssuerKey> = read.list(storage::ALL, [])?;
    Ok(all.into_iter().map(KnownKey::from).collect())
}

pub(super) fn find(read: Read<'_>, key: &PublicKey) -> Result<Option<IssuerKey>> {
    Ok(read.list(storage::BY_PUBLIC, [key.to_string()])?.pop())
}

/// Records a key of this office.
pub(crate) fn first(
    change: &mut Change<'_>,
    key: &PublicKey,
    office: &Office,
    officer: Id,
    today: NaiveDate,
) -> Result<()> {
    let record = IssuerKey {
        id: change.new_id()?,
        public: key.to_string(),
        office: office.name.clone(),
        post: office.post.clone(),
        since: today,
        until: None,
        revoked_since: None,
        revocation: None,
        own: true,
        certificate: None,
        added_by: officer,
        added_at: change.now(),
    };
    Ok(change.create(&record)?)
}

/// Makes sure that the office has a key to sign with: one whose file is older than keys gets it with its first letter.
pub(crate) fn ready(desk: &mut Desk, officer: Id, now: DateTime<Utc>) -> Result<()> {
    let key = desk.vault.signing_key(now)?;
    if find(desk.read(), &key)?.is_none() {
        let (office, today) = (office::current(desk.read())?, desk.today(now));
        desk.commit(officer, "key.make", None, now, |change| first(change, &key, &office, officer, today))?;
    }
    Ok(())
}

impl KnownKey {
    /// A key of which no more is known than that it signed on a day.
    pub(crate) fn bare(key: &PublicKey, day: NaiveDate) -> Self {
        Self {
            public: key.to_string(),
            office: String::new(),
            post: String::new(),
            since: day,
            until: None,
            revoked_since: None,
            revocation: None,
            certificate: None,
        }
    }
}

/// Whether a key signs, or signed, in this case file. The own key of another office comes with its commits, and says of
/// itself there that it is own.
pub(super) fn is_here(read: Read<'_>, key: &IssuerKey) -> Result<bool> {
    Ok(key.own && read.row(storage::MADE_HERE, [key.id], |_| Ok(()))?.is_some())
}

/// The public key that this office signs with, as the records know it.
pub(super) fn own(read: Read<'_>) -> Result<Option<String>> {
    let all: Vec<IssuerKey> = read.list(storage::ALL, [])?;
    for key in all {
        if key.until.is_none() && key.revoked_since.is_none() && is_here(read, &key)? {
            return Ok(Some(key.public));
        }
    }
    Ok(None)
}

/// Whose key it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    /// This office.
    Here,
    /// Another office whose cases come here: its letters are known here, too.
    Ours,
    /// An office of which no more is known than its key.
    Other,
}

/// Whose key signed.
///
/// # Errors
/// Of the database.
pub(crate) fn holder(desk: &Desk, key: &KnownKey) -> Result<Holder> {
    let found = key.key().map(|key| find(desk.read(), &key)).transpose()?.flatten();
    Ok(match found {
        Some(found) if is_here(desk.read(), &found)? => Holder::Here,
        Some(found) if found.own => Holder::Ours,
        _ => Holder::Other,
    })
}
