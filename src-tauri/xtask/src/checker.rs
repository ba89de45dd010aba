//! The checker of archival and accessible PDFs: a Python package, in an environment of its own beside what cargo
//! builds, so that nothing of the machine is changed.

use std::path::PathBuf;

use crate::sh::{self, Outcome};

/// Package and version: what it finds must not change unnoticed.
const PACKAGE: &str = "page-validation==0.11.0";

/// Whether it is there: prints nothing, and fails when it is not.
const PROBE: &str = "import importlib.metadata as m, page; \
                     raise SystemExit(m.version('page-validation') != '0.11.0')";

/// Python of the environment.
fn python() -> PathBuf {
    let target = sh::desk(false);
    let target = target.ancestors().nth(2).map_or_else(|| sh::root().join("target"), PathBuf::from);
    target.join("python").join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// Makes sure that it is there. Answers the Python that has it.
pub fn ensure() -> Outcome<PathBuf> {
    let python = python();
    let has_it = |python: &PathBuf| sh::capture_quietly(sh::program(python).args(["-c", PROBE])).is_ok();
    if python.is_file() && has_it(&python) {
        return Ok(python);
    }
    let folder = python.parent().and_then(|bin| bin.parent()).map(PathBuf::from).unwrap_or_default();
    let system = if cfg!(windows) { "python" } else { "python3" };
    sh::run(sh::program(system).args(["-m", "venv", "--clear"]).arg(&folder)).map_err(|message| {
        format!("{message}\nPython 3 with its module venv is needed (Debian package python3-venv)")
    })?;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE];
    sh::run(sh::program(&python).args(install))?;
    if has_it(&python) { Ok(python) } else { Err(format!("{PACKAGE} was installed and cannot be used")) }
}
