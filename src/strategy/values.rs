//! Values that can't be: weights below zero, periods that end before they begin, milestones that no one has.

use super::Strategy;
use crate::calendar;
use crate::diagnostic::{Diagnostic, Place};
use crate::source::At;
use crate::source::content::Record;
use crate::source::record::{Day, Direction, Initiative, Kind, Kpi, PeriodText, Target, TeamLevel};
use std::collections::{BTreeSet, HashSet};

/// All values but those of files. What is wrong with one is a fault.
pub(super) fn check(strategy: &Strategy, out: &mut Vec<Diagnostic>) {
    organisation(strategy, out);
    few(strategy, out);
    for record in strategy.kpis.values() {
        kpi(record, out);
        kpi_periods(strategy, record, out);
    }
}

/// The values of kinds of which records were edited, and of the KPIs that were: only of KPIs are there very many.
pub(super) fn check_again<'r>(
    strategy: &Strategy,
    edited: &BTreeSet<Kind>,
    kpis: impl Iterator<Item = &'r Record<Kpi>>,
    out: &mut Vec<Diagnostic>,
) {
    for record in kpis {
        kpi(record, out);
        kpi_periods(strategy, record, out);
    }
    if edited.iter().any(|kind| *kind != Kind::Kpi) {
        organisation(strategy, out);
        few(strategy, out);
    }
}

/// The values of all records but KPIs.
fn few(strategy: &Strategy, out: &mut Vec<Diagnostic>) {
    for record in strategy.objectives.values() {
        let data = &record.data;
        positive(record, data.weight.as_ref(), "a weight", out);
        if let Some(perspective) = &data.perspective {
            let known = || strategy.organisation.perspectives.iter().map(|p| p.id.value.as_str());
            if !known().any(|id| id == perspective.value) {
                out.push(
                    Diagnostic::fault(
                        "unknown-reference",
                        record.place(perspective.span),
                        format!("there is no perspective `{}`", perspective.value),
                    )
                    .nearest(perspective, known())
                    .note("perspectives are named in `strategy.yaml`"),
                );
            }
        }
        if let Some(rank) = data.rank.as_ref().filter(|rank| rank.value < 1) {
            out.push(bad(record.place(rank.span), "a rank is 1 or more; 1 comes first"));
        }
        if let Some(horizon) = &data.horizon {
            order(record, horizon.start.as_ref(), horizon.end.as_ref(), "the horizon", out);
        }
    }
    for record in strategy.initiatives.values() {
        initiative(strategy, record, out);
    }
    for record in strategy.decisions.values() {
        let data = &record.data;
        order(record, data.raised.as_ref(), data.decided_on.as_ref(), "the decision", out);
        order(record, data.decided_on.as_ref(), data.implemented_on.as_ref(), "the decision", out);
    }
    for record in strategy.risks.values() {
        for value in [&record.data.likelihood, &record.data.impact].into_iter().flatten() {
            if !(1.0..=5.0).contains(&value.value) {
                out.push(
                    bad(record.place(value.span), "likelihood and impact are 1 to 5")
                        .help("1 is rare or slight, 5 expected or severe"),
                );
            }
        }
    }
    for record in strategy.assumptions.values() {
        if let Some(wire) = &record.data.tripwire
            && wire.above.is_none()
            && wire.below.is_none()
        {
            out.push(bad(record.place(wire.kpi.span), "a trip wire needs `above`, `below` or both"));
        }
    }
    for record in strategy.reviews.values() {
        if let Some(period) = &record.data.period {
            plain_period(record.place(period.span), period, strategy, out);
        }
    }
}

fn kpi(record: &Record<Kpi>, out: &mut Vec<Diagnostic>) {
    let data = &record.data;
    positive(record, data.weight.as_ref(), "a weight", out);
    if let (Some(one), false) = (&data.objective, data.objectives.is_empty()) {
        out.push(
            Diagnostic::fault("key-twice", record.place(one.span), "`objective` and `objectives` are both given")
                .help("keep one: `objectives: [a, b]`"),
        );
    }
    if let (Some(target), Some(path)) = (&data.target, &data.targets) {
        out.push(
            Diagnostic::fault("target-twice", record.place(target.span), "`target` and `targets` are both given")
                .related(record.place(path.span), "the path")
                .help("keep the path if the target changes over time, else the one value"),
        );
    }
    if let Some(bounds) = data.bounds.as_ref().filter(|bounds| bounds.value.0 >= bounds.value.1) {
        out.push(
            bad(record.place(bounds.span), "the lower bound is not below the upper").help("write `[lowest, highest]`"),
        );
    }
    if let Some(decimals) = data.decimals.as_ref().filter(|decimals| decimals.value > 9) {
        out.push(bad(record.place(decimals.span), "`decimals` is 0 to 9"));
    }
    if let (Some(target), true) = (&data.target, data.direction.value == Direction::Within)
        && matches!(target.value, Target::Value(_))
    {
        out.push(
            bad(record.place(target.span), "a KPI that is to stay `within` needs a band")
                .help("write `target: {low: 4, high: 6}`"),
        );
    }
    if let (Some(target), Direction::Higher | Direction::Lower) = (&data.target, data.direction.value)
        && matches!(target.value, Target::Band { .. })
    {
        out.push(
            bad(record.place(target.span), "a band is the target of a KPI with `direction: within`")
                .help("write one value, or `direction: within`"),
        );
    }
    out.extend(crate::data::faults(record));
    match (&data.data, &data.formula) {
        (Some(file), Some(formula)) => out.push(
            Diagnostic::fault("key-twice", record.place(formula.span), "`data` and `formula` are both given")
                .related(record.place(file.span), "the data")
                .help("a KPI is read from a file or computed from others, not both"),
        ),
        (Some(data), None) if data.value.0.file.is_none() => out.push(
            Diagnostic::fault("key-missing", record.place(data.span), "`file` is missing")
                .help("name the CSV file below `data/`: `file: punctuality.csv`"),
        ),
        _ => {}
    }
}

/// Periods that a KPI names beside its values must be periods: of its own frequency, or any other.
fn kpi_periods(strategy: &Strategy, record: &Record<Kpi>, out: &mut Vec<Diagnostic>) {
    let data = &record.data;
    let baseline = data.baseline.as_ref().and_then(|baseline| baseline.period.as_ref());
    let charted = data.signals.as_ref().and_then(|signals| signals.baseline.as_ref()?.to.as_ref());
    for written in data.commentary.iter().map(|comment| &comment.period).chain(baseline).chain(charted) {
        let (text, frequency) = (&written.value.0, data.frequency.value.0);
        let own = calendar::parse_period(text, frequency, &strategy.years, calendar::Reading::default());
        if let Err(error) = own.or_else(|_| calendar::parse_plain(text, &strategy.years)) {
            out.push(bad_period(record.place(written.span), text, &error));
        }
    }
}

/// The values of `strategy.yaml`.
pub(super) fn organisation(strategy: &Strategy, out: &mut Vec<Diagnostic>) {
    let Strategy { organisation, organisation_file: file, .. } = strategy;
    if let Some(period) = &organisation.period
        && period.end.0 < period.start.0
    {
        out.push(bad(Place::new(file, period.end.span), "the planning period ends before it begins"));
    }
    for (name, limit) in organisation.limits.written() {
        let is_share = ["momentum", "tolerance", "coverage"].contains(&name);
        let highest = if is_share { 1.0 } else { f64::INFINITY };
        if !(0.0..=highest).contains(&limit.value) {
            let words = format!("`{name}` is a share, from 0 to 1");
            let words = if is_share { words } else { format!("`{name}` is not below 0") };
            out.push(bad(Place::new(file, limit.span), words).help("leave the key out for the usual limit"));
        }
    }
    if let Some(theme) =
        organisation.theme.as_ref().filter(|theme| theme.contains(['/', '\\']) || theme.starts_with('.'))
    {
        out.push(
            bad(Place::new(file, theme.span), "a theme is named, not a path")
                .note("it is one built in, or a folder below `themes/` in the content folder or beside it")
                .help("move the folder below `themes/`, or build with `--theme DIR`"),
        );
    }
    let mut seen = HashSet::new();
    for perspective in &organisation.perspectives {
        if !seen.insert(&perspective.id.value) {
            out.push(Diagnostic::fault(
                "duplicate-id",
                Place::new(file, perspective.id.span),
                format!("two perspectives are `{}`", perspective.id.value),
            ));
        }
    }
    if let Some(locale) = organisation.locale.as_ref().filter(|locale| !is_locale(locale)) {
        out.push(
            bad(Place::new(file, locale.span), format!("`{}` is not a locale", locale.value))
                .help("write a language and a country: `en-GB`"),
        );
    }
    let top: Vec<_> = strategy.teams.values().filter(|team| team.data.level == Some(TeamLevel::Organisation)).collect();
    if let [first, second, ..] = top.as_slice() {
        let place = second.data.level.map_or_else(|| second.whole(), |_| second.whole());
        out.push(
            Diagnostic::fault("two-organisations", place, "two teams have `level: organisation`")
                .related(first.whole(), "the first")
                .help("the organisation is one tree; give one of the two a parent and another level"),
        );
    }
}

fn is_locale(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or("");
    (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn initiative(strategy: &Strategy, record: &Record<Initiative>, out: &mut Vec<Diagnostic>) {
    let data = &record.data;
    order(record, data.start.as_ref(), data.end.as_ref(), "the initiative", out);
    if let Some(confidence) = data.confidence.as_ref().filter(|c| !(0.0..=1.0).contains(&c.value)) {
        out.push(bad(record.place(confidence.span), "confidence is 0 to 1").help("70 % is written `0.7`"));
    }
    let mut ids = HashSet::new();
    for milestone in &data.milestones {
        positive(record, milestone.weight.as_ref(), "a weight", out);
        if let Some(id) = &milestone.id
            && !ids.insert(id.value.as_str())
        {
            out.push(Diagnostic::fault(
                "duplicate-id",
                record.place(id.span),
                format!("two milestones are `{}`", id.value),
            ));
        }
        if let Some(due) = &milestone.due {
            plain_period(record.place(due.span), due, strategy, out);
        }
    }
    for moves in &data.moves {
        if let Some(by) = &moves.by {
            plain_period(record.place(by.span), by, strategy, out);
        }
    }
    for report in &data.updates {
        for (id, _) in &report.forecasts.0 {
            if !ids.contains(id.value.as_str()) {
                out.push(unknown_milestone(record.place(id.span), id, &record.id, &data.milestones));
            }
        }
    }
    for need in &data.depends_on {
        let givers = [&need.initiative, &need.team, &need.external].into_iter().flatten().collect::<Vec<_>>();
        if givers.is_empty() {
            let place = need.need.as_ref().map_or_else(|| record.whole(), |key| record.place(key.span));
            out.push(
                Diagnostic::fault("key-missing", place, "a dependency says who gives")
                    .help("add `initiative:`, `team:` or `external:`"),
            );
        }
        if let (Some(giver), Some(milestone)) = (&need.initiative, &need.milestone)
            && let Some(giver) = strategy.resolve(crate::source::record::Kind::Initiative, giver)
            && let Some(other) = strategy.initiatives.get(&giver.id)
            && !other.data.milestones.iter().any(|m| m.id.as_ref().is_some_and(|id| id.value == milestone.value))
        {
            out.push(unknown_milestone(record.place(milestone.span), milestone, &giver.id, &other.data.milestones));
        }
    }
}

fn unknown_milestone(place: Place, id: &str, of: &str, milestones: &[crate::source::record::Milestone]) -> Diagnostic {
    Diagnostic::fault("unknown-reference", place, format!("`{of}` has no milestone `{id}`"))
        .nearest(id, milestones.iter().filter_map(|m| m.id.as_ref()).map(|id| id.value.as_str()))
        .help("a milestone is named by its key `id`")
}

fn plain_period(place: Place, text: &At<PeriodText>, strategy: &Strategy, out: &mut Vec<Diagnostic>) {
    if let Err(error) = calendar::parse_plain(&text.value.0, &strategy.years) {
        out.push(bad_period(place, &text.value.0, &error));
    }
}

pub(super) fn bad_period(place: Place, text: &str, error: &calendar::PeriodError) -> Diagnostic {
    Diagnostic::fault("bad-period", place, format!("`{text}` can't be read as a period: {}", error.reason()))
        .help(error.remedy())
}

fn positive<T>(record: &Record<T>, value: Option<&At<f64>>, what: &str, out: &mut Vec<Diagnostic>) {
    if let Some(value) = value.filter(|value| value.value <= 0.0) {
        out.push(
            bad(record.place(value.span), format!("{what} is above 0")).help("leave the key out for a weight of 1"),
        );
    }
}

fn order<T>(record: &Record<T>, start: Option<&At<Day>>, end: Option<&At<Day>>, what: &str, out: &mut Vec<Diagnostic>) {
    if let (Some(start), Some(end)) = (start, end)
        && end.0 < start.0
    {
        out.push(
            bad(record.place(end.span), format!("{what} ends before it begins"))
                .related(record.place(start.span), "it begins here"),
        );
    }
}

fn bad(place: Place, words: impl Into<String>) -> Diagnostic {
    Diagnostic::fault("wrong-value", place, words)
}
