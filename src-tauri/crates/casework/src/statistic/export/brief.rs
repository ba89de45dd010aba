//! The brief for the head of the service: the situation of a period on paper, with its charts and the time limits that are
//! over.

use super::{ExportWords, pdf, tables};
use crate::{
    Desk, Result,
    permit::{Count, Permit},
    statistic::{Cell, Sheet, Situation, SituationQuery, overdue, situation},
};
use chrono::{DateTime, Utc};
use letters::{Block, ChartGroup, ChartShape, Lang};

/// The brief as asked for.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BriefForm {
    /// What is looked at.
    pub query: SituationQuery,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Words.
    pub words: ExportWords,
}

/// The brief: the situation of a period on paper. Name and bytes of the file. That it left is logged.
///
/// # Errors
/// As [`situation`]; [`crate::Code::MissingGlyph`] for a character that no font has.
pub fn brief(
    desk: &mut Desk,
    permit: &Permit<Count>,
    form: &BriefForm,
    now: DateTime<Utc>,
) -> Result<(String, Vec<u8>)> {
    let period = form.query.period;
    let shown = situation(desk, permit, &form.query, now)?;
    let limits = tables::overdue(&overdue(desk, permit, now)?, form.language);
    let page = Page { words: &form.words, language: form.language };
    let mut blocks = pdf::head(&form.words);
    let sheets = tables::situation(&shown).into_iter().chain([limits]);
    for sheet in sheets.filter(|sheet| !sheet.rows.is_empty()) {
        let table = pdf::named(&sheet, &form.words, form.language);
        let mut table = table.into_iter();
        blocks.extend(table.next());
        blocks.extend(page.chart(&sheet, &shown));
        blocks.extend(table);
    }
    let bytes = pdf::document(desk, blocks, form.language, &form.words, now)?;
    desk.commit(permit.officer(), "statistic.brief", None, now, |_| Ok(()))?;
    Ok((format!("brief-{}-{}-{}.pdf", period.from, period.to, form.language.tag()), bytes))
}

/// Words of a brief.
struct Page<'p> {
    words: &'p ExportWords,
    language: Lang,
}

/// Months of the chart: the table has all of them.
const MONTHS: usize = 12;

impl Page<'_> {
    fn word(&self, code: &str) -> String {
        letters::escape(&self.words.word(code, self.language))
    }

    /// The chart of a table, where it has one: the same numbers stand below it.
    fn chart(&self, sheet: &Sheet, situation: &Situation) -> Option<Block> {
        match sheet.id.as_str() {
            "trend" => {
                let months = &situation.trend[situation.trend.len().saturating_sub(MONTHS)..];
                let groups = months.iter().map(|month| ChartGroup {
                    label: self.language.digits(month.month.get(5..).unwrap_or_default()),
                    values: [month.applied, month.decided].map(|count| count as f32).to_vec(),
                });
                let series = ["applied", "decided"].map(|code| self.word(code)).to_vec();
                Some(self.block(sheet, ChartShape::Columns, series, groups.collect()))
            }
            "backlog" | "origins" | "posts" | "overdue" => {
                let column = match sheet.id.as_str() {
                    "backlog" => "total",
                    "overdue" => "limit_overdue",
                    _ => "count",
                };
                let place = sheet.columns.iter().position(|one| one.id == column)?;
                let group = |row: &Vec<Cell>| {
                    let (Some(Cell::Text(code)), Some(Cell::Count(count))) = (row.first(), row.get(place))
                    else {
                        return None;
                    };
                    let code = if code.is_empty() { "others" } else { code.as_str() };
                    Some(ChartGroup { label: self.word(code), values: vec![*count as f32] })
                };
                let groups = sheet.rows.iter().filter_map(group).collect();
                Some(self.block(sheet, ChartShape::Bars, Vec::new(), groups))
            }
            _ => None,
        }
    }

    /// A chart, and what is read out in its place: its name and every number.
    fn block(&self, sheet: &Sheet, shape: ChartShape, series: Vec<String>, groups: Vec<ChartGroup>) -> Block {
        let name = self.word(&sheet.id);
        let told = groups.iter().map(|group| {
            let values: Vec<String> = group.values.iter().map(ToString::to_string).collect();
            format!("{} {}", group.label, values.join(" / "))
        });
        let alt = format!("{name}: {}", told.collect::<Vec<_>>().join("; "));
        Block::Chart { alt, shape, series, groups, caption: name }
    }
}
