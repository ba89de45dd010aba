//! Writes an invented register.
//!
//! usage: register PERSONS SEED PATH
//!
//! One line a registration: number of the person, turn (0: first registration, 1: met again, for
//! one person in ten), names, sex, birth (first and last day), father, mother, nationalities,
//! birth place, documents, telephones, UNHCR number, clan, birth family. Several values of one
//! field are separated by ` | `.
#![allow(clippy::print_stderr, reason = "a program for the terminal")]

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};

use names::same::{Evidence, Sex};

#[allow(dead_code, reason = "precision.rs uses what is left")]
mod invented;

use invented::record::record;
use invented::spell::Clerks;
use invented::world::World;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [count, seed, path] = arguments.as_slice() else {
        return Err("usage: register PERSONS SEED PATH".into());
    };
    let world = World::new(count.parse()?, seed.parse()?);
    let clerks = Clerks::read();
    let mut out = BufWriter::new(File::create(path)?);
    for (number, person) in world.persons.iter().enumerate() {
        for turn in 0..if person.seed.is_multiple_of(10) { 2 } else { 1 } {
            let evidence = record(&world, &clerks, person, turn);
            write!(out, "{number}\t{turn}\t")?;
            line(&mut out, &evidence)?;
            writeln!(out, "\t{}\t{}", person.clan, person.born_in)?;
        }
    }
    eprintln!("{} persons", world.persons.len());
    Ok(out.flush()?)
}

fn line(out: &mut impl Write, evidence: &Evidence) -> std::io::Result<()> {
    let list = |values: &[String]| values.join(" | ");
    let birth = evidence.birth.map(|b| format!("{}\t{}", b.earliest, b.latest));
    let sex = match evidence.sex {
        Some(Sex::Female) => "F",
        Some(Sex::Male) => "M",
        None => "",
    };
    write!(
        out,
        "{}\t{sex}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
        list(&evidence.names),
        birth.as_deref().unwrap_or("\t"),
        list(&evidence.father),
        list(&evidence.mother),
        list(&evidence.nationalities),
        list(&evidence.birth_places),
        list(&evidence.documents),
        list(&evidence.phones),
        evidence.unhcr.as_deref().unwrap_or_default(),
    )
}
