//! The embedded faces.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontFamilyName};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};

use crate::error::LetterError;
use crate::script::Script;

const DATA: [&[u8]; 4] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
];
const NAMES: [&str; 4] =
    ["NotoSans-Regular", "NotoSans-Bold", "NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold"];
const SANS: FontFamilyName<'static> = FontFamilyName::named("Noto Sans");
const NASKH: FontFamilyName<'static> = FontFamilyName::named("Noto Naskh Arabic");
static WESTERN: [FontFamilyName<'static>; 2] = [SANS, NASKH];
static ARABIC: [FontFamilyName<'static>; 2] = [NASKH, SANS];

/// One of the embedded faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Face(u8);

impl Face {
    /// Number of faces.
    pub(crate) const COUNT: usize = DATA.len();

    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..DATA.len() as u8).map(Self)
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    pub(crate) fn name(self) -> &'static str {
        NAMES[self.index()]
    }

    pub(crate) fn data(self) -> &'static [u8] {
        DATA[self.index()]
    }

    pub(crate) fn weight(self) -> u16 {
        if self.0 % 2 == 1 { 700 } else { 400 }
    }
}

/// Families to try for a script, the better one first.
pub(crate) fn families(script: Script) -> &'static [FontFamilyName<'static>] {
    match script {
        Script::Western => &WESTERN,
        Script::Arabic => &ARABIC,
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

/// The faces, registered for shaping.
pub(crate) struct Faces {
    pub(crate) context: FontContext,
    facts: Vec<FaceFacts>,
}

impl Faces {
    pub(crate) fn load() -> Result<Self, LetterError> {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut facts = Vec::with_capacity(DATA.len());
        for face in Face::all() {
            let blob = Blob::new(Arc::new(face.data()));
            facts.push(read_facts(face, blob.id()).map_err(LetterError::Writer)?);
            if collection.register_fonts(blob, None).is_empty() {
                return Err(LetterError::Writer(format!("font {}", face.name())));
            }
        }
        let context = FontContext { collection, source_cache: SourceCache::default() };
        Ok(Self { context, facts })
    }

    pub(crate) fn facts(&self, face: Face) -> &FaceFacts {
        &self.facts[face.index()]
    }

    pub(crate) fn by_blob(&self, id: u64) -> Option<Face> {
        let at = self.facts.iter().position(|f| f.blob == id)?;
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
