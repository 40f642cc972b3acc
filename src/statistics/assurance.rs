//! Whether the process, as it is, will meet its target (method section 2).

use serde::Serialize;

use super::direction::{Direction, Standing, Target};
use super::limits::Limits;

/// The assurance icon: the target against the limits of the last partition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assurance {
    /// The limits lie on the bad side of the target: it will be missed unless something changes.
    Fail,
    /// The target lies between the limits: hit or missed at random.
    HitOrMiss,
    /// The limits lie on the good side of the target: it is met reliably.
    Pass,
}

/// Reads the target against the limits.
///
/// A target exactly on a limit is decided as NHS England does, pass or fail, within the tolerance of the limits;
/// without any variation, pass comes first. A band passes where the limits lie inside it and fails where they lie
/// wholly outside. `None` for a single target value without a direction.
pub fn assurance(limits: &Limits, direction: Direction, target: Target) -> Option<Assurance> {
    target.standing(direction, limits.lower, limits.upper, limits.tolerance).map(|standing| match standing {
        Standing::Good => Assurance::Pass,
        Standing::Straddles => Assurance::HitOrMiss,
        Standing::Bad => Assurance::Fail,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::limits::Centre;

    fn read(direction: Direction, target: Target) -> Option<Assurance> {
        // Limits 7.34 and 12.66.
        let limits = Limits::of(&[9.5, 10.5, 9.5, 10.5, 9.5, 10.5], Centre::Mean).unwrap();
        assurance(&limits, direction, target)
    }

    #[test]
    fn on_a_limit_is_decided() {
        assert_eq!(read(Direction::Up, Target::Value(7.34)), Some(Assurance::Pass));
        assert_eq!(read(Direction::Up, Target::Value(12.66)), Some(Assurance::Fail));
        assert_eq!(read(Direction::Down, Target::Value(7.34)), Some(Assurance::Fail));
        assert_eq!(read(Direction::Down, Target::Value(12.66)), Some(Assurance::Pass));
        assert_eq!(read(Direction::Down, Target::Value(12.6)), Some(Assurance::HitOrMiss));
        assert_eq!(read(Direction::Neutral, Target::Value(1.0)), None);
        assert_eq!(read(Direction::Up, Target::Value(f64::NAN)), None);
    }

    #[test]
    fn a_band_holds_cuts_or_misses_the_limits() {
        let band = |low, high| read(Direction::Neutral, Target::Band { low, high });
        assert_eq!(band(7.0, 13.0), Some(Assurance::Pass));
        assert_eq!(band(13.0, 7.0), Some(Assurance::Pass), "in either order");
        assert_eq!(band(8.0, 13.0), Some(Assurance::HitOrMiss));
        assert_eq!(band(13.0, 15.0), Some(Assurance::Fail));
        assert_eq!(band(1.0, 7.34), Some(Assurance::Fail));
    }
}
