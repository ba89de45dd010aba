//! Footnotes: their numbers in the text, and their lines at the foot of a page.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::flow::{Keep, Mark, Notes, Row};
use super::{Composer, Place};
use crate::error::LetterError;
use crate::inline::{self, Inline};
use crate::lang::Lang;
use crate::shape::{Align, Line};
use crate::style::{MM, NOTE, NOTE_RISE, RULE, Style};
use crate::tags::{NodeId, Role};

/// Width of the rule above the footnotes.
const RULE_WIDTH: f32 = 50.0 * MM;

/// A footnote that the text refers to.
#[derive(Clone, Debug)]
struct Referred<'a> {
    name: &'a str,
    text: &'a str,
    /// Language of the text that first refers to it.
    lang: Lang,
    /// Made when its number is first set.
    node: Option<NodeId>,
}

/// The footnotes of the document, and which of them were referred to so far, in order.
pub(crate) struct NoteBook<'a> {
    all: &'a BTreeMap<String, String>,
    referred: Vec<Referred<'a>>,
}

impl<'a> NoteBook<'a> {
    pub(crate) fn new(all: &'a BTreeMap<String, String>) -> Self {
        Self { all, referred: Vec::new() }
    }

    /// The place of a footnote among those referred to.
    fn place(&mut self, name: &str, lang: Lang) -> Result<usize, LetterError> {
        if let Some(known) = self.referred.iter().position(|note| note.name == name) {
            return Ok(known);
        }
        let (name, text) =
            self.all.get_key_value(name).ok_or_else(|| LetterError::UnknownNote { name: name.to_owned() })?;
        self.referred.push(Referred { name, text, lang, node: None });
        Ok(self.referred.len() - 1)
    }
}

fn number(note: usize, lang: Lang) -> String {
    lang.digits(&(note + 1).to_string())
}

impl Composer<'_> {
    /// Reads a text that may refer to footnotes.
    pub(crate) fn read(&mut self, text: &str, lang: Lang) -> Result<Inline, LetterError> {
        let notes = &mut self.notes;
        inline::parse_noted(text, |name| notes.place(name, lang), |note| number(note, lang))
    }

    /// A line of text as marks: the numbers of footnotes stand higher and are parts of their own.
    /// Footnotes met for the first time are added to `met`.
    pub(crate) fn text_marks(
        &mut self,
        line: &Rc<Line>,
        (x, y): (f32, f32),
        (style, lang): (&Style, Lang),
        node: NodeId,
        met: &mut Vec<usize>,
    ) -> Vec<Mark> {
        let Style { colour, size, .. } = *style;
        if line.clusters.iter().all(|cluster| cluster.note.is_none()) {
            return vec![Mark::Text { x, y, line: Rc::clone(line), colour, node }];
        }
        let mut marks = Vec::new();
        let mut from = 0;
        for part in line.clusters.chunk_by(|a, b| a.note == b.note) {
            let note = part.first().and_then(|cluster| cluster.note);
            let line = Rc::new(line.part(&mut from, part));
            let (node, y) = match note {
                Some(note) => (self.reference(note, node, met), y - size * NOTE_RISE),
                None => (node, y),
            };
            marks.push(Mark::Text { x, y, line, colour, node });
        }
        if lang.is_rtl() {
            marks.reverse();
        }
        marks
    }

    /// A node for the number of a footnote within a text, and one for the footnote if this is its
    /// first.
    fn reference(&mut self, note: usize, within: NodeId, met: &mut Vec<usize>) -> NodeId {
        let tree = &mut self.flow.tree;
        let reference = tree.add_late(within, Role::Reference);
        if let Some(referred) = self.notes.referred.get_mut(note)
            && referred.node.is_none()
        {
            let own = tree.add_late(within, Role::Note);
            tree.follow(reference, own);
            referred.node = Some(own);
            met.push(note);
        }
        reference
    }

    /// Lays out the footnotes that were referred to, behind the body.
    pub(crate) fn footnotes(&mut self, place: Place) -> Result<(), LetterError> {
        (self.after, self.new_page) = (0.0, false);
        let referred = std::mem::take(&mut self.notes.referred);
        let mut notes = Notes { rule: self.next_row(), rows: Vec::with_capacity(referred.len()) };
        let width = RULE_WIDTH.min(place.width / 2.0);
        let x = place.column(0.0, width);
        let rule = Mark::Fill { x, y: 7.0, width, height: 0.5, colour: RULE };
        self.push(Row { height: 10.0, marks: vec![rule], ..Row::default() });
        for (index, note) in referred.iter().enumerate() {
            let from = self.next_row();
            if let Some(node) = note.node {
                self.footnote(index, note, place.under(node))?;
            }
            notes.rows.push(from..self.next_row());
        }
        self.flow.notes = notes;
        Ok(())
    }

    fn footnote(&mut self, index: usize, note: &Referred<'_>, place: Place) -> Result<(), LetterError> {
        let place = Place { lang: note.lang, ..place };
        let label = inline::parse(&number(index, note.lang));
        let labels = self.shaper.lines(&label, &NOTE, note.lang, None, Align::Start)?;
        let taken = labels.iter().map(|line| line.width).fold(0.0, f32::max);
        let indent = (taken + 4.0).max(11.0);
        let label_node = self.flow.tree.add(place.node, Role::Lbl);
        let text_node = self.flow.tree.add(place.node, Role::P);
        let within = place.inset(indent, 0.0);
        let lines = self.prose(&inline::parse(note.text), &NOTE, note.lang, within.width)?;
        let from = self.next_row();
        self.text_rows(&lines, &NOTE, 1.5, within, text_node);
        if lines.is_empty() {
            self.push(Row { gap: 1.5, height: NOTE.line_height(note.lang), ..Row::default() });
        }
        let x = place.column(0.0, taken);
        let y = NOTE.baseline(note.lang);
        let marks = labels.iter().map(|line| {
            let line = Rc::clone(line);
            Mark::Text { x, y, line, colour: NOTE.colour, node: label_node }
        });
        self.flow.rows[from].marks.splice(0..0, marks);
        // Where they are cut is decided when the page is made up.
        self.flow.rows[from..].iter_mut().for_each(|row| row.keep = Keep::Free);
        Ok(())
    }
}
