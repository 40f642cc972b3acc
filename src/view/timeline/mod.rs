//! Rows on a common scale of days: initiatives with their milestones, milestones with their way.

mod frame;
mod initiative;
mod milestone;
mod own;

pub use frame::{Frame, Reach};
pub use initiative::{Timeline, timeline};
pub use milestone::{Tracks, tracks};
pub use own::{OwnTimeline, own_timeline};
