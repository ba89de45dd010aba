//! Handing a volume over, saying whether it came, and putting it back.

use super::{FileMovement, FileState, Holder, PhysicalFile, Receipt, standing};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    officer::Officer,
    permit::{KeepFiles, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A handing over as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SendForm {
    /// Volume.
    pub file: Id,
    /// The officer who gets it.
    #[serde(default)]
    pub officer: Option<Id>,
    /// Who gets it, when it is nobody of the office.
    #[serde(default)]
    pub outside: Option<String>,
    /// For what.
    pub purpose: String,
    /// When; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// When it is due back; none is as the profile says.
    #[serde(default)]
    pub due_back: Option<NaiveDate>,
}

/// Hands a volume over. Whoever takes it for themselves has it; anybody else says so first.
///
/// # Errors
/// [`Code::FileBoxed`] while it lies in a box of the archive; all fields at fault in one failure.
pub fn send(
    desk: &mut Desk,
    permit: &Permit<KeepFiles>,
    form: &SendForm,
    now: DateTime<Utc>,
) -> Result<FileMovement> {
    let (read, today, me) = (desk.read(), desk.today(now), permit.officer());
    let file: PhysicalFile = read.get(form.file)?;
    let stood = standing(read, &file)?;
    if stood.state == FileState::Boxed {
        return Err(Failure::not_now(Code::FileBoxed));
    }
    let mut faults = Faults::default();
    let purpose = faults.keep(text::required("purpose", &form.purpose));
    let outside = faults.keep(text::optional("outside", form.outside.as_deref()));
    let to = match (form.officer, outside) {
        (Some(officer), None) => match read.find::<Officer>(officer)?.filter(|officer| officer.active) {
            Some(officer) => Some(Holder { officer: Some(officer.id), name: officer.name }),
            None => {
                faults.add("officer", Code::NotAChoice);
                None
            }
        },
        (None, Some(name)) => Some(Holder { officer: None, name }),
        (None, None) => {
            faults.add("officer", Code::Required);
            None
        }
        (Some(_), Some(_)) => {
            faults.add("outside", Code::NotAChoice);
            None
        }
    };
    let sent_on = form.on.unwrap_or(today);
    if sent_on > today {
        faults.add("on", Code::DateInFuture);
    } else if stood.last.as_ref().is_some_and(|last| sent_on < last.sent_on) {
        faults.add("on", Code::DatesOutOfOrder);
    }
    let due_back = form.due_back.unwrap_or_else(|| desk.profile.records.loan.after(sent_on, desk.profile));
    if due_back < sent_on {
        faults.add("dueBack", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let own = to.as_ref().is_some_and(|to| to.officer == Some(me));
    let movement = FileMovement {
        id: Id::new(now)?,
        file: file.id,
        application: file.application,
        from: stood.holder,
        to,
        purpose,
        sent_on,
        sent_by: me,
        due_back: Some(due_back),
        receipt: own.then_some(Receipt { has: true, on: sent_on, officer: me, note: None }),
    };
    desk.commit(me, "filing.send", Some(file.application), now, |change| {
        change.create(&movement)?;
        Ok(movement)
    })
}

/// What the receiver says, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ConfirmForm {
    /// Volume.
    pub file: Id,
    /// Whether they have it.
    pub has: bool,
    /// What they say to it; why they do not have it.
    #[serde(default)]
    pub note: Option<String>,
}

/// Records what the receiver of a volume says: that they have it, or that they do not.
///
/// # Errors
/// [`Code::NothingOnTheWay`] when nobody was to receive it; [`Code::Required`] at `note` of who does not have it.
pub fn confirm(
    desk: &mut Desk,
    permit: &Permit<KeepFiles>,
    form: &ConfirmForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let file: PhysicalFile = desk.read().get(form.file)?;
    let stood = standing(desk.read(), &file)?;
    let Some(last) = stood.last.filter(|last| last.to.is_some() && stood.state != FileState::Boxed) else {
        return Err(Failure::not_now(Code::NothingOnTheWay));
    };
    let mut faults = Faults::default();
    let note = faults.keep(text::optional("note", form.note.as_deref()));
    if !form.has && note.is_none() {
        faults.add("note", Code::Required);
    }
    faults.check()?;
    let receipt = Receipt { has: form.has, on: today, officer, note };
    let command = if form.has { "filing.confirm" } else { "filing.deny" };
    desk.commit(officer, command, Some(file.application), now, |change| {
        change.update(&FileMovement { receipt: Some(receipt), ..last })?;
        Ok(())
    })
}

/// Puts a volume back in its place: from whoever had it, from wherever it was found, from its box.
///
/// # Errors
/// [`Code::FileInPlace`] when it is there.
pub fn put_back(desk: &mut Desk, permit: &Permit<KeepFiles>, file: Id, now: DateTime<Utc>) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let file: PhysicalFile = desk.read().get(file)?;
    let stood = standing(desk.read(), &file)?;
    if stood.state == FileState::InPlace {
        return Err(Failure::not_now(Code::FileInPlace));
    }
    let movement = FileMovement {
        id: Id::new(now)?,
        file: file.id,
        application: file.application,
        from: stood.holder,
        to: None,
        purpose: String::new(),
        sent_on: today,
        sent_by: officer,
        due_back: None,
        receipt: Some(Receipt { has: true, on: today, officer, note: None }),
    };
    desk.commit(officer, "filing.put_back", Some(file.application), now, |change| {
        change.create(&movement)?;
        if file.boxed.is_some() {
            change.update(&PhysicalFile { boxed: None, ..file })?;
        }
        Ok(())
    })
}
