//! What is seen in the lines as they stand: directives and characters.

use crate::template::{
    Fault, FaultCode,
    directive::{self, Directive},
};

pub(super) fn check(body: &str, first: usize) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut tag: Option<&str> = None;
    for (number, line) in (first..).zip(body.lines()) {
        if let Some((word, rest)) = directive::read(line) {
            let fault = |code| Fault::new(code, number, 1, word);
            match directive::of(word) {
                None => faults.push(fault(FaultCode::DirectiveUnknown)),
                Some((_, takes)) if takes == rest.is_empty() => {
                    faults.push(fault(FaultCode::DirectiveIncomplete));
                }
                Some((Directive::End, _)) | Some(_) => {}
            }
        }
        glyphs(line, number, &mut tag, &mut faults);
    }
    faults
}

/// Characters that cannot be printed, outside of tags.
fn glyphs<'t>(line: &'t str, number: usize, tag: &mut Option<&'t str>, faults: &mut Vec<Fault>) {
    let mut skip = 0;
    for (column, (at, c)) in line.char_indices().enumerate() {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        let rest = &line[at..];
        if let Some(end) = tag {
            if rest.starts_with(*end) {
                *tag = None;
                skip = 1;
            }
            continue;
        }
        *tag = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")]
            .into_iter()
            .find_map(|(start, end)| rest.starts_with(start).then_some(end));
        if tag.is_none() && !c.is_control() && !letters::can_print(c) {
            let what = format!("{c} (U+{:04X})", u32::from(c));
            faults.push(Fault::new(FaultCode::MissingGlyph, number, column + 1, what));
        }
    }
}
