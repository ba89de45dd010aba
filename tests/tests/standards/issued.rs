//! Letters of every act as they are given out: issued and sealed, in every official language of a profile, each with a
//! summary in another language by turns.

use crate::{after, scenes};
use casework::{
    decision::{DecisionForm, Paragraph, RulingForm},
    demonstration::main_job::Case,
    letter::{self, DeliverForm, LetterAbout, LetterForm, ReissueForm, Subject},
    permit::Role,
    profile::{self, OutcomeCode, Profile},
};
use chrono::NaiveDate;
use letters::Lang;
use panah_tests::office::{Office, decision, letter_reasons};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};
use vault::Id;

/// Letters that no act of a profile is told by, though its texts are there for whoever has such an act.
const UNUSED: &[(&str, &[&str])] = &[
    ("azerbaijan", &["subsidiary", "derivative"]),
    ("georgia", &["subsidiary"]),
    // Under the extended mandate it is refugee status, and told by the same letter.
    ("mandate", &["subsidiary"]),
];

/// The letters of a profile by name, language and summary; issued once for all tests.
pub fn letters(code: &str) -> &'static BTreeMap<String, Vec<u8>> {
    static MADE: [OnceLock<BTreeMap<String, Vec<u8>>>; 3] = [const { OnceLock::new() }; 3];
    let place = profile::codes().position(|one| one == code).expect("it is brought along");
    MADE[place].get_or_init(|| made(code))
}

fn made(code: &str) -> BTreeMap<String, Vec<u8>> {
    let mut writer = Writer::new(code);
    scenes::asking(&mut writer);
    scenes::closing(&mut writer);
    scenes::deciding(&mut writer);
    after::judging(&mut writer);
    after::losing(&mut writer);
    after::holding(&mut writer);
    scenes::apart(&mut writer);
    writer.assert_whole();
    writer.files
}

/// An office that issues letters, and what it issued.
pub struct Writer {
    pub office: Office,
    pub profile: &'static Profile,
    files: BTreeMap<String, Vec<u8>>,
    written: BTreeSet<(String, Lang)>,
}

impl Writer {
    fn new(code: &str) -> Self {
        let profile = profile::shipped(code).unwrap();
        let mut office = Office::under(code, &profile.posts[0].code);
        office.appoint("inci", "İnci Nümunəyeva", &[Role::INTEGRATION_OFFICER]);
        office.appoint("rais", "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
        Self { office, profile, files: BTreeMap::new(), written: BTreeSet::new() }
    }

    pub fn today(&mut self) -> NaiveDate {
        let now = self.office.tick();
        self.office.desk().today(now)
    }

    /// Issues the letter of an act in the official language and anew in each other; returns the last of them.
    pub fn write(&mut self, login: &str, case: &Case, about: LetterAbout, letter: Option<&str>) -> Id {
        let mut last: Option<(Id, String)> = None;
        for language in self.profile.languages.clone() {
            // One that is named is written in the languages that it has a text in.
            if letter.is_some_and(|name| !self.has_text(name, language)) {
                continue;
            }
            let hand_over = self.today();
            let summary = last.as_ref().and_then(|(_, name)| self.summary(name, language));
            let issued = match &last {
                None => {
                    let form = LetterForm {
                        application: case.application,
                        about: Some(about.clone()),
                        language,
                        summary,
                        hand_over,
                        letter: letter.map(str::to_owned),
                        overrides: letter_reasons(),
                    };
                    self.office
                        .run(login, |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now))
                }
                Some((last, _)) => {
                    let form = ReissueForm {
                        letter: *last,
                        correction: "language".to_owned(),
                        because: "Nümunə: başqa dildə xahiş edilib.".to_owned(),
                        language,
                        summary,
                        hand_over,
                        overrides: letter_reasons(),
                    };
                    self.office
                        .run(login, |desk, acting, now| letter::reissue(desk, &acting.permit()?, &form, now))
                }
            };
            let issued =
                issued.unwrap_or_else(|failure| panic!("{about:?} {letter:?} {language:?}: {failure}"));
            let (_, bytes) = self
                .office
                .run(login, |desk, acting, now| letter::export(desk, &acting.permit()?, issued.id, now))
                .unwrap();
            let beside = summary.map_or(String::new(), |lang| format!("-{}", lang.tag()));
            let name = format!("{}-{}-{}{beside}", self.profile.code, issued.name(), language.tag());
            self.files.insert(name, bytes);
            self.written.insert((issued.name().to_owned(), language));
            last = Some((issued.id, issued.name().to_owned()));
        }
        last.expect("it is written in a language").0
    }

    /// What a letter of a kind is about, as it is offered in a case.
    pub fn offered(&mut self, login: &str, case: &Case, subject: Subject) -> LetterAbout {
        let offers = self.office.file(login, case.application).writing.offers;
        let offer = offers.iter().find(|one| one.subject == subject).expect("it is offered");
        LetterAbout { subject, record: Some(offer.record), person: None }
    }

    /// Issues the letter about a record in every language.
    pub fn tell(&mut self, case: &Case, subject: Subject, record: Id) -> Id {
        self.write("leyla", case, LetterAbout { subject, record: Some(record), person: None }, None)
    }

    /// One of the languages in which a letter has a summary, a different one from letter to letter.
    fn summary(&self, name: &str, language: Lang) -> Option<Lang> {
        let has_text = |lang: &&Lang| self.has_text(name, **lang);
        let others = self.profile.beside.iter().chain(&self.profile.summaries).chain(&self.profile.languages);
        let others: Vec<Lang> = others.filter(|lang| **lang != language).filter(has_text).copied().collect();
        others.get(self.files.len() % others.len().max(1)).copied()
    }

    fn has_text(&self, name: &str, language: Lang) -> bool {
        self.profile.templates.contains_key(&(name.to_owned(), language))
    }

    pub fn serve(&mut self, letter: Id) {
        let form = DeliverForm::new(letter, self.today(), "Şəxsən");
        self.office
            .run("leyla", |desk, acting, now| letter::deliver(desk, &acting.permit()?, &form, now))
            .unwrap();
    }

    /// A case of one person with an approved decision, its reasons in every language.
    pub fn decided(&mut self, outcome: OutcomeCode, fill: impl FnOnce(&mut DecisionForm)) -> Case {
        self.office.decided(|case| {
            let mut form = draft(case, outcome);
            fill(&mut form);
            form
        })
    }

    /// Writes the letter of a decision in every language and serves the last.
    pub fn told(&mut self, case: &Case, letter: Option<&str>) {
        let issued = self.write("leyla", case, LetterAbout::default(), letter);
        self.serve(issued);
    }

    /// Every letter of the official languages was issued, but those that no act is told by.
    fn assert_whole(&self) {
        let code = self.profile.code.as_str();
        let unused = UNUSED.iter().filter(|(profile, _)| *profile == code).flat_map(|(_, all)| *all);
        let unused: Vec<&str> = unused.copied().collect();
        let texts = self.profile.templates.keys().filter(|(name, language)| {
            self.profile.languages.contains(language) && !unused.contains(&name.as_str())
        });
        let missing: Vec<_> = texts.filter(|text| !self.written.contains(*text)).collect();
        assert!(missing.is_empty(), "{code}: never issued: {missing:?}");
        let never = unused.iter().filter(|name| self.written.iter().any(|(one, _)| one == *name));
        assert_eq!(never.count(), 0, "{code}: one of {unused:?} was issued after all");
    }
}

/// A draft whose reasons are written in every language.
pub fn draft(case: &Case, outcome: OutcomeCode) -> DecisionForm {
    let reasons: Vec<(&str, &str)> =
        Lang::ALL.iter().map(|lang| (lang.tag(), "Nümunə: Misal 1951, № 12.")).collect();
    let mut form = decision(case, outcome, &reasons);
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    form
}

/// The same reasons, read by somebody alone.
pub fn apart(person: Id) -> Paragraph {
    let texts = Lang::ALL.iter().map(|lang| (lang.tag().to_owned(), "Nümunə: yalnız sizə.".to_owned()));
    Paragraph { texts: texts.collect(), annex: Some(person), ..Paragraph::default() }
}

pub fn ruling(person: Id, outcome: OutcomeCode, derived_from: Option<Id>) -> RulingForm {
    RulingForm { person, outcome: Some(outcome), derived_from }
}
