//! The schemas as such: valid, described throughout, and as a person would want them.

use super::{names, root, schema, support, validator};
use serde_json::Value;

fn all() -> Value {
    serde_json::from_str(&support::throughline(&root(), &["schema"]).ok().stdout).unwrap()
}

#[test]
fn each_is_a_schema_of_draft_7() {
    for (name, schema) in names().map(|name| (name, schema(name))).chain([("all", all())]) {
        if let Err(error) = jsonschema::draft7::meta::validate(&schema) {
            panic!("{name}{}: {error}", error.instance_path());
        }
        validator(&schema);
        each(&schema, "", &mut |place, part| {
            if let Some(reference) = part.get("$ref").and_then(Value::as_str) {
                let target = reference.strip_prefix('#').and_then(|pointer| schema.pointer(pointer));
                assert!(target.is_some(), "{name}{place}: nothing is at {reference}");
                assert_eq!(part.len(), 1, "{name}{place}: draft 7 ignores what stands beside a reference");
            }
        });
    }
}

/// Calls with each object of a JSON tree and its place.
fn each(value: &Value, place: &str, call: &mut dyn FnMut(&str, &serde_json::Map<String, Value>)) {
    match value {
        Value::Object(part) => {
            call(place, part);
            part.iter().for_each(|(key, value)| each(value, &format!("{place}/{key}"), call));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| each(item, &format!("{place}/{i}"), call));
        }
        _ => {}
    }
}

#[test]
fn an_editor_has_something_to_say_of_each_key() {
    let mut seen = 0;
    each(&all(), "", &mut |place, part| {
        if place.ends_with("/properties") {
            for (key, property) in part {
                let words = property["description"].as_str().unwrap_or_default();
                assert!(words.len() > 10 && words.ends_with(['.', ')']), "{place}/{key}: `{words}`");
                assert!(!words.contains('\n'), "{place}/{key} breaks a line");
                seen += 1;
            }
        } else if part.contains_key("properties") {
            assert_eq!(part["additionalProperties"], false, "{place} takes keys that the program does not");
        }
    });
    assert!(seen > 250, "only {seen} keys");
}

#[test]
fn no_mark_of_the_making_is_left() {
    each(&all(), "", &mut |place, part| {
        assert!(!part.contains_key("textOnly"), "{place}");
        assert!(part.get("format").is_none_or(|format| format == "date" || format.is_object()), "{place}: {part:?}");
    });
}

#[test]
fn only_the_indispensable_is_required() {
    let wanted = |name: &str| match name {
        "strategy" | "person" | "team" => vec!["name"],
        "kpi" => vec!["title", "direction", "frequency"],
        "review" => vec!["title", "kind", "date"],
        "event" => vec!["date", "kpi", "kind"],
        "audience" => vec!["tier"],
        _ => vec!["title"],
    };
    for (kind, _) in super::KINDS.into_iter().chain([("strategy", "")]) {
        let schema = schema(kind);
        assert_eq!(schema["required"], Value::from(wanted(kind)), "{kind}");
    }
}

#[test]
fn the_schema_of_a_kpi() {
    insta::assert_snapshot!(support::throughline(&root(), &["schema", "kpi"]).ok().stdout);
}
