//! Names beside a plot: kept apart, and tied to the lines they name.

use plotters::style::text_anchor::HPos;

use super::ink::Ink;
use super::labels::{fit, spread, width};
use super::pen::{Drawn, Pen, Place};

/// A label moved further than this is tied to its line; a tie stops this short of both.
const TIE_FROM: i32 = 30;
const TIE_GAP: i32 = 20;
/// A line that ends further than this from the plot's side is tied too.
const REACH: i32 = 80;

/// A name, and the end of the line it names.
pub(super) struct Label {
    /// Where its line ends, in canvas units.
    pub(super) from: Place,
    /// The name itself.
    pub(super) text: String,
    /// A second line below it; empty for none.
    pub(super) below: String,
    /// How the first line looks.
    pub(super) ink: Ink,
    /// How the second line looks.
    pub(super) below_ink: Ink,
}

impl Label {
    fn lines(&self) -> i32 {
        if self.below.is_empty() { 1 } else { 2 }
    }
}

/// Room for names, in canvas units.
#[derive(Clone, Copy)]
pub(super) struct Margin {
    /// Right side of the plot, and where names begin.
    pub(super) side: i32,
    pub(super) x: i32,
    /// Widest name.
    pub(super) room: i32,
    /// Font size, and that of the value.
    pub(super) font: i32,
    pub(super) font_value: i32,
    /// From one name to the next, and from a name's first line to its second.
    pub(super) apart: i32,
    pub(super) pitch: i32,
    /// Whether a name of two lines has its middle at its line, rather than its first line.
    pub(super) centred: bool,
    /// The heights that names may have.
    pub(super) heights: (i32, i32),
}

/// The size at which bold text is measured: it is about a tenth wider.
pub(super) fn bold(font: i32) -> i32 {
    font * 12 / 11
}

/// Width of a text in its ink.
pub(super) fn wide(text: &str, ink: Ink, font: i32, font_value: i32) -> i32 {
    width(text, bold(if ink == Ink::Value { font_value } else { font }))
}

impl Margin {
    /// Draws the names.
    pub(super) fn draw(&self, pen: &Pen, mut labels: Vec<Label>) -> Drawn {
        let first = |label: &Label| {
            if self.centred { label.from.1 - (label.lines() - 1) * self.pitch / 2 } else { label.from.1 }
        };
        // Stable: of two names at one height the earlier one stands above.
        labels.sort_by_key(first);
        let mut heights: Vec<_> = labels.iter().map(first).collect();
        let gaps: Vec<_> = labels.iter().map(|label| self.apart + (label.lines() - 1) * self.pitch).collect();
        // The room below the last name is for its second line.
        let tail = gaps.last().map_or(0, |gap| gap - self.apart);
        spread(&mut heights, &gaps, (self.heights.0, self.heights.1 - tail));
        for (label, &y) in labels.iter().zip(&heights) {
            let middle = y + (label.from.1 - first(label));
            if (middle - label.from.1).abs() > TIE_FROM || label.from.0 < self.side - REACH {
                pen.line([(label.from.0 + TIE_GAP, label.from.1), (self.x - TIE_GAP, middle)], Ink::Tie)?;
            }
        }
        for (label, &y) in labels.iter().zip(&heights) {
            let lines = [(&label.text, label.ink, y), (&label.below, label.below_ink, y + self.pitch)];
            for (text, ink, y) in lines.into_iter().filter(|(text, ..)| !text.is_empty()) {
                let font = if ink == Ink::Value { self.font_value } else { self.font };
                pen.text(&fit(text, bold(font), self.room), ink, font, HPos::Left, (self.x, y))?;
            }
        }
        Ok(())
    }
}
