//! Choosing what to cite: the same search, answered as citations.

use super::{Citation, CoiSearch, PassageKind, SnippetPiece, SourceBrief, quote, search};
use crate::{
    Desk, Result,
    permit::{Permit, ResearchCoi},
};
use chrono::{DateTime, Utc};

/// Something that can be cited.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Picked {
    /// What is cited.
    pub citation: Citation,
    /// Its source.
    pub source: SourceBrief,
    /// Page of the quotation.
    pub page: Option<u32>,
    /// Words of the quotation; nothing for a source as a whole.
    pub snippet: Vec<SnippetPiece>,
}

/// Quotations of one source that are offered where nothing was looked for.
const OFFERED: usize = 5;

/// What can be cited: each source that was found, and after it its quotations. Only the newest editions that stand.
///
/// # Errors
/// Of the database.
pub fn pick(
    desk: &Desk,
    permit: &Permit<ResearchCoi>,
    asked: &CoiSearch,
    now: DateTime<Utc>,
) -> Result<Vec<Picked>> {
    let asked = CoiSearch { old: false, ..asked.clone() };
    let mut picked = Vec::new();
    for hit in search(desk, permit, &asked, now)?.hits {
        let id = hit.source.id;
        let whole = Citation { source: id, quote: None };
        picked.push(Picked { citation: whole, source: hit.source.clone(), page: None, snippet: Vec::new() });
        let found = hit.passages.into_iter().filter(|passage| passage.kind == PassageKind::Quote);
        let mut offered: Vec<_> =
            found.map(|passage| (passage.quote, passage.page, passage.snippet)).collect();
        if offered.is_empty() {
            // The words stand in its title or its pages: its quotations may be what is meant.
            let quotes = quote::of_source(desk.read(), id)?.into_iter().take(OFFERED);
            offered.extend(quotes.map(|quote| {
                (Some(quote.id), quote.page, vec![SnippetPiece { text: quote.text, hit: false }])
            }));
        }
        picked.extend(offered.into_iter().map(|(quote, page, snippet)| Picked {
            citation: Citation { source: id, quote },
            source: hit.source.clone(),
            page: Some(page),
            snippet,
        }));
    }
    Ok(picked)
}
