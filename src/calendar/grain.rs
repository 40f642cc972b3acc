//! How long a period is.

use std::borrow::Cow;

/// The length of a period, finer before coarser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// One day.
    Day,
    /// An ISO week, Monday to Sunday.
    Week,
    /// A calendar month, in fiscal years too.
    Month,
    /// Three months from the start of a year.
    Quarter,
    /// Six months from the start of a year.
    Half,
    /// A calendar or fiscal year.
    Year,
    /// That many years, two or more; of one year it is the same as [`Grain::Year`].
    Years(u8),
}

impl Grain {
    /// The one way to say a grain: a span of one year is a year.
    pub(super) fn canonical(self) -> Self {
        match self {
            Self::Years(0 | 1) => Self::Year,
            grain => grain,
        }
    }

    /// How many months it has; `None` if it is not made of months.
    pub(super) fn months(self) -> Option<i32> {
        match self {
            Self::Day | Self::Week => None,
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::Half => Some(6),
            Self::Year => Some(12),
            Self::Years(years) => Some(12 * i32::from(years.max(1))),
        }
    }

    /// What it is called after `a`: `month`, `span of 5 years`.
    pub fn noun(self) -> Cow<'static, str> {
        match self.canonical() {
            Self::Day => "date".into(),
            Self::Week => "week".into(),
            Self::Month => "month".into(),
            Self::Quarter => "quarter".into(),
            Self::Half => "half-year".into(),
            Self::Year => "year".into(),
            Self::Years(years) => format!("span of {years} years").into(),
        }
    }

    /// How one is written.
    pub(super) fn example(self) -> Cow<'static, str> {
        match self.canonical() {
            Self::Day => "2026-10-31".into(),
            Self::Week => "2026-W44".into(),
            Self::Month => "2026-10".into(),
            Self::Quarter => "2026-Q3".into(),
            Self::Half => "2026-H1".into(),
            Self::Year => "2026".into(),
            Self::Years(years) => format!("{}-2026", 2027 - i32::from(years)).into(),
        }
    }
}
