//! Filling a template: from the decision and the profile to a typed document.

use super::{
    people,
    template::{Template, TemplateBlock, filled},
};
use crate::{
    Code, Failure, Result,
    application::Application,
    decision::{Outcome, Reasons},
    person::Person,
    profile::{Event, Profile},
};
use chrono::{Datelike, NaiveDate};
use letters::{Block, Document, Lang};
use std::collections::BTreeMap;

/// What a letter says, before it is put into a language.
pub(super) struct Content<'a> {
    pub(super) profile: &'a Profile,
    pub(super) case: Application,
    /// Letter number.
    pub(super) number: String,
    /// Name of the letter.
    pub(super) letter: String,
    /// Whom it tells of their outcomes, in the order of the family.
    pub(super) persons: Vec<(Person, Outcome)>,
    pub(super) reasons: Reasons,
    /// Name of the second officer, who signs.
    pub(super) signatory: String,
    pub(super) decided_on: NaiveDate,
    /// Day of the letter.
    pub(super) date: NaiveDate,
    /// Day on which it is to be handed over; the time for appeal is counted from it.
    pub(super) hand_over: NaiveDate,
}

impl Content<'_> {
    /// Template that the outcomes ask for.
    pub(super) fn template(&self, lang: Lang) -> Result<&Template> {
        self.profile
            .templates
            .get(&(self.letter.clone(), lang))
            .ok_or_else(|| Failure::field("language", Code::NotAChoice).with("language", lang.tag()))
    }

    /// The letter in a language, with a summary in another.
    pub(super) fn document(&self, lang: Lang, summary: Option<Lang>) -> Result<Document> {
        let template = self.template(lang)?;
        let values = self.values(lang);
        let mut blocks = self.blocks(template, &values);
        if let Some(other) = summary.filter(|other| *other != lang) {
            let template = self.template(other)?;
            let values = self.values(other);
            blocks.push(Block::Foreign {
                lang: other,
                title: template.title.clone(),
                blocks: self.summary_blocks(template, &values),
            });
        }
        Ok(Document {
            lang,
            title: filled(&template.title, &values),
            letterhead: self.profile.authority.letterhead(lang),
            blocks,
            footer: self.number.clone(),
            page_label: template.page.clone(),
            watermark: None,
            qr: None,
            date: (self.date.year(), self.date.month(), self.date.day()),
            subject: None,
            keywords: Vec::new(),
        })
    }

    fn values(&self, lang: Lang) -> BTreeMap<&'static str, String> {
        let principal = self.persons.first().map(|(person, _)| people::name(&person.name, lang));
        BTreeMap::from([
            ("number", letters::user(&self.number)),
            ("case", letters::user(&self.case.number)),
            ("date", people::written(self.date, lang)),
            ("decided", people::written(self.decided_on, lang)),
            ("handOver", people::written(self.hand_over, lang)),
            ("principal", principal.unwrap_or_default()),
            ("authority", self.profile.authority.name.get(lang).to_owned()),
            ("country", self.nationality(lang)),
            ("signatory", letters::user(&self.signatory)),
            ("count", self.persons.len().to_string()),
        ])
    }

    fn nationality(&self, lang: Lang) -> String {
        let code = self.persons.first().and_then(|(person, _)| person.nationality.as_deref());
        code.and_then(names::country::country).map_or("", |country| country.name(lang.tag())).to_owned()
    }

    fn blocks(&self, template: &Template, values: &BTreeMap<&'static str, String>) -> Vec<Block> {
        let text = |text: &str| filled(text, values);
        let mut blocks = Vec::new();
        for block in &template.blocks {
            match block {
                TemplateBlock::Heading { level, text: words } => {
                    blocks.push(Block::Heading { level: *level, text: text(words) });
                }
                TemplateBlock::Paragraph { text: words } => {
                    blocks.push(Block::Paragraph { text: text(words) })
                }
                TemplateBlock::Reference {} => blocks.push(self.reference(template, values)),
                TemplateBlock::Persons {} => blocks.push(self.persons_table(template)),
                TemplateBlock::Reasons {} => blocks.extend(self.reasons(template.language)),
                TemplateBlock::List { items } => {
                    blocks.extend(('a'..='z').zip(items).map(|(letter, item)| Block::Numbered {
                        number: format!("{letter})"),
                        text: text(item),
                    }));
                }
                TemplateBlock::Remedy { title, text: above, line, note } => {
                    blocks.push(self.remedy(template.language, values, [title, above, line, note]));
                }
                TemplateBlock::Signature { text: words, position } => blocks.push(Block::Signature {
                    lines: vec![text(words)],
                    place_line: format!("{}, {}", letters::user(&self.signatory), text(position)),
                }),
                TemplateBlock::Acknowledgement { title, lines } => blocks.push(Block::Acknowledgement {
                    title: text(title),
                    lines: lines.iter().map(|line| text(line)).collect(),
                }),
            }
        }
        blocks
    }

    /// A summary has no signature of its own and no slip.
    fn summary_blocks(&self, template: &Template, values: &BTreeMap<&'static str, String>) -> Vec<Block> {
        let mut blocks = self.blocks(template, values);
        blocks.retain(|block| !matches!(block, Block::Signature { .. } | Block::Acknowledgement { .. }));
        blocks
    }

    fn reference(&self, template: &Template, values: &BTreeMap<&'static str, String>) -> Block {
        let fields = [
            ("number", "number"),
            ("case", "case"),
            ("date", "date"),
            ("principal", "principal"),
            ("nationality", "country"),
        ];
        let rows = fields.iter().map(|(label, field)| {
            (template.label(label).to_owned(), values.get(field).cloned().unwrap_or_default())
        });
        Block::KeyValue { rows: rows.filter(|(_, value)| !value.is_empty()).collect() }
    }

    fn persons_table(&self, template: &Template) -> Block {
        let lang = template.language;
        let rows = self.persons.iter().map(|(person, outcome)| {
            let status = outcome.code.and_then(|code| self.profile.outcome(code));
            vec![
                people::name(&person.name, lang),
                people::birth(&person.birth, lang, template.label("unknown"), template.label("about")),
                status.map_or(template.label("none"), |outcome| outcome.name.get(lang)).to_owned(),
            ]
        });
        Block::Table {
            head: ["name", "birth", "status"].map(|label| template.label(label).to_owned()).to_vec(),
            rows: rows.collect(),
            widths: vec![0.42, 0.26, 0.32],
        }
    }

    fn reasons(&self, lang: Lang) -> Vec<Block> {
        let number = |number: i32| match lang {
            Lang::Fa => format!("{}.", names::calendar::persian_digits(number)),
            _ => format!("{number}."),
        };
        let reasons = (1..).zip(self.reasons.get(lang));
        reasons.map(|(n, text)| Block::Numbered { number: number(n), text: letters::escape(text) }).collect()
    }

    fn remedy(
        &self,
        lang: Lang,
        values: &BTreeMap<&'static str, String>,
        [title, above, line, note]: [&String; 4],
    ) -> Block {
        let mut blocks = vec![Block::Paragraph { text: filled(above, values) }];
        for (letter, remedy) in ('a'..='z').zip(&self.profile.remedies) {
            let Some(deadline) = self.profile.deadline(&remedy.deadline) else { continue };
            if deadline.start != Event::Notified {
                continue;
            }
            let mut values = values.clone();
            let days = deadline.length.to_string();
            let last_day = deadline.last_day(self.hand_over, self.profile);
            values.insert("remedy", remedy.body.get(lang).to_owned());
            values.insert("days", if lang == Lang::Fa { persian(deadline.length) } else { days });
            values.insert("lastDay", people::written(last_day, lang));
            blocks.push(Block::Numbered { number: format!("{letter})"), text: filled(line, &values) });
        }
        blocks.push(Block::Paragraph { text: filled(note, values) });
        Block::Boxed { title: title.clone(), blocks }
    }
}

fn persian(number: u32) -> String {
    names::calendar::persian_digits(i32::try_from(number).unwrap_or(0))
}
