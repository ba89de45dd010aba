//! Setting up the office, its officers, and changing between them.

use fantoccini::key::Key;
use panah_tests::desk::Window;

/// Login and password.
pub type Account = (&'static str, &'static str);

pub const CASEWORKER: Account = ("sevda", "a rain barrel in spring");
pub const REVIEWER: Account = ("rauf", "seven blue lanterns here");
/// What the administrator tells the reviewer to come in with.
const FIRST: &str = "for the first day only";

/// First-run set-up, up to the first screen.
pub async fn set_up(window: &Window) {
    window.look("journey/01-door").await;
    window.enter("Set up this workstation").await;
    window.wait_for("Under which law").await;
    window.enter("Continue").await;
    window.wait_for("Which office is this?").await;
    // Everything that is missing is told at once, and nothing typed is lost.
    window.fill("Name of the office", "Balakən sınaq məntəqəsi").await;
    window.enter("Continue").await;
    window.wait_for("There are problems in 2 fields").await;
    window.look("journey/02-set-up-missing").await;
    // The summary leads to the field.
    window.enter("Post: Fill in this field").await;
    window.choose_here("BLK").await;
    window.fill("Workstation number", "2").await;
    window.enter("Continue").await;
    window.wait_for("Who administers").await;
    window.fill("Full name", "Sevda Nümunəyeva").await;
    window.fill("Login", CASEWORKER.0).await;
    window.fill("Password", CASEWORKER.1).await;
    window.fill("Password again", CASEWORKER.1).await;
    window.tab_to("Caseworker").await;
    window.space().await;
    window.look("journey/03-set-up-administrator").await;
    window.enter("Continue").await;
    window.wait_for("Check your answers").await;
    window.look("journey/04-set-up-check").await;
    window.enter("Create the office").await;
    window.wait_for("It is shown only once").await;
    window.look("journey/05-recovery-code").await;
    window.tab_to("I have printed the code").await;
    window.space().await;
    window.enter("Start working").await;
    window.wait_for("My work").await;
    window.look("journey/06-first-screen").await;
}

/// The second pair of eyes.
pub async fn add_reviewer(window: &Window) {
    window.enter("Administration").await;
    window.wait_for("Sevda Nümunəyeva").await;
    window.enter("Add an officer").await;
    window.fill("Name", "Rauf Sınaqzadə").await;
    window.fill("Login", REVIEWER.0).await;
    window.fill("First password", FIRST).await;
    window.tab_to("Reviewer").await;
    window.space().await;
    window.look("journey/07-add-officer").await;
    window.enter("Add").await;
    window.wait_for("was added and can sign in now").await;
}

/// The reviewer comes in for the first time, and chooses a password that nobody else knows before anything else.
pub async fn reviewer_comes_in(window: &Window) {
    let (login, password) = REVIEWER;
    sign_in(window, (login, FIRST)).await;
    window.wait_for("Change your password").await;
    window.look("journey/29-own-password").await;
    window.fill("Password so far", FIRST).await;
    window.fill("New password", password).await;
    window.fill("Password again", password).await;
    window.enter("Change the password").await;
    window.wait_for("My work").await;
}

/// Locks the desk and lets another officer in.
pub async fn change_officer(window: &Window, account: Account) {
    sign_in(window, account).await;
    window.wait_for("My work").await;
}

async fn sign_in(window: &Window, (login, password): Account) {
    window.chord_char(&[Key::Control], 'l').await;
    window.wait_for("locked this desk").await;
    window.fill("Login", login).await;
    window.fill("Password", password).await;
    window.press(Key::Enter).await;
}

/// Administration's own check: pages, chain of hashes, tables against the log.
pub async fn file_is_sound(window: &Window) {
    window.go_to("#/administration/check").await;
    window.enter("Check the case file").await;
    window.wait_for("The case file is sound").await;
    window.look("journey/40-check").await;
}
