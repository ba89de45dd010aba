//! Prints what is seen in a file: `cargo run -p intake --example inspect -- FILE [PORTRAIT.jpg]`; the second
//! file is written.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use intake::{kind, picture, table};
use std::{env, error::Error, fs, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("which file?")?;
    let bytes = fs::read(&path)?;
    let kind = kind::recognise(&bytes);
    println!("{path}: {}, {} bytes", kind.text(), bytes.len());
    if let Some(other) = kind::disagreement(&path, kind) {
        println!("but its name says {}", other.extension);
    }
    let start = Instant::now();
    if matches!(kind, kind::Kind::Text | kind::Kind::Xlsx) {
        list(&bytes);
    } else {
        pictures(&bytes, env::args().nth(2))?;
    }
    println!("{} ms", start.elapsed().as_millis());
    Ok(())
}

fn pictures(bytes: &[u8], out: Option<String>) -> Result<(), Box<dyn Error>> {
    let limits = picture::Limits::default();
    match picture::portrait(bytes, None, &limits) {
        Ok(it) => {
            println!("portrait: {} × {}, {} bytes, {:?}", it.width, it.height, it.jpeg.len(), it.looks);
            if let Some(out) = out {
                fs::write(out, &it.jpeg)?;
            }
        }
        Err(error) => println!("portrait: {error} {error:?} → {:?}", error.remedy()),
    }
    match picture::scan(bytes, &limits) {
        Ok(it) => println!("scan: {:?}, {} bytes, {:?}", it.medium, it.bytes.len(), it.warnings),
        Err(error) => println!("scan: {error} {error:?} → {:?}", error.remedy()),
    }
    Ok(())
}

fn list(bytes: &[u8]) {
    match table::read(bytes, &table::Choice::default(), &table::Limits::default()) {
        Err(error) => println!("table: {error} {error:?} → {:?}", error.remedy()),
        Ok(list) => {
            println!("{:?} {:?} sheet {}", list.source, list.sheets, list.sheet);
            println!("headings in line {:?}: {:?}", list.header_line, list.header);
            for row in list.rows.iter().take(5) {
                println!("{}: {:?}", row.line, row.cells.iter().map(|cell| &cell.text).collect::<Vec<_>>());
            }
            println!("{} rows, cut: {:?}, notes: {:?}", list.rows.len(), list.cut, list.notes);
        }
    }
}
