//! The paths of arrows: from the edge of one box to that of another, through the gaps between boxes.
//!
//! Between two rows a path is a curve that stays in the room between them; within a row it is an upright line where the
//! row has a bend for it. So no path runs through a box.

use super::layout::{Graph, Layout};
use super::{PX, Place, Rect};
use crate::chart::labels::spread;

/// A piece of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    Line(Place, Place),
    /// From, two guides, to.
    Curve(Place, Place, Place, Place),
}

/// The way of an arrow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Path {
    pub(super) pieces: Vec<Piece>,
}

impl Piece {
    pub(super) fn start(&self) -> Place {
        match self {
            Self::Line(start, _) | Self::Curve(start, ..) => *start,
        }
    }

    pub(super) fn end(&self) -> Place {
        match self {
            Self::Line(_, end) | Self::Curve(.., end) => *end,
        }
    }

    /// The place after a share of it, in hundredths.
    pub(super) fn at(&self, share: i32) -> Place {
        let (t, rest) = (i64::from(share), 100 - i64::from(share));
        let axis = |pick: fn(Place) -> i32| {
            let sum = match self {
                Self::Line(from, to) => (rest * i64::from(pick(*from)) + t * i64::from(pick(*to))) / 100,
                Self::Curve(start, pull, push, end) => {
                    let [start, pull, push, end] = [start, pull, push, end].map(|place| i64::from(pick(*place)));
                    (rest.pow(3) * start + 3 * rest.pow(2) * t * pull + 3 * rest * t.pow(2) * push + t.pow(3) * end)
                        / 1_000_000
                }
            };
            i32::try_from(sum).unwrap_or_default()
        };
        (axis(|place| place.0), axis(|place| place.1))
    }
}

/// On which edge of its box an arrow ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Top,
    Bottom,
    Left,
    Right,
}

/// Where an arrow meets a box.
struct Port {
    node: usize,
    side: Side,
    edge: usize,
    /// 0 for the beginning, 1 for the end.
    which: usize,
    /// Where along the edge it would like to be.
    wanted: i32,
}

/// The least from a port to a corner and to the next port.
const CORNER: i32 = 18 * PX;
const APART: i32 = 16 * PX;
/// Sideways from the beginning to the end of an arrow that is drawn upright: less than from a port or a bend to a box.
const KINK: i32 = 6 * PX;

/// The path of each edge.
pub(super) fn route(graph: &Graph, layout: &Layout) -> Vec<Path> {
    let mut ports: Vec<Port> = Vec::with_capacity(2 * graph.edges.len());
    for (edge, ends) in graph.edges.iter().enumerate() {
        ports.extend(wishes(edge, *ends, layout));
    }
    let places = seat(ports, layout, graph.edges.len());
    let way = |(edge, ends): (usize, &(usize, usize))| {
        let (places, bends) = straight(*ends, places[edge], &layout.bends[edge], layout);
        path(*ends, places, &bends, layout)
    };
    graph.edges.iter().enumerate().map(way).collect()
}

/// What is nearly upright is made upright: a kink of a few pixels looks like a mistake.
fn straight(
    (from, to): (usize, usize),
    [start, end]: [Place; 2],
    bends: &[i32],
    layout: &Layout,
) -> ([Place; 2], Vec<i32>) {
    let near = |x: i32| (x - end.0).abs() <= KINK;
    let (a, b) = (layout.row[from], layout.row[to]);
    if a == b || !near(start.0) || !bends.iter().all(|bend| near(*bend)) {
        return ([start, end], bends.to_vec());
    }
    let between = a.min(b) + 1..a.max(b);
    let in_the_way = |node: usize| {
        let Rect { left, right, .. } = layout.boxes[node];
        between.contains(&layout.row[node]) && left <= end.0 && end.0 <= right
    };
    if bends.iter().any(|bend| *bend != end.0) && (0..layout.boxes.len()).any(in_the_way) {
        return ([start, end], bends.to_vec());
    }
    ([(end.0, start.1), end], vec![end.0; bends.len()])
}

/// How two boxes of a row are joined.
fn beside((from, to): (usize, usize), layout: &Layout) -> bool {
    from != to && layout.row[from] == layout.row[to] && layout.nth[from].abs_diff(layout.nth[to]) == 1
}

/// At which edges of its two boxes an arrow would like to be, and where.
fn wishes(edge: usize, (from, to): (usize, usize), layout: &Layout) -> [Port; 2] {
    let middle = |node: usize| layout.boxes[node].middle();
    let port = |node, side, which, wanted| Port { node, side, edge, which, wanted };
    let (a, b) = (layout.row[from], layout.row[to]);
    if beside((from, to), layout) {
        let (start, end) =
            if layout.nth[from] < layout.nth[to] { (Side::Right, Side::Left) } else { (Side::Left, Side::Right) };
        let y = middle(from).1;
        return [port(from, start, 0, y), port(to, end, 1, y)];
    }
    if a == b {
        let (start, end) = if from == to { (-APART, APART) } else { (0, 0) };
        // A bow from the near half of one box to the near half of the other.
        let lean = |node: usize, other: usize| middle(node).0 + (middle(other).0 - middle(node).0).signum() * 3 * APART;
        return [port(from, Side::Top, 0, lean(from, to) + start), port(to, Side::Top, 1, lean(to, from) + end)];
    }
    let (start, end) = if a > b { (Side::Top, Side::Bottom) } else { (Side::Bottom, Side::Top) };
    let bends = &layout.bends[edge];
    // Straight, where the boxes stand over one another.
    let straight = i32::midpoint(middle(from).0, middle(to).0);
    let (first, last) = (bends.first().copied().unwrap_or(straight), bends.last().copied().unwrap_or(straight));
    [port(from, start, 0, first), port(to, end, 1, last)]
}

/// Gives each arrow its place on its boxes: as near to what it wants as the others allow, in the order of the wishes.
fn seat(mut ports: Vec<Port>, layout: &Layout, edges: usize) -> Vec<[Place; 2]> {
    ports.sort_by_key(|port| (port.node, port.side, port.wanted, port.edge, port.which));
    let mut places = vec![[(0, 0); 2]; edges];
    for group in ports.chunk_by(|a, b| (a.node, a.side) == (b.node, b.side)) {
        let Some(Port { node, side, .. }) = group.first() else { continue };
        let Rect { left, top, right, bottom } = layout.boxes[*node];
        let upright = matches!(side, Side::Left | Side::Right);
        let (low, high) = if upright { (top, bottom) } else { (left, right) };
        let corner = CORNER.min((high - low) / 3);
        let (low, high) = (low + corner, high - corner);
        let count = i32::try_from(group.len()).unwrap_or(i32::MAX);
        let apart = APART.min((high - low) / count.max(1));
        let mut along: Vec<i32> = group.iter().map(|port| port.wanted.clamp(low, high)).collect();
        spread(&mut along, &vec![apart; group.len()], (low, high));
        for (port, along) in group.iter().zip(along) {
            places[port.edge][port.which] = match side {
                Side::Top => (along, top),
                Side::Bottom => (along, bottom),
                Side::Left => (left, along),
                Side::Right => (right, along),
            };
        }
    }
    places
}

fn path((from, to): (usize, usize), [start, end]: [Place; 2], bends: &[i32], layout: &Layout) -> Path {
    let (a, b) = (layout.row[from], layout.row[to]);
    if beside((from, to), layout) {
        let middle = i32::midpoint(start.0, end.0);
        return Path { pieces: vec![curve(start, (middle, start.1), (middle, end.1), end)] };
    }
    if a == b {
        let row = layout.rows[a];
        let (room, across) = (row.top - row.above, (start.0 - end.0).abs());
        // The wider a bow, the higher it is; a curve reaches three quarters of the way to its guides.
        let height = (room * 6 / 10 + across / 12).min(room * 11 / 10).max(0);
        let guide = start.1 - height;
        return Path { pieces: vec![Piece::Curve(start, (start.0, guide), (end.0, guide), end)] };
    }
    let up = a > b;
    let mut pieces = Vec::new();
    let mut at = start;
    let mut row = a;
    for bend in bends {
        row = if up { row - 1 } else { row + 1 };
        let band = layout.rows[row];
        let (near, far) = if up { (band.bottom, band.top) } else { (band.top, band.bottom) };
        pieces.push(between(at, (*bend, near)));
        pieces.push(Piece::Line((*bend, near), (*bend, far)));
        at = (*bend, far);
    }
    pieces.push(between(at, end));
    Path { pieces }
}

/// From one row to the next, upright at both ends.
fn between(from: Place, to: Place) -> Piece {
    let middle = i32::midpoint(from.1, to.1);
    curve(from, (from.0, middle), (to.0, middle), to)
}

/// A curve, or a line where it would be one.
fn curve(from: Place, a: Place, b: Place, to: Place) -> Piece {
    if from.0 == to.0 || from.1 == to.1 { Piece::Line(from, to) } else { Piece::Curve(from, a, b, to) }
}
