//! The pen: how a drawing is made, mark by mark, on our backend of plotters.
//!
//! The marks go to the backend as plotters' own elements would hand them over, without the copies that those make of
//! their corners.

use std::cell::RefCell;
use std::convert::Infallible;

use plotters::style::text_anchor::HPos;
use plotters_backend::{BackendStyle, DrawingBackend, DrawingErrorKind};

use super::backend::Svg;
use super::digits::escape;
use super::ink::Ink;
use super::{Mark, Standing};

/// Done, or what plotters says went wrong. The backend itself never fails.
pub(super) type Drawn<T = ()> = Result<T, DrawingErrorKind<Infallible>>;

/// A place on the canvas, in canvas units.
pub(super) type Place = (i32, i32);

/// Draws on one picture. All places and sizes are in canvas units.
pub(super) struct Pen {
    svg: RefCell<Svg>,
}

impl Pen {
    /// Starts a picture; `head` as for [`Svg::new`].
    pub(super) fn new(class: &str, size: Place, capacity: usize, head: impl FnOnce(&mut String)) -> Self {
        Self { svg: RefCell::new(Svg::new(class, size, capacity, head)) }
    }

    /// Starts a small picture, which has one sentence for a reader who does not see it.
    pub(super) fn small(class: &str, size: Place, description: &str) -> Self {
        Self::new(class, size, 512 + description.len(), |out| {
            out.push_str(" aria-label=\"");
            escape(out, description);
            out.push_str("\">");
        })
    }

    /// Ends the picture and hands it over.
    pub(super) fn finish(self) -> String {
        self.svg.borrow_mut().finish()
    }

    /// What `draw` draws goes into a group; `side` is the anchor of its texts.
    pub(super) fn group(&self, class: &str, side: HPos, draw: impl FnOnce() -> Drawn) -> Drawn {
        self.svg.borrow_mut().open(class, side);
        draw()?;
        self.svg.borrow_mut().close();
        Ok(())
    }

    /// A line through corners.
    pub(super) fn line(&self, corners: impl IntoIterator<Item = Place>, ink: Ink) -> Drawn {
        self.svg.borrow_mut().draw_path(corners, &ink)
    }

    /// A level line.
    pub(super) fn level(&self, (left, right): Place, y: i32, ink: Ink) -> Drawn {
        self.line([(left, y), (right, y)], ink)
    }

    /// A filled rectangle between two corners.
    pub(super) fn area(&self, [one, other]: [Place; 2], ink: Ink) -> Drawn {
        self.svg.borrow_mut().draw_rect(one, other, &ink, true)
    }

    /// A filled shape.
    pub(super) fn shape(&self, corners: impl IntoIterator<Item = Place>, ink: Ink) -> Drawn {
        self.svg.borrow_mut().fill_polygon(corners, &ink)
    }

    /// A dot.
    pub(super) fn dot(&self, at: Place, radius: i32, ink: Ink) -> Drawn {
        self.svg.borrow_mut().draw_circle(at, radius.unsigned_abs(), &ink, true)
    }

    /// A row of dots as one element; their size is the stylesheet's.
    pub(super) fn dots(&self, at: impl IntoIterator<Item = Place>) {
        self.svg.borrow_mut().dots(at, Ink::Dots.color());
    }

    /// Text whose middle is at the height of `at`.
    pub(super) fn text(&self, text: &str, ink: Ink, font: i32, side: HPos, at: Place) -> Drawn {
        self.svg.borrow_mut().draw_text(text, &ink.text(font, side), at)
    }

    /// Gives the next dot, mark or area a tooltip.
    pub(super) fn tooltip(&self, label: &str, number: &str) {
        self.svg.borrow_mut().tooltip(label, number);
    }

    /// A point of a line, with the shape of what it says. `radius` is that of a plain dot.
    pub(super) fn mark(&self, at: Place, radius: i32, mark: Mark) -> Drawn {
        match mark {
            Mark::Plain => self.dot(at, radius, Ink::Point),
            Mark::Ghost => self.dot(at, radius, Ink::Ghost),
            Mark::Worse => self.shape(diamond(at, radius * 5 / 3), Ink::Worse),
            Mark::Better => {
                let (half, (x, y)) = (radius * 5 / 4, at);
                // As a path it takes a third less to say than as a rectangle.
                let corners = [(-half, -half), (half, -half), (half, half), (-half, half)];
                self.shape(corners.map(|(dx, dy)| (x + dx, y + dy)), Ink::Better)
            }
            Mark::Neutral => self.shape(cross(at, radius * 3 / 2, radius / 2), Ink::Neutral),
        }
    }

    /// The end of a line, with the shape of where it stands.
    pub(super) fn end(&self, at: Place, radius: i32, standing: Standing) -> Drawn {
        match standing {
            Standing::Off => self.shape(diamond(at, radius * 3 / 2), Ink::EndOff),
            Standing::Watch => {
                let ((x, y), up, across) = (at, radius * 3 / 2, radius * 3 / 2);
                let foot = y + radius * 6 / 5;
                self.shape([(x, y - up), (x + across, foot), (x - across, foot)], Ink::EndWatch)
            }
            Standing::On => self.dot(at, radius * 6 / 5, Ink::EndOn),
            Standing::Open => self.dot(at, radius, Ink::LastPoint),
        }
    }
}

fn diamond((x, y): Place, half: i32) -> [Place; 4] {
    [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
}

/// An upright cross of arms `arm` long and twice `thick` wide.
fn cross((x, y): Place, arm: i32, thick: i32) -> [Place; 12] {
    [
        (-thick, -arm),
        (thick, -arm),
        (thick, -thick),
        (arm, -thick),
        (arm, thick),
        (thick, thick),
        (thick, arm),
        (-thick, arm),
        (-thick, thick),
        (-arm, thick),
        (-arm, -thick),
        (-thick, -thick),
    ]
    .map(|(dx, dy)| (x + dx, y + dy))
}
