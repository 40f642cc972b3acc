//! Wide tables: a row for each KPI, a column for each period.

use super::columns::{PERIOD_NAMES, by_name};
use super::period::{self, Found, Periods, Read, Wrong};
use super::refusal;
use super::rows::Condition;
use crate::calendar::{Period, PeriodError};
use crate::diagnostic::{Diagnostic, Span};
use crate::source::content::Record;
use crate::source::record::{DataFile, Kpi, Layout};
use crate::source::table::{Table, refuse};

/// The columns of a wide table that are periods.
#[derive(Debug)]
pub(super) struct Wide {
    /// Each with its period, in the order of the file.
    pub(super) periods: Vec<(usize, Read)>,
}

/// What a name in the head is.
enum Head {
    Label,
    Period(Read),
    /// A period, but not one of the KPI's.
    Other(Wrong),
}

impl Wide {
    /// The layout of a table, if it is wide: declared, or no column is a period's and two names or more are periods.
    pub(super) fn find(
        kpi: &Record<Kpi>,
        data: &DataFile,
        table: &Table,
        reader: &Periods<'_>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let declared = data.layout.as_ref().map(|layout| layout.value);
        let by_names = data.period.is_some() || !by_name(table, &PERIOD_NAMES).is_empty();
        if declared == Some(Layout::Long) || (declared.is_none() && by_names) {
            return None;
        }
        let heads: Vec<Head> = table.head.iter().map(|name| of_name(name, reader)).collect();
        let count = heads.iter().filter(|head| !matches!(head, Head::Label)).count();
        if declared.is_none() && count < 2 {
            return None;
        }
        let mut periods = Vec::new();
        for (column, head) in heads.into_iter().enumerate() {
            match head {
                Head::Label => {}
                Head::Period(read) => periods.push((column, read)),
                Head::Other(wrong) => {
                    let (name, home) = (&table.head[column], &kpi.file.path);
                    problems.push(refusal::period(table, (None, column), name, &wrong, Found::Nothing, home));
                }
            }
        }
        let two: Vec<(i8, i8)> = periods.iter().filter_map(|(_, read)| read.two).collect();
        if !two.is_empty() && !period::are_months(&two) {
            let words = "the columns could be months or days".to_owned();
            problems.push(refuse("ambiguous-month", &table.file, table.head_span(periods[0].0), words).help(format!(
                "if they are months, add `date_format: \"MMM-YY\"` below `data:` in `{}`",
                kpi.file.path
            )));
        }
        if periods.is_empty() && problems.is_empty() {
            problems.push(
                refuse("layout-not-wide", &table.file, Span::default(), "no name of a column is a period")
                    .help(format!("take `layout: wide` out below `data:` in `{}`", kpi.file.path)),
            );
        }
        Some(Self { periods })
    }

    /// The columns of the periods.
    pub(super) fn columns(&self) -> Vec<usize> {
        self.periods.iter().map(|(column, _)| *column).collect()
    }

    /// What makes a row the KPI's: `where`, a column `kpi`, else a column of labels that holds its id.
    pub(super) fn conditions<'k>(
        &self,
        kpi: &'k Record<Kpi>,
        table: &Table,
        mut conditions: Vec<Condition<'k>>,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Condition<'k>> {
        if !conditions.is_empty() {
            return conditions;
        }
        let labels = self.labels(table);
        let keys: Vec<usize> =
            labels.iter().copied().filter(|column| !table.rows_with(*column, &kpi.id).is_empty()).collect();
        match keys.as_slice() {
            [key] => conditions.push((*key, &kpi.id)),
            // A table of one row and no labels is the KPI's own.
            [] if labels.is_empty() && table.rows() == 1 => {}
            [] => problems.push(
                refuse("wide-without-key", &table.file, Span::default(), format!("no row is of `{}`", kpi.id))
                    .note("the table has a column for each period, so a column must hold the ids of the KPIs")
                    .help(format!(
                        "write `{}` in a column `kpi`, or say which row it is below `data:` in `{}`: `where: {{{}: ..}}`",
                        kpi.id,
                        kpi.file.path,
                        labels.first().map_or("Column", |column| table.head[*column].as_str())
                    )),
            ),
            [first, second, ..] => problems.push(
                refuse(
                    "wide-without-key",
                    &table.file,
                    table.head_span(*second),
                    format!("`{}` and `{}` both hold `{}`", table.head[*first], table.head[*second], kpi.id),
                )
                .help(format!(
                    "add `where: {{{}: {}}}` below `data:` in `{}`",
                    table.head[*first], kpi.id, kpi.file.path
                )),
            ),
        }
        conditions
    }

    fn labels(&self, table: &Table) -> Vec<usize> {
        let columns = self.columns();
        (0..table.head.len()).filter(|column| !columns.contains(column)).collect()
    }
}

fn of_name(name: &str, reader: &Periods<'_>) -> Head {
    let name = period::unmarked(name, reader.marks);
    match reader.read(name, Found::Nothing) {
        Ok(read) => Head::Period(read),
        Err(
            Wrong::Calendar(PeriodError::NotAPeriod | PeriodError::Empty | PeriodError::OutOfRange)
            | Wrong::Format
            | Wrong::Order
            | Wrong::NoSuchDay
            | Wrong::Serial(_),
        ) => Head::Label,
        Err(other) => Head::Other(other),
    }
}

/// The periods of columns, for who only needs those.
pub(super) fn names(table: &Table, reader: &Periods<'_>) -> Vec<(usize, Period)> {
    let of = |(column, name): (usize, &String)| match of_name(name, reader) {
        Head::Period(read) => Some((column, read.period)),
        _ => None,
    };
    table.head.iter().enumerate().filter_map(of).collect()
}
