//! The way back, at the door: the case file is damaged, or gone, and an administrator of a backup puts that in its place.

use panah_tests::{
    desk::Window,
    forms::{applicant, registration},
    office::{ADMINISTRATOR, Office, PASSWORD},
};
use std::{fs, path::PathBuf};

/// Name of the backup's folder.
const BACKUP: &str = "2026-11-25-060000";

/// What was set aside, in the list of it.
const ROW: &str =
    "[...document.querySelectorAll('tbody tr')].find((row) => row.innerText.includes('as it was before'))";

/// An office with one case where the application keeps everything, and a backup of it. Answers the data, the folder of
/// the case file and the number of the case.
fn office_with_a_backup() -> (tempfile::TempDir, PathBuf, String) {
    let mut office = Office::new();
    let form = registration(vec![applicant("Zahra Namuna")]);
    let made = office
        .run("leyla", |desk, acting, now| {
            casework::application::register(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let number = office.file("leyla", made.application).number;
    let data = tempfile::tempdir().unwrap();
    let (place, backups) = (data.path().join("panah/office"), data.path().join("panah/backups"));
    fs::create_dir_all(&place).unwrap();
    fs::create_dir_all(&backups).unwrap();
    office.desk().vault.backup(&backups.join(BACKUP)).unwrap();
    office.close();
    for entry in fs::read_dir(office.place()).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), place.join(entry.file_name())).unwrap();
    }
    (data, place, number)
}

async fn sign_in(window: &Window, login: &str) {
    window.wait_for("Sign in").await;
    window.fill("Login", login).await;
    window.fill("Password", PASSWORD).await;
    window.enter("Sign in").await;
}

/// On the page of the door: the backup is tried out, and put in place.
async fn put_back(window: &Window, loss: &str, picture: &str) {
    window.wait_for("Backups on this machine").await;
    window.look(&format!("door/{picture}-restore")).await;
    window.fill("Password", PASSWORD).await;
    window.enter("Try it out").await;
    window.wait_for("The backup opens and is sound").await;
    window.wait_for(loss).await;
    window.look(&format!("door/{picture}-drill")).await;
    window.enter("Put it in the place of the case file").await;
}

/// The file opens again, nothing is wrong with it, and the case is there.
async fn the_case_is_there(window: &Window, number: &str) {
    sign_in(window, "leyla").await;
    window.wait_for("My work").await;
    window.go_to("#/cases").await;
    window.wait_for(number).await;
}

#[tokio::test]
async fn a_damaged_file_is_told_of_at_the_door_and_a_backup_put_in_its_place() {
    let (data, place, number) = office_with_a_backup();
    let path = place.join("case.db");
    let mut bytes = fs::read(&path).unwrap();
    // Not a page anywhere, which is an alarm at an open desk: without the first ones the file does not open.
    bytes.iter_mut().take(8_192).for_each(|byte| *byte ^= 0xff);
    fs::write(&path, bytes).unwrap();
    let window = Window::open_on(data, &[]).await;
    window.dress("en", "light").await;
    sign_in(&window, ADMINISTRATOR).await;
    window.wait_for("The case file is damaged and was not opened").await;
    window.wait_for("Restore a backup").await;
    window.look("door/damaged").await;
    window.enter("Restore a backup").await;
    put_back(&window, "it does not open. Expect everything done since", "damaged").await;
    the_case_is_there(&window, &number).await;
    window.ask("session.sign_out", serde_json::Value::Null).await;
    window.reload().await;
    // What was there is set aside until an administrator removes it.
    sign_in(&window, ADMINISTRATOR).await;
    window.wait_for("Administration").await;
    window.go_to("#/administration/backup").await;
    window.wait_for("The case file as it was before a backup was put in its place").await;
    window.script(&format!("{ROW}.scrollIntoView()"), vec![]).await;
    window.look("administration/set-aside").await;
    assert!(place.join("left-over-1/case.db").exists());
    window.script(&format!("{ROW}.click()"), vec![]).await;
    window.wait_for("This cannot be undone").await;
    window.look("administration/set-aside-remove").await;
    window.enter("Remove for good").await;
    window.wait_until("return !document.body.innerText.includes('as it was before a backup')").await;
    assert!(!place.join("left-over-1").exists());
    // A check that somebody asks for takes its steps beside the session, and comes to its end.
    window.go_to("#/administration/check").await;
    window.enter("Check the case file").await;
    window.wait_for("The case file is sound").await;
    window.close().await;
}

#[tokio::test]
async fn where_the_file_is_gone_the_start_offers_the_backup_before_a_new_office() {
    let (data, place, number) = office_with_a_backup();
    fs::remove_file(place.join("case.db")).unwrap();
    let window = Window::open_on(data, &[]).await;
    window.dress("en", "light").await;
    window.wait_for("The case file is not here any more").await;
    window.look("door/gone").await;
    window.enter("Restore a backup").await;
    window.wait_for("The case file is gone").await;
    window.fill("Login", ADMINISTRATOR).await;
    put_back(&window, "it is gone. Expect everything done since", "gone").await;
    the_case_is_there(&window, &number).await;
    window.close().await;
}
