//! Every paper and letter of every profile in every language, as it is given out: issued and sealed where it can be,
//! else filled with invented values.

use base64::{Engine, engine::general_purpose::STANDARD};
use casework::{
    acknowledgement::{self, AcknowledgementForm, AcknowledgementKind, ToldHow},
    appointment::{self, AppointmentForm},
    custody::{self, RetainForm},
    demonstration::{main_job, silhouette},
    letter::{self, PreviewForm},
    paper::{self, PaperForm, PaperKind},
    profile,
    template::{Sample, TextForm, TextKind, TextName, TextPreviewForm, preview_text},
};
use letters::Lang;
use panah_tests::office::{Office, decision};
use std::{collections::BTreeMap, sync::OnceLock};
use vault::Id;

/// Papers of every profile, as they are given out.
pub fn issued() -> &'static BTreeMap<String, Vec<u8>> {
    static MADE: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    MADE.get_or_init(|| {
        let mut files = BTreeMap::new();
        for code in profile::codes() {
            papers(code, &mut files);
        }
        files
    })
}

/// Previews of decisions, and every text.
pub fn previews() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for code in profile::codes() {
        letters_of(code, &mut files);
        texts(code, &mut files);
    }
    files
}

/// One with a photograph.
pub fn certificate() -> Vec<u8> {
    issued().get("azerbaijan-certificate-az-fa").expect("it is among them").clone()
}

/// An office with a family about which every paper can be issued.
struct Scene {
    office: Office,
    application: Id,
    told: Id,
    appointment: Id,
    interview: Id,
}

fn scene(code: &str) -> Scene {
    let profile = profile::shipped(code).unwrap();
    let mut office = Office::under(code, &profile.posts[0].code);
    let case = office.work("leyla", main_job::take).unwrap();
    let application = case.application;
    for (nth, person) in case.members.iter().enumerate() {
        let photograph = silhouette(nth, nth > 1);
        office
            .run("leyla", |desk, acting, now| {
                casework::attachment::portrait(
                    desk,
                    &acting.permit()?,
                    application,
                    *person,
                    &photograph,
                    None,
                    now,
                )
            })
            .unwrap();
    }
    let passport = office.file("leyla", application).folder.documents[0].document.id;
    let form = RetainForm {
        application,
        document: passport,
        on: "2026-11-25".parse().unwrap(),
        kept_at: "Nümunə 2".to_owned(),
        custody: None,
        receipt: None,
    };
    office.run("leyla", |desk, acting, now| custody::retain(desk, &acting.permit()?, &form, now)).unwrap();
    let form = AcknowledgementForm {
        application,
        person: case.members[0],
        kind: AcknowledgementKind::Rights,
        language: "PRS".to_owned(),
        on: "2026-11-25".parse().unwrap(),
        how: ToldHow::ReadOut,
        interpreter: Some("T. Nümunə".to_owned()),
        refused: None,
    };
    let told = office
        .run("leyla", |desk, acting, now| acknowledgement::record(desk, &acting.permit()?, &form, now))
        .unwrap()
        .id;
    let form = AppointmentForm {
        place: "Nümunə 12".to_owned(),
        note: Some("Nümunə".to_owned()),
        ..panah_tests::forms::appointment(&case, "9.30")
    };
    let appointment = office
        .run("leyla", |desk, acting, now| appointment::make(desk, &acting.permit()?, &form, now))
        .unwrap()
        .id;
    let (interview, _) = office.interview(&case);
    office.sign(interview);
    Scene { office, application, told, appointment, interview }
}

/// The letter of every outcome, in every official language, with a summary in another by turns. They are previews: the
/// same path as what is issued, with a watermark more.
fn letters_of(code: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    let profile = profile::shipped(code).unwrap();
    let mut office = Office::under(code, &profile.posts[0].code);
    let case = office.registered();
    let mut turn = 0;
    for outcome in &profile.outcomes {
        let written = |lang: &Lang| profile.templates.contains_key(&(outcome.letter.clone(), *lang));
        let reasons: Vec<(&str, &str)> =
            Lang::ALL.iter().map(|lang| (lang.tag(), "Nümunə: Misal 1951, № 12.")).collect();
        for language in profile.languages.iter().filter(|lang| written(lang)) {
            let others: Vec<Lang> =
                Lang::ALL.iter().filter(|lang| *lang != language && written(lang)).copied().collect();
            turn += 1;
            let summary = others.get(turn % others.len().max(1)).copied();
            let form = PreviewForm {
                application: case.application,
                language: *language,
                summary,
                hand_over: None,
                draft: Some(decision(&case, outcome.code, &reasons)),
                about: None,
                letter: None,
                corrects: None,
            };
            let preview =
                office.run("leyla", |desk, acting, now| letter::preview(desk, &acting.permit()?, &form, now));
            let name = format!("{code}-{}-{}", outcome.letter, language.tag());
            let preview = preview.unwrap_or_else(|failure| panic!("{name} {summary:?}: {failure}"));
            let summary = summary.map_or(String::new(), |lang| format!("-{}", lang.tag()));
            files.insert(format!("{name}{summary}"), STANDARD.decode(preview.pdf).unwrap());
        }
    }
}

/// Every text that letters of any act are written with, for an invented family, as whoever writes texts sees it.
fn texts(code: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    let profile = profile::shipped(code).unwrap();
    let first = profile::shipped("azerbaijan").unwrap();
    let mut office = Office::under(code, &profile.posts[0].code);
    for ((id, language), template) in &profile.templates {
        // The profiles share most of their texts: what was looked at under the first is not looked at again.
        let shared = |other: &casework::template::Template| other.source == template.source;
        let seen = first.templates.get(&(id.clone(), *language)).is_some_and(shared);
        if seen && code != "azerbaijan" {
            continue;
        }
        let text = TextName { kind: TextKind::Letter, name: id.clone(), language: *language };
        let source = template.source.clone();
        let form = TextForm { text, source, note: String::new(), verified: false, seen: None };
        let form = TextPreviewForm { form, sample: Some(Sample::Family), case: None };
        let previewed = office.run("leyla", |desk, _, now| preview_text(desk, None, &form, now)).unwrap();
        let name = format!("{code}-text-{id}-{}", language.tag());
        let preview = previewed.preview.unwrap_or_else(|| panic!("{name}: {:?}", previewed.fault));
        files.insert(name, STANDARD.decode(preview.pdf).unwrap());
    }
}

/// Every paper in every language, alone and with a second one, issued. Profiles share their papers but for what each
/// says of itself: under the others only those that say it are issued in every language.
fn papers(code: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    let profile = profile::shipped(code).unwrap();
    let mut scene = scene(code);
    for (kind, language) in profile.paper_templates.keys() {
        let says = matches!(kind, PaperKind::Certificate | PaperKind::Rights);
        if code != "azerbaijan" && !says && !profile.languages.contains(language) {
            continue;
        }
        // Alone, and with a second language that runs the other way.
        let other = if language.is_rtl() { profile.languages[0] } else { Lang::Fa };
        let beside = if code == "azerbaijan" || profile.languages.contains(language) {
            vec![None, Some(other)]
        } else {
            vec![Some(other)]
        };
        for beside in beside {
            let form = PaperForm {
                application: scene.application,
                kind: *kind,
                language: *language,
                beside,
                person: None,
                documents: Vec::new(),
                appointment: Some(scene.appointment).filter(|_| *kind == PaperKind::Slip),
                acknowledgement: Some(scene.told).filter(|_| *kind == PaperKind::Rights),
                interview: Some(scene.interview).filter(|_| *kind == PaperKind::Transcript),
            };
            let office = &mut scene.office;
            let paper =
                office.run("leyla", |desk, acting, now| paper::issue(desk, &acting.permit()?, &form, now));
            let paper = paper.unwrap_or_else(|failure| panic!("{code} {kind:?} {language:?}: {failure}")).id;
            let (_, bytes) = office
                .run("leyla", |desk, acting, now| paper::export(desk, &acting.permit()?, paper, now))
                .unwrap();
            let beside = beside.map_or(String::new(), |lang| format!("-{}", lang.tag()));
            files.insert(format!("{code}-{}-{}{beside}", kind.code(), language.tag()), bytes);
        }
    }
}
