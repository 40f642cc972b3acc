//! Which boxes share a row.

use super::Graph;

/// The rows of a picture, from the top.
pub(super) struct Rows {
    /// The row of each node.
    pub(super) of_node: Vec<usize>,
    /// The lane of each row.
    pub(super) lane_of: Vec<usize>,
}

/// Fills each lane's rows, with `columns` boxes at most in each. What drives others in a crowded lane stands below them.
pub(super) fn rows(graph: &Graph, columns: usize) -> Rows {
    let columns = columns.max(1);
    let lanes = graph.lane.iter().max().map_or(0, |last| last + 1);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); lanes];
    for (node, lane) in graph.lane.iter().enumerate() {
        members[*lane].push(node);
    }
    let level = {
        let within = |(from, to): &&(usize, usize)| graph.lane[*from] == graph.lane[*to];
        let inside: Vec<(usize, usize)> = graph.edges.iter().filter(within).copied().collect();
        levels(graph.lane.len(), &inside)
    };
    let mut rows = Rows { of_node: vec![0; graph.lane.len()], lane_of: Vec::new() };
    for (lane, mut nodes) in members.into_iter().enumerate().filter(|(_, nodes)| !nodes.is_empty()) {
        let count = nodes.len().div_ceil(columns);
        if count > 1 {
            nodes.sort_by_key(|node| (level[*node], *node));
        }
        // As even as can be: five boxes are three and two, not four and one.
        let (least, longer) = (nodes.len() / count, nodes.len() % count);
        let mut rest = nodes.as_slice();
        for nth in 0..count {
            let (row, after) = rest.split_at(least + usize::from(nth < longer));
            for node in row {
                rows.of_node[*node] = rows.lane_of.len();
            }
            rows.lane_of.push(lane);
            rest = after;
        }
    }
    rows
}

/// How far each node stands from what it drives in the end: 0 for what drives nothing. Of a circle, the node that drives
/// the fewest that are left is taken first.
pub(in crate::chart::map) fn levels(nodes: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut level = vec![0; nodes];
    let mut causes: Vec<Vec<usize>> = vec![Vec::new(); nodes];
    let mut open = vec![0_usize; nodes];
    for (from, to) in edges.iter().filter(|(from, to)| from != to) {
        causes[*to].push(*from);
        open[*from] += 1;
    }
    let mut done = vec![false; nodes];
    let mut ready: Vec<usize> = (0..nodes).rev().filter(|node| open[*node] == 0).collect();
    for _ in 0..nodes {
        let next =
            ready.pop().or_else(|| (0..nodes).filter(|node| !done[*node]).min_by_key(|node| (open[*node], *node)));
        let Some(node) = next else { break };
        done[node] = true;
        for cause in &causes[node] {
            if done[*cause] {
                continue;
            }
            level[*cause] = level[*cause].max(level[node] + 1);
            open[*cause] = open[*cause].saturating_sub(1);
            if open[*cause] == 0 {
                ready.push(*cause);
            }
        }
    }
    level
}
