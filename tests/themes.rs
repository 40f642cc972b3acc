//! Themes: a project's own folder replaces files of the built-in theme and may extend what it replaces.

mod support;
use support::Project;

#[test]
fn a_template_is_replaced_and_extends_what_it_replaces() {
    let project = Project::new()
        .file("content/strategy.yaml", "name: Test\ntheme: house\n")
        .file(
            "content/themes/house/templates/base.html",
            "{% extends \"briefing/base.html\" %}{% block main %}<p>House</p>{{ super() }}{% endblock main %}",
        )
        .file("content/themes/house/static/style.css", "p { color: red }")
        .file("content/themes/house/static/more.css", "b { color: red }")
        .file("content/pages/p.md", "---\ntitle: About us\n---\nText.\n");
    project.build();
    let page = project.page("executive/pages/p.html");
    assert!(page.contains("About us"), "{page}");
    assert_eq!(project.page("executive/assets/style.css"), "p { color: red }");
    assert_eq!(project.page("executive/assets/more.css"), "b { color: red }");
}

#[test]
fn a_part_of_a_style_sheet_is_replaced_or_added_by_name() {
    let project = Project::new()
        .file("content/strategy.yaml", "name: Test\ntheme: house\n")
        .file("content/themes/house/styles/detail/10-charts.css", "svg { color: red }")
        .file("content/themes/house/styles/detail/99-house.css", "p { color: red }");
    project.build();
    let sheet = project.page("executive/assets/detail.css");
    assert!(sheet.starts_with("svg { color: red }") && sheet.ends_with("p { color: red }"), "{sheet}");
    assert!(sheet.contains(".findings"), "the parts of the built-in theme are kept: {sheet}");
}

#[test]
fn a_folder_given_on_the_command_line_is_a_theme() {
    let project = Project::new()
        .file("mine/templates/page.html", "<!doctype html><title>{{ page.title }}</title><main>Mine</main>");
    project.put("content/pages/p.md", "---\ntitle: <About>\n---\nText.\n");
    project.build_with(&["--theme", "mine"]).ok();
    assert_eq!(project.page("executive/pages/p.html"), "<!doctype html><title>&lt;About&gt;</title><main>Mine</main>");
}

#[test]
fn a_broken_template_is_told_with_its_place() {
    let project = Project::new()
        .file("mine/templates/page.html", "{{ page.titel }}")
        .file("content/pages/p.md", "---\ntitle: P\n---\n");
    let run = project.build_with(&["--theme", "mine"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("page.html") && run.stderr.contains("titel"), "{}", run.stderr);
}
