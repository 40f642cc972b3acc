//! The pages of people and teams.

use super::kpi::Fact;
use super::narrative;
use super::parts::{
    self, ActionRow, DecisionRow, DependencyRow, InitiativeRow, KpiRow, Link, MilestoneRow, ObjectiveRow, ReviewRow,
    RiskRow,
};
use super::words;
use crate::edition::Reader;
use crate::source::record::{Kind, TeamLevel};
use crate::strategy::{Ref, Relation};
use serde::Serialize;

/// The page of a person: all that they own.
#[derive(Debug, Serialize)]
pub struct Person {
    name: String,
    role: Option<String>,
    sentence: String,
    signs: Vec<String>,
    facts: Vec<Fact>,
    body: Option<String>,
    objectives: Vec<ObjectiveRow>,
    kpis: Vec<KpiRow>,
    initiatives: Vec<InitiativeRow>,
    milestones: Vec<MilestoneRow>,
    decides: Vec<DecisionRow>,
    decisions: Vec<DecisionRow>,
    actions: Vec<ActionRow>,
    risks: Vec<RiskRow>,
    chairs: Vec<ReviewRow>,
}

/// What a person owns, of a kind.
pub fn owned(reader: &Reader<'_>, of: &Ref, kind: Kind) -> Vec<Ref> {
    reader.backlinks(of, Relation::Owner).into_iter().filter(|other| other.kind == kind).collect()
}

/// The page of a person.
pub fn person(reader: &Reader<'_>, of: &Ref) -> Option<Person> {
    let record = reader.person(&of.id)?;
    let data = &record.data;
    let mut facts = Vec::new();
    facts.extend(parts::one(reader, of, Relation::Member).map(|team| Fact::link("Team", team)));
    facts.extend(parts::backlinks(reader, of, Relation::Head).into_iter().map(|team| Fact::link("Leads", team)));
    facts.extend(data.email.as_ref().filter(|email| email.contains('@')).map(|email| Fact {
        term: "Email".into(),
        value: email.clone(),
        href: Some(format!("mailto:{email}")),
    }));
    if data.active == Some(false) {
        let when = data.left_on.as_ref().map_or_else(|| "yes".to_owned(), |day| reader.language().date(day.0));
        facts.push(Fact::new("Left", when));
    }
    facts.extend(parts::one(reader, of, Relation::Deputy).map(|deputy| Fact::link("Deputy", deputy)));
    // Two people may have one name; their pages tell them apart.
    let this = parts::link(reader, of);
    let milestones: Vec<MilestoneRow> = reader
        .backlinks(of, Relation::MilestoneOwner)
        .iter()
        .flat_map(|initiative| parts::milestone_rows(reader, initiative))
        .filter(|milestone| milestone.open && milestone.owner == this)
        .collect();
    let objectives = parts::objective_rows(reader, &owned(reader, of, Kind::Objective));
    let kpis = parts::kpi_rows(reader, &owned(reader, of, Kind::Kpi));
    let initiatives = parts::initiative_rows(reader, &owned(reader, of, Kind::Initiative));
    let actions = parts::action_rows(reader, &owned(reader, of, Kind::Action));
    let overdue = actions.iter().filter(|action| action.overdue).count();
    let open = actions.iter().filter(|action| action.open).count();
    let mut owns = Vec::new();
    for (n, one, many) in [
        (objectives.len(), "objective", "objectives"),
        (kpis.len(), "KPI", "KPIs"),
        (initiatives.len(), "initiative", "initiatives"),
    ] {
        if n > 0 {
            owns.push(words::count(n, one, many));
        }
    }
    let owns = if owns.is_empty() {
        "Owns nothing shown here".to_owned()
    } else {
        format!("Owns {}", words::list(reader.language(), &owns))
    };
    let sentence = match (open, overdue) {
        (0, _) => format!("{owns}; no open actions."),
        (open, 0) => format!("{owns}; {}.", words::count(open, "open action", "open actions")),
        (open, overdue) => format!("{owns}; {}, {overdue} overdue.", words::count(open, "open action", "open actions")),
    };
    Some(Person {
        name: data.name.value.clone(),
        role: data.title.as_ref().map(|title| title.value.clone()),
        sentence,
        signs: parts::signs(reader, of),
        facts,
        body: narrative::html(reader, record, 3),
        objectives,
        kpis,
        initiatives,
        milestones,
        decides: parts::decision_rows(reader, &reader.backlinks(of, Relation::Authority)),
        decisions: parts::decision_rows(reader, &owned(reader, of, Kind::Decision)),
        actions,
        risks: parts::risk_rows(reader, &owned(reader, of, Kind::Risk)),
        chairs: parts::review_rows(reader, &reader.backlinks(of, Relation::Chair)),
    })
}

/// The page of a team.
#[derive(Debug, Serialize)]
pub struct Team {
    name: String,
    level: Option<&'static str>,
    signs: Vec<String>,
    facts: Vec<Fact>,
    body: Option<String>,
    people: Vec<PersonRow>,
    teams: Vec<Link>,
    objectives: Vec<ObjectiveRow>,
    contributes: Vec<ObjectiveRow>,
    kpis: Vec<KpiRow>,
    initiatives: Vec<InitiativeRow>,
    owed: Vec<DependencyRow>,
    reviews: Vec<ReviewRow>,
}

/// A person in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PersonRow {
    /// Their page.
    pub link: Link,
    /// What they do.
    pub role: Option<String>,
}

/// A person in a list.
pub fn person_row(reader: &Reader<'_>, of: &Ref) -> Option<PersonRow> {
    let record = reader.person(&of.id)?;
    let role = record.data.title.as_ref().map(|title| title.value.clone());
    Some(PersonRow { link: parts::link(reader, of)?, role })
}

/// What the initiatives of others need from a team or its initiatives.
pub fn owed_by(reader: &Reader<'_>, team: &Ref) -> Vec<DependencyRow> {
    let mut rows: Vec<DependencyRow> = reader
        .all(Kind::Initiative)
        .iter()
        .flat_map(|initiative| parts::dependency_rows(reader, initiative))
        .filter(|row| row.team.as_ref() == Some(team))
        .collect();
    parts::sort_dependencies(&mut rows);
    rows
}

/// The page of a team.
pub fn team(reader: &Reader<'_>, of: &Ref) -> Option<Team> {
    let record = reader.team(&of.id)?;
    let data = &record.data;
    let mut facts = Vec::new();
    facts.extend(parts::one(reader, of, Relation::Head).map(|head| Fact::link("Led by", head)));
    facts.extend(parts::one(reader, of, Relation::Parent).map(|parent| Fact::link("Part of", parent)));
    let below = reader.backlinks(of, Relation::Parent);
    let of_team = |kind: Kind| reader.of_team(of, kind);
    Some(Team {
        name: data.name.value.clone(),
        level: data.level.map(|level| match level {
            TeamLevel::Organisation => "Organisation",
            TeamLevel::Department => "Department",
            TeamLevel::Team => "Team",
        }),
        signs: parts::signs(reader, of),
        facts,
        body: narrative::html(reader, record, 3),
        people: reader.backlinks(of, Relation::Member).iter().filter_map(|person| person_row(reader, person)).collect(),
        teams: below.iter().filter_map(|team| parts::link(reader, team)).collect(),
        objectives: parts::objective_rows(reader, &of_team(Kind::Objective)),
        contributes: parts::objective_rows(reader, &reader.backlinks(of, Relation::Contributor)),
        kpis: parts::kpi_rows(reader, &of_team(Kind::Kpi)),
        initiatives: parts::initiative_rows(
            reader,
            &reader
                .backlinks(of, Relation::Team)
                .into_iter()
                .filter(|o| o.kind == Kind::Initiative)
                .collect::<Vec<_>>(),
        ),
        owed: owed_by(reader, of),
        reviews: parts::review_rows(reader, &of_team(Kind::Review)),
    })
}
