//! What can be written in a case, as the page shows it: letters of acts, and what they are made from.

use super::{
    Subject, of_application,
    subject::{self, Offer},
};
use crate::{
    Desk, Result, access,
    application::Application,
    inquiry::{self, InquiryView},
    permit::{Acting, Examine, Issue, Review},
    profile::{Correction, Post},
    template::Texts,
    transfer::{self, TransferView},
    travel::{self, TravelView},
};
use chrono::NaiveDate;
use letters::Lang;
use vault::Id;

/// A letter of another act than a decision on the application.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterOffer {
    /// What it tells of.
    pub subject: Subject,
    /// The record that it tells of.
    pub record: Id,
    /// Name of the letter.
    pub letter: String,
    /// Whom it addresses.
    pub persons: Vec<Id>,
    /// Whether they are owed it.
    pub owed: bool,
    /// Day of the act.
    pub since: NaiveDate,
    /// The letter, once it was issued.
    pub issued: Option<Id>,
    /// Whether it is given as often as it is asked for.
    pub repeatable: bool,
    /// Remedies of the profile that it names.
    pub remedies: Vec<String>,
    /// Languages that it is written in, as tags, the official one first.
    pub languages: Vec<String>,
    /// Further languages that a summary of it can be in.
    pub beside: Vec<String>,
}

/// An officer who can be in charge of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "OfficerInCharge")]
pub struct Charge {
    /// Who.
    pub id: Id,
    /// Name.
    pub name: String,
}

/// What can be written in a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct WritingView {
    /// Letters of other acts than decisions, in the order of the acts.
    pub offers: Vec<LetterOffer>,
    /// What the applicant is asked in writing.
    pub inquiries: Vec<InquiryView>,
    /// To which units the case went.
    pub transfers: Vec<TransferView>,
    /// Requests for travel documents.
    pub travels: Vec<TravelView>,
    /// What can be wrong with an issued letter.
    pub corrections: Vec<Correction>,
    /// Units that the case can go to.
    pub posts: Vec<Post>,
    /// Officers of this file who can be in charge of it then; nobody for whoever may not give it away.
    pub officers: Vec<Charge>,
    /// Languages that a letter of the decision is written in, as tags, the official one first.
    pub languages: Vec<String>,
    /// Further languages that a summary of it can be in.
    pub summaries: Vec<String>,
    /// Languages that its reasons are written in, the official one first.
    pub reasoned: Vec<String>,
    /// Language in which the applicant is addressed, as a tag.
    pub addressed_in: String,
    /// Whether this officer may issue, serve, correct and copy letters.
    pub may_issue: bool,
    /// Whether this officer may ask the applicant in writing.
    pub may_ask: bool,
    /// Whether this officer may give the case to another unit.
    pub may_transfer: bool,
}

pub(crate) fn writing(
    desk: &Desk,
    acting: &Acting,
    case: &Application,
    today: NaiveDate,
) -> Result<WritingView> {
    let (read, profile) = (desk.read(), desk.profile_of(case));
    let open = case.merged_into.is_none();
    let languages = Languages::of_decision(&Texts::of(read, profile)?);
    Ok(WritingView {
        offers: offers(desk, case, today)?,
        inquiries: inquiry::view(read, case.id)?,
        transfers: transfer::view(desk, case)?,
        travels: travel::view(read, case.id)?,
        corrections: profile.corrections.clone(),
        posts: profile.posts.clone(),
        officers: if open && acting.may::<Review>() { can_have(desk, case)? } else { Vec::new() },
        languages: languages.main,
        summaries: languages.further,
        reasoned: languages.reasoned,
        addressed_in: profile.addressed_in(&case.language).tag().to_owned(),
        may_issue: open && acting.may::<Issue>(),
        may_ask: open && acting.may::<Examine>(),
        may_transfer: open && acting.may::<Review>(),
    })
}

/// Letters of other acts than decisions, each with the one that was issued.
pub(crate) fn offers(desk: &Desk, case: &Application, today: NaiveDate) -> Result<Vec<LetterOffer>> {
    let profile = desk.profile_of(case);
    let letters = of_application(desk.read(), case.id)?;
    let texts = Texts::of(desk.read(), profile)?;
    let view = |offer: Offer| {
        let languages = Languages::of(&texts, |letter| letter == offer.letter);
        LetterOffer {
            issued: letters.iter().rev().find(|letter| offer.is(letter)).map(|letter| letter.id),
            repeatable: offer.subject == Subject::Status,
            remedies: offer.remedies.iter().map(|remedy| remedy.code.clone()).collect(),
            languages: languages.main,
            beside: languages.further,
            subject: offer.subject,
            record: offer.record,
            persons: offer.persons.iter().map(|(person, _)| *person).collect(),
            owed: offer.owed,
            since: offer.since,
            letter: offer.letter,
        }
    };
    Ok(subject::others(desk, case, profile, today)?.into_iter().map(view).collect())
}

/// Languages that letters can be in: the profile's, and those that the authority wrote editions of its own in.
struct Languages {
    main: Vec<String>,
    further: Vec<String>,
    reasoned: Vec<String>,
}

impl Languages {
    fn of(texts: &Texts<'_>, wanted: impl Fn(&str) -> bool) -> Self {
        let profile = texts.profile();
        let letters = texts.letters();
        let written = |lang: &Lang| letters.iter().any(|(letter, one)| one == lang && wanted(letter));
        let tags = |langs: Vec<Lang>| langs.into_iter().map(|lang| lang.tag().to_owned()).collect();
        let main: Vec<Lang> = profile.languages.iter().copied().filter(written).collect();
        // Those of the profile in its order, then what the authority added.
        let known = profile.beside.iter().chain(&profile.summaries).copied();
        let mut further: Vec<Lang> = known.filter(written).collect();
        for lang in letters.iter().map(|(_, lang)| *lang).filter(written) {
            if !main.contains(&lang) && !further.contains(&lang) {
                further.push(lang);
            }
        }
        let mut reasoned: Vec<Lang> = profile.languages.clone();
        reasoned.extend(profile.phrases.languages().iter().filter(|lang| !profile.languages.contains(lang)));
        Self { main: tags(main), further: tags(further), reasoned: tags(reasoned) }
    }

    /// Of the letters that outcomes ask for.
    fn of_decision(texts: &Texts<'_>) -> Self {
        let outcomes = &texts.profile().outcomes;
        Self::of(texts, |letter| outcomes.iter().any(|outcome| outcome.letter == letter))
    }
}

/// Officers who can be put in charge, without who is already.
fn can_have(desk: &Desk, case: &Application) -> Result<Vec<Charge>> {
    let can = access::fit_for(desk, case.id)?.into_iter().filter(|one| one.id != case.officer);
    Ok(can.map(|one| Charge { id: one.id, name: one.name }).collect())
}

/// The letter about a record of another act than a decision, and whether it names remedies; none of a decision.
pub(crate) fn names_remedies(
    desk: &Desk,
    case: &Application,
    record: Option<Id>,
    today: NaiveDate,
) -> Result<Option<(String, bool)>> {
    let Some(record) = record else { return Ok(None) };
    let offers = subject::others(desk, case, desk.profile_of(case), today)?;
    // A certificate and an annex tell of a decision, and so does its letter.
    let found = offers
        .into_iter()
        .find(|offer| offer.record == record && !matches!(offer.subject, Subject::Status | Subject::Annex));
    Ok(found.map(|offer| (offer.letter, !offer.remedies.is_empty())))
}
