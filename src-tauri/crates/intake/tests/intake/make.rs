//! Files made for tests.

use flate2::{Compression, Crc, write::DeflateEncoder, write::ZlibEncoder};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use std::io::{Cursor, Write};

/// A picture with something on it: a red left, a blue right, a bright upper half.
pub fn picture(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| {
        let light = if y * 2 < height { 220 } else { 110 };
        Rgb(if x * 2 < width { [light, 40, 30] } else { [30, 40, light] })
    })
    .into()
}

/// A picture without any pattern: does not compress.
pub fn noise(width: u32, height: u32) -> DynamicImage {
    let mut state = 1_u32;
    RgbImage::from_fn(width, height, |_, _| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let [a, b, c, _] = state.to_le_bytes();
        Rgb([a, b, c])
    })
    .into()
}

/// A picture with a little noise, as a camera's sensor gives.
pub fn grain(width: u32, height: u32) -> DynamicImage {
    let mut state = 1_u32;
    RgbImage::from_fn(width, height, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [_, _, _, random] = state.to_le_bytes();
        let [light, ..] = (((x / 13) ^ (y / 17)) & 127).to_le_bytes();
        Rgb([light + random / 16, light / 2 + random / 16, 90 + random / 16])
    })
    .into()
}

pub fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn jpeg(picture: &DynamicImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(picture).unwrap();
    bytes
}

/// A JPEG that says how it must be turned, 1 to 8, and where it was taken.
pub fn jpeg_turned(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
    let jpeg = jpeg(picture, 90);
    let mut tiff = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    tiff.extend(b"GPS 40.4093N 49.8671E");
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(tiff);
    let mut bytes = b"\xFF\xD8\xFF\xE1".to_vec();
    bytes.extend(u16::try_from(segment.len() + 2).unwrap().to_be_bytes());
    bytes.extend(segment);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// The header of a PNG that claims this size, and hardly anything after it.
pub fn png_claiming(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1A\n".to_vec();
    let mut chunk = |name: &[u8; 4], data: &[u8]| {
        bytes.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        let mut crc = Crc::new();
        crc.update(name);
        crc.update(data);
        bytes.extend(name);
        bytes.extend(data);
        bytes.extend(crc.sum().to_be_bytes());
    };
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    chunk(b"IHDR", &header);
    chunk(b"IDAT", &zlib(&[0; 100]));
    chunk(b"IEND", &[]);
    bytes
}

pub fn zlib(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// What the directory of a ZIP says of a part, when it lies.
#[derive(Clone, Copy, Default)]
pub struct Lie {
    pub unpacked: Option<u32>,
    pub is_encrypted: bool,
}

/// A ZIP with these parts, deflated.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    zip_lying(parts, Lie::default())
}

pub fn zip_lying(parts: &[(&str, &[u8])], lie: Lie) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, data) in parts {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(data).unwrap();
        let packed = encoder.finish().unwrap();
        let mut crc = Crc::new();
        crc.update(data);
        let length = |n: usize| u32::try_from(n).unwrap().to_le_bytes();
        let mut shared = vec![20, 0, u8::from(lie.is_encrypted), 0, 8, 0, 0, 0, 0, 0];
        shared.extend(crc.sum().to_le_bytes());
        shared.extend(length(packed.len()));
        shared.extend(lie.unpacked.map_or(length(data.len()), u32::to_le_bytes));
        shared.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        shared.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&shared);
        directory.extend([0; 10]);
        directory.extend(length(bytes.len()));
        directory.extend(name.as_bytes());
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&shared);
        bytes.extend(name.as_bytes());
        bytes.extend(packed);
    }
    let start = bytes.len();
    let count = u16::try_from(parts.len()).unwrap_or(u16::MAX).to_le_bytes();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    bytes.extend(u32::try_from(start).unwrap().to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

const WORKBOOK: &str =
    r#"<workbook xmlns:r="r"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships>
    <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>"#;

/// A workbook of one sheet whose parts are written by hand.
pub fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    zip(&workbook_parts(sheet, strings))
}

pub fn workbook_parts<'a>(sheet: &'a str, strings: &'a str) -> [(&'a str, &'a [u8]); 4] {
    [
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ]
}

/// A PDF of so many pages, with these further objects.
pub fn pdf(pages: u32, more: &str) -> Vec<u8> {
    let kids: String = (0..pages).map(|page| format!("{} 0 R ", page + 10)).collect();
    let mut text = format!(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Count {pages} /Kids [{kids}] >>\nendobj\n"
    );
    for page in 0..pages {
        text += &format!("{} 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>\nendobj\n", page + 10);
    }
    text += &format!("3 0 obj\n<< /Length 5 >>\nstream\n(a)Tj\nendstream\nendobj\n{more}\n");
    text += "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n";
    text.into_bytes()
}

/// An object stream that holds this text, deflated, with these further entries in its dictionary.
pub fn object_stream(objects: &str, entries: &str) -> Vec<u8> {
    let packed = zlib(objects.as_bytes());
    let mut bytes = format!("9 0 obj\n<< {entries} /Length {} >>\nstream\r\n", packed.len()).into_bytes();
    bytes.extend(packed);
    bytes.extend(b"\r\nendstream\nendobj\n");
    bytes
}

/// A PDF with these bytes before its end.
pub fn pdf_with(pages: u32, more: &[u8]) -> Vec<u8> {
    let whole = pdf(pages, "");
    let end = memchr::memmem::rfind(&whole, b"trailer").unwrap();
    [&whole[..end], more, &whole[end..]].concat()
}
