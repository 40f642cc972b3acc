//! The order of boxes and bends in each row: barycentres, swept up and down; the order with the fewest crossings stays.

use super::Graph;
use super::rows::Rows;

/// Rows of items: nodes, and after them the bends of arrows over several rows.
pub(super) struct Grid {
    /// The items of each row, from the left.
    pub(super) rows: Vec<Vec<usize>>,
    /// The row of each item.
    pub(super) row_of: Vec<usize>,
    /// What each item is joined to in the row above, in the row below, and beside it.
    pub(super) above: Vec<Vec<usize>>,
    pub(super) below: Vec<Vec<usize>>,
    pub(super) beside: Vec<Vec<usize>>,
    /// The bends of each edge, from its beginning on.
    pub(super) chains: Vec<Vec<usize>>,
}

impl Grid {
    pub(super) fn new(graph: &Graph, rows: &Rows) -> Self {
        let nodes = graph.lane.len();
        let mut grid = Self {
            rows: vec![Vec::new(); rows.lane_of.len()],
            row_of: rows.of_node.clone(),
            above: vec![Vec::new(); nodes],
            below: vec![Vec::new(); nodes],
            beside: vec![Vec::new(); nodes],
            chains: Vec::with_capacity(graph.edges.len()),
        };
        for (node, row) in rows.of_node.iter().enumerate() {
            grid.rows[*row].push(node);
        }
        for (from, to) in &graph.edges {
            let chain = grid.chain(*from, *to);
            grid.chains.push(chain);
        }
        grid
    }

    /// Adds the bends of an edge.
    fn chain(&mut self, from: usize, to: usize) -> Vec<usize> {
        let (start, end) = (self.row_of[from], self.row_of[to]);
        if start == end {
            if from != to {
                self.beside[from].push(to);
                self.beside[to].push(from);
            }
            return Vec::new();
        }
        let mut between: Vec<usize> = (start.min(end) + 1..start.max(end)).collect();
        if start > end {
            between.reverse();
        }
        let mut chain = Vec::with_capacity(between.len());
        let mut last = from;
        for row in between {
            let bend = self.row_of.len();
            self.row_of.push(row);
            self.rows[row].push(bend);
            for list in [&mut self.above, &mut self.below, &mut self.beside] {
                list.push(Vec::new());
            }
            self.join(last, bend);
            chain.push(bend);
            last = bend;
        }
        self.join(last, to);
        chain
    }

    fn join(&mut self, a: usize, b: usize) {
        let (upper, lower) = if self.row_of[a] < self.row_of[b] { (a, b) } else { (b, a) };
        self.below[upper].push(lower);
        self.above[lower].push(upper);
    }

    /// Whether two items of a row stand side by side.
    pub(super) fn neighbours(&self, a: usize, b: usize) -> bool {
        let row = self.rows.get(self.row_of[a]);
        row.is_some_and(|row| row.windows(2).any(|pair| pair == [a, b] || pair == [b, a]))
    }
}

/// Sweeps; more of them change little.
const SWEEPS: usize = 12;
/// From so many items on a few must do.
pub(super) const MANY: usize = 2_000;
const FEW_SWEEPS: usize = 4;

/// Orders the rows.
pub(super) fn order(grid: &mut Grid) {
    let mut at = vec![0.0; grid.row_of.len()];
    for row in &mut grid.rows {
        // Bends come behind the boxes of the row at first, and find their place by the first sweep.
        note(row, &mut at);
    }
    let mut best = (crossings(grid, &at), grid.rows.clone());
    let sweeps = if grid.row_of.len() > MANY { FEW_SWEEPS } else { SWEEPS };
    for sweep in 0..sweeps {
        let down = sweep % 2 == 0;
        let rows: Vec<usize> = if down { (0..grid.rows.len()).collect() } else { (0..grid.rows.len()).rev().collect() };
        for row in rows {
            let joined = if down { &grid.above } else { &grid.below };
            let mut keyed: Vec<(f64, usize)> = grid.rows[row]
                .iter()
                .map(|item| {
                    let all = joined[*item].iter().chain(&grid.beside[*item]);
                    (mean(all.map(|other| at[*other])).unwrap_or(at[*item]), *item)
                })
                .collect();
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            grid.rows[row] = keyed.into_iter().map(|(_, item)| item).collect();
            note(&grid.rows[row], &mut at);
        }
        let now = crossings(grid, &at);
        if now < best.0 {
            best = (now, grid.rows.clone());
        }
        if best.0 == 0 {
            break;
        }
    }
    grid.rows = best.1;
}

/// Notes where the items of a row stand, from 0 at the left to 1 at the right.
fn note(row: &[usize], at: &mut [f64]) {
    let share = 1.0 / number(row.len().max(1));
    for (nth, item) in row.iter().enumerate() {
        at[*item] = (number(nth) + 0.5) * share;
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The mean of some places.
fn mean(places: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = places.fold((0.0, 0_u32), |(sum, count), place| (sum + place, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// How many pairs of arrows cross, and how many items arrows within a row pass by.
fn crossings(grid: &Grid, at: &[f64]) -> usize {
    let mut count = 0;
    let mut nth = vec![0; grid.row_of.len()];
    for row in &grid.rows {
        for (place, item) in row.iter().enumerate() {
            nth[*item] = place;
        }
    }
    for (nth_row, row) in grid.rows.iter().enumerate() {
        let mut ends: Vec<usize> = Vec::with_capacity(row.len());
        for item in row {
            let from = ends.len();
            ends.extend(grid.below[*item].iter().map(|other| nth[*other]));
            ends[from..].sort_unstable();
            let passed = grid.beside[*item].iter().filter(|other| at[**other] > at[*item]);
            count += passed.map(|other| nth[*other].abs_diff(nth[*item]) - 1).sum::<usize>();
        }
        count += inversions(&ends, grid.rows.get(nth_row + 1).map_or(0, Vec::len));
    }
    count
}

/// How many pairs of a list of places below `places` stand the wrong way round. Counted as it is read, in a Fenwick tree
/// of the places seen.
fn inversions(list: &[usize], places: usize) -> usize {
    let mut seen = vec![0_usize; places + 1];
    let mut count = 0;
    for (before, place) in list.iter().enumerate() {
        let mut at = place + 1;
        let mut not_beyond = 0;
        while at > 0 {
            not_beyond += seen[at];
            at &= at - 1;
        }
        count += before - not_beyond;
        at = place + 1;
        while at <= places {
            seen[at] += 1;
            at += at & at.wrapping_neg();
        }
    }
    count
}

#[cfg(test)]
mod tests {
    #[test]
    fn inversions_are_the_pairs_that_cross() {
        for (list, pairs) in [(vec![], 0), (vec![0, 1, 1, 2], 0), (vec![2, 1, 0], 3), (vec![1, 0, 3, 2, 0], 5)] {
            assert_eq!(super::inversions(&list, 4), pairs, "{list:?}");
        }
    }
}
