//! Who owes whom: what the work of one team needs of others, the chains that it makes, and who holds up most.

mod blocker;
mod chain;
mod ledger;

use crate::edition::Reader;
use crate::source::record::{Kind, Tier};
use crate::view::parts::{self, DependencyRow};
use crate::view::words;
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
    let (sentence, lead) = said(&rows, &chains);
    let own = (!whole).then(|| {
        let (to_us, by_us) = debts(reader);
        Own { to_us, by_us, within: ours_within(reader) }
    });
    let blockers = blocker::blockers(&rows);
    let pairs = if whole { ledger::by_pair(rows) } else { Vec::new() };
    Dependencies { sentence, lead, chains, blockers, pairs, own }
}

/// What is late or at risk, and whether a chain is broken.
fn said(rows: &[DependencyRow], chains: &[ChainRow]) -> (String, Option<String>) {
    let count = |class: &str| rows.iter().filter(|row| row.mark.class == class).count();
    let open = rows.iter().filter(|row| row.is_open()).count();
    let (late, at_risk, unconfirmed) = (count("bad"), count("watch"), count("open"));
    let dependencies = || words::count(open, "dependency", "dependencies");
    let are = |n: usize| if n == 1 { "is" } else { "are" };
    let sentence = match (open, late, at_risk) {
        (0, ..) => "Nobody waits for anyone: all that was needed has come.".to_owned(),
        (1, 1, _) => "The one open dependency is late.".to_owned(),
        (1, 0, 1) => "The one open dependency is at risk.".to_owned(),
        (_, 0, 0) if unconfirmed == 0 => format!("All {} are on time.", dependencies()),
        (_, 0, 0) => {
            format!("Nothing is late; {unconfirmed} of {} {} not confirmed.", dependencies(), are(unconfirmed))
        }
        (_, 0, n) => format!("Nothing is late yet; {n} of {} {} at risk.", dependencies(), are(n)),
        (_, n, 0) => format!("{n} of {} {} late.", dependencies(), are(n)),
        (_, n, risk) => format!("{n} of {} {} late; {risk} {} at risk.", dependencies(), are(n), are(risk)),
    };
    let broken = chains.iter().filter(|chain| chain.broken).count();
    let lead = match (chains.len(), broken) {
        (0, _) => None,
        (1, 1) => Some("The one chain across several pieces of work is broken: its end comes too late.".to_owned()),
        (all, 0) => {
            Some(format!("{} across several pieces of work, none broken.", words::count(all, "chain", "chains")))
        }
        (all, n) => Some(format!("{} chains {} broken: the end comes too late.", words::of(n, all), are(n))),
    };
    (sentence, lead)
}
