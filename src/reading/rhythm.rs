//! The operating rhythm: which periods are to be reviewed, by when, and which review looks at which period.

use crate::calendar::{self, FiscalYears, Grain, Period};
use crate::source::record::{Review, ReviewKind};
use jiff::ToSpan;
use jiff::civil::Date;

/// How long the periods of a kind of review are.
pub fn grain(kind: ReviewKind) -> Grain {
    match kind {
        ReviewKind::Weekly => Grain::Week,
        ReviewKind::Monthly => Grain::Month,
        ReviewKind::Quarterly => Grain::Quarter,
        ReviewKind::Annual => Grain::Year,
    }
}

/// Days after the end of a period in which there is time to review it: a week after a week, three weeks after a month,
/// two months after a quarter, four months after a year; longer where the rhythm names a later day of the next period,
/// and a week to write it down.
pub fn grace_days(kind: ReviewKind, day: Option<i64>) -> i32 {
    let grace = match kind {
        ReviewKind::Weekly => 7,
        ReviewKind::Monthly => 21,
        ReviewKind::Quarterly => 61,
        ReviewKind::Annual => 122,
    };
    let day = day.and_then(|day| i32::try_from(day).ok()).map_or(0, |day| day.saturating_add(7));
    grace.max(day.min(366))
}

/// The day by which a period is to be reviewed: the day of the next one that the rhythm names, else the last for which
/// there is time.
pub fn review_day(kind: ReviewKind, day: Option<i64>, period: Period) -> Date {
    let named = day.and_then(|day| i32::try_from(day).ok()).filter(|day| (1..=366).contains(day));
    period.end().saturating_add(named.unwrap_or_else(|| grace_days(kind, None)).days())
}

/// The periods to be reviewed whose day lies within some days, ascending; so many as those days can hold.
pub fn periods(kind: ReviewKind, day: Option<i64>, years: &FiscalYears, (from, to): (Date, Date)) -> Vec<Period> {
    let mut period = Period::of_date(to, grain(kind), years, years.differ());
    let mut found = Vec::new();
    while review_day(kind, day, period) >= from {
        if review_day(kind, day, period) <= to {
            found.push(period);
        }
        let before = period.previous();
        if before == period {
            break;
        }
        period = before;
    }
    found.reverse();
    found
}

/// The period that a review looks at: as it is written, else the one in which it is held.
pub fn reviewed(review: &Review, years: &FiscalYears) -> Period {
    let written = review.period.as_ref().and_then(|text| calendar::parse_plain(&text.value.0, years).ok());
    let last = written.map_or(review.date.value.0, Period::end);
    Period::of_date(last, grain(review.kind), years, years.differ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_is_reviewed_on_the_day_named_or_within_three_weeks() {
        let years = FiscalYears::default();
        let october = Period::of_date(date(2026, 10, 9), Grain::Month, &years, false);
        assert_eq!(review_day(ReviewKind::Monthly, Some(5), october), date(2026, 11, 5));
        assert_eq!(review_day(ReviewKind::Monthly, None, october), date(2026, 11, 21));
        assert_eq!((grace_days(ReviewKind::Monthly, Some(5)), grace_days(ReviewKind::Monthly, Some(25))), (21, 32));
    }

    #[test]
    fn the_periods_of_a_year_are_those_whose_day_lies_in_it() {
        let years = FiscalYears::default();
        let year = (date(2026, 1, 1), date(2026, 12, 31));
        let months = periods(ReviewKind::Monthly, Some(5), &years, year);
        let ends: Vec<String> = months.iter().map(|month| month.end().to_string()).collect();
        assert_eq!((ends.len(), ends[0].as_str(), ends[11].as_str()), (12, "2025-12-31", "2026-11-30"));
        assert_eq!(periods(ReviewKind::Annual, None, &years, year).len(), 1);
        let weeks = periods(ReviewKind::Weekly, Some(1), &years, (date(2026, 11, 1), date(2026, 11, 30)));
        assert_eq!(weeks.len(), 5);
    }

    #[test]
    fn the_calendar_has_a_beginning() {
        let years = FiscalYears::default();
        let first = (date(-9999, 1, 1), date(-9999, 2, 1));
        assert!(periods(ReviewKind::Weekly, None, &years, first).len() < 6);
    }
}
