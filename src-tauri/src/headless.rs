//! The main job without a window: shows on any machine that everything works together, up to the printed letter.

use crate::{Session, dispatch};
use casework::{
    Code, Failure, Kind, Result,
    demonstration::{
        ACCOUNTS, PASSWORD,
        main_job::{self, Case, MainJob, Work},
    },
    permit::Acting,
};
use chrono::Duration;
use serde_json::json;
use std::{fmt::Write as _, time::Instant};
use vault::Secret;

/// Walks the main job at the demonstration office and says where the letter is. The officers sign in and out as they
/// would at the desk; the letter is saved and the file checked by the page's own commands.
///
/// # Errors
/// Of the commands; a check that finds something wrong.
pub fn main_job(session: &mut Session) -> Result<String> {
    session.demonstration()?;
    let [caseworker, reviewer, administrator, ..] = ACCOUNTS;
    let mut told = String::new();
    let mut tell = |line: &str| {
        // Writing to a String cannot fail.
        let _infallible = writeln!(told, "{line}");
    };

    sign_in(session, caseworker.login)?;
    let case = part(session, |work, officer| {
        let case = main_job::take(work, officer)?;
        main_job::interviews(work, officer, &case)?;
        main_job::assess(work, officer, &case)?;
        main_job::draft(work, officer, &case)?;
        Ok(case)
    })?;
    tell(&format!(
        "{} registered, interviewed, assessed and drafted: {}",
        caseworker.name,
        outline(session, &case)?
    ));

    sign_in(session, reviewer.login)?;
    part(session, |work, officer| main_job::send_back(work, officer, &case))?;
    sign_in(session, caseworker.login)?;
    part(session, |work, officer| main_job::revise(work, officer, &case))?;
    sign_in(session, reviewer.login)?;
    part(session, |work, officer| main_job::approve(work, officer, &case))?;
    tell(&format!("{} returned the draft once, then approved it", reviewer.name));

    sign_in(session, caseworker.login)?;
    let job = part(session, |work, officer| main_job::issue(work, officer, &case))?;
    let MainJob { number, pages, letter, .. } = job;
    tell(&format!("Case {number}, letter of {pages} pages issued"));
    let saved = dispatch(session, "letter.save", json!({ "letter": letter }))?;
    tell(&format!("The letter: {}", saved["path"].as_str().unwrap_or_default()));

    sign_in(session, administrator.login)?;
    let check = dispatch(session, "file.check", json!(null))?;
    session.sign_out();
    if check["sound"] != true {
        return Err(Failure::new(Kind::File, Code::DamagedFile).context(&check["problems"]));
    }
    tell(&format!("Check: tables equal the log: {} commits, {} rows", check["commits"], check["rows"]));
    Ok(told)
}

fn sign_in(session: &mut Session, login: &str) -> Result<()> {
    session.sign_in(login, &Secret::new(PASSWORD.to_owned()))
}

/// Runs a part of the job as whoever is signed in, in the time that it takes.
fn part<T>(session: &mut Session, run: impl FnOnce(&mut Work<'_>, &Acting) -> Result<T>) -> Result<T> {
    let (now, began) = (session.now(), Instant::now());
    let mut clock = || now + Duration::from_std(began.elapsed()).unwrap_or_default();
    let (desk, acting) = session.desk()?;
    run(&mut Work { desk, clock: &mut clock, step: &mut |_| {} }, acting)
}

/// What the case file shows of the work.
fn outline(session: &mut Session, case: &Case) -> Result<String> {
    let file = dispatch(session, "case.open", json!({ "application": case.application }))?;
    let number = |what: &str| file[what].as_array().map_or(0, Vec::len);
    Ok(format!(
        "{} persons, {} interviews, {} facts",
        number("members"),
        number("interviews"),
        number("facts")
    ))
}
