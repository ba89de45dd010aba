//! The pages of a pack: each section has its figures, its charts with the same numbers as tables, and what the secretary
//! wrote to it.

use super::{Heading, PackFigures, PackSection};
use crate::{
    Desk, Result,
    board::rules::{self, word},
    letter::people::written,
    statistic::{Period, Situation},
};
use chrono::Datelike;
use letters::{Block, Cell, ChartGroup, ChartShape, Column, Document, Lang, Side};

/// Months of the chart and the table of the trend.
const MONTHS: usize = 12;

/// Sets words and figures of one language.
pub(super) struct Page<'p> {
    pub(super) desk: &'p Desk,
    pub(super) lang: Lang,
    pub(super) blocks: Vec<Block>,
}

/// The document of a pack.
pub(super) fn document(
    desk: &Desk,
    figures: &PackFigures,
    heading: &Heading,
    lang: Lang,
    period: Period,
) -> Result<Document> {
    let mut page = Page { desk, lang, blocks: Vec::new() };
    page.head(heading, period)?;
    for section in PackSection::ALL {
        page.heading(1, &format!("section.{}", section.code()))?;
        match section {
            PackSection::Situation => page.situation(&figures.situation)?,
            PackSection::Quality => page.quality(figures)?,
            PackSection::Training => page.training(figures)?,
            PackSection::Actions => page.actions(figures)?,
            PackSection::Decisions => page.decisions(figures)?,
            PackSection::Risks => page.risks(figures)?,
            PackSection::Plans => page.plans(figures)?,
        }
        match heading.texts.0.get(section.code()) {
            Some(text) => {
                page.blocks.extend(
                    text.split('\n')
                        .filter(|line| !line.is_empty())
                        .map(|line| Block::Paragraph { text: letters::user(line) }),
                );
            }
            None if section == PackSection::Plans && figures.plans.is_empty() => page.nothing()?,
            None => {}
        }
    }
    let title = word("pack.title", lang)?;
    Ok(Document {
        lang,
        title: format!("{title} {}", heading.number),
        date: (heading.today.year(), heading.today.month(), heading.today.day()),
        letterhead: desk.profile.authority.letterhead(lang),
        blocks: page.blocks,
        footer: letters::user(&heading.body.name),
        watermark: heading.draft.then(|| word("pack.draft", lang)).transpose()?,
        ..Document::default()
    })
}

impl Page<'_> {
    pub(super) fn word(&self, code: &str) -> Result<String> {
        Ok(letters::escape(&word(code, self.lang)?))
    }

    pub(super) fn words(&self, codes: &[&str]) -> Result<Vec<String>> {
        codes.iter().map(|code| self.word(code)).collect()
    }

    pub(super) fn number(&self, value: impl ToString) -> String {
        self.lang.digits(&value.to_string())
    }

    /// So much of so much in per cent, with one decimal; a dash of nothing.
    pub(super) fn rate(&self, part: u32, whole: u32) -> String {
        if whole == 0 { "–".to_owned() } else { self.number(format!("{:.1}", share(part, whole))) }
    }

    pub(super) fn heading(&mut self, level: u8, code: &str) -> Result<()> {
        let text = self.word(code)?;
        self.blocks.push(Block::Heading { level, text });
        Ok(())
    }

    pub(super) fn nothing(&mut self) -> Result<()> {
        let text = self.word("pack.none")?;
        self.blocks.push(Block::Paragraph { text });
        Ok(())
    }

    fn head(&mut self, heading: &Heading, period: Period) -> Result<()> {
        let title = format!("{} {}", self.word("pack.title")?, self.number(heading.number));
        self.blocks.push(Block::Heading { level: 1, text: title });
        let kind = rules::kind_name(heading.body.kind, self.lang)?;
        let mut rows = vec![
            (
                self.word("pack.body")?,
                format!("{} ({})", letters::user(&heading.body.name), letters::escape(kind)),
            ),
            (
                self.word("pack.period")?,
                format!("{} – {}", written(period.from, self.lang), written(period.to, self.lang)),
            ),
            (
                self.word("pack.issued")?,
                format!("{}, {}", letters::user(&heading.issued_by), written(heading.today, self.lang)),
            ),
        ];
        if let Some(meeting) = &heading.meeting {
            let day = written(meeting.day, self.lang);
            rows.insert(1, (self.word("pack.meeting")?, format!("{} ({day})", self.number(meeting.number))));
        }
        self.blocks.push(Block::KeyValue { rows });
        let text = format!("{} {}", self.word("pack.persons")?, self.word("pack.foot")?);
        self.blocks.push(Block::Paragraph { text });
        Ok(())
    }

    /// A table: names on the starting side, figures on the other.
    pub(super) fn table(&mut self, head: Vec<String>, rows: Vec<Vec<String>>, names: usize) {
        let column = |place: usize| match place < names {
            true => Column { share: 2.0, ..Column::default() },
            false => Column { side: Side::End, ..Column::default() },
        };
        let columns = (0..head.len()).map(column).collect();
        let cells = |row: Vec<String>| row.into_iter().map(Cell::new).collect();
        let rows = rows.into_iter().map(cells).collect();
        self.blocks.push(Block::Grid { columns, head: vec![cells(head)], rows });
    }

    /// A chart, and what is read out in its place: its name and every number.
    pub(super) fn chart(
        &mut self,
        code: &str,
        shape: ChartShape,
        series: Vec<String>,
        groups: Vec<ChartGroup>,
    ) -> Result<()> {
        let name = self.word(code)?;
        let told = groups.iter().map(|group| {
            let values: Vec<String> = group.values.iter().map(|value| self.number(value)).collect();
            format!("{} {}", group.label, values.join(" / "))
        });
        let alt = format!("{name}: {}", told.collect::<Vec<_>>().join("; "));
        self.blocks.push(Block::Chart { alt, shape, series, groups, caption: name });
        Ok(())
    }

    fn situation(&mut self, situation: &Situation) -> Result<()> {
        let mut rows = Vec::new();
        for one in &situation.headlines {
            let name = self.word(&format!("headline.{}", one.id))?;
            rows.push(vec![name, self.number(one.value), self.number(one.before)]);
        }
        let head = self.words(&["column.figure", "column.now", "column.before"])?;
        self.table(head, rows, 1);
        let mut rows = Vec::new();
        for one in &situation.shares {
            let name = self.word(&format!("share.{}", one.id))?;
            rows.push(vec![
                name,
                self.number(one.part),
                self.number(one.whole),
                self.rate(one.part, one.whole),
            ]);
        }
        let head = self.words(&["column.figure", "column.part", "column.whole", "column.rate"])?;
        self.table(head, rows, 1);
        self.trend(situation)?;
        self.backlog(situation)?;
        self.origins(situation)
    }

    fn trend(&mut self, situation: &Situation) -> Result<()> {
        let months = &situation.trend[situation.trend.len().saturating_sub(MONTHS)..];
        let groups = months.iter().map(|month| ChartGroup {
            label: self.lang.digits(month.month.get(5..).unwrap_or_default()),
            values: [month.applied, month.decided].map(height).to_vec(),
        });
        let groups = groups.collect();
        let series = self.words(&["trend.applied", "trend.decided"])?;
        self.chart("chart.trend", ChartShape::Columns, series, groups)?;
        let rows = months.iter().map(|month| {
            let figures = [month.applied, month.decided, month.pending].map(|figure| self.number(figure));
            std::iter::once(self.lang.digits(&month.month)).chain(figures).collect()
        });
        let rows = rows.collect();
        let head = self.words(&["column.month", "trend.applied", "trend.decided", "trend.pending"])?;
        self.table(head, rows, 1);
        Ok(())
    }

    fn backlog(&mut self, situation: &Situation) -> Result<()> {
        let Some(first) = situation.backlog.first() else { return Ok(()) };
        let mut head = self.words(&["column.stage"])?;
        for band in &first.waiting {
            head.push(self.word(&format!("waiting.{}", band.code))?);
        }
        head.push(self.word("column.total")?);
        let (mut rows, mut groups) = (Vec::new(), Vec::new());
        for stage in &situation.backlog {
            let label = self.word(&format!("stage.{}", stage.stage))?;
            let counts = stage.waiting.iter().map(|band| band.count).chain([stage.total]);
            let counts: Vec<String> = counts.map(|count| self.number(count)).collect();
            rows.push([vec![label.clone()], counts].concat());
            groups.push(ChartGroup { label, values: vec![height(stage.total)] });
        }
        self.chart("chart.backlog", ChartShape::Bars, Vec::new(), groups)?;
        self.table(head, rows, 1);
        Ok(())
    }

    fn origins(&mut self, situation: &Situation) -> Result<()> {
        if situation.origins.is_empty() {
            return Ok(());
        }
        let (mut rows, mut groups) = (Vec::new(), Vec::new());
        for slice in &situation.origins {
            let label = match names::country::country(&slice.code) {
                Some(country) => letters::escape(country.name(self.lang.tag())),
                None => self.word("column.others")?,
            };
            rows.push(vec![label.clone(), self.number(slice.count)]);
            groups.push(ChartGroup { label, values: vec![height(slice.count)] });
        }
        self.chart("chart.origins", ChartShape::Bars, Vec::new(), groups)?;
        let head = self.words(&["column.origin", "column.count"])?;
        self.table(head, rows, 1);
        Ok(())
    }
}

/// So much of so much, in per cent.
pub(super) fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { height(part) / height(whole) * 100.0 }
}

/// A count as a length: counts of an office are far below what it holds exactly.
fn height(count: u32) -> f32 {
    count as f32
}
