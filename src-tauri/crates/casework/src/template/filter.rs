//! What a template can do with a value before it is printed.

use super::{
    FaultCode,
    shown::{Printed, told},
    value::{Day, Named},
};
use crate::letter::people;
use letters::Lang;
use minijinja::{Environment, Error, Value};

/// Filters of letters, for the editor; those of the logic itself come beside them.
pub const FILTERS: [&str; 4] = ["date", "number", "name", "list"];

pub(super) fn add(environment: &mut Environment<'static>, printed: &Printed) {
    // Languages of people who count in another calendar write both: see `names::calendar::written_date`.
    environment.add_filter("date", |value: Value| day(&value));
    let own = printed.clone();
    environment.add_filter("number", move |value: Value| match value.as_i64() {
        Some(_) => Ok(Value::from_safe_string(own.print(&value)?)),
        None => Err(wrong(&value)),
    });
    let own = printed.clone();
    environment.add_filter("name", move |value: Value, lang: Option<String>| name(&own, &value, lang));
    let own = printed.clone();
    environment.add_filter("list", move |values: Value| list(&own, &values));
}

fn wrong(value: &Value) -> Error {
    if value.is_none() || value.is_undefined() {
        return told(FaultCode::FieldMissing, "");
    }
    told(FaultCode::WrongValue, &value.kind().to_string())
}

fn day(value: &Value) -> Result<Value, Error> {
    if value.downcast_object_ref::<Day>().is_some() {
        return Ok(value.clone());
    }
    let day = value.as_str().and_then(|text| text.parse().ok());
    day.map(|day| Value::from_object(Day(day))).ok_or_else(|| wrong(value))
}

/// A name in the script of another language than the letter's.
fn name(printed: &Printed, value: &Value, lang: Option<String>) -> Result<Value, Error> {
    let Some(Named(name)) = value.downcast_object_ref() else { return Err(wrong(value)) };
    let lang = match lang {
        None => printed.lang(),
        Some(tag) => Lang::of_tag(&tag).ok_or_else(|| told(FaultCode::WrongValue, &tag))?,
    };
    let (first, _) = people::in_script(name, lang);
    Ok(Value::from_safe_string(printed.aside_text(first)?))
}

/// Values with commas between them, and the word for "and" before the last.
fn list(printed: &Printed, values: &Value) -> Result<Value, Error> {
    let values = values.try_iter().map_err(|_| wrong(values))?;
    let marks = values.map(|value| printed.print(&value)).collect::<Result<Vec<_>, _>>()?;
    let comma = if printed.lang().is_rtl() { "، " } else { ", " };
    let text = match marks.split_last() {
        None => return Err(told(FaultCode::FieldMissing, "")),
        Some((one, [])) => one.clone(),
        Some((last, before)) => format!("{} {} {last}", before.join(comma), printed.words.and),
    };
    Ok(Value::from_safe_string(text))
}
