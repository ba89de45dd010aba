//! From the text that the logic printed to blocks: directives are taken out, what stands between them is read as
//! markup.

use super::{
    Fault, FaultCode, Template, cited,
    directive::{self, Directive},
    engine::{Engine, fault_of},
    markup,
    notes::{self, Notes},
    shown::told,
    source::LINE,
};
use crate::letter::filled;
use letters::{Block, Item, Lang, Numerals};
use minijinja::Value;
use std::collections::BTreeMap;

/// Puts a letter together.
pub(super) struct Composer<'t> {
    pub(super) engine: &'t Engine,
    pub(super) template: &'t Template,
}

/// A box that is not closed yet: its title, the line it began on, and what stood before it.
struct Open {
    title: String,
    line: usize,
    before: Vec<Block>,
}

impl Composer<'_> {
    /// Blocks of the text, and its footnotes by their names in the document.
    pub(super) fn composed(&self, text: &str) -> Result<(Vec<Block>, BTreeMap<String, String>), Fault> {
        let printed = &self.engine.printed;
        let mut notes = Notes::new(printed.lang());
        let (text, written) = notes::apart(text);
        for (name, words, line) in written {
            let words = markup::inline(&words, printed).map_err(|found| found.at(line))?;
            notes.written(&name, words, line);
        }
        let blocks = self.blocks(&text, &mut notes)?;
        let mut all = notes.all()?;
        all.extend(printed.notes());
        Ok((blocks, all))
    }

    fn blocks(&self, text: &str, notes: &mut Notes) -> Result<Vec<Block>, Fault> {
        let mut annexes: Vec<Block> = Vec::new();
        let mut annex: Option<String> = None;
        let mut blocks = Vec::new();
        let mut open: Vec<Open> = Vec::new();
        let mut chunk = String::new();
        for line in text.lines() {
            let (plain, number) = unmarked(line);
            let Some((word, rest)) = directive::read(&plain) else {
                chunk.push_str(line);
                chunk.push('\n');
                continue;
            };
            blocks.extend(markup::blocks(&std::mem::take(&mut chunk), &self.engine.printed, notes)?);
            let fault = |code| Fault::new(code, number, 1, word);
            let (directive, takes_words) =
                directive::of(word).ok_or_else(|| fault(FaultCode::DirectiveUnknown))?;
            if takes_words == rest.is_empty() {
                return Err(fault(FaultCode::DirectiveIncomplete));
            }
            let words = markup::inline(rest, &self.engine.printed).map_err(|found| found.at(number))?;
            match directive {
                Directive::Box => {
                    open.push(Open { title: words, line: number, before: std::mem::take(&mut blocks) })
                }
                Directive::End => {
                    let Some(Open { title, before, .. }) = open.pop() else {
                        return Err(fault(FaultCode::EndAlone));
                    };
                    let within = std::mem::replace(&mut blocks, before);
                    blocks.push(Block::Boxed { title, blocks: within });
                }
                Directive::Annex | Directive::PageBreak if !open.is_empty() => {
                    return Err(fault(FaultCode::NotInBox));
                }
                // What follows an annex belongs to it, up to the next one.
                Directive::Annex => {
                    let before = std::mem::take(&mut blocks);
                    match annex.replace(words) {
                        None => annexes = before,
                        Some(title) => {
                            let whole = self.annex(&annexes, title, before);
                            annexes.push(whole);
                        }
                    }
                }
                Directive::PageBreak => blocks.push(Block::PageBreak),
                other => blocks.extend(self.made(other, words, number)?),
            }
        }
        blocks.extend(markup::blocks(&chunk, &self.engine.printed, notes)?);
        match open.pop() {
            Some(Open { line, .. }) => Err(Fault::new(FaultCode::BoxOpen, line, 1, "box")),
            None => Ok(match annex {
                None => blocks,
                Some(title) => {
                    let last = self.annex(&annexes, title, blocks);
                    annexes.push(last);
                    annexes
                }
            }),
        }
    }

    /// An annex, called by a letter: the letters of the language in their order.
    fn annex(&self, before: &[Block], title: String, blocks: Vec<Block>) -> Block {
        let count = before.iter().filter(|block| matches!(block, Block::Annex { .. })).count();
        let printed = &self.engine.printed;
        let letter =
            letters::numeral(Numerals::Letter, u32::try_from(count + 1).unwrap_or(1), printed.lang());
        // Georgian is not written in capitals.
        let letter = if printed.lang() == Lang::Ka { letter } else { letter.to_uppercase() };
        let name = filled(&printed.words.annex, &BTreeMap::from([("letter", letter)]));
        Block::Annex { name, title, page_label: String::new(), blocks }
    }

    /// What a directive puts in its place.
    fn made(&self, directive: Directive, words: String, line: usize) -> Result<Vec<Block>, Fault> {
        let printed = &self.engine.printed;
        Ok(match directive {
            Directive::Reference => self.reference(line)?,
            Directive::Persons => self.persons(line)?,
            Directive::Reasons => self.reasons(line)?,
            Directive::Remedies => self.remedies(line)?,
            Directive::Signature => vec![Block::Signature {
                lines: vec![printed.words.closing.clone()],
                place_line: format!("{}, {words}", self.shown("signatory.name", line)?.unwrap_or_default()),
            }],
            Directive::Acknowledgement => vec![Block::Acknowledgement {
                title: printed.words.slip.title.clone(),
                lines: printed.words.slip.lines.clone(),
            }],
            _ => Vec::new(),
        })
    }

    /// A value of the letter as it is printed; none when it is missing.
    fn shown(&self, path: &str, line: usize) -> Result<Option<String>, Fault> {
        let value = self.engine.value(path);
        if value.is_none() || value.is_undefined() {
            return Ok(None);
        }
        self.engine.printed.shown(&value).map(Some).map_err(|error| self.at(&error, line))
    }

    fn at(&self, error: &minijinja::Error, line: usize) -> Fault {
        let fault = fault_of(error, "", 1);
        Fault { line: u32::try_from(line).unwrap_or(1), column: 1, ..fault }
    }

    fn label(&self, name: &str) -> String {
        let words = &self.engine.printed.words;
        let own = self.template.labels.get(name);
        own.or_else(|| words.labels.get(name)).cloned().unwrap_or_default()
    }

    fn reference(&self, line: usize) -> Result<Vec<Block>, Fault> {
        let mut rows = Vec::new();
        for (label, path) in [
            ("number", "letter.number"),
            ("case", "case.number"),
            ("date", "letter.date"),
            ("principal", "addressee.name"),
            ("nationality", "addressee.nationality"),
        ] {
            if let Some(value) = self.shown(path, line)? {
                rows.push((self.label(label), value));
            }
        }
        Ok(vec![Block::KeyValue { rows }])
    }

    fn persons(&self, line: usize) -> Result<Vec<Block>, Fault> {
        let printed = &self.engine.printed;
        let mut rows = Vec::new();
        let (mut persons, mut decided) = (Vec::new(), false);
        for person in self.list("persons") {
            decided |= !person.get_attr("outcome").unwrap_or_default().is_none();
            persons.push(person);
        }
        // A letter that tells of no outcome has no column for it.
        let columns: &[&str] = if decided { &["name", "birth", "outcome_name"] } else { &["name", "birth"] };
        for person in persons {
            let mut row = Vec::new();
            for column in columns {
                let value = person.get_attr(column).unwrap_or_default();
                let missing = value.is_none() && *column == "outcome_name";
                let shown = if missing { Ok(printed.words.none.clone()) } else { printed.shown(&value) };
                row.push(shown.map_err(|error| self.at(&error, line))?);
            }
            rows.push(row);
        }
        let label = |column: &&str| self.label(if *column == "outcome_name" { "status" } else { column });
        let widths = if decided { vec![0.42, 0.26, 0.32] } else { vec![0.6, 0.4] };
        Ok(vec![Block::Table { head: columns.iter().map(label).collect(), rows, widths }])
    }

    fn reasons(&self, line: usize) -> Result<Vec<Block>, Fault> {
        let each = (1..).zip(self.list("reasons")).map(|(number, reason)| {
            let Some(paragraph) = reason.downcast_object_ref() else {
                return Err(self.at(&told(FaultCode::NotPrintable, &reason.kind().to_string()), line));
            };
            let text = cited::paragraph(&self.engine.printed, paragraph);
            Ok(Block::Numbered { number: self.numeral(number), text })
        });
        each.collect()
    }

    fn remedies(&self, line: usize) -> Result<Vec<Block>, Fault> {
        let pattern = &self.engine.printed.words.remedy;
        let each = self.list("remedies").into_iter().map(|remedy| {
            let text = self.engine.line(pattern, Some(("remedy", remedy)));
            let text = text.map_err(|error| self.at(&error, line))?;
            let text = markup::inline(&text, &self.engine.printed).map_err(|found| found.at(line))?;
            Ok(Item { text, blocks: Vec::new() })
        });
        let items = each.collect::<Result<Vec<_>, Fault>>()?;
        Ok(vec![Block::List { numerals: Some(Numerals::Letter), start: 1, items }])
    }

    fn list(&self, path: &str) -> Vec<Value> {
        self.engine.value(path).try_iter().map(Iterator::collect).unwrap_or_default()
    }

    fn numeral(&self, number: i64) -> String {
        let number = super::shown::digits(number, self.engine.printed.lang());
        filled("{number}.", &BTreeMap::from([("number", number)]))
    }
}

/// A line without its mark, and the line of the file that it says; 1 when it says none.
pub(super) fn unmarked(line: &str) -> (String, usize) {
    let Some((before, rest)) = line.split_once(LINE.0) else { return (line.to_owned(), 1) };
    let Some((number, after)) = rest.split_once(LINE.1) else { return (line.to_owned(), 1) };
    let (after, last) = unmarked(after);
    let number = number.parse().unwrap_or(1);
    (format!("{before}{after}"), number.max(last))
}
