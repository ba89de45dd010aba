//! The checker of archival and accessible PDFs, a reader of them that browsers have, and the reader of tables that
//! statisticians have: Python packages, in an environment of their own beside what cargo builds, so that nothing of the
//! machine is changed.

use std::path::PathBuf;

use crate::sh::{self, Outcome};

/// Packages and versions: what they find must not change unnoticed.
const PACKAGES: &[&str] =
    &["page-validation==0.11.0", "pypdfium2==5.15.2", "pandas==3.1.1", "openpyxl==3.1.5"];

/// Whether they are there: prints nothing, and fails when they are not. The packages follow it.
const PROBE: &str = "import importlib.metadata as m, sys, page, pypdfium2, pandas, openpyxl; \
                     raise SystemExit(any(m.version(n) != v for n, v in (a.split('==') for a in sys.argv[1:])))";

/// Python of the environment.
fn python() -> PathBuf {
    let target = sh::desk(false);
    let target = target.ancestors().nth(2).map_or_else(|| sh::root().join("target"), PathBuf::from);
    target.join("python").join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// Makes sure that they are there. Answers the Python that has them.
pub fn ensure() -> Outcome<PathBuf> {
    let python = python();
    let has_them = |python: &PathBuf| {
        sh::capture_quietly(sh::program(python).args(["-c", PROBE]).args(PACKAGES)).is_ok()
    };
    if python.is_file() && has_them(&python) {
        return Ok(python);
    }
    let folder = python.parent().and_then(|bin| bin.parent()).map(PathBuf::from).unwrap_or_default();
    let system = if cfg!(windows) { "python" } else { "python3" };
    sh::run(sh::program(system).args(["-m", "venv", "--clear"]).arg(&folder)).map_err(|message| {
        format!("{message}\nPython 3 with its module venv is needed (Debian package python3-venv)")
    })?;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    sh::run(sh::program(&python).args(install).args(PACKAGES))?;
    if has_them(&python) {
        Ok(python)
    } else {
        Err(format!("{} were installed and cannot be used", PACKAGES.join(" ")))
    }
}
