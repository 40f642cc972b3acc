//! Charts of KPI figures, drawn at build time as inline SVG.
//!
//! Callers fill in a chart and put the text that `svg` gives into their page. Everything is drawn
//! by plotters on a backend of our own, whose output has no colour and no style: both come from the
//! page's stylesheet through class names, so a chart follows the reader's theme and prints like the
//! rest. No chart knows the records of the program: figures, dates, texts and a way to print
//! numbers are all it takes.
//!
//! - `input`: points, targets, limits, forecasts, notes as callers say them
//! - `ink`: what may be drawn, and the class name of each
//! - `backend`, `digits`: the drawing backend that writes SVG
//! - `pen`: how charts draw, mark by mark
//! - `wording`: the words in charts
//! - `value_axis`, `time_axis`: round ticks and calendar ticks
//! - `gaps`: lines with gaps
//! - `labels`, `margin`, `around`: text widths, names that keep clear of one another and of lines
//! - `target`: the stepped target path
//! - `series`: the large chart, plain or of a process
//! - `timeline`: rows of bars and milestones on a common scale of days
//! - `map`: the strategy map, which has a drawing hand of its own: it holds links
//! - `sparkline`, `variance`, `bullet`, `score_line`, `multiple`, `six_twelve`: the smaller ones

mod around;
mod backend;
mod bullet;
mod digits;
mod gaps;
mod ink;
mod input;
mod labels;
mod map;
mod margin;
mod multiple;
mod pen;
mod score_line;
mod series;
mod six_twelve;
mod small;
mod sparkline;
mod target;
mod time_axis;
pub mod timeline;
mod value_axis;
mod variance;
mod wording;

#[cfg(test)]
mod tests;

pub use bullet::Bullet;
use input::drawable;
pub use input::{Forecast, ForecastStep, Limits, Mark, MovingRanges, Note, Number, Point, Standing, TargetStep, Width};
pub use map::{ArrowKind, MapArrow, MapBox, MapPicture, MapSize, Sign, StrategyMap};
pub use multiple::SmallMultiple;
pub use score_line::ScoreLine;
pub use series::SeriesChart;
pub use six_twelve::{SixTwelve, SixTwelvePoint};
pub use sparkline::Sparkline;
pub use variance::VarianceBar;
pub use wording::Wording;
