//! What the machine must have: system packages and Node. Missing ones are installed where that is possible
//! without asking anybody, and otherwise named with the command that installs them.

use std::{
    fs,
    io::{self, IsTerminal},
    process::{Command, Stdio},
};

use crate::sh::{self, Outcome};

/// A Debian package, what it is for, and how another system shows that it has the same thing.
pub struct Package {
    name: &'static str,
    why: &'static str,
    sign: Sign,
}

enum Sign {
    Program(&'static str),
    Library(&'static str),
}
use Sign::{Library, Program};

const fn package(name: &'static str, why: &'static str, sign: Sign) -> Package {
    Package { name, why, sign }
}

/// Needed to build and open the desk.
pub const BUILD: &[Package] = &[
    package("build-essential", "C compiler and linker", Program("cc")),
    package("pkg-config", "finds the libraries below", Program("pkg-config")),
    package("libssl-dev", "libcrypto, for the encrypted case file", Library("openssl")),
    package("libwebkit2gtk-4.1-dev", "the desk's window", Library("webkit2gtk-4.1")),
];

/// Needed besides to test it.
pub const TEST: &[Package] = &[
    package("webkit2gtk-driver", "drives the window in the journeys", Program("WebKitWebDriver")),
    package("xvfb", "a display for the journeys", Program("Xvfb")),
    package("poppler-utils", "reads letters back (pdftotext, pdffonts)", Program("pdftotext")),
    package("qpdf", "checks the structure of letters", Program("qpdf")),
    package("python3-venv", "runs the checker of archival PDFs", Program("python3")),
    package("postgresql", "the hub that the tests exchange through", Program("pg_ctlcluster")),
    package("zbar-tools", "reads the codes printed on letters", Program("zbarimg")),
];

/// Vite 8 asks for this Node or a newer one.
const NODE: (u32, u32) = (20, 19);

/// Makes sure that the packages of these sets and Node are there.
pub fn ensure(sets: &[&'static [Package]]) -> Outcome {
    let wanted: Vec<&Package> = sets.iter().copied().flatten().collect();
    if sh::on_path("dpkg-query").is_some() && sh::on_path("apt-get").is_some() {
        let mut lacking = missing(&wanted, &installed(&wanted));
        if sh::on_path("node").is_none() && !lacking.iter().any(|package| package.name == "nodejs") {
            lacking.extend(node_from_apt());
        }
        if !lacking.is_empty() {
            install(&lacking)?;
        }
    } else if cfg!(target_os = "linux") {
        let lacking: Vec<&Package> = wanted.into_iter().filter(|package| !package.sign.shows()).collect();
        if !lacking.is_empty() {
            return Err(format!(
                "this machine lacks the following, named as Debian names them; please install what your \
                 system calls the same:\n{}",
                listed(&lacking)
            ));
        }
    }
    node()
}

impl Sign {
    fn shows(&self) -> bool {
        match self {
            Program(name) => sh::on_path(name).is_some(),
            Library(name) => Command::new("pkg-config")
                .args(["--exists", name])
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success()),
        }
    }
}

/// What dpkg knows of these packages, one `name status` a line. It ends with an error when it does not know
/// one of them at all, and names the others nevertheless.
fn installed(wanted: &[&Package]) -> String {
    Command::new("dpkg-query")
        .args(["-W", "-f", "${Package} ${db:Status-Status}\\n"])
        .args(wanted.iter().map(|package| package.name))
        .stderr(Stdio::null())
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default()
}

/// Those of the wanted packages that dpkg does not call installed. A package may stand there once for each
/// architecture, and a removed one with its configuration left behind.
fn missing(wanted: &[&'static Package], known: &str) -> Vec<&'static Package> {
    let has = |name: &str| known.lines().any(|line| line.split_once(' ') == Some((name, "installed")));
    wanted.iter().copied().filter(|package| !has(package.name)).collect()
}

fn listed(packages: &[&Package]) -> String {
    let width = packages.iter().map(|package| package.name.len()).max().unwrap_or(0);
    packages
        .iter()
        .map(|package| format!("  {:width$}  {}", package.name, package.why))
        .collect::<Vec<_>>()
        .join("\n")
}

fn install(lacking: &[&Package]) -> Outcome {
    println!("This machine lacks:\n{}", listed(lacking));
    let names = lacking.iter().map(|package| package.name);
    let by_hand = format!(
        "apt-get update && apt-get install -y --no-install-recommends {}",
        names.clone().collect::<Vec<_>>().join(" ")
    );
    let prefix: &[&str] = if is_root() {
        &["env"]
    } else if sh::on_path("sudo").is_none() {
        return Err(format!("packages are missing; as root, please run:\n  {by_hand}"));
    } else if io::stdin().is_terminal() && !sh::ci() {
        &["sudo", "env"]
    } else {
        let silent = Command::new("sudo").args(["-n", "true"]).stderr(Stdio::null()).status();
        if !silent.is_ok_and(|status| status.success()) {
            return Err(format!(
                "packages are missing, and sudo would ask for a password; as root, please run:\n  {by_hand}"
            ));
        }
        &["sudo", "-n", "env"]
    };
    let apt = || {
        let mut words = prefix.iter();
        let mut command = sh::program(words.next().unwrap_or(&"env"));
        command.args(words);
        // Another installation may be under way on a machine that has just started: wait for it.
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]);
        command
    };
    if let Err(message) = sh::run(apt().arg("update")) {
        println!("{message}; trying with the lists this machine has");
    }
    sh::run(apt().args(["install", "-y", "--no-install-recommends"]).args(names))
        .map_err(|message| format!("{message}\nAs root, please run:\n  {by_hand}"))
}

/// The effective user is root. Without a system call of our own: /proc/self belongs to whoever we are.
#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    fs::metadata("/").is_err()
}

/// The distribution's own Node, where it is new enough.
fn node_from_apt() -> Vec<&'static Package> {
    static NODEJS: Package = package("nodejs", "builds the page", Program("node"));
    static NPM: Package = package("npm", "fetches what the page is built from", Program("npm"));
    let policy = Command::new("apt-cache").args(["policy", "nodejs"]).env("LC_ALL", "C").output();
    let policy =
        policy.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let candidate = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "));
    let new_enough = candidate.and_then(version).is_some_and(|found| found >= NODE);
    match (new_enough, sh::on_path("npm")) {
        (false, _) => Vec::new(),
        (true, None) => vec![&NODEJS, &NPM],
        (true, Some(_)) => vec![&NODEJS],
    }
}

fn node() -> Outcome {
    let (major, minor) = NODE;
    let remedy = format!(
        "the page needs Node {major}.{minor} or newer with npm: take it from https://nodejs.org, or run \
         `nvm install` here, which reads .nvmrc"
    );
    let said = Command::new("node").arg("--version").output();
    let said = said.map_err(|_| format!("there is no Node on the path; {remedy}"))?;
    let said = String::from_utf8_lossy(&said.stdout).trim().to_owned();
    if version(&said).is_none_or(|found| found < NODE) {
        return Err(format!("Node on the path is {said}; {remedy}"));
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if sh::on_path(npm).is_none() {
        return Err(format!("there is Node {said} but no npm on the path; {remedy}"));
    }
    Ok(())
}

/// Major and minor of `v20.19.2`, `20.19.2+dfsg-1` or `2:20.19.2-1`.
fn version(text: &str) -> Option<(u32, u32)> {
    let text = text.rsplit(':').next()?.trim_start_matches('v');
    let mut parts = text.split(|sign: char| !sign.is_ascii_digit());
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(packages: &[&Package]) -> Vec<&'static str> {
        packages.iter().map(|package| package.name).collect()
    }

    #[test]
    fn only_installed_counts() {
        let wanted: Vec<&Package> = TEST.iter().collect();
        let known = "webkit2gtk-driver installed\npython3-venv installed\nxvfb config-files\npoppler-utils not-installed\n\
                     qpdf installed\nqpdf not-installed\nzbar-tools half-installed\npostgresql installed\n";
        assert_eq!(names(&missing(&wanted, known)), ["xvfb", "poppler-utils", "zbar-tools"]);
    }

    #[test]
    fn a_package_dpkg_never_heard_of_is_missing() {
        let wanted: Vec<&Package> = BUILD.iter().collect();
        assert_eq!(names(&missing(&wanted, "")), names(&wanted));
        assert_eq!(names(&missing(&wanted, "libssl-dev-extra installed\n")).len(), wanted.len());
    }

    #[test]
    fn versions_of_node() {
        assert_eq!(version("v20.19.2"), Some((20, 19)));
        assert_eq!(version("18.20.4+dfsg-1~deb12u1"), Some((18, 20)));
        assert_eq!(version("1:22.9.0-1"), Some((22, 9)));
        assert_eq!(version("(none)"), None);
        assert!(version("v9.0.0") < Some(NODE));
    }
}
