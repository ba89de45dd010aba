//! Before and after the decision: the applicants are invited, and a decision that was served is challenged.

use crate::interviews::section;
use chrono::{Datelike, Days, Utc, Weekday};
use panah_tests::desk::Window;
use serde_json::{Value, json};

/// Invites the family to the interview: an appointment on a working day, and the slip that says so.
pub async fn invite(window: &Window, case: &str) {
    window.go_to(&format!("{}/appointment", section(case, "papers"))).await;
    window.wait_for("Who is to come").await;
    window.settle().await;
    window.choose("What for", "Interview").await;
    window.fill("Day", &working_day()).await;
    window.fill("Time", "10:30").await;
    window.fill("Where", "Uydurma küçəsi 1, 3-cü otaq").await;
    window.look("journey/18-invitation").await;
    window.enter("Make an appointment").await;
    window.wait_for("The appointment was made").await;
    window.settle().await;
    window.look("journey/19-invited").await;
}

/// A week from now, moved past the weekend; as people here type a day.
#[allow(clippy::disallowed_methods, reason = "the window lives by the machine's time")]
fn working_day() -> String {
    let mut day = Utc::now().date_naive() + Days::new(7);
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day = day + Days::new(1);
    }
    day.format("%d.%m.%Y").to_string()
}

/// Records the complaint of an applicant who was refused, within its time.
pub async fn appeal(window: &Window) {
    let case = refused(window).await;
    window.go_to(&format!("#/cases/{case}/appeal")).await;
    window.wait_for("Ways to challenge").await;
    window.settle().await;
    window.look("after/1-levels").await;
    window.enter("Record the appeal").await;
    window.wait_for("Lodged by").await;
    window.fill("Lodged by", "Ərizəçi özü (uydurma)").await;
    window.fill("Grounds", "Uydurma: dəlillərə baxılmayıb.").await;
    window.look("after/2-lodging").await;
    window.enter("Record the appeal").await;
    window.wait_for("Pending").await;
    window.settle().await;
    window.look("after/3-pending").await;
    let file = window.ask("case.open", json!({ "application": case })).await;
    assert_eq!(file["stage"], "appeal", "the case stands at appeal");
}

/// A case of the demonstration whose refusal was served and may still be challenged.
async fn refused(window: &Window) -> String {
    let query = json!({
        "text": "", "stage": "notified", "mine": false, "sort": "registered", "descending": true, "page": 0,
    });
    let list = window.ask("case.list", query).await;
    for row in list["rows"].as_array().expect("cases that were notified") {
        let file = window.ask("case.open", json!({ "application": row["id"] })).await;
        let open = |level: &Value| level["open"] == true && level["used"].is_null();
        if file["after"]["appeal"]["levels"].as_array().is_some_and(|levels| levels.iter().any(open)) {
            return row["id"].as_str().expect("an identifier").to_owned();
        }
    }
    panic!("no case of the demonstration can be challenged");
}
