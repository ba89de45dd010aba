//! The request to a consulate. It is set from [`ForConsulate`] and from nothing else: whoever sets it has neither the
//! case nor the desk in hand, so that nothing of a claim can come into it (UNHCR, Advisory Opinion on the Rules of
//! Confidentiality Regarding Asylum Information, 2005).

use super::text::Words;
use crate::{
    Result,
    letter::{
        filled,
        people::{birth, in_script, written},
    },
    person::{Birth, IdentityDocument, Person, PersonName, Sex},
    profile::{Authority, Lists},
};
use chrono::{Datelike, NaiveDate};
use letters::{Block, Document, Letterhead, SignaturePlace};
use std::collections::BTreeMap;

/// Words that would tell of a claim, in the languages of these papers.
#[cfg(test)]
pub(super) const UNSAID: &[&str] = &[
    "asylum",
    "refugee",
    "protection",
    "claim",
    "persecut",
    "volunt",
    "sığınacaq",
    "qaçqın",
    "vəsatət",
    "müdafiə",
    "könüllü",
    "беженец",
    "беженц",
    "убежищ",
    "ходатайств",
    "добровольн",
    "захист",
    "біжен",
    "притул",
    "پناهند",
    "پناهجو",
    "حمایت",
    "داوطلب",
    "لجوء",
    "لاجئ",
    "حماية",
    "طوعي",
    "پناه",
    "کډوال",
    "ساتن",
    "خپلې خوښې",
    "تحفظ",
    "رضاکارانه",
    "sığınma",
    "mülteci",
    "koruma",
    "gönüllü",
    "ლტოლვილ",
    "თავშესაფ",
    "დაცვ",
    "ნებაყოფლობ",
];

/// Everything that a consulate is told, field by field.
pub(super) struct ForConsulate {
    consulate: String,
    number: String,
    name: PersonName,
    sex: Sex,
    birth: Birth,
    birth_place: Option<String>,
    nationality: Option<String>,
    /// Kind, number and issuer of the latest document of that state which the person showed.
    document: Option<(String, String, String)>,
    country: String,
}

impl ForConsulate {
    /// Takes the fields that a consulate needs, and no other.
    pub(super) fn of(
        person: &Person,
        documents: &[IdentityDocument],
        (consulate, country, number): (&str, &str, &str),
    ) -> Self {
        let shown = documents.iter().filter(|one| one.withdrawn.is_none() && is_of_a_state(one));
        let latest = shown.max_by_key(|one| one.issued_on.clone());
        let kind = |one: &IdentityDocument| one.of_type.clone().unwrap_or_default();
        Self {
            consulate: consulate.to_owned(),
            number: number.to_owned(),
            name: person.name.clone(),
            sex: person.sex,
            birth: person.birth.clone(),
            birth_place: person.origins.as_ref().and_then(|origins| origins.birth_place.clone()),
            nationality: person.nationality.clone(),
            document: latest.map(|one| (kind(one), one.number.clone(), one.issuer.clone())),
            country: country.to_owned(),
        }
    }
}

/// Documents of a state of origin. What this country or UNHCR gave an applicant tells of the claim by itself.
fn is_of_a_state(document: &IdentityDocument) -> bool {
    const OF_A_STATE: [&str; 4] = ["passport", "national-id", "tazkira", "shenasnameh"];
    document.of_type.as_deref().is_some_and(|kind| OF_A_STATE.contains(&kind))
}

/// Sets the request. The letterhead is the authority's, without the department: its name would tell.
pub(super) fn document(
    told: &ForConsulate,
    words: &Words,
    authority: &Authority,
    lists: &Lists,
    today: NaiveDate,
) -> Result<Document> {
    let lang = words.lang;
    let country =
        |code: &str| names::country::country(code).map_or("", |one| one.name(lang.tag())).to_owned();
    let (name, native) = in_script(&told.name, lang);
    let sex = match told.sex {
        Sex::F => words.label("female")?.to_owned(),
        Sex::M => words.label("male")?.to_owned(),
        Sex::U => String::new(),
    };
    let born = birth(&told.birth, lang, words.label("unknown")?, words.label("about")?);
    let mut rows = vec![
        ("number", letters::user(&told.number)),
        ("name", name),
        ("native", native),
        ("sex", sex),
        ("born", born),
        ("birth-place", told.birth_place.as_deref().map(letters::user).unwrap_or_default()),
        ("nationality", told.nationality.as_deref().map(country).unwrap_or_default()),
    ];
    if let Some((kind, number, issuer)) = &told.document {
        let kind = lists.entry("document", kind).map_or("", |entry| entry.text(lang));
        rows.push(("document", kind.to_owned()));
        rows.push(("document-number", letters::user(number)));
        rows.push(("document-issuer", letters::user(issuer)));
    }
    let mut shown = Vec::new();
    for (label, value) in rows.into_iter().filter(|(_, value)| !value.is_empty()) {
        shown.push((words.label(label)?.to_owned(), value));
    }
    let values =
        BTreeMap::from([("consulate", letters::user(&told.consulate)), ("country", country(&told.country))]);
    let mut text = words.sheet.text.iter().map(|text| Block::Paragraph { text: filled(text, &values) });
    let mut blocks = vec![Block::Heading { level: 1, text: words.sheet.title.clone() }];
    blocks.extend(text.by_ref().take(2));
    blocks.push(Block::KeyValue { rows: shown });
    blocks.extend(text);
    blocks.push(Block::Paragraph { text: written(today, lang) });
    let places = words.sheet.signatures.iter().map(|role| SignaturePlace {
        role: role.clone(),
        name: String::new(),
        date: String::new(),
    });
    blocks.push(Block::Signatures { places: places.collect() });
    Ok(Document {
        lang,
        title: words.sheet.title.clone(),
        date: (today.year(), today.month(), today.day()),
        letterhead: Letterhead {
            authority: vec![authority.name.get(lang).to_owned()],
            address: authority.address.get(lang).lines().map(str::to_owned).collect(),
            ..Letterhead::default()
        },
        footer: told.number.clone(),
        page_label: words.label("page")?.to_owned(),
        blocks,
        ..Document::default()
    })
}
