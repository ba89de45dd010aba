//! Questions to researchers and their answers.

use super::{Citation, Codes, QuoteView, SourceBrief, quote, storage, view};
use crate::{
    Desk, Result, officer,
    permit::{Permit, ResearchCoi},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// An answer, given once: one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Answer {
    /// What is known.
    pub text: String,
    /// What it rests on.
    pub citations: Vec<Citation>,
    /// Who answered.
    pub by: Id,
    /// When.
    pub on: NaiveDate,
}

vault::structured!(Answer);

vault::record! {
    /// A question about a country, without anything of an applicant.
    pub struct CoiQuery = 32 "coi_query" {
        /// What is asked.
        1 question: String,
        /// Country, ISO 3166 alpha-3.
        2 country: String,
        /// What it is about, codes of the list `coi_topic`.
        3 topics: Codes,
        /// By when the answer is needed.
        4 due: NaiveDate,
        /// Who asks.
        5 asked_by: Id,
        /// When.
        6 asked_on: NaiveDate,
        /// The answer.
        7 answer: Option<Answer>,
        /// Why it is not asked any more.
        8 withdrawn: Option<String>,
    }
}

/// Where a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum QueryState {
    /// It waits for an answer.
    Open,
    /// It waits, and the day has passed.
    Overdue,
    /// It is answered.
    Answered,
}

/// A citation of an answer.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Cited {
    /// Source.
    pub source: SourceBrief,
    /// Quotation from it.
    pub quote: Option<QuoteView>,
}

/// An answer as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct AnswerView {
    /// What is known.
    pub text: String,
    /// What it rests on.
    pub citations: Vec<Cited>,
    /// Name of who answered.
    pub by: String,
    /// When.
    pub on: NaiveDate,
}

/// A question as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct QueryView {
    /// Which.
    pub id: Id,
    /// What is asked.
    pub question: String,
    /// Country, ISO 3166 alpha-3.
    pub country: String,
    /// What it is about.
    pub topics: Vec<String>,
    /// By when the answer is needed.
    pub due: NaiveDate,
    /// Days until then; negative when it has passed.
    pub days_left: i32,
    /// Where it stands.
    pub state: QueryState,
    /// Name of who asks.
    pub asked_by: String,
    /// Whether the reader asked it: they may take it back.
    pub own: bool,
    /// When.
    pub asked_on: NaiveDate,
    /// The answer.
    pub answer: Option<AnswerView>,
}

/// Questions, those that wait first, the next due before the others.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct QueriesView {
    /// Questions.
    pub queries: Vec<QueryView>,
    /// How many wait for an answer.
    pub open: u32,
}

/// Questions listed at most.
const MOST: u32 = 500;

/// All questions that stand.
///
/// # Errors
/// Of the database.
pub fn queries(desk: &Desk, permit: &Permit<ResearchCoi>, now: DateTime<Utc>) -> Result<QueriesView> {
    let found: Vec<CoiQuery> = desk.read().list(storage::QUERIES, [MOST])?;
    let today = desk.today(now);
    let mut queries = Vec::new();
    for one in found {
        queries.push(shown(desk, permit.officer(), one, today)?);
    }
    let open = queries.iter().filter(|query| query.state != QueryState::Answered).count();
    Ok(QueriesView { open: u32::try_from(open).unwrap_or(u32::MAX), queries })
}

/// One question.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn query(desk: &Desk, permit: &Permit<ResearchCoi>, id: Id, now: DateTime<Utc>) -> Result<QueryView> {
    shown(desk, permit.officer(), desk.read().get(id)?, desk.today(now))
}

/// A question as this officer sees it.
pub(super) fn shown(desk: &Desk, reader: Id, query: CoiQuery, today: NaiveDate) -> Result<QueryView> {
    let read = desk.read();
    let days_left = (query.due - today).num_days();
    let state = match &query.answer {
        Some(_) => QueryState::Answered,
        None if days_left < 0 => QueryState::Overdue,
        None => QueryState::Open,
    };
    let answer = query.answer.map(|answer| answered(desk, answer, today)).transpose()?;
    Ok(QueryView {
        id: query.id,
        question: query.question,
        country: query.country,
        topics: query.topics.0,
        due: query.due,
        days_left: i32::try_from(days_left).unwrap_or(i32::MAX),
        state,
        asked_by: officer::name(read, query.asked_by)?,
        own: query.asked_by == reader,
        asked_on: query.asked_on,
        answer,
    })
}

fn answered(desk: &Desk, answer: Answer, today: NaiveDate) -> Result<AnswerView> {
    let read = desk.read();
    let mut citations = Vec::new();
    for citation in answer.citations {
        citations.push(cited(desk, read, citation, today)?);
    }
    Ok(AnswerView { text: answer.text, citations, by: officer::name(read, answer.by)?, on: answer.on })
}

fn cited(desk: &Desk, read: Read<'_>, citation: Citation, today: NaiveDate) -> Result<Cited> {
    let source: super::Source = read.get(citation.source)?;
    let quote = match citation.quote {
        Some(id) => quote::from(read, &source, id)?.map(|found| quote::view(read, found)).transpose()?,
        None => None,
    };
    Ok(Cited { source: view::brief(desk, source, today)?, quote })
}
