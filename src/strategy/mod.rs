//! The records linked: references resolved both ways, KPIs with their measures and series.
//!
//! A record keeps what was written; what it refers to is a list of links with their relations, and every link is known
//! from its other end too. `linker` links all records, `again` those that were edited.

mod again;
mod cycles;
mod dimension;
mod formula;
mod linker;
mod links;
pub mod measure;
mod names;
mod references;
mod values;

pub use crate::data::{Observation, Series};
pub use linker::{Linked, Linker, link};
use links::Links;
pub use measure::{Band, Measure, Step, TargetPath};
pub use names::{Id, Ref};
pub use references::{Relation, file_beside};

use crate::calendar::{self, FiscalYears, NamedBy};
use crate::diagnostic::{Place, SourceFile, Span};
use crate::language::Language;
use crate::source::content::{Body, Record};
use crate::source::record::{self, FiscalName, Header, Kind};
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use names::Names;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The records of a kind by id. A copy shares what it does not change.
pub type Records<T> = OrdMap<Id, Arc<Record<T>>>;

/// A link from one record to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// In which way.
    pub relation: Relation,
    /// The other record.
    pub other: Ref,
}

/// The strategy of an organisation, whole. A copy shares what it does not change.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "one map for each kind of record")]
pub struct Strategy {
    pub organisation: Arc<record::Organisation>,
    /// `strategy.yaml`.
    pub organisation_file: Arc<SourceFile>,
    /// How it is told: its locale, with its own words.
    pub language: Arc<Language>,
    /// How its fiscal years lie.
    pub years: FiscalYears,
    pub objectives: Records<record::Objective>,
    pub kpis: Records<record::Kpi>,
    pub initiatives: Records<record::Initiative>,
    pub decisions: Records<record::Decision>,
    pub reviews: Records<record::Review>,
    pub risks: Records<record::Risk>,
    pub actions: Records<record::Action>,
    pub assumptions: Records<record::Assumption>,
    pub lessons: Records<record::Lesson>,
    pub events: Records<record::Event>,
    pub pages: Records<record::Page>,
    pub people: Records<record::Person>,
    pub teams: Records<record::Team>,
    /// In the order written; empty where the defaults hold.
    pub audiences: Vec<Arc<Record<record::Audience>>>,
    /// What each KPI measures, with its values.
    pub measures: OrdMap<Id, Arc<Measure>>,
    /// Files that narratives name, each checked to be there.
    pub files: Arc<BTreeSet<String>>,
    names: Arc<Names>,
    links: Arc<Links>,
}

/// A place where a person is needed and a team is named.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamAsPerson {
    /// What the person would be.
    pub relation: Relation,
    /// The team.
    pub team: Ref,
    /// Where it is written.
    pub span: Span,
}

/// Hands a macro, after what else it is to have, each kind and the map that keeps its records: the one place that knows
/// which kind is kept where.
macro_rules! each_map {
    ($then:ident $($more:tt)*) => {
        $then! {
            $($more)* Objective objectives, Kpi kpis, Initiative initiatives, Decision decisions, Review reviews,
            Risk risks, Action actions, Assumption assumptions, Lesson lessons, Event events, Page pages, Person people,
            Team teams
        }
    };
}
pub(crate) use each_map;

/// Evaluates an expression for the map of a kind.
macro_rules! with_map {
    ($strategy:expr, $kind:expr, |$map:ident| $body:expr, else $none:expr) => {
        with_map!($strategy, $strategy, $kind, |$map, _same| $body, else $none)
    };
    ($strategy:expr, $other:expr, $kind:expr, |$map:ident, $known:ident| $body:expr, else $none:expr) => {
        each_map!(with_map @ $strategy, $other, $kind, $map, $known, $body, $none;)
    };
    (@ $strategy:expr, $other:expr, $kind:expr, $map:ident, $known:ident, $body:expr, $none:expr; $($name:ident $field:ident),*) => {
        match $kind {
            $(Kind::$name => {
                let ($map, $known) = (&$strategy.$field, &$other.$field);
                $body
            })*
            Kind::Audience => $none,
        }
    };
}

impl Strategy {
    /// The names that came or went with their records; none where a name means another record than it did, or came to one
    /// that was there, or left one that is.
    pub fn renamed(&self, before: &Self) -> Option<Vec<Id>> {
        if Arc::ptr_eq(&self.names, &before.names) {
            return Some(Vec::new());
        }
        let names = self.names.unlike(&before.names)?;
        let is_there =
            |strategy: &Self, kind: Kind, id: &Id| with_map!(strategy, kind, |map| map.contains_key(id), else true);
        let came_or_went = |kind: Kind, id: &Id| is_there(self, kind, id) != is_there(before, kind, id);
        let all = names.iter().all(|(kind, _, id)| came_or_went(*kind, id));
        all.then(|| names.into_iter().map(|(_, name, _)| name).collect())
    }

    /// Whether all names are known to mean the same records as in another strategy.
    pub fn has_names_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.names, &other.names)
    }

    /// Whether the organisations of two strategies set the same: they may be called otherwise.
    pub fn is_set_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.organisation, &other.organisation) || self.organisation.sets_alike(&other.organisation)
    }

    /// Whether all records are known to refer to the same records as in another strategy, by the same names.
    pub fn has_links_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.names, &other.names) && Arc::ptr_eq(&self.links, &other.links)
    }

    /// The records that are new or written otherwise than they were.
    pub fn written_otherwise(&self, before: &Self) -> Vec<Ref> {
        let mut found = Vec::new();
        for kind in Kind::ALL {
            with_map!(self, before, kind, |map, known| found.extend(known.diff(map).filter_map(|item| match item {
                DiffItem::Add(id, _) | DiffItem::Update { new: (id, _), .. } => Some(Ref::new(kind, id)),
                DiffItem::Remove(..) => None,
            })), else ());
        }
        found
    }

    /// The records that refer to others than they did, or are another team's.
    pub fn linked_otherwise(&self, before: &Self) -> Vec<Ref> {
        if Arc::ptr_eq(&self.links, &before.links) {
            return Vec::new();
        }
        let is_other = |of: &Ref| {
            self.all_links(of) != before.all_links(of)
                || self.teams_as_people(of) != before.teams_as_people(of)
                || self.team_of(of) != before.team_of(of)
        };
        let Some(of) = self.links.relinked_since(&before.links) else { return self.all().filter(is_other).collect() };
        // Another's team may come from these: from its owner, or from the objective that it measures.
        let near = |of| [Relation::Owner, Relation::Measures].into_iter().flat_map(move |by| self.backlinks(of, by));
        let all: BTreeSet<&Ref> = of.iter().chain(of.iter().flat_map(near)).collect();
        all.into_iter().filter(|of| is_other(of)).cloned().collect()
    }

    /// The records to which others refer than did.
    pub fn referred_otherwise(&self, before: &Self) -> Vec<Ref> {
        if Arc::ptr_eq(&self.links, &before.links) {
            return Vec::new();
        }
        let is_other = |of: &Ref| self.links.back.get(of) != before.links.back.get(of);
        let Some(of) = self.links.relinked_since(&before.links) else { return self.all().filter(is_other).collect() };
        let others = of.iter().flat_map(|of| self.all_links(of).iter().chain(before.all_links(of)));
        let others: BTreeSet<&Ref> = others.map(|link| &link.other).collect();
        others.into_iter().filter(|of| is_other(of)).cloned().collect()
    }

    /// The teams that have other records of their own than they had, with the kinds of those.
    pub fn staffed_otherwise(&self, before: &Self) -> Vec<(Id, Kind)> {
        if Arc::ptr_eq(&self.links, &before.links) {
            return Vec::new();
        }
        let (is, was) = (&self.links.by_team, &before.links.by_team);
        let teams: BTreeSet<&Id> = is.keys().chain(was.keys()).collect();
        let mut found = Vec::new();
        for team in teams.into_iter().filter(|team| is.get(*team) != was.get(*team)) {
            let is_other = |kind: &Kind| !self.of_team(team, *kind).eq(before.of_team(team, *kind));
            found.extend(Kind::ALL.into_iter().filter(is_other).map(|kind| (Arc::clone(team), kind)));
        }
        found
    }

    /// What a record refers to in a relation, in the order written.
    pub fn links<'s>(&'s self, from: &Ref, relation: Relation) -> impl Iterator<Item = &'s Ref> + use<'s> {
        let links = self.links.forward.get(from).map_or(&[][..], Vec::as_slice);
        links.iter().filter(move |link| link.relation == relation).map(|link| &link.other)
    }

    /// The records that refer to a record in a relation, by kind and id.
    pub fn backlinks<'s>(&'s self, to: &Ref, relation: Relation) -> impl Iterator<Item = &'s Ref> + use<'s> {
        // They are sorted by relation, and a team or a person may have very many of another.
        let links = self.links.back.get(to).map_or(&[][..], Vec::as_slice);
        alike(links, |link| link.relation.cmp(&relation)).iter().map(|link| &link.other)
    }

    /// All links of a record, in the order written.
    pub fn all_links(&self, from: &Ref) -> &[Link] {
        self.links.forward.get(from).map_or(&[], Vec::as_slice)
    }

    /// The record that an id or a former id means.
    pub fn resolve(&self, kind: Kind, id: &str) -> Option<Ref> {
        self.names.resolve(kind, id)
    }

    /// The record that `kind:id` or a bare id means, where any kind may stand.
    pub fn resolve_any(&self, text: &str) -> Option<Ref> {
        self.names.resolve_any(text).ok()
    }

    /// The keys that every record may have; none of an audience, which is no record of the strategy.
    pub fn header(&self, of: &Ref) -> Option<&dyn Header> {
        with_map!(self, of.kind, |map| Some(&map.get(&of.id)?.data as &dyn Header), else None)
    }

    /// Where a record is: its title, else all of it. None of an audience.
    pub fn place(&self, of: &Ref) -> Option<Place> {
        with_map!(self, of.kind, |map| {
            let record = map.get(&of.id)?;
            Some(record.place(record.data.title().map_or(record.span, |title| title.span)))
        }, else None)
    }

    /// A record as it is written, and its file: of a list its entry, else the file whole. None of an audience.
    pub fn written(&self, of: &Ref) -> Option<(&SourceFile, &str)> {
        with_map!(self, of.kind, |map| {
            let record = map.get(&of.id)?;
            let is_own_file = std::path::Path::new(&record.file.path).extension().is_some_and(|end| end == "md");
            let text = if is_own_file { &record.file.text } else { record.file.slice(record.span) };
            Some((&*record.file, text))
        }, else None)
    }

    /// The narrative of a record, and its file. None of an audience.
    pub fn body(&self, of: &Ref) -> Option<(&Body, &SourceFile)> {
        with_map!(self, of.kind, |map| map.get(&of.id).map(|record| (&record.body, &*record.file)), else None)
    }

    /// The places of a record at which a team is named where a person is needed.
    pub fn teams_as_people(&self, of: &Ref) -> &[TeamAsPerson] {
        self.links.teams_as_people.get(of).map_or(&[], Vec::as_slice)
    }

    /// The ids of the records of a kind, ascending; none of audiences.
    pub fn ids(&self, kind: Kind) -> Box<dyn Iterator<Item = &Id> + '_> {
        with_map!(self, kind, |map| Box::new(map.keys()), else Box::new(std::iter::empty()))
    }

    /// All records but audiences, by kind and id.
    pub fn all(&self) -> impl Iterator<Item = Ref> + '_ {
        Kind::ALL.into_iter().flat_map(|kind| self.ids(kind).map(move |id| Ref::new(kind, id)))
    }

    /// Whether a comment or an event of a KPI is of a period.
    fn is_explained(&self, kpi: &Record<record::Kpi>, period: calendar::Period) -> bool {
        let comments = kpi.data.commentary.iter().map(|comment| &comment.period.value.0);
        let mut comments = comments.filter_map(|written| calendar::parse_plain(written, &self.years).ok());
        let events = self.backlinks(&names::reference(kpi), Relation::Affects);
        let mut events = events.filter_map(|event| self.events.get(&event.id)).map(|event| event.data.date.value.0);
        comments.any(|comment| comment.start() <= period.end() && period.start() <= comment.end())
            || events.any(|day| period.start() <= day && day <= period.end())
    }

    /// The team at the top of the tree, if there is just one.
    pub fn root_team(&self) -> Option<&Id> {
        let mut roots = self.teams.iter().filter(|(_, team)| team.data.parent.is_none());
        match (roots.next(), roots.next()) {
            (Some((id, _)), None) => Some(id),
            _ => self
                .teams
                .iter()
                .find(|(_, team)| team.data.level == Some(record::TeamLevel::Organisation))
                .map(|(id, _)| id),
        }
    }

    /// A team and those above it, nearest first.
    pub fn team_chain<'s>(&'s self, team: &'s Id) -> impl Iterator<Item = &'s Id> + use<'s> {
        std::iter::successors(Some(team), |id| {
            let parent = self.teams.get(*id)?.data.parent.as_ref()?;
            let parent = self.names.resolve(Kind::Team, parent)?;
            self.teams.get_key_value(&parent.id).map(|(id, _)| id)
        })
    }

    /// The records of a kind that are a team's own (see [`Self::team_of`]), by id.
    pub fn of_team<'s>(&'s self, team: &Id, kind: Kind) -> impl Iterator<Item = &'s Ref> + use<'s> {
        let of = self.links.by_team.get(team).map_or(&[][..], Vec::as_slice);
        alike(of, |of| of.kind.cmp(&kind)).iter()
    }

    /// The team of a record: written, or where its kind takes it from; none means the organisation's.
    pub fn team_of(&self, of: &Ref) -> Option<Id> {
        let written = self.links(of, Relation::Team).next();
        let owner_team = || {
            let owner = self.links(of, Relation::Owner).next()?;
            self.links(owner, Relation::Member).next()
        };
        let objective_team = || {
            let objective = self.links(of, Relation::Measures).next()?;
            self.links(objective, Relation::Team).next()
        };
        match of.kind {
            Kind::Team => Some(of.id.clone()),
            Kind::Objective | Kind::Review => written.map(|team| team.id.clone()),
            Kind::Person => self.links(of, Relation::Member).next().map(|team| team.id.clone()),
            Kind::Kpi => written.or_else(owner_team).or_else(objective_team).map(|team| team.id.clone()),
            _ => written.or_else(owner_team).map(|team| team.id.clone()),
        }
    }
}

/// Those of a sorted list that compare as equal.
fn alike<T>(sorted: &[T], by: impl Fn(&T) -> Ordering) -> &[T] {
    let from = sorted.partition_point(|one| by(one) == Ordering::Less);
    let rest = sorted.get(from..).unwrap_or_default();
    let many = rest.partition_point(|one| by(one) == Ordering::Equal);
    rest.get(..many).unwrap_or_default()
}

/// How an organisation's fiscal years lie.
pub fn fiscal_years(organisation: &record::Organisation) -> FiscalYears {
    FiscalYears {
        start_month: organisation.fiscal_year_start.map_or(1, |month| month as i8),
        named: match organisation.fiscal_year_named.unwrap_or_default() {
            FiscalName::Start => NamedBy::Start,
            FiscalName::End => NamedBy::End,
        },
    }
}

/// The language of an organisation's locale: `de`; English unless it says another.
pub fn language_code(organisation: &record::Organisation) -> &str {
    let locale = organisation.locale.as_ref().map_or("en", |locale| locale.value.as_str());
    locale.split('-').next().unwrap_or("en")
}
