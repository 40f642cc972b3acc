//! Work and measures without a line of sight: nothing says which objective they serve, or which KPI they should move.

use super::alignment::{Alignment, alignment};
use super::parts::{self, FindingRow};
use super::words;
use crate::check::rule;
use crate::edition::{Finding, Reader};
use crate::language::Args;
use crate::say;
use crate::source::record::Kind;
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

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
    title: Arc<str>,
    note: Arc<str>,
    rows: Vec<FindingRow>,
}

/// Findings that say that a line of sight is broken, by what they are on.
struct Broken {
    kind: Kind,
    title: &'static str,
    note: &'static str,
    count: &'static str,
    rules: &'static [&'static str],
}

const GROUPS: [Broken; 5] = [
    Broken {
        kind: Kind::Initiative,
        title: "nav-initiatives",
        note: "unaligned-initiatives-note",
        count: "people-initiatives",
        rules: &[
            "initiative-without-objective",
            "initiative-without-kpi",
            "initiative-kpi-elsewhere",
            "budget-on-no-objective",
        ],
    },
    Broken {
        kind: Kind::Kpi,
        title: "table-kpis",
        note: "unaligned-kpis-note",
        count: "people-kpis",
        rules: &["kpi-without-objective"],
    },
    Broken {
        kind: Kind::Action,
        title: "nav-actions",
        note: "unaligned-actions-note",
        count: "unaligned-actions",
        rules: &["action-supports-nothing"],
    },
    Broken {
        kind: Kind::Decision,
        title: "nav-decisions",
        note: "unaligned-decisions-note",
        count: "held-decisions-n",
        rules: &["decision-without-objective"],
    },
    Broken {
        kind: Kind::Team,
        title: "unaligned-teams-heading",
        note: "unaligned-teams-note",
        count: "unaligned-teams",
        rules: &["team-linked-to-nothing"],
    },
];

impl Unaligned {
    /// How many records are on it.
    pub fn count(&self) -> usize {
        self.records
    }
}

/// The page of unaligned work.
pub fn page(reader: &Reader<'_>) -> Unaligned {
    let language = reader.language();
    let all: Vec<&Finding> = reader.findings().all().collect();
    let whole = reader.edition().audience.team.is_none();
    let mut records = BTreeSet::new();
    let mut groups = Vec::new();
    let mut money = 0.0;
    for Broken { kind, title, note, rules, .. } in GROUPS {
        debug_assert!(rules.iter().all(|id| rule(id).is_some()), "the page names rules that there are");
        let found: Vec<_> = all
            .iter()
            .copied()
            .filter(|finding| rules.contains(&finding.diagnostic.id))
            .filter(|finding| finding.of.as_ref().is_some_and(|of| of.kind == kind))
            .collect();
        for of in found.iter().filter_map(|finding| finding.of.clone()) {
            let initiative = if of.kind == Kind::Initiative { reader.initiative(&of.id) } else { None };
            if records.insert(of) {
                money += initiative.and_then(|record| record.data.budget).unwrap_or(0.0);
            }
        }
        if !found.is_empty() {
            groups.push(Group {
                id: kind.folder(),
                title: language.word(title),
                note: language.word(note),
                rows: parts::finding_rows(reader, found),
            });
        }
    }
    let count = |kind: Kind| records.iter().filter(|of| of.kind == kind).count();
    let work: Vec<String> = GROUPS
        .iter()
        .map(|group| (count(group.kind), group.count))
        .filter(|(n, _)| *n > 0)
        .map(|(n, key)| {
            let mut about = Args::with_capacity(1);
            about.set("n", n);
            language.say(key, &about)
        })
        .collect();
    let sentence = if work.is_empty() {
        say!(language, "unaligned-none")
    } else {
        say!(language, "unaligned-lede", list = words::list(language, &work), n = records.len())
    };
    let currency = reader.organisation().currency.as_ref().map(|currency| currency.value.as_str());
    let budget = || {
        let amount = words::money(language, money, currency);
        say!(language, "unaligned-budget", n = count(Kind::Initiative), amount = amount)
    };
    Unaligned {
        sentence,
        money: (money > 0.0).then(budget),
        groups,
        alignment: if whole { alignment(reader) } else { None },
        records: records.len(),
    }
}
