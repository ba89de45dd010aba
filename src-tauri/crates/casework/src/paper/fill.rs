//! Filling a template: from what a paper says to a typed document, in one language or in two.

use super::{PaperBlock, PaperTemplate, content::Content, people::digits, template::Row};
use crate::{
    Result,
    acknowledgement::ToldHow,
    appointment::AppointmentMode,
    letter::{
        filled,
        people::{in_script, name, written},
    },
};
use chrono::Datelike;
use letters::{Block, Document, Lang, PictureSize, Sheet, SignaturePlace};
use std::collections::BTreeMap;

type Values = BTreeMap<&'static str, String>;

/// A template and the values for it.
struct Filling<'f> {
    template: &'f PaperTemplate,
    values: Values,
    /// Whether it is the language that comes second on the paper: no photographs again, nobody signs twice.
    is_second: bool,
}

impl Filling<'_> {
    fn text(&self, text: &str) -> String {
        filled(text, &self.values)
    }
}

impl Content<'_> {
    /// The paper in a language, with all it says in a second one before people sign.
    pub(super) fn document(&self, lang: Lang, beside: Option<Lang>) -> Result<Document> {
        let template = self.template("language", lang)?;
        let first = Filling { template, values: self.values(template), is_second: false };
        let second = match beside.filter(|other| *other != lang) {
            Some(other) => {
                let template = self.template("beside", other)?;
                Some(Filling { template, values: self.values(template), is_second: true })
            }
            None => None,
        };
        let mut blocks = self.blocks(&template.blocks, &first, second.as_ref());
        if let Some(second) = &second {
            let foreign = Block::Foreign {
                lang: second.template.language,
                title: String::new(),
                blocks: self.blocks(&second.template.blocks, second, None),
            };
            let signed = blocks.iter().position(|block| matches!(block, Block::Signatures { .. }));
            let at = signed.unwrap_or(blocks.len());
            blocks.insert(at, foreign);
            // A slip has a back.
            if template.sheet == Sheet::A6 {
                blocks.insert(at, Block::PageBreak);
            }
        }
        if template.sheet != Sheet::A4 {
            blocks.insert(0, Block::Sheet { size: template.sheet });
        }
        Ok(Document {
            lang,
            title: first.text(&template.title),
            letterhead: self.profile.authority.letterhead(lang),
            blocks,
            footer: letters::user(&self.number),
            page_label: template.page.clone(),
            date: (self.issued.year(), self.issued.month(), self.issued.day()),
            ..Document::default()
        })
    }

    fn values(&self, template: &PaperTemplate) -> Values {
        let lang = template.language;
        let comma = lang.comma();
        let mut values = BTreeMap::from([
            (Row::Case.name(), letters::user(&self.case.number)),
            (Row::Number.name(), letters::user(&self.number)),
            (Row::Issued.name(), written(self.issued, lang)),
            (Row::Holder.name(), name(&self.holder.person.name, lang)),
            (Row::Authority.name(), self.profile.authority.name.get(lang).to_owned()),
            (Row::Officer.name(), letters::user(&self.officer)),
            (Row::Count.name(), digits(&(self.family.len() + 1).to_string(), lang)),
        ]);
        if let Some(last) = self.valid_until {
            values.insert(Row::ValidUntil.name(), written(last, lang));
        }
        if let Some((appointment, persons)) = &self.appointment {
            let weekday = appointment.day.weekday().number_from_monday();
            let day = Values::from([
                (Row::Day.name(), written(appointment.day, lang)),
                ("weekday", template.label(&format!("weekday.{weekday}")).to_owned()),
            ]);
            let names: Vec<String> = persons.iter().map(|one| name(one, lang)).collect();
            values.insert(Row::Day.name(), filled(template.label("onDay"), &day));
            values.insert(Row::Time.name(), digits(&appointment.time, lang));
            values.insert(Row::Place.name(), letters::user(&appointment.place));
            let purpose = format!("purpose.{}", appointment.kind.code());
            values.insert(Row::Purpose.name(), template.label(&purpose).to_owned());
            values.insert(Row::Persons.name(), names.join(comma));
            let (officer, room) = &self.received;
            for (row, value) in [(Row::Interviewer, officer), (Row::Room, room)] {
                if !value.is_empty() {
                    values.insert(row.name(), letters::user(value));
                }
            }
            if let Some(tag) = &appointment.language {
                let spoken = self.profile.lists.language_name(tag, lang);
                values.insert(Row::Spoken.name(), spoken.unwrap_or_default());
            }
            let mode = match appointment.mode {
                Some(AppointmentMode::Phone) => "mode.phone",
                Some(AppointmentMode::Video) => "mode.video",
                _ => "",
            };
            values.insert(Row::Mode.name(), template.label(mode).to_owned());
            let bring = format!("bring.{}", appointment.kind.code());
            values.insert(Row::Bring.name(), template.label(&bring).to_owned());
            if let Some(note) = &appointment.note {
                values.insert(Row::Note.name(), letters::user(note));
            }
        }
        self.told(template, &mut values);
        self.heard(template, &mut values);
        values
    }

    /// What an acknowledgement says.
    fn told(&self, template: &PaperTemplate, values: &mut Values) {
        let Some(told) = &self.acknowledgement else { return };
        let lang = template.language;
        let entry = self.profile.lists.entry("language", &told.language);
        let language = entry.map(|entry| entry.language_name(lang));
        values.insert(Row::Told.name(), language.unwrap_or_default());
        values.insert(Row::ToldOn.name(), written(told.told_on, lang));
        let how = match (told.how, &told.interpreter) {
            (ToldHow::Read, _) => "how.read",
            (ToldHow::ReadOut, None) => "how.readOut",
            (ToldHow::ReadOut, Some(_)) => "how.throughInterpreter",
        };
        values.insert(Row::How.name(), template.label(how).to_owned());
        for (row, value) in [(Row::Interpreter, &told.interpreter), (Row::Refused, &told.refused)] {
            if let Some(value) = value {
                values.insert(row.name(), letters::user(value));
            }
        }
    }

    fn blocks(
        &self,
        blocks: &[PaperBlock],
        filling: &Filling<'_>,
        second: Option<&Filling<'_>>,
    ) -> Vec<Block> {
        blocks.iter().flat_map(|block| self.block(block, filling, second)).collect()
    }

    fn block(&self, block: &PaperBlock, filling: &Filling<'_>, second: Option<&Filling<'_>>) -> Vec<Block> {
        let Filling { template, is_second, .. } = filling;
        match block {
            PaperBlock::Heading { level, text } => {
                vec![Block::Heading { level: *level, text: filling.text(text) }]
            }
            PaperBlock::Paragraph { text } => vec![Block::Paragraph { text: filling.text(text) }],
            PaperBlock::List { items } => (1..)
                .zip(items)
                .map(|(number, item)| Block::Numbered {
                    number: format!("{}.", digits(&format!("{number}"), template.language)),
                    text: filling.text(item),
                })
                .collect(),
            PaperBlock::Reference { rows } => {
                let value = |row: &Row| filling.values.get(row.name()).cloned().unwrap_or_default();
                // Numbers read the same in every language, and stand in the first.
                let said = |row: &&Row| !(*is_second && matches!(row, Row::Case | Row::Number));
                let rows = rows.iter().filter(said);
                let rows = rows.map(|row| (template.label(row.name()).to_owned(), value(row)));
                let rows: Vec<_> = rows.filter(|(_, value)| !value.is_empty()).collect();
                if rows.is_empty() { Vec::new() } else { vec![Block::KeyValue { rows }] }
            }
            // The second language names all persons in one table, with the family.
            PaperBlock::Holder { .. } if *is_second && !self.family.is_empty() => Vec::new(),
            PaperBlock::Holder { rows } => {
                let size = (!is_second).then_some(PictureSize::PASSPORT);
                vec![self.person(rows, &self.holder, template, size)]
            }
            PaperBlock::Family { .. } if self.family.is_empty() => Vec::new(),
            PaperBlock::Family { .. } if *is_second => vec![self.persons_table(template)],
            PaperBlock::Family { title, rows } => {
                let size = Some(PictureSize::SMALL);
                let title = Block::Heading { level: 2, text: filling.text(title) };
                let persons = self.family.iter().map(|named| self.person(rows, named, template, size));
                std::iter::once(title).chain(persons).collect()
            }
            PaperBlock::Documents {} => vec![self.documents_table(template)],
            PaperBlock::Record {} => self.record_table(template).into_iter().collect(),
            PaperBlock::Boxed { title, blocks } => vec![Block::Boxed {
                title: filling.text(title),
                blocks: self.blocks(blocks, filling, second),
            }],
            PaperBlock::BesideCode { blocks } if *is_second => self.blocks(blocks, filling, second),
            PaperBlock::BesideCode { blocks } => {
                vec![Block::BesideCode { blocks: self.blocks(blocks, filling, second) }]
            }
            PaperBlock::Signatures { .. } if *is_second => Vec::new(),
            PaperBlock::Signatures { .. } => vec![self.signatures(filling, second)],
        }
    }
}

impl Content<'_> {
    /// Where people sign, each role in both languages of the paper.
    fn signatures(&self, filling: &Filling<'_>, second: Option<&Filling<'_>>) -> Block {
        let Filling { template, values, .. } = filling;
        let others: Vec<String> = second
            .map(|second| second.template.signing().map(|place| second.text(&place.role)).collect())
            .unwrap_or_default();
        let both = |first: String, other: Option<&String>| match other {
            Some(other) => format!("{first} / {}", letters::isolate(other)),
            None => first,
        };
        let signed_on = second.map(|second| second.template.label("signedOn").to_owned());
        // A box is narrow: one script of the name is enough.
        let mut values = values.clone();
        values.insert(Row::Holder.name(), in_script(&self.holder.person.name, template.language).0);
        let places = template.signing().enumerate().map(|(at, place)| SignaturePlace {
            role: both(filling.text(&place.role), others.get(at)),
            name: filled(&place.name, &values),
            date: both(template.label("signedOn").to_owned(), signed_on.as_ref()),
        });
        Block::Signatures { places: places.collect() }
    }
}
