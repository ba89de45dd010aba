//! Values that know how they are printed: a day, a name, a birth.

use super::cited::Reasoned;
use crate::person::{Birth, PersonName};
use chrono::NaiveDate;
use minijinja::value::{Enumerator, Object, ObjectRepr};
use std::{fmt, sync::Arc};

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day(pub(super) NaiveDate);

/// A name.
#[derive(Debug, Clone)]
pub(super) struct Named(pub(super) PersonName);

/// A birth.
#[derive(Debug, Clone)]
pub(super) struct Born(pub(super) Birth);

macro_rules! plain {
    ($($name:ident: |$self:ident, $f:ident| $show:expr;)+) => {$(
        impl Object for $name {
            fn repr(self: &Arc<Self>) -> ObjectRepr {
                ObjectRepr::Plain
            }

            fn enumerate(self: &Arc<Self>) -> Enumerator {
                Enumerator::NonEnumerable
            }

            // Whatever is not written out in a language is shown so that two of them can be told apart.
            fn render(self: &Arc<Self>, $f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let $self = self;
                $show
            }
        }
    )+};
}

plain! {
    Day: |day, f| write!(f, "{}", day.0);
    Named: |name, f| write!(f, "{}", name.0.latin);
    Born: |born, f| write!(f, "{:?}", born.0.earliest);
    Reasoned: |paragraph, f| write!(f, "{}", paragraph.0);
}
