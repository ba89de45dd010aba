//! The TypeScript types of the IPC: the desk prints them, the repository keeps them, the check compares.

use std::fs;

use crate::{
    run, setup,
    sh::{self, Outcome},
};

const FILE: &str = "ui/src/ipc/generated.ts";

/// Writes the file when it differs.
pub fn write() -> Outcome {
    setup::ensure(&[setup::BUILD])?;
    run::build_desk(false)?;
    let fresh = printed()?;
    let file = sh::root().join(FILE);
    if fs::read(&file).is_ok_and(|kept| kept == fresh) {
        println!("{FILE} is up to date");
        return Ok(());
    }
    let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, &fresh));
    written.map_err(|error| format!("cannot write {FILE}: {error}"))?;
    println!("{FILE} is written anew");
    Ok(())
}

/// Fails when the file is not, byte for byte, what the desk prints. The desk must have been built.
pub fn compare() -> Outcome {
    let fresh = printed()?;
    let kept = fs::read(sh::root().join(FILE)).map_err(|error| format!("cannot read {FILE}: {error}"))?;
    if kept == fresh {
        println!("{FILE} is up to date");
        return Ok(());
    }
    let (kept, fresh) = (String::from_utf8_lossy(&kept), String::from_utf8_lossy(&fresh));
    Err(format!(
        "{FILE} is not what the Rust types say; run `cargo xtask bindings`\n{}",
        difference(&kept, &fresh)
    ))
}

fn printed() -> Outcome<Vec<u8>> {
    let printed = sh::capture(sh::program(sh::desk(false)).arg("--print-bindings"))?;
    if printed.is_empty() { Err("the desk printed no bindings".to_owned()) } else { Ok(printed) }
}

/// The first line that differs.
fn difference(kept: &str, fresh: &str) -> String {
    let (mut old, mut new) = (kept.split('\n'), fresh.split('\n'));
    let mut number = 0;
    loop {
        number += 1;
        match (old.next(), new.next()) {
            (None, None) => return String::new(),
            (one, other) if one == other => {}
            (one, other) => {
                let line = |text: Option<&str>| text.unwrap_or("(the end)").to_owned();
                return format!("  line {number}\n  kept: {}\n  Rust: {}", line(one), line(other));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_is_shown() {
        assert_eq!(difference("a\nb\n", "a\nc\n"), "  line 2\n  kept: b\n  Rust: c");
        assert_eq!(difference("a\n", "a"), "  line 2\n  kept: \n  Rust: (the end)");
    }
}
