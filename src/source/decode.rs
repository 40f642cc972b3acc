//! From a YAML tree to the types of `record`, with every problem of a record collected, not only the first.
//!
//! The types derive `serde::Deserialize`; what serde knows of them (keys, variants) is what the messages name. Serde
//! stops at the first problem, so a problem is noted, its entry is passed over, and the record is read again, until
//! nothing new is wrong. That costs only where something is wrong.

use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Place, SourceFile, Span};
use serde::Deserialize;
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, Visitor};
use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value of a record with its place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it is written.
    pub span: Span,
}

impl<T> std::ops::Deref for At<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// The largest number that is computed with: its square and sums of squares, which scores and limits are made of, are
/// still numbers.
pub(crate) const LARGEST: f64 = 1e100;

const EXPECTED: &str = "a number between -1e100 and 1e100";

/// Reads a tree as a record of type `T`. `what` names it in messages: `a KPI`.
pub(super) fn decode<T: DeserializeOwned>(
    node: &Node,
    file: &Arc<SourceFile>,
    what: &str,
    out: &mut Vec<Diagnostic>,
) -> Option<T> {
    let written = |key: &str| match &node.value {
        Value::Map(entries) => entries.iter().any(|(k, _)| matches!(&k.value, Value::Text(text) if text == key)),
        _ => false,
    };
    let mut state = State { skipped: HashSet::new(), given: HashSet::new(), text: &file.text };
    // Each round passes over one more entry of the tree, so the rounds end; the bound guards the reader's patience.
    for _ in 0..1000 {
        let error = match T::deserialize(NodeReader { node, state: &state }) {
            // With problems among the diagnostics nothing is built, but what the record refers to can still be checked.
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        let Problem { kind, span, entry, given } = error;
        // A key whose value was passed over is not missing.
        let told = matches!((&kind, &entry), (Kind::Missing(key), None) if written(key));
        if !given && !told {
            out.push(message(&kind, span.unwrap_or(node.span), file, what, entry));
        }
        let progress = match (kind, entry) {
            (Kind::Missing(key), None) => state.given.insert(key),
            (_, Some(entry)) => state.skipped.insert(entry.id),
            (_, None) => false,
        };
        if !progress {
            return None;
        }
    }
    None
}

fn message(kind: &Kind, span: Span, file: &Arc<SourceFile>, what: &str, entry: Option<Entry>) -> Diagnostic {
    let top = entry.is_some_and(|entry| entry.top);
    let place = Place::new(file, span);
    match kind {
        Kind::UnknownKey { key, known } => {
            let of = if top { what } else { "this value" };
            let fault = Diagnostic::fault("unknown-key", place, format!("`{key}` is not a key of {of}"))
                .nearest(key, known.iter().copied());
            let known: Vec<String> = known.iter().map(|k| format!("`{k}`")).collect();
            fault.note(format!("the keys are {}", known.join(", ")))
        }
        Kind::UnknownWord { word, known } => {
            let fault = Diagnostic::fault("unknown-word", place, format!("`{word}` is not a word that can stand here"))
                .nearest(word, known.iter().copied());
            let known: Vec<String> = known.iter().map(|k| format!("`{k}`")).collect();
            fault.help(format!("write one of {}", known.join(", ")))
        }
        Kind::Missing(key) => {
            let whose = if entry.is_some() { "this entry" } else { what };
            Diagnostic::fault("key-missing", place, format!("`{key}` is missing"))
                .note(format!("{whose} can't do without it"))
                .help(format!("add a line `{key}: ..`"))
        }
        Kind::WrongType { found, expected } => {
            Diagnostic::fault("wrong-type", place, format!("expected {expected}, found {found}"))
        }
        Kind::Other(words) => {
            let (words, help) = words.split_once(" => ").map_or((words.as_str(), None), |(w, h)| (w, Some(h)));
            let fault = Diagnostic::fault("wrong-value", place, words);
            match help {
                Some(help) => fault.help(help),
                None => fault,
            }
        }
    }
}

struct State<'t> {
    /// Entries that had a problem.
    skipped: HashSet<usize>,
    /// Keys that are missing and have been reported: they read as a stand-in, so that the rest can be looked at.
    given: HashSet<&'static str>,
    text: &'t str,
}

#[derive(Debug)]
enum Kind {
    UnknownKey { key: String, known: &'static [&'static str] },
    UnknownWord { word: String, known: &'static [&'static str] },
    Missing(&'static str),
    WrongType { found: String, expected: String },
    Other(String),
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    id: usize,
    /// Whether the entry is one of the record's own, not of a value within it.
    top: bool,
}

/// What serde reports, with the place and the entry to pass over.
#[derive(Debug)]
struct Problem {
    kind: Kind,
    span: Option<Span>,
    entry: Option<Entry>,
    /// The problem is of a stand-in, which no one wrote.
    given: bool,
}

impl Problem {
    fn of(kind: Kind) -> Self {
        Self { kind, span: None, entry: None, given: false }
    }

    fn at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }

    fn in_entry(mut self, id: usize) -> Self {
        match &mut self.entry {
            Some(entry) => entry.top = false,
            None => self.entry = Some(Entry { id, top: true }),
        }
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for Problem {}

impl de::Error for Problem {
    fn custom<T: fmt::Display>(words: T) -> Self {
        Self::of(Kind::Other(words.to_string()))
    }
    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::of(Kind::WrongType { found: name(found), expected: expectation(&expected.to_string()) })
    }
    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::invalid_type(found, expected)
    }
    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        Self::of(Kind::UnknownWord { word: word.to_owned(), known })
    }
    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::of(Kind::UnknownKey { key: key.to_owned(), known })
    }
    fn missing_field(key: &'static str) -> Self {
        Self::of(Kind::Missing(key))
    }
}

/// What serde expected, in the writer's words.
fn expectation(words: &str) -> String {
    match words {
        "f64" | "f32" => "a number",
        "i64" | "u64" | "u32" | "u16" | "u8" | "usize" => "a whole number",
        "a boolean" => "`true` or `false`",
        "a string" => "a text",
        "a sequence" => "a list",
        "a tuple of size 2" => "a list of two: `[lowest, highest]`",
        other => other,
    }
    .to_owned()
}

fn name(found: de::Unexpected<'_>) -> String {
    match found {
        de::Unexpected::Bool(b) => format!("`{b}`"),
        de::Unexpected::Signed(n) => format!("the number {n}"),
        de::Unexpected::Unsigned(n) => format!("the number {n}"),
        // A hundred digits say less than their count.
        de::Unexpected::Float(n) if n.abs() > 1e15 => format!("the number {n:e}"),
        de::Unexpected::Float(n) => format!("the number {n}"),
        de::Unexpected::Str(s) if s.chars().count() <= 60 => format!("the text `{s}`"),
        de::Unexpected::Str(_) => "a text".to_owned(),
        de::Unexpected::Unit | de::Unexpected::Option => "nothing".to_owned(),
        de::Unexpected::Seq => "a list".to_owned(),
        de::Unexpected::Map => "keys and values".to_owned(),
        other => other.to_string(),
    }
}

/// The name by which `At` asks for its place; no type of the content has it.
const AT: &str = "$throughline::At";

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AtVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for AtVisitor<T> {
            type Value = At<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut parts: A) -> Result<At<T>, A::Error> {
                let start = parts.next_element()?.unwrap_or(0);
                let end = parts.next_element()?.unwrap_or(0);
                match parts.next_element()? {
                    Some(value) => Ok(At { value, span: Span { start, end } }),
                    None => Err(de::Error::custom("no value")),
                }
            }
        }
        deserializer.deserialize_tuple_struct(AT, 3, AtVisitor(PhantomData))
    }
}

/// The three parts of an `At`: start, end, value.
struct AtParts<'n, 's> {
    inner: NodeReader<'n, 's>,
    part: u8,
}

impl<'de> de::SeqAccess<'de> for AtParts<'_, '_> {
    type Error = Problem;
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Problem> {
        self.part += 1;
        match self.part {
            1 => seed.deserialize(self.inner.node.span.start.into_deserializer()).map(Some),
            2 => seed.deserialize(self.inner.node.span.end.into_deserializer()).map(Some),
            3 => seed.deserialize(self.inner).map(Some).map_err(|problem| problem.at(self.inner.node.span)),
            _ => Ok(None),
        }
    }
}

#[derive(Clone, Copy)]
struct NodeReader<'n, 's> {
    node: &'n Node,
    state: &'s State<'s>,
}

impl NodeReader<'_, '_> {
    fn id(node: &Node) -> usize {
        std::ptr::from_ref(node).addr()
    }

    /// The value as a text: a number or a boolean where a text is meant is taken as it is written.
    fn text(&self) -> Option<std::borrow::Cow<'_, str>> {
        match &self.node.value {
            Value::Text(text) => Some(text.as_str().trim_end().into()),
            Value::Int(_) | Value::Float(_) | Value::Bool(_) => {
                let written = self.state.text.get(self.node.span.range()).unwrap_or("");
                // Behind an alias the place holds the alias's name.
                (!written.is_empty() && !written.starts_with('*')).then(|| written.into())
            }
            _ => None,
        }
    }
}

impl<'de> de::Deserializer<'de> for NodeReader<'_, '_> {
    type Error = Problem;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        let span = self.node.span;
        match &self.node.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(b) => visitor.visit_bool(*b),
            Value::Int(n) => visitor.visit_i64(*n),
            Value::Float(n) if n.is_nan() || n.abs() > LARGEST => {
                Err(de::Error::invalid_type(de::Unexpected::Float(*n), &EXPECTED))
            }
            Value::Float(n) => visitor.visit_f64(*n),
            Value::Text(text) => visitor.visit_str(text.trim_end()),
            Value::List(items) => visitor.visit_seq(Items { items: items.iter(), state: self.state }),
            Value::Map(entries) => {
                visitor.visit_map(Entries { rest: entries.iter(), current: None, state: self.state, given: Vec::new() })
            }
        }
        .map_err(|problem| problem.at(span))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.node.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.text() {
            Some(text) => visitor.visit_str(&text).map_err(|problem: Problem| problem.at(self.node.span)),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.deserialize_str(visitor)
    }

    // Without this, serde would take the key `0` for the first field.
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.deserialize_str(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        let entries = match &self.node.value {
            Value::Map(entries) => entries,
            // serde would fill the keys in their order, and nobody would have said which value is which.
            Value::List(_) => {
                let problem: Problem = de::Error::invalid_type(de::Unexpected::Seq, &visitor);
                return Err(problem.at(self.node.span));
            }
            _ => return self.deserialize_any(visitor),
        };
        // A key whose value was passed over is not missing: what is wrong with it was told.
        let written = |key: &str| entries.iter().any(|(k, _)| matches!(&k.value, Value::Text(t) if t == key));
        let has = |key: &str| {
            let is = |k: &Node| matches!(&k.value, Value::Text(t) if t == key);
            entries.iter().any(|(k, _)| is(k) && !self.state.skipped.contains(&Self::id(k)))
        };
        let given = fields.iter().copied().filter(|f| self.state.given.contains(f) && !has(f)).collect();
        visitor.visit_map(Entries { rest: entries.iter(), current: None, state: self.state, given }).map_err(
            |problem: Problem| {
                let told = matches!((&problem.kind, &problem.entry), (Kind::Missing(key), None) if written(key));
                Problem { given: problem.given || told, ..problem.at(self.node.span) }
            },
        )
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        match self.text() {
            Some(word) => visitor
                .visit_enum(de::value::StrDeserializer::<Problem>::new(&word))
                .map_err(|problem| problem.at(self.node.span)),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        if name == AT {
            return visitor.visit_seq(AtParts { inner: self, part: 0 });
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, wanted: usize, visitor: V) -> Result<V::Value, Problem> {
        match &self.node.value {
            Value::List(items) if items.len() != wanted => {
                let words = format!("{wanted} values are wanted here, not {} => write `[0, 100]`", items.len());
                let problem: Problem = de::Error::custom(words);
                Err(problem.at(self.node.span))
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct seq map
    }
}

struct Items<'n, 's> {
    items: std::slice::Iter<'n, Node>,
    state: &'s State<'s>,
}

impl<'de> de::SeqAccess<'de> for Items<'_, '_> {
    type Error = Problem;
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Problem> {
        for node in self.items.by_ref() {
            let id = NodeReader::id(node);
            if !self.state.skipped.contains(&id) {
                let read = seed.deserialize(NodeReader { node, state: self.state });
                return read.map(Some).map_err(|problem| problem.at(node.span).in_entry(id));
            }
        }
        Ok(None)
    }
}

struct Entries<'n, 's> {
    rest: std::slice::Iter<'n, (Node, Node)>,
    /// The entry whose key was read; none for a stand-in.
    current: Option<&'n (Node, Node)>,
    state: &'s State<'s>,
    given: Vec<&'static str>,
}

impl<'de> de::MapAccess<'de> for Entries<'_, '_> {
    type Error = Problem;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Problem> {
        for entry in self.rest.by_ref() {
            let id = NodeReader::id(&entry.0);
            if !self.state.skipped.contains(&id) {
                self.current = Some(entry);
                let key = NodeReader { node: &entry.0, state: self.state };
                let read = seed.deserialize(key);
                return read.map(Some).map_err(|problem| problem.at(entry.0.span).in_entry(id));
            }
        }
        match self.given.pop() {
            Some(key) => {
                self.current = None;
                seed.deserialize(de::value::StrDeserializer::<Problem>::new(key)).map(Some)
            }
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Problem> {
        match self.current.take() {
            Some((key, value)) => seed
                .deserialize(NodeReader { node: value, state: self.state })
                .map_err(|problem| problem.at(value.span).in_entry(NodeReader::id(key))),
            None => seed.deserialize(StandIn).map_err(|problem| Problem { given: true, ..problem }),
        }
    }
}

/// Stands where a required key is missing, so that the other keys are read and their problems reported too.
struct StandIn;

impl<'de> de::Deserializer<'de> for StandIn {
    type Error = Problem;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_str("2000-01-01")
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        visitor.visit_enum(de::value::StrDeserializer::<Problem>::new(words.first().copied().unwrap_or_default()))
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        struct Parts(u8);
        impl<'de> de::SeqAccess<'de> for Parts {
            type Error = Problem;
            fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Problem> {
                self.0 += 1;
                if self.0 < 3 {
                    seed.deserialize(0u32.into_deserializer()).map(Some)
                } else {
                    seed.deserialize(StandIn).map(Some)
                }
            }
        }
        visitor.visit_seq(Parts(0))
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple map struct identifier ignored_any
    }
}
