//! Cash each month for 1,200 households: who is paid twice is found, whoever is not stays untouched.

use crate::lists::{approve, check, confirmed, draft, lines, settle, view};
use crate::{office, with_criteria};
use casework::{
    Code, Kind,
    assistance::{
        self, ApproveForm, AssessForm, ConfirmForm, DoubleKind, DropForm, LineRow, LineState, ListId,
        ListState, SettleForm, Settling,
    },
    person::Person,
};
use panah_tests::households::{self, Chance, Home, born, document, fill, write};
use panah_tests::office::Office;
use std::collections::{BTreeMap, BTreeSet};
use vault::Id;

const HOUSEHOLDS: usize = 1_200;

/// What was planted: the household that must be found, and why.
struct Planted {
    found: BTreeMap<Id, DoubleKind>,
    /// Households that look a little alike and are others.
    apart: BTreeSet<Id>,
}

/// The name as another clerk hears it.
fn heard(name: &str) -> String {
    name.replace('ə', "a")
        .replace('x', "kh")
        .replace('X', "Kh")
        .replace('q', "g")
        .replace('Q', "G")
        .replace('c', "j")
        .replace('ş', "sh")
}

/// Twenty-three households whose members are on the list already, among those who only look alike.
fn plant(office: &mut Office, homes: &[Home]) -> Planted {
    let (officer, now) = (office.acting("sona").officer(), office.tick());
    let mut chance = Chance::new(7);
    let (mut new, mut known, mut documents) = (Vec::new(), Vec::new(), Vec::new());
    let mut planted = Planted { found: BTreeMap::new(), apart: BTreeSet::new() };
    let mut add = |persons: Vec<Person>| {
        let household = Id::new(now).unwrap();
        new.push(Home { household, persons });
        household
    };
    let mut stranger = |ending: &str| {
        let (name, birth) = (chance.name(ending), chance.birth(now.date_naive(), 20, 60));
        households::person(
            &format!("{} {name}", chance.name("")),
            &chance.name(""),
            casework::person::Sex::M,
            birth,
            now,
        )
    };
    for (at, home) in homes.iter().step_by(37).take(31).enumerate() {
        let first = home.persons[at % home.persons.len().min(2)].clone();
        let day = first.birth.earliest.unwrap();
        match at {
            // The very same person lives in another household too.
            0..8 => {
                known.push(first.id);
                let other = stranger("bəyov");
                planted.found.insert(add(vec![other, first]), DoubleKind::SamePerson);
            }
            // The same person, written by another clerk.
            8..16 => {
                let father = heard(first.name.father.as_deref().unwrap());
                let again = households::person(&heard(&first.name.latin), &father, first.sex, born(day), now);
                planted.found.insert(add(vec![again]), DoubleKind::LikelySame);
            }
            // Somebody with a document of somebody else.
            16..23 => {
                let (number, other) = (format!("NMN{at:05}"), stranger("sınaqov"));
                documents.push(document(first.id, &number, now));
                documents.push(document(other.id, &number.replace("NMN", "NMN-"), now));
                planted.found.insert(add(vec![other]), DoubleKind::SameDocument);
            }
            // A namesake of another year.
            23..27 => {
                let birth = born(day - chrono::Days::new(2_900));
                let other = households::person(&first.name.latin, "Başqa", first.sex, birth, now);
                planted.apart.insert(add(vec![other]));
            }
            // A brother or sister of the same day.
            _ => {
                let family = first.name.latin.split(' ').next_back().unwrap();
                let father = first.name.father.clone().unwrap();
                let twin = households::person(&format!("Ulduz {family}"), &father, first.sex, born(day), now);
                planted.apart.insert(add(vec![twin]));
            }
        }
    }
    write(office.desk(), officer, homes.len(), &new, &known, now);
    office
        .desk()
        .commit(officer, "document.record", None, now, |change| {
            for document in &documents {
                change.create(document)?;
            }
            Ok(())
        })
        .unwrap();
    planted
}

#[test]
fn monthly_cash_for_1200_households_finds_every_duplicate_and_nobody_else() {
    let mut office = office();
    let (officer, now) = (office.acting("sona").officer(), office.tick());
    let homes = fill(office.desk(), officer, HOUSEHOLDS - 31, now);
    let earlier = with_criteria(&mut office, "Qış yardımı (nümunə)", 10_000_000);
    let programme = with_criteria(&mut office, "Aylıq yardım (nümunə)", 40_000_000);

    // Seven households are paid for November by another programme already.
    let mut elsewhere = BTreeSet::new();
    for home in homes.iter().skip(5).step_by(160).take(7) {
        let form = AssessForm { programme: earlier, household: home.household };
        let id = office
            .run("sona", |desk, acting, now| assistance::assess(desk, &acting.permit()?, &form, now))
            .unwrap();
        let form = ConfirmForm { eligibilities: vec![id], eligible: true, reason: String::new() };
        office
            .run("sona", |desk, acting, now| assistance::confirm(desk, &acting.permit()?, &form, now))
            .unwrap();
        elsewhere.insert(home.household);
    }
    let first = draft(&mut office, earlier, "2026-11");
    assert!(lines(&mut office, first, LineState::Review).is_empty());
    check(&mut office, "elnur", first);
    approve(&mut office, first);

    let mut planted = plant(&mut office, &homes);
    planted.found.extend(elsewhere.iter().map(|household| (*household, DoubleKind::PaidElsewhere)));
    assert_eq!(planted.found.len(), 30);
    assert_eq!(confirmed(&mut office, programme), u32::try_from(HOUSEHOLDS).unwrap());
    let began = std::time::Instant::now();
    let list = draft(&mut office, programme, "2026-11");
    println!("1,200 households drawn up in {:?}", began.elapsed());

    let waiting = lines(&mut office, list, LineState::Review);
    let found: BTreeMap<Id, DoubleKind> =
        waiting.iter().map(|line| (line.household, line.found[0].found.kind)).collect();
    let missed: Vec<_> = planted.found.iter().filter(|(id, kind)| found.get(id) != Some(kind)).collect();
    assert!(missed.is_empty(), "not found: {missed:?} of {found:?}");
    let wrongly: Vec<_> =
        waiting.iter().filter(|line| !planted.found.contains_key(&line.household)).collect();
    assert!(wrongly.is_empty(), "found wrongly: {wrongly:#?}");
    assert!(planted.apart.iter().all(|household| !found.contains_key(household)));
    let shown = view(&mut office, "sona", list, None, 0);
    assert_eq!((shown.list.lines, shown.list.waiting, shown.total), (1_200, 30, 1_200));

    // Nobody looks it through while duplicates wait, and nothing was refused in silence: each is decided by an officer.
    let which = ListId { list };
    office.refused("sona", (Kind::NotNow, Code::DuplicatesOpen), &[], |desk, acting, now| {
        assistance::check(desk, &acting.permit()?, which, now)
    });
    for line in &waiting {
        settle(&mut office, line.id, Settling::Remove);
    }
    let one = &waiting[0];
    office.refused(
        "sona",
        (Kind::Invalid, Code::CheckTheForm),
        &[("reason", Code::Required)],
        |desk, acting, now| {
            let form = SettleForm { line: one.id, verdict: Settling::Keep, reason: " ".to_owned() };
            assistance::settle(desk, &acting.permit()?, &form, now)
        },
    );
    check(&mut office, "sona", list);

    // A social worker approves nothing, and whoever drew it up or looked it through never does.
    office.refused("elnur", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        assistance::approve(desk, &acting.permit()?, &ApproveForm { list, overrides: Vec::new() }, now)
    });
    approve(&mut office, list);
    let shown = view(&mut office, "rais", list, None, 0);
    assert_eq!((shown.list.state, shown.list.lines), (ListState::Approved, 1_170));
    office.refused("sona", (Kind::NotNow, Code::ListFrozen), &[], |desk, acting, now| {
        let form = SettleForm { line: one.id, verdict: Settling::Keep, reason: "Səhv".to_owned() };
        assistance::settle(desk, &acting.permit()?, &form, now)
    });

    // Twice for one period: the whole list waits, and is refused should somebody keep it.
    let again = draft(&mut office, programme, "2026-11");
    let waiting = lines(&mut office, again, LineState::Review);
    assert!(waiting.len() >= 1_170);
    let twice = |line: &&LineRow| line.found.iter().any(|one| one.found.kind == DoubleKind::PaidTwice);
    assert_eq!(
        waiting.iter().filter(twice).count(),
        1_170 + 8,
        "with the eight whose member was paid elsewhere"
    );
    let keep: Vec<Id> = waiting.iter().filter(twice).map(|line| line.id).collect();
    for line in waiting.iter().map(|line| line.id) {
        settle(&mut office, line, if line == keep[0] { Settling::Keep } else { Settling::Remove });
    }
    check(&mut office, "elnur", again);
    office.refused("rais", (Kind::NotNow, Code::PaidTwice), &[], |desk, acting, now| {
        assistance::approve(desk, &acting.permit()?, &ApproveForm { list: again, overrides: Vec::new() }, now)
    });
    let form = DropForm { list: again, reason: "Bu dövr üçün artıq ödənilib.".to_owned() };
    office
        .run("sona", |desk, acting, now| assistance::drop_list(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.assert_sound();
}
