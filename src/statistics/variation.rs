//! What the last point says: improvement, concern, or only common-cause variation (method section 2).

use serde::Serialize;

use super::direction::{Direction, Side};
use super::partition::{Partition, Stage};
use super::rule::{Flags, Rule};
use super::signals::step;

/// The variation icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Variation {
    /// A signal on the good side.
    Improvement,
    /// A signal on the bad side, or on both.
    Concern,
    /// A signal of high values where neither side is better.
    NeutralHigh,
    /// A signal of low values where neither side is better.
    NeutralLow,
    /// No signal: routine variation.
    CommonCause,
    /// Not enough points for an icon.
    TooFewPoints,
}

/// How the flags of one point read, given the direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// What they amount to.
    pub variation: Variation,
    /// Where the values are, the letter H or L; `None` without a signal.
    pub letter: Option<Side>,
    /// Whether the point carries signals of both sides. That is read as a concern, and said.
    pub conflict: bool,
}

/// Reads the flags of one point. A moving range beyond its limit has no direction and does not count here.
pub fn judge(flags: Flags, direction: Direction) -> Judgement {
    let (high, low) = (flags.intersects(Flags::HIGH), flags.intersects(Flags::LOW));
    let conflict = high && low;
    let side = match (high, low) {
        (false, false) => return Judgement { variation: Variation::CommonCause, letter: None, conflict },
        (true, false) => Side::High,
        (false, true) => Side::Low,
        // Both: the bad side where there is one. Otherwise where the values are, which a trend does not tell.
        (true, true) => direction.good_side().map_or_else(
            || if flags.without(Flags::TRENDS).intersects(Flags::HIGH) { Side::High } else { Side::Low },
            Side::opposite,
        ),
    };
    let variation = match direction.favours(side) {
        Some(true) => Variation::Improvement,
        Some(false) => Variation::Concern,
        None if side == Side::High => Variation::NeutralHigh,
        None => Variation::NeutralLow,
    };
    Judgement { variation, letter: Some(side), conflict }
}

/// What the last point that is not ghosted says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Signal {
    /// The icon.
    pub variation: Variation,
    /// Where the values are, the letter H or L; `None` without a signal.
    pub letter: Option<Side>,
    /// Whether the point carries signals of both sides (read as a concern).
    pub conflict: bool,
    /// The rules that gave the reading: those of its side.
    pub rules: Flags,
    /// The point it is about, by index; `None` for a chart without points.
    pub point: Option<usize>,
    /// The first point of the run that holds the last one, by index; `None` without a signal.
    pub since: Option<usize>,
}

/// Reads the last point. `points` are the used indices of the whole chart.
pub(super) fn last(
    values: &[f64],
    points: &[usize],
    flags: &[Flags],
    partition: Option<&Partition>,
    direction: Direction,
) -> Signal {
    let nothing = Signal {
        variation: Variation::TooFewPoints,
        letter: None,
        conflict: false,
        rules: Flags::NONE,
        point: points.last().copied(),
        since: None,
    };
    let (Some(&point), Some(partition)) = (points.last(), partition) else { return nothing };
    if partition.stage != Stage::Full || point < partition.from {
        return nothing;
    }
    let Judgement { variation, letter, conflict } = judge(flags[point], direction);
    let rules = letter.map_or(Flags::NONE, |side| flags[point].and(Flags::of_side(side)));
    let own = &points[points.partition_point(|&index| index < partition.from)..];
    let since = rules.iter().filter_map(|rule| since(values, points, own, flags, rule)).min();
    Signal { variation, letter, conflict, rules, point: Some(point), since }
}

/// The first point of the run by which the last point hits a rule. `own` are the points of its partition.
fn since(values: &[f64], points: &[usize], own: &[usize], flags: &[Flags], rule: Rule) -> Option<usize> {
    // Points flagged by "k of n" belong together while a window can hold both.
    let reach = match rule {
        Rule::TrendUp | Rule::TrendDown => {
            let run = points.chunk_by(|&a, &b| step(values[a], values[b], rule == Rule::TrendUp)).next_back();
            return run.and_then(|run| run.first().copied());
        }
        Rule::TwoOfThreeHigh | Rule::TwoOfThreeLow => 2,
        Rule::ThreeOfFourHigh | Rule::ThreeOfFourLow => 3,
        _ => 1,
    };
    let (mut first, mut gap) = (None, 0);
    for &point in own.iter().rev() {
        if flags[point].contains(rule) {
            (first, gap) = (Some(point), 1);
        } else if gap < reach {
            gap += 1;
        } else {
            break;
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_at_once_are_a_concern_and_said() {
        let both: Flags = [Rule::TrendUp, Rule::ShiftLow].into_iter().collect();
        let concern = |letter| Judgement { variation: Variation::Concern, letter: Some(letter), conflict: true };
        assert_eq!(judge(both, Direction::Up), concern(Side::Low));
        assert_eq!(judge(both, Direction::Down), concern(Side::High));
        let neutral = judge(both, Direction::Neutral);
        assert_eq!((neutral.variation, neutral.conflict), (Variation::NeutralLow, true), "the values are low");
    }

    #[test]
    fn a_range_alone_is_no_direction() {
        assert_eq!(judge(Flags::from_iter([Rule::Range]), Direction::Up).variation, Variation::CommonCause);
    }
}
