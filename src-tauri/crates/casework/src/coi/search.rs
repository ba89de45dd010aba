//! Looking for information in any script: in titles, quotations, the text of pages, and answers that were given.

use super::{
    Page, QueryView, Quote, SnippetPiece, Source, SourceBrief, query, snippet::snippet, storage, view,
};
use crate::{
    Desk, Result,
    permit::{Permit, ResearchCoi},
};
use chrono::{DateTime, Utc};
use names::script::{Word, words};
use vault::{Id, Read};

/// What is looked for.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CoiSearch {
    /// Words, each as far as typed; what stands in quotation marks is looked for as it stands. Everything, the newest
    /// first, when empty.
    pub text: String,
    /// Only about one of these countries, ISO 3166 alpha-3.
    pub countries: Vec<String>,
    /// Only about one of these topics, codes of the list `coi_topic`.
    pub topics: Vec<String>,
    /// Whether editions that were superseded or withdrawn, too.
    pub old: bool,
    /// How many are passed over.
    pub skip: u32,
}

/// In what a passage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum PassageKind {
    /// In a quotation.
    Quote,
    /// In the text of a page.
    Page,
}

/// Where the words stand in a source.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Passage {
    /// In what.
    pub kind: PassageKind,
    /// Page.
    pub page: u32,
    /// The quotation.
    pub quote: Option<Id>,
    /// The words with what stands around them.
    pub snippet: Vec<SnippetPiece>,
}

/// A source that was found.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CoiHit {
    /// Source.
    pub source: SourceBrief,
    /// Where the words stand, the best first.
    pub passages: Vec<Passage>,
}

/// What was found.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CoiFound {
    /// Sources, the best first.
    pub hits: Vec<CoiHit>,
    /// How many sources there are in all; none when more passages hold the words than were looked at.
    pub total: Option<u32>,
    /// Answered and open questions that hold the words.
    pub queries: Vec<QueryView>,
}

/// Sources on one page of the list.
pub(super) const SHOWN: usize = 25;
/// Passages that are looked at for one answer.
const LOOKED_AT: usize = 600;
/// Passages of one source that are shown.
const PASSAGES: usize = 3;
/// Questions that are shown.
const QUERIES: u32 = 5;

/// Characters and terms that are looked for at most. What is longer was pasted by mistake; its beginning is looked for.
const LONGEST: usize = 2_000;
const MOST_TERMS: usize = 40;

/// What is wanted, taken apart.
pub(super) struct Wanted {
    terms: Vec<Term>,
}

/// Words that stand together.
struct Term {
    words: Vec<String>,
    /// Whether it may go on: one word that was not put in quotation marks, and is no single letter, with which half of
    /// all words begin.
    open: bool,
}

impl Wanted {
    pub(super) fn of(text: &str) -> Self {
        let text = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]);
        let folded = |text: &str| words(text).into_iter().map(|word| word.folded);
        let mut terms = Vec::new();
        for (part, quoted) in
            text.split(['"', '«', '»', '“', '”', '„']).zip([false, true].into_iter().cycle())
        {
            if quoted {
                terms.push(Term { words: folded(part).collect(), open: false });
            } else {
                terms.extend(
                    folded(part).map(|word| Term { open: word.chars().count() > 1, words: vec![word] }),
                );
            }
        }
        terms.retain(|term: &Term| !term.words.is_empty());
        terms.truncate(MOST_TERMS);
        Self { terms }
    }

    fn is_nothing(&self) -> bool {
        self.terms.is_empty()
    }

    /// As FTS5 asks: all of it, of which something stands in the words of the record itself. Folded words hold letters
    /// and figures only: nothing of its language can be typed.
    fn query(&self) -> String {
        let term = |term: &Term| format!("\"{}\"{}", term.words.join(" "), if term.open { " *" } else { "" });
        let terms: Vec<String> = self.terms.iter().map(term).collect();
        format!("({}) AND words : ({})", terms.join(" AND "), terms.join(" OR "))
    }

    /// Whether the word at this place is one that is wanted.
    pub(super) fn hits(&self, words: &[Word], at: usize) -> bool {
        let Some(word) = words.get(at) else { return false };
        self.terms.iter().any(|term| match term.words.as_slice() {
            [one] if term.open => word.folded.starts_with(one.as_str()),
            phrase => (at.saturating_sub(phrase.len() - 1)..=at).any(|from| stands(words, from, phrase)),
        })
    }
}

/// Whether a phrase stands at this place.
fn stands(words: &[Word], from: usize, phrase: &[String]) -> bool {
    let stretch = words.get(from..from + phrase.len());
    stretch.is_some_and(|stretch| stretch.iter().zip(phrase).all(|(word, wanted)| word.folded == *wanted))
}

/// Looks for information.
///
/// # Errors
/// Of the database.
pub fn search(
    desk: &Desk,
    permit: &Permit<ResearchCoi>,
    asked: &CoiSearch,
    now: DateTime<Utc>,
) -> Result<CoiFound> {
    let wanted = Wanted::of(&asked.text);
    let today = desk.today(now);
    let (sources, total) =
        if wanted.is_nothing() { newest(desk, asked)? } else { matching(desk, asked, &wanted)? };
    let mut hits = Vec::new();
    for (id, entities) in sources {
        let source: Source = desk.read().get(id)?;
        let mut passages = Vec::new();
        for entity in entities {
            passages.extend(passage(desk.read(), entity, &wanted)?);
        }
        hits.push(CoiHit { source: view::brief(desk, source, today)?, passages });
    }
    let mut queries = Vec::new();
    if !wanted.is_nothing() && asked.skip == 0 {
        let found: Vec<Id> =
            desk.read().rows(storage::QUERY_MATCHES, (wanted.query(), QUERIES), |row| row.get(0))?;
        for id in found {
            queries.push(query::shown(desk, permit.officer(), desk.read().get(id)?, today)?);
        }
    }
    Ok(CoiFound { hits, total, queries })
}

type Sources = Vec<(Id, Vec<Id>)>;

fn narrowed(asked: &CoiSearch) -> Result<(String, String)> {
    let json = |codes: &[String]| serde_json::to_string(codes).unwrap_or_else(|_| "[]".to_owned());
    Ok((json(&asked.countries), json(&asked.topics)))
}

fn newest(desk: &Desk, asked: &CoiSearch) -> Result<(Sources, Option<u32>)> {
    let (countries, topics) = narrowed(asked)?;
    let shown = i64::try_from(SHOWN).unwrap_or(i64::MAX);
    let found: Vec<(Id, u32)> =
        desk.read().rows(storage::NEWEST, (countries, topics, asked.old, shown, asked.skip), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let total = found.first().map_or(0, |(_, total)| *total);
    Ok((found.into_iter().map(|(id, _)| (id, Vec::new())).collect(), Some(total)))
}

fn matching(desk: &Desk, asked: &CoiSearch, wanted: &Wanted) -> Result<(Sources, Option<u32>)> {
    let (countries, topics) = narrowed(asked)?;
    let most = i64::try_from(LOOKED_AT).unwrap_or(i64::MAX);
    let found: Vec<(Id, Id, String)> =
        desk.read().rows(storage::MATCHES, (countries, topics, asked.old, wanted.query(), most), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let looked_at = found.len();
    let mut sources: Sources = Vec::new();
    for (entity, source, kind) in found {
        let place = match sources.iter().position(|(known, _)| *known == source) {
            Some(place) => place,
            None => {
                sources.push((source, Vec::new()));
                sources.len() - 1
            }
        };
        let known = sources.get_mut(place).map(|(_, passages)| passages);
        if let Some(passages) = known.filter(|known| known.len() < PASSAGES && kind != "source") {
            passages.push(entity);
        }
    }
    let total = (looked_at < LOOKED_AT).then(|| u32::try_from(sources.len()).unwrap_or(u32::MAX));
    let skip = usize::try_from(asked.skip).unwrap_or(usize::MAX);
    Ok((sources.into_iter().skip(skip).take(SHOWN).collect(), total))
}

fn passage(read: Read<'_>, entity: Id, wanted: &Wanted) -> Result<Option<Passage>> {
    if let Some(quote) = read.find::<Quote>(entity)? {
        let snippet = snippet(&quote.text, wanted);
        return Ok(Some(Passage {
            kind: PassageKind::Quote,
            page: quote.page,
            quote: Some(quote.id),
            snippet,
        }));
    }
    let page = read.find::<Page>(entity)?;
    Ok(page.map(|page| Passage {
        kind: PassageKind::Page,
        page: page.number,
        quote: None,
        snippet: snippet(&page.text, wanted),
    }))
}
