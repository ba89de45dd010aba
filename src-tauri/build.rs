//! Build step of the shell. A fresh clone has no built page yet; `generate_context!` refuses to compile
//! without one, so checks and tests that never open a window get a page that says how to build the real one.
use std::{fs, path::Path};

fn main() {
    let index = Path::new("../ui/dist/index.html");
    if !index.exists() {
        let placeholder = "<!doctype html><title>Panah</title><p>Run <code>cargo xtask run</code>.</p>";
        let written = fs::create_dir_all("../ui/dist").and_then(|()| fs::write(index, placeholder));
        if let Err(error) = written {
            println!("cargo::warning=cannot write {}: {error}", index.display());
        }
    }
    println!("cargo::rerun-if-changed=../ui/dist");
    println!("cargo::rerun-if-changed=../ui/isolation");
    // The page may call this one command; anything else is refused before it reaches our code.
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={}", format!("{error:#}").split_whitespace().collect::<Vec<_>>().join(" "));
    }
}
