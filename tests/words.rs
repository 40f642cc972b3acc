//! The words of pages: every message that is asked for is there and every one that is there is asked for; a strategy in
//! another language, and one with words of its own.

#![expect(clippy::disallowed_methods, reason = "the sources are read from the disk")]
#![expect(clippy::expect_used, reason = "a test that can't go on fails")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use support::Project;
use throughline::language;

/// The keys of the English catalogue.
fn catalogue() -> BTreeSet<String> {
    let text = language::messages("en").expect("English");
    text.lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| is_key(key))
        .map(str::to_owned)
        .collect()
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn files(folder: &Path, ending: &str, out: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            files(&path, ending, out);
        } else if path.extension().is_some_and(|e| e == ending) {
            out.insert(path.display().to_string(), std::fs::read_to_string(&path).expect("its text"));
        }
    }
}

/// The first text in quotes after each `opening`.
fn quoted_after<'a>(text: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(opening).filter_map(move |(at, _)| text[at + opening.len()..].split('"').nth(1))
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let known = catalogue();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut sources, mut templates) = (BTreeMap::new(), BTreeMap::new());
    for room in ["view", "site", "render", "search"] {
        files(&root.join("src").join(room), "rs", &mut sources);
    }
    files(&root.join("themes"), "html", &mut templates);
    let mut missing = Vec::new();
    for (file, text) in &sources {
        let plain =
            text.match_indices(".word(\"").filter_map(|(at, opening)| text[at + opening.len()..].split('"').next());
        let asked = quoted_after(text, "say!(").chain(plain);
        missing.extend(asked.filter(|key| !known.contains(*key)).map(|key| format!("{file}: {key}")));
    }
    for (file, text) in &templates {
        let asked = quoted_after(text, "w[").chain(quoted_after(text, "say(key="));
        missing.extend(asked.filter(|key| !known.contains(*key)).map(|key| format!("{file}: {key}")));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_message_that_is_there_is_asked_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = BTreeMap::new();
    files(&root.join("src"), "rs", &mut all);
    files(&root.join("themes"), "html", &mut all);
    files(&root.join("themes"), "js", &mut all);
    let idle: Vec<String> =
        catalogue().into_iter().filter(|key| !all.values().any(|text| text.contains(&format!("\"{key}\"")))).collect();
    assert!(idle.is_empty(), "{idle:#?}");
}

fn told(locale: &str) -> Project {
    let project = Project::new()
        .file("content/strategy.yaml", format!("name: Test\nlocale: {locale}\n"))
        .file(
            "content/kpis/p.md",
            "---\ntitle: P\nowner: ann\nunit: '%'\ndecimals: 1\ndirection: higher\nfrequency: monthly\ntarget: 1086.0\ndata: p.csv\n---\n",
        )
        .file("content/data/p.csv", "period,value\n2026-09,1084.0\n2026-10,1084.1\n");
    project.build();
    project
}

#[test]
fn numbers_dates_and_words_are_those_of_the_locale() {
    for (locale, value, date, word) in [
        ("en-GB", "1,084.1%", "21 November 2026", "Watch"),
        ("de", "1.084,1\u{a0}%", "21. November 2026", "Beobachten"),
        ("fr", "1\u{202f}084,1\u{a0}%", "21 novembre 2026", "À surveiller"),
        ("es", "1084,1\u{a0}%", "21 de noviembre de 2026", "En vigilancia"),
        // The formats are the locale's, the words English yet.
        ("sv", "1\u{a0}084,1\u{a0}%", "21 november 2026", "Watch"),
        ("ja", "1,084.1%", "2026年11月21日", "Watch"),
        ("pl", "1084,1%", "21 listopada 2026", "Watch"),
    ] {
        let page = told(locale).page("executive/kpis/p.html");
        assert!(page.contains(&format!("<html lang=\"{locale}\">")), "{locale}");
        for text in [value, date] {
            assert!(page.contains(text), "{locale}: no {text}");
        }
        assert!(page.contains(word), "{locale}: no {word}");
    }
}

#[test]
fn a_strategy_has_words_of_its_own() {
    let project = told("de").file("content/words.ftl", "mark-watch = Gelb\n");
    project.build();
    let page = project.page("executive/kpis/p.html");
    assert!(page.contains(">Gelb<"), "{page}");
}

#[test]
fn what_is_wrong_in_own_words_is_a_fault_with_its_place() {
    let project = told("de").file("content/words.ftl", "mark-of-target = Rot\ntally-stale = { $count } alt\n");
    let run = project.build_with(&[]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.stderr);
    let misnamed = told("de").file("content/word.ftl", "mark-watch = Gelb\n").build_with(&[]);
    assert!(misnamed.code == 1 && misnamed.stderr.contains("words.ftl"), "{}", misnamed.stderr);
}

#[test]
fn the_words_of_a_language_are_printed_with_what_it_lacks() {
    let project = Project::new();
    let german = project.run(&["words", "de"]);
    assert!(german.code == 0 && german.stdout.contains("mark-watch = Beobachten"), "{}", german.stdout);
    let swedish = project.run(&["words", "sv"]);
    assert!(swedish.stdout.contains("period-week = vecka { $n } { $year }"), "{}", swedish.stdout);
    assert!(swedish.stdout.contains("mark-watch = Watch"), "{}", swedish.stdout);
    let none = project.run(&["words", "tlh"]);
    assert!(none.code == 2 && none.stderr.contains("no words in `tlh`"), "{}", none.stderr);
}
