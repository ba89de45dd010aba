//! Pictures as objects of the file.

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject};

use crate::jpeg::Jpeg;
use crate::pictures::Picture;
use crate::raster::Raster;

/// The compressed picture as it is, or its pixels. Its colours are those of the output intent, or grey,
/// which every intent has; there is no mask, so nothing shines through.
pub(super) fn object(picture: Picture) -> XObject {
    match picture {
        Picture::Jpeg(Jpeg { width, height, grey, bytes, .. }) => {
            image(width, height, grey, bytes, Some("DCTDecode"))
        }
        // Packed with all other streams.
        Picture::Raster(Raster { width, height, grey, pixels }) => image(width, height, grey, pixels, None),
    }
}

fn image(width: u16, height: u16, grey: bool, content: Vec<u8>, filter: Option<&str>) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let space = if grey { "DeviceGray" } else { "DeviceRGB" };
    let entries = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(width.into())),
        ("Height", DictItem::Int(height.into())),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", DictItem::Int(8)),
    ];
    let filter = filter.map(|filter| ("Filter", name(filter)));
    let dict = entries.into_iter().chain(filter).map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content, compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}
