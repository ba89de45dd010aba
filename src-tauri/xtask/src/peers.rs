//! The tools that letters and statistics are measured against: Python packages, in an environment of their own beside what cargo
//! builds. Made when the bench is asked for, never by the tests.

use std::path::PathBuf;

use crate::sh::{self, Outcome};

/// Packages and versions, so that figures of two days can be compared.
const PACKAGES: &[&str] = &["typst==0.15.2", "weasyprint==70.0", "reportlab==5.1.0", "duckdb==2.0.0"];

/// Makes sure that they are there. Answers the folder of the environment.
pub fn ensure() -> Outcome<PathBuf> {
    let target = sh::desk(false);
    let target = target.ancestors().nth(2).map_or_else(|| sh::root().join("target"), PathBuf::from);
    let folder = target.join("peers");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if !python.is_file() {
        let system = if cfg!(windows) { "python" } else { "python3" };
        sh::run(sh::program(system).args(["-m", "venv"]).arg(&folder)).map_err(|message| {
            format!("{message}\nPython 3 with its module venv is needed (Debian package python3-venv)")
        })?;
    }
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    sh::run(sh::program(&python).args(install).args(PACKAGES))?;
    Ok(folder)
}
