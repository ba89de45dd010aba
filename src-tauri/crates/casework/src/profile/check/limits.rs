//! Time limits and the remedies that they are for.

use super::{Checked, Profile, codes, complete, known, length, roles};
use crate::profile::{Deadline, Event, Period, Stage, Whose, fault::Fault};

pub(super) fn deadlines(profile: &Profile) -> Checked {
    codes("deadlines", "id", profile.deadlines.iter().map(|deadline| deadline.id.as_str()))?;
    for (place, deadline) in profile.deadlines.iter().enumerate() {
        let at = |key: &str| format!("deadlines.{place}.{key}");
        complete(profile, &at("name"), &deadline.name)?;
        complete(profile, &at("legal-basis"), &deadline.legal_basis)?;
        length(&at("length"), Period { length: deadline.length, unit: deadline.unit })?;
        if deadline.met_by == Some(deadline.start) {
            return Err(Fault::new(at("met-by"), "what starts it also meets it"));
        }
        if deadline.whose == Whose::Authority && deadline.met_by.is_none() {
            return Err(Fault::new(at("id"), "nothing meets it: the authority would always be late"));
        }
        if deadline.whose == Whose::Applicant && deadline.pausable {
            return Err(Fault::new(at("pausable"), "the applicant's own time does not stand still"));
        }
        extension(profile, deadline, &at("extension"))?;
    }
    Ok(())
}

fn extension(profile: &Profile, deadline: &Deadline, at: &str) -> Checked {
    let Some(extension) = &deadline.extension else { return Ok(()) };
    length(&format!("{at}.max"), extension.max)?;
    roles(profile, &format!("{at}.roles"), &extension.roles, "nobody may make it longer")?;
    complete(profile, &format!("{at}.when"), &extension.when)?;
    complete(profile, &format!("{at}.legal-basis"), &extension.legal_basis)
}

pub(super) fn remedies(profile: &Profile) -> Checked {
    if profile.remedies.is_empty() {
        return Err(Fault::new("remedies", "there is no way to challenge a decision"));
    }
    codes("remedies", "code", profile.remedies.iter().map(|remedy| remedy.code.as_str()))?;
    let mut level = 0;
    for (place, remedy) in profile.remedies.iter().enumerate() {
        let at = |key: &str| format!("remedies.{place}.{key}");
        if remedy.level != level && remedy.level != level + 1 || remedy.level == 0 {
            let rule = format!("level {} does not follow level {level}", remedy.level);
            return Err(Fault::new(at("level"), rule));
        }
        level = remedy.level;
        complete(profile, &at("name"), &remedy.name)?;
        complete(profile, &at("body"), &remedy.body)?;
        complete(profile, &at("legal-basis"), &remedy.legal_basis)?;
        let named = profile.deadline(&remedy.deadline);
        known(named.is_some(), &at("deadline"), "deadline", &remedy.deadline)?;
        let start = if level == 1 { Event::Notified } else { Event::JudgmentReceived };
        if named.is_some_and(|deadline| deadline.start != start) {
            let rule = match level {
                1 => "the time for the first remedy starts with the service of the decision",
                _ => "the time for a further remedy starts with the judgment before it",
            };
            return Err(Fault::new(at("deadline"), rule));
        }
        if !profile.allows(Stage::Appeal, remedy.remitted_to) {
            let rule = format!("no transition leads from \"appeal\" to {:?}", remedy.remitted_to.code());
            return Err(Fault::new(at("remitted-to"), rule));
        }
        if let Some(late) = &remedy.late {
            complete(profile, &at("late.legal-basis"), &late.legal_basis)?;
            if late.days == Some(0) {
                return Err(Fault::new(at("late.days"), "the length is zero"));
            }
        }
    }
    Ok(())
}
