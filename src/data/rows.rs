//! The rows of a KPI: those that meet its conditions.

use super::columns::no_column;
use crate::diagnostic::{Diagnostic, Span, nearest};
use crate::source::content::Record;
use crate::source::record::{DataFile, Kpi, Others};
use crate::source::table::{Table, refuse};

/// A column and what it must hold in a row of the KPI.
pub(super) type Condition<'k> = (usize, &'k str);

/// The conditions that `where` names; columns that are missing are added to `problems`.
pub(super) fn conditions<'k>(
    kpi: &'k Record<Kpi>,
    data: &'k DataFile,
    table: &Table,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Condition<'k>> {
    let mut conditions = Vec::new();
    for (name, wanted) in &data.filter.0 {
        match table.column(name) {
            Some(column) => conditions.push((column, wanted.as_deref().unwrap_or(""))),
            None => problems.push(no_column(kpi, table, name, name.span)),
        }
    }
    // In a tidy file the column `kpi` holds the id.
    if let Some(column) = table.column("kpi").filter(|column| !conditions.iter().any(|(c, _)| c == column)) {
        conditions.push((column, &kpi.id));
    }
    conditions
}

/// The rows that meet all conditions, in their order; `used` are the columns that hold something else.
pub(super) fn select(data: &DataFile, table: &Table, used: &[usize], mut conditions: Vec<Condition<'_>>) -> Vec<u32> {
    if matches!(data.others.as_ref().map(|others| others.value), Some(Others::Blank)) {
        let named: Vec<usize> = used.iter().copied().chain(conditions.iter().map(|(column, _)| *column)).collect();
        conditions.extend((0..table.head.len()).filter(|column| !named.contains(column)).map(|column| (column, "")));
    }
    // The condition that fewest rows meet goes first; the others are looked at in these rows only.
    let Some((first, wanted)) =
        conditions.iter().copied().min_by_key(|(column, wanted)| table.rows_with(*column, wanted).len())
    else {
        return (0..table.rows()).collect();
    };
    let meets =
        |row: &u32| conditions.iter().all(|(column, wanted)| table.field(*row, *column).trim() == wanted.trim());
    table.rows_with(first, wanted).iter().copied().filter(meets).collect()
}

/// The refusal of a file that has no row of the KPI.
pub(super) fn none(kpi: &Record<Kpi>, data: &DataFile, table: &Table) -> Diagnostic {
    let refused = refuse("no-rows", &table.file, Span::default(), format!("no row is of `{}`", kpi.id));
    // The most telling hint is a condition that no row meets at all.
    for (name, wanted) in &data.filter.0 {
        let wanted = wanted.as_deref().unwrap_or("");
        let Some(column) = table.column(name) else { continue };
        if table.rows_with(column, wanted).is_empty() {
            let values = table.values(column);
            let refused = refused.note(format!("no row has `{wanted}` in the column `{}`", name.value));
            return match nearest(wanted, values.iter().map(String::as_str)) {
                Some(near) => refused.help(format!("did you mean `{near}`?")),
                None => refused,
            };
        }
    }
    if table.rows() == 0 {
        return refused.help("write a row for each period, or take the key `data` out while there are none");
    }
    refused.help(format!("look at `where` below `data:` in `{}`", kpi.file.path))
}
