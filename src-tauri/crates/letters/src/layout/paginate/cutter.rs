//! The page that is being filled: rows from above, footnotes from below.

use std::collections::VecDeque;

use super::{Page, Placed};
use crate::error::LetterError;
use crate::layout::flow::{Flow, Row};

/// A letter longer than this is a mistake.
const MAX_PAGES: usize = 1000;
/// Lines of a footnote that stand on the page on which it is referred to, if it has as many.
const LEAST_LINES: usize = 2;
/// Share of a page that footnotes carried over may take at most.
const CARRIED: f32 = 0.6;

pub(super) struct Cutter<'a> {
    flow: &'a Flow,
    pages: Vec<Page>,
    /// Lower end of the rows that were put on the page.
    y: f32,
    /// Lower end of what hangs on them.
    hung: f32,
    /// Whether nothing but heads of tables stands on the page.
    empty: bool,
    section: usize,
    /// Lines of footnotes on the page, and what they take.
    notes: Vec<usize>,
    notes_height: f32,
    /// Lines of footnotes that wait for the next page.
    waiting: VecDeque<usize>,
}

impl<'a> Cutter<'a> {
    pub(super) fn new(flow: &'a Flow) -> Self {
        Self {
            flow,
            pages: vec![Page::default()],
            y: flow.frame.top_first,
            hung: 0.0,
            empty: true,
            section: 0,
            notes: Vec::new(),
            notes_height: 0.0,
            waiting: VecDeque::new(),
        }
    }

    fn height(&self, from: usize, to: usize) -> f32 {
        let rows = self.flow.rows.get(from..to).unwrap_or_default();
        rows.iter().map(|row| row.gap + row.height).sum()
    }

    /// What some rows take, with all that hangs on them.
    fn extent(&self, from: usize, to: usize) -> f32 {
        let rows = self.flow.rows.get(from..to).unwrap_or_default();
        let down = rows.iter().fold((0.0_f32, 0.0_f32), |(y, lowest), row| {
            let top = y + row.gap;
            (top + row.height, lowest.max(top + row.height.max(row.hung)))
        });
        down.1
    }

    /// Height of a page that is not the first.
    fn room(&self) -> f32 {
        self.flow.frame.bottom - self.flow.frame.top
    }

    /// Lower end of what may be put on the page.
    fn bottom(&self) -> f32 {
        self.flow.frame.bottom - self.notes_height
    }

    /// What the footnotes of some rows need at least, on a page with or without others.
    fn least_notes(&self, from: usize, to: usize, begun: bool) -> f32 {
        let notes = self.flow.rows[from..to].iter().flat_map(|row| &row.notes);
        let lines = notes.filter_map(|note| self.flow.notes.rows.get(*note)).map(|rows| {
            let least = rows.len().min(LEAST_LINES);
            self.height(rows.start, rows.start + least)
        });
        let height: f32 = lines.sum();
        if height > 0.0 && !begun { height + self.rule_height() } else { height }
    }

    fn rule_height(&self) -> f32 {
        self.height(self.flow.notes.rule, self.flow.notes.rule + 1)
    }

    pub(super) fn fits(&self, from: usize, to: usize) -> bool {
        let gap = if self.empty { self.flow.rows[from].gap } else { 0.0 };
        let notes = self.least_notes(from, to, !self.notes.is_empty());
        (self.y + self.extent(from, to) - gap).max(self.hung) + notes <= self.bottom() + 0.01
    }

    pub(super) fn too_tall(&self, from: usize, to: usize) -> bool {
        let own = self.extent(from, to) - self.flow.rows[from].gap + self.least_notes(from, to, false);
        own + self.head_height(from) > self.room()
    }

    /// Height of the table head that would be shown again above a row.
    fn head_height(&self, row: usize) -> f32 {
        let repeats = self.flow.repeats.iter();
        repeats.filter(|r| r.body.contains(&row)).map(|r| self.height(r.head.start, r.head.end)).sum()
    }

    /// Goes to the part of the letter that a row belongs to.
    pub(super) fn enter(&mut self, row: usize) -> Result<(), LetterError> {
        while self.flow.sections.get(self.section + 1).is_some_and(|next| next.row <= row) {
            // Footnotes do not follow into an annex.
            while !self.waiting.is_empty() {
                self.turn(None)?;
            }
            self.turn_if_begun(row)?;
            self.section += 1;
            if let Some(page) = self.pages.last_mut() {
                page.section = self.section;
            }
        }
        Ok(())
    }

    /// Starts a page unless this one is fresh.
    pub(super) fn turn_if_begun(&mut self, next: usize) -> Result<(), LetterError> {
        if self.empty && self.notes.is_empty() { Ok(()) } else { self.turn(Some(next)) }
    }

    /// Starts a page on which this row comes next, or none but footnotes.
    fn turn(&mut self, next: Option<usize>) -> Result<(), LetterError> {
        if self.pages.len() >= MAX_PAGES {
            return Err(LetterError::TooLong {
                what: "pages",
                limit: MAX_PAGES,
                found: self.pages.len() + 1,
            });
        }
        self.close();
        self.pages.push(Page { section: self.section, ..Page::default() });
        self.y = self.flow.frame.top;
        self.hung = 0.0;
        self.empty = true;
        let flow = self.flow;
        let head = |next| flow.repeats.iter().filter(move |repeat| repeat.body.contains(&next));
        for repeat in next.into_iter().flat_map(head) {
            // The first row of the body follows its head anyway.
            if self.height(repeat.head.start, repeat.head.end) < self.room() / 3.0 {
                for row in repeat.head.clone() {
                    self.place(row, true);
                }
            }
        }
        let row = next.map_or(0.0, |next| self.extent(next, next + 1) - flow.rows[next].gap);
        let most = if next.is_some() { self.room() * CARRIED } else { self.room() };
        self.take(most.min(self.bottom() - self.y - row));
        Ok(())
    }

    /// Puts lines of waiting footnotes on the page, as many as fit into a height.
    fn take(&mut self, room: f32) {
        let mut room = room;
        let rule = if self.notes.is_empty() { self.rule_height() } else { 0.0 };
        let mut rule = Some(rule);
        while let Some(row) = self.waiting.front().copied() {
            let height = self.height(row, row + 1) + rule.unwrap_or(0.0);
            if height > room + 0.01 {
                break;
            }
            rule = None;
            room -= height;
            self.notes_height += height;
            self.notes.push(row);
            self.waiting.pop_front();
        }
        self.spare_last_line();
    }

    /// Sends a line after the last one of its footnote, which would be alone on the next page.
    fn spare_last_line(&mut self) {
        let Some(last) = self.waiting.front().copied() else { return };
        let long = |note: &&std::ops::Range<usize>| note.end == last + 1 && note.len() > LEAST_LINES + 1;
        let is_last = self.flow.notes.rows.iter().any(|note| long(&note));
        if is_last && self.notes.last() == Some(&(last - 1)) {
            self.notes.pop();
            self.waiting.push_front(last - 1);
            self.notes_height -= self.height(last - 1, last);
        }
    }

    /// Puts the footnotes at the foot of the page.
    fn close(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let mut y = self.bottom();
        let Some(page) = self.pages.last_mut() else { return };
        let rule = self.flow.notes.rule;
        page.rows.push(Placed { row: rule, y, again: true });
        y += self.flow.rows[rule].gap + self.flow.rows[rule].height;
        for row in self.notes.drain(..) {
            y += self.flow.rows[row].gap;
            page.rows.push(Placed { row, y, again: false });
            y += self.flow.rows[row].height;
        }
        self.notes_height = 0.0;
    }

    /// Puts a row on the page; its footnotes leave room for what stays together with it, up to `end`.
    pub(super) fn put(&mut self, row: usize, end: usize) {
        self.place(row, false);
        let flow = self.flow;
        for note in &flow.rows[row].notes {
            self.waiting.extend(flow.notes.rows.get(*note).cloned().into_iter().flatten());
        }
        let begun = !(self.notes.is_empty() && self.waiting.is_empty());
        let rest = self.extent(row + 1, end) + self.least_notes(row + 1, end, begun);
        self.take(self.bottom() - self.hung.max(self.y + rest));
    }

    fn place(&mut self, row: usize, again: bool) {
        let Row { gap, height, hung, .. } = self.flow.rows[row];
        if !self.empty {
            self.y += gap;
        }
        if let Some(page) = self.pages.last_mut() {
            page.rows.push(Placed { row, y: self.y, again });
        }
        self.hung = self.hung.max(self.y + hung);
        self.y += height;
        // A repeated head alone is not yet content: what follows must not be pushed on for ever.
        self.empty &= again || (height == 0.0 && self.flow.rows[row].marks.is_empty());
    }

    /// The pages, and further ones for the footnotes still waiting.
    pub(super) fn finish(mut self) -> Result<Vec<Page>, LetterError> {
        while !self.waiting.is_empty() {
            self.turn(None)?;
        }
        self.close();
        let rows = &self.flow.rows;
        let mut pages = self.pages;
        // A break or a space at the very end does not make a page.
        let blank = |page: &Page| page.rows.iter().all(|p| rows[p.row].marks.is_empty());
        while pages.len() > 1 && pages.last().is_some_and(blank) {
            pages.pop();
        }
        Ok(pages)
    }
}
