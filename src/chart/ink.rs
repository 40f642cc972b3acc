//! The palette: what a chart is made of, each with its class name.
//!
//! plotters knows only colours. An ink travels through it as the blue byte of a colour and becomes
//! a class name in the backend.

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::{BackendColor, BackendStyle};

use super::Standing;

/// Declares the kinds of marks together with their class names, so that no list can fall behind the
/// other. The discriminant is the index of the name.
macro_rules! inks {
    ($($(#[$doc:meta])* $name:ident = $class:literal),+ $(,)?) => {
        /// Kinds of marks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum Ink {
            $($(#[$doc])* $name),+
        }

        const CLASSES: &[&str] = &[$($class),+];
    };
}

inks! {
    /// Looks as the group around it says: grid lines, tick marks, axis text.
    Inherit = "",
    Base = "base",
    /// Where a figure should lie.
    Band = "band",
    Target = "target",
    RedFlag = "redflag",
    Tie = "tie",
    Actual = "actual",
    /// The second line: seasonally adjusted, or the prior year.
    Second = "second",
    /// The line of a lesser panel.
    Thin = "thin",
    /// Natural limits: the area between, the edges, the middle.
    Natural = "nat",
    NaturalProvisional = "nat prov",
    Limit = "limit",
    LimitProvisional = "limit prov",
    Mean = "mean",
    MeanProvisional = "mean prov",
    /// Where limits were set anew.
    Rebase = "rebase",
    /// Where the figures end and the forecast begins.
    Now = "now",
    Fan = "fan",
    Forecast = "forecast",
    /// From a note to its point.
    Leader = "leader",
    Point = "pt",
    LastPoint = "pt last",
    Ghost = "pt ghost",
    Better = "pt better",
    Worse = "pt worse",
    Neutral = "pt neutral",
    /// A row of small dots.
    Dots = "dots",
    /// A moving range beyond its limit.
    Over = "pt over",
    /// End marks.
    EndOff = "pt end m-off",
    EndWatch = "pt end m-watch",
    EndOn = "pt end m-on",
    /// Bars.
    BarOff = "bar m-off",
    BarWatch = "bar m-watch",
    BarOn = "bar m-on",
    BarOpen = "bar",
    /// The target of a bullet.
    Tick = "tick",
    /// Where a bar begins, where it is off course, where it was cut.
    Zero = "zero",
    Threshold = "thr",
    Cut = "cut",
    /// Ranges of a bullet, poor to good.
    Poor = "q1",
    Fair = "q2",
    Good = "q3",
    /// Where a score is off course.
    Zone = "zone",
    /// What a score was at the last review.
    Then = "then",
    /// From the last figure to today.
    Tail = "tail",
    /// Target markers without a line.
    Aim = "aim",
    Value = "val",
    Label = "lab",
    TargetLabel = "lab lab-target",
    RedFlagLabel = "lab lab-redflag",
    ForecastLabel = "lab lab-forecast",
    /// Text of a note.
    Note = "event",
}

impl Ink {
    /// The class attribute's text for a colour made by an ink; empty when there is none to write.
    pub(super) fn class(color: BackendColor) -> &'static str {
        CLASSES.get(usize::from(color.rgb.2)).copied().unwrap_or_default()
    }

    /// A bar's.
    pub(super) fn bar(standing: Standing) -> Self {
        match standing {
            Standing::Off => Self::BarOff,
            Standing::Watch => Self::BarWatch,
            Standing::On => Self::BarOn,
            Standing::Open => Self::BarOpen,
        }
    }

    /// For text of `font` canvas units in height, whose middle is at the height of its position.
    pub(super) fn text(self, font: i32, side: HPos) -> TextStyle<'static> {
        TextStyle {
            font: FontDesc::new(FontFamily::SansSerif, f64::from(font), FontStyle::Normal),
            color: self.color(),
            pos: Pos::new(side, VPos::Center),
        }
    }
}

impl BackendStyle for Ink {
    fn color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (0, 0, *self as u8) }
    }
}
