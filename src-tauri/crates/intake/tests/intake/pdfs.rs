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
    // Where it begins is not the same to every viewer.
    let packed = make::object_stream("<< /S /JavaScript >>", "/N 1 /First 4 /Filter /FlateDecode");
    for begun in ["stream %\r\n", "stream\t\r\n", "stream"] {
        let packed = replaced(&packed, b"stream\r\n", begun.as_bytes());
        assert_eq!(inspect(&make::pdf_with(1, &packed)), Err(PdfError::Uncheckable), "{begun:?}");
    }
    // Behind a fault some viewers go on.
    let at = memchr::memmem::find(&packed, b"stream\r\n").unwrap() + b"stream\r\n".len();
    let mut faulty = packed;
    faulty[at + 2] |= 6;
    assert_eq!(inspect(&make::pdf_with(1, &faulty)), Err(PdfError::Uncheckable));
}

fn replaced(bytes: &[u8], what: &[u8], with: &[u8]) -> Vec<u8> {
    let at = memchr::memmem::find(bytes, what).unwrap();
    [&bytes[..at], with, &bytes[at + what.len()..]].concat()
}

/// Whatever stands in the dictionary of an object stream or before it: a script in it is found, or the file is refused.
#[test]
fn nothing_before_an_object_stream_hides_it() {
    let long = format!("%{}\n", "x".repeat(100 << 10));
    let script = Err(PdfError::Acts { active: Active::JavaScript });
    let objects = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    for (entries, expected) in [
        // Words in strings and comments.
        (format!("{objects} /X (obj)"), &script),
        (format!("{objects} /X (a (obj) \\) obj)"), &script),
        (format!("{objects} /X (obj <<)"), &script),
        (format!("{objects} /X (obj << /Y <<)"), &Err(PdfError::Uncheckable)),
        (format!("{objects} /X <6f626a> /Y <o b j>"), &script),
        (format!("{objects} % obj <<\n"), &script),
        (format!("{objects} /X (endstream\n)"), &script),
        ("/First 4 /X (\nstream\n) /Filter /FlateDecode".to_owned(), &script),
        ("/N 1 /X (\nstream\n) /First 4 /Filter /FlateDecode".to_owned(), &script),
        (format!("{objects} % \nstream\n"), &Err(PdfError::Uncheckable)),
        // Far from its stream.
        (format!("{objects} {long}"), &script),
        (format!("{objects} /X ({long})"), &script),
        // Written in another way.
        ("/Type/ObjStm/N 1/First 4/Filter/Fl".to_owned(), &script),
        ("/Type /ObjStm /N 1 /First 4 /F /FlateDecode".to_owned(), &script),
        ("/#54ype /Obj#53tm /#4e 1 /#46irst 4 /F#69lter [ /Flate#44ecode ]".to_owned(), &script),
        ("/N 1 /Filter /FlateDecode".to_owned(), &script),
        ("/Type /ObjStm /N 8 0 R /First 8 0 R /Filter /FlateDecode /Length 8 0 R".to_owned(), &script),
        (format!("{objects} ]"), &script),
        // Read in one way by one viewer and in another by the next.
        (format!("/X [ >> stream\n] {objects}"), &Err(PdfError::Uncheckable)),
        (format!("{objects} ID stream\n"), &Err(PdfError::Uncheckable)),
        (format!("{objects} /F 8 0 R"), &Err(PdfError::Uncheckable)),
        (format!("{objects} /Filter [8 0 R]"), &Err(PdfError::Uncheckable)),
        (
            "/Type /ObjStm /N 1 /First 4 /Filter [8 0 R] /X /FlateDecode".to_owned(),
            &Err(PdfError::Uncheckable),
        ),
        ("/Type /ObjStm /N 1 /First 4 /Filter []".to_owned(), &Err(PdfError::Uncheckable)),
    ] {
        for object in ["<< /S /JavaScript >>", "<< /S /Java#53cript >>"] {
            let packed = make::object_stream(object, &entries);
            let shown = &entries[..entries.len().min(80)];
            assert_eq!(inspect(&make::pdf_with(1, &packed)), *expected, "{shown}");
            // Nor does what is left open before the object itself.
            for open in ["( ", "<< ", "<", "[", "7 0 obj ( endobj\n", "7 0 obj\n<< >>\nstream\n"] {
                let packed = [open.as_bytes(), &packed].concat();
                assert_eq!(inspect(&make::pdf_with(1, &packed)), *expected, "{open} {shown}");
            }
        }
        // What is refused is refused for what it may hide and not for how it looks.
        if *expected == script {
            let harmless = make::object_stream("1 0 << /Type /Font >>", &entries);
            assert!(inspect(&make::pdf_with(1, &harmless)).is_ok());
        }
    }
    for between in ["", "%\n", long.as_str(), "\0\t\x0c"] {
        let packed = make::object_stream("<< /S /JavaScript >>", objects);
        let before = replaced(&packed, b"\nstream", format!("{between}\nstream").as_bytes());
        assert_eq!(inspect(&make::pdf_with(1, &before)), script);
        let before = replaced(&packed, b"obj\n<<", format!("obj{between}<<").as_bytes());
        assert_eq!(inspect(&make::pdf_with(1, &before)), script);
    }
}

/// Streams that are no objects may be packed in any way, and a file that was cut is still one.
#[test]
fn other_streams_are_let_through() {
    for entries in [
        "/Type /XObject /Subtype /Image /Filter [/ASCII85Decode /DCTDecode]",
        "/Type /XRef /W [1 2 1] /Index [0 4] /Filter /FlateDecode /DecodeParms << /Predictor 12 >>",
        "/Type /XObject /Subtype /Form /Resources << /N 1 >> /Filter /LZWDecode",
        "/N 3 /Alternate /DeviceRGB /Filter /FlateDecode",
        "/Type /Metadata /Subtype /XML",
    ] {
        let packed = make::object_stream("a profile of colours, a picture, or lines", entries);
        assert!(inspect(&make::pdf_with(1, &packed)).is_ok(), "{entries}");
    }
    // A dictionary longer than any window: ten thousand pages.
    assert_eq!(inspect(&make::pdf(10_000, "")).unwrap().pages, 10_000);
    let whole = make::pdf(4, "8 0 obj << /Producer (unfinished");
    for end in whole.len() - 260..whole.len() {
        assert!(inspect(&whole[..end]).is_ok(), "{end}");
    }
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
    assert_eq!(inspect(&make::pdf(1, "<< /#45ncrypt 5 0 R >>")), Err(PdfError::Encrypted));
    assert!(inspect(&make::pdf(1, "<< /EncryptMetadata false >>")).is_ok());
}

#[test]
fn hostile_files_take_no_longer_than_others() {
    for unit in [
        "(",
        "<",
        "<<",
        "/",
        "((\\",
        "<a",
        "stream\n",
        "obj<<",
        "obj<<(",
        "obj%",
        "obj<<>>",
        "/First stream\n",
        "(a",
        "%",
    ] {
        let file = make::pdf_with(1, unit.repeat((1 << 20) / unit.len()).as_bytes());
        let start = Instant::now();
        let _ = inspect(&file);
        let taken = start.elapsed();
        assert!(taken < Duration::from_secs(10), "{unit:?}: {taken:?}");
    }
}
