//! Shared by the tests: documents to start from, and the tools that read what was written.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::Command;

use letters::{Block, Document, Lang, Letterhead, Pdf};
use lopdf::{Dictionary, Object};

pub mod tongues;

#[path = "../../examples/sample/texts.rs"]
pub mod samples;

/// A document without furniture, so that its text is all there is to extract.
pub fn bare(lang: Lang, blocks: Vec<Block>) -> Document {
    Document {
        lang,
        title: String::new(),
        letterhead: Letterhead::default(),
        blocks,
        footer: String::new(),
        page_label: String::new(),
        date: (2026, 3, 2),
        ..Document::default()
    }
}

pub fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph { text: text.into() }
}

/// A written letter and the directory that holds it.
pub struct Written {
    directory: tempfile::TempDir,
    pub pdf: Pdf,
}

pub fn write(doc: &Document) -> Written {
    let pdf = letters::typeset(doc).expect("the letter is set");
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("letter.pdf"), &pdf.bytes).unwrap();
    Written { directory, pdf }
}

impl Written {
    pub fn path(&self) -> PathBuf {
        self.directory.path().join("letter.pdf")
    }

    /// The text as `pdftotext` finds it, page by page.
    pub fn text(&self) -> String {
        let path = self.path();
        tool("pdftotext", "poppler-utils", &["-enc", "UTF-8", path.to_str().unwrap(), "-"])
    }

    /// The text as `pdftotext` finds it in the order in which it is drawn.
    pub fn text_as_drawn(&self) -> String {
        let path = self.path();
        tool("pdftotext", "poppler-utils", &["-raw", "-enc", "UTF-8", path.to_str().unwrap(), "-"])
    }

    /// The text as pdf.js finds it, which is what the desk shows letters with.
    pub fn text_by_pdfjs(&self) -> String {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let library = here.join("../../../ui/node_modules/pdfjs-dist/legacy/build/pdf.mjs");
        assert!(library.exists(), "this test needs the page's packages: npm ci in ui/");
        let script = here.join("tests/common/pdfjs.mjs");
        let arguments = [script, library, self.path()];
        let arguments: Vec<&str> = arguments.iter().map(|path| path.to_str().unwrap()).collect();
        tool("node", "nodejs", &arguments)
    }

    /// The text as PDFium finds it, which is what browsers on Chromium have.
    pub fn text_by_pdfium(&self) -> String {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/common/pdfium.py");
        let made = std::env::var_os("PANAH_PYTHON").map(PathBuf::from);
        let beside = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("python/bin/python");
        let python = made.or_else(|| beside.exists().then_some(beside)).unwrap_or_else(|| "python3".into());
        let arguments = [script, self.path()];
        let arguments: Vec<&str> = arguments.iter().map(|path| path.to_str().unwrap()).collect();
        tool(python.to_str().unwrap(), "python3; `cargo xtask test` installs pypdfium2", &arguments)
    }

    /// Renders the pages and returns their files.
    pub fn images(&self, resolution: &str) -> Vec<PathBuf> {
        let prefix = self.directory.path().join("page");
        let path = self.path();
        tool(
            "pdftoppm",
            "poppler-utils",
            &["-r", resolution, "-png", path.to_str().unwrap(), prefix.to_str().unwrap()],
        );
        let mut files: Vec<PathBuf> = std::fs::read_dir(self.directory.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|e| e == "png"))
            .collect();
        files.sort();
        files
    }
}

/// Runs a tool. A missing tool fails the test: a check that was left out looks like one that passed.
pub fn tool(name: &str, package: &str, arguments: &[&str]) -> String {
    let output = Command::new(name)
        .args(arguments)
        .output()
        .unwrap_or_else(|e| panic!("this test needs `{name}` (Debian package {package}): {e}"));
    assert!(
        output.status.success(),
        "{name} {arguments:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Data of the square codes on the pages of a letter.
pub fn codes(written: &Written) -> Vec<String> {
    let read = |image: PathBuf| {
        let output = Command::new("zbarimg")
            .args(["-q", "--raw"])
            .arg(image)
            .output()
            .unwrap_or_else(|e| panic!("this test needs `zbarimg` (Debian package zbar-tools): {e}"));
        // 4 says that there is no code on this page.
        assert!(matches!(output.status.code(), Some(0 | 4)), "{output:?}");
        let found = String::from_utf8(output.stdout).unwrap();
        found.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    written.images("150").into_iter().flat_map(read).collect()
}

/// Words in order: letters, joiners and marks; everything else separates.
pub fn words(text: &str) -> Vec<String> {
    let inside = |c: char| {
        c.is_alphabetic() || matches!(c, '\u{200c}' | '\u{64b}'..='\u{655}' | '\u{300}'..='\u{36f}')
    };
    text.split(|c: char| !inside(c))
        .map(|word| word.trim_matches('\u{200c}').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// What is found again in every language: words in order, or letters where no spaces part the words.
pub fn tokens(lang: Lang, text: &str) -> Vec<String> {
    let sign = |c: char| matches!(c, '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}') || c == '\u{200d}';
    let inside = |c: char| {
        !matches!(c, '\u{964}' | '\u{965}' | '\u{104a}' | '\u{104b}')
            && (c.is_alphanumeric()
                || sign(c)
                || matches!(c, '\u{200c}' | '\u{64b}'..='\u{655}' | '\u{300}'..='\u{36f}'))
    };
    let words = text.split(|c: char| !inside(c)).map(|word| word.trim_matches(['\u{200c}', '\u{200d}']));
    let words = words.filter(|word| !word.is_empty());
    if lang == Lang::My {
        return words.flat_map(str::chars).map(String::from).collect();
    }
    words.map(str::to_owned).collect()
}

/// Share of what was written that is found again, in the same order.
pub fn found_in_order(written: &[String], found: &[String]) -> f64 {
    let mut row = vec![0usize; found.len() + 1];
    for one in written {
        let mut corner = 0;
        for (at, other) in found.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if one == other { corner + 1 } else { above.max(row[at]) };
            corner = above;
        }
    }
    row[found.len()] as f64 / written.len().max(1) as f64
}

/// Share of what was written that is found again, wherever.
pub fn found_anywhere(written: &[String], found: &[String]) -> f64 {
    let mut left = std::collections::HashMap::new();
    for one in found {
        *left.entry(one).or_insert(0usize) += 1;
    }
    let taken = written.iter().filter(|one| match left.get_mut(one) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    });
    taken.count() as f64 / written.len().max(1) as f64
}

/// A text without the hyphens of divided words, which are no part of them.
pub fn undivided(text: &str) -> String {
    let mut parts = text.split('\u{ad}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.trim_start())
}

/// Dictionaries of a file in which a key has this name.
pub fn named(bytes: &[u8], key: &[u8], name: &[u8]) -> Vec<Dictionary> {
    let file = lopdf::Document::load_mem(bytes).unwrap();
    let dictionary = |object: &Object| match object {
        Object::Dictionary(dictionary) => Some(dictionary.clone()),
        Object::Stream(stream) => Some(stream.dict.clone()),
        _ => None,
    };
    let is = |d: &Dictionary| d.get(key).and_then(Object::as_name).ok() == Some(name);
    file.objects.values().filter_map(dictionary).filter(is).collect()
}

/// Pictures and codes in the structure of a file.
pub fn figures(bytes: &[u8]) -> Vec<Dictionary> {
    named(bytes, b"S", b"Figure")
}

/// Left, lower, right and upper edge of a figure.
pub fn bounds(figure: &Dictionary) -> [f32; 4] {
    let attributes = figure.get(b"A").and_then(Object::as_dict).unwrap();
    let numbers = attributes.get(b"BBox").and_then(Object::as_array).unwrap();
    let numbers: Vec<f32> = numbers.iter().map(|n| n.as_float().unwrap()).collect();
    numbers.try_into().unwrap()
}

/// Numbers, in any order: readers place them differently in lines that run both ways.
pub fn numbers(text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        text.split(|c: char| !c.is_numeric()).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    found.sort();
    found
}
