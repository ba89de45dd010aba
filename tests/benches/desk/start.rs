//! Cold start: from the start of the process to the page that stands, against a bare window built beside it.

use crate::{Figure, median};
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

pub fn cold() -> Option<Figure> {
    let desk = panah_tests::desk::application();
    let bare = desk.parent().map(|folder| folder.join("examples/bare_window"))?;
    if !bare.exists() {
        println!(
            "cold start: not measured, {} was not built (`cargo xtask bench` builds it)",
            bare.display()
        );
        return None;
    }
    let screen = panah_tests::desk::Screen::start();
    let folder = tempfile::tempdir().unwrap();
    // The demonstration office is made before the first start that counts.
    start(&desk, screen.display(), folder.path());
    let mut desks = Vec::new();
    let baseline = median(9, || {
        desks.push(start(&desk, screen.display(), folder.path()));
        start(&bare, screen.display(), folder.path())
    });
    desks.sort_by(f64::total_cmp);
    let measured = desks[desks.len() / 2];
    Some(Figure {
        what: "cold start to the first usable screen",
        measured: format!("{measured:.2} s"),
        baseline: format!("{baseline:.2} s bare window"),
        ratio: measured / baseline,
        goal: "<= 1.25",
    })
}

/// Seconds until a program says that its page stands.
fn start(program: &Path, display: &str, folder: &Path) -> f64 {
    let started = Instant::now();
    let mut child = Command::new(program)
        .arg("--demonstration")
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1")
        .env("PANAH_TELL_READY", "1")
        .env("PANAH_DATA", folder.join("panah"))
        .env("XDG_DATA_HOME", folder.join("share"))
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let output = child.stdout.take().expect("its output is piped");
    let ready = BufReader::new(output).lines().map_while(Result::ok).any(|line| line.starts_with("ready"));
    let time = started.elapsed().as_secs_f64();
    let _gone = child.kill();
    let _reaped = child.wait();
    assert!(ready, "{} ended before its page stood", program.display());
    time
}
