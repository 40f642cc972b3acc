//! When two KPIs read the same figures.

use crate::edition::Reader;
use crate::source::record::DataFile;
use crate::strategy::Ref;

/// What says which figures a KPI reads: a file may hold many KPIs. KPIs of one source may still have other values.
pub(super) fn source(data: &DataFile) -> impl Ord {
    let name = |key: &Option<crate::source::At<String>>| key.as_ref().map(|at| at.value.clone());
    let mut filter: Vec<(String, Option<String>)> =
        data.filter.0.iter().map(|(column, value)| (column.value.clone(), value.clone())).collect();
    filter.sort_unstable();
    (name(&data.file), name(&data.value), name(&data.numerator), name(&data.denominator), filter)
}

/// Whether two KPIs have the same values.
pub(super) fn same_values(reader: &Reader<'_>, a: &Ref, b: &Ref) -> bool {
    let (Some(a), Some(b)) = (reader.measure(&a.id), reader.measure(&b.id)) else { return false };
    let (a, b) = (a.observations(), b.observations());
    !a.is_empty() && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.period == b.period && a.value == b.value)
}
