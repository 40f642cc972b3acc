//! What is owed, by pair of teams or as two ledgers.

use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::view::parts::{self, DependencyRow, Link};

/// Who owes, and whom.
type Pair = (Link, Option<Link>);

/// Sorted rows, those of one pair of teams together: the pair with the worst first.
pub(super) fn by_pair(rows: Vec<DependencyRow>) -> Vec<DependencyRow> {
    let mut pairs: Vec<(Pair, Vec<DependencyRow>)> = Vec::new();
    for row in rows {
        let pair = (row.from.as_ref().unwrap_or(&row.giver).clone(), row.to.clone());
        match pairs.iter_mut().find(|(known, _)| *known == pair) {
            Some((_, rows)) => rows.push(row),
            None => pairs.push((pair, vec![row])),
        }
    }
    pairs.into_iter().flat_map(|(_, rows)| rows).collect()
}

fn own_initiatives(reader: &Reader<'_>) -> Vec<Ref> {
    reader.all(Kind::Initiative).into_iter().filter(|of| reader.is_own(of)).collect()
}

fn is_ours(reader: &Reader<'_>, row: &DependencyRow) -> bool {
    row.team.as_ref().is_some_and(|team| reader.is_own(team))
}

/// What others owe the edition's own teams, and what these owe others.
pub fn debts(reader: &Reader<'_>) -> (Vec<DependencyRow>, Vec<DependencyRow>) {
    let own = own_initiatives(reader);
    let needs = |of: &Ref| parts::dependency_rows(reader, of);
    let mut to_us: Vec<DependencyRow> = own.iter().flat_map(needs).filter(|row| !is_ours(reader, row)).collect();
    let others = reader.all(Kind::Initiative).into_iter().filter(|of| !own.contains(of));
    let mut by_us: Vec<DependencyRow> = others.flat_map(|of| needs(&of)).filter(|row| is_ours(reader, row)).collect();
    parts::sort_dependencies(&mut to_us);
    parts::sort_dependencies(&mut by_us);
    (to_us, by_us)
}

/// What the edition's own teams owe each other.
pub fn ours_within(reader: &Reader<'_>) -> Vec<DependencyRow> {
    let needs = own_initiatives(reader).into_iter().flat_map(|of| parts::dependency_rows(reader, &of));
    let mut within: Vec<DependencyRow> = needs.filter(|row| is_ours(reader, row)).collect();
    parts::sort_dependencies(&mut within);
    within
}
