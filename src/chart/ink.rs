//! The palette: what a chart is made of, each with its class name.
//!
//! plotters knows only colours. An ink travels through it as the blue byte of a colour and becomes
//! a class name in the backend.

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::BackendColor;

/// Kinds of marks. The discriminant is the index of the class name in [`CLASSES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Ink {
    /// Looks as the group around it says: grid lines, tick marks, axis text.
    Inherit,
    Base,
    Band,
    Target,
    RedFlag,
    Tie,
    Actual,
    Point,
    LastPoint,
    Value,
    TargetLabel,
    RedFlagLabel,
}

const CLASSES: [&str; 12] = [
    "",
    "base",
    "band",
    "target",
    "redflag",
    "tie",
    "actual",
    "pt",
    "pt last",
    "val",
    "lab lab-target",
    "lab lab-redflag",
];

impl Ink {
    /// The class attribute's text for a colour made by an ink; empty when there is none to write.
    pub(super) fn class(color: BackendColor) -> &'static str {
        CLASSES.get(usize::from(color.rgb.2)).copied().unwrap_or_default()
    }

    /// For lines.
    pub(super) fn stroke(self) -> ShapeStyle {
        ShapeStyle { color: RGBAColor(0, 0, self as u8, 1.0), filled: false, stroke_width: 1 }
    }

    /// For areas and dots.
    pub(super) fn fill(self) -> ShapeStyle {
        ShapeStyle { filled: true, ..self.stroke() }
    }

    /// For text of `font` canvas units in height, whose middle is at the height of its position.
    pub(super) fn text(self, font: i32, side: HPos) -> TextStyle<'static> {
        TextStyle {
            font: FontDesc::new(FontFamily::SansSerif, f64::from(font), FontStyle::Normal),
            color: BackendColor { alpha: 1.0, rgb: (0, 0, self as u8) },
            pos: Pos::new(side, VPos::Center),
        }
    }
}
