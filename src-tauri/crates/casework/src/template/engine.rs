//! The logic of a template. What is printed is kept aside and stands in the text as a mark, so that no value is ever
//! read as markup; a clause alone is markup, and prints its values in the same way.

use super::{
    Clauses, Context, Fault, FaultCode, LetterWords,
    check::{Branches, REACHED},
    filter,
    shown::{Printed, Told, told},
    source::prepare,
};
use minijinja::{Environment, Error, ErrorKind, State, UndefinedBehavior, Value, filters, tests};
use std::{
    io::{self, Write},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

/// Steps that the logic of a letter may take.
const FUEL: u64 = 100_000;
/// Bytes that a template, or a clause within it, may print.
const LARGEST: usize = 1 << 20;
/// Clauses that a letter may call.
const CLAUSES: usize = 200;
/// Name of the template itself; clauses have theirs.
pub(super) const MAIN: &str = "letter";
const CLAUSE: &str = "clause ";

/// The logic of one letter, and what it printed.
pub(super) struct Engine {
    environment: Environment<'static>,
    values: Value,
    pub(super) printed: Printed,
}

impl Engine {
    /// For a letter with these values. `sources` are the texts that may call clauses.
    pub(super) fn new(
        words: &Arc<LetterWords>,
        clauses: &Clauses,
        context: &Context,
        sources: &[&str],
    ) -> Result<Self, Fault> {
        let printed = Printed::new(words.clone());
        let values = Value::from(context.values.clone());
        let mut environment = bare(&printed);
        let called = |id: &str| sources.iter().any(|source| source.contains(id));
        for (id, clause) in clauses.iter().filter(|(id, _)| called(id)) {
            environment
                .add_template_owned(format!("{CLAUSE}{id}"), prepare_clause(&clause.text))
                .map_err(|error| fault_of(&error, "", 1).with("clause", id))?;
        }
        let given = values.clone();
        let calls = AtomicUsize::new(0);
        environment.add_function("clause", move |state: &State<'_, '_>, id: String| {
            clause(state, &id, &given, &calls)
        });
        Ok(Self { environment, values, printed })
    }

    /// The text of a body, `first` being the line of the file on which it begins.
    pub(super) fn run(
        &mut self,
        body: &str,
        first: usize,
        watched: Option<&Branches>,
    ) -> Result<String, Fault> {
        let mut source = prepare(body, first);
        if let Some(branches) = watched {
            source = branches.watched(&source);
            let branches = branches.clone();
            self.environment.add_function(REACHED, move |part: usize| {
                branches.reach(part);
                Value::from_safe_string(String::new())
            });
        }
        self.run_with(&source, &self.values).map_err(|error| fault_of(&error, &source, first))
    }

    /// A text of one line, such as a title; `extra` is a value of its own.
    pub(super) fn line(&self, text: &str, extra: Option<(&str, Value)>) -> Result<String, Error> {
        let mut values: Vec<(String, Value)> = Vec::new();
        if let Ok(keys) = self.values.try_iter() {
            for key in keys {
                values.push((key.to_string(), self.values.get_item(&key)?));
            }
        }
        values.extend(extra.map(|(name, value)| (name.to_owned(), value)));
        self.run_with(text, &Value::from_iter(values))
    }

    fn run_with(&self, source: &str, values: &Value) -> Result<String, Error> {
        let mut out = Bounded::default();
        let environment = &self.environment;
        environment.template_from_named_str(MAIN, source)?.render_captured_to(values, &mut out)?;
        out.text()
    }

    /// A value of the letter.
    pub(super) fn value(&self, path: &str) -> Value {
        path.split('.').fold(self.values.clone(), |value, name| value.get_attr(name).unwrap_or_default())
    }
}

/// An environment with what letters know and nothing else: no inclusion, no macro, no method.
fn bare(printed: &Printed) -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(50);
    environment.set_keep_trailing_newline(true);
    environment.set_debug(true);
    environment.set_formatter({
        let printed = printed.clone();
        move |out, _, value| {
            if value.is_safe() {
                return out.write_str(value.as_str().unwrap_or_default()).map_err(Error::from);
            }
            out.write_str(&printed.print(value)?).map_err(Error::from)
        }
    });
    environment.add_filter("length", filters::length);
    environment.add_filter("count", filters::length);
    environment.add_filter("first", filters::first);
    environment.add_filter("last", filters::last);
    environment.add_filter("default", filters::default);
    environment.add_filter("selectattr", filters::selectattr);
    environment.add_filter("rejectattr", filters::rejectattr);
    environment.add_filter("map", filters::map);
    environment.add_test("defined", tests::is_defined);
    environment.add_test("none", tests::is_none);
    environment.add_test("odd", tests::is_odd);
    environment.add_test("even", tests::is_even);
    environment.add_test("in", tests::is_in);
    environment.add_test("eq", tests::is_eq);
    environment.add_test("ne", tests::is_ne);
    environment.add_test("==", tests::is_eq);
    environment.add_test("!=", tests::is_ne);
    filter::add(&mut environment, printed);
    environment
}

/// A clause's text made ready; it has no line of the file.
fn prepare_clause(text: &str) -> String {
    text.trim_end().to_owned()
}

fn clause(state: &State<'_, '_>, id: &str, values: &Value, calls: &AtomicUsize) -> Result<Value, Error> {
    if state.name().starts_with(CLAUSE) {
        return Err(told(FaultCode::ClauseNested, id));
    }
    if calls.fetch_add(1, Ordering::Relaxed) >= CLAUSES {
        return Err(told(FaultCode::TooLong, id));
    }
    let name = format!("{CLAUSE}{id}");
    let found = state.env().get_template(&name).map_err(|_| told(FaultCode::ClauseUnknown, id))?;
    let mut out = Bounded::default();
    found.render_captured_to(values, &mut out)?;
    Ok(Value::from_safe_string(out.text()?))
}

/// A text that does not grow without bound.
#[derive(Default)]
struct Bounded(Vec<u8>);

impl Bounded {
    fn text(self) -> Result<String, Error> {
        String::from_utf8(self.0).map_err(|error| Error::new(ErrorKind::WriteFailure, error.to_string()))
    }
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST {
            return Err(io::Error::other("too large"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What an error of the logic is, at its place.
pub(super) fn fault_of(error: &Error, source: &str, first: usize) -> Fault {
    let (code, what) = code_of(error);
    let within = error.name().and_then(|name| name.strip_prefix(CLAUSE));
    let line = error.line().unwrap_or(1);
    if let Some(clause) = within {
        return Fault::new(code, line, 1, what).with("clause", clause);
    }
    let range = error.range().unwrap_or_default();
    let before = source.get(..range.start).unwrap_or_default();
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    // A mark of the line stands at its end: nothing before it has moved.
    let part = source.get(range).unwrap_or_default();
    let what = if what.is_empty() { part.trim().to_owned() } else { what };
    // A tag that has its line alone is closed on the next one: see `source`.
    let text = source.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    if error.kind() == ErrorKind::SyntaxError
        && line > 1
        && ["%}", "-%}", "#}"].iter().any(|end| text.starts_with(end))
        && column <= 2
    {
        let before = source.lines().nth(line - 2).unwrap_or_default();
        return Fault::new(code, line + first - 2, before.chars().count(), what);
    }
    Fault::new(code, line + first - 1, column, what)
}

fn code_of(error: &Error) -> (FaultCode, String) {
    let mut source: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(one) = source {
        if let Some(Told { code, what }) = one.downcast_ref() {
            return (*code, what.clone());
        }
        source = one.source();
    }
    let detail = error.detail().unwrap_or_default();
    let word = detail.split_whitespace().nth(1).unwrap_or_default().to_owned();
    match error.kind() {
        ErrorKind::SyntaxError if detail.starts_with("unknown statement") => {
            (FaultCode::TagUnknown, detail.split_whitespace().last().unwrap_or_default().to_owned())
        }
        ErrorKind::SyntaxError | ErrorKind::BadEscape => (FaultCode::Syntax, detail.to_owned()),
        ErrorKind::UnknownFilter | ErrorKind::UnknownTest => (FaultCode::FilterUnknown, word),
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => {
            (FaultCode::FunctionUnknown, detail.split_whitespace().next().unwrap_or_default().to_owned())
        }
        ErrorKind::UndefinedError => (FaultCode::FieldMissing, String::new()),
        ErrorKind::OutOfFuel => (FaultCode::TooLong, String::new()),
        ErrorKind::WriteFailure => (FaultCode::TooLarge, String::new()),
        _ => (FaultCode::WrongValue, detail.to_owned()),
    }
}
