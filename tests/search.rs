//! The search: a page that lists everything an edition shows, and an index that knows no more than its pages say.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::format_collect,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use support::{Project, files, throughline};
use throughline::search::words;

/// The index of an edition, read as its script reads it.
struct Index {
    /// Title, address, class and word of the state, owner, line.
    entries: Vec<[String; 6]>,
    /// The entries of each word.
    words: BTreeMap<String, BTreeSet<usize>>,
    directory: serde_json::Value,
}

impl Index {
    #[track_caller]
    fn read(site: &BTreeMap<String, Vec<u8>>, edition: &str) -> Self {
        let folder = format!("{edition}/assets/search/");
        let mut index = Self { entries: Vec::new(), words: BTreeMap::new(), directory: serde_json::Value::Null };
        let mut blocks = BTreeMap::new();
        for (path, bytes) in site.iter().filter(|(path, _)| path.starts_with(&folder)) {
            let text = std::str::from_utf8(bytes).unwrap();
            let call = text.strip_prefix("throughlineSearch(").and_then(|rest| rest.strip_suffix(");\n"));
            let call = call.unwrap_or_else(|| panic!("{path} is no call: {text:.80}"));
            let (sort, nth, held): (String, usize, serde_json::Value) =
                serde_json::from_str(&format!("[{call}]")).unwrap();
            match sort.as_str() {
                "index" => index.directory = held,
                "entries" => {
                    blocks.insert(nth, serde_json::from_value::<Vec<[String; 6]>>(held).unwrap());
                }
                "words" => held.as_str().unwrap().lines().for_each(|line| index.line(line)),
                other => panic!("{path} holds {other}"),
            }
        }
        index.entries = blocks.into_values().flatten().collect();
        assert_eq!(index.directory["count"], index.entries.len());
        index
    }

    fn line(&mut self, line: &str) {
        let (word, places) = line.split_once(' ').unwrap();
        let places = places.split(';').flat_map(|level| {
            level.split(',').filter(|step| !step.is_empty()).scan(0, |at, step| {
                *at += usize::from_str_radix(step, 36).unwrap();
                Some(*at)
            })
        });
        assert!(self.words.insert(word.to_owned(), places.collect()).is_none(), "{word} is there twice");
    }

    /// The titles of the entries that have words beginning with each of a query's.
    fn find(&self, query: &str) -> BTreeSet<&str> {
        let mut sets: Vec<BTreeSet<usize>> = Vec::new();
        words(query, &mut |word| {
            let fits = self.words.iter().filter(|(known, _)| known.starts_with(word));
            sets.push(fits.flat_map(|(_, entries)| entries).copied().collect());
        });
        let all = sets.into_iter().reduce(|a, b| &a & &b).unwrap_or_default();
        all.into_iter().map(|at| self.entries[at][0].as_str()).collect()
    }
}

/// The words that a reader of a page can see, and those of its address.
fn seen(path: &str, page: &str) -> BTreeSet<String> {
    let mut text = path.replace(['/', '.'], " ");
    for part in page.split('<').skip(1) {
        let (tag, rest) = part.split_once('>').unwrap();
        if let Some((_, alt)) = tag.split_once(" alt=\"") {
            text.push(' ');
            text.push_str(alt.split('"').next().unwrap());
        }
        text.push(' ');
        text.push_str(rest);
    }
    for (entity, sign) in
        [("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    {
        text = text.replace(entity, sign);
    }
    let mut seen = BTreeSet::new();
    words(&text, &mut |word| {
        seen.insert(word.to_owned());
    });
    seen
}

/// Every word of every entry stands on the page to which the entry leads.
#[track_caller]
fn assert_knows_no_more_than_pages_say(site: &BTreeMap<String, Vec<u8>>, edition: &str) {
    let index = Index::read(site, edition);
    let pages: Vec<BTreeSet<String>> = index
        .entries
        .iter()
        .map(|[_, href, ..]| {
            let path = format!("{edition}/{}", href.split('#').next().unwrap());
            let page = site.get(&path).unwrap_or_else(|| panic!("{edition}: an entry leads to {href}"));
            seen(href, std::str::from_utf8(page).unwrap())
        })
        .collect();
    let mut looked = 0;
    for (word, entries) in index.words.iter().filter(|(word, _)| !word.starts_with('@')) {
        for at in entries {
            looked += 1;
            let [title, href, ..] = &index.entries[*at];
            assert!(pages[*at].contains(word), "{edition}: `{word}` of `{title}` does not stand on {href}");
        }
    }
    for ([title, href, _, state, owner, note], page) in index.entries.iter().zip(&pages) {
        let mut said = |words_of: &str| {
            words(words_of, &mut |word| {
                looked += 1;
                assert!(page.contains(word), "{edition}: {href} says nothing of `{word}`, as `{title}` does");
            });
        };
        said(state);
        said(owner);
        said(note.trim_end_matches('\u{2026}'));
    }
    assert!(looked > index.entries.len(), "{edition}: {looked} words are too few to prove anything");
}

fn organisation() -> Project {
    Project::new()
        .file(
            "content/objectives/goal.md",
            "---\ntitle: Größere Wirkung\nowner: ann\nsuccess: Everyone arrives\nupdates: [{date: 2026-10-01, text: A calm autumn}]\n---\nThe *long* road.\n",
        )
        .kpi(
            "open",
            "objective: goal\nowner: cid\ntarget: 80\nwhy: It decides the winter\ndefinition: Share of doors opened\ncommentary: [{period: 2026-10, text: Hinges were oiled}]",
            &[("2026-09", "70"), ("2026-10", "90")],
        )
        .file(
            "content/initiatives/work.md",
            "---\ntitle: Équité partout\nowner: cid\nteams: [crew]\nstatus: active\nobjectives: [goal]\nmoves: [{kpi: open}]\nhypothesis: Paint helps\nmilestones: [{id: m, title: Primer dry, due: 2026-12-01}]\n---\n売上高を伸ばす。 See [the doors](kpi:open).\n\n```kpi\nid: open\nshow: chart\n```\n",
        )
        .file(
            "content/decisions/paint.md",
            "---\ntitle: Which paint?\nstate: proposed\nowner: cid\nauthority: bob\ncontext: Two shops sell it\nrecommendation: Buy the dearer\noptions: [{title: Cheap, cost: little, effect: peels}]\ninitiatives: [work]\n---\n",
        )
        .file("content/risks/rain.md", "---\ntitle: Rain\nowner: cid\nobjectives: [goal]\nmitigation: Umbrellas\n---\nWet.\n")
        .file("content/actions.yaml", "- {id: brush, title: Fetch brushes, owner: cid, due: 2026-12-02, supports: work}\n")
        .file("content/assumptions.yaml", "- {id: dry, title: Paint dries, owner: ann, objectives: [goal]}\n- {id: loose, title: Nobody rests on this}\n")
        .file("content/lessons.yaml", "- {id: sand, title: Sand first, from: {initiative: work}}\n")
        .file(
            "content/reviews/autumn.md",
            "---\ntitle: Autumn meeting\nkind: quarterly\nteam: whole\nchair: ann\ndate: 2026-12-10\nagenda: [Doors and hinges]\n---\nBring samples.\n",
        )
        .file("content/pages/about.md", "---\ntitle: About us\n---\nWe open doors.\n")
}

#[test]
fn the_page_lists_everything_by_kind_with_a_line_and_a_link() {
    let project = organisation();
    project.build();
    let page = project.page("executive/search.html");
    for row in [
        "<a href=\"objectives/goal.html\">Größere Wirkung</a><span class=\"sub\"><span class=\"mark good\">On course</span> · Ann</span>",
        "<a href=\"initiatives/work.html\">Primer dry</a><span class=\"sub\"><span class=\"mark open\">Open</span> · Équité partout · Cid</span>",
        "<a href=\"actions.html#brush\">Fetch brushes</a>",
        "<a href=\"objectives/goal.html\">Paint dries</a><span class=\"sub\">Größere Wirkung · Ann</span>",
        "<a href=\"initiatives/work.html\">Sand first</a>",
        "<a href=\"reviews/autumn.html\">Autumn meeting</a>",
        "<a href=\"people/cid.html\">Cid</a>",
        "<a href=\"teams/crew.html\">Crew</a><span class=\"sub\">Cid</span>",
        "<a href=\"pages/about.html\">About us</a>",
    ] {
        assert!(page.contains(row), "no {row} in {page}");
    }
    assert!(!page.contains("Nobody rests on this"), "what stands on no page is not found: {page}");
    assert!(page.contains("<h1>Everything in one list: 17\u{a0}entries.</h1>"), "{page}");
    assert!(page.contains("id=\"search-form\" role=\"search\" hidden"), "the field shows only with its script: {page}");
}

#[test]
fn all_that_a_page_says_of_its_record_is_found() {
    let project = organisation();
    project.build();
    let index = Index::read(&project.output(), "executive");
    let cases = [
        ("grossere wirkung", "Größere Wirkung"),
        ("everyone arrives", "Größere Wirkung"),
        ("calm autumn", "Größere Wirkung"),
        ("long road", "Größere Wirkung"),
        ("decides winter", "open title"),
        ("share of doors opened", "open title"),
        ("hinges oiled", "open title"),
        ("equite", "Équité partout"),
        ("paint helps", "Équité partout"),
        ("売上高", "Équité partout"),
        ("primer", "Primer dry"),
        ("two shops", "Which paint?"),
        ("peels", "Which paint?"),
        ("umbrellas wet", "Rain"),
        ("brushes", "Fetch brushes"),
        ("hinges samples", "Autumn meeting"),
        ("we open", "About us"),
        ("work", "Équité partout"),
    ];
    for (query, title) in cases {
        assert!(index.find(query).contains(title), "`{query}` finds {:?}", index.find(query));
    }
    assert_eq!(index.find("calm umbrellas"), BTreeSet::new(), "all words must match");
    assert_eq!(index.words["@cid"].len(), 7, "by its owner: {:?}", index.words["@cid"]);
}

#[test]
fn the_index_knows_no_more_than_the_pages_say() {
    let project = organisation();
    project.build();
    for edition in ["executive", "dept", "crew", "crew-crew"] {
        assert_knows_no_more_than_pages_say(&project.output(), edition);
    }
}

#[test]
fn nor_does_the_index_of_the_example() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = tempfile::TempDir::new().unwrap();
    throughline(root, &["build", "content", "-o", out.path().to_str().unwrap(), "--as-of", "2026-11-21"]).ok();
    let site = files(out.path());
    let editions: BTreeSet<&str> =
        site.keys().filter_map(|path| path.strip_suffix("/search.html")).filter(|path| !path.contains('/')).collect();
    assert!(editions.len() > 10, "{editions:?}");
    for edition in editions {
        assert_knows_no_more_than_pages_say(&site, edition);
    }
}

/// A record that the front line may not see, whose words are nowhere else.
#[test]
fn words_of_a_hidden_record_are_in_no_file_of_an_index() {
    let project = organisation()
        .kpi(
            "secret",
            "objective: goal\nowner: ann\nvisibility: executives\nwhy: Xylophones",
            &[("2026-09", "70"), ("2026-10", "90")],
        )
        .file(
            "content/pages/more.md",
            "---\ntitle: More\n---\nSee [zithers](kpi:secret).\n\n```kpi\nid: secret\nshow: card\n```\n",
        );
    project.build();
    let site = project.output();
    assert!(!Index::read(&site, "executive").find("xylophones").is_empty());
    for (path, bytes) in site.iter().filter(|(path, _)| path.starts_with("crew-crew/")) {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(!text.contains("xylophone") && !text.contains("secret"), "{path}");
    }
    assert!(!Index::read(&site, "crew-crew").find("zithers").is_empty(), "the words of a link stay words");
}

#[test]
fn a_kind_of_which_there_are_very_many_has_pages_of_its_own() {
    let people: String = (0..1000).map(|n| format!("- {{id: p{n}, name: Name {n:04}, team: crew}}\n")).collect();
    let project = Project::new().file(
        "content/people.yaml",
        format!(
            "- {{id: ann, name: Ann, team: whole}}\n- {{id: bob, name: Bob, team: dept}}\n- {{id: cid, name: Cid, team: crew}}\n{people}"
        ),
    );
    project.build_with(&["--audience", "executive"]).ok();
    let page = project.page("executive/search.html");
    assert!(page.contains("<a href=\"search/people-1.html\">Ann to Name 0796</a>"), "{page}");
    assert!(page.contains("<a href=\"teams/crew.html\">Crew</a>") && !page.contains("Name 0500"), "{page}");
    let part = project.page("executive/search/people-2.html");
    assert!(part.contains("<h1>People, A to Z: 801 to 1,003 of 1,003.</h1>"), "{part}");
    assert!(part.contains("<a href=\"../people/p999.html\">Name 0999</a>"), "{part}");
    assert!(part.contains("<b aria-current=\"page\">Name 0797 to Name 0999</b>"), "{part}");
    let site = project.output();
    assert_eq!(Index::read(&site, "executive").find("0500"), BTreeSet::from(["Name 0500"]));
    let largest = site.iter().filter(|(path, _)| path.contains("assets/search/")).map(|(_, bytes)| bytes.len()).max();
    assert!(largest < Some(64 * 1024), "{largest:?}");
}

#[test]
fn an_edition_of_which_nothing_is_written_says_what_to_add() {
    let project = Project::empty().file("content/strategy.yaml", "name: Test\n");
    project.build();
    let page = project.page("executive/search.html");
    assert!(page.contains("class=\"empty\"") && !page.contains("search-form"), "{page}");
}

#[test]
fn every_page_leads_to_the_search_and_loads_only_scripts_of_the_site() {
    let project = organisation();
    project.build();
    let mut pages = 0;
    for (path, bytes) in
        project.output().iter().filter(|(path, _)| Path::new(path).extension().is_some_and(|e| e == "html"))
    {
        let page = std::str::from_utf8(bytes).unwrap();
        for script in page.split("<script").skip(1) {
            let (tag, rest) = script.split_once('>').unwrap();
            let src = tag.strip_prefix(" src=\"").and_then(|tag| tag.split('"').next());
            let is_script = |src: &str| Path::new(src).extension().is_some_and(|e| e == "js") && !src.contains(':');
            assert!(src.is_some_and(is_script), "{path}: <script{tag}>");
            assert!(rest.starts_with("</script>"), "{path} has a script within: {rest:.80}");
        }
        assert!(page.contains("theme.js\"></script>"), "{path} forgets the choice of colours");
        assert!(!page.contains("javascript:") && !page.contains(" onclick"), "{path}");
        if path.contains('/') {
            assert!(page.contains("search.html\""), "{path} does not lead to the search");
            pages += 1;
        }
    }
    assert!(pages > 20, "{pages}");
    assert!(!project.page("crew-crew/index.html").contains("script.js"), "the front line's page stays light");
}
