//! Why a text is not the period that is expected, and what to type.

use std::error::Error;
use std::fmt;

use super::date::month_name;
use super::grain::Grain;

/// Why a text can't be read as the period that is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PeriodError {
    /// Nothing but blanks.
    Empty,
    /// Not written in any known way.
    NotAPeriod,
    /// Not written as a date, where only a date will do.
    NotADate,
    /// A date with a time of day, which may be another day elsewhere.
    DateTime,
    /// A year outside 1000 to 9999.
    OutOfRange,
    /// A month outside 1 to 12.
    NoSuchMonth {
        /// What is written.
        month: i8,
    },
    /// A day the month does not have.
    NoSuchDay {
        /// The year.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
        /// The days it has.
        days: i8,
    },
    /// A week the ISO year does not have.
    NoSuchWeek {
        /// The year.
        year: i16,
        /// The weeks it has, 52 or 53.
        weeks: i8,
    },
    /// A quarter outside 1 to 4.
    NoSuchQuarter {
        /// What is written.
        quarter: i8,
    },
    /// A half-year that is neither 1 nor 2.
    NoSuchHalf {
        /// What is written.
        half: i8,
    },
    /// A span of years of the wrong length.
    WrongSpan {
        /// Its first year.
        first: i16,
        /// Its last year.
        last: i16,
        /// The years a period of the KPI has; 1 for a fiscal year, which touches two.
        wanted: u8,
    },
    /// A period of another grain, neither the expected one nor a date in it.
    OtherGrain {
        /// What it is.
        found: Grain,
        /// What is expected.
        wanted: Grain,
    },
    /// More than one meaning.
    Ambiguous {
        /// The meanings, each written so that it has no other.
        readings: Vec<String>,
    },
    /// A period written as only KPI files may.
    Informal {
        /// The same period, written as it may be anywhere.
        instead: String,
    },
}

impl PeriodError {
    /// Why, as a clause to follow the text: `there is no month 13`.
    pub fn reason(&self) -> String {
        match self {
            Self::Empty => "it is empty".to_owned(),
            Self::NotAPeriod => "it is not a date or a period".to_owned(),
            Self::NotADate => "it is not a date".to_owned(),
            Self::DateTime => "it has a time of day".to_owned(),
            Self::OutOfRange => "its year is not between 1000 and 9999".to_owned(),
            Self::NoSuchMonth { month } => format!("there is no month {month}"),
            Self::NoSuchDay { year, month, days } => format!("{} {year} has {days} days", month_name(*month)),
            Self::NoSuchWeek { year, weeks } => format!("{year} has {weeks} weeks, numbered from 1"),
            Self::NoSuchQuarter { quarter } => format!("there is no quarter {quarter}"),
            Self::NoSuchHalf { half } => format!("a year has two halves, and {half} is neither"),
            Self::WrongSpan { first, last, .. } if last <= first => format!("{last} does not come after {first}"),
            Self::WrongSpan { first, last, wanted: 0 | 1 } => format!("{last} is not the year after {first}"),
            Self::WrongSpan { first, last, wanted } => {
                format!("{first} to {last} are {} years, where {wanted} are expected", last - first + 1)
            }
            Self::OtherGrain { found, wanted } => {
                format!("it is a {}, where a {} is expected", found.noun(), wanted.noun())
            }
            Self::Ambiguous { readings } => format!("it may be {}", readings.join(" or ")),
            Self::Informal { .. } => "only KPI files may write a period this way".to_owned(),
        }
    }

    /// What to type instead: `write a month from 01 to 12`.
    pub fn remedy(&self) -> String {
        match self {
            Self::Empty | Self::NotAPeriod | Self::OutOfRange => {
                "write a date (2026-10-31), a month (2026-10), a week (2026-W44), a quarter (2026-Q3), a year (2026) \
                 or a fiscal year (FY2026)"
                    .to_owned()
            }
            Self::NotADate => "write a date, such as 2026-10-31".to_owned(),
            Self::DateTime => "write the date alone, such as 2026-10-31".to_owned(),
            Self::NoSuchMonth { .. } => "write a month from 01 to 12".to_owned(),
            Self::NoSuchDay { year, month, days } => {
                format!("write a day from {year:04}-{month:02}-01 to {year:04}-{month:02}-{days:02}")
            }
            Self::NoSuchWeek { year, weeks } => format!("write a week from {year:04}-W01 to {year:04}-W{weeks:02}"),
            Self::NoSuchQuarter { .. } => "write a quarter from Q1 to Q4, such as 2026-Q3".to_owned(),
            Self::NoSuchHalf { .. } => "write H1 or H2, such as 2026-H1".to_owned(),
            Self::WrongSpan { wanted: 0 | 1, .. } => {
                "write a year (2026), a fiscal year (FY2026) or the two years it touches (2025/26)".to_owned()
            }
            Self::WrongSpan { wanted, .. } => {
                format!("write its last year (2026), or its first and last ({})", Grain::Years(*wanted).example())
            }
            Self::OtherGrain { wanted, .. } => format!("write a {}, such as {}", wanted.noun(), wanted.example()),
            Self::Ambiguous { readings } => format!("write {}", readings.join(" or ")),
            Self::Informal { instead } => format!("write {instead}"),
        }
    }
}

impl fmt::Display for PeriodError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.reason())
    }
}

impl Error for PeriodError {}
