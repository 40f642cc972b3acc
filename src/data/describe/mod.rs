//! What a file holds, how it would be read, what proves it, and what is left to settle: for a person who is about to
//! write `data:`.

mod block;
mod column;
mod time;

use super::Context;
use super::columns::{PERIOD_NAMES, by_name};
use super::sheet::Sheet;
use super::totals;
use crate::diagnostic::Diagnostic;
use crate::source::table::{Declared, Encoding, Proof, Table, homed};
use column::{Column, Holds, Role};
use std::fmt::Write;
use time::Time;

/// How the table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// A row for each period.
    One,
    /// Rows of several series, told apart by columns of labels.
    Long,
    /// A column for each period.
    Wide,
    /// No period was found.
    Unknown,
}

/// All that is told of a file.
struct Description<'d> {
    name: &'d str,
    declared: Declared,
    sheet: Sheet,
    columns: Vec<Column>,
    time: Option<Time>,
    layout: Layout,
    /// Rows that are totals: line and text.
    totals: Vec<(u32, String)>,
    /// What a person must settle: what was seen, and the line to add.
    settle: Vec<String>,
}

/// The words for the file of a KPI that is not written yet.
const HOME: &str = "the KPI's file";

/// Describes a file. `path` is shown as it is given; `data:` names its last part.
pub fn describe(path: &str, bytes: &[u8], context: Context<'_>) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let described = match table(path, bytes) {
        Ok((table, declared, settle)) => Description::of(name, table, declared, settle, context).text(path),
        Err(refused) => {
            let mut out = format!("{path}\n\n  it can't be read as a table:\n");
            for diagnostic in &refused {
                _ = writeln!(out, "  - {}", said(diagnostic));
            }
            out
        }
    };
    crate::diagnostic::brief(&described)
}

/// The table, with what must be declared to read it and why.
fn table(path: &str, bytes: &[u8]) -> Result<(Table, Declared, Vec<String>), Vec<Diagnostic>> {
    let parse = |declared: &Declared| Table::parse(path, bytes.to_vec(), declared, &[]);
    let refused = match parse(&Declared::default()) {
        Ok(table) => return Ok((table, Declared::default(), Vec::new())),
        Err(refused) => refused,
    };
    let encodings = [Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be]
        .map(|encoding| Declared { encoding: Some(encoding), ..Declared::default() });
    // What the refusal proposes goes first.
    let proposed = refused.iter().flat_map(|refused| &refused.helps).find_map(|help| {
        let rest = help.split_once("skip_rows: ")?.1;
        rest[..rest.find(|c: char| !c.is_ascii_digit())?].parse::<u32>().ok()
    });
    let skips =
        proposed.into_iter().chain(1..=10).map(|rows| Declared { skip_rows: Some(rows), ..Declared::default() });
    let tries: Vec<Declared> = match refused.first().map(|first| first.id) {
        Some("file-not-utf8") => encodings[..1].to_vec(),
        Some("file-not-text") => encodings[1..].to_vec(),
        Some("row-ragged" | "column-without-name" | "column-twice") => skips.collect(),
        _ => Vec::new(),
    };
    for declared in tries {
        if let Some(table) = parse(&declared).ok().filter(|table| table.head.len() > 1 && table.rows() > 0) {
            let settle = refused.iter().take(1).map(said).collect();
            return Ok((table, declared, settle));
        }
    }
    Err(refused)
}

/// A refusal in one line.
fn said(diagnostic: &Diagnostic) -> String {
    let diagnostic = homed(diagnostic, HOME);
    let plain = |words: &str| words.replace(&format!("`{HOME}`"), HOME);
    let (line, _) = diagnostic.place.file.line_column(diagnostic.place.span.start);
    let label = if diagnostic.label.is_empty() { String::new() } else { format!(": {}", diagnostic.label) };
    let begin = if diagnostic.message.starts_with("line ") { String::new() } else { format!("line {line}: ") };
    let mut words = format!("{begin}{}{label}", diagnostic.message);
    for more in diagnostic.notes.iter().chain(&diagnostic.helps) {
        _ = write!(words, "; {}", plain(more));
    }
    words
}

impl<'d> Description<'d> {
    fn of(name: &'d str, table: Table, declared: Declared, settle: Vec<String>, context: Context<'_>) -> Self {
        let sheet = Sheet::new(table);
        let mut this = Self {
            name,
            declared,
            sheet,
            columns: Vec::new(),
            time: None,
            layout: Layout::Unknown,
            totals: Vec::new(),
            settle,
        };
        this.settle_time(context);
        let periods = this.time.as_ref().map_or(Vec::new(), |time| time.columns.clone());
        let wide = this.layout == Layout::Wide;
        for column in 0..this.sheet.table.head.len() {
            let is_period = periods.contains(&column);
            let role = match (is_period, wide) {
                (true, false) => Role::Period,
                (true, true) => Role::Values,
                (false, _) => Role::Any,
            };
            let described = Column::of(&this.sheet, column, role, &periods);
            this.settle.extend(described.settle.iter().cloned());
            this.columns.push(described);
        }
        if this.layout == Layout::One && this.has_repeats() {
            this.layout = Layout::Long;
        }
        this
    }

    fn settle_time(&mut self, context: Context<'_>) {
        let table = &self.sheet.table;
        let named = by_name(table, &PERIOD_NAMES);
        let wide = if named.is_empty() { Time::across(table, context) } else { None };
        if let Some(time) = wide {
            self.layout = Layout::Wide;
            self.time = Some(time);
            return;
        }
        let Some(time) = Time::down(&self.sheet, &named, context) else {
            self.settle.push(format!("no column holds periods; add `period: ..` below `data:` in {HOME}"));
            return;
        };
        if let [only] = time.columns.as_slice() {
            self.totals = (0..table.rows())
                .filter(|row| totals::is_total(table.field(*row, *only)))
                .map(|row| (table.line(row), table.field(row, *only).trim().to_owned()))
                .collect();
        }
        for (line, text) in &self.totals {
            self.settle.push(format!(
                "line {line}: `{text}` is a row of totals; delete it, or add `totals: drop` below `data:` in {HOME}"
            ));
        }
        self.settle.extend(time.settle.clone());
        self.layout = Layout::One;
        self.time = Some(time);
    }

    /// Whether a period stands in several rows.
    fn has_repeats(&self) -> bool {
        self.time.as_ref().is_some_and(|time| time.repeats)
    }

    /// The columns of labels by which the rows of a long table are told apart.
    fn labels(&self) -> impl Iterator<Item = &Column> {
        let filled =
            |column: &&Column| self.rows().all(|row| !self.sheet.table.field(row, column.index).trim().is_empty());
        self.columns.iter().filter(|column| column.holds == Holds::Labels && !column.is_note()).filter(filled)
    }

    /// The rows that are no totals.
    fn rows(&self) -> impl Iterator<Item = u32> + '_ {
        let table = &self.sheet.table;
        (0..table.rows()).filter(|row| !self.totals.iter().any(|(line, _)| *line == table.line(*row)))
    }

    fn text(&self, path: &str) -> String {
        let table = &self.sheet.table;
        let form = &table.form;
        let mut out = format!("{path}\n\n");
        let mut line = |name: &str, words: String| _ = writeln!(out, "  {name:<10} {words}");
        let encoding = match (form.marked, form.encoding) {
            (false, _) => "all its bytes are valid",
            (true, _) if self.declared.encoding.is_some() => "to be declared",
            (true, _) => "its byte order mark says so",
        };
        line("encoding", format!("{} ({encoding})", form.encoding.name()));
        let proof = match form.proof {
            Proof::Declared => "as declared",
            Proof::Line => "its first line says so",
            Proof::Rows => "no other gives every row the same number of fields",
            Proof::Head => "the head holds no other",
        };
        line("delimiter", format!("{} ({proof})", form.delimiter.noun()));
        let last = table.rows().checked_sub(1).map_or(0, |row| table.line(row));
        let rows = match table.rows() {
            0 => "none".to_owned(),
            1 => format!("1, on line {last}"),
            rows => format!("{rows}, on lines {} to {last}", table.line(0)),
        };
        line("rows", rows);
        line("layout", self.layout_words());
        for note in &table.notes {
            line("note", note.message.clone());
        }
        out.push_str("\n  columns\n");
        for column in &self.columns {
            let words = match (&self.time, self.layout) {
                (Some(time), Layout::Wide) if time.columns.contains(&column.index) => column.words(),
                (Some(time), _) if time.columns.contains(&column.index) => time.words(),
                _ => column.words(),
            };
            let mut lines = words.lines();
            _ = writeln!(out, "    `{}`: {}", table.head[column.index], lines.next().unwrap_or_default());
            for more in lines {
                _ = writeln!(out, "      {more}");
            }
        }
        if !self.settle.is_empty() {
            out.push_str("\n  to settle\n");
            for words in &self.settle {
                _ = writeln!(out, "  - {words}");
            }
        }
        if self.layout != Layout::Unknown {
            out.push_str("\n  to paste into the KPI's file\n");
            for line in block::lines(self) {
                _ = writeln!(out, "    {line}");
            }
        }
        out
    }

    fn layout_words(&self) -> String {
        let table = &self.sheet.table;
        match self.layout {
            Layout::One => "one KPI: a row for each period".to_owned(),
            Layout::Wide => {
                let time = self.time.as_ref().map_or_else(String::new, Time::words);
                format!("wide: a column for each period ({time})")
            }
            Layout::Unknown => "not known: no column holds periods".to_owned(),
            Layout::Long if table.column("kpi").is_some() => {
                "long: rows of several KPIs, whose ids are in the column `kpi`".to_owned()
            }
            Layout::Long if self.labels().next().is_some() => {
                "long: several rows for a period, told apart by columns of labels".to_owned()
            }
            Layout::Long => "several rows for a period, and no column tells them apart".to_owned(),
        }
    }
}
