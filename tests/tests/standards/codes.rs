//! The square code of every letter and paper is read back from a scan of its page, at 150 dots per inch, turned, dusty
//! and unevenly lit: by the program itself and by one outside. Papers of returns, certificates of trainings and labels of
//! files are looked at where they are made.

use crate::{filled, issued};
use casework::profile;
use image::{GrayImage, Luma};
use intake::picture::{Limits, codes};
use lopdf::{Dictionary, Document, Object};
use panah_tests::{
    scan::{all_unread, as_scanned, unread},
    standards::write,
};
use qrcodegen::{QrCode, QrCodeEcc};
use std::collections::BTreeMap;

/// Of each letter one language is scanned, another from letter to letter; the words around a code are shaped apart from
/// it. So of the texts that are a profile's own; what it shares with the first is scanned under the first.
#[test]
fn the_code_of_every_letter_is_read_from_a_scan() {
    let first = issued::letters("azerbaijan");
    let mut files: BTreeMap<String, Vec<u8>> = one_of_each(first);
    for code in ["georgia", "mandate"] {
        let all = issued::letters(code).iter();
        let own: BTreeMap<String, Vec<u8>> = all
            .filter(|(name, _)| is_its_own(name))
            .map(|(name, bytes)| (name.clone(), bytes.clone()))
            .collect();
        files.extend(one_of_each(&own));
    }
    for code in profile::codes() {
        assert!(files.keys().any(|name| name.starts_with(code)), "{code}: some are scanned");
    }
    kept("letters", &files);
    let unread = all_unread(&files);
    assert!(unread.is_empty(), "{} of {}: {unread:#?}", unread.len(), files.len());
    println!("{} letters, each with its code", files.len());
}

/// One language of each letter, by turns: names are profile, letter, language and summary.
fn one_of_each(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let mut of: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for name in files.keys() {
        let letter = name.split('-').nth(1).unwrap_or_default();
        of.entry(letter).or_default().push(name);
    }
    let chosen = of.values().enumerate().filter_map(|(turn, names)| names.get(turn % names.len()).copied());
    chosen.map(|name| (name.clone(), files[name].clone())).collect()
}

/// Keeps files for whoever looks at them.
fn kept(what: &str, files: &BTreeMap<String, Vec<u8>>) {
    write(&crate::kept_in(&format!("codes/{what}")), files);
}

/// Whether a letter of another profile is of a text that Azerbaijan does not have, or about what it writes differently.
fn is_its_own(name: &str) -> bool {
    name.contains("-ka")
        || ["-humanitarian-", "-derivative-", "-subsidiary-", "-refusal-", "-recognition-", "-annex-"]
            .iter()
            .any(|letter| name.contains(letter))
}

#[test]
fn the_code_of_every_paper_of_registration_is_read_from_a_scan() {
    let all = filled::issued();
    // A slip is one sheet: each of its languages has a side, the code takes none.
    for (name, bytes) in all.iter().filter(|(name, _)| name.contains("-slip-")) {
        let languages = if name.matches('-').count() == 3 { 2 } else { 1 };
        // Scripts of high lines, and languages of long words, take the back as well.
        let roomy = !name.split('-').skip(2).all(|lang| ["az", "ru", "en", "fa"].contains(&lang));
        let pages = usize::try_from(panah_tests::pdf::pages(bytes)).unwrap();
        assert!((languages..=languages + usize::from(roomy)).contains(&pages), "{name}: {pages} pages");
    }
    // Slips are scanned all of one profile: nowhere else is the code so near to other things.
    let every = |name: &str| name.starts_with("azerbaijan-slip-");
    let others = all.iter().filter(|(name, _)| !every(name)).step_by(3);
    let files = all.iter().filter(|(name, _)| every(name)).chain(others);
    let files: BTreeMap<String, Vec<u8>> = files.map(|(name, bytes)| (name.clone(), bytes.clone())).collect();
    kept("papers", &files);
    let unread = all_unread(&files);
    assert!(unread.is_empty(), "{} of {}: {unread:#?}", unread.len(), files.len());
    println!("{} papers, each with its code", files.len());
}

/// Contents that one of the two readers does not read from such a scan, in whatever way the page is prepared for it.
const HARD: [u64; 1] = [27_795];

/// Papers are signed anew in every run, and so are their codes: here are many more of them than there are papers.
#[test]
fn a_code_of_any_content_is_read_from_a_scan() {
    let many = if std::env::var_os("PANAH_SOAK").is_some() { 20_000 } else { 60 };
    let unread = |seeds: Vec<u64>| -> Vec<u64> {
        seeds
            .into_iter()
            .filter(|seed| {
                let text = any_content(*seed);
                let degrees = [0.0, 0.8, -1.5, 0.3, 2.2, -3.0][(seed % 6) as usize];
                let scan = as_scanned(&slip_with(&text), degrees, seed * 7919 + 13);
                let found = codes(&scan, &Limits::default()).unwrap();
                found.read != [text]
            })
            .collect()
    };
    let of = |parity: u64| HARD.into_iter().chain(0..many).filter(move |seed| seed % 2 == parity).collect();
    let all = std::thread::scope(|scope| {
        let odd = scope.spawn(|| unread(of(1)));
        [unread(of(0)), odd.join().unwrap()].concat()
    });
    assert!(all.is_empty(), "{} of {many}: {all:?}", all.len());
}

/// The text of a code as long as one on a slip, its signature drawn by chance.
fn any_content(seed: u64) -> String {
    const DIGITS: [char; 32] = [
        'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T',
        'U', 'V', 'W', 'X', 'Y', 'Z', '2', '3', '4', '5', '6', '7',
    ];
    let mut chance = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let signed = (0..192).map(|_| {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        DIGITS[(chance % 32) as usize]
    });
    "PANAH1:RQAXCQSBJMZC2MRQGI3C2MBQGAYDCLJRMQXUOMJTMRZWY2LQQANAAC2K".chars().chain(signed).collect()
}

/// A slip at 150 dots per inch, with a code where and as large as it stands on one: each dot as grey as it is covered.
fn slip_with(text: &str) -> GrayImage {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
    let (left, top, module) = (58.3, 293.2, 165.7 / code.size() as f32);
    GrayImage::from_fn(620, 874, |x, y| {
        let quarters = (0..16).filter(|part| {
            let at = |pixel: u32, part: u32, edge: f32| {
                ((pixel as f32 + (part as f32 + 0.5) / 4.0 - edge) / module).floor() as i32
            };
            code.get_module(at(x, part % 4, left), at(y, part / 4, top))
        });
        Luma([255 - (quarters.count() * 255 / 16) as u8])
    })
}

/// The look itself fails where it has to: a code printed at half its size, one half covered, another letter's, none.
#[test]
fn a_code_that_is_not_read_is_noticed() {
    let of = |kind: &str| {
        let found =
            filled::issued().iter().find(|(name, _)| name.starts_with("mandate") && name.contains(kind));
        found.map(|(_, bytes)| bytes.clone()).expect("it is among them")
    };
    let sound = of("certificate");
    assert_eq!(unread(&sound, 0), None);
    assert!(unread(&drawn(&sound, b"0.5 0 0 0.5 0 0 cm\n", b""), 0).is_some(), "at half its size");
    let [left, lower, right, upper] = place_of_code(&sound);
    let (half, height) = ((right - left) / 2.0, upper - lower);
    let cover = format!("1 g {left} {lower} {half} {height} re f\n");
    assert!(unread(&drawn(&sound, b"q\n", format!("Q\n{cover}").as_bytes()), 0).is_some(), "half covered");
    let cover = format!("1 g {left} {lower} {} {height} re f\n", right - left);
    assert!(unread(&drawn(&sound, b"q\n", format!("Q\n{cover}").as_bytes()), 0).is_some(), "covered");
    let other = contents(&of("receipt")).into_iter().cycle().take(contents(&sound).len()).collect();
    let other = with_contents(&sound, other);
    assert!(unread(&other, 0).is_some(), "another paper's code");
}

/// Pages whose drawing stands between something before and something after it.
fn drawn(bytes: &[u8], before: &[u8], after: &[u8]) -> Vec<u8> {
    let all = contents(bytes).into_iter().map(|inner| [before, inner.as_slice(), b"\n", after].concat());
    with_contents(bytes, all.collect())
}

fn contents(bytes: &[u8]) -> Vec<Vec<u8>> {
    let file = Document::load_mem(bytes).unwrap();
    file.get_pages().values().map(|page| file.get_page_content(*page)).collect()
}

fn with_contents(bytes: &[u8], contents: Vec<Vec<u8>>) -> Vec<u8> {
    let mut file = Document::load_mem(bytes).unwrap();
    for (page, content) in file.get_pages().into_values().zip(contents) {
        file.change_page_content(page, content).unwrap();
    }
    let mut changed = Vec::new();
    file.save_to(&mut changed).unwrap();
    changed
}

/// Left, lower, right and upper edge of the only figure that is square: the code.
fn place_of_code(bytes: &[u8]) -> [f32; 4] {
    let file = Document::load_mem(bytes).unwrap();
    let bounds = |element: &Dictionary| -> Option<[f32; 4]> {
        let attributes = element.get(b"A").and_then(Object::as_dict).ok()?;
        let edges = attributes.get(b"BBox").and_then(Object::as_array).ok()?;
        let edges: Vec<f32> = edges.iter().map(|edge| edge.as_float().unwrap()).collect();
        edges.try_into().ok()
    };
    let squares = file.objects.values().filter_map(|object| object.as_dict().ok()).filter_map(bounds);
    let mut squares =
        squares.filter(|[left, lower, right, upper]| ((right - left) - (upper - lower)).abs() < 0.5);
    squares.next().expect("a code is square")
}
