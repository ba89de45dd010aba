//! The keyboard: the journeys use nothing else.

use super::Window;
use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    error::CmdError,
    key::Key,
};
use serde_json::json;
use std::{
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

/// Presses of Tab after which a control is declared unreachable.
const MOST_TABS: usize = 400;

/// How long a key may take to show what it did before the page is thought to have moved under it.
const MOMENT: Duration = Duration::from_millis(600);

/// Whether what is focused takes text.
const TAKES_TEXT: &str = "return /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '')";

/// What stands in the focused field.
const TYPED: &str = "const one = document.activeElement; return one?.value ?? one?.textContent ?? '';";

/// Accessible name of the focused element, as a screen reader would say it, in short.
const FOCUSED: &str = r"
    const one = document.activeElement;
    if (!one || one === document.body) return '';
    const text = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.textContent;
        if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
        return node.getAttribute('aria-label') ?? [...node.childNodes].map(text).join(' ');
    };
    const labelledby = one.getAttribute('aria-labelledby');
    const name =
        (labelledby && labelledby.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(text).join(' ')) ||
        one.getAttribute('aria-label') ||
        (one.labels && one.labels.length && [...one.labels].map(text).join(' ')) ||
        one.getAttribute('title') || text(one);
    return name.replace(/\s+/g, ' ').trim();
";

impl Window {
    /// Keys pressed so far; keys held with another one count with it.
    #[must_use]
    pub fn keys_pressed(&self) -> u32 {
        self.keys.load(Ordering::Relaxed)
    }

    /// Scans a text into whatever has the focus, as a reader on the keyboard's line does: no finger moves.
    ///
    /// # Panics
    /// When nothing that takes text has it.
    pub async fn scan(&self, text: &str) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.send_keys(text).await.unwrap_or_else(|error| panic!("{text:?} cannot be scanned: {error}"));
    }

    /// Presses a key.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn press(&self, key: Key) {
        self.chord(&[], key).await;
    }

    /// Presses a key `times` times.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn press_times(&self, key: Key, times: usize) {
        for _ in 0..times {
            self.press(key).await;
        }
    }

    /// Presses a key while others are held.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn chord(&self, held: &[Key], key: Key) {
        self.chord_char(held, char::from(key)).await;
    }

    /// Presses a character key while others are held.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn chord_char(&self, held: &[Key], key: char) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for held in held {
            actions = actions.then(KeyAction::Down { value: char::from(*held) });
        }
        actions = actions.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        for held in held.iter().rev() {
            actions = actions.then(KeyAction::Up { value: char::from(*held) });
        }
        self.keys.fetch_add(1, Ordering::Relaxed);
        // The driver was seen to refuse a key without a word on a machine under load. It is asked once more, and only
        // then: any other refusal says something.
        match self.client.perform_actions(actions.clone()).await {
            Err(CmdError::Standard(refusal)) if refusal.message.is_empty() => {
                self.client.release_actions().await.expect("keys are let go");
                self.settle().await;
                self.client.perform_actions(actions).await.expect("keys are pressed");
            }
            answer => answer.expect("keys are pressed"),
        }
    }

    /// Presses the space bar: ticks, chooses.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn space(&self) {
        self.chord_char(&[], ' ').await;
    }

    /// Types into whatever has the focus.
    ///
    /// # Panics
    /// When nothing that takes text has it.
    pub async fn write(&self, text: &str) {
        let typed = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        self.keys.fetch_add(typed, Ordering::Relaxed);
        // The driver refuses a field the page is just moving or drawing, sometimes without a word why: a person
        // would wait a moment. It is asked again only while nothing of the text has arrived.
        let before = self.script(TYPED, vec![]).await;
        for attempt in 1.. {
            let focused = self.client.active_element().await.expect("something has the focus");
            let Err(error) = focused.send_keys(text).await else { return };
            let arrived = self.script(TYPED, vec![]).await != before;
            assert!(!arrived && attempt < 4, "{text:?} cannot be typed: {error:?}");
            self.settle().await;
        }
    }

    /// Accessible name of the focused control.
    ///
    /// # Panics
    /// When the page does not answer.
    pub async fn focused(&self) -> String {
        self.script(FOCUSED, vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page itself has put the focus on a control whose name is, or begins with, `label`.
    ///
    /// # Panics
    /// When it does not in time.
    pub async fn brought_to(&self, label: &str) {
        let started = Instant::now();
        while !named(&self.focused().await, label) {
            assert!(started.elapsed() < super::PATIENCE, "the page does not go to {label:?}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Goes forward by Tab until a control is focused whose name is, or begins with, `label`.
    ///
    /// # Panics
    /// When no such control is reached; says which were.
    pub async fn tab_to(&self, label: &str) {
        self.go(label, false).await;
    }

    /// Goes back by Shift+Tab likewise.
    ///
    /// # Panics
    /// When no such control is reached; says which were.
    pub async fn back_to(&self, label: &str) {
        self.go(label, true).await;
    }

    async fn go(&self, label: &str, back: bool) {
        let mut seen = Vec::new();
        for _ in 0..MOST_TABS {
            if back {
                self.chord(&[Key::Shift], Key::Tab).await;
            } else {
                self.press(Key::Tab).await;
            }
            let name = self.focused().await;
            if named(&name, label) {
                return;
            }
            seen.push(name);
        }
        seen.dedup();
        seen.truncate(80);
        panic!("Tab does not reach {label:?}; it passes {seen:#?}");
    }

    /// Goes to a field and types.
    ///
    /// # Panics
    /// When it is not reached.
    pub async fn fill(&self, label: &str, text: &str) {
        // A summary of faults has links of the same names; they take no text.
        self.tab_to(label).await;
        while self.script(TAKES_TEXT, vec![]).await != json!(true) {
            self.tab_to(label).await;
        }
        self.write(text).await;
    }

    /// Goes to a control and presses Enter.
    ///
    /// # Panics
    /// When it is not reached.
    pub async fn enter(&self, label: &str) {
        self.tab_to(label).await;
        self.press(Key::Enter).await;
    }

    /// Goes to a list of choices and chooses by typing, as in every list of a desktop.
    ///
    /// # Panics
    /// When it is not reached.
    pub async fn choose(&self, label: &str, choice: &str) {
        self.tab_to(label).await;
        self.choose_here(choice).await;
    }

    /// Chooses in the list that has the focus.
    ///
    /// # Panics
    /// When it does not open.
    pub async fn choose_here(&self, choice: &str) {
        let inside = "return !!document.activeElement?.closest('[role=listbox]')";
        let open = "return !!document.querySelector('[role=listbox]')";
        self.press(Key::Enter).await;
        // A list under which the page moved has closed again, as it would for a person, who opens it once more.
        let started = Instant::now();
        while !self.comes_true(inside, 2 * MOMENT).await && started.elapsed() < super::PATIENCE {
            self.settle().await;
            if self.script(open, vec![]).await == json!(false) {
                self.press(Key::Enter).await;
            }
        }
        self.wait_until(inside).await;
        self.write(choice).await;
        self.press(Key::Enter).await;
        // The list closes, and a moment later its button has the focus again. Between, the dialog around has it: a Tab
        // would begin anew, and a text would go nowhere.
        self.comes_true(
            "return document.activeElement?.getAttribute('aria-haspopup') === 'listbox'",
            6 * MOMENT,
        )
        .await;
        self.wait_until(
            "const one = document.activeElement; return !!one && one !== document.body && !one.closest('[role=listbox]')",
        )
        .await;
    }

    /// Goes forward by Tab until something inside a group is focused.
    ///
    /// # Panics
    /// When the group is not reached.
    pub async fn tab_to_group(&self, label: &str) {
        let inside = r"
            const one = document.activeElement?.closest('[role=radiogroup], [role=group], fieldset');
            if (!one) return '';
            const by = one.getAttribute('aria-labelledby');
            const named = by ? by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ') : '';
            return (one.getAttribute('aria-label') ?? named) || one.querySelector('legend')?.textContent || '';
        ";
        for _ in 0..MOST_TABS {
            self.press(Key::Tab).await;
            if self.script(inside, vec![]).await.as_str().unwrap_or_default().contains(label) {
                return;
            }
        }
        panic!("Tab does not reach the group {label:?}");
    }

    /// Goes to a box with suggestions, types, and takes the first that fits.
    ///
    /// # Panics
    /// When it is not reached.
    pub async fn suggest(&self, label: &str, text: &str) {
        // A page that opens with this box under the cursor is not gone round to come back to it.
        // A dialog may bear the word in its own name, and has the focus until it goes back to what opened a list.
        let takes_text = self.script(TAKES_TEXT, vec![]).await == json!(true);
        if takes_text && named(&self.focused().await, label) {
            self.write(text).await;
        } else {
            self.fill(label, text).await;
        }
        let offered = "return !!document.querySelector('[role=listbox] [role=option]')";
        self.comes_true(offered, 4 * MOMENT).await;
        // The list closes when the page moves under it; what was typed stays, and the arrow opens it again.
        let typed = format!("return (document.activeElement?.value ?? '') === {}", json!(text));
        if !self.comes_true(&typed, 4 * MOMENT).await {
            let (focused, stands) = (self.focused().await, self.script(TYPED, vec![]).await);
            self.shoot("failed").await;
            panic!("{text:?} was typed into {label:?}; {stands} stands in {focused:?}");
        }
        // Enter before anything is marked would send the form; a list that was just filtered anew marks nothing, and
        // one under which the page moved is closed: the arrow opens and marks, for as long as that goes on.
        let marked = "return !!document.activeElement?.getAttribute('aria-activedescendant')";
        let started = Instant::now();
        while started.elapsed() < super::PATIENCE {
            self.press(Key::Down).await;
            if self.comes_true(marked, MOMENT).await {
                break;
            }
            self.settle().await;
        }
        self.wait_until(marked).await;
        self.press(Key::Enter).await;
        self.wait_until("return !document.querySelector('[role=listbox] [role=option]')").await;
    }

    /// Goes to a group of which one is chosen, and chooses with the arrows.
    ///
    /// # Panics
    /// When the choice is not in the group.
    pub async fn pick(&self, group: &str, choice: &str) {
        self.tab_to_group(group).await;
        self.pick_from_here(choice).await;
    }

    /// Chooses with the arrows in the group that has the focus.
    ///
    /// # Panics
    /// When the choice is not in the group.
    pub async fn pick_from_here(&self, choice: &str) {
        // Down to the last, then up to the first: the arrows do not go round everywhere.
        for step in 0..16 {
            if self.focused().await == choice {
                self.space().await;
                return;
            }
            self.press(if step < 6 { Key::Down } else { Key::Up }).await;
        }
        panic!("the group has no {choice:?}");
    }

    /// Waits until the page shows a text.
    ///
    /// # Panics
    /// When it does not in time; says what it shows.
    pub async fn wait_for(&self, text: &str) {
        let started = Instant::now();
        let mut shown = String::new();
        // Half a sign that somebody pasted is no text that the driver could hand over.
        let text_of = "return document.body.innerText.toWellFormed()";
        while started.elapsed() < super::PATIENCE {
            let body = self.script(text_of, vec![]).await;
            shown = body.as_str().unwrap_or_default().to_owned();
            if shown.to_lowercase().contains(&text.to_lowercase()) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        self.shoot("failed").await;
        panic!("the page does not show {text:?}; it shows:\n{shown}");
    }

    /// Whether a script says true within a time.
    async fn comes_true(&self, script: &str, within: Duration) -> bool {
        let started = Instant::now();
        loop {
            if self.script(script, vec![]).await == json!(true) {
                return true;
            }
            if started.elapsed() >= within {
                return false;
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits until a script says true.
    ///
    /// # Panics
    /// When it does not in time.
    pub async fn wait_until(&self, script: &str) {
        let started = Instant::now();
        while started.elapsed() < super::PATIENCE {
            if self.script(script, vec![]).await == json!(true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        self.shoot("failed").await;
        panic!("never true: {script}; target/screens/failed.png shows the page");
    }
}

/// A label names a control whose name it is, or which it begins or ends ("Husband Relationship to …").
fn named(name: &str, label: &str) -> bool {
    let (name, label) = (name.to_lowercase(), label.to_lowercase());
    let begins = name.strip_prefix(&label).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let ends = name.strip_suffix(&label).is_some_and(|rest| rest.ends_with(' '));
    begins || ends
}
