//! What stands in a letter, as programs outside read it.

use std::{
    io::Write,
    process::{Command, Stdio},
};

/// Runs a tool over a file. A missing tool fails the test: a check that was left out looks like one that passed.
fn tool(name: &str, package: &str, arguments: &[&str], bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let path = file.path().to_str().unwrap().to_owned();
    let arguments = arguments.iter().map(|argument| if *argument == "FILE" { &path } else { *argument });
    let output = Command::new(name)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("this test needs `{name}` (Debian package {package}): {error}"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaint.is_empty(), "{name}: {} {complaint}", output.status);
    String::from_utf8(output.stdout).unwrap()
}

/// The file is well formed.
///
/// # Panics
/// When it is not.
pub fn assert_clean(bytes: &[u8]) {
    tool("qpdf", "qpdf", &["--check", "FILE"], bytes);
}

/// Number of its pages.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn pages(bytes: &[u8]) -> u32 {
    tool("qpdf", "qpdf", &["--show-npages", "FILE"], bytes).trim().parse().unwrap()
}

/// Its text in the order in which it was drawn.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    tool("pdftotext", "poppler-utils", &["-raw", "-enc", "UTF-8", "FILE", "-"], bytes)
}

/// Its text as it lies on the page.
#[must_use]
pub fn laid_out(bytes: &[u8]) -> String {
    tool("pdftotext", "poppler-utils", &["-layout", "-enc", "UTF-8", "FILE", "-"], bytes)
}

/// Its text on one line, without the marks that steer the direction.
#[must_use]
pub fn flowing(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = text.chars().filter(|c| !is_mark(*c)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words in order: letters, joiners and marks; everything else separates. Readers misplace digits and punctuation
/// in lines that run both ways, never words.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let is_inside =
        |c: char| c.is_alphabetic() || matches!(c, '\u{200c}' | '\u{64b}'..='\u{655}' | '\u{300}'..='\u{36f}');
    let words = text.split(|c: char| !is_inside(c)).map(|word| word.trim_matches('\u{200c}'));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Words between two of the letter's at most: the foot of one page and the head of the next.
const FURNITURE: usize = 40;

/// The texts stand in `found` word by word, in this order.
///
/// # Panics
/// When a word is missing or out of its place.
pub fn assert_in_order<'t>(found: &str, texts: impl IntoIterator<Item = &'t str>) {
    let found = words(found);
    let mut at = 0;
    let mut is_first = true;
    for text in texts {
        for word in words(text) {
            let rest = found.get(at..).unwrap_or_default();
            let place = rest.iter().position(|found| *found == word);
            let near = place.filter(|place| is_first || *place <= FURNITURE);
            let near = near.unwrap_or_else(|| {
                panic!("{word:?} of {text:?} is not where it should be; next is {:?}", &rest[..rest.len().min(12)])
            });
            at += near + 1;
            is_first = false;
        }
    }
}
