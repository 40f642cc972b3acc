//! What is in the way of a text.

use super::pen::Place;

/// A box around a text: left, right, top, foot.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub(super) across: Place,
    pub(super) heights: Place,
}

impl Around {
    /// Whether a straight line comes into the box.
    pub(super) fn meets(&self, from: Place, to: Place) -> bool {
        let (from, to) = if from.0 <= to.0 { (from, to) } else { (to, from) };
        let (left, right) = (from.0.max(self.across.0), to.0.min(self.across.1));
        if left > right {
            return false;
        }
        let run = i64::from(to.0 - from.0);
        let at = |x: i32| {
            if run == 0 {
                return (from.1.min(to.1), from.1.max(to.1));
            }
            let y = i64::from(from.1) + i64::from(to.1 - from.1) * i64::from(x - from.0) / run;
            let y = i32::try_from(y).unwrap_or(from.1);
            (y, y)
        };
        let (one, other) = (at(left), at(right));
        one.0.min(other.0) <= self.heights.1 && one.1.max(other.1) >= self.heights.0
    }
}
