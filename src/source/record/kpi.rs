//! How progress is measured, and the events that change how a KPI is read.

use super::record;
use super::value::{Day, Entries, PeriodText, text_or_keys};
use crate::calendar::{Frequency, Unit};
use crate::source::At;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

record! {
    /// A KPI.
    Kpi, title: title;
    /// What it is called.
    title: At<String>,
    /// The person who answers for it.
    owner: Option<At<String>>,
    /// Whose it is; its owner's, else its first objective's, else the organisation's.
    team: Option<At<String>>,
    /// The objective it measures.
    objective: Option<At<String>>,
    /// The objectives it measures, where there are several.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// What it would change.
    why: Option<At<String>>,
    /// What exactly is counted.
    definition: Option<String>,
    /// Printed with every value; empty for a bare number.
    unit: Option<At<String>>,
    /// Decimals of printed values, 0 to 9.
    decimals: Option<At<u8>>,
    /// Which way is better.
    direction: At<Direction>,
    /// Whether it shows where things are going or where they have been.
    kind: Option<KpiKind>,
    /// How often there is a value.
    frequency: At<FrequencyText>,
    /// How values of finer periods make one of a coarser.
    aggregate: Option<Aggregate>,
    /// Where it started.
    baseline: Option<Baseline>,
    /// The target, the same at all times.
    target: Option<At<Target>>,
    /// The target as a path.
    targets: Option<At<Vec<TargetStep>>>,
    /// Where it becomes unacceptable.
    red_flag: Option<At<f64>>,
    /// The lowest and the highest value that can be.
    bounds: Option<At<(f64, f64)>>,
    /// Whether it is a running total within the year.
    cumulative: Option<bool>,
    /// Its weight in roll-up scores, above 0; 1 where it is not written.
    weight: Option<At<f64>>,
    /// Whether its owner's team can move it.
    influence: Option<Influence>,
    /// Where its values are.
    data: Option<At<Data>>,
    /// Where the figures come from.
    source: Option<SourceNote>,
    /// How it is computed from other KPIs.
    formula: Option<At<FormulaText>>,
    /// How its signals are read.
    signals: Option<SignalSettings>,
    /// What the numbers mean, period by period.
    #[serde(default)]
    commentary: Vec<Commentary>,
}

impl Kpi {
    /// What a ratio of two columns is multiplied by: 100 where the unit is per cent, and what `per` says.
    pub fn ratio_scale(&self) -> f64 {
        let percent = self.unit.as_ref().is_some_and(|unit| unit.trim() == "%");
        let per = self.data.as_ref().and_then(|data| data.value.0.per.as_ref()).map_or(1.0, |per| per.value);
        per * if percent { 100.0 } else { 1.0 }
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Between two values is better.
    Within,
    /// Neither is better: it is context.
    Neutral,
}

/// Whether a KPI shows where things are going or where they have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum KpiKind {
    Leading,
    Lagging,
}

/// How values of finer periods make one of a coarser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Aggregate {
    Sum,
    Mean,
    Last,
    Min,
    Max,
    Ratio,
    Count,
}

/// Whether the owner's team can move a KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Influence {
    Direct,
    Shared,
    None,
}

/// How often there is a value: a word, or `{every: 5, unit: year}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrequencyText(pub Frequency);

impl<'de> Deserialize<'de> for FrequencyText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "lowercase")]
        enum Word {
            Daily,
            Weekly,
            Monthly,
            Quarterly,
            Annual,
            Irregular,
        }
        #[derive(Deserialize)]
        #[serde(rename_all = "lowercase")]
        enum UnitWord {
            Day,
            Week,
            Month,
            Quarter,
            Year,
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, expecting = "`{every: 5, unit: year}`")]
        struct Every {
            every: u8,
            unit: UnitWord,
        }
        struct FrequencyVisitor;
        impl<'de> Visitor<'de> for FrequencyVisitor {
            type Value = FrequencyText;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a frequency such as `monthly`, or `{every: 5, unit: year}`")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<FrequencyText, E> {
                let word = Word::deserialize(de::value::StrDeserializer::<E>::new(text))?;
                Ok(FrequencyText(match word {
                    Word::Daily => Frequency::Daily,
                    Word::Weekly => Frequency::Weekly,
                    Word::Monthly => Frequency::Monthly,
                    Word::Quarterly => Frequency::Quarterly,
                    Word::Annual => Frequency::Annual,
                    Word::Irregular => Frequency::Irregular,
                }))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<FrequencyText, A::Error> {
                let Every { every, unit } = Every::deserialize(de::value::MapAccessDeserializer::new(map))?;
                if !(1..=100).contains(&every) {
                    return Err(de::Error::custom("`every` is a whole number from 1 to 100"));
                }
                let unit = match unit {
                    UnitWord::Day => Unit::Day,
                    UnitWord::Week => Unit::Week,
                    UnitWord::Month => Unit::Month,
                    UnitWord::Quarter => Unit::Quarter,
                    UnitWord::Year => Unit::Year,
                };
                Ok(FrequencyText(Frequency::Every { every, unit }))
            }
        }
        deserializer.deserialize_any(FrequencyVisitor)
    }
}

/// Where a KPI started.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{period: 2024-12, value: 81.0}`")]
pub struct Baseline {
    /// When.
    pub period: Option<At<PeriodText>>,
    /// In the KPI's unit.
    pub value: f64,
}

/// A target that is the same at all times.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// There is none yet, and that is known.
    ToBeSet,
    /// To be reached.
    Value(f64),
    /// To stay within; an open side is `None`.
    Band {
        /// The lowest good value.
        low: Option<f64>,
        /// The highest good value.
        high: Option<f64>,
    },
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, expecting = "`{low: 4, high: 6}`")]
        struct Band {
            low: Option<f64>,
            high: Option<f64>,
        }
        struct TargetVisitor;
        impl<'de> Visitor<'de> for TargetVisitor {
            type Value = Target;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, `to-be-set`, or `{low: 4, high: 6}`")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Target, E> {
                #[expect(clippy::cast_precision_loss, reason = "a target of 2^53 and more is no target")]
                self.visit_f64(value as f64)
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Target, E> {
                if value.is_finite() {
                    Ok(Target::Value(value))
                } else {
                    Err(E::invalid_value(de::Unexpected::Float(value), &self))
                }
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Target, E> {
                if text == "to-be-set" {
                    return Ok(Target::ToBeSet);
                }
                Err(E::invalid_value(de::Unexpected::Str(text), &self))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Target, A::Error> {
                let Band { low, high } = Band::deserialize(de::value::MapAccessDeserializer::new(map))?;
                if low.is_none() && high.is_none() {
                    return Err(de::Error::custom("a band needs `low`, `high` or both"));
                }
                Ok(Target::Band { low, high })
            }
        }
        deserializer.deserialize_any(TargetVisitor)
    }
}

/// One step of a target path.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{by: 2026-03, value: 86}`")]
pub struct TargetStep {
    /// By the end of which period.
    pub by: At<PeriodText>,
    /// To be reached.
    pub value: Option<f64>,
    /// The lowest good value.
    pub low: Option<f64>,
    /// The highest good value.
    pub high: Option<f64>,
    /// A word on it.
    pub note: Option<String>,
}

/// Where the values of a KPI are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Data(pub DataFile);

/// Where the values are and how the file is read.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a file name, or keys and values")]
pub struct DataFile {
    /// Below `data/`.
    pub file: Option<At<String>>,
    /// The column or columns of the period.
    pub period: Option<At<PeriodColumns>>,
    /// The column of the value.
    pub value: Option<At<String>>,
    /// The column of the target.
    pub target: Option<At<String>>,
    /// The column of the forecast.
    pub forecast: Option<At<String>>,
    /// The column of the upper part of a ratio.
    pub numerator: Option<At<String>>,
    /// The column of the lower part of a ratio.
    pub denominator: Option<At<String>>,
    /// The column of notes.
    pub note: Option<At<String>>,
    /// Only rows with these values in these columns.
    #[serde(default, rename = "where")]
    pub filter: Entries<Option<String>>,
    /// What the columns that are not named must be.
    pub others: Option<At<Others>>,
    /// What is done with several rows of one period.
    pub duplicates: Option<At<Duplicates>>,
    /// A ratio is per this many.
    pub per: Option<At<f64>>,
    /// Bare years and quarters are fiscal.
    pub fiscal: Option<bool>,
    /// Which year of a span such as 2016-2017 names the period.
    pub period_is: Option<SpanName>,
    /// Marks that are taken off periods.
    #[serde(default)]
    pub period_marks: Vec<String>,
    /// Whether percentages are written as shares (0.84) or points (84).
    pub percent_scale: Option<At<PercentScale>>,
    /// The sign between fields.
    pub delimiter: Option<At<String>>,
    /// The decimal mark.
    pub decimal: Option<At<String>>,
    /// The mark between thousands.
    pub thousands: Option<At<String>>,
    /// How digits are grouped: `thousands`, or `indian` (12,34,567).
    pub grouping: Option<At<String>>,
    /// The encoding of the file.
    pub encoding: Option<At<String>>,
    /// How dates are written.
    pub date_format: Option<At<String>>,
    /// How the table is laid out.
    pub layout: Option<At<Layout>>,
    /// The names of the columns, where the file has no head.
    #[serde(default)]
    pub columns: Vec<At<String>>,
    /// Texts that stand for a missing value.
    #[serde(default)]
    pub missing: Vec<String>,
    /// Lines before the head.
    pub skip_rows: Option<At<u32>>,
    /// What is done with total rows.
    pub totals: Option<At<String>>,
    /// Whether `k`, `M` and `bn` behind numbers are read.
    pub suffixes: Option<At<bool>>,
    /// What spreadsheet errors stand for.
    pub excel_errors: Option<At<String>>,
}

impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read(DataFile);
        impl<'de> Deserialize<'de> for Read {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                DataFile::deserialize(deserializer).map(Self)
            }
        }
        let of_text = |file| {
            let file = Some(At { value: file, span: crate::diagnostic::Span::default() });
            Ok(Read(DataFile { file, ..DataFile::default() }))
        };
        text_or_keys(deserializer, "the name of a CSV file, or keys and values", of_text).map(|Read(data)| Self(data))
    }
}

/// The column of the period, or the columns that make it up together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodColumns(pub Vec<String>);

impl<'de> Deserialize<'de> for PeriodColumns {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ColumnsVisitor;
        impl<'de> Visitor<'de> for ColumnsVisitor {
            type Value = PeriodColumns;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a column, or a list of names such as `[Year, Quarter]`")
            }
            fn visit_str<E>(self, name: &str) -> Result<PeriodColumns, E> {
                Ok(PeriodColumns(vec![name.to_owned()]))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut names: A) -> Result<PeriodColumns, A::Error> {
                let mut columns = Vec::new();
                while let Some(name) = names.next_element()? {
                    columns.push(name);
                }
                Ok(PeriodColumns(columns))
            }
        }
        deserializer.deserialize_any(ColumnsVisitor)
    }
}

/// What the columns that are not named must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Others {
    /// Empty: only rows of the whole, not of its parts.
    Blank,
}

/// What is done with several rows of one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Duplicates {
    /// Added up; numerators and denominators each.
    Sum,
    /// The last row of the file holds.
    Last,
}

/// Which year of a span such as 2016-2017 names the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum SpanName {
    SpanStart,
    SpanEnd,
}

/// How percentages are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PercentScale {
    /// 0.84 is 84 %.
    Fraction,
    /// 84 is 84 %.
    Points,
}

/// How a table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    /// A row a period.
    Long,
    /// A column a period.
    Wide,
}

/// Where the figures come from.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
#[expect(missing_docs, reason = "the words say it")]
pub struct SourceNote {
    pub name: Option<String>,
    pub url: Option<String>,
    pub licence: Option<String>,
}

/// A formula as it is written: other KPIs by id, `+ - * / ( )`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct FormulaText(pub String);

/// How the signals of a KPI are read.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct SignalSettings {
    /// By which rules.
    pub profile: Option<Profile>,
    /// The periods from which the limits are computed.
    pub baseline: Option<Charting>,
    /// Whether the season is taken out.
    pub seasonal: Option<bool>,
}

/// The periods from which limits are computed: from the first of its partition to this one.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{to: 2025-12}`")]
pub struct Charting {
    /// The last.
    pub to: Option<At<PeriodText>>,
}

/// A set of rules for signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Profile {
    #[default]
    Nhs,
    Wheeler,
    None,
}

/// What the numbers of a period mean.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Commentary {
    /// Which period.
    pub period: At<PeriodText>,
    /// Who says it.
    pub by: Option<At<String>>,
    /// What they say.
    pub text: At<String>,
}

record! {
    /// Something that changed how a KPI is read.
    Event, title: optional;
    /// What it is called; optional.
    title: Option<At<String>>,
    /// When.
    date: At<Day>,
    /// Which KPI.
    kpi: At<String>,
    /// What it means for its reading.
    kind: EventKind,
    /// What happened.
    reason: Option<At<String>>,
    /// Who says so.
    by: Option<At<String>>,
}

/// What an event means for the reading of a KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// The process changed: new limits from here.
    StepChange,
    /// The point is left out of limits.
    Ghost,
    /// It is counted differently from here.
    Definition,
    /// Worth a word on the chart.
    OneOff,
}
