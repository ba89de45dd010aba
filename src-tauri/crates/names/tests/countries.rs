//! The tables of countries and of codes that only zones use.

use std::collections::{HashMap, HashSet};

use names::country::{COUNTRIES, StateKind, ZONE_CODES, by_unhcr, country, recognise};
use names::script::{Script, detect};

/// ISO 3166-1, every officially assigned code: alpha-3 and alpha-2 in one word.
const ISO: &str = "\
ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ \
BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB \
BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM \
CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER \
ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN \
GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU \
IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG \
KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO \
MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR \
MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR \
NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA \
REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM \
SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK \
TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC \
VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW";

#[test]
fn every_iso_code_stands_once() {
    let iso: Vec<(&str, &str)> = ISO.split(' ').map(|both| both.split_at(3)).collect();
    assert_eq!(iso.len(), 249);
    let mut table: HashMap<&str, Option<&str>> = HashMap::new();
    for c in COUNTRIES {
        assert!(table.insert(c.iso3, c.iso2).is_none(), "{} twice", c.iso3);
    }
    for (alpha3, alpha2) in iso {
        assert_eq!(table.remove(alpha3), Some(Some(alpha2)), "{alpha3}");
    }
    let mut rest: Vec<_> = table.into_iter().collect();
    rest.sort_unstable();
    assert_eq!(rest, [("XKX", Some("XK")), ("XXA", None), ("XXX", None)]);
}

#[test]
fn nothing_is_empty_twice_or_in_another_script() {
    for names in
        [COUNTRIES.iter().map(|c| c.az).collect::<Vec<_>>(), COUNTRIES.iter().map(|c| c.en).collect()]
    {
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), COUNTRIES.len());
    }
    let texts = COUNTRIES.iter().map(|c| (c.iso3, c.az, c.en, c.ru, c.fa));
    for (code, az, en, ru, fa) in texts.chain(ZONE_CODES.iter().map(|z| (z.code, z.az, z.en, z.ru, z.fa))) {
        for (text, script) in
            [(az, Script::Latin), (en, Script::Latin), (ru, Script::Cyrillic), (fa, Script::Arabic)]
        {
            assert_eq!(detect(text), script, "{code}: {text}");
            assert_eq!(text.trim(), text, "{code}");
        }
    }
    let unhcr: Vec<_> = COUNTRIES.iter().filter_map(|c| c.unhcr).collect();
    assert_eq!(unhcr.iter().collect::<HashSet<_>>().len(), unhcr.len());
    assert!(unhcr.iter().all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())));
}

/// Where the agency's codes and ISO's part, and where both use the same letters for two countries.
#[test]
fn the_two_code_systems_do_not_mix() {
    for (iso, unhcr) in [
        ("EGY", "ARE"),
        ("ARE", "UAE"),
        ("AUT", "AUS"),
        ("AUS", "AUL"),
        ("MTQ", "MAR"),
        ("MAR", "MOR"),
        ("NGA", "NIG"),
        ("NER", "NGR"),
        ("TCD", "CHD"),
        ("CHN", "CHI"),
        ("DEU", "GFR"),
        ("ESP", "SPA"),
        ("CHE", "SWI"),
        ("IRL", "IRE"),
        ("KWT", "KUW"),
        ("LBN", "LEB"),
        ("DZA", "ALG"),
        ("SDN", "SUD"),
        ("VNM", "SRV"),
        ("PRK", "KRN"),
        ("IDN", "INS"),
        ("MMR", "MYA"),
        ("PHL", "PHI"),
        ("NPL", "NEP"),
        ("XXA", "STA"),
        ("XXX", "UKN"),
    ] {
        let found = country(iso).unwrap();
        assert_eq!((found.unhcr, found.unhcr_verified), (Some(unhcr), true), "{iso}");
        assert_eq!(by_unhcr(unhcr).unwrap().iso3, iso, "{unhcr}");
    }
    for same in "AFG AZE IRN IRQ PAK RUS GEO TUR SYR TJK TKM UZB KAZ KGZ UKR BGD IND LKA SOM".split(' ') {
        assert_eq!(country(same).unwrap().unhcr, Some(same));
    }
    assert_eq!(country("PSE").unwrap().unhcr, None, "two codes, so none");
    for (code, iso) in [("GAZ", "PSE"), ("pal", "PSE"), ("TIB", "CHN"), ("ZZZ", "XXA"), ("U", "XXX")] {
        assert_eq!(by_unhcr(code).unwrap().iso3, iso, "{code}");
    }
    assert_eq!(by_unhcr("VAR"), None, "no longer used since 2020");
}

#[test]
fn codes_that_only_one_list_knows_say_so() {
    let unverified: Vec<&str> =
        COUNTRIES.iter().filter(|c| c.unhcr.is_some() && !c.unhcr_verified).map(|c| c.iso3).collect();
    assert_eq!(
        unverified.join(" "),
        "ASM ATA ATF CCK CXR FLK GLP HMD IOT MAF MYT NFK PCN SHN SRB TKL TWN UMI VGB VIR VUT WLF"
    );
    let none: Vec<&str> = COUNTRIES.iter().filter(|c| c.unhcr.is_none()).map(|c| c.iso3).collect();
    assert_eq!(none.join(" "), "ALA BLM GGY IMN JEY PSE XKX");
    assert!(COUNTRIES.iter().all(|c| c.unhcr.is_some() || !c.unhcr_verified));
}

#[test]
fn zone_codes_are_no_iso_codes_and_mean_listed_countries() {
    let mut seen = HashSet::new();
    for z in ZONE_CODES {
        assert!(seen.insert(z.code), "{} twice", z.code);
        let both = matches!(z.code, "XXA" | "XXX");
        assert_eq!(country(z.code).is_some(), both, "{}", z.code);
        assert!(z.iso3.is_none_or(|iso3| country(iso3).is_some()), "{}", z.code);
        assert!(z.kind != StateKind::Unknown);
    }
    for code in "D XXA XXB XXC XXX UNO UNA UNK XOM EUE XPO XCC GBD GBN GBO GBP GBS".split(' ') {
        assert!(seen.contains(code), "{code}");
    }
}

#[test]
fn cells_of_lists_are_recognised() {
    for (text, iso) in [
        ("AFG", "AFG"),
        ("af", "AFG"),
        (" Afghanistan ", "AFG"),
        ("Əfqanıstan", "AFG"),
        ("Афганистан", "AFG"),
        ("افغانستان", "AFG"),
        ("RUSSIA", "RUS"),
        ("Россия", "RUS"),
        ("Turkiye", "TUR"),
        ("Türkiyə", "TUR"),
        ("Côte d’Ivoire", "CIV"),
        ("cote d'ivoire", "CIV"),
        ("Iran", "IRN"),
        ("Iraq", "IRQ"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("ARE", "ARE"),
        ("без гражданства", "XXA"),
        ("AZ", "AZE"),
    ] {
        assert_eq!(recognise(text).map(|c| c.iso3), Some(iso), "{text}");
    }
    for text in ["", " ", "GFR", "D", "Wakanda", "-", "I", &"a".repeat(10_000)] {
        assert_eq!(recognise(text), None, "{text}");
    }
    for c in COUNTRIES {
        for name in [c.az, c.en, c.ru, c.fa] {
            assert_eq!(recognise(name).map(|c| c.iso3), Some(c.iso3), "{name}");
        }
    }
}
