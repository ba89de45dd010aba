//! Rules of what leaves.

use super::{Asked, Broken};
use crate::{
    Code, Result, application,
    release::{Recipient, belonging},
};
use vault::Id;

/// Nothing goes to an authority of a country that somebody in it comes from. The gate refuses it whatever a profile says;
/// this rule lets the page say so beforehand, and why.
pub(super) fn recipient_of_origin(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let recipient = match asked.doing.record {
        Some(id) => asked.read().find::<Recipient>(id)?,
        None => None,
    };
    let Some(recipient) = recipient else { return Ok(Vec::new()) };
    let members = application::members(asked.read(), asked.case.id)?;
    let persons: Vec<Id> = members.into_iter().map(|member| member.person).collect();
    let found = belonging(asked.desk, &recipient, &persons)?.into_iter();
    Ok(found
        .map(|person| Broken::new(Code::RecipientOfOrigin, Some(person)).with("country", &recipient.country))
        .collect())
}
