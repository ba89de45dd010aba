//! Writes the papers of a registration into a directory:
//! `cargo run -p panah-letters --example papers -- DIRECTORY [az|ru|en|fa]`.
//!
//! Names, faces and facts are invented.

#[path = "papers/texts.rs"]
mod texts;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let directory = arguments.next().ok_or("the directory to write into")?;
    let chosen = arguments.next();
    for lang in ["az", "ru", "en", "fa"] {
        if chosen.as_deref().is_some_and(|chosen| chosen != lang) {
            continue;
        }
        for paper in texts::PAPERS {
            let pdf = letters::typeset(&texts::document(paper, lang))?;
            std::fs::write(Path::new(&directory).join(format!("{paper}-{lang}.pdf")), pdf.bytes)?;
        }
    }
    Ok(())
}
