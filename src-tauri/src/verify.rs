//! `panah verify FILE`: checks a letter on the command line. No office needs to be open.

use crate::{Place, Places};
use casework::{
    proof::{self, KnownKey},
    verify::{Difference, Obstacle, State, Verdict, verify},
};
use std::{fmt::Write as _, fs, io::Read, path::PathBuf};

const USAGE: &str = "\
panah verify FILE [--keys FILE] [--json]

FILE is a letter as PDF, a picture of a page (JPEG, PNG, TIFF, WebP), a text file with the letters of its
square code, or - for standard input. The letters themselves (PANAH1:...) may stand in its place.
--keys names a list of keys as an office exports it (panah-keys); without it the list beside this
machine's own case file is taken.

Ends with 0 when the letter is genuine, 1 when it is not or nothing vouches for it, 2 when nothing could be
checked.
";

/// A picture or file takes no more bytes than this.
const LARGEST: u64 = 60 << 20;

/// What was said on the command line after `verify`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    file: Option<String>,
    keys: Option<PathBuf>,
    json: bool,
}

fn asked(arguments: &[String]) -> Result<Asked, String> {
    let mut asked = Asked::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--json" => asked.json = true,
            "--keys" => match rest.next() {
                Some(file) => asked.keys = Some(PathBuf::from(file)),
                None => return Err("--keys needs a file".to_owned()),
            },
            option if option.starts_with("--") => return Err(format!("unknown option {option}")),
            file if asked.file.is_none() => asked.file = Some(file.to_owned()),
            other => return Err(format!("one file at a time, and not {other}")),
        }
    }
    if asked.file.is_none() { Err("no file was named".to_owned()) } else { Ok(asked) }
}

/// Runs the command. Answers what to print, and the code to end with.
#[must_use]
pub fn command(arguments: &[String], places: &Places) -> (String, u8) {
    let unchecked = |message: String| (message, 2);
    let asked = match asked(arguments) {
        Ok(asked) => asked,
        Err(message) => return unchecked(format!("{message}\n\n{USAGE}")),
    };
    let file = asked.file.unwrap_or_default();
    let evidence = match evidence(&file) {
        Ok(evidence) => evidence,
        Err(error) => return unchecked(format!("{file}: {error}\n")),
    };
    let keys = match known(asked.keys, places) {
        Ok(keys) => keys,
        Err(message) => return unchecked(format!("{message}\n")),
    };
    let verdict = verify(&evidence, &keys);
    let code = match verdict.state {
        _ if verdict.is_good() => 0,
        State::Unreadable => 2,
        _ => 1,
    };
    let text = if asked.json {
        serde_json::to_string_pretty(&verdict).map(|json| json + "\n").unwrap_or_default()
    } else {
        told(&verdict)
    };
    (text, code)
}

fn evidence(file: &str) -> std::io::Result<Vec<u8>> {
    // Whoever has a reader for codes pastes what it read.
    if file.to_uppercase().starts_with("PANAH1") && !PathBuf::from(file).exists() {
        return Ok(file.as_bytes().to_vec());
    }
    let mut bytes = Vec::new();
    let source: Box<dyn Read> =
        if file == "-" { Box::new(std::io::stdin().lock()) } else { Box::new(fs::File::open(file)?) };
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn known(given: Option<PathBuf>, places: &Places) -> Result<Vec<KnownKey>, String> {
    let read = |path: &PathBuf| {
        let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let keys = proof::read_list(&bytes);
        keys.map(|(keys, _)| keys).map_err(|failure| format!("{}: {failure}", path.display()))
    };
    if let Some(path) = given {
        return read(&path);
    }
    let own = [Place::Office, Place::Demonstration].map(|place| {
        let (folder, name) = places.keys(place);
        folder.join(name)
    });
    let mut keys = Vec::new();
    for path in own.iter().filter(|path| path.exists()) {
        keys.extend(read(path)?);
    }
    Ok(keys)
}

/// The verdict in words.
fn told(verdict: &Verdict) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let mut say = |line: &str| {
        let _infallible = writeln!(text, "{line}");
    };
    say(match (verdict.state, verdict.obstacle) {
        (State::Genuine, _) => "GENUINE: the file is the one that was issued.",
        (State::Copy, _) => {
            "COPY OF A GENUINE LETTER: the copy is as the office made it; the letter is named below."
        }
        (State::Rewritten, _) => {
            "GENUINE WORDS, FILE REWRITTEN: all it says and shows is as issued, but a program wrote the file anew."
        }
        (State::CodeGenuine, _) => "THE CODE IS GENUINE: compare the paper with what it states.",
        (State::Altered, _) => "ALTERED: this is not what was signed.",
        (State::UnknownKey, _) => "UNKNOWN KEY: signed with a key that is not in the list.",
        (State::Revoked, _) => "REVOKED: the key did not hold on the day of the letter.",
        (State::Superseded, _) => "SUPERSEDED: another letter took its place.",
        (State::Unsealed, _) => "NOT SEALED: made by Panah, but a draft, or its seal was taken away.",
        (State::Foreign, _) => "NO LETTER OF PANAH.",
        (State::Unreadable, Some(Obstacle::NoCode)) => "UNREADABLE: no code was found in the picture.",
        (State::Unreadable, Some(Obstacle::BrokenCode)) => "UNREADABLE: the code is cut short or mistyped.",
        (State::Unreadable, Some(Obstacle::NewerCode)) => {
            "UNREADABLE: the code is of a later version of Panah."
        }
        (State::Unreadable, Some(Obstacle::BrokenPicture)) => "UNREADABLE: the picture cannot be opened.",
        (State::Unreadable, _) => "UNREADABLE: the file is damaged.",
    });
    for difference in &verdict.differences {
        say(&format!("  differs: {}", differs(difference)));
    }
    if let Some(facts) = &verdict.facts {
        say(&format!("  letter  {}", facts.number));
        say(&format!("  case    {}", facts.case));
        say(&format!("  kind    {}", facts.kind));
        if !facts.outcomes.is_empty() {
            say(&format!("  outcome {}", facts.outcomes.join(", ")));
        }
        if let Some(day) = facts.day {
            say(&format!("  date    {day}"));
        }
        say(&format!("  for     {}", facts.holder));
    }
    if let Some(key) = &verdict.key {
        say(&format!("  office  {} ({}), key {}", key.office, key.post, key.name));
        if let Some(since) = key.revoked_since {
            say(&format!(
                "  key revoked since {since}: {}",
                key.revocation.as_deref().unwrap_or("no reason given")
            ));
        }
    }
    if let Some(key) = &verdict.unknown_key {
        say(&format!("  key     {key}"));
    }
    text
}

fn differs(difference: &Difference) -> String {
    match difference {
        Difference::Seal => "the seal or the code".to_owned(),
        Difference::PageCount { signed, found } => format!("{found} pages instead of {signed}"),
        Difference::PageOrder => "the order of the pages".to_owned(),
        Difference::Words { page, text } => format!("words on page {page}: {text}"),
        Difference::MissingWords { page, passages } => format!("{passages} passages missing on page {page}"),
        Difference::Pictures { page } => format!("pictures on page {page}"),
        Difference::Drawing { page } => format!("how page {page} is drawn"),
        Difference::LaidOver { page } => format!("something is laid over page {page}"),
        Difference::Properties => "properties of the file".to_owned(),
        Difference::Hidden => "something hidden in the file".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_understood_or_refused() {
        let asked = |words: &str| asked(&words.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let keys = Some(PathBuf::from("k"));
        assert_eq!(asked("a.pdf"), Ok(Asked { file: Some("a.pdf".to_owned()), keys: None, json: false }));
        assert_eq!(asked("--keys k - --json"), Ok(Asked { file: Some("-".to_owned()), keys, json: true }));
        for wrong in ["", "--keys", "a b", "--what a", "--keys k"] {
            assert!(asked(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_cannot_be_checked_ends_with_two() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::new(folder.path().to_owned());
        let file = folder.path().join("text");
        let run = |bytes: &[u8]| {
            fs::write(&file, bytes).unwrap();
            command(&[file.display().to_string()], &places)
        };
        assert_eq!(command(&["/nowhere/at.all".to_owned()], &places).1, 2);
        for (bytes, code, word) in [
            (&b"a shopping list"[..], 1, "NO LETTER"),
            (b"PANAH1:ABC", 2, "cut short"),
            (b"%PDF-1.7 and no more", 2, "damaged"),
            (b"\xff\xfe\x00", 2, "picture"),
        ] {
            let (text, found) = run(bytes);
            assert!(found == code && text.contains(word), "{text}");
        }
        let wrong = [file.display().to_string(), "--keys".to_owned(), file.display().to_string()];
        assert_eq!(command(&wrong, &places).1, 2, "a list of keys that is none");
    }
}
