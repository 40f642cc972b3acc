//! Is the number current?

use crate::calendar::Frequency;
use jiff::civil::Date;

/// How current the last value is. Source: `methods.md`, conventions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// The next value is not due yet.
    Fresh,
    /// The next value is due.
    Due,
    /// The next value is overdue: what is shown is no longer the truth of today.
    Stale,
    /// There has never been a value.
    Never,
}

impl Freshness {
    /// From the last day of the last period with a value. Irregular KPIs are never stale.
    pub fn of(last: Option<Date>, frequency: Frequency, as_of: Date) -> Self {
        let Some(last) = last else { return Self::Never };
        let Some((length, grace)) = frequency.freshness() else { return Self::Fresh };
        let age = f64::from((as_of - last).get_days());
        let (length, grace) = (f64::from(length), f64::from(grace));
        if age <= length + grace {
            Self::Fresh
        } else if age <= 1.5 * length + grace {
            Self::Due
        } else {
            Self::Stale
        }
    }

    /// The word of `strategy.json`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Due => "due",
            Self::Stale => "stale",
            Self::Never => "never",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_has_ten_days_of_grace() {
        let last = date(2026, 10, 31);
        let at = |days: i64| Freshness::of(Some(last), Frequency::Monthly, last + jiff::ToSpan::days(days));
        assert_eq!(at(0), Freshness::Fresh);
        assert_eq!(at(41), Freshness::Fresh);
        assert_eq!(at(42), Freshness::Due);
        assert_eq!(at(56), Freshness::Due);
        assert_eq!(at(57), Freshness::Stale);
        assert_eq!(Freshness::of(None, Frequency::Monthly, last), Freshness::Never);
        assert_eq!(Freshness::of(Some(date(1990, 1, 1)), Frequency::Irregular, last), Freshness::Fresh);
    }
}
