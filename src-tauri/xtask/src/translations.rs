//! The translations check: three languages, the same keys, the same values in every text, no text that
//! nothing shows.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    fs, io,
    path::Path,
};

use crate::{
    json,
    message::{self, Message},
    tree,
};

/// The languages, the source of the others first, with the plural cases a text must write out. What Russian
/// calls `many` may stand under `other`: the desk counts whole things, and only fractions tell the two apart.
const LANGUAGES: &[(&str, &[&str])] =
    &[("en", &["one", "other"]), ("az", &["one", "other"]), ("ru", &["one", "few", "other"])];

/// Beginnings of keys that the page puts together in a way the check cannot see.
///
/// A key counts as used when it stands as a whole in quotes somewhere in ui/src, or when a template such as
/// `stage.${stage}` begins like it. What neither shows goes here, one line each, with the reason.
const PUT_TOGETHER: &[&str] = &[
    "command.",          // by the name of a command in the log
    "error.",            // by the kind of an error, as the desk answers it
    "field_name.",       // by the name of a field, where its table has no word of its own for it
    "stage.",            // by the stage of a case, from the country profile
    "statistic.column.", // by the column of a table that goes to paper, as the desk names it
];

type Texts = BTreeMap<String, String>;

/// Everything wrong with the translations below this root.
pub fn complaints(root: &Path) -> io::Result<Vec<String>> {
    let mut complaints = Vec::new();
    let mut languages = Vec::new();
    for &(language, plurals) in LANGUAGES {
        let path = format!("ui/src/locales/{language}.json");
        let text = fs::read_to_string(root.join(&path))
            .map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
        match json::flat(&text) {
            Ok(entries) => languages.push((language, plurals, texts(language, entries, &mut complaints))),
            Err(error) => complaints.push(format!("{path}: {error}")),
        }
    }
    let [(source, _, first), others @ ..] = languages.as_slice() else { return Ok(complaints) };
    for (language, _, texts) in others {
        same_keys(source, first, language, texts, &mut complaints);
    }
    let messages: Vec<_> = languages
        .iter()
        .map(|(language, plurals, texts)| (*language, messages(language, plurals, texts, &mut complaints)))
        .collect();
    if let [(source, first), others @ ..] = messages.as_slice() {
        for (language, translated) in others {
            same_values(source, first, language, translated, &mut complaints);
        }
    }
    let quoted = quoted(&root.join("ui/src"))?;
    unused(first, &quoted, PUT_TOGETHER, &mut complaints);
    Ok(complaints)
}

fn texts(language: &str, entries: Vec<(String, String)>, complaints: &mut Vec<String>) -> Texts {
    let mut texts = Texts::new();
    for (key, text) in entries {
        if text.trim().is_empty() {
            complaints.push(format!("{language}: `{key}` is empty"));
        }
        if texts.insert(key.clone(), text).is_some() {
            complaints.push(format!("{language}: `{key}` stands there twice"));
        }
    }
    texts
}

fn same_keys(source: &str, first: &Texts, language: &str, texts: &Texts, complaints: &mut Vec<String>) {
    let lacks = |one: &Texts, other: &Texts, name: &str| -> Vec<String> {
        one.keys()
            .filter(|key| !other.contains_key(*key))
            .map(|key| format!("{name}: lacks `{key}`"))
            .collect()
    };
    complaints.extend(lacks(first, texts, language));
    complaints.extend(lacks(texts, first, source));
}

fn messages<'texts>(
    language: &str,
    plurals: &[&str],
    texts: &'texts Texts,
    complaints: &mut Vec<String>,
) -> BTreeMap<&'texts str, Message> {
    let mut messages = BTreeMap::new();
    for (key, text) in texts {
        match message::read(text) {
            Ok(message) => {
                for cases in &message.plurals {
                    let lacking: Vec<_> = plurals.iter().filter(|case| !cases.contains(**case)).collect();
                    if !lacking.is_empty() {
                        complaints.push(format!("{language}: `{key}` has a plural without {lacking:?}"));
                    }
                }
                messages.insert(key.as_str(), message);
            }
            Err(error) => complaints.push(format!("{language}: `{key}`: {error}")),
        }
    }
    messages
}

fn same_values(
    source: &str,
    first: &BTreeMap<&str, Message>,
    language: &str,
    translated: &BTreeMap<&str, Message>,
    complaints: &mut Vec<String>,
) {
    for (key, original) in first {
        let Some(message) = translated.get(key) else { continue };
        let names = |message: &Message| message.values.keys().cloned().collect::<BTreeSet<_>>();
        let (wanted, found) = (names(original), names(message));
        if wanted != found {
            let (wanted, found) = (join(&wanted), join(&found));
            complaints.push(format!("{language}: `{key}` names {found}, but {source} names {wanted}"));
        } else if original.selects != message.selects {
            complaints.push(format!("{language}: `{key}` selects among other cases than {source}"));
        }
    }
}

fn join(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "no value".to_owned();
    }
    names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ")
}

/// Everything that stands between two quotation marks of any kind in the page's own code. Between a closing
/// and the next opening mark stands code, which is no key, so that nothing need be parsed.
fn quoted(folder: &Path) -> io::Result<HashSet<String>> {
    let mut quoted = HashSet::new();
    for file in tree::files(folder)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let code = name.ends_with(".ts") || name.ends_with(".tsx");
        if code && !name.contains(".test.") {
            let text = fs::read_to_string(&file)?;
            quoted.extend(text.split(['"', '\'', '`']).map(str::to_owned));
        }
    }
    Ok(quoted)
}

fn unused(texts: &Texts, quoted: &HashSet<String>, put_together: &[&str], complaints: &mut Vec<String>) {
    // `stage.${stage}` uses every key that begins with `stage.`; a bare `${anything}` uses none.
    let templates: BTreeSet<&str> = quoted
        .iter()
        .filter_map(|piece| piece.split_once("${"))
        .map(|(beginning, _)| beginning)
        .filter(|beginning| beginning.contains('.') && !beginning.contains(char::is_whitespace))
        .chain(put_together.iter().copied())
        .collect();
    for key in texts.keys() {
        if !quoted.contains(key) && !templates.iter().any(|beginning| key.starts_with(beginning)) {
            complaints.push(format!("`{key}` is used nowhere in ui/src"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn desk(en: &str, az: &str, ru: &str, code: &str) -> Vec<String> {
        let root = Scratch::new();
        for (language, text) in [("en", en), ("az", az), ("ru", ru)] {
            root.write(&format!("ui/src/locales/{language}.json"), text);
        }
        root.write("ui/src/app/App.tsx", code);
        root.write("ui/src/app/App.test.tsx", "t(\"only.in.test\")");
        complaints(root.path()).unwrap()
    }

    #[test]
    fn complete_translations_pass() {
        let en = r#"{"case.open": "Open {number}", "stage.appeal": "Appeal", "tab.people": "People",
            "n": "{n, plural, one {# case} other {# cases}}"}"#;
        let az = r#"{"case.open": "{number} aç", "stage.appeal": "Şikayət", "tab.people": "Şəxslər",
            "n": "{n, plural, one {# iş} other {# iş}}"}"#;
        let ru = r#"{"case.open": "Открыть {number}", "stage.appeal": "Жалоба", "tab.people": "Люди",
            "n": "{n, plural, one {# дело} few {# дела} many {# дел} other {# дела}}"}"#;
        let code = "t('case.open', { number }); t(`tab.${tab}`); const key = \"n\";";
        assert_eq!(desk(en, az, ru, code), [] as [&str; 0]);
    }

    #[test]
    fn missing_and_surplus_keys_are_named() {
        let found =
            desk(r#"{"a": "A", "b": "B"}"#, r#"{"a": "A"}"#, r#"{"a": "A", "b": "B", "c": "C"}"#, "'a' 'b'");
        assert_eq!(found, ["az: lacks `b`", "en: lacks `c`"]);
    }

    #[test]
    fn values_and_cases_must_agree() {
        let found = desk(
            r#"{"a": "{name} {day}", "n": "{n, plural, one {#} other {#}}", "e": "x"}"#,
            r#"{"a": "{nmae} {day}", "n": "{n, plural, one {#} other {#}}", "e": " "}"#,
            r#"{"a": "{day} {name}", "n": "{n, plural, one {#} other {#}}", "e": "{x"}"#,
            "'a' 'n' 'e'",
        );
        assert_eq!(
            found,
            [
                "az: `e` is empty",
                "ru: `e`: a `{` is not closed",
                "ru: `n` has a plural without [\"few\"]",
                "az: `a` names {day} {nmae}, but en names {day} {name}",
            ]
        );
    }

    #[test]
    fn unused_keys_are_named_and_tests_do_not_count_as_use() {
        let text = r#"{"only.in.test": "x", "error.locked": "x", "used": "x"}"#;
        assert_eq!(desk(text, text, text, "t(\"used\")"), ["`only.in.test` is used nowhere in ui/src"]);
    }

    #[test]
    fn nested_or_repeated_keys_are_refused() {
        let found = desk(r#"{"a": "x", "a": "y"}"#, r#"{"a": {"b": "x"}}"#, r#"{"a": "x"}"#, "'a'");
        assert_eq!(
            found,
            [
                "en: `a` stands there twice",
                "ui/src/locales/az.json: line 1: `a` is not a string; the file must be flat",
            ]
        );
    }
}
