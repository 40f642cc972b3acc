//! Work and measures without a line of sight: nothing says which objective they serve, or which KPI they should move.

use super::alignment::{Alignment, alignment};
use super::parts::{self, FindingRow};
use super::words;
use crate::check::rule;
use crate::edition::Reader;
use crate::source::record::Kind;
use serde::Serialize;
use std::collections::BTreeSet;

/// The page of unaligned work.
#[derive(Debug, Serialize)]
pub struct Unaligned {
    sentence: String,
    /// The budgets of the initiatives on it.
    money: Option<String>,
    groups: Vec<Group>,
    /// Which team works on what; in the executive edition.
    alignment: Option<Alignment>,
    #[serde(skip)]
    records: usize,
}

#[derive(Debug, Serialize)]
struct Group {
    id: &'static str,
    title: &'static str,
    note: &'static str,
    rows: Vec<FindingRow>,
}

/// The findings that say that a line of sight is broken, by what they are on.
const GROUPS: [(Kind, &str, &str, &[&str]); 5] = [
    (
        Kind::Initiative,
        "Initiatives",
        "Work that names no objective, or no KPI that it should move",
        &[
            "initiative-without-objective",
            "initiative-without-kpi",
            "initiative-kpi-elsewhere",
            "budget-on-no-objective",
        ],
    ),
    (Kind::Kpi, "KPIs", "Measures of no objective", &["kpi-without-objective"]),
    (Kind::Action, "Actions", "Promises that support nothing", &["action-supports-nothing"]),
    (Kind::Decision, "Decisions", "Decisions about no objective", &["decision-without-objective"]),
    (Kind::Team, "Teams", "Teams that nothing links to", &["team-linked-to-nothing"]),
];

impl Unaligned {
    /// How many records are on it.
    pub fn count(&self) -> usize {
        self.records
    }
}

/// The page of unaligned work.
pub fn page(reader: &Reader<'_>) -> Unaligned {
    let all = reader.findings().all();
    let whole = reader.edition().audience.team.is_none();
    let mut records = BTreeSet::new();
    let mut groups = Vec::new();
    let mut money = 0.0;
    for (kind, title, note, ids) in GROUPS {
        debug_assert!(ids.iter().all(|id| rule(id).is_some()), "the page names rules that there are");
        let found: Vec<_> = all
            .iter()
            .filter(|finding| ids.contains(&finding.diagnostic.id))
            .filter(|finding| finding.of.as_ref().is_some_and(|of| of.kind == kind))
            .collect();
        for of in found.iter().filter_map(|finding| finding.of.clone()) {
            let initiative = if of.kind == Kind::Initiative { reader.initiative(&of.id) } else { None };
            if records.insert(of) {
                money += initiative.and_then(|record| record.data.budget).unwrap_or(0.0);
            }
        }
        if !found.is_empty() {
            groups.push(Group { id: kind.folder(), title, note, rows: parts::finding_rows(reader, found) });
        }
    }
    let work: Vec<String> = GROUPS
        .iter()
        .map(|(kind, ..)| (*kind, records.iter().filter(|of| of.kind == *kind).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| {
            let many = if kind == Kind::Kpi { "KPIs" } else { kind.folder() };
            words::count(count, kind.noun(), many)
        })
        .collect();
    let currency = reader.organisation().currency.as_ref().map(|currency| currency.value.as_str());
    let sentence = if work.is_empty() {
        "Every piece of work leads to an objective and a KPI.".to_owned()
    } else {
        let have = if records.len() == 1 { "has" } else { "have" };
        words::upper_first(&format!(
            "{} {have} no line of sight to an objective and a KPI.",
            words::list(reader.language(), &work)
        ))
    };
    Unaligned {
        sentence,
        money: (money > 0.0).then(|| {
            let amount = words::money(reader.language(), money, currency);
            let initiatives = records.iter().filter(|of| of.kind == Kind::Initiative).count();
            if initiatives == 1 {
                format!("The initiative has a budget of {amount}.")
            } else {
                format!("Together the initiatives have a budget of {amount}.")
            }
        }),
        groups,
        alignment: if whole { alignment(reader) } else { None },
        records: records.len(),
    }
}
