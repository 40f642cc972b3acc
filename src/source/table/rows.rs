//! Rows as they become a table's: each held against the head.

use super::delimiter::Delimiter;
use super::records::Records;
use super::{Table, clip, head, refuse};
use crate::diagnostic::{Diagnostic, Span};
use std::ops::Range;
use std::sync::Arc;

/// The rows of a table while they are read.
pub(super) struct Rows<'t> {
    pub(super) records: Records<'t>,
    /// Where the text begins that is read.
    from: usize,
    /// How many fields each row has; 0 before the first.
    width: usize,
    /// Lines of rows with nothing in their fields.
    pub(super) blank: Vec<u32>,
    /// Whether empty columns at the end were passed over.
    pub(super) trailing: bool,
    pub(super) refused: Vec<Diagnostic>,
}

impl<'t> Rows<'t> {
    /// The rows of a text from a byte on.
    pub(super) fn new(text: &'t str, from: usize, delimiter: Delimiter) -> Self {
        Self {
            records: Records::new(&text[from..], delimiter),
            from,
            width: 0,
            blank: Vec::new(),
            trailing: false,
            refused: Vec::new(),
        }
    }

    /// Adds the last row of `records` to the table, or says what is wrong with it.
    pub(super) fn add(&mut self, table: &mut Table, line: u32, raw: &Range<usize>) {
        let file = Arc::clone(&table.file);
        let text = &file.text[raw.clone()];
        // A quote that is not closed swallows the rows behind it; the reader would not say so.
        if text.contains('"') && text.bytes().filter(|b| *b == b'"').count() % 2 == 1 {
            let end = text.find('\n').map_or(raw.end, |i| raw.start + i);
            self.refused.push(
                refuse("quote-open", &file, Span::new(raw.start, end), "a quote in this row is never closed")
                    .help("close it; a quote that is meant is doubled: `\"\"`"),
            );
            self.records.forget();
            return;
        }
        let fields = self.records.fields();
        if (0..fields).all(|i| self.records.field(i).trim().is_empty()) {
            self.blank.push(line);
            self.records.forget();
            return;
        }
        if table.head.is_empty() {
            table.head = (0..fields).map(|i| self.records.field(i).trim().to_owned()).collect();
            table.head_start = clip(raw.start);
            while table.head.last().is_some_and(String::is_empty) {
                table.head.pop();
            }
            self.trailing = table.head.len() < fields;
            head::check(table, &mut self.refused);
            self.records.forget();
            return;
        }
        let wanted = table.head.len();
        // Rows may be longer than the head by empty columns, but all by as many.
        let empty_behind = fields > wanted && (wanted..fields).all(|i| self.records.field(i).trim().is_empty());
        if empty_behind && (self.width == 0 || self.width == fields) {
            self.records.cut(wanted);
            self.trailing = true;
        } else if fields != wanted || (self.width > wanted && !table.starts.is_empty()) {
            self.refused.push(head::ragged(table, fields, line, Span::new(raw.start, raw.end), self.from));
            self.records.forget();
            return;
        }
        self.width = fields;
        table.ends.extend((0..wanted).map(|i| clip(self.records.end(i))));
        table.starts.push((clip(raw.start), line));
    }
}
