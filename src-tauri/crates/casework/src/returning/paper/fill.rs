//! What the papers for the person and the office say.

use super::text::Words;
use crate::{
    Desk, Result,
    application::Application,
    letter::{
        filled,
        people::{birth, name, written},
    },
    officer,
    profile::Profile,
    returning::{Course, PaperKindOfReturn as Kind, PaymentPurpose, ReturnPayment},
};
use chrono::{Datelike, NaiveDate};
use letters::{Block, Document, SignaturePlace};
use std::collections::BTreeMap;

/// A paper about to be set.
pub(super) struct Filling<'a> {
    pub(super) desk: &'a Desk,
    pub(super) case: &'a Application,
    pub(super) course: &'a Course,
    pub(super) payment: Option<&'a ReturnPayment>,
    pub(super) words: &'a Words,
    pub(super) number: &'a str,
    pub(super) today: NaiveDate,
}

type Rows = Vec<(&'static str, String)>;

/// What the code of a paper stands beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// What is said of the person and of the day; it lies in the same height, so that the signatures stay where they are.
    Rows,
    /// The signatures.
    Signatures,
}

impl Beside {
    /// The places in which the code is tried, and at last the first once more: it may take a page then.
    pub(super) const TRIED: [Self; 3] = [Self::Rows, Self::Signatures, Self::Rows];
}

/// The first row that may be long: it and those after it take the whole width.
const LONG: &str = "topics";

impl Filling<'_> {
    fn profile(&self) -> &'static Profile {
        self.desk.profile_of(self.case)
    }

    fn word(&self, list: &str, code: &str) -> String {
        self.profile().lists.entry(list, code).map_or(code, |entry| entry.text(self.words.lang)).to_owned()
    }

    fn language(&self, tag: &str) -> String {
        let name = self.profile().lists.language_name(tag, self.words.lang);
        name.unwrap_or_else(|| tag.to_owned())
    }

    fn country(&self) -> String {
        let lang = self.words.lang.tag();
        let place = self.course.one.destination.as_ref();
        let country = place.and_then(|place| names::country::country(&place.country));
        country.map_or("…", |country| country.name(lang)).to_owned()
    }

    fn day(&self, day: NaiveDate) -> String {
        written(day, self.words.lang)
    }

    fn optional(text: Option<&String>) -> String {
        text.map(|text| letters::user(text)).unwrap_or_default()
    }

    /// What a payment is for, with the number of a tranche.
    fn purpose(&self, payment: &ReturnPayment) -> Result<String> {
        let label = match payment.purpose {
            PaymentPurpose::Ticket => "ticket",
            PaymentPurpose::Allowance => "allowance",
            PaymentPurpose::Tranche => "tranche",
            PaymentPurpose::Transport => "transport",
            PaymentPurpose::Medical => "medical",
            PaymentPurpose::DocumentFee => "document-fee",
        };
        let number = payment.tranche.unwrap_or_default().to_string();
        let number = BTreeMap::from([("number", self.words.lang.digits(&number))]);
        Ok(filled(self.words.label(label)?, &number))
    }

    fn counselling(&self) -> Result<Rows> {
        let mut rows = Vec::new();
        for talk in &self.course.counsellings {
            let topics: Vec<String> =
                talk.topics.0.iter().map(|code| self.word("return_topic", code)).collect();
            rows.push(("date", self.day(talk.held_on)));
            rows.push(("language", self.language(&talk.language)));
            rows.push(("interpreter", Self::optional(talk.interpreter.as_ref())));
            rows.push(("topics", topics.join("; ")));
            rows.push(("explained", letters::user(&talk.explained)));
            rows.push(("questions", Self::optional(talk.questions.as_ref())));
            rows.push(("officer", letters::user(&officer::name(self.desk.read(), talk.officer)?)));
        }
        Ok(rows)
    }

    fn application(&self) -> Rows {
        let Some(applied) = &self.course.one.applied else { return Vec::new() };
        let place = self.course.one.destination.as_ref().map(|place| &place.place);
        vec![
            ("date", self.day(applied.on)),
            (
                "destination",
                [self.country(), Self::optional(place)].join(", ").trim_end_matches(", ").to_owned(),
            ),
            ("help", letters::user(&applied.help)),
            ("awaited-by", Self::optional(applied.awaited_by.as_ref())),
        ]
    }

    /// How it was signed, once it was; blanks to be filled in by hand before.
    fn signed(&self, withdrawal: bool) -> Rows {
        let how = match withdrawal {
            true => self
                .course
                .withdrawal()
                .map(|one| (one.signed_on, &one.language, &one.interpreter, &one.witness, &one.guardian)),
            false => self
                .course
                .declaration()
                .map(|one| (one.signed_on, &one.language, &one.interpreter, &one.witness, &one.guardian)),
        };
        let Some((on, language, interpreter, witness, guardian)) = how else { return Vec::new() };
        vec![
            ("date", self.day(on)),
            ("language", self.language(language)),
            ("interpreter", Self::optional(interpreter.as_ref())),
            ("witness", letters::user(witness)),
            ("guardian", Self::optional(guardian.as_ref())),
        ]
    }

    fn departure(&self) -> Rows {
        let Some(departed) = &self.course.one.departed else { return Vec::new() };
        vec![
            ("departure", self.day(departed.on)),
            ("destination", self.country()),
            ("proof", letters::user(&departed.reference)),
        ]
    }

    fn receipt(&self) -> Result<Rows> {
        let Some(payment) = self.payment else { return Ok(Vec::new()) };
        Ok(vec![
            ("amount", amount(payment.amount, &payment.currency)),
            ("purpose", self.purpose(payment)?),
            ("payer", self.word("return_body", &payment.payer)),
            ("date", payment.paid.as_ref().map(|paid| self.day(paid.on)).unwrap_or_default()),
        ])
    }

    /// Rows with their labels, but for those that say nothing.
    fn shown(&self, rows: Rows) -> Result<Vec<(String, String)>> {
        let said = rows.into_iter().filter(|(_, value)| !value.is_empty());
        said.map(|(label, value)| Ok((self.words.label(label)?.to_owned(), value))).collect()
    }

    /// The paper, with its code beside something.
    pub(super) fn document(&self, kind: Kind, beside: Beside) -> Result<Document> {
        let (words, lang) = (self.words, self.words.lang);
        let mut rows = vec![
            ("number", letters::user(self.number)),
            ("name", name(&self.course.person.name, lang)),
            ("born", birth(&self.course.person.birth, lang, words.label("unknown")?, words.label("about")?)),
        ];
        rows.extend(match kind {
            Kind::Counselling => self.counselling()?,
            Kind::Application => self.application(),
            Kind::Declaration => self.signed(false),
            Kind::Withdrawal => self.signed(true),
            Kind::Departure => self.departure(),
            Kind::Receipt => self.receipt()?,
            // Set by itself, from its own fields.
            Kind::Consulate => Vec::new(),
        });
        let long = rows.iter().position(|(label, _)| *label == LONG).unwrap_or(rows.len());
        let wide = rows.split_off(if beside == Beside::Signatures { 0 } else { long });
        let [rows, wide] = [self.shown(rows)?, self.shown(wide)?];
        let departed = self.course.one.departed.as_ref().map(|one| self.day(one.on));
        let values = BTreeMap::from([
            ("name", name(&self.course.person.name, lang)),
            ("country", self.country()),
            ("date", departed.unwrap_or_default()),
            ("amount", self.payment.map(|one| amount(one.amount, &one.currency)).unwrap_or_default()),
            ("purpose", self.payment.map(|one| self.purpose(one)).transpose()?.unwrap_or_default()),
        ]);
        let mut blocks = vec![Block::Heading { level: 1, text: words.sheet.title.clone() }];
        if !rows.is_empty() {
            blocks.push(Block::BesideCode { blocks: vec![Block::KeyValue { rows }] });
        }
        if !wide.is_empty() {
            blocks.push(Block::KeyValue { rows: wide });
        }
        let text = words.sheet.text.iter().map(|text| Block::Paragraph { text: filled(text, &values) });
        let mut signed: Vec<Block> = text.collect();
        let date = words.label("signed-on")?;
        let places = words.sheet.signatures.iter().map(|role| SignaturePlace {
            role: role.clone(),
            name: String::new(),
            date: date.to_owned(),
        });
        signed.push(Block::Signatures { places: places.collect() });
        // Where the page ends before the signatures, what is signed goes to the next one with them.
        blocks.push(Block::Together { blocks: signed });
        Ok(Document {
            lang,
            title: words.sheet.title.clone(),
            date: (self.today.year(), self.today.month(), self.today.day()),
            letterhead: self.profile().authority.letterhead(lang),
            footer: self.number.to_owned(),
            page_label: words.label("page")?.to_owned(),
            blocks,
            ..Document::default()
        })
    }
}

/// An amount of the smallest unit, as it is written: digits after the point as ISO 4217 has them.
fn amount(smallest: i64, currency: &str) -> String {
    let digits: u32 = match currency {
        "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "UGX" | "XAF" | "XOF" | "RWF" | "GNF" | "DJF" | "BIF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    };
    let unit = 10_i64.pow(digits);
    let (whole, part) = (smallest / unit, smallest % unit);
    match digits {
        0 => format!("{whole} {currency}"),
        digits => format!("{whole}.{part:0width$} {currency}", width = digits as usize),
    }
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn amounts_are_written_as_their_currency_has_them() {
        for (smallest, currency, written) in [
            (80_000, "USD", "800.00 USD"),
            (5, "AZN", "0.05 AZN"),
            (1_234, "JPY", "1234 JPY"),
            (1_234, "KWD", "1.234 KWD"),
        ] {
            assert_eq!(amount(smallest, currency), written);
        }
    }
}
