//! What a written period means: in the light of a KPI's frequency, or with no KPI to read it by.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::error::PeriodError;
use super::fiscal::{FiscalYears, Frame, NamedBy};
use super::form::{Rest, Written};
use super::frequency::Frequency;
use super::grain::Grain;
use super::period::{Period, month_of};

/// The longest span of years that is read where none is expected: the longest a frequency may have.
const LONGEST_SPAN: u8 = 100;

/// What a KPI says about how its periods are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Reading {
    /// Years, half-years and quarters without `FY` are fiscal: 2018 is FY2018. So are those that dates fall in.
    pub fiscal: bool,
    /// The calendar year that two years (2016-2017) stand for, if not the fiscal year that spans them.
    pub span: Option<SpanIs>,
}

/// Which year of a span of years it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpanIs {
    /// The first: `period_is: span-start`.
    Start,
    /// The last: `period_is: span-end`.
    End,
}

/// A KPI's period, read in the light of its frequency.
///
/// A date finer than the frequency becomes the period that holds it; any other grain than the KPI's is refused.
/// With [`Frequency::Irregular`] every form stands for itself.
///
/// Every n years, a year stands for the n years that end with it, since a value is dated the last day of its period:
/// `2026` is `2022..2026` for a KPI of every 5 years.
///
/// # Errors
/// If the text is no period, not one of the KPI's, or may be read in two ways.
pub fn parse_period(
    text: &str,
    frequency: Frequency,
    years: &FiscalYears,
    reading: Reading,
) -> Result<Period, PeriodError> {
    let written = Written::scan(text)?;
    Reader { wanted: frequency.grain(), years, reading }.read(written)
}

/// A period with no KPI to read it by, such as a review's: only what may be written anywhere in the content.
///
/// # Errors
/// If the text is no period, or one that only KPI files may write.
pub fn parse_plain(text: &str, years: &FiscalYears) -> Result<Period, PeriodError> {
    let mut written = Written::scan(text)?;
    if let (Rest::Pair(second), true) = (written.rest, written.plain) {
        written.rest = Rest::Month(second);
    }
    let reader = Reader { wanted: None, years, reading: Reading::default() };
    let period = match (written.rest, reader.read(written)) {
        (Rest::Pair(second), Err(PeriodError::Ambiguous { .. })) => {
            return Err(ambiguous_pair(written.year, second, years, Period::id));
        }
        (_, read) => read?,
    };
    if written.plain {
        return Ok(period);
    }
    let instead = match period.grain() {
        Grain::Half | Grain::Years(_) => period.end().to_string(),
        _ => period.id(years),
    };
    Err(PeriodError::Informal { instead })
}

/// A date: `2026-10-31`.
///
/// # Errors
/// If the text is anything else.
pub fn parse_date(text: &str) -> Result<Date, PeriodError> {
    let years = FiscalYears::default();
    let reader = Reader { wanted: Some(Grain::Day), years: &years, reading: Reading::default() };
    let written = match Written::scan(text) {
        Ok(written) => written,
        Err(PeriodError::DateTime) => return Err(PeriodError::DateTime),
        Err(_) => return Err(PeriodError::NotADate),
    };
    match (written.rest, reader.read(written)) {
        (Rest::Date(..), read) => read.map(Period::start),
        // A period is named as what it is; of one that does not exist it only matters that it is no date.
        (_, Err(error @ PeriodError::OtherGrain { .. })) => Err(error),
        _ => Err(PeriodError::NotADate),
    }
}

/// What is known where a period is read.
#[derive(Clone, Copy)]
struct Reader<'a> {
    /// The grain of the KPI's periods; `None` if any will do.
    wanted: Option<Grain>,
    years: &'a FiscalYears,
    reading: Reading,
}

impl Reader<'_> {
    fn read(self, written: Written) -> Result<Period, PeriodError> {
        let year = written.year;
        let fiscal = written.fiscal || self.reading.fiscal;
        match written.rest {
            Rest::Year => self.year(year, fiscal),
            Rest::Half(half @ 1..=2) => self.part(year, Grain::Half, half, fiscal),
            Rest::Half(half) => Err(PeriodError::NoSuchHalf { half }),
            Rest::Quarter(quarter @ 1..=4) => self.part(year, Grain::Quarter, quarter, fiscal),
            Rest::Quarter(quarter) => Err(PeriodError::NoSuchQuarter { quarter }),
            Rest::Month(month) => self.month(year, month, written.fiscal),
            Rest::Week(week) => match Period::week(year, week) {
                Some(period) => self.fit(period),
                None => Err(PeriodError::NoSuchWeek { year, weeks: weeks_in(year) }),
            },
            Rest::Date(month, day) => self.date(year, month, day),
            Rest::DateTime => Err(PeriodError::DateTime),
            Rest::Pair(second) => self.pair(year, second),
            Rest::Span(last) => self.span(year, last),
            Rest::Years(last) => match years_between(year, last) {
                Some(count) => self.fit(Period::in_year(year, Grain::Years(count), 1, self.years, fiscal)),
                None => Err(self.wrong_span(year, last)),
            },
        }
    }

    /// The period, if it has the grain that is wanted.
    fn fit(self, period: Period) -> Result<Period, PeriodError> {
        match self.wanted {
            Some(wanted) if wanted != period.grain() => Err(PeriodError::OtherGrain { found: period.grain(), wanted }),
            _ => Ok(period),
        }
    }

    fn part(self, year: i16, grain: Grain, nth: i8, fiscal: bool) -> Result<Period, PeriodError> {
        self.fit(Period::in_year(year, grain, nth, self.years, fiscal))
    }

    fn month(self, year: i16, month: i8, fiscal: bool) -> Result<Period, PeriodError> {
        if !(1..=12).contains(&month) {
            return Err(PeriodError::NoSuchMonth { month });
        }
        self.part(year, Grain::Month, month, fiscal)
    }

    /// A year: every n years, the n years that end with it.
    fn year(self, year: i16, fiscal: bool) -> Result<Period, PeriodError> {
        if let Some(grain @ Grain::Years(count)) = self.wanted {
            let first = year - i16::from(count) + 1;
            return Ok(Period::in_year(first, grain, 1, self.years, fiscal));
        }
        self.part(year, Grain::Year, 1, fiscal)
    }

    /// A date, or the period of the wanted grain that holds it.
    fn date(self, year: i16, month: i8, day: i8) -> Result<Period, PeriodError> {
        let Ok(first) = Date::new(year, month, 1) else { return Err(PeriodError::NoSuchMonth { month }) };
        let Ok(date) = Date::new(year, month, day) else {
            return Err(PeriodError::NoSuchDay { year, month, days: first.days_in_month() });
        };
        let fiscal = self.reading.fiscal;
        match self.wanted {
            Some(Grain::Years(_)) => {
                let year = Frame::new(self.years, fiscal).year_of(month_of(date));
                self.year(i16::try_from(year).map_err(|_| PeriodError::OutOfRange)?, fiscal)
            }
            Some(grain) => Ok(Period::of_date(date, grain, self.years, fiscal)),
            None => Ok(Period::day(date)),
        }
    }

    /// `2010-11`: a month, or two years.
    fn pair(self, year: i16, second: i8) -> Result<Period, PeriodError> {
        let is_month = (1..=12).contains(&second);
        let last = year_ending_in(second, year);
        let follows = last == year + 1;
        match self.wanted {
            Some(wanted @ (Grain::Year | Grain::Years(_))) => {
                let expected = if let Grain::Years(count) = wanted { i16::from(count) } else { 1 };
                if follows && expected == 2 && self.reading.span.is_none() {
                    // Every two years, 2016-17 may be both, or the fiscal year that spans them.
                    let both = Period::in_year(year, wanted, 1, self.years, self.reading.fiscal);
                    let readings = vec![both.id(self.years), spanning(year, self.years).id(self.years)];
                    return Err(PeriodError::Ambiguous { readings });
                }
                if is_month && !follows && last - year + 1 != expected {
                    return Err(PeriodError::OtherGrain { found: Grain::Month, wanted });
                }
                self.span(year, last)
            }
            Some(wanted) if follows && !is_month => Err(PeriodError::OtherGrain { found: Grain::Year, wanted }),
            None if follows && is_month && self.reading.span.is_none() => {
                Err(ambiguous_pair(year, second, self.years, Period::label))
            }
            None if follows => self.span(year, last),
            _ => self.month(year, second, false),
        }
    }

    /// `2016-2017`: the fiscal year that spans two years, or a span of as many years as are wanted.
    fn span(self, first: i16, last: i16) -> Result<Period, PeriodError> {
        if last > 9999 {
            return Err(PeriodError::OutOfRange);
        }
        let follows = last == first + 1;
        let Some(count) = years_between(first, last) else { return Err(self.wrong_span(first, last)) };
        let grain = Grain::Years(count);
        let is_wanted = match self.wanted {
            None => count > 2,
            Some(wanted) => wanted == grain,
        };
        match self.wanted {
            Some(wanted) if wanted < Grain::Year => {
                let found = if follows { Grain::Year } else { grain.canonical() };
                Err(PeriodError::OtherGrain { found, wanted })
            }
            _ if !follows && !is_wanted => Err(self.wrong_span(first, last)),
            _ => match self.reading.span {
                Some(SpanIs::Start) => self.year(first, false),
                Some(SpanIs::End) => self.year(last, false),
                None if is_wanted => Ok(Period::in_year(first, grain, 1, self.years, self.reading.fiscal)),
                None => self.year(spanning_year(first, self.years), true),
            },
        }
    }

    fn wrong_span(self, first: i16, last: i16) -> PeriodError {
        let wanted = if let Some(Grain::Years(count)) = self.wanted { count } else { 1 };
        PeriodError::WrongSpan { first, last, wanted }
    }
}

/// The name of the fiscal year that spans a year and the next; if fiscal years start in January, and so none does,
/// the one that is named after the right one of the two.
fn spanning_year(first: i16, years: &FiscalYears) -> i16 {
    match years.named {
        NamedBy::Start => first,
        NamedBy::End => first + 1,
    }
}

/// The fiscal year that spans a year and the next.
fn spanning(first: i16, years: &FiscalYears) -> Period {
    Period::in_year(spanning_year(first, years), Grain::Year, 1, years, true)
}

/// `2007/08` where it may be a month or a year, with its readings named as they may be written there.
fn ambiguous_pair(year: i16, second: i8, years: &FiscalYears, name: fn(Period, &FiscalYears) -> String) -> PeriodError {
    let month = Period::in_year(year, Grain::Month, second, years, false);
    PeriodError::Ambiguous { readings: vec![name(month, years), name(spanning(year, years), years)] }
}

/// The first year after another that ends in two digits.
fn year_ending_in(digits: i8, after: i16) -> i16 {
    after + 1 + (i16::from(digits) - (after + 1) % 100).rem_euclid(100)
}

/// How many years a span has, if it may be one.
fn years_between(first: i16, last: i16) -> Option<u8> {
    u8::try_from(last - first + 1).ok().filter(|count| (1..=LONGEST_SPAN).contains(count))
}

fn weeks_in(year: i16) -> i8 {
    ISOWeekDate::new(year, 1, Weekday::Monday).map_or(52, ISOWeekDate::weeks_in_year)
}
