//! A walk over the page: every place an officer can reach by a link, each shape of place once, and what its buttons open.

use crate::harms::{self, Harm};
use fantoccini::{key::Key, wd::TimeoutConfiguration};
use panah_tests::desk::Window;
use serde_json::{Value, json};
use std::{
    collections::{BTreeSet, VecDeque},
    fs,
    path::Path,
    time::{Duration, Instant},
};

/// Puts the walk's eyes and hands into the page.
const PAGE: &str = include_str!("page.js");

/// Milliseconds that a paste may make the page think, also where other tests run beside this one.
const SLOWEST: u64 = 30_000;

/// Buttons that are not pressed: they start a program of the system, or end the walk.
const LEFT_OUT: [&str; 6] = ["Print", "in the viewer", "Sign out", "Lock", "Camera", "Restore"];

/// Dialogs that are filled, but not sent: they would close the case to whoever walks, with all that is still ahead.
const NOT_SENT: [&str; 1] = ["conflict of interest"];

/// Buttons whose work it is to change what stands in fields: what was filled is not looked for afterwards.
const MOVES: [&str; 3] = ["Move reason", "Remove reason", "Take it over"];

/// How much of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// All short harms as one text, the long one into the first field of each kind, at the places that come first.
    Short,
    /// Each harm by itself into every field, each button of every place.
    Full,
}

impl Form {
    /// As `cargo xtask soak` asks for it.
    pub fn asked() -> Self {
        if std::env::var_os("PANAH_SOAK").is_some() { Self::Full } else { Self::Short }
    }

    /// Places at most; in full, a walk that finds always more has lost its way.
    fn places(self) -> usize {
        if self == Self::Full { 300 } else { 80 }
    }

    /// Buttons of one place that are pressed. Short, only links lead on: forms have addresses, most buttons open lists.
    fn buttons(self) -> usize {
        if self == Self::Full { 40 } else { 0 }
    }
}

/// One officer's walk.
pub struct Walk<'window> {
    window: &'window Window,
    form: Form,
    words: Value,
    shapes: BTreeSet<String>,
    pressed: BTreeSet<String>,
    /// Kinds of fields that the long text was put into.
    long: BTreeSet<String>,
    long_too: bool,
    /// Milliseconds after which a paste is too slow.
    pub patience: u64,
    counts: Counts,
    began: Instant,
    /// Words of which a place must have one in its address, to look at a piece of the page again:
    /// `PANAH_WALK='decision|people'`.
    only: Option<String>,
    pub faults: Vec<String>,
}

/// What was walked over.
#[derive(Default, Debug)]
pub struct Counts {
    pub fields: u64,
    pub long: u64,
    pub drafts: u64,
    pub dialogs: u64,
    pub sent: u64,
    pub refused: u64,
    pub slowest: u64,
    pub slowest_at: String,
}

impl<'window> Walk<'window> {
    pub fn new(window: &'window Window, form: Form) -> Self {
        Self {
            window,
            form,
            words: words(),
            shapes: BTreeSet::new(),
            pressed: BTreeSet::new(),
            long: BTreeSet::new(),
            long_too: true,
            patience: SLOWEST,
            counts: Counts::default(),
            began: Instant::now(),
            only: std::env::var("PANAH_WALK").ok(),
            faults: Vec::new(),
        }
    }

    /// Asks the page's part of the walk; its answer may take its time.
    async fn page(&self, call: &str, argument: Value) -> Value {
        if self.window.script("return !!window.__walk", vec![]).await != json!(true) {
            self.window.script(PAGE, vec![]).await;
            let patient = TimeoutConfiguration::new(Some(Duration::from_secs(300)), None, None);
            self.window.client.update_timeouts(patient).await.expect("the driver is patient");
        }
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             const say = (answer) => {{ window.__answer = answer; done(answer); }}; \
             Promise.resolve(window.__walk.{call}(arguments[0])).then(say, (error) => say({{ died: String(error) }}))"
        );
        let answer = match self.window.client.execute_async(&script, vec![argument]).await {
            // The driver now and then loses what the page answered: it still stands there.
            Err(error) if error.to_string().contains("Could not parse script result") => {
                self.window.script("return window.__answer", vec![]).await
            }
            answer => answer.unwrap_or_else(|error| panic!("{call}: {error}")),
        };
        assert!(answer.get("died").is_none(), "{call}: {answer}");
        answer
    }

    /// Every place that is linked from `starts` and from the rail.
    pub async fn everywhere(&mut self, starts: &[String]) {
        let mut ahead: VecDeque<String> = starts.iter().cloned().collect();
        ahead.extend(self.links().await);
        while let Some(place) = ahead.pop_front() {
            if self.only.as_ref().is_some_and(|words| !words.split('|').any(|word| place.contains(word))) {
                continue;
            }
            if self.shapes.len() >= self.form.places() || !self.shapes.insert(shape(&place)) {
                continue;
            }
            self.go(&place).await;
            if self.form == Form::Full {
                println!("{:>5} s {place}", self.began.elapsed().as_secs());
            }
            ahead.extend(self.links().await);
            self.fill_here(&place).await;
            self.send_here(&place).await;
            self.buttons_of(&place).await;
        }
    }

    async fn links(&self) -> Vec<String> {
        serde_json::from_value(self.page("links", Value::Null).await).unwrap()
    }

    /// Goes there, also from a form that asks whether it may be left.
    async fn go(&self, place: &str) {
        self.close_dialogs().await;
        self.window.go_to(place).await;
        if self.page("dialogs", Value::Null).await != json!(0) && self.window.place().await != place {
            self.window
                .script("document.querySelector('[role=alertdialog] footer button')?.click()", vec![])
                .await;
            self.window.go_to(place).await;
        }
        self.forget().await;
    }

    /// Fills whatever can be seen, looks, and comes back to forms that keep themselves.
    pub async fn fill_here(&mut self, place: &str) {
        let shorts = if self.form == Form::Full { harms::each() } else { vec![harms::blend()] };
        let kinds: BTreeSet<String> = serde_json::from_value(self.page("kinds", Value::Null).await).unwrap();
        let new: Vec<String> = kinds.difference(&self.long).cloned().collect();
        if self.form == Form::Full && self.long_too {
            self.put(place, &harms::book(), true, None).await;
        } else if !new.is_empty() && self.long_too {
            self.put(place, &harms::long(), true, Some(new.clone())).await;
            self.forget().await;
        }
        self.long.extend(new);
        for harm in shorts {
            let again = self.form == Form::Full;
            if self.put(place, &harm, again, None).await > 0 {
                self.kept_when_left(place, &harm).await;
            }
        }
    }

    /// Puts a harm into the one field of this name, without a number at its end.
    pub async fn put_one(&self, name: &str, harm: &Harm) {
        let mut argument = harm.told();
        argument["name"] = json!(name);
        self.page("putOne", argument).await;
    }

    async fn put(&mut self, place: &str, harm: &Harm, again: bool, kinds: Option<Vec<String>>) -> u64 {
        let mut argument = harm.told();
        argument["again"] = json!(again);
        argument["kinds"] = json!(kinds);
        argument["none"] = self.words["none"].clone();
        argument["apart"] = json!(harm.name == "book");
        let mut count = 0;
        loop {
            let report = self.page("fill", argument.clone()).await;
            count += self.reckon(place, harm, &report);
            if report["more"] != json!(true) {
                break;
            }
            argument["again"] = json!(false);
        }
        if count > 0 {
            self.window.settle().await;
            self.look(place, harm.name).await;
        }
        count
    }

    /// What the page says of fields that it filled; how many there were.
    fn reckon(&mut self, place: &str, harm: &Harm, report: &Value) -> u64 {
        let count = report["count"].as_u64().unwrap();
        if matches!(harm.name, "long" | "book") {
            self.counts.long += count;
        } else {
            self.counts.fields += count;
        }
        let took = report["slowest"].as_u64().unwrap();
        if took > self.counts.slowest {
            self.counts.slowest = took;
            self.counts.slowest_at = format!("{place}: {}", report["name"]);
        }
        if took > self.patience {
            self.faults.push(format!("{place} ({}): slow: {} took {took} ms", harm.name, report["name"]));
        }
        count
    }

    /// A form that says it is saved holds the same when it is come back to: what the core kept is what was typed. One that
    /// cannot be saved names the field and why, and holds it no less.
    async fn kept_when_left(&mut self, place: &str, harm: &Harm) {
        let saved = self.saved().await;
        let refused = saved.starts_with("Not saved");
        if refused {
            let why = self.page("why", Value::Null).await;
            if why["fields"].as_array().is_none_or(Vec::is_empty) {
                self.faults.push(format!("{place} ({}): lost: the form says {saved:?}, {why}", harm.name));
            }
        }
        let here = self.window.place().await;
        if !(refused || saved.starts_with("Saved ")) || here.split('?').next() != place.split('?').next() {
            return;
        }
        self.remember().await;
        self.window.go_to("#/verify").await;
        self.window.go_to(place).await;
        self.compare(place).await;
    }

    /// Keeps in mind what the form holds.
    pub async fn remember(&self) {
        self.page("remember", Value::Null).await;
    }

    /// Compares it with what the form holds now.
    pub async fn compare(&mut self, place: &str) {
        self.counts.drafts += self.page("compare", Value::Null).await.as_u64().unwrap();
        self.look(place, "come back to").await;
    }

    /// What was filled is none of the walk's business any longer.
    pub async fn forget(&self) {
        self.page("forget", Value::Null).await;
    }

    /// Leaves the long text out.
    pub fn without_long(&mut self) {
        self.long_too = false;
    }

    /// What the form says of itself, once it says that it was kept or could not be.
    pub async fn saved(&self) -> String {
        for _ in 0..100 {
            let said = self.page("saved", Value::Null).await;
            let said = said.as_str().unwrap_or_default().to_owned();
            if !said.starts_with("Changes not saved") && !said.starts_with("Saving") {
                return said;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        "Not saved in five seconds".to_owned()
    }

    /// Sends the form on top. Refused, it says so and holds everything; accepted, the page goes on.
    pub async fn send_here(&mut self, place: &str) {
        let came = self.page("send", Value::Null).await;
        match came.as_str().unwrap() {
            "none" => return,
            "sent" => self.counts.sent += 1,
            "refused" => self.counts.refused += 1,
            came => self.faults.push(format!("{place}: {came}: the form says nothing when it is sent")),
        }
        self.window.settle().await;
        if came != json!("refused") {
            // What was sent need not stand in the form any longer.
            self.forget().await;
        }
        self.look(place, "sent").await;
    }

    /// Presses each button that has not been pressed; what opens is filled, sent, and closed again.
    async fn buttons_of(&mut self, place: &str) {
        for _ in 0..self.form.buttons() {
            self.afresh(place).await;
            let labels: Vec<String> = serde_json::from_value(self.page("labels", Value::Null).await).unwrap();
            let name = |label: &str| format!("{} {label}", shape(place));
            let wanted = labels.iter().find(|label| {
                !LEFT_OUT.iter().any(|out| label.contains(out)) && !self.pressed.contains(&name(label))
            });
            let Some(label) = wanted.cloned() else { return };
            self.pressed.insert(name(&label));
            self.page("skip", Value::Null).await;
            self.page("press", json!(label)).await;
            self.window.settle().await;
            if MOVES.iter().any(|moves| label.contains(moves)) {
                self.forget().await;
                self.page("skip", Value::Null).await;
            }
            let what = format!("{place}, {label}");
            if self.page("dialogs", Value::Null).await != json!(0) {
                self.counts.dialogs += 1;
                self.fill_here(&what).await;
                if !NOT_SENT.iter().any(|out| label.contains(out)) {
                    self.send_here(&what).await;
                }
            } else if self.window.place().await == place {
                // What opened in its place, and nothing of what was filled before.
                self.put(&what, &harms::blend(), false, None).await;
            }
            self.look(&what, "pressed").await;
        }
    }

    /// Back at the place, with nothing open above it.
    async fn afresh(&self, place: &str) {
        if self.page("dialogs", Value::Null).await != json!(0) || self.window.place().await != place {
            self.go(place).await;
        }
    }

    async fn close_dialogs(&self) {
        for _ in 0..4 {
            if self.page("dialogs", Value::Null).await == json!(0) {
                return;
            }
            self.window.press(Key::Escape).await;
            self.window.settle().await;
        }
        // One that must be answered goes with the page.
        self.window.reload().await;
        self.window.wait_until("return !!document.querySelector('main h1, main h2')").await;
        self.window.settle().await;
    }

    /// What the page has to say for itself.
    pub async fn look(&mut self, place: &str, harm: &str) {
        let seen: Vec<String> = serde_json::from_value(self.page("look", self.words.clone()).await).unwrap();
        self.faults.extend(seen.into_iter().map(|fault| format!("{place} ({harm}): {fault}")));
    }

    /// Says what was walked over, and that nothing was found.
    pub fn told(&self, login: &str, places: usize, fields: u64) {
        let seconds = self.began.elapsed().as_secs();
        println!("{login}: {} places in {seconds} s, {:?}", self.shapes.len(), self.counts);
        assert!(self.faults.is_empty(), "{} faults: {:#?}", self.faults.len(), self.faults);
        if self.only.is_some() {
            return;
        }
        assert!(self.shapes.len() >= places, "only {} places: {:?}", self.shapes.len(), self.shapes);
        assert!(self.counts.fields >= fields, "only {} fields", self.counts.fields);
    }
}

/// How the page says that a screen broke, and that the core answered what nobody foresaw.
fn words() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/locales/en.json");
    let all: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let word = |key: &str| all[key].as_str().unwrap().to_owned();
    json!({ "broken": word("errors.screen"), "unknown": word("error.unexpected"), "none": word("field.none_found") })
}

/// A place without its identifiers and its query: an identifier is any identifier, and so is a language, or the letter
/// whose words are written.
pub fn shape(place: &str) -> String {
    let path = place.split('?').next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').collect();
    if let ["#", "texts", kind, _, language] = parts[..] {
        let turned = ["ar", "fa", "prs", "ps", "ur"].contains(&language);
        return format!("#/texts/{kind}/:text/{}", if turned { ":right-to-left" } else { ":language" });
    }
    let part = |part: &str| {
        if part.len() >= 20 && part.contains(|c: char| c.is_ascii_digit()) { ":id" } else { part }.to_owned()
    };
    parts.into_iter().map(part).collect::<Vec<_>>().join("/")
}
