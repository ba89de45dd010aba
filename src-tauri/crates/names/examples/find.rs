//! Finds every query of a file in an index of names, to be scored.
//!
//! usage: find INDEX.tsv QUERIES.tsv
//!
//! INDEX has columns id, name, dob, source; QUERIES qid, track, query, dob, gold_ids, source.
//! Prints per query: qid, ids of the best 50 (best first, separated by commas), microseconds.
//! Only name and date of birth are looked at.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for the terminal")]

use std::error::Error;
use std::io::Write;
use std::time::Instant;
use std::{env, fs, io};

use names::find::{Born, Index, Query};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(index), Some(queries)) = (arguments.next(), arguments.next()) else {
        return Err("usage: find INDEX.tsv QUERIES.tsv".into());
    };
    let text = fs::read_to_string(index)?;
    let start = Instant::now();
    let mut ids = Vec::new();
    let mut found = Index::new();
    for (slot, line) in (0u32..).zip(text.lines().skip(1)) {
        let mut fields = line.split('\t');
        ids.push(fields.next().unwrap_or(""));
        found.load(slot, fields.next().unwrap_or(""));
        found.born(slot, born(fields.next()));
    }
    found.settle();
    eprintln!("{} names in {:?}, {} MB", found.len(), start.elapsed(), found.bytes() / 1_000_000);
    let text_queries = fs::read_to_string(queries)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in text_queries.lines().skip(1) {
        let mut fields = line.split('\t');
        let qid = fields.next().unwrap_or("");
        let name = fields.nth(1).unwrap_or("");
        let birth = born(fields.next());
        let start = Instant::now();
        let hits = found.find(&Query { text: name, birth, typing: false, limit: 50 });
        let took = start.elapsed().as_micros();
        let best: Vec<&str> = hits.iter().filter_map(|h| ids.get(h.slot as usize).copied()).collect();
        writeln!(out, "{qid}\t{}\t{took}", best.join(","))?;
    }
    Ok(())
}

/// `1985-03-21`, `1985-03`, `1985`, or nothing.
fn born(text: Option<&str>) -> Option<Born> {
    let mut fields = text?.split('-');
    let year = fields.next()?.parse().ok()?;
    let mut next = || fields.next().and_then(|n| n.parse().ok()).unwrap_or(0);
    let (month, day) = (next(), next());
    Some(Born::as_written(year, month, day))
}
