//! Formats of numbers, as far as they change what a number means: a date, or a number with zeros before it.

use super::part::{Xml, attribute};
use super::workbook::Workbook;
use crate::table::TableError;
use crate::zip::Archive;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// Formats at most; Excel allows 65,490.
const MOST: usize = 100_000;

/// What a number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// A number.
    Number,
    /// A number of at least so many digits.
    Digits(usize),
    /// Days since an epoch.
    Date,
}

/// Formats of the workbook's cells, by their number.
pub(super) fn read(archive: &Archive<'_>, workbook: &Workbook) -> Result<Vec<Format>, TableError> {
    let mut formats = Vec::new();
    let Some(path) = &workbook.styles else { return Ok(formats) };
    let Some(mut xml) = Xml::open(archive, path)? else { return Ok(formats) };
    let mut own: BTreeMap<u32, Format> = BTreeMap::new();
    let mut is_in_cells = false;
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" if own.len() < MOST => {
                    let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&element, "formatCode")) {
                        own.insert(id, meaning(&code));
                    }
                }
                "cellXfs" => is_in_cells = true,
                "xf" if is_in_cells && formats.len() < MOST => {
                    let id = attribute(&element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    formats.push(own.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => return Ok(formats),
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}

/// Formats that every workbook has without saying so (ECMA-376, 18.8.30), those of East Asia with them.
fn built_in(id: u32) -> Format {
    match id {
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Format::Date,
        _ => Format::Number,
    }
}

/// What a format code makes of a number. Only the code for positive numbers counts, and in it only what is
/// neither quoted, escaped nor in brackets.
fn meaning(code: &str) -> Format {
    let mut chars = code.chars();
    let mut bare = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => drop(chars.by_ref().find(|c| *c == '"')),
            // The character after is shown, skipped over, or repeated.
            '\\' | '_' | '*' => drop(chars.next()),
            '[' => drop(chars.by_ref().find(|c| *c == ']')),
            ';' => break,
            c => bare.push(c.to_ascii_lowercase()),
        }
    }
    let bare = bare.trim();
    if bare.contains("general") {
        return Format::Number;
    }
    if bare.len() > 1 && bare.bytes().all(|byte| byte == b'0') {
        return Format::Digits(bare.len().min(30));
    }
    if bare.contains(['d', 'm', 'y', 'h', 's']) { Format::Date } else { Format::Number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_numbers() {
        for code in [
            "dd.mm.yyyy",
            "yyyy-mm-dd",
            "[$-F800]dddd, mmmm dd, yyyy",
            "d/m/yy;@",
            "hh:mm",
            "[$-409]mmm\\-yy;@",
            "DD\\.MM\\.YYYY",
            "\"am\" d",
            "mmm yyyy",
        ] {
            assert_eq!(meaning(code), Format::Date, "{code}");
        }
        for code in [
            "General",
            "0",
            "0.00",
            "#,##0.00",
            "0%",
            "0.00E+00",
            "@",
            "# ?/?",
            "0 \"days\"",
            "[Red]0",
            "#,##0 [$₼-42C]",
            "0_d",
            "0;dd",
            "\\d0",
        ] {
            assert_eq!(meaning(code), Format::Number, "{code}");
        }
        assert_eq!(meaning("000000"), Format::Digits(6));
    }
}
