//! What a column that is no period holds: numbers, or labels.

use super::HOME;
use crate::data::number::{self, Cell, Mark, Rules};
use crate::data::refusal;
use crate::data::sheet::Sheet;
use crate::data::style::{self, Proof, Style};
use crate::data::unit;
use std::collections::BTreeSet;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Period,
    Numbers,
    Labels,
    Nothing,
}

/// What is known of a column before it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It is the period, or a part of it.
    Period,
    /// It has the values of a period.
    Values,
    Any,
}

/// What is told of a column.
pub(super) struct Column {
    pub(super) index: usize,
    pub(super) name: String,
    pub(super) holds: Holds,
    /// What is said of it, in lines.
    facts: Vec<String>,
    /// What must be settled before it can be read.
    pub(super) settle: Vec<String>,
    /// Decimal marks of which one must be declared.
    pub(super) marks_in_doubt: bool,
    /// Texts among the numbers.
    pub(super) texts: Vec<String>,
    pub(super) sheet_errors: bool,
    pub(super) suffixes: bool,
    /// The unit that its signs say.
    pub(super) unit: Option<String>,
    /// Each label once, sorted.
    pub(super) labels: Vec<String>,
}

/// The most labels that are named.
const NAMED: usize = 8;

impl Column {
    pub(super) fn of(sheet: &Sheet, index: usize, role: Role, periods: &[usize]) -> Self {
        let table = &sheet.table;
        let mut column = Self {
            index,
            name: table.head[index].clone(),
            holds: Holds::Period,
            facts: Vec::new(),
            settle: Vec::new(),
            marks_in_doubt: false,
            texts: Vec::new(),
            sheet_errors: false,
            suffixes: false,
            unit: None,
            labels: Vec::new(),
        };
        if role == Role::Period {
            return column;
        }
        let (numbers, others) = style::counts(table, index, &Rules::default());
        // A suffix is no text: it may be part of a number.
        let with_suffixes = style::counts(table, index, &Rules { suffixes: true, ..Rules::default() });
        column.suffixes = with_suffixes.0 > numbers;
        let (numbers, others) = if column.suffixes { with_suffixes } else { (numbers, others) };
        column.holds = match (numbers, others) {
            (0, 0) => Holds::Nothing,
            (numbers, others) if numbers > others || role == Role::Values => Holds::Numbers,
            _ => Holds::Labels,
        };
        match column.holds {
            Holds::Numbers => column.numbers(sheet, periods),
            Holds::Labels => {
                column.labels = table.values(index).into_iter().filter(|label| !label.is_empty()).collect();
            }
            Holds::Nothing => column.facts.push("nothing".to_owned()),
            Holds::Period => {}
        }
        column
    }

    fn numbers(&mut self, sheet: &Sheet, periods: &[usize]) {
        let table = &sheet.table;
        let rules = Rules { suffixes: self.suffixes, ..Rules::default() };
        let periods: &[usize] = if periods.contains(&self.index) { &[] } else { periods };
        let found = sheet.style(&[self.index], &rules, periods);
        let mark = match found {
            Style::Known(mark, proof) => {
                let on = |(row, column): (u32, usize)| {
                    format!("`{}` on line {}", table.field(row, column).trim(), table.line(row))
                };
                self.facts.push(match proof {
                    Proof::Declared | Proof::NoMark => "numbers without a mark that matters".to_owned(),
                    Proof::Value(at) => format!("numbers with {}, as {} proves", mark.noun(), on(at)),
                    Proof::OtherColumn(at) => {
                        format!("numbers with {}, as {} in `{}` proves", mark.noun(), on(at), table.head[at.1])
                    }
                });
                mark
            }
            other => {
                self.marks_in_doubt = matches!(other, Style::Ambiguous(..));
                self.facts.push("numbers that can't be read yet".to_owned());
                self.settle.push(super::said(&refusal::style(table, other, HOME)));
                Mark::Point
            }
        };
        self.scan(sheet, &rules, mark);
    }

    fn scan(&mut self, sheet: &Sheet, rules: &Rules, mark: Mark) {
        let table = &sheet.table;
        let (mut least, mut most): (Option<f64>, Option<f64>) = (None, None);
        let mut missing = 0;
        let mut texts = BTreeSet::new();
        let mut units: BTreeSet<&str> = BTreeSet::new();
        let mut bare = false;
        for row in 0..table.rows() {
            let text = table.field(row, self.index).trim();
            match number::scan(text, rules) {
                Cell::Missing => missing += 1,
                Cell::SheetError => self.sheet_errors = true,
                Cell::Suffix(_) | Cell::Text => _ = texts.insert(text),
                Cell::Number(written) => {
                    if number::fits(written.core, mark, rules).is_none() {
                        if !self.marks_in_doubt {
                            texts.insert(text);
                        }
                        continue;
                    }
                    match (written.percent, written.currency) {
                        (true, _) => _ = units.insert("%"),
                        (false, Some(currency)) => _ = units.insert(unit::code(currency)),
                        (false, None) => bare = true,
                    }
                    if let Some(value) = number::value(&written, mark, 0) {
                        least = Some(least.map_or(value, |least| least.min(value)));
                        most = Some(most.map_or(value, |most| most.max(value)));
                    }
                }
            }
        }
        if let (Some(least), Some(most), false) = (least, most, self.marks_in_doubt) {
            self.facts.push(format!("{least} to {most}"));
        }
        if missing > 0 {
            self.facts.push(format!("{missing} missing"));
        }
        self.units(&units, bare);
        self.texts = texts.into_iter().map(str::to_owned).collect();
        for text in self.texts.iter().take(NAMED) {
            self.settle.push(format!(
                "`{text}` in `{}` is not a number; mend it, or, if it stands for a missing value, add `missing: [{}]` below `data:` in {HOME}",
                self.name,
                quoted(text)
            ));
        }
        if self.sheet_errors {
            self.settle.push(format!(
                "`{}` holds errors of a spreadsheet; mend them, or add `excel_errors: missing` below `data:` in {HOME}",
                self.name
            ));
        }
        if self.suffixes {
            self.settle.push(format!(
                "`{}` holds suffixes; add `suffixes: true` below `data:` in {HOME} if k is a thousand, m a million and bn a billion",
                self.name
            ));
        }
    }

    fn units(&mut self, units: &BTreeSet<&str>, bare: bool) {
        let named: Vec<&str> = units.iter().copied().collect();
        match named.as_slice() {
            [] => {}
            ["%"] if bare => self.settle.push(format!(
                "some values of `{}` have a % and some have none; write the whole column one way",
                self.name
            )),
            [only] => {
                self.facts.push(format!("in {only}"));
                self.unit = Some((*only).to_owned());
            }
            several => {
                self.settle.push(format!(
                    "`{}` holds {}; convert them into one unit",
                    self.name,
                    several.join(" and ")
                ));
            }
        }
    }

    /// Whether it has words about rows, not what they are about.
    pub(super) fn is_note(&self) -> bool {
        matches!(self.name.to_ascii_lowercase().as_str(), "note" | "notes" | "comment" | "comments")
    }

    /// What is said of it.
    pub(super) fn words(&self) -> String {
        if self.holds != Holds::Labels {
            return self.facts.join(", ");
        }
        if self.is_note() {
            return "notes".to_owned();
        }
        let mut named: Vec<String> = self.labels.iter().take(NAMED).map(|label| format!("`{label}`")).collect();
        if self.labels.len() > NAMED {
            named.push(format!("{} more", self.labels.len() - NAMED));
        }
        let count = if self.labels.len() == 1 { "1 label".to_owned() } else { format!("{} labels", self.labels.len()) };
        format!("{count}: {}", named.join(", "))
    }
}

/// A text as YAML takes it whatever its signs.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
