//! The page of an objective.

use super::assumption::{AssumptionRow, assumption_rows};
use super::update::{UpdateRow, author, of_kind};
use crate::edition::Reader;
use crate::reading::Course;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::kpi::Fact;
use crate::view::narrative;
use crate::view::parts::{self, ActionRow, DecisionRow, InitiativeRow, Link, ObjectiveRow, RiskRow, Stop};
use crate::view::words::{self, Mark};
use serde::Serialize;

/// The page of an objective.
#[derive(Debug, Serialize)]
pub struct Objective {
    row: ObjectiveRow,
    sentence: String,
    body: Option<String>,
    facts: Vec<Fact>,
    up: Vec<Stop>,
    children: Vec<ObjectiveRow>,
    initiatives: Vec<InitiativeRow>,
    decisions: Vec<DecisionRow>,
    risks: Vec<RiskRow>,
    assumptions: Vec<AssumptionRow>,
    drives: Vec<Arrow>,
    driven_by: Vec<Arrow>,
    /// Signs that strategy and execution come apart here.
    signs: Vec<String>,
    /// Its KPIs in pictures of one size, where it has several.
    multiples: Vec<Multiple>,
    updates: Vec<UpdateRow>,
    actions: Vec<ActionRow>,
}

/// A KPI in a picture beside others.
#[derive(Debug, Serialize)]
pub struct Multiple {
    link: Link,
    mark: Mark,
    picture: String,
}

/// An arrow of the strategy map.
#[derive(Debug, Serialize)]
pub struct Arrow {
    link: Link,
    because: Option<String>,
}

/// Pictures side by side; beyond them no one compares.
const MULTIPLES: usize = 12;

/// The page of an objective.
pub fn objective(reader: &Reader<'_>, of: &Ref) -> Option<Objective> {
    let record = reader.objective(&of.id)?;
    let data = &record.data;
    let row = parts::objective_with(reader, of, usize::MAX)?;
    let as_of = reader.as_of();
    let about = reader.backlinks(of, Relation::About);
    let sentence = objective_sentence(reader, of, &row);
    let mut facts = Vec::new();
    facts.extend(row.owner.clone().map(|owner| Fact::link("Owner", owner)));
    facts.extend(parts::links(reader, of, Relation::With).into_iter().map(|with| Fact::link("Shares the lead", with)));
    facts.extend(reader.team_of(of).and_then(|team| parts::link(reader, &team)).map(|team| Fact::link("Team", team)));
    facts
        .extend(parts::links(reader, of, Relation::Contributor).into_iter().map(|team| Fact::link("Depends on", team)));
    facts.extend(data.perspective.as_ref().map(|perspective| {
        let known = reader.organisation().perspectives.iter().find(|p| p.id.value == perspective.value);
        Fact::new("Perspective", known.map_or_else(|| perspective.value.clone(), |p| p.title.value.clone()))
    }));
    facts.extend(row.rank.map(|rank| Fact::new("Rank", rank.to_string())));
    facts.extend(data.weight.as_ref().map(|weight| Fact::new("Weight", reader.language().number(weight.value, None))));
    if let Some(horizon) = &data.horizon {
        let day = |day: &Option<crate::source::At<crate::source::record::Day>>| {
            day.as_ref().map_or_else(|| "open".to_owned(), |day| reader.language().date(day.0))
        };
        facts.push(Fact::new("Horizon", format!("{} to {}", day(&horizon.start), day(&horizon.end))));
    }
    let drives = data
        .drives
        .iter()
        .filter_map(|drive| {
            let to = reader.resolve(Kind::Objective, &drive.objective)?;
            Some(Arrow { link: parts::link(reader, &to)?, because: drive.because.clone() })
        })
        .collect();
    let driven_by = reader
        .backlinks(of, Relation::Drives)
        .iter()
        .filter_map(|from| {
            let other = reader.objective(&from.id)?;
            let drive = other
                .data
                .drives
                .iter()
                .find(|drive| reader.resolve(Kind::Objective, &drive.objective).as_ref() == Some(of))?;
            Some(Arrow { link: parts::link(reader, from)?, because: drive.because.clone() })
        })
        .collect();
    let mut multiples: Vec<Multiple> = row
        .kpis
        .iter()
        .take(MULTIPLES)
        .filter_map(|kpi| {
            Some(Multiple {
                link: kpi.link.clone(),
                mark: kpi.mark.clone(),
                picture: parts::small_multiple(reader, &kpi.of)?,
            })
        })
        .collect();
    // One alone has nothing to be compared with.
    if multiples.len() < 2 {
        multiples.clear();
    }
    let mut updates: Vec<_> = data.updates.iter().filter(|update| update.date.0 <= as_of).collect();
    updates.sort_by_key(|update| std::cmp::Reverse(update.date.value.0));
    Some(Objective {
        multiples,
        signs: parts::signs(reader, of),
        sentence,
        body: narrative::html(reader, record, 3),
        facts,
        up: reader
            .link_to(of, Relation::Parent)
            .map(|parent| {
                let mut chain = parts::chain_up(reader, &parent);
                chain.extend(parts::stop(reader, of).map(|stop| Stop { here: true, ..stop }));
                chain
            })
            .unwrap_or_default(),
        children: parts::objective_rows(reader, &reader.backlinks(of, Relation::Parent)),
        initiatives: parts::initiative_rows(reader, &reader.backlinks(of, Relation::Supports)),
        decisions: parts::decision_rows(reader, &of_kind(about.clone(), Kind::Decision)),
        risks: parts::risk_rows(reader, &of_kind(about.clone(), Kind::Risk)),
        assumptions: assumption_rows(reader, &of_kind(about, Kind::Assumption)),
        drives,
        driven_by,
        updates: updates
            .into_iter()
            .map(|update| UpdateRow {
                date: reader.language().date(update.date.0),
                mark: update.status.map(|said| words::judgement(reader.language(), said)),
                text: update.text.clone(),
                by: author(reader, update.by.as_ref()),
                forecasts: Vec::new(),
            })
            .collect(),
        actions: parts::action_rows(reader, &reader.backlinks(of, Relation::Serves)),
        row,
    })
}

fn objective_sentence(reader: &Reader<'_>, of: &Ref, row: &ObjectiveRow) -> String {
    let Some(roll) = reader.roll(&of.id) else { return String::new() };
    if let Some(masked) = &row.masked {
        return format!("The mean is good, but {} is off target.", words::lower_first(&masked.text));
    }
    let off = row.kpis.iter().filter(|kpi| kpi.mark.class == "bad").count();
    let judged = row.kpis.iter().filter(|kpi| kpi.mark.key != "mark-no-target").count();
    match roll.course {
        Course::NoData if roll.of == 0 => "Nothing here can be scored yet: no KPI with a target.".to_owned(),
        Course::NoData => {
            format!("Too little is current to say: {} scored.", words::of(reader.language(), roll.scored, roll.of))
        }
        _ if off > 0 => {
            format!(
                "{} {} off target.",
                words::of(reader.language(), off, judged),
                if judged == 1 { "KPI is" } else { "KPIs are" }
            )
        }
        Course::OnCourse => "On course.".to_owned(),
        _ => "Short of its targets, none past its red flag.".to_owned(),
    }
}
