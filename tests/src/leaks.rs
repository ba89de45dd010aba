//! Words that must stand in no file in clear, looked for in each way in which a text may stand in one.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

/// Every form in which a text may stand in a file.
#[must_use]
pub fn forms(text: &str) -> Vec<Vec<u8>> {
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    let percent: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let packed = base64::Engine::encode(&base64::engine::general_purpose::STANDARD_NO_PAD, text);
    // The end of what is packed depends on what follows.
    let packed = packed[..packed.len() - 2].to_owned();
    let mut forms = vec![text.as_bytes().to_vec(), wide(u16::to_le_bytes), wide(u16::to_be_bytes)];
    forms.extend(
        [escaped, percent, hex, packed, text.to_lowercase(), text.to_uppercase()].map(String::into_bytes),
    );
    forms
}

/// Every file below a folder.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            found.extend(files(&entry.path()));
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
    found
}

/// Which of the words stand where, in what a file says or in what it is called.
///
/// # Panics
/// When a file cannot be read.
#[must_use]
pub fn shown(files: &[PathBuf], words: &[&str]) -> Vec<String> {
    let mut shown = Vec::new();
    for path in files {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            // What a program put down for a moment and took away again is nobody's to find.
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => panic!("{}: {error}", path.display()),
        };
        for word in words {
            for (place, form) in forms(word).into_iter().enumerate() {
                if bytes.windows(form.len()).any(|window| window == form) {
                    shown.push(format!("{} shows {word} ({place})", path.display()));
                }
            }
            if path.to_string_lossy().contains(word) {
                shown.push(format!("{} is named {word}", path.display()));
            }
        }
    }
    shown
}
