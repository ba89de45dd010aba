//! What letters tell of: one file for each act. Each says which letters may be issued about it now, whom they address,
//! who signs, which remedies they name. Whatever is not offered here is not issued, by nobody and on no screen.

mod annex;
mod closure;
mod decision;
mod inquiry;
mod invitation;
mod judgment;
mod loss;
mod reunion;
mod status;
mod transfer;
mod travel;

use super::{Letter, of_application};
use crate::{Code, Desk, Failure, Result, application::Application, decision::Outcome, profile::Profile};
use chrono::NaiveDate;
use vault::Id;

/// What a letter tells of.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "LetterSubject")]
pub enum Subject {
    /// A decision on the application.
    #[default]
    Decision,
    /// The end of a case: withdrawal, not appearing, inadmissibility.
    Closure,
    /// How an appeal ended.
    Judgment,
    /// That a status may end, and why.
    LossNotice,
    /// That a status ends.
    LossDecision,
    /// What an applicant is asked in writing.
    Inquiry,
    /// An appointment.
    Invitation,
    /// That another unit has the case.
    Transfer,
    /// That somebody holds a status.
    Status,
    /// A request to another body for a travel document.
    Travel,
    /// What a member reads alone beside a decision.
    Annex,
    /// An application for family reunification: that it was received, and what was decided.
    Reunion,
}

impl Subject {
    /// Every subject, in the order of declaration.
    pub const ALL: [Self; 12] = [
        Self::Decision,
        Self::Closure,
        Self::Judgment,
        Self::LossNotice,
        Self::LossDecision,
        Self::Inquiry,
        Self::Invitation,
        Self::Transfer,
        Self::Status,
        Self::Travel,
        Self::Annex,
        Self::Reunion,
    ];
}

/// A remedy that a letter names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    /// Remedy of the profile, by its code.
    pub(crate) code: String,
    /// The day from which its time is counted; none is the day on which the letter is handed over.
    pub(crate) from: Option<NaiveDate>,
}

/// A letter that may be issued, or was.
#[derive(Debug, Clone)]
pub(crate) struct Offer {
    /// What it tells of.
    pub(crate) subject: Subject,
    /// The record that it tells of.
    pub(crate) record: Id,
    /// Name of the letter.
    pub(crate) letter: String,
    /// Whom it addresses, in the order of the family, with what was decided for them.
    pub(crate) persons: Vec<(Id, Outcome)>,
    /// Whether they are owed it: what was done is told by it.
    pub(crate) owed: bool,
    /// Day of the act.
    pub(crate) since: NaiveDate,
    /// Who signs; none is whoever issues it.
    pub(crate) signatory: Option<Id>,
    /// Remedies that it names.
    pub(crate) remedies: Vec<Named>,
}

impl Offer {
    /// Whether a letter is this one, issued.
    pub(crate) fn is(&self, letter: &Letter) -> bool {
        let whom = || letter.persons.0.iter().eq(self.persons.iter().map(|(person, _)| person));
        letter.stands()
            && letter.subject == self.subject
            && letter.about() == Some(self.record)
            && letter.name() == self.letter
            && (!matches!(self.subject, Subject::Status | Subject::Annex) || whom())
    }
}

/// Which letter is meant.
#[derive(Debug, Clone, Default)]
pub(crate) struct Which {
    pub(crate) subject: Subject,
    /// The record; of a decision, the one that is current.
    pub(crate) record: Option<Id>,
    /// Name of the letter, where a record has several.
    pub(crate) letter: Option<String>,
    /// Whom it is about, where a record has a letter for each.
    pub(crate) person: Option<Id>,
}

/// Every letter that may be issued in a case, or was, in the order of its acts.
pub(crate) fn offers(desk: &Desk, case: &Application, today: NaiveDate) -> Result<Vec<Offer>> {
    let profile = desk.profile_of(case);
    let mut offers = decision::offers(desk, case, profile)?;
    offers.extend(others(desk, case, profile, today)?);
    Ok(offers)
}

/// Those of other acts than decisions on the application.
pub(crate) fn others(
    desk: &Desk,
    case: &Application,
    profile: &'static Profile,
    today: NaiveDate,
) -> Result<Vec<Offer>> {
    let mut offers = inquiry::offers(desk, case)?;
    offers.extend(invitation::offers(desk, case, today)?);
    offers.extend(transfer::offers(desk, case)?);
    offers.extend(judgment::offers(desk, case, profile)?);
    offers.extend(closure::offers(desk, case, profile)?);
    offers.extend(loss::offers(desk, case, profile)?);
    offers.extend(status::offers(desk, case)?);
    offers.extend(travel::offers(desk, case)?);
    offers.extend(reunion::offers(desk, case, profile)?);
    // A profile that has no text for it does not write it.
    offers.retain(|offer| has_text(profile, &offer.letter));
    // Whoever reads something alone is owed it; in a language without a text it is refused, not left out.
    offers.extend(annex::offers(desk, case, profile)?);
    Ok(offers)
}

/// Whether a letter is written in the official language.
pub(crate) fn has_text(profile: &Profile, letter: &str) -> bool {
    profile.languages.first().is_some_and(|lang| profile.templates.contains_key(&(letter.to_owned(), *lang)))
}

/// The letter that is meant, when it may be issued; of several the first that was not.
pub(crate) fn offered(desk: &Desk, case: &Application, which: &Which, today: NaiveDate) -> Result<Offer> {
    let profile = desk.profile_of(case);
    let mut offers = match which.subject {
        Subject::Decision => decision::offers(desk, case, profile)?,
        _ => others(desk, case, profile, today)?,
    };
    offers.retain(|offer| {
        offer.subject == which.subject
            && which.record.is_none_or(|record| record == offer.record)
            && which.person.is_none_or(|person| offer.persons.iter().any(|(one, _)| *one == person))
    });
    if offers.is_empty() {
        let code = if which.subject == Subject::Decision { Code::NotApproved } else { Code::NothingToTell };
        return Err(Failure::not_now(code));
    }
    if let Some(name) = &which.letter {
        let found = offers.into_iter().find(|offer| offer.letter == *name);
        return found.ok_or_else(|| Failure::field("letter", Code::NotAChoice));
    }
    let letters = of_application(desk.read(), case.id)?;
    let waits = offers.iter().position(|offer| letters.iter().all(|letter| !offer.is(letter)));
    Ok(offers.swap_remove(waits.unwrap_or(0)))
}

/// What nobody decided for somebody.
pub(super) fn untold(persons: impl IntoIterator<Item = Id>) -> Vec<(Id, Outcome)> {
    persons.into_iter().map(|person| (person, Outcome::default())).collect()
}

/// The letters of the decision that is current.
pub(super) fn offers_of_decision(desk: &Desk, case: &Application) -> Result<Vec<Offer>> {
    decision::offers(desk, case, desk.profile_of(case))
}

/// Remedies whose time runs from when a decision was told.
pub(super) fn remedies_of_decision(profile: &Profile) -> Vec<Named> {
    decision::remedies(profile)
}
