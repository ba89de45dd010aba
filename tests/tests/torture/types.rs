//! Arguments for every command of the page, made from the types that the page is built against: a new command is
//! tried as soon as it is declared.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A type as the bindings write it.
#[derive(Debug, Clone)]
enum Type {
    Named(String),
    Literal(Value),
    Object(Vec<(String, Type)>),
    List(Box<Type>),
    Tuple(Vec<Type>),
    /// From texts to values.
    Table(Box<Type>),
    Any(Vec<Type>),
    All(Vec<Type>),
}

/// The types of the page, by their names.
pub struct Types {
    named: BTreeMap<String, Type>,
    arguments: BTreeMap<String, Type>,
}

/// Parts of a type: words, texts, signs.
fn tokens(text: &str) -> Vec<String> {
    let (mut tokens, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("/*") => {
                rest = rest.split_once("*/").unwrap().1;
                continue;
            }
            c if c.is_whitespace() => {
                rest = &rest[c.len_utf8()..];
                continue;
            }
            '"' => rest[1..].find('"').unwrap() + 2,
            c if c.is_alphanumeric() || c == '_' => {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
            }
            c => c.len_utf8(),
        };
        tokens.push(rest[..length].to_owned());
        rest = &rest[length..];
    }
    tokens
}

struct Reader<'t> {
    tokens: &'t [String],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", String::as_str)
    }

    fn next(&mut self) -> String {
        self.at += 1;
        self.tokens[self.at - 1].clone()
    }

    fn eat(&mut self, token: &str) -> bool {
        let is = self.peek() == token;
        self.at += usize::from(is);
        is
    }

    fn any(&mut self) -> Type {
        self.eat("|");
        let mut kinds = vec![self.all()];
        while self.eat("|") {
            kinds.push(self.all());
        }
        if kinds.len() == 1 { kinds.remove(0) } else { Type::Any(kinds) }
    }

    fn all(&mut self) -> Type {
        let mut parts = vec![self.one()];
        while self.eat("&") {
            parts.push(self.one());
        }
        if parts.len() == 1 { parts.remove(0) } else { Type::All(parts) }
    }

    fn one(&mut self) -> Type {
        let token = self.next();
        let mut kind = match token.as_str() {
            "(" => {
                let inner = self.any();
                assert!(self.eat(")"));
                inner
            }
            "[" => Type::Tuple(self.until("]")),
            "{" => self.object(),
            text if text.starts_with('"') => Type::Literal(json!(text.trim_matches('"'))),
            word => {
                let inner = if self.eat("<") { self.until(">") } else { Vec::new() };
                match (word, inner.as_slice()) {
                    ("Array", [inner]) => Type::List(Box::new(inner.clone())),
                    ("Record", [_, inner]) => Type::Table(Box::new(inner.clone())),
                    _ => Type::Named(word.to_owned()),
                }
            }
        };
        while self.peek() == "[" && self.tokens.get(self.at + 1).is_some_and(|next| next == "]") {
            self.at += 2;
            kind = Type::List(Box::new(kind));
        }
        kind
    }

    fn until(&mut self, end: &str) -> Vec<Type> {
        let mut kinds = Vec::new();
        while !self.eat(end) {
            kinds.push(self.any());
            self.eat(",");
        }
        kinds
    }

    fn object(&mut self) -> Type {
        let mut fields = Vec::new();
        while !self.eat("}") {
            if self.eat("[") {
                while !self.eat("]") {
                    self.at += 1;
                }
                self.eat("?");
                assert!(self.eat(":"));
                let inner = self.any();
                self.eat(",");
                self.eat(";");
                assert!(self.eat("}"), "a table and nothing else");
                return Type::Table(Box::new(inner));
            }
            let name = self.next().trim_matches('"').to_owned();
            self.eat("?");
            assert!(self.eat(":"), "after {name}");
            fields.push((name, self.any()));
            self.eat(",");
            self.eat(";");
        }
        Type::Object(fields)
    }
}

impl Types {
    /// Reads the bindings.
    pub fn read(bindings: &str) -> Self {
        let tokens =
            tokens(&bindings.lines().filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n"));
        let mut reader = Reader { tokens: &tokens, at: 0 };
        let (mut named, mut arguments) = (BTreeMap::new(), BTreeMap::new());
        while reader.at < tokens.len() {
            match (reader.next().as_str(), reader.peek()) {
                ("export", "type") => {
                    reader.at += 1;
                    let name = reader.next();
                    if reader.eat("<") {
                        reader.until(">");
                    }
                    assert!(reader.eat("="), "{name}");
                    let earlier = named.insert(name.clone(), reader.any());
                    assert!(earlier.is_none(), "two types of the page are called {name}");
                }
                ("export", "interface") => {
                    reader.at += 2;
                    assert!(reader.eat("{"));
                    while !reader.eat("}") {
                        let name = reader.next().trim_matches('"').to_owned();
                        assert!(reader.eat(":"));
                        let Type::Object(fields) = reader.one() else { panic!("{name} takes and answers") };
                        reader.eat(";");
                        let argument = fields.into_iter().find(|(field, _)| field == "args").unwrap().1;
                        arguments.insert(name, argument);
                    }
                }
                _ => {}
            }
        }
        Self { named, arguments }
    }

    /// An argument that a command may take; `known` gives the value of a field that means something in this office.
    pub fn argument(&self, command: &str, known: &dyn Fn(&str) -> Option<Value>) -> Value {
        self.value(&self.arguments[command], "", known, 0)
    }

    fn value(&self, kind: &Type, field: &str, known: &dyn Fn(&str) -> Option<Value>, depth: u32) -> Value {
        match kind {
            Type::Literal(value) => value.clone(),
            Type::Object(fields) => {
                let fields = fields
                    .iter()
                    .map(|(name, kind)| (name.clone(), self.value(kind, name, known, depth + 1)));
                Value::Object(fields.collect::<Map<_, _>>())
            }
            Type::List(inner) if depth < 8 => json!([self.value(inner, field, known, depth + 1)]),
            Type::List(_) => json!([]),
            Type::Tuple(kinds) => {
                kinds.iter().map(|kind| self.value(kind, field, known, depth + 1)).collect()
            }
            Type::Table(inner) if depth < 8 => json!({ "az": self.value(inner, field, known, depth + 1) }),
            Type::Table(_) => json!({}),
            Type::All(parts) => {
                let mut whole = Map::new();
                for part in parts {
                    if let Value::Object(more) = self.value(part, field, known, depth + 1) {
                        whole.extend(more);
                    }
                }
                Value::Object(whole)
            }
            Type::Any(kinds) => {
                let is_null = |kind: &Type| matches!(kind, Type::Named(name) if name == "null");
                let something = kinds.iter().find(|kind| !is_null(kind)).unwrap_or(&kinds[0]);
                let may_be_nothing = kinds.iter().any(is_null);
                if may_be_nothing && depth > 6 {
                    Value::Null
                } else {
                    self.value(something, field, known, depth + 1)
                }
            }
            Type::Named(name) => match name.as_str() {
                "string" => known(field).unwrap_or_else(|| json!("Nümunə")),
                "number" | "bigint" => json!(1),
                "boolean" => json!(true),
                "null" | "undefined" => Value::Null,
                other => match self.named.get(other) {
                    Some(kind) if depth < 24 => self.value(kind, field, known, depth + 1),
                    _ => Value::Null,
                },
            },
        }
    }
}

/// Paths of all texts in a value.
pub fn texts(value: &Value) -> Vec<String> {
    fn walk(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::String(_) => found.push(path.to_owned()),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| walk(item, &format!("{path}/{at}"), found));
            }
            Value::Object(fields) => {
                fields.iter().for_each(|(name, item)| walk(item, &format!("{path}/{name}"), found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}
