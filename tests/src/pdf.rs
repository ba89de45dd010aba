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

/// Its text as it is read: what runs from right to left, too.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    tool("pdftotext", "poppler-utils", &["-enc", "UTF-8", "FILE", "-"], bytes)
}

/// Its text in the order in which it was drawn, line after line.
#[must_use]
pub fn drawn(bytes: &[u8]) -> String {
    tool("pdftotext", "poppler-utils", &["-raw", "-enc", "UTF-8", "FILE", "-"], bytes)
}

/// What was drawn, read as a Persian reader does: `pdftotext` gives the words of a drawn line from the left.
fn from_the_right(drawn: &str) -> String {
    let is_persian = |line: &str| {
        line.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}'))
            && !line.chars().any(|c| c.is_alphabetic() && c < '\u{600}')
    };
    let turned = drawn.lines().map(|line| {
        let mut words = words(line);
        if is_persian(line) {
            words.reverse();
        }
        words.join(" ")
    });
    turned.collect::<Vec<_>>().join("\n")
}

/// Its text as it lies on the page.
#[must_use]
pub fn laid_out(bytes: &[u8]) -> String {
    tool("pdftotext", "poppler-utils", &["-layout", "-enc", "UTF-8", "FILE", "-"], bytes)
}

/// Its pages as pictures (PNG) of so many dots per inch.
///
/// # Panics
/// When they cannot be drawn.
#[must_use]
pub fn rasters(bytes: &[u8], resolution: u32) -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let prefix = folder.path().join("page");
    let resolution = resolution.to_string();
    tool("pdftoppm", "poppler-utils", &["-r", &resolution, "-png", "FILE", prefix.to_str().unwrap()], bytes);
    let mut files: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read(file).unwrap()).collect()
}

/// One of its pages, counted from 1, as a grey picture (PNG) of so many dots per inch.
///
/// # Panics
/// When it cannot be drawn.
#[must_use]
pub fn raster(bytes: &[u8], resolution: u32, page: u32) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let prefix = folder.path().join("page");
    let (resolution, page) = (resolution.to_string(), page.to_string());
    let prefix = prefix.to_str().unwrap();
    let arguments =
        ["-r", &resolution, "-gray", "-png", "-singlefile", "-f", &page, "-l", &page, "FILE", prefix];
    tool("pdftoppm", "poppler-utils", &arguments, bytes);
    std::fs::read(folder.path().join("page.png")).unwrap()
}

/// What the square codes on its pages say, as a program outside reads them.
///
/// # Panics
/// When a page cannot be drawn.
#[must_use]
pub fn codes(bytes: &[u8]) -> Vec<String> {
    let read = |page: Vec<u8>| {
        let mut file = tempfile::Builder::new().suffix(".png").tempfile().unwrap();
        file.write_all(&page).unwrap();
        let output =
            Command::new("zbarimg").args(["-q", "--raw"]).arg(file.path()).output().unwrap_or_else(|error| {
                panic!("this test needs `zbarimg` (Debian package zbar-tools): {error}")
            });
        let found = String::from_utf8(output.stdout).unwrap();
        found.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    rasters(bytes, 150).into_iter().flat_map(read).collect()
}

/// Its text on one line, without the marks that steer the direction.
#[must_use]
pub fn flowing(text: &str) -> String {
    let is_mark =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = text.chars().filter(|c| !is_mark(*c)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words in order: letters, joiners and marks; everything else separates. Readers misplace digits and punctuation
/// in lines that run both ways, never words.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let is_inside = |c: char| {
        c.is_alphabetic() || matches!(c, '\u{200c}' | '\u{64b}'..='\u{655}' | '\u{300}'..='\u{36f}')
    };
    let words = text.split(|c: char| !is_inside(c)).map(|word| word.trim_matches('\u{200c}'));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Words between two of the letter's at most: the foot of one page and the head of the next.
const FURNITURE: usize = 40;

/// The texts stand in `found`, one after another, each word by word.
///
/// # Panics
/// When one does not.
pub fn assert_in_order<'t>(found: &str, texts: impl IntoIterator<Item = &'t str>) {
    let found = words(found);
    let mut at = 0;
    for text in texts {
        let wanted = words(text);
        let end = (at..found.len()).find_map(|start| end_of(&found, start, &wanted));
        at = end.unwrap_or_else(|| panic!("{text:?} does not stand in\n{}", found[at..].join(" ")));
    }
}

/// Where the wanted words end, when they begin at `start`.
fn end_of(found: &[String], start: usize, wanted: &[String]) -> Option<usize> {
    let mut at = start;
    for (index, word) in wanted.iter().enumerate() {
        let reach = if index == 0 { 0 } else { FURNITURE };
        at += 1 + found.get(at..)?.iter().take(reach + 1).position(|found| found == word)?;
    }
    Some(at)
}

/// Nine of ten words stand in the text, wherever.
///
/// # Panics
/// When they do not; says which are missing.
pub fn assert_most_words<'t>(bytes: &[u8], texts: impl IntoIterator<Item = &'t str>) {
    let known = words(&text(bytes));
    let wanted: Vec<String> = texts.into_iter().flat_map(words).collect();
    let missing: Vec<&String> = wanted.iter().filter(|word| !known.contains(word)).collect();
    assert!(
        missing.len() * 10 <= wanted.len(),
        "{} of {} are missing: {missing:?}",
        missing.len(),
        wanted.len()
    );
}

/// The Persian texts stand in the letter, one after another. Two readings together say so: `text` knows where a word
/// begins and ends, but puts the first lines of a numbered list before all others; the drawn order is right, but
/// takes words apart where a joiner is missing.
///
/// # Panics
/// When one does not.
pub fn assert_persian_in_order<'t>(bytes: &[u8], texts: impl IntoIterator<Item = &'t str>) {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let (known, drawn) = (words(&text(bytes)), letters(&from_the_right(&drawn(bytes))));
    let mut rest = drawn.as_str();
    for text in texts {
        for word in words(text) {
            assert!(known.contains(&word), "{word:?} of {text:?} is missing");
        }
        let wanted = letters(text);
        let at = rest.find(&wanted).unwrap_or_else(|| panic!("{text:?} does not stand in\n{rest}"));
        rest = &rest[at + wanted.len()..];
    }
}
