//! The forecast: what is 80% and 50% likely as two areas, and the forecast itself as a dotted line.

use super::picture::Picture;
use super::scale::bounds;
use crate::chart::ink::Ink;
use crate::chart::pen::{Drawn, Pen, Place};
use crate::chart::time_axis::day;
use crate::chart::{ForecastStep, drawable};

/// One step of the road ahead, in canvas units: its place, and the heights of what is likely.
#[derive(Clone, Copy)]
pub(super) struct Ahead {
    pub(super) x: i32,
    pub(super) mid: i32,
    /// Low and high.
    outer: Place,
    inner: Place,
}

impl Picture<'_> {
    /// The steps after the last figure whose forecast is a number, within what a figure can be.
    pub(super) fn road(&self) -> Vec<Ahead> {
        let Some(forecast) = self.chart.forecast else {
            return Vec::new();
        };
        let (lowest, highest) = bounds(self.chart);
        let last = self.days[self.last].0;
        let place = |step: &ForecastStep| {
            let mid = drawable(step.mid)?;
            // An end that is no number is where the forecast itself is.
            let height = |value| self.plot.height(drawable(value).unwrap_or(mid).clamp(lowest, highest));
            Some(Ahead {
                x: self.plot.date(step.date),
                mid: height(mid),
                outer: (height(step.low80), height(step.high80)),
                inner: (height(step.low50), height(step.high50)),
            })
        };
        forecast.steps.iter().filter(|step| day(step.date) > last).filter_map(place).collect()
    }

    /// The areas of what is likely, and where the figures end.
    pub(super) fn fans(&self, pen: &Pen, road: &[Ahead]) -> Drawn {
        let Some(first) = road.first() else {
            return Ok(());
        };
        let from = self.last_place();
        let now = i32::midpoint(from.0, first.x);
        pen.line([(now, self.frame.top), (now, self.frame.foot)], Ink::Now)?;
        let ranges: [fn(&Ahead) -> Place; 2] = [|step| step.outer, |step| step.inner];
        for range in ranges {
            let mut corners = Vec::with_capacity(road.len() * 2 + 1);
            corners.push(from);
            corners.extend(road.iter().map(|step| (step.x, range(step).1)));
            corners.extend(road.iter().rev().map(|step| (step.x, range(step).0)));
            pen.shape(corners, Ink::Fan)?;
        }
        Ok(())
    }

    /// The forecast itself.
    pub(super) fn dotted(&self, pen: &Pen, road: &[Ahead]) -> Drawn {
        if road.is_empty() {
            return Ok(());
        }
        let mut corners = Vec::with_capacity(road.len() + 1);
        corners.push(self.last_place());
        corners.extend(road.iter().map(|step| (step.x, step.mid)));
        pen.line(corners, Ink::Forecast)
    }
}
