//! What the page looks like, and whether everybody can use it.

use super::Window;
use serde_json::{Value, json};
use std::{fs, path::Path};

/// axe's script, from the page's own packages.
fn axe() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    fs::read_to_string(path).expect("axe-core is installed with the page's packages")
}

impl Window {
    /// Saves a picture of the page.
    ///
    /// # Panics
    /// When it cannot be taken or written.
    pub async fn picture(&self, name: &str) {
        // Pictures are of the page at rest: fonts loaded, nothing in motion.
        self.wait_until(
            "return document.fonts.status === 'loaded' && !document.querySelector('[aria-busy=true]')",
        )
        .await;
        self.painted().await;
        self.shoot(name).await;
    }

    /// Saves a picture of the page as it is, at rest or not: for whoever asks why a test gave up.
    ///
    /// # Panics
    /// When it cannot be taken or written.
    pub(super) async fn shoot(&self, name: &str) {
        let shot = tokio::time::timeout(super::PATIENCE, self.client.screenshot()).await;
        let png = shot.expect("a picture is taken in time").expect("a picture is taken");
        let path = Self::pictures().join(format!("{name}.png"));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("a folder for pictures");
        }
        fs::write(&path, png).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    /// Runs axe on the page as it is. Nothing may be found.
    ///
    /// # Panics
    /// Lists each violation with the elements.
    pub async fn everybody_can_use(&self, screen: &str) {
        if self.script("return typeof window.axe", vec![]).await != json!("object") {
            self.script(&format!("{}; window.axe = window.axe || axe;", axe()), vec![]).await;
        }
        // React Aria's announcer keeps what it said for seconds after the words it points to have gone.
        let run = r"
            const done = arguments[arguments.length - 1];
            // What is still fading in has not the contrast it will have.
            for (const one of document.getAnimations()) {
                if (Number.isFinite(one.effect.getComputedTiming().endTime)) one.finish();
            }
            window.axe.run({ exclude: [['[data-live-announcer]']] }, { resultTypes: ['violations'] })
                .then((r) => done(r.violations.map((v) => ({
                    rule: v.id, help: v.help, nodes: v.nodes.slice(0, 5).map((n) => n.html + ' :: ' + n.failureSummary),
                }))))
                .catch((e) => done([{ rule: String(e) }]));
        ";
        let found = tokio::time::timeout(super::PATIENCE, self.client.execute_async(run, vec![])).await;
        let found: Value = found.expect("axe answers in time").expect("axe runs");
        assert_eq!(found, json!([]), "axe on {screen}: {found:#}");
    }

    /// Picture and axe.
    ///
    /// # Panics
    /// See [`Window::picture`] and [`Window::everybody_can_use`].
    pub async fn look(&self, name: &str) {
        self.picture(name).await;
        self.everybody_can_use(name).await;
    }
}
