//! `throughline schema`: what an editor accepts is what the program reads.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on fails")]

mod agreement;
mod command;
mod examples;
mod quality;
#[path = "../support/mod.rs"]
mod support;

use serde_json::Value;
use std::path::PathBuf;

/// Each kind's word with its folder, as the format names them.
const KINDS: [(&str, &str); 14] = [
    ("objective", "objectives"),
    ("kpi", "kpis"),
    ("initiative", "initiatives"),
    ("decision", "decisions"),
    ("review", "reviews"),
    ("risk", "risks"),
    ("action", "actions"),
    ("assumption", "assumptions"),
    ("lesson", "lessons"),
    ("event", "events"),
    ("page", "pages"),
    ("person", "people"),
    ("team", "teams"),
    ("audience", "audiences"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What the program prints of a kind.
#[track_caller]
fn schema(kind: &str) -> Value {
    let run = support::throughline(&root(), &["schema", kind]).ok();
    serde_json::from_str(&run.stdout).unwrap()
}

/// All names of schemas.
fn names() -> impl Iterator<Item = &'static str> {
    std::iter::once("strategy").chain(KINDS.iter().flat_map(|(kind, folder)| [*kind, *folder]))
}

#[track_caller]
fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::draft7::options().should_validate_formats(true).build(schema).unwrap()
}

/// YAML as an editor reads it: `off` is a word, as it is since YAML 1.2.
fn yaml_value(text: &str) -> Result<Value, String> {
    let options = serde_yaml::options! { strict_booleans: true };
    serde_yaml::from_str_with_options(text, options).map_err(|error| error.to_string())
}
