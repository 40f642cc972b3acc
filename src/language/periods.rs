//! Periods as people say them.

use super::{Args, Language};
use crate::calendar::{FiscalYears, Named, Period};

impl Language {
    /// The name of a period: `2026`, `H1 2026`, `Q3 2026`, `Oct 2026`, `week 44 2026`, `31 Oct 2026`, `FY2026`,
    /// `FY2026 Q1`, `2021–2025`.
    pub fn period(&self, period: Period, years: &FiscalYears) -> String {
        let named = period.named(years);
        match named {
            Named::Day(date) => self.date(date),
            Named::Month(start) => self.dates.year_and_month(start),
            Named::Week { year, week } => self.around_year("period-week", &[("n", week)], year, false),
            Named::Half { year, nth, fiscal } => self.around_year("period-half", &[("n", nth)], year, fiscal),
            Named::Quarter { year, nth, fiscal } => self.around_year("period-quarter", &[("n", nth)], year, fiscal),
            Named::Year { .. } | Named::Years { .. } => self.short_period(period, years),
        }
    }

    /// The name where its year is plain, as on an axis: `2026`, `H1`, `Q3`, `Oct`, `W44`, `31 Oct`, `FY2026`,
    /// `2021–2025`.
    pub fn short_period(&self, period: Period, years: &FiscalYears) -> String {
        match period.named(years) {
            Named::Day(date) => self.day(date),
            Named::Month(start) => self.month(start.month()).to_owned(),
            Named::Week { week, .. } => self.nth("period-short-week", week),
            Named::Half { nth, .. } => self.nth("period-short-half", nth),
            Named::Quarter { nth, .. } => self.nth("period-short-quarter", nth),
            Named::Year { year, fiscal } => self.year(year, fiscal),
            Named::Years { first, last, fiscal } => format!("{}–{}", self.year(first, fiscal), self.year(last, fiscal)),
        }
    }

    fn around_year(&self, key: &str, numbers: &[(&'static str, i32)], year: i32, fiscal: bool) -> String {
        let mut about = Args::with_capacity(3);
        for &(name, number) in numbers {
            about.set(name, number);
        }
        about.set("year", self.year(year, fiscal));
        about.set("fiscal", if fiscal { "yes" } else { "no" });
        self.say(key, &about)
    }

    fn nth(&self, key: &str, nth: i32) -> String {
        let mut about = Args::with_capacity(1);
        about.set("n", nth);
        self.say(key, &about)
    }

    /// `2026`, `FY2026`. A year is no count: it has no groups.
    fn year(&self, year: i32, fiscal: bool) -> String {
        let digits = self.dates.year(year);
        if !fiscal {
            return digits;
        }
        let mut about = Args::with_capacity(1);
        about.set("year", digits);
        self.say("period-fiscal-year", &about)
    }
}
