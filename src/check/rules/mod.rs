//! The rules, one file each, in rooms by what they look at.

/// Declares the rules of a room.
macro_rules! rules {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*
        pub(super) const RULES: &[&$crate::check::Rule] = &[$(&$name::RULE),*];
    };
}

mod action;
mod allowance;
mod data;
mod decision;
mod initiative;
mod kpi;
mod learning;
mod life;
mod objective;
mod ownership;
mod review;
mod team;

use super::Rule;
use std::sync::LazyLock;

/// All rules, by id.
static ALL: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let rooms = [
        action::RULES,
        allowance::RULES,
        data::RULES,
        decision::RULES,
        initiative::RULES,
        kpi::RULES,
        learning::RULES,
        objective::RULES,
        ownership::RULES,
        review::RULES,
        team::RULES,
    ];
    let mut all = rooms.concat();
    all.sort_by_key(|rule| rule.id);
    all
});

/// All rules, by id.
pub fn all() -> &'static [&'static Rule] {
    &ALL
}

/// The rule of an id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    let at = ALL.binary_search_by_key(&id, |rule| rule.id).ok()?;
    ALL.get(at).copied()
}
