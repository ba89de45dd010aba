//! The file as such: well-formed, the same every time, its code readable.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{codes, samples, tool, write};
use letters::{LetterError, typeset};
use sha2::{Digest, Sha256};

const LANGUAGES: [&str; 4] = ["az", "ru", "en", "fa"];

#[test]
fn qpdf_finds_nothing_wrong() {
    for lang in LANGUAGES {
        let written = write(&samples::document(lang));
        let path = written.path();
        let report = tool("qpdf", "qpdf", &["--check", path.to_str().unwrap()]);
        assert!(report.contains("No syntax or stream encoding errors"), "{report}");
    }
}

#[test]
fn the_printed_code_is_read() {
    for lang in LANGUAGES {
        let doc = samples::document(lang);
        assert_eq!(codes(&write(&doc)), [doc.qr.unwrap().data]);
    }
}

#[test]
fn the_same_document_is_the_same_file() {
    let (first, second) = (samples::document("az"), samples::document("fa"));
    let once = (typeset(&first).unwrap(), typeset(&second).unwrap());
    let again = (typeset(&first).unwrap(), typeset(&second).unwrap());
    assert_eq!(once, again);
    // Another thread has fonts of its own.
    let elsewhere = std::thread::spawn(move || typeset(&first).unwrap());
    assert_eq!(once.0, elsewhere.join().unwrap());
}

/// A letter that was sent can be set again, byte for byte. Renew the digest only on purpose: a change
/// of fonts, of the layout or of a pinned crate.
#[test]
fn the_bytes_are_frozen() {
    let pdf = typeset(&samples::document("az")).unwrap();
    let digest: String = Sha256::digest(&pdf.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest, "6773107a374c5dc3a2d69990f2889d4e5fa26408ab057cc3f3f28284f1da45a7");
}

#[test]
fn structure_and_language_are_written() {
    let written = write(&samples::document("az"));
    let path = written.path();
    let tree = tool("pdfinfo", "poppler-utils", &["-struct", path.to_str().unwrap()]);
    for role in ["H1", "H2", "Table", "TR", "TH", "TD", "LI", "Lbl", "LBody", "BlockQuote", "Figure"] {
        assert!(tree.contains(role), "{role} in {tree}");
    }
    let info = tool("pdfinfo", "poppler-utils", &[path.to_str().unwrap()]);
    assert!(info.contains("Qaçqın statusunun"), "{info}");
    assert!(info.contains("A4"), "{info}");
    let file = lopdf::Document::load_mem(&written.pdf.bytes).unwrap();
    let dictionaries = || file.objects.values().filter_map(|object| object.as_dict().ok());
    let foreign =
        |d: &lopdf::Dictionary| d.get(b"Lang").and_then(lopdf::Object::as_str).is_ok_and(|l| l == b"fa");
    assert!(dictionaries().any(foreign));
    let shown = file.catalog().and_then(|c| c.get_deref(b"ViewerPreferences", &file)).unwrap();
    assert!(shown.as_dict().unwrap().get(b"DisplayDocTitle").and_then(lopdf::Object::as_bool).unwrap());
}

#[test]
fn a_date_must_be_one() {
    for date in [(2026, 2, 29), (2026, 13, 1), (2026, 4, 31), (0, 1, 1)] {
        let mut doc = samples::document("en");
        doc.date = date;
        let (y, m, d) = date;
        assert_eq!(typeset(&doc), Err(LetterError::Date(y, m, d)));
    }
}

#[test]
fn too_much_data_for_a_code() {
    let mut doc = samples::document("en");
    doc.qr.as_mut().unwrap().data = "x".repeat(5000);
    assert_eq!(typeset(&doc), Err(LetterError::Qr(5000)));
}

#[test]
fn a_document_survives_json() {
    let doc = samples::document("az");
    let json = serde_json::to_string(&doc).unwrap();
    assert!(json.contains(r#""lang":"az""#));
    assert_eq!(serde_json::from_str::<letters::Document>(&json).unwrap(), doc);
}
