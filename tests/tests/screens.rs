//! Every screen in its main states, in three languages, light and dark, as pictures; axe finds nothing on any.
//! Run by `cargo xtask screens`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

use fantoccini::key::Key;
use names::mrz::{MrzSex, Td3Fields, write_td3};
use panah_tests::desk::Window;
use serde_json::{Value, json};

const LOOKS: [(&str, &str); 5] =
    [("az", "light"), ("en", "light"), ("ru", "light"), ("en", "dark"), ("az", "dark")];

const SECTIONS: [&str; 13] = [
    "overview",
    "people",
    "needs",
    "documents",
    "interviews",
    "assessment",
    "decision",
    "letters",
    "papers",
    "appeal",
    "status",
    "timeline",
    "journal",
];

/// Every stage a case of the demonstration can stand at, and the one that is looked at as a whole.
const STAGES: [&str; 6] = ["registered", "assessment", "review", "decided", "issued", "notified"];
const IN_FULL: &str = "issued";

const PASSWORD: &str = "panah-demonstration";

/// One language and theme.
struct Look<'window> {
    window: &'window Window,
    folder: String,
}

impl Look<'_> {
    async fn at(&self, screen: &str) {
        // At rest: a dialog that still fades in has no contrast yet.
        let rest = "return document.getAnimations().every((a) => a.playState !== 'running' || \
                    a.effect.getComputedTiming().endTime === Infinity)";
        self.window.wait_until(rest).await;
        self.window.look(&format!("{}/{screen}", self.folder)).await;
    }

    async fn go(&self, place: &str, screen: &str) {
        self.window.go_to(place).await;
        self.at(screen).await;
    }
}

/// Puts the page into a language and a theme. The driver reloads it, so that the old page answers nothing any more.
async fn dress(window: &Window, language: &str, theme: &str) {
    let script = "localStorage.setItem('panah.language', arguments[0]); \
                  localStorage.setItem('panah.theme', arguments[1])";
    window.script(script, vec![json!(language), json!(theme)]).await;
    window.reload().await;
    window.settle().await;
}

/// Clicks what a selector names: in any language, and without the mouse moving anywhere.
async fn tap(window: &Window, selector: &str) {
    window.wait_until(&format!("return !!document.querySelector({selector:?})")).await;
    window.script(&format!("document.querySelector({selector:?}).click()"), vec![]).await;
    window.settle().await;
}

/// Clicks the button that carries an icon.
async fn tap_icon(window: &Window, within: &str, icon: &str) {
    tap(window, &format!("{within} button:has(.lucide-{icon})")).await;
}

async fn write_in(window: &Window, selector: &str, text: &str) {
    window.wait_until(&format!("return !!document.querySelector({selector:?})")).await;
    window.script(&format!("document.querySelector({selector:?}).focus()"), vec![]).await;
    window.write(text).await;
}

async fn sign_in(window: &Window, login: &str) {
    window.ask("session.sign_in", json!({ "login": login, "password": PASSWORD })).await;
    window.script("location.hash = '#/work'", vec![]).await;
    window.reload().await;
    window.wait_until("return !!document.querySelector('main h1')").await;
    window.settle().await;
}

async fn first_case(window: &Window, stage: &str) -> String {
    let cases = window.ask("case.list", json!({ "stage": stage })).await;
    cases["rows"][0]["id"].as_str().unwrap().to_owned()
}

async fn file(window: &Window, case: &str) -> Value {
    window.ask("case.open", json!({ "application": case })).await
}

/// A passport whose number was misread: a letter for a digit.
fn misread() -> String {
    let [first, second] = write_td3(&Td3Fields {
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
    });
    format!("{first}\n{}", second.replacen("P00", "PO0", 1))
}

/// A machine without an office: the door, the steps of the set-up, what they refuse.
#[tokio::test]
#[ignore = "takes minutes; `cargo xtask screens` runs it"]
async fn first_run() {
    let window = Window::open(&[]).await;
    for (language, theme) in LOOKS {
        let look = Look { window: &window, folder: format!("{language}-{theme}") };
        dress(&window, language, theme).await;
        look.at("first-door").await;
        tap(&window, "button:has(.lucide-building-2)").await;
        look.at("first-authority").await;
        tap(&window, "button[type=submit]").await;
        tap(&window, "button[type=submit]").await;
        look.at("first-office-missing").await;
    }
    window.close().await;
}

/// The demonstration office.
#[tokio::test]
#[ignore = "takes minutes; `cargo xtask screens` runs it"]
async fn screens() {
    let window = Window::open(&["--demonstration"]).await;
    window.ask("session.sign_in", json!({ "login": "caseworker", "password": PASSWORD })).await;
    let interview = begin_interview(&window).await;
    for (language, theme) in LOOKS {
        let look = Look { window: &window, folder: format!("{language}-{theme}") };
        window.ask("session.sign_out", Value::Null).await;
        dress(&window, language, theme).await;
        door(&look).await;
        sign_in(&window, "caseworker").await;
        look.at("work").await;
        look.go("#/cases", "cases").await;
        register(&look).await;
        cases(&look).await;
        folder(&look).await;
        finding(&look).await;
        country_information(&look).await;
        calendar(&look).await;
        hearing(&look, &interview).await;
        facts(&look).await;
        window.go_to("#/work").await;
        window.chord_char(&[Key::Control], 'k').await;
        window.wait_until("return !!document.querySelector('[role=dialog] [role=listbox]')").await;
        look.at("palette").await;
        window.press(Key::Escape).await;
        window.wait_until("return !document.querySelector('[role=dialog]')").await;
        window.press(Key::F1).await;
        window.wait_until("return !!document.querySelector('[role=dialog] kbd')").await;
        look.at("keys").await;
        sign_in(&window, "reviewer").await;
        look.at("work-reviewer").await;
        let case = first_case(&window, "review").await;
        look.go(&format!("#/cases/{case}/decision"), "review").await;
        sign_in(&window, "administrator").await;
        for section in ["officers", "backup", "check", "signing", "about"] {
            look.go(&format!("#/administration/{section}"), &format!("administration-{section}")).await;
        }
    }
    window.close().await;
}

/// The smallest window there is, and everything from right to left.
#[tokio::test]
#[ignore = "takes minutes; `cargo xtask screens` runs it"]
async fn small_and_turned() {
    let window = Window::open(&["--demonstration"]).await;
    for (language, turned) in [("az", false), ("ru", false), ("en", true)] {
        window.ask("session.sign_in", json!({ "login": "caseworker", "password": PASSWORD })).await;
        dress(&window, language, "light").await;
        let (width, height, direction) = if turned { (1360, 860, "rtl") } else { (1024, 700, "ltr") };
        window.client.set_window_size(width, height).await.unwrap();
        window.script(&format!("document.documentElement.dir = '{direction}'"), vec![]).await;
        let folder = if turned { "turned".to_owned() } else { format!("small-{language}") };
        let look = Look { window: &window, folder };
        for (place, screen) in [
            ("#/work", "work"),
            ("#/cases", "cases"),
            ("#/letters", "letters"),
            ("#/register", "register"),
            ("#/appointments", "appointments"),
            ("#/appointments?view=week", "appointments-week"),
            ("#/interpreters", "interpreters"),
            ("#/coi", "coi"),
            ("#/coi/queries", "coi-queries"),
            ("#/verify", "verify"),
        ] {
            look.go(place, screen).await;
            fits(&window, screen).await;
        }
        let case = first_case(&window, IN_FULL).await;
        for section in SECTIONS {
            look.go(&format!("#/cases/{case}/{section}"), section).await;
            fits(&window, section).await;
        }
        let interview = file(&window, &case).await["interviews"][0]["id"].as_str().unwrap().to_owned();
        look.go(&format!("#/cases/{case}/interview/{interview}"), "interview-room").await;
        fits(&window, "interview-room").await;
    }
    window.close().await;
}

/// Nothing is wider than the window.
async fn fits(window: &Window, screen: &str) {
    let wide = window
        .script(
            "return [document.documentElement, document.querySelector('main')]
                .map((box) => box.scrollWidth - box.clientWidth)",
            vec![],
        )
        .await;
    assert_eq!(wide, json!([0, 0]), "{screen} is wider than its window");
}

async fn door(look: &Look<'_>) {
    look.at("sign-in").await;
    write_in(look.window, "[data-field=login] input", "caseworker").await;
    write_in(look.window, "[data-field=password] input", "not the password").await;
    look.window.press(Key::Enter).await;
    look.window
        .wait_until("return !!document.querySelector('[data-field=password] input[value=\"\"]')")
        .await;
    look.window
        .wait_until("return !!document.querySelector('form [role=alert], form [tabindex=\"-1\"]')")
        .await;
    look.at("sign-in-wrong").await;
}

/// A misread passport, a second person, and everything that is missing told together.
async fn register(look: &Look<'_>) {
    let window = look.window;
    // What the last language left half typed.
    window.ask("draft.discard", json!({ "key": "register/new" })).await;
    look.go("#/register", "register").await;
    let zone = "[data-field$='documents.0.mrz'] textarea";
    window.script(&format!("document.querySelector({zone:?}).focus()"), vec![]).await;
    window.write(&misread()).await;
    window.wait_until("return !!document.querySelector('main table')").await;
    look.at("register-check-digit").await;
    window.chord_char(&[Key::Alt], 'n').await;
    window.settle().await;
    look.at("register-second").await;
    tap_icon(window, "main", "clipboard-check").await;
    look.at("register-missing").await;
}

async fn cases(look: &Look<'_>) {
    for stage in STAGES {
        let case = first_case(look.window, stage).await;
        for section in SECTIONS {
            // All sections of one case; of the others those that differ.
            if stage == IN_FULL || matches!(section, "overview" | "decision" | "letters" | "assessment") {
                look.go(&format!("#/cases/{case}/{section}"), &format!("case-{stage}-{section}")).await;
            }
        }
    }
    let case = first_case(look.window, "assessment").await;
    look.go(&format!("#/cases/{case}/people"), "family").await;
}

/// A filled folder: the page of a person, the forms of documents, papers, needs and of a family that changes.
async fn folder(look: &Look<'_>) {
    let case = filled_case(look.window).await;
    for section in ["overview", "people", "needs", "documents", "papers"] {
        look.go(&format!("#/cases/{case}/{section}"), &format!("folder-{section}")).await;
    }
    let members = file(look.window, &case).await["members"].clone();
    let person = members[0]["person"]["id"].as_str().unwrap().to_owned();
    for (place, screen) in [
        (format!("people/{person}"), "person"),
        (format!("people/{person}/journey"), "person-journey"),
        (format!("people/{person}/photograph"), "person-photograph"),
        (format!("documents/add/{person}"), "document-add"),
        (format!("documents/scan/{person}"), "scan-add"),
        ("papers/certificate".to_owned(), "paper-certificate"),
        ("papers/receipt".to_owned(), "paper-receipt"),
        ("papers/rights".to_owned(), "paper-rights"),
        ("papers/appointment".to_owned(), "appointment"),
        (format!("needs/record/{person}"), "need-record"),
        (format!("needs/appoint/{person}"), "guardian-appoint"),
        ("people/family/join".to_owned(), "family-join"),
        ("people/family/leave".to_owned(), "family-leave"),
        ("people/family/split".to_owned(), "family-split"),
        ("people/family/relate".to_owned(), "family-relate"),
    ] {
        look.go(&format!("#/cases/{case}/{place}"), screen).await;
    }
}

/// The calendar in its views, an appointment with what became of it, interpreters, rooms.
async fn calendar(look: &Look<'_>) {
    let days = look.window.ask("work.mine", Value::Null).await;
    let today = days["appointments"][0]["appointment"].clone();
    for view in ["day", "week", "list"] {
        let place = format!("#/appointments?view={view}&by=interpreter");
        look.go(&place, &format!("appointments-{view}")).await;
    }
    if let Some(id) = today["id"].as_str() {
        look.go(&format!("#/appointments/{id}"), "appointment-details").await;
        tap(look.window, "[role=dialog] button:not([aria-label])").await;
        look.at("appointment-outcome").await;
        look.window.press(Key::Escape).await;
    }
    for (place, screen) in [
        ("#/interpreters", "interpreters"),
        ("#/interpreters/new", "interpreter-new"),
        ("#/rooms", "rooms"),
        ("#/rooms/new", "room-new"),
    ] {
        look.go(place, screen).await;
    }
}

/// A case whose members have portraits and papers.
async fn filled_case(window: &Window) -> String {
    let cases = window.ask("case.list", json!({ "text": "" })).await;
    for row in cases["rows"].as_array().unwrap() {
        let case = row["id"].as_str().unwrap();
        if file(window, case).await["folder"]["papers"].as_array().is_some_and(|papers| papers.len() > 1) {
            return case.to_owned();
        }
    }
    panic!("no case of the demonstration has a filled folder");
}

/// Persons found, and a pair that looks like one person.
async fn finding(look: &Look<'_>) {
    let window = look.window;
    look.go("#/find?q=namuna", "find").await;
    look.go("#/find?q=Zzyzx", "find-nobody").await;
    let found = window.ask("find.search", json!({ "text": "namuna", "typing": false })).await;
    let id = |at: usize| found[at]["id"].as_str().unwrap().to_owned();
    look.go(&format!("#/find/{}", id(0)), "find-person").await;
    look.go("#/held", "held").await;
    look.go("#/letters", "letters").await;
    look.go("#/letters?state=overdue", "letters-overdue").await;
    look.go("#/duplicates", "duplicates").await;
    look.go(&format!("#/duplicates/{}/{}", id(0), id(1)), "compare").await;
    look.go("#/register/import", "import").await;
}

/// The library of country information, a source with its text, questions and their answers, and each of their forms.
async fn country_information(look: &Look<'_>) {
    let window = look.window;
    look.go("#/coi", "coi").await;
    look.go("#/coi?q=n%C3%BCmun%C9%99%20polis", "coi-search").await;
    look.go("#/coi?q=Zzyzx", "coi-nothing").await;
    look.go("#/coi/add", "coi-add").await;
    let all = json!({ "text": "", "countries": [], "topics": [], "old": false, "skip": 0 });
    let found = window.ask("coi.search", all).await;
    let hits = found["hits"].as_array().unwrap();
    // One in each direction of writing, and one that is too old.
    for (screen, fits) in [("coi-source", "AZE"), ("coi-source-turned", "PRS"), ("coi-source-old", "RUS")] {
        let source = hits.iter().find(|hit| hit["source"]["language"] == fits).unwrap();
        let id = source["source"]["id"].as_str().unwrap();
        look.go(&format!("#/coi/source/{id}"), screen).await;
    }
    let id = hits[0]["source"]["id"].as_str().unwrap();
    look.go(&format!("#/coi/source/{id}/renew"), "coi-renew").await;
    look.go(&format!("#/coi/source/{id}/withdraw"), "coi-withdraw").await;
    look.go("#/coi/queries", "coi-queries").await;
    look.go("#/coi/queries/ask", "coi-ask").await;
    let queries = window.ask("coi.queries", Value::Null).await;
    for (screen, state, form) in [("coi-query", "answered", ""), ("coi-answer", "open", "/answer")] {
        let all = queries["queries"].as_array().unwrap();
        let id = all.iter().find(|query| query["state"] == state).unwrap()["id"].as_str().unwrap();
        look.go(&format!("#/coi/queries/{id}{form}"), screen).await;
    }
}

/// An interview that goes on while the pictures are taken.
async fn begin_interview(window: &Window) -> String {
    let case = first_case(window, "registered").await;
    let person = file(window, &case).await["members"][0]["person"]["id"].clone();
    let form = json!({
        "application": case, "person": person, "language": "fa", "interpreter": "Sınaq Tərcüməçi (uydurma)",
    });
    let begun = window.ask("interview.start", form).await;
    let interview = begun["interview"].as_str().or_else(|| begun["id"].as_str()).unwrap().to_owned();
    window
        .ask("interview.check_opening", json!({ "interview": interview, "answers": opening(window).await }))
        .await;
    for (kind, text) in [
        ("question", "Özünüzü təqdim edin."),
        ("answer", "Mənim adım Nümunədir. Müəllim işləyirdim, iki uşağım var."),
        ("question", "Ölkəni niyə tərk etdiniz?"),
        ("answer", "نامه تهدیدآمیز دریافت کردم و دیگر نمی‌توانستم تدریس کنم."),
        ("note", "On dəqiqə fasilə."),
    ] {
        window.ask("interview.add_line", json!({ "interview": interview, "kind": kind, "text": text })).await;
    }
    format!("#/cases/{case}/interview/{interview}")
}

/// Every point of the opening; one of them not confirmed.
async fn opening(window: &Window) -> Value {
    let all = window.ask("reference.lists", Value::Null).await;
    let lists = all["lists"].as_array().unwrap();
    let points = lists.iter().find(|list| list["name"] == "opening").unwrap()["entries"].as_array().unwrap();
    let answer = |point: &Value| match point["code"].as_str() {
        Some("sex-preference") => {
            json!({ "item": point["code"], "reply": "no", "note": "Qadın tərcüməçi yoxdur" })
        }
        _ => json!({ "item": point["code"], "reply": "yes", "note": "" }),
    };
    points.iter().map(answer).collect()
}

async fn hearing(look: &Look<'_>, place: &str) {
    let window = look.window;
    let case = first_case(window, IN_FULL).await;
    let signed = file(window, &case).await["interviews"][0]["id"].as_str().unwrap().to_owned();
    look.go(&format!("#/cases/{case}/interview/{signed}"), "interview-signed").await;
    window.go_to(place).await;
    tap_icon(window, "header", "pen-line").await;
    look.at("interview-sign").await;
    window.press(Key::Escape).await;
    window.settle().await;
    write_in(window, "main textarea", "Sonra nə baş verdi?").await;
    window.settle().await;
    look.at("interview-writing").await;
    // What stands in the field is not a line: the next language begins without it.
    window.script("document.querySelector('main textarea').select()", vec![]).await;
    window.press(Key::Delete).await;
    window.settle().await;
}

async fn facts(look: &Look<'_>) {
    let window = look.window;
    let case = first_case(window, "assessment").await;
    let fact = file(window, &case).await["facts"][0]["id"].as_str().unwrap().to_owned();
    look.go(&format!("#/cases/{case}/assessment/{fact}"), "fact-editor").await;
    let case = first_case(window, "review").await;
    window.go_to(&format!("#/cases/{case}/assessment")).await;
    tap(window, "td [data-cell]").await;
    look.at("fact-quotations").await;
    window.press(Key::Escape).await;
    window.settle().await;
}
