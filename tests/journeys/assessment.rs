//! Five material facts with findings.

use crate::{
    interviews::section,
    story::{Fact, Story, beginning},
};
use fantoccini::key::Key;
use panah_tests::desk::Window;

/// Conditions of the benefit of the doubt, each ticked by itself.
const CONDITIONS: [&str; 5] = [
    "A genuine effort was made",
    "All available evidence was submitted",
    "What was said is coherent",
    "It is not contradicted by country information",
    "The applicant is generally credible",
];

/// Records the facts.
pub async fn record(window: &Window, case: &str, story: &Story) {
    window.go_to(&section(case, "assessment")).await;
    for (number, fact) in (1..).zip(&story.facts) {
        one(window, number, fact).await;
    }
    window.look("journey/26-assessment").await;
}

async fn one(window: &Window, number: usize, fact: &Fact) {
    window.enter("Add fact").await;
    window.wait_for("The fact in one sentence").await;
    window.wait_until("return document.activeElement?.tagName === 'TEXTAREA'").await;
    window.write(&fact.statement).await;
    if fact.person == "Murad" {
        window.choose("Whose claim it belongs to", &fact.person).await;
    }
    if fact.finding != "Not material" {
        for indicator in ["Sufficient detail", "Internal consistency"] {
            window.pick(indicator, "Supports").await;
        }
    }
    window.pick("Finding", fact.finding).await;
    if fact.finding == "Benefit of the doubt" {
        for condition in CONDITIONS {
            window.tab_to(condition).await;
            window.space().await;
        }
    }
    window.fill("Reasons for the finding", &fact.reasoning).await;
    for (_, line) in &fact.evidence[..1] {
        window.fill("Search the lines", &line.to_string()).await;
        // The first line that fits, once the list shows what was searched for.
        let found =
            format!("return !!document.querySelector('[role=option]')?.textContent.includes('{line}')");
        window.wait_until(&found).await;
        window.press(Key::Tab).await;
        window.space().await;
        window.wait_until("return !!document.querySelector('button[aria-label^=\"Remove \"]')").await;
    }
    window.look(&format!("journey/25-fact-{number}")).await;
    window.back_to("Save fact").await;
    window.press(Key::Enter).await;
    window.wait_until("return !document.querySelector('textarea')").await;
    window.wait_for(&beginning(&fact.statement)).await;
}
