//! Who reads what: the editions, what each holds, and where its pages are.
//!
//! Nothing reaches a page but through its edition. Membership is decided here alone, and only from records that the
//! edition may show: a hidden record leads nowhere.

mod address;
pub mod change;
mod finding;
mod inputs;
mod reader;
mod scope;

pub use address::{Address, relative};
pub use finding::{Accepted, Capability, Finding, Findings, Health};
pub use inputs::Inputs;
pub use reader::{Facet, Marks, Read, Reader, Subject};

use crate::reading::drift::{self, Drift, Evidence, Sign};
use crate::reading::{Child, Course, KpiReading, Readings, Roll, Standing, Status, Thresholds, roll_up};
use crate::source::At;
use crate::source::record::{Kind, TeamLevel, Tier, Visibility};
use crate::strategy::{Id, Ref, Relation, Strategy};
use imbl::OrdMap;
use jiff::civil::Date;
use rapidhash::{RapidHashMap, RapidHashSet};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Arc, OnceLock};

/// Readers for whom an edition is built.
#[derive(Debug, Clone, PartialEq)]
pub struct Audience {
    /// The folder of the edition.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// What its readers need.
    pub tier: Tier,
    /// Whose work it is about; none is the whole organisation.
    pub team: Option<Id>,
    /// At least one of these tags, where there are any.
    pub tags: Vec<String>,
    /// None of these tags.
    pub not_tags: Vec<String>,
}

impl Audience {
    /// The narrowest visibility that its readers may see.
    pub fn sees(&self) -> Visibility {
        match self.tier {
            Tier::Frontline => Visibility::Everyone,
            Tier::Team => Visibility::Managers,
            Tier::Department => Visibility::Heads,
            Tier::Executive => Visibility::Executives,
        }
    }
}

/// The audiences of a strategy: as written, or one for the executive, one for each department, two for each team.
pub fn audiences(strategy: &Strategy) -> Vec<Audience> {
    if !strategy.audiences.is_empty() {
        return strategy
            .audiences
            .iter()
            .map(|record| {
                let data = &record.data;
                let team = data.team.as_ref().and_then(|team| strategy.resolve(Kind::Team, team)).map(|team| team.id);
                let name =
                    team.as_ref().and_then(|team| strategy.teams.get(team)).map(|team| team.data.name.value.clone());
                let title = data.title.as_ref().map(|title| title.value.clone());
                let sees = data.sees.clone().unwrap_or_default();
                Audience {
                    id: record.id.clone(),
                    title: title.or(name).unwrap_or_else(|| strategy.organisation.name.value.clone()),
                    tier: data.tier,
                    team: team.filter(|_| data.tier != Tier::Executive),
                    tags: sees.tags,
                    not_tags: sees.not_tags,
                }
            })
            .collect();
    }
    let audience = |id: String, title: String, tier: Tier, team: Option<&Id>| Audience {
        id: id.as_str().into(),
        title,
        tier,
        team: team.cloned(),
        tags: Vec::new(),
        not_tags: Vec::new(),
    };
    let mut all = vec![audience("executive".to_owned(), "Executive leadership".to_owned(), Tier::Executive, None)];
    let mut taken: HashSet<String> = HashSet::from(["executive".to_owned()]);
    let mut named = |wanted: String| {
        // A team may be called as another edition already is; its own name gives way.
        let mut name = wanted.clone();
        let mut n = 2;
        while !taken.insert(name.clone()) {
            name = format!("{wanted}-{n}");
            n += 1;
        }
        name
    };
    let of_level = |level: TeamLevel| strategy.teams.iter().filter(move |(_, team)| team.data.level == Some(level));
    for (id, team) in of_level(TeamLevel::Department) {
        all.push(audience(named(id.to_string()), team.data.name.value.clone(), Tier::Department, Some(id)));
    }
    for (id, team) in of_level(TeamLevel::Team) {
        let name = &team.data.name.value;
        all.push(audience(named(id.to_string()), name.clone(), Tier::Team, Some(id)));
        all.push(audience(named(format!("{id}-crew")), format!("{name}: front line"), Tier::Frontline, Some(id)));
    }
    all
}

/// What one audience may see, with the figures that are its own.
#[derive(Debug)]
pub struct Edition {
    /// For whom.
    pub audience: Audience,
    /// The records it holds.
    members: RapidHashMap<Kind, RapidHashSet<Id>>,
    /// The records of its own team and those below; in the executive edition all.
    own: RapidHashSet<Ref>,
    /// The roll-up of each objective over what the edition holds.
    pub objectives: BTreeMap<Id, Roll>,
    /// The roll-ups at past dates, made when a page first asks for one.
    then: OnceLock<BTreeMap<Date, BTreeMap<Id, Roll>>>,
    /// The signs that strategy and execution come apart, over what the edition holds, sorted by record.
    pub drift: Vec<Drift>,
    /// Whether work that it holds needs something of someone.
    has_dependencies: bool,
    /// What the check finds over what the edition holds; none before it has been asked.
    pub findings: Arc<Findings>,
}

impl Edition {
    /// Chooses what an audience may see and rolls its figures up.
    pub fn new(audience: Audience, strategy: &Strategy, readings: &Readings, past: &BTreeMap<Date, Standing>) -> Self {
        let (members, own) = scope::of(&audience, strategy);
        let (objectives, drift, findings) = (BTreeMap::new(), Vec::new(), Arc::default());
        let then = OnceLock::new();
        let mut edition = Self { audience, members, own, objectives, then, drift, has_dependencies: false, findings };
        edition.has_dependencies = edition.needs_something(strategy);
        edition.objectives = edition.rolls(strategy, &readings.kpis);
        edition.drift = edition.signs(strategy, readings, past);
        edition
    }

    /// The strategy whole, as no edition of readers but the check sees it.
    pub fn whole(strategy: &Strategy, readings: &Readings, past: &BTreeMap<Date, Standing>) -> Self {
        let audience = Audience {
            id: "whole".into(),
            title: strategy.organisation.name.value.clone(),
            tier: Tier::Executive,
            team: None,
            tags: Vec::new(),
            not_tags: Vec::new(),
        };
        Self::new(audience, strategy, readings, past)
    }

    /// Whether the edition is the strategy whole.
    pub fn is_whole(&self) -> bool {
        self.audience.tier == Tier::Executive && !self.is_part()
    }

    /// Whether an initiative that it holds needs something of an outside body, or of work or a team that it holds too.
    fn needs_something(&self, strategy: &Strategy) -> bool {
        let held = |kind: Kind, id: &Option<At<String>>| {
            id.as_ref().and_then(|id| strategy.resolve(kind, id)).is_some_and(|of| self.holds(&of))
        };
        let mut work = strategy.initiatives.iter().filter(|(id, _)| self.holds(&Ref::new(Kind::Initiative, id)));
        work.any(|(_, record)| {
            record.data.depends_on.iter().any(|need| {
                need.external.is_some() || held(Kind::Initiative, &need.initiative) || held(Kind::Team, &need.team)
            })
        })
    }

    fn signs(&self, strategy: &Strategy, readings: &Readings, past: &BTreeMap<Date, Standing>) -> Vec<Drift> {
        let holds = |of: &Ref| self.holds(of);
        let mut drift = drift::find(&Evidence { strategy, readings, past, holds: &holds });
        let masked = self.objectives.iter().filter_map(|(id, roll)| {
            let child = roll.masked.clone()?;
            Some(Drift { of: Ref::new(Kind::Objective, id), sign: Sign::MaskedRed { child } })
        });
        drift.extend(masked);
        drift.sort_by(|a, b| a.of.cmp(&b.of));
        drift
    }

    /// The signs on a record.
    pub fn signs_of(&self, of: &Ref) -> &[Drift] {
        let begin = self.drift.partition_point(|drift| drift.of < *of);
        let count = self.drift[begin..].partition_point(|drift| drift.of == *of);
        &self.drift[begin..begin + count]
    }

    /// Whether the edition holds a record.
    pub fn holds(&self, of: &Ref) -> bool {
        self.members.get(&of.kind).is_some_and(|ids| ids.contains(&of.id))
    }

    /// How many records of a kind the edition holds.
    pub fn count(&self, kind: Kind) -> usize {
        self.members.get(&kind).map_or(0, RapidHashSet::len)
    }

    /// Whether the edition holds a record of a kind.
    pub fn has_any(&self, kind: Kind) -> bool {
        self.members.get(&kind).is_some_and(|ids| !ids.is_empty())
    }

    /// Whether a record is work of the edition's own team or one below; in the executive edition always.
    pub fn is_own(&self, of: &Ref) -> bool {
        self.audience.team.is_none() || self.own.contains(of)
    }

    /// Whether the edition is over a part of the organisation.
    pub fn is_part(&self) -> bool {
        self.audience.team.is_some() || !self.audience.tags.is_empty() || !self.audience.not_tags.is_empty()
    }

    /// Where an objective stood when things stood so, over what the edition holds now: the values, targets and staleness
    /// are those of that date, what belongs to it and how much it weighs are those of today.
    fn roll_then(&self, date: Date, id: &Id, strategy: &Strategy, past: &BTreeMap<Date, Standing>) -> Option<&Roll> {
        self.then.get_or_init(|| self.rolls_then(strategy, past)).get(&date)?.get(id)
    }

    /// The objectives that stood otherwise at a past date than in the edition before, as far as a page asked it for them.
    fn rolled_otherwise(&self, before: &Self, strategy: &Strategy, past: &BTreeMap<Date, Standing>) -> BTreeSet<Id> {
        let Some(was) = before.then.get() else { return BTreeSet::new() };
        let is = self.then.get_or_init(|| self.rolls_then(strategy, past));
        let known = |rolls: &BTreeMap<Date, BTreeMap<Id, Roll>>, date: &Date, id: &Id| {
            rolls.get(date).and_then(|rolls| rolls.get(id)).cloned()
        };
        let asked = was.iter().chain(is).flat_map(|(date, rolls)| rolls.keys().map(move |id| (date, id)));
        asked.filter(|(date, id)| known(was, date, id) != known(is, date, id)).map(|(_, id)| id.clone()).collect()
    }

    fn rolls_then(&self, strategy: &Strategy, past: &BTreeMap<Date, Standing>) -> BTreeMap<Date, BTreeMap<Id, Roll>> {
        past.iter().map(|(date, then)| (*date, self.rolls(strategy, &then.kpis))).collect()
    }

    /// The roll-ups of all objectives that the edition holds, those below before those above.
    fn rolls(&self, strategy: &Strategy, kpis: &OrdMap<Id, Arc<KpiReading>>) -> BTreeMap<Id, Roll> {
        let thresholds = thresholds(strategy);
        let mut rolls = BTreeMap::new();
        let mut open: BTreeSet<&Id> = BTreeSet::new();
        // A pile of its own: a chain of objectives may be longer than a thread's stack is deep.
        let mut pile: Vec<(Ref, bool)> = Vec::new();
        for id in strategy.objectives.keys() {
            pile.push((Ref::new(Kind::Objective, id), false));
            while let Some((of, are_below_done)) = pile.pop() {
                let Some((id, _)) = strategy.objectives.get_key_value(&of.id) else { continue };
                if are_below_done {
                    let children = self.children(&of, strategy, kpis, &rolls);
                    rolls.insert(id.clone(), roll_up(&children, thresholds));
                    continue;
                }
                // A circle of parents is a fault and never gets here; the guard keeps a mistake from becoming a hang.
                if rolls.contains_key(id) || !self.holds(&of) || !open.insert(id) {
                    continue;
                }
                let below = strategy.backlinks(&of, Relation::Parent).map(|child| (child.clone(), false));
                let below: Vec<_> = below.collect();
                pile.push((of, true));
                pile.extend(below);
            }
        }
        rolls
    }

    /// What rolls up into an objective: its KPIs, and the objectives right below it.
    fn children(
        &self,
        of: &Ref,
        strategy: &Strategy,
        kpis: &OrdMap<Id, Arc<KpiReading>>,
        rolls: &BTreeMap<Id, Roll>,
    ) -> Vec<Child> {
        let weight = |weight: Option<&At<f64>>| weight.map_or(1.0, |weight| weight.value);
        let measured = strategy.backlinks(of, Relation::Measures).filter(|kpi| self.holds(kpi)).filter_map(|kpi| {
            let (reading, record) = (kpis.get(&kpi.id)?, strategy.kpis.get(&kpi.id)?);
            reading.judged.then(|| Child {
                of: kpi.clone(),
                weight: weight(record.data.weight.as_ref()),
                score: reading.score,
                poor: reading.status == Status::OffTarget,
            })
        });
        let below = strategy.backlinks(of, Relation::Parent).filter(|child| self.holds(child)).filter_map(|child| {
            let (roll, record) = (rolls.get(&child.id)?, strategy.objectives.get(&child.id)?);
            (roll.of > 0).then(|| Child {
                of: child.clone(),
                weight: weight(record.data.weight.as_ref()),
                score: roll.score,
                poor: roll.course == Course::OffCourse,
            })
        });
        measured.chain(below).collect()
    }
}

/// The thresholds of a strategy's roll-ups.
fn thresholds(strategy: &Strategy) -> Thresholds {
    let limits = &strategy.organisation.limits;
    Thresholds { on_course: limits.on_course(), watch: limits.watch(), coverage: limits.coverage() }
}
