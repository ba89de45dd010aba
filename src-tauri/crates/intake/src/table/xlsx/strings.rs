//! Texts that cells share. They are read only as far as cells ask for them: of a million rows cut after the
//! first thousands, most are never looked at.

use super::part::{Xml, push_text, unescaped};
use super::workbook::Workbook;
use crate::table::{Limits, TableError};
use crate::zip::Archive;
use quick_xml::events::Event;

/// Shared texts.
pub(super) struct Strings<'a> {
    /// What has not been read yet.
    xml: Option<Xml<'a>>,
    part: String,
    /// All texts read so far, one behind the other.
    all: String,
    /// Where each ends.
    ends: Vec<u32>,
    /// Bytes held at most.
    most: usize,
    /// Bytes of one text at most; more would be cut later.
    longest: usize,
}

impl<'a> Strings<'a> {
    /// Opens the shared texts. A workbook need not have any.
    pub(super) fn open(
        archive: &Archive<'a>,
        workbook: &Workbook,
        limits: &Limits,
    ) -> Result<Self, TableError> {
        let part = workbook.strings.clone().unwrap_or_default();
        let xml = if part.is_empty() { None } else { Xml::open(archive, &part)? };
        let longest = limits.characters.saturating_add(1).saturating_mul(4);
        Ok(Self { xml, part, all: String::new(), ends: Vec::new(), most: limits.shared, longest })
    }

    /// The text of this number; nothing when there are not so many.
    pub(super) fn get(&mut self, number: usize) -> Result<Option<&str>, TableError> {
        while self.ends.len() <= number && self.read_one()? {}
        let end = |at: usize| self.ends.get(at).and_then(|end| usize::try_from(*end).ok());
        let start = number.checked_sub(1).map_or(Some(0), end);
        Ok(start.zip(end(number)).and_then(|(start, end)| self.all.get(start..end)))
    }

    /// Reads one more; false at the end.
    fn read_one(&mut self) -> Result<bool, TableError> {
        let Some(xml) = &mut self.xml else { return Ok(false) };
        let mut text: Option<String> = None;
        // How to pronounce it is written beside East Asian text, and is no part of it.
        let (mut is_in_text, mut is_sound) = (false, false);
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "si" => text = Some(String::new()),
                    "rPh" => is_sound = true,
                    "t" => is_in_text = !is_sound,
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "si" => break,
                    "rPh" => is_sound = false,
                    "t" => is_in_text = false,
                    _ => {}
                },
                Event::Eof => {
                    self.xml = None;
                    return Ok(false);
                }
                event if is_in_text => {
                    if let Some(text) = &mut text {
                        push_text(text, &event, self.longest);
                    }
                }
                _ => {}
            }
        }
        self.all.push_str(&unescaped(text.unwrap_or_default()));
        // Four bytes for its end count, too: empty texts must not be free.
        let held = self.all.len().saturating_add(self.ends.len().saturating_mul(4));
        match u32::try_from(self.all.len()) {
            Ok(end) if held <= self.most => self.ends.push(end),
            _ => return Err(TableError::TooLarge { part: self.part.clone() }),
        }
        Ok(true)
    }
}
