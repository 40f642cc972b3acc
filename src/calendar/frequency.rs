//! How often a KPI has a value.

use std::borrow::Cow;

use super::grain::Grain;

/// How often a KPI has a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every ISO week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Every year.
    Annual,
    /// Every so many units.
    Every {
        /// How many, 1 to 100.
        every: u8,
        /// Of what.
        unit: Unit,
    },
    /// Now and then.
    Irregular,
}

/// What [`Frequency::Every`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Days.
    Day,
    /// ISO weeks.
    Week,
    /// Months.
    Month,
    /// Quarters.
    Quarter,
    /// Years.
    Year,
}

impl Frequency {
    /// The grain of the KPI's periods; `None` if it has no fixed one.
    ///
    /// [`Frequency::Every`] has the grain of the whole interval where there is one: 7 days are a week, 3 months a
    /// quarter, 6 months or 2 quarters a half-year, 12 months or 4 quarters a year, 24 months 2 years. Otherwise
    /// it has the grain of its unit: a value every 2 months belongs to one month, and every other month has none.
    pub fn grain(self) -> Option<Grain> {
        Some(match self {
            Self::Daily => Grain::Day,
            Self::Weekly => Grain::Week,
            Self::Monthly => Grain::Month,
            Self::Quarterly => Grain::Quarter,
            Self::Annual => Grain::Year,
            Self::Every { every, unit } => match (every.max(1), unit) {
                (7, Unit::Day) | (_, Unit::Week) => Grain::Week,
                (_, Unit::Day) => Grain::Day,
                (3, Unit::Month) | (1, Unit::Quarter) => Grain::Quarter,
                (6, Unit::Month) | (2, Unit::Quarter) => Grain::Half,
                (months, Unit::Month) if months % 12 == 0 => Grain::Years(months / 12),
                (quarters, Unit::Quarter) if quarters % 4 == 0 => Grain::Years(quarters / 4),
                (_, Unit::Month) => Grain::Month,
                (_, Unit::Quarter) => Grain::Quarter,
                (years, Unit::Year) => Grain::Years(years),
            }
            .canonical(),
            Self::Irregular => return None,
        })
    }

    /// What it is called: `monthly`, `every 5 years`.
    pub fn word(self) -> Cow<'static, str> {
        match self {
            Self::Daily => "daily".into(),
            Self::Weekly => "weekly".into(),
            Self::Monthly => "monthly".into(),
            Self::Quarterly => "quarterly".into(),
            Self::Annual => "annual".into(),
            Self::Irregular => "irregular".into(),
            Self::Every { every: 0 | 1, unit } => format!("every {}", unit.noun()).into(),
            Self::Every { every, unit } => format!("every {every} {}s", unit.noun()).into(),
        }
    }

    /// The days between two values, and the days of grace after them, by which a value's freshness is judged;
    /// `None` if it is never stale.
    ///
    /// [`Frequency::Every`] has that many times the days of its unit, and the grace of its unit.
    pub fn freshness(self) -> Option<(i32, i32)> {
        let (every, unit) = match self {
            Self::Daily => (1, Unit::Day),
            Self::Weekly => (1, Unit::Week),
            Self::Monthly => (1, Unit::Month),
            Self::Quarterly => (1, Unit::Quarter),
            Self::Annual => (1, Unit::Year),
            Self::Every { every, unit } => (i32::from(every.max(1)), unit),
            Self::Irregular => return None,
        };
        let (days, grace) = match unit {
            Unit::Day => (1, 0),
            Unit::Week => (7, 3),
            Unit::Month => (31, 10),
            Unit::Quarter => (92, 20),
            Unit::Year => (366, 30),
        };
        Some((every * days, grace))
    }
}

impl Unit {
    fn noun(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}
