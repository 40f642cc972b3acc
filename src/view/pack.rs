//! A review pack, plain: the sections that its kind of review has, in their order. Decisions, not status.

use super::changes::{self, Change};
use super::kpi::Fact;
use super::parts::{
    self, ActionRow, DecisionRow, DependencyRow, InitiativeRow, KpiRow, Link, MilestoneRow, ObjectiveRow, ReviewRow,
    RiskRow,
};
use super::records::{self, AssumptionRow, Decision};
use super::{briefing, initiatives as work, narrative, review};
use crate::edition::Reader;
use crate::source::record::{DecisionState, Kind, ReviewKind, ReviewState};
use crate::strategy::{Id, Ref, Relation};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::HashSet;

/// A review pack.
#[derive(Debug, Serialize)]
pub struct Pack {
    row: ReviewRow,
    /// What messages know its kind by.
    kind: &'static str,
    /// The page of the review.
    review: Link,
    cover: Option<Cover>,
    previous: Previous,
    decisions: Vec<Decision>,
    more_decisions: usize,
    changes: Option<Vec<Change>>,
    changes_since: Option<Link>,
    attention: Option<Vec<changes::Drift>>,
    exceptions: Option<Vec<ExceptionGroup>>,
    initiatives: Option<Vec<InitiativeRow>>,
    milestones: Option<Vec<MilestoneRow>>,
    dependencies: Vec<DependencyRow>,
    risks: Option<Vec<RiskRow>>,
    money: Option<Vec<briefing::MoneyRow>>,
    assumptions: Option<Vec<AssumptionRow>>,
    lessons: Option<Vec<LessonRow>>,
    objectives: Option<Vec<ObjectiveRow>>,
    appendix: Option<Vec<KpiRow>>,
    /// KPIs that the appendix leaves to the scorecard.
    more_kpis: usize,
    scorecard: String,
}

#[derive(Debug, Serialize)]
struct Cover {
    facts: Vec<Fact>,
    attendees: Vec<Link>,
    agenda: Vec<String>,
    note: Option<String>,
    reading_minutes: usize,
}

/// What became of what was decided and agreed before.
#[derive(Debug, Serialize)]
struct Previous {
    decisions: Vec<DecisionRow>,
    actions: Vec<ActionRow>,
}

/// The exceptions of an objective.
#[derive(Debug, Serialize)]
struct ExceptionGroup {
    objective: Option<Link>,
    kpis: Vec<ExceptionKpi>,
}

#[derive(Debug, Serialize)]
struct ExceptionKpi {
    row: KpiRow,
    chart: Option<String>,
    commentary: Option<String>,
}

#[derive(Debug, Serialize)]
struct LessonRow {
    title: String,
    from: Option<Link>,
    applied_to: Vec<Link>,
}

/// The records that a review is about: those of its team and the teams below, or all of them.
struct Scope {
    teams: Option<HashSet<Id>>,
}

impl Scope {
    fn of(reader: &Reader<'_>, review: &Ref) -> Self {
        let Some(team) = reader.team_of(review) else { return Self { teams: None } };
        if reader.link_to(&team, Relation::Parent).is_none() {
            return Self { teams: None };
        }
        let mut teams = HashSet::from([team.id.clone()]);
        let mut open = vec![team];
        while let Some(at) = open.pop() {
            for below in reader.backlinks(&at, Relation::Parent) {
                if teams.insert(below.id.clone()) {
                    open.push(below);
                }
            }
        }
        Self { teams: Some(teams) }
    }

    fn holds(&self, reader: &Reader<'_>, of: &Ref) -> bool {
        let Some(teams) = &self.teams else { return true };
        let named =
            of.kind == Kind::Initiative && reader.links(of, Relation::Team).iter().any(|team| teams.contains(&team.id));
        named || reader.team_of(of).is_some_and(|team| teams.contains(&team.id))
    }

    fn all(&self, reader: &Reader<'_>, kind: Kind) -> Vec<Ref> {
        reader.all(kind).into_iter().filter(|of| self.holds(reader, of)).collect()
    }
}

/// The pack of a review.
pub fn page(reader: &Reader<'_>, id: &Id) -> Option<Pack> {
    let of = Ref { kind: Kind::Review, id: id.clone() };
    let record = reader.review(id)?;
    let data = &record.data;
    let row = parts::review_rows(reader, std::slice::from_ref(&of)).pop()?;
    let kind = data.kind;
    let scope = Scope::of(reader, &of);
    let kpis = scope.all(reader, Kind::Kpi);
    let initiatives = scope.all(reader, Kind::Initiative);
    let weekly = kind == ReviewKind::Weekly;
    let (most_decisions, most_attention) = match kind {
        ReviewKind::Weekly => (0, 5),
        ReviewKind::Monthly => (3, 7),
        ReviewKind::Quarterly => (5, 10),
        ReviewKind::Annual => (7, 0),
    };
    let before = previous_review(reader, &of, data.date.value.0);
    let asked = review::decisions_of(reader, &of);
    let mut open: Vec<Ref> = if weekly { Vec::new() } else { asked.clone() };
    if data.state.unwrap_or_default() == ReviewState::Planned && !weekly {
        open.retain(|decision| is_open(reader, decision));
    }
    let ordered = parts::decision_rows(reader, &open);
    let sheets: Vec<Decision> =
        ordered.iter().take(most_decisions).filter_map(|row| records::decision(reader, &row.of, 4)).collect();
    let kpis = parts::worst(reader, &kpis);
    let strategic = matches!(kind, ReviewKind::Quarterly | ReviewKind::Annual);
    let attention = changes::drift(reader, &kpis, most_attention);
    let mut dependencies: Vec<DependencyRow> =
        initiatives.iter().flat_map(|initiative| parts::dependency_rows(reader, initiative)).collect();
    dependencies.retain(|row| matches!(row.mark.class, "bad" | "watch" | "open"));
    parts::sort_dependencies(&mut dependencies);
    let exceptions = (!weekly).then(|| exceptions(reader, &kpis, kind));
    let changed = before
        .as_ref()
        .map(|(_, date)| changes::since(reader, *date, &kpis, &initiatives, &scope.all(reader, Kind::Decision)));
    let mut pack = Pack {
        kind: review::kind_key(kind),
        review: row.link.clone(),
        scorecard: reader.href(&crate::edition::Address::Scorecard),
        cover: None,
        previous: previous(reader, &of, before.as_ref().map(|(review, _)| review), weekly, &scope),
        more_decisions: open.len().saturating_sub(sheets.len()),
        decisions: sheets,
        changes: changed,
        changes_since: before.as_ref().and_then(|(review, _)| parts::link(reader, review)),
        attention: (most_attention > 0).then_some(attention),
        exceptions,
        initiatives: (!weekly).then(|| parts::initiative_rows(reader, &initiatives)),
        milestones: weekly.then(|| {
            let mut rows = work::open_milestones(reader, &initiatives);
            rows.retain(|row| row.day.is_none_or(|day| (day - reader.as_of()).get_days() <= AHEAD_DAYS));
            rows
        }),
        dependencies,
        risks: (!weekly).then(|| parts::risk_rows(reader, &scope.all(reader, Kind::Risk))),
        money: strategic.then(|| briefing::money(reader)),
        assumptions: strategic.then(|| {
            let mut rows = records::assumption_rows(reader, &reader.all(Kind::Assumption));
            if kind == ReviewKind::Quarterly {
                rows.retain(|row| row.crossed || row.expired);
            }
            rows
        }),
        lessons: strategic.then(|| lessons(reader)),
        objectives: (kind == ReviewKind::Annual).then(|| parts::objective_rows(reader, &reader.all(Kind::Objective))),
        more_kpis: if weekly { 0 } else { kpis.len().saturating_sub(APPENDIX) },
        appendix: (!weekly).then(|| kpis.iter().take(APPENDIX).filter_map(|of| parts::kpi_row(reader, of)).collect()),
        row,
    };
    if !weekly {
        pack.cover = Some(cover(reader, &of, &pack)?);
    }
    Some(pack)
}

fn is_open(reader: &Reader<'_>, decision: &Ref) -> bool {
    let state = reader.decision(&decision.id).and_then(|record| record.data.state);
    matches!(state, None | Some(DecisionState::Proposed | DecisionState::Deferred))
}

/// The last review of the same team before a day, of which readings are at hand.
fn previous_review(reader: &Reader<'_>, of: &Ref, date: Date) -> Option<(Ref, Date)> {
    let team = reader.team_of(of);
    reader
        .all(Kind::Review)
        .into_iter()
        .filter(|other| other != of && reader.team_of(other) == team)
        .filter_map(|other| {
            let data = &reader.review(&other.id)?.data;
            let held = data.state.unwrap_or_default() != ReviewState::Planned;
            (held && data.date.value.0 < date).then_some((other, data.date.value.0))
        })
        .max_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)))
}

/// Whether an action was agreed in a review after a day: the review of that day could not know it.
fn from_later(reader: &Reader<'_>, action: &Ref, date: Date) -> bool {
    let reviews = reader.links(action, Relation::From);
    reviews.iter().filter_map(|from| reader.review(&from.id)).any(|review| review.data.date.value.0 > date)
}

/// How far ahead a weekly review looks at milestones, in days.
const AHEAD_DAYS: i32 = 61;

fn previous(reader: &Reader<'_>, of: &Ref, before: Option<&Ref>, weekly: bool, scope: &Scope) -> Previous {
    let mut decisions = Vec::new();
    let mut actions = Vec::new();
    let Some(date) = reader.review(&of.id).map(|review| review.data.date.value.0) else {
        return Previous { decisions: Vec::new(), actions: Vec::new() };
    };
    if let Some(before) = before {
        decisions = review::decisions_of(reader, before);
        actions = review::actions_of(reader, before);
    }
    if weekly {
        actions = scope.all(reader, Kind::Action);
    }
    // What is still open from any earlier review is carried along until it is done.
    for action in scope.all(reader, Kind::Action) {
        let from_this = reader.links(&action, Relation::From).contains(of);
        if !from_this
            && !from_later(reader, &action, date)
            && !actions.contains(&action)
            && parts::action_row(reader, &action).is_some_and(|row| row.overdue)
        {
            actions.push(action);
        }
    }
    let mut actions = parts::action_rows(reader, &actions);
    if weekly {
        actions.retain(|row| row.open);
    }
    Previous { decisions: parts::decision_rows(reader, &decisions), actions }
}

/// KPIs that a pack shows with their charts, the worst, and in its appendix: beyond them no one reads on.
const EXCEPTIONS: usize = 40;
const APPENDIX: usize = 500;

/// Off target, watched, stale, or its file refused.
fn needs_a_look(reader: &Reader<'_>, of: &Ref) -> bool {
    let marked = parts::kpi_mark(reader, of).is_some_and(|mark| matches!(mark.class, "bad" | "watch" | "stale"));
    marked || reader.measure(&of.id).is_some_and(|measure| !measure.refused.is_empty())
}

fn exceptions(reader: &Reader<'_>, kpis: &[Ref], kind: ReviewKind) -> Vec<ExceptionGroup> {
    let mut groups: Vec<ExceptionGroup> = Vec::new();
    let annual = kind == ReviewKind::Annual;
    let shown = kpis
        .iter()
        .filter(|of| annual || needs_a_look(reader, of))
        .take(EXCEPTIONS)
        .filter_map(|of| parts::kpi_row(reader, of));
    for row in shown {
        let of = row.of.clone();
        let commentary = reader.kpi(&of.id).and_then(|record| {
            let last = record.data.commentary.iter().max_by(|a, b| a.period.value.0.cmp(&b.period.value.0))?;
            Some(last.text.value.clone())
        });
        let objective = if kind == ReviewKind::Monthly { None } else { row.objectives.first().cloned() };
        let chart = parts::chart(reader, &of, &format!("pack-{}", of.id), parts::Detail::Short);
        let kpi = ExceptionKpi { row, chart, commentary };
        match groups.iter_mut().find(|group| group.objective == objective) {
            Some(group) => group.kpis.push(kpi),
            None => groups.push(ExceptionGroup { objective, kpis: vec![kpi] }),
        }
    }
    groups
}

fn lessons(reader: &Reader<'_>) -> Vec<LessonRow> {
    let all = reader.all(Kind::Lesson);
    all.iter()
        .filter_map(|of| {
            Some(LessonRow {
                title: reader.title(of)?.to_owned(),
                from: parts::one(reader, of, Relation::From),
                applied_to: parts::links(reader, of, Relation::AppliedTo),
            })
        })
        .collect()
}

fn cover(reader: &Reader<'_>, of: &Ref, pack: &Pack) -> Option<Cover> {
    let record = reader.review(&of.id)?;
    let data = &record.data;
    let language = reader.language();
    let mut facts = vec![Fact::new(language.word("review-date"), pack.row.date.clone())];
    facts.extend(pack.row.team.clone().map(|team| Fact::link(language.word("fact-team"), team)));
    facts.extend(pack.row.chair.clone().map(|chair| Fact::link(language.word("review-chair"), chair)));
    facts.push(Fact::new(language.word("pack-as-of"), language.long_date(reader.as_of())));
    facts.extend(data.preread_by.as_ref().map(|day| Fact::new(language.word("review-read-by"), language.date(day.0))));
    let charts =
        pack.exceptions.iter().flatten().flat_map(|group| &group.kpis).filter(|kpi| kpi.chart.is_some()).count();
    let narrative = narrative::html(reader, record, 3);
    Some(Cover {
        facts,
        attendees: parts::links(reader, of, Relation::Attendee),
        agenda: data.agenda.clone(),
        reading_minutes: reading_minutes(pack, narrative.as_deref().unwrap_or(""), charts),
        note: narrative.filter(|_| data.state.unwrap_or_default() == ReviewState::Planned),
    })
}

/// Reading time: words at 230 a minute, 20 seconds a chart, 10 seconds a group of rows. Source: `domain.md`.
fn reading_minutes(pack: &Pack, note: &str, charts: usize) -> usize {
    let words = |text: &str| text.split_whitespace().count();
    let mut count = words(note);
    let mut groups = 0;
    for decision in &pack.decisions {
        count += decision.words();
        groups += 1;
    }
    for kpi in pack.exceptions.iter().flatten().flat_map(|group| &group.kpis) {
        count += kpi.commentary.as_deref().map_or(0, words) + 12;
    }
    for list in [
        pack.previous.decisions.len(),
        pack.previous.actions.len(),
        pack.changes.as_ref().map_or(0, Vec::len),
        pack.attention.as_ref().map_or(0, Vec::len),
        pack.initiatives.as_ref().map_or(0, Vec::len),
        pack.dependencies.len(),
        pack.risks.as_ref().map_or(0, Vec::len),
    ] {
        groups += list.div_ceil(5);
        count += 12 * list;
    }
    let seconds = count * 60 / 230 + 20 * charts + 10 * groups;
    seconds.div_ceil(60).max(1)
}
