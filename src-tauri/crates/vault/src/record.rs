//! A record is declared once.

use crate::{Id, Value, ValueError};

/// One field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Numeric tag in commits. Never reused, never changed. 0 is the record's existence.
    pub tag: u16,
    /// Name of the column.
    pub name: &'static str,
}

/// What the log must know of a table to project commits into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableInfo {
    /// Numeric tag in commits. Never reused.
    pub tag: u16,
    /// Name of the table.
    pub name: &'static str,
    /// Its fields, without the identifier.
    pub fields: &'static [Field],
}

impl TableInfo {
    /// The field with this tag, when this version knows it.
    #[must_use]
    pub fn field(&self, tag: u16) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.tag == tag)
    }
}

/// Whether the tags are fit for commits: none is 0, none stands twice. [`record!`](crate::record!) asks when it is
/// compiled.
#[doc(hidden)]
#[must_use]
pub const fn tags_are_sound(fields: &[Field]) -> bool {
    let mut left = 0;
    while left < fields.len() {
        let mut right = left + 1;
        while right < fields.len() {
            if fields[left].tag == fields[right].tag {
                return false;
            }
            right += 1;
        }
        if fields[left].tag == 0 {
            return false;
        }
        left += 1;
    }
    true
}

/// A record: one struct, one table. Made by [`record!`](crate::record!).
pub trait Record: Sized + Clone {
    /// Table and fields.
    const TABLE: TableInfo;
    /// Identifier of the record.
    fn id(&self) -> Id;
    /// Values in the order of the fields.
    fn values(&self) -> Vec<Value>;
    /// The record from its values, in the order of the fields.
    ///
    /// # Errors
    /// Names the field whose value does not fit.
    fn from_values(id: Id, values: Vec<Value>) -> Result<Self, ValueError>;
}

/// Declares a record: its struct, its table, and the numeric tags of its fields.
///
/// ```
/// vault::record! {
///     /// A book on a shelf.
///     pub struct Book = 900 "book" {
///         /// Its title.
///         1 title: String,
///         /// The year it came out, when known.
///         2 year: Option<i64>,
///     }
/// }
/// ```
///
/// A tag that stands twice does not compile:
///
/// ```compile_fail
/// vault::record! {
///     /// A book on a shelf.
///     pub struct Book = 900 "book" {
///         /// Its title.
///         1 title: String,
///         /// The year it came out, when known.
///         1 year: Option<i64>,
///     }
/// }
/// ```
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident = $table_tag:literal $table:literal {
            $( $(#[$field_meta:meta])* $tag:literal $field:ident : $type:ty ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize, ::ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            /// Identifier.
            pub id: $crate::Id,
            $( $(#[$field_meta])* pub $field: $type, )+
        }

        const _: () = assert!(
            $crate::tags_are_sound(<$name as $crate::Record>::TABLE.fields),
            concat!("a field tag of ", stringify!($name), " is 0 or stands twice"),
        );

        impl $crate::Record for $name {
            const TABLE: $crate::TableInfo = $crate::TableInfo {
                tag: $table_tag,
                name: $table,
                fields: &[ $( $crate::Field { tag: $tag, name: stringify!($field) } ),+ ],
            };

            fn id(&self) -> $crate::Id {
                self.id
            }

            fn values(&self) -> Vec<$crate::Value> {
                vec![ $( $crate::FieldValue::to_value(&self.$field) ),+ ]
            }

            fn from_values(
                id: $crate::Id,
                values: Vec<$crate::Value>,
            ) -> ::std::result::Result<Self, $crate::ValueError> {
                let mut values = values.into_iter();
                Ok(Self {
                    id,
                    $( $field: <$type as $crate::FieldValue>::from_value(
                        values.next().unwrap_or($crate::Value::Null),
                    )
                    .map_err(|found| $crate::ValueError {
                        field: concat!($table, ".", stringify!($field)).to_owned(),
                        wanted: stringify!($type),
                        found,
                    })?, )+
                })
            }
        }
    };
}
