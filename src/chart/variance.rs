//! The variance bar: how many tolerances a figure is from its target.

use super::Standing;
use super::ink::Ink;
use super::pen::{Drawn, Pen, Place};

/// Canvas size, and top and foot of the bar.
const SIZE: Place = (1240, 180);
const BAR: Place = (40, 140);
/// The scale that all bars share, in tolerances.
const LOW: f64 = -2.75;
const HIGH: f64 = 1.15;
/// Where a notch stands from the end of a cut bar, its width, and how far it leans.
const NOTCH: i32 = 70;
const NOTCH_WIDE: i32 = 45;
const LEAN: i32 = 30;

/// A bar from the target to the figure, better to the right: 124 by 18 user units.
///
/// All bars share one scale, from -2.75 to +1.15 tolerances, so that they compare down a column.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct VarianceBar<'a> {
    /// One sentence for a reader who does not see it: "2.0 tolerances short of target".
    pub description: &'a str,
    /// Distance to the target in tolerances, + is better.
    pub gap: f64,
    /// Where the figure stands: the colour of the bar.
    pub standing: Standing,
}

impl VarianceBar<'_> {
    /// The bar as an `<svg>` element, `None` when the gap is not a number.
    ///
    /// The same input gives the same bytes.
    pub fn svg(&self) -> Option<String> {
        (!self.gap.is_nan()).then_some(())?;
        let pen = Pen::small("vbar", SIZE, self.description);
        self.draw(&pen).ok()?;
        Some(pen.finish())
    }

    fn draw(&self, pen: &Pen) -> Drawn {
        let (zero, end) = (place(0.0), place(self.gap));
        if zero != end {
            pen.area([(zero, BAR.0), (end, BAR.1)], Ink::bar(self.standing))?;
        }
        // A bar that goes on beyond the scale says so.
        if !(LOW..=HIGH).contains(&self.gap) {
            let middle = if self.gap < 0.0 { NOTCH } else { SIZE.0 - NOTCH };
            notch(pen, middle, BAR)?;
        }
        let threshold = place(-1.0);
        pen.line([(threshold, 0), (threshold, SIZE.1)], Ink::Threshold)?;
        pen.line([(zero, 0), (zero, SIZE.1)], Ink::Zero)
    }
}

/// A leaning gap across a bar: it was cut here.
pub(super) fn notch(pen: &Pen, middle: i32, (top, foot): Place) -> Drawn {
    let half = NOTCH_WIDE / 2;
    let corners = [
        (middle + LEAN - half, top),
        (middle + LEAN + half, top),
        (middle - LEAN + half, foot),
        (middle - LEAN - half, foot),
    ];
    pen.shape(corners, Ink::Cut)
}

/// The place of a gap on the shared scale.
fn place(gap: f64) -> i32 {
    let share = (gap.clamp(LOW, HIGH) - LOW) / (HIGH - LOW);
    #[expect(clippy::cast_possible_truncation, reason = "a share of the picture's width")]
    let x = (share * f64::from(SIZE.0)).round() as i32;
    x
}
