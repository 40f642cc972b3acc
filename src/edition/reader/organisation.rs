//! Looks at the organisation, and at what its strategy is made of.

use super::{Facet, Reader, Subject};
use crate::calendar::FiscalYears;
use crate::diagnostic::SourceFile;
use crate::edition::{Inputs, inputs};
use crate::language::Language;
use crate::source::At;
use crate::source::content::Record;
use crate::source::record::{self, Kind};
use std::sync::Arc;

impl<'a> Reader<'a> {
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

    /// The thresholds of the strategy.
    pub fn limits(&self) -> &'a record::Limits {
        self.note(Subject::Organisation, Facet::Detail);
        &self.strategy.organisation.limits
    }

    /// The language of the strategy: `de`.
    pub fn language_code(&self) -> &'a str {
        self.note(Subject::Organisation, Facet::Detail);
        crate::strategy::language_code(&self.strategy.organisation)
    }

    /// How fiscal years lie.
    pub fn years(&self) -> &'a FiscalYears {
        self.note(Subject::Organisation, Facet::Detail);
        &self.strategy.years
    }

    /// The audiences that are written; none where the usual editions are built.
    pub fn audiences(&self) -> &'a [Arc<Record<record::Audience>>] {
        self.note(Subject::All(Kind::Audience), Facet::Detail);
        &self.strategy.audiences
    }

    /// What the edition is made of.
    pub fn inputs(&self) -> Inputs {
        for kind in Kind::ALL {
            self.note(Subject::All(kind), Facet::Body);
            self.note(Subject::All(kind), Facet::Series);
        }
        self.note(Subject::Organisation, Facet::Body);
        inputs::inputs(self.edition, self.strategy)
    }
}
