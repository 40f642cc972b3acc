//! The page of an objective.

use super::assumption::{AssumptionRow, assumption_rows};
use super::update::{UpdateRow, author, of_kind};
use crate::edition::Reader;
use crate::reading::Course;
use crate::say;
use crate::source::At;
use crate::source::record::{self, Kind};
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
        facts: facts(reader, of, data, &row),
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

fn facts(reader: &Reader<'_>, of: &Ref, data: &record::Objective, row: &ObjectiveRow) -> Vec<Fact> {
    let language = reader.language();
    let named = |key: &str, links: Vec<Link>| -> Vec<Fact> {
        links.into_iter().map(|link| Fact::link(language.word(key), link)).collect()
    };
    let mut facts = Vec::new();
    facts.extend(row.owner.clone().map(|owner| Fact::link(language.word("fact-owner"), owner)));
    facts.extend(named("fact-shares-lead", parts::links(reader, of, Relation::With)));
    let team = reader.team_of(of).and_then(|team| parts::link(reader, &team));
    facts.extend(team.map(|team| Fact::link(language.word("fact-team"), team)));
    facts.extend(named("objective-depends-on", parts::links(reader, of, Relation::Contributor)));
    facts.extend(data.perspective.as_ref().map(|perspective| {
        let known = reader.organisation().perspectives.iter().find(|p| p.id.value == perspective.value);
        let title = known.map_or_else(|| perspective.value.clone(), |p| p.title.value.clone());
        Fact::new(language.word("objective-perspective"), title)
    }));
    facts.extend(row.rank.map(|rank| Fact::new(language.word("column-rank"), rank.to_string())));
    let weight = data.weight.as_ref().map(|weight| language.number(weight.value, None));
    facts.extend(weight.map(|weight| Fact::new(language.word("objective-weight"), weight)));
    if let Some(horizon) = &data.horizon {
        let day = |day: &Option<At<record::Day>>| {
            day.as_ref().map_or_else(|| say!(language, "horizon-open"), |day| language.date(day.0))
        };
        let span = say!(language, "from-to", low = day(&horizon.start), high = day(&horizon.end));
        facts.push(Fact::new(language.word("objective-horizon"), span));
    }
    facts
}

fn objective_sentence(reader: &Reader<'_>, of: &Ref, row: &ObjectiveRow) -> String {
    let Some(roll) = reader.roll(&of.id) else { return String::new() };
    let language = reader.language();
    if let Some(masked) = &row.masked {
        return say!(language, "objective-masked-lede", name = masked.text.as_str());
    }
    let off = row.kpis.iter().filter(|kpi| kpi.mark.class == "bad").count();
    let judged = row.kpis.iter().filter(|kpi| kpi.mark.key != "mark-no-target").count();
    match roll.course {
        Course::NoData if roll.of == 0 => say!(language, "objective-nothing-to-score"),
        Course::NoData => say!(language, "objective-too-little", n = roll.scored, all = roll.of),
        _ if off > 0 => say!(language, "objective-off", n = off, all = judged),
        Course::OnCourse => say!(language, "objective-on-course"),
        _ => say!(language, "objective-short"),
    }
}
