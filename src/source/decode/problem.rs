//! What serde reports of a record, in the writer's words.

use crate::diagnostic::{Diagnostic, Place, SourceFile, Span};
use serde::de;
use std::fmt;
use std::sync::Arc;

/// What is wrong.
#[derive(Debug)]
pub(super) enum Kind {
    UnknownKey { key: String, known: &'static [&'static str] },
    UnknownWord { word: String, known: &'static [&'static str] },
    Missing(&'static str),
    WrongType { found: String, expected: String },
    Other(String),
}

/// The entry of a list or of keys and values in which it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) id: usize,
    /// Whether the entry is one of the record's own, not of a value within it.
    pub(super) top: bool,
}

/// What serde reports, with the place and the entry to pass over.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) kind: Kind,
    pub(super) span: Option<Span>,
    pub(super) entry: Option<Entry>,
    /// The problem is of a stand-in, which no one wrote.
    pub(super) given: bool,
}

impl Problem {
    fn of(kind: Kind) -> Self {
        Self { kind, span: None, entry: None, given: false }
    }

    pub(super) fn at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }

    pub(super) fn in_entry(mut self, id: usize) -> Self {
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

/// The message about a problem. `what` names the record: `a KPI`.
pub(super) fn message(kind: &Kind, span: Span, file: &Arc<SourceFile>, what: &str, entry: Option<Entry>) -> Diagnostic {
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
