//! What a template may name: the fields of a letter, declared once. The check, the editor and the supply of values all
//! read this table.

/// What a field holds, and how it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words of a person or of the profile; never read as markup.
    Text,
    /// A day; printed as it is written out in the letter's language.
    Date,
    /// A whole number; printed in the digits of the letter's language.
    Number,
    /// Yes or no; asked, never printed.
    Flag,
    /// A name in its scripts; printed in the script of the letter, the other beside it.
    Name,
    /// A birth; a day, or the years it can be.
    Birth,
    /// An object with fields of its own.
    One(&'static [Field]),
    /// A list of such objects.
    Many(&'static [Field]),
    /// A list of texts.
    Texts,
    /// A list of names.
    Names,
}

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name, as a template writes it.
    pub name: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether it can be missing: a template asks with `if` before it prints it.
    pub optional: bool,
    /// The codes that it can be; none of free words.
    pub choices: &'static [&'static str],
    /// What samples put there; empty where they have something of their own.
    pub sample: &'static str,
}

impl Field {
    const fn maybe(self) -> Self {
        Self { optional: true, ..self }
    }

    const fn like(self, sample: &'static str) -> Self {
        Self { sample, ..self }
    }

    const fn among(self, choices: &'static [&'static str]) -> Self {
        Self { choices, ..self }
    }

    /// The field of this name within an object, or within each of a list.
    #[must_use]
    pub fn inner(&self) -> &'static [Field] {
        match self.kind {
            FieldKind::One(fields) | FieldKind::Many(fields) => fields,
            _ => &[],
        }
    }
}

const fn of(name: &'static str, kind: FieldKind) -> Field {
    Field { name, kind, optional: false, choices: &[], sample: "" }
}

const fn text(name: &'static str) -> Field {
    of(name, FieldKind::Text)
}

const fn date(name: &'static str) -> Field {
    of(name, FieldKind::Date)
}

const fn number(name: &'static str) -> Field {
    of(name, FieldKind::Number)
}

const fn flag(name: &'static str) -> Field {
    of(name, FieldKind::Flag)
}

const fn name(name: &'static str) -> Field {
    of(name, FieldKind::Name)
}

const fn one(name: &'static str, fields: &'static [Field]) -> Field {
    of(name, FieldKind::One(fields))
}

const fn many(name: &'static str, fields: &'static [Field]) -> Field {
    of(name, FieldKind::Many(fields))
}

const fn texts(name: &'static str) -> Field {
    of(name, FieldKind::Texts)
}

const fn names(name: &'static str) -> Field {
    of(name, FieldKind::Names)
}

const SEXES: &[&str] = &["F", "M"];
const OUTCOMES: &[&str] = &["refugee", "derivative", "subsidiary", "refused", "excluded", "inadmissible"];
const UNITS: &[&str] = &["calendarDay", "workingDay", "month"];

const LETTER: &[Field] =
    &[text("number").like("2026-00017-4/1"), date("date"), text("language"), text("title").like("—")];

const CASE: &[Field] =
    &[text("number").like("BAK-2026-00017-4"), date("registered_on"), text("procedure").maybe()];

const AUTHORITY: &[Field] = &[text("name"), text("address"), text("phone").like("+000 00 000 00 00").maybe()];

const ADDRESSEE: &[Field] = &[
    name("name"),
    text("native").maybe(),
    text("sex").among(SEXES).maybe(),
    of("birth", FieldKind::Birth),
    text("nationality").maybe(),
    text("address").maybe(),
    flag("is_child"),
];

const NAMED: &[Field] = &[name("name")];

const PERSON: &[Field] = &[
    name("name"),
    text("native").maybe(),
    of("birth", FieldKind::Birth),
    text("sex").among(SEXES).maybe(),
    text("nationality").maybe(),
    text("relation").maybe(),
    text("outcome").among(OUTCOMES).maybe(),
    text("outcome_name").maybe(),
    texts("reasons"),
];

const DECISION: &[Field] = &[
    date("date"),
    text("outcome").among(OUTCOMES).maybe(),
    text("outcome_name").maybe(),
    text("legal_basis").maybe(),
    text("officer").maybe(),
    date("previous_date").maybe(),
];

/// Fields of a remedy; its line in the words of a language names them too.
pub(super) const REMEDY: &[Field] = &[
    text("body"),
    text("address").maybe(),
    number("days"),
    text("unit").among(UNITS),
    date("last_day"),
    flag("suspensive"),
    text("how").maybe(),
];

const SIGNATORY: &[Field] = &[text("name"), text("position").maybe()];

const OFFICER: &[Field] = &[text("name")];

/// What every letter is given.
pub(super) const COMMON: &[Field] = &[
    one("letter", LETTER),
    one("case", CASE),
    one("authority", AUTHORITY),
    one("addressee", ADDRESSEE),
    one("guardian", NAMED).maybe(),
    one("representative", NAMED).maybe(),
    many("persons", PERSON),
    one("principal", PERSON).maybe(),
    texts("reasons"),
    many("remedies", REMEDY),
    date("hand_over"),
    one("signatory", SIGNATORY),
    one("officer", OFFICER),
    one("interpreter", OFFICER).maybe(),
];

const REQUEST: &[Field] = &[texts("points"), date("due_on"), text("effect").maybe()];

const HEARING: &[Field] = &[
    texts("points"),
    date("due_on"),
    text("effect").maybe(),
    date("interview_on").maybe(),
    text("ground").maybe(),
];

const APPOINTMENT: &[Field] = &[
    date("on"),
    text("time"),
    text("place"),
    names("persons"),
    text("language").maybe(),
    text("interpreter_sex").among(SEXES).maybe(),
    texts("bring"),
];

const ITEM: &[Field] = &[text("name"), text("number").maybe(), name("owner").maybe()];

const RECEIPT: &[Field] = &[many("items", ITEM)];

const CLOSURE: &[Field] = &[text("reason"), text("event").maybe(), date("on"), date("reopen_until").maybe()];

const WITHDRAWAL: &[Field] = &[date("on"), text("statement").maybe()];

const APPEAL: &[Field] = &[
    text("number"),
    date("lodged_on"),
    number("level"),
    text("body"),
    texts("grounds"),
    text("judgment").maybe(),
    date("judged_on"),
    text("instructions").maybe(),
];

const LOSSES: &[&str] = &["cessation", "cancellation", "revocation", "renunciation"];

/// A notice is nothing without the day until which it can be answered.
const NOTICE: &[Field] = &[
    text("kind").among(LOSSES),
    text("clause").like("1C(5)").maybe(),
    text("ground").like("Sample ground"),
    text("facts").maybe(),
    date("respond_until"),
    date("interview_on").maybe(),
    many("family", PERSON),
];

const LOSS: &[Field] = &[
    text("kind").among(LOSSES),
    text("clause").like("1C(5)").maybe(),
    text("ground").like("Sample ground"),
    text("facts").maybe(),
    date("effect_on").maybe(),
    many("family", PERSON),
];

const TRANSFER: &[Field] = &[text("from"), text("to"), date("on"), text("reason").maybe()];

const STATUS: &[Field] =
    &[text("code"), text("name"), date("since"), date("valid_until").maybe(), many("holders", PERSON)];

const TRAVEL: &[Field] = &[text("purpose"), text("document").maybe()];

const JOINING: &[Field] = &[text("name"), text("relationship")];

const REUNION: &[Field] = &[date("applied_on"), date("due_on"), many("relatives", JOINING)];

const DECIDED: Field = one("decision", DECISION);
const REQUESTED: Field = one("request", REQUEST);
const HEARD: Field = one("hearing", HEARING);
const BOOKED: Field = one("appointment", APPOINTMENT);
const RETAINED: Field = one("receipt", RECEIPT);
const CLOSED: Field = one("closure", CLOSURE);
const WITHDRAWN: Field = one("withdrawal", WITHDRAWAL);
const APPEALED: Field = one("appeal", APPEAL);
const NOTIFIED: Field = one("loss", NOTICE);
const LOST: Field = one("loss", LOSS);
const TRANSFERRED: Field = one("transfer", TRANSFER);
const HELD: Field = one("status", STATUS);
const TRAVELS: Field = one("travel", TRAVEL);
const REUNITED: Field = one("reunion", REUNION);

/// The objects of its own subject that a letter is given. Letters that a profile names for its outcomes tell of a
/// decision.
#[must_use]
pub fn subject(letter: &str) -> &'static [Field] {
    const DECISION: &[Field] = &[DECIDED];
    match letter {
        "closure" => const { &[CLOSED, DECIDED.maybe()] },
        "withdrawal" => const { &[WITHDRAWN, CLOSED.maybe()] },
        "appeal_upheld" | "appeal_granted" | "appeal_remitted" => const { &[APPEALED, DECIDED] },
        "cessation_notice" | "cancellation_notice" | "revocation_notice" => {
            const { &[NOTIFIED, HELD.maybe()] }
        }
        "cessation" | "cancellation" | "revocation" => const { &[LOST, DECIDED, HELD.maybe()] },
        "information_request" => const { &[REQUESTED] },
        "right_to_be_heard" => const { &[HEARD] },
        "invitation" => const { &[BOOKED] },
        "receipt" => const { &[RETAINED] },
        "transfer" => const { &[TRANSFERRED] },
        "status_certificate" => const { &[HELD, DECIDED.maybe()] },
        "travel_document_request" => const { &[TRAVELS, HELD.maybe()] },
        "reunion_receipt" => const { &[REUNITED] },
        "reunion_granted" | "reunion_refused" => const { &[REUNITED, DECIDED] },
        _ => DECISION,
    }
}

/// All fields of a letter: those of every letter, and those of its subject.
pub fn fields(letter: &str) -> impl Iterator<Item = &'static Field> {
    COMMON.iter().chain(subject(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_name_stands_twice() {
        fn check(fields: &[Field]) {
            let names: BTreeSet<&str> = fields.iter().map(|field| field.name).collect();
            assert_eq!(names.len(), fields.len(), "{names:?}");
            fields.iter().for_each(|field| check(field.inner()));
        }
        check(COMMON);
        check(&[
            DECIDED,
            REQUESTED,
            HEARD,
            BOOKED,
            RETAINED,
            CLOSED,
            WITHDRAWN,
            APPEALED,
            LOST,
            TRANSFERRED,
            HELD,
            TRAVELS,
            REUNITED,
        ]);
    }
}
