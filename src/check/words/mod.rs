//! Words by which rules tell an output from an outcome, and motion from progress, by language. Where there is no list
//! for the language of the strategy, the rules that need one are silent.

pub(super) mod activity;
pub(super) mod output;
pub(super) mod running;
