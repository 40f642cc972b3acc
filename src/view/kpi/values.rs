//! The values of a KPI in a table, the newest first.

use crate::edition::Reader;
use crate::strategy::Ref;
use crate::view::words::Words;
use serde::Serialize;

/// A period in the table of values.
#[derive(Debug, Clone, Serialize)]
pub struct ValueRow {
    /// The period.
    pub period: String,
    /// Its value.
    pub value: Option<String>,
    /// Its target.
    pub target: Option<String>,
    /// The line of the file.
    pub line: u32,
    /// The file's note.
    pub note: Option<String>,
}

/// The values of a KPI, the newest first.
pub fn values(reader: &Reader<'_>, of: &Ref) -> Option<Vec<ValueRow>> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(reader.language(), &record.data);
    let years = reader.years();
    let observations = reading.observations(measure);
    let rows = reading.points(measure).zip(observations).rev().map(|(point, observation)| ValueRow {
        period: reader.language().period(point.period, years),
        value: point.value.map(|value| print.value(value)),
        target: point.target.filter(|_| reading.judged).map(|band| print.band(band)),
        line: point.line,
        note: observation.note().map(str::to_owned),
    });
    Some(rows.collect())
}
