//! The timeline on an initiative's own page.

use super::frame::{Frame, Reach};
use super::initiative::{extent, picture};
use crate::edition::Reader;
use crate::strategy::Ref;
use crate::view::parts::InitiativeRow;
use serde::Serialize;

/// One initiative on a timeline of its own.
#[derive(Debug, Serialize)]
pub struct OwnTimeline {
    axis: String,
    svg: String,
}

/// How far it looks.
const REACH: Reach = Reach { back: 120, ahead: 120 };

/// The timeline of an initiative; none where it has no two days.
pub fn own_timeline(reader: &Reader<'_>, of: &Ref, row: &InitiativeRow) -> Option<OwnTimeline> {
    let (data, reading) = (&reader.initiative(&of.id)?.data, reader.progress(&of.id)?);
    let extent = extent(data, reading).filter(|(first, last)| first < last)?;
    let frame = Frame::new(reader, &[extent], REACH)?;
    Some(OwnTimeline { axis: frame.axis(), svg: picture(&frame, reader, row, data, reading)? })
}
