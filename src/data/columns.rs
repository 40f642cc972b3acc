//! Which column holds what: as the KPI names them, else by their usual names.

use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::source::At;
use crate::source::content::Record;
use crate::source::record::{Aggregate, DataFile, Kpi};
use crate::source::table::{Table, refuse};

/// The names by which the period's column is found.
pub(super) const PERIOD_NAMES: [&str; 6] = ["period", "date", "month", "quarter", "week", "year"];

/// Which columns hold what.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    pub(super) period: Vec<usize>,
    pub(super) value: Option<usize>,
    pub(super) target: Option<usize>,
    pub(super) forecast: Option<usize>,
    pub(super) numerator: Option<usize>,
    pub(super) denominator: Option<usize>,
    pub(super) note: Option<usize>,
}

impl Columns {
    /// Finds the columns of a long table. Problems are added to `problems`; what could not be found is left out.
    pub(super) fn find(kpi: &Record<Kpi>, data: &DataFile, table: &Table, problems: &mut Vec<Diagnostic>) -> Self {
        let finder = Finder { kpi, table };
        let mut columns = Self {
            period: finder.period(data, problems),
            value: finder.named(data.value.as_ref(), problems),
            target: finder.named(data.target.as_ref(), problems),
            forecast: finder.named(data.forecast.as_ref(), problems),
            numerator: finder.named(data.numerator.as_ref(), problems),
            denominator: finder.named(data.denominator.as_ref(), problems),
            note: finder.named(data.note.as_ref(), problems),
        };
        let ratio =
            data.numerator.is_some() || data.denominator.is_some() || kpi.data.aggregate == Some(Aggregate::Ratio);
        let one = |given: bool, name: &str| if given { None } else { by_name(table, &[name]).first().copied() };
        if data.value.is_none() {
            columns.value = finder.value(ratio, problems);
        }
        if ratio {
            columns.numerator = columns.numerator.or_else(|| one(data.numerator.is_some(), "numerator"));
            columns.denominator = columns.denominator.or_else(|| one(data.denominator.is_some(), "denominator"));
            let half = columns.numerator.is_some() != columns.denominator.is_some();
            let told = (data.numerator.is_some() && columns.numerator.is_none())
                || (data.denominator.is_some() && columns.denominator.is_none());
            if half && !told {
                let key = if columns.numerator.is_none() { "numerator" } else { "denominator" };
                problems.push(finder.missing("a ratio needs a numerator and a denominator", &[key]));
            }
        }
        // A target of a neutral KPI is a fact of the file, not a target: it is read all the same and judged nowhere.
        columns.target = columns.target.or_else(|| one(data.target.is_some(), "target"));
        columns.forecast = columns.forecast.or_else(|| one(data.forecast.is_some(), "forecast"));
        columns.note = columns.note.or_else(|| one(data.note.is_some(), "note"));
        let parts_named = data.numerator.is_some() || data.denominator.is_some();
        if columns.value.is_none() && columns.numerator.is_none() && data.value.is_none() && !parts_named {
            let ambiguous = by_name(table, &["value", "actual"]).len() > 1;
            if !ambiguous {
                problems.push(finder.missing(&format!("no column holds the values of `{}`", kpi.id), &["value"]));
            }
        }
        columns
    }

    /// Whether values are computed from a numerator and a denominator.
    pub(super) fn is_ratio(&self) -> bool {
        self.numerator.is_some() && self.denominator.is_some()
    }

    /// All columns that hold something.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> + '_ {
        let one = [self.value, self.target, self.forecast, self.numerator, self.denominator, self.note];
        self.period.iter().copied().chain(one.into_iter().flatten())
    }
}

struct Finder<'f> {
    kpi: &'f Record<Kpi>,
    table: &'f Table,
}

impl Finder<'_> {
    fn named(&self, key: Option<&At<String>>, problems: &mut Vec<Diagnostic>) -> Option<usize> {
        let key = key?;
        let column = self.table.column(&key.value);
        if column.is_none() {
            problems.push(no_column(self.kpi, self.table, &key.value, key.span));
        }
        column
    }

    fn period(&self, data: &DataFile, problems: &mut Vec<Diagnostic>) -> Vec<usize> {
        if let Some(columns) = &data.period {
            let mut found = Vec::new();
            for name in &columns.value.0 {
                match self.table.column(name) {
                    Some(column) => found.push(column),
                    None => problems.push(no_column(self.kpi, self.table, name, columns.span)),
                }
            }
            return found;
        }
        let found = by_name(self.table, &PERIOD_NAMES);
        match found.as_slice() {
            [only] => vec![*only],
            [] => {
                problems.push(self.missing(&format!("no column of `{}` is a period's", self.kpi.id), &["period"]));
                Vec::new()
            }
            _ => {
                problems.push(
                    refuse(
                        "column-ambiguous",
                        &self.table.file,
                        Span::default(),
                        "several columns could be the period's",
                    )
                    .note(format!("the columns are {}", listed(self.table)))
                    .help(self.one_of("period", &found)),
                );
                Vec::new()
            }
        }
    }

    fn value(&self, ratio: bool, problems: &mut Vec<Diagnostic>) -> Option<usize> {
        let found = by_name(self.table, &["value", "actual"]);
        // The parts of a ratio are its value; other columns do not matter.
        if found.len() > 1 && !ratio {
            problems.push(
                refuse(
                    "column-ambiguous",
                    &self.table.file,
                    self.table.head_span(found[1]),
                    "`value` and `actual` could both be the values",
                )
                .help(self.one_of("value", &found)),
            );
            return None;
        }
        found.first().copied()
    }

    fn one_of(&self, key: &str, found: &[usize]) -> String {
        let lines: Vec<String> = found.iter().map(|column| format!("`{key}: {}`", self.table.head[*column])).collect();
        format!("add {} below `data:` in `{}`", lines.join(" or "), self.kpi.file.path)
    }

    fn missing(&self, words: &str, keys: &[&str]) -> Diagnostic {
        let lines: Vec<String> = keys.iter().map(|key| format!("`{key}: ..`")).collect();
        refuse("column-missing", &self.table.file, Span::default(), words)
            .note(format!("the columns are {}", listed(self.table)))
            .help(format!(
                "name it `{}` in the file, or add {} below `data:` in `{}`",
                keys.first().copied().unwrap_or_default(),
                lines.join(" and "),
                self.kpi.file.path
            ))
    }
}

/// The refusal of a column that the KPI names and the file does not have.
pub(super) fn no_column(kpi: &Record<Kpi>, table: &Table, name: &str, span: Span) -> Diagnostic {
    let words = format!("`{}` has no column `{name}`", table.file.path);
    Diagnostic::new(Severity::Error, "column-missing", kpi.place(span), words)
        .nearest(name, table.head.iter().map(String::as_str))
        .note(format!("its columns are {}", listed(table)))
}

fn listed(table: &Table) -> String {
    table.head.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Columns whose name is one of the names, whatever its case, in the order of the names.
pub(super) fn by_name(table: &Table, names: &[&str]) -> Vec<usize> {
    let position = |name: &&str| table.head.iter().position(|known| known.eq_ignore_ascii_case(name));
    names.iter().filter_map(position).collect()
}
