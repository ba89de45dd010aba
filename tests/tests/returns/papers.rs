//! Papers in every language: each on one page with its signatures, and its code read back from a scan of it.

use crate::{
    COUNSELLOR, HEAD, apply, ask, booked, by, counselling, declare, depart, departure, office, reconfirm,
    screen, withdraw,
};
use casework::{
    returning::{
        self, ApprovePaymentForm, CounselForm, PaperKindOfReturn as Kind, PaymentForm, PaymentPurpose,
        PrintForm,
    },
    verify::verify,
};
use letters::Lang;
use panah_tests::{office::Office, pdf, scan::all_unread};
use std::{collections::BTreeMap, path::Path};
use vault::Id;

/// Languages that papers are printed in.
pub const LANGUAGES: [Lang; 11] = [
    Lang::En,
    Lang::Az,
    Lang::Ru,
    Lang::Fa,
    Lang::Prs,
    Lang::Ps,
    Lang::Ur,
    Lang::Ar,
    Lang::Tr,
    Lang::Uk,
    Lang::Ka,
];

/// What a talk of an hour leaves on paper.
const EXPLAINED: &str = "Qalmaq hüququ və vəsatətin gedişi izah edilib: qayıtmaq barədə soruşmaq heç nəyi dəyişmir. \
    Oradakı şərait haqqında məlum olan deyilib, nəyin məlum olmadığı da. Yardımın həddi: bilet, yol pulu, iki hissə ilə \
    məskunlaşma yardımı; pul yola düşməzdən əvvəl verilmir. Konsulluğa yalnız razılıqla müraciət olunur, vəsatət barədə \
    orada heç nə deyilmir. Nümunə: xəstə ana ilə görüşmək üçün başqa yol olub-olmadığı birlikdə araşdırılıb.";
const QUESTIONS: &str = "Uşağın məktəb sənədi orada tanınacaqmı? Yoldaşı qalarsa, onun işi necə olacaq? Fikrini yolda \
    dəyişərsə, geri qayıda bilərmi? Sonuncuya: yalnız yola düşənə qədər.";

fn printed(office: &mut Office, form: &PrintForm) -> Vec<u8> {
    by(office, COUNSELLOR, |desk, acting, now| {
        let printed = returning::print(desk, &acting.permit()?, form, now)?;
        returning::save(desk, &acting.permit()?, printed.id, now)
    })
    .1
}

/// A return up to its departure, and a payment that was approved.
fn gone(office: &mut Office) -> (Id, Id) {
    let case = crate::couple(office);
    let he = case.members[0];
    let id = ask(office, &case, he, None);
    let talk = CounselForm {
        explained: EXPLAINED.to_owned(),
        questions: Some(QUESTIONS.to_owned()),
        ..counselling(id, &crate::TOPICS)
    };
    by(office, COUNSELLOR, |desk, acting, now| returning::counsel(desk, &acting.permit()?, &talk, now));
    screen(office, id);
    apply(office, id);
    declare(office, id);
    withdraw(office, id);
    let form = PaymentForm {
        voluntary_return: id,
        purpose: PaymentPurpose::Tranche,
        tranche: Some(1),
        amount: 80_000,
        currency: "USD".to_owned(),
        payer: "iom".to_owned(),
        overrides: Vec::new(),
    };
    let payment =
        by(office, COUNSELLOR, |desk, acting, now| returning::plan(desk, &acting.permit()?, &form, now)).id;
    let form = ApprovePaymentForm { payment, overrides: Vec::new() };
    by(office, HEAD, |desk, acting, now| returning::approve(desk, &acting.permit()?, &form, now));
    (id, payment)
}

/// English words of the lists that stand on a paper: topics, who helps, languages.
fn english(bytes: &[u8]) -> Vec<&'static str> {
    let text = pdf::flowing(&pdf::text(bytes));
    let lists = &panah_tests::office::profile().lists;
    let entries = ["return_topic", "return_body", "language"].map(|list| &lists.get(list).entries);
    let words = entries.into_iter().flatten().map(|entry| entry.en.as_str());
    // Names that are the same in many languages say nothing.
    words.filter(|word| (word.len() > 4 || *word == "IOM") && text.contains(*word)).collect()
}

/// Pages that a short paper may take: scripts of high lines and Georgian words take more room than one.
pub(crate) fn pages(language: Lang) -> usize {
    if matches!(language, Lang::Ur | Lang::Ps | Lang::Prs | Lang::Ka) { 2 } else { 1 }
}

#[test]
fn every_paper_has_its_code_on_one_page_with_its_signatures() {
    let mut office = office();
    let (id, payment) = gone(&mut office);
    let mut files = BTreeMap::new();
    let mut print = |office: &mut Office, kind: Kind| {
        for language in LANGUAGES {
            let payment = (kind == Kind::Receipt).then_some(payment);
            let form = PrintForm { voluntary_return: id, kind, language, payment, overrides: Vec::new() };
            let bytes = printed(office, &form);
            let name = format!("{}-{}", kind.code(), language.tag());
            // A long record may go over, but not its signatures alone: the statement names who signs it.
            let text = pdf::text(&bytes);
            let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
            let most = if kind == Kind::Counselling { 2 } else { self::pages(language) };
            assert!(pages.len() <= most, "{name}: {} pages", pages.len());
            // A line may end within the name.
            let names = |page: &&str| ["Nadir", "Namuna"].iter().all(|part| page.contains(part));
            assert!(pages.iter().all(names), "{name}: {text}");
            assert!(verify(&bytes, &[]).facts.is_some(), "{name} has no code");
            files.insert(name, bytes);
        }
    };
    for kind in [Kind::Counselling, Kind::Application, Kind::Declaration, Kind::Withdrawal, Kind::Receipt] {
        print(&mut office, kind);
    }
    let one = office.desk().read().get::<returning::VoluntaryReturn>(id).unwrap();
    booked(&mut office, id, one.person);
    office.wait(10);
    reconfirm(&mut office, id);
    let mut leaves = departure(&mut office, &[id], &[one.person]);
    let file = office.file("leyla", one.application);
    let stays = file.members.iter().map(|member| member.person.id).find(|person| *person != one.person);
    leaves.relationships = vec![casework::family::Tie {
        person: stays.unwrap(),
        relationship: casework::application::Relationship::Pa,
    }];
    depart(&mut office, &leaves).unwrap();
    print(&mut office, Kind::Departure);
    assert_eq!(files.len(), 6 * LANGUAGES.len());
    // Kept for whoever looks at them.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("codes/returns");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in &files {
        std::fs::write(folder.join(format!("{name}.pdf")), bytes).unwrap();
    }
    panah_tests::standards::assert_all_kept(&files);
    for (name, bytes) in files.iter().filter(|(name, _)| !name.ends_with("-en")) {
        assert_eq!(english(bytes), Vec::<&str>::new(), "{name}");
    }
    // The check hears: the same papers in English are full of them.
    assert!(english(&files["counselling-en"]).len() >= crate::TOPICS.len());
    assert!(!english(&files["receipt-en"]).is_empty());
    // Of each paper three languages are scanned, others from paper to paper.
    let scanned = files.iter().step_by(4);
    let unread = all_unread(scanned);
    assert!(unread.is_empty(), "{unread:#?}");
}
