//! A period as a span of days.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::fiscal::{FiscalYears, Frame};
use super::grain::Grain;

/// A span of days that has a name: a day, an ISO week, a month, a quarter, a half-year, a year or some years.
///
/// Two periods are equal if they are the same days, however they are named: with fiscal years from April,
/// FY2026-Q1 is 2025-Q2. They are ordered by start, then by end.
///
/// The calendar ends with the year 9999: a period that would reach beyond ends there.
#[derive(Debug, Clone, Copy)]
pub struct Period {
    start: Date,
    end: Date,
    grain: Grain,
    fiscal: bool,
}

impl Period {
    /// The first day.
    pub fn start(self) -> Date {
        self.start
    }

    /// The last day.
    pub fn end(self) -> Date {
        self.end
    }

    /// How long it is.
    pub fn grain(self) -> Grain {
        self.grain
    }

    /// The period of a grain that holds a date.
    ///
    /// Weeks are ISO weeks. If `fiscal`, quarters, half-years and years are the organisation's. Spans of n years
    /// are those that end with a multiple of n: 2021 to 2025.
    pub fn of_date(date: Date, grain: Grain, years: &FiscalYears, fiscal: bool) -> Self {
        let grain = grain.canonical();
        let (Some(length), frame) = (grain.months(), Frame::new(years, fiscal)) else {
            return if grain == Grain::Week { Self::week_of(date) } else { Self::day(date) };
        };
        let month = month_of(date);
        let year = frame.year_of(month);
        let start = if let Grain::Years(count) = grain {
            let count = i32::from(count);
            frame.first_month((year - 1).div_euclid(count) * count + 1)
        } else {
            let first = frame.first_month(year);
            first + (month - first).div_euclid(length) * length
        };
        Self::of_months(start, length, grain, fiscal)
    }

    /// The period after this one, of the same length; itself at the end of the calendar.
    ///
    /// So a loop over periods must end at the last one (`while period < last`), not after it.
    #[must_use]
    pub fn next(self) -> Self {
        let Ok(after) = self.end.tomorrow() else { return self };
        match self.grain.months() {
            Some(length) => Self::of_months(month_of(after), length, self.grain, self.fiscal),
            None if self.grain == Grain::Week => Self::week_of(after),
            None => Self::day(after),
        }
    }

    /// The period before this one, of the same length; itself at the start of the calendar.
    #[must_use]
    pub fn previous(self) -> Self {
        let Ok(before) = self.start.yesterday() else { return self };
        match self.grain.months() {
            Some(length) => Self::of_months(month_of(self.start) - length, length, self.grain, self.fiscal),
            None if self.grain == Grain::Week => Self::week_of(before),
            None => Self::day(before),
        }
    }

    /// The period of a coarser grain that this one belongs to, a week to that of its Thursday.
    ///
    /// `None` if the grain is finer, or if no period of it holds the whole of this one: a calendar year lies in
    /// two fiscal years. Of its own grain a period belongs to itself.
    pub fn coarser(self, grain: Grain, years: &FiscalYears, fiscal: bool) -> Option<Self> {
        let grain = grain.canonical();
        if grain == self.grain && (fiscal == self.fiscal || grain.months().is_none()) {
            return Some(self);
        }
        if grain < self.grain {
            return None;
        }
        if self.grain == Grain::Week {
            return Some(Self::of_date(self.thursday(), grain, years, fiscal));
        }
        let whole = Self::of_date(self.start, grain, years, fiscal);
        (self.end <= whole.end).then_some(whole)
    }

    /// How many periods of this one's length lie between the start of this one and that of another; below 0 for an
    /// earlier one. Of two grains, the other's start decides.
    pub fn steps_to(self, other: Self) -> i32 {
        match self.grain.months() {
            Some(length) => (month_of(other.start) - month_of(self.start)).div_euclid(length),
            None => (other.start - self.start).get_days().div_euclid(if self.grain == Grain::Week { 7 } else { 1 }),
        }
    }

    /// Its place in the year, from 0, and how many such periods a year has: of months 12, of quarters 4, of weeks 52 (the
    /// rare week 53 counts as the 52nd); none for days, and where a year has only one.
    pub fn place_in_year(self) -> Option<(usize, usize)> {
        let (place, cycle) = match self.grain {
            Grain::Week => (i32::from(self.start.iso_week_date().week()) - 1, 52),
            grain => {
                let length = grain.months().filter(|length| *length < 12)?;
                (month_of(self.start).rem_euclid(12) / length, 12 / length)
            }
        };
        let cycle = usize::try_from(cycle).ok()?;
        Some((usize::try_from(place).ok()?.min(cycle - 1), cycle))
    }

    /// One day.
    pub(super) fn day(date: Date) -> Self {
        Self { start: date, end: date, grain: Grain::Day, fiscal: false }
    }

    /// An ISO week by its number; `None` if the year has no such week.
    pub(super) fn week(year: i16, week: i8) -> Option<Self> {
        ISOWeekDate::new(year, week, Weekday::Monday).ok().map(|monday| Self::week_of(monday.date()))
    }

    /// The `nth` period, from 1, of a grain of months in a year; of years, those from this year on.
    pub(super) fn in_year(year: i16, grain: Grain, nth: i8, years: &FiscalYears, fiscal: bool) -> Self {
        let grain = grain.canonical();
        let length = grain.months().unwrap_or(1);
        let start = Frame::new(years, fiscal).first_month(i32::from(year)) + (i32::from(nth) - 1) * length;
        Self::of_months(start, length, grain, fiscal)
    }

    /// Whether it is named in fiscal years. Days, weeks and months never are.
    pub fn is_fiscal(self) -> bool {
        self.fiscal
    }

    /// The day that decides which month and year a week belongs to.
    fn thursday(self) -> Date {
        let week = self.start.iso_week_date();
        ISOWeekDate::new(week.year(), week.week(), Weekday::Thursday).map_or(self.start, ISOWeekDate::date)
    }

    fn week_of(date: Date) -> Self {
        let week = date.iso_week_date();
        let start = week.first_of_week().map_or(Date::MIN, ISOWeekDate::date);
        let end = week.last_of_week().map_or(Date::MAX, ISOWeekDate::date);
        Self { start, end, grain: Grain::Week, fiscal: false }
    }

    fn of_months(start: i32, length: i32, grain: Grain, fiscal: bool) -> Self {
        let end = first_day(start + length - 1).last_of_month();
        Self { start: first_day(start), end, grain, fiscal: fiscal && grain > Grain::Month }
    }
}

/// The month of a date on the line of months counted from year 0.
pub(super) fn month_of(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month()) - 1
}

/// The first day of a month on that line, or the nearest day the calendar has.
fn first_day(month: i32) -> Date {
    let year = i16::try_from(month.div_euclid(12)).ok();
    let of_year = i8::try_from(month.rem_euclid(12) + 1).ok();
    let day = year.zip(of_year).and_then(|(year, month)| Date::new(year, month, 1).ok());
    day.unwrap_or(if month < 0 { Date::MIN } else { Date::MAX })
}

impl PartialEq for Period {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.end) == (other.start, other.end)
    }
}

impl Eq for Period {}

impl Hash for Period {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.start, self.end).hash(state);
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.start, self.end).cmp(&(other.start, other.end))
    }
}
