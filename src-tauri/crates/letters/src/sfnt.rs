//! Appends composite glyphs to a TrueType font.
//!
//! A letter with its marks is made one glyph this way. Raising the marks in the page instead makes
//! readers tear words apart when they search or copy.

use std::collections::BTreeMap;

use crate::codes::Part;

const ARGS_ARE_WORDS: u16 = 0x0001;
const ARGS_ARE_XY: u16 = 0x0002;
const MORE_COMPONENTS: u16 = 0x0020;

/// A font taken apart into its tables.
pub(crate) struct Sfnt {
    version: u32,
    tables: BTreeMap<[u8; 4], Vec<u8>>,
    /// Start of each glyph, and the end of the last one.
    offsets: Vec<u32>,
    /// Advance and left side bearing of each glyph.
    metrics: Vec<(u16, i16)>,
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at + 2)?;
    Some(u16::from_be_bytes(bytes.try_into().ok()?))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    let bytes = data.get(at..at + 4)?;
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}

fn i16_at(data: &[u8], at: usize) -> Option<i16> {
    u16_at(data, at).map(u16::cast_signed)
}

fn put_u16(data: &mut [u8], at: usize, value: u16) -> Option<()> {
    data.get_mut(at..at + 2)?.copy_from_slice(&value.to_be_bytes());
    Some(())
}

impl Sfnt {
    /// Reads a font; `None` if it is not a well-formed TrueType font.
    pub(crate) fn parse(data: &[u8]) -> Option<Self> {
        let mut tables = BTreeMap::new();
        for index in 0..usize::from(u16_at(data, 4)?) {
            let record = 12 + 16 * index;
            let tag: [u8; 4] = data.get(record..record + 4)?.try_into().ok()?;
            let start = u32_at(data, record + 8)? as usize;
            let length = u32_at(data, record + 12)? as usize;
            tables.insert(tag, data.get(start..start.checked_add(length)?)?.to_vec());
        }
        let glyphs = usize::from(u16_at(tables.get(b"maxp")?, 4)?);
        let long = u16_at(tables.get(b"head")?, 50)? == 1;
        let loca = tables.get(b"loca")?;
        let offsets = (0..=glyphs)
            .map(|g| match long {
                true => u32_at(loca, 4 * g),
                false => u16_at(loca, 2 * g).map(|half| u32::from(half) * 2),
            })
            .collect::<Option<Vec<_>>>()?;
        let hmtx = tables.get(b"hmtx")?;
        let full = usize::from(u16_at(tables.get(b"hhea")?, 34)?).max(1);
        let metrics = (0..glyphs)
            .map(|g| {
                let advance = u16_at(hmtx, 4 * g.min(full - 1))?;
                let bearing =
                    if g < full { i16_at(hmtx, 4 * g + 2) } else { i16_at(hmtx, 4 * full + 2 * (g - full)) };
                Some((advance, bearing?))
            })
            .collect::<Option<Vec<_>>>()?;
        Some(Self { version: u32_at(data, 0)?, tables, offsets, metrics })
    }

    /// Number of glyphs.
    pub(crate) fn len(&self) -> usize {
        self.metrics.len()
    }

    fn bounds(&self, gid: u16) -> Option<[i16; 4]> {
        let (from, to) = (
            *self.offsets.get(usize::from(gid))? as usize,
            *self.offsets.get(usize::from(gid) + 1)? as usize,
        );
        if from == to {
            return None;
        }
        let glyf = self.tables.get(b"glyf")?;
        Some([
            i16_at(glyf, from + 2)?,
            i16_at(glyf, from + 4)?,
            i16_at(glyf, from + 6)?,
            i16_at(glyf, from + 8)?,
        ])
    }

    /// Appends a glyph made of others; without any it is empty. Returns its number.
    pub(crate) fn append(&mut self, parts: &[Part], advance: u16) -> Option<u16> {
        let number = u16::try_from(self.len()).ok()?;
        let inked: Vec<(Part, [i16; 4])> =
            parts.iter().filter_map(|part| Some((*part, self.bounds(part.gid)?))).collect();
        let mut bounds: Option<[i16; 4]> = None;
        for (part, b) in &inked {
            let moved = [
                b[0].saturating_add(part.dx),
                b[1].saturating_add(part.dy),
                b[2].saturating_add(part.dx),
                b[3].saturating_add(part.dy),
            ];
            bounds = Some(bounds.map_or(moved, |a| {
                [a[0].min(moved[0]), a[1].min(moved[1]), a[2].max(moved[2]), a[3].max(moved[3])]
            }));
        }
        let glyf = self.tables.get_mut(b"glyf")?;
        if let Some(b) = bounds {
            glyf.extend((-1i16).to_be_bytes());
            glyf.extend(b.iter().flat_map(|v| v.to_be_bytes()));
            for (index, (part, _)) in inked.iter().enumerate() {
                let more = if index + 1 < inked.len() { MORE_COMPONENTS } else { 0 };
                glyf.extend((ARGS_ARE_WORDS | ARGS_ARE_XY | more).to_be_bytes());
                glyf.extend(part.gid.to_be_bytes());
                glyf.extend(part.dx.to_be_bytes());
                glyf.extend(part.dy.to_be_bytes());
            }
            glyf.resize(glyf.len().next_multiple_of(4), 0);
        }
        self.offsets.push(u32::try_from(glyf.len()).ok()?);
        self.metrics.push((advance, bounds.map_or(0, |b| b[0])));
        Some(number)
    }

    /// Puts the font together again.
    pub(crate) fn build(mut self) -> Option<Vec<u8>> {
        let glyphs = u16::try_from(self.len()).ok()?;
        let metrics = self.metrics.iter();
        let hmtx = metrics.flat_map(|(a, b)| [a.to_be_bytes(), b.to_be_bytes()].concat());
        self.tables.insert(*b"hmtx", hmtx.collect());
        let loca = self.offsets.iter().flat_map(|o| o.to_be_bytes());
        self.tables.insert(*b"loca", loca.collect());
        put_u16(self.tables.get_mut(b"hhea")?, 34, glyphs)?;
        let maxp = self.tables.get_mut(b"maxp")?;
        put_u16(maxp, 4, glyphs)?;
        // Generous upper bounds: readers only reserve memory by them.
        for (at, least) in [(10, 2000), (12, 200), (28, 16), (30, 4)] {
            let value = u16_at(maxp, at)?.max(least);
            put_u16(maxp, at, value)?;
        }
        let head = self.tables.get_mut(b"head")?;
        put_u16(head, 50, 1)?;
        head.get_mut(8..12)?.fill(0);
        let mut out = assemble(self.version, &self.tables)?;
        let head_at = 12 + 16 * self.tables.keys().position(|tag| tag == b"head")?;
        let head_start = u32_at(&out, head_at + 8)? as usize;
        let adjustment = 0xb1b0_afba_u32.wrapping_sub(checksum(&out));
        out.get_mut(head_start + 8..head_start + 12)?.copy_from_slice(&adjustment.to_be_bytes());
        Some(out)
    }
}

fn checksum(data: &[u8]) -> u32 {
    data.chunks(4).fold(0u32, |sum, chunk| {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

fn assemble(version: u32, tables: &BTreeMap<[u8; 4], Vec<u8>>) -> Option<Vec<u8>> {
    let count = u16::try_from(tables.len()).ok()?;
    let power = count.checked_ilog2()?;
    let range = 16u16 << power;
    let mut out = version.to_be_bytes().to_vec();
    for value in [count, range, u16::try_from(power).ok()?, count * 16 - range] {
        out.extend(value.to_be_bytes());
    }
    let mut offset = 12 + 16 * tables.len();
    for (tag, data) in tables {
        out.extend(tag);
        out.extend(checksum(data).to_be_bytes());
        out.extend(u32::try_from(offset).ok()?.to_be_bytes());
        out.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
        offset += data.len().next_multiple_of(4);
    }
    for data in tables.values() {
        out.extend(data);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    Some(out)
}
