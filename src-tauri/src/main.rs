//! The desktop shell.

mod camera;
#[cfg(target_os = "linux")]
mod dumps;
mod rounds;
#[cfg(target_os = "linux")]
mod signals;
mod walls;
mod watch;

use chrono::Utc;
use panah_desk::{Places, Session, ahead, bindings, dispatch, headless, hub_line, matrix, verify};
use serde_json::Value;
use std::{process::ExitCode, sync::Mutex};
use tauri::Manager;
use vault::Cost;

/// The machine's time: the one place where it is read.
#[allow(clippy::disallowed_methods, reason = "the shell is where the time comes from")]
fn now() -> chrono::DateTime<Utc> {
    Utc::now()
}

/// How long something takes on this machine.
fn timed(work: &mut dyn FnMut()) -> std::time::Duration {
    let began = std::time::Instant::now();
    work();
    began.elapsed()
}

/// What may be said on the command line.
const USAGE: &str = "\
panah                          opens the desk
panah --demonstration          opens an office of invented cases
panah --demonstration --headless
                               walks the main job without a window and says where the letter is
panah verify FILE              says whether a letter is genuine; `panah verify` alone says more
panah hub init ...             sets up an exchange of many offices; `panah hub` alone says more
panah --help, --version        this text, the version
";

fn main() -> ExitCode {
    let has = |flag: &str| std::env::args().skip(1).any(|argument| argument == flag);
    if has("--help") || has("-h") {
        return said(USAGE);
    }
    if has("--version") || has("-V") {
        return said(concat!("panah ", env!("CARGO_PKG_VERSION"), "\n"));
    }
    if has("--print-bindings") {
        return said(&bindings());
    }
    if has("--print-matrix") {
        return match Session::profile() {
            Ok(profile) => said(&matrix(&profile.roles)),
            Err(failure) => complained(&failure.to_string()),
        };
    }
    #[cfg(target_os = "linux")]
    if let Err(error) = dumps::none() {
        return complained(&format!("core dumps cannot be forbidden: {error}"));
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some((first, rest)) = arguments.split_first()
        && first == "verify"
    {
        let (text, code) = verify::command(rest, &Places::of_user());
        said(&text);
        return ExitCode::from(code);
    }
    if let Some((first, rest)) = arguments.split_first()
        && first == "hub"
    {
        let (text, code) = hub_line::command(rest, now());
        said(&text);
        return ExitCode::from(code);
    }
    let mut session =
        Session::new(Places::of_user(), Box::new(now), Cost::STANDARD).calibrating(Box::new(timed));
    if has("--headless") {
        return match headless::main_job(&mut session) {
            Ok(told) => said(&told),
            Err(failure) => complained(&failure.to_string()),
        };
    }
    if has("--demonstration")
        && let Err(failure) = session.demonstration()
    {
        return complained(&failure.to_string());
    }
    if !has_screen() {
        return complained(
            "there is no screen to open a window on; `panah --help` says what can be done without one",
        );
    }
    let opened = tauri::Builder::default()
        .plugin(walls::plugin())
        .manage(Mutex::new(session))
        .invoke_handler(tauri::generate_handler![call])
        .setup(|app| {
            watch::begin(app.handle());
            rounds::begin(app.handle());
            // Without it the page says that there is no camera; nothing else depends on it.
            if let Some(window) = app.get_webview_window("main")
                && let Err(error) = camera::allow(&window)
            {
                complained(&format!("the camera cannot be used: {error}"));
            }
            Ok(())
        })
        .run(tauri::generate_context!());
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complained(&format!("the window cannot be opened: {error}")),
    }
}

/// Whether a window can be shown; asked first, because the toolkit ends the program where it cannot.
#[cfg(target_os = "linux")]
fn has_screen() -> bool {
    gtk::init().is_ok()
}

/// Other systems always have one.
#[cfg(not(target_os = "linux"))]
fn has_screen() -> bool {
    true
}

/// The one command of the page: it names what it wants. Runs beside the window's own thread.
#[tauri::command(async)]
fn call(
    session: tauri::State<'_, Mutex<Session>>,
    name: String,
    args: Value,
) -> Result<Value, casework::Failure> {
    // The page stands once it asks how the session stands; the bench of the cold start waits for this line.
    if name == "session.state" && std::env::var_os("PANAH_TELL_READY").is_some() {
        said("ready\n");
    }
    ahead(&session, &name);
    // A command that died left no half-made change: the vault rolls back. The session goes on.
    let mut session = session.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    dispatch(&mut session, &name, args)
}

#[allow(clippy::print_stdout, reason = "what was asked for on the command line")]
fn said(text: &str) -> ExitCode {
    print!("{text}");
    ExitCode::SUCCESS
}

#[allow(clippy::print_stderr, reason = "there is no window to say it in")]
fn complained(text: &str) -> ExitCode {
    eprintln!("panah: {text}");
    ExitCode::FAILURE
}
