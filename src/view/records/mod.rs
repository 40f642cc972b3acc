//! The pages of objectives, initiatives, decisions, risks, and free pages; a file for each.

mod assumption;
mod decision;
mod free;
mod initiative;
mod objective;
mod risk;
mod update;

pub use assumption::{AssumptionRow, assumption_rows};
pub use decision::{Decision, decision};
pub use free::{Page, page};
pub use initiative::{Initiative, initiative};
pub use objective::{Objective, objective};
pub use risk::{Risk, risk};
