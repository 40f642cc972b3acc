//! The panel of moving ranges: how much each figure differs from the one before.

use plotters::style::text_anchor::HPos;

use super::frame::{AXIS_GAP, EDGE};
use super::picture::Picture;
use crate::chart::gaps::runs;
use crate::chart::ink::Ink;
use crate::chart::labels::{fit, width};
use crate::chart::margin::Label;
use crate::chart::pen::{Drawn, Pen};
use crate::chart::{MovingRanges, drawable};

/// Half the height of the mark of a range beyond its limit.
const RADIUS_OVER: i32 = 36;
/// Air above the highest line.
const AIR: f64 = 1.04;

impl Picture<'_> {
    /// Draws the panel.
    pub(super) fn ranges(&self, pen: &Pen, panel: &MovingRanges) -> Drawn {
        let (frame, sides) = (&self.frame, self.plot.sides);
        let number = self.chart.short.unwrap_or(self.chart.number);
        let mut limits = self.chart.limits.iter().filter(|limits| limits.from < self.days.len());
        let positive = |value: f64| drawable(value).filter(|&value| value >= 0.0);
        let values: Vec<_> = self
            .days
            .iter()
            .zip(panel.values)
            .map(|(&(day, _), value)| (self.plot.day(day), value.and_then(positive)))
            .collect();
        let levels = limits.clone().flat_map(|limits| [limits.range_mean, limits.range_upper]).filter_map(positive);
        let highest = values.iter().filter_map(|&(_, value)| value).chain(levels).fold(0.0, f64::max) * AIR;
        let (top, foot) = frame.panel;
        let height = |value: f64| {
            if highest <= 0.0 {
                return foot;
            }
            #[expect(clippy::cast_possible_truncation, reason = "a share of the panel's height")]
            let up = (value / highest * f64::from(foot - top)).round() as i32;
            foot - up
        };

        let room = frame.size.0 - EDGE - sides.0;
        let title = fit(panel.title, frame.font, room);
        pen.text(&title, Ink::Note, frame.font, HPos::Left, (sides.0, frame.panel_title))?;
        let last = self.chart.limits.len().wrapping_sub(1);
        for (nth, limits) in self.chart.limits.iter().enumerate() {
            let Some(across) = self.sides_of(limits, nth == last) else { continue };
            if let Some(value) = positive(limits.range_upper) {
                pen.level(across, height(value), Ink::Limit)?;
            }
            if let Some(value) = positive(limits.range_mean) {
                pen.level(across, height(value), Ink::Mean)?;
            }
        }
        pen.level(sides, foot, Ink::Base)?;
        let zero = number(0.0);
        if width(&zero, frame.font) <= frame.widest.0 {
            pen.text(&zero, Ink::Label, frame.font, HPos::Right, (sides.0 - AXIS_GAP, foot))?;
        }
        for run in runs(&values) {
            pen.line(run.iter().map(|&(x, value)| (x, height(value))).collect::<Vec<_>>(), Ink::Thin)?;
        }
        if self.is_dotted() {
            pen.dots(values.iter().filter_map(|&(x, value)| value.map(|value| (x, height(value)))));
        }
        for limits in limits.clone() {
            let Some(upper) = positive(limits.range_upper) else { continue };
            let (from, to) = (limits.from, limits.to.min(values.len().saturating_sub(1)));
            for &(x, value) in values.get(from..=to).unwrap_or_default() {
                if let Some(value) = value.filter(|&value| value > upper) {
                    pen.dot((x, height(value)), RADIUS_OVER, Ink::Over)?;
                }
            }
        }

        let mut labels = Vec::with_capacity(2);
        if let Some(limits) = limits.next_back() {
            let upper = if frame.stacked { "Upper" } else { "Upper limit" };
            for (words, value) in [(upper, limits.range_upper), ("Mean", limits.range_mean)] {
                let Some(value) = positive(value) else { continue };
                let number = number(value);
                let (text, below) = if frame.stacked {
                    (words.to_owned(), number)
                } else {
                    ([words, " ", &number].concat(), String::new())
                };
                let ink = Ink::Label;
                labels.push(Label { from: (sides.1, height(value)), text, below, ink, below_ink: ink });
            }
        }
        let mut margin = self.margin();
        margin.heights = (top, foot);
        margin.draw(pen, labels)
    }
}
