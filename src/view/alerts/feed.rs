//! `feed.xml`: the alerts as an Atom feed. Its dates are those of the content, or the as-of date: never the clock's.

use super::collect::collect;
use super::{Alert, anchor, plain};
use crate::edition::{Address, Reader};
use crate::say;
use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::civil::Date;

/// The feed of an edition's alerts.
pub fn feed(reader: &Reader<'_>) -> String {
    let language = reader.language();
    let organisation = &reader.organisation().name.value;
    let edition = &reader.edition().audience;
    let link = |rel: &str, href: String, media: &str| Link {
        rel: rel.to_owned(),
        href,
        mime_type: Some(media.to_owned()),
        ..Link::default()
    };
    let to_page = reader.href(&Address::Alerts);
    let entries = collect(reader).into_iter().map(|alert| entry(reader, &alert, &to_page)).collect();
    let feed = Feed {
        title: Text::plain(say!(
            language,
            "alerts-feed",
            organisation = organisation.as_str(),
            edition = edition.title.as_str()
        )),
        id: id(reader, ""),
        updated: instant(reader.as_of()),
        authors: vec![Person { name: organisation.clone(), ..Person::default() }],
        generator: Some(Generator { value: "Throughline".to_owned(), ..Generator::default() }),
        links: vec![
            link("self", reader.href(&Address::Feed), "application/atom+xml"),
            link("alternate", to_page.clone(), "text/html"),
        ],
        lang: Some(language.locale().to_owned()),
        entries,
        ..Feed::default()
    };
    // Titles may hold signs that XML has no place for.
    let no_xml = |c: char| c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
    feed.to_string().replace(no_xml, "") + "\n"
}

fn entry(reader: &Reader<'_>, alert: &Alert, page: &str) -> Entry {
    let sentences: Vec<&str> = alert.why.iter().chain(&alert.fixes).map(|said| said.text.as_str()).collect();
    Entry {
        title: Text::plain(alert.headline.text.clone()),
        id: id(reader, &alert.id),
        // Where the content tells no day, the entry is as old as the build's date.
        updated: instant(alert.since.unwrap_or_else(|| reader.as_of())),
        links: vec![Link {
            rel: "alternate".to_owned(),
            href: format!("{page}#{}", anchor(&alert.id)),
            mime_type: Some("text/html".to_owned()),
            ..Link::default()
        }],
        authors: alert.owner.iter().map(|owner| Person { name: owner.text.clone(), ..Person::default() }).collect(),
        summary: Some(Text::plain(sentences.join(" "))),
        ..Entry::default()
    }
}

/// An id that no other feed has: of the organisation, the edition and the alert.
fn id(reader: &Reader<'_>, alert: &str) -> String {
    let organisation = plain(&reader.organisation().name.value);
    format!("tag:throughline,2026:{organisation}/{}/{alert}", reader.edition().audience.id)
}

/// A day as an instant: its first, in UTC, the same on every machine.
fn instant(day: Date) -> FixedDateTime {
    format!("{day}T00:00:00+00:00").parse().unwrap_or_default()
}
