//! KPIs: files that can't be trusted, and figures that are off target and getting worse.

use super::collect::{english, said};
use super::{Alert, Group, Said};
use crate::calendar::Period;
use crate::check;
use crate::diagnostic::Severity;
use crate::edition::{Finding, Reader};
use crate::reading::{KpiReading, Status};
use crate::say;
use crate::source::record::Kind;
use crate::statistics::variation::Variation;
use crate::strategy::{Ref, Relation};
use crate::view::parts;
use crate::view::words::{self, Words};
use jiff::civil::Date;

/// What the check finds on the figures of KPIs, errors first: one alert for each rule on each KPI.
pub(super) fn unsure(reader: &Reader<'_>) -> Vec<Alert> {
    let mut found: Vec<(Severity, Ref, &'static str, Vec<&Finding>)> = Vec::new();
    for of in reader.all(Kind::Kpi).into_iter().filter(|of| reader.is_own(of)) {
        for finding in reader.findings_of(&of) {
            let figures = check::rule(finding.diagnostic.id).is_some_and(|rule| rule.figures);
            if finding.accepted.is_some() || !figures {
                continue;
            }
            let id = finding.diagnostic.id;
            // What is found on a KPI stands at the end.
            let mut on_it = found.iter_mut().rev().take_while(|(_, other, ..)| *other == of);
            match on_it.find(|(_, _, rule, _)| *rule == id) {
                Some((severity, _, _, all)) => {
                    *severity = (*severity).min(finding.diagnostic.severity);
                    all.push(finding);
                }
                None => found.push((finding.diagnostic.severity, of.clone(), id, vec![finding])),
            }
        }
    }
    found.sort_by(|a, b| (a.0, &a.1, a.2).cmp(&(b.0, &b.1, b.2)));
    found.into_iter().filter_map(|(severity, of, rule, all)| unsure_alert(reader, of, rule, severity, &all)).collect()
}

fn unsure_alert(
    reader: &Reader<'_>,
    of: Ref,
    rule: &'static str,
    severity: Severity,
    findings: &[&Finding],
) -> Option<Alert> {
    let language = reader.language();
    let link = parts::link(reader, &of)?;
    let latest = reader.reading(&of.id).and_then(|reading| reading.latest);
    let print = Words::of(language, &reader.kpi(&of.id)?.data);
    let stale = latest.filter(|_| rule == "value-stale");
    let title = link.text.as_str();
    let headline = match (rule, stale) {
        (_, Some(latest)) => {
            let period = language.period(latest.period, reader.years());
            say!(language, "alert-stale", title = title, period = period)
        }
        ("data-unreadable", _) => say!(language, "alert-unreadable", title = title),
        ("value-never", _) => say!(language, "alert-never", title = title),
        _ => say!(language, "alert-doubt", title = title),
    };
    let effect = match (rule, stale) {
        (_, Some(latest)) => say!(language, "alert-effect-stale", value = print.value(latest.value)),
        ("data-unreadable" | "value-never", _) => say!(language, "alert-effect-none"),
        ("value-in-future", _) => say!(language, "alert-effect-future"),
        _ => say!(language, "alert-effect-doubt"),
    };
    let mut why: Vec<Said> = vec![said(effect)];
    // That a figure is old is said already; what else the check says is English.
    if stale.is_none() {
        why.extend(findings.iter().map(|finding| english(reader, &finding.diagnostic.message)));
    }
    let mut fixes: Vec<Said> = Vec::new();
    for help in findings.iter().flat_map(|finding| &finding.diagnostic.helps) {
        let fix = english(reader, help);
        if !fixes.iter().any(|other| other.text == fix.text) {
            fixes.push(fix);
        }
    }
    let (class, key) = match (severity, stale) {
        (_, Some(_)) => ("stale", "mark-stale"),
        (Severity::Fault | Severity::Error, _) => ("bad", "mark-fix-first"),
        _ => ("watch", "mark-fix-soon"),
    };
    Some(Alert {
        id: format!("kpi:{}/{rule}", of.id),
        group: Group::Data,
        what: rule,
        mark: words::mark(language, class, key),
        headline: said(headline),
        href: link.href,
        why,
        fixes,
        place: findings.first().map(|finding| finding.diagnostic.place.file.path.clone()),
        since: stale.map(|latest| latest.period.end()),
        owner: parts::one(reader, &of, Relation::Owner),
        of,
    })
}

/// KPIs whose process gets worse: those off target first, the widest gap first.
pub(super) fn worse(reader: &Reader<'_>) -> Vec<Alert> {
    let own: Vec<Ref> = reader.all(Kind::Kpi).into_iter().filter(|of| reader.is_own(of)).collect();
    parts::worst(reader, &own).iter().filter_map(|of| worse_alert(reader, of)).collect()
}

/// KPIs that are off target, stale or getting worse, worst first: what a briefing traces.
pub(super) fn adrift(reader: &Reader<'_>) -> Vec<Alert> {
    let all = parts::worst(reader, &reader.all(Kind::Kpi));
    all.iter().filter_map(|of| worse_alert(reader, of).or_else(|| off_alert(reader, of))).collect()
}

fn off_alert(reader: &Reader<'_>, of: &Ref) -> Option<Alert> {
    let language = reader.language();
    let reading = reader.reading(&of.id)?;
    let mark = parts::kpi_mark(reader, of)?;
    let link = parts::link(reader, of)?;
    let title = link.text.as_str();
    let latest = reading.latest?;
    let print = Words::of(language, &reader.kpi(&of.id)?.data);
    let (what, headline, why) = match mark.class {
        "bad" => ("off-target", say!(language, "alert-off", title = title), value_words(reader, of, reading)?),
        "stale" => {
            let period = language.period(latest.period, reader.years());
            let effect = say!(language, "alert-effect-stale", value = print.value(latest.value));
            ("value-stale", say!(language, "alert-stale", title = title, period = period), effect)
        }
        _ => return None,
    };
    Some(Alert {
        id: format!("kpi:{}/{what}", of.id),
        group: Group::Drift,
        what,
        mark,
        headline: said(headline),
        href: link.href,
        why: vec![said(why)],
        fixes: Vec::new(),
        place: None,
        since: Some(latest.period.end()).filter(|_| what == "value-stale"),
        owner: parts::one(reader, of, Relation::Owner),
        of: of.clone(),
    })
}

fn worse_alert(reader: &Reader<'_>, of: &Ref) -> Option<Alert> {
    let language = reader.language();
    let charted = reader.signal(&of.id)?.charted()?;
    let reading = reader.reading(&of.id)?;
    // A stale figure tells of the past; that it is stale is an alert of its own.
    let stale = reading.freshness == crate::reading::Freshness::Stale;
    if charted.chart.signal.variation != Variation::Concern || stale {
        return None;
    }
    let link = parts::link(reader, of)?;
    let point = charted.chart.signal.since.and_then(|since| charted.points.get(since));
    let since = point.and_then(|at| reader.measure(&of.id)?.observations().get(*at)).map(|seen| seen.period);
    let off = reading.status == Status::OffTarget;
    let headline = match reading.status {
        Status::OffTarget => say!(language, "alert-off-and-worse", title = link.text.as_str()),
        Status::Watch => say!(language, "alert-watch-and-worse", title = link.text.as_str()),
        _ => say!(language, "alert-worse", title = link.text.as_str()),
    };
    let mut why = Vec::new();
    why.extend(value_words(reader, of, reading).map(said));
    why.extend(
        since.map(|since| say!(language, "short-worse", since = language.period(since, reader.years()))).map(said),
    );
    Some(Alert {
        id: format!("kpi:{}/worse", of.id),
        group: Group::Drift,
        what: if off { "off-target-and-worse" } else { "worse" },
        mark: words::shown(language, reading.status, reading.freshness, reading.judged),
        headline: said(headline),
        href: link.href,
        why,
        fixes: Vec::new(),
        place: None,
        since: since.map(Period::end),
        owner: parts::one(reader, of, Relation::Owner),
        of: of.clone(),
    })
}

/// The last value with its period and how far it is from target.
pub(super) fn value_words(reader: &Reader<'_>, of: &Ref, reading: &KpiReading) -> Option<String> {
    let language = reader.language();
    let latest = reading.latest?;
    let print = Words::of(language, &reader.kpi(&of.id)?.data);
    let (value, period) = (print.value(latest.value), language.period(latest.period, reader.years()));
    Some(if let Some(gap) = parts::gap_words(reading, &print) {
        say!(language, "verdict-gap", value = value, period = period, gap = gap)
    } else {
        say!(language, "verdict", value = value, period = period)
    })
}

/// The last day of the last period with a value.
pub(super) fn last_day(reader: &Reader<'_>, of: &Ref) -> Option<Date> {
    Some(reader.reading(&of.id)?.latest?.period.end())
}
