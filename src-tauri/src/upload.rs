//! Files that come in from the page, as text in base 64.

use base64::{Engine, engine::general_purpose::STANDARD};
use casework::{Code, Failure, Result, attachment};

/// The bytes of a file, no more than so many. What is too large is refused before anything is decoded. A page that
/// reads a file as a URL (RFC 2397) may send that.
///
/// # Errors
/// At `field`: [`Code::FileTooLarge`]; [`Code::FileNotUsable`] when it is not base 64.
pub fn bytes(field: &str, text: &str, most: usize) -> Result<Vec<u8>> {
    let text = match text.split_once(";base64,") {
        Some((head, rest)) if head.starts_with("data:") => rest,
        _ => text,
    };
    // Four signs are three bytes.
    let size = text.len() / 4 * 3;
    if size > most.saturating_add(3) {
        let count = |bytes: usize| u64::try_from(bytes).unwrap_or(u64::MAX);
        return Err(attachment::too_large(field, count(size), count(most)));
    }
    STANDARD.decode(text).map_err(|error| Failure::field(field, Code::FileNotUsable).context(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_plain_or_as_a_url() {
        for (text, found) in [("SGVs", &b"Hel"[..]), ("data:image/png;base64,SGVsbG8=", b"Hello"), ("", b"")]
        {
            assert_eq!(bytes("file", text, 5).unwrap(), found, "{text}");
        }
        let code = |text: &str, most| bytes("file", text, most).unwrap_err().fields[0].code;
        assert_eq!(code("SGVsbG8", 5), Code::FileNotUsable, "cut short");
        assert_eq!(code("Hello, world", 99), Code::FileNotUsable);
        assert_eq!(code(&"A".repeat(4 << 20), 2 << 20), Code::FileTooLarge);
    }
}
