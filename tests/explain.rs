//! `throughline explain`, and that every message has its words.
#![expect(clippy::disallowed_methods, reason = "the sources are read from the disk")]
#![allow(clippy::expect_used, clippy::allow_attributes, reason = "a test that can't go on fails")]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use support::throughline;
use throughline::check::{self, known};

#[track_caller]
fn explain(arguments: &[&str]) -> support::Run {
    throughline(Path::new("."), &[&["explain"], arguments].concat())
}

#[test]
fn a_finding_is_explained() {
    insta::assert_snapshot!(explain(&["owner-missing"]).ok().stdout);
}

#[test]
fn a_cause_is_explained_with_or_without_what_it_causes() {
    let plain = explain(&["ambiguous-date"]).ok().stdout;
    assert_eq!(explain(&["data-unreadable/ambiguous-date"]).ok().stdout, plain);
    assert!(plain.starts_with("ambiguous-date: error\n"), "{plain}");
}

#[test]
fn a_slip_of_the_hand_is_wrong_usage_with_the_nearest_name() {
    let run = explain(&["owner-mising"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean `owner-missing`?"), "{}", run.stderr);
}

#[test]
fn all_are_listed_by_capability() {
    let list = explain(&[]).ok().stdout;
    for rule in check::all() {
        assert!(list.contains(rule.id), "{}", rule.id);
    }
    for message in known::MESSAGES {
        assert!(list.contains(message.id), "{}", message.id);
    }
}

/// The ids in the sources: texts of small letters with hyphens behind what makes messages.
#[test]
fn every_message_of_the_sources_has_its_words() {
    fn walk(folder: &Path, found: &mut BTreeSet<String>) {
        let makers = [
            "Diagnostic::fault(",
            "Severity::Error,",
            "Severity::Warning,",
            "Severity::Note,",
            "refuse(",
            "note(",
            "no(",
        ];
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("text");
            for maker in makers {
                for rest in text.split(maker).skip(1) {
                    let Some(id) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                        continue;
                    };
                    let is_id = id.contains('-') && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
                    if is_id || id == "cycle" {
                        found.insert(id.to_owned());
                    }
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for room in ["source", "data", "strategy", "check"] {
        walk(&root.join(room), &mut found);
    }
    assert!(found.len() > 60, "the test looks where the messages are: {found:?}");
    let unknown: Vec<&String> =
        found.iter().filter(|id| check::rule(id).is_none() && known::message(id).is_none()).collect();
    assert!(unknown.is_empty(), "without words: {unknown:?}");
    let mut texts = String::new();
    for room in ["source", "data", "strategy", "check"] {
        read_all(&root.join(room), &mut texts);
    }
    for message in known::MESSAGES {
        let said = texts.matches(&format!("\"{}\"", message.id)).count();
        assert!(said > 1, "no one says `{}`", message.id);
    }
}

/// All sources of a folder, one behind the other.
fn read_all(folder: &Path, texts: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_all(&path, texts);
        } else {
            texts.push_str(&std::fs::read_to_string(&path).expect("text"));
        }
    }
}

#[test]
fn ids_are_in_order_and_of_one_thing_each() {
    let known: Vec<&str> = known::MESSAGES.iter().map(|message| message.id).collect();
    assert!(known.is_sorted());
    for id in known {
        assert!(check::rule(id).is_none(), "`{id}` is a rule and a message");
    }
}

#[test]
fn the_page_of_reference_is_made_from_the_rules() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings.md");
    let page = check::reference::page();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &page).expect("the page");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "docs/findings.md is not what the rules say: BLESS=1 cargo test --test explain");
}
