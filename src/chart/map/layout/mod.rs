//! Where boxes stand: rows of lanes, an order in each row with few crossings, places with little bend.
//!
//! The method is the layered one of Sugiyama, Tagawa and Toda (1981): the rows are the layers, an arrow over several rows
//! gets a bend in each row that it passes, and barycentres order boxes and bends. Rows are given by the lanes. All
//! steps begin with the order of the nodes given and break ties by it, so the same input gives the same places.

mod order;
mod place;
mod rows;

pub(super) use rows::levels;

use super::{PX, Rect};
use order::Grid;

/// What is laid out. Nodes and edges are in an order that does not depend on how they were found.
pub(super) struct Graph {
    /// The lane of each node, from 0 at the top.
    pub(super) lane: Vec<usize>,
    /// The height of the box of each node, in canvas units.
    pub(super) height: Vec<i32>,
    /// From which node to which.
    pub(super) edges: Vec<(usize, usize)>,
    /// Width and height of the largest label of each edge; 0 without one.
    pub(super) labels: Vec<(i32, i32)>,
}

/// The paper: places and sizes in canvas units.
pub(super) struct Sheet {
    /// From where to where boxes may stand.
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) width: i32,
    /// Boxes in a row at most.
    pub(super) columns: usize,
    /// The width of a box.
    pub(super) box_width: i32,
    /// Room for the name of a lane above its first row.
    pub(super) head: i32,
    /// The least height of each lane, by its name.
    pub(super) least: Vec<i32>,
}

/// A row of boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) lane: usize,
    pub(super) top: i32,
    pub(super) bottom: i32,
    /// Where the row above ends; for the first, the edge of the picture.
    pub(super) above: i32,
}

/// Where everything stands, in canvas units.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// The box of each node.
    pub(super) boxes: Vec<Rect>,
    pub(super) rows: Vec<Row>,
    /// The row of each node.
    pub(super) row: Vec<usize>,
    /// The place of each node in its row, bends counted.
    pub(super) nth: Vec<usize>,
    /// Where each edge passes the rows between its ends, from its beginning on.
    pub(super) bends: Vec<Vec<i32>>,
    /// Top and bottom of each lane that has a row.
    pub(super) lanes: Vec<(usize, i32, i32)>,
    pub(super) height: i32,
}

/// The edge of the picture, and the least room between rows.
const EDGE: i32 = 20 * PX;
/// Room between rows through which arrows run, without that of their labels.
const RUN: i32 = 38 * PX;
/// What every arrow between two rows adds, up to so many.
const MORE: i32 = 3 * PX;
const MOST: i32 = 14;

/// Lays a graph out on a sheet.
pub(super) fn lay_out(graph: &Graph, sheet: &Sheet) -> Layout {
    let rows = rows::rows(graph, sheet.columns);
    let mut grid = Grid::new(graph, &rows);
    order::order(&mut grid);
    let x = place::places(&grid, graph, sheet);
    let rows = stack(&grid, graph, sheet, &rows.lane_of);
    let of_node = |node: usize| grid.row_of[node];
    let boxes = (0..graph.lane.len())
        .map(|node| {
            let Row { top, bottom, .. } = rows[of_node(node)];
            let left = x[node] - sheet.box_width / 2;
            Rect { left, top, right: left + sheet.box_width, bottom }
        })
        .collect();
    let mut nth = vec![0; graph.lane.len()];
    for row in &grid.rows {
        for (at, item) in row.iter().enumerate().filter(|(_, item)| **item < graph.lane.len()) {
            nth[*item] = at;
        }
    }
    let height = rows.last().map_or(0, |row| row.bottom) + EDGE;
    let lanes = lanes(&rows, sheet, height);
    let height = lanes.last().map_or(height, |lane| lane.2);
    Layout {
        boxes,
        row: (0..graph.lane.len()).map(of_node).collect(),
        nth,
        bends: grid.chains.iter().map(|chain| chain.iter().map(|item| x[*item]).collect()).collect(),
        rows,
        lanes,
        height,
    }
}

/// The heights of rows and of the room between them.
fn stack(grid: &Grid, graph: &Graph, sheet: &Sheet, lane_of: &[usize]) -> Vec<Row> {
    let count = grid.rows.len();
    // By the row below it: how many arrows run between two rows, and the height of the largest label there.
    let (mut runs, mut labels) = (vec![0; count], vec![0; count]);
    for (edge, (from, to)) in graph.edges.iter().enumerate() {
        let (a, b) = (grid.row_of[*from], grid.row_of[*to]);
        let beside = a == b && !grid.neighbours(*from, *to);
        let between = if beside { a..a + 1 } else { a.min(b) + 1..a.max(b) + 1 };
        for row in between {
            runs[row] += 1;
            labels[row] = labels[row].max(graph.labels[edge].1);
        }
    }
    let mut rows: Vec<Row> = Vec::with_capacity(count);
    let mut y = 0;
    for (at, items) in grid.rows.iter().enumerate() {
        let lane = lane_of[at];
        let before = rows.last().map(|row| row.lane);
        let run = if runs[at] > 0 { RUN + labels[at] + MORE * MOST.min(runs[at]) } else { EDGE };
        let room = match before {
            None => run.max(EDGE) + sheet.head,
            Some(before) if before == lane => run,
            Some(_) => run.max(2 * EDGE) + sheet.head,
        };
        let above = y;
        let top = above + room;
        let tallest = items.iter().filter_map(|item| graph.height.get(*item)).max().copied().unwrap_or(0);
        let bottom = top + tallest;
        rows.push(Row { lane, top, bottom, above });
        // The name of a lane may be taller than its boxes.
        let last = lane_of.get(at + 1) != Some(&lane);
        let first = rows.iter().find(|row| row.lane == lane).map_or(top, |row| row.top);
        y = if last { bottom.max(first + sheet.least.get(lane).copied().unwrap_or(0) - EDGE) } else { bottom };
    }
    rows
}

/// The edges of lanes: in the middle between rows, or above the room for the name of the lower one.
fn lanes(rows: &[Row], sheet: &Sheet, height: i32) -> Vec<(usize, i32, i32)> {
    let mut lanes: Vec<(usize, i32, i32)> = Vec::new();
    for row in rows {
        match lanes.last_mut() {
            Some(lane) if lane.0 == row.lane => {}
            Some(lane) => {
                let edge = row.above + (row.top - row.above - sheet.head) / 2;
                lane.2 = edge;
                lanes.push((row.lane, edge, height));
            }
            None => lanes.push((row.lane, 0, height)),
        }
    }
    if let Some(lane) = lanes.last_mut() {
        lane.2 = height.max(lane.1 + sheet.least.get(lane.0).copied().unwrap_or(0));
    }
    lanes
}
