//! Whether findings are accepted with a reason and an end.

use super::life::is_over;
use crate::diagnostic::Place;
use crate::edition::Reader;
use crate::source::record::Allowance;
use crate::strategy::Ref;

rules! {
    allowance_expired,
    allowance_without_reason,
}

/// The allowances of a record, each with its place; none of one that is over.
fn allowances<'a>(reader: &Reader<'a>, of: &Ref) -> Vec<(&'a Allowance, Place)> {
    let Some(header) = reader.header(of).filter(|header| !header.allow().is_empty()) else { return Vec::new() };
    let Some(record) = reader.place(of).filter(|_| !is_over(reader, of)) else { return Vec::new() };
    header.allow().iter().map(|allowance| (allowance, Place::new(&record.file, allowance.rule.span))).collect()
}
