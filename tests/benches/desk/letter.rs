//! Letters: the two-page refusal, and the way from a keystroke to its preview.

use crate::{Figure, median, seconds};
use chrono::{DateTime, Utc};
use panah_desk::{Places, Session, dispatch};
use serde_json::{Value, json};
use vault::Cost;

fn ask(session: &mut Session, name: &str, args: Value) -> Value {
    dispatch(session, name, args).unwrap_or_else(|failure| panic!("{name}: {failure}"))
}

/// The demonstration office with its caseworker signed in, and a case whose letter can be previewed.
fn desk(folder: &std::path::Path) -> (Session, Value) {
    let now: DateTime<Utc> = "2026-11-25T08:00:00Z".parse().unwrap();
    let mut session = Session::new(Places::new(folder.to_owned()), Box::new(move || now), Cost::FOR_TESTS);
    ask(&mut session, "office.demonstration", Value::Null);
    ask(&mut session, "session.sign_in", json!({ "login": "caseworker", "password": "panah-demonstration" }));
    let list = ask(&mut session, "case.list", json!({ "stage": "issued" }));
    let case = list["rows"][0]["id"].clone();
    (session, case)
}

pub fn figures() -> Vec<Figure> {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, case) = desk(folder.path());
    let ask_preview =
        json!({ "application": case, "language": "az", "summary": "fa", "handOver": null, "draft": null });
    let preview = |session: &mut Session| {
        seconds(|| {
            ask(session, "letter.preview", ask_preview.clone());
        })
    };
    preview(&mut session);
    let pages = ask(&mut session, "letter.preview", ask_preview.clone())["pages"].clone();
    let long = sample(22);
    let short = sample(1);
    let set = |document: &letters::Document| {
        seconds(|| {
            letters::typeset(document).unwrap();
        })
    };
    set(&long);
    let (mut longs, mut shorts) = (Vec::new(), Vec::new());
    let previewed = median(40, || {
        longs.push(set(&long));
        shorts.push(set(&short));
        preview(&mut session)
    });
    longs.sort_by(f64::total_cmp);
    shorts.sort_by(f64::total_cmp);
    let (long_time, short_time) = (longs[longs.len() / 2], shorts[shorts.len() / 2]);
    vec![
        Figure {
            what: "keystroke to preview, core part",
            measured: format!("{:.1} ms, {pages} pages", previewed * 1e3),
            baseline: format!("{:.1} ms two pages typeset", long_time * 1e3),
            ratio: previewed / long_time,
            goal: "<= 2; < 150 ms in all",
        },
        Figure {
            what: "letters of two pages, one thread",
            measured: format!("{:.0}/s", 1.0 / long_time),
            baseline: format!("{:.0}/s of one paragraph", 1.0 / short_time),
            ratio: long_time / short_time,
            goal: "<= 6",
        },
    ]
}

fn sample(paragraphs: usize) -> letters::Document {
    let text = "Müraciət edən bildirmişdir ki, qışın sonunda yaşadığı yeri tərk etmiş, sərhədi ailəsi ilə birlikdə keçmiş \
                və ilk gün sığınacaq istəmişdir. İddia müsahibənin 4–9-cu sətirlərində ardıcıl izah olunmuşdur.";
    letters::Document {
        lang: letters::Lang::Az,
        title: "Qərar".to_owned(),
        letterhead: letters::Letterhead {
            authority: vec!["Xidmət".to_owned()],
            address: vec!["Bakı".to_owned()],
            ..letters::Letterhead::default()
        },
        blocks: (1..=paragraphs)
            .map(|number| letters::Block::Numbered { number: format!("{number}."), text: text.to_owned() })
            .collect(),
        footer: "BAK1-2026-00001-X/1".to_owned(),
        page_label: "{page} / {pages}".to_owned(),
        date: (2026, 11, 25),
        ..letters::Document::default()
    }
}
