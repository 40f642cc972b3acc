//! Who owes whom: what the work of one team needs of others, the chains that it makes, and who holds up most.

mod blocker;
mod chain;
mod ledger;

use crate::edition::Reader;
use crate::language::Language;
use crate::say;
use crate::source::record::{Kind, Tier};
use crate::view::parts::{self, DependencyRow};
use serde::Serialize;

pub use chain::ChainRow;
pub use ledger::{debts, ours_within};

/// The page of dependencies.
#[derive(Debug, Serialize)]
pub struct Dependencies {
    sentence: String,
    lead: Option<String>,
    chains: Vec<ChainRow>,
    blockers: Vec<blocker::Blocker>,
    /// By pair of teams, over the whole organisation.
    pairs: Vec<DependencyRow>,
    /// What others owe the edition's own teams, what these owe others, and what they owe each other.
    own: Option<Own>,
}

#[derive(Debug, Serialize)]
struct Own {
    to_us: Vec<DependencyRow>,
    by_us: Vec<DependencyRow>,
    within: Vec<DependencyRow>,
}

/// Whether an edition has the page: some of its work needs something of someone. At the front line who owes whom is
/// not the readers' to settle.
pub fn any(reader: &Reader<'_>) -> bool {
    reader.edition().audience.tier != Tier::Frontline && reader.has_dependencies()
}

/// The page of dependencies.
pub fn page(reader: &Reader<'_>) -> Dependencies {
    let mut rows: Vec<DependencyRow> =
        reader.all(Kind::Initiative).iter().flat_map(|initiative| parts::dependency_rows(reader, initiative)).collect();
    parts::sort_dependencies(&mut rows);
    let chains = chain::rows(reader);
    let whole = reader.edition().audience.team.is_none();
    let (sentence, lead) = said(reader.language(), &rows, &chains);
    let own = (!whole).then(|| {
        let (to_us, by_us) = debts(reader);
        Own { to_us, by_us, within: ours_within(reader) }
    });
    let blockers = blocker::blockers(&rows);
    let pairs = if whole { ledger::by_pair(rows) } else { Vec::new() };
    Dependencies { sentence, lead, chains, blockers, pairs, own }
}

/// What is late or at risk, and whether a chain is broken.
fn said(language: &Language, rows: &[DependencyRow], chains: &[ChainRow]) -> (String, Option<String>) {
    let count = |class: &str| rows.iter().filter(|row| row.mark.class == class).count();
    let all = rows.iter().filter(|row| row.is_open()).count();
    let (late, risk, unconfirmed) = (count("bad"), count("watch"), count("open"));
    let sentence = match (all, late, risk) {
        (0, ..) => say!(language, "dependencies-none-open"),
        (1, 1, _) => say!(language, "dependencies-one-late"),
        (1, 0, 1) => say!(language, "dependencies-one-at-risk"),
        (_, 0, 0) if unconfirmed == 0 => say!(language, "dependencies-on-time", all = all),
        (_, 0, 0) => say!(language, "dependencies-unconfirmed", n = unconfirmed, all = all),
        (_, 0, n) => say!(language, "dependencies-at-risk", n = n, all = all),
        (_, n, 0) => say!(language, "dependencies-late", n = n, all = all),
        (_, n, risk) => say!(language, "dependencies-late-and-at-risk", n = n, all = all, risk = risk),
    };
    let broken = chains.iter().filter(|chain| chain.broken).count();
    let lead = match (chains.len(), broken) {
        (0, _) => None,
        (1, 1) => Some(say!(language, "chains-one-broken")),
        (all, 0) => Some(say!(language, "chains-none-broken", all = all)),
        (all, n) => Some(say!(language, "chains-broken", n = n, all = all)),
    };
    (sentence, lead)
}
