//! What is weak though it builds. Each rule is a file below `rules/`; what they have in common is here.

mod faults;
mod judge;
pub mod known;
mod look;
mod phrases;
pub mod reference;
mod rule;
mod rules;
mod words;

pub use faults::faults;
pub use judge::{Judge, Judged, Whole, judge};
pub use look::{findings, findings_again};
pub use reference::{documentation, sentence};
pub use rule::{Found, Looks, Rule};
pub use rules::{all, rule};

use crate::edition::Edition;
use crate::reading::{Readings, Standing};
use crate::strategy::Strategy;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the rules look at.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// Its readings.
    pub readings: &'a Readings,
    /// Where things stood at past reviews.
    pub past: &'a BTreeMap<Date, Standing>,
    /// What counts. Findings are on records of the edition's own team and those below.
    pub edition: &'a Edition,
    /// Whether all records could be read: where not, no rule concludes from what is missing.
    pub complete: bool,
}
