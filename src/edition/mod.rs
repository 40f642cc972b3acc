//! Who reads what: the editions, what each holds, and where its pages are.
//!
//! Nothing reaches a page but through its edition. Membership is decided here alone, and only from records that the
//! edition may show: a hidden record leads nowhere.

mod address;
pub mod change;
mod finding;
mod findings;
mod inputs;
mod looked_at;
mod looks;
mod reader;
mod rolls;
mod scope;
mod signs;

pub use address::{Address, relative};
pub use finding::{Accepted, Capability, Finding, Health};
pub use findings::Findings;
pub(crate) use findings::LookedAt;
pub use inputs::Inputs;
pub(crate) use looked_at::LookedAtBy;
pub(crate) use looks::{Likeness, Look, Looked, Memory};
pub use reader::{Facet, Marks, Read, Reader, Subject};

use crate::reading::drift::{Drift, Sign};
use crate::reading::{Readings, Standing};
use crate::source::At;
use crate::source::content::Record;
use crate::source::record::{Kind, Kpi, TeamLevel, Tier, Visibility};
use crate::strategy::{Id, Ref, Strategy};
use change::Told;
use jiff::civil::Date;
use rapidhash::RapidHashSet;
use rolls::Rolls;
use scope::Scope;
use signs::Signs;
use std::collections::{BTreeMap, HashSet};
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
    /// Whether an edition for another holds the same: it may be called otherwise.
    pub(crate) fn chooses_alike(&self, other: &Self) -> bool {
        let Self { id, title: _, tier, team, tags, not_tags } = self;
        (id, tier, team, tags, not_tags) == (&other.id, &other.tier, &other.team, &other.tags, &other.not_tags)
    }

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
    scope: Arc<Scope>,
    /// The roll-up of each objective over what the edition holds.
    objectives: Rolls,
    /// The roll-ups at past dates, made when a page first asks for one.
    then: OnceLock<BTreeMap<Date, Rolls>>,
    /// The signs that strategy and execution come apart, over what the edition holds.
    signs: Signs,
    /// Whether work that it holds needs something of someone.
    has_dependencies: bool,
    /// Whether there is commentary on a KPI that it holds.
    has_commentary: bool,
    /// What the check finds over what the edition holds; none before it has been asked.
    pub findings: Arc<Findings>,
}

impl Edition {
    /// Chooses what an audience may see and rolls its figures up.
    pub fn new(audience: Audience, strategy: &Strategy, readings: &Readings, past: &BTreeMap<Date, Standing>) -> Self {
        let scope = Arc::new(scope::of(&audience, strategy));
        let (objectives, signs, findings) = (Rolls::new(), Signs::default(), Arc::default());
        let then = OnceLock::new();
        let (has_dependencies, has_commentary) = (false, false);
        let mut edition = Self { audience, scope, objectives, then, signs, has_dependencies, has_commentary, findings };
        edition.has_dependencies = edition.needs_something(strategy);
        edition.has_commentary = strategy.kpis.values().any(|record| edition.is_commented(record));
        edition.objectives = edition.rolls(strategy, &readings.kpis);
        let holds = |of: &Ref| edition.holds(of);
        edition.signs = Signs::find(Told { strategy, readings, past }, &holds, edition.masked());
        edition
    }

    /// The edition again, from the one `before` it: what no change reached is shared. Findings are still to be made.
    #[must_use]
    pub fn again(before: &Self, audience: Audience, old: Told<'_>, new: Told<'_>) -> Self {
        let is_alike = before.audience.chooses_alike(&audience)
            && old.strategy.is_set_as(new.strategy)
            && old.readings.as_of == new.readings.as_of
            && scope::is_alike(&audience, old.strategy, new.strategy);
        if !is_alike {
            return Self::new(audience, new.strategy, new.readings, new.past);
        }
        let mut edition = Self {
            audience,
            scope: Arc::clone(&before.scope),
            objectives: Rolls::new(),
            then: OnceLock::new(),
            signs: Signs::default(),
            has_dependencies: false,
            has_commentary: false,
            findings: Arc::default(),
        };
        edition.has_dependencies = edition.needs_something(new.strategy);
        edition.has_commentary = if before.has_commentary {
            new.strategy.kpis.values().any(|record| edition.is_commented(record))
        } else {
            let edited = change::unlike(&old.strategy.kpis, &new.strategy.kpis);
            edited.filter_map(|(_, _, record)| record).any(|record| edition.is_commented(record))
        };
        let relinked = new.strategy.linked_otherwise(old.strategy);
        edition.objectives =
            edition.rolls_again(&before.objectives, (old, new), &relinked, (&old.readings.kpis, &new.readings.kpis));
        if let Some(then) = before.then.get() {
            edition.then = OnceLock::from(edition.rolls_then_again(then, (old, new), &relinked));
        }
        let holds = |of: &Ref| edition.holds(of);
        edition.signs = before.signs.find_again(old, new, &holds, edition.masked());
        edition
    }

    /// The strategy whole, as no edition of readers but the check sees it.
    pub fn whole(strategy: &Strategy, readings: &Readings, past: &BTreeMap<Date, Standing>) -> Self {
        Self::new(Self::of_all(strategy), strategy, readings, past)
    }

    /// The audience of the strategy whole: the check.
    pub fn of_all(strategy: &Strategy) -> Audience {
        Audience {
            id: "whole".into(),
            title: strategy.organisation.name.value.clone(),
            tier: Tier::Executive,
            team: None,
            tags: Vec::new(),
            not_tags: Vec::new(),
        }
    }

    /// Whether the edition is the strategy whole.
    pub fn is_whole(&self) -> bool {
        self.audience.tier == Tier::Executive && !self.is_part()
    }

    fn is_commented(&self, record: &Record<Kpi>) -> bool {
        !record.data.commentary.is_empty() && self.holds(&Ref::new(Kind::Kpi, &record.id))
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

    /// The objectives whose mean hides a child that is off target.
    fn masked(&self) -> Vec<Drift> {
        let masked = self.objectives.iter().filter_map(|(id, roll)| {
            let child = roll.masked.clone()?;
            Some(Drift { of: Ref::new(Kind::Objective, id), sign: Sign::MaskedRed { child } })
        });
        masked.collect()
    }

    /// Whether the edition holds a record.
    pub fn holds(&self, of: &Ref) -> bool {
        self.scope.members.get(&of.kind).is_some_and(|ids| ids.contains(&of.id))
    }

    /// How many records of a kind the edition holds.
    pub fn count(&self, kind: Kind) -> usize {
        self.scope.members.get(&kind).map_or(0, RapidHashSet::len)
    }

    /// Whether the edition holds a record of a kind.
    pub fn has_any(&self, kind: Kind) -> bool {
        self.scope.members.get(&kind).is_some_and(|ids| !ids.is_empty())
    }

    /// Whether a record is work of the edition's own team or one below; in the executive edition always.
    pub fn is_own(&self, of: &Ref) -> bool {
        self.audience.team.is_none() || self.scope.own.contains(of)
    }

    /// Whether the edition is over a part of the organisation.
    pub fn is_part(&self) -> bool {
        self.audience.team.is_some() || !self.audience.tags.is_empty() || !self.audience.not_tags.is_empty()
    }
}
