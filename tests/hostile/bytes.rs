//! Bytes that are no text, and text that would steer a terminal or a page.

use super::{build, built, kpi, objective, refused};
use crate::support::Project;

#[test]
fn nul_bytes_are_refused_or_shown_as_signs() {
    refused(&objective(b"---\ntitle: a\0b\n---\n"), "yaml-syntax", "objectives/x.md:");
    let run = build(&objective("---\ntitle: \"a\\0b\"\n---\n"));
    assert!(run.code <= 1, "{}", run.stderr);
    refused(&objective(b"\0---\ntitle: a\n---\n"), "front-matter-missing", "objectives/x.md:1:1");
    built(&objective(b"---\ntitle: X\n---\na\0b [c\0](kp\0i:d) <s\0cript>\n"));
    let run = build(&kpi("frequency: monthly\ndata: k.csv", b"period,value\n2026-10,1\0\n"));
    assert!(run.code == 0 && run.stderr.contains("--> content/data/k.csv"), "{}", run.stderr);
    refused(&objective(b"---\ntitle: X\n---\n![a](b%00.svg)\n"), "file-missing", "objectives/x.md:4:1");
    refused(&kpi("frequency: monthly\ndata: \"k\\0.csv\"", ""), "file-missing", "kpis/k.md:5:7");
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_place() {
    let told = refused(&objective(b"---\ntitle: caf\xe9\n---\n"), "not-utf8", "objectives/x.md:2:11");
    assert!(told.contains("0xe9"), "{told}");
    refused(&objective(b"\xff\xfe-\0-\0-\0"), "not-utf8", "objectives/x.md:1:1");
    let noise: Vec<u8> = (0..25_000u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    refused(&objective(&noise), "not-utf8", "objectives/x.md:1:");
    let run = build(&kpi("frequency: monthly\ndata: k.csv", &noise));
    assert!(run.code == 0 && run.stderr.contains("content/data/k.csv"), "{}", run.stderr);
}

#[test]
fn no_text_of_the_content_steers_the_terminal() {
    // `run` looks at each message for control characters.
    let odd = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\u{2066}\u{85}";
    for yaml in ["\\u001b[31m", "\\u009b31m", "\\u202e", "\\a"] {
        let told = build(&objective(format!("---\ntitle: X\nowner: \"{yaml}\"\nparent: \"{yaml}\"\n---\n"))).stderr;
        assert!(told.contains("[unknown-reference]") && !told.contains('\u{202e}'), "{told}");
    }
    let told = build(&objective(format!("---\ntitle: X\n---\n[{odd}](kpi:{odd})\n"))).stderr;
    assert!(!told.contains('\u{202e}') && !told.contains('\u{2066}'), "{told}");
    build(&kpi("frequency: monthly\ndata: k.csv", format!("period,val{odd}ue\n2026-10,{odd}\n")));
    build(&Project::new().file("content/strategy.yaml", format!("name: {odd}\n")));
}

#[test]
fn markup_in_every_text_is_shown_as_text() {
    let evil = "\\\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    let project = Project::new()
        .file("content/strategy.yaml", format!("name: \"{evil}\"\nmission: \"{evil}\"\nvision: \"{evil}\"\nnot_doing: [\"{evil}\"]\ncurrency: \"{evil}\"\nperspectives: [{{id: c, title: \"{evil}\"}}]\n"))
        .file("content/teams.yaml", format!("- {{id: whole, name: \"{evil}\", level: organisation, head: ann}}\n"))
        .file("content/people.yaml", format!("- {{id: ann, name: \"{evil}\", title: \"{evil}\", email: \"{evil}\", team: whole}}\n"))
        .file("content/objectives/x.md", format!("---\ntitle: \"{evil}\"\nowner: ann\nperspective: c\nsuccess: \"{evil}\"\ntags: [\"{evil}\"]\nupdates: [{{date: 2026-09-30, by: ann, status: on-track, text: \"{evil}\"}}]\n---\n# {evil}\n"))
        .file("content/kpis/k.md", format!("---\ntitle: \"{evil}\"\nobjective: x\nowner: ann\nwhy: \"{evil}\"\ndefinition: \"{evil}\"\nunit: \"{evil}\"\ndirection: higher\nfrequency: monthly\ntarget: 3\nsource: {{name: \"{evil}\", url: \"javascript:alert(1)\", licence: \"{evil}\"}}\ncommentary: [{{period: 2026-10, by: ann, text: \"{evil}\"}}]\ndata: k.csv\n---\n```kpi\nid: k\nshow: chart\n```\n"))
        .file("content/data/k.csv", "period,value,note\n2026-09,1,\"\"\"><img src=x onerror=alert(1)>\"\n2026-10,2,=cmd|'/c calc'!A1\n")
        .file("content/initiatives/i.md", format!("---\ntitle: \"{evil}\"\nowner: ann\nobjectives: [x]\nhypothesis: \"{evil}\"\nmilestones: [{{id: \"{evil}\", title: \"{evil}\", due: 2026-12-01}}]\ndepends_on: [{{external: \"{evil}\", need: \"{evil}\", by: 2026-12-01}}]\n---\n<script>alert(1)</script>\n"))
        .file("content/decisions/d.md", format!("---\ntitle: \"{evil}\"\nowner: ann\nstate: proposed\ncontext: \"{evil}\"\nrecommendation: \"{evil}\"\noptions: [{{title: \"{evil}\", cost: \"{evil}\", effect: \"{evil}\"}}]\n---\n"))
        .file("content/reviews/r.md", format!("---\ntitle: \"{evil}\"\nkind: monthly\ndate: 2026-11-30\nteam: whole\nagenda: [\"{evil}\"]\n---\n"))
        .file("content/risks.yaml", format!("- {{id: r, title: \"{evil}\", owner: ann, mitigation: \"{evil}\", body: \"{evil}\"}}\n"))
        .file("content/actions.yaml", format!("- {{id: a, title: \"{evil}\", owner: ann, due: 2026-11-30}}\n"))
        .file("content/events.yaml", format!("- {{date: 2026-09-01, kpi: k, kind: one-off, reason: \"{evil}\"}}\n"));
    built(&project);
}
