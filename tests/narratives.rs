//! Narratives: markdown in, the page's HTML out.

mod support;
use support::Project;

/// The narrative of a free page, as the executive edition shows it.
#[track_caller]
fn html(markdown: &str) -> String {
    let project = project(markdown);
    project.build();
    let page = project.page("executive/pages/p.html");
    let start = page.find("<main").unwrap_or_default();
    let end = page.find("</main>").unwrap_or(page.len());
    page[start..end].to_owned()
}

fn project(markdown: &str) -> Project {
    Project::new()
        .kpi("on-time", "owner: ann\ntarget: 80\ndecimals: 1", &[("2026-09", "70"), ("2026-10", "90")])
        .file("content/objectives/goal.md", "---\ntitle: Goal\nowner: ann\naliases: [old-goal]\n---\n")
        .file("content/decisions/d.md", "---\ntitle: Buy?\nstate: proposed\nowner: ann\nauthority: ann\nkpis: [on-time]\nneeded_by: 2026-12-01\n---\n")
        .file("content/actions.yaml", "- {id: a-1, title: Ask, owner: ann, due: 2026-12-01}\n")
        .file("content/pages/a b.svg", "<svg/>")
        .file("content/pages/p.md", format!("---\ntitle: P\n---\n{markdown}"))
}

#[test]
fn markdown_of_every_kind() {
    let page = html(
        "# Top\n\n## Top\n\nA *word*, ~~gone~~, `code`[^1].\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\n[^1]: A note.\n",
    );
    for part in [
        "<h2 id=\"n-top\">Top</h2>",
        "<h2 id=\"n-top-2\">Top</h2>",
        "<del>gone</del>",
        "<code>code</code>",
        "<th scope=\"col\" class=\"num\">b</th>",
        "<input type=\"checkbox\" disabled checked aria-label=\"Done\"> done",
        "footnote",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(!page.contains("style="), "a strict content policy forbids style attributes: {page}");
}

#[test]
fn a_table_without_a_first_head_is_read_by_its_rows() {
    let page = html("| | Hire | Buy |\n|---|--:|---|\n| Cost | 1 | 2 |\n\n| a | b |\n|---|---|\n| c | d |\n");
    for part in [
        "role=\"group\" tabindex=\"0\" aria-label=\"Hire, Buy\"><table><thead><tr><td></td><th scope=\"col\" class=\"num\">Hire</th>",
        "<tr><th scope=\"row\">Cost</th><td class=\"num\">1</td><td>2</td></tr>",
        "aria-label=\"a, b\"",
        "<tr><td>c</td><td>d</td></tr>",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[test]
fn html_of_the_writer_is_text() {
    let page =
        html("<script>alert(1)</script>\n\nA <b onclick=x>word</b> & [x](javascript:alert(1)) <https://example.org>\n");
    assert!(!page.contains("<script") && !page.contains("<b ") && !page.contains("javascript:"), "{page}");
    assert!(page.contains("&lt;script&gt;") && page.contains("https://example.org"), "{page}");
}

#[test]
fn links_lead_to_records_by_id_or_former_id() {
    let page = html("[K](kpi:on-time) [O](objective:old-goal) [A](action:a-1) [T](team:crew) [P](person:ann)\n");
    for href in [
        "../kpis/on-time.html",
        "../objectives/goal.html",
        "../actions.html#a-1",
        "../teams/crew.html",
        "../people/ann.html",
    ] {
        assert!(page.contains(&format!("href=\"{href}\"")), "{href} is not in {page}");
    }
}

#[test]
fn pictures_and_files_are_copied_and_linked() {
    let project = project("![A picture](a%20b.svg) and [the file](<a b.svg>) and ![far](https://example.org/x.png)\n");
    let run = project.build();
    let page = project.page("executive/pages/p.html");
    assert!(page.contains("<img src=\"../files/pages/a%20b.svg\" alt=\"A picture\""), "{page}");
    assert!(page.contains("<a href=\"../files/pages/a%20b.svg\">the file</a>"), "{page}");
    assert!(page.contains("<a href=\"https://example.org/x.png\">far</a>") && !page.contains("src=\"https"), "{page}");
    assert!(run.stderr.contains("foreign-image"));
    assert_eq!(project.page("executive/files/pages/a b.svg"), "<svg/>");
}

#[test]
fn live_parts_show_the_record_as_it_stands() {
    let block = |word: &str, body: &str| format!("```{word}\n{body}\n```\n\n");
    let page = html(
        &[
            block("kpi", "id: on-time\nshow: chart"),
            block("kpi", "id: on-time"),
            block("kpi", "id: on-time\nshow: sparkline"),
            block("kpi", "id: on-time\nshow: table"),
            block("objective", "id: goal"),
            block("decisions", "kpi: on-time\nstate: [proposed, decided]"),
            block("actions", "owner: ann"),
            block("rust", "fn plain() {}"),
        ]
        .concat(),
    );
    // The chart is drawn for wide rooms and for narrow ones; the sparkline once.
    assert_eq!(page.matches("<svg").count(), 3, "{page}");
    for part in ["90.0", "On target", "Goal", "Buy?", "Ask", "fn plain() {}", "<caption>on-time title</caption>"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[test]
fn what_resolves_to_nothing_is_a_fault_with_the_nearest() {
    let told = project(
        "[a](kpi:on-tme) [b](nothing.pdf) [c](../kpis/on-time.md) [d](../data/on-time.csv) [e](../../../etc/passwd)\n\n```kpi\nid: on-time\nshwo: card\n```\n\n```objective\nid: gaol\n```\n",
    )
    .faults();
    insta::assert_snapshot!(told);
}

#[test]
fn narratives_on_one_page_have_anchors_of_their_own() {
    let text = "# Options\n\n[up](#n-options) and a note[^1].\n\n# Options\n\n[^1]: Words.\n";
    let decision = format!("---\ntitle: D\nowner: ann\nstate: proposed\nreview: r\n---\n{text}");
    let project =
        Project::new().file("content/decisions/a.md", &decision).file("content/decisions/b.md", &decision).file(
            "content/reviews/r.md",
            format!("---\ntitle: R\nkind: monthly\ndate: 2026-11-30\nteam: whole\ndecisions: [a, b]\n---\n{text}"),
        );
    project.build();
    let page = project.page("executive/decisions/a.html");
    for there in ["id=\"n-options\"", "id=\"n-options-2\"", "href=\"#n-options\"", "id=\"n-note\"", "href=\"#n-note\""]
    {
        assert!(page.contains(there), "no {there}: {page}");
    }
    let pack = project.page("executive/reviews/r/pack.html");
    for there in
        ["id=\"n-options\"", "id=\"n-decision-a-options\"", "href=\"#n-decision-b-options\"", "#n-decision-b-note"]
    {
        assert!(pack.contains(there), "no {there}: {pack}");
    }
    let mut ids: Vec<&str> = pack.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an anchor is given twice");
}

#[test]
fn a_link_stands_in_no_other() {
    let text =
        "[![far](http://a.example/b.png)](http://c.example) [d](http://e.example) ![f ![g](http://h.example)](i.svg)\n";
    let project = Project::new()
        .file("content/pages/p.md", format!("---\ntitle: P\n---\n{text}"))
        .file("content/pages/i.svg", "<svg/>");
    project.build();
    let page = project.page("executive/pages/p.html");
    assert!(page.contains("<a href=\"http://c.example\">far</a> <a href=\"http://e.example\">d</a>"), "{page}");
    assert!(page.contains("alt=\"f g\""), "{page}");
}
