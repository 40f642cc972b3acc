//! The values of KPIs, from tables: what is declared beats what is found, what is found is proven by the whole file,
//! and what could mean two things is refused with the line that settles it.
//!
//! - `declaration` is what a KPI says of its file;
//! - `columns` and `wide` say where periods and values stand, `rows` which rows are the KPI's;
//! - `number` takes a number apart, `style` decides by a whole column what its marks mean, `cells` reads values in the
//!   KPI's unit, `unit` knows currencies;
//! - `date` and `format` know how dates are written, `months` what months are called, `period` what a column proves;
//! - `read` puts a series together, `totals` checks sums, `merge` makes one of several rows, `warnings` says what is
//!   odd;
//! - `refusal` and `gaps` have the words; `describe` tells a person how a file would be read.

mod cells;
mod columns;
mod date;
mod declaration;
pub mod describe;
mod format;
mod gaps;
mod merge;
mod months;
mod number;
mod period;
mod read;
mod refusal;
mod rows;
mod sheet;
mod style;
mod totals;
mod unit;
mod warnings;
mod wide;

pub use declaration::{Declaration, faults, names};
pub(crate) use gaps::note as gap;
pub use read::read;
pub use sheet::Sheet;

use crate::calendar::{FiscalYears, Period};
use crate::source::content::Record;
use crate::source::record::Kpi;

/// What is known of the organisation where a file is read.
#[derive(Clone, Copy)]
pub struct Context<'c> {
    /// Its fiscal years.
    pub years: &'c FiscalYears,
    /// The language of its locale: `de`. Names of months may be in it.
    pub language: &'c str,
    /// Whether something is written about a KPI in a period: a comment, an event. What looks odd is then no slip.
    pub explained: &'c (dyn Fn(&Record<Kpi>, Period) -> bool + Sync),
}

/// What a file says of one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// The period.
    pub period: Period,
    /// The value in the KPI's unit; none where the file has none. Missing is not zero.
    pub value: Option<f64>,
    /// The line of the file, from 1; of several rows the last.
    pub line: u32,
    /// What few files have: boxed, since there may be millions of observations.
    more: Option<Box<More>>,
}

/// What stands beside the value.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct More {
    target: Option<f64>,
    forecast: Option<f64>,
    numerator: Option<f64>,
    denominator: Option<f64>,
    note: Option<Box<str>>,
}

impl Observation {
    /// A value and nothing beside it.
    pub fn plain(period: Period, value: Option<f64>, line: u32) -> Self {
        Self { period, value, line, more: None }
    }

    fn with(period: Period, value: Option<f64>, line: u32, more: More) -> Self {
        Self { period, value, line, more: (more != More::default()).then(|| Box::new(more)) }
    }

    fn more(&self) -> Option<&More> {
        self.more.as_deref()
    }

    /// The target of a target column, in the KPI's unit.
    pub fn target(&self) -> Option<f64> {
        self.more()?.target
    }

    /// What the file expects of a period to come, in the KPI's unit.
    pub fn forecast(&self) -> Option<f64> {
        self.more()?.forecast
    }

    /// The upper part of a ratio.
    pub fn numerator(&self) -> Option<f64> {
        self.more()?.numerator
    }

    /// The lower part of a ratio.
    pub fn denominator(&self) -> Option<f64> {
        self.more()?.denominator
    }

    /// The file's note.
    pub fn note(&self) -> Option<&str> {
        self.more()?.note.as_deref()
    }
}

/// The values of a KPI, ascending, each period once.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The file, relative to the content folder.
    pub file: String,
    /// Whether it has a target column.
    pub has_targets: bool,
    /// The values.
    pub observations: Vec<Observation>,
    /// The periods between the first and the last that the file does not name, ascending.
    pub missing: Vec<Period>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_observation_is_small() {
        assert!(size_of::<Observation>() <= 40, "{}", size_of::<Observation>());
    }
}
