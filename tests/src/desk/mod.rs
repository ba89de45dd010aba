//! The real application in a real window: one X server, one driver and one data folder for each test.

mod eyes;
mod keyboard;
mod processes;

pub use processes::{Screen, application};

use fantoccini::{Client, ClientBuilder, wd::Capabilities};
use serde_json::{Value, json};
use std::{path::Path, time::Duration};

/// How long anything may take before the test gives up on it.
const PATIENCE: Duration = Duration::from_secs(30);

/// An opened desk.
pub struct Window {
    /// The page, through WebDriver.
    pub client: Client,
    /// Where the application keeps everything.
    pub data: tempfile::TempDir,
    // Killed when the window is dropped, the driver before the X server.
    _driver: processes::Driver,
    _screen: processes::Screen,
}

impl Window {
    /// Opens the application on a fresh data folder.
    ///
    /// # Panics
    /// When X server, driver or application do not start.
    pub async fn open(arguments: &[&str]) -> Self {
        let data = tempfile::tempdir().expect("a folder for the data");
        Self::open_on(data, arguments).await
    }

    /// Opens the application on a data folder.
    ///
    /// # Panics
    /// When X server, driver or application do not start.
    pub async fn open_on(data: tempfile::TempDir, arguments: &[&str]) -> Self {
        let screen = processes::Screen::start();
        let driver = processes::Driver::start(&screen, data.path());
        let binary = processes::application();
        let mut capabilities = Capabilities::new();
        let options = json!({ "binary": binary, "args": arguments });
        capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        driver.ready().await;
        let mut builder = ClientBuilder::new(connector);
        let started = builder.capabilities(capabilities).connect(&driver.address);
        let client = tokio::time::timeout(PATIENCE * 2, started).await.expect("the window opens in time");
        let client = client.unwrap_or_else(|error| panic!("the window does not open: {error}"));
        Self { client, data, _driver: driver, _screen: screen }
    }

    /// Closes the application and gives its data folder back.
    ///
    /// # Panics
    /// When the driver has gone.
    pub async fn close(self) -> tempfile::TempDir {
        let Self { client, data, _driver, _screen } = self;
        // The application may be gone already; what matters is that it no longer runs.
        let _ignored = tokio::time::timeout(PATIENCE, client.close()).await;
        data
    }

    /// The page's address after `#`.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn place(&self) -> String {
        let place = self.script("return location.hash", vec![]).await;
        place.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page.
    ///
    /// # Panics
    /// When the page does not answer in time or the script fails.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        let run = self.client.execute(script, arguments);
        let answer = tokio::time::timeout(PATIENCE, run).await.expect("the page answers in time");
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Folder of the pictures.
    #[must_use]
    pub fn pictures() -> std::path::PathBuf {
        let given = std::env::var_os("PANAH_SCREENS").map(std::path::PathBuf::from);
        given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screens"))
    }
}
