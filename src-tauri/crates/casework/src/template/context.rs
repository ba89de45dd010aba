//! The values of one letter, checked against the table of fields: nothing that a template may name is missing, and
//! nothing comes that no template can name.

use super::{
    cited::Reasoned,
    field::{Field, FieldKind, fields},
    value::{Born, Day, Named},
};
use chrono::NaiveDate;
use minijinja::Value;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// The values of one letter in one language.
#[derive(Debug, Clone)]
pub struct Context {
    pub(super) values: BTreeMap<&'static str, Value>,
}

impl Context {
    /// Of a letter. Days are given as `2026-03-02`, names as [`crate::person::PersonName`], births as
    /// [`crate::person::Birth`].
    ///
    /// # Errors
    /// Which field is missing, is of another kind, or is not declared.
    pub fn new(letter: &str, values: &Json) -> Result<Self, String> {
        let given = values.as_object().ok_or("the values are no object")?;
        let declared: Vec<&Field> = fields(letter).collect();
        if let Some(name) = given.keys().find(|name| declared.iter().all(|field| field.name != **name)) {
            return Err(format!("{letter} has no field {name}"));
        }
        let mut values = BTreeMap::new();
        for field in declared {
            values.insert(field.name, value(field, given.get(field.name), field.name)?);
        }
        Ok(Self { values })
    }
}

fn value(field: &Field, given: Option<&Json>, at: &str) -> Result<Value, String> {
    let Some(given) = given.filter(|given| !given.is_null()) else {
        return match field.kind {
            _ if field.optional => Ok(Value::from(())),
            FieldKind::Many(_) | FieldKind::Texts | FieldKind::Names => Ok(Value::from(Vec::<Value>::new())),
            _ => Err(format!("{at} is missing")),
        };
    };
    let wrong = || format!("{at} is not a {:?}: {given}", field.kind);
    let list = || given.as_array().ok_or_else(wrong);
    let read = |error: serde_json::Error| format!("{at}: {error}");
    match field.kind {
        FieldKind::Text => given.as_str().map(Value::from).ok_or_else(wrong),
        FieldKind::Date => day(given).map(|day| Value::from_object(Day(day))).ok_or_else(wrong),
        FieldKind::Number => given.as_i64().map(Value::from).ok_or_else(wrong),
        FieldKind::Flag => given.as_bool().map(Value::from).ok_or_else(wrong),
        FieldKind::Name => name(given).map_err(read),
        FieldKind::Birth => {
            serde_json::from_value(given.clone()).map(|birth| Value::from_object(Born(birth))).map_err(read)
        }
        FieldKind::One(fields) => object(fields, given.as_object().ok_or_else(wrong)?, at),
        FieldKind::Many(fields) => {
            let each = list()?.iter().enumerate().map(|(place, one)| {
                let at = format!("{at}.{place}");
                object(fields, one.as_object().ok_or_else(|| format!("{at} is no object"))?, &at)
            });
            Ok(Value::from(each.collect::<Result<Vec<_>, _>>()?))
        }
        FieldKind::Texts => {
            let reasoned = |text: &str| Value::from_object(Reasoned(text.to_owned()));
            let each = list()?.iter().map(|one| one.as_str().map(reasoned).ok_or_else(wrong));
            Ok(Value::from(each.collect::<Result<Vec<_>, _>>()?))
        }
        FieldKind::Names => {
            let each = list()?.iter().map(|one| name(one).map_err(read));
            Ok(Value::from(each.collect::<Result<Vec<_>, _>>()?))
        }
    }
}

fn object(fields: &'static [Field], given: &Map<String, Json>, at: &str) -> Result<Value, String> {
    if let Some(name) = given.keys().find(|name| fields.iter().all(|field| field.name != **name)) {
        return Err(format!("{at} has no field {name}"));
    }
    let each = fields.iter().map(|field| {
        let at = format!("{at}.{}", field.name);
        Ok((field.name, value(field, given.get(field.name), &at)?))
    });
    Ok(Value::from(each.collect::<Result<BTreeMap<_, _>, String>>()?))
}

fn name(given: &Json) -> Result<Value, serde_json::Error> {
    serde_json::from_value(given.clone()).map(|name| Value::from_object(Named(name)))
}

fn day(given: &Json) -> Option<NaiveDate> {
    given.as_str()?.parse().ok()
}
