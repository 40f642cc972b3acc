//! The command: what it prints, what it writes, what it leaves alone.

use super::support::{Project, files, throughline};
use super::{names, root, schema, validator};
use serde_json::{Value, json};

#[test]
fn a_schema_for_each_kind_and_each_list() {
    for name in names() {
        let schema = schema(name);
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#", "{name}");
        assert!(schema["title"].is_string() && schema["description"].is_string(), "{name}");
    }
}

#[test]
fn without_a_kind_all_of_them_are_in_one() {
    let run = throughline(&root(), &["schema"]).ok();
    let all: Value = serde_json::from_str(&run.stdout).unwrap();
    for name in names() {
        let mut alone = schema(name);
        let mut within = all["definitions"][name].clone();
        for key in ["$schema", "$comment", "definitions"] {
            alone.as_object_mut().unwrap().remove(key);
            within.as_object_mut().unwrap().remove(key);
        }
        assert_eq!(alone, within, "{name}");
    }
    // A definition of it is a schema that works.
    let one = validator(&json!({ "$ref": "#/definitions/kpis", "definitions": all["definitions"] }));
    assert!(one.is_valid(&json!([{ "id": "a", "title": "A", "direction": "higher", "frequency": "monthly" }])));
    assert!(!one.is_valid(&json!([{ "title": "A", "direction": "higher", "frequency": "monthly" }])));
}

#[test]
fn a_wrong_kind_is_wrong_usage_and_names_the_nearest() {
    let run = throughline(&root(), &["schema", "kpy"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("'kpi'"), "{}", run.stderr);
}

#[test]
fn files_are_written_and_written_anew() {
    let project = Project::empty();
    project.run(&["schema", "-o", "deep/schemas"]).ok();
    let first = files(&project.path("deep/schemas"));
    assert_eq!(first.len(), names().count());
    // One of an older version is replaced.
    project.put("deep/schemas/kpi.json", r#"{"$comment": "Written by `throughline schema`, which may replace it."}"#);
    let run = project.run(&["schema", "-o", "deep/schemas"]).ok();
    assert!(run.stdout.is_empty() && run.stderr.contains("29 schemas"), "{run:?}");
    assert_eq!(files(&project.path("deep/schemas")), first);
    project.run(&["schema", "risk", "-o", "one"]).ok();
    let one = files(&project.path("one"));
    assert_eq!(one.keys().collect::<Vec<_>>(), ["risk.json"]);
    assert_eq!(one["risk.json"], first["risk.json"]);
}

#[test]
fn files_of_others_are_left_alone() {
    for foreign in ["{}", "not json", r#"{"$comment": "my own"}"#, r#"["Written by `throughline schema`"]"#] {
        let project = Project::empty().file("schemas/team.json", foreign);
        let run = project.run(&["schema", "-o", "schemas"]);
        assert_eq!(run.code, 2, "{foreign}");
        assert!(run.stderr.contains("team.json"), "{}", run.stderr);
        assert_eq!(files(&project.path("schemas")).len(), 1, "nothing is written beside {foreign}");
        assert_eq!(project.read("schemas/team.json"), foreign);
    }
    let project = Project::empty().file("mine/.schemas/team.json", "{}");
    assert_eq!(project.run(&["new", "mine"]).code, 2);
    assert_eq!(files(&project.path("mine")).len(), 1);
}

#[test]
fn the_same_bytes_each_time() {
    let print = |kind: &[&str]| throughline(&root(), &[&["schema"], kind].concat()).ok().stdout;
    for kind in [&[][..], &["kpi"], &["strategy"], &["risks"]] {
        assert_eq!(print(kind), print(kind));
    }
}
