//! From a draft to a text in use: handed in, approved by a second person or given back, taken out of use.

use super::{TextEdition, TextForm, TextKind, TextName, TextState, Texts, check_text, checked::users};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{ApproveTexts, EditTexts, Permit},
    text,
};
use chrono::{DateTime, Utc};
use letters::Lang;
use vault::Id;

/// An edition.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct TextId {
    /// Which.
    pub edition: Id,
}

/// An edition, and why.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct TextDecision {
    /// Which.
    pub edition: Id,
    /// Why.
    pub remark: String,
}

/// Hands a draft in for approval.
///
/// # Errors
/// [`Code::TextNotOpen`]; [`Code::TextFaulty`] with the first fault; [`Code::Required`] at `note`.
pub fn submit(desk: &mut Desk, permit: &Permit<EditTexts>, id: Id, now: DateTime<Utc>) -> Result<()> {
    let edition: TextEdition = desk.read().get(id)?;
    if edition.state != TextState::Draft {
        return Err(Failure::not_now(Code::TextNotOpen));
    }
    if edition.note.is_empty() {
        return Err(Failure::field("note", Code::Required));
    }
    faultless(desk, &edition, now)?;
    let handed_in =
        TextEdition { state: TextState::Submitted, submitted_at: Some(now), remark: None, ..edition };
    desk.commit(permit.officer(), "text.submit", None, now, |change| {
        change.update(&handed_in)?;
        Ok(())
    })
}

/// Approves what another officer wrote: letters are written with it from now on. The edition before it is retired.
///
/// # Errors
/// [`Code::OwnText`]; [`Code::TextNotSubmitted`]; [`Code::TextFaulty`] when something changed since.
pub fn approve(desk: &mut Desk, permit: &Permit<ApproveTexts>, id: Id, now: DateTime<Utc>) -> Result<()> {
    let edition = submitted(desk, permit, id)?;
    faultless(desk, &edition, now)?;
    let texts = Texts::of(desk.read(), desk.profile)?;
    let name = name_of(&edition)?;
    let before = texts.own(name.kind, &name.name, name.language).cloned();
    let officer = permit.officer();
    let approved = TextEdition {
        state: TextState::Approved,
        decided_by: Some(officer),
        decided_at: Some(now),
        remark: None,
        ..edition
    };
    desk.commit(officer, "text.approve", None, now, |change| {
        if let Some(before) = before {
            change.update(&TextEdition { state: TextState::Retired, ..before })?;
        }
        change.update(&approved)?;
        Ok(())
    })
}

/// Gives back what another officer wrote, with what is to be changed.
///
/// # Errors
/// [`Code::OwnText`]; [`Code::TextNotSubmitted`]; [`Code::Required`] at `remark`.
pub fn send_back(
    desk: &mut Desk,
    permit: &Permit<ApproveTexts>,
    form: &TextDecision,
    now: DateTime<Utc>,
) -> Result<()> {
    let edition = submitted(desk, permit, form.edition)?;
    let remark = remark(form)?;
    let returned = TextEdition {
        state: TextState::Draft,
        decided_by: Some(permit.officer()),
        decided_at: Some(now),
        remark: Some(remark),
        ..edition
    };
    desk.commit(permit.officer(), "text.send_back", None, now, |change| {
        change.update(&returned)?;
        Ok(())
    })
}

/// Takes the authority's own edition out of use: what the profile brings is used again. A draft is given up.
///
/// # Errors
/// [`Code::ClauseInUse`] with the letters that call a clause which nothing would take the place of;
/// [`Code::TextNotOpen`] of what is retired already; [`Code::Required`] at `remark`.
pub fn retire(
    desk: &mut Desk,
    permit: &Permit<EditTexts>,
    form: &TextDecision,
    now: DateTime<Utc>,
) -> Result<()> {
    let edition: TextEdition = desk.read().get(form.edition)?;
    if edition.state == TextState::Retired {
        return Err(Failure::not_now(Code::TextNotOpen));
    }
    let remark = remark(form)?;
    if edition.state == TextState::Approved && edition.kind == TextKind::Clause {
        let texts = Texts::of(desk.read(), desk.profile)?;
        let name = name_of(&edition)?;
        let letters: Vec<String> = users(&texts, &name).into_iter().map(|template| template.id).collect();
        let left = texts.without(&edition).clauses(name.language);
        if !left.contains_key(&name.name) && !letters.is_empty() {
            return Err(Failure::not_now(Code::ClauseInUse).with("letters", letters.join(", ")));
        }
    }
    let officer = permit.officer();
    let retired = TextEdition {
        state: TextState::Retired,
        decided_by: Some(officer),
        decided_at: Some(now),
        remark: Some(remark),
        ..edition
    };
    desk.commit(officer, "text.retire", None, now, |change| {
        change.update(&retired)?;
        Ok(())
    })
}

fn remark(form: &TextDecision) -> Result<String> {
    let mut faults = Faults::default();
    let remark = faults.keep(text::required("remark", &form.remark));
    faults.check()?;
    Ok(remark)
}

fn submitted(desk: &Desk, permit: &Permit<ApproveTexts>, id: Id) -> Result<TextEdition> {
    let edition: TextEdition = desk.read().get(id)?;
    if edition.state != TextState::Submitted {
        return Err(Failure::not_now(Code::TextNotSubmitted));
    }
    if edition.writers.0.contains(&permit.officer()) {
        return Err(Failure::new(crate::Kind::Forbidden, Code::OwnText));
    }
    Ok(edition)
}

pub(super) fn name_of(edition: &TextEdition) -> Result<TextName> {
    let unknown = || Failure::field("language", Code::NotAChoice).with("language", &edition.language);
    let language = Lang::of_tag(&edition.language).ok_or_else(unknown)?;
    Ok(TextName { kind: edition.kind, name: edition.name.clone(), language })
}

fn faultless(desk: &Desk, edition: &TextEdition, now: DateTime<Utc>) -> Result<()> {
    let texts = Texts::of(desk.read(), desk.profile)?;
    let form = TextForm {
        text: name_of(edition)?,
        source: edition.source.clone(),
        note: edition.note.clone(),
        verified: edition.verified,
        seen: None,
    };
    let checked = check_text(&texts, &form, desk.today(now))?;
    match checked.blocking() {
        None => Ok(()),
        Some(fault) => Err(Failure::not_now(Code::TextFaulty)
            .with("line", fault.line)
            .with("what", &fault.what)
            .context(fault)),
    }
}
