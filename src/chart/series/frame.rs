//! The two layouts. All numbers are canvas units: tenths of a user unit.

use crate::chart::Width;

/// Room between the plot's sides and the first and last point.
pub(super) const INSET: i32 = 80;
/// Least room between a text and the edge of the picture.
pub(super) const EDGE: i32 = 20;
/// From the plot's left side to the numbers of the axis.
pub(super) const AXIS_GAP: i32 = 80;
/// From the plot's foot to the middle of the first and second line of text; length of tick marks.
pub(super) const LINE_1: i32 = 150;
pub(super) const LINE_2: i32 = 300;
pub(super) const TICK: i32 = 40;
/// Radius of the last point's dot.
pub(super) const RADIUS_LAST: i32 = 40;

/// From the foot of the plot to the foot of the picture.
const BELOW: i32 = 440;
/// From the plot's foot to the title of the panel below, and from there to the panel.
const PANEL_TITLE: i32 = 560;
const PANEL_TOP: i32 = 150;
/// Room below the panel.
const PANEL_BELOW: i32 = 100;

/// Sizes of a layout.
#[derive(Debug)]
pub(super) struct Frame {
    /// Class of the picture, and what is added to its ids.
    pub(super) class: &'static str,
    pub(super) suffix: &'static str,
    /// The picture.
    pub(super) size: (i32, i32),
    /// Top and foot of the plot.
    pub(super) top: i32,
    pub(super) foot: i32,
    /// Middle of the title of the panel below, and the panel's top and foot.
    pub(super) panel_title: i32,
    pub(super) panel: (i32, i32),
    /// Font sizes: texts, and the last value.
    pub(super) font: i32,
    pub(super) font_value: i32,
    /// Widest texts in the margins. A number that needs more is cut.
    pub(super) widest: (i32, i32),
    /// From the plot's right side to the names, and the least distance of two names' heights.
    pub(super) label_gap: i32,
    pub(super) label_apart: i32,
    /// From the first line of a text to its second.
    pub(super) pitch: i32,
    /// Whether names stand on two lines.
    pub(super) stacked: bool,
    /// How many notes there may be.
    pub(super) notes: usize,
    /// Above this many points only the last one, and those that say something, have a dot.
    pub(super) dots: usize,
}

impl Frame {
    /// The layout for a width, with or without room for notes and moving ranges.
    pub(super) fn new(width: Width, notes: bool, ranges: bool) -> Self {
        let narrow = width == Width::Narrow;
        let top = if notes { 460 } else { 140 };
        let height = match (narrow, ranges) {
            (true, _) => 2400,
            (false, true) => 2500,
            (false, false) => 2820,
        };
        let foot = top + height;
        let panel_title = foot + PANEL_TITLE;
        let panel = (panel_title + PANEL_TOP, panel_title + PANEL_TOP + if narrow { 600 } else { 720 });
        let bottom = if ranges { panel.1 + PANEL_BELOW } else { foot + BELOW };
        let shared = Self {
            class: "chart",
            suffix: "",
            size: (9000, bottom),
            top,
            foot,
            panel_title,
            panel,
            font: 120,
            font_value: 130,
            widest: (1500, 2400),
            label_gap: 100,
            label_apart: 160,
            pitch: 150,
            stacked: false,
            notes: 3,
            dots: 120,
        };
        if !narrow {
            return shared;
        }
        Self {
            class: "chart narrow",
            suffix: "-n",
            size: (3480, bottom),
            font: 110,
            font_value: 120,
            widest: (760, 860),
            label_gap: 60,
            label_apart: 150,
            pitch: 125,
            stacked: true,
            notes: 2,
            dots: 36,
            ..shared
        }
    }
}
