//! The anchors of a narrative: those of its headings and its footnotes.

use pulldown_cmark::Event;
use std::collections::{HashMap, HashSet};

/// The anchors that a narrative has so far.
pub(super) struct Anchors {
    /// What they begin with: it keeps a writer's heading from taking the anchor of a part of the page.
    pub(super) prefix: String,
    /// Those that are taken, with the number that the next of the same words gets.
    taken: HashMap<String, usize>,
    /// The anchors of footnotes by their names: a name may hold any sign.
    notes: HashMap<String, String>,
    /// The footnotes that were written: a second of the same name is a footnote of its own, to which nothing leads.
    noted: HashSet<String>,
}

impl Anchors {
    pub(super) fn new(prefix: String) -> Self {
        Self { prefix, taken: HashMap::new(), notes: HashMap::new(), noted: HashSet::new() }
    }

    /// An anchor from the words of a heading; a second of the same words gets a number.
    pub(super) fn of_heading(&mut self, heading: &[Event<'_>]) -> String {
        let mut slug = String::new();
        for event in heading {
            if let Event::Text(text) | Event::Code(text) = event {
                for c in text.chars() {
                    if c.is_alphanumeric() {
                        slug.extend(c.to_lowercase());
                    } else if !slug.is_empty() && !slug.ends_with('-') {
                        slug.push('-');
                    }
                }
            }
        }
        let slug = slug.trim_end_matches('-');
        let slug = if slug.is_empty() { "section" } else { slug };
        self.free(format!("{}{slug}", self.prefix))
    }

    /// The anchor of a footnote.
    pub(super) fn of_note(&mut self, name: &str) -> String {
        if let Some(known) = self.notes.get(name) {
            return known.clone();
        }
        let id = self.free(format!("{}note", self.prefix));
        self.notes.insert(name.to_owned(), id.clone());
        id
    }

    /// The anchor, or, where it is taken, the same with a number.
    fn free(&mut self, wanted: String) -> String {
        let mut n = *self.taken.get(&wanted).unwrap_or(&1);
        let mut id = wanted.clone();
        while self.taken.contains_key(&id) {
            n += 1;
            id = format!("{wanted}-{n}");
        }
        self.taken.insert(wanted, n);
        self.taken.entry(id.clone()).or_insert(1);
        id
    }

    /// The anchor of the text of a footnote.
    pub(super) fn of_definition(&mut self, name: &str) -> String {
        if !self.noted.insert(name.to_owned()) {
            self.notes.remove(name);
        }
        self.of_note(name)
    }
}
