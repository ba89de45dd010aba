//! Running other programs: where, with which environment, and what to say when one fails.

use std::{
    env,
    ffi::OsStr,
    io::{self, IsTerminal, Read, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

/// What a step gives: a value, or a sentence for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;

/// The top of the repository.
pub fn root() -> PathBuf {
    let here =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf()
}

/// Nobody is watching: no colour, no questions, no incremental builds.
pub fn ci() -> bool {
    env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

/// Whether headings may be coloured.
pub fn colour() -> bool {
    !ci() && env::var_os("NO_COLOR").is_none() && io::stdout().is_terminal()
}

/// A command at the top of the repository, free of what `cargo run` tells xtask about itself.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    for (key, _) in env::vars_os() {
        let about_xtask = key.to_str().is_some_and(|key| {
            key.starts_with("CARGO_PKG_") || key.starts_with("CARGO_MANIFEST_") || key == "CARGO_BIN_NAME"
        });
        if about_xtask {
            command.env_remove(key);
        }
    }
    if ci() {
        command.env("CARGO_TERM_COLOR", "never").env("CARGO_INCREMENTAL", "0").env("NO_COLOR", "1");
        command.env_remove("FORCE_COLOR");
    }
    command
}

/// The cargo that started xtask.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// npm, in the page's directory.
pub fn npm(arguments: &[&str]) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(arguments).current_dir(root().join("ui"));
    command
}

/// The desk's binary of a profile, wherever cargo was told to build: xtask itself lies in the debug directory.
pub fn desk(release: bool) -> PathBuf {
    let built =
        env::current_exe().ok().and_then(|exe| exe.parent().and_then(Path::parent).map(Path::to_path_buf));
    let target = built.unwrap_or_else(|| root().join("target"));
    target.join(if release { "release" } else { "debug" }).join(format!("panah{}", env::consts::EXE_SUFFIX))
}

/// The first executable file of this name on the path.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program());
    let name = name.file_name().unwrap_or(name.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| {
            let word = word.to_string_lossy();
            if word.contains(char::is_whitespace) { format!("'{word}'") } else { word.into_owned() }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs the command with the terminal's own input and output.
pub fn run(command: &mut Command) -> Outcome {
    announce(command);
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    judge(command, status)
}

/// Runs the command and gives what it printed; its complaints go to the terminal.
pub fn capture(command: &mut Command) -> Outcome<Vec<u8>> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| cannot_start(command, &error))?;
    judge(command, output.status).map(|()| output.stdout)
}

/// As [`capture`], without the complaints: for a question whose answer may well be no.
pub fn capture_quietly(command: &mut Command) -> Outcome<Vec<u8>> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .map_err(|error| cannot_start(command, &error))?;
    judge(command, output.status).map(|()| output.stdout)
}

/// Runs the command, shows what it prints as it comes, and gives its lines as well.
///
/// A test that was killed can leave a process behind that keeps the pipe open for ever. The lines are
/// therefore waited for only a short while once the command itself has ended.
pub fn watch(command: &mut Command) -> (Outcome, Vec<String>) {
    announce(command);
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) => return (Err(cannot_start(command, &error)), Vec::new()),
    };
    let (sender, receiver) = mpsc::channel();
    let reader = child.stdout.take().map(|mut pipe| {
        thread::spawn(move || {
            let mut chunk = [0; 8192];
            while let Ok(length @ 1..) = pipe.read(&mut chunk) {
                let bytes = chunk.get(..length).unwrap_or_default();
                let mut screen = io::stdout().lock();
                let shown = screen.write_all(bytes).and_then(|()| screen.flush());
                if shown.is_err() || sender.send(bytes.to_vec()).is_err() {
                    break;
                }
            }
        })
    });
    let ended = child.wait().map_err(|error| cannot_start(command, &error));
    for _ in 0..40 {
        if reader.as_ref().is_none_or(thread::JoinHandle::is_finished) {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    let bytes: Vec<u8> = receiver.try_iter().flatten().collect();
    let lines = String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect();
    (ended.and_then(|status| judge(command, status)), lines)
}

fn announce(command: &Command) {
    let folder = command.get_current_dir().and_then(Path::file_name).filter(|name| *name == "ui");
    let place = if folder.is_some() { "ui" } else { "" };
    if colour() {
        println!("\x1b[2m{place}$ {}\x1b[0m", shown(command));
    } else {
        println!("{place}$ {}", shown(command));
    }
}

fn cannot_start(command: &Command, error: &io::Error) -> String {
    format!("cannot start `{}`: {error}", shown(command))
}

fn judge(command: &Command, status: ExitStatus) -> Outcome {
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", shown(command))) }
}
