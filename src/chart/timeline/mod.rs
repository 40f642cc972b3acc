//! Rows of a timeline: bars and milestones on a common scale of days, and the axis above them.
//!
//! A row is as wide as its cell. Bars and lines are placed in per cent of that width, and marks and texts stand in nested
//! pictures at a per cent of it, so that neither is ever stretched. That is simpler than what plotters draws, which knows
//! sizes: it is written with a pen of its own.
//!
//! - `scale`: days to per cent, and where ticks stand
//! - `axis`: ticks with their words, and today
//! - `row`: one bar with its milestones, or one milestone with its way
//! - `ink`: shapes and how they are written

mod axis;
mod ink;
mod row;
mod scale;

#[cfg(test)]
mod tests;

pub use axis::{Axis, Tick};
pub use ink::Shape;
pub use row::{Point, Row};
pub use scale::{Scale, Span, TickDay};
