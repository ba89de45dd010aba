//! Making an appointment.

use super::{Appointment, AppointmentKind, Invited};
use crate::{
    Code, Desk, Result, application,
    failure::Faults,
    folder,
    permit::{Permit, Register},
    text,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use vault::Id;

/// An appointment to make.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentForm {
    /// Case.
    pub application: Id,
    /// What it is for.
    pub kind: AppointmentKind,
    /// Day.
    pub day: NaiveDate,
    /// Time of the day, `9:30` or `09:30`.
    pub time: String,
    /// Where.
    pub place: String,
    /// Who is to come; nobody is everybody.
    #[serde(default)]
    pub persons: Vec<Id>,
    /// What else the applicant should know.
    #[serde(default)]
    pub note: Option<String>,
}

/// Makes an appointment with members of the case.
///
/// # Errors
/// All fields at fault in one failure: [`Code::DateInPast`], [`Code::TimeOfDay`], [`Code::NotAChoice`] at `persons`.
pub fn make(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &AppointmentForm,
    now: DateTime<Utc>,
) -> Result<Appointment> {
    folder::open_case(desk.read(), form.application, None)?;
    let members = application::members(desk.read(), form.application)?;
    let mut faults = Faults::default();
    if form.day < desk.today(now) {
        faults.add("day", Code::DateInPast);
    }
    let time = time_of_day(&form.time);
    if time.is_none() {
        faults.add("time", if form.time.trim().is_empty() { Code::Required } else { Code::TimeOfDay });
    }
    let place = faults.keep(text::required("place", &form.place).and_then(|t| text::printable("place", t)));
    let note = faults.keep(text::optional("note", form.note.as_deref()));
    let note = note.and_then(|note| faults.keep(text::printable("note", note).map(Some)));
    if form.persons.iter().any(|id| members.iter().all(|member| member.person != *id)) {
        faults.add("persons", Code::NotAChoice);
    }
    faults.check()?;
    let invited = members.iter().map(|member| member.person);
    let invited = invited.filter(|person| form.persons.is_empty() || form.persons.contains(person)).collect();
    let officer = permit.officer();
    desk.commit(officer, "appointment.make", Some(form.application), now, |change| {
        let appointment = Appointment {
            id: change.new_id()?,
            application: form.application,
            kind: form.kind,
            day: form.day,
            time: time.unwrap_or_default(),
            place,
            persons: Invited(invited),
            note,
            made_by: officer,
            cancelled: None,
        };
        change.create(&appointment)?;
        Ok(appointment)
    })
}

/// `HH:MM`, from what people type.
pub(crate) fn time_of_day(typed: &str) -> Option<String> {
    let typed = typed.trim().replace('.', ":");
    let (hour, minute) = typed.split_once(':')?;
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !digits(hour, 2) || minute.len() != 2 || !digits(minute, 2) {
        return None;
    }
    let time = NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)?;
    Some(time.format("%H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_hours_and_minutes() {
        for (typed, time) in [("9:30", "09:30"), ("09.30", "09:30"), (" 23:59 ", "23:59"), ("0:00", "00:00")]
        {
            assert_eq!(time_of_day(typed).as_deref(), Some(time), "{typed:?}");
        }
        for wrong in ["", "9", "24:00", "12:60", "9:5", "+9:30", "9:30 PM", "12:3x", "१२:३०"] {
            assert_eq!(time_of_day(wrong), None, "{wrong:?}");
        }
    }
}
