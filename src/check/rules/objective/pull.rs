//! When two KPIs read the same figures.

use crate::edition::Reader;
use crate::source::record::DataFile;
use crate::strategy::Ref;
use std::hash::{Hash, Hasher};

/// Whether two KPIs read the same column of the same rows. The values decide: a file may hold many KPIs.
pub(super) fn same_source(reader: &Reader<'_>, a: &Ref, b: &Ref) -> bool {
    let (Some(one), Some(other)) = (reader.kpi(&a.id), reader.kpi(&b.id)) else { return false };
    let (Some(one), Some(other)) = (&one.data.data, &other.data.data) else { return false };
    columns(&one.value.0) == columns(&other.value.0) && same_values(reader, a, b)
}

/// A key for which figures a KPI reads; none where it reads none.
pub(super) fn source_key(reader: &Reader<'_>, of: &Ref) -> Option<u64> {
    let data = &reader.kpi(&of.id)?.data.data.as_ref()?.value.0;
    let rows = reader.measure(&of.id)?.observations();
    let mut key = rapidhash::quality::RapidHasher::default_const();
    (columns(data), rows.len(), rows.first()?.period).hash(&mut key);
    for row in rows {
        // The two zeros are the same.
        row.value.map(|value| (value + 0.0).to_bits()).hash(&mut key);
    }
    Some(key.finish())
}

/// What says which figures of a file are read.
fn columns(data: &DataFile) -> impl PartialEq + Hash {
    let name = |key: &Option<crate::source::At<String>>| key.as_ref().map(|at| at.value.clone());
    let mut filter: Vec<(String, Option<String>)> =
        data.filter.0.iter().map(|(column, value)| (column.value.clone(), value.clone())).collect();
    filter.sort_unstable();
    (name(&data.file), name(&data.value), name(&data.numerator), name(&data.denominator), filter)
}

fn same_values(reader: &Reader<'_>, a: &Ref, b: &Ref) -> bool {
    let (Some(a), Some(b)) = (reader.measure(&a.id), reader.measure(&b.id)) else { return false };
    let (a, b) = (a.observations(), b.observations());
    !a.is_empty() && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.period == b.period && a.value == b.value)
}
