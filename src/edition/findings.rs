//! All that was found in an edition, in order and by record; what is found again after a change is put in its place.
//!
//! What is said of several records in the same words at the same place is told once: KPIs that share a file share what is
//! wrong with it.

use super::{Accepted, Capability, Finding, Health, Memory};
use crate::diagnostic::Severity;
use crate::source::record::Kind;
use crate::strategy::Ref;
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The most other records that are named.
const NAMED: usize = 4;

/// All that was found, sorted by place. A copy shares what it does not change.
#[derive(Debug, Default)]
pub struct Findings {
    told: OrdMap<Saying, Group>,
    /// What is told of each record; of none, what is told of the whole.
    by_record: OrdMap<Option<Ref>, Arc<[Arc<Finding>]>>,
    looked_at: LookedAt,
    counts: Counts,
    health: Vec<Health>,
    open: Open,
    /// How many looks of the check it took to find them, or to find them again.
    pub looked: usize,
    /// What each look of the check found; nothing where it is not to be looked again.
    pub(crate) memory: Option<Memory>,
}

/// What the rules of each capability looked at, in the order of the documentation.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct LookedAt {
    pub(crate) kinds: [BTreeSet<Kind>; 8],
    pub(crate) whole: [bool; 8],
    /// How many records of each kind the rules look at.
    pub(crate) own: BTreeMap<Kind, usize>,
}

/// How many findings nobody has accepted, by rule and severity.
pub type Open = BTreeMap<(&'static str, Severity), usize>;

/// How many records have findings, by capability in the order of the documentation.
#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    /// With an error or a warning though the rules did not look at them.
    besides: [usize; 8],
    /// With an open error or warning.
    weak: [usize; 8],
}

/// What is said: the place, the rule and the cause, the message, and why it is accepted.
#[derive(Debug, Clone)]
struct Saying(Arc<Finding>);

impl Ord for Saying {
    fn cmp(&self, other: &Self) -> Ordering {
        let reason = |finding: &Finding| finding.accepted.as_ref().map(|Accepted { reason, .. }| reason.clone());
        let (a, b) = (&*self.0, &*other.0);
        a.diagnostic
            .order(&b.diagnostic)
            .then_with(|| a.diagnostic.cause.cmp(&b.diagnostic.cause))
            .then_with(|| reason(a).cmp(&reason(b)))
    }
}

impl PartialOrd for Saying {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Saying {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Saying {}

/// Findings that say the same, by record.
#[derive(Debug, Clone, PartialEq)]
struct Group {
    found: Arc<[Arc<Finding>]>,
    /// As it is told: once, with the records that it concerns too.
    told: Arc<Finding>,
}

impl Group {
    /// From findings that say the same; none without any.
    fn new(mut found: Vec<Arc<Finding>>) -> Option<Self> {
        // Two of one record differ in their words at most; which comes first must not be chance.
        let words = |finding: &Finding| (finding.diagnostic.notes.clone(), finding.diagnostic.helps.clone());
        found.sort_by(|a, b| a.of.cmp(&b.of).then_with(|| words(a).cmp(&words(b))));
        let first = found.first()?;
        let mut also: Vec<Ref> =
            found.iter().filter(|other| other.of != first.of).filter_map(|f| f.of.clone()).collect();
        also.dedup();
        let told = if also.is_empty() { Arc::clone(first) } else { Arc::new(with_others(first, also)) };
        Some(Self { found: found.into(), told })
    }
}

fn with_others(first: &Finding, also: Vec<Ref>) -> Finding {
    let mut told = first.clone();
    let mut named: Vec<String> = also.iter().take(NAMED).map(|of| format!("`{}`", of.id)).collect();
    if also.len() > NAMED {
        named.push(format!("{} more", also.len() - NAMED));
    }
    let last = named.pop().unwrap_or_default();
    let before = named.join(", ");
    let and = if before.is_empty() { "" } else { " and " };
    told.diagnostic.notes.push(format!("it is the same for {before}{and}{last}"));
    told.also = also;
    told
}

impl Findings {
    /// From what was found, and what the rules looked at. Whether a record is one of those is for `is_own` to tell.
    pub(crate) fn new(mut found: Vec<Arc<Finding>>, looked_at: LookedAt, is_own: &dyn Fn(&Ref) -> bool) -> Self {
        found.sort_by(cmp);
        let said = found.chunk_by(|a, b| cmp(a, b) == Ordering::Equal);
        let groups: Vec<Group> = said.filter_map(|same| Group::new(same.to_vec())).collect();
        let mut by_record: BTreeMap<Option<Ref>, Vec<Arc<Finding>>> = BTreeMap::new();
        for group in &groups {
            for of in group.told.about() {
                by_record.entry(of.cloned()).or_default().push(Arc::clone(&group.told));
            }
        }
        let mut counts = Counts::default();
        for (of, told) in &by_record {
            counts.add(of.as_ref(), told, (&looked_at, is_own));
        }
        let health = health(&looked_at, &counts);
        let mut open = Open::new();
        for told in groups.iter().map(|group| &group.told) {
            count_open(&mut open, told, 1);
        }
        let told = groups.into_iter().map(|group| (Saying(Arc::clone(&group.told)), group)).collect();
        let by_record = by_record.into_iter().map(|(of, told)| (of, Arc::from(told))).collect();
        Self { told, by_record, looked_at, counts, health, open, looked: 0, memory: None }
    }

    /// The findings with others in the place of some, where the rules look at the same kinds; at which records is told
    /// where these are others.
    pub(crate) fn with(
        &self,
        (gone, come): (&[Arc<Finding>], &[Arc<Finding>]),
        looked_at: Option<LookedAt>,
        is_own: &dyn Fn(&Ref) -> bool,
    ) -> Self {
        let looked_at = looked_at.unwrap_or_else(|| self.looked_at.clone());
        let sayings: BTreeSet<Saying> = gone.iter().chain(come).map(|finding| Saying(Arc::clone(finding))).collect();
        let (mut told, mut open) = (self.told.clone(), self.open.clone());
        let mut changed: BTreeMap<Option<Ref>, Vec<Arc<Finding>>> = BTreeMap::new();
        let mut out: Vec<Arc<Finding>> = Vec::new();
        for saying in sayings {
            let was = told.remove(&saying);
            let mut found: Vec<Arc<Finding>> = was.iter().flat_map(|group| group.found.iter().cloned()).collect();
            found.retain(|finding| !gone.iter().any(|gone| Arc::ptr_eq(gone, finding)));
            found.extend(come.iter().filter(|finding| cmp(finding, &saying.0) == Ordering::Equal).cloned());
            if let Some(was) = was {
                for of in was.told.about() {
                    changed.entry(of.cloned()).or_default();
                }
                count_open(&mut open, &was.told, -1);
                out.push(was.told);
            }
            if let Some(group) = Group::new(found) {
                count_open(&mut open, &group.told, 1);
                for of in group.told.about() {
                    changed.entry(of.cloned()).or_default().push(Arc::clone(&group.told));
                }
                told.insert(Saying(Arc::clone(&group.told)), group);
            }
        }
        let (mut by_record, mut counts) = (self.by_record.clone(), self.counts);
        for (of, come) in changed {
            let was = by_record.get(&of).map_or(&[][..], |told| told);
            counts.remove(of.as_ref(), was, (&self.looked_at, is_own));
            let stays = was.iter().filter(|told| !out.iter().any(|out| Arc::ptr_eq(out, told))).cloned();
            let mut is: Vec<Arc<Finding>> = stays.chain(come).collect();
            is.sort_by(cmp);
            counts.add(of.as_ref(), &is, (&looked_at, is_own));
            if is.is_empty() {
                by_record.remove(&of);
            } else {
                by_record.insert(of, is.into());
            }
        }
        let health = health(&looked_at, &counts);
        Self { told, by_record, looked_at, counts, health, open, looked: 0, memory: None }
    }

    /// How many nobody has accepted, by rule and severity.
    pub fn open(&self) -> &Open {
        &self.open
    }

    /// All of them, accepted ones too, sorted by place.
    pub fn all(&self) -> impl Iterator<Item = &Finding> {
        self.told.values().map(|group| &*group.told)
    }

    /// Those of a record.
    pub fn of<'f>(&'f self, of: &Ref) -> impl Iterator<Item = &'f Finding> + use<'f> {
        self.by_record.get(&Some(of.clone())).into_iter().flat_map(|told| told.iter()).map(|finding| &**finding)
    }

    /// Whether others say the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.health == other.health && other.told.diff(&self.told).next().is_none()
    }

    /// The records of which others said something else.
    pub(super) fn unlike(&self, before: &Self) -> Vec<Ref> {
        let unlike = before.by_record.diff(&self.by_record).filter_map(|item| match item {
            DiffItem::Add(of, _) | DiffItem::Remove(of, _) | DiffItem::Update { new: (of, _), .. } => of.clone(),
        });
        unlike.collect()
    }

    /// How well each capability stands, in the order of the documentation.
    pub fn health(&self) -> &[Health] {
        &self.health
    }
}

/// Counts a finding that came, or one that is gone.
fn count_open(open: &mut Open, told: &Finding, by: isize) {
    if told.accepted.is_some() {
        return;
    }
    let of = (told.diagnostic.id, told.diagnostic.severity);
    let count = open.get(&of).map_or(0, |count| *count).saturating_add_signed(by);
    // None at all is as it was before there were any.
    if count == 0 {
        open.remove(&of);
    } else {
        open.insert(of, count);
    }
}

fn cmp(a: &Arc<Finding>, b: &Arc<Finding>) -> Ordering {
    Saying(Arc::clone(a)).cmp(&Saying(Arc::clone(b)))
}

fn health(looked_at: &LookedAt, counts: &Counts) -> Vec<Health> {
    let all = Capability::ALL.into_iter().enumerate().map(|(at, capability)| {
        let records: usize = looked_at.kinds[at].iter().filter_map(|kind| looked_at.own.get(kind)).sum();
        let looked = records + usize::from(looked_at.whole[at]) + counts.besides[at];
        Health { capability, looked_at: looked, sound: looked.saturating_sub(counts.weak[at]) }
    });
    all.collect()
}

impl Counts {
    fn add(&mut self, of: Option<&Ref>, told: &[Arc<Finding>], by: (&LookedAt, &dyn Fn(&Ref) -> bool)) {
        let (besides, weak) = counted(of, told, by);
        for at in 0..8 {
            self.besides[at] += usize::from(besides[at]);
            self.weak[at] += usize::from(weak[at]);
        }
    }

    fn remove(&mut self, of: Option<&Ref>, told: &[Arc<Finding>], by: (&LookedAt, &dyn Fn(&Ref) -> bool)) {
        let (besides, weak) = counted(of, told, by);
        for at in 0..8 {
            self.besides[at] = self.besides[at].saturating_sub(usize::from(besides[at]));
            self.weak[at] = self.weak[at].saturating_sub(usize::from(weak[at]));
        }
    }
}

/// For which capabilities a record counts with what is told of it: as one that was not looked at, and as weak.
fn counted(
    of: Option<&Ref>,
    told: &[Arc<Finding>],
    (looked_at, is_own): (&LookedAt, &dyn Fn(&Ref) -> bool),
) -> ([bool; 8], [bool; 8]) {
    let (mut besides, mut weak) = ([false; 8], [false; 8]);
    for finding in told {
        let at = finding.capability as usize;
        let is_looked_at = match of {
            Some(of) => looked_at.kinds[at].contains(&of.kind) && is_own(of),
            None => looked_at.whole[at],
        };
        besides[at] |= finding.is_grave() && !is_looked_at;
        weak[at] |= finding.is_open_weakness();
    }
    (besides, weak)
}
