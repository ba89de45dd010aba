//! Stages, procedures, who decides.

use super::{Checked, Profile, codes, complete, known, length};
use crate::profile::{REGULAR, Stage, fault::Fault};
use std::collections::BTreeSet;

/// Every stage is reached from registration, and leads to the end.
pub(super) fn stages(profile: &Profile) -> Checked {
    for stage in Stage::ALL {
        let Some(next) = profile.transitions.get(&stage) else {
            return Err(Fault::new("transitions", format!("no transitions from {:?}", stage.code())));
        };
        for (place, to) in next.iter().enumerate() {
            let at = format!("transitions.{}.{place}", stage.code());
            if *to == stage {
                return Err(Fault::new(at, "a stage leads to itself"));
            }
            if stage == Stage::Closed {
                return Err(Fault::new(at, "a closed case is opened again by the rules of reopening only"));
            }
        }
    }
    let reached = |from: Stage| {
        let (mut seen, mut ahead) = (BTreeSet::from([from]), vec![from]);
        while let Some(stage) = ahead.pop() {
            for next in profile.transitions.get(&stage).into_iter().flatten() {
                if seen.insert(*next) {
                    ahead.push(*next);
                }
            }
        }
        seen
    };
    let begun = reached(Stage::Registered);
    for stage in Stage::ALL {
        let at = format!("transitions.{}", stage.code());
        if !begun.contains(&stage) {
            return Err(Fault::new(at, "no way leads to this stage from registration"));
        }
        if !reached(stage).contains(&Stage::Closed) {
            return Err(Fault::new(at, "no way leads from this stage to the end"));
        }
    }
    Ok(())
}

pub(super) fn procedures(profile: &Profile) -> Checked {
    codes("procedures", "code", profile.procedures.iter().map(|one| one.code.as_str()))?;
    known(profile.procedure(REGULAR).is_some(), "procedures", "procedure", REGULAR)?;
    for (place, procedure) in profile.procedures.iter().enumerate() {
        let at = |key: &str| format!("procedures.{place}.{key}");
        complete(profile, &at("name"), &procedure.name)?;
        complete(profile, &at("when"), &procedure.when)?;
        complete(profile, &at("legal-basis"), &procedure.legal_basis)?;
        if procedure.stages.is_empty() {
            return Err(Fault::new(at("stages"), "it can be chosen at no stage"));
        }
        for (id, period) in &procedure.deadlines {
            let place = at(&format!("deadlines.{id}"));
            known(profile.deadline(id).is_some(), &place, "deadline", id)?;
            length(&place, *period)?;
        }
        for (index, id) in procedure.without.iter().enumerate() {
            let place = at(&format!("without.{index}"));
            known(profile.deadline(id).is_some(), &place, "deadline", id)?;
            if procedure.deadlines.contains_key(id) {
                return Err(Fault::new(place, format!("{id:?} has a length of its own and does not run")));
            }
        }
    }
    Ok(())
}

pub(super) fn body(profile: &Profile) -> Checked {
    let body = &profile.decision_body;
    complete(profile, "decision-body.name", &body.name)?;
    complete(profile, "decision-body.legal-basis", &body.legal_basis)?;
    let Some(commission) = body.commission else { return Ok(()) };
    let at = "decision-body.commission.quorum";
    if commission.quorum < 2 {
        return Err(Fault::new(at, "one member is no commission"));
    }
    if commission.quorum > commission.members_min {
        return Err(Fault::new(at, "the quorum is larger than the commission"));
    }
    Ok(())
}
