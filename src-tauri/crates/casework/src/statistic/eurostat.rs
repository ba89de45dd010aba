//! Eurostat's tables on asylum (Regulation (EC) No 862/2007, Article 4), in the long form in which they are sent: one
//! row for each combination, with totals.

use super::{
    age,
    count::{Counts, Filter, Measure, Question, unpacked},
    country,
    day::Period,
    dimension::Dimension,
    ledger::Ledger,
    sheet::Sheet,
};
use crate::profile::{Level, OtherStatus, OutcomeCode, Returns};
use std::collections::BTreeMap;

/// All tables of a period.
pub(crate) fn sheets(ledger: &Ledger, returns: &Returns, period: Period) -> Vec<Sheet> {
    let of = Of { ledger, returns, period };
    vec![
        of.applicants(),
        of.decisions("migr_asydcfsta", false),
        of.decisions("migr_asydcfina", true),
        of.pending(),
        of.withdrawn(),
        of.alone(),
    ]
}

struct Of<'l> {
    ledger: &'l Ledger,
    returns: &'l Returns,
    period: Period,
}

/// Code of a citizenship, sex, age group, and what else tells rows apart.
type Rows = BTreeMap<(&'static str, &'static str, &'static str, &'static str), u32>;

/// Totals of sex and age, beside the values themselves.
const SEXES: [&str; 3] = ["F", "M", "UNK"];

impl Of<'_> {
    fn ask(&self, measure: Measure, last: Dimension) -> Counts {
        let by = [Dimension::Citizenship, Dimension::Sex, Dimension::AgeEurostat, last];
        self.ledger.count(&Question::of(measure, self.period, &by))
    }

    /// Adds a count under its own codes, and under each total.
    fn add(&self, rows: &mut Rows, key: u64, count: u32, others: &[&'static str]) {
        let [citizenship, sex, age, _] = unpacked(key);
        let citizen = country::eurostat(self.ledger.countries.name(citizenship));
        let sex = SEXES[usize::from(sex).min(2)];
        let age = age::EUROSTAT[usize::from(age).min(5)];
        for citizen in [citizen, "TOTAL"] {
            for sex in [sex, "T"] {
                for age in [age, "TOTAL"] {
                    for other in others {
                        *rows.entry((citizen, sex, age, *other)).or_default() += count;
                    }
                }
            }
        }
    }

    fn sheet(&self, id: &str, other: Option<&str>, rows: Rows) -> Sheet {
        let codes: Vec<&str> =
            ["geo", "time", "citizen", "sex", "age"].into_iter().chain(other).chain(["unit"]).collect();
        let mut sheet = Sheet::new(id, &codes, &["value"]);
        let (here, time) = (country::eurostat(&self.returns.country), self.time());
        for ((citizen, sex, age, code), count) in rows {
            let own = other.map(|_| code);
            let codes = [here, time.as_str(), citizen, sex, age].into_iter().chain(own).chain(["PER"]);
            sheet.push(codes, [count]);
        }
        sheet
    }

    fn time(&self) -> String {
        let (from, to) = (self.period.from, self.period.to);
        if self.period == Period::year(chrono::Datelike::year(&from)) {
            from.format("%Y").to_string()
        } else if from.format("%Y-%m").to_string() == to.format("%Y-%m").to_string() {
            from.format("%Y-%m").to_string()
        } else {
            format!("{from}/{to}")
        }
    }

    /// Applicants: first-time, and subsequent.
    fn applicants(&self) -> Sheet {
        let mut rows = Rows::new();
        for (key, count) in self.ask(Measure::Applied, Dimension::Level) {
            let [.., level] = unpacked(key);
            let applicant = match Level::ALL[usize::from(level) % 4] {
                Level::Na => "FRST",
                Level::Ra => "SUBS",
                // An appeal is no application.
                Level::Ar | Level::Jr => continue,
            };
            self.add(&mut rows, key, count, &[applicant, "TOTAL"]);
        }
        self.sheet("migr_asyappctza", Some("applicant"), rows)
    }

    fn decisions(&self, id: &str, appeals: bool) -> Sheet {
        let mut rows = Rows::new();
        let by = [Dimension::Citizenship, Dimension::Sex, Dimension::AgeEurostat, Dimension::Outcome];
        let levels = Level::ALL.into_iter().filter(|level| level.is_appeal() == appeals);
        for result in ["recognized", "other", "rejected"] {
            let filters = vec![
                Filter {
                    dimension: Dimension::Level,
                    values: levels.clone().map(|level| level.code().to_owned()).collect(),
                },
                Filter { dimension: Dimension::Result, values: vec![result.to_owned()] },
            ];
            let question = Question { filters, ..Question::of(Measure::Decided, self.period, &by) };
            for (key, count) in self.ledger.count(&question) {
                let [.., outcome] = unpacked(key);
                let decision = self.decision(result, outcome);
                let total = if decision == "REJECTED" { "TOTAL" } else { "TOTAL_POS" };
                let codes: &[&'static str] =
                    if total == "TOTAL" { &[decision, "TOTAL"] } else { &[decision, "TOTAL_POS", "TOTAL"] };
                self.add(&mut rows, key, count, codes);
            }
        }
        self.sheet(id, Some("decision"), rows)
    }

    fn decision(&self, result: &str, outcome: u16) -> &'static str {
        let subsidiary = OutcomeCode::ALL.get(usize::from(outcome)) == Some(&OutcomeCode::Subsidiary);
        match (result, subsidiary, self.returns.other_status) {
            ("rejected", ..) => "REJECTED",
            ("recognized", false, _) => "GENCONV",
            (_, _, OtherStatus::SubProt) => "SUB_PROT",
            (_, _, OtherStatus::Humstat) => "HUMSTAT",
        }
    }

    /// Persons whose applications or appeals are pending at the end of the period: each once.
    fn pending(&self) -> Sheet {
        let (_, to) = self.period.days();
        let mut rows = Rows::new();
        let mut counted = vec![false; self.ledger.persons.len()];
        let mut twice = std::collections::HashSet::new();
        let mut numbers: BTreeMap<(u16, u16, u16), u32> = BTreeMap::new();
        for claim in self.ledger.claims.iter().filter(|one| one.begin <= to && one.end > to) {
            let Some(row) = self.ledger.person(claim.person) else { continue };
            let Some(seen) = counted.get_mut(claim.person as usize) else { continue };
            if std::mem::replace(seen, true) || (row.elsewhere && !twice.insert(row.id)) {
                continue;
            }
            let key = (row.citizenship, row.sex as u16, age::eurostat(row.born, to));
            *numbers.entry(key).or_default() += 1;
        }
        for ((citizenship, sex, age), count) in numbers {
            let key = [citizenship, sex, age, 0].iter().fold(0, |all, part| (all << 16) | u64::from(*part));
            self.add(&mut rows, key, count, &[""]);
        }
        self.sheet("migr_asypenctzm", None, rows)
    }

    /// Applications withdrawn, explicitly or implicitly.
    fn withdrawn(&self) -> Sheet {
        let mut rows = Rows::new();
        let by = [Dimension::Citizenship, Dimension::Sex, Dimension::AgeEurostat];
        let filter = |dimension, values: Vec<String>| Filter { dimension, values };
        let filters = vec![
            filter(Dimension::Level, vec!["NA".to_owned(), "RA".to_owned()]),
            filter(Dimension::Reason, self.returns.withdrawals.clone()),
        ];
        let question = Question { filters, ..Question::of(Measure::Decided, self.period, &by) };
        for (key, count) in self.ledger.count(&question) {
            self.add(&mut rows, key, count, &[""]);
        }
        self.sheet("migr_asywitha", None, rows)
    }

    /// Unaccompanied children among the first-time applicants.
    fn alone(&self) -> Sheet {
        let mut rows = Rows::new();
        let by = [Dimension::Citizenship, Dimension::Sex, Dimension::AgeEurostat];
        let filter = |dimension, value: &str| Filter { dimension, values: vec![value.to_owned()] };
        let filters = vec![filter(Dimension::Level, "NA"), filter(Dimension::Unaccompanied, "alone")];
        let question = Question { filters, ..Question::of(Measure::Applied, self.period, &by) };
        for (key, count) in self.ledger.count(&question) {
            self.add(&mut rows, key, count, &[""]);
        }
        self.sheet("migr_asyunaa", None, rows)
    }
}
