//! Country of origin information of the demonstration: invented sources and questions.

use super::unusable;
use crate::{
    Desk, Result,
    coi::{self, Citation, NewSource, QueryAnswerForm, QueryForm, QuoteForm, SourceForm},
    permit::Acting,
};
use chrono::{DateTime, Days, Utc};
use vault::Id;

const PLAN: &str = include_str!("coi.toml");

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    sources: Vec<Planned>,
    queries: Vec<Question>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    title: String,
    publisher: String,
    author: Option<String>,
    kind: String,
    ago: u64,
    countries: Vec<String>,
    topics: Vec<String>,
    language: String,
    reliability: String,
    note: String,
    #[serde(default)]
    volatile: bool,
    pages: Vec<String>,
    quotes: Vec<Quoted>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Quoted {
    page: u32,
    text: String,
    note: Option<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    question: String,
    country: String,
    topics: Vec<String>,
    /// Days before the demonstration is made.
    ago: u64,
    /// Days before it by which the answer is needed; after it when negative.
    due: i64,
    answer: Option<String>,
    cites: Option<Cites>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Cites {
    source: usize,
    quote: usize,
}

/// Fills the library. The log's clock goes on from `now`: the sources are added on the day itself, and were published
/// before.
pub(super) fn fill(desk: &mut Desk, officer: &Acting, now: DateTime<Utc>) -> Result<()> {
    let plan: Plan = toml::from_str(PLAN).map_err(unusable)?;
    let today = desk.today(now);
    let mut made: Vec<(Id, Vec<Id>)> = Vec::new();
    for planned in plan.sources {
        let published = today.checked_sub_days(Days::new(planned.ago)).unwrap_or(today);
        let form = SourceForm {
            title: planned.title,
            publisher: planned.publisher,
            author: planned.author,
            kind: planned.kind,
            published: published.to_string(),
            consulted: Some(today),
            countries: planned.countries,
            topics: planned.topics,
            language: planned.language,
            reliability: planned.reliability,
            reliability_note: Some(planned.note),
            volatile: planned.volatile,
            found_at: None,
        };
        let new = NewSource { form, pages: planned.pages, supersedes: None };
        let source = coi::add(desk, &officer.permit()?, &new, None, now)?;
        let mut quotes = Vec::new();
        for Quoted { page, text, note } in planned.quotes {
            let form = QuoteForm { source, page, text, note };
            quotes.push(coi::quote(desk, &officer.permit()?, &form, now)?);
        }
        made.push((source, quotes));
    }
    for question in plan.queries {
        ask(desk, officer, question, &made, now)?;
    }
    Ok(())
}

fn ask(
    desk: &mut Desk,
    officer: &Acting,
    question: Question,
    made: &[(Id, Vec<Id>)],
    now: DateTime<Utc>,
) -> Result<()> {
    let then = now - chrono::Duration::days(i64::try_from(question.ago).unwrap_or(0));
    let form = QueryForm {
        question: question.question,
        country: question.country,
        topics: question.topics,
        due: Some(desk.today(now - chrono::Duration::days(question.due))),
        nobody: true,
    };
    let query = coi::ask(desk, &officer.permit()?, &form, then)?;
    let Some(text) = question.answer else { return Ok(()) };
    let mut citations = Vec::new();
    if let Some(cites) = question.cites {
        let missing = || unusable("an answer cites what is not there");
        let (source, quotes) = made.get(cites.source).ok_or_else(missing)?;
        citations
            .push(Citation { source: *source, quote: Some(*quotes.get(cites.quote).ok_or_else(missing)?) });
    }
    coi::answer(desk, &officer.permit()?, &QueryAnswerForm { query, text, citations }, now)
}
