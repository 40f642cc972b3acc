//! The figures of an edition for programs: `strategy.json` and `kpis/<id>.json`. Numbers are unrounded; missing is null.

mod finding;
mod kpi;
mod objective;
mod points;
mod work;

pub use kpi::kpi_figures;

use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::{Id, Ref, Relation};
use finding::{Drift, Finding};
use kpi::Kpi;
use objective::Objective;
use serde::Serialize;
use work::{Action, Decision, Initiative};

/// `strategy.json`.
#[derive(Debug, Serialize)]
pub struct Figures<'a> {
    as_of: String,
    organisation: &'a str,
    audience: Audience<'a>,
    objectives: Vec<Objective<'a>>,
    kpis: Vec<Kpi<'a>>,
    initiatives: Vec<Initiative<'a>>,
    decisions: Vec<Decision<'a>>,
    actions: Vec<Action<'a>>,
    drift: Vec<Drift>,
    findings: Vec<Finding<'a>>,
}

#[derive(Debug, Serialize)]
struct Audience<'a> {
    id: &'a str,
    title: &'a str,
    tier: &'static str,
    team: Option<&'a str>,
}

/// `strategy.json`.
pub fn figures<'a>(reader: &Reader<'a>) -> Figures<'a> {
    let edition = reader.edition();
    let years = reader.years();
    Figures {
        as_of: reader.as_of().to_string(),
        organisation: &reader.organisation().name.value,
        audience: Audience {
            id: &edition.audience.id,
            title: &edition.audience.title,
            tier: edition.audience.tier.word(),
            team: edition.audience.team.as_deref(),
        },
        objectives: each(reader, Kind::Objective, objective::objective),
        kpis: each(reader, Kind::Kpi, |reader, of| kpi::kpi(reader, of, years)),
        initiatives: each(reader, Kind::Initiative, work::initiative),
        decisions: each(reader, Kind::Decision, work::decision),
        actions: each(reader, Kind::Action, work::action),
        findings: reader.findings().all().map(Finding::of).collect(),
        drift: reader.signs().map(Drift::of).collect(),
    }
}

/// What is said of each record of a kind.
fn each<'a, T>(reader: &Reader<'a>, kind: Kind, say: impl Fn(&Reader<'a>, &Ref) -> Option<T>) -> Vec<T> {
    reader.all(kind).iter().filter_map(|of| say(reader, of)).collect()
}

fn ids(refs: Vec<Ref>) -> Vec<Id> {
    refs.into_iter().map(|of| of.id).collect()
}

fn owner(reader: &Reader<'_>, of: &Ref) -> Option<Id> {
    reader.link_to(of, Relation::Owner).map(|owner| owner.id)
}
