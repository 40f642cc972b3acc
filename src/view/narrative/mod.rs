//! Narratives as HTML: links resolved in the edition, live parts put in, HTML of the writer shown as text.
//!
//! - `events`: what markdown says, event by event, as a page shows it
//! - `links`: where links lead, and what becomes of pictures
//! - `anchors`: those of headings and footnotes, none twice
//! - `columns`: tables
//! - `live`: parts that show other records; `markup` writes them
//! - `plain`: the words alone

mod anchors;
mod columns;
mod events;
mod links;
mod live;
mod markup;
mod plain;

pub(super) use markup::escape;
pub use plain::plain;

use crate::edition::{Address, Reader};
use crate::source::content::{Body, Record};
use crate::source::markdown::Mentioned;
use crate::source::record::{Header, Kind};
use crate::strategy::{Ref, Relation};
use events::Narrative;
use pulldown_cmark::html;

/// The narrative of a record as HTML; none when there is none.
///
/// `top` is the level of its highest headings: one below the heading under which it stands.
pub fn html<T: Header>(reader: &Reader<'_>, record: &Record<T>, top: u8) -> Option<String> {
    let Record { id, file, .. } = record;
    let text = reader.body(&Ref::new(T::kind(), id)).filter(|text| !text.trim().is_empty())?;
    // A pack holds the narratives of several records: those of its decisions have anchors of their own.
    let prefix = match reader.here() {
        Address::Pack(review) if T::kind() != Kind::Review || review != id => format!("n-{}-{id}-", T::kind().word()),
        _ => "n-".to_owned(),
    };
    let mut out = String::new();
    let events = Narrative::new(reader, file, prefix, top).events(text);
    html::push_html(&mut out, events.into_iter());
    Some(out)
}

/// The files beside the content that the narrative of a record names, as paths in the content folder.
pub fn files_of(body: &Body, folder: &str) -> Vec<String> {
    let named = body.mentions.iter().filter_map(|mention| match &mention.what {
        Mentioned::File(path) => crate::strategy::file_beside(folder, path),
        _ => None,
    });
    named.collect()
}

/// The relation by which a kind of record is about something; used by the lists of live parts.
pub(super) fn about(reader: &Reader<'_>, of: &Ref, kind: Kind, id: &str) -> bool {
    let Some(wanted) = reader.resolve(kind, id) else { return false };
    reader.links(of, Relation::About).contains(&wanted) || reader.links(of, Relation::ChecksOn).contains(&wanted)
}
