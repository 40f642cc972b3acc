//! What each kind of record refers to, and in which way.

use super::formula::Formula;
use super::names::{Names, Unresolved};
use super::{Link, TeamAsPerson};
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use crate::source::At;
use crate::source::content::Record;
use crate::source::directive;
use crate::source::markdown::Mentioned;
use crate::source::record::{
    Action, Assumption, Audience, Decision, Event, FormulaText, Header, Initiative, Kind, Kpi, Lesson, Objective,
    Organisation, Origin, Page, Person, Review, Risk, Team,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// In which way a record refers to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Is answered for by a person.
    Owner,
    /// Is led by a person too.
    With,
    /// Is work of a team.
    Team,
    /// A person or team stands below a team, an objective below an objective.
    Parent,
    /// An objective depends on a team.
    Contributor,
    /// An objective helps an objective.
    Drives,
    /// A KPI measures an objective.
    Measures,
    /// A KPI is computed from a KPI.
    ComputedFrom,
    /// An initiative serves an objective.
    Supports,
    /// An initiative should move a KPI.
    Moves,
    /// An initiative needs something from an initiative.
    Needs,
    /// An initiative needs something from a team.
    NeedsTeam,
    /// A milestone is answered for by a person.
    MilestoneOwner,
    /// A decision, risk or assumption is about a record.
    About,
    /// A decision is taken by a person.
    Authority,
    /// A decision's effect will show on a KPI.
    ChecksOn,
    /// A decision was asked of or taken in a review.
    AskedIn,
    /// A decision replaces a decision.
    Supersedes,
    /// A decision changes a decision.
    Amends,
    /// An action or a lesson comes from a record.
    From,
    /// An action serves a record.
    Serves,
    /// A lesson was applied to a record.
    AppliedTo,
    /// A review is led by a person.
    Chair,
    /// A review is attended by a person.
    Attendee,
    /// A review has a decision before it.
    Decides,
    /// A team is led by a person.
    Head,
    /// A person belongs to a team.
    Member,
    /// A person is stood in for by a person.
    Deputy,
    /// An assumption is watched through a KPI.
    Watches,
    /// An event belongs to a KPI.
    Affects,
    /// Words were written by a person.
    Author,
}

/// What may stand at a reference.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    Of(Kind),
    Any,
}

/// A record type that can list its references, in the order written.
pub(super) trait Refers {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>);

    /// The formula by which it is computed; only KPIs have one.
    fn formula(&self) -> Option<&At<FormulaText>> {
        None
    }
}

/// Adds references: `one` for an optional key, `many` for a list.
macro_rules! refer {
    ($found:ident, $relation:ident -> $kind:ident: $($value:expr),+ $(,)?) => {
        $($found.extend($value.into_iter().map(|id| (Relation::$relation, Wanted::Of(Kind::$kind), id)));)+
    };
}

impl Refers for Objective {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Owner -> Person: &self.owner);
        refer!(found, With -> Person: &self.with);
        refer!(found, Team -> Team: &self.team);
        refer!(found, Parent -> Objective: &self.parent);
        refer!(found, Contributor -> Team: &self.contributors);
        refer!(found, Drives -> Objective: self.drives.iter().map(|drive| &drive.objective));
        refer!(found, Author -> Person: self.updates.iter().filter_map(|update| update.by.as_ref()));
    }
}

impl Refers for Kpi {
    fn formula(&self) -> Option<&At<FormulaText>> {
        self.formula.as_ref()
    }

    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Owner -> Person: &self.owner);
        refer!(found, Team -> Team: &self.team);
        refer!(found, Measures -> Objective: &self.objective, &self.objectives);
        refer!(found, Author -> Person: self.commentary.iter().filter_map(|comment| comment.by.as_ref()));
    }
}

impl Refers for Initiative {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Owner -> Person: &self.owner);
        refer!(found, With -> Person: &self.with);
        refer!(found, Team -> Team: &self.teams);
        refer!(found, Supports -> Objective: &self.objectives);
        refer!(found, Moves -> Kpi: self.moves.iter().map(|moves| &moves.kpi));
        refer!(found, MilestoneOwner -> Person: self.milestones.iter().filter_map(|m| m.owner.as_ref()));
        refer!(found, Needs -> Initiative: self.depends_on.iter().filter_map(|d| d.initiative.as_ref()));
        refer!(found, NeedsTeam -> Team: self.depends_on.iter().filter_map(|d| d.team.as_ref()));
        refer!(found, Author -> Person: self.updates.iter().filter_map(|update| update.by.as_ref()));
    }
}

impl Refers for Decision {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Owner -> Person: &self.owner);
        refer!(found, Authority -> Person: &self.authority);
        refer!(found, About -> Objective: &self.objectives);
        refer!(found, About -> Kpi: &self.kpis);
        refer!(found, About -> Initiative: &self.initiatives);
        refer!(found, ChecksOn -> Kpi: self.check.iter().map(|check| &check.kpi));
        refer!(found, AskedIn -> Review: &self.review);
        refer!(found, Supersedes -> Decision: &self.supersedes);
        refer!(found, Amends -> Decision: &self.amends);
    }
}

impl Refers for Review {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Team -> Team: &self.team);
        refer!(found, Chair -> Person: &self.chair);
        refer!(found, Attendee -> Person: &self.attendees);
        refer!(found, Decides -> Decision: &self.decisions);
    }
}

impl Refers for Risk {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Owner -> Person: &self.owner);
        refer!(found, About -> Objective: &self.objectives);
    }
}

impl Refers for Action {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Owner -> Person: &self.owner);
        origin(self.from.as_ref(), found);
        found.extend(self.supports.iter().map(|id| (Relation::Serves, Wanted::Any, id)));
    }
}

impl Refers for Assumption {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Owner -> Person: &self.owner);
        refer!(found, About -> Objective: &self.objectives);
        refer!(found, Watches -> Kpi: self.tripwire.iter().map(|wire| &wire.kpi));
    }
}

impl Refers for Lesson {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Owner -> Person: &self.owner);
        origin(self.from.as_ref(), found);
        found.extend(self.applied_to.iter().map(|id| (Relation::AppliedTo, Wanted::Any, id)));
    }
}

impl Refers for Event {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Affects -> Kpi: [&self.kpi]);
        refer!(found, Author -> Person: &self.by);
    }
}

impl Refers for Page {
    fn references<'a>(&'a self, _: &mut Vec<(Relation, Wanted, &'a At<String>)>) {}
}

impl Refers for Person {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Member -> Team: &self.team);
        refer!(found, Deputy -> Person: &self.deputy);
    }
}

impl Refers for Team {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Parent -> Team: &self.parent);
        refer!(found, Head -> Person: &self.head);
    }
}

impl Refers for Audience {
    fn references<'a>(&'a self, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
        refer!(found, Team -> Team: &self.team);
    }
}

fn origin<'a>(from: Option<&'a Origin>, found: &mut Vec<(Relation, Wanted, &'a At<String>)>) {
    let Some(from) = from else { return };
    refer!(found, From -> Review: &from.review);
    refer!(found, From -> Decision: &from.decision);
    refer!(found, From -> Initiative: &from.initiative);
    refer!(found, From -> Objective: &from.objective);
    refer!(found, From -> Kpi: &from.kpi);
    refer!(found, From -> Risk: &from.risk);
}

/// The links of a record, and the places where a team is named for a person; what resolves to nothing is a fault.
pub(super) fn resolve<T: Header + Refers>(
    record: &Record<T>,
    names: &Names,
    out: &mut Vec<Diagnostic>,
) -> (Vec<Link>, Vec<TeamAsPerson>) {
    let mut teams = Vec::new();
    let mut found = Vec::new();
    record.data.references(&mut found);
    let mut links: Vec<Link> = Vec::with_capacity(found.len());
    // A key that is missing and was stood in for has no place.
    for (relation, wanted, id) in found.into_iter().filter(|(_, _, id)| id.span != Span::default()) {
        let place = || record.place(id.span);
        let resolved = match wanted {
            Wanted::Of(Kind::Person) if names.resolve(Kind::Person, id).is_none() => {
                let Some(team) = names.resolve(Kind::Team, id) else {
                    out.extend(unknown(Kind::Person, id, place(), names));
                    continue;
                };
                teams.push(TeamAsPerson { relation, team, span: id.span });
                continue;
            }
            Wanted::Of(kind) => names.resolve(kind, id).ok_or_else(|| unknown(kind, id, place(), names)),
            Wanted::Any => names.resolve_any(id).map_err(|why| unresolved(id, &why, place(), names)),
        };
        match resolved {
            Ok(other) => {
                let link = Link { relation, other };
                if !links.contains(&link) {
                    links.push(link);
                }
            }
            Err(Some(fault)) => out.push(fault),
            Err(None) => {}
        }
    }
    (links, teams)
}

/// The KPIs that a formula names, as links.
pub(super) fn computed_from<T: Header + Refers>(
    record: &Record<T>,
    names: &Names,
    links: &mut Vec<Link>,
    out: &mut Vec<Diagnostic>,
) {
    let Some(written) = record.data.formula() else { return };
    // A text that is no formula is reported where formulas are computed.
    let Ok(formula) = Formula::parse(&written.value.0) else { return };
    for id in formula.kpis() {
        match names.resolve(Kind::Kpi, id) {
            Some(other) => links.push(Link { relation: Relation::ComputedFrom, other }),
            None => out.extend(unknown(Kind::Kpi, id, record.place(written.span), names)),
        }
    }
}

/// The references of `strategy.yaml`.
pub(super) fn organisation(
    file: &Arc<SourceFile>,
    organisation: &Organisation,
    names: &Names,
    out: &mut Vec<Diagnostic>,
) {
    for rhythm in &organisation.rhythm {
        for (kind, id) in [(Kind::Team, &rhythm.team), (Kind::Person, &rhythm.chair)] {
            let missing = |id: &&At<String>| names.resolve(kind, id).is_none();
            // A team that is named as a chair is the check's to tell, as wherever a person is needed.
            let is_team = |id: &At<String>| kind == Kind::Person && names.resolve(Kind::Team, id).is_some();
            if let Some(id) = id.as_ref().filter(missing).filter(|id| !is_team(id)) {
                out.extend(unknown(kind, id, Place::new(file, id.span), names));
            }
        }
    }
}

/// The message of a reference that resolves to nothing; none where the record may be in a file that could not be read.
fn unknown(kind: Kind, id: &str, place: Place, names: &Names) -> Option<Diagnostic> {
    if names.may_be(kind, id) {
        return None;
    }
    Some(unknown_message(kind, id, place, names))
}

fn unknown_message(kind: Kind, id: &str, place: Place, names: &Names) -> Diagnostic {
    let shown =
        if id.is_empty() { "nothing is named here".to_owned() } else { format!("there is no {} `{id}`", kind.noun()) };
    let fault = Diagnostic::fault("unknown-reference", place, shown);
    match names.nearest(kind, id) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help(format!("add it to `{0}/` or `{0}.yaml`, or take the reference out", kind.folder())),
    }
}

fn unresolved(text: &str, why: &Unresolved, place: Place, names: &Names) -> Option<Diagnostic> {
    Some(match why {
        Unresolved::UnknownKind => {
            let word = text.split(':').next().unwrap_or(text);
            Diagnostic::fault("unknown-reference", place, format!("`{word}` is not a kind of record"))
                .nearest(word, Kind::ALL.iter().map(|kind| kind.word()))
                .help("write `kind:id`, such as `kpi:punctuality`, or an id that only one kind has")
        }
        Unresolved::Unknown(kind) => {
            return unknown(*kind, text.split_once(':').map_or(text, |(_, id)| id.trim()), place, names);
        }
        Unresolved::Nothing if Kind::ALL.iter().any(|kind| names.may_be(*kind, text)) => return None,
        Unresolved::Nothing => {
            let fault = Diagnostic::fault("unknown-reference", place, format!("there is no record `{text}`"));
            match Kind::ALL.iter().find_map(|kind| names.nearest(*kind, text)) {
                Some(near) => fault.help(format!("did you mean `{near}`?")),
                None => fault.help("any record's id may stand here: `initiative:signal-priority`, or the bare id"),
            }
        }
        Unresolved::Several(found) => {
            let names: Vec<String> = found.iter().map(|r| format!("`{r}`")).collect();
            Diagnostic::fault("ambiguous-reference", place, format!("`{text}` is the id of several records"))
                .help(format!("write one of {}", names.join(", ")))
        }
    })
}

/// What a narrative refers to: records and files must be there.
pub(super) fn narrative<T: Header>(
    record: &Record<T>,
    names: &Names,
    files: &BTreeSet<String>,
    named: &mut BTreeSet<String>,
    out: &mut Vec<Diagnostic>,
) {
    for mention in &record.body.mentions {
        let place = || record.place(record.body.span_in_file(mention.span));
        match &mention.what {
            Mentioned::Record(kind, id) => {
                if names.resolve(*kind, id).is_none() {
                    out.extend(unknown(*kind, id, place(), names));
                }
            }
            Mentioned::File(path) => match file_beside(record.file.folder(), path) {
                Some(found) if files.contains(&found) => match why_not_published(&found) {
                    None => {
                        named.insert(found);
                    }
                    Some(help) => out.push(
                        Diagnostic::fault("file-not-published", place(), format!("`{path}` is a file of records or values"))
                            .note("readers of an edition may not see all that it holds, so it is not copied into the site")
                            .help(help),
                    ),
                },
                found => {
                    let known = files.iter().filter(|file| why_not_published(file).is_none());
                    let fault = Diagnostic::fault("file-missing", place(), format!("there is no file `{path}`"));
                    // Where very much is missing, it is no slip of the hand.
                    let near = found.filter(|_| out.len() < 1000).and_then(|found| {
                        crate::diagnostic::nearest(&found, known.map(String::as_str)).map(str::to_owned)
                    });
                    out.push(match near {
                        Some(near) => fault.help(format!("did you mean `{near}` of the content folder?")),
                        None => fault.help("a file is named relative to the file that names it, and lies in the content folder"),
                    });
                }
            },
            Mentioned::ForeignImage(url) => out.push(
                Diagnostic::new(Severity::Warning, "foreign-image", place(), format!("`{url}` is on another site"))
                    .note("a page that fetches from another site does not open on a closed network; it is shown as a link")
                    .help("save the picture beside the content and name the file"),
            ),
            Mentioned::Directive(directive, body) => {
                match directive::parse(*directive, body, &place()) {
                    Err(faults) => out.extend(faults),
                    Ok(directive) => {
                        for (kind, id) in directive.references() {
                            if names.resolve(kind, id).is_none() {
                                out.extend(unknown(kind, id, place(), names));
                            }
                        }
                    }
                }
            }
            Mentioned::Html => {}
        }
    }
}

/// A path relative to a folder of the content, without dots; none when it leads out of the content.
pub fn file_beside(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    if path.starts_with('/') || path.contains('\\') || path.contains('\0') {
        return None;
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// What to do instead of linking to a file that holds records or KPI values.
fn why_not_published(path: &str) -> Option<&'static str> {
    let ending = path.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    let top = path.split('/').next().unwrap_or("");
    if ending == "yaml" || ending == "yml" || (ending == "md" && Kind::ALL.iter().any(|kind| kind.folder() == top)) {
        return Some("link to the record: `[words](kpi:punctuality)`");
    }
    (top == "data" && path.contains('/')).then_some("link to the KPI: `[words](kpi:punctuality)`")
}
