//! Double booking: what keeps an officer, an interpreter, a room or an applicant from being somewhere at a time.

use super::{Appointment, storage, time::Interval};
use crate::{
    Code, Desk, Result, application::Application, failure::Fault, interpreter, officer, person::Person, room,
};
use chrono::Days;
use std::collections::BTreeMap;
use vault::Id;

/// Who or what is booked twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum CollisionWith {
    Officer,
    Interpreter,
    Room,
    Persons,
}

impl CollisionWith {
    /// The field of the form that is at fault.
    pub(super) const fn field(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Interpreter => "interpreter",
            Self::Room => "room",
            Self::Persons => "persons",
        }
    }
}

/// One double booking.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Collision {
    /// Who or what is booked twice.
    pub with: CollisionWith,
    /// The appointment that stands already.
    pub appointment: Id,
    /// Name of the officer, interpreter, room or person.
    pub name: String,
    /// Case number of the appointment that stands.
    pub number: String,
    /// From when, `HH:MM`.
    pub from: String,
    /// Until when, `HH:MM`.
    pub until: String,
}

impl Collision {
    /// As the fault of a field.
    pub(super) fn fault(&self) -> Fault {
        let params =
            [("name", &self.name), ("number", &self.number), ("from", &self.from), ("until", &self.until)];
        let params: BTreeMap<_, _> =
            params.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect();
        Fault { field: self.with.field().to_owned(), code: Code::DoubleBooked, params }
    }
}

/// Appointments that could reach into an interval.
pub(super) fn around(desk: &Desk, interval: Interval) -> Result<Vec<Appointment>> {
    let (first, last) = (interval.from.date() - Days::new(1), interval.until.date() + Days::new(1));
    let found: Vec<Appointment> =
        desk.read().list(storage::BETWEEN, (first.to_string(), last.to_string()))?;
    Ok(found.into_iter().filter(Appointment::is_held).collect())
}

/// In what two appointments at one time are in each other's way; with the person, where it is one.
pub(super) fn shared(one: &Appointment, other: &Appointment) -> Vec<(CollisionWith, Id)> {
    let both = |a: Option<Id>, b: Option<Id>| a.filter(|id| b == Some(*id));
    let mut found = Vec::new();
    found.extend(both(one.officer, other.officer).map(|id| (CollisionWith::Officer, id)));
    found.extend(both(one.interpreter, other.interpreter).map(|id| (CollisionWith::Interpreter, id)));
    found.extend(both(one.room, other.room).map(|id| (CollisionWith::Room, id)));
    let person = one.persons.0.iter().find(|person| other.persons.0.contains(person));
    found.extend(person.map(|id| (CollisionWith::Persons, *id)));
    found
}

/// What an appointment is in the way of, among those that stand. `instead_of` is the one that it replaces.
pub(super) fn of(desk: &Desk, wanted: &Appointment, instead_of: Option<Id>) -> Result<Vec<Collision>> {
    let rules = &desk.profile.appointments;
    let interval = Interval::of(wanted, rules);
    let mut collisions = Vec::new();
    for other in around(desk, interval)? {
        if other.id == wanted.id || Some(other.id) == instead_of {
            continue;
        }
        let taken = Interval::of(&other, rules);
        if !interval.overlaps(taken) {
            continue;
        }
        for (with, id) in shared(wanted, &other) {
            let case: Option<Application> = desk.read().find(other.application)?;
            collisions.push(Collision {
                with,
                appointment: other.id,
                name: match with {
                    CollisionWith::Officer => officer::name(desk.read(), id)?,
                    CollisionWith::Interpreter => interpreter::name(desk.read(), id)?,
                    CollisionWith::Room => room::name(desk.read(), id)?,
                    CollisionWith::Persons => {
                        desk.read().find::<Person>(id)?.map(|person| person.name.latin).unwrap_or_default()
                    }
                },
                number: case.map(|case| case.number).unwrap_or_default(),
                from: super::time::written(taken.from.time()),
                until: super::time::written(taken.until.time()),
            });
        }
    }
    collisions.sort_by_key(|one| one.with);
    Ok(collisions)
}
