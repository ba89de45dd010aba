//! The embedded faces. A family is read when a letter first needs it.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontFamilyName};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};

use crate::error::LetterError;
use crate::lang::Lang;
use crate::script::Script;

/// A family with its two cuts.
struct Source {
    family: &'static str,
    names: [&'static str; 2],
    data: [&'static [u8]; 2],
}

macro_rules! family {
    ($family:literal, $file:literal) => {
        Source {
            family: $family,
            names: [concat!($file, "-Regular"), concat!($file, "-Bold")],
            data: [
                include_bytes!(concat!("../fonts/", $file, "-Regular.ttf")),
                include_bytes!(concat!("../fonts/", $file, "-Bold.ttf")),
            ],
        }
    };
}

const FAMILIES: [Source; 11] = [
    family!("Noto Sans", "NotoSans"),
    family!("Noto Naskh Arabic", "NotoNaskhArabic"),
    family!("Noto Nastaliq Urdu", "NotoNastaliqUrdu"),
    family!("Noto Sans Georgian", "NotoSansGeorgian"),
    family!("Noto Sans Armenian", "NotoSansArmenian"),
    family!("Noto Sans Ethiopic", "NotoSansEthiopic"),
    family!("Noto Sans Devanagari", "NotoSansDevanagari"),
    family!("Noto Sans Bengali", "NotoSansBengali"),
    family!("Noto Sans Tamil", "NotoSansTamil"),
    family!("Noto Sans Sinhala", "NotoSansSinhala"),
    family!("Noto Sans Myanmar", "NotoSansMyanmar"),
];
const SANS: usize = 0;
const NASKH: usize = 1;
const NASTALIQ: usize = 2;

/// One of the embedded faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Face(u8);

impl Face {
    /// Number of faces.
    pub(crate) const COUNT: usize = 2 * FAMILIES.len();

    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT as u8).map(Self)
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    fn source(self) -> (&'static Source, usize) {
        (&FAMILIES[self.index() / 2], self.index() % 2)
    }

    pub(crate) fn name(self) -> &'static str {
        let (source, cut) = self.source();
        source.names[cut]
    }

    pub(crate) fn data(self) -> &'static [u8] {
        let (source, cut) = self.source();
        source.data[cut]
    }

    /// Whether its letters may lean over.
    pub(crate) fn slants(self) -> bool {
        self.0 < 2
    }

    pub(crate) fn weight(self) -> u16 {
        if self.0 % 2 == 1 { 700 } else { 400 }
    }
}

/// Numbers of the families to try for a script, the better one first.
fn numbers(script: Script, lang: Lang) -> &'static [usize] {
    match script {
        Script::Western => &[SANS, NASKH],
        Script::Arabic if lang.is_nastaliq() => &[NASTALIQ, NASKH, SANS],
        Script::Arabic => &[NASKH, SANS],
        Script::Georgian => &[3, SANS],
        Script::Armenian => &[4, SANS],
        Script::Ethiopic => &[5, SANS],
        Script::Devanagari => &[6, SANS],
        Script::Bengali => &[7, SANS],
        Script::Tamil => &[8, SANS],
        Script::Sinhala => &[9, SANS],
        Script::Myanmar => &[10, SANS],
    }
}

/// Facts about a face that are needed again and again.
#[derive(Clone, Debug)]
pub(crate) struct FaceFacts {
    pub(crate) blob: u64,
    pub(crate) advances: Vec<u16>,
    pub(crate) space: u16,
    pub(crate) ascent: i16,
    pub(crate) descent: i16,
    pub(crate) bounds: [i16; 4],
}

/// The faces read so far, registered for shaping.
pub(crate) struct Faces {
    pub(crate) context: FontContext,
    facts: [Option<FaceFacts>; Face::COUNT],
}

impl Faces {
    pub(crate) fn load() -> Self {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let context = FontContext { collection, source_cache: SourceCache::default() };
        Self { context, facts: [const { None }; Face::COUNT] }
    }

    /// Families to try for a script, the better one first; from here on they can be shaped with.
    pub(crate) fn families(
        &mut self,
        script: Script,
        lang: Lang,
    ) -> Result<Vec<FontFamilyName<'static>>, LetterError> {
        let numbers = numbers(script, lang);
        for number in numbers {
            self.register(*number)?;
        }
        Ok(numbers.iter().map(|number| FontFamilyName::named(FAMILIES[*number].family)).collect())
    }

    fn register(&mut self, number: usize) -> Result<(), LetterError> {
        for cut in [2 * number, 2 * number + 1] {
            if self.facts[cut].is_some() {
                continue;
            }
            let face = Face(u8::try_from(cut).unwrap_or_default());
            let blob = Blob::new(Arc::new(face.data()));
            self.facts[cut] = Some(read_facts(face, blob.id()).map_err(LetterError::Writer)?);
            if self.context.collection.register_fonts(blob, None).is_empty() {
                return Err(LetterError::Writer(format!("font {}", face.name())));
            }
        }
        Ok(())
    }

    /// Facts of a face that text was shaped with.
    pub(crate) fn facts(&self, face: Face) -> Result<&FaceFacts, LetterError> {
        let facts = self.facts[face.index()].as_ref();
        facts.ok_or_else(|| LetterError::Writer(format!("{} was not read", face.name())))
    }

    pub(crate) fn by_blob(&self, id: u64) -> Option<Face> {
        let at = self.facts.iter().position(|f| f.as_ref().is_some_and(|f| f.blob == id))?;
        u8::try_from(at).ok().map(Face)
    }
}

fn read_facts(face: Face, blob: u64) -> Result<FaceFacts, String> {
    let font = FontRef::new(face.data()).map_err(|e| e.to_string())?;
    let head = font.head().map_err(|e| e.to_string())?;
    let hhea = font.hhea().map_err(|e| e.to_string())?;
    let hmtx = font.hmtx().map_err(|e| e.to_string())?;
    let glyphs = font.maxp().map_err(|e| e.to_string())?.num_glyphs();
    // The widths in the file are thousandths of an em, so is everything here.
    if head.units_per_em() != 1000 {
        return Err(format!("{}: units per em", face.name()));
    }
    let advance = |gid: u16| hmtx.advance(skrifa::raw::types::GlyphId::from(gid));
    Ok(FaceFacts {
        blob,
        advances: (0..glyphs).map(|g| advance(g).unwrap_or(0)).collect(),
        space: font.charmap().map(' ').and_then(|g| u16::try_from(g.to_u32()).ok()).unwrap_or(0),
        ascent: hhea.ascender().to_i16(),
        descent: hhea.descender().to_i16(),
        bounds: [head.x_min(), head.y_min(), head.x_max(), head.y_max()],
    })
}

/// Whether a character can be printed, so that an input field can say so early.
#[must_use]
pub fn can_print(character: char) -> bool {
    static COVERED: OnceLock<HashSet<u32>> = OnceLock::new();
    let covered = COVERED.get_or_init(|| {
        Face::all()
            .filter_map(|face| FontRef::new(face.data()).ok())
            .flat_map(|font| font.charmap().mappings().map(|m| m.0).collect::<Vec<_>>())
            .collect()
    });
    let dropped_or_set = crate::inline::parse(character.encode_utf8(&mut [0; 4])).text;
    dropped_or_set.chars().all(|c| crate::inline::is_invisible(c) || covered.contains(&u32::from(c)))
}

#[cfg(test)]
mod tests {
    use super::{Face, Faces, numbers};
    use crate::lang::Lang;
    use crate::script::exceptions;
    use skrifa::{FontRef, MetadataProvider};

    #[test]
    fn every_face_can_be_read() {
        let mut faces = Faces::load();
        for lang in Lang::ALL {
            faces.families(lang.script(), lang).unwrap();
        }
        for face in Face::all() {
            assert!(faces.facts(face).is_ok(), "{}", face.name());
        }
    }

    /// What an input field lets pass is found by the fallback of its script, in text of any language.
    #[test]
    fn every_covered_character_is_found_by_its_script() {
        let covers =
            |face: Face, c: char| FontRef::new(face.data()).is_ok_and(|font| font.charmap().map(c).is_some());
        for face in Face::all().step_by(2) {
            let font = FontRef::new(face.data()).unwrap();
            for c in font.charmap().mappings().filter_map(|(code, _)| char::from_u32(code)) {
                if crate::inline::parse(c.encode_utf8(&mut [0; 4]))
                    .text
                    .chars()
                    .all(crate::inline::is_invisible)
                {
                    continue;
                }
                for lang in Lang::ALL {
                    let alone = exceptions(c.encode_utf8(&mut [0; 4]), lang.script());
                    let script = alone.first().map_or(lang.script(), |(script, _)| *script);
                    let found = numbers(script, lang).iter().any(|n| covers(Face(2 * *n as u8), c));
                    assert!(found, "U+{:04X} of {} in {lang:?}", c as u32, face.name());
                }
            }
        }
    }
}
