//! Reads the table of zones and writes what was read in its words.

use names::mrz::{Mrz, MrzDate, MrzError, MrzNote, Repair};

/// One entry.
pub struct Case {
    pub title: String,
    pub text: String,
    /// Sorted lines, each `key value`.
    pub expected: Vec<String>,
}

/// Entries begin with `# title`; then the text as scanned; then lines that begin with `: `.
pub fn cases(table: &str) -> Vec<Case> {
    let mut out: Vec<Case> = Vec::new();
    let mut texts: Vec<Vec<String>> = Vec::new();
    for line in table.lines() {
        if let Some(title) = line.strip_prefix("# ") {
            out.push(Case { title: title.to_owned(), text: String::new(), expected: Vec::new() });
            texts.push(Vec::new());
        } else if line.starts_with("## ") {
        } else if let (Some(case), Some(text)) = (out.last_mut(), texts.last_mut()) {
            match line.strip_prefix(": ") {
                Some(expected) => case.expected.push(normal(expected)),
                None if case.expected.is_empty() => text.push(unescape(line)),
                None => assert!(line.is_empty(), "{line} after what is expected of {}", case.title),
            }
        }
    }
    for (case, text) in out.iter_mut().zip(texts) {
        case.text = text.join("\n");
        case.expected.sort();
    }
    out
}

/// Notes may come in any order.
fn normal(line: &str) -> String {
    let (key, value) = line.split_once(' ').unwrap_or((line, ""));
    if key == "repair" || key == "reads" {
        return line.trim_end().to_owned();
    }
    let mut parts: Vec<&str> = value.split("; ").collect();
    parts.sort_unstable();
    format!("{key} {}", parts.join("; ")).trim_end().to_owned()
}

fn unescape(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(code) = rest.strip_prefix("u{") {
            let (code, after) = code.split_once('}').unwrap();
            out.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).unwrap());
            rest = after;
        } else {
            out.push(match rest.chars().next() {
                Some('t') => '\t',
                Some('r') => '\r',
                other => panic!("\\{other:?}"),
            });
            rest = &rest[1..];
        }
    }
    out + rest
}

/// The name a value has in JSON.
fn word(value: impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap();
    json.as_str().map_or_else(|| json["kind"].as_str().unwrap().to_owned(), str::to_owned)
}

fn date(d: &MrzDate) -> String {
    let part = |n: Option<u8>| n.map_or("??".to_owned(), |n| format!("{n:02}"));
    let year = d.year.map_or("????".to_owned(), |y| format!("{y:04}"));
    format!("{year}-{}-{}", part(d.month), part(d.day))
}

fn change(r: &Repair) -> String {
    format!("{}:{} {}>{}", r.line, r.position, r.found, r.suggested)
}

fn note(note: &MrzNote) -> String {
    let name = word(note);
    match note {
        MrzNote::UnknownState { field, code } | MrzNote::FormerState { field, code } => {
            format!("{name} {} {code}", word(field))
        }
        MrzNote::KindDoubtful { format } => format!("{name} {}", word(format)),
        MrzNote::WrongKeyboard { layout } => format!("{name} {}", word(layout)),
        MrzNote::Lookalike { line, position, found, taken } => {
            format!("{name} {line}:{position} {found}>{taken}")
        }
        _ => name,
    }
}

/// What was read, in the words of the table.
pub fn describe(read: &Result<Mrz, MrzError>) -> Vec<String> {
    let mut out = Vec::new();
    match read {
        Err(error) => {
            let rest = match error {
                MrzError::LineCount { found, expected } => format!(" {found} {expected}"),
                MrzError::Length { line, found, expected } => format!(" {line} {found} {expected}"),
                MrzError::UnknownKind { code } => format!(" {code}"),
                MrzError::BadCharacter { line, position, character } => {
                    format!(" {line} {position} {character}")
                }
                MrzError::TooLong { found, max } => format!(" {found} {max}"),
                MrzError::Empty => String::new(),
            };
            out.push(format!("error {}{rest}", word(error)));
        }
        Ok(mrz) => {
            let fields = [
                word(mrz.format),
                mrz.document_code.clone(),
                mrz.issuing_state.clone(),
                mrz.family_name.clone(),
                mrz.given_names.clone(),
                mrz.document_number.clone(),
                mrz.nationality.clone(),
                date(&mrz.birth),
                word(mrz.sex),
                date(&mrz.expiry),
                mrz.optional.clone(),
            ];
            out.push(format!("reads {}", fields.join(" | ")).trim_end().to_owned());
            let mut list = |key: &str, mut values: Vec<String>, between: &str| {
                values.sort();
                if !values.is_empty() {
                    out.push(format!("{key} {}", values.join(between)));
                }
            };
            list("wrong", mrz.checks.iter().filter(|c| !c.ok).map(|c| word(c.field)).collect(), "; ");
            list("suspect", mrz.suspect.iter().map(word).collect(), "; ");
            list("notes", mrz.notes.iter().map(note).collect(), "; ");
            for check in &mrz.checks {
                if let Some(repair) = check.repairs.first() {
                    let sure = if repair.confirmed { " sure" } else { "" };
                    out.push(format!("repair {} {}{sure}", word(check.field), change(repair)));
                }
            }
            if let Some(mended) = &mrz.mended {
                let changes: Vec<String> = mended.changes.iter().map(change).collect();
                out.push(format!("mended {}", changes.join(", ")));
            }
            if let Some(names) = &mrz.arabic_names {
                out.push(format!("arabic {} | {}", names.family, names.given));
            }
            if mrz.names_truncated {
                out.push("truncated".to_owned());
            }
        }
    }
    out.sort();
    out
}
