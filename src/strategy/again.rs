//! Records linked again when some were edited, and nothing else: their names and those of all others mean what they meant.

use super::linker::Last;
use super::links::{Notes, Outgoing, outgoing};
use super::measure::{self, EditedKpi, Tables};
use super::names::reference;
use super::references::Refers;
use super::{Ref, Strategy, cycles, each_map, references, values};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::content::Record;
use crate::source::record::{Header, Kind};
use crate::source::{Edited, Folder, Hints};
use crate::world::World;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What came of edits.
struct Again<'l> {
    last: &'l Last,
    strategy: Strategy,
    notes: Notes,
    /// What edited records refer to, where it is otherwise than before.
    relinked: Vec<(Ref, Outgoing)>,
    kpis: Vec<EditedKpi>,
}

/// A record before and after an edit.
type Pair<'e, T> = (&'e Arc<Record<T>>, &'e Arc<Record<T>>);

/// Links what was edited, and reads the values that may have changed. Gives what is said of the references of records and
/// what is said of values. None where all must be linked: more was changed than records, or there are faults.
pub(super) fn linked(
    last: &Last,
    world: &dyn World,
    folder: &Folder,
    (tables, hints): (&mut Tables, &Hints),
) -> Option<(Strategy, Notes, Vec<Diagnostic>)> {
    let edits = folder.edits(&last.folder)?;
    let (strategy, notes) = ((*last.strategy).clone(), last.notes.clone());
    let mut again = Again { last, strategy, notes, relinked: Vec::new(), kpis: Vec::new() };
    let (mut edited, mut is_called_otherwise) = (BTreeSet::<Kind>::new(), false);
    macro_rules! edit {
        ($edit:expr; $($kind:ident $map:ident),*) => {
            match $edit {
                $(Edited::$kind(old, new) => {
                    for pair in old.iter().zip(*new) {
                        again.record(pair, folder.files())?;
                        again.strategy.$map.insert(Arc::clone(&pair.1.id), Arc::clone(pair.1));
                    }
                    edited.insert(Kind::$kind);
                })*
                Edited::Organisation(file, data) => {
                    again.strategy.organisation_file = Arc::clone(file);
                    again.strategy.organisation = Arc::clone(data);
                    is_called_otherwise = true;
                }
                Edited::Audience(..) => return None,
            }
        };
    }
    for edit in &edits {
        each_map!(edit edit;);
        if let Edited::Kpi(old, new) = edit {
            again.kpis.extend(old.iter().cloned().zip(new.iter().cloned()));
        }
    }
    again.relink();
    let (mut strategy, kpis) = (again.strategy, again.kpis);
    let mut faults = Vec::new();
    if is_called_otherwise {
        let Strategy { organisation_file, organisation, names, .. } = &strategy;
        references::organisation(organisation_file, organisation, names, &mut faults);
        values::organisation(&strategy, &mut faults);
    }
    values::check_again(&strategy, &edited, kpis.iter().map(|(_, new)| &**new), &mut faults);
    if !Arc::ptr_eq(&strategy.links, &last.strategy.links) {
        cycles::check(&strategy, &mut faults);
    }
    if !faults.is_empty() {
        return None;
    }
    let (measures, said) = measure::again(world, folder, &strategy, &kpis, (tables, hints))?;
    strategy.measures = measures;
    Some((strategy, again.notes, said))
}

impl Again<'_> {
    /// Notes what an edited record refers to. None where there is a fault, or it names other files than it did: then all
    /// that are named must be gathered.
    fn record<T: Header + Refers>(&mut self, (old, new): Pair<'_, T>, files: &BTreeSet<String>) -> Option<()> {
        let names = &self.strategy.names;
        let (mut said, mut unsaid) = (Vec::new(), Vec::new());
        let (was, is) = (outgoing(old, names, files, &mut unsaid), outgoing(new, names, files, &mut said));
        if was.files != is.files || said.iter().any(|diagnostic| diagnostic.severity == Severity::Fault) {
            return None;
        }
        let of = reference(new);
        if said.is_empty() {
            self.notes.remove(&of);
        } else {
            self.notes.insert(of.clone(), said);
        }
        if was != is {
            self.relinked.push((of, is));
        }
        Some(())
    }

    /// Puts new links in the place of old ones.
    fn relink(&mut self) {
        if self.relinked.is_empty() {
            return;
        }
        let links = Arc::make_mut(&mut self.strategy.links);
        let of: Arc<[Ref]> = self.relinked.iter().map(|(of, _)| of.clone()).collect();
        links.since = Some((Arc::downgrade(&self.last.strategy.links), of));
        for (of, found) in self.relinked.drain(..) {
            links.replace(&of, found);
        }
        // A team may come from an owner's, or from an objective's: no record knows whose changes.
        let by_team = self.strategy.of_teams();
        Arc::make_mut(&mut self.strategy.links).by_team = by_team;
        debug_assert!(
            !Arc::ptr_eq(&self.strategy.links, &self.last.strategy.links),
            "links are shared until they change"
        );
    }
}
