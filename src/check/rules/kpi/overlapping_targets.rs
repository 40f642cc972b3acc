use crate::calendar::{Frequency, Period};
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Ref, TargetPath};
use jiff::civil::Date;
use super::targets::shown;

pub(super) const RULE: Rule = Rule {
    id: "overlapping-targets",
    severity: Severity::Error,
    capability: Capability::OrganisationalVisibility,
    when: "Two steps of a target path with different targets are due within one period of the KPI: a path by months \
        for an annual KPI. The value of that period is held against the last of them, and against the other never.",
    why: "two targets that hold for one value can't both be met, and readers are shown only one",
    mend: "Keep one step for each period of the KPI, or measure it as often as its targets change.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(measure)) = (reader.kpi(&of.id), reader.measure(&of.id)) else { return };
    let TargetPath::Steps(steps) = &measure.targets else { return };
    // Periods of several units count from the first value, wherever that is.
    let grain = match measure.frequency {
        Frequency::Every { .. } | Frequency::Irregular => return,
        frequency => frequency.grain(),
    };
    let Some(grain) = grain else { return };
    let own = measure.observations().last().map(|last| last.period.is_fiscal());
    let period = |day: Date, fiscal: bool| Period::of_date(day, grain, reader.years(), fiscal);
    for pair in steps.windows(2) {
        let (first, second) = (pair[0], pair[1]);
        // Without values it is not known whether periods are fiscal: then both must say so.
        let within = |fiscal: bool| period(first.by.end(), fiscal).end() >= second.by.end();
        if first.band == second.band || !own.map_or_else(|| within(false) && within(true), within) {
            continue;
        }
        let years = reader.years();
        let whole = period(first.by.end(), own.unwrap_or(false)).id(years);
        let words = format!(
            "two targets of `{}` fall into {whole}: {} by {} and {} by {}",
            of.id,
            shown(first.band),
            first.by.id(years),
            shown(second.band),
            second.by.id(years)
        );
        let place = record.data.targets.as_ref().map_or(record.span, |path| path.span);
        found.add(
            of,
            says(record.place(place), words)
                .note(format!(
                    "`{}` is {}, so its value of {whole} is held against {} only",
                    of.id,
                    measure.frequency.word(),
                    shown(second.band)
                ))
                .help("keep one of the two, or measure the KPI as often as its targets change"),
        );
    }
}
