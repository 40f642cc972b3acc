//! Several rows of one period become one, or are refused.

use super::{More, Observation};
use crate::calendar::FiscalYears;
use crate::diagnostic::{Diagnostic, Place, Severity, Span};
use crate::source::content::Record;
use crate::source::record::{DataFile, Duplicates, Kpi};
use crate::source::table::{MOST, Table, refuse};

/// One observation for each period, of observations sorted by period and line.
///
/// # Errors
/// Periods given twice with different values.
pub(super) fn merge(
    read: Vec<Observation>,
    kpi: &Record<Kpi>,
    data: &DataFile,
    table: &Table,
    years: &FiscalYears,
    notes: &mut Vec<Diagnostic>,
) -> Result<Vec<Observation>, Vec<Diagnostic>> {
    let rule = data.duplicates.as_ref().map(|rule| rule.value);
    if read.windows(2).all(|pair| pair[0].period != pair[1].period) {
        return Ok(read);
    }
    let mut merged: Vec<Observation> = Vec::with_capacity(read.len());
    let mut refused = Vec::new();
    let mut repeated = 0;
    for next in read {
        let Some(last) = merged.last_mut().filter(|last| last.period == next.period) else {
            merged.push(next);
            continue;
        };
        match rule {
            Some(Duplicates::Last) => *last = next,
            Some(Duplicates::Sum) => *last = added(last, &next),
            None if figures(last) == figures(&next) => repeated += 1,
            None if refused.len() < MOST => refused.push(duplicate(kpi, table, years, last, &next)),
            None => {}
        }
    }
    if repeated > 0 {
        let rows = if repeated == 1 { "1 row".to_owned() } else { format!("{repeated} rows") };
        let words = format!("{rows} of `{}` repeat a period with the same values", kpi.id);
        let place = Place::new(&table.file, Span::default());
        notes.push(Diagnostic::new(Severity::Note, "row-twice", place, words).help("delete one of each"));
    }
    if refused.is_empty() { Ok(merged) } else { Err(refused) }
}

type Figures = (Option<f64>, Option<f64>, Option<f64>, Option<f64>, Option<f64>);

fn figures(o: &Observation) -> Figures {
    (o.value, o.target(), o.forecast(), o.numerator(), o.denominator())
}

/// Both together. A part that is missing makes the sum a lie, so the sum is missing too.
fn added(one: &Observation, other: &Observation) -> Observation {
    let add = |a: Option<f64>, b: Option<f64>| Some(a? + b?);
    let more = More {
        target: add(one.target(), other.target()),
        forecast: add(one.forecast(), other.forecast()),
        numerator: add(one.numerator(), other.numerator()),
        denominator: add(one.denominator(), other.denominator()),
        note: one.note().or(other.note()).map(Into::into),
    };
    Observation::with(one.period, add(one.value, other.value), other.line, more)
}

fn duplicate(
    kpi: &Record<Kpi>,
    table: &Table,
    years: &FiscalYears,
    first: &Observation,
    second: &Observation,
) -> Diagnostic {
    let shown = |o: &Observation| match (o.value.or(o.target()), o.numerator(), o.denominator()) {
        (_, Some(n), Some(d)) => format!("{n} of {d}"),
        (Some(value), ..) => value.to_string(),
        _ => "no value".to_owned(),
    };
    let words = format!(
        "{} appears on line {} ({}) and line {} ({})",
        first.period.id(years),
        first.line,
        shown(first),
        second.line,
        shown(second)
    );
    let span = table.line_span(second.line);
    refuse("duplicate-period", &table.file, span, words)
        .note(format!("either alone could be a wrong number for `{}`", kpi.id))
        .help(format!(
            "delete one, or add `duplicates: last` or `duplicates: sum` below `data:` in `{}`",
            kpi.file.path
        ))
}
