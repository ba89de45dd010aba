//! The command line, where there is no window to say anything in.
#![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test")]

use panah_tests::desk::application;
use std::process::{Command, Output};

/// The desk, on a machine without a screen.
fn desk(arguments: &[&str]) -> Output {
    let screens = ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
    let mut desk = Command::new(application());
    screens.iter().for_each(|name| {
        desk.env_remove(name);
    });
    // Where nothing of an office is, nothing can be opened by mistake.
    let folder = tempfile::tempdir().unwrap();
    desk.args(arguments).env("HOME", folder.path()).env("XDG_DATA_HOME", folder.path()).output().unwrap()
}

#[test]
fn without_a_screen_a_sentence_is_said_and_no_panic() {
    let output = desk(&[]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("there is no screen") && !told.contains("panicked"), "{told}");
}

#[test]
fn what_can_be_said_is_told() {
    for flag in ["--help", "-h"] {
        let output = desk(&[flag]);
        assert!(output.status.success());
        let told = String::from_utf8(output.stdout).unwrap();
        for word in ["--demonstration", "--headless", "verify", "hub"] {
            assert!(told.contains(word), "{flag} says nothing of {word}: {told}");
        }
    }
    let version = desk(&["--version"]);
    assert!(String::from_utf8(version.stdout).unwrap().starts_with("panah "));
}
