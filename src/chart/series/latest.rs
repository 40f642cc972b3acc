//! The last value, bold, at its point: where it hides least.

use plotters::style::text_anchor::HPos;

use super::forecast::Ahead;
use super::frame::RADIUS_LAST;
use super::notes::Placed;
use super::picture::Picture;
use crate::chart::ink::Ink;
use crate::chart::labels::width;
use crate::chart::margin::{Label, bold};
use crate::chart::pen::{Drawn, Pen, Place};

/// From the dot to the number beside it, and to the middle of one above or below it.
const BESIDE: i32 = RADIUS_LAST + 40;
const ABOVE: i32 = RADIUS_LAST + 100;
/// How far from the plot's foot a number stays.
const FROM_FOOT: i32 = 90;
/// So many points before the last one may come near it.
const NEAR: usize = 24;

/// A box around a text: left, right, top, foot.
#[derive(Clone, Copy)]
struct Around {
    across: Place,
    heights: Place,
}

impl Around {
    /// Whether a straight line comes into the box.
    fn meets(&self, from: Place, to: Place) -> bool {
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

impl Picture<'_> {
    /// Draws the last value at its point, or hands it back to go among the names of the margin.
    pub(super) fn latest(&self, pen: &Pen, labels: &[Label], notes: &[Placed], road: &[Ahead]) -> Drawn<Option<Label>> {
        let (x, y) = self.last_place();
        let font = self.frame.font_value;
        let across = width(&self.value, bold(font));
        // At the right side there is nothing after it to hide: its place is the margin.
        let trailing = x + BESIDE + across < self.plot.sides.1;
        if trailing || !road.is_empty() {
            let best = self
                .candidates((x, y), across)
                .filter(|(_, _, around)| self.inside(around))
                .min_by_key(|(_, _, around)| self.cost(around, labels, notes, road));
            if let Some((at, side, _)) = best {
                pen.text(&self.value, Ink::Value, font, side, at)?;
                return Ok(None);
            }
        }
        let (text, ink) = (self.value.clone(), Ink::Value);
        Ok(Some(Label { from: (x + RADIUS_LAST, y), text, below: String::new(), ink, below_ink: ink }))
    }

    /// Places for a text as wide as this around a point, the better ones first.
    fn candidates(&self, (x, y): Place, across: i32) -> impl Iterator<Item = (Place, HPos, Around)> {
        let half = self.frame.font_value / 2;
        let rows = [0, -ABOVE, ABOVE, -2 * ABOVE, 2 * ABOVE, -3 * ABOVE, 3 * ABOVE];
        rows.into_iter().flat_map(move |dy| {
            let (beside, sides) = if dy == 0 {
                (BESIDE, [HPos::Left, HPos::Right, HPos::Right])
            } else {
                (-BESIDE / 2, [HPos::Center, HPos::Right, HPos::Left])
            };
            sides.into_iter().map(move |side| {
                let (at, left) = match side {
                    HPos::Left => (x + beside, x + beside),
                    HPos::Center => (x, x - across / 2),
                    HPos::Right => (x - beside, x - beside - across),
                };
                let around = Around { across: (left, left + across), heights: (y + dy - half, y + dy + half) };
                ((at, y + dy), side, around)
            })
        })
    }

    fn inside(&self, around: &Around) -> bool {
        let ((left, right), (top, foot)) = (self.plot.sides, self.plot.heights);
        around.across.0 >= left
            && around.across.1 <= right
            && around.heights.0 >= top
            && around.heights.1 <= foot - FROM_FOOT + self.frame.font_value / 2
    }

    /// How much a text in this place would hide.
    fn cost(&self, around: &Around, labels: &[Label], notes: &[Placed], road: &[Ahead]) -> usize {
        let (left, right) = self.plot.sides;
        let last = self.last_place();
        let first = self.last.saturating_sub(NEAR);
        let known = self.days.get(first..=self.last).unwrap_or_default();
        let known = known.iter().filter_map(|&(day, value)| value.map(|value| self.plot.at(day, value)));
        let line = known.clone().zip(known.skip(1)).filter(|&(from, to)| around.meets(from, to)).count();
        let mut from = last;
        let mut ahead = 0;
        for step in road {
            ahead += usize::from(around.meets(from, (step.x, step.mid)));
            from = (step.x, step.mid);
        }
        let level = |label: &&Label| around.meets((left, label.from.1), (right, label.from.1));
        let levels = labels.iter().filter(|label| label.ink != Ink::ForecastLabel).filter(level).count();
        let (top, foot) = self.plot.heights;
        let leader = |note: &&Placed| around.meets((note.to.0, top), note.to);
        let mut leaders = notes.iter().filter(leader).count();
        if let Some(first) = road.first() {
            let now = i32::midpoint(last.0, first.x);
            leaders += usize::from(around.meets((now, top), (now, foot)));
        }
        line * 4 + ahead * 4 + leaders * 3 + levels * 2
    }
}
