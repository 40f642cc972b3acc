//! Dates, periods, frequencies and fiscal years.
//!
//! A [`Period`] is a span of days with a [`Grain`]; what a user writes becomes one in the light of the KPI's
//! [`Frequency`] and of the organisation's [`FiscalYears`]. A text with two readings is refused, never guessed.
//!
//! - `form` knows how periods are written, and nothing of what they mean;
//! - `parse` gives a form its meaning;
//! - `period` is arithmetic on spans of days, `name` what they are called.

mod date;
mod error;
mod fiscal;
mod form;
mod frequency;
mod grain;
mod name;
mod parse;
mod period;
#[cfg(test)]
mod tests;

pub use date::{long_date, month_name, push_date, short_date};
pub use error::PeriodError;
pub use fiscal::{FiscalYears, NamedBy};
pub use frequency::{Frequency, Unit};
pub use grain::Grain;
pub use name::Named;
pub use parse::{Reading, SpanIs, parse_date, parse_period, parse_plain};
pub use period::Period;
