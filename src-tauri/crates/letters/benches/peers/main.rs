//! Letters per second against the tools an office would otherwise use, all in one run.
//!
//! `cargo xtask bench` makes the Python environment of the peers and names it in `PANAH_PEERS`; without it
//! only our own figures are taken. Rounds are interleaved, and what is counted is the time of the processor: on a
//! busy machine whoever is done sooner waits less. What counts are the ratios.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench stops when it cannot measure"
)]

mod letter;
#[path = "../../tests/common/tongues.rs"]
mod tongues;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;
use std::time::Instant;

use letter::{KINDS, letter};
use letters::{Document, Lang, Typesetter};

const ROUNDS: usize = 5;
/// Letters of a round. No letter is set twice: a tool that remembers what it has set would only show that.
/// From letter to letter differ the person, the dates and numbers, and the order of the sentences, so that
/// no paragraph is the same; the words are those of one office. A tool may remember words and fonts.
const LETTERS: usize = 12;

struct Peer {
    name: &'static str,
    child: Child,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
    seconds: Vec<f64>,
    bytes: usize,
    pages: usize,
}

impl Peer {
    fn start(name: &'static str, python: &Path, letters: &Path) -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut child = Command::new(python)
            .arg(here.join("benches/peers/peers.py"))
            .args([name.as_ref(), letters.as_os_str(), here.join("fonts").as_os_str()])
            .env("RAYON_NUM_THREADS", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python of the peers");
        let asked = child.stdin.take().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        answers.read_line(&mut line).unwrap();
        assert_eq!(line.trim(), "ready", "{name}");
        Self { name, child, asked, answers, seconds: Vec::new(), bytes: 0, pages: 0 }
    }

    fn round(&mut self) {
        writeln!(self.asked, "{LETTERS}").unwrap();
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        let told: Vec<&str> = line.split_whitespace().collect();
        self.seconds.push(told[0].parse::<f64>().unwrap() / LETTERS as f64);
        self.bytes = told[1].parse().unwrap();
        self.pages = told[2].parse().unwrap();
    }
}

/// Seconds that this process was on a processor; where the system does not say, seconds.
fn processor() -> f64 {
    static STARTED: OnceLock<Instant> = OnceLock::new();
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = told.split_whitespace().next().and_then(|first| first.parse::<f64>().ok());
    nanoseconds.map_or_else(|| STARTED.get_or_init(Instant::now).elapsed().as_secs_f64(), |all| all / 1e9)
}

/// Whether a program is there: a browser is measured where one is installed.
fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Letters for all rounds, and one before to warm up.
fn written(languages: [Lang; 3]) -> Vec<Document> {
    (0..=ROUNDS * LETTERS).map(|serial| letter(languages, serial)).collect()
}

fn measure(kind: &str, languages: [Lang; 3], python: Option<&Path>, folder: &Path) {
    let own = written(languages);
    let path = folder.join(format!("{kind}.json"));
    std::fs::write(&path, serde_json::to_vec(&own).unwrap()).unwrap();
    // ReportLab neither shapes nor turns text round.
    let names = ["typst", "weasyprint", "reportlab", "chromium"]
        .into_iter()
        .filter(|name| kind == "az" || *name != "reportlab")
        .filter(|name| *name != "chromium" || is_on_path("chromium"));
    let mut peers: Vec<Peer> =
        python.map(|python| names.map(|name| Peer::start(name, python, &path)).collect()).unwrap_or_default();
    let mut typesetter = Typesetter::new().unwrap();
    let first = typesetter.typeset(&own[0]).unwrap();
    let (mut seconds, mut bytes) = (Vec::new(), 0);
    for round in own[1..].chunks(LETTERS) {
        let started = processor();
        bytes = round.iter().map(|doc| typesetter.typeset(doc).unwrap().bytes.len()).sum::<usize>();
        seconds.push((processor() - started) / LETTERS as f64);
        for peer in &mut peers {
            peer.round();
        }
    }
    let ours = median(&mut seconds);
    println!(
        "{kind} {:<12} {:>7.1} letters/s {:>7} bytes {} pages",
        "panah",
        1.0 / ours,
        bytes / LETTERS,
        first.pages
    );
    for mut peer in peers {
        let theirs = median(&mut peer.seconds);
        println!(
            "{kind} {:<12} {:>7.1} letters/s {:>7} bytes {} pages   we are {:.1} times as fast",
            peer.name,
            1.0 / theirs,
            peer.bytes,
            peer.pages,
            theirs / ours
        );
        drop(peer.asked);
        peer.child.wait().unwrap();
    }
}

fn main() {
    // `cargo test --benches` passes flags of the test runner; there is nothing to test here.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let python = std::env::var_os("PANAH_PEERS").map(|folder| Path::new(&folder).join("bin/python"));
    let folder = tempfile::tempdir().unwrap();
    for (kind, languages) in KINDS {
        measure(kind, languages, python.as_deref(), folder.path());
    }
}
