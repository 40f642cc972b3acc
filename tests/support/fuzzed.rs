//! What is fuzzed: bytes go through the whole program in memory, and what comes out must be sound.
//!
//! The fuzz targets (`fuzz/`) and the test that replays their seeds call these functions, so that what fuzzing found
//! stays mended under a plain `cargo test`.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::{Arc, LazyLock, OnceLock};
use throughline::calendar::{self, FiscalYears};
use throughline::data::{self, Context};
use throughline::diagnostic::{Diagnostic, Severity, Style};
use throughline::edition::{self, Address, Edition, Reader};
use throughline::language::{Language, Own};
use throughline::reading;
use throughline::render::{Templates, Theme};
use throughline::source::record::Kind;
use throughline::view;
use throughline::world::{Memory, World};
use throughline::{check, source, strategy};

/// One fuzz target: its name, which is also that of its folder of seeds, and what it does with bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 4] =
    [("front_matter", front_matter), ("csv", csv), ("markdown", markdown), ("formula", formula)];

/// Files of a content folder. A line `=== kpis/a.md` begins each; what stands before the first is an objective.
/// They stand beside, or replace, the files of a small sound strategy.
pub fn front_matter(bytes: &[u8]) {
    let world = world();
    for (path, text) in files(bytes) {
        world.put(Path::new("content").join(path), text);
    }
    build(&world);
}

/// The file of a KPI. Its first two bytes choose what the KPI declares.
pub fn csv(bytes: &[u8]) {
    let [first, second, file @ ..] = bytes else { return };
    let chosen = |of: &[&'static str], by: u8| of[usize::from(by) % of.len()];
    // Frequency and declarations are chosen apart: letters are near each other, so that a changed byte is another choice.
    let frequency = chosen(&FREQUENCIES, *first);
    let declared = chosen(&DECLARED, *second);
    let kpi = format!(
        "---\ntitle: K\ndirection: higher\n{frequency}\ndata: {{file: k.csv{declared}}}\n---\n```kpi\nid: k\nshow: chart\n```\n"
    );
    let world = world();
    world.put("content/kpis/k.md", kpi);
    world
        .put("content/kpis/twice.md", "---\ntitle: Twice\ndirection: lower\nfrequency: monthly\nformula: k * 2\n---\n");
    world.put("content/data/k.csv", file);
    // The pages on which the values are; those of people and teams are the same each time.
    render(&world, false, |address| match address {
        Address::Record(of) => of.kind == Kind::Kpi && *of.id != *"a",
        _ => true,
    });
    let years = FiscalYears::default();
    let described =
        data::describe::describe("k.csv", file, Context { years: &years, language: "en", explained: &|_, _| false });
    assert_printable(&described);
}

/// The narrative of a page and of a decision, which stands on a page of its own and in the pack of a review.
pub fn markdown(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let world = world();
    world.put("content/pages/p.md", format!("---\ntitle: P\n---\n{text}"));
    world.put(
        "content/decisions/d.md",
        format!("---\ntitle: D\nowner: ann\nstate: proposed\nobjectives: [o]\nreview: r\n---\n{text}"),
    );
    world.put("content/reviews/r.md", "---\ntitle: R\nkind: monthly\ndate: 2026-11-30\nteam: whole\n---\nHello.\n");
    world.put("content/pages/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    // Only the pages that hold the narrative: the others are the same each time.
    let pages = render(&world, true, |address| match address {
        Address::Record(of) => matches!(of.kind, Kind::Page | Kind::Decision),
        address => matches!(address, Address::Pack(_)),
    });
    let page = pages.get("executive/pages/p.html").map_or("", String::as_str);
    assert!(!page.is_empty(), "the page of the narrative is built");
    // That it holds no element and no address but those of a page is seen by `assert_page`.
    // The theme's own scripts stand in the head.
    let main = page.split_once("<main").map_or("", |(_, main)| main);
    assert!(!main.is_empty(), "a page has a main part");
    let plain = main.to_lowercase();
    for element in ["<script", "<iframe", "<object", "<style", "<base", "<form"] {
        assert!(!plain.contains(element), "`{element}` reached the page");
    }
}

/// The formula of a KPI, over two KPIs with values and one that is computed itself.
pub fn formula(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let quoted: String = text
        .chars()
        .map(|c| match c {
            '"' => "\\\"".to_owned(),
            '\\' => "\\\\".to_owned(),
            c if c.is_control() || c == '\u{feff}' => format!("\\u{:04x}", u32::from(c)),
            c => c.to_string(),
        })
        .collect();
    let world = world();
    let keys = "direction: higher\nfrequency: monthly";
    world.put("content/kpis/f.md", format!("---\ntitle: F\n{keys}\nformula: \"{quoted}\"\n---\n"));
    world.put("content/kpis/b.md", format!("---\ntitle: B\n{keys}\nunit: \"%\"\ndata: b.csv\n---\n"));
    world.put("content/kpis/c.md", format!("---\ntitle: C\n{keys}\nformula: a / 2\n---\n"));
    world.put("content/data/b.csv", "period,value\n2026-08,0\n2026-09,50\n2026-10,-2.5\n");
    build(&world);
}

const FREQUENCIES: [&str; 12] = [
    "frequency: monthly",
    "frequency: daily",
    "frequency: weekly\ntarget: 5",
    "frequency: quarterly\ncumulative: true\ntarget: 90\naggregate: sum",
    "frequency: annual\nred_flag: 1\ntarget: 2",
    "frequency: {every: 5, unit: year}",
    "frequency: irregular",
    "frequency: {every: 100, unit: day}\nbounds: [0, 1]",
    "frequency: monthly\nunit: \"%\"\nsignals: {seasonal: true}",
    "frequency: monthly\nunit: GBP\nsignals: {profile: wheeler, baseline: {to: 2026-03}}",
    "frequency: monthly\nunit: \"%\"\naggregate: ratio",
    "frequency: {every: 2, unit: week}\ntargets: [{by: 2026, value: 1}, {by: 2027-03, value: 1e308}]",
];

const DECLARED: [&str; 20] = [
    "",
    ", delimiter: \";\", decimal: \",\"",
    ", delimiter: \"\\t\"",
    ", encoding: windows-1252",
    ", date_format: DD/MM/YYYY",
    ", date_format: excel-serial",
    ", layout: wide",
    ", layout: long, columns: [period, value]",
    ", skip_rows: 2",
    ", totals: drop",
    ", duplicates: sum",
    ", duplicates: last, missing: [x, \"<5\"]",
    ", numerator: n, denominator: d, per: 1000",
    ", period: [Year, Quarter], fiscal: true",
    ", where: {Depot: East, Sex: \"\"}, others: blank",
    ", suffixes: true, thousands: \".\", decimal: \",\"",
    ", percent_scale: fraction",
    ", grouping: indian, excel_errors: missing",
    ", period_is: span-end, period_marks: [\"P/\", \"[Note 1]\"]",
    ", skip_rows: 4294967295",
];

/// A small sound strategy with one edition.
fn world() -> Memory {
    let today = calendar::parse_date("2026-11-21").expect("a date");
    let world = Memory::new(today);
    let files = [
        ("strategy.yaml", "name: Test\nperiod: {start: 2025-04-01, end: 2028-03-31}\nfiscal_year_start: april\n"),
        ("teams.yaml", "- {id: whole, name: Whole, level: organisation, head: ann}\n"),
        ("people.yaml", "- {id: ann, name: Ann, team: whole}\n"),
        ("audiences.yaml", "- {id: executive, tier: executive}\n"),
        ("objectives/o.md", "---\ntitle: O\nowner: ann\n---\n"),
        (
            "kpis/a.md",
            "---\ntitle: A\nobjective: o\ndirection: higher\nfrequency: monthly\ntarget: 90\ndata: a.csv\n---\n",
        ),
        ("data/a.csv", "period,value\n2026-07,84.1\n2026-08,85\n2026-09,85.5\n2026-10,86\n"),
    ];
    for (path, text) in files {
        world.put(Path::new("content").join(path), text);
    }
    world
}

/// The files of an input. Paths that no folder could have are left out.
fn files(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("objectives/x.md".to_owned(), Vec::new())];
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(b"=== ") {
            Some(path) => {
                let path = String::from_utf8_lossy(path).trim_end_matches(['\r', '\n']).to_owned();
                files.push((path, Vec::new()));
            }
            None => {
                if let Some((_, text)) = files.last_mut() {
                    text.extend_from_slice(line);
                }
            }
        }
    }
    let possible = |path: &str| {
        path.len() < 200
            && !path.contains(['\0', '\\'])
            && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
    };
    files.retain(|(path, text)| possible(path) && !(text.is_empty() && path == "objectives/x.md"));
    files
}

/// Builds what is in a world; whether it holds faults or not.
fn build(world: &Memory) {
    render(world, false, |_| true);
}

/// Reads, links, judges and renders; every message and every page must be sound. Returns the pages. `regardless` renders
/// where there are faults too: what a narrative makes of a page is to be seen though it names what is not there. Pages that
/// are not `wanted` are left out.
fn render(world: &Memory, regardless: bool, wanted: impl Fn(&Address) -> bool) -> BTreeMap<String, String> {
    static TEMPLATES: OnceLock<Templates> = OnceLock::new();
    let templates = TEMPLATES.get_or_init(|| {
        let theme = Theme::named(world, Path::new("content"), "briefing").expect("the theme");
        // In English, whatever the views say: the texts of the theme itself are not what is tried here.
        let language = Arc::new(Language::new("en-GB", &Own::default()));
        Templates::new(&theme, &language).expect("its templates")
    });
    let mut pages = BTreeMap::new();
    let Ok(folder) = source::load(world, Path::new("content")) else { return pages };
    let linked = strategy::link(world, &folder);
    let mut diagnostics = linked.diagnostics;
    let Some(strategy) = linked.strategy else {
        assert!(diagnostics.iter().any(|d| d.severity == Severity::Fault), "nothing is built, and no fault says why");
        assert_told(&diagnostics);
        return pages;
    };
    let readings = reading::read(&strategy, world.today());
    let past = reading::past(&strategy, world.today());
    diagnostics.extend(check::faults(&strategy, None));
    let complete = diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Fault);
    let findings = |edition: &Edition| {
        let subject = check::Subject { strategy: &strategy, readings: &readings, past: &past, edition, complete };
        check::findings(subject)
    };
    let whole = findings(&Edition::whole(&strategy, &readings, &past));
    diagnostics.extend(whole.all().map(|finding| finding.diagnostic.clone()));
    assert_told(&diagnostics);
    if !regardless && diagnostics.iter().any(|d| d.severity == Severity::Fault) {
        return pages;
    }
    for audience in edition::audiences(&strategy) {
        let mut edition = Edition::new(audience, &strategy, &readings, &past);
        edition.findings = findings(&edition).into();
        let reader = |here: Address| Reader::new(&strategy, &readings, &past, &edition, here);
        for address in view::pages(&reader(Address::Briefing)).into_iter().filter(&wanted) {
            let reader = reader(address.clone());
            match &address {
                Address::Figures => drop(serde_json::to_string(&view::figures::figures(&reader)).expect("JSON")),
                Address::AlertFigures => {
                    drop(serde_json::to_string(&view::alerts::alert_figures(&reader)).expect("JSON"));
                }
                Address::Feed => assert_feed(&view::alerts::feed(&reader)),
                Address::KpiFigures(id) => {
                    let figures = view::figures::kpi_figures(&reader, id).expect("JSON");
                    let figures = figures.map(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes));
                    drop(figures.transpose().expect("it is read again"));
                }
                Address::KpiSeries(id) => drop(view::series::csv(&reader, id)),
                _ => {
                    let Some(view) = view::build(&address, &reader) else { continue };
                    let page = templates.page(view::frame(&reader), view).expect("the template has all it asks for");
                    let page = String::from_utf8(page).expect("UTF-8");
                    assert_page(&page);
                    pages.insert(format!("{}/{}", edition.audience.id, address.path()), page);
                }
            }
        }
    }
    pages
}

/// Each message lies in its file, has words, and can be shown to a person.
fn assert_told(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        let places = std::iter::once(&diagnostic.place).chain(diagnostic.related.iter().map(|(place, _)| place));
        for place in places {
            let (start, end) = (place.span.start as usize, place.span.end as usize);
            let text = &place.file.text;
            assert!(
                start <= end && text.is_char_boundary(start) && text.is_char_boundary(end),
                "{start}..{end} is no place in {} bytes of {}: {}",
                text.len(),
                place.file.path,
                diagnostic.message
            );
        }
        assert!(!diagnostic.message.is_empty(), "a message without words");
        let words = diagnostic.notes.iter().chain(&diagnostic.helps).chain([&diagnostic.message, &diagnostic.label]);
        assert!(!words.into_iter().any(|words| words.contains("\u{1}home")), "a mark was left in: {diagnostic:?}");
        assert_printable(&diagnostic.to_text("content", Style::Plain));
    }
}

/// No control character reaches the terminal, nor a sign that turns the direction of writing.
fn assert_printable(text: &str) {
    let bad = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!text.contains(bad), "steers the terminal: {text:?}");
}

/// A feed reads as one.
fn assert_feed(feed: &str) {
    let read = feed.parse::<atom_syndication::Feed>().unwrap_or_else(|error| panic!("{error}: {feed}"));
    let ids: HashSet<&str> = read.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), read.entries.len(), "two entries have one id: {feed}");
    let wrong = |c: char| c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
    assert!(!feed.contains(wrong), "a sign that XML has not: {feed:?}");
}

/// Elements that a page may have; whatever the content says, there is never another.
static ELEMENTS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "html head meta title link script form select option button body a header p span fieldset legend label input nav ul ol li main \
    footer section article aside h1 h2 h3 h4 h5 h6 div table caption thead tbody tr th td svg g path line rect circle polyline \
    polygon text tspan desc details summary figure figcaption img blockquote pre code em strong del hr br sup sub dl dt \
    dd time small abbr b i".split_whitespace().collect()
});

/// Elements that have no end.
static VOID: LazyLock<HashSet<&str>> = LazyLock::new(|| "meta link input img hr br".split_whitespace().collect());

/// Attributes that a page may have.
static ATTRIBUTES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "lang charset name content rel href type media class id checked aria-label aria-labelledby \
    aria-current aria-hidden aria-describedby src alt title role scope colspan rowspan data-h viewBox width height d x y \
    x1 x2 y1 y2 cx cy r rx ry dx dy points transform text-anchor dominant-baseline start disabled datetime open value \
    defer autocomplete autocapitalize spellcheck data-sort data-index data-found data-none data-short data-failed \
    download tabindex preserveAspectRatio focusable for hidden points".split_whitespace().collect()
});

/// A page is well-formed, and has only what a theme may put there.
fn assert_page(page: &str) {
    let page = page.strip_prefix("<!doctype html>").unwrap_or(page);
    let mut open: Vec<&str> = Vec::new();
    let mut ids: HashSet<String> = HashSet::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let tag = &rest[at + 1..];
        let around = &rest[at..];
        if let Some(end) = tag.strip_prefix('/') {
            let length = end.find('>').unwrap_or_else(|| panic!("no end: {around:.200}"));
            assert_eq!(open.pop(), Some(&end[..length]), "closes what is not open: {around:.200}");
            rest = &end[length + 1..];
            continue;
        }
        let length = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let name = &tag[..length];
        assert!(ELEMENTS.contains(name), "no element of a page: {around:.200}");
        assert!(name != "a" || !open.contains(&"a"), "a link in a link: {around:.200}");
        let mut inside = &tag[length..];
        loop {
            inside = inside.trim_start_matches([' ', '\n']);
            if let Some(after) = inside.strip_prefix("/>") {
                rest = after;
                break;
            }
            if let Some(after) = inside.strip_prefix('>') {
                if !VOID.contains(name) {
                    open.push(name);
                }
                rest = after;
                break;
            }
            inside = attribute(inside, around, &mut ids);
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
}

/// Takes one attribute off and returns what stands behind it.
fn attribute<'t>(inside: &'t str, around: &str, ids: &mut HashSet<String>) -> &'t str {
    let length = inside.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(inside.len());
    let name = &inside[..length];
    assert!(ATTRIBUTES.contains(name), "no attribute of a page, `{name}`: {around:.200}");
    let Some(value) = inside[length..].strip_prefix("=\"") else {
        assert!(inside[length..].starts_with([' ', '>', '/']), "an attribute without quotes: {around:.200}");
        return &inside[length..];
    };
    let end = value.find('"').unwrap_or_else(|| panic!("no closing quote: {around:.200}"));
    let (value, after) = (&value[..end], &value[end + 1..]);
    match name {
        "id" => assert!(ids.insert(value.to_owned()), "two elements have the id `{value}`"),
        "href" | "src" => assert_leads(value, name, around),
        _ => {}
    }
    after
}

/// A link leads to a page, a file of the site, or another site by one of the schemes that are followed.
fn assert_leads(value: &str, name: &str, around: &str) {
    // As a browser reads it: references resolved, blanks before it and line breaks within it taken out.
    let address = value.replace("&amp;", "&").replace("&#x27;", "'").replace("&#39;", "'");
    let address: String = address.trim().chars().filter(|c| !c.is_control()).collect();
    let scheme = address.split(['/', '?', '#']).next().unwrap_or("").split_once(':').map(|(scheme, _)| scheme);
    let known = scheme.is_none_or(|scheme| {
        name == "href" && ["http", "https", "mailto", "tel"].contains(&scheme.to_ascii_lowercase().as_str())
    });
    assert!(known, "a scheme that is not followed, `{address}`: {around:.200}");
    assert!(name != "src" || !address.starts_with("//"), "fetches from another site: {around:.200}");
}
