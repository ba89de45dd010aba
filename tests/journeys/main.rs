//! The main job through the real application in a real window, by keyboard only: an office is set up, a border
//! officer registers a family, interviews it, assesses, drafts; a second officer returns and then approves; the
//! letter is issued and saved.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test: a failed expectation is a failed test"
)]

mod after;
mod assessment;
mod auditor;
mod border;
mod decision;
mod drawers;
mod duplicates;
mod figures;
mod interviews;
mod letter;
mod list;
mod mistakes;
mod office;
mod registration;
mod returns;
mod secretary;
mod signed;
mod social;
mod stick;
mod story;
mod texts;
mod trainer;
mod verify;

use panah_tests::desk::Window;

#[tokio::test]
async fn the_main_job_by_keyboard() {
    let story = story::Story::load();
    let window = Window::open(&[]).await;
    // The page remembers a language; a new machine starts in Azerbaijani. Labels below are English.
    window.dress("en", "light").await;
    office::set_up(&window).await;
    office::add_reviewer(&window).await;
    registration::register(&window, &story).await;
    let case = window.place().await;
    after::invite(&window, &case).await;
    assert!(story.interviews[0].lines.len() >= 40, "an interview of forty lines is typed");
    for interview in &story.interviews {
        interviews::hold(&window, &case, interview).await;
    }
    assessment::record(&window, &case, &story).await;
    decision::draft(&window, &case, &story, false).await;
    office::reviewer_comes_in(&window).await;
    decision::send_back(&window, &case, &story.returned).await;
    office::change_officer(&window, office::CASEWORKER).await;
    decision::draft(&window, &case, &story, true).await;
    decision::own_draft_is_not_reviewed(&window, &case).await;
    office::change_officer(&window, office::REVIEWER).await;
    decision::approve(&window, &case).await;
    office::change_officer(&window, office::CASEWORKER).await;
    letter::issue(&window, &case).await;
    let saved = letter::save(&window).await;
    letter::is_right(&saved, &story);
    letter::deliver(&window).await;
    verify::genuine_and_altered(&window, &saved).await;
    office::file_is_sound(&window).await;
    let data = window.close().await;
    assert!(saved.exists(), "the letter lies in {}", data.path().display());
}

#[tokio::test]
async fn mistakes_are_told_and_lose_nothing() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    mistakes::wrong_password(&window).await;
    mistakes::check_digit(&window).await;
    mistakes::empty_and_impossible_fields(&window).await;
    let data = mistakes::draft_survives_the_end_of_the_program(window).await;
    mistakes::second_instance(data).await;
}

#[tokio::test]
async fn everybody_at_the_border_is_registered_and_met_again() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    mistakes::sign_in(&window).await;
    border::a_family_of_five(&window).await;
    border::a_child_alone(&window).await;
    duplicates::met_again(&window).await;
    duplicates::linked_and_unlinked(&window).await;
    list::taken_over_and_undone(&window).await;
    after::appeal(&window).await;
    window.close().await;
}

#[tokio::test]
async fn the_text_of_a_letter_is_edited_checked_approved_and_used() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    texts::edited_checked_approved_used(&window).await;
    window.close().await;
}

#[tokio::test]
async fn an_audit_ends_in_a_recommendation_that_is_answered() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    auditor::from_sample_to_answer(&window).await;
    window.close().await;
}

#[tokio::test]
async fn a_training_ends_in_a_certificate() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    trainer::from_session_to_certificate(&window).await;
    window.close().await;
}

#[tokio::test]
async fn a_meeting_of_the_board_ends_in_its_pack() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    secretary::from_call_to_pack(&window).await;
    window.close().await;
}

#[tokio::test]
async fn the_situation_is_looked_into_and_the_return_frozen() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    figures::from_situation_to_frozen(&window).await;
    window.close().await;
}

#[tokio::test]
async fn a_couple_asks_about_returning_one_goes_and_one_stays() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    returns::asked_declared_withdrawn_booked(&window).await;
    returns::looked_at(&window).await;
    window.close().await;
}

#[tokio::test]
async fn a_household_is_visited_paid_and_heard() {
    let window = Window::open(&["--demonstration"]).await;
    window.dress("en", "light").await;
    social::household_visited_paid_heard(&window).await;
    social::looked_at(&window).await;
    window.close().await;
}

#[tokio::test]
async fn a_border_post_an_office_and_one_stick() {
    stick::between_a_border_and_an_office().await;
}
