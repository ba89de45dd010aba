//! How cases end and begin again, how status is lost, how long files are kept.

use super::{Checked, Profile, codes, complete, known, length, roles};
use crate::profile::{ListName, Stage, fault::Fault};
use std::collections::BTreeSet;

pub(super) fn closures(profile: &Profile) -> Checked {
    codes("closures", "code", profile.closures.iter().map(|closure| closure.code.as_str()))?;
    for (place, closure) in profile.closures.iter().enumerate() {
        let at = |key: &str| format!("closures.{place}.{key}");
        complete(profile, &at("name"), &closure.name)?;
        complete(profile, &at("legal-basis"), &closure.legal_basis)?;
        roles(profile, &at("roles"), &closure.roles, "nobody may record it")?;
        for (index, code) in closure.leaving.iter().enumerate() {
            let at = at(&format!("leaving.{index}"));
            known(profile.lists.has(ListName::Leaving, code), &at, "reason to leave", code)?;
            if profile.closures[..place].iter().any(|earlier| earlier.leaving.contains(code)) {
                return Err(Fault::new(at, format!("{code:?} ends a case in another way above")));
            }
        }
        if closure.stages.is_empty() {
            return Err(Fault::new(at("stages"), "it can be recorded at no stage"));
        }
        if let Some(index) = closure.stages.iter().position(|stage| *stage == Stage::Closed) {
            return Err(Fault::new(at(&format!("stages.{index}")), "a closed case is not closed again"));
        }
    }
    letters(profile)?;
    let absent = &profile.no_show;
    complete(profile, "no-show.legal-basis", &absent.legal_basis)?;
    known(profile.closure(&absent.closure).is_some(), "no-show.closure", "closure", &absent.closure)?;
    for (at, number) in [("no-show.days", absent.days), ("no-show.contact-attempts", absent.contact_attempts)]
    {
        if number == 0 {
            return Err(Fault::new(at, "nobody is taken to have withdrawn at once and unasked"));
        }
    }
    Ok(())
}

/// Remedies of closures are those that there are, and corrections of letters have names and law.
fn letters(profile: &Profile) -> Checked {
    for (place, closure) in profile.closures.iter().enumerate() {
        for (index, code) in closure.remedies.iter().enumerate() {
            let at = format!("closures.{place}.remedies.{index}");
            known(profile.remedy(code).is_some(), &at, "remedy", code)?;
        }
    }
    codes("corrections", "code", profile.corrections.iter().map(|one| one.code.as_str()))?;
    for (place, one) in profile.corrections.iter().enumerate() {
        complete(profile, &format!("corrections.{place}.name"), &one.name)?;
        complete(profile, &format!("corrections.{place}.legal-basis"), &one.legal_basis)?;
    }
    Ok(())
}

pub(super) fn reopening(profile: &Profile) -> Checked {
    let rule = &profile.reopening;
    complete(profile, "reopening.legal-basis", &rule.legal_basis)?;
    known(
        profile.procedure(&rule.subsequent).is_some(),
        "reopening.subsequent",
        "procedure",
        &rule.subsequent,
    )?;
    for (place, stage) in rule.from.iter().enumerate() {
        if !matches!(stage, Stage::Final | Stage::Closed) {
            let at = format!("reopening.from.{place}");
            return Err(Fault::new(at, format!("a case at {:?} is open", stage.code())));
        }
    }
    for (place, stage) in rule.to.iter().enumerate() {
        if *stage >= Stage::Decided {
            let at = format!("reopening.to.{place}");
            return Err(Fault::new(at, format!("nothing could be examined at {:?}", stage.code())));
        }
    }
    roles(profile, "reopening.roles", &rule.roles, "nobody may open a case again")?;
    if let Some(within) = rule.within {
        length("reopening.within", within)?;
    }
    codes("reopening.grounds", "code", rule.grounds.iter().map(|ground| ground.code.as_str()))?;
    for (place, ground) in rule.grounds.iter().enumerate() {
        complete(profile, &format!("reopening.grounds.{place}.name"), &ground.name)?;
        for (index, closure) in ground.closures.iter().enumerate() {
            let at = format!("reopening.grounds.{place}.closures.{index}");
            known(profile.closure(closure).is_some(), &at, "closure", closure)?;
        }
    }
    Ok(())
}

pub(super) fn status(profile: &Profile) -> Checked {
    let mut kinds = BTreeSet::new();
    for (place, procedure) in profile.status_procedures.iter().enumerate() {
        let at = |key: &str| format!("status-procedures.{place}.{key}");
        if !kinds.insert(procedure.kind) {
            return Err(Fault::new(at("kind"), format!("{:?} stands twice", procedure.kind)));
        }
        complete(profile, &at("name"), &procedure.name)?;
        complete(profile, &at("legal-basis"), &procedure.legal_basis)?;
        if procedure.grounds.is_empty() {
            return Err(Fault::new(at("grounds"), "status is lost on a ground only"));
        }
        codes(&at("grounds"), "code", procedure.grounds.iter().map(|ground| ground.code.as_str()))?;
        for (index, ground) in procedure.grounds.iter().enumerate() {
            complete(profile, &at(&format!("grounds.{index}.name")), &ground.name)?;
            complete(profile, &at(&format!("grounds.{index}.legal-basis")), &ground.legal_basis)?;
        }
        for (key, period) in [("response", procedure.response), ("decision", procedure.decision)] {
            if let Some(period) = period {
                length(&at(key), period)?;
            }
        }
        for (index, remedy) in procedure.remedies.iter().enumerate() {
            let at = at(&format!("remedies.{index}"));
            known(profile.remedy(remedy).is_some(), &at, "remedy", remedy)?;
        }
    }
    Ok(())
}

pub(super) fn retention(profile: &Profile) -> Checked {
    codes("retention", "code", profile.retention.iter().map(|one| one.code.as_str()))?;
    for (place, kept) in profile.retention.iter().enumerate() {
        let at = |key: &str| format!("retention.{place}.{key}");
        complete(profile, &at("name"), &kept.name)?;
        complete(profile, &at("legal-basis"), &kept.legal_basis)?;
        if let Some(period) = kept.period {
            length(&at("period"), period)?;
        }
    }
    Ok(())
}
