//! The plan of action on one page: what is open, the most urgent first. What has no room on it is counted; all of it leaves
//! as a table.

use super::{
    super::{ActionPlan, GapArea, GapView, ImprovementView, RecommendationView, Urgency},
    words::word,
};
use crate::{
    Desk, Result,
    letter::{people::written, typeset},
    office, officer,
    statistic::code_of,
};
use chrono::{Datelike, NaiveDate};
use letters::{Block, Cell, Column, Document, Lang, Pdf};
use vault::Id;

/// Rows that are tried at most.
const ROWS: usize = 30;
/// Characters of a text.
const LETTERS: usize = 96;

/// The page: as many rows as have room on it.
pub(super) fn page(desk: &Desk, plan: &ActionPlan, by: Id, today: NaiveDate, lang: Lang) -> Result<Pdf> {
    let set = |rows: usize| typeset(&document(desk, plan, by, today, lang, rows)?);
    let (mut best, mut low, mut high) = (set(0)?, 0, ROWS);
    while low < high {
        let middle = (low + high).div_ceil(2);
        let tried = set(middle)?;
        if tried.pages <= 1 {
            (best, low) = (tried, middle);
        } else {
            high = middle - 1;
        }
    }
    Ok(best)
}

/// The document with so many rows.
fn document(
    desk: &Desk,
    plan: &ActionPlan,
    by: Id,
    today: NaiveDate,
    lang: Lang,
    room: usize,
) -> Result<Document> {
    let say = |code: &str| Ok::<_, crate::Failure>(letters::escape(&word(code, lang)?));
    let number = |value: usize| lang.digits(&value.to_string());
    let mut rows = open(plan);
    rows.sort_by_key(|row| {
        let due = row.action.map(|one| one.improvement.due);
        (row.action.is_none_or(|one| !one.overdue), row.urgency(), due.is_none(), due)
    });
    let (all, left) = (rows.len(), rows.len().saturating_sub(room));
    let mut blocks = vec![Block::Heading { level: 1, text: say("plan.title")? }];
    let areas = GapArea::ALL.into_iter().filter_map(|area| {
        let found = plan.gaps.iter().filter(|one| one.gap.area == area).count();
        (found > 0).then_some((area, found))
    });
    let mut told = Vec::new();
    for (area, found) in areas {
        told.push(format!("{} {}", say(&format!("area.{}", code_of(area)))?, number(found)));
    }
    let by = letters::user(&officer::name(desk.read(), by)?);
    blocks.push(Block::KeyValue {
        rows: vec![
            (say("plan.gaps")?, told.join(" · ")),
            (say("plan.open")?, number(all)),
            (say("issued")?, format!("{by}, {}", written(today, lang))),
        ],
    });
    if rows.is_empty() {
        blocks.push(Block::Paragraph { text: say("plan.none")? });
    } else if room > 0 {
        let mut cells = Vec::new();
        for row in rows.iter().take(room) {
            cells.push(row.cells(lang)?);
        }
        let head = ["plan.gap", "plan.recommendation", "plan.action", "plan.owner", "plan.due"];
        let head = head.iter().map(|code| Ok(Cell::new(say(code)?))).collect::<Result<Vec<_>>>()?;
        let columns = [2.2, 2.2, 2.2, 1.3, 1.3].map(|share| Column { share, ..Column::default() });
        blocks.push(Block::Grid { columns: columns.to_vec(), head: vec![head], rows: cells });
    }
    if left > 0 {
        blocks.push(Block::Paragraph { text: say("plan.more")?.replace("{}", &number(left)) });
    }
    Ok(Document {
        lang,
        title: word("plan.title", lang)?,
        date: (today.year(), today.month(), today.day()),
        letterhead: desk.profile.authority.letterhead(lang),
        blocks,
        footer: letters::user(&office::current(desk.read())?.name),
        ..Document::default()
    })
}

/// A line of the plan: a gap, what is recommended, what is to be done.
struct Row<'p> {
    gap: &'p GapView,
    recommended: Option<&'p RecommendationView>,
    action: Option<&'p ImprovementView>,
}

/// What is open: gaps without a recommendation, recommendations without an answer or an action, actions that are not done.
fn open(plan: &ActionPlan) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for gap in &plan.gaps {
        if gap.recommendations.is_empty() {
            rows.push(Row { gap, recommended: None, action: None });
        }
        for one in &gap.recommendations {
            let recommended = Some(one);
            let rejected = one.recommendation.response.as_ref();
            if rejected.is_some_and(|answer| answer.kind == super::super::AuthorityAnswerKind::Rejected) {
                continue;
            }
            if one.improvements.is_empty() {
                rows.push(Row { gap, recommended, action: None });
            }
            for action in one.improvements.iter().filter(|action| action.improvement.done.is_none()) {
                rows.push(Row { gap, recommended, action: Some(action) });
            }
        }
    }
    rows
}

impl Row<'_> {
    fn urgency(&self) -> Urgency {
        self.recommended.map_or(Urgency::Medium, |one| one.recommendation.priority)
    }

    fn cells(&self, lang: Lang) -> Result<Vec<Cell>> {
        let area = word(&format!("area.{}", code_of(self.gap.gap.area)), lang)?;
        let gap = format!("{}: {}", letters::escape(&area), letters::user(&short(&self.gap.gap.text)));
        let recommended = match self.recommended {
            Some(one) => {
                let of = &one.recommendation;
                let priority = word(&format!("priority.{}", code_of(of.priority)), lang)?;
                let answer = match &of.response {
                    Some(answer) => word(&format!("answer.{}", code_of(answer.kind)), lang)?,
                    None => word("answer.none", lang)?,
                };
                let about = letters::escape(&format!("{priority}, {answer}"));
                format!("{} ({about})", letters::user(&short(&of.text)))
            }
            None => letters::escape(&word("plan.recommended.none", lang)?),
        };
        let (action, owner, due) = match self.action {
            Some(one) => {
                let mut due = written(one.improvement.due, lang);
                if one.overdue {
                    due = format!("{due}, {}", letters::escape(&word("plan.overdue", lang)?));
                }
                (letters::user(&short(&one.improvement.text)), letters::user(&one.owner), due)
            }
            None => ("–".to_owned(), "–".to_owned(), "–".to_owned()),
        };
        Ok([gap, recommended, action, owner, due].into_iter().map(Cell::new).collect())
    }
}

/// The beginning of a text.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
        None => line,
    }
}
