//! Whether findings are accepted with a reason and an end.

use super::life::is_over;
use crate::diagnostic::Place;
use crate::edition::Reader;
use crate::source::record::{Allowance, Kind};
use crate::strategy::Ref;

rules! {
    allowance_expired,
    allowance_without_reason,
}

/// All allowances of records that are not over, each with its place.
fn allowances<'a>(reader: &Reader<'a>) -> Vec<(Ref, &'a Allowance, Place)> {
    let mut all = Vec::new();
    for of in Kind::ALL.into_iter().flat_map(|kind| reader.all(kind)) {
        let (Some(header), Some(record)) = (reader.header(&of), reader.place(&of)) else { continue };
        if header.allow().is_empty() || is_over(reader, &of) {
            continue;
        }
        for allowance in header.allow() {
            all.push((of.clone(), allowance, Place::new(&record.file, allowance.rule.span)));
        }
    }
    all
}
