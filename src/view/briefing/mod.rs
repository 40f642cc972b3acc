//! The four briefings, each in the reading order that its readers need. Exceptions first.

mod department;
mod executive;
mod frontline;
mod goals;
mod money;
mod plain;
mod scorecard;
mod shared;
mod tally;
mod team;

pub use department::{Department, department};
pub use executive::{Executive, executive};
pub use frontline::{Frontline, frontline};
pub use money::{MoneyRow, money};
pub use team::{Team, team};
