//! CSV files as tables: one text, and the places of its fields. A table of a million rows is a few allocations, not
//! millions.
//!
//! `encoding` turns bytes into text, `delimiter` finds the sign between fields, `records` reads rows, `head` finds and
//! checks the names of the columns, `rows` holds each row against it; what is not proven is refused with the line to add.

mod delimiter;
mod encoding;
mod head;
mod records;
mod rows;
#[cfg(test)]
mod tests;

pub use delimiter::{Delimiter, Proof};
pub use encoding::Encoding;

use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use rows::Rows;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// Stands in a remedy for the file of the KPI that uses the table: see [`homed`].
pub(crate) const HOME: &str = "\u{1}home\u{1}";

/// The most problems of one file that are told: beyond them the file is simply not the one that was meant.
pub(crate) const MOST: usize = 20;

/// What content says of a file before it is read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Declared {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// The sign between fields.
    pub delimiter: Option<Delimiter>,
    /// Lines before the head.
    pub skip_rows: Option<u32>,
    /// The names of the columns, where the file has no head.
    pub columns: Vec<String>,
}

/// How a file was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The encoding.
    pub encoding: Encoding,
    /// Whether a byte order mark or content says the encoding.
    pub marked: bool,
    /// The sign between fields.
    pub delimiter: Delimiter,
    /// What tells it.
    pub proof: Proof,
    /// Lines before the head that were passed over.
    pub skipped: u32,
    /// Whether the file has a head; without one, content names the columns.
    pub has_head: bool,
}

/// A table whose rows all have as many fields as its head.
#[derive(Debug)]
pub struct Table {
    /// The file.
    pub file: Arc<SourceFile>,
    /// How it was read.
    pub form: Form,
    /// The names of the columns, trimmed.
    pub head: Vec<String>,
    /// What is worth knowing of how it was read.
    pub notes: Vec<Diagnostic>,
    /// Where the head begins in the file.
    head_start: u32,
    /// All fields without their quotes, one behind the other.
    content: String,
    /// Where each field ends in `content`, row after row.
    ends: Vec<u32>,
    /// Where each row begins in the file: byte and line.
    starts: Vec<(u32, u32)>,
    /// For each column the rows by what they hold; made when a KPI first asks.
    indexes: Vec<OnceLock<HashMap<String, Vec<u32>>>>,
}

impl Table {
    /// Reads a file. `names` are the columns that its KPIs name: title rows before a head with these names are passed
    /// over.
    ///
    /// # Errors
    /// What is wrong with the file, each with its place; the first twenty. Remedies name `HOME`, a mark for the file of the
    /// KPI, which is not known here.
    pub fn parse(
        path: &str,
        bytes: Vec<u8>,
        declared: &Declared,
        names: &[Vec<String>],
    ) -> Result<Self, Vec<Diagnostic>> {
        let encoding::Text { file, encoding, marked, mut notes } =
            encoding::text(path, bytes, declared.encoding).map_err(|refused| vec![*refused])?;
        let note = |id, span, words: String| Diagnostic::new(Severity::Note, id, Place::new(&file, span), words);
        let mut from = 0;
        let mut told = None;
        if let Some((sign, length)) = delimiter::sep_line(&file).map_err(|refused| vec![*refused])? {
            from = length;
            told = Some((sign, Proof::Line));
            let words = format!("the first line says that fields are separated by {}", sign.noun());
            notes.push(note("delimiter-line", Span::new(0, length), words));
        }
        told = declared.delimiter.map(|sign| (sign, Proof::Declared)).or(told);
        let mut skipped = 0;
        if let Some(lines) = declared.skip_rows.filter(|lines| *lines > 0) {
            from += head::after_lines(&file.text[from..], lines);
            skipped = lines;
        } else if declared.columns.is_empty()
            && let Some((lines, length)) = head::preamble(&file.text[from..], told.map(|(sign, _)| sign), names)
        {
            let rows = if lines == 1 { "1 row".to_owned() } else { format!("{lines} rows") };
            let words = format!("{rows} before the head are passed over: its names are the ones that are asked for");
            notes.push(note("title-rows", Span::new(from, from + length), words));
            from += length;
            skipped = lines;
        }
        let (sign, proof) = match told {
            Some(told) => told,
            None => delimiter::detect(&file, from).map_err(|refused| vec![*refused])?,
        };
        let form = Form { encoding, marked, delimiter: sign, proof, skipped, has_head: declared.columns.is_empty() };
        let table = Self {
            head: declared.columns.clone(),
            form,
            notes,
            head_start: 0,
            content: String::new(),
            ends: Vec::new(),
            starts: Vec::new(),
            indexes: Vec::new(),
            file,
        };
        table.filled(from)
    }

    /// The table with the rows of the text from a byte on.
    fn filled(mut self, from: usize) -> Result<Self, Vec<Diagnostic>> {
        let file = Arc::clone(&self.file);
        let mut rows = Rows::new(&file.text, from, self.form.delimiter);
        let (mut line, mut counted) = (1, 0);
        if !self.head.is_empty() {
            head::check(&self, &mut rows.refused);
        }
        while let Some(record) = rows.records.next() {
            let raw = from + record.start..from + record.end;
            line += line_breaks(&file.text[counted..raw.start]);
            counted = raw.start;
            rows.add(&mut self, line, &raw);
            if rows.refused.len() >= MOST {
                break;
            }
        }
        if self.head.is_empty() && rows.refused.is_empty() {
            rows.refused.push(
                refuse("file-empty", &file, Span::default(), "the file has no rows")
                    .help("write a head such as `period,value` and a row for each period"),
            );
        }
        if !rows.refused.is_empty() {
            return Err(rows.refused);
        }
        let note = |id, line: u32, words: String| {
            Diagnostic::new(Severity::Note, id, Place::new(&file, file.line_span(line)), words)
        };
        if let Some(first) = rows.blank.first() {
            let words = match rows.blank.len() {
                1 => format!("line {first} has nothing in its fields and is passed over"),
                n => format!("{n} rows have nothing in their fields and are passed over, the first on line {first}"),
            };
            self.notes.push(note("rows-blank", *first, words));
        }
        if rows.trailing {
            let (line, _) = file.line_column(self.head_start);
            let words = "the empty columns at the end of the rows are passed over".to_owned();
            self.notes.push(note("columns-blank", u32::try_from(line).unwrap_or(1), words));
        }
        self.content = rows.records.into_content();
        self.indexes = self.head.iter().map(|_| OnceLock::new()).collect();
        Ok(self)
    }

    /// How many rows there are, without the head.
    pub fn rows(&self) -> u32 {
        clip(self.starts.len())
    }

    /// The column of a name. Upper and lower case count; blanks around it do not.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.head.iter().position(|known| known == name.trim())
    }

    /// A field without its quotes.
    pub fn field(&self, row: u32, column: usize) -> &str {
        let i = row as usize * self.head.len() + column;
        let start = if i == 0 { 0 } else { self.ends[i - 1] as usize };
        &self.content[start..self.ends[i] as usize]
    }

    /// The line of a row in the file, from 1.
    pub fn line(&self, row: u32) -> u32 {
        self.starts[row as usize].1
    }

    /// The place of a line that begins a row; of any other the beginning of the file.
    pub fn line_span(&self, line: u32) -> Span {
        let Ok(row) = self.starts.binary_search_by_key(&line, |(_, known)| *known) else { return Span::default() };
        let start = self.starts[row].0 as usize;
        let end = self.file.text[start..].find(['\n', '\r']).map_or(self.file.text.len(), |i| start + i);
        Span::new(start, end)
    }

    /// The place of a field in the file; found anew, as only messages ask for it.
    pub fn span(&self, row: u32, column: usize) -> Span {
        field_span(&self.file.text, self.starts[row as usize].0, column, self.form.delimiter)
    }

    /// The place of a column's name; of a file without a head, its beginning.
    pub fn head_span(&self, column: usize) -> Span {
        if !self.form.has_head {
            return Span::default();
        }
        field_span(&self.file.text, self.head_start, column, self.form.delimiter)
    }

    /// Whether a field stands in quotes; found anew.
    pub fn quoted(&self, row: u32, column: usize) -> bool {
        self.file.slice(self.span(row, column)).trim_start().starts_with('"')
    }

    /// The rows in which a column holds a text (blanks around it do not count), in their order.
    pub fn rows_with(&self, column: usize, text: &str) -> &[u32] {
        let index = self.indexes[column].get_or_init(|| {
            let mut index: HashMap<String, Vec<u32>> = HashMap::new();
            for row in 0..self.rows() {
                let field = self.field(row, column).trim();
                match index.get_mut(field) {
                    Some(rows) => rows.push(row),
                    None => {
                        index.insert(field.to_owned(), vec![row]);
                    }
                }
            }
            index
        });
        index.get(text.trim()).map_or(&[], Vec::as_slice)
    }

    /// What a column holds, each once, sorted; for messages.
    pub fn values(&self, column: usize) -> Vec<String> {
        let mut values: Vec<&str> = (0..self.rows()).map(|row| self.field(row, column).trim()).collect();
        values.sort_unstable();
        values.dedup();
        values.into_iter().map(str::to_owned).collect()
    }
}

/// A message that refuses a file: an error on each KPI that uses it, not a fault of the strategy.
pub(crate) fn refuse(id: &'static str, file: &Arc<SourceFile>, span: Span, words: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Severity::Error, id, Place::new(file, span), words)
}

/// The message with the file of a KPI in its remedies.
pub(crate) fn homed(diagnostic: &Diagnostic, home: &str) -> Diagnostic {
    let mut diagnostic = diagnostic.clone();
    for help in &mut diagnostic.helps {
        *help = help.replace(HOME, home);
    }
    diagnostic
}

/// The bytes of the nth field of the row that begins at `start`.
fn field_span(text: &str, start: u32, column: usize, delimiter: Delimiter) -> Span {
    let from = start as usize;
    let (mut quoted, mut at, mut begin) = (false, 0, from);
    for (i, b) in text.as_bytes().iter().enumerate().skip(from) {
        match b {
            b'"' => quoted = !quoted,
            b if !quoted && (*b == delimiter.byte() || *b == b'\n' || *b == b'\r') => {
                if at == column || *b != delimiter.byte() {
                    return Span::new(begin, i);
                }
                at += 1;
                begin = i + 1;
            }
            _ => {}
        }
    }
    Span::new(begin, text.len())
}

/// Line breaks of any system in a text that does not end within one.
fn line_breaks(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let ends = |i: usize| bytes[i] == b'\n' || (bytes[i] == b'\r' && bytes.get(i + 1) != Some(&b'\n'));
    clip((0..bytes.len()).filter(|i| ends(*i)).count())
}

fn clip(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
