//! Content that builds is valid: the example's, that of `new`, and real strategies.

use super::support::{Project, files};
use super::{KINDS, names, root, schema, validator, yaml_value};
use jsonschema::Validator;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// The name of the schema of a file, by its path.
fn name_of(path: &str) -> Option<&'static str> {
    if path == "strategy.yaml" {
        return Some("strategy");
    }
    KINDS.into_iter().find_map(|(kind, folder)| {
        if path == format!("{folder}.yaml") {
            return Some(folder);
        }
        (path.starts_with(&format!("{folder}/")) && Path::new(path).extension()? == "md").then_some(kind)
    })
}

/// The YAML of a file: of a markdown file its front matter.
fn front(path: &str, text: &str) -> Value {
    let yaml = if Path::new(path).extension().is_some_and(|ending| ending == "md") {
        text.split("---").nth(1).unwrap()
    } else {
        text
    };
    yaml_value(yaml).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Checks every file of a content folder, and says how many there were of each name.
#[track_caller]
fn check(content: &Path) -> BTreeMap<&'static str, usize> {
    let validators: BTreeMap<&str, Validator> = names().map(|name| (name, validator(&schema(name)))).collect();
    let mut counts = BTreeMap::new();
    for (path, bytes) in files(content) {
        let Some(name) = name_of(&path) else { continue };
        let value = front(&path, std::str::from_utf8(&bytes).unwrap());
        let wrong: Vec<String> =
            validators[name].iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(wrong.is_empty(), "{path} is not a {name}: {wrong:#?}");
        *counts.entry(name).or_default() += 1;
    }
    counts
}

#[test]
fn the_example_is_valid() {
    let counts = check(&root().join("content"));
    for (name, least) in [("strategy", 1), ("kpi", 14), ("initiative", 8), ("people", 1), ("events", 1), ("actions", 1)]
    {
        assert!(counts.get(name).is_some_and(|count| *count >= least), "{name}: {counts:?}");
    }
}

#[test]
fn what_new_writes_is_valid_and_says_where_its_schemas_are() {
    let project = Project::empty();
    project.run(&["new", "mine", "--name", "Bits & \"Bobs\": a <shop>"]).ok();
    let counts = check(&project.path("mine"));
    assert_eq!(counts.values().sum::<usize>(), 10, "{counts:?}");
    for (path, bytes) in files(&project.path("mine")) {
        let Some(name) = name_of(&path) else { continue };
        let text = String::from_utf8(bytes).unwrap();
        let mut lines = text.lines().skip_while(|line| *line == "---");
        let named = lines.next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let named = named.unwrap_or_else(|| panic!("{path} does not name its schema"));
        let up = "../".repeat(path.matches('/').count());
        assert_eq!(named, format!("{up}.schemas/{name}.json"), "{path}");
        let written: Value = serde_json::from_str(&project.read(&format!("mine/.schemas/{name}.json"))).unwrap();
        assert_eq!(written, schema(name));
    }
}

#[test]
fn nothing_is_built_from_schemas() {
    let project = Project::empty();
    project.run(&["new", "content"]).ok();
    project.build();
    let built = project.output();
    project.run(&["schema", "-o", "content/.more"]).ok();
    project.build();
    assert_eq!(project.output(), built);
    assert!(!built.keys().any(|path| path.contains(".schemas") || path.contains("schema.json")));
    assert!(!built.values().any(|bytes| String::from_utf8_lossy(bytes).contains("yaml-language-server")));
}

/// Real strategies stand beside the project where it is developed; a clone has none, and then there is nothing to check.
#[test]
fn real_strategies_are_valid() {
    for (name, least) in [("gsa-2018", 28), ("scotland-ae", 29)] {
        let folder = root().join("../shared/real").join(name);
        if folder.exists() {
            let counts = check(&folder);
            assert!(counts["kpi"] >= least, "{counts:?}");
        }
    }
}
