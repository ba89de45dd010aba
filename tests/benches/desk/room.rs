//! The interview room at the end of a long day: from a key to the painted letter with 1,500 lines, against the same in
//! an empty record; and opening a case with all of it, against hand-written SQL on a plain file.

use crate::{Figure, median, register, seconds};
use casework::{
    Desk,
    application::{self, MemberForm, RegistrationForm, Relationship},
    assessment::MarkForm,
    custody,
    interview::{self, LineForm, LineKind, OpeningForm},
    permit::Acting,
    person::{DocumentForm, NameForm, PersonForm},
};
use chrono::{DateTime, Utc};
use panah_tests::desk::Window;
use serde_json::json;
use std::time::Duration;
use vault::{Id, rusqlite::Connection};

const LINES: u32 = 1_500;
const DOCUMENTS: usize = 60;
const FACTS: usize = 40;
const KEYS: usize = 60;

/// From a key to the letter on the screen.
pub fn typing() -> Figure {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (full, empty) = runtime.block_on(async {
        let window = Window::open(&["--demonstration"]).await;
        window.dress("en", "light").await;
        let who = json!({ "login": "caseworker", "password": "panah-demonstration" });
        window.ask("session.sign_in", who).await;
        let empty = keys(&window, 0).await;
        let full = keys(&window, LINES).await;
        window.close().await;
        (full, empty)
    });
    Figure {
        what: "key to painted letter, 1,500 lines, in the window",
        measured: format!("{full:.1} ms"),
        baseline: format!("{empty:.1} ms empty record"),
        ratio: full / empty,
        goal: "< 16 ms",
    }
}

/// Median of the milliseconds from a key to the frame after it, in a record of so many lines.
async fn keys(window: &Window, lines: u32) -> f64 {
    let place = begun(window, lines).await;
    window.go_to(&place).await;
    window.reload().await;
    window.wait_until("return document.activeElement?.tagName === 'TEXTAREA'").await;
    let listen = r"
        window.__took = [];
        addEventListener('keydown', (event) => {
            requestAnimationFrame(() => {
                // After this frame was painted.
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => window.__took.push(performance.now() - event.timeStamp);
                port2.postMessage(0);
            });
        }, true);
    ";
    window.script(listen, vec![]).await;
    for _ in 0..KEYS {
        window.write("a").await;
        tokio::time::sleep(Duration::from_millis(60)).await;
    }
    let took = window.script("return window.__took", vec![]).await;
    let mut took: Vec<f64> =
        took.as_array().expect("times").iter().filter_map(serde_json::Value::as_f64).collect();
    took.sort_by(f64::total_cmp);
    window.script("document.activeElement.select()", vec![]).await;
    window.press(fantoccini::key::Key::Delete).await;
    took[took.len() / 2]
}

/// An interview with so many lines, and the place of its room.
async fn begun(window: &Window, lines: u32) -> String {
    let cases = window.ask("case.list", json!({ "stage": "registered", "mine": true })).await;
    let at = usize::from(lines > 0);
    let case = cases["rows"][at]["id"].as_str().expect("a case that was registered").to_owned();
    let file = window.ask("case.open", json!({ "application": case })).await;
    let person = file["members"][0]["person"]["id"].clone();
    let form = json!({ "application": case, "person": person, "language": "fa", "interpreter": null, "overrides": [] });
    let begun = window.ask("interview.start", form).await;
    let write = r"
        const [interview, lines, done] = arguments;
        const call = (name, args) => window.__TAURI_INTERNALS__.invoke('call', { name, args });
        (async () => {
            const { lists } = await call('reference.lists', null);
            const points = lists.find(({ name }) => name === 'opening').entries;
            const answers = points.map(({ code }) => ({ item: code, reply: 'yes', note: '' }));
            await call('interview.check_opening', { interview, answers });
            for (let at = 0; at < lines; at++) {
                const kind = at % 2 ? 'answer' : 'question';
                const text = at % 2 ? 'Gecə qapını döydülər, uşaqlar yatmışdı. Qonşu xəbər verdi ki, məni axtarırlar.' : 'Sonra nə oldu?';
                await call('interview.add_line', { interview, kind, text });
            }
            done(true);
        })();
    ";
    let interview = begun["interview"].clone();
    let wrote = window.client.execute_async(write, vec![interview.clone(), json!(lines)]);
    tokio::time::timeout(Duration::from_secs(300), wrote)
        .await
        .expect("in time")
        .expect("the lines are written");
    format!("#/cases/{case}/interview/{}", interview.as_str().expect("an interview"))
}

/// Opening a case, and then its record.
pub fn opening() -> Vec<Figure> {
    let folder = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-11-25T08:00:00Z".parse().unwrap();
    let (mut desk, acting) = register::desk(folder.path(), 0, now);
    let (case, interview) = filled(&mut desk, &acting, now);
    let plain = copied(&desk, folder.path());
    let permit = acting.permit().unwrap();
    let open = |desk: &mut Desk| {
        seconds(|| drop(application::open(desk, &permit, &acting, case, false, now).unwrap()))
    };
    let mut opened = Vec::new();
    let by_hand = median(15, || {
        opened.push(open(&mut desk));
        seconds(|| read_all(&plain))
    });
    opened.sort_by(f64::total_cmp);
    let permit = acting.permit().unwrap();
    let mut read = Vec::new();
    let lines = median(15, || {
        read.push(seconds(|| drop(interview::transcript(&desk, &permit, interview, now).unwrap())));
        seconds(|| rows(&plain, "interview_line"))
    });
    read.sort_by(f64::total_cmp);
    let figure = |what, measured: f64, baseline: f64| Figure {
        what,
        measured: format!("{:.1} ms", measured * 1e3),
        baseline: format!("{:.1} ms SQL, plain file", baseline * 1e3),
        ratio: measured / baseline,
        goal: "-",
    };
    vec![
        figure("case opened: 60 documents, 40 facts, 1,500 lines", opened[opened.len() / 2], by_hand),
        figure("record opened: 1,500 lines", read[read.len() / 2], lines),
    ]
}

fn filled(desk: &mut Desk, acting: &Acting, now: DateTime<Utc>) -> (Id, Id) {
    let name = NameForm { latin: "Zahra Namuna".to_owned(), ..NameForm::default() };
    let member = MemberForm {
        person: PersonForm { name, ..PersonForm::default() },
        relationship: Relationship::Pa,
        own_claim: true,
        ..MemberForm::default()
    };
    let form = RegistrationForm {
        language: "prs".to_owned(),
        reasons: "Qorxurdum.".to_owned(),
        fears: "Həbs.".to_owned(),
        contact: "Nümunə, uydurma".to_owned(),
        arrived_on: None,
        intent_on: None,
        members: vec![member],
    };
    let case = application::register(desk, &acting.permit().unwrap(), &form, now).unwrap().application;
    let file = application::open(desk, &acting.permit().unwrap(), acting, case, false, now).unwrap();
    let person = file.members[0].person.id;
    for number in 0..DOCUMENTS {
        let form = DocumentForm { number: Some(format!("P{number:06}")), ..DocumentForm::default() };
        custody::add(desk, &acting.permit().unwrap(), case, person, &form, now).unwrap();
    }
    let permit = acting.permit().unwrap();
    let form = panah_tests::forms::interview(case, person);
    let interview = interview::start(desk, &permit, &form, now).unwrap().id;
    let opening = OpeningForm::all_confirmed(desk, interview, now);
    interview::check_opening(desk, &permit, &opening, now).unwrap();
    let mut lines = Vec::new();
    for number in 0..LINES {
        let kind = if number % 2 == 0 { LineKind::Question } else { LineKind::Answer };
        let text = "Gecə qapını döydülər, uşaqlar yatmışdı. Qonşu xəbər verdi ki, məni axtarırlar.";
        lines
            .push(interview::add_line(desk, &permit, &LineForm::new(interview, kind, text), now).unwrap().id);
    }
    for number in 0..FACTS {
        let form = MarkForm {
            application: case,
            fact: None,
            person,
            statement: format!("{number}. Müraciət edəni axtarıblar."),
            lines: lines.iter().skip(number * 7).take(6).copied().collect(),
        };
        casework::assessment::mark(desk, &permit, &form, now).unwrap();
    }
    (case, interview)
}

const TABLES: [&str; 8] = [
    "application",
    "member",
    "person",
    "identity_document",
    "interview",
    "interview_line",
    "fact",
    "officer",
];

/// The same rows in a file without a key.
fn copied(desk: &Desk, folder: &std::path::Path) -> Connection {
    let plain = Connection::open(folder.join("plain.db")).unwrap();
    for table in TABLES {
        let columns: Vec<String> =
            desk.read().rows("SELECT name FROM pragma_table_info(?1)", [table], |row| row.get(0)).unwrap();
        plain.execute_batch(&format!("CREATE TABLE \"{table}\" ({})", columns.join(", "))).unwrap();
        let holes = vec!["?"; columns.len()].join(", ");
        let all = desk
            .read()
            .rows(&format!("SELECT * FROM \"{table}\""), [], |row| {
                (0..columns.len())
                    .map(|at| row.get::<_, vault::rusqlite::types::Value>(at))
                    .collect::<Result<Vec<_>, _>>()
            })
            .unwrap();
        for values in all {
            let values = vault::rusqlite::params_from_iter(values);
            plain.execute(&format!("INSERT INTO \"{table}\" VALUES ({holes})"), values).unwrap();
        }
    }
    plain
}

/// Every row of what a case shows but for its lines, which it only counts.
fn read_all(plain: &Connection) {
    for table in TABLES.iter().filter(|table| **table != "interview_line") {
        rows(plain, table);
    }
    let counted: u32 = plain.query_row("SELECT count(*) FROM interview_line", [], |row| row.get(0)).unwrap();
    assert_eq!(counted, LINES);
}

fn rows(plain: &Connection, table: &str) {
    let mut statement = plain.prepare_cached(&format!("SELECT * FROM \"{table}\"")).unwrap();
    let width = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        for at in 0..width {
            std::hint::black_box(row.get::<_, vault::rusqlite::types::Value>(at).unwrap());
        }
    }
}
