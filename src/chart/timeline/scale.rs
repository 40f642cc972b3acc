//! The scale that all rows of a timeline share: days to per cent of its width.

use jiff::civil::Date;

use crate::chart::time_axis::{day, first_day, month_of};

/// Distances of ticks in months, ascending.
const UNITS: [i32; 11] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000];

/// The days that a timeline shows: whole months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    from: Date,
    /// The day after the last.
    to: Date,
}

/// A part of the scale, in per cent of its width.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    /// Where it begins, 0 to 100.
    pub from: f64,
    /// Where it ends, 0 to 100; not before it begins.
    pub to: f64,
    /// Whether it began before the first day that is shown.
    pub cut_before: bool,
    /// Whether it goes on after the last day that is shown.
    pub cut_after: bool,
}

/// A day at which the axis has a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TickDay {
    /// The first day of a month.
    pub day: Date,
    /// Months from a tick to the next: 1, 3, 6, 12 and more.
    pub months: i32,
    /// Whether its words are left out where there is little room; ticks of January never are.
    pub minor: bool,
}

impl Scale {
    /// The scale of the months from that of one day to that of another, whichever comes first.
    pub fn new(one: Date, other: Date) -> Self {
        let (first, last) = (one.min(other), one.max(other));
        let to = last.last_of_month().tomorrow().unwrap_or(Date::MAX);
        Self { from: first.first_of_month(), to }
    }

    /// The first day that is shown.
    pub fn first(&self) -> Date {
        self.from
    }

    /// The last day that is shown.
    pub fn last(&self) -> Date {
        self.to.yesterday().unwrap_or(self.to)
    }

    /// Whether a day is shown.
    pub fn holds(&self, date: Date) -> bool {
        (self.from..=self.to).contains(&date)
    }

    /// The place of a day in per cent of the width; what lies outside is at the edge.
    pub fn place(&self, date: Date) -> f64 {
        let all = f64::from(day(self.to) - day(self.from)).max(1.0);
        (f64::from(day(date) - day(self.from)) / all * 100.0).clamp(0.0, 100.0)
    }

    /// The part between two days; none where nothing of it is shown, or it would end before it begins.
    pub fn span(&self, from: Date, to: Date) -> Option<Span> {
        (from <= to && from <= self.to && to >= self.from).then(|| Span {
            from: self.place(from),
            to: self.place(to),
            cut_before: from < self.from,
            cut_after: to > self.to,
        })
    }

    /// The ticks, `most` at most: starts of months, quarters, half years, years or more.
    pub fn ticks(&self, most: usize) -> Vec<TickDay> {
        let (first, end) = (month_of(self.from), month_of(self.to));
        for months in UNITS {
            let (from, to) = ((first + months - 1).div_euclid(months), (end - 1).div_euclid(months));
            if usize::try_from(to - from).is_ok_and(|more| more >= most) {
                continue;
            }
            let ticks = (from..=to).filter_map(|nth| {
                let month = nth.saturating_mul(months);
                let day = first_day(month.div_euclid(12), month.rem_euclid(12))?;
                Some(TickDay { day, months, minor: nth.rem_euclid(2) == 1 })
            });
            return ticks.collect();
        }
        Vec::new()
    }
}
