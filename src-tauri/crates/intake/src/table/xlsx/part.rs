//! A part of a workbook as a stream of XML events.

use crate::table::TableError;
use crate::text::beginning;
use crate::zip::{Archive, PartReader};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{self, BufRead, BufReader, Read};

/// Bytes of one tag or one run of text. Text of a cell is 32,767 characters at most.
const LONGEST: usize = 4 << 20;

/// A reader that gives no more than so many bytes until it is told to go on: one event must not fill the
/// memory.
struct Rationed<R> {
    inner: R,
    left: usize,
}

impl<R: BufRead> Read for Rationed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(available) {
            *to = *from;
        }
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Rationed<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let available = self.inner.fill_buf()?;
        if self.left == 0 && !available.is_empty() {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "a tag or text is too long"));
        }
        Ok(available.get(..available.len().min(self.left)).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count);
        self.inner.consume(count);
    }
}

/// A part being read.
pub(super) struct Xml<'a> {
    reader: quick_xml::Reader<Rationed<BufReader<PartReader<'a>>>>,
    buffer: Vec<u8>,
    name: String,
}

impl<'a> Xml<'a> {
    /// Opens a part; nothing when there is none of this name.
    pub(super) fn open(archive: &Archive<'a>, name: &str) -> Result<Option<Self>, TableError> {
        let Some(part) = archive.part(name) else { return Ok(None) };
        let source = archive.read(part).map_err(|error| failed(name, &error))?;
        let source = Rationed { inner: BufReader::with_capacity(64 * 1024, source), left: LONGEST };
        let mut reader = quick_xml::Reader::from_reader(source);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        // Otherwise every open element is remembered, however deep they go.
        config.check_end_names = false;
        Ok(Some(Self { reader, buffer: Vec::new(), name: name.to_owned() }))
    }

    /// Opens a part that must be there.
    pub(super) fn required(archive: &Archive<'a>, name: &str) -> Result<Self, TableError> {
        Self::open(archive, name)?.ok_or_else(|| TableError::damaged(name, "missing"))
    }

    /// The next event; [`Event::Eof`] at the end.
    pub(super) fn next(&mut self) -> Result<Event<'_>, TableError> {
        self.buffer.clear();
        self.reader.get_mut().left = LONGEST;
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => Ok(event),
            Err(quick_xml::Error::Io(error)) => Err(failed(&self.name, &error)),
            Err(error) => Err(TableError::damaged(&self.name, error)),
        }
    }

    /// An error at this part.
    pub(super) fn damaged(&self, detail: impl ToString) -> TableError {
        TableError::damaged(&self.name, detail)
    }
}

fn failed(name: &str, error: &io::Error) -> TableError {
    match error.kind() {
        io::ErrorKind::PermissionDenied => TableError::Encrypted,
        io::ErrorKind::FileTooLarge => TableError::TooLarge { part: name.chars().take(200).collect() },
        _ => TableError::damaged(name, error),
    }
}

/// An attribute by its name without prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
        })
}

/// Whether an attribute says yes.
pub(super) fn is_true(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
}

/// The character that a reference such as `&amp;` or `&#1076;` stands for. There are no others here: a
/// workbook declares no entities.
pub(super) fn referred(reference: &BytesRef<'_>) -> Option<char> {
    match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

/// Adds the text of an event, up to so many bytes in all.
pub(super) fn push_text(text: &mut String, event: &Event<'_>, most: usize) {
    let room = most.saturating_sub(text.len());
    let mut add = |more: &str| {
        text.push_str(beginning(more, room));
    };
    match event {
        Event::Text(more) => add(&more.xml10_content()),
        Event::CData(more) => add(&more.xml10_content()),
        Event::GeneralRef(reference) => {
            if let Some(c) = referred(reference) {
                add(c.encode_utf8(&mut [0; 4]));
            }
        }
        _ => {}
    }
}

/// Text with Excel's own escapes undone: `_x000D_` is a carriage return (ECMA-376, 22.4.2.4).
pub(super) fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let code = after.get(..4).filter(|_| after.as_bytes().get(4) == Some(&b'_'));
        let c = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        match c {
            Some(c) => {
                out.push(c);
                rest = after.get(5..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
