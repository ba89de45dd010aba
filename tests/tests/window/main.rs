//! Text that means harm, put into every text field through the real window, as an officer pastes it: nothing runs,
//! nothing breaks, nothing is lost. (`torture` puts the same into every command; here it passes through the page.)
//! Short by itself; `cargo xtask soak` walks in full, over every form of everybody.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failed expectation is a failed test"
)]

mod back;
mod canary;
mod door;
mod harms;
mod planted;
mod sent;
mod starts;
mod walk;

use casework::demonstration;
use panah_tests::desk::Window;
use walk::{Form, Walk};

/// Whoever registers, examines and decides: the forms of a case at each of its stages.
#[tokio::test]
async fn every_field_of_a_caseworker_takes_harm_and_keeps_it() {
    let window = Window::open(&["--demonstration"]).await;
    door::sign_in(&window, "caseworker").await;
    let mut walk = Walk::new(&window, Form::asked());
    let starts = starts::of_a_caseworker(&window).await;
    walk.everywhere(&starts).await;
    walk.told("caseworker", 70, 150);
    window.close().await;
}

/// Everybody else, each in an office of their own: what one of them sent takes nothing from the next.
async fn every_form_takes_harm_and_keeps_it(login: &str) {
    let window = Window::open(&["--demonstration"]).await;
    door::sign_in(&window, login).await;
    let mut walk = Walk::new(&window, Form::asked());
    walk.everywhere(&[]).await;
    walk.told(login, 3, 3);
    window.close().await;
}

/// A walk for each account of the demonstration beside the caseworker.
macro_rules! walks {
    ($($login:ident),*) => {
        /// Whoever has a walk below.
        const WALKED: &[&str] = &[$(stringify!($login)),*];

        mod everybody {
            $(
                #[tokio::test]
                #[ignore = "takes long; `cargo xtask soak` runs it"]
                async fn $login() {
                    super::every_form_takes_harm_and_keeps_it(stringify!($login)).await;
                }
            )*
        }
    };
}
walks!(
    reviewer,
    coordinator,
    head,
    training,
    social,
    integration,
    records,
    secretary,
    statistician,
    assessor,
    returns,
    administrator
);

/// An account that comes has a walk too.
#[test]
fn whoever_is_in_the_demonstration_walks() {
    let mut wanted: Vec<_> = demonstration::ACCOUNTS.iter().map(|account| account.login).collect();
    wanted.retain(|login| *login != "caseworker");
    wanted.sort_unstable();
    let mut walked = WALKED.to_vec();
    walked.sort_unstable();
    assert_eq!(walked, wanted);
}
