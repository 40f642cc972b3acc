//! As many plain pages of about 400 words with no chart, for other site generators: sections with lists, one base
//! template, a navigation of the sections.

use super::prose::{Random, capital, noun, paragraph, sentence, title};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// For which generator the pages are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Peer {
    Hugo,
    Zola,
}

const SECTIONS: usize = 20;
const OWNERS: &[&str] = &["Ada Ruiz", "Ben Okafor", "Chen Wei", "Dana Lind", "Eli Mora", "Fay Osei"];
const STATES: &[&str] = &["on-track", "at-risk", "off-track", "done"];

const HEAD: &str = r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><nav aria-label="Main"><ul>
{nav}</ul></nav></header>
<main>
{main}
</main>
<footer><p>Strategy briefings. Internal use.</p></footer>
</body>
</html>
"#;

const CSS: &str = "body{font:16px/1.5 system-ui;margin:0 auto;max-width:60rem}\n\
    nav ul{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none}\n\
    table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem}\n";

/// Writes a site's sources.
pub(crate) fn write(root: &Path, peer: Peer, pages: usize, seed: u64) -> io::Result<()> {
    for (path, text) in settings(peer) {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    let content = root.join("content");
    fs::create_dir_all(&content)?;
    fs::write(content.join("_index.md"), "---\ntitle: Home\n---\n")?;
    for section in 0..SECTIONS {
        let folder = content.join(format!("s{section:02}"));
        fs::create_dir_all(&folder)?;
        let sort = if peer == Peer::Zola { "sort_by: date\n" } else { "" };
        fs::write(folder.join("_index.md"), format!("---\ntitle: Section {section:02}\n{sort}---\n"))?;
    }
    for i in 0..pages {
        fs::write(content.join(path(i, pages)), page(peer, i, pages, seed))?;
    }
    Ok(())
}

fn path(i: usize, pages: usize) -> String {
    format!("s{:02}/p{i:05}.md", i * SECTIONS / pages)
}

fn page(peer: Peer, i: usize, pages: usize, seed: u64) -> String {
    let mut random = Random::new(seed, 5_000_000 + i as u64);
    let random = &mut random;
    let (owner, state) = (random.pick(OWNERS), random.pick(STATES));
    let date = format!("2026-{:02}-{:02}", random.between(1, 10), random.between(1, 28));
    let tags = format!("[{}, {}, {}]", noun(random), noun(random), noun(random));
    let mut out = format!("---\ntitle: {}\ndate: {date}\n", title(random));
    match peer {
        Peer::Hugo => _ = write!(out, "owner: {owner}\nstatus: {state}\ntags: {tags}\n---\n\n"),
        Peer::Zola => _ = write!(out, "extra:\n  owner: {owner}\n  status: {state}\n  tags: {tags}\n---\n\n"),
    }
    let link = |random: &mut Random| {
        let to = path(random.below(pages), pages);
        let text = title(random);
        match peer {
            Peer::Hugo => format!("[{text}]({{{{< relref \"/{to}\" >}}}})"),
            Peer::Zola => format!("[{text}](@/{to})"),
        }
    };
    _ = write!(out, "{} See {}.\n\n", paragraph(random, 4), link(random));
    _ = write!(out, "## {}\n\n{}\n\n", title(random), paragraph(random, 5));
    out.push_str("| Measure | Q1 | Q2 | Q3 | Q4 |\n|---|---:|---:|---:|---:|\n");
    for _ in 0..6 {
        _ = write!(out, "| {} ", capital(noun(random)));
        for _ in 0..4 {
            _ = write!(out, "| {}.{} ", random.between(1, 998), random.below(10));
        }
        out.push_str("|\n");
    }
    let between = format!("{} and {}", link(random), link(random));
    _ = write!(out, "\n### {}\n\n{} Compare {between}.\n\n", title(random), paragraph(random, 4));
    _ = write!(out, "## {}\n\n", title(random));
    for _ in 0..5 {
        _ = writeln!(out, "- {}", title(random));
    }
    _ = write!(out, "\n{}\n\n### {}\n\n{}\n\n", paragraph(random, 5), title(random), paragraph(random, 4));
    for n in 1..4 {
        _ = writeln!(out, "{n}. {}", title(random));
    }
    _ = write!(out, "\n> {}\n\nNext: {}.\n", sentence(random), link(random));
    out
}

fn base(title: &str, nav: &str, main: &str) -> String {
    HEAD.replace("{title}", title).replace("{nav}", nav).replace("{main}", main)
}

/// Settings, templates and the style sheet.
fn settings(peer: Peer) -> Vec<(&'static str, String)> {
    let sections: Vec<String> = (0..SECTIONS).map(|section| format!("\"s{section:02}\"")).collect();
    let sections = sections.join(",");
    match peer {
        Peer::Hugo => vec![
            ("static/style.css", CSS.to_owned()),
            (
                "hugo.toml",
                format!(
                    "baseURL = \"https://example.org/\"\nlocale = \"en\"\ntitle = \"Briefings\"\n\
                     disableKinds = [\"taxonomy\",\"term\",\"RSS\",\"sitemap\",\"404\"]\n[params]\nnav = [{sections}]\n"
                ),
            ),
            (
                "layouts/_default/baseof.html",
                base(
                    "{{ .Title }}",
                    "{{ range .Site.Params.nav }}<li><a href=\"/{{ . }}/\">Section {{ . }}</a></li>\n{{ end }}",
                    "{{ block \"main\" . }}{{ end }}",
                ),
            ),
            ("layouts/_default/single.html", HUGO_PAGE.to_owned()),
            ("layouts/_default/list.html", HUGO_SECTION.to_owned()),
            ("layouts/index.html", HUGO_HOME.to_owned()),
        ],
        Peer::Zola => vec![
            ("static/style.css", CSS.to_owned()),
            (
                "config.toml",
                format!(
                    "base_url = \"https://example.org\"\ntitle = \"Briefings\"\ncompile_sass = false\n\
                     build_search_index = false\ngenerate_feeds = false\ngenerate_sitemap = false\n\
                     [extra]\nnav = [{sections}]\n"
                ),
            ),
            (
                "templates/base.html",
                base(
                    "{% block title %}Briefings{% endblock %}",
                    "{% for s in config.extra.nav %}<li><a href=\"/{{ s }}/\">Section {{ s }}</a></li>\n{% endfor %}",
                    "{% block main %}{% endblock %}",
                ),
            ),
            ("templates/page.html", ZOLA_PAGE.to_owned()),
            ("templates/section.html", ZOLA_SECTION.to_owned()),
            ("templates/index.html", ZOLA_HOME.to_owned()),
        ],
    }
}

const HUGO_PAGE: &str = r#"{{ define "main" }}<nav aria-label="Breadcrumb"><a href="/">Home</a> / <a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a> / {{ .Title }}</nav>
<h1>{{ .Title }}</h1>
<dl><dt>Owner</dt><dd>{{ .Params.owner }}</dd><dt>Status</dt><dd class="st-{{ .Params.status }}">{{ .Params.status }}</dd><dt>Date</dt><dd>{{ .Date.Format "2006-01-02" }}</dd><dt>Tags</dt><dd>{{ range .Params.tags }}<span class="tag">{{ . }}</span> {{ end }}</dd></dl>
<article>{{ .Content }}</article>
{{ end }}"#;

const HUGO_SECTION: &str = r#"{{ define "main" }}<nav aria-label="Breadcrumb"><a href="/">Home</a> / {{ .Title }}</nav>
<h1>{{ .Title }}</h1>
<ul>
{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
{{ end }}"#;

const HUGO_HOME: &str = r#"{{ define "main" }}<h1>Home</h1><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}"#;

const ZOLA_PAGE: &str = r#"{% extends "base.html" %}{% block title %}{{ page.title }}{% endblock %}
{% block main %}{% set section = get_section(path=page.ancestors | last, metadata_only=true) %}<nav aria-label="Breadcrumb"><a href="/">Home</a> / <a href="{{ section.path }}">{{ section.title }}</a> / {{ page.title }}</nav>
<h1>{{ page.title }}</h1>
<dl><dt>Owner</dt><dd>{{ page.extra.owner }}</dd><dt>Status</dt><dd class="st-{{ page.extra.status }}">{{ page.extra.status }}</dd><dt>Date</dt><dd>{{ page.date }}</dd><dt>Tags</dt><dd>{% for t in page.extra.tags %}<span class="tag">{{ t }}</span> {% endfor %}</dd></dl>
<article>{{ page.content | safe }}</article>
{% endblock %}"#;

const ZOLA_SECTION: &str = r#"{% extends "base.html" %}{% block title %}{{ section.title }}{% endblock %}
{% block main %}<nav aria-label="Breadcrumb"><a href="/">Home</a> / {{ section.title }}</nav>
<h1>{{ section.title }}</h1>
<ul>
{% for p in section.pages %}<li><a href="{{ p.path }}">{{ p.title }}</a></li>
{% endfor %}</ul>
{% endblock %}"#;

const ZOLA_HOME: &str = r#"{% extends "base.html" %}{% block main %}<h1>Home</h1><ul>{% for s in config.extra.nav %}<li><a href="/{{ s }}/">Section {{ s }}</a></li>{% endfor %}</ul>{% endblock %}"#;
