//! A family of five at a border post at night: everything by keyboard, and the keys are counted.

use fantoccini::key::Key;
use names::mrz::{MrzSex, Td3Fields, write_td3};
use panah_tests::desk::Window;
use std::time::Instant;

/// Keys that a family of five may take at most. At five keys in two seconds, slow for anybody who types all day,
/// they are four minutes; what a scanner types is not counted, no finger moves for it.
const MOST_KEYS: u32 = 600;

fn passport() -> String {
    write_td3(&Td3Fields {
        document_code: "P".to_owned(),
        issuing_state: "AFG".to_owned(),
        family_name: "Sinaqi".to_owned(),
        given_names: "Latifa".to_owned(),
        document_number: "P00000555".to_owned(),
        nationality: "AFG".to_owned(),
        birth: "1990-02-11".parse().ok(),
        sex: MrzSex::F,
        expiry: "2031-02-14".parse().ok(),
        optional: String::new(),
    })
    .join("\n")
}

/// Mother with a passport, father, three children, one of whom only the age is known.
pub async fn a_family_of_five(window: &Window) {
    window.enter("Register").await;
    window.wait_for("Register an application").await;
    window.settle().await;
    let (began, keys) = (Instant::now(), window.keys_pressed());
    window.tab_to("Machine-readable zone").await;
    window.scan(&passport()).await;
    window.wait_for("Use these data").await;
    window.enter("Use these data").await;
    window.fill("Full name in own script", "لطیفه سیناقی").await;
    window.fill("Father's name", "Yaqub").await;
    another(window, "Husband").await;
    window.fill("Full name in Latin letters", "Jamal Sinaqi").await;
    window.fill("Full name in own script", "جمال سیناقی").await;
    window.fill("Father's name", "Daud").await;
    window.fill("Date of birth Year", "1986").await;
    window.chord_char(&[Key::Alt], 's').await;
    window.wait_for("Taken over from").await;
    window.look("border/1-taken-over").await;
    for (relationship, name, native, age) in [
        ("Son", "Idris Sinaqi", "ادریس سیناقی", "12"),
        ("Daughter", "Mina Sinaqi", "مینا سیناقی", "8"),
        ("Daughter", "Rana Sinaqi", "رعنا سیناقی", "3"),
    ] {
        another(window, relationship).await;
        window.fill("Full name in Latin letters", name).await;
        window.fill("Full name in own script", native).await;
        window.tab_to("Only the age is known").await;
        window.space().await;
        window.fill("Age in years", age).await;
        window.chord_char(&[Key::Alt], 's').await;
        window.wait_for("Taken over from").await;
    }
    // Enter in a field goes on: from the last person to the first question of the application.
    window.press(Key::Enter).await;
    window.brought_to("Language of the applicant").await;
    window.suggest("Language of the applicant", "Dari").await;
    window.fill("Reasons in the applicant's own words", "Uydurma: evimizi yandırdılar.").await;
    window.fill("What the applicant fears", "Uydurma: öldürülmək.").await;
    window.enter("Check answers and continue").await;
    window.wait_for("Check the answers before registering").await;
    window.look("border/2-check").await;
    window.enter("Register").await;
    window.wait_for("The application is registered").await;
    let keys = window.keys_pressed() - keys;
    println!("a family of five: {keys} keys, {:.0} s by the driver", began.elapsed().as_secs_f64());
    assert!(keys <= MOST_KEYS, "a family of five takes {keys} keys");
    window.enter("Open the case").await;
    window.wait_for("Overview").await;
    window.chord_char(&[Key::Alt], '2').await;
    window.wait_for("Rana Sinaqi").await;
    window.settle().await;
    window.look("border/3-people").await;
}

/// The next member. The sex follows from the relationship.
async fn another(window: &Window, relationship: &str) {
    window.chord_char(&[Key::Alt], 'n').await;
    window.wait_until("return document.activeElement?.getAttribute('aria-haspopup') === 'listbox'").await;
    window.choose_here(relationship).await;
}

/// A boy of about fifteen, alone: what is special about him is said before he is registered, and proposed after.
pub async fn a_child_alone(window: &Window) {
    window.go_to("#/register").await;
    window.wait_for("Register an application").await;
    window.settle().await;
    window.fill("Full name in Latin letters", "Wahid Uydurma").await;
    window.tab_to("One name only").await;
    window.pick("Sex", "Male").await;
    window.tab_to("Only the age is known").await;
    window.space().await;
    window.fill("Age in years", "15").await;
    window.wait_for("May be under 18").await;
    window.suggest("Nationality", "Afghanistan").await;
    window.enter("Continue to the application").await;
    window.brought_to("Language of the applicant").await;
    window.suggest("Language of the applicant", "Dari").await;
    window.fill("Reasons in the applicant's own words", "Uydurma: tək qaldım.").await;
    window.enter("Check answers and continue").await;
    window.wait_for("A child without an adult relative").await;
    window.look("alone/1-check").await;
    window.enter("Register").await;
    window.wait_for("The application is registered").await;
    window.enter("Open the case").await;
    window.wait_for("Overview").await;
    window.wait_for("guardian").await;
    window.settle().await;
    window.look("alone/2-overview").await;
    photographed(window).await;
}

/// His photograph is taken by the camera, and stands in his case. (A moving picture of the browser stands in for one.)
async fn photographed(window: &Window) {
    window.chord_char(&[Key::Alt], '2').await;
    window.wait_for("Wahid Uydurma").await;
    window.settle().await;
    window.enter("Wahid Uydurma").await;
    window.wait_for("Add a photograph").await;
    window.enter("Add a photograph").await;
    window.wait_for("Use the camera").await;
    window.enter("Use the camera").await;
    window.wait_until("return (document.querySelector('video')?.videoWidth ?? 0) > 0").await;
    window.look("alone/3-camera").await;
    window.enter("Take the picture").await;
    window.wait_until("return document.querySelector('[role=application]') !== null").await;
    window.look("alone/4-crop").await;
    window.enter("Use this photograph").await;
    window.wait_for("The photograph of Wahid Uydurma was saved").await;
    window.settle().await;
    window.look("alone/5-portrait").await;
}
