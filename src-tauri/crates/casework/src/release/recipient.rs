//! The register of recipients.

use super::{Recipient, RecipientKind, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Permit, Release, SeeRecipients},
    person::Checking,
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A recipient as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct RecipientForm {
    /// The recipient, when they are described anew.
    #[serde(default)]
    pub recipient: Option<Id>,
    /// Name.
    pub name: String,
    /// What they are.
    pub kind: RecipientKind,
    /// Country that they belong to, wherever they sit.
    pub country: String,
    /// How they are reached.
    #[serde(default)]
    pub address: Option<String>,
    /// Their public key.
    #[serde(default)]
    pub key: Option<String>,
    /// The agreement or the law that they are given anything under.
    #[serde(default)]
    pub agreement: Option<String>,
}

/// Recipients, by name.
///
/// # Errors
/// Of the database.
pub fn recipients(desk: &Desk, _: &Permit<SeeRecipients>) -> Result<Vec<Recipient>> {
    Ok(desk.read().list(storage::RECIPIENTS, [])?)
}

/// Records a recipient, or describes one anew.
///
/// # Errors
/// [`Code::MistypedPublicKey`] at `key`; all fields at fault in one failure.
pub fn record(
    desk: &mut Desk,
    permit: &Permit<Release>,
    form: &RecipientForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let mut faults = Faults::default();
    let name = faults.keep(text::required("name", &form.name));
    let address = faults.keep(text::optional("address", form.address.as_deref()));
    let agreement = faults.keep(text::optional("agreement", form.agreement.as_deref()));
    let key = faults.keep(text::optional("key", form.key.as_deref()));
    if key.as_deref().is_some_and(|key| vault::Recipient::parse(key).is_none()) {
        faults.add("key", Code::MistypedPublicKey);
    }
    if form.country.is_empty() {
        faults.add("country", Code::Required);
    }
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let country = checking.country("country", Some(&form.country)).unwrap_or_default();
    faults.check()?;
    let old = match form.recipient {
        Some(id) => Some(desk.read().get::<Recipient>(id)?),
        None => None,
    };
    let recipient = Recipient {
        id: old.as_ref().map_or_else(|| Id::new(now), |old| Ok(old.id))?,
        name,
        kind: form.kind,
        country,
        address,
        key,
        agreement,
        inactive: old.as_ref().and_then(|old| old.inactive.clone()),
        recorded_by: old.as_ref().map_or(officer, |old| old.recorded_by),
        recorded_on: old.as_ref().map_or(today, |old| old.recorded_on),
    };
    desk.commit(officer, "recipient.record", None, now, |change| {
        if old.is_some() {
            change.update(&recipient)?;
        } else {
            change.create(&recipient)?;
        }
        Ok(recipient.id)
    })
}

/// Whether a recipient is given anything.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "RecipientStanding")]
pub struct Standing {
    /// Recipient.
    pub recipient: Id,
    /// Why they are given nothing more; none gives to them again.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Gives a recipient nothing more, or gives to them again.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::RecipientInactive`] when that is so already.
pub fn stand(desk: &mut Desk, permit: &Permit<Release>, form: &Standing, now: DateTime<Utc>) -> Result<()> {
    let recipient: Recipient = desk.read().get(form.recipient)?;
    let inactive = match &form.reason {
        Some(reason) if recipient.inactive.is_none() => {
            let mut faults = Faults::default();
            let reason = faults.keep(text::required("reason", reason));
            faults.check()?;
            Some(reason)
        }
        Some(_) => return Err(Failure::not_now(Code::RecipientInactive)),
        None => None,
    };
    desk.commit(permit.officer(), "recipient.stand", None, now, |change| {
        change.update(&Recipient { inactive, ..recipient })?;
        Ok(())
    })
}
