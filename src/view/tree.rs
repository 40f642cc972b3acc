//! Which pages an edition has, and where.

use super::{alerts, calendar, dependencies, has_check, map, rhythm, search};
use crate::edition::{Address, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

/// All pages of an edition, in the order in which they are written.
pub fn pages(reader: &Reader<'_>) -> Vec<Address> {
    let mut pages = lists(reader);
    pages.extend(search::addresses(reader));
    // The largest pages come first, so that no core waits for one of them at the end.
    pages.push(Address::Figures);
    pages.extend(reader.all(Kind::Review).into_iter().map(|review| Address::Pack(review.id)));
    for kind in Kind::ALL {
        for of in reader.all(kind) {
            if let Some(address @ Address::Record(_)) = Address::of_record(&of) {
                pages.push(address);
            }
            if kind == Kind::Kpi {
                pages.push(Address::KpiFigures(of.id.clone()));
                pages.push(Address::KpiSeries(of.id.clone()));
            }
        }
    }
    pages
}

/// A page of each template of which an edition has one, the smallest first, as far as that can be told.
pub fn samples(reader: &Reader<'_>) -> Vec<Address> {
    let first = |kind: Kind| reader.all(kind).into_iter().next();
    let records = Kind::ALL.into_iter().filter_map(|kind| Address::of_record(&first(kind)?));
    let mut samples: Vec<Address> = records.filter(|address| matches!(address, Address::Record(_))).collect();
    samples.extend(first(Kind::Review).map(|review| Address::Pack(review.id)));
    let is_made_by_a_template =
        |address: &Address| !matches!(address, Address::AlertFigures | Address::Feed | Address::Calendar);
    samples.extend(lists(reader).into_iter().filter(is_made_by_a_template));
    let search = search::addresses(reader);
    samples.extend(search.iter().find(|address| matches!(address, Address::SearchPart(..))).cloned());
    samples.extend(search.first().cloned());
    samples
}

/// The page at a path within the edition's folder; none where the edition has none there.
pub fn page_at(path: &str, reader: &Reader<'_>) -> Option<Address> {
    let is_there = |address: &Address| address.path() == path;
    // How many pages the search has asks for all that can be found.
    if path.starts_with("search") {
        return search::addresses(reader).into_iter().find(is_there);
    }
    // Which lists there are asks for more than one record.
    match of_record(path) {
        Some((of, address)) => Some(address).filter(|address| reader.holds(&of) && is_there(address)),
        None => lists(reader).into_iter().chain([Address::Figures]).find(is_there),
    }
}

/// The pages that are no record's own.
fn lists(reader: &Reader<'_>) -> Vec<Address> {
    let mut pages = vec![Address::Briefing, Address::Scorecard];
    let lists = [
        (map::has_map(reader), Address::Map),
        (reader.has_any(Kind::Initiative), Address::Initiatives),
        (dependencies::any(reader), Address::Dependencies),
        (reader.has_any(Kind::Decision), Address::Decisions),
        (reader.has_any(Kind::Action), Address::Actions),
        (rhythm::any(reader), Address::Reviews),
        (calendar::any(reader), Address::Calendar),
        (has_check(reader), Address::Health),
        (has_check(reader), Address::Unaligned),
    ];
    pages.extend(lists.into_iter().filter(|(there, _)| *there).map(|(_, address)| address));
    if alerts::has_alerts(reader) {
        pages.extend([Address::Alerts, Address::AlertFigures, Address::Feed]);
    }
    pages
}

/// The record whose file would be at a path, and that file.
fn of_record(path: &str) -> Option<(Ref, Address)> {
    let (folder, name) = path.split_once('/')?;
    let (stem, ending) = name.rsplit_once('.')?;
    let kpi = Ref { kind: Kind::Kpi, id: stem.into() };
    Some(match (folder, ending) {
        ("kpis", "json") => (kpi.clone(), Address::KpiFigures(kpi.id)),
        ("data", "csv") => (kpi.clone(), Address::KpiSeries(kpi.id)),
        ("reviews", "html") if stem.ends_with("/pack") => {
            let review = Ref { kind: Kind::Review, id: stem.strip_suffix("/pack")?.into() };
            (review.clone(), Address::Pack(review.id))
        }
        (_, "html") => {
            let kind = Kind::ALL.into_iter().find(|kind| kind.folder() == folder)?;
            let of = Ref { kind, id: stem.into() };
            let address = Address::of_record(&of)?;
            (of, address)
        }
        _ => return None,
    })
}
