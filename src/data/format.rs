//! `date_format`: how the dates of a file are written, where the file does not prove it.

use super::{date, months};
use jiff::civil::Date;

/// How dates are written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DateFormat {
    /// Days since 30 December 1899, as spreadsheets count them.
    ExcelSerial,
    /// Parts in this order with signs between them.
    Parts(Vec<Part>),
}

/// A part of a date, or the signs between two.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Part {
    /// Four digits, or two.
    Year {
        /// How many.
        digits: u8,
    },
    /// One or two digits.
    Month,
    /// A name, in English or the language of the locale.
    MonthName,
    /// One or two digits.
    Day,
    /// What stands between.
    Sign(char),
}

/// A date, or a month where the format has no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) year: i16,
    pub(super) month: i8,
    pub(super) day: Option<i8>,
}

impl DateFormat {
    /// What may be written.
    pub const WORDS: &'static str =
        "`excel-serial`, or a pattern of YYYY or YY, MM or MMM and DD such as `\"DD/MM/YYYY\"` or `\"MMM-YY\"`";

    /// The format of a pattern.
    pub fn named(pattern: &str) -> Option<Self> {
        if pattern.trim() == "excel-serial" {
            return Some(Self::ExcelSerial);
        }
        let upper: Vec<char> = pattern.trim().to_uppercase().chars().collect();
        let mut parts = Vec::new();
        for run in upper.chunk_by(|a, b| a == b) {
            parts.push(match (run[0], run.len()) {
                ('Y', 4) => Part::Year { digits: 4 },
                ('Y', 2) => Part::Year { digits: 2 },
                ('M', 1 | 2) => Part::Month,
                ('M', 3 | 4) => Part::MonthName,
                ('D', 1 | 2) => Part::Day,
                (sign, 1) if !sign.is_alphanumeric() && sign != '%' => Part::Sign(sign),
                _ => return None,
            });
        }
        let count = |is: fn(&Part) -> bool| parts.iter().filter(|part| is(part)).count();
        let years = count(|part| matches!(part, Part::Year { .. }));
        let months = count(|part| matches!(part, Part::Month | Part::MonthName));
        (years == 1 && months == 1 && count(|part| *part == Part::Day) <= 1).then_some(Self::Parts(parts))
    }

    /// The date that a text says in this format; a time of day behind it does not count.
    pub(super) fn read(&self, text: &str, language: &str) -> Option<Dated> {
        let Self::Parts(parts) = self else {
            let date = date::serial(text)?;
            return Some(Dated { year: date.year(), month: date.month(), day: Some(date.day()) });
        };
        let (text, _) = date::split_time(text.trim());
        let (mut rest, mut year, mut month, mut day) = (text, None, None, None);
        for (i, part) in parts.iter().enumerate() {
            match part {
                Part::Sign(sign) => rest = rest.strip_prefix(*sign)?,
                Part::MonthName => {
                    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                    month = months::month(&rest[..end], language);
                    month?;
                    rest = &rest[end..];
                    if !matches!(parts.get(i + 1), Some(Part::Sign('.'))) {
                        rest = rest.strip_prefix('.').unwrap_or(rest);
                    }
                }
                Part::Year { .. } | Part::Month | Part::Day => {
                    let most = if let Part::Year { digits } = part { usize::from(*digits) } else { 2 };
                    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()).min(most);
                    let number: i16 = rest.get(..end)?.parse().ok()?;
                    match part {
                        Part::Year { digits: 2 } if end == 2 => year = Some(date::pivot(number)),
                        Part::Year { digits: 4 } if end == 4 => year = Some(number),
                        Part::Month => month = i8::try_from(number).ok(),
                        Part::Day => day = i8::try_from(number).ok(),
                        _ => return None,
                    }
                    rest = &rest[end..];
                }
            }
        }
        if !rest.is_empty() {
            return None;
        }
        let dated = Dated { year: year?, month: month?, day };
        Date::new(dated.year, dated.month, day.unwrap_or(1)).ok()?;
        Some(dated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_read_what_they_say_and_nothing_else() {
        let read = |pattern: &str, text: &str| {
            let dated = DateFormat::named(pattern).unwrap().read(text, "de");
            dated.map(|d| (d.year, d.month, d.day))
        };
        assert_eq!(read("DD/MM/YYYY", "01/02/2026"), Some((2026, 2, Some(1))));
        assert_eq!(read("m/d/yyyy", "1/2/2026"), Some((2026, 1, Some(2))));
        assert_eq!(read("YYYYMMDD", "20260102"), Some((2026, 1, Some(2))));
        assert_eq!(read("MMM-YY", "Mär-26"), Some((2026, 3, None)));
        assert_eq!(read("DD-MMM-YY", "31-Jan-71"), Some((1971, 1, Some(31))));
        assert_eq!(read("YYYY-MM-DD", "2026-01-31T23:00:00Z"), Some((2026, 1, Some(31))));
        assert_eq!(read("excel-serial", "45292.5"), Some((2024, 1, Some(1))));
        for text in ["31/02/2026", "1/2/26", "2026", "", "01/02/20261", "01-02-2026"] {
            assert_eq!(read("DD/MM/YYYY", text), None, "{text}");
        }
        for pattern in ["", "DD/MM", "%d/%m/%Y", "YYYY YYYY MM", "Q-YYYY"] {
            assert_eq!(DateFormat::named(pattern), None, "{pattern}");
        }
    }
}
