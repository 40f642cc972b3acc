//! The rules, one file each, in rooms by what they look at.

/// Declares the rules of a room.
macro_rules! rules {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*
        pub(super) const RULES: &[&$crate::check::Rule] = &[$(&$name::RULE),*];
    };
}

<<<<<<< HEAD
mod action;
mod allowance;
mod learning;
mod life;
mod objective;
=======
mod decision;
mod initiative;
>>>>>>> rc
mod ownership;
mod phrase;
mod review;
mod team;

use super::Rule;
use std::sync::LazyLock;

/// All rules, by id.
static ALL: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
<<<<<<< HEAD
    let mut all = [action::RULES, allowance::RULES, learning::RULES, objective::RULES, ownership::RULES].concat();
=======
    let mut all = [decision::RULES, initiative::RULES, ownership::RULES, review::RULES, team::RULES].concat();
>>>>>>> rc
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
