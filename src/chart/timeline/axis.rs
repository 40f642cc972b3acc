//! The axis in the head of a timeline's column.

use std::fmt::Write as _;

use super::ink::{percent, upright};
use crate::chart::digits::escape;

/// Height of the axis in pixels: today's words, those of the ticks, the ticks.
const HEIGHT: i32 = 34;

/// A tick with its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tick {
    /// Where it stands, in per cent of the width.
    pub at: f64,
    /// "Jan 2027", "Apr".
    pub text: String,
    /// Whether its words are left out where there is little room.
    pub minor: bool,
}

/// The axis of a timeline.
///
/// It stands in a table's head, which paper repeats: what is nested would collapse there, so all of it is placed in per
/// cent itself.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Axis<'a> {
    /// The ticks, ascending.
    pub ticks: &'a [Tick],
    /// Where today is, and its words; none where it is not shown.
    pub today: Option<(f64, &'a str)>,
}

impl Axis<'_> {
    /// The axis as an `<svg>` element, hidden from screen readers: each row says its days.
    pub fn svg(&self) -> String {
        let mut out = format!("<svg class=\"tl\" aria-hidden=\"true\" width=\"100%\" height=\"{HEIGHT}\">");
        for tick in self.ticks {
            upright(&mut out, "tk", tick.at, (HEIGHT - 6, HEIGHT));
            out.push_str(if tick.minor { "<text class=\"alt\" x=\"" } else { "<text x=\"" });
            percent(&mut out, tick.at);
            _ = write!(out, "\" dx=\"3\" y=\"{}\">", HEIGHT - 8);
            escape(&mut out, &tick.text);
            out.push_str("</text>");
        }
        if let Some((at, words)) = self.today {
            upright(&mut out, "today", at, (14, HEIGHT));
            out.push_str("<text class=\"todayt\" x=\"");
            percent(&mut out, at);
            // At the edges the words would leave the column.
            let anchor = if at < 8.0 {
                ""
            } else if at > 92.0 {
                " text-anchor=\"end\""
            } else {
                " text-anchor=\"middle\""
            };
            _ = write!(out, "\" y=\"11\"{anchor}>");
            escape(&mut out, words);
            out.push_str("</text>");
        }
        out.push_str("</svg>");
        out
    }
}
