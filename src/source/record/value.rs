//! Values that several kinds of record share.

use crate::calendar;
use crate::source::At;
use jiff::civil::Date;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A day, written `2026-10-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        calendar::parse_date(&text).map(Self).map_err(|error| {
            de::Error::custom(format!("`{text}` is not a date: {} => {}", error.reason(), error.remedy()))
        })
    }
}

/// A period as it is written; what it means depends on the KPI's frequency and the organisation's fiscal years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodText(pub String);

impl<'de> Deserialize<'de> for PeriodText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

/// Keys that the writer chooses, with their values, in the order written.
#[derive(Debug, Clone, PartialEq)]
pub struct Entries<T>(pub Vec<(At<String>, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for EntriesVisitor<T> {
            type Value = Entries<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("keys and values")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(EntriesVisitor(PhantomData))
    }
}

/// A change that is expected: `"+3"` in the KPI's unit, `"+5%"` relative to the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expectation {
    /// The amount, with its sign; for a relative one in per cent.
    pub amount: f64,
    /// Whether the amount is per cent of the baseline.
    pub relative: bool,
}

impl<'de> Deserialize<'de> for Expectation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let (number, relative) = match text.trim().strip_suffix('%') {
            Some(number) => (number.trim_end(), true),
            None => (text.trim(), false),
        };
        let number = number.replace('\u{2212}', "-").replace('_', "");
        match number.parse::<f64>() {
            Ok(amount) if amount.abs() <= crate::source::LARGEST_NUMBER => Ok(Self { amount, relative }),
            _ => Err(de::Error::custom(format!(
                "`{text}` is not an expected change => write `\"+3\"` in the KPI's unit, or `\"+5%\"` of the baseline"
            ))),
        }
    }
}

/// Reads a value that may be a text or keys and values: `data: x.csv` or `data: {file: x.csv}`.
pub(super) fn text_or_keys<'de, D, T, F>(deserializer: D, expected: &'static str, of_text: F) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
    F: FnOnce(String) -> Result<T, String>,
{
    struct EitherVisitor<T, F>(&'static str, F, PhantomData<T>);
    impl<'de, T: Deserialize<'de>, F: FnOnce(String) -> Result<T, String>> Visitor<'de> for EitherVisitor<T, F> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            (self.1)(text.to_owned()).map_err(E::custom)
        }
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            T::deserialize(de::value::MapAccessDeserializer::new(map))
        }
    }
    deserializer.deserialize_any(EitherVisitor(expected, of_text, PhantomData))
}
