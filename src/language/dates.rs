//! Dates as a locale writes them, in the calendar of the world.
//!
//! ICU's data says how; what it prints for a day of each month is kept as a pattern, since pages hold dozens of dates.

use super::numbers::Numbers;
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter as Printer;
use icu_datetime::fieldsets::{M, MD, YM, YMD};
use icu_locale_core::{Locale, locale};
use jiff::civil::Date;

type Day = icu_calendar::Date<Gregorian>;

/// The patterns of a locale: one for each month, as the name of a month may bend with its day.
#[derive(Debug)]
pub(super) struct Dates {
    short: Months,
    long: Months,
    day: Months,
    year_and_month: Months,
    names: Vec<String>,
    numbers: Numbers,
}

type Months = Vec<Vec<Piece>>;

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Year,
    /// A day of so many digits at least.
    Day(usize),
}

/// The date that ICU is asked for: no digit of its day is in its year, and no month is called as its day.
const YEAR: i32 = 2026;
const DAY: u8 = 22;

impl Dates {
    /// The patterns of a locale; those of British English where ICU has none.
    pub(super) fn new(locale: &Locale) -> Self {
        Self::of(locale).or_else(|| Self::of(&locale!("en-GB"))).unwrap_or_else(|| Self {
            short: Vec::new(),
            long: Vec::new(),
            day: Vec::new(),
            year_and_month: Vec::new(),
            names: Vec::new(),
            numbers: Numbers::default(),
        })
    }

    fn of(locale: &Locale) -> Option<Self> {
        let numbers = Numbers::new(locale);
        // British English calls it "Sept" since 2020; "Sep" is as long as the others, and what these readers know.
        let british = locale.id.language.as_str() == "en";
        let told = |text: String| if british { text.replace("Sept ", "Sep ") } else { text };
        let preferences = || locale.clone().into();
        let short = Printer::try_new(preferences(), YMD::medium()).ok()?;
        let long = Printer::try_new(preferences(), YMD::long()).ok()?;
        let day = Printer::try_new(preferences(), MD::medium()).ok()?;
        let year_and_month = Printer::try_new(preferences(), YM::medium()).ok()?;
        let name = Printer::try_new(preferences(), M::medium()).ok()?;
        let name = |date: &Day| told(name.format(date).to_string() + " ").trim_end().to_owned();
        let month_in_full = Printer::try_new(preferences(), YM::long()).ok()?;
        // "10/2026" is no name to use in a sentence.
        let year_and_month = |date: &Day| {
            let text = told(year_and_month.format(date).to_string());
            if text.chars().any(char::is_alphabetic) { text } else { month_in_full.format(date).to_string() }
        };
        let patterns = |print: &dyn Fn(&Day) -> String| -> Option<Months> {
            let sample = |month, day| Some(print(&Day::try_new_gregorian(YEAR, month, day).ok()?));
            // Whether days below ten have two digits.
            let padded = sample(11, 5)?.contains(&numbers.digits("05"));
            let width = if padded { 2 } else { 1 };
            (1..=12).map(|month| Some(pattern(&sample(month, DAY)?, &numbers, width))).collect()
        };
        Some(Self {
            short: patterns(&|day| told(short.format(day).to_string()).replace(' ', "\u{a0}"))?,
            long: patterns(&|day| long.format(day).to_string())?,
            day: patterns(&|date| told(day.format(date).to_string() + " ").trim_end().replace(' ', "\u{a0}"))?,
            year_and_month: patterns(&year_and_month)?,
            names: (1..=12)
                .map(|month| Some(name(&Day::try_new_gregorian(YEAR, month, DAY).ok()?)))
                .collect::<Option<_>>()?,
            numbers,
        })
    }

    /// `6 Nov 2026`, without breaks.
    pub(super) fn short(&self, date: Date) -> String {
        self.print(&self.short, date)
    }

    /// `6 November 2026`.
    pub(super) fn long(&self, date: Date) -> String {
        self.print(&self.long, date)
    }

    /// `6 Nov`, without breaks.
    pub(super) fn day(&self, date: Date) -> String {
        self.print(&self.day, date)
    }

    /// `Nov 2026`.
    pub(super) fn year_and_month(&self, date: Date) -> String {
        self.print(&self.year_and_month, date)
    }

    /// `Nov` for 11.
    pub(super) fn month(&self, month: i8) -> &str {
        nth(&self.names, month).map_or("", String::as_str)
    }

    /// A year's digits.
    pub(super) fn year(&self, year: i32) -> String {
        let mut digits = String::with_capacity(4);
        self.numbers.push_padded(&mut digits, year, 4);
        digits
    }

    fn print(&self, patterns: &Months, date: Date) -> String {
        let mut out = String::with_capacity(16);
        for piece in nth(patterns, date.month()).into_iter().flatten() {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Year => self.numbers.push_padded(&mut out, i32::from(date.year()), 4),
                Piece::Day(width) => self.numbers.push_padded(&mut out, i32::from(date.day()), *width),
            }
        }
        out
    }
}

fn nth<T>(months: &[T], month: i8) -> Option<&T> {
    months.get(usize::try_from(month).ok()?.checked_sub(1)?)
}

/// The pattern behind what was printed for the day that ICU is asked for.
fn pattern(printed: &str, numbers: &Numbers, width: usize) -> Vec<Piece> {
    let (year, day) = (numbers.digits(&YEAR.to_string()), numbers.digits(&DAY.to_string()));
    let mut pieces = Vec::new();
    let days = |text: &str, pieces: &mut Vec<Piece>| {
        let (before, after) =
            text.split_once(day.as_str()).map_or((text, None), |(before, after)| (before, Some(after)));
        for part in [
            Some(Piece::Text(before.to_owned())),
            after.map(|_| Piece::Day(width)),
            after.map(|text| Piece::Text(text.to_owned())),
        ] {
            pieces.extend(part.filter(|piece| *piece != Piece::Text(String::new())));
        }
    };
    let (before, after) =
        printed.split_once(year.as_str()).map_or((printed, None), |(before, after)| (before, Some(after)));
    days(before, &mut pieces);
    if let Some(after) = after {
        pieces.push(Piece::Year);
        days(after, &mut pieces);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_written_as_the_locale_does() {
        let (early, late) = (date(2026, 3, 5), date(2025, 11, 22));
        let cases = [
            ("en-GB", "5 Mar 2026", "22 November 2025", "5 Mar", "Mar 2026", "Sep"),
            ("en-US", "Mar 5, 2026", "November 22, 2025", "Mar 5", "Mar 2026", "Sep"),
            ("de", "05.03.2026", "22. November 2025", "5. März", "März 2026", "Sep"),
        ];
        for (locale, short, long, day, month, name) in cases {
            let dates = Dates::new(&locale.parse().unwrap());
            let plain = |text: String| text.replace('\u{a0}', " ");
            assert_eq!(plain(dates.short(early)), short, "{locale}");
            assert_eq!(
                (
                    dates.long(late).as_str(),
                    plain(dates.day(early)).as_str(),
                    dates.year_and_month(early).as_str(),
                    dates.month(9)
                ),
                (long, day, month, name),
                "{locale}"
            );
        }
    }

    #[test]
    fn every_locale_prints_day_month_and_year_of_every_date() {
        for locale in
            ["en", "de", "fr", "es", "nl", "pt", "it", "pl", "sv", "da", "nb", "fi", "ja", "hu", "zh", "ar-EG", "th"]
        {
            let locale: Locale = locale.parse().unwrap();
            let (dates, numbers) = (Dates::new(&locale), Numbers::new(&locale));
            for month in 1..=12 {
                for day in [1, 2, 12, 20, 26, 28] {
                    let told = dates.short(date(2012, month, day));
                    assert!(
                        told.contains(&numbers.digits("2012")) && told.contains(&numbers.digits(&day.to_string())),
                        "{locale} {told}"
                    );
                }
            }
        }
    }
}
