//! Texts as the page shows them.

use super::{
    TextEdition, TextForm, TextKind, TextName, TextState, Texts, check_text, checked::Checked, of_text,
    storage,
};
use crate::{
    Desk, Result,
    failure::Faults,
    officer,
    permit::{Permit, ReadTexts},
    template::{Field, FieldKind, Template, fields},
};
use chrono::{DateTime, Utc};
use letters::Lang;
use std::collections::{BTreeMap, BTreeSet};
use vault::{Id, Read};

/// A text in a list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct TextRow {
    /// Template or clause.
    pub kind: TextKind,
    /// Its name.
    pub name: String,
    /// Language, as a tag.
    pub language: String,
    /// Title of a letter, beginning of a clause; empty where nobody wrote it.
    pub title: String,
    /// Version in use; 0 where there is none.
    pub version: u32,
    /// Whether a translator confirmed what is in use.
    pub verified: bool,
    /// Whether the authority wrote it, and not the program.
    pub own: bool,
    /// Where an edition stands that is being written or waits.
    pub open: Option<TextState>,
}

/// All texts of letters.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct TextsView {
    /// Letters and clauses by kind, name and language, with those that nobody wrote.
    pub rows: Vec<TextRow>,
    /// Languages of the office's letters, the official ones first.
    pub languages: Vec<String>,
    /// How many of them are official.
    pub official: u32,
}

/// An edition.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct TextEditionView {
    /// Which; none of what the profile brings.
    pub id: Option<Id>,
    /// Version.
    pub version: u32,
    /// Version that it was written from.
    pub based_on: u32,
    /// The text.
    pub source: String,
    /// Whether a translator confirmed it.
    pub verified: bool,
    /// Where it stands.
    pub state: TextState,
    /// Whoever wrote on it.
    pub writers: Vec<String>,
    /// Whether this officer wrote on it.
    pub own: bool,
    /// When it was last saved; none of what the profile brings.
    pub saved_at: Option<DateTime<Utc>>,
    /// What was changed, and why.
    pub note: String,
    /// Who approved it or gave it back.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// Why it was given back, or is no longer used.
    pub remark: Option<String>,
}

/// What letters are written with now.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct InUseView {
    /// Version.
    pub version: u32,
    /// Whether the authority wrote it.
    pub own: bool,
}

/// A field that a template may name.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FieldView {
    /// As it is written, such as `decision.date`.
    pub path: String,
    /// How it is put into a text.
    pub insert: String,
    /// Whether it can be missing.
    pub optional: bool,
    /// Codes that it can be.
    pub choices: Vec<String>,
}

/// A clause that a template may call.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ClauseView {
    /// Its name.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Whether a translator confirmed it.
    pub verified: bool,
}

/// A text with all that its editor needs.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct TextFile {
    /// Which.
    pub text: TextName,
    /// What letters are written with now.
    pub in_use: Option<InUseView>,
    /// Editions, the latest first; that which the profile brings is the last.
    pub editions: Vec<TextEditionView>,
    /// What the check says of the latest.
    pub checked: Option<Checked>,
    /// Fields that it may name.
    pub fields: Vec<FieldView>,
    /// Clauses of its language.
    pub clauses: Vec<ClauseView>,
    /// Whether its language runs from right to left.
    pub rtl: bool,
    /// The same text in the official language, to write from where there is none.
    pub model: Option<String>,
}

/// All texts of letters.
///
/// # Errors
/// Of the database.
pub fn list(desk: &Desk, _: &Permit<ReadTexts>) -> Result<TextsView> {
    let (read, profile) = (desk.read(), desk.profile);
    let texts = Texts::of(read, profile)?;
    let all: Vec<TextEdition> = read.list(storage::OF_PROFILE, [profile.code.clone()])?;
    let open: BTreeMap<_, _> = all
        .iter()
        .filter(|one| one.is_open())
        .map(|one| ((one.kind, one.name.clone(), one.language.clone()), one.state))
        .collect();
    let languages: Vec<Lang> = {
        let letters = profile.letter_words.keys().copied();
        let rest = letters.filter(|lang| !profile.languages.contains(lang));
        profile.languages.iter().copied().chain(rest).collect()
    };
    let mut names: BTreeSet<(TextKind, String)> =
        texts.letters().into_iter().map(|(letter, _)| (TextKind::Letter, letter)).collect();
    let clauses: BTreeMap<Lang, _> = languages.iter().map(|lang| (*lang, texts.clauses(*lang))).collect();
    names
        .extend(clauses.values().flat_map(|clauses| clauses.keys().map(|id| (TextKind::Clause, id.clone()))));
    names.extend(open.keys().map(|(kind, name, _)| (*kind, name.clone())));
    let mut rows = Vec::new();
    for (kind, name) in names {
        for lang in &languages {
            let own = texts.own(kind, &name, *lang);
            let (title, version, verified) = match kind {
                TextKind::Letter => match texts.template(&name, *lang) {
                    Ok(Some(template)) => (template.title, template.version, template.verified),
                    _ => (String::new(), 0, false),
                },
                TextKind::Clause => match clauses[lang].get(&name) {
                    Some(clause) => {
                        let version = own.map_or(1, |own| own.version);
                        (clause.text.chars().take(80).collect(), version, clause.verified)
                    }
                    None => (String::new(), 0, false),
                },
            };
            rows.push(TextRow {
                open: open.get(&(kind, name.clone(), lang.tag().to_owned())).copied(),
                kind,
                name: name.clone(),
                language: lang.tag().to_owned(),
                title,
                version,
                verified,
                own: own.is_some(),
            });
        }
    }
    let official = u32::try_from(profile.languages.len()).unwrap_or(0);
    Ok(TextsView { rows, languages: languages.iter().map(|lang| lang.tag().to_owned()).collect(), official })
}

/// A text with its editions.
///
/// # Errors
/// [`Code::NotAChoice`](crate::Code::NotAChoice) at `name` when no text can have such a name; of the database.
pub fn open(desk: &Desk, permit: &Permit<ReadTexts>, text: TextName, now: DateTime<Utc>) -> Result<TextFile> {
    let mut faults = Faults::default();
    text.check(&mut faults);
    faults.check()?;
    let (read, profile) = (desk.read(), desk.profile);
    let texts = Texts::of(read, profile)?;
    let me = permit.officer();
    let mut editions = Vec::new();
    for edition in of_text(read, &profile.code, &text)? {
        editions.push(TextEditionView::new(read, edition, me)?);
    }
    let brought = brought(&texts, &text);
    let own = texts.own(text.kind, &text.name, text.language);
    let in_use = match (own, &brought) {
        (Some(own), _) => Some(InUseView { version: own.version, own: true }),
        (None, Some(brought)) => Some(InUseView { version: brought.version, own: false }),
        (None, None) => None,
    };
    editions.extend(brought);
    let checked = match editions.first() {
        Some(latest) => {
            let (source, verified) = (latest.source.clone(), latest.verified);
            let form = TextForm { text: text.clone(), source, note: String::new(), verified, seen: None };
            Some(check_text(&texts, &form, desk.today(now))?)
        }
        None => None,
    };
    let model = profile.languages.iter().find_map(|lang| model(&texts, &text, *lang));
    Ok(TextFile {
        fields: field_views(&text),
        clauses: texts
            .clauses(text.language)
            .into_iter()
            .map(|(id, clause)| ClauseView { id, text: clause.text, verified: clause.verified })
            .collect(),
        rtl: text.language.is_rtl(),
        model: model.filter(|_| editions.is_empty()),
        text,
        in_use,
        editions,
        checked,
    })
}

impl TextEditionView {
    fn new(read: Read<'_>, edition: TextEdition, me: Id) -> Result<Self> {
        let names = edition.writers.0.iter().map(|id| officer::name(read, *id));
        Ok(Self {
            writers: names.collect::<Result<_>>()?,
            own: edition.writers.0.contains(&me),
            decided_by: edition.decided_by.map(|id| officer::name(read, id)).transpose()?,
            id: Some(edition.id),
            version: edition.version,
            based_on: edition.based_on,
            source: edition.source,
            verified: edition.verified,
            state: edition.state,
            saved_at: Some(edition.saved_at),
            note: edition.note,
            decided_at: edition.decided_at,
            remark: edition.remark,
        })
    }

    fn of_profile(version: u32, source: String, verified: bool, in_use: bool) -> Self {
        Self {
            id: None,
            version,
            based_on: 0,
            source,
            verified,
            state: if in_use { TextState::Approved } else { TextState::Retired },
            writers: Vec::new(),
            own: false,
            saved_at: None,
            note: String::new(),
            decided_by: None,
            decided_at: None,
            remark: None,
        }
    }
}

/// What the profile brings.
fn brought(texts: &Texts<'_>, text: &TextName) -> Option<TextEditionView> {
    let in_use = texts.own(text.kind, &text.name, text.language).is_none();
    let profile = texts.profile();
    match text.kind {
        TextKind::Letter => {
            let template: &Template = profile.templates.get(&(text.name.clone(), text.language))?;
            let source = template.source.clone();
            Some(TextEditionView::of_profile(template.version, source, template.verified, in_use))
        }
        TextKind::Clause => {
            let clause = profile.clauses.get(&text.language)?.get(&text.name)?;
            Some(TextEditionView::of_profile(1, clause.text.clone(), clause.verified, in_use))
        }
    }
}

fn model(texts: &Texts<'_>, text: &TextName, lang: Lang) -> Option<String> {
    match text.kind {
        TextKind::Letter => {
            let template = texts.template(&text.name, lang).ok().flatten()?;
            let (from, to) = (lang.tag(), text.language.tag());
            let head = |tag| format!("language = \"{tag}\"");
            Some(template.source.replacen(&head(from), &head(to), 1).replacen(
                "verified = true",
                "verified = false",
                1,
            ))
        }
        TextKind::Clause => texts.clauses(lang).remove(&text.name).map(|clause| clause.text),
    }
}

/// Fields of a letter; of a clause, those that every letter of a decision is given.
fn field_views(text: &TextName) -> Vec<FieldView> {
    let letter = if text.kind == TextKind::Letter { text.name.as_str() } else { "" };
    let mut views = Vec::new();
    for field in fields(letter) {
        add(field, "", &mut views);
    }
    views
}

fn add(field: &Field, before: &str, views: &mut Vec<FieldView>) {
    let path = if before.is_empty() { field.name.to_owned() } else { format!("{before}.{}", field.name) };
    match field.kind {
        FieldKind::One(fields) => fields.iter().for_each(|inner| add(inner, &path, views)),
        FieldKind::Many(fields) => {
            let one = fields.first().map_or("", |field| field.name);
            let insert = format!("{{% for one in {path} %}}\n{{{{ one.{one} }}}}\n{{% endfor %}}");
            views.push(FieldView {
                path: path.clone(),
                insert,
                optional: field.optional,
                choices: Vec::new(),
            });
        }
        FieldKind::Texts | FieldKind::Names => {
            let insert = format!("{{{{ {path} | list }}}}");
            views.push(FieldView { path, insert, optional: field.optional, choices: Vec::new() });
        }
        FieldKind::Flag => {
            let insert = format!("{{% if {path} %}}…{{% else %}}…{{% endif %}}");
            views.push(FieldView { path, insert, optional: field.optional, choices: Vec::new() });
        }
        kind => {
            let filter = if kind == FieldKind::Date { " | date" } else { "" };
            views.push(FieldView {
                insert: format!("{{{{ {path}{filter} }}}}"),
                path,
                optional: field.optional,
                choices: field.choices.iter().map(|choice| (*choice).to_owned()).collect(),
            });
        }
    }
}
