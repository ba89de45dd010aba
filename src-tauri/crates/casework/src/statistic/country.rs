//! Country codes of those who receive figures. Records hold ISO 3166 alpha-3; UNHCR's codes look the same and are
//! others, and Eurostat has its own two letters. Each is looked up in a table; none is taken for another.

/// A country as UNHCR writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Unhcr {
    pub(crate) code: &'static str,
    pub(crate) iso: &'static str,
    pub(crate) name: &'static str,
    /// Whether two lists of UNHCR agree on the code.
    pub(crate) verified: bool,
}

/// An unknown origin has a code of its own; `VAR`, several countries together, may not stand in a return (Annual
/// Statistical Report, guidelines of January 2020).
const UNKNOWN: Unhcr = Unhcr { code: "UKN", iso: "UNK", name: "Unknown", verified: true };

/// Palestine has two codes at UNHCR; that of its refugees' origin is this one.
const PALESTINIAN: Unhcr = Unhcr { code: "GAZ", iso: "PSE", name: "Palestinian", verified: false };

/// Territories without a code of their own at UNHCR, counted under the country that they belong to there. Kosovo: as
/// its tables do.
const COUNTED_UNDER: &[(&str, &str)] =
    &[("XKX", "SRB"), ("ALA", "FIN"), ("BLM", "FRA"), ("GGY", "GBR"), ("IMN", "GBR"), ("JEY", "GBR")];

pub(crate) fn unhcr(iso: &str) -> Unhcr {
    if iso == PALESTINIAN.iso {
        return PALESTINIAN;
    }
    if let Some((_, other)) = COUNTED_UNDER.iter().find(|(code, _)| *code == iso) {
        return Unhcr { verified: false, ..unhcr(other) };
    }
    match names::country::country(iso) {
        Some(country) if country.iso3 != "XXX" => match country.unhcr.filter(|code| !code.is_empty()) {
            Some(code) => {
                Unhcr { code, iso: country.iso3, name: country.en, verified: country.unhcr_verified }
            }
            None => UNKNOWN,
        },
        _ => UNKNOWN,
    }
}

/// Eurostat's code of a citizenship.
pub(crate) fn eurostat(iso: &str) -> &'static str {
    match iso {
        "GRC" => "EL",
        "GBR" => "UK",
        "XXA" => "STLS",
        iso => names::country::country(iso).and_then(|country| country.iso2).unwrap_or("UNK"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_look_alike_are_not_taken_for_each_other() {
        for (iso, code) in [
            ("AFG", "AFG"),
            ("AUT", "AUS"),
            ("XXA", "STA"),
            ("XXX", "UKN"),
            ("", "UKN"),
            ("PSE", "GAZ"),
            ("JEY", "GBR"),
        ] {
            assert_eq!(unhcr(iso).code, code, "{iso}");
        }
        // What UNHCR writes for Austria is ISO's Australia.
        assert_ne!(unhcr("AUS").code, "AUS");
        for (iso, code) in
            [("GRC", "EL"), ("GBR", "UK"), ("XXA", "STLS"), ("XXX", "UNK"), ("AFG", "AF"), ("XKX", "XK")]
        {
            assert_eq!(eurostat(iso), code, "{iso}");
        }
    }

    /// A country that went into a return as unknown would be lost among those whose origin nobody knows.
    #[test]
    fn every_country_has_a_code_of_unhcr() {
        let none: Vec<&str> = names::country::COUNTRIES
            .iter()
            .filter(|country| country.iso3 != "XXX" && unhcr(country.iso3).code == "UKN")
            .map(|country| country.iso3)
            .collect();
        assert_eq!(none, [""; 0]);
    }
}
