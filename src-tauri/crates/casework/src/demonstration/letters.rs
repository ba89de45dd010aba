//! Letters of other acts in the demonstration office: something to issue, to hand over, to be answered, and a copy.

use crate::{
    Desk, Result,
    application::Application,
    inquiry::{self, InquiryForm, InquiryKind},
    letter::{self, CopyForm, Letter, LetterAbout, LetterForm, Subject},
    permit::Acting,
    profile::Stage,
    rule::{self, Act, RuleQuery},
    transfer::{self, TransferForm},
};
use chrono::{DateTime, Days, Utc};
use letters::Lang;
use vault::{FieldValue, Id};

/// Writes them.
pub(super) fn write(
    desk: &mut Desk,
    caseworker: &Acting,
    reviewer: &Acting,
    now: DateTime<Utc>,
) -> Result<()> {
    let today = desk.today(now);
    let interviewed = cases(desk, Stage::Interview)?;
    let kinds = [
        (InquiryKind::Information, "Pasportunuzun və ya şəxsiyyət vəsiqənizin surətini təqdim edin."),
        (InquiryKind::Hearing, "Səfər tarixləri ilə əvvəlki bəyanatınız uyğun gəlmir: fikrinizi bildirin."),
    ];
    for (case, (kind, point)) in interviewed.iter().zip(kinds) {
        let form = InquiryForm {
            application: *case,
            kind,
            persons: Vec::new(),
            points: vec![point.to_owned()],
            due_on: today + Days::new(14),
            effect: "Cavab olmadıqda qərar işdəki məlumat əsasında qəbul edilir.".to_owned(),
        };
        let inquiry = inquiry::record(desk, &caseworker.permit()?, &form, now)?;
        // The first is out, so that an answer can come; the second is still to be issued.
        if kind == InquiryKind::Information {
            issue(desk, caseworker, *case, Subject::Inquiry, inquiry.id, now)?;
        }
    }
    if let Some(case) = cases(desk, Stage::Registered)?.first() {
        let elsewhere = desk.profile.posts.iter().rev().map(|post| post.code.clone()).next();
        let form = TransferForm {
            application: *case,
            to: elsewhere.unwrap_or_default(),
            on: None,
            reason: "Ərizəçi həmin bölmənin ərazisində yaşayır (uydurma).".to_owned(),
            in_charge: None,
        };
        transfer::make(desk, &reviewer.permit()?, &form, now)?;
    }
    for case in cases(desk, Stage::Notified)?.into_iter().take(1) {
        let letters: Vec<Letter> = letter::of_application(desk.read(), case)?;
        if let Some(letter) = letters.first() {
            let form = CopyForm { letter: letter.id, because: "Vəkil üçün (nümunə)".to_owned() };
            letter::copy(desk, &caseworker.permit()?, &form, now)?;
        }
    }
    Ok(())
}

/// Issues a letter where the profile has its text.
fn issue(
    desk: &mut Desk,
    caseworker: &Acting,
    application: Id,
    subject: Subject,
    record: Id,
    now: DateTime<Utc>,
) -> Result<()> {
    let case: Application = desk.read().get(application)?;
    let offers = letter::offers(desk, &case, desk.today(now))?;
    if !offers.iter().any(|offer| offer.record == record) {
        return Ok(());
    }
    let about = Some(LetterAbout { subject, record: Some(record), person: None });
    let query = RuleQuery {
        record: Some(record),
        language: Some(Lang::Az.tag().to_owned()),
        ..RuleQuery::of(application, Act::IssueLetter)
    };
    let broken = rule::ask(desk, &caseworker.permit()?, &query, now)?;
    let overrides = broken.iter().map(|one| one.because("Tərcüməçi oxuyub izah edəcək.")).collect();
    let hand_over = desk.today(now) + Days::new(3);
    let (language, summary, letter) = (Lang::Az, None, None);
    let form = LetterForm { application, language, summary, hand_over, letter, about, overrides };
    letter::issue(desk, &caseworker.permit()?, &form, now).map(drop)
}

/// Cases at a stage, the oldest first.
fn cases(desk: &Desk, stage: Stage) -> Result<Vec<Id>> {
    let at = "WHERE stage = ?1 AND merged_into IS NULL ORDER BY registered_at, id";
    let cases: Vec<Application> = desk.read().list(at, [stage.to_value()])?;
    Ok(cases.into_iter().map(|case| case.id).collect())
}
