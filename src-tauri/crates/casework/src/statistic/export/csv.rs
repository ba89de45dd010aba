//! Comma-separated values. Every code stands in quotation marks and every count without, and beside each file lies its
//! description (W3C, Metadata Vocabulary for Tabular Data): the code `NA` is a text there, and nothing is missing.
//! Programs that take `NA` for a missing value unless told otherwise find in `read-me.txt` how they are told.

use crate::statistic::{Cell, ColumnKind, Sheet, sheet::NOT_COLLECTED};

/// Programs for tables take a file without it for one in the code page of the machine.
const MARK: &str = "\u{feff}";

/// The files of some tables: each with its description, and how they are read.
pub(super) fn files(stem: &str, sheets: &[Sheet]) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for sheet in sheets {
        let name = format!("{stem}-{}.csv", sheet.id);
        files.push((name.clone(), written(sheet).into_bytes()));
        files.push((format!("{name}-metadata.json"), description(&name, sheet)));
    }
    files.push((format!("{stem}-read-me.txt"), how_to_read(stem, sheets).into_bytes()));
    files
}

fn written(sheet: &Sheet) -> String {
    let mut text = MARK.to_owned();
    let head: Vec<String> = sheet.columns.iter().map(|column| quoted(&column.id)).collect();
    text.push_str(&head.join(","));
    text.push_str("\r\n");
    for row in &sheet.rows {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| match cell {
                Cell::Count(count) => count.to_string(),
                Cell::Text(text) => quoted(text),
            })
            .collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn description(name: &str, sheet: &Sheet) -> Vec<u8> {
    let without = sheet.without();
    let columns: Vec<serde_json::Value> = sheet
        .columns
        .iter()
        .map(|column| {
            let kind = match column.kind {
                ColumnKind::Text => "string",
                ColumnKind::Count => "nonNegativeInteger",
            };
            // No text stands for a missing value, as `NA` is a code; but for what the office does not collect.
            let missing: &[&str] = if without.contains(&column.id.as_str()) { &[NOT_COLLECTED] } else { &[] };
            serde_json::json!({ "name": column.id, "titles": column.id, "datatype": kind, "null": missing })
        })
        .collect();
    let description = serde_json::json!({
        "@context": "http://www.w3.org/ns/csvw",
        "url": name,
        "dialect": { "encoding": "utf-8", "header": true, "quoteChar": "\"", "doubleQuote": true },
        "tableSchema": { "columns": columns },
    });
    // Plain values cannot fail to be written.
    serde_json::to_vec_pretty(&description).unwrap_or_default()
}

fn how_to_read(stem: &str, sheets: &[Sheet]) -> String {
    let first = sheets.first().map_or("", |sheet| sheet.id.as_str());
    let mut note = how(stem, first);
    for sheet in sheets {
        let without = sheet.without();
        if !without.is_empty() {
            note.push_str(&format!("\r\n{}: {}\r\n", sheet.id, without.join(", ")));
            NOT_COLLECTED_MEANS.iter().for_each(|line| note.push_str(&format!("  {line}\r\n")));
        }
    }
    note
}

/// What it means, for whoever opens the file.
pub(super) const NOT_COLLECTED_MEANS: [&str; 3] = [
    "\"-\": bu idarə toplamır; sıfır demək deyil",
    "\"-\": это ведомство не собирает; это не ноль",
    "\"-\": not collected by this office; it is not nothing",
];

fn how(stem: &str, first: &str) -> String {
    format!(
        "Codes stand in quotation marks, counts do not. NA is a code (new applications), not a missing value; no value \
         is missing. A row that is not there counts nobody; in a file that is ready for publication it may be left out.\r\n\r\n\
         pandas:  pandas.read_csv(\"{stem}-{first}.csv\", encoding=\"utf-8-sig\", keep_default_na=False)\r\n\
         R:       read.csv(\"{stem}-{first}.csv\", fileEncoding=\"UTF-8-BOM\", na.strings=character(0))\r\n\
         readr:   readr::read_csv(\"{stem}-{first}.csv\", na=character())\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_na_and_quotation_marks_survive() {
        let mut sheet = Sheet::new("asylum-applications", &["coo_name", "dec_level"], &["applied"]);
        sheet.push(["Bolivia, \"Plurinational State\"", "NA"], [3]);
        assert_eq!(
            written(&sheet),
            "\u{feff}\"coo_name\",\"dec_level\",\"applied\"\r\n\
             \"Bolivia, \"\"Plurinational State\"\"\",\"NA\",3\r\n"
        );
        let described: serde_json::Value = serde_json::from_slice(&description("a.csv", &sheet)).unwrap();
        assert_eq!(described["tableSchema"]["columns"][1]["null"], serde_json::json!([]));
        assert_eq!(described["tableSchema"]["columns"][2]["datatype"], "nonNegativeInteger");
    }
}
