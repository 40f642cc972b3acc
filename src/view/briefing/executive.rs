//! For executive leadership: the whole, in two minutes.

use super::goals::{Goal, Lane, lanes};
use super::money::{MoneyRow, money};
use super::scorecard::{Group, grouped};
use super::shared::{active, all_dependencies, changes_since, free_pages, next_review, open_decisions};
use super::tally::{Tally, tally};
use crate::edition::{Address, Reader};
use crate::say;
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::view::alerts::{self, AlertRow};
use crate::view::changes::{self, Change, Health};
use crate::view::parts::{self, DecisionRow, DependencyRow, Link, ReviewRow};
use crate::view::timeline::{Timeline, timeline};
use serde::Serialize;

/// For executive leadership: the whole, in two minutes.
#[derive(Debug, Serialize)]
pub struct Executive {
    lede: String,
    proof: Vec<String>,
    /// What needs attention, in a sentence, with the page that tells it all.
    alerts: Link,
    tally: Vec<Tally>,
    mission: Option<String>,
    decisions: Vec<DecisionRow>,
    /// Decisions that wait and are left to the page of decisions.
    more_decisions: Option<Link>,
    changes: Vec<Change>,
    changes_since: Option<Link>,
    perspectives: Vec<Lane>,
    /// Whether a card has a line of its last scores, so that the line is explained.
    lines: bool,
    scorecard: Vec<Group>,
    /// KPIs that the briefing leaves to the scorecard page.
    more_kpis: Option<Link>,
    drift: Vec<AlertRow>,
    /// Rows of drift that the briefing leaves to the page of alerts.
    more_drift: Option<Link>,
    dependencies: Vec<DependencyRow>,
    /// The initiatives that are not over.
    timeline: Option<Timeline>,
    money: Vec<MoneyRow>,
    health: Vec<Health>,
    /// What the check finds, in a sentence, with the page that tells it all.
    check: Option<Link>,
    next_review: Option<ReviewRow>,
    pages: Vec<Link>,
}

/// KPIs that the briefing shows, the worst; a scorecard longer than that is no longer read.
const SCORECARD: usize = 40;

/// Lines of drift that the briefing shows.
const DRIFT: usize = 8;

/// Decisions that the briefing shows: those of the first screen.
const DECISIONS: usize = 4;

/// The executive briefing.
pub fn executive(reader: &Reader<'_>) -> Executive {
    let language = reader.language();
    let initiatives = reader.all(Kind::Initiative);
    let perspectives = lanes(reader);
    let mut decisions = open_decisions(reader);
    let waiting = decisions.len();
    decisions.truncate(DECISIONS);
    let kpis = parts::worst(reader, &reader.all(Kind::Kpi));
    let (drift, more_drift) = alerts::drift(reader, DRIFT);
    let (changes, changes_since) = changes_since(reader, &kpis, &initiatives, 6);
    let goals: Vec<&Goal> = perspectives.iter().flat_map(|lane| &lane.goals).collect();
    let mut dependencies = all_dependencies(reader);
    dependencies.retain(|row| matches!(row.mark.class, "bad" | "watch" | "open"));
    let left = |n: usize, key: &str, to: &Address| {
        let mut about = crate::language::Args::with_capacity(1);
        about.set("n", n);
        (n > 0).then(|| Link { text: language.say(key, &about), href: Some(reader.href(to)) })
    };
    Executive {
        lede: lede(reader, &goals, waiting),
        proof: proof(reader, &goals, &kpis),
        alerts: alerts::count(reader),
        tally: tallies(reader, &goals, &kpis, &initiatives),
        mission: reader.organisation().mission.clone(),
        more_decisions: left(waiting.saturating_sub(DECISIONS), "exec-more-decisions", &Address::Decisions),
        decisions,
        changes,
        changes_since,
        lines: goals.iter().any(|goal| goal.has_line()),
        scorecard: grouped(reader, kpis.iter().take(SCORECARD)),
        more_kpis: left(kpis.len().saturating_sub(SCORECARD), "exec-more-kpis", &Address::Scorecard),
        drift,
        more_drift: left(more_drift, "exec-more-drift", &Address::Alerts),
        dependencies,
        timeline: {
            let work = active(reader, initiatives);
            (!work.is_empty()).then(|| timeline(reader, &work))
        },
        money: money(reader),
        health: changes::health(reader),
        check: crate::view::health::proof(reader).map(|text| Link { text, href: Some(reader.href(&Address::Health)) }),
        next_review: next_review(reader, None),
        pages: free_pages(reader),
        perspectives,
    }
}

fn lede(reader: &Reader<'_>, goals: &[&Goal], waiting: usize) -> String {
    let language = reader.language();
    let off = goals.iter().filter(|goal| goal.mark.class == "bad").count();
    let all = goals.len();
    if all == 0 {
        say!(language, "exec-no-objective")
    } else if off == 0 && waiting == 0 && goals.iter().all(|goal| goal.mark.class == "none") {
        say!(language, "exec-unscored", n = all)
    } else if off == 0 && waiting == 0 {
        say!(language, "exec-calm", n = all)
    } else if off == 0 {
        say!(language, "exec-none-off", n = waiting)
    } else {
        say!(language, "exec-off", off = off, all = all, n = waiting)
    }
}

/// At most two lines: the worst figure; and where no objective is off course, the one that is nearest to it.
fn proof(reader: &Reader<'_>, goals: &[&Goal], kpis: &[Ref]) -> Vec<String> {
    let language = reader.language();
    let mut proof = Vec::new();
    let worst = kpis.first().filter(|of| parts::kpi_mark(reader, of).is_some_and(|mark| mark.class != "good"));
    if let Some(of) = worst
        && let Some(title) = reader.title(of)
        && let Some(said) = alerts::figure(reader, of)
    {
        proof.push(say!(language, "exec-worst", title = title, said = said));
    }
    if goals.iter().all(|goal| goal.mark.class != "bad") {
        let watched = goals.iter().filter(|goal| goal.mark.class == "watch");
        let nearest = watched.filter_map(|goal| Some((goal.exact?, goal))).min_by(|a, b| a.0.total_cmp(&b.0));
        proof.extend(nearest.map(|(score, goal)| {
            let score = language.number(score, Some(0));
            say!(language, "exec-nearest", title = goal.link.text.as_str(), score = score)
        }));
    }
    proof
}

fn tallies(reader: &Reader<'_>, goals: &[&Goal], kpis: &[Ref], initiatives: &[Ref]) -> Vec<Tally> {
    let language = reader.language();
    let objectives = tally(language, "nav-objectives", goals.iter().map(|goal| goal.mark.clone()).collect());
    let kpis = tally(language, "tally-kpis", kpis.iter().filter_map(|of| parts::kpi_mark(reader, of)).collect());
    let work = parts::initiative_rows(reader, &active(reader, initiatives.to_vec()));
    let work = tally(language, "nav-initiatives", work.into_iter().map(|row| row.mark).collect());
    objectives.into_iter().chain(kpis).chain(work).collect()
}
