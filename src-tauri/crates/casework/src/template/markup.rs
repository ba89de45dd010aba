//! The markup between directives: headings, paragraphs, lists, quotations, tables, labels with values, bold.

use super::{
    Fault, FaultCode,
    compose::unmarked,
    notes::Notes,
    shown::Printed,
    source::{LETTERED, LINE, NOTE},
};
use letters::{Block, Item, Numerals};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::iter::Peekable;

/// Markup that letters do not have.
pub(super) struct Foreign(&'static str);

impl Foreign {
    pub(super) fn at(&self, line: usize) -> Fault {
        Fault::new(FaultCode::MarkupUnknown, line, 1, self.0)
    }
}

fn options() -> Options {
    Options::ENABLE_TABLES
}

/// Blocks of a text without directives.
pub(super) fn blocks(text: &str, printed: &Printed, notes: &mut Notes) -> Result<Vec<Block>, Fault> {
    let mut blocks = Vec::new();
    let mut chunk = String::new();
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut flush = |chunk: &mut String, blocks: &mut Vec<Block>| -> Result<(), Fault> {
        blocks.extend(Reader::new(&lettered(&std::mem::take(chunk)), printed, notes).read()?);
        Ok(())
    };
    for line in text.lines() {
        let (plain, number) = unmarked(line);
        let Some((label, value)) = row(&plain) else {
            if !rows.is_empty() {
                blocks.push(Block::KeyValue { rows: std::mem::take(&mut rows) });
            }
            chunk.push_str(line);
            chunk.push('\n');
            continue;
        };
        flush(&mut chunk, &mut blocks)?;
        let read = |text| inline(text, printed).map_err(|found| found.at(number));
        rows.push((read(label)?, read(value)?));
    }
    flush(&mut chunk, &mut blocks)?;
    if !rows.is_empty() {
        blocks.push(Block::KeyValue { rows });
    }
    Ok(blocks)
}

/// Label and value of a line such as `Place :: Baku`.
fn row(line: &str) -> Option<(&str, &str)> {
    if line.starts_with(['|', '>', '#', ' ']) {
        return None;
    }
    let (label, value) = line.split_once(" :: ")?;
    Some((label.trim(), value.trim()))
}

/// Items such as `a. text` made items of a numbered list, each with the mark of a lettered one.
fn lettered(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let mut chars = line[indent..].chars();
        let first = chars.next().filter(|c| c.is_lowercase());
        match (first, chars.as_str().strip_prefix(". ").or_else(|| chars.as_str().strip_prefix(") "))) {
            (Some(_), Some(rest)) => {
                out.push_str(&line[..indent]);
                // Another sign after the number than that of a numbered list: two lists, not one.
                out.push_str("1) ");
                out.push(LETTERED);
                out.push_str(rest);
            }
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

/// A text of one line in the inline markup of letters.
pub(super) fn inline(text: &str, printed: &Printed) -> Result<String, Foreign> {
    let mut out = String::new();
    let plain = unmarked(text).0;
    if plain.contains(NOTE.0) {
        return Err(Foreign("[^ ]"));
    }
    for event in Parser::new_ext(&plain, Options::empty()) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Start(Tag::Heading { .. } | Tag::List(_) | Tag::Item | Tag::BlockQuote(_))
            | Event::Rule => {
                // A title that begins like a list or a heading is still a title.
                return Ok(printed.filled(&escaped(&plain)));
            }
            other => piece(&other, &mut out)?,
        }
    }
    Ok(printed.filled(out.trim()))
}

/// Text as letters take it: what would be markup there is not.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('*', "\\*").replace('[', "\\[")
}

/// One event within a paragraph.
fn piece(event: &Event<'_>, out: &mut String) -> Result<(), Foreign> {
    match event {
        Event::Text(text) => out.push_str(&escaped(&without_marks(text))),
        Event::SoftBreak => out.push(' '),
        Event::HardBreak => out.push('\n'),
        Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => out.push_str("**"),
        Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => out.push('*'),
        Event::Code(_) => return Err(Foreign("`")),
        Event::Start(Tag::Link { .. }) => return Err(Foreign("[ ]( )")),
        Event::Start(Tag::Image { .. }) => return Err(Foreign("![ ]( )")),
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => return Err(Foreign("< >")),
        _ => {}
    }
    Ok(())
}

/// A piece of text without the numbers of lines.
fn without_marks(text: &str) -> String {
    unmarked(text).0
}

type Events<'t> = Peekable<pulldown_cmark::OffsetIter<'t>>;

/// Reads the blocks of a text.
struct Reader<'t> {
    text: &'t str,
    printed: &'t Printed,
    events: Events<'t>,
    blocks: Vec<Block>,
    notes: &'t mut Notes,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, printed: &'t Printed, notes: &'t mut Notes) -> Self {
        let events = Parser::new_ext(text, options()).into_offset_iter().peekable();
        Self { text, printed, events, blocks: Vec::new(), notes }
    }

    fn read(mut self) -> Result<Vec<Block>, Fault> {
        while let Some((event, range)) = self.events.next() {
            let at = range.start;
            match event {
                Event::Start(Tag::Paragraph) => {
                    let text = self.until(TagEnd::Paragraph)?;
                    if !text.is_empty() {
                        self.blocks.push(Block::Paragraph { text });
                    }
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    let text = self.until(TagEnd::Heading(level))?;
                    let level = match level {
                        HeadingLevel::H1 => 1,
                        HeadingLevel::H2 => 2,
                        _ => 3,
                    };
                    self.blocks.push(Block::Heading { level, text });
                }
                Event::Start(Tag::BlockQuote(_)) => self.quote()?,
                Event::Start(Tag::List(first)) => {
                    let list = self.list(first)?;
                    self.blocks.push(list);
                }
                Event::Start(Tag::Table(_)) => self.table()?,
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    return Err(Fault::new(FaultCode::MarkupUnknown, self.line(at), 1, "    "));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                    return Err(Foreign("```").at(self.line(at)));
                }
                Event::Rule => return Err(Foreign("---").at(self.line(at))),
                Event::Start(Tag::HtmlBlock) | Event::Html(_) => return Err(Foreign("< >").at(self.line(at))),
                _ => {}
            }
        }
        Ok(self.blocks)
    }

    /// The line of the file near a place of the text.
    fn line(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let mark = rest.split_once(LINE.0).and_then(|(_, rest)| rest.split_once(LINE.1));
        mark.and_then(|(number, _)| number.parse().ok()).unwrap_or(1)
    }

    /// The text up to the end of what was begun.
    fn until(&mut self, end: TagEnd) -> Result<String, Fault> {
        let mut out = String::new();
        let from = self.events.peek().map_or(0, |(_, range)| range.start);
        while let Some((event, range)) = self.events.next() {
            if event == Event::End(end) {
                break;
            }
            self.within(&event, range.start, &mut out)?;
        }
        let line = self.line(from);
        Ok(self.printed.filled(&self.notes.referred(out.trim(), line)))
    }

    fn within(&mut self, event: &Event<'_>, at: usize, out: &mut String) -> Result<(), Fault> {
        let line = self.line(at);
        match event {
            Event::End(TagEnd::Paragraph) => out.push('\n'),
            other => piece(other, out).map_err(|found| found.at(line))?,
        }
        Ok(())
    }

    fn quote(&mut self) -> Result<(), Fault> {
        let text = self.until(TagEnd::BlockQuote(None))?;
        // Where the words stand follows them, after a dash.
        let (text, source) = match text.rsplit_once("— ") {
            Some((text, source)) if text.is_empty() || text.ends_with([' ', '\n']) => (text.trim(), source),
            _ => (text.as_str(), ""),
        };
        self.blocks.push(Block::Quote { text: text.to_owned(), source: source.to_owned() });
        Ok(())
    }

    /// A list: numbers as they are written, letters, or dashes; an item holds further lists.
    fn list(&mut self, first: Option<u64>) -> Result<Block, Fault> {
        let mut items: Vec<Item> = Vec::new();
        let mut is_lettered = false;
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let (text, blocks) = self.item()?;
                    is_lettered |= text.starts_with(LETTERED);
                    let text = self.printed.filled(text.trim_start_matches(LETTERED).trim());
                    items.push(Item { text, blocks });
                }
                Event::End(TagEnd::List(_)) => break,
                _ => return Err(Foreign("< >").at(self.line(range.start))),
            }
        }
        let numerals = match first {
            _ if is_lettered => Numerals::Letter,
            None => Numerals::Dash,
            Some(_) => Numerals::Number,
        };
        let start = first.filter(|_| !is_lettered).and_then(|first| u32::try_from(first).ok()).unwrap_or(1);
        Ok(Block::List { numerals: Some(numerals), start, items })
    }

    /// Text and further lists of an item.
    fn item(&mut self) -> Result<(String, Vec<Block>), Fault> {
        let (mut text, mut blocks) = (String::new(), Vec::new());
        let from = self.events.peek().map_or(0, |(_, range)| range.start);
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Item) => break,
                Event::Start(Tag::List(inner)) => blocks.push(self.list(inner)?),
                Event::Start(Tag::Paragraph) if !text.is_empty() => {
                    let text = self.until(TagEnd::Paragraph)?;
                    blocks.push(Block::Paragraph { text });
                }
                other => self.within(&other, range.start, &mut text)?,
            }
        }
        let line = self.line(from);
        Ok((self.notes.referred(text.trim(), line), blocks))
    }

    fn table(&mut self) -> Result<(), Fault> {
        let (mut head, mut rows, mut row) = (Vec::new(), Vec::new(), Vec::new());
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.until(TagEnd::TableCell)?),
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        self.blocks.push(Block::Table { head, rows, widths: Vec::new() });
        Ok(())
    }
}
