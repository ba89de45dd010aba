//! Footnotes: referred to in the text by a name, written anywhere below it.

use super::{Fault, FaultCode, compose::unmarked, directive, source::NOTE};
use letters::Lang;
use std::collections::BTreeMap;

/// Footnotes of a letter.
#[derive(Debug)]
pub(super) struct Notes {
    lang: Lang,
    referred: Vec<(String, usize)>,
    written: BTreeMap<String, (String, usize)>,
}

impl Notes {
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, referred: Vec::new(), written: BTreeMap::new() }
    }

    /// A text with what refers to footnotes as the document has it. A letter and its summary have names of their own.
    pub(super) fn referred(&mut self, text: &str, line: usize) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(NOTE.0) {
            let (name, after) = after.split_once(NOTE.1).unwrap_or((after, ""));
            self.referred.push((name.to_owned(), line));
            out.push_str(&format!("{before}[^{}]", self.own(name)));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    pub(super) fn written(&mut self, name: &str, text: String, line: usize) {
        self.written.insert(name.to_owned(), (text, line));
    }

    fn own(&self, name: &str) -> String {
        format!("{}-{name}", self.lang.tag())
    }

    /// The notes by their names in the document.
    pub(super) fn all(self) -> Result<BTreeMap<String, String>, Fault> {
        let missing = |name: &str, line| Err(Fault::new(FaultCode::FootnoteMissing, line, 1, name));
        for (name, (_, line)) in &self.written {
            if self.referred.iter().all(|(one, _)| one != name) {
                return missing(name, *line);
            }
        }
        let names = self.referred.iter().find(|(name, _)| !self.written.contains_key(name));
        if let Some((name, line)) = names {
            return missing(name, *line);
        }
        Ok(self.written.iter().map(|(name, (text, _))| (self.own(name), text.clone())).collect())
    }
}

/// The text without what is written of its footnotes, and that by name, text and line. What refers to them stands as a
/// mark: a footnote may be written behind parts that the program makes, where the reader of the markup does not look.
pub(super) fn apart(text: &str) -> (String, Vec<(String, String, usize)>) {
    let mut rest = String::with_capacity(text.len());
    let mut written: Vec<(String, String, usize)> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let (plain, number) = unmarked(line);
        if let Some((name, words)) = definition(&plain) {
            written.push((name.to_owned(), words.to_owned(), number));
            open = true;
        } else if open && !plain.trim().is_empty() && directive::read(&plain).is_none() {
            if let Some((_, words, _)) = written.last_mut() {
                words.push(' ');
                words.push_str(plain.trim());
            }
        } else {
            open = false;
            rest.push_str(&referring(line));
            rest.push('\n');
        }
    }
    (rest, written)
}

fn definition(line: &str) -> Option<(&str, &str)> {
    let (name, words) = line.strip_prefix("[^")?.split_once("]:")?;
    is_name(name).then(|| (name, words.trim()))
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// A line with marks in place of `[^name]`.
fn referring(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("[^") {
        out.push_str(before);
        match after.split_once(']') {
            Some((name, after)) if is_name(name) && !before.ends_with('\\') => {
                out.push(NOTE.0);
                out.push_str(name);
                out.push(NOTE.1);
                rest = after;
            }
            _ => {
                out.push_str("[^");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
