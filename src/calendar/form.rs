//! How periods are written, apart from what they mean.
//!
//! Works on bytes and keeps nothing of the text: a million rows are read without an allocation.

use super::date::month_called;
use super::error::PeriodError;

/// A text taken apart. Its numbers are as written: there may be no such month or day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    /// The year, or the first of two; 1000 to 9999.
    pub(super) year: i16,
    /// What follows it.
    pub(super) rest: Rest,
    /// Whether it says `FY`.
    pub(super) fiscal: bool,
    /// Whether it is written as anywhere in the content, not only in KPI files.
    pub(super) plain: bool,
}

/// What is written beside the year.
#[derive(Debug, Clone, Copy)]
pub(super) enum Rest {
    /// Nothing: `2026`.
    Year,
    /// `2026-H1`.
    Half(i8),
    /// `2026-Q3`, `2026Q3`, `Q3 2026`.
    Quarter(i8),
    /// `2026-W44`.
    Week(i8),
    /// `202610`, `Oct 2026`, and `FY2026-M07`, where it is the seventh of the fiscal year.
    Month(i8),
    /// `2010-11`, `2010/11`: a month, or the last two digits of a year.
    Pair(i8),
    /// `2016-2017`.
    Span(i16),
    /// `2021..2025`, `FY2021..FY2025`.
    Years(i16),
    /// `2026-10-31`: month and day.
    Date(i8, i8),
    /// `2026-10-31T08:00`.
    DateTime,
}

impl Written {
    /// Takes a text apart, without the blanks around it.
    pub(super) fn scan(text: &str) -> Result<Self, PeriodError> {
        let written = match text.trim().as_bytes() {
            [] => return Err(PeriodError::Empty),
            [a, b, c, d, tail @ ..] if a.is_ascii_digit() => year_first(&[*a, *b, *c, *d], tail),
            [b'F' | b'f', b'Y' | b'y', a, b, c, d, tail @ ..] => fiscal_year_first(&[*a, *b, *c, *d], tail),
            text => year_last(text),
        };
        let written = written.ok_or(PeriodError::NotAPeriod)?;
        match written.rest {
            Rest::DateTime => Err(PeriodError::DateTime),
            Rest::Span(last) | Rest::Years(last) if last < 1000 => Err(PeriodError::OutOfRange),
            _ if written.year < 1000 => Err(PeriodError::OutOfRange),
            _ => Ok(written),
        }
    }
}

fn year_first(year: &[u8], tail: &[u8]) -> Option<Written> {
    let year = number(year)?;
    let (rest, plain) = match tail {
        [] => (Rest::Year, true),
        [b'.', b'.', last @ ..] => (Rest::Years(four(last)?), false),
        [b'-', tail @ ..] => after_dash(tail)?,
        [b'/', a, b] => (Rest::Pair(two(*a, *b)?), false),
        [b'/', last @ ..] => (Rest::Span(four(last)?), false),
        [a, b] if a.is_ascii_digit() => (Rest::Month(two(*a, *b)?), false),
        [b' ', tail @ ..] | tail => (part(tail)?, false),
    };
    Some(Written { year, rest, fiscal: false, plain })
}

fn after_dash(tail: &[u8]) -> Option<(Rest, bool)> {
    Some(match tail {
        [a, b] if a.is_ascii_digit() => (Rest::Pair(two(*a, *b)?), true),
        [a, b, b'-', c, d] => (Rest::Date(two(*a, *b)?, two(*c, *d)?), true),
        [a, b, b'-', c, d, b'T' | b't' | b' ', hour, ..] if hour.is_ascii_digit() => {
            two(*a, *b).and(two(*c, *d))?;
            (Rest::DateTime, false)
        }
        [a, _, _, _] if a.is_ascii_digit() => (Rest::Span(four(tail)?), false),
        _ => {
            let part = part(tail)?;
            (part, !matches!(part, Rest::Half(_)))
        }
    })
}

fn fiscal_year_first(year: &[u8], tail: &[u8]) -> Option<Written> {
    let year = number(year)?;
    let (rest, plain) = match tail {
        [] => (Rest::Year, true),
        [b'.', b'.', b'F' | b'f', b'Y' | b'y', last @ ..] => (Rest::Years(four(last)?), false),
        [b'-', tail @ ..] => {
            let part = fiscal_part(tail)?;
            (part, !matches!(part, Rest::Half(_)))
        }
        [b' ', tail @ ..] | tail => (fiscal_part(tail)?, false),
    };
    Some(Written { year, rest, fiscal: true, plain })
}

/// `Q3 2026`, `Oct 2026`, `October 2026`, `Sept. 2026`.
fn year_last(text: &[u8]) -> Option<Written> {
    let name = text.iter().position(|byte| !byte.is_ascii_alphabetic())?;
    let (name, tail) = text.split_at_checked(name)?;
    let (rest, tail) = match (name, tail) {
        ([letter], [digit, tail @ ..]) => (part(&[*letter, *digit])?, tail),
        (_, [b'.', tail @ ..] | tail) => (Rest::Month(month_called(name)?), tail),
    };
    let [b' ' | b'-', year @ ..] = tail else { return None };
    Some(Written { year: four(year.trim_ascii_start())?, rest, fiscal: false, plain: false })
}

/// A part of a year: `Q3`, `H1`, `W44`.
fn part(text: &[u8]) -> Option<Rest> {
    Some(match text {
        [b'Q' | b'q', digit] => Rest::Quarter(two(b'0', *digit)?),
        [b'H' | b'h', digit] => Rest::Half(two(b'0', *digit)?),
        [b'W' | b'w', a, b] => Rest::Week(two(*a, *b)?),
        _ => return None,
    })
}

/// A part of a fiscal year: `Q3`, `H1`, `M07`. It has no numbered weeks.
fn fiscal_part(text: &[u8]) -> Option<Rest> {
    match text {
        [b'M' | b'm', a, b] => Some(Rest::Month(two(*a, *b)?)),
        [b'W' | b'w', ..] => None,
        _ => part(text),
    }
}

fn two(tens: u8, ones: u8) -> Option<i8> {
    i8::try_from(number(&[tens, ones])?).ok()
}

fn four(text: &[u8]) -> Option<i16> {
    if text.len() == 4 { number(text) } else { None }
}

/// A number of at most four digits.
fn number(digits: &[u8]) -> Option<i16> {
    digits.iter().try_fold(0, |sum: i16, digit| digit.is_ascii_digit().then(|| sum * 10 + i16::from(*digit - b'0')))
}
