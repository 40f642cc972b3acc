//! All that a KPI's page looks at.

use crate::calendar::{FiscalYears, Period};
use crate::edition::Reader;
use crate::reading::{Charted, KpiReading, Outlook, Signal};
use crate::source::content::Record;
use crate::source::record::{Kpi, Tier};
use crate::strategy::{Measure, Ref};
use crate::view::words::Words;

/// A KPI with its values and its readings.
pub(super) struct Subject<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) of: &'a Ref,
    pub(super) record: &'a Record<Kpi>,
    pub(super) measure: &'a Measure,
    pub(super) reading: &'a KpiReading,
    pub(super) signal: &'a Signal,
    pub(super) outlook: &'a Outlook,
    pub(super) print: Words,
    pub(super) years: &'a FiscalYears,
    /// Whether it is for readers at the front line: the figure and its course, without the apparatus of limits.
    pub(super) plain: bool,
}

impl<'a> Subject<'a> {
    pub(super) fn new(reader: &'a Reader<'a>, of: &'a Ref) -> Option<Self> {
        let record = reader.kpi(&of.id)?;
        Some(Self {
            reader,
            of,
            record,
            measure: reader.measure(&of.id)?,
            reading: reader.reading(&of.id)?,
            signal: reader.signal(&of.id)?,
            outlook: reader.outlook(&of.id)?,
            print: Words::of(reader.language(), &record.data),
            years: reader.years(),
            plain: reader.edition().audience.tier == Tier::Frontline,
        })
    }

    /// The period of a charted point.
    pub(super) fn period(&self, charted: &Charted, point: usize) -> Option<Period> {
        let at = charted.points.get(point)?;
        Some(self.measure.observations().get(*at)?.period)
    }

    /// What the period of a charted point is called; empty where there is no such point.
    pub(super) fn label(&self, charted: &Charted, point: usize) -> String {
        self.period(charted, point).map_or_else(String::new, |period| self.reader.language().period(period, self.years))
    }
}
