//! The aggregated report on paper: the same figures as on the screen, set by the engine that sets letters.

use super::{
    super::{
        Audit, AuditReport, ChangeVerdict, Changed, Dimension, Group, ReportDay, ReportQuery, Scores,
        measure::Interval,
    },
    words::word,
};
use crate::{Desk, Result, letter::people::written, office, officer, profile::ListName};
use chrono::{Datelike, NaiveDate};
use letters::{Block, Cell, ChartGroup, ChartShape, Column, Document, Lang, Side};
use vault::Id;

/// What the report is about, and who asks for it.
pub(super) struct About<'a> {
    pub(super) query: &'a ReportQuery,
    /// The one audit that it is of.
    pub(super) audit: Option<&'a Audit>,
    pub(super) by: Id,
    pub(super) today: NaiveDate,
}

/// The document.
pub(super) fn document(desk: &Desk, report: &AuditReport, about: &About<'_>, lang: Lang) -> Result<Document> {
    let mut page = Page { desk, report, lang, blocks: Vec::new() };
    page.head(about)?;
    if report.files == 0 {
        let text = page.word("none")?;
        page.blocks.push(Block::Paragraph { text });
    } else {
        page.changed()?;
        page.by_section()?;
        page.by_indicator()?;
        page.compared()?;
        page.causes()?;
    }
    let (today, text) = (about.today, page.word("foot")?);
    page.blocks.push(Block::Paragraph { text });
    Ok(Document {
        lang,
        title: word("title", lang)?,
        date: (today.year(), today.month(), today.day()),
        letterhead: desk.profile.authority.letterhead(lang),
        blocks: page.blocks,
        footer: letters::user(&office::current(desk.read())?.name),
        ..Document::default()
    })
}

struct Page<'p> {
    desk: &'p Desk,
    report: &'p AuditReport,
    lang: Lang,
    blocks: Vec<Block>,
}

impl Page<'_> {
    fn word(&self, code: &str) -> Result<String> {
        Ok(letters::escape(&word(code, self.lang)?))
    }

    fn number(&self, value: impl ToString) -> String {
        self.lang.digits(&value.to_string())
    }

    /// So much of what applied in per cent, with one decimal; a dash of nothing.
    fn rate(&self, scores: Scores) -> String {
        match scores.applicable() {
            0 => "–".to_owned(),
            _ => self.number(format!("{:.1}", share(scores))),
        }
    }

    fn bounds(&self, right: Option<Interval>) -> String {
        right.map_or_else(
            || "–".to_owned(),
            |one| self.number(format!("{:.1}–{:.1}", one.low * 100.0, one.high * 100.0)),
        )
    }

    fn heading(&mut self, level: u8, text: String) {
        self.blocks.push(Block::Heading { level, text });
    }

    fn head(&mut self, about: &About<'_>) -> Result<()> {
        let (report, list) = (self.report, &self.report.checklist);
        let title = self.word("title")?;
        self.heading(1, title);
        let version = format!(
            "{}, {} {}",
            letters::escape(list.title.get(self.lang)),
            self.word("version")?,
            self.number(list.version)
        );
        let mut rows = vec![(self.word("checklist")?, version)];
        match about.audit {
            Some(audit) => rows.push((self.word("audit")?, letters::user(&audit.title))),
            None => {
                let day = match about.query.day {
                    ReportDay::Planned => "period",
                    ReportDay::Done => "period.done",
                };
                rows.push((self.word(day)?, self.period(about.query)?));
            }
        }
        let [a, b, c, d] = report.grades.map(|count| self.number(count));
        rows.extend([
            (self.word("audits")?, self.number(report.audits)),
            (self.word("files")?, self.number(report.files)),
            (self.word("right")?, format!("{} % ({})", self.rate(report.scores), self.bounds(report.right))),
            (self.word("minor")?, self.number(report.scores.minor)),
            (self.word("significant")?, self.number(report.scores.significant)),
            (self.word("grades")?, format!("A {a} · B {b} · C {c} · D {d}")),
        ]);
        if let Some(conclusion) = about.audit.and_then(|audit| audit.conclusion.as_deref()) {
            rows.push((self.word("conclusion")?, letters::user(conclusion)));
        }
        let by = letters::user(&officer::name(self.desk.read(), about.by)?);
        rows.push((self.word("issued")?, format!("{by}, {}", written(about.today, self.lang))));
        self.blocks.push(Block::KeyValue { rows });
        if !list.verified {
            let text = self.word("unverified")?;
            self.blocks.push(Block::Paragraph { text });
        }
        Ok(())
    }

    fn period(&self, query: &ReportQuery) -> Result<String> {
        let day = |day: NaiveDate| written(day, self.lang);
        Ok(match (query.from, query.until) {
            (None, None) => self.word("period.all")?,
            (Some(from), None) => self.word("period.from")?.replace("{}", &day(from)),
            (None, Some(until)) => self.word("period.until")?.replace("{}", &day(until)),
            (Some(from), Some(until)) => format!("{} – {}", day(from), day(until)),
        })
    }

    /// What became of the audit that this one repeats.
    fn changed(&mut self) -> Result<()> {
        let Some(change) = &self.report.change else { return Ok(()) };
        let title = self.word("change")?;
        self.heading(2, title);
        let about = self.word("change.about")?;
        let about = about.replacen("{}", &letters::user(&change.title), 1);
        let text = about.replacen("{}", &self.number(change.files), 1);
        self.blocks.push(Block::Paragraph { text });
        let mut rows = vec![self.change(self.word("change.all")?, &change.all)?];
        for one in &change.sections {
            rows.push(self.change(self.section(&one.code), one)?);
        }
        for one in &change.items {
            let known = self.report.checklist.indicator(&one.code);
            let text = known.map_or(one.code.as_str(), |item| item.text.get(self.lang));
            rows.push(self.change(format!("{} {}", one.code.to_uppercase(), letters::escape(text)), one)?);
        }
        let head = [
            self.word("indicator")?,
            self.word("change.before")?,
            self.word("change.after")?,
            self.word("change.difference")?,
            self.word("bounds")?,
            self.word("change.verdict")?,
        ];
        let columns = columns(&[3.4, 1.0, 1.0, 1.1, 1.5, 1.8]);
        self.blocks.push(Block::Grid { columns, head: vec![head.map(Cell::new).to_vec()], rows });
        let text = self.word("change.foot")?;
        self.blocks.push(Block::Paragraph { text });
        Ok(())
    }

    fn change(&self, name: String, one: &Changed) -> Result<Vec<Cell>> {
        let points = |share: f64| self.number(format!("{:+.1}", share * 100.0));
        let (difference, bounds) = match one.difference {
            Some(found) => (points(found.share), format!("{} – {}", points(found.low), points(found.high))),
            None => ("–".to_owned(), "–".to_owned()),
        };
        let verdict = self.word(match one.verdict {
            ChangeVerdict::Better => "change.better",
            ChangeVerdict::Worse => "change.worse",
            ChangeVerdict::Within => "change.within",
        })?;
        let texts = [name, self.rate(one.before), self.rate(one.after), difference, bounds, verdict];
        Ok(texts.into_iter().map(Cell::new).collect())
    }

    fn by_section(&mut self) -> Result<()> {
        let text = self.word("sections")?;
        let sections = self.report.sections.iter();
        let lines = sections.map(|one| (self.section(&one.code), one.scores, one.right)).collect();
        let first = self.word("section")?;
        self.charted(text, first, lines)
    }

    /// By quarter, unit, procedure and country.
    fn compared(&mut self) -> Result<()> {
        for one in &self.report.compared {
            let (title, first) = match one.by {
                Dimension::Quarter => (self.word("by-quarter")?, self.word("quarter")?),
                Dimension::Done => (self.word("by-done")?, self.word("quarter")?),
                Dimension::Unit => (self.word("by-unit")?, self.word("unit")?),
                Dimension::Procedure => (self.word("by-procedure")?, self.word("procedure")?),
                Dimension::Country => (self.word("by-country")?, self.word("country")?),
            };
            let mut lines = Vec::new();
            for group in &one.groups {
                let name = format!("{} ({})", self.group(one.by, group)?, self.number(group.files));
                lines.push((name, group.scores, group.right));
            }
            self.charted(title, first, lines)?;
            if one.withheld > 0 {
                let text = self.word("withheld")?.replace("{}", &self.number(one.withheld));
                self.blocks.push(Block::Paragraph { text });
            }
        }
        Ok(())
    }

    fn group(&self, by: Dimension, group: &Group) -> Result<String> {
        if group.key.is_empty() {
            return self.word("unknown");
        }
        let country = (by == Dimension::Country).then(|| names::country::country(&group.key)).flatten();
        let named = group.name.as_ref().map(|words| words.get(self.lang));
        let name = named.or_else(|| country.map(|one| one.name(self.lang.tag())));
        Ok(letters::user(name.unwrap_or(&group.key)))
    }

    /// A chart, with the same numbers as a table beneath.
    fn charted(
        &mut self,
        title: String,
        first: String,
        lines: Vec<(String, Scores, Option<Interval>)>,
    ) -> Result<()> {
        self.heading(2, title);
        let (mut rows, mut groups) = (Vec::new(), Vec::new());
        for (label, scores, right) in lines {
            rows.push(self.row(label.clone(), scores, right));
            groups.push(ChartGroup { label, values: vec![(share(scores) * 10.0).round() / 10.0] });
        }
        let name = self.word("chart")?;
        let told = groups.iter().map(|group| {
            let values: Vec<String> = group.values.iter().map(|value| self.number(value)).collect();
            format!("{} {}", group.label, values.join(" / "))
        });
        let alt = format!("{name}: {}", told.collect::<Vec<_>>().join("; "));
        let (shape, series) = (ChartShape::Bars, Vec::new());
        self.blocks.push(Block::Chart { alt, shape, series, groups, caption: name });
        self.table(first, rows)
    }

    fn by_indicator(&mut self) -> Result<()> {
        for section in &self.report.sections {
            let title = self.section(&section.code);
            self.heading(2, title);
            let mut rows = Vec::new();
            for item in &section.items {
                let known = self.report.checklist.indicator(&item.code);
                let text = known.map_or(item.code.as_str(), |one| one.text.get(self.lang));
                let mut text = format!("{} {}", item.code.to_uppercase(), letters::escape(text));
                if known.is_some_and(|one| one.critical) {
                    text = format!("{text} ({})", self.word("critical")?);
                }
                rows.push(self.row(text, item.scores, item.right));
            }
            let first = self.word("indicator")?;
            self.table(first, rows)?;
        }
        Ok(())
    }

    fn causes(&mut self) -> Result<()> {
        let text = self.word("causes")?;
        self.heading(2, text);
        if self.report.causes.is_empty() {
            let text = self.word("causes.none")?;
            self.blocks.push(Block::Paragraph { text });
            return Ok(());
        }
        let mut causes: Vec<(&String, &u32)> = self.report.causes.iter().collect();
        causes.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let lists = &self.desk.profile.lists;
        let rows = causes.into_iter().map(|(code, count)| {
            let name =
                lists.entry(ListName::AuditCause, code).map_or(code.as_str(), |entry| match self.lang {
                    Lang::Az => &entry.az,
                    Lang::Ru => &entry.ru,
                    _ => &entry.en,
                });
            vec![Cell::new(letters::escape(name)), Cell::new(self.number(count))]
        });
        let rows = rows.collect();
        let head = vec![vec![Cell::new(self.word("cause")?), Cell::new(self.word("count")?)]];
        self.blocks.push(Block::Grid { columns: columns(&[4.0, 1.0]), head, rows });
        Ok(())
    }

    fn section(&self, code: &str) -> String {
        let known = self.report.checklist.sections.iter().find(|one| one.code == code);
        letters::escape(known.map_or(code, |one| one.title.get(self.lang)))
    }

    fn row(&self, name: String, scores: Scores, right: Option<Interval>) -> Vec<Cell> {
        let counts = [scores.correct, scores.minor, scores.significant, scores.not_applicable];
        let counts = counts.map(|count| Cell::new(self.number(count)));
        let figures = [Cell::new(self.rate(scores)), Cell::new(self.bounds(right))];
        std::iter::once(Cell::new(name)).chain(counts).chain(figures).collect()
    }

    fn table(&mut self, first: String, rows: Vec<Vec<Cell>>) -> Result<()> {
        let head = [
            first,
            self.word("correct")?,
            self.word("minor")?,
            self.word("significant")?,
            self.word("not-applicable")?,
            self.word("share")?,
            self.word("bounds")?,
        ];
        let columns = columns(&[3.4, 1.1, 1.1, 1.2, 1.2, 0.9, 1.5]);
        self.blocks.push(Block::Grid { columns, head: vec![head.map(Cell::new).to_vec()], rows });
        Ok(())
    }
}

/// Names on the starting side, figures on the other.
fn columns(shares: &[f32]) -> Vec<Column> {
    let column = |(place, share): (usize, &f32)| match place {
        0 => Column { share: *share, ..Column::default() },
        _ => Column { share: *share, side: Side::End, ..Column::default() },
    };
    shares.iter().enumerate().map(column).collect()
}

/// Counts of an office are far below what the number of a chart holds exactly.
fn share(scores: Scores) -> f32 {
    match scores.applicable() {
        0 => 0.0,
        whole => scores.correct as f32 / whole as f32 * 100.0,
    }
}
