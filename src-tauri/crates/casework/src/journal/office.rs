//! The journal of the whole office, filtered and by pages.

use super::{EntryView, READINGS, Shower, person::History, seen};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    permit::{Permit, ReadCases, ReadJournal},
    person::Person,
    time,
};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, Utc};
use vault::{Id, JournalEntry, JournalFilter};

/// Entries of a page.
pub(super) const PAGE: u32 = 50;

/// Which kind of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum EntryKind {
    /// All.
    #[default]
    All,
    /// What changed something.
    Changes,
    /// What somebody looked at.
    Readings,
}

/// Which entries.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct JournalQuery {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// By this officer.
    pub officer: Option<Id>,
    /// Under this command.
    pub command: Option<String>,
    /// Of this kind.
    #[serde(default)]
    pub kind: EntryKind,
    /// About the case with this number.
    pub case: Option<String>,
    /// About this person, as the journal of a person is: for whoever opens cases, and knows of the person.
    #[serde(default)]
    pub person: Option<Id>,
    /// Which page, from 1.
    #[serde(default)]
    pub page: u32,
}

/// An officer who may be asked for.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct JournalOfficer {
    /// Which.
    pub id: Id,
    /// Name.
    pub name: String,
}

/// A page of the journal.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct JournalPage {
    /// Its entries, the newest first.
    pub entries: Vec<EntryView>,
    /// Entries in all.
    pub total: u64,
    /// Entries of a page.
    pub page_size: u32,
    /// Officers who may be asked for.
    pub officers: Vec<JournalOfficer>,
    /// Commands that may be asked for.
    pub commands: Vec<String>,
    /// Name of the person who is asked for; none where nobody is, or the reader knows of nobody like that.
    pub person: Option<String>,
}

/// A page of the journal of the office. Of a case that the reader may not open it says who did what and when, and
/// nothing of the case; of a person whom they do not know nothing at all.
///
/// # Errors
/// At `until`: [`Code::DatesOutOfOrder`]; of the database.
pub fn of_office(desk: &Desk, permit: &Permit<ReadJournal>, query: &JournalQuery) -> Result<JournalPage> {
    let skip = u64::from(query.page.max(1) - 1) * u64::from(PAGE);
    let (entries, total) = Asked::of(desk, permit, query)?.page(desk, skip, PAGE)?;
    let officers = desk.read().list::<crate::officer::Officer>("ORDER BY name", [])?;
    let person = known(desk, permit, query)?.map(|person| person.name.latin);
    Ok(JournalPage {
        entries: shown(desk, permit, entries)?,
        total,
        page_size: PAGE,
        officers: officers.into_iter().map(|one| JournalOfficer { id: one.id, name: one.name }).collect(),
        commands: desk.vault.journal_commands()?,
        person,
    })
}

/// The entries that are asked for.
pub(super) enum Asked {
    /// All of the log that a filter lets through.
    Log(JournalFilter),
    /// Those about a person: which those are does not stand in the log.
    Person(Vec<JournalEntry>),
}

impl Asked {
    /// # Errors
    /// At `until`: [`Code::DatesOutOfOrder`]; of the database.
    pub(super) fn of(desk: &Desk, permit: &Permit<ReadJournal>, query: &JournalQuery) -> Result<Self> {
        let filter = filter(desk, query)?;
        if query.person.is_none() {
            return Ok(Self::Log(filter));
        }
        Ok(Self::Person(match known(desk, permit, query)? {
            Some(person) => History::of(desk, permit.acting(), person.id)?.entries(filter, usize::MAX)?,
            None => Vec::new(),
        }))
    }

    /// Entries from one on, and how many there are.
    pub(super) fn page(&self, desk: &Desk, skip: u64, most: u32) -> Result<(Vec<JournalEntry>, u64)> {
        match self {
            Self::Log(filter) => Ok(desk.vault.journal_page(filter, skip, most)?),
            Self::Person(entries) => {
                let from = usize::try_from(skip).unwrap_or(usize::MAX);
                let part = entries.iter().skip(from).take(usize::try_from(most).unwrap_or(usize::MAX));
                Ok((part.cloned().collect(), entries.len() as u64))
            }
        }
    }
}

/// The person who is asked for, where the reader may know of them. Whoever opens no case sees that something was done
/// to one, and not about whom.
fn known(desk: &Desk, permit: &Permit<ReadJournal>, query: &JournalQuery) -> Result<Option<Person>> {
    let acting = permit.acting();
    match query.person {
        Some(person) if acting.may::<ReadCases>() && acting.scope().knows(desk.read(), person)? => {
            Ok(desk.read().find(person)?)
        }
        _ => Ok(None),
    }
}

/// Entries, with no more of each than the reader sees.
pub(super) fn shown(
    desk: &Desk,
    permit: &Permit<ReadJournal>,
    entries: Vec<JournalEntry>,
) -> Result<Vec<EntryView>> {
    let acting = permit.acting();
    let mut shower = Shower::new(desk, acting)?;
    let entries = entries.into_iter().map(|entry| {
        let sight = seen::of_entry(desk, acting, entry.subject)?;
        shower.entry(entry, &sight)
    });
    entries.collect()
}

fn filter(desk: &Desk, query: &JournalQuery) -> Result<JournalFilter> {
    if let (Some(from), Some(until)) = (query.from, query.until)
        && until < from
    {
        return Err(Failure::field("until", Code::DatesOutOfOrder));
    }
    let readings = || READINGS.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let mut filter = JournalFilter {
        from: query.from.and_then(|day| beginning(desk, day)),
        until: query.until.and_then(|day| beginning(desk, day.checked_add_days(Days::new(1))?)),
        actor: query.officer,
        ..JournalFilter::default()
    };
    match query.kind {
        EntryKind::All => {}
        EntryKind::Changes => filter.other_than = readings(),
        EntryKind::Readings => filter.commands = readings(),
    }
    if let Some(command) = query.command.as_ref().filter(|command| !command.is_empty()) {
        // Both asked for and of the other kind: none.
        let fits = filter.commands.is_empty() || filter.commands.contains(command);
        filter.commands = if fits { vec![command.clone()] } else { vec![String::new()] };
    }
    if let Some(number) = query.case.as_deref().map(str::trim).filter(|number| !number.is_empty()) {
        let cases = desk.read().list::<Application>("WHERE number = ?1", [number.to_uppercase()])?;
        filter.subjects = Some(cases.into_iter().map(|case| case.id).collect());
    }
    Ok(filter)
}

/// The instant at which a day begins in the profile's time zone.
fn beginning(desk: &Desk, day: NaiveDate) -> Option<DateTime<Utc>> {
    let offset = FixedOffset::east_opt(desk.profile.utc_offset_minutes * 60)?;
    let midnight = day.and_hms_opt(0, 0, 0)?.and_local_timezone(offset).single()?;
    debug_assert_eq!(time::day(midnight.to_utc(), desk.profile.utc_offset_minutes), day);
    Some(midnight.to_utc())
}
