//! PDFs that are documents, and PDFs that are something else.

use crate::make;
use intake::Remedy;
use intake::pdf::{Active, PdfError, PdfWarning, inspect};
use std::time::{Duration, Instant};

#[test]
fn pages_are_counted_wherever_they_stand() {
    assert_eq!(inspect(&make::pdf(12, "")).unwrap().pages, 12);
    // Packed, as newer programs write them.
    let objects = "1 0 2 40 3 90 << /Type /Pages /Count 2 /Kids [2 0 R 3 0 R] >> \
                   << /Type /Page /Parent 1 0 R >> << /Type/Page/Parent 1 0 R >>";
    let packed = make::object_stream(objects, "/Type /ObjStm /N 3 /First 14 /Filter /FlateDecode");
    let file = [b"%PDF-1.5\n", packed.as_slice(), b"%%EOF"].concat();
    assert_eq!(inspect(&file).unwrap().pages, 2);
    // Changed after it was made: the last tree holds.
    let changed = make::pdf(3, "2 0 obj << /Type /Pages /Count 2 /Kids [10 0 R 11 0 R] >> endobj");
    assert_eq!(inspect(&changed).unwrap().pages, 2);
    // A bracket that is never closed hides nothing.
    assert_eq!(inspect(&make::pdf(2, "7 0 obj ( endobj")).unwrap().pages, 2);
    // A tree that promises more than there is.
    let vast = make::pdf(1, "2 0 obj << /Type /Pages /Count 4000000000 >> endobj");
    assert_eq!(inspect(&vast).unwrap().pages, 1);
}

#[test]
fn what_acts_by_itself_is_refused() {
    for (object, active) in [
        ("<< /S /JavaScript /JS (app.alert(1)) >>", Active::JavaScript),
        ("<< /S /J#61vaScript /JS (x) >>", Active::JavaScript),
        ("<< /S/Launch /F (cmd.exe) >>", Active::Launch),
        ("<< /Subtype /RichMedia >>", Active::RichMedia),
        ("<< /AcroForm << /XFA 8 0 R >> >>", Active::Xfa),
    ] {
        let error = inspect(&make::pdf(1, &format!("8 0 obj {object} endobj"))).unwrap_err();
        assert_eq!(error, PdfError::Acts { active });
        assert_eq!(error.remedy(), Remedy::SaveAsPdf);
        for entries in
            ["/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", "/N 1 /Fi#72st 4 /Filter [/FlateDecode]"]
        {
            let packed = make::object_stream(object, entries);
            assert_eq!(inspect(&make::pdf_with(1, &packed)), Err(PdfError::Acts { active }), "{entries}");
        }
    }
}

#[test]
fn what_cannot_be_looked_into_is_refused() {
    for entries in [
        "/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]",
        "/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]",
        "/Type /ObjStm /N 1 /First 4 /Filter 7 0 R",
        "/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode",
        "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>",
    ] {
        let packed = make::object_stream("<< /S /JavaScript >>", entries);
        assert_eq!(inspect(&make::pdf_with(1, &packed)), Err(PdfError::Uncheckable), "{entries}");
    }
    let broken =
        b"9 0 obj << /Type /ObjStm /First 4 /Filter /FlateDecode >> stream\nnonsense\nendstream endobj";
    assert_eq!(inspect(&make::pdf_with(1, broken)), Err(PdfError::Uncheckable));
    // A word within a string of the dictionary must not hide the stream behind it.
    let packed =
        make::object_stream("<< /S /JavaScript >>", "/N 1 /X (\nstream\n) /First 4 /Filter /FlateDecode");
    assert!(inspect(&make::pdf_with(1, &packed)).is_err());
}

#[test]
fn bombs_are_refused() {
    let zeros = " ".repeat(20 << 20);
    let packed = make::object_stream(&zeros, "/Type /ObjStm /First 4 /Filter /FlateDecode");
    assert!(packed.len() < 100_000);
    let twice = [packed.as_slice(), &packed].concat();
    assert!(matches!(inspect(&make::pdf_with(1, &twice)), Err(PdfError::Bomb { .. })));
    assert!(inspect(&make::pdf_with(1, &packed)).is_ok());
}

#[test]
fn oddities_are_said() {
    for (object, warning) in [
        ("<< /Type /EmbeddedFile >>", PdfWarning::AttachedFiles { count: 1 }),
        ("<< /EmbeddedFiles 9 0 R >>", PdfWarning::AttachedFiles { count: 1 }),
        ("<< /AcroForm 9 0 R >>", PdfWarning::Form),
        ("<< /S /GoToR >>", PdfWarning::ReachesOut),
    ] {
        let facts = inspect(&make::pdf(1, &format!("8 0 obj {object} endobj"))).unwrap();
        assert_eq!(facts.warnings, [warning]);
    }
    let whole = make::pdf(4, "");
    let half = &whole[..whole.len() - 200];
    assert_eq!(inspect(half).unwrap().warnings, [PdfWarning::CutShort]);
    assert_eq!(inspect(&whole[..60]), Err(PdfError::NoPages));
    assert_eq!(inspect(&make::pdf(1, "<< /Encrypt 5 0 R >>")), Err(PdfError::Encrypted));
    assert!(inspect(&make::pdf(1, "<< /EncryptMetadata false >>")).is_ok());
}

#[test]
fn hostile_files_take_no_longer_than_others() {
    for unit in ["(", "<", "<<", "/", "((\\", "<a", "stream\n", "obj<<", "/First stream\n", "(a", "%"] {
        let file = make::pdf_with(1, unit.repeat((1 << 20) / unit.len()).as_bytes());
        let start = Instant::now();
        let _ = inspect(&file);
        let taken = start.elapsed();
        assert!(taken < Duration::from_secs(10), "{unit:?}: {taken:?}");
    }
}
