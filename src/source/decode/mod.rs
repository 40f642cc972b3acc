//! From a YAML tree to the types of `record`, with every problem of a record collected, not only the first.
//!
//! The types derive `serde::Deserialize`; what serde knows of them (keys, variants) is what the messages name. Serde
//! stops at the first problem, so a problem is noted, its entry is passed over, and the record is read again, until
//! nothing new is wrong. That costs only where something is wrong.
//!
//! - `at`: a value with its place
//! - `tree`: a tree handed to serde, without the entries that had a problem
//! - `stand_in`: what is read where a required key is missing
//! - `problem`: what serde reports, in the writer's words

mod at;
mod problem;
mod stand_in;
mod tree;

pub use at::At;
pub(crate) use tree::LARGEST;

use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, SourceFile};
use problem::{Kind, Problem, message};
use serde::de::DeserializeOwned;
use std::collections::HashSet;
use std::sync::Arc;
use tree::{NodeReader, State};

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
