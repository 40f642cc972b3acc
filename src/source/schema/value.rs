//! The schemas of values that read themselves: what their `Deserialize` takes, as an editor is told it.

use super::lenient::TEXT_ONLY;
use crate::source::At;
use crate::source::record::{
    Data, DataFile, Day, Drive, Entries, Expectation, FrequencyText, PeriodColumns, PeriodText, Target,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

/// The id of a record, which is part of addresses. A number is read as it is written.
pub(in crate::source) struct Id;

impl JsonSchema for Id {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "integer", "boolean"],
            "pattern": "^[a-z0-9][a-z0-9-]*$",
            "patternErrorMessage": "an id is of small letters, digits and hyphens, the first not a hyphen",
            "maxLength": 200,
            "minimum": 0,
        })
    }
}

/// A value is written the same whether or not its place is kept.
impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<T: JsonSchema> JsonSchema for Entries<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Entries_of_{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, written `2026-10-31`.",
            "type": "string",
            TEXT_ONLY: true,
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "patternErrorMessage": "write a day as `2026-10-31`",
            "examples": ["2026-10-31"],
        })
    }
}

/// A period that is read without a KPI: only forms that may be written anywhere in the content.
pub(in crate::source) struct PlainPeriod;

impl JsonSchema for PlainPeriod {
    fn schema_name() -> Cow<'static, str> {
        "Period".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A period: `2026`, `2026-Q3`, `2026-10`, `2026-W44`, a day, or in fiscal years `FY2026`, \
                `FY2026-Q1`, `FY2026-M07`.",
            "type": ["string", "integer"],
            "pattern": "^\\s*([0-9]{4}(-((0[1-9]|1[0-2])(-[0-9]{2})?|[Qq][1-4]|[Ww][0-5][0-9]))?\
                |[Ff][Yy][0-9]{4}(-([Qq][1-4]|[Mm](0[1-9]|1[0-2])))?)$",
            "patternErrorMessage": "write a period: `2026`, `2026-Q3`, `2026-10`, `2026-W44`, `2026-10-31`, `FY2026-Q1`",
            "minimum": 1000,
            "maximum": 9999,
            "examples": ["2026-Q3", "2026-10", "2026-10-31"],
        })
    }
}

impl JsonSchema for PeriodText {
    fn schema_name() -> Cow<'static, str> {
        "PeriodOfKpi".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A period, read in the light of the KPI's frequency: `2026`, `2026-Q3`, `2026-10`, \
                `2026-W44`, a day, `FY2026-Q1`; for an annual KPI also `2007/08`.",
            "type": ["string", "integer"],
            "pattern": "[0-9]{4}",
            "patternErrorMessage": "write a period with its year: `2026`, `2026-Q3`, `2026-10`, `FY2026-Q1`",
            "minimum": 1000,
            "examples": ["2026-10", "2026-Q3", "FY2026"],
        })
    }
}

impl JsonSchema for Expectation {
    fn schema_name() -> Cow<'static, str> {
        "Expectation".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A change: `\"+3\"` in the KPI's unit, or `\"+5%\"` of its baseline.",
            "type": ["string", "number"],
            "pattern": "^\\s*[-+\u{2212}]?([0-9][0-9_]*\\.?[0-9_]*|\\.[0-9_]+)([eE][-+]?[0-9]+)?\\s*%?\\s*$",
            "patternErrorMessage": "write `\"+3\"` in the KPI's unit, or `\"+5%\"` of its baseline",
            "examples": ["+3", "-0.5", "+5%"],
        })
    }
}

impl JsonSchema for FrequencyText {
    fn schema_name() -> Cow<'static, str> {
        "Frequency".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "How often there is a value.",
            "anyOf": [
                {
                    "description": "A word.",
                    "type": "string",
                    "enum": ["daily", "weekly", "monthly", "quarterly", "annual", "irregular"],
                },
                {
                    "description": "Once in so many days, weeks, months, quarters or years.",
                    "type": "object",
                    "properties": {
                        "every": {
                            "description": "How many of the units, 1 to 100.",
                            "type": "integer",
                            "minimum": 1,
                            "maximum": 100,
                        },
                        "unit": {
                            "description": "The unit that is counted.",
                            "type": "string",
                            "enum": ["day", "week", "month", "quarter", "year"],
                        },
                    },
                    "required": ["every", "unit"],
                    "additionalProperties": false,
                    "examples": [{ "every": 5, "unit": "year" }],
                },
            ],
        })
    }
}

impl JsonSchema for Target {
    fn schema_name() -> Cow<'static, str> {
        "Target".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let low = described::<Option<f64>>("The lowest good value.", generator);
        let high = described::<Option<f64>>("The highest good value.", generator);
        json_schema!({
            "description": "A target that is the same at all times.",
            "anyOf": [
                { "description": "The value to be reached, in the KPI's unit.", "type": "number" },
                { "description": "There is none yet.", "type": "string", "enum": ["to-be-set"] },
                {
                    "description": "A band to stay within; one side may be left open.",
                    "type": "object",
                    "properties": { "low": low, "high": high },
                    "anyOf": [{ "required": ["low"] }, { "required": ["high"] }],
                    "additionalProperties": false,
                    "examples": [{ "low": 4, "high": 6 }],
                },
            ],
        })
    }
}

impl JsonSchema for Data {
    fn schema_name() -> Cow<'static, str> {
        "Data".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Where the values are and how the file is read.",
            "anyOf": [
                {
                    "description": "The name of a CSV file below `data/`.",
                    "type": "string",
                    TEXT_ONLY: true,
                    "examples": ["punctuality.csv"],
                },
                generator.subschema_for::<DataFile>(),
            ],
        })
    }
}

impl JsonSchema for PeriodColumns {
    fn schema_name() -> Cow<'static, str> {
        "PeriodColumns".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The column of the period, or the columns that make it up together.",
            "type": ["string", "array"],
            "items": generator.subschema_for::<String>(),
            "examples": ["Month", ["Year", "Quarter"]],
        })
    }
}

impl JsonSchema for Drive {
    fn schema_name() -> Cow<'static, str> {
        "Drive".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An arrow of the strategy map.",
            "anyOf": [
                {
                    "description": "The objective that is helped, by id.",
                    "type": "string",
                    TEXT_ONLY: true,
                },
                {
                    "description": "The objective that is helped, and why.",
                    "type": "object",
                    "properties": {
                        "objective": { "description": "The objective that is helped, by id.", "type": "string" },
                        "because": described::<Option<String>>("Why it should help.", generator),
                    },
                    "required": ["objective"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}

fn described<T: JsonSchema>(words: &str, generator: &mut SchemaGenerator) -> Schema {
    let mut schema = generator.subschema_for::<T>();
    schema.insert("description".to_owned(), words.into());
    schema
}

/// Asks for more than blanks: what a record is called.
pub(in crate::source) fn not_blank(schema: &mut Schema) {
    schema.insert("pattern".to_owned(), r"\S".into());
    schema.insert("patternErrorMessage".to_owned(), "say in a few words what it is".into());
}

/// Adds the colours by which judgements may be called too.
pub(in crate::source) fn with_colours(schema: &mut Schema) {
    let colours = json!({ "description": "The same by colours.", "type": "string", "enum": ["green", "amber", "red"] });
    if let Some(Value::Array(words)) = schema.get_mut("oneOf") {
        words.push(colours);
    }
}
