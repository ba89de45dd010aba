//! When a name says one thing and the content another.

use super::Kind;
use serde::Serialize;
use ts_rs::TS;

/// Endings that make a computer run the file, whatever text it holds.
const PROGRAM: &[&str] = &[
    "apk", "app", "appimage", "bat", "cmd", "com", "command", "cpl", "desktop", "dll", "exe", "hta", "jar",
    "js", "jse", "lnk", "msc", "msi", "msp", "pif", "ps1", "psm1", "py", "reg", "scr", "sh", "url", "vb",
    "vbe", "vbs", "ws", "wsc", "wsf", "wsh",
];

/// Endings, each with what it promises.
const PROMISES: &[(&[&str], &[Kind])] = &[
    (&["jpg", "jpeg", "jpe", "jfif"], &[Kind::Jpeg]),
    (&["png"], &[Kind::Png]),
    (&["webp"], &[Kind::Webp]),
    (&["gif"], &[Kind::Gif]),
    (&["bmp", "dib"], &[Kind::Bmp]),
    (&["tif", "tiff"], &[Kind::Tiff]),
    (&["heic", "heif"], &[Kind::Heic]),
    (&["avif"], &[Kind::Avif]),
    (&["svg"], &[Kind::Svg]),
    (&["pdf"], &[Kind::Pdf]),
    (&["csv", "tsv", "tab", "txt"], &[Kind::Text]),
    (&["xlsx", "xlsm", "xltx", "xltm"], &[Kind::Xlsx, Kind::Locked]),
    (&["xlsb"], &[Kind::Xlsb, Kind::Locked]),
    (&["xls"], &[Kind::Xls, Kind::Locked]),
    (&["ods"], &[Kind::Ods]),
    (&["doc", "docx", "docm", "odt", "rtf", "ppt", "pptx", "odp"], &[Kind::Document, Kind::Locked]),
    (&["htm", "html", "xhtml"], &[Kind::Html]),
    (&["xml"], &[Kind::Xml, Kind::Html, Kind::Svg]),
    (&["zip"], &[Kind::Zip]),
    (&["7z", "rar", "gz", "tgz", "bz2", "xz", "tar", "cab"], &[Kind::Archive]),
];

/// A name that does not say what the file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Disagreement {
    /// What the name says: its ending, lower case, without the dot.
    pub extension: String,
    /// What the file is.
    pub kind: Kind,
}

/// The ending of a name in lower case, without what cannot be seen: a direction mark makes `gpj.exe` look
/// like `exe.jpg`. Empty when there is none.
fn ending(name: &str) -> String {
    let seen: String = crate::text::clean::cleaned(name).text;
    let name = seen.rsplit(['/', '\\']).next().unwrap_or_default();
    let ending = name.trim_end_matches(['.', ' ']).rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.trim().chars().take(16).collect::<String>().to_lowercase()
}

/// Whether the name alone would make a computer run the file.
pub(super) fn runs(name: &str) -> bool {
    PROGRAM.contains(&ending(name).as_str())
}

/// How the name contradicts the kind; nothing when it agrees or says nothing that is known here.
#[must_use]
pub fn disagreement(name: &str, kind: Kind) -> Option<Disagreement> {
    let extension = ending(name);
    let promised = PROMISES.iter().find(|(endings, _)| endings.contains(&extension.as_str()));
    let agrees = match promised {
        Some((_, kinds)) => kinds.contains(&kind),
        None if PROGRAM.contains(&extension.as_str()) => kind.is_program(),
        None => true,
    };
    (!agrees).then_some(Disagreement { extension, kind })
}
