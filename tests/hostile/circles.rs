//! Chains that come back to where they began, in every relation, and chains as long as a strategy.

use super::{build, built, refused};
use crate::support::Project;

#[test]
fn circles_of_records_are_refused_once() {
    let circles = [("objectives", "title: X\nparent", "cycle"), ("decisions", "title: X\nsupersedes", "cycle")];
    for (kind, keys, id) in circles {
        let project = Project::new();
        for n in 0..50 {
            project.put(&format!("content/{kind}/a{n:02}.md"), format!("---\n{keys}: a{:02}\n---\n", (n + 1) % 50));
        }
        let told = refused(&project, id, &format!("{kind}/a00.md:3:"));
        assert!(told.contains("1 fault"), "{told}");
        let alone = Project::new().file(&format!("content/{kind}/a.md"), format!("---\n{keys}: a\n---\n"));
        refused(&alone, id, &format!("{kind}/a.md:3:"));
    }
    let teams = "- {id: a, name: A, parent: b, level: department}\n- {id: b, name: B, parent: a, level: team}\n";
    let people = "- {id: ann, name: Ann, team: a, deputy: ann}\n- {id: bob, name: Bob, deputy: cid}\n- {id: cid, name: Cid, deputy: bob}\n";
    let project = Project::new().file("content/teams.yaml", teams).file("content/people.yaml", people);
    let told = refused(&project, "cycle", "teams.yaml:1:");
    assert!(told.contains("content/people.yaml:1:") && told.contains("2 faults"), "{told}");
}

#[test]
fn a_tail_that_leads_into_a_circle_is_no_circle() {
    let project = Project::new()
        .file("content/objectives/a.md", "---\ntitle: A\nparent: b\n---\n")
        .file("content/objectives/b.md", "---\ntitle: B\nparent: d\n---\n")
        .file("content/objectives/c.md", "---\ntitle: C\nparent: b\n---\n")
        .file("content/objectives/d.md", "---\ntitle: D\nparent: c\n---\n");
    let told = refused(&project, "cycle", "objectives/b.md:3:");
    assert!(told.contains("`b`, `d`, `c` and again `b`") && told.contains("1 fault"), "{told}");
}

#[test]
fn formulas_that_lead_back_to_themselves_are_refused() {
    let of = |id: &str, formula: &str| {
        format!("- {{id: {id}, title: T, direction: higher, frequency: monthly, formula: {formula}}}\n")
    };
    let itself = Project::new().file("content/kpis.yaml", of("a", "a + 1"));
    refused(&itself, "cycle", "kpis.yaml:1:");
    let long: String = (0..500).map(|n| of(&format!("k{n}"), &format!("k{} + 1", (n + 1) % 500))).collect();
    refused(&Project::new().file("content/kpis.yaml", long), "cycle", "kpis.yaml:1:");
}

#[test]
fn circles_that_are_no_contradiction_are_built() {
    let project = Project::new()
        .file("content/initiatives/a.md", "---\ntitle: A\nowner: ann\nend: 2026-10-01\ndepends_on: [{initiative: b, need: x}, {initiative: a, need: y}]\n---\n[b](initiative:b)\n")
        .file("content/initiatives/b.md", "---\ntitle: B\nowner: ann\ndepends_on: [{initiative: a, need: x}]\n---\n```initiative\nid: b\n```\n")
        .file("content/objectives/a.md", "---\ntitle: A\nowner: ann\ndrives: [b, a]\n---\n")
        .file("content/objectives/b.md", "---\ntitle: B\nowner: ann\ndrives: [a]\n---\n")
        .file("content/decisions/a.md", "---\ntitle: A\namends: [b, a]\nreview: r\n---\n")
        .file("content/decisions/b.md", "---\ntitle: B\namends: [a]\n---\n")
        .file("content/reviews/r.md", "---\ntitle: R\nkind: monthly\ndate: 2026-11-30\nteam: whole\ndecisions: [a, b]\n---\n")
        .file("content/lessons.yaml", "- {id: l, title: L, applied_to: [\"lesson:l\", \"initiative:a\"]}\n")
        .file("content/actions.yaml", "- {id: x, title: X, supports: \"action:x\", owner: ann}\n");
    built(&project);
}

#[test]
fn former_ids_that_collide_are_refused() {
    let project = Project::new()
        .file("content/objectives/a.md", "---\ntitle: A\naliases: [b, a]\n---\n")
        .file("content/objectives/b.md", "---\ntitle: B\naliases: [a, c, c]\n---\n")
        .file("content/objectives/d.md", "---\ntitle: D\naliases: [c]\n---\n");
    let told = refused(&project, "duplicate-id", "objectives/a.md:3:");
    assert!(told.contains("objectives/b.md:3:") && told.contains("objectives/d.md:3:"), "{told}");
}

#[test]
fn chains_as_long_as_a_strategy_end_in_time() {
    let objectives: String = (0..2000)
        .map(|n| {
            if n == 0 {
                "- {id: o0, title: O, owner: ann}\n".to_owned()
            } else {
                format!("- {{id: o{n}, title: O, owner: ann, parent: o{}}}\n", n - 1)
            }
        })
        .collect();
    let decisions: String = (0..20_000)
        .map(|n| format!("- {{id: d{n}, title: D, state: rejected, supersedes: d{}}}\n", (n + 1) % 20_000))
        .collect();
    let formulas: String = (0..5000)
        .map(|n| {
            format!("- {{id: k{n:04}, title: K, direction: higher, frequency: monthly, formula: k{:04} + 1}}\n", n + 1)
        })
        .collect();
    let edition = "- {id: executive, tier: executive}\n";
    let project = Project::new().file("content/objectives.yaml", objectives).file("content/audiences.yaml", edition);
    built(&project);
    refused(&Project::new().file("content/decisions.yaml", decisions), "cycle", "decisions.yaml:1:");
    // The last of the chain is computed from a KPI that is not there.
    let run = build(&Project::new().file("content/kpis.yaml", formulas).file("content/audiences.yaml", edition));
    assert_eq!(run.code, 1, "{}", run.stderr.len());
}
