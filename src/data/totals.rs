//! Rows of totals: no periods. They are refused, or taken out once they are seen to be the sum that they say.

use super::Observation;
use super::cells::{Cells, Role};
use super::columns::Columns;
use super::refusal::shortened;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::source::content::Record;
use crate::source::record::{Aggregate, Kpi};
use crate::source::table::{Table, refuse};

/// Whether a cell says that its row is a total: `Total`, `Gesamt 2025`, `YTD`.
pub(super) fn is_total(text: &str) -> bool {
    const WORDS: [&str; 22] = [
        "total",
        "totals",
        "subtotal",
        "sum",
        "ytd",
        "average",
        "avg",
        "mean",
        "gesamt",
        "gesamtsumme",
        "summe",
        "insgesamt",
        "durchschnitt",
        "totale",
        "totaux",
        "somme",
        "moyenne",
        "suma",
        "promedio",
        "media",
        "totaal",
        "gemiddelde",
    ];
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or("").to_lowercase();
    let first = if first == "grand" { words.next().unwrap_or("").to_lowercase() } else { first };
    WORDS.contains(&first.as_str())
}

/// The column that says that a row is a total: the period's, or, in a row without a period, any other.
pub(super) fn column(table: &Table, row: u32, columns: &Columns) -> Option<usize> {
    let period = *columns.period.first()?;
    let text = table.field(row, period).trim();
    if is_total(text) {
        return Some(period);
    }
    if !text.is_empty() {
        return None;
    }
    (0..table.head.len()).find(|column| columns.note != Some(*column) && is_total(table.field(row, *column)))
}

/// The refusal of a row of totals.
pub(super) fn refusal(table: &Table, row: u32, column: usize, home: &str) -> Diagnostic {
    let shown = shortened(table.field(row, column).trim());
    refuse("total-row", &table.file, table.span(row, column), format!("`{shown}` is not a period: the row is a total"))
        .note("as a data point it would be a wrong number")
        .help(format!("delete the row, or add `totals: drop` below `data:` in `{home}`"))
}

/// A column of numbers that add up, and its number in an observation.
type Part = (Role, Option<usize>, fn(&Observation) -> Option<f64>);

/// Holds the rows of totals against the rows before them; what does not add up is a problem.
pub(super) fn check(
    kpi: &Record<Kpi>,
    table: &Table,
    columns: &Columns,
    rows: &[(u32, usize)],
    read: &[Observation],
    cells: &mut Cells<'_>,
) {
    let mut since = 0;
    for (row, at) in rows {
        let before: Vec<&Observation> = read.iter().filter(|observation| observation.line < table.line(*row)).collect();
        let part = before.get(since..).unwrap_or(&[]);
        since = before.len();
        let parts: [Part; 3] = [
            (Role::Value, columns.value.filter(|_| !columns.is_ratio()), |o| o.value),
            (Role::Numerator, columns.numerator, Observation::numerator),
            (Role::Denominator, columns.denominator, Observation::denominator),
        ];
        for (role, column, of) in parts {
            let Some(column) = column else { continue };
            let Some(total) = cells.number(role, (*row, column)) else { continue };
            let all: Vec<f64> = before.iter().filter_map(|o| of(o)).collect();
            let part: Vec<f64> = part.iter().filter_map(|o| of(o)).collect();
            let near = |values: &[f64]| adds_up(values, total, table.field(*row, column));
            if near(&all) || near(&part) {
                continue;
            }
            let place = Place::new(&table.file, table.span(*row, column));
            let shown = shortened(table.field(*row, *at).trim());
            let percent = kpi.data.unit.as_ref().is_some_and(|unit| unit.value.trim() == "%");
            if role == Role::Value
                && (percent || matches!(kpi.data.aggregate, Some(Aggregate::Mean | Aggregate::Ratio)))
            {
                let words = format!("`{shown}` ({total}) is left out, and can't be checked: shares do not add up");
                cells.notes.push(Diagnostic::new(Severity::Note, "total-unchecked", place, words));
                continue;
            }
            let sum: f64 = all.iter().sum();
            cells.problems.push(
                refuse(
                    "total-mismatch",
                    &table.file,
                    place.span,
                    format!("`{shown}` is {total}, the rows before it add up to {sum}"),
                )
                .note("a row is missing, given twice or wrong, or the total is")
                .help("mend the file, or delete the row of the total"),
            );
        }
    }
}

/// Whether values have this sum or this mean, but for the rounding of what is written.
fn adds_up(values: &[f64], total: f64, written: &str) -> bool {
    if values.is_empty() {
        return false;
    }
    let digits = written.trim().bytes().rev().take_while(u8::is_ascii_digit).count();
    let has_mark = digits < written.trim().len() && written.contains(['.', ',']);
    let last = if has_mark { 10_f64.powi(-i32::try_from(digits).unwrap_or(9)) } else { 1.0 };
    let sum: f64 = values.iter().sum();
    #[expect(clippy::cast_precision_loss, reason = "a table has fewer than 2^53 rows")]
    let count = values.len() as f64;
    let whole = values.iter().all(|value| value.fract() == 0.0);
    let slack = if whole { 0.0 } else { last * 0.5 * (count + 1.0).min(20.0) };
    let within = |wanted: f64, slack: f64| (wanted - total).abs() <= slack + wanted.abs() * 1e-9;
    within(sum, slack) || within(sum / count, last * 0.5)
}
