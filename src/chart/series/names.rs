//! The texts of the right margin: target, red flag, limits, forecast.

use super::forecast::Ahead;
use super::frame::{EDGE, Frame};
use super::picture::Picture;
use super::scale::{Level, bounds};
use crate::chart::drawable;
use crate::chart::ink::Ink;
use crate::chart::margin::{Label, Margin, wide};
use crate::chart::pen::Place;

/// A name, and what it names.
pub(super) struct Name {
    pub(super) of: Named,
    text: String,
    below: String,
    ink: Ink,
    below_ink: Ink,
}

/// What a name names.
#[derive(Clone, Copy)]
pub(super) enum Named {
    Target(f64),
    RedFlag(Level),
    Limit(f64),
    /// The adjusted series, at its last point with a value.
    Adjusted(i32, f64),
    Forecast,
}

impl Name {
    /// Words and a number: on one line, or on two.
    pub(super) fn new(of: Named, words: &str, number: String, ink: Ink, stacked: bool) -> Self {
        let (text, below) =
            if stacked { (words.to_owned(), number) } else { ([words, " ", &number].concat(), String::new()) };
        Self { of, text, below, ink, below_ink: ink }
    }

    /// The label of what stands at `from`.
    pub(super) fn label(self, from: Place) -> Label {
        Label { from, text: self.text, below: self.below, ink: self.ink, below_ink: self.below_ink }
    }

    /// Width in canvas units.
    pub(super) fn width(&self, frame: &Frame) -> i32 {
        let wide = |text, ink| wide(text, ink, frame.font, frame.font_value);
        wide(&self.text, self.ink).max(wide(&self.below, self.below_ink))
    }
}

impl Picture<'_> {
    /// Fills in the names.
    pub(super) fn name(&mut self) {
        let words = self.chart.words;
        let short = self.chart.short.unwrap_or(self.chart.number);
        let number = |value| self.chart.fitting(value);
        let mut names = Vec::with_capacity(8);
        let stacked = self.frame.stacked;
        let mut add = |of, words: &str, number: String, ink| names.push(Name::new(of, words, number, ink, stacked));
        if let Some(step) = self.target.last() {
            let (low, high) = if step.band { (words.target_low, words.target_high) } else { (words.target, "") };
            for (name, level) in [(high, step.high), (low, step.low)] {
                if let Some(level) = level {
                    add(Named::Target(level), name, number(level), Ink::TargetLabel);
                }
            }
        }
        if let (Some(level), Some(flag)) = (self.red_flag, self.chart.red_flag) {
            let arrow = match level {
                Level::Within(_) => "",
                Level::Above => " \u{2191}",
                Level::Below => " \u{2193}",
            };
            add(Named::RedFlag(level), words.red_flag, number(flag) + arrow, Ink::RedFlagLabel);
        }
        if let Some(limits) = self.chart.limits.last().filter(|limits| limits.from < self.days.len())
            && let (Some(lower), Some(upper), Some(mean)) =
                (drawable(limits.lower), drawable(limits.upper), drawable(limits.mean))
        {
            let (lowest, highest) = bounds(self.chart);
            let (upper_words, lower_words) =
                if stacked { (words.upper, words.lower) } else { (words.upper_limit, words.lower_limit) };
            if upper <= highest && lower < upper {
                add(Named::Limit(upper), upper_words, short(upper), Ink::Label);
            }
            add(Named::Limit(mean.clamp(lowest, highest)), words.mean, short(mean), Ink::Label);
            if lower >= lowest && lower < upper {
                add(Named::Limit(lower), lower_words, short(lower), Ink::Label);
            }
        }
        let mut adjusted = self.days.iter().zip(self.chart.adjusted).rev();
        if let Some((day, value)) = adjusted.find_map(|(&(day, _), value)| Some((day, drawable((*value)?)?))) {
            add(Named::Adjusted(day, value), words.adjusted, short(value), Ink::Label);
        }
        if let Some(step) = self.chart.forecast.and_then(|forecast| forecast.steps.last())
            && drawable(step.mid).is_some()
        {
            add(Named::Forecast, words.forecast, number(step.mid), Ink::ForecastLabel);
            let likely = drawable(step.low80).is_some() && drawable(step.high80).is_some();
            if let (true, Some(name)) = (likely && !stacked, names.last_mut()) {
                name.below = (words.likely)(&short(step.low80), &short(step.high80));
                name.below_ink = Ink::Label;
            }
        }
        self.names = names;
        self.range_names = self.name_ranges();
    }

    /// The margin itself.
    pub(super) fn margin(&self) -> Margin {
        let frame = &self.frame;
        Margin {
            side: self.plot.sides.1,
            x: self.plot.sides.1 + frame.label_gap,
            room: frame.size.0 - EDGE - self.plot.sides.1 - frame.label_gap,
            font: frame.font,
            font_value: frame.font_value,
            apart: frame.label_apart,
            pitch: frame.pitch,
            centred: frame.stacked,
            heights: (if frame.top > 200 { frame.top } else { frame.top / 2 }, frame.foot),
        }
    }

    /// The names at the lines they name.
    pub(super) fn labels(&mut self, road: &[Ahead]) -> Vec<Label> {
        let (left, right) = self.plot.sides;
        let target = self.target.last().map_or(right, |step| self.ends(step).1).clamp(left, right);
        let names = std::mem::take(&mut self.names);
        let place = |of| match of {
            Named::Target(value) => Some((target, self.plot.height(value))),
            Named::RedFlag(Level::Within(value)) | Named::Limit(value) => Some((right, self.plot.height(value))),
            Named::RedFlag(Level::Above) => Some((right, self.frame.top)),
            Named::RedFlag(Level::Below) => Some((right, self.frame.foot)),
            Named::Adjusted(day, value) => Some(self.plot.at(day, value)),
            Named::Forecast => road.last().map(|step| (step.x, step.mid)),
        };
        let label = |name: Name| place(name.of).map(|from| name.label(from));
        names.into_iter().filter_map(label).collect()
    }
}
