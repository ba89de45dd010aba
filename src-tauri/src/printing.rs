//! Printing on a printer of this computer, by the printing service (CUPS): the bytes go to it through a pipe, so that no
//! letter lies in the clear on the disk. Where there is no such service, that is said.

use casework::{Code, Failure, Kind, Result};
use std::{
    io::{ErrorKind, Write},
    process::{Command, Output, Stdio},
};

/// Printers of this computer.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Printers {
    /// Their names.
    pub printers: Vec<String>,
    /// The usual one.
    pub usual: Option<String>,
}

/// Copies of a letter at most.
const MOST_COPIES: u32 = 20;

/// The printers that the printing service knows; none where there is no service.
#[must_use]
pub fn printers() -> Printers {
    let printers = asked(&["-e"]).map(|said| names(&said)).unwrap_or_default();
    let usual = asked(&["-d"]).and_then(|said| usual(&said)).filter(|name| printers.contains(name));
    Printers { printers, usual }
}

fn asked(arguments: &[&str]) -> Option<String> {
    let said =
        Command::new("lpstat").args(arguments).env("LC_ALL", "C").stdin(Stdio::null()).output().ok()?;
    said.status.success().then(|| String::from_utf8_lossy(&said.stdout).into_owned())
}

/// One name a line.
fn names(said: &str) -> Vec<String> {
    said.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// `system default destination: Office`.
fn usual(said: &str) -> Option<String> {
    let (_, name) = said.trim().split_once(": ")?;
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// Hands a document to a printer.
///
/// # Errors
/// [`Code::NoPrinting`] without a printing service; [`Code::NoPrinter`] for a printer that it does not know;
/// [`Code::PrinterRefused`] with what it said.
pub fn print(printer: &str, title: &str, copies: u32, bytes: &[u8]) -> Result<()> {
    let known = printers();
    if known.printers.is_empty() {
        return Err(Failure::new(Kind::NotNow, Code::NoPrinting));
    }
    if !known.printers.iter().any(|name| name == printer) {
        return Err(Failure::new(Kind::NotNow, Code::NoPrinter).with("printer", printer));
    }
    let refused = |said: &str| Failure::new(Kind::NotNow, Code::PrinterRefused).with("text", said.trim());
    match spooled(printer, title, copies.clamp(1, MOST_COPIES), bytes) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(Failure::new(Kind::NotNow, Code::NoPrinting))
        }
        Err(error) => Err(refused(&error.to_string())),
        Ok(said) if said.status.success() => Ok(()),
        Ok(said) => Err(refused(&String::from_utf8_lossy(&said.stderr))),
    }
}

fn spooled(printer: &str, title: &str, copies: u32, bytes: &[u8]) -> std::io::Result<Output> {
    let copies = copies.to_string();
    let mut lp = Command::new("lp")
        .args(["-d", printer, "-n", &copies, "-t", title])
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let written = lp.stdin.take().map_or(Ok(()), |mut pipe| pipe.write_all(bytes));
    let said = lp.wait_with_output()?;
    // What it says about itself is worth more than that its pipe broke.
    if said.status.success() {
        written?;
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_service_says_is_read() {
        assert_eq!(names("Office_2\nBorder post\n\n"), ["Office_2", "Border post"]);
        assert_eq!(usual("system default destination: Office_2\n").as_deref(), Some("Office_2"));
        assert_eq!(usual("no system default destination\n"), None);
    }

    #[test]
    fn a_printer_that_there_is_not_is_refused_and_nothing_is_printed() {
        let refused = print("nowhere", "X-1", 1, b"%PDF-").unwrap_err();
        assert!(matches!(refused.code, Code::NoPrinting | Code::NoPrinter), "{refused}");
    }
}
