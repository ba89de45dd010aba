//! Persons and documents in a paper.

use super::{
    PaperTemplate,
    content::{Content, Named},
    template::{COLUMNS, Row},
};
use crate::{
    letter::{
        filled,
        people::{birth, in_script, name, written},
    },
    person::{IdentityDocument, Sex},
};
use chrono::NaiveDate;
use letters::{Block, Lang, PictureSize, Portrait};
use names::country::StateKind;
use std::collections::BTreeMap;

/// A number in the digits of a language.
pub(super) fn digits(text: &str, lang: Lang) -> String {
    lang.digits(text)
}

impl Content<'_> {
    /// A value that is said of each person; empty when it is not known.
    fn of_person(&self, row: Row, named: &Named, template: &PaperTemplate) -> String {
        let (lang, person) = (template.language, &named.person);
        let word = |list: &str, code: &str| {
            let entry = self.profile.lists.entry(list, code);
            entry.map_or_else(String::new, |entry| entry.text(lang).to_owned())
        };
        let country = |code: Option<&String>| {
            let country = code.and_then(|code| names::country::country(code));
            country.map(|country| country.name(lang.tag()).to_owned())
        };
        match row {
            Row::Relation => word("relationship", &named.relationship.code()),
            Row::Sex if person.sex == Sex::U => String::new(),
            Row::Sex => word("sex", if person.sex == Sex::F { "F" } else { "M" }),
            Row::Nationality => country(person.nationality.as_ref()).unwrap_or_default(),
            Row::Birth => birth(&person.birth, lang, template.label("unknown"), template.label("about")),
            Row::BirthPlace => {
                let origins = person.origins.as_ref();
                let place = origins.and_then(|origins| origins.birth_place.as_deref()).map(letters::user);
                let country = country(origins.and_then(|origins| origins.birth_country.as_ref()));
                let comma = lang.comma();
                [place, country].into_iter().flatten().collect::<Vec<_>>().join(comma)
            }
            _ => String::new(),
        }
    }

    fn rows_of(&self, rows: &[Row], named: &Named, template: &PaperTemplate) -> Vec<(String, String)> {
        let rows = rows
            .iter()
            .map(|row| (template.label(row.name()).to_owned(), self.of_person(*row, named, template)));
        rows.filter(|(_, value)| !value.is_empty()).collect()
    }

    /// A person with names, rows and, on the first language of a paper, the portrait or its empty frame.
    pub(super) fn person(
        &self,
        rows: &[Row],
        named: &Named,
        template: &PaperTemplate,
        size: Option<PictureSize>,
    ) -> Block {
        let (name, native) = in_script(&named.person.name, template.language);
        let portrait = size.map(|_| match &named.portrait {
            Some(jpeg) => {
                let values = BTreeMap::from([("holder", name.clone())]);
                let alt = filled(template.label("photograph"), &values);
                Portrait::Photograph { jpeg: jpeg.clone(), alt }
            }
            None => Portrait::Missing { note: template.label("noPhotograph").to_owned() },
        });
        let rows = self.rows_of(rows, named, template);
        Block::Person { portrait, size: size.unwrap_or_default(), name, native, rows }
    }

    /// All persons in short, for the second language of a paper.
    pub(super) fn persons_table(&self, template: &PaperTemplate) -> Block {
        let columns = [Row::Birth, Row::Relation];
        let head = std::iter::once("name").chain(columns.map(Row::name));
        let rows = std::iter::once(&self.holder).chain(&self.family).map(|named| {
            let name = name(&named.person.name, template.language);
            std::iter::once(name).chain(columns.map(|row| self.of_person(row, named, template))).collect()
        });
        Block::Table {
            head: head.map(|label| template.label(label).to_owned()).collect(),
            rows: rows.collect(),
            widths: vec![0.44, 0.32, 0.24],
        }
    }

    /// The documents of a receipt.
    pub(super) fn documents_table(&self, template: &PaperTemplate) -> Block {
        let lang = template.language;
        let rows = (1..).zip(&self.documents).map(|(position, (document, owner))| {
            let number =
                if document.number.is_empty() { "—".to_owned() } else { letters::user(&document.number) };
            vec![
                digits(&format!("{position}"), lang),
                self.kind_of(document, lang),
                number,
                issuer(document, lang),
                name(owner, lang),
            ]
        });
        Block::Table {
            head: COLUMNS.map(|label| template.label(label).to_owned()).to_vec(),
            rows: rows.collect(),
            widths: vec![0.07, 0.22, 0.18, 0.25, 0.28],
        }
    }

    /// What a document is. One that was only scanned is named by the letter of its machine-readable zone.
    fn kind_of(&self, document: &IdentityDocument, lang: Lang) -> String {
        let lists = &self.profile.lists;
        let zone = document.kind.chars().next().filter(|_| !document.mrz.0.is_empty());
        let by_zone = || {
            let mut entries = lists.get("document").entries.iter();
            entries.find(|entry| entry.icao.is_some() && entry.icao == zone).map(|entry| entry.code.clone())
        };
        let code = document.of_type.clone().or_else(by_zone).unwrap_or_else(|| "other".to_owned());
        lists.entry("document", &code).map_or(code.as_str(), |entry| entry.text(lang)).to_owned()
    }
}

/// Who issued a document, where and when, as far as known.
fn issuer(document: &IdentityDocument, lang: Lang) -> String {
    // As a machine-readable zone has it, `D` for Germany; or in words, as somebody typed it.
    let state = names::mrz::state_name_code(&document.issuer);
    let state = match (state.kind, lang) {
        _ if document.issuer.is_empty() => String::new(),
        (StateKind::Unknown, _) => letters::user(&document.issuer),
        (_, Lang::Az) => state.az,
        (_, Lang::Ru) => state.ru,
        (_, Lang::Fa | Lang::Prs) => state.fa,
        (_, _) => match state.iso3.as_deref().and_then(names::country::country) {
            Some(country) => country.name(lang.tag()).to_owned(),
            None => state.en,
        },
    };
    let place = document.issued_at.as_deref().map(letters::user).unwrap_or_default();
    let day = document.issued_on.as_deref().map(|day| as_known(day, lang)).unwrap_or_default();
    let parts = [state, place, day].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    if parts.is_empty() { "—".to_owned() } else { parts.join(lang.comma()) }
}

/// A day as far as known: written out when it is a day, else in digits.
fn as_known(day: &str, lang: Lang) -> String {
    match day.parse::<NaiveDate>() {
        Ok(day) => written(day, lang),
        Err(_) => digits(day, lang),
    }
}
