//! A plotters backend that writes SVG with classes instead of colours.
//!
//! The canvas is ten times as large as the picture and every coordinate is divided on output: that
//! is how whole canvas units become a precision of a tenth of a pixel. Paths of one kind that follow
//! one another become one `<path>`, so a grid or a line with gaps is a single element.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::ops::Range;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::digits::{escape, fine, pair};
use super::ink::Ink;

/// Canvas units in one user unit of the picture.
pub(super) const FINE: i32 = 10;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// The picture so far.
pub(super) struct Svg {
    out: String,
    size: (u32, u32),
    /// Ink of the `<path>` whose `d` is still open at the end of `out`.
    path: Option<u8>,
    /// Where that path has come to.
    pen: BackendCoord,
    /// What texts of the open group are anchored to; a text says so only if it differs.
    side: &'static str,
    /// Tooltip of the next dot or mark; empty for none.
    tooltip: String,
}

impl Svg {
    /// Starts a picture of `width` by `height` canvas units. `head` writes the attributes after
    /// `viewBox`, and what else belongs at the start, with its own `>`.
    pub(super) fn new(
        class: &str,
        (width, height): (i32, i32),
        capacity: usize,
        head: impl FnOnce(&mut String),
    ) -> Self {
        let mut out = String::with_capacity(capacity);
        let _ = write!(out, r#"<svg class="{class}" viewBox="0 0 {} {}" role="img""#, width / FINE, height / FINE);
        head(&mut out);
        Self {
            out,
            size: (width.unsigned_abs(), height.unsigned_abs()),
            path: None,
            pen: (0, 0),
            side: "start",
            tooltip: String::new(),
        }
    }

    /// Opens a group; `side` is the anchor of its texts.
    pub(super) fn open(&mut self, class: &str, side: HPos) {
        self.end_path();
        let _ = write!(self.out, r#"<g class="{class}""#);
        self.side = anchor(side);
        if self.side != "start" {
            let _ = write!(self.out, r#" text-anchor="{}""#, self.side);
        }
        self.out.push('>');
    }

    /// Closes the group.
    pub(super) fn close(&mut self) {
        self.end_path();
        self.out.push_str("</g>");
        self.side = "start";
    }

    /// Gives the next dot or mark a tooltip: "label: number".
    pub(super) fn tooltip(&mut self, label: &str, number: &str) {
        self.tooltip.clear();
        escape(&mut self.tooltip, label);
        self.tooltip.push_str(": ");
        escape(&mut self.tooltip, number);
    }

    /// Ends the picture and hands it over.
    pub(super) fn finish(&mut self) -> String {
        self.end_path();
        self.out.push_str("</svg>");
        std::mem::take(&mut self.out)
    }

    fn end_path(&mut self) {
        if self.path.take().is_some() {
            self.out.push_str("\"/>");
        }
    }

    /// Begins an element with its class.
    fn begin(&mut self, name: &str, color: BackendColor) {
        self.end_path();
        self.out.push('<');
        self.out.push_str(name);
        let class = Ink::class(color);
        if !class.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(class);
            self.out.push('"');
        }
    }

    /// Ends an element, with its tooltip if it is to have one.
    fn end(&mut self, name: &str) {
        if self.tooltip.is_empty() {
            self.out.push_str("/>");
            return;
        }
        for part in ["><title>", &self.tooltip, "</title></", name, ">"] {
            self.out.push_str(part);
        }
        self.tooltip.clear();
    }

    /// Draws a row of dots as one path: steps of no length, which round line ends make visible.
    pub(super) fn dots(&mut self, at: impl IntoIterator<Item = BackendCoord>, color: BackendColor) {
        for place in at {
            self.move_to(place, color);
            self.out.push_str("h0");
        }
    }

    /// Writes an attribute; `name` is what stands before its value.
    fn attribute(&mut self, name: &str, value: i32) {
        self.out.push_str(name);
        fine(&mut self.out, value);
        self.out.push('"');
    }

    /// Moves the pen to where a line begins: absolute in a new path, else relative.
    fn move_to(&mut self, (x, y): BackendCoord, color: BackendColor) {
        if self.path == Some(color.rgb.2) {
            self.out.push('m');
            let (from_x, from_y) = self.pen;
            pair(&mut self.out, x - from_x, y - from_y);
        } else {
            self.begin("path", color);
            self.out.push_str(" d=\"M");
            pair(&mut self.out, x, y);
            self.path = Some(color.rgb.2);
        }
        self.pen = (x, y);
    }
}

impl DrawingBackend for Svg {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// Nothing: no mark of ours is made of pixels, and a picture of pixels has no classes.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let mut path = path.into_iter();
        let Some(start) = path.next() else {
            return Ok(());
        };
        // The start is written with the first step that goes anywhere: a path of one place has
        // nothing to show.
        let mut last = 'M';
        let mut at = start;
        for (x, y) in path {
            let (dx, dy) = (x - at.0, y - at.1);
            if (dx, dy) == (0, 0) {
                continue;
            }
            if last == 'M' {
                self.move_to(start, style.color());
            }
            let command = match (dx, dy) {
                (_, 0) => 'h',
                (0, _) => 'v',
                _ => 'l',
            };
            // A repeated command letter may be left out; its numbers then need a separator, for
            // which a minus sign does.
            let first = if command == 'v' { dy } else { dx };
            if command != last {
                self.out.push(command);
            } else if first > 0 {
                self.out.push(' ');
            }
            match command {
                'l' => pair(&mut self.out, dx, dy),
                _ => fine(&mut self.out, first),
            }
            last = command;
            at = (x, y);
            self.pen = at;
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.begin("rect", style.color());
        self.attribute(" x=\"", upper_left.0.min(bottom_right.0));
        self.attribute(" y=\"", upper_left.1.min(bottom_right.1));
        self.attribute(" width=\"", (bottom_right.0 - upper_left.0).abs());
        self.attribute(" height=\"", (bottom_right.1 - upper_left.1).abs());
        self.end("rect");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, _fill: bool) -> Drawn {
        self.begin("circle", style.color());
        self.attribute(" cx=\"", center.0);
        self.attribute(" cy=\"", center.1);
        self.attribute(" r=\"", i32::try_from(radius).unwrap_or(i32::MAX));
        self.end("circle");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        self.draw_path(corners, style)?;
        if self.path.take().is_some() {
            self.out.push_str("z\"");
            self.end("path");
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, (x, y): BackendCoord) -> Drawn {
        self.begin("text", style.color());
        let place = style.anchor();
        self.attribute(" x=\"", x);
        // The baseline, from where capitals and figures stand in any common face: about 0.72 em
        // high. `dominant-baseline` would do, but renderers differ on it.
        let share = match place.v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.36,
            VPos::Bottom => -0.2,
        };
        #[expect(clippy::cast_possible_truncation, reason = "a font size times a share below one")]
        let drop = (style.size() * share).round() as i32;
        self.attribute(" y=\"", y + drop);
        let side = anchor(place.h_pos);
        if side != self.side {
            let _ = write!(self.out, r#" text-anchor="{side}""#);
        }
        self.out.push('>');
        escape(&mut self.out, text);
        self.out.push_str("</text>");
        Ok(())
    }
}

fn anchor(side: HPos) -> &'static str {
    match side {
        HPos::Left => "start",
        HPos::Center => "middle",
        HPos::Right => "end",
    }
}

/// A range of canvas heights for an axis that grows upwards, while heights grow downwards.
pub(super) fn upwards(foot: i32, top: i32) -> Range<i32> {
    Range { start: foot, end: top }
}
