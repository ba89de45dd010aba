//! Files are what they hold, whatever they are called.

use crate::make;
use image::ImageFormat;
use intake::Remedy;
use intake::kind::{Kind, Purpose, Refused, accept, disagreement, recognise};

fn windows_program() -> Vec<u8> {
    let mut bytes = vec![0; 256];
    bytes[..2].copy_from_slice(b"MZ");
    bytes[0x3C] = 0x80;
    bytes[0x80..0x84].copy_from_slice(b"PE\0\0");
    bytes
}

/// A compound file that has a stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

#[test]
fn files_are_what_they_hold() {
    let picture = make::picture(20, 20);
    let of = |format| make::encoded(&picture, format);
    let mut tar = vec![b'a'; 512];
    tar[257..262].copy_from_slice(b"ustar");
    for (bytes, kind) in [
        (vec![], Kind::Empty),
        (of(ImageFormat::Jpeg), Kind::Jpeg),
        (of(ImageFormat::Png), Kind::Png),
        (of(ImageFormat::WebP), Kind::Webp),
        (of(ImageFormat::Gif), Kind::Gif),
        (of(ImageFormat::Bmp), Kind::Bmp),
        (of(ImageFormat::Tiff), Kind::Tiff),
        (b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), Kind::Heic),
        (b"\0\0\0\x18ftypmif1\0\0\0\0".to_vec(), Kind::Heic),
        (b"\0\0\0\x18ftypavif\0\0\0\0".to_vec(), Kind::Avif),
        (b"\0\0\0\x18ftypisom\0\0\0\0".to_vec(), Kind::Film),
        (make::pdf(1, ""), Kind::Pdf),
        ([&b"\x1B%-12345X\0\x01\x02junk\n"[..], &make::pdf(1, "")].concat(), Kind::Pdf),
        (b"Soyad;Ad\nA;B\n".to_vec(), Kind::Text),
        (b"MZ,Name\n1,Anna\n".to_vec(), Kind::Text),
        (b"BM,Name\n1,Anna and others of that name\n".to_vec(), Kind::Text),
        (b"=HYPERLINK(\"x\")\n".to_vec(), Kind::Text),
        (b"\xFF\xFEa\0;\0b\0\n\0".to_vec(), Kind::Text),
        ("Фамилия;Имя\n".bytes().collect(), Kind::Text),
        (b"\xD4\xE0\xEC\xE8\xEB\xE8\xFF;\xC8\xEC\xFF\n".to_vec(), Kind::Text),
        (b"  <!DOCTYPE html><p>".to_vec(), Kind::Html),
        (b"<html><table>".to_vec(), Kind::Html),
        (b"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- a -->\n<svg onload=\"x()\">".to_vec(), Kind::Svg),
        (b"<?xml version=\"1.0\"?><?mso-application?><Workbook>".to_vec(), Kind::Xml),
        (make::workbook("<sheetData/>", ""), Kind::Xlsx),
        (make::zip(&[("xl/workbook.bin", b"x")]), Kind::Xlsb),
        (make::zip(&[("word/document.xml", b"x")]), Kind::Document),
        (make::zip(&[("readme.txt", b"x")]), Kind::Zip),
        (make::zip(&[("META-INF/MANIFEST.MF", b"x"), ("A.class", b"x")]), Kind::JavaProgram),
        (make::zip(&[("AndroidManifest.xml", b"x")]), Kind::JavaProgram),
        (b"PK\x03\x04 cut".to_vec(), Kind::Zip),
        (compound("Workbook"), Kind::Xls),
        (compound("WordDocument"), Kind::Document),
        (compound("EncryptedPackage"), Kind::Locked),
        (compound("Something"), Kind::Unknown),
        (b"{\\rtf1 hello}".to_vec(), Kind::Document),
        (b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(), Kind::Archive),
        (tar, Kind::Archive),
        (b"ID3\x04\0".to_vec(), Kind::Sound),
        (windows_program(), Kind::WindowsProgram),
        (b"MZ\x90\0\x03\0\0\0".to_vec(), Kind::WindowsProgram),
        (b"\x7FELF\x02\x01\x01\0".to_vec(), Kind::LinuxProgram),
        (b"\xCF\xFA\xED\xFE\x07\0\0\x01".to_vec(), Kind::MacProgram),
        (b"\xCA\xFE\xBA\xBE\0\0\0\x02".to_vec(), Kind::MacProgram),
        (b"\xCA\xFE\xBA\xBE\0\0\0\x34".to_vec(), Kind::JavaProgram),
        (b"#!/bin/sh\nrm -r ~\n".to_vec(), Kind::Script),
        (b"@ECHO OFF\r\ndel *\r\n".to_vec(), Kind::Script),
        (b"<?php echo 1;".to_vec(), Kind::Script),
        (b"\x4C\0\0\0\x01\x14\x02\0\0\0\0\0\xC0".to_vec(), Kind::Shortcut),
        (vec![0, 1, 2, 3, 4, 5, 6, 7], Kind::Unknown),
    ] {
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(24)]).into_owned();
        assert_eq!(recognise(&bytes), kind, "{start:?}");
    }
}

#[test]
fn a_program_is_named_as_one_whatever_it_is_called() {
    for (name, claimed) in
        [("photo.jpg", Some("jpg")), ("list.xlsx", Some("xlsx")), ("setup.exe", None), ("x", None)]
    {
        for purpose in [Purpose::Portrait, Purpose::Scan, Purpose::Table] {
            let refused = accept(&windows_program(), Some(name), purpose).unwrap_err();
            assert_eq!(refused.remedy(), Remedy::DoNotOpen);
            let claimed = claimed.map(str::to_owned);
            assert_eq!(refused, Refused::Program { kind: Kind::WindowsProgram, claimed }, "{name}");
        }
    }
    // A program that is a PDF as well is a program.
    let both = [windows_program(), make::pdf(1, "")].concat();
    assert!(matches!(accept(&both, Some("letter.pdf"), Purpose::Scan), Err(Refused::Program { .. })));
    // Text that a computer would run.
    for name in ["list.bat", "list.csv.VBS", "list.js ", "C:\\x\\list.ps1."] {
        assert!(
            matches!(accept(b"a;b\n", Some(name), Purpose::Table), Err(Refused::Program { .. })),
            "{name}"
        );
    }
    assert_eq!(accept(b"a;b\n", Some("list.csv"), Purpose::Table), Ok(Kind::Text));
}

#[test]
fn what_cannot_be_used_comes_with_a_remedy() {
    let jpeg = make::jpeg(&make::picture(20, 20), 80);
    for (bytes, purpose, remedy) in [
        (b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), Purpose::Portrait, Remedy::SaveAsJpeg),
        (make::pdf(1, ""), Purpose::Portrait, Remedy::SaveAsJpeg),
        (make::zip(&[("word/document.xml", b"x")]), Purpose::Scan, Remedy::SaveAsPdf),
        (b"<svg/>".to_vec(), Purpose::Scan, Remedy::SaveAsJpeg),
        (b"<html>".to_vec(), Purpose::Scan, Remedy::SaveAsPdf),
        (compound("Workbook"), Purpose::Table, Remedy::SaveAsXlsx),
        (b"<html><table>".to_vec(), Purpose::Table, Remedy::SaveAsXlsx),
        (compound("EncryptedPackage"), Purpose::Table, Remedy::RemovePassword),
        (make::zip(&[("list.csv", b"x")]), Purpose::Table, Remedy::Unpack),
        (jpeg, Purpose::Table, Remedy::ChooseAnother),
        (vec![], Purpose::Table, Remedy::ChooseAnother),
    ] {
        let refused = accept(&bytes, None, purpose).unwrap_err();
        assert_eq!(refused.remedy(), remedy, "{refused}");
    }
}

#[test]
fn names_that_lie_are_noticed() {
    for (name, kind, lie) in [
        ("a.jpg", Kind::Jpeg, None),
        ("a.JPEG", Kind::Jpeg, None),
        ("a.jpg", Kind::Png, Some("jpg")),
        ("a.xls", Kind::Html, Some("xls")),
        ("a.xlsm", Kind::Xlsx, None),
        ("a.pdf", Kind::LinuxProgram, Some("pdf")),
        ("a.exe", Kind::Text, Some("exe")),
        ("a.exe", Kind::WindowsProgram, None),
        ("a", Kind::Png, None),
        ("a.dat", Kind::Png, None),
        // Shown as "photoexe.jpg" by whatever obeys the direction mark.
        ("photo\u{202e}gpj.exe", Kind::Jpeg, Some("exe")),
        ("", Kind::Png, None),
        ("...", Kind::Png, None),
    ] {
        let found = disagreement(name, kind);
        assert_eq!(found.as_ref().map(|found| found.extension.as_str()), lie, "{name}");
        assert!(found.is_none_or(|found| found.kind == kind));
    }
}
