//! The rules a point can hit on a process-behaviour chart, and a small set of them.

use serde::{Serialize, Serializer};

use super::direction::Side;

/// A detection rule with the side it was hit on (method section 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u16)]
pub enum Rule {
    /// R1: above the upper natural process limit.
    OutsideHigh = 1 << 0,
    /// R1: below the lower natural process limit.
    OutsideLow = 1 << 1,
    /// R2: part of a run above the mean, 7 points (NHS) or 8 (Wheeler).
    ShiftHigh = 1 << 2,
    /// R2: part of a run below the mean.
    ShiftLow = 1 << 3,
    /// R5: part of a strictly rising run of 7 points (NHS).
    TrendUp = 1 << 4,
    /// R5: part of a strictly falling run of 7 points (NHS).
    TrendDown = 1 << 5,
    /// R4: one of two of three consecutive points in the upper outer third (NHS).
    TwoOfThreeHigh = 1 << 6,
    /// R4: one of two of three consecutive points in the lower outer third (NHS).
    TwoOfThreeLow = 1 << 7,
    /// R3: one of three of four consecutive points beyond the upper quarter line (Wheeler).
    ThreeOfFourHigh = 1 << 8,
    /// R3: one of three of four consecutive points beyond the lower quarter line (Wheeler).
    ThreeOfFourLow = 1 << 9,
    /// mR: the moving range into this point is above its limit (Wheeler).
    Range = 1 << 10,
}

impl Rule {
    /// Every rule, in the order they are named on a page.
    pub const ALL: [Self; 11] = [
        Self::OutsideHigh,
        Self::OutsideLow,
        Self::ShiftHigh,
        Self::ShiftLow,
        Self::TrendUp,
        Self::TrendDown,
        Self::TwoOfThreeHigh,
        Self::TwoOfThreeLow,
        Self::ThreeOfFourHigh,
        Self::ThreeOfFourLow,
        Self::Range,
    ];

    /// The side the rule speaks for: a rising trend is high. `None` for a range, which has no direction.
    pub fn side(self) -> Option<Side> {
        match self {
            Self::OutsideHigh | Self::ShiftHigh | Self::TrendUp | Self::TwoOfThreeHigh | Self::ThreeOfFourHigh => {
                Some(Side::High)
            }
            Self::OutsideLow | Self::ShiftLow | Self::TrendDown | Self::TwoOfThreeLow | Self::ThreeOfFourLow => {
                Some(Side::Low)
            }
            Self::Range => None,
        }
    }
}

/// The rules one point hits: a set of [`Rule`]s in sixteen bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flags(u16);

impl Flags {
    /// No rule.
    pub const NONE: Self = Self(0);
    /// Every rule that speaks for high values.
    pub const HIGH: Self = Self(
        Rule::OutsideHigh as u16
            | Rule::ShiftHigh as u16
            | Rule::TrendUp as u16
            | Rule::TwoOfThreeHigh as u16
            | Rule::ThreeOfFourHigh as u16,
    );
    /// Every rule that speaks for low values.
    pub const LOW: Self = Self(
        Rule::OutsideLow as u16
            | Rule::ShiftLow as u16
            | Rule::TrendDown as u16
            | Rule::TwoOfThreeLow as u16
            | Rule::ThreeOfFourLow as u16,
    );
    /// Both trends. They tell where values go, not where they are.
    pub const TRENDS: Self = Self(Rule::TrendUp as u16 | Rule::TrendDown as u16);

    /// The rules that speak for one side.
    pub fn of_side(side: Side) -> Self {
        match side {
            Side::High => Self::HIGH,
            Side::Low => Self::LOW,
        }
    }

    /// Adds a rule.
    pub fn insert(&mut self, rule: Rule) {
        self.0 |= rule as u16;
    }

    /// Whether the rule is in the set.
    pub fn contains(self, rule: Rule) -> bool {
        self.0 & rule as u16 != 0
    }

    /// Whether the two sets share a rule.
    pub fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The rules that are in both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The rules that are in this set but not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether no rule is hit.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The rules, in the order of [`Rule::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Rule> {
        Rule::ALL.into_iter().filter(move |&rule| self.contains(rule))
    }
}

impl FromIterator<Rule> for Flags {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        let mut flags = Self::NONE;
        rules.into_iter().for_each(|rule| flags.insert(rule));
        flags
    }
}

impl Serialize for Flags {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_and_sets_agree() {
        for rule in Rule::ALL {
            let flags = Flags::from_iter([rule]);
            assert_eq!(flags.intersects(Flags::HIGH), rule.side() == Some(Side::High));
            assert_eq!(flags.intersects(Flags::LOW), rule.side() == Some(Side::Low));
            assert_eq!(flags.iter().collect::<Vec<_>>(), [rule]);
        }
        assert_eq!(Flags::from_iter(Rule::ALL).iter().count(), Rule::ALL.len());
    }

    #[test]
    fn flags_read_as_a_list_of_words() {
        let flags: Flags = [Rule::TrendUp, Rule::OutsideHigh].into_iter().collect();
        assert_eq!(serde_json::to_string(&flags).unwrap(), r#"["outside-high","trend-up"]"#);
    }
}
