//! Photographs as objects of the file.

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject};

use crate::jpeg::Jpeg;

/// The compressed picture as it is. Its colours are those of the output intent, or grey, which every
/// intent has; there is no mask, so nothing shines through.
pub(super) fn object(picture: Jpeg) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let space = if picture.grey { "DeviceGray" } else { "DeviceRGB" };
    let entries = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(picture.width.into())),
        ("Height", DictItem::Int(picture.height.into())),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", DictItem::Int(8)),
        ("Filter", name("DCTDecode")),
    ];
    let dict = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: picture.bytes, compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}
