//! `cargo xtask run`: from a fresh clone to the open desk.

use std::{
    env,
    net::{TcpStream, ToSocketAddrs},
    time::Duration,
};

use crate::{
    setup,
    sh::{self, Outcome},
    ui,
};

/// Builds the desk and opens it with demonstration data, or walks the main job where nobody can look.
pub fn run(arguments: &[String]) -> Outcome {
    let release = arguments.iter().any(|argument| argument == "--release");
    let passed = arguments.iter().filter(|argument| !matches!(argument.as_str(), "--release" | "--"));
    setup::ensure(&[setup::BUILD])?;
    ui::build()?;
    build_desk(release)?;
    let mut desk = sh::program(sh::desk(release));
    desk.arg("--demonstration");
    // The desk opens files named on the command line from where the person stands, not from the repository.
    if let Ok(here) = env::current_dir() {
        desk.current_dir(here);
    }
    if !has_display() {
        println!("No display here: the desk walks the main job without a window.");
        desk.arg("--headless");
    }
    sh::run(desk.args(passed))
}

/// Builds the desk's binary; `sh::desk` says where it lies. With `--workspace`, which selects nothing more
/// here, the libraries get the same features as in the tests; with `-p panah`, Tauri would be compiled twice.
pub fn build_desk(release: bool) -> Outcome {
    let mut build = sh::cargo(&["build", "--workspace", "--bin", "panah"]);
    if release {
        build.arg("--release");
    }
    sh::run(&mut build)
}

fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    set("WAYLAND_DISPLAY").is_some() || set("DISPLAY").is_some_and(|display| answers(&display))
}

/// Whether an X server listens at `:0`, `:0.0` or `host:10.0`. A variable left over from a session that has
/// ended would otherwise make the desk fail with a message about GTK.
fn answers(display: &str) -> bool {
    let Some((host, number)) = parse(display) else { return false };
    if host.is_empty() || host == "unix" {
        return local(number);
    }
    let Some(port) = 6000_u16.checked_add(number) else { return false };
    let addresses = (host, port).to_socket_addrs().into_iter().flatten();
    addresses.into_iter().any(|address| TcpStream::connect_timeout(&address, Duration::from_secs(2)).is_ok())
}

fn parse(display: &str) -> Option<(&str, u16)> {
    let (host, rest) = display.rsplit_once(':')?;
    let number = rest.split('.').next()?.parse().ok()?;
    Some((host, number))
}

#[cfg(target_os = "linux")]
fn local(number: u16) -> bool {
    use std::os::{
        linux::net::SocketAddrExt,
        unix::net::{SocketAddr, UnixStream},
    };
    let path = format!("/tmp/.X11-unix/X{number}");
    let hidden = SocketAddr::from_abstract_name(path.as_bytes());
    UnixStream::connect(&path).is_ok() || hidden.is_ok_and(|name| UnixStream::connect_addr(&name).is_ok())
}

#[cfg(not(target_os = "linux"))]
fn local(_: u16) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn displays() {
        assert_eq!(parse(":0"), Some(("", 0)));
        assert_eq!(parse("localhost:10.0"), Some(("localhost", 10)));
        assert_eq!(parse("nonsense"), None);
        assert!(!answers(":64999"));
    }
}
