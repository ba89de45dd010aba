//! Files made to do harm, each through the door of scans: a clear refusal, or something safe to show, and never much
//! memory. The files are made here and exist nowhere else.

use crate::make;
use image::ImageFormat;
use intake::{
    kind::{Purpose, accept},
    picture::{Limits, Medium, portrait, scan, thumbnail},
};
use std::process::Command;

/// Says which file a child of this test reads.
const FILE: &str = "INTAKE_HOSTILE_FILE";
/// Says that the child reads as one would without bounds: the planted fault.
const CARELESS: &str = "INTAKE_HOSTILE_CARELESS";
/// Megabytes that reading any of them may take, over what the test itself takes to make it.
const MOST: u64 = 400;

/// What must become of a file.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fate {
    /// Refused.
    Refused,
    /// Kept as a picture made anew, in which none of these bytes is left.
    Anew(&'static [u8]),
    /// Kept as the PDF that it is.
    Pdf,
}
use Fate::{Anew, Pdf, Refused};

const SCRIPT: &[u8] = b"<script>fetch('https://example.org')</script>";

fn jpeg() -> Vec<u8> {
    make::jpeg(&make::picture(800, 600), 85)
}

/// A JPEG with a comment after its beginning.
fn jpeg_saying(text: &[u8]) -> Vec<u8> {
    let whole = jpeg();
    let length = u16::try_from(text.len() + 2).unwrap().to_be_bytes();
    [&whole[..2], b"\xFF\xFE", &length[..], text, &whole[2..]].concat()
}

fn gif_and_script() -> Vec<u8> {
    // A picture of GIF whose width is the beginning of a comment in a script.
    [b"GIF89a/*".as_slice(), &[0, 0, 0, 0, 0], b"*/=1;alert(1);//"].concat()
}

/// What is deflated over and over again: 256 MB of nothing in a few hundred bytes.
fn nested() -> Vec<u8> {
    let mut bytes = make::zlib(&vec![0; 64 << 20]);
    for _ in 0..2 {
        bytes = make::zlib(&bytes);
    }
    bytes
}

fn stream(dictionary: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!("9 0 obj\n<< {dictionary} /Length {} >>\nstream\r\n", bytes.len());
    [head.as_bytes(), bytes, b"\r\nendstream\nendobj\n"].concat()
}

fn pdf_object(object: &str) -> Vec<u8> {
    make::pdf(1, &format!("8 0 obj {object} endobj"))
}

/// What it is, what it is called, what becomes of it, and how it is made.
type Hostile = (&'static str, &'static str, Fate, fn() -> Vec<u8>);

/// Every file with the name that it comes under. Made one at a time: some are large.
fn corpus() -> Vec<Hostile> {
    vec![
        // Two things at once
        ("pdf and zip", "paper.pdf", Pdf, || {
            [make::pdf(2, ""), make::zip(&[("run.exe", b"MZ".as_slice())])].concat()
        }),
        ("zip and pdf", "paper.pdf", Refused, || {
            [make::zip(&[("run.exe", b"MZ".as_slice())]), make::pdf(2, "")].concat()
        }),
        ("gif and script", "picture.gif", Refused, gif_and_script),
        ("jpeg and page", "picture.jpg", Anew(SCRIPT), || jpeg_saying(SCRIPT)),
        ("jpeg and page after it", "picture.jpg", Anew(SCRIPT), || [jpeg(), SCRIPT.to_vec()].concat()),
        ("jpeg and zip after it", "picture.jpg", Anew(b"PK\x03\x04"), || {
            [jpeg(), make::zip(&[("a", b"b".as_slice())])].concat()
        }),
        ("jpeg and PHP", "picture.jpg.php", Anew(b"<?php"), || jpeg_saying(b"<?php system($_GET[0]); ?>")),
        ("png and script", "picture.png", Anew(SCRIPT), || {
            [make::encoded(&make::picture(700, 600), ImageFormat::Png), SCRIPT.to_vec()].concat()
        }),
        ("page and jpeg", "picture.jpg", Refused, || [SCRIPT.to_vec(), jpeg()].concat()),
        // Wrong names
        ("svg as jpg", "picture.jpg", Refused, || {
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>".to_vec()
        }),
        ("svg with a declaration as png", "picture.png", Refused, || {
            b"<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>"
                .to_vec()
        }),
        ("program as pdf", "paper.pdf", Refused, || [b"MZ\x90\0".as_slice(), &[0; 4_000]].concat()),
        ("program of Linux as jpg", "picture.jpg", Refused, || {
            [b"\x7FELF\x02\x01\x01".as_slice(), &[0; 4_000]].concat()
        }),
        ("script as pdf", "paper.pdf", Refused, || b"#!/bin/sh\nrm -rf /\n%PDF-1.7".to_vec()),
        ("shortcut of Windows", "paper.pdf.lnk", Refused, || {
            [b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46".as_slice(), &[0; 100]].concat()
        }),
        ("page as pdf", "paper.pdf", Refused, || b"<html><body onload=alert(1)></body></html>".to_vec()),
        ("document of macros as pdf", "paper.pdf", Refused, || {
            make::zip(&[
                ("word/vbaProject.bin", b"x".as_slice()),
                ("[Content_Types].xml", b"<Types/>".as_slice()),
            ])
        }),
        ("nothing", "picture.jpg", Refused, Vec::new),
        ("one byte", "picture.jpg", Refused, || vec![0xFF]),
        ("nonsense", "picture.jpg", Refused, || {
            (0..50_000_u32).map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()[2]).collect()
        }),
        // Bombs
        ("png of 30,000 by 30,000", "picture.png", Refused, || make::png_claiming(30_000, 30_000)),
        ("png of the whole of 32 bits", "picture.png", Refused, || {
            make::png_claiming(u32::MAX >> 1, u32::MAX >> 1)
        }),
        ("png of one line", "picture.png", Refused, || make::png_claiming(2_000_000_000, 1)),
        ("zip that unpacks to much", "paper.pdf", Refused, || make::zip(&[("a", &vec![0; 64 << 20])])),
        ("pdf: a stream deflated again and again", "paper.pdf", Refused, || {
            let entries = "/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode /FlateDecode]";
            make::pdf_with(1, &stream(entries, &nested()))
        }),
        ("pdf: an object stream of 64 MB", "paper.pdf", Refused, || {
            let entries = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
            make::pdf_with(1, &stream(entries, &make::zlib(&vec![b' '; 64 << 20])))
        }),
        // Truncated
        ("half a jpeg", "picture.jpg", Refused, || {
            let whole = jpeg();
            whole[..whole.len() / 2].to_vec()
        }),
        ("the beginning of a jpeg", "picture.jpg", Refused, || jpeg()[..200].to_vec()),
        ("half a png", "picture.png", Refused, || {
            let whole = make::encoded(&make::noise(400, 400), ImageFormat::Png);
            whole[..whole.len() / 2].to_vec()
        }),
        ("the beginning of a pdf", "paper.pdf", Refused, || make::pdf(3, "")[..40].to_vec()),
        // Papers
        ("pdf of 10,000 pages", "paper.pdf", Pdf, || make::pdf(10_000, "")),
        ("pdf with a script", "paper.pdf", Refused, || pdf_object("<< /S /JavaScript /JS (app.alert(1)) >>")),
        ("pdf with a script in its name", "paper.pdf", Refused, || {
            pdf_object("<< /S /J#61v#61Script /JS (x) >>")
        }),
        ("pdf that starts a program", "paper.pdf", Refused, || pdf_object("<< /S /Launch /F (cmd.exe) >>")),
        ("pdf with film", "paper.pdf", Refused, || pdf_object("<< /Subtype /RichMedia >>")),
        ("pdf that is a program of forms", "paper.pdf", Refused, || {
            pdf_object("<< /AcroForm << /XFA 8 0 R >> >>")
        }),
        ("pdf with files in it", "paper.pdf", Pdf, || pdf_object("<< /Type /EmbeddedFile >>")),
        ("pdf behind a password", "paper.pdf", Refused, || make::pdf(1, "trailer << /Encrypt 9 0 R >>")),
        ("pdf of pages in a circle", "paper.pdf", Pdf, || {
            make::pdf(1, "2 0 obj << /Type /Pages /Count 9 /Kids [2 0 R 10 0 R] >> endobj")
        }),
    ]
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    memchr::memmem::find(bytes, needle).is_some()
}

#[test]
fn each_is_refused_or_safe_to_show() {
    for (what, name, fate, make) in corpus() {
        let bytes = make();
        let limits = Limits::default();
        let accepted = accept(&bytes, Some(name), Purpose::Scan).map_err(|refused| refused.to_string());
        let taken = accepted.and_then(|_| scan(&bytes, &limits).map_err(|error| error.to_string()));
        match (fate, &taken) {
            (Refused, Err(why)) => assert!(why.len() > 15, "{what}: says why: {why}"),
            (Anew(gone), Ok(taken)) => {
                assert!(matches!(taken.medium, Medium::Jpeg { .. }), "{what}");
                assert!(!contains(&taken.bytes, gone), "{what}: nothing of it is left");
                assert!(thumbnail(&taken.bytes, 128, &limits).is_ok(), "{what}: can be shown");
            }
            (Pdf, Ok(taken)) => {
                assert!(matches!(taken.medium, Medium::Pdf { .. }), "{what}");
                assert_eq!(taken.bytes, bytes, "{what}: as it came");
            }
            (fate, taken) => {
                let found = taken.as_ref().map(|taken| &taken.medium);
                panic!("{what}: {fate:?}, and it was {found:?}");
            }
        }
        // A portrait is a picture or nothing.
        if let Ok(face) = portrait(&bytes, None, &limits) {
            assert!(matches!(fate, Anew(_)), "{what}");
            assert!(face.jpeg.starts_with(b"\xFF\xD8") && !contains(&face.jpeg, b"<script"), "{what}");
        }
    }
}

/// The child's part: nothing in a normal run. Reads one file, and says how much memory that took at most.
#[test]
fn the_child_reads_one_file() {
    let Ok(place) = std::env::var(FILE) else { return };
    let (_, name, _, make) = corpus()[place.parse::<usize>().unwrap()];
    let bytes = make();
    let before = peak();
    if std::env::var_os(CARELESS).is_some() {
        // As a program would that believes a header.
        let claimed = u32::from_be_bytes(bytes[16..20].try_into().unwrap());
        let claimed = u64::from(claimed) * u64::from(u32::from_be_bytes(bytes[20..24].try_into().unwrap()));
        let room = vec![1_u8; usize::try_from(claimed).unwrap()];
        assert!(room.iter().map(|byte| u64::from(*byte)).sum::<u64>() == claimed);
    } else {
        let limits = Limits::default();
        let _ = accept(&bytes, Some(name), Purpose::Scan);
        let _ = scan(&bytes, &limits);
        let _ = portrait(&bytes, None, &limits);
        let _ = thumbnail(&bytes, 128, &limits);
    }
    println!("\ntook {}", peak() - before);
}

/// The most memory that this process took, in megabytes.
fn peak() -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// Megabytes that a child took to read a file; none when it died of the limit that it was given.
fn read_in_a_child(place: usize, is_careless: bool) -> Option<u64> {
    let own = std::env::current_exe().unwrap();
    let mut child = Command::new("sh");
    // The room of addresses is bounded: whatever asks for more dies.
    child.args([
        "-c",
        "ulimit -v 1500000 && exec \"$0\" --exact hostile::the_child_reads_one_file --nocapture",
    ]);
    child.arg(own).env(FILE, place.to_string());
    if is_careless {
        child.env(CARELESS, "yes");
    }
    let output = child.output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let took = told.lines().find_map(|line| line.strip_prefix("took ")).and_then(|took| took.parse().ok());
    took.filter(|_| output.status.success())
}

#[cfg(target_os = "linux")]
#[test]
fn none_takes_much_memory() {
    let mut most = (0, "");
    for (place, (what, ..)) in corpus().into_iter().enumerate() {
        let took = read_in_a_child(place, false).unwrap_or_else(|| panic!("{what}: the child died"));
        assert!(took <= MOST, "{what}: {took} MB");
        most = most.max((took, what));
    }
    println!("at most {} MB ({})", most.0, most.1);
    let careless = corpus().iter().position(|(what, ..)| what.contains("30,000")).unwrap();
    let took = read_in_a_child(careless, true);
    assert!(took.is_none_or(|took| took > MOST), "the planted fault: {took:?}");
}
