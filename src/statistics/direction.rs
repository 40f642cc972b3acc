//! Which way is better, and what is aimed at.

use serde::Serialize;

/// Which way is better for a KPI (method section 2).
///
/// A KPI that should stay within a band is `Neutral` with a [`Target::Band`]: more or less of it is neither good nor
/// bad by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither is better by itself.
    #[default]
    Neutral,
}

/// Where values are: above or below the centre. Also the letter H or L on an icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// High values, the letter H.
    High,
    /// Low values, the letter L.
    Low,
}

impl Side {
    /// The letter printed on an icon: `H` or `L`.
    pub fn letter(self) -> char {
        match self {
            Self::High => 'H',
            Self::Low => 'L',
        }
    }

    /// The other side.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::High => Self::Low,
            Self::Low => Self::High,
        }
    }
}

impl Direction {
    /// The side that is better, `None` for a neutral KPI.
    pub fn good_side(self) -> Option<Side> {
        match self {
            Self::Up => Some(Side::High),
            Self::Down => Some(Side::Low),
            Self::Neutral => None,
        }
    }

    /// Whether a signal on this side is favourable; `None` where neither side is.
    pub fn favours(self, side: Side) -> Option<bool> {
        self.good_side().map(|good| good == side)
    }
}

/// What is aimed at, in the KPI's unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// A value to reach, on the side the direction says.
    Value(f64),
    /// A band to stay within, ends included; in either order.
    Band {
        /// The lower end.
        low: f64,
        /// The upper end.
        high: f64,
    },
}

/// How an interval lies to a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// All of it on the good side.
    Good,
    /// It straddles the target.
    Straddles,
    /// All of it on the bad side.
    Bad,
}

impl Target {
    /// How the interval from `low` to `high` lies to the target, ends within `tolerance` of it counting as on it.
    ///
    /// NHS England's rule (method section 2): an interval whose near end is exactly on the target is decided, not
    /// straddling, and good before bad. `None` without a direction, or for numbers that are not finite.
    pub(super) fn standing(self, direction: Direction, low: f64, high: f64, tolerance: f64) -> Option<Standing> {
        if !(low.is_finite() && high.is_finite() && tolerance.is_finite()) {
            return None;
        }
        let (good, bad) = match self {
            Self::Value(target) if target.is_finite() => match direction.good_side()? {
                Side::High => (target <= low + tolerance, target >= high - tolerance),
                Side::Low => (target >= high - tolerance, target <= low + tolerance),
            },
            Self::Band { low: a, high: b } if a.is_finite() && b.is_finite() => {
                let (floor, ceiling) = (a.min(b), a.max(b));
                let inside = low >= floor - tolerance && high <= ceiling + tolerance;
                (inside, high <= floor + tolerance || low >= ceiling - tolerance)
            }
            _ => return None,
        };
        Some(match (good, bad) {
            (true, _) => Standing::Good,
            (false, true) => Standing::Bad,
            (false, false) => Standing::Straddles,
        })
    }
}
