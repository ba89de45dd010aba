//! Files in one file: a ZIP archive (APPNOTE 6.3), its entries stored as they are, since what follows closes it anyway.

use crate::{Code, Failure, Kind, Result};

const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 0x0800;
/// 1 January 1980: the day on which something left stands in the register, and the same files give the same bytes.
const DATE: u16 = 0x0021;

/// The archive of these files, each by its name. Names are made plain: no folder, none twice.
///
/// # Errors
/// [`Code::FileTooLarge`] beyond what the format holds.
pub(crate) fn archived(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    let count = u16::try_from(files.len()).map_err(|_| too_large())?;
    for (place, (name, bytes)) in files.iter().enumerate() {
        let name = plain(name, place, files);
        let (offset, size) = (length(&out)?, length(bytes)?);
        let common = header(crc32(bytes), size, &name)?;
        out.extend_from_slice(&0x0403_4b50_u32.to_le_bytes());
        out.extend_from_slice(&common);
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(bytes);
        directory.extend_from_slice(&0x0201_4b50_u32.to_le_bytes());
        directory.extend_from_slice(&VERSION.to_le_bytes());
        directory.extend_from_slice(&common);
        // No comment, first disk, no attributes.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&offset.to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
    }
    let (start, size) = (length(&out)?, length(&directory)?);
    out.extend(directory);
    out.extend_from_slice(&0x0605_4b50_u32.to_le_bytes());
    out.extend_from_slice(&[0; 4]);
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&size.to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0; 2]);
    length(&out)?;
    Ok(out)
}

/// What both headers of an entry say.
fn header(crc: u32, size: u32, name: &str) -> Result<Vec<u8>> {
    let name = u16::try_from(name.len()).map_err(|_| too_large())?;
    let mut bytes = Vec::with_capacity(26);
    for word in [VERSION, FLAGS, 0, 0, DATE] {
        bytes.extend_from_slice(&word.to_le_bytes());
    }
    for long in [crc, size, size] {
        bytes.extend_from_slice(&long.to_le_bytes());
    }
    bytes.extend_from_slice(&name.to_le_bytes());
    bytes.extend_from_slice(&[0; 2]);
    Ok(bytes)
}

fn length(bytes: &[u8]) -> Result<u32> {
    u32::try_from(bytes.len()).map_err(|_| too_large())
}

fn too_large() -> Failure {
    Failure::new(Kind::Invalid, Code::FileTooLarge)
}

/// Characters of a name at most.
const NAMED: usize = 80;

/// A name that every system takes and no other entry has.
fn plain(name: &str, place: usize, files: &[(String, Vec<u8>)]) -> String {
    let keeps = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '(' | ')');
    let plain = |name: &str| -> String {
        let text: String = name.chars().map(|c| if keeps(c) { c } else { '-' }).collect();
        let from = text.chars().count().saturating_sub(NAMED);
        text.chars().skip(from).collect::<String>().trim_start_matches('.').to_owned()
    };
    let own = plain(name);
    match files.iter().take(place).any(|(other, _)| plain(other).eq_ignore_ascii_case(&own)) {
        true => format!("{:02}-{own}", place + 1),
        false => own,
    }
}

/// CRC-32 (ISO 3309) as the format wants it.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_is_that_of_the_format() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn other_programs_read_it() {
        let files = [
            ("01-cover.pdf".to_owned(), b"first".to_vec()),
            ("../../etc/passwd".to_owned(), Vec::new()),
            ("Şəhadətnamə.jpg".to_owned(), vec![7; 70_000]),
            ("01-cover.pdf".to_owned(), b"second".to_vec()),
        ];
        let bytes = archived(&files).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("package.zip");
        std::fs::write(&path, &bytes).unwrap();
        let script = "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n\
                      print('|'.join(f'{i.filename}={i.file_size}' for i in z.infolist()))";
        let Ok(read) = std::process::Command::new("python3").args(["-c", script]).arg(&path).output() else {
            return;
        };
        let said = String::from_utf8(read.stdout).unwrap();
        assert_eq!(
            said.trim(),
            "01-cover.pdf=5|-..-etc-passwd=0|Şəhadətnamə.jpg=70000|04-01-cover.pdf=6",
            "{}",
            String::from_utf8_lossy(&read.stderr)
        );
    }
}
