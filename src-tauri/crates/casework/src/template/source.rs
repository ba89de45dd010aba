//! A template's body made ready for the logic: a line that holds nothing but tags leaves no empty line, and every
//! other line carries its number, so that what is wrong with the result can be said at the line of the file.
//!
//! No byte moves to another line or column.

/// Beginning and end of the mark that stands for a value.
pub(super) const VALUE: (char, char) = ('\u{e000}', '\u{e001}');
/// Beginning and end of the mark that says the line of the file.
pub(super) const LINE: (char, char) = ('\u{e002}', '\u{e003}');
/// Beginning and end of the mark that refers to a footnote.
pub(super) const NOTE: (char, char) = ('\u{e005}', '\u{e006}');
/// Stands before an item of a lettered list.
pub(super) const LETTERED: char = '\u{e004}';

/// Whether it is a character that only marks are made of.
pub(super) fn is_mark(c: char) -> bool {
    ('\u{e000}'..='\u{e00f}').contains(&c)
}

/// The body made ready; `first` is the line of the file on which it begins.
pub(super) fn prepare(body: &str, first: usize) -> String {
    let mut out = String::with_capacity(body.len() + body.len() / 8);
    let mut open: Option<&'static str> = None;
    for (number, line) in body.split_inclusive('\n').enumerate() {
        let (text, end) = line.strip_suffix('\n').map_or((line, ""), |text| (text, "\n"));
        let within = open.is_some();
        open = still_open(text, open);
        if within || open.is_some() {
            out.push_str(line);
        } else if let Some((start, rest, closing)) = only_tags(text) {
            let indent = &text[..text.len() - text.trim_start().len()];
            out.extend([start, indent, rest, end, closing]);
        } else {
            let kept = text.trim_end();
            out.push_str(kept);
            if can_be_marked(kept) {
                out.push_str(&format!("{}{}{}", LINE.0, first + number, LINE.1));
            }
            out.push_str(&text[kept.len()..]);
            out.push_str(end);
        }
    }
    out
}

const TAGS: [(&str, &str); 3] = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];

/// What is still to be closed at the end of a line.
fn still_open(text: &str, open: Option<&'static str>) -> Option<&'static str> {
    let mut rest = text;
    let mut waits = open;
    loop {
        if let Some(end) = waits {
            let Some(at) = rest.find(end) else { return waits };
            rest = &rest[at + end.len()..];
        }
        let next = TAGS.iter().filter_map(|(start, end)| rest.find(start).map(|at| (at, *end))).min();
        let (at, end) = next?;
        rest = &rest[at + 2..];
        waits = Some(end);
    }
}

/// Of a line of tags alone: the beginning of the first, the end of the last, and what stands between.
fn only_tags(text: &str) -> Option<(&str, &str, &str)> {
    let mut rest = text.trim();
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let end = match rest.get(..2)? {
            "{%" => "%}",
            "{#" => "#}",
            _ => return None,
        };
        rest = rest[rest.find(end)? + 2..].trim_start();
    }
    let tags = text.trim();
    let closing = if tags.ends_with("-%}") { 3 } else { 2 };
    Some((tags.get(..2)?, tags.get(2..tags.len() - closing)?, tags.get(tags.len() - closing..)?))
}

/// Rows of tables and rules are read by their last character: nothing may follow it.
fn can_be_marked(text: &str) -> bool {
    let rule = text.chars().all(|c| matches!(c, '-' | '=' | '*' | '_' | '|' | ':' | ' '));
    // Behind a mark, bold that ends a line would not be seen to end.
    !rule && !text.ends_with(['|', '\\', '*'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_number_and_tags_alone_leave_no_line() {
        let body = "One\n  {% if x %}\n| a | b |\n{% endif %}\n\nTwo {{ a\n}} three\n";
        let ready = prepare(body, 5);
        let mark = |n: usize| format!("{}{n}{}", LINE.0, LINE.1);
        let expected =
            format!("One{}\n{{%   if x \n%}}| a | b |\n{{% endif \n%}}\nTwo {{{{ a\n}}}} three\n", mark(5));
        assert_eq!(ready, expected);
        assert_eq!(ready.matches('\n').count(), body.matches('\n').count());
    }
}
