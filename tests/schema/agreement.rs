//! What the program refuses the schema refuses, and what it takes the schema takes.

use super::{KINDS, schema, validator};
use jiff::civil::date;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use throughline::diagnostic::Severity;
use throughline::world::Memory;
use throughline::{source, strategy};

/// Faults that are seen only beside other records, other keys or the files of the folder: no schema knows of those.
const BEYOND: [&str; 8] = [
    "ambiguous-reference",
    "cycle",
    "duplicate-id",
    "file-missing",
    "key-twice",
    "target-twice",
    "two-organisations",
    "unknown-reference",
];

/// What the program finds wrong with a file beside the least that a strategy needs.
fn faults(path: &str, text: &str) -> Vec<String> {
    let world = Memory::new(date(2026, 11, 21));
    world.put("content/strategy.yaml", "name: Test");
    world.put(format!("content/{path}"), text);
    let content = source::load(&world, Path::new("content")).unwrap();
    let found = strategy::link(&world, content).diagnostics.into_iter();
    found.filter(|d| d.severity == Severity::Fault).map(|d| format!("{}: {}", d.id, d.message)).collect()
}

fn is_beyond(fault: &str) -> bool {
    fault.split_once(':').is_some_and(|(id, _)| BEYOND.contains(&id))
}

/// The file of a record, written as JSON, which is YAML too.
fn written(kind: &str, record: &Value) -> (String, String) {
    match KINDS.iter().find(|(word, _)| *word == kind) {
        Some((_, folder)) => (format!("{folder}/case.md"), format!("---\n{record}\n---\n")),
        None => ("strategy.yaml".to_owned(), record.to_string()),
    }
}

/// The least that a record of a kind needs.
fn least(kind: &str) -> Value {
    match kind {
        "strategy" | "person" | "team" => json!({ "name": "A" }),
        "kpi" => json!({ "title": "A", "direction": "neutral", "frequency": "monthly" }),
        "review" => json!({ "title": "A", "kind": "monthly", "date": "2026-10-31" }),
        "event" => json!({ "date": "2026-10-31", "kpi": "a", "kind": "ghost" }),
        "audience" => json!({ "tier": "executive" }),
        _ => json!({ "title": "A" }),
    }
}

/// Values of each nested kind: the kind, where they stand, whether in a list, their schema, and the least they need.
fn nested() -> Vec<(&'static str, &'static str, bool, &'static str, Value)> {
    vec![
        (
            "strategy",
            "period",
            false,
            "/definitions/PlanningPeriod",
            json!({ "start": "2025-01-01", "end": "2027-12-31" }),
        ),
        ("strategy", "perspectives", true, "/definitions/Perspective", json!({ "id": "a", "title": "A" })),
        ("strategy", "limits", false, "/definitions/Limits", json!({})),
        ("strategy", "exports", false, "/definitions/Exports", json!({})),
        ("strategy", "rhythm", true, "/definitions/Rhythm", json!({ "kind": "monthly" })),
        ("audience", "sees", false, "/definitions/Sees", json!({})),
        ("objective", "horizon", false, "/definitions/Horizon", json!({})),
        ("objective", "drives", true, "/definitions/Drive/anyOf/1", json!({ "objective": "b" })),
        ("objective", "updates", true, "/definitions/Update", json!({ "date": "2026-10-31" })),
        ("objective", "allow", true, "/definitions/Allowance", json!({ "rule": "a" })),
        ("kpi", "frequency", false, "/definitions/Frequency/anyOf/1", json!({ "every": 5, "unit": "year" })),
        ("kpi", "baseline", false, "/definitions/Baseline", json!({ "value": 1 })),
        ("kpi", "target", false, "/definitions/Target/anyOf/2", json!({ "low": 4 })),
        ("kpi", "data", false, "/definitions/DataFile", json!({ "file": "a.csv" })),
        ("kpi", "source", false, "/definitions/SourceNote", json!({})),
        ("kpi", "signals", false, "/definitions/SignalSettings", json!({})),
        ("kpi", "commentary", true, "/definitions/Commentary", json!({ "period": "2026-10", "text": "A" })),
        ("initiative", "moves", true, "/definitions/Move", json!({ "kpi": "a" })),
        ("initiative", "milestones", true, "/definitions/Milestone", json!({ "title": "A" })),
        ("initiative", "depends_on", true, "/definitions/Dependency", json!({ "team": "a" })),
        ("initiative", "updates", true, "/definitions/Report", json!({ "date": "2026-10-31" })),
        ("decision", "options", true, "/definitions/Choice", json!({ "title": "A" })),
        ("decision", "check", false, "/definitions/Check", json!({ "kpi": "a" })),
        ("action", "from", false, "/definitions/Origin", json!({})),
        ("assumption", "tripwire", false, "/definitions/Tripwire", json!({ "kpi": "a", "above": 1 })),
    ]
}

/// Values of every type, and all words that stand anywhere in a schema.
fn values(schema: &Value) -> Vec<Value> {
    fn words(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(entries) => {
                for (key, value) in entries {
                    match (key.as_str(), value) {
                        ("const", Value::String(word)) => {
                            found.insert(word.clone());
                        }
                        ("enum", Value::Array(known)) => {
                            found.extend(known.iter().filter_map(Value::as_str).map(str::to_owned));
                        }
                        _ => words(value, found),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| words(item, found)),
            _ => {}
        }
    }
    let mut known = BTreeSet::new();
    words(schema, &mut known);
    let mut values = vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(1),
        json!(5),
        json!(10),
        json!(200),
        json!(70000),
        json!(0.5),
        json!(2.5),
        json!(2026),
        json!("some words"),
        json!("an-id"),
        json!("2026-10-31"),
        json!("2026-02-30"),
        json!("31.10.2026"),
        json!("2026-Q3"),
        json!("2026-Q5"),
        json!("2026-10"),
        json!("2026-13"),
        json!("2026-W44"),
        json!("FY2026-M07"),
        json!("+3"),
        json!("+5%"),
        json!("a.csv"),
        json!("en-GB"),
        json!("English"),
        json!([]),
        json!(["an-id"]),
        json!([1, 2]),
        json!([1, 2, 3]),
        json!(["2026-10-31"]),
        json!([null]),
        json!([[]]),
        json!({}),
        json!({ "a": "2026-10-31" }),
        json!({ "a": "off" }),
        json!([{}]),
    ];
    values.extend(known.into_iter().map(Value::String));
    values
}

/// Compares the program and a schema for each key of an object with each value; `place` puts the object in a record.
fn compare(
    kind: &str,
    validator: &jsonschema::Validator,
    keys: &Map<String, Value>,
    object: &Value,
    values: &[Value],
    place: &dyn Fn(Value) -> Value,
) -> (usize, Vec<String>) {
    let mut counts = 0;
    let mut differences = Vec::new();
    for key in keys.keys().map(String::as_str).chain(["unknown"]) {
        for value in values {
            let mut object = object.clone();
            object[key] = value.clone();
            let record = place(object);
            let (path, text) = written(kind, &record);
            let faults: Vec<String> = faults(&path, &text).into_iter().filter(|fault| !is_beyond(fault)).collect();
            let wrong: Vec<String> = validator.iter_errors(&record).map(|error| error.to_string()).collect();
            counts += 1;
            if faults.is_empty() != wrong.is_empty() {
                differences.push(format!("{kind} {record}\n  program: {faults:?}\n  schema: {wrong:?}"));
            }
        }
    }
    (counts, differences)
}

#[test]
fn every_key_takes_the_same_values() {
    let mut counts = 0;
    let mut differences = Vec::new();
    let kinds = KINDS.into_iter().map(|(kind, _)| kind).chain(["strategy"]);
    for kind in kinds {
        let schema = schema(kind);
        let validator = validator(&schema);
        let values = values(&schema);
        let least = least(kind);
        let mut add = |(count, found): (usize, Vec<String>)| {
            counts += count;
            differences.extend(found);
        };
        let keys = schema["properties"].as_object().unwrap();
        add(compare(kind, &validator, keys, &least, &values, &|record| record));
        for (_, key, listed, pointer, object) in nested().into_iter().filter(|(of, ..)| *of == kind) {
            let keys = schema.pointer(pointer).unwrap()["properties"].as_object().unwrap();
            let place = |object: Value| {
                let mut record = least.clone();
                record[key] = if listed { json!([object]) } else { object };
                record
            };
            add(compare(kind, &validator, keys, &object, &values, &place));
        }
    }
    assert!(differences.is_empty(), "{} of {counts} differ:\n{}", differences.len(), differences.join("\n"));
    assert!(counts > 15_000, "only {counts} cases");
}
