//! How progress is measured, and the events that change how a KPI is read.

use super::record;
use super::value::{Day, Entries, PeriodText, text_or_keys};
use crate::calendar::{Frequency, Unit};
use crate::source::At;
use crate::source::schema::words;
use schemars::JsonSchema;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

record! {
    /// A KPI: how progress towards objectives is measured.
    Kpi, title: title;
    /// What it is called.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: At<String>,
    /// The person who answers for it, by id; never a team.
    owner: Option<At<String>>,
    /// The team whose KPI it is, by id; its owner's, else its first objective's, else the organisation.
    team: Option<At<String>>,
    /// The objective it measures, by id.
    objective: Option<At<String>>,
    /// The objectives it measures, by id, where there are several: instead of `objective`.
    #[serde(default)]
    objectives: Vec<At<String>>,
    /// Why it is measured: what would be done differently when it moves.
    why: Option<At<String>>,
    /// What exactly is counted, and of what it is a share.
    definition: Option<String>,
    /// The unit, printed with every value: `"%"`; `""` for a bare number.
    unit: Option<At<String>>,
    /// Decimals of printed values, 0 to 9.
    #[schemars(extend("maximum" = 9))]
    decimals: Option<At<u8>>,
    /// Which way is better: `higher`, `lower`, `within` a band, or `neutral`.
    direction: At<Direction>,
    /// Whether it shows where things are going (`leading`) or where they have been (`lagging`).
    kind: Option<KpiKind>,
    /// How often there is a value: a word such as `monthly`, or `{every: 5, unit: year}`.
    frequency: At<FrequencyText>,
    /// How the values of shorter periods make one of a longer: `sum`, `mean`, `last`, ...
    aggregate: Option<Aggregate>,
    /// Where it started: `{period: 2024-12, value: 81.0}`.
    baseline: Option<Baseline>,
    /// The target, the same at all times: a number in the KPI's unit, `{low: 4, high: 6}` for `direction: within`,
    /// or `to-be-set` while there is none yet.
    target: Option<At<Target>>,
    /// The target as a path, instead of `target`: `[{by: 2026-03, value: 86}, {by: 2027-03, value: 90}]`.
    targets: Option<At<Vec<TargetStep>>>,
    /// The value at which it becomes unacceptable, in the KPI's unit.
    red_flag: Option<At<f64>>,
    /// The lowest and the highest value that can be, `[0, 100]`: others are kept and warned of.
    bounds: Option<At<(f64, f64)>>,
    /// Whether its values are a running total within the year.
    cumulative: Option<bool>,
    /// Its weight in roll-up scores, above 0; 1 where it is not written.
    #[schemars(extend("exclusiveMinimum" = 0))]
    weight: Option<At<f64>>,
    /// Whether its owner's team can move it: alone (`direct`), with others (`shared`), or not (`none`).
    influence: Option<Influence>,
    /// The CSV file of its values below `data/`, or keys and values that say how the file is read.
    data: Option<At<Data>>,
    /// Where the figures come from.
    source: Option<SourceNote>,
    /// How it is computed from other KPIs by id, instead of `data`: `on-time / departures`.
    formula: Option<At<FormulaText>>,
    /// How its signals are read: by which rules, and from which periods the limits come.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum KpiKind {
    Leading,
    Lagging,
}

/// How values of finer periods make one of a coarser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{period: 2024-12, value: 81.0}`")]
pub struct Baseline {
    /// The period of the value; it may be left out.
    pub period: Option<At<PeriodText>>,
    /// The value, in the KPI's unit.
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
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{by: 2026-03, value: 86}`")]
#[schemars(extend("anyOf" = [{"required": ["value"]}, {"required": ["low"]}, {"required": ["high"]}]))]
pub struct TargetStep {
    /// The period by whose end it is to be reached.
    pub by: At<PeriodText>,
    /// The value to be reached, in the KPI's unit.
    pub value: Option<f64>,
    /// The lowest good value, for `direction: within`.
    pub low: Option<f64>,
    /// The highest good value, for `direction: within`.
    pub high: Option<f64>,
    /// A word on it.
    pub note: Option<String>,
}

/// Where the values of a KPI are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Data(pub DataFile);

/// Where the values are and how the file is read.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a file name, or keys and values")]
pub struct DataFile {
    /// The CSV file below `data/`.
    #[schemars(required)]
    pub file: Option<At<String>>,
    /// The column of the period, or the columns that make it up together: `[Year, Quarter]`.
    pub period: Option<At<PeriodColumns>>,
    /// The column of the value.
    pub value: Option<At<String>>,
    /// The column of the target.
    pub target: Option<At<String>>,
    /// The column of the forecast.
    pub forecast: Option<At<String>>,
    /// The column of the numerator of a ratio.
    pub numerator: Option<At<String>>,
    /// The column of the denominator of a ratio.
    pub denominator: Option<At<String>>,
    /// The column of notes.
    pub note: Option<At<String>>,
    /// Only rows with these values in these columns are read: `{Depot: East, Sex: ""}`.
    #[serde(default, rename = "where")]
    pub filter: Entries<Option<String>>,
    /// What the columns that are not named must be: `blank` takes only rows in which they are empty.
    pub others: Option<At<Others>>,
    /// What is done with several rows of one period: added up (`sum`), or the `last` holds.
    pub duplicates: Option<At<Duplicates>>,
    /// A ratio is per this many: `1000` for cases per thousand.
    pub per: Option<At<f64>>,
    /// Whether bare years and quarters are fiscal: 2018 is FY2018.
    pub fiscal: Option<bool>,
    /// Which year of a span such as 2016-2017 names the period: the first (`span-start`) or the second (`span-end`).
    pub period_is: Option<SpanName>,
    /// Marks that are taken off periods before they are read: `["P/", "[Note 1]"]`.
    #[serde(default)]
    pub period_marks: Vec<String>,
    /// Whether percentages are written as shares (0.84) or points (84).
    pub percent_scale: Option<At<PercentScale>>,
    /// The sign between fields.
    #[schemars(extend("enum" = words::DELIMITERS))]
    pub delimiter: Option<At<String>>,
    /// The decimal mark of its numbers.
    #[schemars(extend("enum" = words::DECIMAL_MARKS))]
    pub decimal: Option<At<String>>,
    /// The mark between thousands.
    #[schemars(extend("enum" = words::THOUSANDS_MARKS))]
    pub thousands: Option<At<String>>,
    /// How digits are grouped: `thousands`, or `indian` (12,34,567).
    #[schemars(extend("enum" = words::GROUPINGS))]
    pub grouping: Option<At<String>>,
    /// The encoding of the file; UTF-8 where it is not written.
    #[schemars(extend("enum" = words::ENCODINGS))]
    pub encoding: Option<At<String>>,
    /// How dates are written: `excel-serial`, or a pattern such as `"DD/MM/YYYY"` or `"MMM-YY"`.
    #[schemars(extend("textOnly" = true, "pattern" = words::DATE_FORMAT, "patternErrorMessage" = words::DATE_FORMAT_HELP))]
    pub date_format: Option<At<String>>,
    /// How the table is laid out: a row for each period (`long`), or a column (`wide`).
    pub layout: Option<At<Layout>>,
    /// The names of the columns, where the file has no head.
    #[serde(default)]
    pub columns: Vec<At<String>>,
    /// Texts that stand for a missing value: `["<5", "TBC"]`.
    #[serde(default)]
    pub missing: Vec<String>,
    /// How many lines stand before the names of the columns.
    pub skip_rows: Option<At<u32>>,
    /// What is done with rows of totals: `drop` checks them and leaves them out.
    #[schemars(extend("enum" = words::TOTALS))]
    pub totals: Option<At<String>>,
    /// Whether `k`, `M` and `bn` behind numbers are read.
    pub suffixes: Option<At<bool>>,
    /// What spreadsheet errors such as `#DIV/0!` stand for: `missing`.
    #[schemars(extend("enum" = words::EXCEL_ERRORS))]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Others {
    /// Empty: only rows of the whole, not of its parts.
    Blank,
}

/// What is done with several rows of one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Duplicates {
    /// Added up; numerators and denominators each.
    Sum,
    /// The last row of the file holds.
    Last,
}

/// Which year of a span such as 2016-2017 names the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum SpanName {
    SpanStart,
    SpanEnd,
}

/// How percentages are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PercentScale {
    /// 0.84 is 84 %.
    Fraction,
    /// 84 is 84 %.
    Points,
}

/// How a table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    /// A row a period.
    Long,
    /// A column a period.
    Wide,
}

/// Where the figures come from.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct SourceNote {
    /// The source by name.
    pub name: Option<String>,
    /// Its address on the web.
    pub url: Option<String>,
    /// The licence under which the figures are published.
    pub licence: Option<String>,
}

/// A formula as it is written: other KPIs by id, `+ - * / ( )`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct FormulaText(pub String);

/// How the signals of a KPI are read.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct SignalSettings {
    /// The rules by which signals are found: `nhs`, `wheeler`, or `none` for no signals.
    pub profile: Option<Profile>,
    /// The periods from which the limits are computed: `{to: 2025-12}`.
    pub baseline: Option<Charting>,
    /// Whether the season of the year is taken out first.
    pub seasonal: Option<bool>,
}

/// The periods from which limits are computed: from the first of its partition to this one.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values: `{to: 2025-12}`")]
pub struct Charting {
    /// The last period from which the limits are computed.
    pub to: Option<At<PeriodText>>,
}

/// A set of rules for signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Profile {
    #[default]
    Nhs,
    Wheeler,
    None,
}

/// What the numbers of a period mean.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "keys and values")]
pub struct Commentary {
    /// The period that is commented on.
    pub period: At<PeriodText>,
    /// The person who says it, by id.
    pub by: Option<At<String>>,
    /// What the numbers of the period mean.
    pub text: At<String>,
}

record! {
    /// An event that changes how a KPI is read.
    Event, title: optional;
    /// What it is called.
    #[schemars(transform = crate::source::schema::not_blank)]
    title: Option<At<String>>,
    /// The day of the event.
    date: At<Day>,
    /// The KPI that it changes, by id.
    kpi: At<String>,
    /// What it means for the reading of the KPI.
    kind: EventKind,
    /// What happened.
    reason: Option<At<String>>,
    /// The person who says so, by id.
    by: Option<At<String>>,
}

/// What an event means for the reading of a KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
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
