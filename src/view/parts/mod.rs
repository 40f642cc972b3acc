//! What several pages show: links, rows, cards, pictures; a file for each kind of record.

mod action;
mod chart_notes;
mod decision;
mod dependency;
mod described;
mod finding;
mod impact;
mod initiative;
mod kpi;
mod line;
mod links;
mod milestone;
mod objective;
mod picture;
mod review;
mod risk;
mod sight;
mod sign;
mod small;
pub mod wording;

pub use action::{ActionRow, action_row, action_rows};
pub use decision::{DecisionRow, decision_row, decision_rows};
pub use dependency::{DependencyRow, dependency_rows, sort_dependencies};
pub use finding::{FindingRow, finding_rows};
pub use impact::{ImpactRow, diagnosis, impact_mark, impact_rows};
pub use initiative::{InitiativeRow, initiative_row, initiative_rows};
pub use kpi::{KpiRow, gap_words, kpi_mark, kpi_row, kpi_rows, worst};
pub use links::{Link, backlinks, link, links, one};
pub use milestone::{MilestoneRow, milestone_owner, milestone_rows};
pub use objective::{ObjectiveRow, counted, objective_row, objective_rows, objective_with};
pub use picture::{Detail, chart};
pub use review::{ReviewRow, review_kind, review_rows};
pub use risk::{RiskRow, risk_rows};
pub use sight::{Stop, chain_up, stop, stop_mark};
pub use sign::{said, signs};
pub use small::small_multiple;
