//! Six weeks and twelve months: how a business is doing, near and far.

use std::borrow::Cow;

use plotters::style::text_anchor::HPos;

use super::around::Around;
use super::ink::Ink;
use super::labels::{fit, width};
use super::margin::bold;
use super::pen::{Drawn, Pen, Place};
use super::small::{Strip, extremes};
use super::value_axis::ValueAxis;
use super::{Number, Width, Wording, drawable};

/// Height of the picture; top and foot of the plots; middle of the key and of the texts below.
const HEIGHT: i32 = 2300;
const HEIGHTS: Place = (420, 1960);
const KEY: i32 = 110;
const TEXT: i32 = 2120;
/// Fonts, as in the large chart.
const FONT: i32 = 120;
const FONT_VALUE: i32 = 130;
/// Room at the edge, from a plot to its numbers, around the points, between the plots.
const EDGE: i32 = 20;
const AXIS_GAP: i32 = 70;
const INSET: i32 = 80;
const BETWEEN: i32 = 240;
/// Widest number of an axis, and least room between two texts below the plots.
const WIDEST: i32 = 700;
const APART: i32 = 70;
/// Radius of points, and half the length of a target's marker.
const POINT: i32 = 28;
const AIM: i32 = 45;
/// From a point to the middle of its number.
const ABOVE: i32 = 130;
/// Length of a sample in the key, and from there to its word and to the next sample.
const SAMPLE: i32 = 200;
const WORD: i32 = 60;
const NEXT: i32 = 180;

/// One week or month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SixTwelvePoint<'a> {
    /// The period as it is printed, short: "15 Nov", "Oct".
    pub label: &'a str,
    /// The figure in the KPI's own unit; `None` where there is none, or not a whole one.
    pub value: Option<f64>,
    /// The figure of the same period a year before: of a week, 364 days before.
    pub prior: Option<f64>,
    /// The target of the period.
    pub target: Option<f64>,
}

/// Trailing weeks, a gap, and trailing months; this year and the prior year as lines, the target
/// as markers without a line: 520 or 348 by 230 user units.
#[derive(Clone, Copy)]
pub struct SixTwelve<'a> {
    /// One sentence for a reader who does not see it.
    pub description: &'a str,
    /// Weeks, oldest first; six of them.
    pub weeks: &'a [SixTwelvePoint<'a>],
    /// Months, oldest first; twelve of them, or those of a fiscal year.
    pub months: &'a [SixTwelvePoint<'a>],
    /// Whether both have one value axis: right for rates, wrong for sums.
    pub shared_axis: bool,
    /// Prints ticks and the last values.
    pub number: Number<'a>,
    /// The words in it.
    pub words: Wording<'a>,
    /// For which room it is laid out.
    pub width: Width,
}

impl Default for SixTwelve<'_> {
    fn default() -> Self {
        Self {
            description: "",
            weeks: &[],
            months: &[],
            shared_axis: false,
            number: &|value| value.to_string(),
            words: Wording::default(),
            width: Width::Wide,
        }
    }
}

/// One of the two plots.
struct Half<'a> {
    points: &'a [SixTwelvePoint<'a>],
    axis: &'a ValueAxis,
    /// Whether the numbers of the axis stand beside it.
    numbered: bool,
    sides: Place,
}

impl SixTwelve<'_> {
    /// The wide drawing followed by the narrow one: the stylesheet shows the one that fits.
    pub fn both(&self) -> Option<String> {
        let mut out = Self { width: Width::Wide, ..*self }.svg()?;
        out.push_str(&Self { width: Width::Narrow, ..*self }.svg()?);
        Some(out)
    }

    /// The chart as an `<svg>` element, `None` when there is no figure of this year.
    ///
    /// The same input gives the same bytes.
    pub fn svg(&self) -> Option<String> {
        let all = self.weeks.iter().chain(self.months);
        all.clone().filter_map(|point| point.value).find_map(drawable)?;
        let both = self.axis(all)?;
        let (weeks_axis, months_axis) =
            if self.shared_axis { (None, None) } else { (self.axis(self.weeks.iter()), self.axis(self.months.iter())) };
        let (weeks_axis, months_axis) = (weeks_axis.as_ref().unwrap_or(&both), months_axis.as_ref().unwrap_or(&both));

        let narrow = self.width == Width::Narrow;
        let (class, size) = if narrow { ("chart six narrow", (3480, HEIGHT)) } else { ("chart six", (5200, HEIGHT)) };
        let left = EDGE + numbers(weeks_axis) + AXIS_GAP;
        let between = if self.shared_axis { BETWEEN } else { BETWEEN + numbers(months_axis) + AXIS_GAP };
        // Every period is as wide as any other.
        let count = |points: &[_]| i32::try_from(points.len()).unwrap_or(i32::MAX / 2).clamp(2, 1000);
        let (weeks, months) = (count(self.weeks), count(self.months));
        let room = (size.0 - left - between - EDGE - INSET).max(2);
        let weeks_end = left + room * weeks / (weeks + months);
        let halves = [
            Half { points: self.weeks, axis: weeks_axis, numbered: true, sides: (left, weeks_end) },
            Half {
                points: self.months,
                axis: months_axis,
                numbered: !self.shared_axis,
                sides: (weeks_end + between, size.0 - EDGE - INSET),
            },
        ];
        let pen = Pen::small(class, size, self.description);
        self.key(&pen).ok()?;
        for half in &halves {
            self.half(&pen, half).ok()?;
        }
        Some(pen.finish())
    }

    fn axis<'p>(&self, points: impl Iterator<Item = &'p SixTwelvePoint<'p>>) -> Option<ValueAxis> {
        let values = points.flat_map(|point| [point.value, point.prior, point.target]).flatten();
        extremes(values).map(|(min, max)| ValueAxis::new(min, max, self.number))
    }

    /// Which line is which, above the plots.
    fn key(&self, pen: &Pen) -> Drawn {
        let all = || self.weeks.iter().chain(self.months);
        let has = |of: fn(&SixTwelvePoint) -> Option<f64>| all().filter_map(of).any(f64::is_finite);
        let mut x = EDGE;
        let entries = [
            (true, self.words.this_year, Ink::Actual),
            (has(|point| point.prior), self.words.prior_year, Ink::Second),
            (has(|point| point.target), self.words.target, Ink::Aim),
        ];
        for (_, word, ink) in entries.into_iter().filter(|entry| entry.0) {
            let sample = if ink == Ink::Aim { 2 * AIM } else { SAMPLE };
            pen.level((x, x + sample), KEY, ink)?;
            pen.text(word, Ink::Label, FONT, HPos::Left, (x + sample + WORD, KEY))?;
            x += sample + WORD + width(word, FONT) + NEXT;
        }
        Ok(())
    }

    fn half(&self, pen: &Pen, half: &Half) -> Drawn {
        let (left, right) = half.sides;
        let range = (half.axis.low, half.axis.high);
        let strip = |of: fn(&SixTwelvePoint) -> Option<f64>| {
            let values: Vec<_> = half.points.iter().map(of).collect();
            Strip::new(&values, (left + INSET, right - INSET), HEIGHTS, range)
        };
        let actual = strip(|point| point.value);
        pen.group("grid", HPos::Left, || {
            half.axis.ticks.iter().try_for_each(|(value, _)| pen.level(half.sides, actual.y(*value), Ink::Inherit))
        })?;
        if half.numbered {
            pen.group("axis", HPos::Right, || {
                half.axis.ticks.iter().try_for_each(|(value, text)| {
                    let at = (left - AXIS_GAP, actual.y(*value));
                    pen.text(&fit(text, FONT, WIDEST), Ink::Inherit, FONT, HPos::Right, at)
                })
            })?;
        }
        pen.level(half.sides, HEIGHTS.1, Ink::Base)?;
        pen.group("axis", HPos::Center, || periods(pen, half, &actual))?;
        strip(|point| point.prior).line(pen, Ink::Second, POINT)?;
        // Markers must not grow together into a line.
        let aim = AIM.min((actual.x(1) - actual.x(0)) / 4).max(1);
        for &(nth, value) in &strip(|point| point.target).values {
            if let Some(value) = value {
                let (x, y) = actual.at(nth, value);
                pen.level((x - aim, x + aim), y, Ink::Aim)?;
            }
        }
        actual.line(pen, Ink::Actual, POINT)?;
        for (point, &(nth, value)) in half.points.iter().zip(&actual.values) {
            if let Some(value) = value {
                pen.tooltip(point.label, &(self.number)(value));
                pen.dot(actual.at(nth, value), POINT, Ink::Point)?;
            }
        }
        let last = actual.values.iter().rev().find_map(|&(nth, value)| Some((nth, value?)));
        let Some((nth, value)) = last else { return Ok(()) };
        let text = (self.number)(value);
        let text = fit(&text, bold(FONT_VALUE), right + INSET - left);
        let (x, y) = actual.at(nth, value);
        let across = width(&text, bold(FONT_VALUE));
        let x = (x + INSET / 2).max(left + across);
        // Where it hides little and is not far.
        let prior = strip(|point| point.prior);
        let hidden = lines(&actual).map(|line| (line, 16)).chain(lines(&prior).map(|line| (line, 4)));
        let hidden: Vec<_> = hidden.collect();
        let reach = FONT_VALUE / 2;
        let heights = (KEY + FONT_VALUE + reach, HEIGHTS.1 - reach);
        let free = |y: &i32| (heights.0..=heights.1).contains(y);
        let cost = |place: &i32| -> i32 {
            let around = Around { across: (x - across - POINT, x), heights: (place - reach, place + reach) };
            let lines = hidden.iter().filter(|((from, to), _)| around.meets(*from, *to)).map(|line| line.1);
            lines.sum::<i32>() + 3 * (place - y).abs() / ABOVE
        };
        let steps = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5].map(|step| y + step * ABOVE);
        let y = steps.into_iter().filter(free).min_by_key(cost).unwrap_or(heights.0);
        pen.text(&text, Ink::Value, FONT_VALUE, HPos::Right, (x, y))
    }
}

/// The parts of a line from one period to the next, without its gaps.
fn lines(strip: &Strip) -> impl Iterator<Item = (Place, Place)> + '_ {
    strip.values.windows(2).filter_map(|pair| Some((strip.at(pair[0].0, pair[0].1?), strip.at(pair[1].0, pair[1].1?))))
}

/// The periods below a plot: all that have room, counted from the last one.
fn periods(pen: &Pen, half: &Half, strip: &Strip) -> Drawn {
    let (left, right) = (half.sides.0 - INSET, half.sides.1 + INSET);
    let texts: Vec<(i32, i32, Cow<str>)> = (0..)
        .zip(half.points)
        .map(|(nth, point)| {
            let text = fit(point.label, FONT, right - left);
            let reach = width(&text, FONT) / 2;
            (strip.x(nth).clamp(left + reach, (right - reach).max(left + reach)), reach, text)
        })
        .collect();
    let clear = |stride: &usize| {
        let shown: Vec<_> = texts.iter().rev().step_by(*stride).collect();
        shown.windows(2).all(|pair| pair[1].0 + pair[1].1 + APART <= pair[0].0 - pair[0].1)
    };
    let stride = (1..texts.len().max(2)).find(clear).unwrap_or(texts.len().max(1));
    for (middle, _, text) in texts.iter().rev().step_by(stride) {
        pen.text(text, Ink::Inherit, FONT, HPos::Center, (*middle, TEXT))?;
    }
    Ok(())
}

/// Width of the numbers of an axis.
fn numbers(axis: &ValueAxis) -> i32 {
    axis.ticks.iter().map(|(_, text)| width(text, FONT)).max().unwrap_or_default().min(WIDEST)
}
