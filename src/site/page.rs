//! What a page or a file for programs says, and the bytes of it.

use super::SiteError;
use crate::edition::{Address, Reader};
use crate::render::Templates;
use crate::view;
use serde::Serialize;

/// A page before it is rendered.
pub(super) enum Viewed {
    /// A file for programs.
    Bytes(Vec<u8>),
    /// A page with its frame.
    Page(Box<(view::Frame, view::View)>),
}

impl Viewed {
    /// A fingerprint of what it says.
    pub(super) fn fingerprint(&self) -> Result<u64, SiteError> {
        Ok(match self {
            Self::Bytes(bytes) => rapidhash::v3::rapidhash_v3(bytes),
            Self::Page(page) => rapidhash::v3::rapidhash_v3(&serde_json::to_vec(&**page)?),
        })
    }

    /// The file as it is put in place.
    pub(super) fn into_bytes(self, templates: &Templates) -> Result<Vec<u8>, SiteError> {
        Ok(match self {
            Self::Bytes(bytes) => bytes,
            Self::Page(page) => templates.page(page.0, page.1)?,
        })
    }
}

/// What stands at an address; none where there is nothing to show.
pub(super) fn viewed(address: &Address, reader: &Reader<'_>) -> Result<Option<Viewed>, SiteError> {
    Ok(match address {
        Address::Figures => Some(Viewed::Bytes(json(&view::figures::figures(reader))?)),
        Address::AlertFigures => Some(Viewed::Bytes(json(&view::alerts::alert_figures(reader))?)),
        Address::Feed => Some(Viewed::Bytes(view::alerts::feed(reader).into_bytes())),
        Address::Calendar => view::calendar::ics(reader).map(|text| Viewed::Bytes(text.into_bytes())),
        Address::KpiSeries(id) => view::series::csv(reader, id).map(|text| Viewed::Bytes(text.into_bytes())),
        Address::KpiFigures(id) => view::figures::kpi_figures(reader, id)?.map(Viewed::Bytes),
        _ => view::build(address, reader).map(|view| Viewed::Page(Box::new((view::frame(reader), view)))),
    })
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
