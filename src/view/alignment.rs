//! Which team works on which objective, and which on none.

use super::parts::{self, Link};
use crate::edition::Reader;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use serde::Serialize;

/// Teams by objectives.
#[derive(Debug, Serialize)]
pub struct Alignment {
    objectives: Vec<Link>,
    teams: Vec<TeamRow>,
    /// Teams that nothing links to an objective.
    unlinked: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct TeamRow {
    team: Link,
    /// The department that it is part of.
    part_of: Option<Link>,
    cells: Vec<Cell>,
}

/// What a team does for an objective, in words; nothing where it does nothing.
#[derive(Debug, Serialize)]
struct Cell {
    objective: String,
    leads: bool,
    does: Vec<String>,
}

/// The matrix of teams and objectives; none where there is but one team, or no objective.
pub fn alignment(reader: &Reader<'_>) -> Option<Alignment> {
    let objectives = reader.all(Kind::Objective);
    let teams = reader.all(Kind::Team);
    if objectives.is_empty() || teams.len() < 2 {
        return None;
    }
    let root = reader.root_team();
    let below = |team: &Ref| {
        let within = in_tree(reader, std::slice::from_ref(team), Some(team));
        within.iter().any(|team| is_linked(&cells(reader, team, &objectives)))
    };
    let mut rows = Vec::new();
    let mut unlinked = Vec::new();
    for team in in_tree(reader, &teams, root.as_ref()) {
        let Some(link) = parts::link(reader, &team) else { continue };
        let cells = cells(reader, &team, &objectives);
        if is_linked(&cells) {
            let part_of = reader.link_to(&team, Relation::Parent).filter(|above| Some(above) != root.as_ref());
            rows.push(TeamRow { team: link, part_of: part_of.and_then(|above| parts::link(reader, &above)), cells });
        } else if Some(&team) != root.as_ref() && !below(&team) {
            unlinked.push(link);
        }
    }
    // Of one objective there is nothing to compare.
    if objectives.len() < 2 {
        rows.clear();
    }
    let objectives = objectives.iter().filter_map(|of| parts::link(reader, of)).collect();
    Some(Alignment { objectives, teams: rows, unlinked })
}

fn is_linked(cells: &[Cell]) -> bool {
    cells.iter().any(|cell| cell.leads || !cell.does.is_empty())
}

/// The teams from the top down, each before those within it.
fn in_tree(reader: &Reader<'_>, teams: &[Ref], root: Option<&Ref>) -> Vec<Ref> {
    let mut ordered: Vec<Ref> = Vec::new();
    let top = |team: &&Ref| Some(*team) == root || reader.link_to(team, Relation::Parent).is_none();
    let mut open: Vec<Ref> = teams.iter().filter(top).rev().cloned().collect();
    while let Some(team) = open.pop() {
        let below = reader.backlinks(&team, Relation::Parent).into_iter().filter(|below| below.kind == Kind::Team);
        open.extend(below.collect::<Vec<_>>().into_iter().rev());
        ordered.push(team);
    }
    ordered
}

fn cells(reader: &Reader<'_>, team: &Ref, objectives: &[Ref]) -> Vec<Cell> {
    let language = reader.language();
    let leads = reader.of_team(team, Kind::Objective);
    let serve = |records: Vec<Ref>, relation: Relation| -> Vec<Ref> {
        records.iter().flat_map(|of| reader.links(of, relation)).collect()
    };
    let measured = serve(reader.of_team(team, Kind::Kpi), Relation::Measures);
    let work = reader.backlinks(team, Relation::Team).into_iter().filter(|of| of.kind == Kind::Initiative);
    let worked = serve(work.collect(), Relation::Supports);
    let contributes = reader.backlinks(team, Relation::Contributor);
    let cells = objectives.iter().map(|objective| {
        let times = |all: &[Ref]| all.iter().filter(|of| *of == objective).count();
        let mut does = Vec::new();
        let (initiatives, kpis) = (times(&worked), times(&measured));
        if initiatives > 0 {
            does.push(say!(language, "people-initiatives", n = initiatives));
        }
        if kpis > 0 {
            does.push(say!(language, "people-kpis", n = kpis));
        }
        if contributes.contains(objective) {
            does.push(say!(language, "alignment-contributes"));
        }
        Cell {
            objective: reader.title(objective).unwrap_or_default().to_owned(),
            leads: leads.contains(objective),
            does,
        }
    });
    cells.collect()
}
