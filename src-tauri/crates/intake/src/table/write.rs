//! Lists written for others to open: which rows were not taken, and why.

/// Characters at the beginning that make a spreadsheet take a text for a formula, or skip to where one
/// begins (OWASP, "CSV Injection"; the wide forms count too).
fn is_trigger(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

/// Whether a spreadsheet would not take this for text.
pub(super) fn is_dangerous(text: &str) -> bool {
    text.chars().find(|c| *c != ' ').is_some_and(is_trigger)
}

/// Rows as CSV that any spreadsheet opens with the right letters: UTF-8 with a mark, commas, CRLF. What
/// would be taken for a formula gets an apostrophe before it, which [`super::read`] takes away again.
#[must_use]
pub fn write_csv<R, C>(rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut out = String::from("\u{feff}");
    for row in rows {
        for (column, cell) in row.into_iter().enumerate() {
            if column > 0 {
                out.push(',');
            }
            push_cell(&mut out, cell.as_ref());
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

fn push_cell(out: &mut String, cell: &str) {
    let guard = if is_dangerous(cell) { "'" } else { "" };
    let is_plain =
        !cell.contains([',', ';', '\t', '"', '\r', '\n']) && !cell.starts_with(' ') && !cell.ends_with(' ');
    if is_plain {
        out.push_str(guard);
        out.push_str(cell);
        return;
    }
    out.push('"');
    out.push_str(guard);
    for c in cell.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}
