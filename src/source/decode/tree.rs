//! A tree handed to serde, without the entries that had a problem.

use super::at::AT;
use super::problem::{Kind, Problem};
use super::stand_in::StandIn;
use crate::source::yaml::{Node, Value};
use serde::de::{self, DeserializeSeed, IntoDeserializer, Visitor};
use std::collections::HashSet;

/// What came of the readings so far.
pub(super) struct State<'t> {
    /// Entries that had a problem.
    pub(super) skipped: HashSet<usize>,
    /// Keys that are missing and have been reported: they read as a stand-in, so that the rest can be looked at.
    pub(super) given: HashSet<&'static str>,
    pub(super) text: &'t str,
}

/// The largest number that is computed with: its square and sums of squares, which scores and limits are made of, are
/// still numbers.
pub(crate) const LARGEST: f64 = 1e100;

const EXPECTED: &str = "a number between -1e100 and 1e100";

/// Hands a node of the tree to the type that is read from it.
#[derive(Clone, Copy)]
pub(super) struct NodeReader<'n, 's> {
    pub(super) node: &'n Node,
    pub(super) state: &'s State<'s>,
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
