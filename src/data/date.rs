//! Dates and periods in the forms that only KPI files use. What they mean is said in the forms of `calendar`.

use super::months;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::fmt::Write;

/// The order of the parts of a date with signs between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Order {
    /// `31/01/2026`
    DayFirst,
    /// `01/31/2026`
    MonthFirst,
}

/// A date whose first two parts could be day and month: `01/02/2026`, `1.2.26`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slashed {
    pub(super) first: i8,
    pub(super) second: i8,
    pub(super) year: i16,
    /// Whether the year has two digits.
    pub(super) short: bool,
}

impl Slashed {
    /// The date in an order, if there is such a day.
    pub(super) fn date(self, order: Order) -> Option<Date> {
        match order {
            Order::DayFirst => Date::new(self.year, self.second, self.first).ok(),
            Order::MonthFirst => Date::new(self.year, self.first, self.second).ok(),
        }
    }

    /// Read with a year of two digits in front, if there is such a day.
    pub(super) fn year_first(self) -> Option<Date> {
        if !self.short {
            return None;
        }
        Date::new(pivot(i16::from(self.first)), self.second, i8::try_from(self.year % 100).ok()?).ok()
    }
}

/// What a text of a period column says, where `calendar` does not know the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    /// One that `calendar` reads, written as it reads it; and whether its year had two digits.
    As(String, bool),
    /// Day and month in either order.
    Slashed(Slashed),
    /// `Jan-26`: a month, and a year or a day.
    MonthAndTwo(i8, i8),
    /// `26-Jan`, with no year.
    DayAndMonth(i8, i8),
    /// Five digits that a spreadsheet counts days by.
    Serial(Date),
    /// A date with a time and a zone: another day elsewhere.
    Zoned,
    /// `P03`, with no year.
    PartAlone,
    Unknown,
}

/// The year that two digits stand for: from 70 on in the last century.
pub(super) fn pivot(year: i16) -> i16 {
    if year >= 70 { 1900 + year } else { 2000 + year }
}

/// What a text says; `language` is that of the strategy's locale.
pub(super) fn form(text: &str, language: &str) -> Form {
    let text = text.trim();
    // A time of day with no zone leaves the date as it is; with one, the day depends on where it is read.
    let (day, time) = split_time(text);
    if let Some(time) = time {
        if is_zoned(time) {
            return Form::Zoned;
        }
        return match form(day, language) {
            Form::Unknown if is_iso(day) => Form::As(day.to_owned(), false),
            other => other,
        };
    }
    if text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()) {
        return serial(text).map_or(Form::Unknown, Form::Serial);
    }
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return Form::As(format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]), false);
    }
    numeric(text).or_else(|| fiscal(text)).or_else(|| named(text, language)).unwrap_or(Form::Unknown)
}

fn is_iso(text: &str) -> bool {
    let b = text.as_bytes();
    b.len() == 10
        && b[4] == b'-'
        && b[7] == b'-'
        && b.iter().enumerate().all(|(i, b)| i == 4 || i == 7 || b.is_ascii_digit())
}

/// A date and the time behind it.
pub(super) fn split_time(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = text.find(':') else { return (text, None) };
    let Some(at) = text[..colon].rfind(['T', 't', ' ']) else { return (text, None) };
    (text[..at].trim_end().trim_end_matches(','), Some(text[at + 1..].trim()))
}

fn is_zoned(time: &str) -> bool {
    let clock = time.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.').trim();
    let letters = time[clock.len()..].trim().replace('.', "").to_ascii_lowercase();
    clock.contains(['+', '-', '\u{2212}']) || !matches!(letters.as_str(), "" | "am" | "pm")
}

/// The day of a spreadsheet's number, where it may be one: 20000 (1954) to 60000 (2064).
pub(super) fn serial(text: &str) -> Option<Date> {
    let number: i32 = text.split_once('.').map_or(text, |(days, _)| days).parse().ok()?;
    if !(20_000..=60_000).contains(&number) {
        return None;
    }
    date(1899, 12, 30).checked_add(number.days()).ok()
}

/// `31/01/2026`, `1.2.26`, `01/2026`, `2026/01/31`.
fn numeric(text: &str) -> Option<Form> {
    let sign = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| "/.-".contains(*c))?;
    let text = text.strip_suffix('.').unwrap_or(text);
    let parts: Vec<&str> = text.split(sign).map(str::trim).collect();
    if !parts.iter().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let number = |part: &str| part.parse::<i16>().ok();
    let small = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2);
    match parts.as_slice() {
        [month, year] if year.len() == 4 => Some(Form::As(format!("{year}-{:02}", small(month)?), false)),
        [year, month, day] if year.len() == 4 => {
            Some(Form::As(format!("{year}-{:02}-{:02}", small(month)?, small(day)?), false))
        }
        [first, second, year] if year.len() == 4 || year.len() == 2 => {
            let (short, year) = (year.len() == 2, number(year)?);
            let year = if short { pivot(year) } else { year };
            Some(Form::Slashed(Slashed { first: small(first)?, second: small(second)?, year, short }))
        }
        _ => None,
    }
}

/// `FY26 Q1`, `FY2025/26`, `Q1 FY26`, `P03 FY2026`, `2026-P03`: what is fiscal in any order.
///
/// Two years are written as `FY2025/26`, to be resolved by who knows how fiscal years are named.
fn fiscal(text: &str) -> Option<Form> {
    let upper = text.to_ascii_uppercase();
    let (mut year, mut part, mut is_fiscal) = (None, None, false);
    let words = upper.split([' ', '-', '_', ',']).filter(|word| !word.is_empty());
    for word in words {
        let rest = word.strip_prefix("FY").inspect(|_| is_fiscal = true).unwrap_or(word);
        let (rest, behind) = match rest.find(['Q', 'H', 'P', 'M']) {
            Some(at) => (&rest[..at], Some(&rest[at..])),
            None => (rest, None),
        };
        if let Some(behind) = behind
            && part.replace(behind.to_owned()).is_some()
        {
            return None;
        }
        if rest.is_empty() {
            continue;
        }
        match &mut year {
            None => year = Some(rest.to_owned()),
            // `FY2025-26`
            Some(year) if !year.contains('/') && part.is_none() && is_fiscal => *year = format!("{year}/{rest}"),
            Some(_) => return None,
        }
    }
    let period = part.as_deref().and_then(|part| part.strip_prefix('P'));
    if let Some(digits) = period
        && year.is_none()
        && digits.parse::<i8>().is_ok()
    {
        return Some(Form::PartAlone);
    }
    if !is_fiscal && period.is_none() {
        return None;
    }
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let year = year?;
    let (first, second) = year.split_once('/').map_or((year.as_str(), None), |(a, b)| (a, Some(b)));
    if !digits(first) || !second.is_none_or(digits) {
        return None;
    }
    let full = |text: &str| match text.len() {
        4 => text.parse().ok(),
        2 => text.parse().ok().map(pivot),
        _ => None,
    };
    let mut out = format!("FY{:04}", full(first)?);
    if let Some(second) = second {
        let (first, second) = (full(first)?, full(second)?);
        if second % 100 != (first + 1) % 100 {
            return None;
        }
        out = format!("FY{first:04}/{:02}", (first + 1) % 100);
    }
    if let Some(part) = part {
        let number: u8 = part[1..].parse().ok()?;
        _ = match &part[..1] {
            "P" | "M" => write!(out, "-M{number:02}"),
            letter => write!(out, "-{letter}{number}"),
        };
    }
    Some(Form::As(out, first.len() == 2 && !is_fiscal))
}

/// `Mär 2026`, `31 Jan 2026`, `Jan 31, 2026`, `2026 Jan`, `31-Jan-26`, `Jan-26`, `26-Jan`.
fn named(text: &str, language: &str) -> Option<Form> {
    let words: Vec<&str> = text.split([' ', '-', '/', ',', '\'', '\u{2019}', '.']).filter(|w| !w.is_empty()).collect();
    let month = words.iter().position(|word| months::month(word, language).is_some())?;
    let name = months::month(words[month], language)?;
    let digits = |word: &str| word.bytes().all(|b| b.is_ascii_digit()) && matches!(word.len(), 1 | 2 | 4);
    let others: Vec<&str> = words.iter().enumerate().filter(|(i, _)| *i != month).map(|(_, word)| *word).collect();
    if !others.iter().all(|word| digits(word)) {
        return None;
    }
    let small = |word: &str| word.parse::<i8>().ok();
    Some(match (month, others.as_slice()) {
        (_, [year]) if year.len() == 4 => Form::As(format!("{year}-{name:02}"), false),
        (0, [two]) if two.len() == 2 && text.contains(['\'', '\u{2019}']) => {
            Form::As(format!("{}-{name:02}", pivot(two.parse().ok()?)), true)
        }
        (0, [two]) if two.len() == 2 => Form::MonthAndTwo(name, small(two)?),
        (_, [day]) => Form::DayAndMonth(small(day)?, name),
        (_, [year, day]) if year.len() == 4 => Form::As(format!("{year}-{name:02}-{:02}", small(day)?), false),
        (0 | 1, [day, year]) if year.len() == 4 => Form::As(format!("{year}-{name:02}-{:02}", small(day)?), false),
        (0 | 1, [day, year]) if year.len() == 2 => {
            Form::As(format!("{}-{name:02}-{:02}", pivot(year.parse().ok()?), small(day)?), true)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_files_become_those_of_the_calendar() {
        for (text, wanted) in [
            ("FY26 Q1", "FY2026-Q1"),
            ("q1 fy2026", "FY2026-Q1"),
            ("FY2025/26", "FY2025/26"),
            ("FY2025-26", "FY2025/26"),
            ("FY25/26 Q2", "FY2025/26-Q2"),
            ("2026-P03", "FY2026-M03"),
            ("P03 FY26", "FY2026-M03"),
            ("FY26", "FY2026"),
            ("20260131", "2026-01-31"),
            ("2026/01/31", "2026-01-31"),
            ("01/2026", "2026-01"),
            ("März 2026", "2026-03"),
            ("31. Mai 2026", "2026-05-31"),
            ("Jan 31, 2026", "2026-01-31"),
            ("31-Jan-26", "2026-01-31"),
            ("2026-01-31T00:00:00", "2026-01-31"),
            ("Jan '26", "2026-01"),
        ] {
            let Form::As(read, _) = form(text, "de") else { unreachable!("{text}: {:?}", form(text, "de")) };
            assert_eq!(read, wanted, "{text}");
        }
        assert_eq!(form("Jan-26", "en"), Form::MonthAndTwo(1, 26));
        assert_eq!(form("26-Jan", "en"), Form::DayAndMonth(26, 1));
        assert_eq!(form("45292", "en"), Form::Serial(date(2024, 1, 1)));
        assert_eq!(form("P03", "en"), Form::PartAlone);
        assert_eq!(form("2026-01-31T00:00:00Z", "en"), Form::Zoned);
        assert_eq!(form("2026-01-31 00:00:00+02:00", "en"), Form::Zoned);
        for text in ["", "Total", "12", "1/2", "Q1", "FY", "26/01", "FY2025/27", "May be"] {
            assert_eq!(form(text, "en"), Form::Unknown, "{text}");
        }
    }
}
