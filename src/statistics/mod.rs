//! The arithmetic behind every statement about a KPI, an initiative or a score.
//!
//! Pure functions over numbers: no files, no clock, no dates, nothing of the rest of the program. Periods are indices,
//! and every figure names the section of the methods page it follows. Nothing here panics, whatever the numbers:
//! a value that is not finite is treated like a ghosted one, and a figure that cannot be computed is `None`.

pub mod aggregate;
pub mod anhoj;
pub mod assurance;
pub mod autocorrelation;
pub mod coarse;
pub mod direction;
pub mod distribution;
pub mod earned_schedule;
pub mod impact;
pub mod level;
pub mod limits;
pub mod mann_kendall;
mod numeric;
pub mod outlook;
pub mod pace;
pub mod partition;
pub mod power;
pub mod process;
pub mod rule;
pub mod seasonal;
mod signals;
pub mod stable_shift;
pub mod theil_sen;
pub mod unit_change;
pub mod variation;

pub use numeric::mean;
