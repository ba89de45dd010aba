//! Deciding about two records, and taking it back.

use super::{Alike, LikenessRecord, Sameness, between};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Relationship,
    failure::Faults,
    permit::{Permit, Register},
    person::Person,
    text,
};
use chrono::{DateTime, Utc};
use vault::{Change, Id};

/// A decision about two records as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct VerdictForm {
    /// A person.
    pub one: Id,
    /// Another person.
    pub other: Id,
    /// What they are.
    pub verdict: Sameness,
    /// The record that stands, when they are the same.
    #[serde(default)]
    pub kept: Option<Id>,
    /// What the other is to the one, when they are relatives.
    #[serde(default)]
    pub relationship: Option<Relationship>,
    /// Why.
    pub reason: String,
}

impl VerdictForm {
    /// The checked reason. `at` is the path of the form, empty or ending in a dot.
    pub(crate) fn check(&self, at: &str, faults: &mut Faults) -> String {
        match self.verdict {
            Sameness::Open => faults.add(format!("{at}verdict"), Code::Required),
            Sameness::Relative if self.relationship.is_none() => {
                faults.add(format!("{at}relationship"), Code::Required);
            }
            Sameness::Same if self.kept.is_none_or(|kept| kept != self.one && kept != self.other) => {
                faults.add(format!("{at}kept"), Code::Required);
            }
            _ => {}
        }
        let reason = faults.keep(text::line(&format!("{at}reason"), &self.reason));
        // Two persons made one on paper is hard to find later: it is never done without a reason.
        if self.verdict == Sameness::Same && reason.is_empty() {
            faults.add(format!("{at}reason"), Code::Required);
        }
        reason
    }
}

/// Decides about two records.
///
/// # Errors
/// All fields at fault in one failure; [`Code::AlreadyLinked`] when the record to be kept is itself linked to
/// another.
pub fn decide(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &VerdictForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut faults = Faults::default();
    let reason = form.check("", &mut faults);
    faults.check()?;
    if form.one == form.other {
        return Err(Failure::new(Kind::Invalid, Code::NotFound).context("one person is no pair"));
    }
    let today = desk.today(now);
    desk.commit(permit.officer(), "duplicate.decide", None, now, |change| {
        change.about(form.one);
        record(change, form, &reason, permit.officer(), today)
    })
}

/// Writes a decision within a command.
pub(crate) fn record(
    change: &mut Change<'_>,
    form: &VerdictForm,
    reason: &str,
    officer: Id,
    today: chrono::NaiveDate,
) -> Result<()> {
    for person in [form.one, form.other] {
        change.read().get::<Person>(person)?;
    }
    if let Some(kept) = form.kept.filter(|_| form.verdict == Sameness::Same)
        && super::stands_for(change.read(), kept)?
            .is_some_and(|other| other != form.one && other != form.other)
    {
        return Err(Failure::not_now(Code::AlreadyLinked));
    }
    let known = between(change.read(), form.one, form.other)?;
    // The pair stays the way round it was raised; but a relationship is read from the one to the other.
    let (one, other) = match &known {
        Some(known) if form.verdict != Sameness::Relative => (known.one, known.other),
        _ => (form.one, form.other),
    };
    let decided = LikenessRecord {
        id: match &known {
            Some(known) => known.id,
            None => change.new_id()?,
        },
        one,
        other,
        verdict: form.verdict,
        kept: form.kept.filter(|_| form.verdict == Sameness::Same),
        relationship: form
            .relationship
            .map(Relationship::code)
            .filter(|_| form.verdict == Sameness::Relative),
        reason: reason.to_owned(),
        probability: known.as_ref().and_then(|known| known.probability),
        raised_on: known.as_ref().map_or(today, |known| known.raised_on),
        decided_by: Some(officer),
        decided_on: Some(today),
    };
    match known {
        Some(_) => change.update(&decided).map(|_| ())?,
        None => change.create(&decided)?,
    }
    Ok(())
}

/// Raises a pair that looks like one person, unless something is recorded of it.
pub(crate) fn raise(change: &mut Change<'_>, one: Id, alike: Alike, today: chrono::NaiveDate) -> Result<()> {
    if between(change.read(), one, alike.person)?.is_some() {
        return Ok(());
    }
    change.create(&LikenessRecord {
        id: change.new_id()?,
        one,
        other: alike.person,
        verdict: Sameness::Open,
        kept: None,
        relationship: None,
        reason: String::new(),
        probability: Some(alike.probability),
        raised_on: today,
        decided_by: None,
        decided_on: None,
    })?;
    Ok(())
}

/// Takes a decision back: the pair waits again, and both records stand as before.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::NotFound`] when nothing was decided.
pub fn undo(
    desk: &mut Desk,
    permit: &Permit<Register>,
    (one, other): (Id, Id),
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", reason));
    faults.check()?;
    let decided = between(desk.read(), one, other)?.filter(|pair| pair.verdict != Sameness::Open);
    let pair = decided.ok_or_else(|| Failure::new(Kind::NotFound, Code::NotFound))?;
    desk.commit(permit.officer(), "duplicate.undo", None, now, |change| {
        change.about(pair.one);
        change.update(&LikenessRecord {
            verdict: Sameness::Open,
            kept: None,
            relationship: None,
            reason,
            decided_by: None,
            decided_on: None,
            ..pair.clone()
        })?;
        Ok(())
    })
}
