//! Levels and areas behind the line: target, red flag, natural limits.

use super::picture::Picture;
use super::scale::{Level, bounds};
use crate::chart::ink::Ink;
use crate::chart::pen::{Drawn, Pen, Place};
use crate::chart::target::{Stretch, lines};
use crate::chart::{Limits, drawable};

/// A partition as it is drawn.
pub(super) struct Partition<'a> {
    pub(super) limits: &'a Limits,
    /// Left and right side in canvas units.
    sides: Place,
    /// Its edges as far as a figure can go, and whether they are the limits themselves.
    lower: (f64, bool),
    upper: (f64, bool),
    pub(super) mean: f64,
}

impl Partition<'_> {
    /// The lower limit, if it is drawn.
    pub(super) fn lower(&self) -> Option<f64> {
        self.lower.1.then_some(self.lower.0)
    }

    /// The upper limit, if it is drawn.
    pub(super) fn upper(&self) -> Option<f64> {
        self.upper.1.then_some(self.upper.0)
    }
}

impl Picture<'_> {
    /// The partitions whose limits are numbers.
    pub(super) fn partitions(&self) -> impl Iterator<Item = Partition<'_>> {
        let (lowest, highest) = bounds(self.chart);
        let all = self.chart.limits;
        all.iter().enumerate().filter_map(move |(nth, limits)| {
            let (lower, upper) = (drawable(limits.lower)?, drawable(limits.upper)?);
            let (lower, upper) = (lower.min(upper), upper.max(lower));
            Some(Partition {
                limits,
                sides: self.sides_of(limits, nth + 1 == all.len())?,
                lower: (lower.clamp(lowest, highest), lower >= lowest && lower < upper),
                upper: (upper.clamp(lowest, highest), upper <= highest && lower < upper),
                mean: drawable(limits.mean)?.clamp(lowest, highest),
            })
        })
    }

    /// Left and right side of a partition: halfway to its neighbours' points. The last one is
    /// carried on to the plot's side.
    pub(super) fn sides_of(&self, limits: &Limits, last: bool) -> Option<Place> {
        let (first, end) = (limits.from.min(limits.to), limits.to.max(limits.from));
        self.days.get(first)?;
        let left = self.before(first);
        let right = if last || end + 1 >= self.days.len() { self.plot.sides.1 } else { self.before(end + 1) };
        Some((left, right))
    }

    /// The place halfway between a point and the one before it; of the first point, the plot's side.
    pub(super) fn before(&self, nth: usize) -> i32 {
        let day = |nth: usize| self.days.get(nth).map(|&(day, _)| self.plot.day(day));
        match (nth.checked_sub(1).and_then(day), day(nth)) {
            (Some(before), Some(after)) => i32::midpoint(before, after),
            _ => self.plot.sides.0,
        }
    }

    /// The areas between natural limits, and those of target bands. Lowest of all, so that nothing
    /// is veiled.
    pub(super) fn areas(&self, pen: &Pen) -> Drawn {
        for part in self.partitions() {
            let ink = if part.limits.provisional { Ink::NaturalProvisional } else { Ink::Natural };
            let (top, foot) = (self.plot.height(part.upper.0), self.plot.height(part.lower.0));
            if top < foot {
                pen.area([(part.sides.0, top), (part.sides.1, foot)], ink)?;
            }
        }
        for step in self.target.iter().filter(|step| step.band) {
            let (left, right) = self.ends(step);
            let top = step.high.map_or(self.frame.top, |value| self.plot.height(value));
            let foot = step.low.map_or(self.frame.foot, |value| self.plot.height(value));
            pen.area([(left, top), (right, foot)], Ink::Band)?;
        }
        Ok(())
    }

    /// The lines of limits, red flag and target.
    pub(super) fn levels(&self, pen: &Pen) -> Drawn {
        for part in self.partitions() {
            let (edge, middle) = limit_inks(part.limits);
            for value in [part.upper(), part.lower()].into_iter().flatten() {
                pen.level(part.sides, self.plot.height(value), edge)?;
            }
            pen.level(part.sides, self.plot.height(part.mean), middle)?;
        }
        if let Some(Level::Within(value)) = self.red_flag {
            pen.level(self.plot.sides, self.plot.height(value), Ink::RedFlag)?;
        }
        let edges: [fn(&Stretch) -> Option<f64>; 2] = [|step| step.low, |step| step.high];
        for edge in edges {
            let height = |step: &Stretch| edge(step).map(|value| self.plot.height(value));
            for line in lines(&self.target, height, |step| self.ends(step)) {
                pen.line(line, Ink::Target)?;
            }
        }
        Ok(())
    }

    /// Left and right end of a target step in canvas units.
    pub(super) fn ends(&self, step: &Stretch) -> Place {
        let sides = self.plot.sides;
        (step.from.map_or(sides.0, |day| self.plot.day(day)), step.to.map_or(sides.1, |day| self.plot.day(day)))
    }
}

/// How the edges and the middle of natural limits look.
pub(super) fn limit_inks(limits: &Limits) -> (Ink, Ink) {
    if limits.provisional { (Ink::LimitProvisional, Ink::MeanProvisional) } else { (Ink::Limit, Ink::Mean) }
}
