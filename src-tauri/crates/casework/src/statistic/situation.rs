//! The situation: what the head of the service sees. Every figure says what it asks, so that its cases can be opened.

use super::{
    asked,
    count::{Filter, Measure, Question, Sieve, unpacked},
    day::{NEVER, Period},
    dimension::{Dimension, Item},
    elsewhere,
    figures::{Headline, Share, Situation, SituationQuery, Slice, StageAge, Trend},
    ledger::Ledger,
    returns,
};
use crate::{
    Code, Desk, Failure, Result, officer,
    permit::{Count, Permit, ReadCases},
};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use std::collections::BTreeMap;

const MONTHS: u32 = 24;
const TOP: usize = 10;
const MOST_OFFICERS: usize = 30;

/// The situation of a period.
///
/// # Errors
/// At the field `period.to`; of the database.
pub fn situation(
    desk: &mut Desk,
    permit: &Permit<Count>,
    query: &SituationQuery,
    now: DateTime<Utc>,
) -> Result<Situation> {
    if query.period.to < query.period.from {
        return Err(Failure::field("period.to", Code::DatesOutOfOrder));
    }
    let today = desk.today(now);
    let officers: BTreeMap<String, String> =
        officer::all(desk.read())?.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
    let before = before(query.period);
    let acting = permit.acting();
    let names_officers = acting.may::<ReadCases>();
    let filtered = Question::of(Measure::Pending, query.period, &[]);
    Question { filters: query.filters.clone(), ..filtered }.names_officers(acting)?;
    let elsewhere = elsewhere::figures(desk, acting, query.period, before)?;
    let ledger = asked(desk, &looks_back(query, before), now)?;
    let looking = Looking { ledger, query, before };
    // Each figure is a pass over the lists: as many at once as there are hands.
    let headlines = looking.headlines();
    let (values, earlier, (shares, backlog, trend), [origins, posts, procedures, mut workload]) =
        std::thread::scope(|scope| {
            let values = scope.spawn(|| looking.totals(&headlines, query.period));
            let earlier = scope.spawn(|| looking.totals(&headlines, looking.before));
            let standing = scope.spawn(|| (looking.shares(), looking.backlog(), looking.trend()));
            let slices = [
                (Measure::Applied, Dimension::Origin, TOP),
                (Measure::Pending, Dimension::Post, MOST_OFFICERS),
                (Measure::Pending, Dimension::Procedure, MOST_OFFICERS),
                (Measure::Pending, Dimension::Officer, if names_officers { usize::MAX } else { 0 }),
            ]
            .map(|(measure, dimension, most)| looking.slices(measure, dimension, most));
            let lost = |_| Failure::from(vault::Error::Damaged("a figure was not counted".to_owned()));
            let (values, earlier) = (values.join().map_err(lost)?, earlier.join().map_err(lost)?);
            Ok::<_, Failure>((values, earlier, standing.join().map_err(lost)?, slices))
        })?;
    let headline = |((id, question), (value, before)): ((&str, Question), (u32, u32))| Headline {
        id: id.to_owned(),
        value,
        before,
        question,
    };
    let headlines = headlines.into_iter().zip(values.into_iter().zip(earlier)).map(headline).collect();
    for slice in &mut workload {
        slice.name = officers.get(&slice.code).cloned();
    }
    workload.sort_by(|one, other| one.name.cmp(&other.name).then_with(|| one.code.cmp(&other.code)));
    if !names_officers {
        workload.clear();
    }
    Ok(Situation {
        period: query.period,
        before: looking.before,
        years: returns::years(ledger, today),
        headlines,
        shares,
        backlog,
        origins,
        posts,
        procedures,
        workload,
        workload_withheld: !names_officers,
        elsewhere,
        trend,
    })
}

/// The period of the same length before: of a year the year before, of a month the month before.
fn before(period: Period) -> Period {
    let whole_months = period.from.day() == 1 && period.to.succ_opt().is_some_and(|next| next.day() == 1);
    let to = period.from.pred_opt().unwrap_or(period.from);
    if whole_months {
        let months = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month()).unwrap_or(1);
        let count = u32::try_from(months(period.to) - months(period.from) + 1).unwrap_or(1);
        let from = period.from.checked_sub_months(Months::new(count)).unwrap_or(period.from);
        return Period { from, to };
    }
    let length = u64::try_from((period.to - period.from).num_days()).unwrap_or(0);
    Period { from: to.checked_sub_days(Days::new(length)).unwrap_or(to), to }
}

/// What the figures ask of days that are over: where what is pending stood, and whatever filters ask.
fn looks_back(query: &SituationQuery, before: Period) -> Vec<Question> {
    let question = |measure, period, by: &[Dimension]| Question {
        filters: query.filters.clone(),
        ..Question::of(measure, period, by)
    };
    let filtered = [
        Measure::Applied,
        Measure::Decided,
        Measure::Pending,
        Measure::Held,
        Measure::Lost,
        Measure::Returned,
    ];
    let periods = [query.period, before];
    let all = periods.into_iter().flat_map(|period| filtered.map(|measure| question(measure, period, &[])));
    all.chain([question(Measure::Pending, query.period, &[Dimension::Stage])]).collect()
}

struct Looking<'l> {
    ledger: &'l Ledger,
    query: &'l SituationQuery,
    before: Period,
}

impl Looking<'_> {
    fn question(&self, measure: Measure, more: &[(Dimension, &[&str])]) -> Question {
        let own = more.iter().map(|(dimension, values)| Filter {
            dimension: *dimension,
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        });
        Question {
            measure,
            unit: self.query.unit,
            period: self.query.period,
            by: Vec::new(),
            filters: self.query.filters.iter().cloned().chain(own).collect(),
        }
    }

    /// The figures, for the period itself or for the one before it.
    fn totals(&self, headlines: &[(&str, Question)], period: Period) -> Vec<u32> {
        let total =
            |(_, question): &(&str, Question)| self.ledger.total(&Question { period, ..question.clone() });
        headlines.iter().map(total).collect()
    }

    fn headlines(&self) -> Vec<(&'static str, Question)> {
        let appeals: &[(Dimension, &[&str])] = &[(Dimension::Level, &["AR", "JR"])];
        vec![
            ("applied", self.question(Measure::Applied, &[(Dimension::Level, &["NA", "RA"])])),
            ("decided", self.question(Measure::Decided, &[(Dimension::Level, &["NA", "RA"])])),
            ("pending", self.question(Measure::Pending, &[(Dimension::Level, &["NA", "RA"])])),
            (
                "longWaiting",
                self.question(
                    Measure::Pending,
                    &[(Dimension::Level, &["NA", "RA"]), (Dimension::Waiting, &["6-12", "12-24", "24+"])],
                ),
            ),
            ("appealsPending", self.question(Measure::Pending, appeals)),
            (
                "alone",
                self.question(
                    Measure::Applied,
                    &[(Dimension::Level, &["NA"]), (Dimension::Unaccompanied, &["alone"])],
                ),
            ),
            ("held", self.question(Measure::Held, &[])),
            ("returned", self.question(Measure::Returned, &[])),
            ("resettled", self.question(Measure::Lost, &[(Dimension::Departure, &["resettlement"])])),
            ("naturalised", self.question(Measure::Lost, &[(Dimension::Departure, &["naturalisation"])])),
        ]
    }

    /// Recognition: recognised of those decided on the substance. Protection: with every other positive decision.
    fn shares(&self) -> Vec<Share> {
        let results = |period: Period, levels: &[&str]| {
            let question = self.question(Measure::Decided, &[(Dimension::Level, levels)]);
            let question = Question { period, by: vec![Dimension::Result], ..question };
            let mut by = [0u32; 4];
            for (key, count) in self.ledger.count(&question) {
                if let Some(sum) = by.get_mut(usize::from(unpacked(key)[0])) {
                    *sum += count;
                }
            }
            by
        };
        let share = |id: &str, levels: &[&str], others: bool| {
            let part = |[recognized, other, ..]: [u32; 4]| recognized + if others { other } else { 0 };
            let whole = |[recognized, other, rejected, _]: [u32; 4]| recognized + other + rejected;
            let (now, then) = (results(self.query.period, levels), results(self.before, levels));
            let parts: &[&str] = if others { &["recognized", "other"] } else { &["recognized"] };
            let asked = |results: &[&str]| {
                self.question(Measure::Decided, &[(Dimension::Level, levels), (Dimension::Result, results)])
            };
            Share {
                question: Some(asked(parts)),
                of: Some(asked(&["recognized", "other", "rejected"])),
                id: id.to_owned(),
                part: part(now),
                whole: whole(now),
                part_before: part(then),
                whole_before: whole(then),
            }
        };
        vec![
            share("recognition", &["NA", "RA"], false),
            share("protection", &["NA", "RA"], true),
            share("appeals", &["AR", "JR"], true),
        ]
    }

    fn slices(&self, measure: Measure, dimension: Dimension, most: usize) -> Vec<Slice> {
        let levels: &[(Dimension, &[&str])] = &[(Dimension::Level, &["NA", "RA"])];
        let question = self.question(measure, levels);
        let counts = self.ledger.count(&Question { by: vec![dimension], ..question.clone() });
        let mut slices: Vec<(u32, String)> = counts
            .into_iter()
            .map(|(key, count)| (count, dimension.code(self.ledger, unpacked(key)[0])))
            .collect();
        slices.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.cmp(b)));
        let rest: Vec<(u32, String)> = slices.split_off(most.min(slices.len()));
        let with = |values: Vec<String>| {
            let mut question = question.clone();
            question.filters.push(Filter { dimension, values });
            question
        };
        let mut all: Vec<Slice> = slices
            .into_iter()
            .map(|(count, code)| Slice { question: with(vec![code.clone()]), code, name: None, count })
            .collect();
        if !rest.is_empty() {
            let count = rest.iter().map(|(count, _)| count).sum();
            let question = with(rest.into_iter().map(|(_, code)| code).collect());
            all.push(Slice { code: String::new(), name: None, count, question });
        }
        all
    }

    fn backlog(&self) -> Vec<StageAge> {
        let levels: &[(Dimension, &[&str])] = &[(Dimension::Level, &["NA", "RA"])];
        let question = self.question(Measure::Pending, levels);
        let by = vec![Dimension::Stage, Dimension::Waiting];
        let mut stages: BTreeMap<u16, BTreeMap<u16, u32>> = BTreeMap::new();
        for (key, count) in self.ledger.count(&Question { by, ..question.clone() }) {
            let [stage, waiting, ..] = unpacked(key);
            *stages.entry(stage).or_default().entry(waiting).or_default() += count;
        }
        let mut backlog = Vec::new();
        for (stage, by) in stages {
            let stage = Dimension::Stage.code(self.ledger, stage);
            let waiting = (0..5).map(|band| {
                let code = Dimension::Waiting.code(self.ledger, band);
                let mut question = question.clone();
                question.filters.push(Filter { dimension: Dimension::Stage, values: vec![stage.clone()] });
                question.filters.push(Filter { dimension: Dimension::Waiting, values: vec![code.clone()] });
                Slice { code, name: None, count: by.get(&band).copied().unwrap_or(0), question }
            });
            let waiting = waiting.collect();
            let mut question = question.clone();
            question.filters.push(Filter { dimension: Dimension::Stage, values: vec![stage.clone()] });
            backlog.push(StageAge { waiting, total: by.values().sum(), stage, question });
        }
        backlog
    }

    /// The months up to the end of the period, in one pass.
    fn trend(&self) -> Vec<Trend> {
        let to = self.query.period.to;
        let first = to.with_day(1).and_then(|day| day.checked_sub_months(Months::new(MONTHS - 1)));
        let Some(first) = first else { return Vec::new() };
        let number = |day: super::day::Day| {
            usize::try_from(
                (day.year() - first.year()) * 12 + i32::try_from(day.month()).unwrap_or(1)
                    - i32::try_from(first.month()).unwrap_or(1),
            )
            .ok()
        };
        let months = MONTHS as usize;
        let (mut applied, mut decided) = (vec![0u32; months], vec![0u32; months]);
        // What came and went, whether from outside or from another case.
        let (mut came, mut went) = (vec![0i64; months], vec![0i64; months]);
        let mut pending = 0i64;
        let levels: &[(Dimension, &[&str])] = &[(Dimension::Level, &["NA", "RA"])];
        let sieve = Sieve::of(self.ledger, &self.question(Measure::Pending, levels));
        let (start, end): (super::day::Day, super::day::Day) = (first.into(), to.into());
        for claim in &self.ledger.claims {
            // Nothing of it is within these months.
            if claim.end < start || claim.begin > end {
                continue;
            }
            let Some(person) = self.ledger.person(claim.person) else { continue };
            let Some(case) = self.ledger.case_of(person) else { continue };
            if !sieve.lets(&Item {
                person,
                case,
                claim: Some(claim),
                holding: None,
                day: end,
                end,
                then: &self.ledger.then,
            }) {
                continue;
            }
            if claim.begin < start {
                pending += 1;
            } else if let Some(month) = number(claim.begin).filter(|month| *month < months) {
                came[month] += 1;
                applied[month] += u32::from(claim.begun == super::story::Begun::Applied);
            }
            if claim.end <= end
                && claim.end != NEVER
                && let Some(month) = number(claim.end).filter(|month| *month < months)
            {
                went[month] += 1;
                decided[month] += u32::from(claim.ended != super::story::Ended::Moved);
            }
        }
        (0..months)
            .map(|month| {
                pending += came[month] - went[month];
                let day = first.checked_add_months(Months::new(u32::try_from(month).unwrap_or(0)));
                let from = day.unwrap_or(first);
                let last = from.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
                let period = Period { from, to: last.unwrap_or(to).min(to) };
                Trend {
                    question: Question { period, ..self.question(Measure::Applied, levels) },
                    month: from.format("%Y-%m").to_string(),
                    applied: applied[month],
                    decided: decided[month],
                    pending: u32::try_from(pending).unwrap_or(0),
                }
            })
            .collect()
    }
}
