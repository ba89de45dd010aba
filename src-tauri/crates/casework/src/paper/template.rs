//! Templates of papers: typed blocks with declared fields, one file for each kind and language.

use super::PaperKind;
use crate::{appointment::AppointmentKind, letter};
use letters::{Lang, Sheet};
use std::collections::BTreeMap;

macro_rules! rows {
    ($($(#[$doc:meta])* $row:ident = $name:literal,)+) => {
        /// A value that a paper can show in a row.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub enum Row {
            $($(#[$doc])* $row,)+
        }

        impl Row {
            const ALL: &'static [Self] = &[$(Self::$row),+];

            /// Its name in the data; texts name it so in braces.
            pub(super) const fn name(self) -> &'static str {
                match self {
                    $(Self::$row => $name,)+
                }
            }
        }
    };
}

rows! {
    /// Case number.
    Case = "case",
    /// Number of the paper.
    Number = "number",
    /// Day of issue.
    Issued = "issued",
    /// Last day on which it is valid.
    ValidUntil = "validUntil",
    /// Name of the holder.
    Holder = "holder",
    /// Who decides.
    Authority = "authority",
    /// Officer who issues it.
    Officer = "officer",
    /// Persons named in it, how many.
    Count = "count",
    /// Appointment: day.
    Day = "day",
    /// Appointment: time.
    Time = "time",
    /// Appointment: place.
    Place = "place",
    /// Appointment: what it is for.
    Purpose = "purpose",
    /// Appointment: who is to come.
    Persons = "persons",
    /// Appointment: who receives them.
    Interviewer = "interviewer",
    /// Appointment: in which language they are heard.
    Spoken = "spoken",
    /// Appointment: which room.
    Room = "room",
    /// Appointment: in which way, where it is not in person.
    Mode = "mode",
    /// Appointment: what to bring.
    Bring = "bring",
    /// Appointment: what else is to be known.
    Note = "note",
    /// Acknowledgement: language in which it was told.
    Told = "told",
    /// Acknowledgement: how.
    How = "how",
    /// Acknowledgement: day.
    ToldOn = "toldOn",
    /// Acknowledgement: interpreter.
    Interpreter = "interpreter",
    /// Acknowledgement: why the person did not sign.
    Refused = "refused",
    /// Person: what they are to the principal applicant.
    Relation = "relation",
    /// Person: birth.
    Birth = "birth",
    /// Person: place of birth.
    BirthPlace = "birthPlace",
    /// Person: sex.
    Sex = "sex",
    /// Person: nationality.
    Nationality = "nationality",
}

impl Row {
    /// Whether it is said of each person. Texts, which speak of the paper, cannot name it.
    pub(super) const fn is_of_person(self) -> bool {
        matches!(self, Self::Relation | Self::Birth | Self::BirthPlace | Self::Sex | Self::Nationality)
    }
}

/// Fields of the page label, of a birth of which only the years are known, and of a day with its name.
const OTHER_FIELDS: [&str; 4] = ["page", "pages", "years", "weekday"];

/// Labels of the columns of a receipt, from the starting side.
pub(super) const COLUMNS: [&str; 5] = ["position", "document", "documentNumber", "issuer", "owner"];

/// Where one of several people signs.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningPlace {
    /// As what.
    pub role: String,
    /// Name, with fields; empty to be written by hand.
    #[serde(default)]
    pub name: String,
}

/// One block of a template.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum PaperBlock {
    /// A heading.
    Heading {
        /// 1 is the highest.
        level: u8,
        /// Text.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Text.
        text: String,
    },
    /// A numbered list.
    List {
        /// Its items.
        items: Vec<String>,
    },
    /// Labels and values; what has no value is left out.
    Reference {
        /// Which.
        rows: Vec<Row>,
    },
    /// The holder: portrait, names, and these rows.
    Holder {
        /// Which.
        rows: Vec<Row>,
    },
    /// The other persons named in it; left out when there are none.
    Family {
        /// Heading.
        title: String,
        /// Rows of each.
        rows: Vec<Row>,
    },
    /// The documents of a receipt, as a table.
    Documents {},
    /// The lines of an interview, as a table.
    Record {},
    /// A ruled box.
    Boxed {
        /// Heading; empty for none.
        #[serde(default)]
        title: String,
        /// Content.
        blocks: Vec<PaperBlock>,
    },
    /// What stands beside the square code.
    BesideCode {
        /// Content.
        blocks: Vec<PaperBlock>,
    },
    /// Where people sign.
    Signatures {
        /// The people.
        places: Vec<SigningPlace>,
    },
}

impl PaperBlock {
    /// Does something with each of its texts that people read.
    fn each_text(&mut self, change: &impl Fn(&mut String)) {
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text } => change(text),
            Self::List { items } => items.iter_mut().for_each(change),
            Self::Family { title, .. } => change(title),
            Self::Boxed { title, blocks } => {
                change(title);
                blocks.iter_mut().for_each(|block| block.each_text(change));
            }
            Self::BesideCode { blocks } => blocks.iter_mut().for_each(|block| block.each_text(change)),
            Self::Signatures { places } => places.iter_mut().for_each(|place| change(&mut place.role)),
            Self::Reference { .. } | Self::Holder { .. } | Self::Documents {} | Self::Record {} => {}
        }
    }
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperTemplate {
    /// Which paper.
    pub id: PaperKind,
    /// Raised with each change; issued papers name it.
    pub version: u32,
    /// Its language.
    pub language: Lang,
    /// Whether a translator, or a lawyer in an official language, confirmed it.
    #[serde(default)]
    pub verified: bool,
    /// Size of its sheets.
    #[serde(default)]
    pub sheet: Sheet,
    /// Title.
    pub title: String,
    /// Page label, `{page}` of `{pages}`.
    pub page: String,
    /// Watermark of previews.
    pub preview: String,
    /// What stands beneath the square code.
    pub verify: String,
    /// Labels.
    pub labels: BTreeMap<String, String>,
    /// Body.
    pub blocks: Vec<PaperBlock>,
}

impl PaperTemplate {
    /// A label; empty when missing, which [`PaperTemplate::check`] rules out.
    pub(super) fn label(&self, name: &str) -> &str {
        self.labels.get(name).map_or("", String::as_str)
    }

    /// Name and version, as an issued paper keeps it.
    pub(super) fn edition(&self) -> String {
        let name = serde_json::to_value(self.id).ok();
        let name = name.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
        format!("{name}@{}", self.version)
    }

    /// How many people sign it.
    pub(super) fn signing_places(&self) -> usize {
        let places = self.all_blocks().into_iter().map(|block| match block {
            PaperBlock::Signatures { places } => places.len(),
            _ => 0,
        });
        places.sum()
    }

    /// The people who sign it, in their order.
    pub(super) fn signing(&self) -> impl Iterator<Item = &SigningPlace> {
        self.all_blocks().into_iter().flat_map(|block| match block {
            PaperBlock::Signatures { places } => places.as_slice(),
            _ => &[],
        })
    }

    /// Puts what a profile says into the places `{its:name}` of a shared text. A place that nothing was put into is a
    /// field that there is not, and [`PaperTemplate::check`] names it.
    pub(crate) fn take_in(&mut self, parts: &BTreeMap<String, String>) {
        let take_in = |text: &mut String| {
            for (name, said) in parts {
                let place = format!("{{its:{name}}}");
                if text.contains(&place) {
                    *text = text.replace(&place, said);
                }
            }
        };
        take_in(&mut self.title);
        self.labels.values_mut().for_each(take_in);
        self.blocks.iter_mut().for_each(|block| block.each_text(&take_in));
    }

    /// Checks that each field it names exists and each label it needs is there.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn check(&self) -> Result<(), String> {
        let rows = Row::ALL.iter().filter(|row| !row.is_of_person()).map(|row| row.name());
        let fields: Vec<&str> = rows.chain(OTHER_FIELDS).collect();
        let mut texts = vec![&self.title, &self.page, &self.preview, &self.verify];
        texts.extend(self.labels.values());
        let mut labels: Vec<String> = vec!["unknown".to_owned(), "about".to_owned()];
        for block in self.all_blocks() {
            match block {
                PaperBlock::Heading { text, .. } | PaperBlock::Paragraph { text } => texts.push(text),
                PaperBlock::List { items } => texts.extend(items),
                PaperBlock::Boxed { title, .. } => texts.push(title),
                PaperBlock::Family { title, .. } => {
                    texts.push(title);
                    labels.push("name".to_owned());
                }
                PaperBlock::Signatures { places } => {
                    texts.extend(places.iter().flat_map(|place| [&place.role, &place.name]));
                    labels.push("signedOn".to_owned());
                }
                PaperBlock::Documents {} => labels.extend(COLUMNS.map(str::to_owned)),
                PaperBlock::Record {} => labels.extend(super::record::labels()),
                PaperBlock::Holder { .. } | PaperBlock::Reference { .. } | PaperBlock::BesideCode { .. } => {}
            }
            labels.extend(needed(block));
        }
        if let Some(label) = labels.iter().find(|label| self.label(label).trim().is_empty()) {
            return Err(format!("labels: {label} is missing"));
        }
        texts.into_iter().try_for_each(|text| letter::check_fields(text, &fields))
    }

    /// All blocks, those within others after them.
    fn all_blocks(&self) -> Vec<&PaperBlock> {
        let mut all: Vec<&PaperBlock> = self.blocks.iter().collect();
        let mut at = 0;
        while let Some(block) = all.get(at) {
            if let PaperBlock::Boxed { blocks, .. } | PaperBlock::BesideCode { blocks } = block {
                all.extend(blocks);
            }
            at += 1;
        }
        all
    }
}

/// Labels that a block needs for its rows.
fn needed(block: &PaperBlock) -> Vec<String> {
    let (rows, shows_persons) = match block {
        PaperBlock::Reference { rows } => (rows, false),
        PaperBlock::Holder { rows } | PaperBlock::Family { rows, .. } => (rows, true),
        _ => return Vec::new(),
    };
    let mut labels: Vec<String> = rows.iter().map(|row| row.name().to_owned()).collect();
    if shows_persons {
        labels.extend(["photograph", "noPhotograph"].map(str::to_owned));
    }
    if rows.contains(&Row::Purpose) {
        labels.extend(AppointmentKind::ALL.map(|kind| format!("purpose.{}", kind.code())));
    }
    if rows.contains(&Row::Bring) {
        labels.push(format!("bring.{}", AppointmentKind::Interview.code()));
    }
    if rows.contains(&Row::Mode) {
        labels.extend(["mode.phone", "mode.video"].map(str::to_owned));
    }
    if rows.contains(&Row::How) {
        labels.extend(["how.read", "how.readOut", "how.throughInterpreter"].map(str::to_owned));
    }
    if rows.contains(&Row::Day) {
        labels.push("onDay".to_owned());
        labels.extend((1..=7).map(|day| format!("weekday.{day}")));
    }
    labels
}
