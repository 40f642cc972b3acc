//! What periods are called, in files and by people.

use super::date::{push_month, short_date, short_month};
use super::fiscal::{FiscalYears, Frame};
use super::grain::Grain;
use super::period::{Period, month_of};
use jiff::civil::Date;

/// What a period is called by, apart from the words of a language. Years are those that the period is named by, fiscal
/// ones where it is fiscal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are what they are called")]
pub enum Named {
    /// A day.
    Day(Date),
    /// A week of ISO 8601.
    Week { year: i32, week: i32 },
    /// A month, by its first day.
    Month(Date),
    /// A quarter, 1 to 4.
    Quarter { year: i32, nth: i32, fiscal: bool },
    /// A half of a year, 1 or 2.
    Half { year: i32, nth: i32, fiscal: bool },
    /// A year.
    Year { year: i32, fiscal: bool },
    /// Some years, the first and the last.
    Years { first: i32, last: i32, fiscal: bool },
}

impl Period {
    /// What it is called by.
    pub fn named(self, years: &FiscalYears) -> Named {
        let (start, fiscal) = (self.start(), self.is_fiscal());
        let year = self.year_number(years);
        match self.grain() {
            Grain::Day => Named::Day(start),
            Grain::Week => {
                let week = start.iso_week_date();
                Named::Week { year: week.year().into(), week: week.week().into() }
            }
            Grain::Month => Named::Month(start),
            Grain::Quarter => Named::Quarter { year, nth: self.nth(3, years), fiscal },
            Grain::Half => Named::Half { year, nth: self.nth(6, years), fiscal },
            Grain::Year => Named::Year { year, fiscal },
            Grain::Years(_) => Named::Years { first: year, last: self.last_year_number(years), fiscal },
        }
    }

    /// The canonical name, as content may write it: `2026`, `2026-H1`, `2026-Q3`, `2026-10`, `2026-W44`,
    /// `2026-10-31`, `FY2026`, `FY2026-Q1`. Some years are the first and the last: `2021..2025`, `FY2021..FY2025`.
    pub fn id(self, years: &FiscalYears) -> String {
        let start = self.start();
        match self.grain() {
            Grain::Day => start.to_string(),
            Grain::Week => {
                let week = start.iso_week_date();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Grain::Month => {
                let mut name = String::with_capacity(7);
                push_month(&mut name, start);
                name
            }
            Grain::Quarter => format!("{}-Q{}", self.first_year(years), self.nth(3, years)),
            Grain::Half => format!("{}-H{}", self.first_year(years), self.nth(6, years)),
            Grain::Year => self.first_year(years),
            Grain::Years(_) => format!("{}..{}", self.first_year(years), self.last_year(years)),
        }
    }

    /// The name for people: `2026`, `H1 2026`, `Q3 2026`, `Oct 2026`, `week 44 2026`, `31 Oct 2026`, `FY2026`,
    /// `FY2026 Q1`, `2021–2025`.
    pub fn label(self, years: &FiscalYears) -> String {
        let start = self.start();
        match self.grain() {
            Grain::Day => short_date(start),
            Grain::Week => {
                let week = start.iso_week_date();
                format!("week {} {}", week.week(), week.year())
            }
            Grain::Month => format!("{} {}", short_month(start.month()), start.year()),
            Grain::Quarter | Grain::Half if self.is_fiscal() => {
                format!("{} {}", self.first_year(years), self.short(years))
            }
            Grain::Quarter | Grain::Half => format!("{} {}", self.short(years), self.first_year(years)),
            Grain::Year | Grain::Years(_) => self.short(years),
        }
    }

    /// The name where its year is plain, as on an axis: `2026`, `H1`, `Q3`, `Oct`, `W44`, `31 Oct`, `FY2026`,
    /// `2021–2025`.
    pub fn short(self, years: &FiscalYears) -> String {
        let start = self.start();
        match self.grain() {
            Grain::Day => format!("{} {}", start.day(), short_month(start.month())),
            Grain::Week => format!("W{}", start.iso_week_date().week()),
            Grain::Month => short_month(start.month()).to_owned(),
            Grain::Quarter => format!("Q{}", self.nth(3, years)),
            Grain::Half => format!("H{}", self.nth(6, years)),
            Grain::Year => self.first_year(years),
            Grain::Years(_) => format!("{}–{}", self.first_year(years), self.last_year(years)),
        }
    }

    fn first_year(self, years: &FiscalYears) -> String {
        self.year_name(self.year_number(years))
    }

    fn last_year(self, years: &FiscalYears) -> String {
        self.year_name(self.last_year_number(years))
    }

    fn year_number(self, years: &FiscalYears) -> i32 {
        self.frame(years).year_of(month_of(self.start()))
    }

    fn last_year_number(self, years: &FiscalYears) -> i32 {
        // Counted from the start, since the end may be cut off by the end of the calendar.
        let length = self.grain().months().unwrap_or(1);
        self.frame(years).year_of(month_of(self.start()) + length - 1)
    }

    fn year_name(self, year: i32) -> String {
        if self.is_fiscal() { format!("FY{year:04}") } else { format!("{year:04}") }
    }

    /// Which of its year's periods of so many months it is, from 1.
    fn nth(self, months: i32, years: &FiscalYears) -> i32 {
        let (frame, month) = (self.frame(years), month_of(self.start()));
        (month - frame.first_month(frame.year_of(month))) / months + 1
    }

    fn frame(self, years: &FiscalYears) -> Frame {
        Frame::new(years, self.is_fiscal())
    }
}
