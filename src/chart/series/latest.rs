//! The last value, bold, at its point: where it hides least.

use plotters::style::text_anchor::HPos;

use super::forecast::Ahead;
use super::frame::RADIUS_LAST;
use super::notes::Placed;
use super::picture::Picture;
use crate::chart::around::Around;
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

impl Picture<'_> {
    /// Draws the last value at its point, or hands it back to go among the names of the margin.
    pub(super) fn latest(&self, pen: &Pen, labels: &[Label], notes: &[Placed], road: &[Ahead]) -> Drawn<Option<Label>> {
        let (x, y) = self.last_place();
        let font = self.frame.font_value;
        let across = width(&self.value, bold(font));
        // At the right side there is nothing after it to hide: its place is the margin.
        let trailing = x + BESIDE + across < self.plot.sides.1;
        if trailing || !road.is_empty() {
            let hidden = self.hidden(labels, notes, road);
            let best = self.candidates((x, y), across).filter(|(_, _, around)| self.inside(around)).min_by_key(
                |(_, _, around)| -> usize {
                    hidden.iter().filter(|(from, to, _)| around.meets(*from, *to)).map(|line| line.2).sum()
                },
            );
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

    /// What a text near the last point may hide: lines, and how bad it is to hide each.
    fn hidden(&self, labels: &[Label], notes: &[Placed], road: &[Ahead]) -> Vec<(Place, Place, usize)> {
        let ((left, right), (top, foot)) = (self.plot.sides, self.plot.heights);
        let mut all = Vec::with_capacity(NEAR + road.len() + labels.len() + notes.len() + 1);
        let mut from = None;
        let known = self.days.get(self.last.saturating_sub(NEAR)..=self.last).unwrap_or_default();
        for at in known.iter().filter_map(|&(day, value)| value.map(|value| self.plot.at(day, value))) {
            all.extend(from.map(|from| (from, at, 4)));
            from = Some(at);
        }
        let mut from = self.last_place();
        if let Some(first) = road.first() {
            let now = i32::midpoint(from.0, first.x);
            all.push(((now, top), (now, foot), 3));
        }
        for step in road {
            all.push((from, (step.x, step.mid), 4));
            from = (step.x, step.mid);
        }
        let levels = labels.iter().filter(|label| label.ink != Ink::ForecastLabel);
        all.extend(levels.map(|label| ((left, label.from.1), (right, label.from.1), 2)));
        all.extend(notes.iter().map(|note| ((note.to.0, top), note.to, 3)));
        all
    }
}
