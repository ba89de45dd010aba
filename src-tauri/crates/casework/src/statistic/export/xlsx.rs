//! A workbook: codes are texts and counts are numbers, so that neither a program nor a person takes `NA` for nothing or
//! adds up codes.

use super::csv::NOT_COLLECTED_MEANS;
use crate::{
    Code, Failure, Kind, Result,
    statistic::{Cell, Sheet},
};
use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Note, Workbook, XlsxError};

/// A workbook with a sheet for each table.
pub(super) fn workbook(sheets: &[Sheet], now: DateTime<Utc>) -> Result<Vec<u8>> {
    write(sheets, now).map_err(|error| {
        Failure::new(Kind::Unexpected, Code::Unexpected).context(format!("workbook: {error}"))
    })
}

/// Names of sheets have no more characters than this.
const NAME: usize = 31;

fn write(sheets: &[Sheet], now: DateTime<Utc>) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_timestamp(now.timestamp())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let head = Format::new().set_bold().set_text_wrap();
    // As text, whatever it looks like.
    let text = Format::new().set_num_format("@");
    let left_out = Format::new().set_align(FormatAlign::Right);
    for sheet in sheets {
        let page = workbook.add_worksheet();
        page.set_name(sheet.id.chars().take(NAME).collect::<String>())?;
        page.set_freeze_panes(1, 0)?;
        let without = sheet.without();
        for (place, column) in (0u16..).zip(&sheet.columns) {
            page.write_string_with_format(0, place, &column.id, &head)?;
            if without.contains(&column.id.as_str()) {
                page.insert_note(0, place, &Note::new(NOT_COLLECTED_MEANS.join("\n")))?;
            }
            let longest = sheet.rows.iter().filter_map(|row| match row.get(usize::from(place)) {
                Some(Cell::Text(text)) => u32::try_from(text.chars().count()).ok(),
                _ => None,
            });
            let name = u32::try_from(column.id.chars().count()).unwrap_or(8);
            page.set_column_width(place, f64::from(longest.max().unwrap_or(8).max(name).min(40) + 2))?;
        }
        for (line, row) in (1u32..).zip(&sheet.rows) {
            for ((place, cell), column) in (0u16..).zip(row).zip(&sheet.columns) {
                match cell {
                    Cell::Count(count) => page.write_number(line, place, *count)?,
                    Cell::Text(words) if column.kind == crate::statistic::ColumnKind::Count => {
                        page.write_string_with_format(line, place, words, &left_out)?
                    }
                    Cell::Text(words) => page.write_string_with_format(line, place, words, &text)?,
                };
            }
        }
        if let Some(last) = u16::try_from(sheet.columns.len()).ok().and_then(|count| count.checked_sub(1)) {
            let lines = u32::try_from(sheet.rows.len()).unwrap_or(0);
            page.autofilter(0, 0, lines, last)?;
        }
    }
    workbook.save_to_buffer()
}
