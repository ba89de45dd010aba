use super::*;
use crate::profile::lists::{Lists, SHARED};

/// The files of the shared lists, one of them spoilt.
fn spoilt(file: &str, from: &str, to: &str) -> Result<BTreeMap<ListName, CodeList>, LoadError> {
    let texts: Vec<(&str, String)> = SHARED
        .iter()
        .map(|(name, text)| {
            assert!(*name != file || text.contains(from), "{file} has no {from:?} to spoil");
            (*name, if *name == file { text.replacen(from, to, 1) } else { (*text).to_owned() })
        })
        .collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    read(&files, None)
}

#[test]
fn a_bad_list_names_file_entry_and_remedy() {
    let duplicated = "{ code = \"M\", en = \"Male\", az = \"Kişi\", ru = \"Мужской\" },";
    for (file, from, to, entry, remedy) in [
        ("sex", "code = \"M\"", "code = \"F\"", "\"F\" (2.", "give each entry a code of its own"),
        ("sex", duplicated, &duplicated.replace("Kişi", ""), "\"M\"", "no text in az; write it"),
        ("sex", "en = \"Male\"", "en = \" \"", "\"M\"", "no text in en; write it"),
        ("sex", "en = \"Male\"", "en = \"Male \"", "\"M\"", "begins or ends with a space; take it away"),
        ("sex", "code = \"M\"", "code = \"a b\"", "\"a b\"", "letters, digits and -; write another"),
        ("sex", "ru = \"Мужской\"", "ru = \"М\", rtl = true", "\"M\"", "no column \"rtl\"; take it away"),
        ("sex", "ru = \"Мужской\"", "rus = \"М\"", "code = \"M\"", "unknown field `rus`"),
        ("sex", ", ru = \"Мужской\"", "", "code = \"M\"", "missing field `ru`"),
        ("sex", "version = \"2026.1\"", "version = \"new\"", "version", "write year and number"),
        ("sex", "list = \"sex\"", "list = \"sexes\"", "list = \"sexes\"", "unknown variant `sexes`"),
        ("marital", "list = \"marital\"", "list = \"sex\"", "lists/sex.toml", "keep one of the two"),
        ("marital", "until = \"unknown\"", "until = \"2026\"", "until", "write it like \"2026-12-31\""),
        ("relationship", "sex = \"M\"", "sex = \"U\"", "\"HUS\"", "write F, M, or nothing"),
        ("relationship", "code = \"HUS\"", "code = \"HUF\"", "\"HUF\"", "write F"),
        ("relationship", "generation = -2", "generation = -9", "\"GCM\"", "-9 is not between -2 and 2"),
        ("relationship", "kind = \"spouse\"", "kind = \"friend\"", "line", "unknown variant `friend`"),
        ("relationship", ", kind = \"spouse\"", "", "\"HUS\"", "\"kind\" is missing; fill it in"),
        ("occupation", "parent = \"0\"", "parent = \"09\"", "\"01\"", "no entry \"09\" stands above it"),
        ("occupation", "code = \"X-CHD\"", "code = \"CHD\"", "\"CHD\"", "begin with \"X-\""),
        ("religion", "code = \"SUN\"", "code = \"X-SUN\"", "\"X-SUN\"", "say own = true"),
        ("custody", "receipt = true", "own = true", "\"retained\"", "own is for lists of a standard"),
        ("language", "tag = \"tr\"", "tag = \"Turkish\"", "\"TRK\"", "such as \"az\" or \"fa-AF\""),
        ("language", "tag = \"tr\", ", "", "\"TRK\"", "\"tag\" is missing; fill it in"),
        ("document", "icao = \"P\"", "icao = \"p\"", "\"passport\"", "no capital letter"),
        ("document", "icao = \"P\"", "icao = \"PP\"", "line", "expected a character"),
        ("need", "\"tracing\"", "\"racing\"", "\"SC\"", "no \"racing\"; add it there or take it away"),
        (
            "need",
            "parent = \"TR\"\nrestricted = true",
            "parent = \"TR\"",
            "\"TR-PI\"",
            "write restricted = true",
        ),
        ("need", "\"tracing\",\n]", "\"tracing\", \"tracing\"]", "\"SC\"", "stands twice; take one away"),
        (
            "guarantee",
            "before = \"interview\"",
            "before = \"registered\"",
            "\"guardian",
            "name a later stage",
        ),
        ("guarantee", "before = \"interview\"\n", "", "\"guardian", "\"before\" is missing"),
        ("guarantee", "action = { en = ", "action = { e = ", "\"guardian", "action: no text in en"),
    ] {
        let file = format!("lists/{file}.toml");
        let error =
            spoilt(&file, from, to).err().unwrap_or_else(|| panic!("{file}: {from} → {to} must be refused"));
        assert_eq!(error.file, file, "{error}");
        assert!(error.to_string().contains(entry), "{error} should name {entry}");
        assert!(error.rule.contains(remedy), "{error} should say {remedy:?}");
    }
}

#[test]
fn a_profile_changes_lists() {
    let load = |text: &str| Lists::load(Some(("lists.toml", text)));
    let lists = load(
        "version = '2026.2'\n[[lists]]\nlist = 'sex'\nfirst = ['M']\n\
         entries = [{ code = 'U', en = 'Not told', az = 'Deyilməyib', ru = 'Не сообщено' },\n\
         { code = 'X-O', own = true, en = 'Other', az = 'Digər', ru = 'Другой', verified = false }]",
    )
    .unwrap();
    let sexes = lists.get(ListName::Sex);
    let codes: Vec<&str> = sexes.entries.iter().map(|entry| entry.code.as_str()).collect();
    assert_eq!(codes, ["M", "F", "U", "X-O"]);
    assert_eq!(sexes.entry("U").unwrap().en, "Not told");
    assert!(!sexes.entry("X-O").unwrap().is_verified());
    assert_eq!(sexes.version, "2026.1+2026.2");
    assert_ne!(lists.edition(), Lists::load(None).unwrap().edition());
    for (text, rule) in [
        ("version = '2026.1'\n[[lists]]\nlist = 'sex'\nfirst = ['Z']", "entry \"Z\": first names a code"),
        ("version = '1'\nlists = []", "write year and number"),
        (
            "version = '2026.1'\n[[lists]]\nlist = 'sex'\nentries = [{ code = 'O', en = 'o', az = 'o', ru = '' }]",
            "entry \"O\" (4. of the list): words: no text in ru",
        ),
        ("version = '2026.1'\n[[lists]]\nlist = 'sexes'", "unknown variant"),
    ] {
        let error = load(text).unwrap_err();
        assert_eq!(error.file, "lists.toml");
        assert!(error.rule.contains(rule), "{error} should say {rule:?}");
    }
}
