//! How far from the left each box and each bend stands: near what it is joined to, in the order of its row.

use super::order::{Grid, MANY};
use super::{Graph, Sheet};
use crate::chart::labels::spread;
use crate::chart::map::PX;

/// Rounds of moving each row towards its neighbours; of very many items fewer must do.
const ROUNDS: usize = 12;
const FEW_ROUNDS: usize = 6;

/// The middle of each item, in canvas units.
pub(super) fn places(grid: &Grid, graph: &Graph, sheet: &Sheet) -> Vec<i32> {
    let mut x = vec![0; grid.row_of.len()];
    let gaps: Vec<Vec<i32>> = grid.rows.iter().map(|row| gaps(row, grid, graph, sheet)).collect();
    for (row, gaps) in grid.rows.iter().zip(&gaps) {
        first(row, gaps, graph, sheet, &mut x);
    }
    if graph.edges.is_empty() {
        return x;
    }
    let rounds = if x.len() > MANY { FEW_ROUNDS } else { ROUNDS };
    for round in 0..rounds {
        let rows: Vec<usize> =
            if round % 2 == 0 { (0..grid.rows.len()).collect() } else { (0..grid.rows.len()).rev().collect() };
        for row in rows {
            let wanted: Vec<i32> = grid.rows[row].iter().map(|item| wanted(*item, (round, rounds), grid, &x)).collect();
            settle(&grid.rows[row], &gaps[row], wanted, graph, sheet, &mut x);
        }
    }
    centre(&mut x, graph, sheet);
    x
}

/// Moves all as one to the middle of the sheet.
fn centre(x: &mut [i32], graph: &Graph, sheet: &Sheet) {
    let half = |item: usize| if item < graph.lane.len() { sheet.box_width / 2 } else { 0 };
    let left = x.iter().enumerate().map(|(item, x)| x - half(item)).min().unwrap_or(sheet.left);
    let right = x.iter().enumerate().map(|(item, x)| x + half(item)).max().unwrap_or(sheet.right);
    let by = (sheet.left + sheet.right - left - right) / 2;
    for x in x.iter_mut() {
        *x += by;
    }
}

/// Where an item would stand by what it is joined to.
fn wanted(item: usize, (round, rounds): (usize, usize), grid: &Grid, x: &[i32]) -> i32 {
    let sides: [&[usize]; 2] = match round {
        // The last rounds look both ways, so that a box stands between what drives it and what it drives.
        round if round + 4 >= rounds => [&grid.above[item], &grid.below[item]],
        round if round % 2 == 0 => [&grid.above[item], &[]],
        _ => [&grid.below[item], &[]],
    };
    let (mut sum, mut count) = (0_i64, 0_i64);
    for other in sides.into_iter().flatten() {
        sum += i64::from(x[*other]);
        count += 1;
    }
    if count == 0 { x[item] } else { i32::try_from(sum.div_euclid(count)).unwrap_or(x[item]) }
}

/// Spreads a row evenly; on a map without arrows boxes stand in columns from the left.
fn first(row: &[usize], gaps: &[i32], graph: &Graph, sheet: &Sheet, x: &mut [i32]) {
    let room = sheet.right - sheet.left;
    let count = i32::try_from(row.len()).unwrap_or(i32::MAX).max(1);
    let columns = i32::try_from(sheet.columns).unwrap_or(1).max(1);
    let slots = if graph.edges.is_empty() { columns } else { count };
    let wanted = (0..count).map(|nth| sheet.left + room / slots * nth + room / slots / 2).collect();
    settle(row, gaps, wanted, graph, sheet, x);
}

/// Moves the items of a row as near to where they want to be as their widths allow.
fn settle(row: &[usize], gaps: &[i32], wanted: Vec<i32>, graph: &Graph, sheet: &Sheet, x: &mut [i32]) {
    let half = |item: &usize| if *item < graph.lane.len() { sheet.box_width / 2 } else { 0 };
    let mut lefts: Vec<i32> = row.iter().zip(wanted).map(|(item, middle)| middle - half(item)).collect();
    let last = row.last().map_or(0, |item| 2 * half(item));
    spread(&mut lefts, gaps, (sheet.left, sheet.right - last));
    for (item, left) in row.iter().zip(lefts) {
        x[*item] = left + half(item);
    }
}

/// From the left of each item to the least left of the next.
fn gaps(row: &[usize], grid: &Grid, graph: &Graph, sheet: &Sheet) -> Vec<i32> {
    let is_box = |item: usize| item < graph.lane.len();
    let wide = |item: usize| if is_box(item) { sheet.box_width } else { 0 };
    let mut free: Vec<i32> = row
        .windows(2)
        .map(|pair| match (is_box(pair[0]), is_box(pair[1])) {
            (true, true) if grid.beside[pair[0]].contains(&pair[1]) => beside(pair[0], pair[1], graph),
            (true, true) if graph.edges.is_empty() => 20 * PX,
            (true, true) => 32 * PX,
            (false, false) => 12 * PX,
            _ => 16 * PX,
        })
        .collect();
    let boxes: i32 = row.iter().map(|item| wide(*item)).sum();
    let (room, asked) = (sheet.right - sheet.left - boxes, free.iter().map(|gap| i64::from(*gap)).sum::<i64>());
    if asked > i64::from(room) {
        for gap in &mut free {
            *gap = i32::try_from(i64::from(*gap) * i64::from(room.max(0)) / asked).unwrap_or(0);
        }
    }
    free.push(0);
    row.iter().zip(free).map(|(item, free)| wide(*item) + free).collect()
}

/// Room for an arrow from a box to the next, with its label if that is narrow.
fn beside(a: usize, b: usize, graph: &Graph) -> i32 {
    let joined = |(edge, _): &(&(usize, usize), _)| **edge == (a, b) || **edge == (b, a);
    let labels = graph.edges.iter().zip(&graph.labels).filter(joined).map(|(_, label)| label.0);
    (labels.max().unwrap_or(0) + 24 * PX).clamp(52 * PX, 190 * PX)
}
