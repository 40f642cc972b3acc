//! Free pages.

use crate::edition::Reader;
use crate::strategy::Ref;
use crate::view::narrative;
use serde::Serialize;

/// A free page.
#[derive(Debug, Serialize)]
pub struct Page {
    title: String,
    body: Option<String>,
}

/// A free page.
pub fn page(reader: &Reader<'_>, of: &Ref) -> Option<Page> {
    let record = reader.page(&of.id)?;
    Some(Page { title: record.data.title.value.clone(), body: narrative::html(reader, record, 2) })
}
