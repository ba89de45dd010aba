//! X server and driver, as children that do not outlive the test.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// The application: the one `cargo xtask` built, or the one beside this test.
///
/// # Panics
/// When it was not built.
pub fn application() -> PathBuf {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/debug/panah");
    let path = std::env::var_os("PANAH_BIN").map_or_else(built, PathBuf::from);
    let path = path.canonicalize();
    path.expect("the application is built: `cargo xtask test` builds it before the tests")
}

/// An X server of its own.
pub struct Screen {
    child: Child,
    display: String,
}

impl Screen {
    /// Starts one and learns its number.
    ///
    /// # Panics
    /// When Xvfb is not installed.
    pub fn start() -> Self {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts: `cargo xtask test` installs it");
        let mut number = String::new();
        let output = child.stdout.take().expect("its output is piped");
        BufReader::new(output).read_line(&mut number).expect("it says its number");
        Self { child, display: format!(":{}", number.trim()) }
    }

    /// Its name, `:7`.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// A WebDriver of its own.
pub struct Driver {
    child: Child,
    /// Its address.
    pub address: String,
}

impl Driver {
    /// Starts one on a free port.
    ///
    /// # Panics
    /// When WebKitWebDriver is not installed.
    pub fn start(screen: &Screen, data: &Path) -> Self {
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        // Its messages go to a file: a pipe would be kept open by the application after the test.
        let log = File::create(data.join("driver.log")).expect("a log file");
        let passing = data.join("tmp");
        fs::create_dir_all(&passing).expect("a folder for what is written in passing");
        let child = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("DISPLAY", &screen.display)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("PANAH_MOCK_CAMERA", "1")
            .env("PANAH_DATA", data.join("panah"))
            .env("XDG_DATA_HOME", data.join("share"))
            .env("XDG_CACHE_HOME", data.join("cache"))
            .env("TMPDIR", passing)
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("WebKitWebDriver starts: `cargo xtask test` installs it");
        Self { child, address: format!("http://127.0.0.1:{port}") }
    }
}

impl Driver {
    /// Waits until it answers.
    ///
    /// # Panics
    /// When it does not in time.
    pub async fn ready(&self) {
        let address = self.address.trim_start_matches("http://");
        let answers = async {
            while tokio::net::TcpStream::connect(address).await.is_err() {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(super::PATIENCE, answers).await.expect("the driver answers in time");
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// A process that has gone already is as good as one that was killed.
fn end(child: &mut Child) {
    let _gone = child.kill();
    let _reaped = child.wait();
}
