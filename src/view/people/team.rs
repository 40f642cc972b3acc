//! The page of a team: what it works on, what it owes others and what they owe it.

use super::{Fact, PersonRow, person_row};
use crate::edition::Reader;
use crate::language::Language;
use crate::say;
use crate::source::record::{Kind, TeamLevel};
use crate::strategy::{Ref, Relation};
use crate::view::narrative;
use crate::view::parts::{self, DependencyRow, InitiativeRow, KpiRow, Link, ObjectiveRow, ReviewRow};
use crate::view::timeline::{Timeline, timeline};
use crate::view::words;
use serde::Serialize;
use std::sync::Arc;

/// The page of a team.
#[derive(Debug, Serialize)]
pub struct Team {
    name: String,
    /// Organisation, department or team.
    level: Arc<str>,
    sentence: String,
    signs: Vec<String>,
    facts: Vec<Fact>,
    body: Option<String>,
    people: Vec<PersonRow>,
    teams: Vec<Link>,
    objectives: Vec<ObjectiveRow>,
    contributes: Vec<ObjectiveRow>,
    kpis: Vec<KpiRow>,
    timeline: Option<Timeline>,
    initiatives: Vec<InitiativeRow>,
    /// What others owe it.
    waits: Vec<DependencyRow>,
    /// What it owes others.
    owed: Vec<DependencyRow>,
    reviews: Vec<ReviewRow>,
}

/// What others owe a team's initiatives, and what it or its initiatives owe others.
fn debts(reader: &Reader<'_>, team: &Ref) -> (Vec<DependencyRow>, Vec<DependencyRow>) {
    let all = reader.all(Kind::Initiative);
    let rows = all.iter().flat_map(|initiative| parts::dependency_rows(reader, initiative));
    let (mut waits, mut owed) = (Vec::new(), Vec::new());
    for row in rows {
        match (row.taking_team.as_ref() == Some(team), row.team.as_ref() == Some(team)) {
            (true, false) => waits.push(row),
            (false, true) => owed.push(row),
            _ => {}
        }
    }
    parts::sort_dependencies(&mut waits);
    parts::sort_dependencies(&mut owed);
    (waits, owed)
}

/// The page of a team.
pub fn team(reader: &Reader<'_>, of: &Ref) -> Option<Team> {
    let record = reader.team(&of.id)?;
    let data = &record.data;
    let mut facts = Vec::new();
    facts.extend(parts::one(reader, of, Relation::Head).map(|head| Fact::link(reader, "team-led-by", head)));
    facts.extend(parts::one(reader, of, Relation::Parent).map(|parent| Fact::link(reader, "team-part-of", parent)));
    let below = reader.backlinks(of, Relation::Parent);
    let of_team = |kind: Kind| reader.of_team(of, kind);
    let mut work = reader.backlinks(of, Relation::Team);
    work.retain(|other| other.kind == Kind::Initiative);
    let initiatives = parts::initiative_rows(reader, &work);
    let kpis = parts::kpi_rows(reader, &of_team(Kind::Kpi));
    let (waits, owed) = debts(reader, of);
    Some(Team {
        name: data.name.value.clone(),
        level: reader.language().word(match data.level {
            Some(TeamLevel::Organisation) => "team-organisation",
            Some(TeamLevel::Department) => "team-department",
            Some(TeamLevel::Team) | None => "team-team",
        }),
        sentence: sentence(reader.language(), &initiatives, &kpis, &waits, &owed),
        signs: parts::signs(reader, of),
        facts,
        body: narrative::html(reader, record, 3),
        people: reader.backlinks(of, Relation::Member).iter().filter_map(|person| person_row(reader, person)).collect(),
        teams: below.iter().filter_map(|team| parts::link(reader, team)).collect(),
        objectives: parts::objective_rows(reader, &of_team(Kind::Objective)),
        contributes: parts::objective_rows(reader, &reader.backlinks(of, Relation::Contributor)),
        kpis,
        timeline: (!work.is_empty()).then(|| timeline(reader, &work)),
        initiatives,
        waits,
        owed,
        reviews: parts::review_rows(reader, &of_team(Kind::Review)),
    })
}

/// What is late, then what it works on.
fn sentence(
    language: &Language,
    work: &[InitiativeRow],
    kpis: &[KpiRow],
    waits: &[DependencyRow],
    owed: &[DependencyRow],
) -> String {
    let late = work.iter().filter(|row| row.mark.class == "bad").count();
    let off = kpis.iter().filter(|row| row.mark.class == "bad").count();
    let overdue = |rows: &[DependencyRow]| rows.iter().filter(|row| row.mark.class == "bad").count();
    let (owes, is_owed) = (overdue(owed), overdue(waits));
    let mut said = Vec::new();
    said.extend((late > 0).then(|| match work.len() {
        1 => say!(language, "team-one-late"),
        all => say!(language, "team-late", n = late, all = all),
    }));
    said.extend((off > 0).then(|| match kpis.len() {
        1 => say!(language, "team-one-off"),
        all => say!(language, "team-off", n = off, all = all),
    }));
    said.extend((owes > 0).then(|| say!(language, "team-owes-late", n = owes)));
    said.extend((is_owed > 0).then(|| say!(language, "team-owed-late", n = is_owed)));
    if !said.is_empty() {
        return said.join(" ");
    }
    let mut has = Vec::new();
    has.extend((!work.is_empty()).then(|| say!(language, "people-initiatives", n = work.len())));
    has.extend((!kpis.is_empty()).then(|| say!(language, "people-kpis", n = kpis.len())));
    if has.is_empty() {
        return say!(language, "team-nothing");
    }
    say!(language, "team-calm", parts = words::list(language, &has))
}
