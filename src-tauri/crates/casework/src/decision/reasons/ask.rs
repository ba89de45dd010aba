//! Asking how the reasons of a letter stand, and what the file would say.

use super::{
    Confidences, Paragraph, ParagraphView, ReasonsDesk, Standing, Told, letters_of, propose::Proposing,
};
use crate::{
    Desk, Result,
    application::Application,
    decision::{self, DecisionForm},
    permit::{Permit, ReadCases},
    restriction::Withheld,
};
use letters::Lang;
use vault::Id;

/// Whose reasons are asked about.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct ReasonsQuery {
    /// Case.
    pub application: Id,
    /// Which of the letters that the outcomes ask for; the first when none is named.
    #[serde(default)]
    pub letter: Option<String>,
    /// The draft as it stands in the form; the saved one when none is given.
    #[serde(default)]
    pub draft: Option<DecisionForm>,
}

/// How the reasons of a letter stand, with what is proposed. Writes nothing.
///
/// # Errors
/// [`crate::Code::NotFound`]; of the database.
pub fn ask(desk: &Desk, permit: &Permit<ReadCases>, query: &ReasonsQuery) -> Result<ReasonsDesk> {
    let read = desk.read();
    let case: Application = read.get(query.application)?;
    // What is proposed is made of all facts and of what they rest on.
    Withheld::none(&Withheld::of(desk.read(), permit.acting(), case.id)?.told())?;
    let profile = desk.profile_of(&case);
    let saved = decision::current(read, &case)?;
    let (standing, reasons, letter_reasons) = match (&query.draft, &saved) {
        (Some(draft), _) => {
            let draft = DecisionForm { application: case.id, ..draft.clone() };
            (Standing::typed(read, &draft)?, draft.reasons, draft.letter_reasons)
        }
        (None, saved) => (
            Standing::saved(read, case.id, saved.as_ref())?,
            saved.as_ref().map(|one| one.reasons.clone()).unwrap_or_default(),
            saved.as_ref().map(|one| one.letter_reasons.clone()).unwrap_or_default(),
        ),
    };
    let confidences = Confidences::of(read, &profile.lists, case.id)?;
    let told = chosen(letters_of(profile, &standing, &reasons, &letter_reasons), query.letter.as_deref());
    let Some(told) = told else { return Ok(nothing(&profile.phrases)) };
    let proposing =
        Proposing { profile, standing: &standing, confidences: &confidences, persons: &told.persons };
    let view = |paragraph: &Paragraph| view(&standing, &confidences, &told, paragraph);
    Ok(ReasonsDesk {
        proposals: proposing.paragraphs()?,
        paragraphs: told.reasons.0.iter().map(view).collect::<Result<_>>()?,
        persons: told.persons.clone(),
        ..nothing(&profile.phrases)
    })
}

fn chosen(mut all: Vec<Told>, letter: Option<&str>) -> Option<Told> {
    let at = all.iter().position(|told| letter.is_some() && told.letter.as_deref() == letter).unwrap_or(0);
    (at < all.len()).then(|| all.swap_remove(at))
}

fn nothing(phrases: &super::Phrases) -> ReasonsDesk {
    let tags = |wanted: &dyn Fn(Lang) -> bool| {
        let languages = phrases.languages().iter().copied().filter(|lang| wanted(*lang));
        languages.map(|lang| lang.tag().to_owned()).collect()
    };
    ReasonsDesk {
        persons: Vec::new(),
        proposals: Vec::new(),
        paragraphs: Vec::new(),
        languages: tags(&|_| true),
        unverified: tags(&|lang| !phrases.is_verified(lang)),
    }
}

fn view(
    standing: &Standing<'_>,
    confidences: &Confidences,
    told: &Told,
    paragraph: &Paragraph,
) -> Result<ParagraphView> {
    let mut now = Vec::new();
    for basis in &paragraph.rests_on {
        now.extend(standing.now(basis)?);
    }
    let whose = confidences.in_paragraph(paragraph);
    let readers = told.readers(paragraph);
    Ok(ParagraphView {
        disagreements: standing.disagreements(paragraph)?,
        now,
        disclosed: whose.iter().copied().filter(|person| readers != [*person]).collect(),
        confidences: whose.into_iter().collect(),
        unfinished: paragraph.unfinished().map(str::to_owned).collect(),
    })
}
