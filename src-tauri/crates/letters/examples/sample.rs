//! Writes a sample letter: `cargo run -p panah-letters --example sample -- out.pdf [az|ru|en|fa] [preview]`.
//!
//! Names and facts are invented.

#[path = "sample/texts.rs"]
mod texts;

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("the path of the file to write")?;
    let mut document = texts::document(arguments.next().as_deref().unwrap_or("az"));
    if arguments.next().is_some() {
        document.watermark = Some("LAYİHƏ".to_owned());
    }
    let pdf = letters::typeset(&document)?;
    std::fs::write(path, pdf.bytes)?;
    Ok(())
}
