//! What is inside a container: ZIP, or a compound file of old Office.

use super::Kind;
use crate::zip::Archive;
use memchr::memmem;

/// What a ZIP is, by its directory.
pub(super) fn zip(bytes: &[u8]) -> Kind {
    let Ok(archive) = Archive::open(bytes) else { return Kind::Zip };
    let any = |is: &dyn Fn(&str) -> bool| archive.parts().iter().any(|part| is(&part.name));
    if any(&|name| name == "META-INF/MANIFEST.MF") && any(&|name| name.ends_with(".class"))
        || any(&|name| name == "AndroidManifest.xml")
    {
        return Kind::JavaProgram;
    }
    if any(&|name| name == "EncryptedPackage") {
        return Kind::Locked;
    }
    if any(&|name| name.starts_with("xl/workbook") && name.ends_with(".xml")) {
        return Kind::Xlsx;
    }
    if any(&|name| name.starts_with("xl/workbook") && name.ends_with(".bin")) {
        return Kind::Xlsb;
    }
    if any(&|name| name.starts_with("word/") || name.starts_with("ppt/")) {
        return Kind::Document;
    }
    // OpenDocument puts its type uncompressed at the very beginning.
    let head = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    if memmem::find(head, b"application/vnd.oasis.opendocument.spreadsheet").is_some() {
        return Kind::Ods;
    }
    if memmem::find(head, b"application/vnd.oasis.opendocument").is_some() {
        return Kind::Document;
    }
    Kind::Zip
}

/// Names of streams in a compound file are written in UTF-16.
fn holds(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).chain([0, 0]).collect();
    memmem::find(bytes, &wide).is_some()
}

/// What a compound file is, by the names of its streams.
pub(super) fn compound(bytes: &[u8]) -> Kind {
    if holds(bytes, "EncryptedPackage") {
        Kind::Locked
    } else if holds(bytes, "Workbook") || holds(bytes, "Book") {
        Kind::Xls
    } else if holds(bytes, "WordDocument") || holds(bytes, "PowerPoint Document") {
        Kind::Document
    } else {
        Kind::Unknown
    }
}
