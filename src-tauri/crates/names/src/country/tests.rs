use std::collections::HashSet;

use super::*;

#[test]
fn codes_are_unique_and_well_formed() {
    let iso: HashSet<_> = COUNTRIES.iter().map(|c| c.iso3).collect();
    assert_eq!(iso.len(), COUNTRIES.len());
    let unhcr: Vec<_> = COUNTRIES.iter().filter_map(|c| c.unhcr).collect();
    assert_eq!(unhcr.iter().collect::<HashSet<_>>().len(), unhcr.len());
    for c in COUNTRIES {
        assert_eq!(c.iso3.len(), 3, "{c:?}");
        assert!([c.az, c.en, c.ru, c.fa].iter().all(|n| !n.trim().is_empty()), "{c:?}");
        assert_eq!(crate::script::detect(c.ru), crate::script::Script::Cyrillic, "{c:?}");
        assert_eq!(crate::script::detect(c.fa), crate::script::Script::Arabic, "{c:?}");
        assert_eq!(crate::script::detect(c.az), crate::script::Script::Latin, "{c:?}");
    }
}

#[test]
fn the_two_code_systems_do_not_mix() {
    for (iso, unhcr) in [
        ("EGY", "ARE"),
        ("ARE", "UAE"),
        ("AUT", "AUS"),
        ("AUS", "AUL"),
        ("MAR", "MOR"),
        ("NGA", "NIG"),
        ("NER", "NGR"),
        ("DEU", "GFR"),
        ("VNM", "SRV"),
        ("XXA", "STA"),
        ("XXX", "UKN"),
        ("AFG", "AFG"),
    ] {
        assert_eq!(country(iso).unwrap().unhcr, Some(unhcr), "{iso}");
        assert_eq!(by_unhcr(unhcr).unwrap().iso3, iso, "{unhcr}");
    }
    assert_eq!(country("PSE").unwrap().unhcr, None);
    // Martinique at UNHCR, Morocco in ISO: never by accident.
    assert_eq!(by_unhcr("MAR"), None);
}

#[test]
fn names_by_language() {
    let afghanistan = country("afg").unwrap();
    assert_eq!(afghanistan.name("az"), "Əfqanıstan");
    assert_eq!(afghanistan.name("ru-RU"), "Афганистан");
    assert_eq!(afghanistan.name("fa"), "افغانستان");
    assert_eq!(afghanistan.name("de"), "Afghanistan");
    assert_eq!(country("ZZZ"), None);
}
