//! The period of a row, and what the whole column proves of how its dates are written.

use super::date::{self, Form, Order, Slashed};
use super::format::DateFormat;
use crate::calendar::{self, FiscalYears, Frequency, Grain, NamedBy, Period, PeriodError};
use crate::source::table::Table;
use std::collections::HashSet;

/// How the periods of a KPI are read.
pub(super) struct Periods<'k> {
    pub(super) frequency: Frequency,
    pub(super) years: &'k FiscalYears,
    /// Of the strategy's locale: `de`.
    pub(super) language: &'k str,
    pub(super) reading: calendar::Reading,
    pub(super) format: Option<&'k DateFormat>,
    /// Taken off before anything is read.
    pub(super) marks: &'k [String],
}

/// What the dates of a column prove of the order of their parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// No date has parts in doubt.
    Nothing,
    /// By the date in this row.
    Known(Order, u32),
    /// All dates fit both orders: the first, and how many there are.
    Ambiguous(u32, u32),
    /// Two rows that fit one order each.
    Mixed(u32, u32),
    /// The first of the dates whose first part could be the year as well.
    YearFirst(u32),
}

/// A period, and what was done to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) period: Period,
    /// Whether it is written as a date finer than the period.
    pub(super) finer: bool,
    /// Whether its year has two digits.
    pub(super) short: bool,
    /// Of `Jan-26` the month and the two digits, a year or a day.
    pub(super) two: Option<(i8, i8)>,
}

/// Why a text is no period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wrong {
    Calendar(PeriodError),
    /// It does not have the declared format.
    Format,
    /// Day and month can't be told apart; the column says why.
    Order,
    /// There is no such day in the order that the column proves.
    NoSuchDay,
    Serial(jiff::civil::Date),
    Zoned,
    DayAndMonth(i8, i8),
    /// `Jan-26` where no month is meant.
    MonthOrDay(i8, i8),
    PartAlone,
}

/// Decides the order of day and month over all rows of a column.
pub(super) fn order(table: &Table, column: usize, marks: &[String], language: &str) -> Found {
    let (mut day_first, mut month_first, mut either) = (None, None, None);
    let mut in_doubt = 0;
    let (mut firsts, mut years) = (HashSet::new(), HashSet::new());
    let (mut short, mut year_first) = (None, true);
    for row in 0..table.rows() {
        let text = unmarked(table.field(row, column), marks);
        // Only dates with a sign behind one or two digits are in doubt.
        if !text.as_bytes().iter().take(3).any(|b| b"/.-".contains(b)) {
            continue;
        }
        let Form::Slashed(slashed) = date::form(text, language) else { continue };
        if slashed.short {
            short.get_or_insert(row);
            firsts.insert(slashed.first);
            years.insert(slashed.year);
            year_first &= slashed.year_first().is_some();
        }
        match (slashed.date(Order::DayFirst), slashed.date(Order::MonthFirst)) {
            (Some(_), None) => day_first = day_first.or(Some(row)),
            (None, Some(_)) => month_first = month_first.or(Some(row)),
            (Some(a), Some(b)) if a != b => {
                either = either.or(Some(row));
                in_doubt += 1;
            }
            (Some(_), Some(_)) => either = either.or(Some(row)),
            (None, None) => {}
        }
    }
    // `26/01/02` in many rows: what hardly changes is the year, wherever it stands.
    if let Some(row) = short.filter(|_| year_first && firsts.len() <= years.len()) {
        return Found::YearFirst(row);
    }
    match (day_first, month_first, either) {
        (Some(a), Some(b), _) => Found::Mixed(a.min(b), a.max(b)),
        (None, Some(row), _) => Found::Known(Order::MonthFirst, row),
        (None, None, Some(row)) if in_doubt > 0 => Found::Ambiguous(row, in_doubt),
        // The fourth of April is the same in both orders.
        (Some(row), None, _) | (None, None, Some(row)) => Found::Known(Order::DayFirst, row),
        (None, None, None) => Found::Nothing,
    }
}

/// A text without the marks that the KPI takes off, such as a sign for provisional figures.
pub(super) fn unmarked<'t>(text: &'t str, marks: &[String]) -> &'t str {
    let mut text = text.trim();
    for mark in marks.iter().filter(|mark| !mark.is_empty()) {
        text = text.strip_prefix(mark.as_str()).unwrap_or(text).trim();
        text = text.strip_suffix(mark.as_str()).unwrap_or(text).trim();
    }
    text
}

impl Periods<'_> {
    /// The period of a text that stands alone in its column.
    pub(super) fn read(&self, text: &str, order: Found) -> Result<Read, Wrong> {
        if let Some(format) = self.format {
            let dated = format.read(text, self.language).ok_or(Wrong::Format)?;
            let (text, finer) = match dated.day {
                Some(day) => (format!("{:04}-{:02}-{day:02}", dated.year, dated.month), true),
                None => (format!("{:04}-{:02}", dated.year, dated.month), false),
            };
            return self.known(&text, finer);
        }
        match self.calendar(text) {
            Ok(period) => {
                let b = text.trim().as_bytes();
                let is_date = b.len() == 10 && b[4] == b'-' && b[7] == b'-';
                Ok(Read { period, finer: is_date && self.is_coarse(), short: false, two: None })
            }
            Err(PeriodError::NotAPeriod | PeriodError::DateTime) => self.informal(text, order),
            Err(error) => Err(Wrong::Calendar(error)),
        }
    }

    /// A period in several columns: year and quarter, year and month, year, month and day.
    ///
    /// A bare number in the second is what the column's name says, whatever the frequency: the second quarter is no
    /// February.
    pub(super) fn joined(&self, parts: &[&str], second_name: &str) -> Result<Read, Wrong> {
        let [first, second, rest @ ..] = parts else { return Err(Wrong::Calendar(PeriodError::Empty)) };
        let mut forms = vec![format!("{first}-{second}"), format!("{second} {first}")];
        if let Ok(number) = second.parse::<u8>() {
            let name = second_name.to_lowercase();
            let grain = match self.frequency {
                _ if name.contains("quarter") => Some(Grain::Quarter),
                _ if name.contains("week") => Some(Grain::Week),
                _ if name.contains("month") => Some(Grain::Month),
                frequency => frequency.grain(),
            };
            forms = match grain {
                Some(Grain::Quarter) => vec![format!("{first}-Q{number}")],
                Some(Grain::Week) => vec![format!("{first}-W{number:02}")],
                _ => vec![format!("{first}-{number:02}")],
            };
        }
        if let [day] = rest {
            forms = vec![format!("{first}-{second:0>2}-{day:0>2}"), format!("{day} {second} {first}")];
        }
        let mut last = Err(Wrong::Calendar(PeriodError::Empty));
        for form in &forms {
            last = self.read(form, Found::Nothing);
            if last.is_ok() {
                break;
            }
        }
        last
    }

    fn calendar(&self, text: &str) -> Result<Period, PeriodError> {
        calendar::parse_period(text, self.frequency, self.years, self.reading)
    }

    fn is_coarse(&self) -> bool {
        self.frequency.grain().is_some_and(|grain| grain > Grain::Day)
    }

    /// The period of a text that `calendar` knows the form of.
    fn known(&self, text: &str, is_date: bool) -> Result<Read, Wrong> {
        let period = self.calendar(text).map_err(Wrong::Calendar)?;
        Ok(Read { period, finer: is_date && self.is_coarse(), short: false, two: None })
    }

    fn informal(&self, text: &str, order: Found) -> Result<Read, Wrong> {
        match date::form(text, self.language) {
            Form::As(text, short) => {
                let is_date = text.len() == 10 && !text.starts_with("FY");
                let text = self.fiscal_name(text);
                Ok(Read { short, ..self.known(&text, is_date)? })
            }
            Form::Slashed(slashed) => self.slashed(slashed, order),
            Form::MonthAndTwo(month, two) => {
                let year = date::pivot(i16::from(two));
                let read = self.known(&format!("{year:04}-{month:02}"), false);
                let read = read.map_err(|_| Wrong::MonthOrDay(month, two))?;
                Ok(Read { two: Some((month, two)), ..read })
            }
            Form::DayAndMonth(day, month) => Err(Wrong::DayAndMonth(day, month)),
            Form::Serial(date) => Err(Wrong::Serial(date)),
            Form::Zoned => Err(Wrong::Zoned),
            Form::PartAlone => Err(Wrong::PartAlone),
            Form::Unknown => Err(Wrong::Calendar(PeriodError::NotAPeriod)),
        }
    }

    fn slashed(&self, slashed: Slashed, order: Found) -> Result<Read, Wrong> {
        let Found::Known(order, _) = order else { return Err(Wrong::Order) };
        let date = slashed.date(order).ok_or(Wrong::NoSuchDay)?;
        Ok(Read { short: slashed.short, ..self.known(&date.to_string(), true)? })
    }

    /// `FY2025/26-Q1` with the one year by which the organisation calls it.
    fn fiscal_name(&self, text: String) -> String {
        let Some((first, rest)) = text.strip_prefix("FY").and_then(|rest| rest.split_once('/')) else { return text };
        let Ok(first) = first.parse::<i16>() else { return text };
        let name = match self.years.named {
            NamedBy::Start => first,
            NamedBy::End => first + 1,
        };
        format!("FY{name:04}{}", rest.get(2..).unwrap_or(""))
    }
}

/// Whether months and two digits (`Jan-26`) are months of years, and no days: some digits can't be a day, or each
/// month stands there once, or the months follow each other with few gaps, as days would not.
pub(super) fn are_months(found: &[(i8, i8)]) -> bool {
    if found.iter().any(|(_, two)| *two > 31 || *two == 0) {
        return true;
    }
    let pairs: HashSet<(i8, i8)> = found.iter().copied().collect();
    if pairs.len() != found.len() {
        return false;
    }
    let names: HashSet<i8> = found.iter().map(|(month, _)| *month).collect();
    if names.len() == found.len() {
        return true;
    }
    let index = |(month, two): &(i8, i8)| i32::from(*two) * 12 + i32::from(*month);
    let (Some(first), Some(last)) = (found.iter().map(index).min(), found.iter().map(index).max()) else {
        return true;
    };
    let span = last - first + 1;
    let count = i32::try_from(found.len()).unwrap_or(i32::MAX);
    span < 20 * 12 && count.saturating_mul(4) >= span * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_of_years_are_told_from_days() {
        let year: Vec<(i8, i8)> = (1..=12).map(|m| (m, 26)).collect();
        assert!(are_months(&year));
        let three_years: Vec<(i8, i8)> = (24..=26).flat_map(|y| (1..=12).map(move |m| (m, y))).collect();
        assert!(are_months(&three_years));
        let days: Vec<(i8, i8)> = (1..=28).map(|d| (1, d)).collect();
        assert!(!are_months(&days));
        let weeks = [(1, 5), (1, 12), (1, 19), (1, 26), (2, 2), (2, 9)];
        assert!(!are_months(&weeks));
        let full_year: Vec<(i8, i8)> = (1..=12).flat_map(|m| (1..=28).map(move |d| (m, d))).collect();
        assert!(!are_months(&full_year));
        assert!(are_months(&[(1, 71), (1, 72)]));
        assert!(!are_months(&[(1, 25), (1, 26)]));
    }
}
