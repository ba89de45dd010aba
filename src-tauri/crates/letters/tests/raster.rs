//! How pages look, script by script, against pictures of them that somebody has looked at.
//!
//! `PANAH_LETTERS_RENEW=1 cargo test -p letters --test raster` makes the pictures anew; look at them before they are
//! committed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::path::{Path, PathBuf};

use common::tongues::sentences;
use common::{bare, paragraph, tool, write};
use letters::{Block, Document, Lang};

/// Dots per inch, and the upper part of the page in dots.
const RESOLUTION: &str = "50";
const SIZE: (usize, usize) = (414, 150);
/// Renderers differ in how they smooth an edge, so squares of so many dots are compared by their mean.
const SQUARE: usize = 5;
/// How far the mean of a square may be off, of 255, and the mean of all of them.
const MOST: f64 = 40.0;
const MEAN: f64 = 1.0;

struct Grey {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

/// Reads what is kept.
fn read(path: &Path) -> Grey {
    let file = std::io::BufReader::new(std::fs::File::open(path).unwrap());
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut dots = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut dots).unwrap();
    assert_eq!((info.color_type, info.bit_depth), (png::ColorType::Grayscale, png::BitDepth::Eight));
    Grey { width: info.width as usize, height: info.height as usize, dots }
}

fn keep(picture: &Grey, path: &Path) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut encoder =
        png::Encoder::new(std::fs::File::create(path).unwrap(), picture.width as u32, picture.height as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::High);
    encoder.write_header().unwrap().write_image_data(&picture.dots).unwrap();
}

impl Grey {
    fn squares(&self) -> Vec<f64> {
        let mut out = Vec::new();
        for top in (0..self.height - self.height % SQUARE).step_by(SQUARE) {
            for left in (0..self.width - self.width % SQUARE).step_by(SQUARE) {
                let rows = (top..top + SQUARE).map(|y| &self.dots[y * self.width + left..][..SQUARE]);
                let sum: u32 = rows.flatten().map(|dot| u32::from(*dot)).sum();
                out.push(f64::from(sum) / (SQUARE * SQUARE) as f64);
            }
        }
        out
    }
}

/// The largest and the mean difference of two pictures.
fn difference(a: &Grey, b: &Grey) -> (f64, f64) {
    assert_eq!((a.width, a.height), (b.width, b.height));
    let off: Vec<f64> = a.squares().iter().zip(b.squares()).map(|(a, b)| (a - b).abs()).collect();
    (off.iter().copied().fold(0.0, f64::max), off.iter().sum::<f64>() / off.len() as f64)
}

/// The upper part of the first page.
fn drawn(doc: &Document) -> Grey {
    let written = write(doc);
    let (pdf, folder) = (written.path(), tempfile::tempdir().unwrap());
    let out = folder.path().join("page");
    let (width, height) = SIZE;
    let [across, down] = [width, height].map(|dots| dots.to_string());
    let place = ["-x", "0", "-y", "30", "-W", &across, "-H", &down];
    let files = [pdf.to_str().unwrap(), out.to_str().unwrap()];
    let arguments = [&["-r", RESOLUTION, "-gray", "-singlefile"], &place[..], &files].concat();
    tool("pdftoppm", "poppler-utils", &arguments);
    let file = std::fs::read(out.with_extension("pgm")).unwrap();
    Grey { width, height, dots: file[file.len() - width * height..].to_vec() }
}

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(name).with_extension("png")
}

fn page(lang: Lang) -> Document {
    let [title, a, b, c, d] = sentences(lang);
    bare(
        lang,
        vec![
            Block::Heading { level: 1, text: title.into() },
            Block::Numbered { number: lang.digits("1."), text: format!("{a} **{b}**") },
            paragraph(format!("{c} {d}")),
        ],
    )
}

/// A name in five scripts, as a register has them, within sentences in two directions.
fn names() -> Document {
    let names = ["Məryəm", "Марьям", "مریم", "მარიამ", "Մարիամ"].map(letters::user).join(", ");
    let fa = format!("نام او {names} است (QSM-2026-004417).");
    let az = format!("Onun adı {names} kimi yazılıb (№ QSM-2026-004417).");
    let foreign = Block::Foreign { lang: Lang::Fa, title: String::new(), blocks: vec![paragraph(fa)] };
    bare(Lang::Az, vec![paragraph(az), foreign])
}

#[test]
fn pages_look_as_they_did() {
    let pages = Lang::ALL.map(|lang| (lang.tag().to_owned(), page(lang)));
    let pages = pages.into_iter().chain([("names".to_owned(), names())]);
    let renew = std::env::var_os("PANAH_LETTERS_RENEW").is_some();
    let mut wrong = Vec::new();
    for (name, doc) in pages {
        let now = drawn(&doc);
        if renew {
            keep(&now, &kept(&name));
            continue;
        }
        let (most, mean) = difference(&read(&kept(&name)), &now);
        if most > MOST || mean > MEAN {
            wrong.push(format!("{name}: most {most:.1}, mean {mean:.2}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// A letter of the wrong shape is seen: the comparison would not pass for anything.
#[test]
fn a_changed_word_is_seen() {
    let doc = bare(Lang::Az, vec![paragraph("Ərizə rədd edilib.")]);
    let other = bare(Lang::Az, vec![paragraph("Ərizə qəbul edilib.")]);
    let (most, _) = difference(&drawn(&doc), &drawn(&other));
    assert!(most > MOST, "{most}");
}
