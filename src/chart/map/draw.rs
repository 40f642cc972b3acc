//! The picture: lanes, then arrows, then their words, then boxes.

use super::label::{Ground, LETTERS, LINE, Label, shapes};
use super::route::{Path, Piece};
use super::wrap::wrap;
use super::{ArrowKind, LABELLED, MapArrow, MapBox, MapSize, PX, Place, Plan, Rect, Sign};
use crate::chart::digits::{escape, fine, pair};
use crate::chart::labels::{fit, width};
use std::fmt::Write as _;

/// Letters: of titles (reckoned larger, since they are bold), of names of lanes, of words below.
const TITLE: i32 = 160;
const LANE: i32 = 160;
const SMALL: i32 = 125;
/// Lines of a title at most; the table has it whole.
const TITLE_LINES: usize = 12;
const LANE_LINES: usize = 5;
/// The room for the name of a lane at the left.
const LANE_WIDTH: i32 = 150 * PX;
/// From the edge of a box to its words, and from a line to the next.
const PAD: i32 = 14 * PX;
const STEP: i32 = 19 * PX;
/// From a mark to the next.
const MARK: i32 = 16 * PX;

/// The words of a box, broken to its width.
pub(super) struct Text {
    lines: Vec<String>,
    owner: Option<String>,
    /// Marks that fit.
    marks: usize,
    /// Whether owner and marks need a line each.
    apart: bool,
}

impl Text {
    pub(super) fn of(node: &MapBox<'_>, box_width: i32) -> Self {
        let room = box_width - 2 * PAD;
        let marks = node.marks.len().min(usize::try_from(room / MARK).unwrap_or(0));
        let owner = node.owner.map(|owner| fit(owner, SMALL, room).into_owned());
        let both = owner.as_ref().map_or(0, |owner| width(owner, SMALL)) + wide(marks) + 8 * PX;
        Self {
            lines: wrap(node.title, TITLE, room, TITLE_LINES),
            apart: owner.is_some() && marks > 0 && both > room,
            owner,
            marks,
        }
    }

    /// The height of the box.
    pub(super) fn height(&self) -> i32 {
        let foot = if self.owner.is_none() && self.marks == 0 { 0 } else { 22 * PX };
        let more = if self.apart { 20 * PX } else { 0 };
        self.title_end() + foot + more + 14 * PX
    }

    /// Where the last line of the title stands, from the top of the box.
    fn title_end(&self) -> i32 {
        let lines = i32::try_from(self.lines.len()).unwrap_or(0);
        26 * PX + lines * STEP + 3 * PX
    }
}

fn wide(marks: usize) -> i32 {
    i32::try_from(marks).unwrap_or(0) * MARK
}

/// The least height of a lane by its name.
pub(super) fn lane_height(name: &str) -> i32 {
    let lines = i32::try_from(wrap(name, LANE, LANE_WIDTH, LANE_LINES).len()).unwrap_or(0);
    40 * PX + lines * STEP
}

/// Draws a map.
pub(super) fn draw(plan: &Plan<'_, '_>) -> String {
    let mut out = String::with_capacity(2_000 + 1_000 * plan.boxes.len() + 500 * plan.arrows.len());
    let (id, size) = (plan.map.id, if plan.map.size == MapSize::Wide { "wide" } else { "medium" });
    let (width, height) = (plan.sheet.width / PX, plan.layout.height / PX);
    let _ = write!(
        out,
        r#"<svg class="map {size}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group" aria-labelledby="{id}-t" aria-describedby="{id}-d">"#
    );
    let _ = write!(out, r#"<title id="{id}-t">"#);
    escape(&mut out, plan.map.title);
    let _ = write!(out, r#"</title><desc id="{id}-d">"#);
    escape(&mut out, plan.map.description);
    out.push_str("</desc>");
    lanes(&mut out, plan);
    for (arrow, path) in plan.arrows.iter().zip(&plan.paths) {
        way(&mut out, arrow, path);
    }
    let names = names(&mut out, plan);
    for label in labels(plan, names) {
        words(&mut out, &label);
    }
    for (at, node) in plan.boxes.iter().enumerate() {
        boxed(&mut out, node, &plan.texts[at], plan.layout.boxes[at]);
    }
    out.push_str("</svg>");
    out
}

/// Lanes, without their names.
fn lanes(out: &mut String, plan: &Plan<'_, '_>) {
    let full = Rect { left: 0, top: 0, right: plan.sheet.width, bottom: plan.layout.height };
    if plan.map.lanes.is_empty() {
        return rect(out, "lane", full, 0);
    }
    for (nth, (_, top, bottom)) in plan.layout.lanes.iter().enumerate() {
        rect(out, if nth % 2 == 0 { "lane" } else { "lane odd" }, Rect { top: *top, bottom: *bottom, ..full }, 0);
    }
}

/// The names of lanes, over the arrows that pass them; returns where they stand.
fn names(out: &mut String, plan: &Plan<'_, '_>) -> Vec<Rect> {
    let mut taken = Vec::new();
    for (lane, top, _) in &plan.layout.lanes {
        let Some(name) = plan.map.lanes.get(*lane) else { continue };
        let (x, room, most) = match plan.map.size {
            MapSize::Wide => (20 * PX, LANE_WIDTH, LANE_LINES),
            MapSize::Medium => (14 * PX, plan.sheet.width - 28 * PX, 1),
        };
        let mut y = top + 30 * PX;
        for line in wrap(name, LANE, room, most) {
            text(out, "name", (x, y), &line, false);
            let right = x + width(&line, LANE);
            taken.push(Rect { left: x, top: y - 14 * PX, right, bottom: y + 5 * PX });
            y += STEP;
        }
    }
    taken
}

/// The line of an arrow with its head.
fn way(out: &mut String, arrow: &MapArrow<'_>, path: &Path) {
    let (class, head) = match arrow.kind {
        ArrowKind::Borne => ("borne", true),
        ArrowKind::Early => ("early", true),
        ArrowKind::NotBorne => ("not-borne", true),
        ArrowKind::Part => ("part", false),
    };
    let Some(last) = path.pieces.last() else { return };
    let tip = last.end();
    let _ = write!(out, r#"<g class="way {class}"><title>"#);
    escape(out, arrow.said);
    out.push_str("</title><path d=\"");
    let back = backwards(last);
    // The line ends in its head, not at its tip: dots would stand out of it.
    let stop = if head { (tip.0 + back.0 * 7 * PX, tip.1 + back.1 * 7 * PX) } else { tip };
    let mut at = None;
    for (nth, piece) in path.pieces.iter().enumerate() {
        let end = if nth + 1 == path.pieces.len() { stop } else { piece.end() };
        if at.is_none() {
            out.push('M');
            pair(out, piece.start().0, piece.start().1);
        }
        match piece {
            Piece::Line(..) => {
                out.push('L');
                pair(out, end.0, end.1);
            }
            Piece::Curve(_, a, b, _) => {
                out.push('C');
                for (nth, place) in [*a, *b, end].into_iter().enumerate() {
                    if nth > 0 {
                        out.push(' ');
                    }
                    pair(out, place.0, place.1);
                }
            }
        }
        at = Some(end);
    }
    out.push_str("\"/>");
    if head {
        let across = (back.1 * 45, back.0 * 45);
        let foot = (tip.0 + back.0 * 10 * PX, tip.1 + back.1 * 10 * PX);
        out.push_str("<path class=\"tip\" d=\"M");
        pair(out, tip.0, tip.1);
        out.push('L');
        pair(out, foot.0 + across.0, foot.1 + across.1);
        out.push('L');
        pair(out, foot.0 - across.0, foot.1 - across.1);
        out.push_str("Z\"/>");
    } else {
        circle(out, "ring", (tip.0 + back.0 * 4 * PX, tip.1 + back.1 * 4 * PX), 40);
    }
    out.push_str("</g>");
}

/// The way back from the end of a path, a step in one of four directions: a path meets a box squarely.
fn backwards(last: &Piece) -> Place {
    let (guide, end) = match last {
        Piece::Line(start, end) => (*start, *end),
        Piece::Curve(_, _, guide, end) => (*guide, *end),
    };
    if guide.0 == end.0 { (0, (guide.1 - end.1).signum()) } else { ((guide.0 - end.0).signum(), 0) }
}

/// Finds room for the words of arrows.
pub(super) fn labels(plan: &Plan<'_, '_>, mut taken: Vec<Rect>) -> Vec<Label> {
    if plan.arrows.len() > LABELLED {
        return Vec::new();
    }
    taken.extend(plan.layout.boxes.iter().map(|place| place.grown(2 * PX)));
    let bounds = Rect { left: 4 * PX, top: 2 * PX, right: plan.sheet.width - 4 * PX, bottom: plan.layout.height };
    let mut ground = Ground::new(bounds, taken, &plan.paths);
    let mut labels = Vec::new();
    for (arrow, path) in plan.arrows.iter().zip(&plan.paths) {
        let Some(label) = arrow.label else { continue };
        let found = ground.place(&shapes(label), path);
        let number = || ground.place(&shapes(arrow.number?), path);
        labels.extend(found.or_else(number));
    }
    labels
}

fn words(out: &mut String, label: &Label) {
    let x = if label.end { label.place.right } else { label.place.left };
    for (nth, line) in label.lines.iter().enumerate() {
        let y = label.place.top + LINE * i32::try_from(nth).unwrap_or(0) + LETTERS;
        text(out, "why", (x, y), line, label.end);
    }
}

/// A box with all that it says, as one link.
fn boxed(out: &mut String, node: &MapBox<'_>, words: &Text, place: Rect) {
    let class = class_of(node.sign);
    match node.href {
        Some(href) => {
            let _ = write!(out, r#"<a class="at {class}" href=""#);
            escape(out, href);
            out.push_str("\">");
        }
        None => {
            let _ = write!(out, r#"<g class="at {class}">"#);
        }
    }
    rect(out, "box", place, 4);
    let (left, right) = (place.left + PAD, place.right - PAD);
    mark(out, node.sign, (left + 6 * PX, place.top + 19 * PX), 6 * PX);
    text(out, "word", (left + 18 * PX, place.top + 24 * PX), node.word, false);
    if let Some(score) = node.score {
        text(out, "score", (right, place.top + 24 * PX), score, true);
    }
    let mut y = place.top + 29 * PX;
    for line in &words.lines {
        y += STEP;
        text(out, "title", (left, y), line, false);
    }
    // Owner and marks stand at the foot of all boxes of a row alike.
    let foot = place.bottom - 13 * PX;
    if let Some(owner) = &words.owner {
        text(out, "owner", (left, foot), owner, false);
    }
    let line = if words.apart { foot - 20 * PX } else { foot };
    let begin = if words.apart || words.owner.is_none() { left } else { right - wide(words.marks) + 4 * PX };
    for (nth, sign) in node.marks.iter().take(words.marks).enumerate() {
        mark(out, *sign, (begin + wide(nth) + 5 * PX, line - 4 * PX), 45);
    }
    out.push_str(if node.href.is_some() { "</a>" } else { "</g>" });
}

fn class_of(sign: Sign) -> &'static str {
    match sign {
        Sign::Good => "good",
        Sign::Watch => "watch",
        Sign::Bad => "bad",
        Sign::Stale => "stale",
        Sign::None => "none",
    }
}

/// A mark around a place, with its shape.
fn mark(out: &mut String, sign: Sign, (x, y): Place, half: i32) {
    let class = class_of(sign);
    let corners: &[Place] = match sign {
        Sign::Good => return circle(out, &format!("m {class}"), (x, y), half * 9 / 10),
        Sign::None => return circle(out, &format!("m {class}"), (x, y), half * 8 / 10),
        Sign::Watch => &[(0, -10), (11, 9), (-11, 9)],
        Sign::Bad => &[(0, -12), (12, 0), (0, 12), (-12, 0)],
        Sign::Stale => &[(-9, -10), (9, -10), (-9, 10), (9, 10)],
    };
    let _ = write!(out, r#"<path class="m {class}" d="M"#);
    for (nth, (dx, dy)) in corners.iter().enumerate() {
        if nth > 0 {
            out.push('L');
        }
        pair(out, x + dx * half / 10, y + dy * half / 10);
    }
    out.push_str("Z\"/>");
}

fn circle(out: &mut String, class: &str, (x, y): Place, radius: i32) {
    let _ = write!(out, r#"<circle class="{class}" cx=""#);
    fine(out, x);
    out.push_str("\" cy=\"");
    fine(out, y);
    out.push_str("\" r=\"");
    fine(out, radius);
    out.push_str("\"/>");
}

fn rect(out: &mut String, class: &str, place: Rect, round: i32) {
    let _ = write!(out, r#"<rect class="{class}""#);
    for (name, value) in
        [("x", place.left), ("y", place.top), ("width", place.right - place.left), ("height", place.bottom - place.top)]
    {
        let _ = write!(out, " {name}=\"");
        fine(out, value);
        out.push('"');
    }
    if round > 0 {
        let _ = write!(out, " rx=\"{round}\"");
    }
    out.push_str("/>");
}

fn text(out: &mut String, class: &str, (x, y): Place, words: &str, end: bool) {
    let _ = write!(out, r#"<text class="{class}" x=""#);
    fine(out, x);
    out.push_str("\" y=\"");
    fine(out, y);
    out.push_str(if end { "\" text-anchor=\"end\">" } else { "\">" });
    escape(out, words);
    out.push_str("</text>");
}
