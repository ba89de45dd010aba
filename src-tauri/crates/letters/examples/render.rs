//! Sets a document of the typed model (see `DOCUMENT.md`):
//! `cargo run --release -p panah-letters --example render -- DOCUMENT.json OUT.pdf`.
//!
//! What is wrong with a document is said with its place, for example `blocks[3].rows[0]`.

#[path = "render/place.rs"]
mod place;

use std::io::Write;
use std::process::ExitCode;

use letters::{Document, LetterError};
use serde_json::Value;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, target] = arguments.as_slice() else {
        return tell("usage: render DOCUMENT.json OUT.pdf");
    };
    match render(source, target) {
        Ok(pages) => {
            let _ = writeln!(std::io::stdout(), "{target}: {pages} pages");
            ExitCode::SUCCESS
        }
        Err(what) => tell(&what),
    }
}

fn tell(what: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{what}");
    ExitCode::FAILURE
}

fn render(source: &str, target: &str) -> Result<usize, String> {
    let json = std::fs::read_to_string(source).map_err(|error| format!("{source}: {error}"))?;
    // Serde names the line and the column.
    let value: Value = serde_json::from_str(&json).map_err(|error| format!("{source}: {error}"))?;
    let document = read(&value).map_err(|what| format!("{source}: {what}"))?;
    let pdf = letters::typeset(&document).map_err(|error| match &error {
        LetterError::MissingGlyph { character, .. } => match place::of_character(&value, *character) {
            Some(place) => format!("{source}: {place}: {error}"),
            None => format!("{source}: {error}"),
        },
        error => format!("{source}: {error}"),
    })?;
    std::fs::write(target, pdf.bytes).map_err(|error| format!("{target}: {error}"))?;
    Ok(pdf.pages)
}

fn read(value: &Value) -> Result<Document, String> {
    serde_json::from_value(value.clone()).map_err(|error| match place::of_fault(value) {
        Some((place, what)) => format!("{place}: {what}"),
        None => error.to_string(),
    })
}
