//! The test program, run again by itself as another process.

use crate::domain::{LEYLA, at, book, id, intent, open};
use std::{
    io::{Read, Write},
    path::Path,
    process::{Child, Command, Stdio},
};
use vault::Vault;

const ROLE: &str = "VAULT_CHILD_ROLE";
const FOLDER: &str = "VAULT_CHILD_FOLDER";

/// How the test program runs only the child's part.
pub const ARGUMENTS: [&str; 3] = ["--exact", "child::plays_its_role", "--nocapture"];

/// Starts this program again in a role.
pub fn start(role: &str, folder: &Path) -> Child {
    prepare(Command::new(std::env::current_exe().unwrap()).args(ARGUMENTS), role, folder).spawn().unwrap()
}

pub fn prepare<'a>(command: &'a mut Command, role: &str, folder: &Path) -> &'a mut Command {
    command.env(ROLE, role).env(FOLDER, folder).stdin(Stdio::piped()).stdout(Stdio::piped())
}

/// Says something to the parent. The harness does not capture what goes past its macros.
pub fn say(text: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{text}").and_then(|()| out.flush()).unwrap();
}

/// Does nothing in a normal run.
#[test]
fn plays_its_role() {
    let (Ok(role), Ok(folder)) = (std::env::var(ROLE), std::env::var(FOLDER)) else { return };
    let folder = Path::new(&folder);
    match role.as_str() {
        "hold" => hold(folder),
        "commit" => commit(folder, false),
        "hasty" => commit(folder, true),
        "fill" => crate::full::fill_a_small_disk(folder),
        other => panic!("unknown role {other}"),
    }
}

/// Keeps the file open until the parent lets go.
fn hold(folder: &Path) {
    let _open = open(folder).unwrap();
    say("\nopen");
    let _ = std::io::stdin().read(&mut [0]);
}

/// Commits until it is killed; acknowledges each commit after the vault did, or hastily before.
fn commit(folder: &Path, hasty: bool) {
    let mut vault = open(folder).unwrap();
    let known: Vec<u32> = vault.read().rows("SELECT count(*) FROM book", [], |row| row.get(0)).unwrap();
    for number in known[0].. {
        if hasty {
            say(&format!("\nkept {number}"));
            write(&mut vault, number);
            continue;
        }
        write(&mut vault, number);
        say(&format!("\nkept {number}"));
        if number % 16 == 5 {
            vault.backup(&folder.join(format!("backup-{number}"))).unwrap();
        }
    }
}

fn write(vault: &mut Vault, number: u32) {
    vault
        .commit(&intent("book.register", i64::from(number)), |change| {
            let mut new = book(id(number), &format!("book {number}"));
            new.cover = if number.is_multiple_of(8) { Some(change.keep(&vec![1; 9_000])?) } else { None };
            change.create(&new)?;
            if let Some(mut before) = change.read().find::<crate::domain::Book>(id(number.wrapping_sub(1)))? {
                before.lent = true;
                change.update(&before)?;
            }
            Ok::<_, vault::Error>(())
        })
        .unwrap();
    vault.save_draft(LEYLA, "book/next", &format!("after {number}"), at(0)).unwrap();
}
