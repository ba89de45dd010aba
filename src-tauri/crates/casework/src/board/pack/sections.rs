//! Sections of a pack beside the situation: quality, training, actions, decisions, risks.

use super::{
    PackFigures,
    document::{Page, share},
    plans::PlannedKind,
};
use crate::{Result, letter::people::written, profile::ListName};
use letters::{Block, ChartGroup, ChartShape, Lang};

impl Page<'_> {
    pub(super) fn quality(&mut self, figures: &PackFigures) -> Result<()> {
        if figures.quality.is_empty() {
            return self.nothing();
        }
        for report in &figures.quality {
            let title = letters::escape(report.checklist.title.get(self.lang));
            self.blocks.push(Block::Heading { level: 2, text: title });
            let rows = vec![
                (self.word("quality.audits")?, self.number(report.audits)),
                (self.word("quality.files")?, self.number(report.files)),
                (
                    self.word("quality.right")?,
                    format!("{} %", self.rate(report.scores.correct, report.scores.applicable())),
                ),
                (self.word("quality.significant")?, self.number(report.scores.significant)),
            ];
            self.blocks.push(Block::KeyValue { rows });
            let (mut rows, mut groups) = (Vec::new(), Vec::new());
            for section in &report.sections {
                let known = report.checklist.sections.iter().find(|one| one.code == section.code);
                let label =
                    letters::escape(known.map_or(section.code.as_str(), |one| one.title.get(self.lang)));
                let applicable = section.scores.applicable();
                let bounds = section.right.map_or_else(
                    || "–".to_owned(),
                    |one| self.number(format!("{:.1}–{:.1}", one.low * 100.0, one.high * 100.0)),
                );
                rows.push(vec![
                    label.clone(),
                    self.number(applicable),
                    self.number(section.scores.significant),
                    self.rate(section.scores.correct, applicable),
                    bounds,
                ]);
                let share = share(section.scores.correct, applicable);
                groups.push(ChartGroup { label, values: vec![(share * 10.0).round() / 10.0] });
            }
            self.chart("chart.quality", ChartShape::Bars, Vec::new(), groups)?;
            let codes =
                ["quality.section", "column.count", "quality.significant", "column.rate", "quality.bounds"];
            let head = self.words(&codes)?;
            self.table(head, rows, 1);
        }
        Ok(())
    }

    pub(super) fn training(&mut self, figures: &PackFigures) -> Result<()> {
        if figures.training.is_empty() {
            return self.nothing();
        }
        let lists = &self.desk.profile.lists;
        let rows = figures.training.iter().map(|one| {
            let name =
                lists.entry(ListName::Training, &one.code).map_or(one.code.as_str(), |entry| {
                    match self.lang {
                        Lang::Az => &entry.az,
                        Lang::Ru => &entry.ru,
                        _ => &entry.en,
                    }
                });
            let rate = self.rate(one.trained, one.of);
            vec![letters::escape(name), self.number(one.trained), self.number(one.of), rate]
        });
        let rows = rows.collect();
        let head = self.words(&["training.module", "training.trained", "training.of", "column.rate"])?;
        self.table(head, rows, 1);
        Ok(())
    }

    fn state(&self, done: bool, overdue: bool) -> Result<String> {
        self.word(match (done, overdue) {
            (true, _) => "action.closed",
            (false, true) => "action.overdue",
            (false, false) => "action.open",
        })
    }

    pub(super) fn actions(&mut self, figures: &PackFigures) -> Result<()> {
        let rows = vec![
            (self.word("recommendation.open")?, self.number(figures.unanswered)),
            (self.word("recommendation.answered")?, self.number(figures.answered)),
        ];
        self.blocks.push(Block::KeyValue { rows });
        let (mut board, mut quality) = (Vec::new(), Vec::new());
        for one in &figures.actions {
            board.push(vec![
                letters::user(&one.action.text),
                letters::user(&one.owner),
                written(one.action.due, self.lang),
                self.state(one.action.done.is_some(), one.overdue)?,
            ]);
        }
        for one in &figures.improvements {
            quality.push(vec![
                letters::user(&one.improvement.text),
                letters::user(&one.owner),
                written(one.improvement.due, self.lang),
                self.state(one.improvement.done.is_some(), one.overdue)?,
            ]);
        }
        for (code, rows) in [("action.board", board), ("action.quality", quality)] {
            self.heading(2, code)?;
            if rows.is_empty() {
                self.nothing()?;
            } else {
                let head = self.words(&["action.text", "action.owner", "action.due", "action.state"])?;
                self.blocks.push(Block::Table { head, rows, widths: vec![3.0, 2.0, 1.5, 1.2] });
            }
        }
        Ok(())
    }

    pub(super) fn decisions(&mut self, figures: &PackFigures) -> Result<()> {
        if figures.decisions.is_empty() {
            return self.nothing();
        }
        let mut rows = Vec::new();
        for one in &figures.decisions {
            let votes = one.decision.decision.votes;
            let carried = if one.decision.carried { "decision.carried" } else { "decision.lost" };
            let votes = format!("{} / {} / {}", votes.in_favour, votes.against, votes.abstained);
            rows.push(vec![
                self.lang.digits(&one.decision.number),
                letters::user(&one.decision.decision.text),
                format!("{}\n{}", self.lang.digits(&votes), self.word(carried)?),
                self.number(format!("{} / {}", one.done, one.actions)),
            ]);
        }
        let head = self.words(&["decision.number", "decision.text", "decision.votes", "decision.actions"])?;
        self.blocks.push(Block::Table { head, rows, widths: vec![1.0, 4.0, 2.0, 1.6] });
        Ok(())
    }

    /// Meetings and sessions to come, and what is to be taught.
    pub(super) fn plans(&mut self, figures: &PackFigures) -> Result<()> {
        if figures.plans.is_empty() {
            return Ok(());
        }
        let mut rows = Vec::new();
        for one in &figures.plans {
            let what = match (one.kind, one.number, one.module.as_deref()) {
                (PlannedKind::Meeting, Some(number), _) => {
                    format!("{} {}", self.word("plans.meeting")?, self.number(number))
                }
                (PlannedKind::Need, _, Some(module)) => {
                    format!("{}: {}", self.word("plans.need")?, self.module(module))
                }
                (_, _, Some(module)) => format!("{}: {}", self.word("plans.session")?, self.module(module)),
                _ => self.word("plans.meeting")?,
            };
            let day = one.day.map_or_else(|| "–".to_owned(), |day| written(day, self.lang));
            rows.push(vec![what, day, letters::user(&one.place)]);
        }
        let head = self.words(&["plans.what", "plans.day", "plans.place"])?;
        self.blocks.push(Block::Table { head, rows, widths: vec![4.0, 1.6, 2.4] });
        Ok(())
    }

    fn module(&self, code: &str) -> String {
        let known = self.desk.profile.lists.entry(ListName::Training, code);
        letters::escape(known.map_or(code, |entry| match self.lang {
            Lang::Az => &entry.az,
            Lang::Ru => &entry.ru,
            _ => &entry.en,
        }))
    }

    pub(super) fn risks(&mut self, figures: &PackFigures) -> Result<()> {
        if figures.risks.is_empty() {
            return self.nothing();
        }
        let mut rows = Vec::new();
        for one in &figures.risks {
            let risk = &one.risk;
            rows.push(vec![
                letters::user(&risk.text),
                self.word(&format!("level.{}", risk.likelihood.code()))?,
                self.word(&format!("level.{}", risk.impact.code()))?,
                letters::user(&risk.owner),
                letters::user(&risk.measure),
            ]);
        }
        let head =
            self.words(&["risk.text", "risk.likelihood", "risk.impact", "risk.owner", "risk.measure"])?;
        self.blocks.push(Block::Table { head, rows, widths: vec![2.6, 1.7, 1.5, 1.6, 2.6] });
        Ok(())
    }
}
