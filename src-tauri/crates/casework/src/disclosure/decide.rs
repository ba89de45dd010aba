//! What is done with each document of a request.

use super::{
    Decisions, DisclosureRequest, Given, ItemDecision,
    item::{self, ItemView},
    receive::unanswered,
};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Disclose, Permit},
    profile::records,
};
use chrono::{DateTime, Utc};
use intake::picture::Area;
use vault::Id;

/// What is taken out of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(rename = "DisclosureHidden")]
pub struct Hidden {
    /// Passages: fields, lines, facts.
    pub passages: Vec<String>,
    /// Areas of a picture.
    pub areas: Vec<Area>,
}

impl Hidden {
    fn is_empty(&self) -> bool {
        self.passages.is_empty() && self.areas.is_empty()
    }
}

/// Decisions as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DisclosureDecideForm")]
pub struct DecideForm {
    /// Request.
    pub request: Id,
    /// What is done with each document; one that is not named is undecided.
    pub decisions: Vec<ItemDecision>,
}

/// Records what is done with documents. Undecided ones may be left; nothing is given before all are decided.
///
/// # Errors
/// [`Code::RequestAnswered`]; all fields at fault in one failure: what is kept back needs its ground, what is redacted
/// something that is taken out.
pub fn decide(
    desk: &mut Desk,
    permit: &Permit<Disclose>,
    form: &DecideForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let request = unanswered(desk.read(), form.request)?;
    let items = item::of(desk, permit.acting(), &request)?;
    let mut faults = Faults::default();
    let mut decisions = Vec::new();
    for shown in &items {
        let place = form.decisions.iter().position(|one| one.item == shown.item);
        if let Some((place, one)) = place.and_then(|place| Some((place, form.decisions.get(place)?))) {
            decisions.push(checked(place, one, shown, &mut faults)?);
        }
    }
    for (place, one) in form.decisions.iter().enumerate() {
        if items.iter().all(|shown| shown.item != one.item) {
            faults.add(format!("decisions.{place}.item"), Code::NotAChoice);
        }
    }
    faults.check()?;
    desk.commit(permit.officer(), "disclosure.decide", Some(request.application), now, |change| {
        change.update(&DisclosureRequest { decisions: Decisions(decisions), ..request })?;
        Ok(())
    })
}

fn checked(
    place: usize,
    typed: &ItemDecision,
    shown: &ItemView,
    faults: &mut Faults,
) -> Result<ItemDecision> {
    let at = |field: &str| format!("decisions.{place}.{field}");
    // Nobody gives out, or keeps back, what they may not see.
    if !shown.withheld.is_empty() {
        faults.add(at("item"), Code::Restricted);
        return Ok(typed.clone());
    }
    if typed.given == Given::Whole {
        return Ok(ItemDecision { ground: None, hidden: Hidden::default(), ..typed.clone() });
    }
    match typed.ground.as_deref() {
        None | Some("") => faults.add(at("ground"), Code::Required),
        Some(code) if records::named(records::grounds()?, code).is_none() => {
            faults.add(at("ground"), Code::NotAChoice);
        }
        Some(_) => {}
    }
    if typed.given == Given::Withheld {
        return Ok(ItemDecision { hidden: Hidden::default(), ..typed.clone() });
    }
    let hidden = &typed.hidden;
    let known = |passage: &String| shown.passages.iter().any(|one| one.id == *passage);
    if hidden.is_empty() {
        faults.add(at("hidden"), Code::NothingTakenOut);
    } else if !hidden.passages.iter().all(known)
        || hidden.areas.iter().any(|area| !area.is_sound())
        || (!hidden.areas.is_empty() && !shown.areas)
    {
        faults.add(at("hidden"), Code::NotAChoice);
    }
    Ok(typed.clone())
}
