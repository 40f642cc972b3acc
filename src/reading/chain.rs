//! Chains of dependencies: what is needed by work that is needed by other work, and how much room the whole has.

use super::{DependencyState, InitiativeReading};
use crate::source::content::Record;
use crate::source::record::{Dependency, Initiative, InitiativeState, Kind, Milestone};
use crate::strategy::{Id, Ref, Strategy};
use imbl::OrdMap;
use jiff::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One need on a chain: something that work waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainLink {
    /// The initiative that needs it.
    pub taker: Id,
    /// Which of its dependencies it is, from 0.
    pub nth: usize,
    /// The day on which it can be expected, with all that holds up its giver; none where no day is known.
    pub expected: Option<Date>,
    /// Days from then to the day on which it is needed; below 0 it comes too late. None where one of them isn't known.
    pub room: Option<i32>,
}

/// Needs that hang on one another, the first giver first: at least two, so that three parties stand on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// The needs, each of the work that the next one needs something from.
    pub links: Vec<ChainLink>,
}

impl Chain {
    /// The room of the whole in days: that of its last need, to which every delay before it is carried. Below 0 the
    /// chain is broken; none where a day isn't known.
    pub fn slack_days(&self) -> Option<i32> {
        self.links.last()?.room
    }
}

/// When a giver planned to give, and when it is expected to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Giving {
    planned: Option<Date>,
    expected: Option<Date>,
}

/// The day on which something can be expected when what its giver waits for comes `delay` days too late. The giver's own
/// forecast may know of the delay already, so the later of the two days holds.
fn carried(giving: Giving, delay: i32) -> Option<Date> {
    let moved = giving
        .planned
        .map(|planned| Span::new().try_days(delay.max(0)).map_or(Date::MAX, |delay| planned.saturating_add(delay)));
    match (giving.expected, moved) {
        (Some(expected), Some(moved)) if delay > 0 => Some(expected.max(moved)),
        (Some(expected), _) => Some(expected),
        (None, moved) => moved,
    }
}

/// A need that is not met, with what bears on it.
struct Open<'a> {
    taker: &'a Id,
    nth: usize,
    by: Option<Date>,
    giver: Option<Id>,
    giving: Giving,
}

/// The chains of the needs that are not met, the tightest first. Each need that nothing else hangs on ends one chain; of
/// several things that its giver waits for, the chain follows the one with the least room. What does not count, as
/// `holds` says, is on no chain.
pub(super) fn chains(
    strategy: &Strategy,
    readings: &OrdMap<Id, Arc<InitiativeReading>>,
    as_of: Date,
    holds: &dyn Fn(&Ref) -> bool,
) -> Vec<Chain> {
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut of_taker: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
    for (id, record) in &strategy.initiatives {
        let over = matches!(record.data.status, Some(InitiativeState::Done | InitiativeState::Stopped));
        if over || !holds(&Ref::new(Kind::Initiative, id)) {
            continue;
        }
        for (nth, need) in record.data.depends_on.iter().enumerate() {
            if let Some(need) = unmet(id, nth, need, strategy, readings, as_of, holds) {
                of_taker.entry(id).or_default().push(open.len());
                open.push(need);
            }
        }
    }
    // What the giver of each need waits for itself, as far as that is needed before it gives.
    let before: Vec<Vec<usize>> = open
        .iter()
        .map(|need| {
            let waits = need.giver.as_ref().and_then(|giver| of_taker.get(giver));
            let gives = need.giving.planned.max(need.giving.expected);
            let holds_up = |at: &usize| open[*at].by.zip(gives).is_none_or(|(by, gives)| by <= gives);
            waits.into_iter().flatten().copied().filter(holds_up).collect()
        })
        .collect();
    let (links, follows) = walk(&open, &before);
    let needed: Vec<bool> = {
        let mut needed = vec![false; open.len()];
        before.iter().flatten().for_each(|at| needed[*at] = true);
        needed
    };
    let mut chains: Vec<Chain> = (0..open.len())
        .filter(|at| !needed[*at] && follows[*at].is_some())
        .map(|end| {
            let mut chain = Vec::new();
            let mut at = Some(end);
            while let Some(here) = at {
                chain.extend(links[here].clone());
                at = follows[here];
            }
            chain.reverse();
            Chain { links: chain }
        })
        .filter(|chain| chain.links.len() > 1)
        .collect();
    chains.sort_by_key(|chain| (chain.slack_days().is_none(), chain.slack_days()));
    chains
}

/// Reads each need once what its giver waits for is read, and says which of those it follows. Needs in a circle are never
/// read: nothing in it could come first.
fn walk(open: &[Open<'_>], before: &[Vec<usize>]) -> (Vec<Option<ChainLink>>, Vec<Option<usize>>) {
    let mut links: Vec<Option<ChainLink>> = open.iter().map(|_| None).collect();
    let mut follows: Vec<Option<usize>> = vec![None; open.len()];
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); open.len()];
    let mut missing: Vec<usize> = before.iter().map(Vec::len).collect();
    for (at, earlier) in before.iter().enumerate() {
        for earlier in earlier {
            after[*earlier].push(at);
        }
    }
    let mut ready: Vec<usize> = (0..open.len()).filter(|at| missing[*at] == 0).collect();
    while let Some(at) = ready.pop() {
        let room = |earlier: &usize| links[*earlier].as_ref().and_then(|link| link.room);
        let tightest = before[at].iter().min_by_key(|earlier| (room(earlier).is_none(), room(earlier), **earlier));
        let delay = tightest.and_then(room).map_or(0, i32::saturating_neg);
        let need = &open[at];
        let expected = carried(need.giving, delay);
        let room = need.by.zip(expected).map(|(by, expected)| (by - expected).get_days());
        follows[at] = tightest.copied();
        links[at] = Some(ChainLink { taker: need.taker.clone(), nth: need.nth, expected, room });
        for later in &after[at] {
            missing[*later] -= 1;
            if missing[*later] == 0 {
                ready.push(*later);
            }
        }
    }
    (links, follows)
}

fn unmet<'a>(
    taker: &'a Id,
    nth: usize,
    need: &Dependency,
    strategy: &Strategy,
    readings: &OrdMap<Id, Arc<InitiativeReading>>,
    as_of: Date,
    holds: &dyn Fn(&Ref) -> bool,
) -> Option<Open<'a>> {
    let read = super::dependency::read(need, strategy, readings, as_of, holds);
    if matches!(read.state, DependencyState::Delivered | DependencyState::Presumed) {
        return None;
    }
    let mut giver = None;
    let mut giving = Giving { planned: need.by.as_ref().map(|day| day.0), expected: read.forecast };
    if let Some(named) = &need.initiative {
        let of = strategy.resolve(Kind::Initiative, named).filter(|of| holds(of))?;
        if let (Some(record), Some(reading)) = (strategy.initiatives.get(&of.id), readings.get(&of.id)) {
            giving = given_by(record, reading, need);
            giving.expected = read.forecast.or(giving.expected);
        }
        giver = Some(of.id);
    } else if let Some(named) = &need.team {
        strategy.resolve(Kind::Team, named).filter(|of| holds(of))?;
    } else {
        need.external.as_ref()?;
    }
    // What has not come can come today at the earliest.
    let expected = giving.expected.or(giving.planned.filter(|planned| *planned < as_of));
    giving.expected = expected.map(|expected| expected.max(as_of));
    Some(Open { taker, nth, by: need.by.as_ref().map(|day| day.0), giver, giving })
}

/// When an initiative gives what is needed of it: with its milestone, else with its end.
fn given_by(record: &Record<Initiative>, reading: &InitiativeReading, need: &Dependency) -> Giving {
    let named = |milestone: &Milestone| {
        milestone.id.as_ref().zip(need.milestone.as_ref()).is_some_and(|(id, wanted)| id.value == wanted.value)
    };
    let at = record.data.milestones.iter().position(named);
    if let Some(milestone) = at.and_then(|at| reading.milestones.get(at)) {
        Giving { planned: milestone.due, expected: milestone.forecast.or(milestone.due) }
    } else {
        let end = record.data.end.as_ref().map(|day| day.0);
        Giving { planned: end, expected: reading.expected_end.or(end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn giving(planned: Option<Date>, expected: Option<Date>) -> Giving {
        Giving { planned, expected }
    }

    #[test]
    fn a_delay_is_carried_unless_the_forecast_knows_of_it() {
        let (december, march) = (date(2026, 12, 18), date(2027, 3, 5));
        assert_eq!(carried(giving(Some(december), Some(december)), 77), Some(march));
        assert_eq!(carried(giving(Some(december), Some(date(2027, 4, 1))), 77), Some(date(2027, 4, 1)));
        assert_eq!(carried(giving(Some(december), Some(march)), 0), Some(march));
        assert_eq!(carried(giving(Some(december), None), 77), Some(march));
        assert_eq!(carried(giving(None, None), 77), None);
        assert_eq!(carried(giving(Some(Date::MAX), None), i32::MAX), Some(Date::MAX));
    }

    fn need(taker: &'static str, by: Date, giver: Option<&str>, giving: Giving) -> (Id, Option<Id>, Date, Giving) {
        (taker.into(), giver.map(Into::into), by, giving)
    }

    /// The rooms of needs, each with those that its giver waits for.
    fn rooms(needs: &[(Id, Option<Id>, Date, Giving)], before: &[Vec<usize>]) -> Vec<Option<i32>> {
        let open: Vec<Open<'_>> = needs
            .iter()
            .map(|(taker, giver, by, giving)| Open {
                taker,
                nth: 0,
                by: Some(*by),
                giver: giver.clone(),
                giving: *giving,
            })
            .collect();
        walk(&open, before).0.into_iter().map(|link| link.and_then(|link| link.room)).collect()
    }

    #[test]
    fn chargers_that_come_late_leave_the_buses_short() {
        // The grid comes eleven weeks late, and the chargers' own forecast knows of it.
        let needs = [
            need("chargers", date(2026, 10, 16), None, giving(None, Some(date(2027, 1, 1)))),
            need(
                "buses",
                date(2027, 2, 22),
                Some("chargers"),
                giving(Some(date(2026, 12, 18)), Some(date(2027, 3, 5))),
            ),
        ];
        assert_eq!(rooms(&needs, &[vec![], vec![0]]), [Some(-77), Some(-11)]);
    }

    #[test]
    fn room_on_the_way_is_kept_and_the_tightest_giver_counts() {
        let needs = [
            need("a", date(2026, 10, 1), None, giving(None, Some(date(2026, 9, 1)))),
            need("a", date(2026, 10, 1), None, giving(None, Some(date(2026, 10, 11)))),
            need("b", date(2027, 1, 1), Some("a"), giving(Some(date(2026, 12, 1)), None)),
        ];
        assert_eq!(rooms(&needs, &[vec![], vec![], vec![0, 1]]), [Some(30), Some(-10), Some(21)]);
    }

    #[test]
    fn needs_in_a_circle_end() {
        let planned = giving(Some(date(2027, 1, 1)), None);
        let needs = [need("a", date(2027, 1, 1), Some("b"), planned), need("b", date(2027, 1, 1), Some("a"), planned)];
        assert_eq!(rooms(&needs, &[vec![1], vec![0]]), [None, None]);
    }
}
