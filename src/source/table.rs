//! CSV files as tables: one text, and the places of its fields. A table of a million rows is two allocations, not millions.

use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// A table whose rows all have as many fields as its head.
#[derive(Debug)]
pub struct Table {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The names of the columns, trimmed.
    pub head: Vec<String>,
    /// All fields without their quotes, one behind the other.
    content: String,
    /// Where each field ends in `content`, row after row.
    ends: Vec<u32>,
    /// Where each row begins in the file: byte and line.
    starts: Vec<(u32, u32)>,
    /// For each column the rows by what they hold; made when a KPI first asks.
    indexes: Vec<OnceLock<HashMap<String, Vec<u32>>>>,
}

/// The largest file of values that is read.
const LARGEST: usize = 1024 * 1024 * 1024;

impl Table {
    /// Reads comma-separated UTF-8 text.
    ///
    /// # Errors
    /// What is wrong with the file, each with its place; the first twenty of a kind.
    pub fn parse(path: &str, bytes: Vec<u8>) -> Result<Self, Vec<Diagnostic>> {
        let file = text(path, bytes).map_err(|refused| vec![*refused])?;
        let source = Arc::clone(&file);
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(source.text.as_bytes());
        let mut table = Self {
            head: Vec::new(),
            content: String::with_capacity(file.text.len()),
            ends: Vec::new(),
            starts: Vec::new(),
            indexes: Vec::new(),
            file,
        };
        let mut refused = Vec::new();
        let mut row = csv::StringRecord::new();
        let (mut line, mut counted) = (1, 0);
        loop {
            match reader.read_record(&mut row) {
                Ok(true) => {}
                Ok(false) => break,
                // The text is UTF-8 and rows may have any length, so nothing is left to go wrong; said all the same.
                Err(error) => {
                    refused.push(refuse("file-unreadable", &table.file, Span::default(), error.to_string()));
                    break;
                }
            }
            // The reader may begin a row at the end of a line break before it, and counts lines accordingly.
            let begin = row.position().map_or(0, |at| clip(at.byte())) as usize;
            let blank = source.text[begin..].bytes().take_while(|b| matches!(b, b'\r' | b'\n')).count();
            let begin = begin + blank;
            line += line_breaks(&source.text[counted..begin]);
            counted = begin;
            let raw = Span { start: clip(begin as u64), end: clip(reader.position().byte()) };
            let start = (raw.start, line);
            table.add(&row, start, raw, &mut refused);
            if refused.len() >= 20 {
                break;
            }
        }
        if table.head.is_empty() && refused.is_empty() {
            refused.push(
                refuse("file-empty", &table.file, Span::default(), "the file has no rows")
                    .help("write a head such as `period,value` and a row for each period"),
            );
        }
        if !refused.is_empty() {
            return Err(refused);
        }
        table.indexes = table.head.iter().map(|_| OnceLock::new()).collect();
        Ok(table)
    }

    fn add(&mut self, row: &csv::StringRecord, start: (u32, u32), raw: Span, refused: &mut Vec<Diagnostic>) {
        // A quote that is not closed swallows the rows behind it; the reader would not say so.
        if self.file.slice(raw).bytes().filter(|b| *b == b'"').count() % 2 == 1 {
            let end = self.file.text[raw.start as usize..].find('\n').map_or(raw.end, |i| raw.start + clip(i as u64));
            refused.push(
                refuse("quote-open", &self.file, Span { start: raw.start, end }, "a quote in this row is never closed")
                    .help("close it; a quote that is meant is doubled: `\"\"`"),
            );
            return;
        }
        if row.iter().all(|field| field.trim().is_empty()) {
            return;
        }
        if self.head.is_empty() {
            self.head = row.iter().map(|name| name.trim().to_owned()).collect();
            check_head(&self.file, &self.head, raw, refused);
            return;
        }
        if row.len() != self.head.len() {
            refused.push(ragged(&self.file, row.len(), self.head.len(), start.1, raw));
            return;
        }
        for field in row {
            self.content.push_str(field);
            self.ends.push(clip(self.content.len() as u64));
        }
        self.starts.push(start);
    }

    /// How many rows there are, without the head.
    pub fn rows(&self) -> u32 {
        clip(self.starts.len() as u64)
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

    /// The place of a field in the file; found anew, as only messages ask for it.
    pub fn span(&self, row: u32, column: usize) -> Span {
        let start = self.starts[row as usize].0;
        field_span(&self.file.text, start, column)
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
        let mut values: Vec<String> = (0..self.rows()).map(|row| self.field(row, column).trim().to_owned()).collect();
        values.sort_unstable();
        values.dedup();
        values
    }
}

/// A message that refuses a file: an error on each KPI that uses it, not a fault of the strategy.
pub(crate) fn refuse(id: &'static str, file: &Arc<SourceFile>, span: Span, words: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Severity::Error, id, Place::new(file, span), words)
}

fn text(path: &str, bytes: Vec<u8>) -> Result<Arc<SourceFile>, Box<Diagnostic>> {
    let empty = || Arc::new(SourceFile::new(path, ""));
    let no = |id, words: &str, help: &str| Err(Box::new(refuse(id, &empty(), Span::default(), words).help(help)));
    if bytes.starts_with(b"PK\x03\x04") {
        return no(
            "file-is-workbook",
            "this is a spreadsheet workbook, not a CSV file",
            "save the sheet as CSV (UTF-8)",
        );
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0) {
        return no("file-not-utf8", "this is not UTF-8 text: it looks like UTF-16", "save it as CSV (UTF-8)");
    }
    if bytes.len() > LARGEST {
        return no("file-too-large", "the file is larger than 1 GiB", "split it, or leave out what no KPI uses");
    }
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Ok(Arc::new(SourceFile::new(path, text)))
        }
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let file = Arc::new(SourceFile::new(path, String::from_utf8_lossy(&bytes[..good])));
            let byte = bytes.get(good).copied().unwrap_or_default();
            let words = format!("the file is not UTF-8 text: byte {byte:#04x}");
            Err(Box::new(refuse("file-not-utf8", &file, Span::new(good, good), words).help("save it as CSV (UTF-8)")))
        }
    }
}

fn check_head(file: &Arc<SourceFile>, head: &[String], row: Span, refused: &mut Vec<Diagnostic>) {
    if let [only] = head
        && let Some(sign) = [';', '\t', '|'].into_iter().find(|sign| only.contains(*sign))
    {
        let shown = if sign == '\t' { "a tab".to_owned() } else { format!("`{sign}`") };
        refused.push(
            refuse("delimiter", file, row, format!("the fields seem to be separated by {shown}, not by commas"))
                .help("save the file with commas between the fields"),
        );
        return;
    }
    for (i, name) in head.iter().enumerate() {
        if name.is_empty() {
            refused.push(
                refuse(
                    "column-without-name",
                    file,
                    field_span(&file.text, row.start, i),
                    format!("column {} has no name", i + 1),
                )
                .help("name it in the head, or take the column out"),
            );
        } else if head[..i].contains(name) {
            refused.push(
                refuse(
                    "column-twice",
                    file,
                    field_span(&file.text, row.start, i),
                    format!("two columns are named `{name}`"),
                )
                .help("give each column its own name"),
            );
        }
    }
}

fn ragged(file: &Arc<SourceFile>, found: usize, wanted: usize, line: u32, row: Span) -> Diagnostic {
    let fields = if found == 1 { "field" } else { "fields" };
    let refused = refuse("row-ragged", file, row, format!("line {line} has {found} {fields}, the head has {wanted}"));
    if found > wanted {
        refused
            .note("a comma inside a text is the usual cause")
            .help("put the text with the comma in quotes: `\"Fog, all day\"`")
    } else {
        refused.help("add the missing commas; a missing value is an empty field")
    }
}

/// The bytes of the nth field of the row that begins at `start`.
fn field_span(text: &str, start: u32, column: usize) -> Span {
    let from = start as usize;
    let (mut quoted, mut at, mut begin) = (false, 0, from);
    for (i, b) in text.as_bytes().iter().enumerate().skip(from) {
        match b {
            b'"' => quoted = !quoted,
            b',' | b'\n' | b'\r' if !quoted => {
                if at == column || *b != b',' {
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
    clip((0..bytes.len()).filter(|i| ends(*i)).count() as u64)
}

fn clip(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        Table::parse("data/x.csv", text.as_bytes().to_vec()).unwrap()
    }

    fn refusals(bytes: &[u8]) -> Vec<&'static str> {
        Table::parse("data/x.csv", bytes.to_vec()).unwrap_err().iter().map(|d| d.id).collect()
    }

    #[test]
    fn fields_come_without_quotes_and_know_their_places() {
        let t = table("\u{feff}a, b \r\n1,\"x, \"\"y\"\"\"\r\n\r\n,\"l1\nl2\"\n3,z");
        assert_eq!(t.head, ["a", "b"]);
        assert_eq!((t.rows(), t.field(0, 1), t.field(1, 0), t.field(1, 1)), (3, "x, \"y\"", "", "l1\nl2"));
        assert_eq!([t.line(0), t.line(1), t.line(2)], [2, 4, 6]);
        assert_eq!(t.file.slice(t.span(0, 1)), "\"x, \"\"y\"\"\"");
        assert_eq!(t.file.slice(t.span(2, 0)), "3");
        assert_eq!(t.rows_with(0, " 3 "), [2]);
        assert!(t.rows_with(0, "4").is_empty());
    }

    #[test]
    fn what_could_lose_a_row_is_refused() {
        assert_eq!(refusals(b"a,b\n1,2,3\n4\n"), ["row-ragged", "row-ragged"]);
        assert_eq!(refusals(b"a,b\n1,\"2\n3,4\n"), ["quote-open"]);
        assert_eq!(refusals(b"a,a,\n"), ["column-twice", "column-without-name"]);
        assert_eq!(refusals(b"a;b\n1;2\n"), ["delimiter"]);
        assert_eq!(refusals(b""), ["file-empty"]);
        assert_eq!(refusals(b"PK\x03\x04rest"), ["file-is-workbook"]);
        assert_eq!(refusals(b"a\0b"), ["file-not-utf8"]);
        assert_eq!(refusals(b"a,b\n1,\xe9\n"), ["file-not-utf8"]);
    }
}
