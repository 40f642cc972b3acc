//! The rules at work: at all that an edition holds, or again at what a change has reached.

use super::rule::{Found, Looks, Rule};
use super::{Subject, all};
use crate::diagnostic::Severity;
use crate::edition::change::Changed;
use crate::edition::{Accepted, Address, Edition, Finding, Findings, Marks, Reader};
use crate::edition::{Likeness, Look, Looked, LookedAt, LookedAtBy, Memory};
use crate::source::record::{Kind, RuleLevel};
use crate::strategy::{Ref, Strategy};
use imbl::OrdMap;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Finds what is weak, once.
pub fn findings(subject: Subject<'_>) -> Findings {
    Check::new(subject, false).all()
}

/// Finds what is weak so that it can be found again: from what was found `before` where the change since then did not
/// reach.
pub fn findings_again(subject: Subject<'_>, before: Option<(&Findings, &Changed)>) -> Findings {
    let check = Check::new(subject, true);
    let again = before.and_then(|(findings, changed)| check.again(findings, changed));
    again.unwrap_or_else(|| check.all())
}

/// A check of an edition.
struct Check<'s> {
    subject: Subject<'s>,
    /// The rules that are on, with the severity that the strategy sets.
    rules: Vec<(&'static Rule, Option<Severity>)>,
    remembers: bool,
}

/// A look with what came of it, and the marks of what it looked at.
type Done = (Look, Arc<Looked>, Marks);

impl<'s> Check<'s> {
    fn new(subject: Subject<'s>, remembers: bool) -> Self {
        let is_on = |rule: &&'static Rule| {
            let level = level(rule, subject.strategy);
            let is_silent = level == Some(RuleLevel::Off) || (rule.absence && !subject.complete);
            (!is_silent).then(|| (*rule, level.and_then(severity)))
        };
        Self { subject, rules: all().iter().filter_map(is_on).collect(), remembers }
    }

    /// Looks at everything.
    fn all(&self) -> Findings {
        let records = Kind::ALL.into_iter().flat_map(|kind| self.own(kind)).map(Look::Record);
        let rules = self.rules.iter().filter(|(rule, _)| rule.looks.is_at_once()).map(|(rule, _)| Look::Rule(rule.id));
        // Rules over all there is take longest.
        let mut done = self.look_all(rules.chain(records).collect());
        let mut by_key: BTreeMap<(&'static str, u64), Vec<Ref>> = BTreeMap::new();
        for (look, looked, _) in &done {
            let Look::Record(of) = look else { continue };
            for key in &looked.keys {
                by_key.entry(*key).or_default().push(of.clone());
            }
        }
        let likes: OrdMap<_, Arc<[Ref]>> = by_key.into_iter().map(|(key, of)| (key, Arc::from(of))).collect();
        let several = likes.iter().filter(|(_, of)| of.len() > 1).map(|((rule, key), _)| Look::Likes(rule, *key));
        done.extend(self.look_likes(several.collect(), &likes));
        let found = done.iter().flat_map(|(_, looked, _)| looked.findings.iter().cloned()).collect();
        let edition = self.subject.edition;
        let mut findings = Findings::new(found, self.looked_at(), &|of| edition.is_own(of));
        findings.looked = done.len();
        if self.remembers {
            let (mut looks, mut marks) = (Vec::with_capacity(done.len()), Vec::with_capacity(done.len()));
            for (look, looked, looked_at) in done {
                looks.push((look.clone(), looked));
                marks.push((look, looked_at));
            }
            looks.sort_by(|(a, _), (b, _)| a.cmp(b));
            let (complete, looks, marks) = (self.subject.complete, looks.into_iter().collect(), LookedAtBy::new(marks));
            findings.memory = Some(Memory { complete, looks, likes, marks });
        }
        findings
    }

    /// Looks again at what was reached; none where that is everything.
    fn again(&self, before: &Findings, changed: &Changed) -> Option<Findings> {
        let memory = before.memory.as_ref().filter(|memory| memory.complete == self.subject.complete)?;
        let Changed::These(marked) = changed else { return None };
        let edition = self.subject.edition;
        // Who answers for what came is not known where an edition is of a part only.
        let has_others = !(marked.come.is_empty() && marked.gone.is_empty());
        if has_others && edition.audience.team.is_some() {
            return None;
        }
        let (gone, come): (BTreeSet<Look>, Vec<Look>) = (
            marked.gone.iter().cloned().map(Look::Record).collect(),
            marked.come.iter().filter(|of| edition.holds(of)).cloned().map(Look::Record).collect(),
        );
        let reached = memory.marks.reached(changed)?.into_iter().filter(|look| !gone.contains(look));
        let is_like = |look: &Look| matches!(look, Look::Likes(..));
        let (likes_reached, reached): (Vec<Look>, Vec<Look>) = reached.partition(is_like);
        let mut done = self.look_all(reached.into_iter().chain(come).collect());
        let mut likes = memory.likes.clone();
        let mut regrouped: BTreeSet<Look> = likes_reached.into_iter().collect();
        for (look, looked, _) in &done {
            let Look::Record(of) = look else { continue };
            let was = memory.looks.get(look).map_or(&[][..], |was| &was.keys);
            regroup(of, (was, &looked.keys), (&mut likes, &mut regrouped));
        }
        for look in &gone {
            let (Look::Record(of), Some(was)) = (look, memory.looks.get(look)) else { continue };
            regroup(of, (&was.keys, &[]), (&mut likes, &mut regrouped));
        }
        let (several, single): (Vec<Look>, Vec<Look>) = regrouped.into_iter().partition(|look| match look {
            Look::Likes(rule, key) => likes.get(&(*rule, *key)).is_some_and(|of| of.len() > 1),
            _ => false,
        });
        done.extend(self.look_likes(several, &likes));
        let (left, mut gone, mut come) = (gone, Vec::new(), Vec::new());
        let Memory { complete, mut looks, mut marks, .. } = memory.clone();
        let mut made = Vec::with_capacity(done.len());
        let mut left: Vec<Look> = single.into_iter().chain(left).collect();
        left.retain(|look| {
            let was = looks.remove(look);
            gone.extend(was.iter().flat_map(|was| was.findings.iter().cloned()));
            was.is_some()
        });
        for (look, is, looked_at) in done {
            let was = looks.get(&look).map_or(&[][..], |was| &was.findings);
            let (is, new) = kept(&is, was);
            gone.extend(was.iter().filter(|was| !is.findings.iter().any(|is| Arc::ptr_eq(was, is))).cloned());
            come.extend(new);
            made.push((look.clone(), looked_at));
            looks.insert(look, is);
        }
        let mut findings = before.with((&gone, &come), has_others.then(|| self.looked_at()), &|of| edition.is_own(of));
        findings.looked = made.len();
        marks.note(made, left.into_iter());
        findings.memory = Some(Memory { complete, looks, likes, marks });
        Some(findings)
    }

    /// The records of a kind that the rules look at.
    fn own(&self, kind: Kind) -> Vec<Ref> {
        let Subject { strategy, edition, .. } = self.subject;
        let all = strategy.ids(kind).map(|id| Ref::new(kind, id));
        all.filter(|of| edition.holds(of) && edition.is_own(of)).collect()
    }

    fn reader(&self) -> Reader<'s> {
        let Subject { strategy, readings, past, edition, .. } = self.subject;
        let reader = Reader::new(strategy, readings, past, edition, Address::Health);
        if self.remembers { reader } else { reader.forgetful() }
    }

    fn look_all(&self, looks: Vec<Look>) -> Vec<Done> {
        let look = |reader: &mut Reader<'s>, look: Look| {
            let (mut findings, mut keys) = (Vec::new(), Vec::new());
            match &look {
                Look::Record(of) => self.record(reader, of, (&mut findings, &mut keys)),
                Look::Rule(id) => self.rule(reader, id, &mut findings),
                Look::Likes(..) => {}
            }
            let (looked, marks) = Self::looked(reader, findings, keys);
            (look, looked, marks)
        };
        looks.into_par_iter().map_init(|| self.reader(), look).collect()
    }

    fn look_likes(&self, looks: Vec<Look>, likes: &OrdMap<(&'static str, u64), Arc<[Ref]>>) -> Vec<Done> {
        let look = |reader: &mut Reader<'s>, look: Look| {
            let mut findings = Vec::new();
            if let Look::Likes(id, key) = &look {
                let of = likes.get(&(*id, *key)).map_or(&[][..], |of| of);
                for (rule, severity) in self.rules.iter().filter(|(rule, _)| rule.id == *id) {
                    if let Looks::Alike(_, _, find) = rule.looks {
                        let mut found = Found::new(rule, *severity);
                        find(reader, of, &mut found);
                        findings.extend(own(found, self.subject.edition));
                    }
                }
            }
            let (looked, marks) = Self::looked(reader, findings, Vec::new());
            (look, looked, marks)
        };
        looks.into_par_iter().map_init(|| self.reader(), look).collect()
    }

    /// Looks at a record by all rules of its kind.
    fn record(&self, reader: &Reader<'s>, of: &Ref, (out, keys): (&mut Vec<Finding>, &mut Vec<(&'static str, u64)>)) {
        for (rule, severity) in &self.rules {
            match rule.looks {
                Looks::Each(kinds, find) if kinds.contains(&of.kind) => {
                    let mut found = Found::new(rule, *severity);
                    find(reader, of, &mut found);
                    out.extend(found.findings);
                }
                Looks::Parts(kinds, find, _) if kinds.contains(&of.kind) => {
                    let mut found = Found::new(rule, *severity);
                    find(reader, of, &mut found);
                    out.extend(own(found, self.subject.edition));
                }
                Looks::Alike(kinds, key, _) if kinds.contains(&of.kind) => {
                    keys.extend(key(reader, of).map(|key| (rule.id, key)));
                }
                _ => {}
            }
        }
    }

    /// Looks at all that a rule looks at at once.
    fn rule(&self, reader: &Reader<'s>, id: &str, out: &mut Vec<Finding>) {
        for (rule, severity) in self.rules.iter().filter(|(rule, _)| rule.id == id) {
            let mut found = Found::new(rule, *severity);
            match rule.looks {
                Looks::Together(kinds, find) => {
                    let all = kinds.iter().flat_map(|kind| reader.all(*kind));
                    let all: Vec<Ref> = all.filter(|of| self.subject.edition.is_own(of)).collect();
                    find(reader, &all, &mut found);
                    out.extend(found.findings);
                }
                Looks::Whole(find) | Looks::Parts(_, _, Some(find)) => {
                    find(reader, &mut found);
                    out.extend(own(found, self.subject.edition));
                }
                Looks::Each(..) | Looks::Parts(..) | Looks::Alike(..) => {}
            }
        }
    }

    fn looked(reader: &Reader<'s>, findings: Vec<Finding>, keys: Vec<Likeness>) -> (Arc<Looked>, Marks) {
        let found = findings.into_iter();
        let findings =
            found.map(|finding| Arc::new(Finding { accepted: accepted(&finding, reader), ..finding })).collect();
        (Arc::new(Looked { findings, keys }), reader.take_marks())
    }

    /// What the rules of each capability look at. What can only be noted says nothing of how well a capability stands.
    fn looked_at(&self) -> LookedAt {
        let mut looked_at = LookedAt::default();
        for kind in Kind::ALL {
            looked_at.own.insert(kind, self.own(kind).len());
        }
        for (rule, severity) in &self.rules {
            if severity.unwrap_or(rule.severity) == Severity::Note {
                continue;
            }
            let at = rule.capability as usize;
            match rule.looks {
                Looks::Each(kinds, _) | Looks::Together(kinds, _) => looked_at.kinds[at].extend(kinds),
                Looks::Whole(_) | Looks::Parts(..) | Looks::Alike(..) => looked_at.whole[at] = true,
            }
        }
        looked_at
    }
}

/// What was found on the whole, and on records of the edition's own team and those below.
fn own(found: Found, edition: &Edition) -> impl Iterator<Item = Finding> {
    found.findings.into_iter().filter(|finding| finding.of.as_ref().is_none_or(|of| edition.is_own(of)))
}

/// What came of a look, with the very findings that there were where it finds the same; and those that are new.
fn kept(is: &Looked, was: &[Arc<Finding>]) -> (Arc<Looked>, Vec<Arc<Finding>>) {
    let mut new = Vec::new();
    let known = |finding: &Arc<Finding>| {
        let was = was.iter().find(|was| ***was == **finding);
        if was.is_none() {
            new.push(Arc::clone(finding));
        }
        Arc::clone(was.unwrap_or(finding))
    };
    let findings = is.findings.iter().map(known).collect();
    (Arc::new(Looked { findings, keys: is.keys.clone() }), new)
}

/// A record with other keys than it had leaves those that it was like, and comes to others.
fn regroup(
    of: &Ref,
    (was, is): (&[Likeness], &[Likeness]),
    (likes, regrouped): (&mut OrdMap<Likeness, Arc<[Ref]>>, &mut BTreeSet<Look>),
) {
    if was == is {
        return;
    }
    regrouped.extend(was.iter().chain(is).map(|(rule, key)| Look::Likes(rule, *key)));
    for key in was {
        let rest: Vec<Ref> =
            likes.get(key).into_iter().flat_map(|of| of.iter()).filter(|like| *like != of).cloned().collect();
        if rest.is_empty() {
            likes.remove(key);
        } else {
            likes.insert(*key, rest.into());
        }
    }
    for key in is {
        let mut all: Vec<Ref> = likes.get(key).map_or_else(Vec::new, |of| of.to_vec());
        if let Err(at) = all.binary_search(of) {
            all.insert(at, of.clone());
        }
        likes.insert(*key, all.into());
    }
}

/// What the strategy says of a rule; none where it says nothing.
fn level(rule: &Rule, strategy: &Strategy) -> Option<RuleLevel> {
    let written = strategy.organisation.rules.0.iter().rev().find(|(id, _)| id.value == rule.id);
    written.map(|(_, level)| *level)
}

/// The severity of a level; none of one that is off.
fn severity(level: RuleLevel) -> Option<Severity> {
    match level {
        RuleLevel::Off => None,
        RuleLevel::Note => Some(Severity::Note),
        RuleLevel::Warning => Some(Severity::Warning),
        RuleLevel::Error => Some(Severity::Error),
    }
}

/// Whether the record of a finding accepts it. An allowance without a reason, or past its day, accepts nothing; what is
/// wrong with an allowance can't be allowed.
fn accepted(finding: &Finding, reader: &Reader<'_>) -> Option<Accepted> {
    let id = finding.diagnostic.id;
    if id.starts_with("allowance-") {
        return None;
    }
    let header = reader.header(finding.of.as_ref()?)?;
    header.allow().iter().filter(|allowance| allowance.rule.value == id).find_map(|allowance| {
        let reason = allowance.reason.as_ref().map(|reason| reason.trim()).filter(|reason| !reason.is_empty())?;
        let until = allowance.until.as_ref().map(|day| day.0);
        let holds = until.is_none_or(|until| until >= reader.as_of());
        holds.then(|| Accepted { reason: reason.to_owned(), until })
    })
}
