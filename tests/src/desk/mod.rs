//! The real application in a real window: one X server, one driver and one data folder for each test.

mod eyes;
mod keyboard;
mod processes;

pub use processes::{Screen, application};

use fantoccini::{Client, ClientBuilder, wd::Capabilities};
use serde_json::{Value, json};
use std::{path::Path, sync::atomic::AtomicU32, time::Duration};

/// How long anything may take before the test gives up on it.
const PATIENCE: Duration = Duration::from_secs(45);

/// An opened desk.
pub struct Window {
    /// The page, through WebDriver.
    pub client: Client,
    /// Where the application keeps everything.
    pub data: tempfile::TempDir,
    keys: AtomicU32,
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
        let mut told = String::new();
        // Between being found free and being listened on, a port may go to another test's connection.
        for _ in 0..3 {
            let driver = processes::Driver::start(&screen, data.path());
            driver.ready().await;
            match connected(&driver.address, arguments).await {
                Ok(client) => {
                    return Self { client, data, keys: AtomicU32::new(0), _driver: driver, _screen: screen };
                }
                Err(error) => told = error,
            }
        }
        panic!("the window does not open: {told}");
    }

    /// Closes the application and gives its data folder back.
    ///
    /// # Panics
    /// When the driver has gone.
    pub async fn close(self) -> tempfile::TempDir {
        let Self { client, data, _driver, _screen, .. } = self;
        // The application may be gone already; what matters is that it no longer runs.
        let _ignored = tokio::time::timeout(PATIENCE, client.close()).await;
        data
    }

    /// Ends the application at once, as a power cut would, and gives its data folder back.
    #[must_use]
    pub fn kill(self) -> tempfile::TempDir {
        let Self { data, _driver, _screen, .. } = self;
        // Without its X server and driver the application ends where it stands.
        drop(_driver);
        drop(_screen);
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
        let run = self.client.execute(script, arguments.clone());
        let answer = tokio::time::timeout(PATIENCE, run).await.expect("the page answers in time");
        match answer {
            // On a machine under load the driver now and then loses what the page answered; asked again, it says it.
            Err(error) if error.to_string().contains("Could not parse script result") => {
                let again = tokio::time::timeout(PATIENCE, self.client.execute(script, arguments)).await;
                again.expect("the page answers in time").unwrap_or_else(|error| panic!("{script}: {error}"))
            }
            answer => answer.unwrap_or_else(|error| panic!("{script}: {error}")),
        }
    }

    /// Asks the core as the page does, for tests that need an identifier to go to.
    ///
    /// # Panics
    /// When the core refuses.
    pub async fn ask(&self, name: &str, arguments: Value) -> Value {
        let script = r"
            const done = arguments[arguments.length - 1];
            window.__TAURI_INTERNALS__.invoke('call', { name: arguments[0], args: arguments[1] })
                .then((answer) => done({ answer }), (failure) => done({ failure }));
        ";
        let asked = self.client.execute_async(script, vec![json!(name), arguments]);
        let answer = tokio::time::timeout(PATIENCE, asked).await.expect("the core answers in time");
        let answer = answer.expect("the page can ask");
        assert!(answer.get("failure").is_none(), "{name}: {answer:#}");
        answer["answer"].clone()
    }

    /// Goes to a place of the page.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn go_to(&self, place: &str) {
        self.script("location.hash = arguments[0]", vec![json!(place)]).await;
        self.settle().await;
    }

    /// Loads the page anew. By the driver: a script that reloads the page may be asked for its answer when the page
    /// that would give it has gone.
    ///
    /// # Panics
    /// When the driver does not answer.
    pub async fn reload(&self) {
        let reloaded = tokio::time::timeout(PATIENCE, self.client.refresh()).await;
        reloaded.expect("the page loads in time").expect("the page loads");
    }

    /// Puts the page into a language and a theme, as its own switches do.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn dress(&self, language: &str, theme: &str) {
        let script = "localStorage.setItem('panah.language', arguments[0]); \
                      localStorage.setItem('panah.theme', arguments[1])";
        self.script(script, vec![json!(language), json!(theme)]).await;
        self.reload().await;
        self.wait_until(&format!(
            "return document.documentElement.lang.startsWith('{language}') && document.fonts.status === 'loaded'"
        ))
        .await;
        self.settle().await;
    }

    /// Waits until nothing is loading any more.
    ///
    /// # Panics
    /// When that takes too long.
    pub async fn settle(&self) {
        self.wait_until(
            "return !document.querySelector('[aria-busy=true]') && !!document.querySelector('h1, h2')",
        )
        .await;
        self.painted().await;
    }

    /// Waits until what the page holds now is on the screen.
    ///
    /// # Panics
    /// When that takes too long.
    pub async fn painted(&self) {
        let frames = "const done = arguments[arguments.length - 1]; \
                      requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        let painted = tokio::time::timeout(PATIENCE, self.client.execute_async(frames, vec![])).await;
        painted.expect("the page paints in time").expect("the page paints");
    }

    /// Folder of the pictures.
    #[must_use]
    pub fn pictures() -> std::path::PathBuf {
        let given = std::env::var_os("PANAH_SCREENS").map(std::path::PathBuf::from);
        given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screens"))
    }
}

/// A session with the application in its window.
async fn connected(driver: &str, arguments: &[&str]) -> Result<Client, String> {
    let options = json!({ "binary": processes::application(), "args": arguments });
    let mut capabilities = Capabilities::new();
    capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
    let connector = hyper_util::client::legacy::connect::HttpConnector::new();
    let mut builder = ClientBuilder::new(connector);
    let started = builder.capabilities(capabilities).connect(driver);
    let client = tokio::time::timeout(PATIENCE * 2, started).await;
    client.map_err(|_| "not in time".to_owned())?.map_err(|error| error.to_string())
}
