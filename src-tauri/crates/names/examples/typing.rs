//! Times looking for names: whole ones, and every key while they are typed.
//!
//! usage: typing INDEX.tsv QUERIES.tsv [MOST]
//!
//! The columns are those of `find`; consecutive rows of one id are names of one person. At most MOST queries (300),
//! spread over the file, are asked, three times; the least time counts, so that a busy machine tells less.
#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::error::Error;
use std::time::Instant;
use std::{env, fs};

use names::find::{Index, Query};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(index), Some(queries)) = (arguments.next(), arguments.next()) else {
        return Err("usage: typing INDEX.tsv QUERIES.tsv [MOST]".into());
    };
    let most: usize = arguments.next().map_or(Ok(300), |n| n.parse())?;
    let text = fs::read_to_string(index)?;
    let before = resident()?;
    let start = Instant::now();
    let mut found = Index::new();
    let (mut slot, mut last) = (0u32, "");
    for line in text.lines().skip(1) {
        let mut fields = line.split('\t');
        let id = fields.next().unwrap_or("");
        slot += u32::from(id != last);
        last = id;
        found.load(slot, fields.next().unwrap_or(""));
    }
    found.settle();
    println!(
        "{} names in {:.2} s, {} MB held, {} MB more resident",
        found.len(),
        start.elapsed().as_secs_f64(),
        found.bytes() / 1_000_000,
        (resident()? - before) / 1000
    );
    let queries = fs::read_to_string(queries)?;
    let names: Vec<&str> = queries.lines().skip(1).filter_map(|line| line.split('\t').nth(2)).collect();
    let step = names.len().div_ceil(most).max(1);
    let asked: Vec<&str> = names.iter().step_by(step).copied().collect();
    report("whole name", &asked, &least(|| asked.iter().map(|name| timed(&found, name, false)).collect()));
    let keys = |name: &str| -> Vec<usize> { name.char_indices().map(|(at, c)| at + c.len_utf8()).collect() };
    let typed: Vec<&str> =
        asked.iter().flat_map(|name| keys(name).into_iter().filter_map(|end| name.get(..end))).collect();
    report("key", &typed, &least(|| typed.iter().map(|text| timed(&found, text, true)).collect()));
    Ok(())
}

/// The least of three passes, each over everything.
fn least(pass: impl Fn() -> Vec<f64>) -> Vec<f64> {
    (0..2).fold(pass(), |least, _| least.iter().zip(pass()).map(|(a, b)| a.min(b)).collect())
}

/// Milliseconds until an answer.
fn timed(index: &Index, text: &str, typing: bool) -> f64 {
    let limit = if typing { 20 } else { 50 };
    let start = Instant::now();
    let hits = index.find_explained(&Query { text, birth: None, typing, limit });
    let took = start.elapsed().as_secs_f64() * 1e3;
    drop(hits);
    took
}

fn report(what: &str, asked: &[&str], times: &[f64]) {
    let mut order: Vec<(f64, &str)> = times.iter().copied().zip(asked.iter().copied()).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |per_cent: usize| {
        order.get((order.len() * per_cent / 100).min(order.len().saturating_sub(1))).map_or(0.0, |t| t.0)
    };
    let (n, half, most, nearly) = (order.len(), at(50), at(95), at(99));
    println!("{what}: {n} asked, ms: 50th {half:.2}, 95th {most:.2}, 99th {nearly:.2}");
    for (took, text) in order.iter().rev().take(6) {
        println!("    {took:.1} {text}");
    }
}

/// Kilobytes of memory in use.
fn resident() -> Result<i64, Box<dyn Error>> {
    let text = fs::read_to_string("/proc/self/status")?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
