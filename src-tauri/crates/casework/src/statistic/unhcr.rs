//! UNHCR's returns in exactly the columns of its Refugee Data Finder, and the tables of the Annual Statistical Report.

use super::{
    age,
    count::{Measure, Question, unpacked},
    country::{self, Unhcr},
    day::{NEVER, Period},
    dimension::{Dimension, application_type_code},
    ledger::Ledger,
    populations::Populations,
    sheet::Sheet,
    story::{Begun, Ended},
};
use crate::profile::{Departure, Level, Returns};
use std::collections::BTreeMap;

/// Columns that every table begins with.
const HEAD: [&str; 7] = ["year", "coo_name", "coo", "coo_iso", "coa_name", "coa", "coa_iso"];

/// All tables of a period: those of the Data Finder, then those of the report.
pub(crate) fn sheets(
    ledger: &Ledger,
    populations: &Populations,
    returns: &Returns,
    period: Period,
) -> Vec<Sheet> {
    let of = Of { ledger, populations, returns, period, here: country::unhcr(&returns.country) };
    let stock = of.stock();
    vec![
        of.population(&stock),
        of.demographics(&stock),
        of.applications(),
        of.decisions(),
        of.solutions(),
        of.table_two(),
        of.table_five(),
    ]
}

struct Of<'l> {
    ledger: &'l Ledger,
    populations: &'l Populations,
    returns: &'l Returns,
    period: Period,
    here: Unhcr,
}

/// Who is counted at the end of the period, each person once: by origin, whether a refugee, sex and age group.
type Stock = BTreeMap<(Unhcr, bool, u16, u16), u32>;

impl Of<'_> {
    /// `year`, the country of origin, the country of asylum.
    fn head(&self, origin: Unhcr) -> Vec<String> {
        let year = chrono::Datelike::year(&self.period.to).to_string();
        [origin, self.here].iter().flat_map(|country| [country.name, country.code, country.iso]).fold(
            vec![year],
            |mut head, part| {
                head.push(part.to_owned());
                head
            },
        )
    }

    fn sheet(&self, id: &str, codes: &[&str], counts: &[&str]) -> Sheet {
        Sheet::new(id, &[&HEAD[..], codes].concat(), counts)
    }

    fn origin(&self, number: u16) -> Unhcr {
        country::unhcr(self.ledger.countries.name(number))
    }

    fn stock(&self) -> Stock {
        let (_, to) = self.period.days();
        let mut numbers: BTreeMap<(u16, bool, u16, u16), u32> = BTreeMap::new();
        let mut counted = Vec::new();
        counted.resize(self.ledger.persons.len(), false);
        // Few are in more than one case; those are told apart by who they are.
        let mut twice = std::collections::HashSet::new();
        let mut add = |person: u32, refugee: bool| {
            let Some(row) = self.ledger.person(person) else { return };
            let Some(seen) = counted.get_mut(person as usize) else { return };
            if std::mem::replace(seen, true) || (row.elsewhere && !twice.insert(row.id)) {
                return;
            }
            let key = (row.origin, refugee, row.sex as u16, age::unhcr(row.born, to));
            *numbers.entry(key).or_default() += 1;
        };
        // Whoever holds a status is a refugee, and no asylum-seeker while they ask for another.
        for holding in self.ledger.holdings.iter().filter(|one| one.begin <= to && one.end > to) {
            add(holding.person, true);
        }
        for claim in self.ledger.claims.iter().filter(|one| one.begin <= to && one.end > to) {
            add(claim.person, false);
        }
        let mut stock = Stock::new();
        for ((origin, refugee, sex, age), count) in numbers {
            *stock.entry((self.origin(origin), refugee, sex, age)).or_default() += count;
        }
        stock
    }

    fn population(&self, stock: &Stock) -> Sheet {
        let counts = [
            "refugees",
            "asylum_seekers",
            "returned_refugees",
            "idps",
            "returned_idps",
            "stateless",
            "ooc",
            "oip",
            "hst",
        ];
        let mut by: BTreeMap<Unhcr, [u32; 9]> = BTreeMap::new();
        for ((origin, refugee, ..), count) in stock {
            let row = by.entry(*origin).or_default();
            row[usize::from(!refugee)] += count;
            if origin.code == "STA" {
                row[5] += count;
            }
        }
        for ((column, origin), count) in &self.populations.counts {
            let place = counts.iter().position(|id| id == column);
            let row = by.entry(country::unhcr(origin)).or_default();
            if let Some(cell) = place.and_then(|place| row.get_mut(place)) {
                *cell += count;
            }
        }
        let mut sheet = self.sheet("population", &[], &counts);
        for (origin, row) in by {
            sheet.push(self.head(origin), row);
        }
        // Refugees, asylum-seekers and the stateless among them are known by their cases; who came back in the year is not.
        let unknown = |column: &&str| {
            let by_case = matches!(*column, "refugees" | "asylum_seekers" | "stateless");
            !by_case && !self.populations.knows(column)
        };
        sheet.not_collected(&counts.into_iter().filter(unknown).collect::<Vec<_>>());
        sheet
    }

    fn demographics(&self, stock: &Stock) -> Sheet {
        let mut columns: Vec<String> = Vec::new();
        for sex in ["f", "m"] {
            columns.extend(age::UNHCR.iter().map(|group| format!("{sex}_{group}")));
            columns.push(format!("{sex}_total"));
        }
        columns.push("total".to_owned());
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        let mut by: BTreeMap<Unhcr, [u32; 15]> = BTreeMap::new();
        for ((origin, _, sex, age), count) in stock {
            let row = by.entry(*origin).or_default();
            // There is no column for an unknown sex; the total has them.
            if *sex < 2 {
                let first = usize::from(*sex) * 7;
                row[first + usize::from(*age)] += count;
                row[first + 6] += count;
            }
            row[14] += count;
        }
        let mut sheet = self.sheet("demographics", &[], &columns);
        for (origin, row) in by {
            sheet.push(self.head(origin), row);
        }
        sheet
    }

    fn applications(&self) -> Sheet {
        let mut by: BTreeMap<(Unhcr, Level), u32> = BTreeMap::new();
        let asked = Question::of(Measure::Applied, self.period, &[Dimension::Origin, Dimension::Level]);
        for (key, count) in self.ledger.count(&asked) {
            let [origin, level, ..] = unpacked(key);
            *by.entry((self.origin(origin), Level::ALL[usize::from(level) % 4])).or_default() += count;
        }
        let codes = ["procedure_type", "app_type", "dec_level", "app_pc"];
        let mut sheet = self.sheet("asylum-applications", &codes, &["applied"]);
        for ((origin, level), count) in by {
            let codes = [self.returns.procedure_type.code(), application_type_code(level), level.code(), "P"];
            sheet.push(self.head(origin).into_iter().chain(codes.map(str::to_owned)), [count]);
        }
        sheet
    }

    fn decisions(&self) -> Sheet {
        let mut by: BTreeMap<(Unhcr, Level), [u32; 5]> = BTreeMap::new();
        let dimensions = [Dimension::Origin, Dimension::Level, Dimension::Result];
        for (key, count) in self.ledger.count(&Question::of(Measure::Decided, self.period, &dimensions)) {
            let [origin, level, result, _] = unpacked(key);
            let row = by.entry((self.origin(origin), Level::ALL[usize::from(level) % 4])).or_default();
            row[usize::from(result).min(3)] += count;
            row[4] += count;
        }
        let counts = ["dec_recognized", "dec_other", "dec_rejected", "dec_closed", "dec_total"];
        let codes = ["procedure_type", "dec_level", "dec_pc"];
        let mut sheet = self.sheet("asylum-decisions", &codes, &counts);
        for ((origin, level), row) in by {
            let codes = [self.returns.procedure_type.code(), level.code(), "P"];
            sheet.push(self.head(origin).into_iter().chain(codes.map(str::to_owned)), row);
        }
        sheet
    }

    fn solutions(&self) -> Sheet {
        let mut by: BTreeMap<Unhcr, [u32; 4]> = BTreeMap::new();
        let dimensions = [Dimension::Origin, Dimension::Departure];
        for (key, count) in self.ledger.count(&Question::of(Measure::Lost, self.period, &dimensions)) {
            let [origin, departure, ..] = unpacked(key);
            // Return, resettlement, naturalisation: the first three.
            if departure <= Departure::Naturalisation as u16 {
                by.entry(self.origin(origin)).or_default()[usize::from(departure)] += count;
            }
        }
        let counts = ["returned_refugees", "resettlement", "naturalisation", "returned_idps"];
        let mut sheet = self.sheet("solutions", &[], &counts);
        for (origin, row) in by {
            sheet.push(self.head(origin), row);
        }
        sheet.not_collected(&["returned_idps"]);
        sheet
    }

    /// The refugee population and what changed it. A person who is granted another status here leaves the population by
    /// the one and comes into it by the other.
    fn table_two(&self) -> Sheet {
        let (from, to) = self.period.days();
        let mut numbers: BTreeMap<u16, [u32; 13]> = BTreeMap::new();
        for holding in &self.ledger.holdings {
            let Some(person) = self.ledger.person(holding.person) else { continue };
            let mut at = |column: usize| numbers.entry(person.origin).or_default()[column] += 1;
            if holding.begin < from && holding.end >= from {
                at(0);
            }
            if from <= holding.begin && holding.begin <= to {
                at(if holding.born_here { 4 } else { 1 });
            }
            if from <= holding.end && holding.end <= to {
                at(match holding.because {
                    Departure::Repatriation => 6,
                    Departure::Resettlement => 7,
                    Departure::Cessation => 8,
                    Departure::Naturalisation => 9,
                    Departure::Death => 10,
                    Departure::Other => 11,
                });
            }
            if holding.begin <= to && holding.end > to {
                at(12);
            }
        }
        let counts = [
            "start",
            "individual_recognition",
            "group_prima_facie",
            "resettlement_arrivals",
            "births",
            "other_increases",
            "repatriation",
            "resettlement",
            "cessation",
            "naturalisation",
            "deaths",
            "other_decreases",
            "end",
        ];
        let rows = numbers.into_iter().map(|(key, row)| ((key, None), row));
        let mut sheet = self.report("table-2-population", &[], &counts, rows);
        // Statuses are granted here one by one; of arrivals by resettlement nothing is recorded.
        sheet.not_collected(&["group_prima_facie", "resettlement_arrivals"]);
        sheet
    }

    /// Individual applications and their determination.
    fn table_five(&self) -> Sheet {
        let (from, to) = self.period.days();
        let mut numbers: BTreeMap<(u16, Level), [u32; 10]> = BTreeMap::new();
        for claim in &self.ledger.claims {
            let Some(person) = self.ledger.person(claim.person) else { continue };
            let mut at =
                |column: usize| numbers.entry((person.origin, claim.level)).or_default()[column] += 1;
            if claim.begin < from && claim.end >= from {
                at(0);
            }
            if from <= claim.begin && claim.begin <= to {
                at(if claim.begun == Begun::Applied { 1 } else { 2 });
            }
            if from <= claim.end && claim.end <= to && claim.end != NEVER {
                let column = match claim.ended {
                    Ended::Recognized => 3,
                    Ended::Other => 4,
                    Ended::Rejected => 5,
                    Ended::Closed | Ended::Remitted => 6,
                    Ended::Moved | Ended::Pending => 8,
                };
                at(column);
                if column != 8 {
                    at(7);
                }
            }
            if claim.begin <= to && claim.end > to {
                at(9);
            }
        }
        let counts = [
            "pending_start",
            "applied",
            "from_other_cases",
            "recognized",
            "complementary",
            "rejected",
            "otherwise_closed",
            "total_decided",
            "to_other_cases",
            "pending_end",
        ];
        let rows = numbers.into_iter().map(|((origin, level), row)| ((origin, Some(level)), row));
        self.report("table-5-applications", &["procedure_type", "level"], &counts, rows)
    }

    fn report<const N: usize>(
        &self,
        id: &str,
        codes: &[&str],
        counts: &[&str; N],
        rows: impl Iterator<Item = ((u16, Option<Level>), [u32; N])>,
    ) -> Sheet {
        let mut by: BTreeMap<(Unhcr, Option<Level>), [u32; N]> = BTreeMap::new();
        for ((origin, level), row) in rows {
            let sums = by.entry((self.origin(origin), level)).or_insert([0; N]);
            sums.iter_mut().zip(row).for_each(|(sum, count)| *sum += count);
        }
        let mut sheet = self.sheet(id, codes, counts);
        for ((origin, level), row) in by {
            let own =
                [self.returns.procedure_type.code().to_owned(), level.map_or("", Level::code).to_owned()];
            let own = own.into_iter().take(codes.len());
            sheet.push(self.head(origin).into_iter().chain(own), row);
        }
        sheet
    }
}
