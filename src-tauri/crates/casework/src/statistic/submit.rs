//! Submitting a return: its tables are frozen, signed with the key of the office, and bound to where the log stood.
//! What changes later shows as a difference: cell by cell, and case by case with what was entered late.

use super::{
    Balance, Cell, ColumnKind, Family, Period, Position, ReturnQuery, Sheet, Submission,
    as_of::{AsOf, as_of},
    balance, followed,
    ledger::{ClaimRow, HoldingRow, Ledger},
    returns, storage,
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    failure::Faults,
    officer::Officer,
    permit::{Count, Permit, SubmitReturns},
    proof, text,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::{Id, PublicKey};

/// What a submission freezes. The form is signed: fields keep their order.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub(super) struct Content {
    family: Family,
    period: Period,
    sheets: Vec<Sheet>,
    balance: Balance,
}

/// A return to submit, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SubmissionForm {
    /// Which return.
    #[serde(flatten)]
    pub query: ReturnQuery,
    /// To whom it goes; of a further version, what it corrects.
    pub note: String,
}

/// A submission as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SubmissionView {
    /// Which.
    pub id: Id,
    /// Which tables.
    pub family: Family,
    /// For which period.
    pub period: Period,
    /// Number of the version.
    pub version: u32,
    /// Name of who submitted it.
    pub officer: String,
    /// When.
    pub submitted_at: DateTime<Utc>,
    /// To whom it goes, what it corrects.
    pub note: String,
    /// Commits that the log held: the last number of each stream, together.
    pub commits: i64,
    /// Name of the key, as people compare it.
    pub key: String,
    /// Whether the signature holds over what is kept.
    pub sound: bool,
    /// Digest of the tables.
    pub digest: String,
}

/// One cell that differs.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct CellChange {
    /// Table.
    pub sheet: String,
    /// Codes of the row.
    pub row: Vec<String>,
    /// Column.
    pub column: String,
    /// As it was submitted; none where the row was not there.
    pub before: Option<u32>,
    /// As it is.
    pub after: Option<u32>,
}

/// A case of which something was entered after the submission that counts in its period.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LateCase {
    /// Case.
    pub application: Id,
    /// Its number.
    pub number: String,
    /// When it was entered.
    pub entered_at: Option<DateTime<Utc>>,
    /// Name of who entered it.
    pub officer: Option<String>,
    /// The command.
    pub command: Option<String>,
}

/// What differs between a submission and another, or the file as it is.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "ReturnDifference")]
pub struct Difference {
    /// Whether the tables, computed again from the log as it stood, are the ones that were signed.
    pub reproduced: bool,
    /// Cells that differ.
    pub cells: Vec<CellChange>,
    /// Cases that make the difference, as far as it is to the file as it is.
    pub cases: Vec<LateCase>,
}

fn bytes(content: &Content) -> Result<Vec<u8>> {
    serde_json::to_vec(content).map_err(unexpected)
}

fn unexpected(error: impl std::fmt::Display) -> Failure {
    Failure::new(Kind::Unexpected, Code::Unexpected).context(error)
}

/// Submits a return. The period must be over.
///
/// # Errors
/// [`Code::PeriodNotOver`]; [`Code::BalanceBroken`] while dates contradict each other; the note and the fields of the
/// query at fault.
pub fn submit(
    desk: &mut Desk,
    permit: &Permit<SubmitReturns>,
    form: &SubmissionForm,
    now: DateTime<Utc>,
) -> Result<SubmissionView> {
    let mut faults = Faults::default();
    let note = faults.keep(text::required_long("note", &form.note));
    faults.check()?;
    let (family, period) = (form.query.family, form.query.period()?);
    let today = desk.today(now);
    if period.to >= today {
        return Err(Failure::not_now(Code::PeriodNotOver));
    }
    proof::ready(desk, permit.officer(), now)?;
    let ledger = followed(desk)?;
    let balance = balance::of(ledger, period, None);
    if !balance.balances {
        return Err(Failure::not_now(Code::BalanceBroken));
    }
    let sheets = returns::current(desk, family, period)?;
    // Who breaks a balance is nobody's business outside; a return that is submitted names no person.
    let content = Content { family, period, sheets, balance: Balance { broken: Vec::new(), ..balance } };
    let bytes = bytes(&content)?;
    let position = Position(desk.vault.mark()?);
    let key = desk.vault.signing_key(now)?;
    let signature = desk.vault.sign(proof::RETURN, &bytes)?;
    let version = versions(desk, family, period)?.first().map_or(1, |last| last.version + 1);
    let officer = permit.officer();
    let record = desk.commit(officer, "statistic.submit", None, now, |change| {
        let record = Submission {
            id: change.new_id()?,
            family,
            first_day: period.from,
            last_day: period.to,
            version,
            officer,
            submitted_at: now,
            note,
            position,
            content: change.keep(&bytes)?,
            public_key: key.to_string(),
            signature: signature.iter().map(|byte| format!("{byte:02x}")).collect(),
        };
        change.create(&record)?;
        Ok(record)
    })?;
    view(desk, record)
}

fn view(desk: &Desk, record: Submission) -> Result<SubmissionView> {
    let key: Option<PublicKey> = record.public_key.parse().ok();
    let officer = desk.read().find::<Officer>(record.officer)?;
    Ok(SubmissionView {
        id: record.id,
        family: record.family,
        period: Period { from: record.first_day, to: record.last_day },
        version: record.version,
        officer: officer.map_or_else(String::new, |officer| officer.name),
        submitted_at: record.submitted_at,
        note: record.note.clone(),
        commits: record.position.0.streams().map(|(_, last)| last).sum(),
        key: key.map(|key| proof::grouped(key.id())).unwrap_or_default(),
        sound: is_sound(desk, &record, key)?,
        digest: record.content.to_string(),
    })
}

fn is_sound(desk: &Desk, record: &Submission, key: Option<PublicKey>) -> Result<bool> {
    let bytes = desk.vault.blob(record.content)?;
    let digits = record
        .signature
        .as_bytes()
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()));
    let signature: Option<Vec<u8>> = digits.collect();
    let signature: Option<[u8; 64]> = signature.and_then(|bytes| bytes.try_into().ok());
    Ok(key.zip(signature).is_some_and(|(key, signature)| key.verifies(proof::RETURN, &bytes, &signature)))
}

/// Versions of a return, the newest first.
pub(super) fn versions(desk: &Desk, family: Family, period: Period) -> Result<Vec<SubmissionView>> {
    let code = super::question::code_of(family);
    let all: Vec<Submission> =
        desk.read().list(storage::VERSIONS, (code, period.from.to_string(), period.to.to_string()))?;
    all.into_iter().map(|record| view(desk, record)).collect()
}

/// All submissions, those of the latest periods first.
///
/// # Errors
/// Of the database.
pub fn submissions(desk: &Desk, _: &Permit<Count>) -> Result<Vec<SubmissionView>> {
    let all: Vec<Submission> = desk.read().list(storage::RETURNS, [])?;
    all.into_iter().map(|record| view(desk, record)).collect()
}

/// The frozen tables of a submission.
///
/// # Errors
/// [`Code::NotFound`]; damaged.
pub fn submitted(
    desk: &Desk,
    _: &Permit<Count>,
    submission: Id,
) -> Result<(SubmissionView, Vec<Sheet>, Balance)> {
    let record: Submission = desk.read().get(submission)?;
    let content = content(desk, &record)?;
    Ok((view(desk, record)?, content.sheets, content.balance))
}

fn content(desk: &Desk, record: &Submission) -> Result<Content> {
    serde_json::from_slice(&desk.vault.blob(record.content)?).map_err(unexpected)
}

/// What differs between a submission and another of the same return, or the file as it is. The tables are computed again
/// from the log as it stood, so that nobody has to believe that they were right then.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::NotAChoice`] at `other` where that is of another return; of the database.
pub fn difference(
    desk: &mut Desk,
    permit: &Permit<Count>,
    submission: Id,
    other: Option<Id>,
) -> Result<Difference> {
    let record: Submission = desk.read().get(submission)?;
    let before = content(desk, &record)?;
    let (family, period) = (record.family, before.period);
    let AsOf { ledger: then, changed, past } = as_of(desk, &record.position.0)?;
    let again = returns::sheets((&desk.vault, past.read()), &then, desk.profile, family, period)?;
    let reproduced = again == before.sheets;
    let (after, changed) = match other {
        Some(other) => {
            let other: Submission = desk.read().get(other)?;
            if other.family != family || (other.first_day, other.last_day) != (period.from, period.to) {
                return Err(Failure::field("other", Code::NotAChoice));
            }
            let later = as_of(desk, &other.position.0)?;
            (content(desk, &other)?.sheets, late(&then, &later.ledger, &changed, period))
        }
        None => {
            let sheets = returns::current(desk, family, period)?;
            (sheets, late(&then, followed(desk)?, &changed, period))
        }
    };
    let mut cases = Vec::new();
    for case in changed {
        // The cells tell of a closed case as of every other; which it is, they do not.
        if !permit.scope().opens(desk.read(), case)? {
            continue;
        }
        let number = desk.read().find::<Application>(case)?.map_or_else(String::new, |case| case.number);
        // The journal of the case says who entered what; the entry that counts is among the newest.
        let entry = desk.vault.journal(case, 1)?.into_iter().next();
        let officer = match &entry {
            Some(entry) => desk.read().find::<Officer>(entry.actor)?.map(|officer| officer.name),
            None => None,
        };
        cases.push(LateCase {
            application: case,
            number,
            entered_at: entry.as_ref().map(|entry| entry.at),
            officer,
            command: entry.map(|entry| entry.command),
        });
    }
    Ok(Difference { reproduced, cells: cells(&before.sheets, &after), cases })
}

/// Cases whose part in the period is not what it was.
fn late(then: &Ledger, now: &Ledger, changed: &std::collections::BTreeSet<Id>, period: Period) -> Vec<Id> {
    let (mut before, mut after) = (parts(then, changed, period), parts(now, changed, period));
    let mut found = Vec::new();
    for case in changed {
        if before.remove(case).unwrap_or_default() != after.remove(case).unwrap_or_default() {
            found.push(*case);
        }
    }
    found
}

/// What of a case counts in a period: each claim and status, with what it is counted by, in words that two ledgers share.
fn parts(
    ledger: &Ledger,
    cases: &std::collections::BTreeSet<Id>,
    period: Period,
) -> BTreeMap<Id, Vec<String>> {
    let (from, to) = period.days();
    let slots: BTreeMap<u32, Id> =
        cases.iter().filter_map(|case| Some((ledger.slot(*case)?, *case))).collect();
    let mut parts: BTreeMap<Id, Vec<String>> = BTreeMap::new();
    let mut add = |person: u32, what: String| {
        let Some(row) = ledger.person(person) else { return };
        let Some(case) = slots.get(&row.case) else { return };
        let (origin, citizenship) =
            (ledger.countries.name(row.origin), ledger.countries.name(row.citizenship));
        let about = format!("{} {origin} {citizenship} {:?} {:?} {what}", row.id, row.born, row.sex);
        parts.entry(*case).or_default().push(about);
    };
    for ClaimRow { person, begin, end, level, begun, ended, outcome, reason } in &ledger.claims {
        if *begin <= to && *end >= from {
            // What ends after the period is pending in it, whatever comes of it.
            let over = (*end <= to).then(|| (end, ended, outcome, ledger.reasons.name(*reason)));
            add(*person, format!("{level:?} {begun:?} {begin:?} {over:?}"));
        }
    }
    for HoldingRow { person, begin, end, outcome, refugee, because, born_here } in &ledger.holdings {
        if *begin <= to && *end >= from {
            let over = (*end <= to).then_some((end, because));
            add(*person, format!("{outcome:?} {refugee} {born_here} {begin:?} {over:?}"));
        }
    }
    parts.values_mut().for_each(|lines| lines.sort());
    parts
}

/// Cells that differ between two sets of tables.
fn cells(before: &[Sheet], after: &[Sheet]) -> Vec<CellChange> {
    let mut found = Vec::new();
    for sheet in before {
        let Some(other) = after.iter().find(|other| other.id == sheet.id) else { continue };
        let (old, new) = (keyed(sheet), keyed(other));
        let rows: std::collections::BTreeSet<&Vec<String>> = old.keys().chain(new.keys()).collect();
        for row in rows {
            let columns = sheet.columns.iter().filter(|one| one.kind == ColumnKind::Count);
            for (place, column) in columns.enumerate() {
                let of = |rows: &Keyed| rows.get(row)?.get(place).copied().flatten();
                let (before, after) = (of(&old), of(&new));
                if before.unwrap_or(0) != after.unwrap_or(0) {
                    let (sheet, column) = (sheet.id.clone(), column.id.clone());
                    found.push(CellChange { sheet, row: row.clone(), column, before, after });
                }
            }
        }
    }
    found
}

/// Rows by their codes; what is not collected is no count.
type Keyed = BTreeMap<Vec<String>, Vec<Option<u32>>>;

fn keyed(sheet: &Sheet) -> Keyed {
    let split = |row: &Vec<Cell>| {
        let (mut codes, mut counts) = (Vec::new(), Vec::new());
        for (cell, column) in row.iter().zip(&sheet.columns) {
            match (column.kind, cell) {
                (ColumnKind::Text, Cell::Text(text)) => codes.push(text.clone()),
                (ColumnKind::Text, Cell::Count(count)) => codes.push(count.to_string()),
                (ColumnKind::Count, Cell::Count(count)) => counts.push(Some(*count)),
                (ColumnKind::Count, Cell::Text(_)) => counts.push(None),
            }
        }
        (codes, counts)
    };
    sheet.rows.iter().map(split).collect()
}
