//! The small multiple: twelve periods of one KPI beside those of others.

use plotters::style::text_anchor::HPos;

use super::ink::Ink;
use super::labels::{fit, width};
use super::margin::{Label, Margin, bold};
use super::pen::{Drawn, Pen, Place};
use super::small::{Strip, edges, extremes};
use super::target::{Stretch, lines};
use super::value_axis::padded;
use super::{Mark, Number, Standing, drawable};

/// Canvas size; left side of the plot, and its top and foot.
const SIZE: Place = (2600, 1200);
const LEFT: i32 = 20;
const HEIGHTS: Place = (110, 900);
/// The base line, and the middle of the texts below it.
const BASE: i32 = 960;
const TEXT: i32 = 1100;
/// Fonts, as large as those of the large chart.
const FONT: i32 = 120;
const FONT_VALUE: i32 = 130;
/// Radius of the end mark, of a lonely point, and of the marks of signals.
const END: i32 = 34;
const ALONE: i32 = 20;
const SIGNAL: i32 = 20;
/// Room between the plot's sides and its points, between the plot and the names, at the edge.
const INSET: i32 = 50;
const GAP: i32 = 70;
const EDGE: i32 = 20;
/// Widest name.
const WIDEST: i32 = 1000;

/// A dozen periods of one KPI, to stand beside others of the same size: 260 by 120 user units.
#[derive(Clone, Copy)]
pub struct SmallMultiple<'a> {
    /// One sentence for a reader who does not see it.
    pub description: &'a str,
    /// Oldest first, evenly spaced. `None` is a gap; at the end, a dotted line.
    pub values: &'a [Option<f64>],
    /// Low and high edge of each period's target, equal for a plain one, infinite for an open side.
    /// The last one holds for all periods that follow, so that one is enough.
    pub targets: &'a [Option<(f64, f64)>],
    /// Lower and upper natural limit.
    pub limits: Option<(f64, f64)>,
    /// What each value says, in their order; those beyond its end are plain.
    pub marks: &'a [Mark],
    /// Where the last value stands.
    pub standing: Standing,
    /// Both ends of the value axis, where several show one measure; `None` for an axis of its own.
    pub scale: Option<(f64, f64)>,
    /// The first and the last period as they are printed.
    pub periods: (&'a str, &'a str),
    /// Prints the last value and the target.
    pub number: Number<'a>,
}

impl Default for SmallMultiple<'_> {
    fn default() -> Self {
        Self {
            description: "",
            values: &[],
            targets: &[],
            limits: None,
            marks: &[],
            standing: Standing::Open,
            scale: None,
            periods: ("", ""),
            number: &|value| value.to_string(),
        }
    }
}

impl SmallMultiple<'_> {
    /// The chart as an `<svg>` element, `None` when there is no value.
    ///
    /// The same input gives the same bytes.
    pub fn svg(&self) -> Option<String> {
        let last = self.values.iter().rev().flatten().copied().find_map(drawable)?;
        let value = (self.number)(last);
        let targets = self.stretches();
        let names = targets.last().map(|target| self.names(target)).unwrap_or_default();
        let wide = names.iter().map(|(_, text)| width(text, bold(FONT))).chain([width(&value, bold(FONT_VALUE))]);
        let right = SIZE.0 - EDGE - GAP - wide.max().unwrap_or_default().min(WIDEST);

        let limits = self.limits.and_then(edges);
        let behind = limits.into_iter().flat_map(|(low, high)| [low, high]);
        let levels = targets.iter().flat_map(|target| target.low.into_iter().chain(target.high));
        let scale =
            self.scale.and_then(|(low, high)| extremes([low, high].into_iter())).filter(|(low, high)| low < high);
        let own = || extremes(self.values.iter().flatten().copied().chain(behind).chain(levels));
        let range = scale.or_else(|| own().map(|(min, max)| padded(min, max)))?;
        let strip = Strip::new(self.values, (LEFT + INSET, right - INSET), HEIGHTS, range);

        let pen = Pen::small("small", SIZE, self.description);
        self.draw(&pen, &strip, right, limits, &targets).ok()?;
        let mut labels: Vec<_> =
            (names.into_iter()).map(|(level, text)| label((right, strip.y(level)), text, Ink::TargetLabel)).collect();
        let (x, y) = strip.last().map(|(_, at)| at)?;
        // Where figures are missing, the dotted line goes on to the side.
        let to =
            if self.values.last().is_some_and(|value| value.and_then(drawable).is_none()) { right } else { x + END };
        labels.push(label((to, y), value, Ink::Value));
        let margin = Margin {
            side: right,
            x: right + GAP,
            room: SIZE.0 - EDGE - GAP - right,
            font: FONT,
            font_value: FONT_VALUE,
            apart: 160,
            pitch: 150,
            centred: false,
            heights: (HEIGHTS.0 - 30, BASE - 30),
        };
        margin.draw(&pen, labels).ok()?;
        Some(pen.finish())
    }

    /// The steps of the target. A step is counted in half periods, from the middle between two.
    fn stretches(&self) -> Vec<Stretch> {
        let mut all: Vec<Stretch> = Vec::new();
        for nth in 0..self.values.len() {
            let Some((low, high)) = self.targets.get(nth).or(self.targets.last()).copied().flatten().and_then(edges)
            else {
                continue;
            };
            let (low, high) = (drawable(low), drawable(high));
            let (low, high, band) = match (low, high) {
                (None, None) => continue,
                (Some(one), Some(other)) if one.total_cmp(&other).is_eq() => (low, None, false),
                _ => (low, high, true),
            };
            let from = i32::try_from(nth).unwrap_or(i32::MAX / 4) * 2;
            match all.last_mut() {
                Some(last) if last.to == Some(from) && last.low == low && last.high == high => last.to = Some(from + 2),
                _ => all.push(Stretch { from: Some(from), to: Some(from + 2), low, high, band }),
            }
        }
        all
    }

    /// The levels of a target, and how they are printed.
    fn names(&self, target: &Stretch) -> Vec<(f64, String)> {
        let levels = [target.high, target.low].into_iter().flatten();
        levels.map(|level| (level, (self.number)(level))).collect()
    }

    fn draw(&self, pen: &Pen, strip: &Strip, right: i32, limits: Option<(f64, f64)>, targets: &[Stretch]) -> Drawn {
        let (top, foot) = HEIGHTS;
        let end = i32::try_from(self.values.len()).unwrap_or(i32::MAX / 4) * 2;
        let x = |half: i32| match half {
            ..=0 => LEFT,
            half if half >= end => right,
            half => i32::midpoint(strip.x(half / 2 - 1), strip.x(half / 2)),
        };
        let ends = |step: &Stretch| (x(step.from.unwrap_or(0)), x(step.to.unwrap_or(end)));
        if let Some((low, high)) = limits {
            let (upper, lower) =
                (drawable(high).map(|value| strip.y(value)), drawable(low).map(|value| strip.y(value)));
            let (top, foot) = (upper.unwrap_or(top), lower.unwrap_or(foot));
            if top < foot {
                pen.area([(LEFT, top), (right, foot)], Ink::Natural)?;
            }
            for y in [upper, lower].into_iter().flatten() {
                pen.level((LEFT, right), y, Ink::Limit)?;
            }
        }
        for step in targets.iter().filter(|step| step.band) {
            let (left, right) = ends(step);
            let top = step.high.map_or(top, |value| strip.y(value));
            let foot = step.low.map_or(foot, |value| strip.y(value));
            pen.area([(left, top), (right, foot)], Ink::Band)?;
        }
        let edges: [fn(&Stretch) -> Option<f64>; 2] = [|step| step.low, |step| step.high];
        for edge in edges {
            for line in lines(targets, |step| edge(step).map(|value| strip.y(value)), ends) {
                pen.line(line, Ink::Target)?;
            }
        }
        strip.line(pen, Ink::Actual, ALONE)?;
        strip.tail(pen)?;
        strip.marks(pen, self.marks, SIGNAL, (END, self.standing))?;
        pen.level((LEFT, right), BASE, Ink::Base)?;
        let (first, last) = self.periods;
        let needed = width(first, FONT) + width(last, FONT) + 2 * EDGE;
        // Long names of months may use the room below the names beside the plot.
        let right = if needed <= right - LEFT { right } else { SIZE.0 - EDGE };
        let room = if needed <= right - LEFT { needed } else { (right - LEFT) / 2 - EDGE };
        pen.text(&fit(first, FONT, room), Ink::Label, FONT, HPos::Left, (LEFT, TEXT))?;
        pen.text(&fit(last, FONT, room), Ink::Label, FONT, HPos::Right, (right, TEXT))
    }
}

fn label(from: Place, text: String, ink: Ink) -> Label {
    Label { from, text, below: String::new(), ink, below_ink: ink }
}
