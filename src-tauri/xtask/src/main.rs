//! `cargo xtask`: the one tool of this repository. It looks for what the machine lacks, installs it, and then
//! runs, tests, checks, measures or photographs the desk. It uses the standard library only, so that on a
//! fresh machine it is there after a few seconds.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks on the terminal")]

mod bench;
mod bindings;
mod check;
mod checker;
mod json;
mod message;
mod minilint;
mod peers;
mod physical;
mod report;
mod run;
mod screens;
mod setup;
mod sh;
mod soak;
mod test;
mod translations;
mod tree;
mod ui;

#[cfg(test)]
mod scratch;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  run [--release] [args]  build the desk and open it with demonstration data; args go to the desk.
                          Without a display it walks the main job and prints where the letter lies
  test                    everything CI runs: the checks, the page's tests, the Rust tests, the journeys
  check                   formatting, clippy, types, translations, generated bindings, house rules
  soak                    the tests of crashes and of harm in full: every kill, power cut, full disk and form; hours
  bench [args]            build for release and measure; args go to the benches
  screens                 photograph the screens of the real desk into target/screens/
  bindings                write ui/src/ipc/generated.ts from the Rust types
  help                    this text

Each command first installs what is missing: on Debian and Ubuntu with apt (as root or through sudo), the
page's packages with npm. A second run finds everything in place and says nothing about it.
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let rest: Vec<String> = arguments.collect();
    let outcome = match (command.as_deref(), rest.is_empty()) {
        (None | Some("help" | "--help" | "-h"), _) => {
            print!("{USAGE}");
            Ok(())
        }
        (Some("run"), _) => run::run(&rest),
        (Some("bench"), _) => bench::bench(&rest),
        (Some("test"), true) => test::test(),
        (Some("soak"), true) => soak::soak(),
        (Some("check"), true) => check::check(),
        (Some("screens"), true) => screens::screens(),
        (Some("bindings"), true) => bindings::write(),
        (Some(known @ ("test" | "soak" | "check" | "screens" | "bindings")), false) => {
            eprintln!("xtask: `{known}` takes no arguments, but was given: {}", rest.join(" "));
            return ExitCode::from(2);
        }
        (Some(unknown), _) => {
            eprintln!("xtask: there is no command `{unknown}`\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}
