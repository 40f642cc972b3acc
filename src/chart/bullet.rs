//! The bullet: one figure against its target and its ranges.

use super::ink::Ink;
use super::pen::{Drawn, Pen, Place};
use super::small::extremes;
use super::variance::notch;
use super::{Standing, drawable};

/// Canvas size; top and foot of the bar (a third of the height) and of the target's tick (six tenths).
const SIZE: Place = (2400, 220);
const BAR: Place = (73, 147);
const TICK: Place = (44, 176);
/// Radius of a dot, where the scale does not begin at zero.
const DOT: i32 = 45;
/// Where the notch of a cut bar stands from its end.
const NOTCH: i32 = 80;
/// Air beyond the highest number.
const AIR: f64 = 0.08;

/// A figure, its target, and the ranges it may lie in: 240 by 22 user units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bullet<'a> {
    /// One sentence for a reader who does not see it: figure, target, range.
    pub description: &'a str,
    /// The figure in the KPI's own unit.
    pub value: f64,
    /// Its target.
    pub target: Option<f64>,
    /// Where one range ends and the next begins, ascending: none, one or two.
    pub edges: &'a [f64],
    /// Whether lower is better: then the poor range, which is the darkest, is the highest.
    pub lower_is_better: bool,
    /// Both ends of the scale; `None`: from zero to a little beyond the highest number. A scale
    /// without zero has a dot instead of a bar, whose length would say nothing.
    pub scale: Option<(f64, f64)>,
    /// Where the figure stands: the colour of the bar.
    pub standing: Standing,
}

impl Bullet<'_> {
    /// The bullet as an `<svg>` element, `None` when the figure is not a number.
    ///
    /// The same input gives the same bytes.
    pub fn svg(&self) -> Option<String> {
        let value = drawable(self.value)?;
        let scale = self.scale().unwrap_or((0.0, 1.0));
        let pen = Pen::small("bullet", SIZE, self.description);
        self.draw(&pen, value, scale).ok()?;
        Some(pen.finish())
    }

    /// Low and high end; they differ.
    fn scale(&self) -> Option<(f64, f64)> {
        let given = self.scale.and_then(|(low, high)| extremes([low, high].into_iter()));
        let (low, high) = given.or_else(|| {
            let numbers = self.edges.iter().copied().chain(self.target).chain([self.value, 0.0]);
            let (low, high) = extremes(numbers)?;
            let air = (high - low) * AIR;
            Some((if low < 0.0 { low - air } else { low }, if high > 0.0 { high + air } else { high }))
        })?;
        (low < high).then_some((low, high))
    }

    fn draw(&self, pen: &Pen, value: f64, (low, high): (f64, f64)) -> Drawn {
        let x = |number: f64| {
            let share = ((number.clamp(low, high) - low) / (high - low)).clamp(0.0, 1.0);
            #[expect(clippy::cast_possible_truncation, reason = "a share of the picture's width")]
            let x = (share * f64::from(SIZE.0)).round() as i32;
            x
        };
        let mut ends: Vec<_> = self.edges.iter().copied().filter_map(drawable).map(x).take(2).collect();
        ends.sort_unstable();
        let inks: &[Ink] = match ends.len() {
            0 => &[Ink::Good],
            1 => &[Ink::Poor, Ink::Good],
            _ => &[Ink::Poor, Ink::Fair, Ink::Good],
        };
        ends.push(SIZE.0);
        let mut left = 0;
        for (nth, end) in ends.iter().enumerate() {
            let nth = if self.lower_is_better { inks.len() - 1 - nth } else { nth };
            if *end > left {
                pen.area([(left, 0), (*end, SIZE.1)], inks[nth])?;
            }
            left = *end;
        }
        let end = x(value);
        if low <= 0.0 && high >= 0.0 {
            if end != x(0.0) {
                pen.area([(x(0.0), BAR.0), (end, BAR.1)], Ink::bar(self.standing))?;
            }
            if value > high {
                notch(pen, SIZE.0 - NOTCH, BAR)?;
            } else if value < low {
                notch(pen, NOTCH, BAR)?;
            }
        } else {
            pen.end((end.clamp(DOT, SIZE.0 - DOT), SIZE.1 / 2), DOT, self.standing)?;
        }
        if let Some(target) = self.target.and_then(drawable) {
            let x = x(target).clamp(15, SIZE.0 - 15);
            pen.line([(x, TICK.0), (x, TICK.1)], Ink::Tick)?;
        }
        Ok(())
    }
}
