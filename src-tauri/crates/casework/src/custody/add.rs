//! Adding a document that a person produced later, and changing what is written of one.

use super::{document_of, is_held};
use crate::{
    Code, Desk, Result, application,
    failure::Faults,
    folder,
    permit::{Permit, Register},
    person::{self, Checking, DocumentForm, IdentityDocument},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Path of the form in the command.
const AT: &str = "document";

/// Adds a document to a person. It may come at any stage.
///
/// # Errors
/// All fields at fault in one failure; [`Code::DocumentKnown`] when the person has a document of this number and
/// issuer already.
pub fn add(
    desk: &mut Desk,
    permit: &Permit<Register>,
    application: Id,
    person: Id,
    form: &DocumentForm,
    now: DateTime<Utc>,
) -> Result<IdentityDocument> {
    folder::open_case(desk.read(), application, Some(person))?;
    let document = checked(desk, form, person, Id::new(now)?, now)?;
    desk.commit(permit.officer(), "document.add", Some(application), now, |change| {
        change.create(&document)?;
        Ok(document)
    })
}

/// Changes what is written of a document; what the form leaves out stays. Custody and examination have verbs of
/// their own.
///
/// # Errors
/// As [`add`]; [`Code::DecisionFrozen`] while the case is under review or decided.
pub fn change(
    desk: &mut Desk,
    permit: &Permit<Register>,
    application: Id,
    document: Id,
    form: &DocumentForm,
    now: DateTime<Utc>,
) -> Result<IdentityDocument> {
    let known = document_of(desk, application, document)?;
    application::open_member(desk, application, known.person)?;
    let text = |known: &str| Some(known.to_owned()).filter(|known| !known.is_empty());
    let form = DocumentForm {
        mrz: form.mrz.clone(),
        kind: form.kind.clone().or_else(|| text(&known.kind)),
        number: form.number.clone().or_else(|| text(&known.number)),
        issuer: form.issuer.clone().or_else(|| text(&known.issuer)),
        name: form.name.clone().or_else(|| text(&known.name)),
        expires: form.expires.or(known.expires),
        of_type: form.of_type.clone().or_else(|| known.of_type.clone()),
        issued_on: form.issued_on.clone().or_else(|| known.issued_on.clone()),
        issued_at: form.issued_at.clone().or_else(|| known.issued_at.clone()),
        original: form.original.or(known.original),
        custody: None,
        kept_at: None,
        note: form.note.clone().or_else(|| known.note.clone()),
    };
    let typed = checked(desk, &form, known.person, known.id, now)?;
    let read_again = !typed.mrz.0.is_empty();
    let mut changed = known.written_anew(typed);
    // A zone that was read stays what was read, whatever is typed beside it.
    if !read_again {
        (changed.mrz, changed.checks_right) = (known.mrz, known.checks_right);
    }
    desk.commit(permit.officer(), "document.change", Some(application), now, |change| {
        change.update(&changed)?;
        Ok(changed)
    })
}

fn checked(
    desk: &Desk,
    form: &DocumentForm,
    person: Id,
    id: Id,
    now: DateTime<Utc>,
) -> Result<IdentityDocument> {
    let lists = &desk.profile.lists;
    let mut faults = Faults::default();
    let mut checking = Checking { today: desk.today(now), lists, faults: &mut faults };
    let document = form.check(AT, person, id, &mut checking);
    let zone = form.mrz.as_deref().is_some_and(|zone| !zone.trim().is_empty());
    let Some(document) = document else {
        if !zone {
            faults.add(format!("{AT}.ofType"), Code::Required);
        }
        return Err(faults.into_failure());
    };
    if is_held(lists, &document) && document.kept_at.is_none() {
        faults.add(format!("{AT}.keptAt"), Code::Required);
    }
    let is_same = |other: &IdentityDocument| {
        other.id != document.id
            && !document.number.is_empty()
            && (&other.number, &other.issuer) == (&document.number, &document.issuer)
    };
    if person::documents(desk.read(), person)?.iter().any(is_same) {
        faults.add(format!("{AT}.{}", if zone { "mrz" } else { "number" }), Code::DocumentKnown);
    }
    faults.check()?;
    Ok(document)
}
