//! By what is counted: the published dimensions. None tells who somebody is.

use super::{
    age,
    day::{Day, NEVER},
    ledger::{CaseRow, ClaimRow, HoldingRow, Ledger, Names, PersonRow},
    story::Ended,
    then::Then,
};
use crate::{
    person::Sex,
    profile::{Departure, Level, OutcomeCode, Stage},
};

/// By what is counted.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Dimension {
    /// Country of origin, ISO 3166 alpha-3; `XXX` unknown, `XXA` stateless.
    Origin,
    /// Nationality, the same codes.
    Citizenship,
    /// Procedure of the profile.
    Procedure,
    /// `NA`, `RA`, `AR`, `JR`.
    Level,
    /// `N` new, `R` repeated or opened again, `A` appeal.
    ApplicationType,
    /// `recognized`, `other`, `rejected`, `closed`.
    Result,
    /// Outcome of the decision.
    Outcome,
    /// Closure, or reason to leave.
    Reason,
    /// Why a status is held no longer.
    Departure,
    /// `F`, `M`, `U`.
    Sex,
    /// UNHCR's ages.
    Age,
    /// Eurostat's ages.
    AgeEurostat,
    /// Year of the event.
    Year,
    /// Quarter of the event.
    Quarter,
    /// Month of the event.
    Month,
    /// Post at which the case was registered.
    Post,
    /// Where the case stood at the end of the period, as it was entered until then; where it stands now, if that is still
    /// to come.
    Stage,
    /// Officer who was in charge then.
    Officer,
    /// `principal` or `dependant`.
    Member,
    /// `alone`: a child without an adult in the case.
    Unaccompanied,
    /// How long the claim has been or was pending.
    Waiting,
}

/// One thing that is counted.
#[derive(Clone, Copy)]
pub(crate) struct Item<'l> {
    pub(crate) person: &'l PersonRow,
    pub(crate) case: &'l CaseRow,
    pub(crate) claim: Option<&'l ClaimRow>,
    pub(crate) holding: Option<&'l HoldingRow>,
    /// The day on which ages are taken and to which the event belongs.
    pub(crate) day: Day,
    /// The last day of the period.
    pub(crate) end: Day,
    /// Where cases stood on days that are over.
    pub(crate) then: &'l Then,
}

impl Item<'_> {
    /// Where the case stood at the end of the period, and who was in charge of it.
    fn stood(&self) -> (Option<Stage>, u16) {
        self.then.on(self.person.case, self.end).unwrap_or((self.case.stage, self.case.officer))
    }
}

/// Where the numbers of months begin.
const FIRST_YEAR: i32 = 1900;
/// Upper ends of the times that claims wait, in months.
const WAITING: [(i32, &str); 5] = [(3, "0-3"), (6, "3-6"), (12, "6-12"), (24, "12-24"), (i32::MAX, "24+")];
/// What an item does not have.
const NONE: u16 = u16::MAX;

impl Dimension {
    /// The number of an item's value.
    pub(crate) fn of(self, item: &Item<'_>) -> u16 {
        let period = |number: i32| u16::try_from(number).unwrap_or(NONE);
        let since = item.day.year() - FIRST_YEAR;
        let month = i32::try_from(item.day.month()).unwrap_or(1) - 1;
        match self {
            Self::Origin => item.person.origin,
            Self::Citizenship => item.person.citizenship,
            Self::Procedure => item.case.procedure,
            Self::Level => item.claim.map_or(NONE, |claim| claim.level as u16),
            Self::ApplicationType => item.claim.map_or(NONE, |claim| application_type(claim.level)),
            Self::Result => item.claim.map_or(NONE, |claim| result(claim.ended)),
            Self::Outcome => {
                let outcome = item.claim.and_then(|claim| claim.outcome);
                let outcome = outcome.or(item.holding.map(|holding| holding.outcome));
                outcome.map_or(NONE, |outcome| outcome as u16)
            }
            Self::Reason => item.claim.map_or(NONE, |claim| claim.reason),
            Self::Departure => {
                let ended = item.holding.filter(|holding| holding.end != NEVER);
                ended.map_or(NONE, |holding| holding.because as u16)
            }
            Self::Sex => item.person.sex as u16,
            Self::Age => age::unhcr(item.person.born, item.day),
            Self::AgeEurostat => age::eurostat(item.person.born, item.day),
            Self::Year => period(since),
            Self::Quarter => period(since * 4 + month / 3),
            Self::Month => period(since * 12 + month),
            Self::Post => item.case.post,
            Self::Stage => item.stood().0.map_or(NONE, |stage| stage as u16),
            Self::Officer => item.stood().1,
            Self::Member => u16::from(!item.person.principal),
            Self::Unaccompanied => u16::from(!is_alone(item.person, item.day)),
            Self::Waiting => item.claim.map_or(NONE, |claim| waiting(claim.begin, item.day.min(claim.end))),
        }
    }

    /// The code of a value.
    pub(crate) fn code(self, ledger: &Ledger, value: u16) -> String {
        let of = |codes: &[&str]| codes.get(usize::from(value)).copied().unwrap_or_default().to_owned();
        let (since, part) = (i32::from(value), |parts: i32| {
            (FIRST_YEAR + i32::from(value) / parts, i32::from(value) % parts + 1)
        });
        match self {
            Self::Origin | Self::Citizenship => ledger.countries.name(value).to_owned(),
            Self::Procedure => ledger.procedures.name(value).to_owned(),
            Self::Post => ledger.posts.name(value).to_owned(),
            Self::Officer => ledger.officers.name(value).to_owned(),
            Self::Reason => ledger.reasons.name(value).to_owned(),
            Self::Level => of(&Level::ALL.map(Level::code)),
            Self::ApplicationType => of(APPLICATION_TYPES),
            Self::Result => of(RESULTS),
            Self::Outcome => of(&OutcomeCode::ALL.map(OutcomeCode::name)),
            Self::Departure => of(DEPARTURES),
            Self::Sex => of(&["F", "M", "U"]),
            Self::Age => of(age::UNHCR),
            Self::AgeEurostat => of(age::EUROSTAT),
            Self::Year if value == NONE => String::new(),
            Self::Year => (FIRST_YEAR + since).to_string(),
            Self::Quarter => {
                let (year, quarter) = part(4);
                format!("{year}-Q{quarter}")
            }
            Self::Month => {
                let (year, month) = part(12);
                format!("{year}-{month:02}")
            }
            Self::Stage => of(&Stage::ALL.map(Stage::code)),
            Self::Member => of(&["principal", "dependant"]),
            Self::Unaccompanied => of(&["alone", "accompanied"]),
            Self::Waiting => of(&WAITING.map(|(_, code)| code)),
        }
    }

    /// The names that its numbers stand for; none where the values have an order of their own.
    pub(crate) fn names(self, ledger: &Ledger) -> Option<&Names> {
        match self {
            Self::Origin | Self::Citizenship => Some(&ledger.countries),
            Self::Procedure => Some(&ledger.procedures),
            Self::Post => Some(&ledger.posts),
            Self::Officer => Some(&ledger.officers),
            Self::Reason => Some(&ledger.reasons),
            _ => None,
        }
    }
}

/// Codes of [`Dimension::ApplicationType`].
const APPLICATION_TYPES: &[&str] = &["N", "R", "A"];

pub(crate) fn application_type(level: Level) -> u16 {
    match level {
        Level::Na => 0,
        Level::Ra => 1,
        Level::Ar | Level::Jr => 2,
    }
}

/// UNHCR's code of the type of an application.
pub(crate) fn application_type_code(level: Level) -> &'static str {
    APPLICATION_TYPES.get(usize::from(application_type(level))).copied().unwrap_or_default()
}

/// Codes of [`Dimension::Result`].
const RESULTS: &[&str] = &["recognized", "other", "rejected", "closed", "moved", "pending"];

pub(crate) fn result(ended: Ended) -> u16 {
    match ended {
        Ended::Recognized => 0,
        Ended::Other => 1,
        Ended::Rejected => 2,
        Ended::Closed | Ended::Remitted => 3,
        Ended::Moved => 4,
        Ended::Pending => 5,
    }
}

/// Codes of [`Dimension::Departure`], in the order of [`Departure`].
const DEPARTURES: &[&str] =
    &["repatriation", "resettlement", "naturalisation", "cessation", "death", "other"];

/// Whether somebody is a child on a day, without an adult in the case.
pub(crate) fn is_alone(person: &PersonRow, day: Day) -> bool {
    person.alone && day.age(person.born) < super::ledger::MAJORITY
}

fn waiting(begin: Day, until: Day) -> u16 {
    let months = |day: Day| day.year() * 12 + i32::try_from(day.month()).unwrap_or(1);
    let full = months(until) - months(begin) - i32::from((until.0 & 31) < (begin.0 & 31));
    let band = WAITING.iter().position(|(most, _)| full < *most).unwrap_or(WAITING.len() - 1);
    u16::try_from(band).unwrap_or(NONE)
}

const _: () = assert!(Sex::F as u16 == 0 && Sex::M as u16 == 1 && Sex::U as u16 == 2);
const _: () = assert!(Departure::Repatriation as u16 == 0 && Departure::Other as u16 == 5);
