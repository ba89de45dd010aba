//! A border post and an office, each in its own window with its own case file, and one stick that goes between them.

use crate::{after, border, interviews::section};
use fantoccini::{Locator, key::Key};
use panah_tests::desk::Window;
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Who sets a desk up, and where.
struct Setting {
    office: &'static str,
    post: &'static str,
    officer: &'static str,
    login: &'static str,
    /// What pictures of this desk are called after.
    pictures: &'static str,
}

const OFFICE: Setting = Setting {
    office: "Nümunə baş idarəsi",
    post: "BAK",
    officer: "Leyla Nümunəyeva",
    login: "leyla",
    pictures: "stick/office",
};
const BORDER: Setting = Setting {
    office: "Astara nümunə məntəqəsi",
    post: "AST",
    officer: "Elnur Sınaqlı",
    login: "elnur",
    pictures: "stick/border",
};
const PASSWORD: &str = "a rain barrel in spring";
const AUTHORITY: &str = "Nümunə xidməti";
const BORDER_DEVICE: &str = "Astara, noutbuk";
/// The address as each of them wrote it down.
const AT_THE_OFFICE: &str = "Uydurma küçəsi 5, mənzil 12";
const AT_THE_BORDER: &str = "Sınaq yataqxanası, otaq 7";

/// One desk of the two.
struct Desk {
    window: Window,
    pictures: &'static str,
}

impl Desk {
    /// Opens the application on a new machine and sets it up.
    async fn set_up(with: &Setting) -> Self {
        let window = Window::open(&[]).await;
        window.dress("en", "light").await;
        window.enter("Set up this workstation").await;
        window.wait_for("Under which law").await;
        window.enter("Continue").await;
        window.wait_for("Which office is this?").await;
        window.fill("Name of the office", with.office).await;
        window.choose("Post", with.post).await;
        window.fill("Workstation number", "1").await;
        window.enter("Continue").await;
        window.wait_for("Who administers").await;
        window.fill("Full name", with.officer).await;
        window.fill("Login", with.login).await;
        window.fill("Password", PASSWORD).await;
        window.fill("Password again", PASSWORD).await;
        window.tab_to("Caseworker").await;
        window.space().await;
        window.enter("Continue").await;
        window.wait_for("Check your answers").await;
        window.enter("Create the office").await;
        window.wait_for("It is shown only once").await;
        window.tab_to("I have printed the code").await;
        window.space().await;
        window.enter("Start working").await;
        window.wait_for("My work").await;
        Self { window, pictures: with.pictures }
    }

    async fn look(&self, name: &str) {
        self.window.settle().await;
        self.window.look(&format!("{}-{name}", self.pictures)).await;
    }

    /// A part of Exchange, as it stands now.
    async fn exchange(&self, part: &str, shows: &str) {
        // Where it is already, it is read anew.
        self.window.go_to("#/work").await;
        self.window.go_to(&format!("#/exchange/{part}")).await;
        self.window.wait_for(shows).await;
        self.window.settle().await;
    }

    /// Types over what a field holds.
    async fn replace(&self, label: &str, text: &str) {
        self.window.tab_to(label).await;
        self.window.chord_char(&[Key::Control], 'a').await;
        self.window.write(text).await;
    }

    async fn stick(&self, stick: &Path) {
        self.replace("Folder", stick.to_str().unwrap()).await;
    }

    /// Chooses a file: the system's own window cannot be driven, the field behind it can.
    async fn choose(&self, file: &Path) {
        let input = self.window.client.find(Locator::Css("input[type=file]")).await;
        let input = input.expect("a place for the file");
        input.send_keys(file.to_str().unwrap()).await.expect("the file is chosen");
        self.window.wait_for(file.file_name().unwrap().to_str().unwrap()).await;
    }

    /// The code that the page shows to be compared, the last one where it shows several.
    async fn code(&self) -> String {
        let codes = "return [...document.querySelectorAll('main [dir=ltr]')].map((one) => one.innerText)\
                     .filter((text) => /^[0-9A-Z]{3,}([ -][0-9A-Z]{3,})+$/.test(text))";
        let codes = self.window.script(codes, vec![]).await;
        let last = codes.as_array().and_then(|codes| codes.last()).and_then(Value::as_str);
        last.expect("the page shows a code").to_owned()
    }

    /// Writes everything that the other has not confirmed onto the stick.
    async fn give(&self, stick: &Path, picture: Option<&str>) {
        self.exchange("give", "For whom").await;
        self.stick(stick).await;
        if let Some(picture) = picture {
            self.look(picture).await;
        }
        self.window.enter("Write the file").await;
        self.window.wait_for("Eject the stick").await;
    }

    /// Looks at what is on the stick. Nothing is applied yet.
    async fn see(&self, stick: &Path) {
        self.exchange("take", "Folder").await;
        self.stick(stick).await;
        self.window.press(Key::Tab).await;
        self.window.wait_for(": bundle ").await;
        self.window.settle().await;
        self.window.enter("Look at it").await;
        self.window.wait_for("What this bundle brings").await;
        self.window.brought_to("Take it").await;
    }

    /// Takes what was seen.
    async fn take(&self) {
        self.window.press(Key::Enter).await;
        self.window.wait_until("return !document.body.innerText.includes('What this bundle brings')").await;
        self.window.wait_for("taken").await;
    }

    async fn file(&self, case: &str) -> Value {
        let id = case.split('/').nth(2).unwrap_or_default();
        self.window.ask("case.open", json!({ "application": id })).await
    }

    async fn cases(&self) -> usize {
        let list = self.window.ask("case.list", json!({ "text": "" })).await;
        list["rows"].as_array().map_or(0, Vec::len)
    }

    /// Writes down where the first of the family lives.
    async fn address(&self, case: &str, person: &str, line: &str) {
        let window = &self.window;
        window.go_to(&section(case, &format!("people/{person}"))).await;
        window.wait_for("Nothing told yet about").await;
        window.settle().await;
        window.enter("Addresses").await;
        window.wait_for("Address 1").await;
        window.settle().await;
        window.suggest("Kind of address", "Reception centre").await;
        window.fill("Street, house, camp", line).await;
        window.enter("Save").await;
        window.wait_for("saved for").await;
        window.wait_until("return !document.querySelector('[role=dialog]')").await;
    }
}

/// The newest file of the stick whose name begins so.
fn on(stick: &Path, beginning: &str) -> PathBuf {
    let files = fs::read_dir(stick).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().starts_with(beginning);
    files.filter(named).max().unwrap_or_else(|| panic!("{beginning} lies on the stick"))
}

/// The border asks, the office certifies, the border trusts: by two files, with a code for each that people compare.
async fn enrol(office: &Desk, border: &Desk, stick: &Path) {
    office.exchange("enrol", "Make a new authority").await;
    office.look("1-alone").await;
    office.window.fill("Name of the authority", AUTHORITY).await;
    office.window.fill("Name of the device", "Mərkəz").await;
    office.window.enter("Make the authority").await;
    office.window.wait_for("It is shown only once").await;
    office.window.tab_to("I have printed the code").await;
    office.window.space().await;
    office.window.enter("The authority is made").await;
    office.exchange("enrol", "Trust a device").await;

    border.exchange("enrol", "Ask an office").await;
    border.window.fill("Name of the device", BORDER_DEVICE).await;
    border.stick(stick).await;
    border.window.enter("Write the request").await;
    border.window.wait_for("The request is written").await;
    border.look("1-request").await;
    let asked = border.code().await;

    office.choose(&on(stick, "panah-request-")).await;
    office.window.enter("Look at it").await;
    office.window.wait_for("Compare the codes").await;
    assert_eq!(office.code().await, asked, "both read the same code out");
    office.stick(stick).await;
    office.window.choose("Which cases it is to know", "Only the cases of Astara").await;
    office.look("2-certify").await;
    office.window.enter("The codes are the same: certify it").await;
    office.window.wait_for("The device is certified").await;
    office.look("3-certified").await;

    border.choose(&on(stick, "panah-answer-")).await;
    border.window.enter("Look at it").await;
    border.window.wait_for("Compare the codes").await;
    border.look("2-trust").await;
    border.window.enter("The codes are the same: trust it").await;
    border.window.wait_for("This device belongs to the authority now.").await;
    border.exchange("enrol", AUTHORITY).await;
    office.exchange("enrol", AUTHORITY).await;
    assert_eq!(border.code().await, office.code().await, "both name the same authority");
}

/// The office decides which of the two addresses is right, and why.
async fn settle(office: &Desk) {
    let window = &office.window;
    window.go_to("#/conflicts").await;
    window.wait_for(AT_THE_BORDER).await;
    window.wait_for(AT_THE_OFFICE).await;
    office.look("7-conflict").await;
    window.tab_to_group("Which is right?").await;
    for _ in 0..4 {
        if window.focused().await.contains(AT_THE_BORDER) {
            break;
        }
        window.press(Key::Down).await;
    }
    assert!(window.focused().await.contains(AT_THE_BORDER), "the border's address can be chosen");
    window.space().await;
    window.fill("Why", "Uydurma: məntəqə yerində baxıb.").await;
    window.enter("Settle").await;
    window.wait_for("Nothing is disputed").await;
}

/// Issues the letter that invites to the interview.
async fn invite(office: &Desk, case: &str) {
    let window = &office.window;
    after::invite(window, case).await;
    window.go_to(&section(case, "letters")).await;
    window.wait_for("Letters of other acts").await;
    window.settle().await;
    window.enter("Write").await;
    window.wait_for("From then on the letter never changes.").await;
    window.wait_until("return document.querySelectorAll('canvas').length >= 1").await;
    window.settle().await;
    window.enter("Issue letter").await;
    window.wait_for("The letter was issued").await;
    office.look("8-issued").await;
}

/// The border prints what the office issued, and checks what it printed: nothing is asked of anybody.
async fn hand_over(border: &Desk, case: &str) {
    let window = &border.window;
    let letter = border.file(case).await["letters"][0]["id"].as_str().expect("the letter came").to_owned();
    window.go_to(&section(case, &format!("letters/show/{letter}"))).await;
    window.wait_for("Save as PDF").await;
    window.wait_until("return document.querySelectorAll('canvas').length >= 1").await;
    border.look("6-letter").await;
    window.enter("Save as PDF").await;
    window.wait_for("Saved:").await;
    let saved = on(&window.data.path().join("panah/letters"), "");
    window.go_to("#/verify").await;
    window.wait_for("Check a letter").await;
    window.settle().await;
    border.choose_checked(&saved, "Nothing in it was changed").await;
    window.wait_for(OFFICE.office).await;
    border.look("7-genuine").await;
    let shown = window.script("return document.body.innerText", vec![]).await;
    let shown = shown.as_str().unwrap();
    assert!(!shown.contains("This office issued it."), "it was issued elsewhere");
    assert!(!shown.contains("The log of this office is not"), "and no log is doubted");
}

/// The border hands the case over, the office receives it, and then the border does not know it any more.
async fn give_away(office: &Desk, border: &Desk, case: &str, stick: &Path) {
    border.window.go_to(&section(case, "")).await;
    border.window.wait_for("Where the case is").await;
    border.window.settle().await;
    border.window.enter("Hand over").await;
    border.window.wait_for("Until it is received both posts").await;
    border.window.choose("To", "Baku").await;
    border.look("8-hand-over").await;
    border.window.enter("Hand over").await;
    border.window.wait_for("On its way to").await;
    border.give(stick, None).await;
    office.see(stick).await;
    office.take().await;
    office.exchange("cases", "waits to be received").await;
    office.window.go_to(&section(case, "")).await;
    office.window.wait_for("Where the case is").await;
    office.window.settle().await;
    office.window.enter("Receive").await;
    office.window.wait_for("From now on this post has the case").await;
    office.look("9-receive").await;
    office.window.enter("Receive").await;
    office.window.wait_until("return !document.querySelector('[role=dialog]')").await;
    office.give(stick, None).await;
    border.see(stick).await;
    border.take().await;
    assert_eq!((border.cases().await, office.cases().await), (0, 1), "the case is where it was given to");
    border.exchange("cases", "Forgotten here").await;
    border.look("8-forgotten").await;
}

impl Desk {
    async fn choose_checked(&self, file: &Path, answer: &str) {
        let input = self.window.client.find(Locator::Css("input[type=file]")).await;
        let input = input.expect("a place for the file");
        input.send_keys(file.to_str().unwrap()).await.expect("the file is chosen");
        self.window.wait_for(answer).await;
    }
}

/// The whole way: enrolment, a family, two addresses, one letter, and the case goes to the office for good.
pub async fn between_a_border_and_an_office() {
    let stick = tempfile::tempdir().unwrap();
    let stick = stick.path();
    let (office, border) = tokio::join!(Desk::set_up(&OFFICE), Desk::set_up(&BORDER));
    enrol(&office, &border, stick).await;

    border.window.go_to("#/work").await;
    border::a_family_of_five(&border.window).await;
    let case = border.window.place().await;
    border.give(stick, Some("3-give")).await;
    border.look("4-given").await;
    office.see(stick).await;
    office.look("4-preview").await;
    assert_eq!(office.cases().await, 0, "a look applies nothing");
    office.take().await;
    office.look("5-taken").await;
    assert_eq!(office.cases().await, 1);
    let members = office.file(&case).await["members"].clone();
    assert_eq!(members.as_array().map(Vec::len), Some(5), "the whole family came");
    let person = members[0]["person"]["id"].as_str().unwrap().to_owned();

    office.address(&case, &person, AT_THE_OFFICE).await;
    border.address(&case, &person, AT_THE_BORDER).await;
    border.give(stick, None).await;
    office.see(stick).await;
    office.window.wait_for("Where both desks changed one thing").await;
    office.look("6-conflict-foreseen").await;
    office.take().await;
    office.window.wait_for("both values are kept").await;
    settle(&office).await;
    invite(&office, &case).await;

    office.give(stick, None).await;
    border.see(stick).await;
    border.look("5-preview").await;
    border.take().await;
    for desk in [&office, &border] {
        let file = desk.file(&case).await;
        let members = file["members"].as_array().unwrap();
        let first = members.iter().find(|member| member["person"]["id"] == person.as_str()).unwrap();
        let addresses = &first["person"]["details"]["addresses"];
        assert_eq!(addresses[0]["line"], AT_THE_BORDER, "{addresses}");
        assert_eq!(first["person"]["disputed"], json!([]));
    }
    hand_over(&border, &case).await;
    give_away(&office, &border, &case, stick).await;
    for desk in [office, border] {
        desk.exchange("ledger", "Taken").await;
        desk.look("10-ledger").await;
        crate::office::file_is_sound(&desk.window).await;
        desk.window.close().await;
    }
}
