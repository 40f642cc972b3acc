//! What is drawn on a row, and how it is written.

use std::fmt::Write as _;

use super::Span;
use crate::chart::digits::escape;

/// What a mark on a row says, by its shape first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Where something that is late was planned: a dashed diamond.
    Was,
    /// Reached: a filled diamond.
    Done,
    /// To come, at its time: an open diamond.
    ToCome,
    /// Late, or expected after its day: a red diamond.
    Late,
    /// A meeting that was held: a dot.
    Held,
    /// A meeting that is planned: a ring.
    Planned,
    /// A meeting that is meant but not on record yet: a dashed ring.
    Meant,
    /// A meeting that is overdue or missing: a red cross.
    Missed,
}

impl Shape {
    fn class(self) -> &'static str {
        match self {
            Self::Was => "ms-was",
            Self::Done => "ms-done",
            Self::ToCome => "ms-todo",
            Self::Late => "ms-late",
            Self::Held => "rv-held",
            Self::Planned => "rv-plan",
            Self::Meant => "rv-meant",
            Self::Missed => "rv-miss",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Was => "M0-6L5 0L0 6L-5 0Z",
            Self::Done | Self::ToCome | Self::Late => "M0-7L6 0L0 7L-6 0Z",
            Self::Held => "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0",
            Self::Planned | Self::Meant => "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
            Self::Missed => "M-4-5.5L0-1.5L4-5.5L5.5-4L1.5 0L5.5 4L4 5.5L0 1.5L-4 5.5L-5.5 4L-1.5 0L-5.5-4Z",
        }
    }
}

/// Writes a place in per cent, with no more digits than a wide screen shows.
pub(super) fn percent(out: &mut String, place: f64) {
    let place = if place.is_finite() { place.clamp(0.0, 100.0) } else { 0.0 };
    let begin = out.len();
    // Writing to a String can't fail.
    _ = write!(out, "{place:.2}");
    let kept = out[begin..].trim_end_matches('0').trim_end_matches('.').len();
    out.truncate(begin + kept);
    out.push('%');
}

/// An upright line.
pub(super) fn upright(out: &mut String, class: &str, at: f64, (top, foot): (i32, i32)) {
    _ = write!(out, "<line class=\"{class}\" x1=\"");
    percent(out, at);
    out.push_str("\" x2=\"");
    percent(out, at);
    _ = write!(out, "\" y1=\"{top}\" y2=\"{foot}\"/>");
}

/// A level line.
pub(super) fn level(out: &mut String, class: &str, span: Span, y: &str) {
    _ = write!(out, "<line class=\"{class}\" x1=\"");
    percent(out, span.from);
    out.push_str("\" x2=\"");
    percent(out, span.to);
    _ = write!(out, "\" y1=\"{y}\" y2=\"{y}\"/>");
}

/// A bar.
pub(super) fn bar(out: &mut String, class: &str, span: Span, (top, height): (i32, i32)) {
    _ = write!(out, "<rect class=\"{class}\" x=\"");
    percent(out, span.from);
    _ = write!(out, "\" y=\"{top}\" width=\"");
    percent(out, span.to - span.from);
    _ = write!(out, "\" height=\"{height}\"/>");
}

/// A mark, whose words show where it is pointed at.
pub(super) fn mark(out: &mut String, shape: Shape, at: f64, y: &str, label: &str) {
    nested(out, at, y, |out| {
        _ = write!(out, "<path class=\"{}\" d=\"{}\">", shape.class(), shape.path());
        if !label.is_empty() {
            out.push_str("<title>");
            escape(out, label);
            out.push_str("</title>");
        }
        out.push_str("</path>");
    });
}

/// The head of an arrow at an edge: the bar goes on beyond it.
pub(super) fn onwards(out: &mut String, at: f64, y: &str, forward: bool) {
    let path = if forward { "M2-4L8 0L2 4Z" } else { "M-2-4L-8 0L-2 4Z" };
    nested(out, at, y, |out| _ = write!(out, "<path class=\"on\" d=\"{path}\"/>"));
}

/// Words behind a place.
pub(super) fn behind(out: &mut String, class: &str, at: f64, y: &str, text: &str) {
    nested(out, at, y, |out| {
        _ = write!(out, "<text class=\"{class}\" x=\"11\" y=\"4\">");
        escape(out, text);
        out.push_str("</text>");
    });
}

/// What is drawn in a picture of its own is never stretched.
fn nested(out: &mut String, at: f64, y: &str, draw: impl FnOnce(&mut String)) {
    out.push_str("<svg x=\"");
    percent(out, at);
    _ = write!(out, "\" y=\"{y}\">");
    draw(out);
    out.push_str("</svg>");
}
