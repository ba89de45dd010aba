//! The auditor: a sample is drawn, a file is marked with what the marks rest on, the officer is told, the audit is
//! concluded, and what was found becomes a recommendation that the authority answers.

use crate::signed::{change, day, drawer_closed, looked_at, rewrite, saved, sign_in, tick, typed};
use fantoccini::key::Key;
use panah_tests::{desk::Window, pdf};
use serde_json::Value;

const TITLE: &str = "Uydurma audit";
/// The indicator that is marked as a grave error, and why it happened.
const WRONG: &str = "Nothing rests on speculation or demeanour";
const CAUSE: &str = "Speculation about what is plausible";
const RECOMMENDATION: &str = "Uydurma: şablona fərziyyə barədə bənd əlavə edilsin.";

/// From the sample to the answer.
pub async fn from_sample_to_answer(window: &Window) {
    sign_in(window, "assessor", "Quality").await;
    window.enter("Quality").await;
    window.wait_for("No audits yet").await;
    window.look("quality/01-none").await;
    sample(window).await;
    sheet(window).await;
    told_and_closed(window).await;
    recommended(window).await;
    let screens = [
        ("audits", "#/quality"),
        ("results", "#/quality/results"),
        ("indicators", "#/quality/indicators"),
        ("actions", "#/quality/actions"),
    ];
    looked_at(window, "quality", &screens).await;
    answered(window).await;
}

/// The drawer refuses what cannot be; mended, it draws one file.
async fn sample(window: &Window) {
    window.enter("Plan an audit").await;
    window.wait_for("The sample is drawn by the seed").await;
    window.fill("Title", TITLE).await;
    window.fill("Purpose", "Etibarlılığın qiymətləndirilməsi").await;
    window.fill("From", &typed(day(-200))).await;
    window.fill("Until", &typed(day(0))).await;
    // More files than there are: refused where it was typed, and nothing is lost.
    window.fill("Number of files", "9999").await;
    rewrite(window, "Marked by two", "0").await;
    window.enter("Draw the sample").await;
    window.wait_for("There is a problem").await;
    window.look("quality/02-too-many").await;
    rewrite(window, "Number of files", "1").await;
    window.back_to("Count").await;
    window.press(Key::Enter).await;
    window.wait_for("would be enough").await;
    window.look("quality/03-plan").await;
    window.enter("Draw the sample").await;
    window.wait_for("How the sample was drawn").await;
    drawer_closed(window).await;
    window.look("quality/04-sample").await;
}

/// Every indicator is marked; a grave error without evidence is refused.
async fn sheet(window: &Window) {
    window.enter("BAK99").await;
    window.wait_for("You mark this file first").await;
    window.settle().await;
    let lists = window.ask("quality.checklists", Value::Null).await;
    let all = lists.as_array().expect("checklists");
    let list = all.iter().find(|one| one["code"] == "decision").expect("the checklist of decisions");
    let sections = list["sections"].as_array().expect("sections").iter();
    let items = sections.flat_map(|section| section["items"].as_array().into_iter().flatten());
    for item in items {
        let text = item["text"]["en"].as_str().expect("an indicator has words");
        window.tab_to_group(text).await;
        if text == WRONG {
            window.press_times(Key::Right, 2).await;
        } else {
            window.space().await;
        }
    }
    window.enter("Finish").await;
    window.wait_for("There are problems in 2 fields").await;
    window.look("quality/05-without-evidence").await;
    window.fill("What was found, and where", "Uydurma: 3-cü bənd, «inandırıcı deyil».").await;
    tick(window, CAUSE).await;
    window.look("quality/06-sheet").await;
    window.enter("Finish").await;
    window.wait_for("How the sample was drawn").await;
    window.settle().await;
}

/// The officer whose work it is is told; the audit is closed with a conclusion.
async fn told_and_closed(window: &Window) {
    window.enter("BAK99").await;
    window.wait_for("Marked: it changes no more").await;
    window.enter("Tell the officer").await;
    window.wait_for("They see it in My work").await;
    window.fill("What the officer is told", "Uydurma: fərziyyə yox, sübut.").await;
    window.enter("Tell the officer").await;
    window.wait_for("The officer is told").await;
    drawer_closed(window).await;
    window.look("quality/07-told").await;
    window.enter("Audit").await;
    window.wait_for("How the sample was drawn").await;
    window.settle().await;
    window.enter("Close the audit").await;
    window.wait_for("Its marks change no more").await;
    window.fill("Conclusion", "Uydurma: qərar yaxşıdır, bir ciddi səhv var.").await;
    window.enter("Close the audit").await;
    window.wait_for("The audit is closed").await;
    drawer_closed(window).await;
    window.look("quality/08-closed").await;
    window.enter("Report to print").await;
    let (_, bytes) = saved(window, "quality-decision-", ".pdf").await;
    pdf::assert_clean(&bytes);
    let text = pdf::flowing(&pdf::text(&bytes));
    for words in [TITLE, "Uydurma: qərar yaxşıdır, bir ciddi səhv var.", WRONG, CAUSE] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // On paper it is looked at beside the pictures of the screens.
    std::fs::write(Window::pictures().join("quality/report.pdf"), bytes).expect("the report is kept");
}

/// What was found is recorded as a gap of this audit, and something is recommended about it.
async fn recommended(window: &Window) {
    window.enter("Quality").await;
    window.wait_for("Audits of the work itself").await;
    window.enter("Action plan").await;
    window.wait_for("No gaps are recorded").await;
    window.enter("Record a gap").await;
    window.wait_for("What in the asylum system is not as it should be").await;
    window.choose("Found in the audit", TITLE).await;
    window.wait_for(WRONG).await;
    tick(window, WRONG).await;
    window.fill("What is not as it should be", "Uydurma: fərziyyəyə əsaslanan nəticələr.").await;
    window.look("quality/09-gap").await;
    window.enter("Record a gap").await;
    window.wait_for("The gap is recorded").await;
    drawer_closed(window).await;
    window.enter("Recommend").await;
    window.wait_for("A unit, a position, an authority").await;
    window.fill("Recommendation", RECOMMENDATION).await;
    window.fill("Addressed to", "Uydurma şöbə").await;
    window.enter("Recommend").await;
    window.wait_for("The recommendation is recorded").await;
    drawer_closed(window).await;
    window.look("quality/10-recommended").await;
}

/// The head answers for the authority and decides who does it.
async fn answered(window: &Window) {
    change(window, "head", "Quality").await;
    window.enter("Quality").await;
    window.wait_for("Audits of the work itself").await;
    window.enter("Action plan").await;
    window.wait_for("Waits for an answer").await;
    window.enter("Answer for the authority").await;
    window.wait_for("The answer is given once").await;
    window.enter("Answer for the authority").await;
    window.wait_for("The answer is recorded").await;
    drawer_closed(window).await;
    window.enter("Decide an action").await;
    window.wait_for("By whom").await;
    window.choose("By whom", "Sınaq").await;
    window.fill("What is to be done", "Uydurma: bəndi yazmaq.").await;
    window.fill("Until", &typed(day(20))).await;
    window.enter("Decide an action").await;
    window.wait_for("The action is decided").await;
    drawer_closed(window).await;
    window.look("quality/11-answered").await;
}
