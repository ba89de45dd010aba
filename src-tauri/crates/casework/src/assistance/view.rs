//! Payment lists as the page shows them.

use super::{
    LineState, ListState, Payment, PaymentLine, PaymentList, Programme, Proof, Settled, rules, storage,
};
use crate::{
    Desk, Result,
    household::{self, Household},
    officer,
    permit::{Assist, Permit},
    person::{Person, PersonName},
    rule::{self, BrokenView},
};
use chrono::NaiveDate;
use vault::{FieldValue, Id, Value, column};

/// A payment list in a list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PaymentListRow")]
pub struct ListRow {
    /// Which.
    pub id: Id,
    /// Programme.
    pub programme: Id,
    /// Its name.
    pub name: String,
    /// Currency.
    pub currency: String,
    /// Period.
    pub period: String,
    /// Where it stands.
    pub state: ListState,
    /// Lines that are paid or to be paid.
    pub lines: u32,
    /// Lines that wait for an officer.
    pub waiting: u32,
    /// Lines that were handed over.
    pub delivered: u32,
    /// Lines that could not be.
    pub failed: u32,
    /// What it comes to, without what was taken off or failed.
    pub total: i64,
}

/// Payment lists, of one programme or all, the newest first.
///
/// # Errors
/// Of the database.
pub fn lists(desk: &Desk, _: &Permit<Assist>, programme: Option<Id>) -> Result<Vec<ListRow>> {
    let all: Vec<PaymentList> = desk.read().list(storage::LISTS, [programme])?;
    all.iter().map(|list| row(desk, list)).collect()
}

fn row(desk: &Desk, list: &PaymentList) -> Result<ListRow> {
    let read = desk.read();
    let programme: Programme = read.get(list.programme)?;
    let sums: Vec<(LineState, u32, i64)> =
        read.rows(storage::SUMS, [list.id], |row| Ok((column(row, 0)?, row.get(1)?, row.get(2)?)))?;
    let of = |states: &[LineState]| {
        let chosen = sums.iter().filter(|(state, ..)| states.contains(state));
        chosen.fold((0_u32, 0_i64), |(lines, total), (_, count, sum)| (lines + count, total + sum))
    };
    let (lines, total) = of(&[LineState::Ready, LineState::Review, LineState::Delivered]);
    Ok(ListRow {
        lines,
        total,
        waiting: of(&[LineState::Review]).0,
        delivered: of(&[LineState::Delivered]).0,
        failed: of(&[LineState::Failed]).0,
        id: list.id,
        programme: programme.id,
        name: programme.name,
        currency: programme.currency,
        period: list.period.clone(),
        state: list.state,
    })
}

/// Which lines of which list.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PaymentLineQuery")]
pub struct LineQuery {
    /// List.
    pub list: Id,
    /// Where they stand; none is everywhere.
    #[serde(default)]
    pub state: Option<LineState>,
    /// Page, from 0.
    #[serde(default)]
    pub page: u32,
}

/// What looks like a duplicate, in words of a page.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BenefitDoubleView")]
pub struct FoundView {
    /// Why, with the other household and how likely it is.
    pub found: super::Found,
    /// Number of the other household.
    pub number: String,
    /// Name of its head.
    pub head: PersonName,
    /// Name of the person of this household.
    pub person: Option<PersonName>,
    /// Name of the person of the other one.
    pub other: Option<PersonName>,
    /// Name of the programme that pays them already.
    pub programme: Option<String>,
}

/// A line of a list as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "PaymentLineRow")]
pub struct LineRow {
    /// Which.
    pub id: Id,
    /// Household.
    pub household: Id,
    /// Its number.
    pub number: String,
    /// Who receives it.
    pub recipient: PersonName,
    /// How much.
    pub amount: i64,
    /// Where it stands.
    pub state: LineState,
    /// What looks like a duplicate.
    pub found: Vec<FoundView>,
    /// What an officer decided of that.
    pub settled: Option<Settled>,
    /// Proof that it was handed over.
    pub proof: Option<Proof>,
    /// Why it could not be.
    pub failed: Option<String>,
}

/// A payment list with a page of its lines.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PaymentListView")]
pub struct ListView {
    /// What it is.
    pub list: ListRow,
    /// What the programme has left, without this list.
    pub left: i64,
    /// Name of who drew it up.
    pub drafted_by: String,
    /// When.
    pub drafted_on: NaiveDate,
    /// Name of who looked it through.
    pub checked_by: Option<String>,
    /// Name of who approved it.
    pub approved_by: Option<String>,
    /// That it was handed to whoever pays.
    pub paid: Option<Payment>,
    /// Why it was given up.
    pub dropped: Option<String>,
    /// What stands against its approval by this officer.
    pub against: Vec<BrokenView>,
    /// A page of its lines.
    pub rows: Vec<LineRow>,
    /// How many there are.
    pub total: u32,
    /// Rows of a page.
    pub size: u32,
}

/// Rows of a page.
const PAGE: u32 = 100;

/// A payment list.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn show(desk: &Desk, permit: &Permit<Assist>, query: LineQuery) -> Result<ListView> {
    let read = desk.read();
    let list: PaymentList = read.get(query.list)?;
    let programme: Programme = read.get(list.programme)?;
    let state = query.state.map(|state| match state.to_value() {
        Value::Text(code) => code,
        _ => String::new(),
    });
    let skipped = query.page.saturating_mul(PAGE);
    let lines: Vec<PaymentLine> = read.list(storage::LINES, (list.id, &state, PAGE, skipped))?;
    let total = read.row(storage::COUNT_LINES, (list.id, &state), |row| row.get(0))?.unwrap_or(0);
    let found = rules::of_list(desk, &programme, &list, permit.officer())?;
    let by = |act: Option<super::Act>| act.map(|act| officer::name(read, act.officer)).transpose();
    Ok(ListView {
        left: programme.budget - super::programme::committed(read, programme.id)?,
        drafted_by: officer::name(read, list.drafted.officer)?,
        drafted_on: list.drafted.on,
        checked_by: by(list.checked)?,
        approved_by: by(list.approved)?,
        against: rule::weighed(desk, rule::Act::ApproveList, &found),
        rows: lines.into_iter().map(|one| line(desk, one)).collect::<Result<_>>()?,
        total,
        size: PAGE,
        list: row(desk, &list)?,
        paid: list.paid,
        dropped: list.dropped,
    })
}

fn name(desk: &Desk, person: Option<Id>) -> Result<Option<PersonName>> {
    let found = person.map(|person| desk.read().find::<Person>(person)).transpose()?.flatten();
    Ok(found.map(|person| person.name))
}

fn line(desk: &Desk, one: PaymentLine) -> Result<LineRow> {
    let read = desk.read();
    let number = |id| -> Result<String> {
        Ok(read.find::<Household>(id)?.map(|household| household.number).unwrap_or_default())
    };
    let mut found = Vec::new();
    for double in one.found.unwrap_or_default().0 {
        let list = double.list.map(|list| read.find::<PaymentList>(list)).transpose()?.flatten();
        let programme = list.map(|list| read.find::<Programme>(list.programme)).transpose()?.flatten();
        found.push(FoundView {
            number: number(double.household)?,
            head: household::head(read, double.household)?,
            person: name(desk, double.person)?,
            other: name(desk, double.other)?,
            programme: programme.map(|programme| programme.name),
            found: double,
        });
    }
    Ok(LineRow {
        number: number(one.household)?,
        recipient: name(desk, Some(one.recipient))?.unwrap_or_default(),
        found,
        id: one.id,
        household: one.household,
        amount: one.amount,
        state: one.state,
        settled: one.settled,
        proof: one.proof,
        failed: one.failed,
    })
}

/// What a household was given or is to be given.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BenefitView {
    /// The line.
    pub line: Id,
    /// The list.
    pub list: Id,
    /// Name of the programme.
    pub name: String,
    /// What it gives.
    pub kind: String,
    /// Period.
    pub period: String,
    /// How much.
    pub amount: i64,
    /// Currency.
    pub currency: String,
    /// Where the list stands.
    pub list_state: ListState,
    /// Where the line stands.
    pub state: LineState,
    /// Proof that it was handed over.
    pub proof: Option<Proof>,
}

/// What a household was given, the newest first.
pub(crate) fn benefits_of(desk: &Desk, household: Id) -> Result<Vec<BenefitView>> {
    let read = desk.read();
    let mut views = Vec::new();
    for line in read.list::<PaymentLine>(storage::LINES_OF, [household])? {
        let list: PaymentList = read.get(line.list)?;
        let programme: Programme = read.get(list.programme)?;
        views.push(BenefitView {
            line: line.id,
            list: list.id,
            name: programme.name,
            kind: programme.kind,
            period: list.period,
            amount: line.amount,
            currency: programme.currency,
            list_state: list.state,
            state: line.state,
            proof: line.proof,
        });
    }
    Ok(views)
}
