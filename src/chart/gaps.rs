//! Lines with gaps.

/// The parts of a line between its gaps, oldest first, none empty.
pub(super) fn runs(places: &[(i32, Option<f64>)]) -> impl Iterator<Item = Vec<(i32, f64)>> + '_ {
    places
        .split(|(_, value)| value.is_none())
        .filter(|run| !run.is_empty())
        .map(|run| run.iter().filter_map(|&(place, value)| value.map(|value| (place, value))).collect())
}
