//! The values of a KPI in a table, the newest first.

use super::subject::Subject;
use crate::edition::Reader;
use crate::strategy::Ref;
use crate::view::narrative::escape;
use crate::view::words::Words;
use serde::Serialize;
use std::fmt::Write as _;

/// A period in the table of values.
#[derive(Debug, Clone)]
pub struct ValueRow {
    /// The period.
    pub period: String,
    /// Its value.
    pub value: Option<String>,
    /// Its target.
    pub target: Option<String>,
}

/// The last values of a KPI, the newest first, so many at most.
pub fn values(reader: &Reader<'_>, of: &Ref, most: usize) -> Option<Vec<ValueRow>> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(reader.language(), &record.data);
    let years = reader.years();
    let rows = reading.points(measure).rev().take(most).map(|point| ValueRow {
        period: reader.language().period(point.period, years),
        value: point.value.map(|value| print.value(value)),
        target: point.target.filter(|_| reading.judged).map(|band| print.band(band)),
    });
    Some(rows.collect())
}

/// The table of all values: rows of plain cells as they stand in the page, since a template takes ten times as long for
/// them as for all else of the page.
#[derive(Debug, Default, Serialize)]
pub struct Values {
    /// The rows as HTML, safe: period, value, target, line of the file and, where there are any, notes.
    newest: String,
    /// Those that are folded.
    older: String,
    /// How many are folded.
    folded: usize,
    /// Whether the file has notes.
    notes: bool,
}

/// How many rows of the table are shown before the older ones are folded.
const NEWEST: usize = 13;
/// About how long a row is.
const ROW: usize = 96;

pub(super) fn table(subject: &Subject<'_>) -> Values {
    let Subject { reading, measure, print, years, reader, .. } = subject;
    let language = reader.language();
    let observations = reading.observations(measure);
    let notes = observations.iter().any(|observation| observation.note().is_some());
    let folded = observations.len().saturating_sub(NEWEST);
    let mut table = Values {
        newest: String::with_capacity(ROW * observations.len().min(NEWEST)),
        older: String::with_capacity(ROW * folded),
        folded,
        notes,
    };
    // Targets hold for many rows.
    let mut target = (None, String::new());
    for (nth, (point, observation)) in reading.points(measure).zip(observations).rev().enumerate() {
        let out = if nth < NEWEST { &mut table.newest } else { &mut table.older };
        out.push_str("<tr><th scope=\"row\">");
        escape(out, &language.period(point.period, years));
        if let Some(value) = point.value {
            out.push_str("</th><td>");
            escape(out, &print.value(value));
        } else {
            out.push_str("</th><td class=\"none\">");
            escape(out, &language.word("missing"));
        }
        out.push_str("</td><td>");
        if let Some(band) = point.target.filter(|_| reading.judged) {
            if target.0 != Some(band) {
                target = (Some(band), print.band(band));
            }
            escape(out, &target.1);
        }
        out.push_str("</td><td>");
        // Writing to a String can't fail.
        _ = write!(out, "{}", point.line);
        if notes {
            out.push_str("</td><td>");
            escape(out, observation.note().unwrap_or_default());
        }
        out.push_str("</td></tr>");
    }
    table
}
