//! Looks at figures: values, what they say, and what an edition sums up.

use super::{Facet, Reader, Subject};
use crate::reading::drift::Drift;
use crate::reading::{
    AssumptionReading, Chain, ClaimReading, DependencyReading, ImpactReading, InitiativeReading, KpiReading, Outlook,
    Roll, Signal,
};
use crate::source::record::{self, Kind};
use crate::strategy::{Id, Measure, Ref};
use jiff::civil::Date;

impl<'a> Reader<'a> {
    /// What a KPI measures: frequency, targets, values, refusals.
    pub fn measure(&self, id: &Id) -> Option<&'a Measure> {
        self.kept(Kind::Kpi, id, Facet::Series, Some(&self.strategy.measures))
    }

    /// What a KPI's values say.
    pub fn reading(&self, id: &Id) -> Option<&'a KpiReading> {
        self.kept(Kind::Kpi, id, Facet::Reading, Some(&self.readings.kpis))
    }

    /// What a KPI's values said at the date of a past review.
    pub fn reading_at(&self, date: Date, id: &Id) -> Option<&'a KpiReading> {
        self.kept(Kind::Kpi, id, Facet::Series, self.past.get(&date).map(|then| &then.kpis))
    }

    /// Whether a KPI's process has changed.
    pub fn signal(&self, id: &Id) -> Option<&'a Signal> {
        self.kept(Kind::Kpi, id, Facet::Reading, Some(&self.readings.signals))
    }

    /// Whether a KPI's process would have changed if there were not a certain event.
    pub fn signal_without(&self, id: &Id, event: &Ref) -> Option<Signal> {
        let looks = self.look(&Ref::new(Kind::Kpi, id), Facet::Series) && self.look(event, Facet::Detail);
        looks.then(|| self.readings.signal_without(id, event, self.strategy)).flatten()
    }

    /// Whether a KPI will reach its target.
    pub fn outlook(&self, id: &Id) -> Option<&'a Outlook> {
        self.kept(Kind::Kpi, id, Facet::Reading, Some(&self.readings.outlooks))
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
        self.kept(Kind::Initiative, id, Facet::Reading, Some(&self.readings.initiatives))
    }

    /// How an initiative had advanced at the date of a past review.
    pub fn progress_at(&self, date: Date, id: &Id) -> Option<&'a InitiativeReading> {
        self.kept(Kind::Initiative, id, Facet::Detail, self.past.get(&date).map(|then| &then.initiatives))
    }

    /// Where an objective stands in the edition.
    pub fn roll(&self, id: &Id) -> Option<&'a Roll> {
        self.kept(Kind::Objective, id, Facet::Roll, Some(&self.edition.objectives))
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
}
