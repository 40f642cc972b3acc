//! One typed struct for each kind of page: all that a template gets.
//!
//! Views are built through a [`Reader`], which shows only what the edition holds and logs what was read. They hold
//! words and marks, ready to print: a template has no logic about the strategy.

pub mod alerts;
mod alignment;
mod briefing;
pub mod calendar;
mod changes;
mod dependencies;
pub mod figures;
mod health;
mod initiatives;
mod kpi;
mod lists;
mod map;
mod narrative;
mod pack;
mod parts;
mod people;
pub mod print;
mod records;
mod review;
mod rhythm;
pub mod search;
pub mod series;
mod timeline;
mod tree;
mod unaligned;
mod words;

pub use narrative::files_of;
pub use tree::{page_at, pages, samples};
pub use words::Words;

use crate::edition::{Address, Reader};
use crate::say;
use crate::source::record::{Kind, Tier};
use serde::Serialize;
use std::sync::Arc;

/// What every page says of the site around it.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The organisation's name.
    pub organisation: String,
    /// What the edition is called.
    pub edition: String,
    /// The language of the page.
    pub lang: String,
    /// For which kind of reader: `executive`, `department`, `team` or `frontline`.
    pub tier: &'static str,
    /// The as-of date, in words.
    pub as_of: String,
    /// The pages of the edition that the reader can go to.
    pub nav: Vec<NavItem>,
    /// Where everything is found.
    pub search: NavItem,
    /// The theme's files, relative to the page; the path ends with `/`.
    pub assets: String,
    /// The style sheets that the page needs.
    pub styles: &'static [&'static str],
    /// The scripts that make it more comfortable. No page needs one.
    pub scripts: &'static [&'static str],
    /// Whether figures are over a part of the organisation.
    pub part: bool,
    /// Of how many files, and which, the edition is made. Only its briefing says so: no change of the content would leave
    /// any other page as it is.
    pub inputs: Option<String>,
    /// What the check finds on the record of the page.
    pub findings: Vec<parts::FindingRow>,
}

/// A page in the navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavItem {
    /// Its name.
    pub text: Arc<str>,
    /// Where it is.
    pub href: String,
    /// Whether it is the page itself.
    pub current: bool,
}

/// Whether an edition tells its readers what the check finds: not at the front line, where it is not theirs to mend.
fn has_check(reader: &Reader<'_>) -> bool {
    reader.edition().audience.tier != Tier::Frontline
}

/// The frame of a page.
pub fn frame(reader: &Reader<'_>) -> Frame {
    let organisation = reader.organisation();
    let edition = reader.edition();
    let mut items = vec![("nav-briefing", Address::Briefing), ("nav-scorecard", Address::Scorecard)];
    if edition.audience.tier == Tier::Frontline {
        items = vec![("nav-briefing", Address::Briefing), ("nav-our-numbers", Address::Scorecard)];
    }
    if map::has_map(reader) {
        items.push(("nav-map", Address::Map));
    }
    let lists = [
        ("nav-initiatives", reader.has_any(Kind::Initiative), Address::Initiatives),
        ("nav-dependencies", dependencies::any(reader), Address::Dependencies),
        ("nav-decisions", reader.has_any(Kind::Decision), Address::Decisions),
        ("nav-actions", reader.has_any(Kind::Action), Address::Actions),
        ("nav-reviews", rhythm::any(reader), Address::Reviews),
    ];
    items.extend(lists.into_iter().filter(|(_, there, _)| *there).map(|(text, _, to)| (text, to)));
    if alerts::has_alerts(reader) {
        items.push(("nav-alerts", Address::Alerts));
    }
    if has_check(reader) {
        items.push(("nav-health", Address::Health));
    }
    let here = reader.here();
    let nav = items
        .into_iter()
        .map(|(text, to)| NavItem { text: reader.language().word(text), href: reader.href(&to), current: *here == to })
        .collect();
    let assets = reader.href(&Address::Asset("x".to_owned()));
    let (styles, scripts) = needed(here, edition.audience.tier);
    Frame {
        organisation: organisation.name.value.clone(),
        edition: edition.audience.title.clone(),
        lang: reader.language().locale().to_owned(),
        tier: edition.audience.tier.word(),
        as_of: reader.language().long_date(reader.as_of()),
        nav,
        search: NavItem {
            text: reader.language().word("search"),
            href: reader.href(&Address::Search),
            current: matches!(here, Address::Search | Address::SearchPart(..)),
        },
        styles,
        scripts,
        assets: assets.strip_suffix('x').unwrap_or_default().to_owned(),
        part: edition.is_part(),
        inputs: (*here == Address::Briefing).then(|| inputs(reader)),
        findings: findings(reader),
    }
}

/// How many files the edition is made of, with their fingerprint in short.
fn inputs(reader: &Reader<'_>) -> String {
    let inputs = reader.inputs();
    let mut print = format!("{:016x}", inputs.fingerprint);
    print.truncate(7);
    say!(reader.language(), "shell-inputs", n = inputs.files, print = print)
}

/// The style sheets and scripts of a page: no more than it has a use for, since the front line's page must stay light.
fn needed(here: &Address, tier: Tier) -> (&'static [&'static str], &'static [&'static str]) {
    match here {
        Address::Search => (&["style.css", "search.css"], &["search.js"]),
        Address::SearchPart(..) => (&["style.css", "search.css"], &[]),
        // It has no table to sort, and a chart that is read at a glance.
        Address::Briefing if tier == Tier::Frontline => (&["style.css", "detail.css"], &[]),
        Address::Map => (&["style.css", "detail.css", "map.css", "comfort.css"], &["script.js"]),
        _ => (&["style.css", "detail.css", "work.css", "comfort.css"], &["script.js"]),
    }
}

/// What the check finds on the record of a page. Why a KPI's file can't be read stands at the top of its page.
fn findings(reader: &Reader<'_>) -> Vec<parts::FindingRow> {
    let Address::Record(of) = reader.here() else { return Vec::new() };
    let found = reader.findings_of(of).into_iter().filter(|finding| finding.diagnostic.id != "data-unreadable");
    parts::finding_rows(reader, found)
}

/// A page of an edition with all that its template needs.
#[derive(Debug, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "one view for each template")]
pub enum View {
    Executive(briefing::Executive),
    Department(briefing::Department),
    Team(briefing::Team),
    Frontline(briefing::Frontline),
    Scorecard(lists::Scorecard),
    Map(map::Map),
    Initiatives(initiatives::Initiatives),
    Dependencies(dependencies::Dependencies),
    Decisions(lists::Decisions),
    Actions(lists::Actions),
    Reviews(rhythm::Rhythm),
    Health(health::Health),
    Unaligned(unaligned::Unaligned),
    Alerts(alerts::Alerts),
    Search(search::Search),
    SearchPart(search::SearchPart),
    Objective(records::Objective),
    Kpi(kpi::Kpi),
    Initiative(records::Initiative),
    Decision(records::Decision),
    Risk(records::Risk),
    Person(people::Person),
    TeamPage(people::Team),
    Review(review::Review),
    Pack(pack::Pack),
    Page(records::Page),
}

impl View {
    /// The template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Executive(_) => "edition/executive.html",
            Self::Department(_) => "edition/department.html",
            Self::Team(_) => "edition/team.html",
            Self::Frontline(_) => "edition/frontline.html",
            Self::Scorecard(_) => "scorecard.html",
            Self::Map(_) => "map.html",
            Self::Initiatives(_) => "initiatives.html",
            Self::Dependencies(_) => "dependencies.html",
            Self::Decisions(_) => "decisions.html",
            Self::Actions(_) => "actions.html",
            Self::Reviews(_) => "reviews.html",
            Self::Health(_) => "health.html",
            Self::Unaligned(_) => "unaligned.html",
            Self::Alerts(_) => "alerts.html",
            Self::Search(_) => "search.html",
            Self::SearchPart(_) => "search-part.html",
            Self::Objective(_) => "objective.html",
            Self::Kpi(_) => "kpi.html",
            Self::Initiative(_) => "initiative.html",
            Self::Decision(_) => "decision.html",
            Self::Risk(_) => "risk.html",
            Self::Person(_) => "person.html",
            Self::TeamPage(_) => "team.html",
            Self::Review(_) => "review.html",
            Self::Pack(_) => "pack.html",
            Self::Page(_) => "page.html",
        }
    }
}

/// The view of a page; none for an address that is no page, or one of a record that the edition does not hold.
pub fn build(address: &Address, reader: &Reader<'_>) -> Option<View> {
    Some(match address {
        Address::Briefing => match reader.edition().audience.tier {
            Tier::Executive => View::Executive(briefing::executive(reader)),
            Tier::Department => View::Department(briefing::department(reader)),
            Tier::Team => View::Team(briefing::team(reader)),
            Tier::Frontline => View::Frontline(briefing::frontline(reader)),
        },
        Address::Scorecard => View::Scorecard(lists::scorecard(reader)),
        Address::Map => View::Map(map::page(reader)),
        Address::Initiatives => View::Initiatives(initiatives::page(reader)),
        Address::Dependencies => View::Dependencies(dependencies::page(reader)),
        Address::Decisions => View::Decisions(lists::decisions(reader)),
        Address::Actions => View::Actions(lists::actions(reader)),
        Address::Reviews => View::Reviews(rhythm::page(reader)),
        Address::Health => View::Health(health::page(reader)),
        Address::Unaligned => View::Unaligned(unaligned::page(reader)),
        Address::Alerts => View::Alerts(alerts::page(reader)),
        Address::Search => View::Search(search::page(reader)),
        Address::SearchPart(sort, nth) => View::SearchPart(search::part(reader, sort, *nth)?),
        Address::Record(of) => match of.kind {
            Kind::Objective => View::Objective(records::objective(reader, of)?),
            Kind::Kpi => View::Kpi(kpi::page(reader, of)?),
            Kind::Initiative => View::Initiative(records::initiative(reader, of)?),
            Kind::Decision => View::Decision(records::decision(reader, of, 3)?),
            Kind::Risk => View::Risk(records::risk(reader, of)?),
            Kind::Person => View::Person(people::person(reader, of)?),
            Kind::Team => View::TeamPage(people::team(reader, of)?),
            Kind::Review => View::Review(review::page(reader, of)?),
            Kind::Page => View::Page(records::page(reader, of)?),
            _ => return None,
        },
        Address::Pack(review) => View::Pack(pack::page(reader, review)?),
        Address::KpiFigures(_)
        | Address::KpiSeries(_)
        | Address::Figures
        | Address::AlertFigures
        | Address::Feed
        | Address::Calendar
        | Address::Asset(_)
        | Address::File(_) => return None,
    })
}
