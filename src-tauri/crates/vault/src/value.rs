//! Values of fields: the few kinds that a column and a commit can hold, and how Rust types map to them.

use crate::Id;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::{ToSqlOutput, ValueRef};

/// Value of one field, as it stands in a commit and in a column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Not known.
    Null,
    /// Whole number; also booleans (0, 1) and instants (milliseconds since 1970, UTC).
    Int(i64),
    /// Text; also codes, dates (ISO 8601) and structured values (JSON).
    Text(String),
    /// Bytes; also identifiers.
    Bytes(Vec<u8>),
}

/// A value that does not fit the type of its field.
#[derive(Debug, thiserror::Error)]
#[error("the value of {field} is not a {wanted}: {found}")]
pub struct ValueError {
    /// Field, as `table.field`.
    pub field: String,
    /// Rust type that was wanted.
    pub wanted: &'static str,
    /// What was found instead.
    pub found: String,
}

/// A Rust type that can be the value of a field.
pub trait FieldValue: Sized {
    /// The value to store.
    fn to_value(&self) -> Value;
    /// The type's value from a stored one.
    ///
    /// # Errors
    /// A description of what was found when it does not fit.
    fn from_value(value: Value) -> Result<Self, String>;
}

fn misfit<T>(value: &Value) -> Result<T, String> {
    Err(match value {
        Value::Null => "nothing".to_owned(),
        Value::Int(number) => format!("the number {number}"),
        Value::Text(text) => format!("the text {:?}", text.chars().take(40).collect::<String>()),
        Value::Bytes(bytes) => format!("{} bytes", bytes.len()),
    })
}

impl FieldValue for i64 {
    fn to_value(&self) -> Value {
        Value::Int(*self)
    }
    fn from_value(value: Value) -> Result<Self, String> {
        if let Value::Int(number) = value { Ok(number) } else { misfit(&value) }
    }
}

impl FieldValue for u32 {
    fn to_value(&self) -> Value {
        Value::Int((*self).into())
    }
    fn from_value(value: Value) -> Result<Self, String> {
        let number = i64::from_value(value)?;
        Self::try_from(number).map_err(|_| format!("the number {number}"))
    }
}

impl FieldValue for bool {
    fn to_value(&self) -> Value {
        Value::Int((*self).into())
    }
    fn from_value(value: Value) -> Result<Self, String> {
        match value {
            Value::Int(0) => Ok(false),
            Value::Int(1) => Ok(true),
            other => misfit(&other),
        }
    }
}

impl FieldValue for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> Result<Self, String> {
        if let Value::Text(text) = value { Ok(text) } else { misfit(&value) }
    }
}

impl FieldValue for Id {
    fn to_value(&self) -> Value {
        Value::Bytes(self.as_bytes().to_vec())
    }
    fn from_value(value: Value) -> Result<Self, String> {
        let Value::Bytes(bytes) = value else { return misfit(&value) };
        let length = bytes.len();
        bytes.try_into().map(Self::from_bytes).map_err(|_| format!("{length} bytes"))
    }
}

impl FieldValue for DateTime<Utc> {
    fn to_value(&self) -> Value {
        Value::Int(self.timestamp_millis())
    }
    fn from_value(value: Value) -> Result<Self, String> {
        let millis = i64::from_value(value)?;
        Self::from_timestamp_millis(millis).ok_or_else(|| format!("the instant {millis}"))
    }
}

impl FieldValue for NaiveDate {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: Value) -> Result<Self, String> {
        let text = String::from_value(value)?;
        text.parse().map_err(|_| format!("the text {text:?}"))
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, FieldValue::to_value)
    }
    fn from_value(value: Value) -> Result<Self, String> {
        if value == Value::Null { Ok(None) } else { T::from_value(value).map(Some) }
    }
}

/// Makes serde types structured field values, stored as JSON. A structured value is **one** field, hence one
/// merge unit: its parts are never mixed from two workstations.
#[macro_export]
macro_rules! structured {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::FieldValue for $type {
            fn to_value(&self) -> $crate::Value {
                // Our own types hold no map with keys that are not text, the one thing JSON cannot write.
                $crate::Value::Text(::serde_json::to_string(self).unwrap_or_default())
            }
            fn from_value(value: $crate::Value) -> ::std::result::Result<Self, String> {
                let text = <String as $crate::FieldValue>::from_value(value)?;
                ::serde_json::from_str(&text).map_err(|error| error.to_string())
            }
        }
    )+};
}

/// Makes enums without data field values, stored as the bare code that serde gives them.
#[macro_export]
macro_rules! coded {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::FieldValue for $type {
            fn to_value(&self) -> $crate::Value {
                match ::serde_json::to_value(self) {
                    Ok(::serde_json::Value::String(code)) => $crate::Value::Text(code),
                    _ => $crate::Value::Null,
                }
            }
            fn from_value(value: $crate::Value) -> ::std::result::Result<Self, String> {
                let code = <String as $crate::FieldValue>::from_value(value)?;
                ::serde_json::from_value(::serde_json::Value::String(code)).map_err(|error| error.to_string())
            }
        }
    )+};
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl rusqlite::types::FromSql for Value {
    fn column_result(value: ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Ok(match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Int(number),
            ValueRef::Text(_) => Self::Text(value.as_str()?.to_owned()),
            ValueRef::Blob(bytes) => Self::Bytes(bytes.to_vec()),
            ValueRef::Real(_) => return Err(rusqlite::types::FromSqlError::InvalidType),
        })
    }
}

impl rusqlite::ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.as_bytes())))
    }
}

impl rusqlite::types::FromSql for Id {
    fn column_result(value: ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        <[u8; 16]>::column_result(value).map(Self::from_bytes)
    }
}

impl<C> minicbor::Encode<C> for Value {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        match self {
            Self::Null => e.null()?,
            Self::Int(number) => e.i64(*number)?,
            Self::Text(text) => e.str(text)?,
            Self::Bytes(bytes) => e.bytes(bytes)?,
        };
        Ok(())
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Value {
    fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        use minicbor::data::Type;
        match d.datatype()? {
            Type::Null => d.null().map(|()| Self::Null),
            Type::String => d.str().map(|text| Self::Text(text.to_owned())),
            Type::Bytes => d.bytes().map(|bytes| Self::Bytes(bytes.to_vec())),
            _ => d.i64().map(Self::Int),
        }
    }
}
