//! The value axis: its range, and four or five round ticks in it.

use super::Number;

/// Differences smaller than this share of the numbers themselves are rounding, not a range.
const FLAT: f64 = 1e-12;
/// Numbers smaller than this are drawn as zero: their logarithms and quotients are not exact.
const TINY: f64 = 1e-290;
/// How many larger steps are tried for one that the KPI's decimals can print.
const TRIES: usize = 24;
/// Most ticks on an axis.
const MOST: f64 = 5.0;

/// A range of values with its ticks and their texts.
#[derive(Debug)]
pub(super) struct ValueAxis {
    /// Value at the foot of the plot.
    pub(super) low: f64,
    /// Value at its top.
    pub(super) high: f64,
    /// Ascending, within `low..=high`.
    pub(super) ticks: Vec<(f64, String)>,
}

impl ValueAxis {
    /// An axis that holds `min..=max`, both finite.
    pub(super) fn new(min: f64, max: f64, number: Number) -> Self {
        let (low, high) = padded(min, max);
        let start = Step::rising((high - low) / MOST).position(|step| step.count(low, high) <= MOST).unwrap_or(0);
        let steps = Step::rising((high - low) / MOST).skip(start).take(TRIES);
        // A KPI printed in whole numbers has no use for ticks at 2.5: the first step whose ticks
        // print as what they are, else the first whose ticks at least differ, else the first.
        let mut distinct = None;
        let mut any = None;
        for (nth, step) in steps.enumerate() {
            // A step that only the printing asks for is large for the range: fewer ticks will do.
            let fewest = if nth == 0 { 4.0 } else { 3.0 };
            let axis = Self::with(step, low, high, fewest, number);
            let better = match axis.print(step, number) {
                Print::True => return axis,
                Print::Distinct => &mut distinct,
                Print::Same => &mut any,
            };
            better.get_or_insert(axis);
        }
        distinct.or(any).unwrap_or(Self { low, high, ticks: Vec::new() })
    }

    /// The axis with ticks at `step`, widened until it holds `fewest` of them.
    fn with(step: Step, mut low: f64, mut high: f64, fewest: f64, number: Number) -> Self {
        let mut first = (low / step.size()).ceil();
        let mut last = (high / step.size()).floor();
        // Counts and shares do not go below zero: an axis that does would say they can.
        let (above_zero, below_zero) = (low >= 0.0, high <= 0.0);
        while last - first + 1.0 < fewest {
            let down = low - step.at(first - 1.0);
            let up = step.at(last + 1.0) - high;
            let closed_below = above_zero && first < 0.5;
            let closed_above = below_zero && last > -0.5;
            if closed_above || (!closed_below && down <= up) {
                first -= 1.0;
                low = low.min(step.at(first));
            } else {
                last += 1.0;
                high = high.max(step.at(last));
            }
        }
        let mut ticks = Vec::with_capacity(6);
        let mut nth = first;
        while nth <= last {
            // Adding zero takes the sign from a negative zero, which would print as "-0".
            let value = step.at(nth).clamp(low, high) + 0.0;
            ticks.push((value, number(value)));
            nth += 1.0;
        }
        Self { low, high, ticks }
    }

    fn print(&self, step: Step, number: Number) -> Print {
        if self.ticks.windows(2).any(|pair| pair[0].1 == pair[1].1) {
            return Print::Same;
        }
        // A tick that falls between two printable numbers prints differently a hair to either side.
        let hair = step.size() * 1e-6;
        let exact = self
            .ticks
            .iter()
            .all(|&(value, _)| value.abs() < step.size() / 2.0 || number(value - hair) == number(value + hair));
        if exact { Print::True } else { Print::Distinct }
    }
}

/// How well the KPI's own format tells the ticks.
enum Print {
    True,
    Distinct,
    Same,
}

/// `min..=max` with a little air, and with a height of its own when all values are equal.
pub(super) fn padded(min: f64, max: f64) -> (f64, f64) {
    let size = min.abs().max(max.abs());
    if size < TINY {
        return (0.0, 1.0);
    }
    let span = max - min;
    if span <= size * FLAT || span < TINY {
        let air = size * 0.05;
        return (min - air, max + air);
    }
    let air = span * 0.06;
    let low = if min >= 0.0 { (min - air).max(0.0) } else { min - air };
    let high = if max <= 0.0 { (max + air).min(0.0) } else { max + air };
    (low, high)
}

/// A round distance between ticks: 1, 2, 2.5 or 5 times a power of ten.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// 10, 20, 25 or 50: whole, so that a tick is reached with one rounding only.
    digits: f64,
    power: i32,
}

impl Step {
    /// All steps in ascending order, from one that is at most `size` (positive, finite).
    fn rising(size: f64) -> impl Iterator<Item = Self> {
        #[expect(clippy::cast_possible_truncation, reason = "the logarithm of a finite number is within ±324")]
        let start = size.log10().floor() as i32 - 1;
        (start..).flat_map(|power| [10.0, 20.0, 25.0, 50.0].map(|digits| Self { digits, power }))
    }

    fn size(self) -> f64 {
        self.at(1.0)
    }

    /// The `nth` multiple. Dividing by a positive power keeps 0.3 what it prints as.
    fn at(self, nth: f64) -> f64 {
        let whole = nth * self.digits;
        if self.power < 0 { whole / 10_f64.powi(-self.power) } else { whole * 10_f64.powi(self.power) }
    }

    /// How many multiples lie in `low..=high`.
    fn count(self, low: f64, high: f64) -> f64 {
        (high / self.size()).floor() - (low / self.size()).ceil() + 1.0
    }
}
