//! The large chart of one KPI: a plain line, or with limits a process-behaviour chart.
//!
//! - `frame`: the two layouts, wide and narrow
//! - `picture`: what is known before the first mark is made, and the order of the marks
//! - `scale`: which values the axis must hold
//! - `place`: from days and values to places on the canvas
//! - `levels`: target, red flag, natural limits
//! - `forecast`: the fans and the dotted line
//! - `notes`: what is named above the plot
//! - `axes`: grid, ticks and their texts
//! - `names`: the texts of the right margin
//! - `latest`: the last value at its point
//! - `ranges`: the panel of moving ranges

mod axes;
mod forecast;
mod frame;
mod latest;
mod levels;
mod names;
mod notes;
mod picture;
mod place;
mod ranges;
mod scale;

use super::{Forecast, Limits, Mark, MovingRanges, Note, Number, Point, TargetStep, Width, Wording};

/// The longest number that a narrow chart prints with its unit, in letters.
const LONGEST: usize = 9;

/// The large chart of one KPI over time, 900 or 348 user units wide.
///
/// With points alone it is a plain line. Limits, marks, a forecast, notes and moving ranges make it
/// a process-behaviour chart; each may be left to [`SeriesChart::default`].
#[derive(Clone, Copy)]
pub struct SeriesChart<'a> {
    /// Unique on the page, `[a-z0-9-]`: the ids of title and description begin with it. The narrow
    /// drawing adds to it, so that both may stand on one page.
    pub id: &'a str,
    /// What the chart shows, in a few words.
    pub title: &'a str,
    /// The same for someone who does not see it: latest figure, target, signals.
    pub description: &'a str,
    /// Ascending by date. Points without a value at the end leave room for what is to come.
    pub points: &'a [Point<'a>],
    /// What each point says, in their order; points beyond its end are plain.
    pub marks: &'a [Mark],
    /// Empty when the KPI has no target.
    pub target: &'a [TargetStep],
    /// Where a figure stops being a matter to watch and becomes off target, in the KPI's unit.
    pub red_flag: Option<f64>,
    /// Natural limits, a partition after the other; empty for none.
    pub limits: &'a [Limits],
    /// What a figure cannot go below and above, in the KPI's unit: 0 for a count, 0 and 100 for a
    /// percentage. Nothing is drawn beyond; a limit that lies beyond has no line.
    pub bounds: (Option<f64>, Option<f64>),
    /// Where limits were set anew, with a short name: a line across the plot.
    pub rebases: &'a [Note<'a>],
    /// What happened, the most important first: three at most are drawn, fewer where there is no
    /// room.
    pub notes: &'a [Note<'a>],
    /// The seasonally adjusted series, a value for each point; empty for none.
    pub adjusted: &'a [Option<f64>],
    /// The road ahead.
    pub forecast: Option<Forecast<'a>>,
    /// The panel of moving ranges; `None` for none.
    pub ranges: Option<MovingRanges<'a>>,
    /// Prints ticks, names and tooltips.
    pub number: Number<'a>,
    /// Prints ticks and the names of limits where that is shorter: without the unit, in millions.
    pub short: Option<Number<'a>>,
    /// The words in it.
    pub words: Wording<'a>,
    /// For which room it is laid out.
    pub width: Width,
}

impl Default for SeriesChart<'_> {
    fn default() -> Self {
        Self {
            id: "",
            title: "",
            description: "",
            points: &[],
            marks: &[],
            target: &[],
            red_flag: None,
            limits: &[],
            bounds: (None, None),
            rebases: &[],
            notes: &[],
            adjusted: &[],
            forecast: None,
            ranges: None,
            number: &|value| value.to_string(),
            short: None,
            words: Wording::default(),
            width: Width::Wide,
        }
    }
}

impl SeriesChart<'_> {
    /// The chart as an `<svg>` element, `None` when no point has a value.
    ///
    /// The same input gives the same bytes.
    pub fn svg(&self) -> Option<String> {
        picture::Picture::new(self)?.draw().ok()
    }

    /// The wide drawing followed by the narrow one: the stylesheet shows the one that fits.
    pub fn both(&self) -> Option<String> {
        let mut out = Self { width: Width::Wide, ..*self }.svg()?;
        out.push_str(&Self { width: Width::Narrow, ..*self }.svg()?);
        Some(out)
    }

    /// A number as it is printed where there is room: a narrow chart has none for long units.
    fn fitting(&self, value: f64) -> String {
        let whole = (self.number)(value);
        match self.short.filter(|_| self.width == Width::Narrow && whole.chars().count() > LONGEST) {
            Some(short) => short(value),
            None => whole,
        }
    }

    /// What a point says.
    fn mark(&self, nth: usize) -> Mark {
        self.marks.get(nth).copied().unwrap_or_default()
    }
}
