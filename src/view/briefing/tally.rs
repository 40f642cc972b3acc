//! How many of a kind stand how: a mark for each, and the counts in words.

use crate::language::Language;
use crate::say;
use crate::view::words::Mark;
use serde::Serialize;
use std::sync::Arc;

/// A row of a tally.
#[derive(Debug, Serialize)]
pub struct Tally {
    label: Arc<str>,
    /// Worst first; none where there are too many to be told apart.
    marks: Vec<Mark>,
    words: String,
}

/// Marks that a row has room for.
const ROOM: usize = 24;

/// The row of some marks; none without any.
pub(super) fn tally(language: &Language, label: &str, mut marks: Vec<Mark>) -> Option<Tally> {
    if marks.is_empty() {
        return None;
    }
    marks.sort_by_key(|mark| (order(mark.class), mark.key));
    let mut parts: Vec<String> = Vec::new();
    for group in marks.chunk_by(|a, b| a.key == b.key) {
        let Some(mark) = group.first() else { continue };
        parts.push(say!(language, "tally-part", n = group.len(), word = &*mark.word));
    }
    let words = parts.join(&language.word("list-comma"));
    if marks.len() > ROOM {
        marks.clear();
    }
    Some(Tally { label: language.word(label), marks, words })
}

fn order(class: &str) -> u8 {
    match class {
        "bad" => 0,
        "watch" => 1,
        "stale" => 2,
        "none" | "open" => 3,
        "good" => 4,
        _ => 5,
    }
}
