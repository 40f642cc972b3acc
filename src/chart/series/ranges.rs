//! The panel of moving ranges: how much each figure differs from the one before.

use plotters::style::text_anchor::HPos;

use super::frame::{AXIS_GAP, EDGE};
use super::levels::limit_inks;
use super::names::{Name, Named};
use super::picture::Picture;
use crate::chart::gaps::runs;
use crate::chart::ink::Ink;
use crate::chart::labels::{fit, width};
use crate::chart::pen::{Drawn, Pen};
use crate::chart::{MovingRanges, drawable};

/// Half the height of the mark of a range beyond its limit.
const RADIUS_OVER: i32 = 36;
/// Air above the highest line.
const AIR: f64 = 1.04;

impl Picture<'_> {
    /// Draws the panel.
    pub(super) fn ranges(&mut self, pen: &Pen, panel: &MovingRanges) -> Drawn {
        let sides = self.plot.sides;
        let frame = &self.frame;
        let number = self.chart.short.unwrap_or(self.chart.number);
        let limits = self.chart.limits.iter().filter(|limits| limits.from < self.days.len());
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
            let (edge, middle) = limit_inks(limits);
            if let Some(value) = positive(limits.range_upper) {
                pen.level(across, height(value), edge)?;
            }
            if let Some(value) = positive(limits.range_mean) {
                pen.level(across, height(value), middle)?;
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
        for limits in limits {
            let Some(upper) = positive(limits.range_upper) else { continue };
            let (from, to) = (limits.from, limits.to.min(values.len().saturating_sub(1)));
            for &(x, value) in values.get(from..=to).unwrap_or_default() {
                if let Some(value) = value.filter(|&value| value > upper) {
                    pen.dot((x, height(value)), RADIUS_OVER, Ink::Over)?;
                }
            }
        }

        let names = std::mem::take(&mut self.range_names).into_iter();
        let place = |of| match of {
            Named::Limit(value) => Some((sides.1, height(value))),
            _ => None,
        };
        let mut margin = self.margin();
        margin.heights = (top, foot);
        margin.draw(pen, names.filter_map(|name| place(name.of).map(|from| name.label(from))).collect())
    }

    /// The names of the panel's levels.
    pub(super) fn name_ranges(&self) -> Vec<Name> {
        let number = self.chart.short.unwrap_or(self.chart.number);
        let last = self.chart.limits.iter().rev().find(|limits| limits.from < self.days.len());
        let (Some(limits), Some(_)) = (last, self.chart.ranges) else {
            return Vec::new();
        };
        let upper = if self.frame.stacked { self.chart.words.upper } else { self.chart.words.upper_limit };
        let (high, mean) = (positive(limits.range_upper), positive(limits.range_mean));
        // Without variation the two are one.
        let high = high.filter(|&high| mean.is_none_or(|mean| mean < high));
        let named = [(upper, high), (self.chart.words.mean, mean)].into_iter();
        let name = |(words, value): (&str, Option<f64>)| {
            value.map(|value| Name::new(Named::Limit(value), words, number(value), Ink::Label, self.frame.stacked))
        };
        named.filter_map(name).collect()
    }
}

/// A range fit for drawing.
fn positive(value: f64) -> Option<f64> {
    drawable(value).filter(|&value| value >= 0.0)
}
