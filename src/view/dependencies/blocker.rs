//! Who holds up most.

use crate::view::parts::{DependencyRow, Link};
use serde::Serialize;

/// Someone for whom others wait.
#[derive(Debug, Serialize)]
pub(super) struct Blocker {
    who: Link,
    outside: bool,
    late: usize,
    at_risk: usize,
    unconfirmed: usize,
    /// The teams that wait.
    waiting: Vec<Link>,
}

/// Those who hold up others with what is late, at risk or not agreed: who is late with most first.
pub(super) fn blockers(rows: &[DependencyRow]) -> Vec<Blocker> {
    let mut found: Vec<Blocker> = Vec::new();
    for row in rows.iter().filter(|row| row.in_trouble() && (row.team.is_none() || row.team != row.taking_team)) {
        let who = row.from.as_ref().unwrap_or(&row.giver);
        let at = found.iter().position(|known| known.who == *who).unwrap_or_else(|| {
            let (who, outside, waiting) = (who.clone(), row.outside, Vec::new());
            found.push(Blocker { who, outside, late: 0, at_risk: 0, unconfirmed: 0, waiting });
            found.len() - 1
        });
        let Some(blocker) = found.get_mut(at) else { continue };
        match row.mark.class {
            "bad" => blocker.late += 1,
            "watch" => blocker.at_risk += 1,
            _ => blocker.unconfirmed += 1,
        }
        if let Some(team) = row.to.as_ref().or(row.taker.as_ref()).filter(|team| !blocker.waiting.contains(team)) {
            blocker.waiting.push(team.clone());
        }
    }
    let weight = |blocker: &Blocker| (blocker.late, blocker.at_risk, blocker.unconfirmed);
    found.sort_by(|a, b| weight(b).cmp(&weight(a)).then_with(|| a.who.text.cmp(&b.who.text)));
    found
}
