//! The eyes of a page: it sees only what its edition holds, and all it looks at is logged.
//!
//! Pages look through it, and so do the rules of the check. The log is what an incremental build will stand on: turned round, it says which pages a change reaches.

use super::{Address, Edition, Finding, Findings, relative};
use crate::calendar::FiscalYears;
use crate::diagnostic::{Place, SourceFile};
use crate::language::Language;
use crate::reading::drift::Drift;
use crate::reading::{
    AssumptionReading, Chain, ClaimReading, DependencyReading, ImpactReading, InitiativeReading, KpiReading, Outlook,
    Readings, Roll, Signal, Standing,
};
use crate::source::At;
use crate::source::content::Record;
use crate::source::record::{self, Header, Kind};
use crate::strategy::{Id, Measure, Ref, Relation, Strategy, TeamAsPerson};
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// What of a record was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What it is called.
    Title,
    /// What is written of it.
    Detail,
    /// Its narrative.
    Body,
    /// Its values.
    Series,
    /// What its values say.
    Reading,
    /// Its roll-up in the edition.
    Roll,
    /// What it refers to.
    Links,
    /// What refers to it.
    Backlinks,
    /// What the check finds on it.
    Findings,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Detail,
        Self::Body,
        Self::Series,
        Self::Reading,
        Self::Roll,
        Self::Links,
        Self::Backlinks,
        Self::Findings,
    ];
}

/// What was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject<'r> {
    /// A record.
    Record(&'r Ref),
    /// All records of a kind; as their detail, which there are.
    All(Kind),
    /// `strategy.yaml`: what it sets is its detail, its words and where they stand are its body.
    Organisation,
    /// The as-of date.
    Today,
    /// All signs that strategy and execution come apart.
    Signs,
    /// The records of a kind that are a team's own.
    Team(&'r str, Kind),
    /// What a name means, of any kind.
    Name(&'r str),
}

/// One look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Read<'r> {
    /// At what.
    pub subject: Subject<'r>,
    /// At which side of it.
    pub facet: Facet,
}

/// Looks, each as its mark, sorted.
pub type Marks = Box<[u32]>;

impl Read<'_> {
    /// A fingerprint of the look, the same in every run. That two looks share one costs a view, never a wrong page.
    pub fn mark(&self) -> u32 {
        let mut hasher = rapidhash::quality::RapidHasher::default_const();
        self.hash(&mut hasher);
        let whole = hasher.finish();
        #[expect(clippy::cast_possible_truncation, reason = "half of the fingerprint is enough")]
        let half = whole as u32;
        half
    }
}

/// The eyes of one page.
pub struct Reader<'a> {
    strategy: &'a Strategy,
    readings: &'a Readings,
    /// Readings at the dates of past reviews, by which changes are told.
    past: &'a BTreeMap<Date, Standing>,
    edition: &'a Edition,
    here: Address,
    /// The path of `here`.
    path: String,
    /// The marks of the looks, in the order of looking; sorted and rid of repeats only when they are asked for.
    log: RefCell<Vec<u32>>,
    forgets: bool,
}

macro_rules! records {
    ($($(#[$doc:meta])* $method:ident: $map:ident, $kind:ident, $type:ident;)*) => {
        $($(#[$doc])*
        pub fn $method(&self, id: &Id) -> Option<&'a Record<record::$type>> {
            let of = Ref::new(Kind::$kind, id);
            self.look(&of, Facet::Detail).then(|| self.strategy.$map.get(id)).flatten().map(|record| &**record)
        })*
    };
}

impl<'a> Reader<'a> {
    /// The eyes of the page at `here`.
    pub fn new(
        strategy: &'a Strategy,
        readings: &'a Readings,
        past: &'a BTreeMap<Date, Standing>,
        edition: &'a Edition,
        here: Address,
    ) -> Self {
        let path = here.path();
        Self { strategy, readings, past, edition, here, path, log: RefCell::new(Vec::new()), forgets: false }
    }

    /// The same eyes for what is done once: nobody asks what was looked at.
    #[must_use]
    pub fn forgetful(self) -> Self {
        Self { forgets: true, ..self }
    }

    /// What was looked at, for those who must remember it of many pages.
    pub fn into_marks(self) -> Marks {
        self.take_marks()
    }

    /// What was looked at since it was asked last.
    pub fn take_marks(&self) -> Marks {
        let mut marks = self.log.take();
        marks.sort_unstable();
        marks.dedup();
        marks.into()
    }

    fn note(&self, subject: Subject<'_>, facet: Facet) {
        if self.forgets {
            return;
        }
        let mark = Read { subject, facet }.mark();
        let mut log = self.log.borrow_mut();
        if log.last() != Some(&mark) {
            log.push(mark);
        }
    }

    /// Notes the look, and tells whether the edition holds the record. A look at what is not there is noted too: the
    /// record may come.
    fn look(&self, of: &Ref, facet: Facet) -> bool {
        self.note(Subject::Record(of), facet);
        self.edition.holds(of)
    }

    /// The address of the page.
    pub fn here(&self) -> &Address {
        &self.here
    }

    /// The link from the page to a file of the edition.
    pub fn href(&self, to: &Address) -> String {
        relative(&self.path, to)
    }

    /// The edition.
    pub fn edition(&self) -> &'a Edition {
        self.edition
    }

    /// How the strategy is told.
    pub fn language(&self) -> &'a Arc<Language> {
        self.note(Subject::Organisation, Facet::Detail);
        &self.strategy.language
    }

    /// The file of `strategy.yaml`.
    pub fn organisation_file(&self) -> &'a Arc<SourceFile> {
        self.note(Subject::Organisation, Facet::Body);
        &self.strategy.organisation_file
    }

    /// The thresholds of the strategy.
    pub fn limits(&self) -> &'a record::Limits {
        self.note(Subject::Organisation, Facet::Detail);
        &self.strategy.organisation.limits
    }

    /// Where a record is written: its title, else all of it.
    pub fn place(&self, of: &Ref) -> Option<Place> {
        self.look(of, Facet::Detail).then(|| self.strategy.place(of)).flatten()
    }

    /// The keys that every record may have.
    pub fn header(&self, of: &Ref) -> Option<&'a dyn Header> {
        self.look(of, Facet::Detail).then(|| self.strategy.header(of)).flatten()
    }

    /// The narrative of a record, as it is written.
    pub fn body(&self, of: &Ref) -> Option<&'a str> {
        let (body, file) = self.look(of, Facet::Body).then(|| self.strategy.body(of)).flatten()?;
        Some(body.text(file))
    }

    /// The places of a record at which a team is named where a person is needed, as far as the edition holds the team.
    pub fn teams_as_people(&self, of: &Ref) -> Vec<&'a TeamAsPerson> {
        if !self.look(of, Facet::Links) {
            return Vec::new();
        }
        self.strategy.teams_as_people(of).iter().filter(|named| self.edition.holds(&named.team)).collect()
    }

    /// The findings of the check on a record.
    pub fn findings_of(&self, of: &Ref) -> Vec<&'a Finding> {
        if !self.look(of, Facet::Findings) {
            return Vec::new();
        }
        self.edition.findings.of(of).collect()
    }

    /// All findings of the check over what the edition holds, sorted by place.
    pub fn findings(&self) -> &'a Findings {
        for kind in Kind::ALL {
            self.note(Subject::All(kind), Facet::Findings);
        }
        &self.edition.findings
    }

    /// What the edition is made of.
    pub fn inputs(&self) -> super::Inputs {
        for kind in Kind::ALL {
            self.note(Subject::All(kind), Facet::Body);
            self.note(Subject::All(kind), Facet::Series);
        }
        self.note(Subject::Organisation, Facet::Body);
        super::inputs::inputs(self.edition, self.strategy)
    }

    /// `strategy.yaml`, with its words. Who needs only what it sets asks for that.
    pub fn organisation(&self) -> &'a record::Organisation {
        self.note(Subject::Organisation, Facet::Detail);
        self.note(Subject::Organisation, Facet::Body);
        &self.strategy.organisation
    }

    /// The planning period.
    pub fn planning(&self) -> Option<&'a record::PlanningPeriod> {
        self.note(Subject::Organisation, Facet::Detail);
        self.strategy.organisation.period.as_ref()
    }

    /// The currency of budgets: `GBP`.
    pub fn currency(&self) -> Option<&'a str> {
        self.note(Subject::Organisation, Facet::Detail);
        self.strategy.organisation.currency.as_ref().map(|at| at.value.as_str())
    }

    /// How often each level reviews.
    pub fn rhythm(&self) -> &'a [At<record::Rhythm>] {
        self.note(Subject::Organisation, Facet::Detail);
        &self.strategy.organisation.rhythm
    }

    /// The language of the strategy: `de`.
    pub fn language_code(&self) -> &'a str {
        self.note(Subject::Organisation, Facet::Detail);
        crate::strategy::language_code(&self.strategy.organisation)
    }

    /// The audiences that are written; none where the usual editions are built.
    pub fn audiences(&self) -> &'a [Arc<Record<record::Audience>>] {
        self.note(Subject::All(Kind::Audience), Facet::Detail);
        &self.strategy.audiences
    }

    /// How fiscal years lie.
    pub fn years(&self) -> &'a FiscalYears {
        self.note(Subject::Organisation, Facet::Detail);
        &self.strategy.years
    }

    /// The as-of date.
    pub fn as_of(&self) -> Date {
        self.note(Subject::Today, Facet::Detail);
        self.readings.as_of
    }

    /// Whether the edition holds a record.
    pub fn holds(&self, of: &Ref) -> bool {
        self.look(of, Facet::Title)
    }

    /// Whether a record is of the edition's own team or one below.
    pub fn is_own(&self, of: &Ref) -> bool {
        self.look(of, Facet::Links) && self.edition.is_own(of)
    }

    records! {
        /// An objective.
        objective: objectives, Objective, Objective;
        /// A KPI.
        kpi: kpis, Kpi, Kpi;
        /// An initiative.
        initiative: initiatives, Initiative, Initiative;
        /// A decision.
        decision: decisions, Decision, Decision;
        /// A review.
        review: reviews, Review, Review;
        /// A risk.
        risk: risks, Risk, Risk;
        /// An action.
        action: actions, Action, Action;
        /// An assumption.
        assumption: assumptions, Assumption, Assumption;
        /// A lesson.
        lesson: lessons, Lesson, Lesson;
        /// An event.
        event: events, Event, Event;
        /// A free page.
        page: pages, Page, Page;
        /// A person.
        person: people, Person, Person;
        /// A team.
        team: teams, Team, Team;
    }

    /// What a record is called.
    pub fn title(&self, of: &Ref) -> Option<&'a str> {
        if !self.look(of, Facet::Title) {
            return None;
        }
        Some(&self.strategy.header(of)?.title()?.value)
    }

    /// What a KPI measures: frequency, targets, values, refusals.
    pub fn measure(&self, id: &Id) -> Option<&'a Measure> {
        self.look(&Ref::new(Kind::Kpi, id), Facet::Series)
            .then(|| self.strategy.measures.get(id))
            .flatten()
            .map(|of| &**of)
    }

    /// What a KPI's values say.
    pub fn reading(&self, id: &Id) -> Option<&'a KpiReading> {
        self.look(&Ref::new(Kind::Kpi, id), Facet::Reading)
            .then(|| self.readings.kpis.get(id))
            .flatten()
            .map(|read| &**read)
    }

    /// What a KPI's values said at the date of a past review.
    pub fn reading_at(&self, date: Date, id: &Id) -> Option<&'a KpiReading> {
        self.look(&Ref::new(Kind::Kpi, id), Facet::Series)
            .then(|| self.past.get(&date)?.kpis.get(id))
            .flatten()
            .map(|read| &**read)
    }

    /// Whether a KPI's process has changed.
    pub fn signal(&self, id: &Id) -> Option<&'a Signal> {
        self.look(&Ref::new(Kind::Kpi, id), Facet::Reading)
            .then(|| self.readings.signals.get(id))
            .flatten()
            .map(|read| &**read)
    }

    /// Whether a KPI's process would have changed if there were not a certain event.
    pub fn signal_without(&self, id: &Id, event: &Ref) -> Option<Signal> {
        let looks = self.look(&Ref::new(Kind::Kpi, id), Facet::Series) && self.look(event, Facet::Detail);
        looks.then(|| self.readings.signal_without(id, event, self.strategy)).flatten()
    }

    /// Whether a KPI will reach its target.
    pub fn outlook(&self, id: &Id) -> Option<&'a Outlook> {
        self.look(&Ref::new(Kind::Kpi, id), Facet::Reading)
            .then(|| self.readings.outlooks.get(id))
            .flatten()
            .map(|read| &**read)
    }

    /// Whether the KPIs of an initiative changed at its time, as far as the edition holds them.
    pub fn impacts(&self, id: &Id) -> Vec<&'a ImpactReading> {
        let of = Ref::new(Kind::Initiative, id);
        if !self.look(&of, Facet::Reading) {
            return Vec::new();
        }
        self.readings
            .impacts
            .get(id)
            .into_iter()
            .flat_map(|read| read.iter())
            .filter(|impact| self.edition.holds(&impact.kpi))
            .collect()
    }

    /// The signs that strategy and execution come apart, over what the edition holds, by record.
    pub fn signs(&self) -> impl Iterator<Item = &'a Drift> + use<'a> {
        self.note(Subject::Signs, Facet::Reading);
        self.edition.signs.all()
    }

    /// The signs on a record.
    pub fn signs_of(&self, of: &Ref) -> &'a [Drift] {
        if !self.look(of, Facet::Reading) {
            return &[];
        }
        self.edition.signs.of(of)
    }

    /// Whether the figures bear out that one objective drives another, by the KPIs that the edition holds; none where it
    /// does not hold both.
    pub fn claim(&self, from: &Id, to: &Id) -> Option<ClaimReading> {
        let ends = [from, to].map(|id| self.look(&Ref::new(Kind::Objective, id), Facet::Backlinks));
        let claim = || self.readings.claim(from, to, self.strategy, &|of| self.look(of, Facet::Reading));
        ends.iter().all(|held| *held).then(claim)
    }

    /// Where a dependency stands, as far as the edition holds its giver.
    pub fn dependency(&self, need: &record::Dependency) -> DependencyReading {
        self.note(Subject::Today, Facet::Detail);
        self.readings.dependency(need, self.strategy, &|giver| self.look(giver, Facet::Reading))
    }

    /// The chains of what the edition's work waits for, the tightest first, over what the edition holds.
    pub fn chains(&self) -> Vec<Chain> {
        self.note(Subject::All(Kind::Initiative), Facet::Reading);
        self.note(Subject::All(Kind::Team), Facet::Title);
        self.note(Subject::Today, Facet::Detail);
        self.readings.chains(self.strategy, &|of| self.edition.holds(of))
    }

    /// Whether an assumption still stands, as far as the edition holds its KPI.
    pub fn still_stands(&self, assumption: &record::Assumption) -> AssumptionReading {
        self.note(Subject::Today, Facet::Detail);
        self.readings.assumption(assumption, self.strategy, &|kpi| self.look(kpi, Facet::Reading))
    }

    /// How an initiative advances.
    pub fn progress(&self, id: &Id) -> Option<&'a InitiativeReading> {
        let of = Ref::new(Kind::Initiative, id);
        self.look(&of, Facet::Reading).then(|| self.readings.initiatives.get(id)).flatten().map(|read| &**read)
    }

    /// How an initiative had advanced at the date of a past review.
    pub fn progress_at(&self, date: Date, id: &Id) -> Option<&'a InitiativeReading> {
        let of = Ref::new(Kind::Initiative, id);
        self.look(&of, Facet::Detail).then(|| self.past.get(&date)?.initiatives.get(id)).flatten().map(|read| &**read)
    }

    /// Where an objective stands in the edition.
    pub fn roll(&self, id: &Id) -> Option<&'a Roll> {
        self.look(&Ref::new(Kind::Objective, id), Facet::Roll)
            .then(|| self.edition.objectives.get(id))
            .flatten()
            .map(|roll| &**roll)
    }

    /// The score of an objective at a past date: that of a review, or the end of one of the last months.
    pub fn score_at(&self, date: Date, id: &Id) -> Option<f64> {
        if !self.look(&Ref::new(Kind::Objective, id), Facet::Roll) {
            return None;
        }
        self.edition.roll_then(date, id, self.strategy, self.past)?.score
    }

    /// The scores of an objective at the ends of the last eleven months and today; none where too little was scored.
    pub fn scores(&self, id: &Id) -> Vec<(Date, Option<f64>)> {
        let months = crate::reading::months_before(self.readings.as_of);
        let past = months.into_iter().map(|date| (date, self.score_at(date, id)));
        past.chain([(self.as_of(), self.roll(id).and_then(|roll| roll.score))]).collect()
    }

    /// The records of a kind that the edition holds, by id.
    pub fn all(&self, kind: Kind) -> Vec<Ref> {
        self.note(Subject::All(kind), Facet::Detail);
        self.strategy.ids(kind).map(|id| Ref::new(kind, id)).filter(|of| self.edition.holds(of)).collect()
    }

    /// How many records of a kind the edition holds.
    pub fn count(&self, kind: Kind) -> usize {
        self.note(Subject::All(kind), Facet::Detail);
        self.edition.count(kind)
    }

    /// Whether the edition holds a record of a kind.
    pub fn has_any(&self, kind: Kind) -> bool {
        self.note(Subject::All(kind), Facet::Detail);
        self.edition.has_any(kind)
    }

    /// Whether there is commentary on any KPI that the edition holds.
    pub fn has_commentary(&self) -> bool {
        self.note(Subject::All(Kind::Kpi), Facet::Links);
        self.edition.has_commentary
    }

    /// Whether work that the edition holds needs something of someone.
    pub fn has_dependencies(&self) -> bool {
        self.note(Subject::All(Kind::Initiative), Facet::Links);
        self.edition.has_dependencies
    }

    /// What a record refers to, as far as the edition holds it, in the order written.
    pub fn links(&self, of: &Ref, relation: Relation) -> Vec<Ref> {
        if !self.look(of, Facet::Links) {
            return Vec::new();
        }
        self.strategy.links(of, relation).filter(|other| self.edition.holds(other)).cloned().collect()
    }

    /// The records of a kind that are a team's own, as far as the edition holds them, by id.
    pub fn of_team(&self, team: &Ref, kind: Kind) -> Vec<Ref> {
        self.note(Subject::Team(&team.id, kind), Facet::Backlinks);
        if !self.look(team, Facet::Links) {
            return Vec::new();
        }
        self.strategy.of_team(&team.id, kind).filter(|of| self.edition.holds(of)).cloned().collect()
    }

    /// Whether the edition holds all that a record refers to in a relation.
    pub fn sees_all(&self, of: &Ref, relation: Relation) -> bool {
        self.look(of, Facet::Links) && self.strategy.links(of, relation).all(|other| self.edition.holds(other))
    }

    /// The first that a record refers to, if the edition holds it.
    pub fn link_to(&self, of: &Ref, relation: Relation) -> Option<Ref> {
        self.links(of, relation).into_iter().next()
    }

    /// What refers to a record, as far as the edition holds it, by kind and id.
    pub fn backlinks(&self, of: &Ref, relation: Relation) -> Vec<Ref> {
        if !self.look(of, Facet::Backlinks) {
            return Vec::new();
        }
        self.strategy.backlinks(of, relation).filter(|other| self.edition.holds(other)).cloned().collect()
    }

    /// The record that an id or a former id means, if the edition holds it.
    pub fn resolve(&self, kind: Kind, id: &str) -> Option<Ref> {
        let Some(of) = self.strategy.resolve(kind, id) else {
            // A record of that name may come.
            self.note(Subject::Name(id), Facet::Title);
            return None;
        };
        self.look(&of, Facet::Title).then_some(of)
    }

    /// The record that `kind:id` or a bare id means, if the edition holds it.
    pub fn resolve_any(&self, text: &str) -> Option<Ref> {
        // Another record of that name may come, of another kind.
        let name = text.split_once(':').map_or(text, |(_, id)| id.trim());
        self.note(Subject::Name(name), Facet::Title);
        let of = self.strategy.resolve_any(text)?;
        self.look(&of, Facet::Title).then_some(of)
    }

    /// The team of a record, if the edition holds it.
    pub fn team_of(&self, of: &Ref) -> Option<Ref> {
        if !self.look(of, Facet::Links) {
            return None;
        }
        let team = self.strategy.team_of(of).map(|id| Ref { kind: Kind::Team, id });
        let root = || self.strategy.root_team().map(|id| Ref::new(Kind::Team, id));
        team.or_else(root).filter(|team| self.edition.holds(team))
    }

    /// The team at the top of the organisation, if the edition holds it.
    pub fn root_team(&self) -> Option<Ref> {
        self.note(Subject::All(Kind::Team), Facet::Links);
        let root = Ref::new(Kind::Team, self.strategy.root_team()?);
        self.edition.holds(&root).then_some(root)
    }

    /// The team of the edition, or the one at the top.
    pub fn edition_team(&self) -> Option<Ref> {
        let id = self.edition.audience.team.as_ref().or_else(|| self.strategy.root_team())?;
        Some(Ref::new(Kind::Team, id)).filter(|team| self.edition.holds(team))
    }

    /// The date of the last review that was held of the edition's team, or of the organisation.
    pub fn last_review(&self) -> Option<(Ref, Date)> {
        let team = self.edition_team();
        let root = self.strategy.root_team();
        self.all(Kind::Review)
            .into_iter()
            .filter(|of| {
                // Another team's, it may become this one's.
                self.note(Subject::Record(of), Facet::Links);
                let reviewed = self.strategy.team_of(of);
                reviewed.as_ref() == team.as_ref().map(|team| &team.id)
                    || reviewed.as_ref() == root
                    || reviewed.is_none()
            })
            .filter_map(|of| {
                let review = self.review(&of.id)?;
                let date = review.data.date.value.0;
                (review.data.state != Some(record::ReviewState::Planned) && self.past.contains_key(&date))
                    .then_some((of, date))
            })
            .max_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)))
    }
}
