use super::*;

#[test]
fn every_country_has_its_name_in_every_further_language() {
    assert_eq!(further::NAMES.len(), COUNTRIES.len());
    for (country, (iso3, names)) in COUNTRIES.iter().zip(further::NAMES) {
        assert_eq!(country.iso3, *iso3, "in the order of the table");
        for (lang, name) in further::LANGUAGES.iter().zip(names) {
            assert!(!name.trim().is_empty() && name.trim() == *name, "{iso3} in {lang}: {name:?}");
            let latin = name.chars().any(|c| c.is_ascii_alphabetic());
            assert!(*lang == "tr" || !latin, "{iso3} in {lang}: {name:?} has Latin letters");
        }
    }
}

#[test]
fn names_by_language() {
    let afghanistan = country("afg").unwrap();
    assert_eq!(afghanistan.name("az"), "Əfqanıstan");
    assert_eq!(afghanistan.name("ru-RU"), "Афганистан");
    assert_eq!(afghanistan.name("fa"), "افغانستان");
    assert_eq!(afghanistan.name("prs"), "افغانستان");
    assert_eq!(afghanistan.name("ar"), "أفغانستان");
    assert_eq!(afghanistan.name("uk-UA"), "Афганістан");
    assert_eq!(afghanistan.name("ka"), "ავღანეთი");
    assert_eq!(afghanistan.name("de"), "Afghanistan");
    assert_eq!(country("ZZZ"), None);
    let refugee = ZONE_CODES.iter().find(|z| z.code == "XXB").unwrap();
    assert_eq!(
        (refugee.name("az"), refugee.kind),
        ("Qaçqın (1951-ci il Konvensiyası)", StateKind::ConventionRefugee)
    );
}
