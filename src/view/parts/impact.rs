//! Whether KPIs changed at the time of an initiative, in words. Association, never cause.

use super::links::{Link, link};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{ImpactReading, InitiativeReading, Schedule};
use crate::source::record::InitiativeState;
use crate::statistics::impact::{Size, Verdict};
use crate::strategy::Ref;
use crate::view::words::{self, Mark, Words};
use serde::Serialize;

/// The impact test of a KPI.
#[derive(Debug, Clone, Serialize)]
pub struct ImpactRow {
    /// The KPI.
    pub link: Link,
    /// The verdict.
    pub mark: Mark,
    /// Why, with the figures.
    pub why: String,
    /// The change against the one expected.
    pub size: Option<&'static str>,
    /// What could have been seen.
    pub power: Option<String>,
    /// What else happened to the KPI at the time.
    pub beside: Vec<Link>,
}

/// The mark of a verdict.
pub fn impact_mark(language: &Language, verdict: Verdict) -> Mark {
    let (class, key) = match verdict {
        Verdict::Moved => ("good", "mark-moved"),
        Verdict::MovedWrongWay => ("bad", "mark-moved-the-wrong-way"),
        Verdict::NoMovement => ("watch", "mark-no-movement"),
        Verdict::TooEarly => ("open", "mark-too-early"),
        Verdict::NoBaseline => ("none", "mark-no-baseline"),
        Verdict::UnstableBaseline => ("none", "mark-unsteady-before"),
    };
    words::mark(language, class, key)
}

/// The tests of an initiative, in the order in which it names its KPIs.
pub fn impact_rows(reader: &Reader<'_>, of: &Ref) -> Vec<ImpactRow> {
    reader.impacts(&of.id).into_iter().filter_map(|reading| row(reader, reading)).collect()
}

fn row(reader: &Reader<'_>, reading: &ImpactReading) -> Option<ImpactRow> {
    let print = Words::of(reader.language(), &reader.kpi(&reading.kpi.id)?.data);
    let impact = &reading.impact;
    Some(ImpactRow {
        link: link(reader, &reading.kpi)?,
        mark: impact_mark(reader.language(), impact.verdict),
        why: why(reader, reading, &print),
        size: impact.size.filter(|_| impact.points_after > 0).map(|size| match size {
            Size::AsExpected => "about as much as expected",
            Size::Less => "less than expected",
            Size::More => "more than expected",
        }),
        power: impact.detectable.zip(impact.detectable_sigma).map(|(units, sigma)| {
            let values = words::count(impact.points_after, "value", "values");
            format!(
                "{values} would probably show a change of {} ({} times the usual spread).",
                print.amount(units),
                reader.language().number(sigma, Some(1))
            )
        }),
        beside: reading.confounders.iter().filter_map(|other| link(reader, other)).collect(),
    })
}

fn why(reader: &Reader<'_>, reading: &ImpactReading, print: &Words) -> String {
    let impact = &reading.impact;
    let before = words::count(impact.points_before, "value", "values");
    let after = words::count(impact.points_after, "value", "values");
    let Some(effective) = reading.effective else {
        return format!("It is not completed yet, so there is no time from which to look; {before} before.");
    };
    let from = reading
        .from
        .map_or_else(|| reader.language().date(effective), |from| reader.language().period(from, reader.years()));
    let means = impact.mean_before.zip(impact.mean_after).map(|(then, now)| {
        format!(": the mean went from {} to {} ({})", print.value(then), print.value(now), print.difference(now - then))
    });
    let means = means.unwrap_or_default();
    match impact.verdict {
        Verdict::NoBaseline => format!("{before} before {from} are too few, or all the same; it takes 12."),
        Verdict::UnstableBaseline => {
            let anyway = impact.anyway.map_or_else(String::new, |verdict| {
                format!(
                    " Taken as it is, the test would say: {}.",
                    words::lower_first(&impact_mark(reader.language(), verdict).word)
                )
            });
            format!("The KPI was changing before {from} already, so a change after it says little{means}.{anyway}")
        }
        Verdict::TooEarly => format!("{after} since {from} are too few to tell; without a signal it takes 8."),
        Verdict::Moved => format!("The KPI changed at the time, from {from} on{means}."),
        Verdict::MovedWrongWay => format!("The KPI changed at the time, but the wrong way, from {from} on{means}."),
        Verdict::NoMovement => format!("{after} since {from} show no signal against the limits of before{means}."),
    }
}

/// What work and figures say together. Method: the diagnostic of section 10.
pub fn diagnosis(
    state: Option<InitiativeState>,
    reading: &InitiativeReading,
    impacts: &[&ImpactReading],
) -> Option<&'static str> {
    let any = |verdict: Verdict| impacts.iter().any(|impact| impact.impact.verdict == verdict);
    let done = state == Some(InitiativeState::Done) || reading.progress.is_some_and(|progress| progress >= 1.0);
    let late = reading.schedule == Some(Schedule::Late);
    let flat = any(Verdict::NoMovement) || any(Verdict::MovedWrongWay);
    if any(Verdict::Moved) {
        return if done {
            Some("The work is done and the figure moved at the time: keep it, and write the lesson down.")
        } else if late {
            Some("The work is late, yet the figure moved: something else may have moved it.")
        } else {
            None
        };
    }
    match (done, late, flat) {
        (true, _, true) => Some("The work is done and the figure has not moved: the idea behind it is in doubt."),
        (false, true, true) => {
            Some("The work is late and the figure has not moved: first look at how it is carried out.")
        }
        _ => None,
    }
}
