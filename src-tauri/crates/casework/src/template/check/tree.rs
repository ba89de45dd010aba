//! The logic of a template against the table of fields: whatever it names is there and is what it is used as.

use crate::template::{
    Clauses, Fault, FaultCode,
    field::{Field, FieldKind, fields},
    filter::FILTERS,
};
use minijinja::machinery::{
    Span,
    ast::{BinOpKind, Call, CallArg, Expr, ForLoop, Stmt},
};
use std::collections::{BTreeMap, BTreeSet};

/// What an expression gives.
#[derive(Debug, Clone, Copy)]
enum Given {
    /// Not known; nothing is said about it.
    Any,
    /// A value of this kind.
    Of(FieldKind),
}

/// Filters of the logic itself.
const LOGIC: [&str; 8] = ["length", "count", "first", "last", "default", "selectattr", "rejectattr", "map"];
/// Tests of the logic.
const TESTS: [&str; 9] = ["defined", "none", "odd", "even", "in", "eq", "ne", "==", "!="];

pub(super) struct Walk<'c> {
    letter: &'c str,
    clauses: &'c Clauses,
    /// Names that loops and assignments made.
    made: Vec<(String, Given)>,
    pub(super) first: usize,
    pub(super) faults: Vec<Fault>,
    /// Clauses that are called, and where.
    pub(super) called: BTreeSet<String>,
    pub(super) lines: BTreeMap<String, u32>,
}

impl<'c> Walk<'c> {
    pub(super) fn new(letter: &'c str, clauses: &'c Clauses, first: usize) -> Self {
        Self {
            letter,
            clauses,
            made: Vec::new(),
            first,
            faults: Vec::new(),
            called: BTreeSet::new(),
            lines: BTreeMap::new(),
        }
    }

    fn fault(&mut self, code: FaultCode, span: Span, what: impl Into<String>) {
        let line = usize::from(span.start_line) + self.first - 1;
        self.faults.push(Fault::new(code, line, usize::from(span.start_col) + 1, what));
    }

    pub(super) fn statement(&mut self, statement: &Stmt<'_>) {
        match statement {
            Stmt::Template(template) => self.statements(&template.children),
            Stmt::EmitRaw(_) => {}
            Stmt::EmitExpr(emit) => {
                let given = self.expression(&emit.expr);
                if let Given::Of(
                    FieldKind::One(_)
                    | FieldKind::Many(_)
                    | FieldKind::Texts
                    | FieldKind::Names
                    | FieldKind::Flag,
                ) = given
                {
                    self.fault(FaultCode::NotPrintable, emit.expr.span(), path(&emit.expr));
                }
            }
            Stmt::ForLoop(repeat) => self.repeat(repeat),
            Stmt::IfCond(condition) => {
                self.expression(&condition.expr);
                self.statements(&condition.true_body);
                self.statements(&condition.false_body);
            }
            Stmt::Set(set) => {
                let given = self.expression(&set.expr);
                self.bind(&set.target, given);
            }
            Stmt::WithBlock(with) => {
                let before = self.made.len();
                for (target, value) in &with.assignments {
                    let given = self.expression(value);
                    self.bind(target, given);
                }
                self.statements(&with.body);
                self.made.truncate(before);
            }
            Stmt::SetBlock(one) => self.fault(FaultCode::TagUnknown, one.span(), "set … endset"),
            Stmt::AutoEscape(one) => self.fault(FaultCode::TagUnknown, one.span(), "autoescape"),
            Stmt::FilterBlock(one) => self.fault(FaultCode::TagUnknown, one.span(), "filter"),
            Stmt::Do(one) => self.fault(FaultCode::TagUnknown, one.span(), "do"),
        }
    }

    fn statements(&mut self, statements: &[Stmt<'_>]) {
        for statement in statements {
            self.statement(statement);
        }
    }

    fn repeat(&mut self, repeat: &minijinja::machinery::ast::Spanned<ForLoop<'_>>) {
        if repeat.recursive {
            self.fault(FaultCode::TagUnknown, repeat.span(), "recursive");
        }
        let each = match self.expression(&repeat.iter) {
            Given::Any => Given::Any,
            Given::Of(FieldKind::Many(fields)) => Given::Of(FieldKind::One(fields)),
            Given::Of(FieldKind::Texts) => Given::Of(FieldKind::Text),
            Given::Of(FieldKind::Names) => Given::Of(FieldKind::Name),
            Given::Of(_) => {
                self.fault(FaultCode::WrongValue, repeat.iter.span(), path(&repeat.iter));
                Given::Any
            }
        };
        let before = self.made.len();
        self.bind(&repeat.target, each);
        self.made.push(("loop".to_owned(), Given::Any));
        if let Some(filter) = &repeat.filter_expr {
            self.expression(filter);
        }
        self.statements(&repeat.body);
        self.made.truncate(before);
        self.statements(&repeat.else_body);
    }

    fn bind(&mut self, target: &Expr<'_>, given: Given) {
        match target {
            Expr::Var(name) => self.made.push((name.id.to_owned(), given)),
            Expr::List(list) => list.items.iter().for_each(|item| self.bind(item, Given::Any)),
            _ => {}
        }
    }

    fn expression(&mut self, expression: &Expr<'_>) -> Given {
        match expression {
            Expr::Var(name) => self.named(name.id, name.span()),
            Expr::GetAttr(get) => {
                let inner = self.expression(&get.expr);
                self.part(inner, get.name, get.span(), || format!("{}.{}", path(&get.expr), get.name))
            }
            Expr::GetItem(get) => {
                let inner = self.expression(&get.expr);
                self.expression(&get.subscript_expr);
                match (inner, get.subscript_expr.as_const()) {
                    (Given::Of(FieldKind::Many(fields)), _) => Given::Of(FieldKind::One(fields)),
                    (Given::Of(FieldKind::Texts), _) => Given::Of(FieldKind::Text),
                    (Given::Of(FieldKind::Names), _) => Given::Of(FieldKind::Name),
                    (given @ Given::Of(FieldKind::One(_)), Some(key)) if key.as_str().is_some() => {
                        let name = key.as_str().unwrap_or_default().to_owned();
                        self.part(given, &name, get.span(), || format!("{}.{name}", path(&get.expr)))
                    }
                    _ => Given::Any,
                }
            }
            Expr::Filter(filter) => {
                let given = filter.expr.as_ref().map_or(Given::Any, |inner| self.expression(inner));
                self.arguments(&filter.args);
                self.filtered(filter.name, given, filter.span(), filter.expr.as_ref())
            }
            Expr::Test(test) => {
                self.expression(&test.expr);
                self.arguments(&test.args);
                if !TESTS.contains(&test.name) {
                    self.fault(FaultCode::FilterUnknown, test.span(), test.name);
                }
                Given::Any
            }
            Expr::Call(call) => self.call(call, call.span()),
            Expr::UnaryOp(one) => {
                self.expression(&one.expr);
                Given::Any
            }
            Expr::BinOp(two) => {
                let left = self.expression(&two.left);
                self.expression(&two.right);
                if matches!(two.op, BinOpKind::Eq | BinOpKind::Ne) {
                    self.compared(left, &two.left, &two.right);
                }
                Given::Any
            }
            Expr::Compare(compare) => {
                self.expression(&compare.expr);
                for op in &compare.ops {
                    self.expression(&op.expr);
                }
                Given::Any
            }
            Expr::IfExpr(choice) => {
                self.expression(&choice.test_expr);
                let given = self.expression(&choice.true_expr);
                match &choice.false_expr {
                    Some(other) => {
                        self.expression(other);
                    }
                    None => self.fault(FaultCode::Syntax, choice.span(), "if … else"),
                }
                given
            }
            Expr::List(list) => {
                list.items.iter().for_each(|item| {
                    self.expression(item);
                });
                Given::Any
            }
            Expr::Map(map) => {
                map.values.iter().for_each(|value| {
                    self.expression(value);
                });
                Given::Any
            }
            Expr::Slice(slice) => self.expression(&slice.expr),
            Expr::Const(_) => Given::Any,
        }
    }

    fn named(&mut self, name: &str, span: Span) -> Given {
        if let Some((_, given)) = self.made.iter().rev().find(|(made, _)| made == name) {
            return *given;
        }
        match fields(self.letter).find(|field| field.name == name) {
            Some(Field { kind, .. }) => Given::Of(*kind),
            None => {
                self.fault(FaultCode::FieldUnknown, span, name);
                Given::Any
            }
        }
    }

    fn part(&mut self, inner: Given, name: &str, span: Span, path: impl Fn() -> String) -> Given {
        let fields: &[Field] = match inner {
            Given::Any => return Given::Any,
            Given::Of(FieldKind::One(fields)) => fields,
            Given::Of(_) => &[],
        };
        match fields.iter().find(|field| field.name == name) {
            Some(field) => Given::Of(field.kind),
            None => {
                self.fault(FaultCode::FieldUnknown, span, path());
                Given::Any
            }
        }
    }

    /// A code that the field can never be makes a condition that never holds.
    fn compared(&mut self, left: Given, field: &Expr<'_>, other: &Expr<'_>) {
        let (Given::Of(FieldKind::Text), Some(value)) = (left, other.as_const()) else { return };
        let Some(word) = value.as_str() else { return };
        let choices = self.choices(field);
        if !choices.is_empty() && !choices.contains(&word) {
            self.fault(FaultCode::WrongValue, other.span(), word);
        }
    }

    fn choices(&self, expression: &Expr<'_>) -> &'static [&'static str] {
        let Expr::GetAttr(get) = expression else { return &[] };
        let Expr::Var(object) = &get.expr else { return &[] };
        let made = self.made.iter().rev().find(|(made, _)| made == object.id).map(|(_, given)| *given);
        let inner = match made {
            Some(Given::Of(FieldKind::One(fields))) => fields,
            Some(_) => return &[],
            None => fields(self.letter).find(|field| field.name == object.id).map_or(&[][..], Field::inner),
        };
        inner.iter().find(|field| field.name == get.name).map_or(&[], |field| field.choices)
    }

    fn filtered(&mut self, name: &str, given: Given, span: Span, inner: Option<&Expr<'_>>) -> Given {
        let what = || inner.map_or_else(String::new, path);
        let fits = match (name, given) {
            (_, Given::Any) => true,
            ("date", Given::Of(kind)) => kind == FieldKind::Date,
            ("number", Given::Of(kind)) => kind == FieldKind::Number,
            ("name", Given::Of(kind)) => kind == FieldKind::Name,
            ("list" | "first" | "last" | "selectattr" | "rejectattr" | "map", Given::Of(kind)) => {
                matches!(kind, FieldKind::Many(_) | FieldKind::Texts | FieldKind::Names)
            }
            ("length" | "count", Given::Of(kind)) => {
                matches!(kind, FieldKind::Many(_) | FieldKind::Texts | FieldKind::Names | FieldKind::Text)
            }
            _ => true,
        };
        if !FILTERS.contains(&name) && !LOGIC.contains(&name) {
            self.fault(FaultCode::FilterUnknown, span, name);
        } else if !fits {
            self.fault(FaultCode::WrongValue, span, format!("{} | {name}", what()));
        }
        match (name, given) {
            ("first" | "last", Given::Of(FieldKind::Many(fields))) => Given::Of(FieldKind::One(fields)),
            ("selectattr" | "rejectattr", given) => given,
            ("date", _) => Given::Of(FieldKind::Date),
            _ => Given::Any,
        }
    }

    fn arguments(&mut self, arguments: &[CallArg<'_>]) {
        for argument in arguments {
            match argument {
                CallArg::Pos(value)
                | CallArg::Kwarg(_, value)
                | CallArg::PosSplat(value)
                | CallArg::KwargSplat(value) => {
                    self.expression(value);
                }
            }
        }
    }

    fn call(&mut self, call: &Call<'_>, span: Span) -> Given {
        self.arguments(&call.args);
        let Expr::Var(function) = &call.expr else {
            self.fault(FaultCode::FunctionUnknown, span, path(&call.expr));
            return Given::Any;
        };
        if function.id != "clause" {
            self.fault(FaultCode::FunctionUnknown, span, function.id);
            return Given::Any;
        }
        let id = match call.args.as_slice() {
            [CallArg::Pos(id)] => id.as_const().and_then(|id| id.as_str().map(str::to_owned)),
            _ => None,
        };
        match id {
            Some(id) if self.clauses.contains_key(&id) => {
                let line = usize::from(span.start_line) + self.first - 1;
                self.lines.insert(id.clone(), u32::try_from(line).unwrap_or(1));
                self.called.insert(id);
            }
            Some(id) => self.fault(FaultCode::ClauseUnknown, span, id),
            None => self.fault(FaultCode::WrongValue, span, "clause"),
        }
        Given::Any
    }
}

/// An expression as it is written, for what it names.
fn path(expression: &Expr<'_>) -> String {
    match expression {
        Expr::Var(name) => name.id.to_owned(),
        Expr::GetAttr(get) => format!("{}.{}", path(&get.expr), get.name),
        Expr::GetItem(get) => format!("{}[…]", path(&get.expr)),
        Expr::Filter(filter) => filter.expr.as_ref().map_or_else(String::new, path),
        other => other.description().to_owned(),
    }
}
