//! A thousand letters in one go, piece by piece as the page asks for them: letters in a second, and the memory it takes.

use crate::{Figure, seconds};
use casework::{
    decision::Verdict,
    letter::{self, DeliverForm, IssueSomeForm, LetterAbout, LetterForm, PIECE, Subject},
    profile::OutcomeCode,
    template::Template,
};
use letters::Lang;
use panah_tests::office::{Office, decision, letter_reasons, profile, verdict};
use vault::Id;

/// Cases whose holders get certificates; a hundred letters each.
const CASES: usize = 10;
const LETTERS: usize = 1_000;

const CERTIFICATE: &str = "+++\nid = \"status_certificate\"\nversion = 1\nlanguage = \"az\"\ntitle = \"Arayış\"\n\
     verified = false\n+++\n::reference\n\n# Arayış\n\nBu arayış {{ addressee.name }} adlı şəxsə {{ status.since | date }} \
     tarixindən {{ status.name }} verildiyini təsdiq edir.\n\n::signature Müdir\n";

fn recognised(office: &mut Office) -> Id {
    let case = office.submitted(|case| decision(case, OutcomeCode::Refugee, &[("az", "Səbəb.")]));
    office
        .run("kamran", |desk, acting, now| {
            casework::decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        })
        .unwrap();
    office
        .run("leyla", |desk, acting, now| {
            let form = form(case.application, None, desk.today(now));
            let issued = letter::issue(desk, &acting.permit()?, &form, now)?;
            let served = DeliverForm::new(issued.id, desk.today(now), "Şəxsən");
            letter::deliver(desk, &acting.permit()?, &served, now)
        })
        .unwrap();
    case.application
}

fn form(application: Id, about: Option<LetterAbout>, hand_over: chrono::NaiveDate) -> LetterForm {
    let (language, summary, letter, overrides) = (Lang::Az, None, None, letter_reasons());
    LetterForm { application, about, language, summary, hand_over, letter, overrides }
}

pub fn thousand() -> Figure {
    let mut office = Office::new();
    let mut changed = profile().clone();
    let certificate = Template::parse(CERTIFICATE).unwrap();
    changed.templates.insert((certificate.id.clone(), Lang::Az), certificate);
    office.desk().work_under(Box::leak(Box::new(changed)));
    let cases: Vec<Id> = (0..CASES).map(|_| recognised(&mut office)).collect();
    let now = office.tick();
    let today = office.desk().today(now);
    let about = || Some(LetterAbout { subject: Subject::Status, ..LetterAbout::default() });
    let forms: Vec<LetterForm> = (0..LETTERS).map(|at| form(cases[at % CASES], about(), today)).collect();
    let one = seconds(|| issue(&mut office, &forms[..1]));
    let before = resident("VmRSS:");
    // The mark of the highest is set back, where the system lets it be.
    let _unsupported = std::fs::write("/proc/self/clear_refs", "5");
    let took = seconds(|| {
        for piece in forms.chunks(PIECE) {
            issue(&mut office, piece);
        }
    });
    let more = resident("VmHWM:").saturating_sub(before);
    Figure {
        what: "batch of 1,000 letters issued",
        measured: format!("{:.0}/s, {} MB more at most", LETTERS as f64 / took, more / 1024),
        baseline: format!("{:.1} ms one letter alone", one * 1e3),
        ratio: took / LETTERS as f64 / one,
        goal: "<= 1.5; memory bounded",
    }
}

fn issue(office: &mut Office, forms: &[LetterForm]) {
    let form = IssueSomeForm { letters: forms.to_vec() };
    let done = office
        .run("leyla", |desk, acting, now| letter::issue_some(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert!(
        done.iter().all(|one| one.failure.is_none()),
        "{:?}",
        done.iter().find(|one| one.failure.is_some())
    );
}

/// Kilobytes that this process holds, or held at most.
fn resident(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}
