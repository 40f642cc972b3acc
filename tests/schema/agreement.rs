//! What the program refuses the schema refuses, and what it takes the schema takes.

use super::support::Project;
use super::{KINDS, schema, validator, yaml_value};
use jiff::civil::date;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use throughline::diagnostic::Severity;
use throughline::world::Memory;
use throughline::{source, strategy};

/// Faults that are seen only beside other records, other keys or the files of the folder, or
/// that have a grammar of their own: no schema knows of those.
const BEYOND: [&str; 9] = [
    "ambiguous-reference",
    "bad-formula",
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
    let found = strategy::link(&world, &content).diagnostics.into_iter();
    found.filter(|d| d.severity == Severity::Fault).map(|d| format!("{}: {}", d.id, d.message)).collect()
}

fn is_beyond(fault: &str) -> bool {
    fault.split_once(':').is_some_and(|(id, _)| BEYOND.contains(&id))
}

/// Where the two are known to differ, and why. What the program takes the schema takes too. The other way, the schema does
/// not know how many days a month has in a period, knows of a KPI's periods only that
/// it has a year, for the forms of a KPI's periods are many, takes a value and a band side by side, and takes a key
/// without a value for one of those of which one is needed.
fn known_to_differ(object: &Value, key: &str, value: &Value, taken: bool) -> bool {
    if taken {
        return false;
    }
    let target = matches!(key, "by" | "period" | "to") && object.get("kpi").is_none();
    let both = matches!(key, "low" | "high") && object.get("value").is_some();
    target || both || *value == "2026-02-30" || (value.is_null() && matches!(key, "team" | "above" | "low" | "value"))
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
        ("kpi", "targets", true, "/definitions/TargetStep", json!({ "by": "2026-10", "value": 1 })),
        ("kpi", "signals.baseline", false, "/definitions/Charting", json!({})),
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
            let record = place(object.clone());
            let (path, text) = written(kind, &record);
            let faults: Vec<String> = faults(&path, &text).into_iter().filter(|fault| !is_beyond(fault)).collect();
            let wrong: Vec<String> = validator.iter_errors(&record).map(|error| error.to_string()).collect();
            counts += 1;
            if faults.is_empty() != wrong.is_empty() && !known_to_differ(&object, key, value, faults.is_empty()) {
                differences.push(format!("{kind} {record}\n  program: {faults:?}\n  schema: {wrong:?}"));
            }
        }
    }
    (counts, differences)
}

/// Where the schema of a kind has objects with keys of their own.
fn objects(schema: &Value, place: &str, found: &mut BTreeSet<String>) {
    let Value::Object(part) = schema else {
        let items = schema.as_array().into_iter().flatten().enumerate();
        items.for_each(|(i, item)| objects(item, &format!("{place}/{i}"), found));
        return;
    };
    if part.contains_key("properties") && place.starts_with("/definitions/") {
        found.insert(place.to_owned());
    }
    part.iter().for_each(|(key, value)| objects(value, &format!("{place}/{key}"), found));
}

#[test]
fn no_nested_value_is_forgotten() {
    let known: BTreeSet<String> = nested().into_iter().map(|(_, _, _, pointer, _)| pointer.to_owned()).collect();
    let mut found = BTreeSet::new();
    for kind in KINDS.into_iter().map(|(kind, _)| kind).chain(["strategy"]) {
        objects(&schema(kind), "", &mut found);
    }
    assert_eq!(found, known);
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
                let value = if listed { json!([object]) } else { object };
                match key.split_once('.') {
                    Some((outer, inner)) => record[outer] = json!({ inner: value }),
                    None => record[key] = value,
                }
                record
            };
            add(compare(kind, &validator, keys, &object, &values, &place));
        }
    }
    assert!(differences.is_empty(), "{} of {counts} differ:\n{}", differences.len(), differences.join("\n"));
    assert!(counts > 15_000, "only {counts} cases");
}

/// Small cases as a person writes them: the kind, the keys beside the least, and whether they are right.
const CASES: [(&str, &str, bool); 66] = [
    ("kpi", "frequency: monthly", true),
    ("kpi", "frequency: montly", false),
    ("kpi", "frequency: {every: 5, unit: year}", true),
    ("kpi", "frequency: {every: 0, unit: year}", false),
    ("kpi", "frequency: {every: 5, unit: years}", false),
    ("kpi", "frequency: {every: 5}", false),
    ("kpi", "target: 90", true),
    ("kpi", "target: 1_200_000", true),
    ("kpi", "target: to-be-set", true),
    ("kpi", "target: ninety", false),
    ("kpi", "target: \"90\"", false),
    ("kpi", "direction: within\ntarget: {low: 4, high: 6}", true),
    ("kpi", "direction: within\ntarget: {low: 4}", true),
    ("kpi", "target: {}", false),
    ("kpi", "target: {low: 4, hihg: 6}", false),
    ("kpi", "target: .inf", false),
    ("kpi", "targets: [{by: 2026-03, value: 86}, {by: 2027, value: 90, note: at last}]", true),
    ("kpi", "targets: [{value: 86}]", false),
    ("kpi", "data: values.csv", true),
    ("kpi", "data: 2026", false),
    (
        "kpi",
        "data: {file: values.csv, period: Month, value: OnTime, where: {Depot: East, Sex: \"\", Year: 2026}}",
        true,
    ),
    ("kpi", "data: {file: values.csv, period: [Year, Quarter], others: blank, duplicates: sum, per: 1000}", true),
    ("kpi", "data: {file: values.csv, period_marks: [\"P/\"], period_is: span-end, fiscal: true}", true),
    ("kpi", "data: {value: OnTime}", false),
    ("kpi", "data: {file: values.csv, duplicates: first}", false),
    ("kpi", "data: {file: values.csv, delimiter: \";\", decimal: \",\", thousands: \".\", encoding: UTF-8}", true),
    ("kpi", "data: {file: values.csv, delimiter: semi}", false),
    ("kpi", "data: {file: values.csv, date_format: \"DD/MM/YYYY\"}", true),
    ("kpi", "data: {file: values.csv, date_format: D.M.YY}", true),
    ("kpi", "data: {file: values.csv, date_format: MMM-YY}", true),
    ("kpi", "data: {file: values.csv, date_format: YYYYMMDD}", true),
    ("kpi", "data: {file: values.csv, date_format: excel-serial}", true),
    ("kpi", "data: {file: values.csv, date_format: \"%d/%m/%Y\"}", false),
    ("kpi", "weight: 2", true),
    ("kpi", "weight: 0", false),
    ("kpi", "weight: heavy", false),
    ("kpi", "decimals: 10", false),
    ("kpi", "bounds: [0, 100]", true),
    ("kpi", "bounds: 100", false),
    ("kpi", "unit: \"\"\nowner:", true),
    ("kpi", "aliases: [on-time, 2026]", true),
    ("kpi", "aliases: [On Time]", false),
    ("kpi", "titel: Punctuality", false),
    ("kpi", "title:", false),
    ("kpi", "title: 2026", true),
    ("kpi", "title: \" \"", false),
    (
        "kpi",
        "baseline: {period: 2024-12, value: 81.0}\nsignals: {profile: nhs, baseline: {to: 2025-12}, seasonal: false}",
        true,
    ),
    (
        "kpi",
        "visibility: heads\ntags: [a, 2026]\nallow: [{rule: kpi-too-many, reason: all count, until: 2027-01-31}]",
        true,
    ),
    ("kpi", "visibility: head", false),
    ("objective", "drives: []", true),
    ("objective", "drives: [2026]", false),
    ("objective", "drives: [{because: trust}]", false),
    ("objective", "horizon: {start: 2025-04-01}\nrank: 1\nupdates: [{date: 2026-09-30, status: green}]", true),
    ("objective", "rank: 0", false),
    ("objective", "updates: [{date: 2026-09-30, status: blue}]", false),
    ("objective", "horizon: {start: 01.04.2025}", false),
    ("objective", "horizon: {start: 2025-04-31}", false),
    ("initiative", "budget: 1_200_000\nspent: 640_000\nconfidence: 0.7\nstart: 2026-01-12", true),
    ("initiative", "confidence: 70", false),
    ("initiative", "milestones: [{id: a, title: A, due: 2026-Q3}, {title: B, due: 2026-08-31, weight: 0.5}]", true),
    ("initiative", "milestones: [{title: A, due: Q3 2026}]", false),
    ("initiative", "depends_on: [{external: City Council, need: Traffic orders, by: 2026-10-09}]", true),
    ("initiative", "depends_on: [{need: air}]", false),
    ("risk", "likelihood: 4\nimpact: 2.5\nkind: threat", true),
    ("risk", "likelihood: 6", false),
    ("strategy", "locale: en-GB\nfiscal_year_start: april\nrules: {kpi-is-activity: off}\nlanding: false", true),
];

#[test]
fn a_build_and_an_editor_say_the_same() {
    for (kind, keys, right) in CASES {
        let mut lines: Vec<String> = keys.lines().map(str::to_owned).collect();
        for (key, value) in least(kind).as_object().unwrap() {
            if !keys.lines().any(|line| line.starts_with(&format!("{key}:"))) {
                lines.push(format!("{key}: {value}"));
            }
        }
        let yaml = lines.join("\n") + "\n";
        let folder = KINDS.iter().find(|(word, _)| *word == kind).map(|(_, folder)| folder);
        let project = Project::new().file("content/data/values.csv", "period,value\n2026-10,1\n");
        match folder {
            Some(folder) => project.put(&format!("content/{folder}/case.md"), format!("---\n{yaml}---\n")),
            None => project.put("content/strategy.yaml", &yaml),
        }
        let run = project.build_with(&[]);
        assert_eq!(run.code, i32::from(!right), "{kind}: {yaml}{}", run.stderr);
        assert_eq!(accepts(kind, &yaml), right, "{kind}: {yaml}");
    }
}

/// Whether an editor with the schema of a name would accept a text.
fn accepts(name: &str, yaml: &str) -> bool {
    // Values that JSON has no words for, such as infinity, are none that an editor accepts.
    yaml_value(yaml).is_ok_and(|value| validator(&schema(name)).is_valid(&value))
}

#[test]
fn a_list_says_the_same_of_its_entries() {
    for (file, text, right) in [
        ("risks", "", true),
        ("risks", "[]", true),
        ("risks", "- {id: a, title: A}\n- {id: b, title: B, body: Some words.}\n", true),
        ("risks", "- {title: A}\n", false),
        ("risks", "- {id: A, title: A}\n", false),
        ("risks", "id: a\ntitle: A\n", false),
        ("risks", "- {id: a, title: A, likelyhood: 3}\n", false),
        ("people", "- {id: dan, name: Dan, active: false, left_on: 2026-08-31}\n", true),
        ("people", "- {id: dan, name: Dan, active: maybe}\n", false),
        ("events", "- {date: 2026-03-01, kpi: k, kind: step-change, reason: New timetable}\n", true),
        ("events", "- {date: 2026-03-01, kpi: k, kind: step}\n", false),
    ] {
        let project = Project::empty()
            .file("content/strategy.yaml", "name: Test\n")
            .file("content/kpis/k.md", "---\ntitle: K\ndirection: higher\nfrequency: monthly\n---\n")
            .file(&format!("content/{file}.yaml"), text);
        let run = project.build_with(&[]);
        assert_eq!(run.code, i32::from(!right), "{file}: {text}{}", run.stderr);
        assert_eq!(accepts(file, text), right, "{file}: {text}");
    }
}

#[test]
fn numbers_are_taken_as_editors_read_them() {
    // `1_200_000` is a number to the program, and a text to an editor that knows YAML 1.2.
    let initiatives = validator(&schema("initiative"));
    for (budget, right) in [("1_200_000", true), ("1_200.50", false), ("1200", false), ("much", false)] {
        assert_eq!(initiatives.is_valid(&json!({ "title": "A", "budget": budget })), right, "{budget}");
    }
}
