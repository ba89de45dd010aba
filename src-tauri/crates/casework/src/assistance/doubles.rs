//! Who may be paid twice: the same person or household, the same document, somebody who is likely the same person, and what
//! another list or programme gives for the same period. Each is for an officer to look at; none is refused in silence.
//!
//! Everything is read in a few queries and compared in memory. Likely the same are only looked for among persons of whom two
//! parts of the name sound alike and the year of birth can be the same; those few are weighed with all that is known.

use super::{Programme, storage};
use crate::{
    Desk, Result,
    duplicate::{self, Sameness},
    person::{Person, documents},
};
use names::{
    same::{Band, likeness},
    script::{keys, skeleton},
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, hash_map::Entry};
use vault::{Id, column};

/// Why something looks like a duplicate.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BenefitDoubleKind")]
pub enum DoubleKind {
    /// The household stands twice on the list.
    HouseholdTwice,
    /// Another list of the programme pays them for the period.
    PaidTwice,
    /// A person stands in another household of the list too.
    SamePerson,
    /// A person has a document or number that somebody of another household has.
    SameDocument,
    /// Another programme gives them the same for the period.
    PaidElsewhere,
    /// A person is likely the same as somebody of another household.
    LikelySame,
}

/// Something that looks like a duplicate.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BenefitDouble")]
pub struct Found {
    /// Why.
    pub kind: DoubleKind,
    /// The other household.
    pub household: Id,
    /// The person of this household.
    pub person: Option<Id>,
    /// The person of the other one.
    pub other: Option<Id>,
    /// The list that pays them already.
    pub list: Option<Id>,
    /// How likely they are one person, in thousandths.
    pub probability: Option<u32>,
}

/// What looks like a duplicate. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BenefitDoubles")]
pub struct Findings(
    /// The plainest first.
    pub Vec<Found>,
);

/// For which list is looked.
pub(super) struct Looking<'l> {
    pub(super) programme: &'l Programme,
    pub(super) period: &'l str,
    /// Households of the list, in its order: of two that look alike the later one waits.
    pub(super) households: &'l [Id],
}

struct Living {
    person: Id,
    /// The record that stands for them.
    stands: Id,
    /// Place of their household on the list.
    place: usize,
    names: String,
    born: Option<(i32, i32)>,
}

/// What looks like a duplicate, for each household of a list.
pub(super) fn find(desk: &mut Desk, looking: &Looking<'_>) -> Result<Vec<Findings>> {
    desk.finder.follow(&desk.vault)?;
    let mut found: Vec<Vec<Found>> = looking.households.iter().map(|_| Vec::new()).collect();
    let mut places: HashMap<Id, usize> = HashMap::new();
    for (place, household) in looking.households.iter().enumerate() {
        match places.entry(*household) {
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(place);
            }
            std::collections::hash_map::Entry::Occupied(_) => {
                put(&mut found, place, Found { household: *household, ..plain(DoubleKind::HouseholdTwice) });
            }
        }
    }
    let decided = Decided::read(desk)?;
    let living = living(desk, &places, &decided)?;
    paid_before(desk, looking, &places, &living, &decided, &mut found)?;
    same_persons(looking, &living, &mut found);
    same_numbers(desk, looking, &living, &decided, &mut found)?;
    likely_same(desk, looking, &living, &decided, &mut found)?;
    Ok(found
        .into_iter()
        .map(|mut all| {
            all.sort_by_key(|one| (one.kind, one.household));
            Findings(all)
        })
        .collect())
}

fn plain(kind: DoubleKind) -> Found {
    let nobody = Id::from_bytes([0; 16]);
    Found { kind, household: nobody, person: None, other: None, list: None, probability: None }
}

fn put(found: &mut [Vec<Found>], place: usize, one: Found) {
    if let Some(all) = found.get_mut(place) {
        // One reason for a pair of households is enough to look at it; the plainest is kept.
        if all.iter().all(|known| known.kind != one.kind || known.household != one.household) {
            all.push(one);
        }
    }
}

/// What officers decided about pairs of records.
struct Decided {
    stands: HashMap<Id, Id>,
    apart: HashSet<(Id, Id)>,
}

impl Decided {
    fn read(desk: &Desk) -> Result<Self> {
        let rows: Vec<(Id, Id, Sameness, Option<Id>)> =
            desk.read().rows(storage::DECIDED_PAIRS, [], |row| {
                Ok((row.get(0)?, row.get(1)?, column(row, 2)?, row.get(3)?))
            })?;
        let (mut stands, mut apart) = (HashMap::new(), HashSet::new());
        for (one, other, verdict, kept) in rows {
            if verdict == Sameness::Same {
                let kept = kept.unwrap_or(other);
                stands.insert(if kept == one { other } else { one }, kept);
            } else {
                apart.extend([(one, other), (other, one)]);
            }
        }
        Ok(Self { stands, apart })
    }

    fn of(&self, person: Id) -> Id {
        let mut stands = person;
        // Records linked in a row end somewhere: no more links than a person has records.
        for _ in 0..8 {
            match self.stands.get(&stands) {
                Some(next) if *next != stands => stands = *next,
                _ => break,
            }
        }
        stands
    }

    fn are_apart(&self, one: Id, other: Id) -> bool {
        self.apart.contains(&(one, other))
    }
}

fn living(desk: &Desk, places: &HashMap<Id, usize>, decided: &Decided) -> Result<Vec<Living>> {
    let mut all = Vec::new();
    desk.read().rows(storage::LIVING, [], |row| {
        let (household, person): (Id, Id) = (row.get(0)?, row.get(1)?);
        if let Some(place) = places.get(&household) {
            let year = |text: Option<String>| text.and_then(|day| day.get(..4)?.parse::<i32>().ok());
            all.push(Living {
                person,
                stands: decided.of(person),
                place: *place,
                names: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                born: year(row.get(3)?).zip(year(row.get(4)?)),
            });
        }
        Ok(())
    })?;
    Ok(all)
}

/// The later of two places waits for the earlier one.
fn pair<'l>(one: &'l Living, other: &'l Living) -> Option<(&'l Living, &'l Living)> {
    match one.place.cmp(&other.place) {
        std::cmp::Ordering::Less => Some((other, one)),
        std::cmp::Ordering::Greater => Some((one, other)),
        std::cmp::Ordering::Equal => None,
    }
}

fn of_pair(looking: &Looking<'_>, kind: DoubleKind, later: &Living, earlier: &Living) -> Found {
    let household = looking.households.get(earlier.place).copied();
    Found {
        household: household.unwrap_or(earlier.person),
        person: Some(later.person),
        other: Some(earlier.person),
        ..plain(kind)
    }
}

fn same_persons(looking: &Looking<'_>, living: &[Living], found: &mut [Vec<Found>]) {
    let mut seen: HashMap<Id, &Living> = HashMap::new();
    for one in living {
        let Some(known) = seen.insert(one.stands, one) else { continue };
        if let Some((later, earlier)) = pair(one, known) {
            put(found, later.place, of_pair(looking, DoubleKind::SamePerson, later, earlier));
            seen.insert(one.stands, earlier);
        }
    }
}

fn same_numbers(
    desk: &Desk,
    looking: &Looking<'_>,
    living: &[Living],
    decided: &Decided,
    found: &mut [Vec<Found>],
) -> Result<()> {
    let persons: HashMap<Id, &Living> = living.iter().map(|one| (one.person, one)).collect();
    let mut holders: BTreeMap<String, Vec<&Living>> = BTreeMap::new();
    desk.read().rows(storage::SHARED_NUMBERS, [], |row| {
        let person: Id = row.get(1)?;
        if let Some(one) = persons.get(&person) {
            holders.entry(row.get(0)?).or_default().push(one);
        }
        Ok(())
    })?;
    for holders in holders.values() {
        for (at, one) in holders.iter().enumerate() {
            for other in holders.iter().skip(at + 1) {
                let known = one.stands == other.stands || decided.are_apart(one.person, other.person);
                if let Some((later, earlier)) = pair(one, other).filter(|_| !known) {
                    put(found, later.place, of_pair(looking, DoubleKind::SameDocument, later, earlier));
                }
            }
        }
    }
    Ok(())
}

/// What other lists give for the same period.
fn paid_before(
    desk: &Desk,
    looking: &Looking<'_>,
    places: &HashMap<Id, usize>,
    living: &[Living],
    decided: &Decided,
    found: &mut [Vec<Found>],
) -> Result<()> {
    let mut by_person: HashMap<Id, Vec<&Living>> = HashMap::new();
    for one in living {
        by_person.entry(one.stands).or_default().push(one);
    }
    let query = (looking.period, &looking.programme.kind);
    let paid: Vec<(Id, Id, Id, Id)> = desk
        .read()
        .rows(storage::PAID_FOR, query, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    for (list, programme, household, person) in paid {
        let kind = match programme == looking.programme.id {
            true => DoubleKind::PaidTwice,
            false => DoubleKind::PaidElsewhere,
        };
        let list = Some(list);
        if let Some(place) = places.get(&household) {
            put(found, *place, Found { household, list, ..plain(kind) });
        }
        // Whoever was paid there may live in another household of the list too.
        for one in by_person.get(&decided.of(person)).into_iter().flatten() {
            if looking.households.get(one.place) != Some(&household) {
                let (person, other) = (Some(one.person), Some(person));
                put(found, one.place, Found { household, person, other, list, ..plain(kind) });
            }
        }
    }
    Ok(())
}

/// Years of birth that a person is looked for under at most: of whom less is known nothing is likely.
const YEARS: i32 = 3;

fn likely_same(
    desk: &Desk,
    looking: &Looking<'_>,
    living: &[Living],
    decided: &Decided,
    found: &mut [Vec<Found>],
) -> Result<()> {
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut blocks: HashMap<(i32, u64), Vec<usize>> = HashMap::new();
    for (at, one) in living.iter().enumerate() {
        let Some((first, last)) = one.born.filter(|(first, last)| last - first < YEARS) else { continue };
        for sound in sounds(&one.names) {
            for year in first..=last {
                let block = blocks.entry((year, sound)).or_default();
                pairs.extend(block.iter().map(|earlier| (*earlier, at)));
                block.push(at);
            }
        }
    }
    let read = desk.read();
    let mut known: HashMap<Id, names::same::Evidence> = HashMap::new();
    let population = desk.finder.len();
    for (one, other) in pairs {
        let (Some(one), Some(other)) = (living.get(one), living.get(other)) else { continue };
        let Some((later, earlier)) = pair(one, other) else { continue };
        if later.stands == earlier.stands || decided.are_apart(later.person, earlier.person) {
            continue;
        }
        for person in [later.person, earlier.person] {
            if let Entry::Vacant(unknown) = known.entry(person) {
                let record: Person = read.get(person)?;
                unknown.insert(duplicate::evidence(&record, &documents(read, person)?));
            }
        }
        let (Some(a), Some(b)) = (known.get(&later.person), known.get(&earlier.person)) else { continue };
        let weighed = likeness(desk.finder.index(), a, b, population);
        if weighed.band == Band::Likely {
            // Between 0 and 1 by its nature; rounded to thousandths.
            let probability = Some((weighed.probability.clamp(0.0, 1.0) * 1000.0).round() as u32);
            let one = of_pair(looking, DoubleKind::LikelySame, later, earlier);
            put(found, later.place, Found { probability, ..one });
        }
    }
    Ok(())
}

/// Every two parts of a name that sound so, as one number: whoever shares none is not looked at.
fn sounds(names: &str) -> BTreeSet<u64> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut all = BTreeSet::new();
    for spelling in names.lines() {
        let mut parts: Vec<String> = keys(spelling).iter().map(|part| skeleton(part)).collect();
        parts.sort_unstable();
        parts.dedup();
        for (at, one) in parts.iter().enumerate() {
            for other in parts.iter().skip(at + 1) {
                let mut hasher = DefaultHasher::new();
                (one, other).hash(&mut hasher);
                all.insert(hasher.finish());
            }
        }
        if let [only] = parts.as_slice() {
            let mut hasher = DefaultHasher::new();
            only.hash(&mut hasher);
            all.insert(hasher.finish());
        }
    }
    all
}
