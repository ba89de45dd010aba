use super::*;
use crate::person::Sex;
use crate::profile::{
    Stage, azerbaijan,
    list::{RelationKind, Until},
    lists_view::ListsView,
};
use letters::Lang;

fn shared() -> Lists {
    Lists::load(None).unwrap()
}

#[test]
fn every_name_has_its_list() {
    let lists = shared();
    assert_eq!(lists.iter().count(), SHARED.len());
    for (file, _) in SHARED {
        let name = file.trim_start_matches("lists/").trim_end_matches(".toml");
        let name: ListName = serde_json::from_value(name.into()).unwrap();
        assert_eq!(format!("lists/{}.toml", name.as_str()), *file);
        assert_eq!(lists.get(name).name, name, "{file} holds the list that it is named after");
        assert!(!lists.get(name).entries.is_empty(), "{file}");
    }
    // The last variant: every one before it has its list when their number is that of the files.
    assert_eq!(ListName::FamilyEvidence as usize + 1, SHARED.len());
    assert!(lists.has("language_level", "E") && !lists.has("no such list", "E"));
}

#[test]
fn codes_of_the_exchange_are_there() {
    let lists = shared();
    for (name, codes) in [
        (ListName::Sex, "F M U"),
        (ListName::Marital, "SN EG MA CL PT P SR DV WD U"),
        (
            ListName::Relationship,
            "PA HR1 HR2 HUS WIF CLH CLW EXM EXF PTM PTF SON DAU SCM SCF FCM FCF FPM FPF FP PRM PRF SPM SPF PLM \
             PLF SBM SBF SPB SPS HAB HAS BIL SIL CLM CLF ILM ILF GPM GPF GCM GCF UNC ANT NEP NCE COM COF ORM ORF \
             NRM NRF UKM UKF U",
        ),
        (ListName::Education, "NE KG 1 2 3 4 5 6 7 8 9 10 11 12 13 14 IN TC UG PG U"),
        (ListName::Degree, "Prim Sec Tech BAC Univ Grad High U"),
        (ListName::Employment, "E NE S"),
        (ListName::LanguageLevel, "E N NO U"),
        (ListName::Religion, "MUS SUN SIT ISM AHM BAH CHR ORT ROM PRO JEH YAZ ZOR MND KAK NON ATH OTH U"),
        (ListName::Address, "CoA PCoA CoO PCoO CoR PCoR Mail PMail AstAd Integ Trans VolRe RST EML TEL"),
        (
            ListName::Language,
            "AZE AZB RUS PES PRS GBZ HAZ PBT PBU PST URD ENG ABV APC ACM CJC TRK UZB UZS TCK GEO UKR KDB TLY LEZ \
             AVR",
        ),
        (
            ListName::Need,
            "CR CR-CP CR-CS CR-CC CR-CH CR-TP CR-LW CR-LO CR-NE CR-SE CR-AF CR-CL CR-MS SC SC-UC SC-SC SC-CH SC-IC \
             SC-FC SC-NC SC-UF SC-UM WR WR-WR WR-SF WR-HR WR-UW WR-PY WR-WF WR-LC WR-GM PG PG-HR PG-LC ER ER-UR \
             ER-NF ER-SC ER-MC ER-OC ER-FR SP SP-PT SP-GP SP-CG DS DS-BD DS-DF DS-PM DS-PS DS-MM DS-MS DS-SD SM \
             SM-MI SM-MN SM-DP SM-CI SM-CC SM-OT SM-AD FU FU-TR FU-FR LP LP-ND LP-BN LP-NA LP-VA LP-VO LP-VF LP-AN \
             LP-TA LP-TO LP-MM LP-MD LP-RR LP-TR LP-RD LP-TD LP-DA LP-DN LP-DP LP-DO LP-DT LP-IH LP-WP LP-AP LP-VP \
             LP-CR LP-MS LP-ES LP-LS LP-PV LP-ST LP-AF LP-RP LP-UP LP-FR LP-TC TR TR-PI TR-HO TR-WV SV SV-VA SV-VF \
             SV-VO SV-FM SV-GM SV-HP SV-HK SV-SS",
        ),
        (ListName::NeedStatus, "reported pending confirmed resolved ended"),
        (ListName::Severity, "low medium high critical"),
        (ListName::BirthBasis, "stated document schoolRecord familyBook ageAssessment tazkiraAge"),
        (ListName::Custody, "held seen copied retained returned lost destroyed forged-retained"),
        (ListName::Authenticity, "not-examined no-remark doubtful forged inconclusive"),
    ] {
        for code in codes.split_whitespace() {
            assert!(lists.has(name, code), "{name:?} lacks {code}");
        }
    }
    let digits = |n| {
        let rows = &lists.get(ListName::Occupation).entries;
        rows.iter().filter(|e| e.code.len() == n && e.code.bytes().all(|b| b.is_ascii_digit())).count()
    };
    assert_eq!([digits(1), digits(2), digits(3)], [10, 43, 130], "the groups of ISCO-08");
}

#[test]
fn codes_of_the_program_never_leave_as_those_of_a_standard() {
    for list in shared().iter().filter(|list| list.standard) {
        for entry in list.entries.iter().filter(|entry| entry.own) {
            assert_ne!(entry.unhcr(), Some(entry.code.as_str()), "{:?} {}", list.name, entry.code);
        }
    }
    assert_eq!(shared().entry(ListName::Need, "X-SOGI").unwrap().unhcr(), None);
}

#[test]
fn relationships_tell_sex_generation_and_kind() {
    let lists = shared();
    for (code, sex, generation, kind) in [
        ("PA", None, Some(0), RelationKind::None),
        ("HUS", Some(Sex::M), Some(0), RelationKind::Spouse),
        ("CLW", Some(Sex::F), Some(0), RelationKind::Spouse),
        ("EXM", Some(Sex::M), Some(0), RelationKind::Other),
        ("DAU", Some(Sex::F), Some(-1), RelationKind::Child),
        ("PRM", Some(Sex::M), Some(1), RelationKind::Parent),
        ("FP", None, Some(1), RelationKind::Parent),
        ("HAS", Some(Sex::F), Some(0), RelationKind::Sibling),
        ("GPF", Some(Sex::F), Some(2), RelationKind::Grand),
        ("GCM", Some(Sex::M), Some(-2), RelationKind::Grand),
        ("PLM", Some(Sex::M), Some(1), RelationKind::InLaw),
        ("NEP", Some(Sex::M), Some(-1), RelationKind::Other),
        ("ORF", Some(Sex::F), None, RelationKind::Other),
        ("U", None, None, RelationKind::None),
    ] {
        let entry = lists.entry(ListName::Relationship, code).unwrap();
        assert_eq!((entry.sex, entry.generation, entry.kind), (sex, generation, Some(kind)), "{code}");
    }
    let open = ["PA", "HR1", "HR2", "FP", "U"];
    for entry in &lists.get(ListName::Relationship).entries {
        let by_letter = match entry.code.chars().last() {
            Some('M') => Some(Sex::M),
            Some('F') => Some(Sex::F),
            _ => entry.sex,
        };
        assert_eq!(entry.sex, by_letter, "{}", entry.code);
        assert_eq!(entry.sex.is_none(), open.contains(&entry.code.as_str()), "{}", entry.code);
    }
}

#[test]
fn needs_trigger_guarantees() {
    let lists = shared();
    for (need, guarantee) in [
        ("SC-UC", "guardian-before-interview"),
        ("SC-FC", "guardian-before-interview"),
        ("CR-CS", "best-interests-assessment"),
        ("TR-PI", "interviewer-sex-choice"),
        ("TR-PI", "medico-legal-report-offer"),
        ("SV-VO", "interviewer-sex-choice"),
        ("SV-VO", "medico-legal-report-offer"),
        ("DS-BD", "accommodation-of-disability"),
        ("DS-DF", "sign-language-interpreter"),
        ("FU-TR", "tracing"),
        ("LP-DN", "detention-review"),
    ] {
        assert!(lists.guarantees_of(need).any(|g| g.entry.code == guarantee), "{need} lacks {guarantee}");
    }
    let needs = &lists.get(ListName::Need).entries;
    for need in needs {
        assert_eq!(lists.guarantees_of(&need.code).count(), need.guarantees.len(), "{}", need.code);
    }
    for guarantee in &lists.get(ListName::Guarantee).entries {
        let used = needs.iter().any(|need| need.guarantees.contains(&guarantee.code));
        assert!(used, "no need triggers {}", guarantee.code);
    }
    let guardian = lists.guarantee("guardian-before-interview").unwrap();
    assert!(guardian.blocks && guardian.due_before(Stage::Interview) && guardian.due_before(Stage::Review));
    assert!(!guardian.due_before(Stage::Registered));
    assert!(lists.guarantee("SC-UC").is_none());
    assert_eq!(lists.guarantees_of("nothing").count(), 0);
}

#[test]
fn what_harms_when_seen_is_restricted() {
    let lists = shared();
    for need in &lists.get(ListName::Need).entries {
        let code = need.code.as_str();
        let harms = ["TR", "SV"].iter().any(|main| code.split('-').next() == Some(*main));
        let named = ["LP-ST", "SM-MI", "X-SOGI", "LP-VA", "LP-VO", "LP-VF", "LP-TA", "LP-TO", "WR-GM"];
        assert_eq!(need.restricted, harms || named.contains(&code), "{code}");
    }
}

#[test]
fn each_sub_code_stands_below_its_main_category() {
    let lists = shared();
    for need in lists.get(ListName::Need).entries.iter().filter(|need| !need.own) {
        let main = need.code.split_once('-').map(|(main, _)| main);
        assert_eq!(need.parent.as_deref(), main, "{}", need.code);
    }
    for group in lists.get(ListName::Occupation).entries.iter().filter(|group| !group.own) {
        let wider = &group.code[..group.code.len() - 1];
        assert_eq!(group.parent.as_deref().unwrap_or_default(), wider, "{}", group.code);
    }
}

#[test]
fn older_codes_are_kept_but_not_offered() {
    let lists = shared();
    for (name, code) in [
        (ListName::Need, "SC-UM"),
        (ListName::Need, "LP-TA"),
        (ListName::Marital, "P"),
        (ListName::Language, "GBZ"),
    ] {
        let entry = lists.entry(name, code).unwrap();
        assert_eq!(entry.until, Some(Until::Unknown), "{code}");
        let today = "2026-11-25".parse().unwrap();
        assert!(lists.get(name).offered_on(today).all(|offered| offered.code != code), "{code}");
    }
}

#[test]
fn words_are_written_in_their_own_letters() {
    let azerbaijani = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz";
    let russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    // Latin in Russian and Azerbaijani words: the French term of art.
    let foreign = ["refoulement"];
    let lists = azerbaijan().unwrap();
    for list in lists.lists.iter() {
        for entry in &list.entries {
            let place = format!("{:?} {}", list.name, entry.code);
            let action = |lang: Lang| entry.action.as_ref().map_or("", |action| action.get(lang));
            for (lang, alphabet) in [(Lang::Az, azerbaijani), (Lang::Ru, russian)] {
                for text in [entry.text(lang), action(lang)] {
                    let lower = text.replace('İ', "i").replace('I', "ı").to_lowercase();
                    let words =
                        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !foreign.contains(word));
                    for word in words {
                        let odd: String = word.chars().filter(|c| !alphabet.contains(*c)).collect();
                        assert!(
                            odd.is_empty(),
                            "{place}: {odd:?} in {word:?} is no letter of {}",
                            lang.tag()
                        );
                    }
                    // Turkish for "and", "for", "with" and "not", which Azerbaijani writes with ə or otherwise.
                    for turkish in ["ve", "için", "ile", "değil", "olarak", "kişisel"] {
                        assert!(
                            !lower.split_whitespace().any(|word| word == turkish),
                            "{place}: {turkish:?}"
                        );
                    }
                }
            }
            assert!(!entry.en.chars().any(|c| matches!(c, 'ə' | 'ı' | 'ş')), "{place}: {}", entry.en);
        }
    }
}

#[test]
fn no_two_offered_entries_read_alike() {
    let today = "2026-11-25".parse().unwrap();
    let profile = azerbaijan().unwrap();
    for list in profile.lists.iter() {
        for lang in [Lang::En, Lang::Az, Lang::Ru] {
            let mut seen = BTreeMap::new();
            for entry in list.offered_on(today) {
                // A group and its only sub-group bear one name in ISCO-08 (441, 541, 821, 921, 941).
                let below = |other: &str| entry.parent.as_deref() == Some(other);
                if let Some(other) = seen.insert(entry.text(lang), entry.code.as_str()) {
                    assert!(
                        below(other),
                        "{:?}: {other} and {} are both {:?}",
                        list.name,
                        entry.code,
                        entry.text(lang)
                    );
                }
            }
        }
    }
}

#[test]
fn right_to_left_follows_the_script_of_the_autonym() {
    for entry in &shared().get(ListName::Language).entries {
        let Some(autonym) = &entry.autonym else { continue };
        let rtl = autonym.chars().any(|c| matches!(c, '\u{590}'..='\u{7ff}' | '\u{8a0}'..='\u{8ff}'));
        assert_eq!(entry.rtl, rtl, "{} {autonym}", entry.code);
    }
}

#[test]
fn the_profile_of_azerbaijan_has_them() {
    let profile = azerbaijan().unwrap();
    assert_eq!(profile.lists_edition(), profile.lists.edition());
    assert!(profile.lists_edition().starts_with("2026.2-"), "{}", profile.lists_edition());
    assert_eq!(profile.lists_edition().len(), "2026.2-12345678".len());
    assert_eq!(profile.lists.get(ListName::Language).entries[0].code, "AZE");
    let astara = profile.lists.entry(ListName::Crossing, "astara-road").unwrap();
    assert_eq!((astara.parent.as_deref(), astara.is_verified()), (Some("road"), false));
    assert!(!shared().has(ListName::Crossing, "astara-road"));
}

#[test]
fn the_page_gets_them_in_one_answer() {
    let profile = azerbaijan().unwrap();
    let view = serde_json::to_value(ListsView::from(&profile.lists)).unwrap();
    let list = |name: &str| {
        let lists = view["lists"].as_array().unwrap();
        lists.iter().find(|list| list["name"] == name).unwrap_or_else(|| panic!("no list {name}")).clone()
    };
    let entry = |name: &str, code: &str| {
        list(name)["entries"].as_array().unwrap().iter().find(|entry| entry["code"] == code).unwrap().clone()
    };
    assert_eq!(view["edition"], profile.lists_edition());
    assert_eq!(
        entry("relationship", "GCF"),
        serde_json::json!({
            "code": "GCF", "en": "Granddaughter", "az": "Nəvəsi (qız)", "ru": "Внучка", "unverified": false,
            "sex": "F", "generation": -2, "kind": "grand", "guarantees": [],
        })
    );
    let torture = entry("need", "TR-PI");
    assert_eq!((&torture["restricted"], &torture["parent"]), (&true.into(), &"TR".into()));
    assert_eq!(entry("need", "SC-UM")["until"], "unknown");
    assert_eq!(entry("language", "PES")["rtl"], true);
    assert_eq!(entry("guarantee", "tracing")["before"], "review");
    assert_eq!(entry("guarantee", "tracing")["unverified"], true);
    // All lists together stay an answer that a page takes in one go.
    assert!(view.to_string().len() < 400_000, "{} bytes", view.to_string().len());
}

/// Languages of papers and letters that the lists themselves do not have.
const FURTHER: [Lang; 8] = [Lang::Fa, Lang::Prs, Lang::Ps, Lang::Ur, Lang::Ar, Lang::Tr, Lang::Uk, Lang::Ka];

/// Languages that are called the same in Turkish as in English.
const ALIKE: [&str; 2] = ["LIN", "RUA"];

#[test]
fn what_papers_print_of_the_lists_has_words_in_their_languages() {
    let lists = shared();
    for lang in FURTHER {
        for name in list_words::PRINTED {
            assert_eq!(lists.without_word(name, lang), None, "{} in {}", name.as_str(), lang.tag());
            for entry in &lists.get(name).entries {
                let word = entry.text(lang);
                let latin = word.chars().any(|c| c.is_ascii_alphabetic());
                assert!(
                    lang == Lang::Tr || !latin,
                    "{} {} in {}: {word}",
                    name.as_str(),
                    entry.code,
                    lang.tag()
                );
                assert_ne!(word, entry.en, "{} {} in {}", name.as_str(), entry.code, lang.tag());
            }
        }
        for entry in &lists.get(ListName::Language).entries {
            let name = entry.language_name(lang);
            let own = entry.autonym.as_deref().is_some_and(|own| own == entry.en);
            let alike = lang == Lang::Tr && ALIKE.contains(&entry.code.as_str());
            assert!(own || alike || name != entry.en, "{} in {}: {name}", entry.code, lang.tag());
            assert!(name.chars().all(letters::can_print), "{} in {}: {name}", entry.code, lang.tag());
        }
    }
    // In a language that nobody wrote them in they are missed.
    assert_eq!(lists.without_word(ListName::Sex, Lang::Hy), Some("F"));
}

#[test]
fn words_of_what_no_list_has_are_refused_with_file_and_line() {
    let file = "papers/words.fa.toml";
    let text = |words: &str| format!("language = \"fa\"\n\n{words}\n");
    for (words, line, rule) in [
        ("[words.sex]\nX = \"زن\"", Some(4), "the list has no code \"X\""),
        ("[words.sex]\nF = \" \"", Some(4), "the word for \"F\" is empty"),
        ("[words.need]\nSC = \"کودک\"", Some(3), "papers name no codes of the list \"need\""),
        ("[words.sexes]\nF = \"زن\"", None, "sexes"),
    ] {
        let error = shared().add_words(file, &text(words)).unwrap_err();
        assert_eq!(error.file, file, "{words}");
        assert!(error.rule.contains(rule), "{words}: {error}");
        assert!(line.is_none() || error.line == line, "{words}: {error}");
    }
    let mut lists = shared();
    let before = lists.edition().to_owned();
    lists.add_words(file, &text("[words.sex]\nF = \"خانم\"")).unwrap();
    assert_eq!(lists.entry(ListName::Sex, "F").unwrap().text(Lang::Fa), "خانم");
    assert_ne!(lists.edition(), before, "another word is another edition");
}
