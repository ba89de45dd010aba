//! A border post registers a family of four.

use crate::story::Story;
use fantoccini::key::Key;
use names::mrz::{MrzSex, Td3Fields, write_td3};
use panah_tests::desk::Window;

/// The mother's passport. Invented; the check digits are right.
pub fn passport() -> [String; 2] {
    write_td3(&Td3Fields {
        document_code: "P".to_owned(),
        issuing_state: "AFG".to_owned(),
        family_name: "Namuna".to_owned(),
        given_names: "Zahra".to_owned(),
        document_number: "P00000017".to_owned(),
        nationality: "AFG".to_owned(),
        birth: "1989-05-03".parse().ok(),
        sex: MrzSex::F,
        expiry: "2031-02-14".parse().ok(),
        optional: String::new(),
    })
}

/// Registers the family and opens the case.
pub async fn register(window: &Window, story: &Story) {
    window.enter("Register").await;
    window.wait_for("Register an application").await;
    window.look("journey/10-register-empty").await;
    mother(window, story).await;
    father(window, story).await;
    child(window, story, 2, "Son").await;
    child(window, story, 3, "Daughter").await;
    application(window, story).await;
    window.wait_for("Check the answers before registering").await;
    window.look("journey/14-register-check").await;
    window.enter("Register").await;
    window.wait_for("The application is registered").await;
    window.look("journey/15-registered").await;
    window.wait_for("BLK2-").await;
    window.enter("Open the case").await;
    window.wait_for("Overview").await;
    window.settle().await;
    window.look("journey/16-case-overview").await;
    window.chord_char(&[Key::Alt], '2').await;
    window.wait_for("Hamal").await;
    window.look("journey/17-case-people").await;
    window.chord_char(&[Key::Alt], '1').await;
    window.settle().await;
}

/// The passport gives name, sex, birth and nationality.
async fn mother(window: &Window, story: &Story) {
    window.fill("Machine-readable zone", &passport().join("\n")).await;
    window.wait_for("Use these data").await;
    window.look("journey/11-passport-read").await;
    window.enter("Use these data").await;
    window.fill("Full name in own script", &story.names[0].1).await;
    window.fill("Father's name", "Yaqub").await;
}

/// One name only, born 12 Hamal 1366.
async fn father(window: &Window, story: &Story) {
    another(window, "Husband").await;
    window.fill("Full name in Latin letters", &story.names[1].0).await;
    window.fill("Full name in own script", &story.names[1].1).await;
    window.fill("Father's name", "Ghulam").await;
    window.tab_to("One name only").await;
    window.space().await;
    window.pick("Sex", "Male").await;
    window.fill("Date of birth Day", "12").await;
    window.fill("Date of birth Month", "Hamal").await;
    window.fill("Date of birth Year", "1366").await;
    window.press(Key::Tab).await;
    window.wait_for("1 April 1987").await;
    window.look("journey/12-solar-hijri").await;
    window.suggest("Nationality", "Afghanistan").await;
}

async fn child(window: &Window, story: &Story, index: usize, relationship: &str) {
    another(window, relationship).await;
    window.fill("Full name in Latin letters", &story.names[index].0).await;
    window.fill("Full name in own script", &story.names[index].1).await;
    if relationship == "Son" {
        window.pick("Sex", "Male").await;
        window.fill("Date of birth Day", "14").await;
        window.fill("Date of birth Month", "9").await;
        window.fill("Date of birth Year", "2013").await;
    } else {
        window.pick("Sex", "Female").await;
        window.tab_to("Only the age is known").await;
        window.space().await;
        window.fill("Age in years", "9").await;
        window.look("journey/13-about-nine").await;
    }
    window.suggest("Nationality", "Afghanistan").await;
}

async fn another(window: &Window, relationship: &str) {
    window.chord_char(&[Key::Alt], 'n').await;
    window
        .wait_until("return (document.activeElement?.getAttribute('aria-haspopup') ?? '') === 'listbox'")
        .await;
    window.choose_here(relationship).await;
}

async fn application(window: &Window, story: &Story) {
    window.enter("Continue to the application").await;
    window.suggest("Language of the applicant", "Dari").await;
    window.fill("Contact", "Uydurma: Balakən, qəbul otağı").await;
    window.fill("Reasons in the applicant's own words", &story.reasons).await;
    window.enter("Check answers and continue").await;
}
