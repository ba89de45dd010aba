//! A walk over the page: every place an officer can reach by a link, each shape of place once.

use panah_tests::desk::Window;
use serde_json::{Value, json};
use std::collections::{BTreeSet, VecDeque};

/// Places of one officer at most: a walk that finds always more has lost its way.
const MOST: usize = 140;
/// Buttons of one place that are pressed.
const BUTTONS: usize = 40;

/// Puts a text into each field that takes one, as a paste does, and remembers what the field then held.
const FILL: &str = r"
    const [text] = arguments;
    const within = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1) ?? document.querySelector('main') ?? document.body;
    const takes = 'textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel]';
    window.__put = [...within.querySelectorAll(takes)].filter((one) => one.offsetParent && !one.disabled && !one.readOnly).map((one) => {
        const type = one instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
        one.focus();
        Object.getOwnPropertyDescriptor(type.prototype, 'value').set.call(one, text.slice(0, one.maxLength > 0 ? one.maxLength : text.length));
        const held = one.value;
        one.dispatchEvent(new Event('input', { bubbles: true }));
        return { one, held };
    });
    return window.__put.length;
";

/// What ran, broke or was lost. Fields of figures and dates keep figures; a list of choices keeps what can be chosen.
const LOOK: &str = r"
    const faults = [];
    if (window.__ran) faults.push('what was typed ran');
    if (!document.querySelector('main')) faults.push('the page has gone');
    if ([...document.querySelectorAll('main, [role=dialog]')].some((one) => /This screen could not be shown/.test(one.textContent))) faults.push('the page broke');
    for (const { one, held } of window.__put ?? []) {
        const free = one instanceof HTMLTextAreaElement || (!one.inputMode && one.getAttribute('role') !== 'combobox');
        if (one.isConnected && free && one.value !== held) faults.push(`lost: ${one.labels?.[0]?.textContent ?? one.name}: ${JSON.stringify(held.slice(0, 60))} became ${JSON.stringify(one.value.slice(0, 60))}`);
    }
    return faults;
";

/// Links to follow, of the page and its rail.
const LINKS: &str = "return [...document.querySelectorAll('nav a[href^=\"#/\"], main a[href^=\"#/\"]')].map((a) => a.getAttribute('href'))";

/// Presses the nth button of the page that is not pressed by the walk itself; false when there is none.
const PRESS: &str = r"
    HTMLInputElement.prototype.click = function () { if (this.type !== 'file') HTMLElement.prototype.click.call(this); };
    const one = [...document.querySelectorAll('main button:not([disabled]):not([type=submit])')].filter((b) => b.offsetParent)[arguments[0]];
    one?.click();
    return !!one;
";

const OPEN: &str = "return !!document.querySelector('[role=dialog], [role=alertdialog]')";

/// Sends what is open, by whatever button sends it.
const SEND: &str = r"
    const box = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1);
    const send = box?.querySelector('button[type=submit]') ?? [...(box?.querySelectorAll('button') ?? [])].at(0);
    send?.click();
";

/// Signs somebody of the demonstration in.
pub async fn sign_in(window: &Window, login: &str) {
    window.ask("session.sign_in", json!({ "login": login, "password": "panah-demonstration" })).await;
    window.script("location.hash = '#/work'", vec![]).await;
    window.reload().await;
    window.wait_until("return !!document.querySelector('main h1')").await;
    window.settle().await;
}

/// One officer's walk.
pub struct Walk<'window> {
    window: &'window Window,
    harms: Vec<String>,
    /// Whether buttons are pressed, too.
    presses: bool,
    /// Shapes of places that were seen: an identifier is any identifier.
    shapes: BTreeSet<String>,
    fields: u64,
    forms: u64,
    pub faults: Vec<String>,
}

impl<'window> Walk<'window> {
    pub fn new(window: &'window Window, harms: Vec<String>, presses: bool) -> Self {
        Self { window, harms, presses, shapes: BTreeSet::new(), fields: 0, forms: 0, faults: Vec::new() }
    }

    /// From where the officer stands over every link.
    pub async fn everywhere(&mut self) {
        let mut ahead = VecDeque::from(self.links().await);
        while let Some(place) = ahead.pop_front() {
            if self.shapes.len() >= MOST || !self.shapes.insert(shape(&place)) {
                continue;
            }
            self.window.go_to(&place).await;
            ahead.extend(self.links().await);
            self.fields_here(&place).await;
            if self.presses {
                self.buttons_of(&place).await;
            }
        }
    }

    async fn links(&self) -> Vec<String> {
        let links = self.window.script(LINKS, vec![]).await;
        serde_json::from_value(links).unwrap()
    }

    /// Puts each harm into all the fields that can be seen.
    pub async fn fields_here(&mut self, place: &str) {
        for harm in self.harms.clone() {
            let filled = self.window.script(FILL, vec![json!(harm)]).await.as_u64().unwrap();
            if filled == 0 {
                return;
            }
            self.fields += filled;
            self.window.settle().await;
            self.look(place, &harm).await;
        }
    }

    async fn look(&mut self, place: &str, harm: &str) {
        let seen: Vec<String> = serde_json::from_value(self.window.script(LOOK, vec![]).await).unwrap();
        let harm: String = harm.chars().take(12).collect();
        self.faults.extend(seen.into_iter().map(|fault| format!("{place} ({harm:?}): {fault}")));
    }

    /// Presses each button; what opens is filled and sent, and closed again.
    async fn buttons_of(&mut self, place: &str) {
        for nth in 0..BUTTONS {
            self.afresh(place).await;
            if self.window.script(PRESS, vec![json!(nth)]).await != Value::Bool(true) {
                return;
            }
            self.window.settle().await;
            if self.window.script(OPEN, vec![]).await == Value::Bool(true) {
                self.forms += 1;
                let what = format!("{place}, button {nth}");
                self.fields_here(&what).await;
                self.window.script(SEND, vec![]).await;
                self.window.settle().await;
                self.look(&what, "sent").await;
            }
        }
    }

    /// The place as it opens, without what was typed or opened before.
    async fn afresh(&self, place: &str) {
        self.window.script("sessionStorage.clear(); location.hash = arguments[0]", vec![json!(place)]).await;
        self.window.reload().await;
        self.window.wait_until("return !!document.querySelector('main h1, main h2')").await;
        self.window.settle().await;
    }

    /// Says what was walked over, and that nothing was found.
    pub fn told(&self, login: &str, least: usize) {
        let places = self.shapes.len();
        println!("{login}: {places} places, {} fields filled, {} forms sent", self.fields, self.forms);
        assert!(places >= least, "only {places} places: {:?}", self.shapes);
        assert!(self.faults.is_empty(), "{:#?}", self.faults);
    }
}

/// A place without its identifiers and its query.
fn shape(place: &str) -> String {
    let path = place.split('?').next().unwrap_or_default();
    let part = |part: &str| {
        if part.len() >= 20 && part.contains(|c: char| c.is_ascii_digit()) { ":id" } else { part }.to_owned()
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}
