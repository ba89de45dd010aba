//! What the page branches on: codes and data of errors, frozen.

use intake::kind::{Kind, Purpose, Refused};
use intake::pdf::{Active, PdfError};
use intake::picture::{PictureError, ScanError};
use intake::table::{Note, TableError};
use intake::{Remedy, picture};
use serde_json::{Value, json};

#[test]
fn errors_are_codes_with_data() {
    let program = Refused::Program { kind: Kind::WindowsProgram, claimed: Some("jpg".into()) };
    let not_usable = Refused::NotUsable {
        kind: Kind::Heic,
        purpose: Purpose::Portrait,
        claimed: None,
        remedy: Remedy::SaveAsJpeg,
    };
    let small = PictureError::TooSmall { width: 10, height: 12, least_width: 240, least_height: 308 };
    let acts = ScanError::Pdf { error: PdfError::Acts { active: Active::JavaScript } };
    let bomb = TableError::Bomb { part: "xl/a.xml".into(), packed: 1, unpacked: 1000 };
    let cases: [(Value, Value); 7] = [
        (to(&program), json!({ "code": "program", "kind": "windowsProgram", "claimed": "jpg" })),
        (
            to(&not_usable),
            json!({ "code": "notUsable", "kind": "heic", "purpose": "portrait", "claimed": null,
                "remedy": "saveAsJpeg" }),
        ),
        (
            to(&PictureError::from(Refused::Empty)),
            json!({ "code": "refused", "refused": { "code": "empty" } }),
        ),
        (
            to(&small),
            json!({ "code": "tooSmall", "width": 10, "height": 12, "leastWidth": 240, "leastHeight": 308 }),
        ),
        (to(&acts), json!({ "code": "pdf", "error": { "code": "acts", "active": "javaScript" } })),
        (to(&bomb), json!({ "code": "bomb", "part": "xl/a.xml", "packed": 1, "unpacked": 1000 })),
        (to(&Note::Formulas { count: 3, line: 7 }), json!({ "code": "formulas", "count": 3, "line": 7 })),
    ];
    for (found, expected) in cases {
        assert_eq!(found, expected);
    }
}

fn to(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

#[test]
fn errors_say_what_is_wrong_and_what_to_do() {
    let error = picture::portrait(b"\x7FELF\x02\x01\x01\0", None, &picture::Limits::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the file is a program (Linux program): do not open it, and tell whoever looks after the computers"
    );
    assert_eq!(error.remedy(), Remedy::DoNotOpen);
}
