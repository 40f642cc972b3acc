//! Whether KPIs changed at the time of an initiative, in words. Association, never cause.

use super::links::{Link, link};
use crate::edition::Reader;
use crate::language::{Args, Language};
use crate::reading::{ImpactReading, InitiativeReading, Schedule};
use crate::say;
use crate::source::record::InitiativeState;
use crate::statistics::impact::{Size, Verdict};
use crate::strategy::Ref;
use crate::view::words::{self, Mark, Words};
use serde::Serialize;
use std::sync::Arc;

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
    pub size: Option<Arc<str>>,
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
    let language = reader.language();
    let print = Words::of(language, &reader.kpi(&reading.kpi.id)?.data);
    let impact = &reading.impact;
    Some(ImpactRow {
        link: link(reader, &reading.kpi)?,
        mark: impact_mark(language, impact.verdict),
        why: why(reader, reading, &print),
        size: impact.size.filter(|_| impact.points_after > 0).map(|size| {
            language.word(match size {
                Size::AsExpected => "impact-as-expected",
                Size::Less => "impact-less",
                Size::More => "impact-more",
            })
        }),
        power: impact.detectable.zip(impact.detectable_sigma).map(|(units, sigma)| {
            let sigma = language.number(sigma, Some(1));
            say!(language, "impact-power", n = impact.points_after, change = print.amount(units), sigma = sigma)
        }),
        beside: reading.confounders.iter().filter_map(|other| link(reader, other)).collect(),
    })
}

fn why(reader: &Reader<'_>, reading: &ImpactReading, print: &Words) -> String {
    let language = reader.language();
    let impact = &reading.impact;
    let (before, after) = (impact.points_before, impact.points_after);
    let Some(effective) = reading.effective else { return say!(language, "impact-not-done", n = before) };
    let mut about = Args::new();
    let from = reading.from.map_or_else(|| language.date(effective), |from| language.period(from, reader.years()));
    about.set("from", from.as_str());
    about.set("n", after);
    let means = impact.mean_before.zip(impact.mean_after);
    if let Some((then, now)) = means {
        about.set("before", print.value(then));
        about.set("after", print.value(now));
        about.set("change", print.difference(now - then));
    }
    let with = |plain, means_too| language.say(if means.is_some() { means_too } else { plain }, &about);
    match impact.verdict {
        Verdict::NoBaseline => say!(language, "impact-no-baseline", n = before, from = from.as_str()),
        Verdict::UnstableBaseline => {
            let said = with("impact-unsteady", "impact-unsteady-means");
            let anyway = impact.anyway.map(|verdict| impact_mark(language, verdict).word);
            let anyway = anyway.map(|verdict| say!(language, "impact-anyway", verdict = verdict.as_ref()));
            [Some(said), anyway].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Verdict::TooEarly => say!(language, "impact-too-early", n = after, from = from.as_str()),
        Verdict::Moved => with("impact-moved", "impact-moved-means"),
        Verdict::MovedWrongWay => with("impact-wrong", "impact-wrong-means"),
        Verdict::NoMovement => with("impact-none", "impact-none-means"),
    }
}

/// What work and figures say together. Method: the diagnostic of section 10.
pub fn diagnosis(
    language: &Language,
    state: Option<InitiativeState>,
    reading: &InitiativeReading,
    impacts: &[&ImpactReading],
) -> Option<Arc<str>> {
    let any = |verdict: Verdict| impacts.iter().any(|impact| impact.impact.verdict == verdict);
    let done = state == Some(InitiativeState::Done) || reading.progress.is_some_and(|progress| progress >= 1.0);
    let late = reading.schedule == Some(Schedule::Late);
    let flat = any(Verdict::NoMovement) || any(Verdict::MovedWrongWay);
    let key = match (any(Verdict::Moved), done, late) {
        (true, true, _) => "diagnosis-keep",
        (true, false, true) => "diagnosis-otherwise",
        (false, true, _) if flat => "diagnosis-doubt",
        (false, false, true) if flat => "diagnosis-execution",
        _ => return None,
    };
    Some(language.word(key))
}
