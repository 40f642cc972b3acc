//! Nested deep, or made large by names for parts.

use super::{build, built, kpi, objective, refused};
use crate::support::Project;

#[test]
fn yaml_nested_deep_is_refused_at_its_place() {
    let blocks: String = (0..2000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let values = [
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)),
        format!("\n{}", "- ".repeat(100_000)),
        format!("\n{blocks}"),
        format!("\n{}a: b", "? ".repeat(50_000)),
    ];
    for value in values {
        refused(&objective(format!("---\ntitle: X\ntags: {value}\n---\n")), "yaml-syntax", "objectives/x.md:");
        let list = Project::new().file("content/actions.yaml", format!("- {{id: a, title: A}}\n- b: {value}\n"));
        refused(&list, "yaml-syntax", "actions.yaml:");
        let strategy = Project::new().file("content/strategy.yaml", format!("name: T\nmission: {value}\n"));
        refused(&strategy, "yaml-syntax", "strategy.yaml:");
        let part = objective(format!("---\ntitle: X\n---\n```kpi\nid: {value}\n```\n"));
        refused(&part, "yaml-syntax", "objectives/x.md:");
    }
}

#[test]
fn names_for_parts_do_not_make_much_of_little() {
    use std::fmt::Write;
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        let part = format!("*a{}, ", level - 1).repeat(10);
        writeln!(bomb, "a{level}: &a{level} [{part}]").expect("a text");
    }
    refused(&objective(format!("---\n{bomb}title: *a29\n---\n")), "yaml-syntax", "objectives/x.md:");
    refused(&Project::new().file("content/strategy.yaml", format!("name: T\n{bomb}")), "yaml-syntax", "strategy.yaml:");
    let text = "x".repeat(1_000_000);
    let copies = "*t, ".repeat(10_000);
    refused(
        &objective(format!("---\ntitle: X\nsuccess: &t {text}\ntags: [{copies}]\n---\n")),
        "yaml-syntax",
        "objectives/x.md:",
    );
    let merged: String = (0..2000).map(|_| "<<: *m\n".to_owned()).collect();
    let run = build(&objective(format!("---\ntitle: X\nhorizon: &m {{start: 2025-04-01}}\n{merged}---\n")));
    assert!(run.code <= 1, "{}", run.stderr);
    refused(&objective("---\ntitle: X\ntags: &a [*a]\n---\n"), "yaml-syntax", "objectives/x.md:3");
}

#[test]
fn markdown_nested_deep_is_built() {
    const MANY: usize = 20_000;
    let narratives = [
        format!("{} deep\n", ">".repeat(MANY)),
        format!("{} deep\n", "> ".repeat(MANY)),
        format!("{} deep\n", "- ".repeat(MANY)),
        format!("{} deep\n", "1. ".repeat(MANY)),
        (0..1500).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect(),
        format!("{}a{}\n", "*".repeat(MANY), "*".repeat(MANY)),
        format!("{}a{}\n", "*a _b ".repeat(MANY), "_ *".repeat(MANY)),
        format!("{}a{}\n", "[".repeat(MANY), "](b)".repeat(MANY)),
        format!("{}a{}\n", "![".repeat(MANY), "](http://b)".repeat(MANY)),
        format!("{}\n", "[a](".repeat(MANY)),
        format!("{}\n", "[a](<b".repeat(MANY)),
        format!("{}\n", "`".repeat(MANY)),
        (1..300).map(|length| format!("{} a ", "`".repeat(length))).collect(),
        format!("{}\n", "<a ".repeat(MANY)),
        format!("{}\n", "<!--".repeat(MANY)),
        format!("{}\n", "&".repeat(MANY)),
        format!("{}\n", "[^a]".repeat(MANY)),
        format!("{}|\n{}|\n", "|a".repeat(MANY), "|-".repeat(MANY)),
        (0..MANY).map(|_| "# A\n".to_owned()).collect(),
        (0..MANY).map(|n| format!("[a{n}]: b\n[a{n}]\n")).collect(),
        (0..MANY).map(|_| "[^a]: b\n".to_owned()).collect(),
        "~~~\n> ".repeat(MANY),
        "\\".repeat(MANY),
    ];
    let project = objective("---\ntitle: X\n---\n");
    for (n, narrative) in narratives.iter().enumerate() {
        project.put(&format!("content/pages/p{n}.md"), format!("---\ntitle: P\n---\n{narrative}"));
    }
    // What some of them name is not there; that is told, and is the one thing wrong with them.
    let run = build(&project);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("[file-missing]") && !run.stderr.contains("error[yaml"), "{}", run.stderr.len());
    for (n, narrative) in narratives.iter().enumerate() {
        if narrative.contains("](b") || narrative.contains("](<b") || narrative.contains("]: b") {
            project.remove(&format!("content/pages/p{n}.md"));
        }
    }
    built(&project);
}

#[test]
fn formulas_nested_deep_or_without_end_are_refused_at_their_place() {
    let formulas = [
        format!("{}a{}", "(".repeat(100_000), ")".repeat(100_000)),
        "(".repeat(100_000),
        format!("{}a", "-".repeat(100_000)),
        format!("a{}", " + a".repeat(100_000)),
        format!("a{}", " / a".repeat(100_000)),
        format!("a{}", " * (a".repeat(100_000)),
        "9".repeat(100_000),
        "a".repeat(1_000_000),
    ];
    for formula in formulas {
        let project = Project::new().kpi("a", "", &[("2026-09", "1")]).file(
            "content/kpis/f.md",
            format!("---\ntitle: F\ndirection: higher\nfrequency: monthly\nformula: {formula}\n---\n"),
        );
        let run = build(&project);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stderr.contains("--> content/kpis/f.md:5:10"), "{}", run.stderr);
    }
}

#[test]
fn brackets_within_reason_are_computed() {
    let formula = format!("{}a{}", "(".repeat(40), ")".repeat(40));
    let project =
        kpi("frequency: monthly\ndata: k.csv", "period,value\n2026-10,1\n").kpi("a", "", &[("2026-10", "42.5")]).file(
            "content/kpis/f.md",
            format!("---\ntitle: F\ndirection: higher\nfrequency: monthly\nformula: {formula}\n---\n"),
        );
    built(&project);
    assert!(project.page("executive/kpis/f.html").contains("42.5"));
}
