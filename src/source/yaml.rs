//! YAML as a tree in which every key and value has its place. The only module that knows the YAML library.

use crate::diagnostic::{Diagnostic, Place, SourceFile, Span};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;
use std::fmt;
use std::sync::Arc;

/// A value with its place.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) value: Value,
    pub(super) span: Span,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

/// The largest file of records that is read. A strategy is words; a megabyte of front matter is a mistake or an attack.
const LARGEST: usize = 16 * 1024 * 1024;

/// Reads the YAML in the first `end` bytes of a file.
///
/// The parser begins at byte 0, so that its offsets are the file's own: the opening `---` of front matter is a
/// document mark to it.
pub(super) fn parse(file: &Arc<SourceFile>, end: usize) -> Result<Node, Box<Diagnostic>> {
    let text = &file.text[..end];
    if text.len() > LARGEST {
        let place = Place::new(file, Span::new(0, 0));
        return Err(Box::new(Diagnostic::fault("yaml-too-large", place, "the file is larger than 16 MB").help(
            "records are read from files of up to 16 MB; keep values in CSV files and split long lists into folders",
        )));
    }
    let options = serde_yaml::options! {
        strict_booleans: true,
        with_snippet: false,
        non_finite_float_policy: serde_yaml::options::NonFiniteFloatPolicy::PassThrough,
        budget: serde_yaml::budget! {
            // Long lists (actions.yaml of a large organisation) are honest; nesting and aliases beyond these are not.
            max_events: 4_000_000,
            max_nodes: 2_000_000,
            max_depth: 64,
            max_total_scalar_bytes: LARGEST,
        },
    };
    match serde_yaml::from_str_with_options::<Node>(text, options) {
        Ok(node) => Ok(node),
        Err(error) => {
            let span = error.location().map_or(Span::new(0, 0), |location| place_of(&location, text));
            let (id, message, help) = explain(&error.to_string());
            let mut fault = Diagnostic::fault(id, Place::new(file, span), message);
            if let Some(help) = help {
                fault = fault.help(help);
            }
            Err(Box::new(fault))
        }
    }
}

/// The library's words, cut of its place and its hints for programmers, with a remedy where one is known.
fn explain(words: &str) -> (&'static str, String, Option<&'static str>) {
    let cut = words.find(" at line ").map_or(words, |i| &words[..i]);
    let cut = cut.find(", set DuplicateKeyPolicy").map_or(cut, |i| &cut[..i]);
    if let Some(key) = cut.strip_prefix("duplicate mapping key: ") {
        return ("duplicate-key", format!("the key `{key}` is given twice"), Some("keep one of the two"));
    }
    let help = if cut.contains("mapping values are not allowed") {
        Some("a text with `: ` in it needs quotes: `title: \"Trust: our promise\"`")
    } else if cut.contains("tab") {
        Some("indent with blanks, never with tabs")
    } else if cut.contains("did not find expected") || cut.contains("simple key") {
        Some("look at the line above too: a missing quote, bracket or blank after `:` shows up one line later")
    } else {
        None
    };
    ("yaml-syntax", format!("this is not valid YAML: {cut}"), help)
}

/// The place of an error: some have a line and a column only.
fn place_of(location: &serde_yaml::Location, text: &str) -> Span {
    if location.span().byte_offset().is_some_and(|offset| offset > 0) {
        return span_of(location, text.len());
    }
    let line = usize::try_from(location.line()).unwrap_or(1).max(1);
    let column = usize::try_from(location.column()).unwrap_or(1).max(1);
    let start = text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
    let rest = text[start..].lines().next().unwrap_or("");
    let within = rest.char_indices().nth(column - 1).map_or(rest.len(), |(i, _)| i);
    Span::new(start + within, start + within)
}

fn span_of(location: &serde_yaml::Location, length: usize) -> Span {
    let bytes = location.span();
    let usize_of = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok());
    let start = usize_of(bytes.byte_offset()).unwrap_or(0).min(length);
    let len = usize_of(bytes.byte_len()).unwrap_or(0);
    Span::new(start, start.saturating_add(len).min(length))
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Value>::deserialize(deserializer)?;
        let mut span = span_of(&spanned.referenced, usize::MAX);
        // The library gives a collection the place of its first sign only.
        let last = match &spanned.value {
            Value::List(items) => items.last().map(|item| item.span.end),
            Value::Map(entries) => entries.last().map(|(_, value)| value.span.end),
            _ => None,
        };
        span.end = last.map_or(span.end, |last| last.max(span.end));
        Ok(Self { value: spanned.value, span })
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Int(value))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or_else(|_| Value::Text(value.to_string()), Value::Int))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }
    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Value::Map(map))
    }
}
