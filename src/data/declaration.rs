//! What a KPI's `data:` block declares of its file, as types; words that mean nothing are faults.

use super::format::DateFormat;
use super::number::{Mark, Rules, Thousands};
use crate::diagnostic::{Diagnostic, Span};
use crate::source::At;
use crate::source::content::Record;
use crate::source::record::{DataFile, Kpi};
use crate::source::table::{Declared, Delimiter, Encoding};
use std::collections::{BTreeSet, HashSet};

/// What a KPI says of its file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Declaration {
    /// What is needed to read it as a table.
    pub table: Declared,
    /// How its numbers are written.
    pub numbers: Rules,
    /// How its dates are written.
    pub dates: Option<DateFormat>,
    /// Whether rows of totals are taken out, after they are checked.
    pub drop_totals: bool,
}

/// The declaration of a KPI, and what is wrong with it: the place, the words, and what may be written.
struct Parser<'r> {
    record: &'r Record<Kpi>,
    faults: Vec<Diagnostic>,
}

impl Declaration {
    /// What a KPI declares; words that mean nothing count as not written, and [`faults`] tells them.
    pub fn of(record: &Record<Kpi>) -> Self {
        parsed(record).0
    }
}

/// The columns that a KPI names, each once.
pub fn names(record: &Record<Kpi>) -> Vec<String> {
    let Some(data) = record.data.data.as_ref().map(|data| &data.value.0) else { return Vec::new() };
    let one = [&data.value, &data.target, &data.forecast, &data.numerator, &data.denominator, &data.note];
    let periods = data.period.iter().flat_map(|period| period.value.0.iter());
    let filters = data.filter.0.iter().map(|(name, _)| &name.value);
    let named = one.into_iter().flatten().map(|name| &name.value).chain(periods).chain(filters);
    named.map(|name| name.trim().to_owned()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Words below `data:` that mean nothing.
pub fn faults(record: &Record<Kpi>) -> Vec<Diagnostic> {
    parsed(record).1
}

fn parsed(record: &Record<Kpi>) -> (Declaration, Vec<Diagnostic>) {
    let mut parser = Parser { record, faults: Vec::new() };
    let default = DataFile::default();
    let data = record.data.data.as_ref().map_or(&default, |data| &data.value.0);
    let declaration = Declaration {
        table: Declared {
            encoding: parser.word("encoding", data.encoding.as_ref(), Encoding::WORDS, Encoding::named),
            delimiter: parser.word("delimiter", data.delimiter.as_ref(), Delimiter::WORDS, Delimiter::named),
            skip_rows: data.skip_rows.as_ref().map(|rows| rows.value),
            columns: parser.columns(&data.columns),
        },
        numbers: Rules {
            decimal: parser.word("decimal", data.decimal.as_ref(), "`\".\"` or `\",\"`", |word| match word {
                "." | "point" => Some(Mark::Point),
                "," | "comma" => Some(Mark::Comma),
                _ => None,
            }),
            thousands: parser.word(
                "thousands",
                data.thousands.as_ref(),
                "`\",\"`, `\".\"`, `space` or `\"'\"`",
                thousands,
            ),
            indian: parser
                .word("grouping", data.grouping.as_ref(), "`thousands` or `indian`", |word| match word {
                    "thousands" => Some(false),
                    "indian" => Some(true),
                    _ => None,
                })
                .unwrap_or(false),
            suffixes: data.suffixes.as_ref().is_some_and(|suffixes| suffixes.value),
            excel_errors_missing: parser
                .word("excel_errors", data.excel_errors.as_ref(), "`missing`", |word| (word == "missing").then_some(()))
                .is_some(),
            missing: data.missing.clone(),
        },
        dates: parser.word("date_format", data.date_format.as_ref(), DateFormat::WORDS, DateFormat::named),
        drop_totals: parser
            .word("totals", data.totals.as_ref(), "`drop`", |word| (word == "drop").then_some(()))
            .is_some(),
    };
    parser.agree(data, &declaration.numbers);
    (declaration, parser.faults)
}

fn thousands(word: &str) -> Option<Thousands> {
    Some(match word {
        "," | "comma" => Thousands::Comma,
        "." | "point" => Thousands::Point,
        " " | "space" | "\u{a0}" | "\u{202f}" => Thousands::Space,
        "'" | "\u{2019}" | "apostrophe" => Thousands::Apostrophe,
        _ => return None,
    })
}

impl Parser<'_> {
    fn wrong(&mut self, span: Span, words: String, help: String) {
        self.faults.push(Diagnostic::fault("wrong-value", self.record.place(span), words).help(help));
    }

    fn word<T>(
        &mut self,
        key: &str,
        written: Option<&At<String>>,
        known: &str,
        of: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let written = written?;
        // Blanks around texts are not read; where a blank is all there is, the file says which.
        let raw = self.record.file.slice(written.span).trim_matches(['"', '\'']);
        let word = if written.value.is_empty() { raw } else { written.value.as_str() };
        let found = of(word);
        if found.is_none() {
            self.wrong(written.span, format!("`{key}` can't be `{word}`"), format!("write {known}"));
        }
        found
    }

    fn columns(&mut self, columns: &[At<String>]) -> Vec<String> {
        let mut seen = HashSet::new();
        for column in columns {
            let name = column.value.trim();
            if name.is_empty() {
                self.wrong(
                    column.span,
                    "a column needs a name".to_owned(),
                    "write the names in their order".to_owned(),
                );
            } else if !seen.insert(name) {
                self.wrong(
                    column.span,
                    format!("two columns are named `{name}`"),
                    "give each column its own name".to_owned(),
                );
            }
        }
        columns.iter().map(|column| column.value.trim().to_owned()).collect()
    }

    /// The marks before decimals and between thousands can't be the same.
    fn agree(&mut self, data: &DataFile, rules: &Rules) {
        let same = matches!(
            (rules.decimal, rules.thousands),
            (Some(Mark::Point), Some(Thousands::Point)) | (Some(Mark::Comma), Some(Thousands::Comma))
        );
        if let Some(thousands) = data.thousands.as_ref().filter(|_| same) {
            self.wrong(
                thousands.span,
                "`decimal` and `thousands` are the same mark".to_owned(),
                "mend one of the two".to_owned(),
            );
        }
    }
}
