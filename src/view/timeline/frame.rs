//! The months that a timeline shows, with the words of its axis.

use crate::calendar::{Grain, Period};
use crate::chart::timeline::{Axis, Row, Scale, Span, Tick};
use crate::edition::Reader;
use crate::say;
use jiff::ToSpan;
use jiff::civil::Date;

/// Ticks at most; more than that collide in the narrowest column.
const TICKS: usize = 7;

/// How far from today a timeline looks, in months back and ahead. What lies beyond is cut off at the edge.
#[derive(Debug, Clone, Copy)]
pub struct Reach {
    /// Months before today.
    pub back: i32,
    /// Months after today.
    pub ahead: i32,
}

/// What the rows of one timeline share.
#[derive(Debug)]
pub struct Frame {
    scale: Scale,
    ticks: Vec<Tick>,
    today: Option<f64>,
    as_of: String,
    /// The first and the last month.
    months: (String, String),
}

impl Frame {
    /// A frame for some spans of days, in the reach of today where any of them is; none where there is no day.
    pub fn new(reader: &Reader<'_>, spans: &[(Date, Date)], reach: Reach) -> Option<Self> {
        let as_of = reader.as_of();
        let from = spans.iter().map(|(from, _)| *from).min()?;
        let to = spans.iter().map(|(_, to)| *to).max()?;
        let (back, ahead) = (as_of.saturating_sub(reach.back.months()), as_of.saturating_add(reach.ahead.months()));
        let scale = if to < back || from > ahead {
            // All of it lies far from today.
            Scale::new(from.max(to.saturating_sub((reach.back + reach.ahead).months())), to)
        } else {
            Scale::new(from.max(back).min(as_of), to.min(ahead).max(as_of))
        };
        let (language, years) = (reader.language(), reader.years());
        let ticks = scale.ticks(TICKS).into_iter().enumerate().map(|(nth, tick)| {
            let month = language.month(tick.day.month());
            let text = if tick.months >= 12 {
                language.period(Period::of_date(tick.day, Grain::Year, years, false), years)
            } else if tick.day.month() == 1 || nth == 0 {
                say!(language, "timeline-tick", month = month, year = tick.day.year().to_string())
            } else {
                month.to_owned()
            };
            Tick { at: scale.place(tick.day), text, minor: tick.minor }
        });
        let ticks = ticks.collect();
        let today = scale.holds(as_of).then(|| scale.place(as_of));
        let month = |day| language.period(Period::of_date(day, Grain::Month, years, false), years);
        let months = (month(scale.first()), month(scale.last()));
        Some(Self { scale, ticks, today, as_of: language.day(as_of), months })
    }

    /// The axis, ready to stand in a table's head.
    pub fn axis(&self) -> String {
        Axis { ticks: &self.ticks, today: self.today.map(|at| (at, self.as_of.as_str())) }.svg()
    }

    /// The first and the last month shown: `Jan 2026`, `Jul 2027`.
    pub fn months(&self) -> &(String, String) {
        &self.months
    }

    /// A row of the frame to draw on.
    pub fn row<'a>(&'a self, description: &'a str) -> Row<'a> {
        Row { description, ticks: &self.ticks, today: self.today, ..Row::default() }
    }

    /// The part between two days, as far as it is shown.
    pub fn span(&self, from: Date, to: Date) -> Option<Span> {
        self.scale.span(from, to)
    }

    /// The place of a day; none where it is not shown.
    pub fn place(&self, day: Date) -> Option<f64> {
        self.scale.holds(day).then(|| self.scale.place(day))
    }
}
