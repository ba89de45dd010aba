//! Rules of what ends soon: time limits, and the certificates of who waits.

use super::{Asked, Broken};
use crate::{
    Code, Result, application,
    clock::{self, ClockState, Which},
    paper,
    person::Person,
    profile::{Event, Whose},
};

/// On the day of an interview, a time limit of the authority is all but over: too little of it is left to weigh what
/// is heard. The limit that the interview itself meets is kept as long as its last day is not past.
pub(super) fn deadline_near(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let profile = asked.profile();
    let day = asked.doing.day.unwrap_or(asked.day);
    let mut broken = Vec::new();
    let case = asked.case;
    let mut events = clock::events_of(asked.read(), Which::These(&[case.id]), profile.utc_offset_minutes)?;
    let events = events.remove(&case.id).unwrap_or_default();
    for clock in clock::of(profile, case, &events, asked.day) {
        // What stands still for an answer moves on with it; who is late already was told.
        let runs = matches!(clock.state, ClockState::Running | ClockState::Extended);
        if clock.whose != Whose::Authority || !runs {
            continue;
        }
        let deadline = profile.deadlines.iter().find(|one| one.id == clock.id);
        let near = match deadline.and_then(|one| one.met_by) {
            Some(Event::Interviewed) => clock.last_day < day,
            // Ends that no work in the case meets, or that come before anybody is heard, do not depend on the day.
            Some(Event::Decided | Event::Submitted | Event::Notified) => {
                profile.deadline_nears(clock.last_day, day)
            }
            _ => false,
        };
        if near {
            let found = Broken::new(Code::DeadlineNear, None).with("day", clock.last_day);
            broken.push(found.with("deadline", &clock.id));
        }
    }
    // One answer for all: the reason is given once, for the limit that ends first.
    broken.truncate(1);
    Ok(broken)
}

/// The certificate of whoever is to come ends before they do, or soon after: without it they may be stopped on the way.
pub(super) fn certificate_expiring(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let profile = asked.profile();
    let day = asked.doing.day.unwrap_or(asked.day);
    let mut broken = Vec::new();
    for member in application::members(asked.read(), asked.case.id)? {
        if asked.doing.person.is_some_and(|person| person != member.person) {
            continue;
        }
        let current = paper::current_certificate(asked.read(), asked.case.id, member.person)?;
        let Some(last_day) = current.and_then(|paper| paper.valid_until) else { continue };
        if profile.certificate_nears(last_day, day) {
            let name = asked.read().get::<Person>(member.person)?.name.latin;
            let found = Broken::new(Code::CertificateExpiring, Some(member.person));
            broken.push(found.with("name", name).with("day", last_day));
        }
    }
    Ok(broken)
}
