//! A served site: what a browser gets while the content is written.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that can't go on fails")]

mod support;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use support::http::{ask, get, listen};
use support::small::{AS_OF, CONTENT};
use throughline::serve::{Builder, Guard, Server, Shown};
use throughline::source::Hints;
use throughline::workshop::{Order, Workshop};
use throughline::world::{Memory, World};

/// A content folder in memory that is served.
struct Desk {
    world: &'static Memory,
    builder: Builder<'static>,
    server: SocketAddr,
}

fn order() -> Order {
    Order { content: PathBuf::from("content"), as_of: None, audiences: Vec::new(), theme: None, strict: false }
}

impl Desk {
    /// The small content folder, served.
    fn new() -> Self {
        Self::with(&[])
    }

    /// The small content folder with other files.
    fn with(files: &[(&str, &str)]) -> Self {
        let world: &'static Memory = Box::leak(Box::new(Memory::new(AS_OF.parse().expect("a date"))));
        for (path, text) in CONTENT.iter().chain(files) {
            world.put(Path::new("content").join(path), *text);
        }
        let shown = Arc::new(Shown::default());
        let builder = Builder::new(world, order(), &shown, |_| {});
        let server = Server::listen("127.0.0.1", 0).expect("a free port");
        let address = server.address().expect("an address");
        std::thread::spawn(move || server.run(world, shown, Guard::new("127.0.0.1")));
        Self { world, builder, server: address }
    }

    /// Builds; whether it is good.
    fn build(&mut self, hints: &Hints) -> bool {
        self.builder.build(hints, &mut |_| {}).is_ok()
    }

    /// Replaces a text in a file and builds; whether it is good.
    fn edit(&mut self, path: &str, from: &str, to: &str) -> bool {
        let full = Path::new("content").join(path);
        let text = String::from_utf8(self.world.read(&full).expect("a file")).expect("UTF-8");
        assert!(text.contains(from), "{path} has `{from}`");
        self.world.put(full, text.replace(from, to));
        self.build(&Hints::These(BTreeSet::from([path.to_owned()])))
    }
}

/// A page without the line that makes it listen.
fn without_ear(page: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(page.to_vec()).expect("UTF-8");
    let begin = text.rfind("<script src=\"").expect("it listens");
    let end = begin + text[begin..].find("</script>\n").expect("an end") + "</script>\n".len();
    assert!(text[begin..end].contains(".live/live.js\" data-styles=\""), "{}", &text[begin..end]);
    format!("{}{}", &text[..begin], &text[end..]).into_bytes()
}

#[test]
fn what_is_served_is_what_is_built() {
    let mut desk = Desk::new();
    assert!(desk.build(&Hints::Any));
    Workshop::for_one(desk.world, order())
        .build(Path::new("public"), &Hints::Any, &mut |_| {})
        .unwrap_or_else(|_| panic!("it builds"));
    let mut pages = 0;
    for (path, bytes) in desk.world.all() {
        let Ok(path) = path.strip_prefix("public") else { continue };
        let path = path.to_string_lossy().into_owned();
        if path.starts_with(".throughline") {
            assert_eq!(get(desk.server, &format!("/{path}")).status, 404);
            continue;
        }
        let reply = get(desk.server, &format!("/{path}"));
        assert_eq!(reply.status, 200, "{path}");
        let ending = path.rsplit_once('.').expect("an ending").1;
        let served = if ending == "html" { without_ear(&reply.body) } else { reply.body.clone() };
        assert!(served == bytes, "{path} is served as it is built");
        let kind = reply.header("content-type").expect("a type");
        let wanted = match ending {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "json" => "application/json; charset=utf-8",
            "csv" => "text/csv; charset=utf-8",
            "ics" => "text/calendar; charset=utf-8",
            "xml" => "text/xml; charset=utf-8",
            "svg" => "image/svg+xml",
            other => panic!("{other}"),
        };
        assert_eq!(kind, wanted, "{path}");
        pages += 1;
    }
    assert!(pages > 200, "{pages}");
}

#[test]
fn what_is_no_page_is_none() {
    let mut desk = Desk::new();
    assert!(desk.build(&Hints::Any));
    for (path, to) in
        [("/", "index.html"), ("/executive", "executive/index.html"), ("/executive/", "../executive/index.html")]
    {
        let reply = get(desk.server, path);
        assert_eq!((reply.status, reply.header("location")), (302, Some(to)), "{path}");
    }
    for path in [
        "/executive/kpis/nobody.html",
        "/executive/kpis/punctuality.html/",
        "/executive/kpis",
        "/nobody/index.html",
        "/strategy.yaml",
        "/content/strategy.yaml",
        "/executive/files/pages/about.md",
        "/executive/files/../strategy.yaml",
        "/executive/files/%2e%2e/strategy.yaml",
        "/../content/strategy.yaml",
        "/executive/assets/../index.html",
        "//executive/index.html",
        "/executive/search/kpis-1.html",
        // What the front line may not see is not there for it.
        "/crew/kpis/costs.html",
        "/crew/kpis/costs.json",
        "/crew/data/costs.csv",
    ] {
        let reply = get(desk.server, path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(!reply.text().contains("Small Works"), "{path}");
    }
    assert_eq!(
        get(desk.server, "/executive/kpis/%3Cscript%3E.html").text().matches("<script").count(),
        1,
        "only its own"
    );
    assert_eq!(get(desk.server, "/executive/files/pages/plan.svg").status, 200);
}

#[test]
fn only_this_site_and_this_machine_are_answered() {
    let mut desk = Desk::new();
    assert!(desk.build(&Hints::Any));
    let with = |method: &str, host: &str, more: &str| {
        let request =
            format!("{method} /executive/index.html HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n");
        let reply = ask(desk.server, &request);
        assert!(reply.status == 200 || !String::from_utf8_lossy(&reply.body).contains("Small Works"));
        reply
    };
    assert_eq!(with("GET", "localhost:4000", "").status, 200);
    assert_eq!(with("GET", "evil.example", "").status, 403);
    assert_eq!(with("GET", "evil.example:4000", "").status, 403);
    assert_eq!(with("GET", "", "").status, 403);
    assert_eq!(with("POST", "localhost", "Content-Length: 0\r\n").status, 405);
    let head = with("HEAD", "localhost", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    // A page of another site: it may link here, and no more.
    assert_eq!(with("GET", "localhost", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n").status, 403);
    assert_eq!(with("GET", "localhost", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n").status, 200);
    let reply = with("GET", "localhost", "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors\r\n");
    assert_eq!(reply.header("cross-origin-resource-policy"), Some("same-origin"));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    assert_eq!(reply.header("access-control-allow-origin"), None);
}

#[test]
fn an_open_page_hears_of_what_concerns_it() {
    let mut desk = Desk::new();
    assert!(desk.build(&Hints::Any));
    let mut briefing = listen(desk.server, "executive%2Findex.html");
    let mut about = listen(desk.server, "executive%2Fpages%2Fabout.html");
    let (briefed, told) = (briefing.next(), about.next());
    assert_eq!(told["faults"], serde_json::json!([]));
    assert!(desk.edit("pages/about.md", "Who we are", "What we are"));
    let (now_briefed, now_told) = (briefing.next(), about.next());
    assert_ne!(told["page"], now_told["page"], "its text is another");
    assert!(get(desk.server, "/executive/pages/about.html").text().contains("What we are"));
    assert_eq!(briefed["styles"], now_briefed["styles"]);
    // The fingerprint that a page was sent with is the one that it hears.
    let sent = get(desk.server, "/executive/pages/about.html").text();
    let print = now_told["page"].as_str().expect("a fingerprint");
    assert!(sent.contains(&format!("data-page=\"{print}\"")), "{print}");
    // A page that is not there is told when it is.
    let mut new = listen(desk.server, "executive%2Fpages%2Fnew.html");
    assert_eq!(new.next()["page"], "0000000000000000");
    assert!(get(desk.server, "/executive/pages/new.html").text().contains("data-page=\"0000000000000000\""));
    desk.world.put("content/pages/new.md", "---\ntitle: New\n---\n\nNew.\n");
    assert!(desk.build(&Hints::These(BTreeSet::from(["pages/new.md".to_owned()]))));
    assert_ne!(new.next()["page"], "0000000000000000");
}

#[test]
fn styles_are_others_while_the_page_is_the_same() {
    let mut desk = Desk::with(&[("themes/mine/styles/style/99-ours.css", "h1 { color: teal; }\n")]);
    assert!(desk.edit("strategy.yaml", "currency: GBP", "currency: GBP\ntheme: mine"));
    let mut briefing = listen(desk.server, "executive%2Findex.html");
    let before = briefing.next();
    assert!(desk.edit("themes/mine/styles/style/99-ours.css", "teal", "navy"));
    let after = briefing.next();
    assert_eq!(before["page"], after["page"]);
    assert_ne!(before["styles"], after["styles"]);
    assert!(get(desk.server, "/executive/assets/style.css?styles=2").text().contains("navy"));
}

#[test]
fn faults_show_over_the_last_good_page_and_go_when_mended() {
    let mut desk = Desk::new();
    assert!(desk.build(&Hints::Any));
    let good = get(desk.server, "/executive/objectives/trust.html");
    let mut page = listen(desk.server, "executive%2Fobjectives%2Ftrust.html");
    let before = page.next();
    assert!(!desk.edit("objectives/trust.md", "owner: ana", "owner: <script>alert(1)</script>"));
    let during = page.next();
    assert_eq!(before["page"], during["page"]);
    let fault = during["faults"][0].as_str().expect("a fault");
    assert!(
        fault.contains("content/objectives/trust.md:3:8") && fault.contains("owner: <script>alert(1)</script>"),
        "{fault}"
    );
    let still = get(desk.server, "/executive/objectives/trust.html");
    assert_eq!((still.status, &still.body), (200, &good.body));
    assert!(desk.edit("objectives/trust.md", "<script>alert(1)</script>", "ben"));
    let after = page.next();
    assert_eq!(after["faults"], serde_json::json!([]));
    assert_ne!(before["page"], after["page"]);
}

#[test]
fn a_broken_template_never_shows() {
    let mut desk = Desk::with(&[("themes/mine/templates/risk.html", "{% extends \"briefing/risk.html\" %}\n")]);
    assert!(desk.edit("strategy.yaml", "currency: GBP", "currency: GBP\ntheme: mine"));
    let good = get(desk.server, "/executive/risks/strike.html");
    assert_eq!(good.status, 200);
    let mut page = listen(desk.server, "executive%2Findex.html");
    page.next();
    // No page of a risk is open; that its template asks for what there is not is seen all the same.
    for (broken, is_seen_at_once) in [("{% if %}", true), ("{{ page.nothing.at_all }}", false)] {
        desk.world.put("content/themes/mine/templates/risk.html", broken);
        assert_eq!(desk.build(&Hints::Any), !is_seen_at_once);
        loop {
            let reply = get(desk.server, "/executive/risks/strike.html");
            assert_eq!((reply.status, without_ear(&reply.body)), (200, without_ear(&good.body)));
            let told = page.next();
            if told["faults"].as_array().is_some_and(|faults| !faults.is_empty()) {
                assert!(told["faults"][0].as_str().expect("a fault").contains("risk.html"), "{told}");
                break;
            }
        }
        let reply = get(desk.server, "/executive/risks/strike.html");
        assert_eq!((reply.status, without_ear(&reply.body)), (200, without_ear(&good.body)));
    }
    desk.world.put("content/themes/mine/templates/risk.html", "<p>{{ page.title }}</p>");
    assert!(desk.build(&Hints::Any));
    assert!(get(desk.server, "/executive/risks/strike.html").text().starts_with("<p>"));
}

#[test]
fn a_template_that_fails_is_told_until_it_is_mended() {
    let mut desk = Desk::with(&[("themes/mine/templates/risk.html", "{{ page.nothing.at_all }}")]);
    // There is no site before it to fall back to, and no page of a risk is open.
    assert!(desk.edit("strategy.yaml", "currency: GBP", "currency: GBP\ntheme: mine"));
    let faults = |told: &serde_json::Value| told["faults"].as_array().expect("a list").len();
    let mut page = listen(desk.server, "executive%2Findex.html");
    while faults(&page.next()) == 0 {}
    // Another edit of the content does not mend it.
    assert!(desk.edit("objectives/trust.md", "owner: ana", "owner: ben"));
    assert_eq!(faults(&listen(desk.server, "executive%2Findex.html").next()), 1);
    desk.world.put("content/themes/mine/templates/risk.html", "<p>{{ page.title }}</p>");
    assert!(desk.build(&Hints::Any));
    assert_eq!(faults(&listen(desk.server, "executive%2Findex.html").next()), 0);
    assert!(get(desk.server, "/executive/risks/strike.html").text().starts_with("<p>"));
}

#[test]
fn a_site_that_never_was_good_says_why() {
    let mut desk = Desk::new();
    assert!(!desk.edit("objectives/trust.md", "owner: ana", "owner: <b>nobody"));
    let reply = get(desk.server, "/executive/index.html");
    assert_eq!(reply.status, 503);
    assert!(reply.text().contains("owner: &lt;b&gt;nobody"), "{}", reply.text());
    let mut page = listen(desk.server, "executive%2Findex.html");
    assert_eq!(page.next()["page"], serde_json::Value::Null);
    assert!(desk.edit("objectives/trust.md", "<b>nobody", "ben"));
    assert_ne!(page.next()["page"], serde_json::Value::Null);
    assert_eq!(get(desk.server, "/executive/index.html").status, 200);
}

#[test]
fn nobody_sees_half_a_site_while_it_is_edited() {
    let mut desk = Desk::new();
    assert!(desk.edit("strategy.yaml", "name: Small Works", "name: Works 0000"));
    let (server, done, newest) = (desk.server, Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let answered = Arc::new(AtomicUsize::new(0));
    let eyes: Vec<_> = (0..3)
        .map(|_| {
            let (done, newest, answered) = (Arc::clone(&done), Arc::clone(&newest), Arc::clone(&answered));
            std::thread::spawn(move || {
                let mut last = 0;
                while !done.load(Ordering::Relaxed) {
                    // Every one of these prints the name, so that each says of which site it is.
                    for page in ["executive/index.html", "index.html", "ops/scorecard.html", "north/kpis/delays.html"] {
                        let least = newest.load(Ordering::SeqCst);
                        let reply = get(server, &format!("/{page}"));
                        assert_eq!(reply.status, 200, "{page}");
                        let text = reply.text();
                        assert!(text.trim_end().ends_with("</html>"), "{page} is whole");
                        let names: BTreeSet<usize> = text
                            .match_indices("Works ")
                            .filter_map(|(at, _)| text.get(at + 6..at + 10)?.parse().ok())
                            .collect();
                        assert_eq!(names.len(), 1, "{page} is of one site: {names:?}");
                        let name = names.into_iter().next().unwrap_or_default();
                        assert!(name >= least.max(last), "{page} is of site {name}, after {least} and {last}");
                        last = name;
                        answered.fetch_add(1, Ordering::Relaxed);
                    }
                }
            })
        })
        .collect();
    // An edit takes less time than an answer: there are more of both until enough were asked in the midst of edits.
    for edit in (1..=9999).take_while(|edit| *edit <= 200 || answered.load(Ordering::Relaxed) < 300) {
        assert!(desk.edit("strategy.yaml", &format!("Works {:04}", edit - 1), &format!("Works {edit:04}")));
        newest.store(edit, Ordering::SeqCst);
    }
    done.store(true, Ordering::Relaxed);
    for eye in eyes {
        eye.join().expect("no request failed");
    }
    assert!(answered.load(Ordering::Relaxed) >= 300);
}
