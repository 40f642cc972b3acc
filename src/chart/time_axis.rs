//! The time axis: which periods get a tick, and what it says.
//!
//! A short series names each of its points. A longer one has calendar ticks: years, and quarters
//! while the span is under three years. A calendar tick stands at the point of its period ("Jan" at
//! the figure for January, which is dated the 31st), because that is what a reader looks for.

use std::borrow::Cow;

use jiff::civil::Date;

use super::Point;
use super::labels::{fit, width};

/// Series up to this long name each point.
const NAMED: usize = 12;
/// Least room between two labels, in canvas units.
const APART: i32 = 80;
/// Room between a text and the edge of the picture, in canvas units.
const FROM_EDGE: i32 = 20;
/// More ticks than this never fit, so they are not even made.
const MOST: i32 = 60;
/// Widest label, in canvas units.
const WIDEST: i32 = 1600;
/// Spans under this many days have quarters.
const THREE_YEARS: i32 = 3 * 365 + 1;
/// Distances of calendar ticks in months, ascending.
const UNITS: [i32; 13] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 24_000];

/// One tick.
#[derive(Debug)]
pub(super) struct TimeTick<'a> {
    /// Where the mark stands, in canvas units.
    pub(super) x: i32,
    /// Middle of the texts: like `x`, but for a text that would leave the picture.
    pub(super) middle: i32,
    /// "Oct 2026", "Oct" or "2026".
    pub(super) text: Cow<'a, str>,
    /// Year below a month.
    pub(super) year: Option<String>,
}

/// What the axis is made for.
pub(super) struct Ruler<'a> {
    /// Place of a day in canvas units.
    pub(super) place: &'a dyn Fn(Date) -> i32,
    /// Width of the picture in canvas units.
    pub(super) width: i32,
    /// Font size in canvas units.
    pub(super) font: i32,
    /// The names of the months.
    pub(super) months: [&'a str; 12],
}

impl<'a> Ruler<'a> {
    /// The ticks for these points, ascending, none over another.
    pub(super) fn ticks(&self, points: &'a [Point<'a>]) -> Vec<TimeTick<'a>> {
        if points.len() > NAMED
            && let Some(ticks) = self.calendar(points)
        {
            return ticks;
        }
        self.named(points)
    }

    /// The ticks with one more at the right end, in whose favour others near it go.
    pub(super) fn with_end(&self, mut ticks: Vec<TimeTick<'a>>, end: Option<(Date, &'a str)>) -> Vec<TimeTick<'a>> {
        if let Some((date, label)) = end.filter(|(_, label)| !label.is_empty()) {
            let tick = self.tick((self.place)(date), fit(label, self.font, WIDEST), None);
            let left = tick.middle - self.reach(&tick) - APART;
            ticks.retain(|other| other.middle + self.reach(other) <= left);
            ticks.push(tick);
        }
        ticks
    }

    /// Every point's own label, or every second, third.. counted from the last one.
    fn named(&self, points: &'a [Point<'a>]) -> Vec<TimeTick<'a>> {
        let all: Vec<_> = points
            .iter()
            .rev()
            .filter(|point| !point.label.is_empty())
            .map(|point| {
                let text = fit(point.label, self.font, WIDEST);
                self.tick((self.place)(point.date), text, None)
            })
            .collect();
        let stride = (1..all.len()).find(|&stride| self.clear(all.iter().step_by(stride))).unwrap_or(all.len().max(1));
        let mut ticks: Vec<_> = all.into_iter().step_by(stride).collect();
        ticks.reverse();
        ticks
    }

    /// Calendar ticks, `None` when the calendar has too few for this span.
    fn calendar(&self, points: &[Point]) -> Option<Vec<TimeTick<'a>>> {
        let span = day(points.last()?.date) - day(points.first()?.date);
        let usual = if span < THREE_YEARS { 3 } else { 12 };
        let fitting = UNITS.iter().filter(|&&unit| unit >= usual).find_map(|&unit| self.every(unit, points))?;
        let enough = |ticks: &Vec<_>| ticks.len() >= 3;
        if fitting.len() > 3 {
            return Some(fitting);
        }
        let months = self.every(1, points).filter(enough);
        months.or(Some(fitting).filter(enough))
    }

    /// Ticks at each start of `unit` months, `None` when they do not fit.
    fn every(&self, unit: i32, points: &[Point]) -> Option<Vec<TimeTick<'a>>> {
        let (first, last) = (points.first()?.date, points.last()?.date);
        let from = month_of(first).div_euclid(unit);
        let to = month_of(last).div_euclid(unit);
        if to - from > MOST {
            return None;
        }
        // Days from one point to the next; one that comes much later than a period begins belongs
        // to another period.
        let count = i32::try_from(points.len()).unwrap_or(i32::MAX);
        let rhythm = ((day(last) - day(first)) / (count - 1).max(1)).max(1);
        let mut ticks = Vec::new();
        for nth in from..=to {
            let month = nth * unit;
            let (year, month) = (month.div_euclid(12), month.rem_euclid(12));
            let Some(start) = first_day(year, month) else {
                continue;
            };
            let at = points.partition_point(|point| point.date < start);
            let date = points
                .get(at)
                .map(|point| point.date)
                .filter(|&date| (day(date) - day(start)) * 2 <= rhythm * 3)
                .unwrap_or(start);
            if date < first || date > last {
                continue;
            }
            let x = (self.place)(date);
            let tick = if unit < 12 {
                let name = usize::try_from(month).ok().and_then(|at| self.months.get(at));
                let year = (month == 0 || ticks.is_empty()).then(|| year.to_string());
                self.tick(x, Cow::Borrowed(name.copied().unwrap_or_default()), year)
            } else {
                self.tick(x, Cow::Owned(year.to_string()), None)
            };
            ticks.push(tick);
        }
        self.clear(ticks.iter().rev()).then_some(ticks)
    }

    fn tick(&self, x: i32, text: Cow<'a, str>, year: Option<String>) -> TimeTick<'a> {
        let mut tick = TimeTick { x, middle: x, text, year };
        let edge = self.reach(&tick) + FROM_EDGE;
        tick.middle = x.clamp(edge, (self.width - edge).max(edge));
        tick
    }

    /// Half the width of a tick's texts.
    fn reach(&self, tick: &TimeTick) -> i32 {
        let year = tick.year.as_deref().unwrap_or_default();
        width(&tick.text, self.font).max(width(year, self.font)) / 2
    }

    /// Whether ticks in descending order leave each other room.
    fn clear<'t>(&self, ticks: impl Iterator<Item = &'t TimeTick<'t>>) -> bool {
        let mut right = i32::MAX;
        for tick in ticks {
            let reach = self.reach(tick);
            if tick.middle + reach > right {
                return false;
            }
            right = tick.middle - reach - APART;
        }
        true
    }
}

/// Days since 1970, negative before.
pub(super) fn day(date: Date) -> i32 {
    const EPOCH: Date = Date::constant(1970, 1, 1);
    i32::try_from(EPOCH.duration_until(date).as_hours() / 24).unwrap_or_default()
}

/// Months since the year 0.
pub(super) fn month_of(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month()) - 1
}

/// First day of a month counted from 0.
pub(super) fn first_day(year: i32, month: i32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month + 1).ok()?, 1).ok()
}
