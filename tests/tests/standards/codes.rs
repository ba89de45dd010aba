//! The square code of every letter and paper is read back from a scan of its page, at 150 dots per inch, turned, dusty
//! and unevenly lit: by the program itself and by one outside. Papers of returns, certificates of trainings and labels of
//! files are looked at where they are made.

use crate::{filled, issued};
use casework::profile;
use lopdf::{Dictionary, Document, Object};
use panah_tests::scan::{all_unread, unread};
use std::{collections::BTreeMap, path::Path};

#[test]
fn the_code_of_every_letter_is_read_from_a_scan() {
    let mut files = issued::letters("azerbaijan");
    // The other profiles share most of their texts: what was scanned under the first is not scanned again.
    files.extend(issued::letters("georgia").into_iter().filter(|(name, _)| is_its_own(name)));
    kept("letters", &files);
    let unread = all_unread(&files);
    assert!(unread.is_empty(), "{} of {}: {unread:#?}", unread.len(), files.len());
    println!("{} letters, each with its code", files.len());
}

/// Keeps files for whoever looks at them.
fn kept(what: &str, files: &BTreeMap<String, Vec<u8>>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("codes").join(what);
    let _absent = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    crate::write(&folder, files);
}

/// Whether a letter of Georgia is of a text that Azerbaijan does not have.
fn is_its_own(name: &str) -> bool {
    name.contains("-ka") || name.contains("-humanitarian-") || name.contains("-derivative-")
}

#[test]
fn the_code_of_every_paper_of_registration_is_read_from_a_scan() {
    let mut files = BTreeMap::new();
    for code in profile::codes() {
        filled::papers(code, &mut files);
    }
    kept("papers", &files);
    // A slip is one sheet: each of its languages has a side, the code takes none.
    for (name, bytes) in files.iter().filter(|(name, _)| name.contains("-slip-")) {
        let languages = if name.matches('-').count() == 3 { 2 } else { 1 };
        assert_eq!(panah_tests::pdf::pages(bytes), languages, "{name}");
    }
    let unread = all_unread(&files);
    assert!(unread.is_empty(), "{} of {}: {unread:#?}", unread.len(), files.len());
    println!("{} papers, each with its code", files.len());
}

/// The look itself fails where it has to: a code printed at half its size, one half covered, another letter's, none.
#[test]
fn a_code_that_is_not_read_is_noticed() {
    let mut papers = BTreeMap::new();
    filled::papers("mandate", &mut papers);
    let of = |kind: &str| {
        let found = papers.iter().find(|(name, _)| name.contains(kind));
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
