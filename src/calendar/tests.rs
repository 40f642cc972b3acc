//! Tables of forms and refusals, and properties of all periods.

use std::collections::HashSet;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

const EVERY_5_YEARS: Frequency = Frequency::Every { every: 5, unit: Unit::Year };
const EVERY_2_YEARS: Frequency = Frequency::Every { every: 2, unit: Unit::Year };
const HALF_YEARLY: Frequency = Frequency::Every { every: 6, unit: Unit::Month };
const BARE: Reading = Reading { fiscal: false, span: None };
const FISCAL: Reading = Reading { fiscal: true, span: None };
const FROM_START: Reading = Reading { fiscal: false, span: Some(SpanIs::Start) };
const TO_END: Reading = Reading { fiscal: false, span: Some(SpanIs::End) };

fn april(named: NamedBy) -> FiscalYears {
    FiscalYears { start_month: 4, named }
}

/// A period as its first and last day and its name, or why it is none.
fn told(read: Result<Period, PeriodError>, years: &FiscalYears) -> String {
    match read {
        Ok(period) => format!("{} {} {}", period.start(), period.end(), period.id(years)),
        Err(error) => format!("no: {}", error.reason()),
    }
}

#[track_caller]
fn check(text: &str, frequency: Frequency, years: &FiscalYears, reading: Reading, expected: &str) {
    let read = parse_period(text, frequency, years, reading);
    assert_eq!(told(read, years), expected, "{text} {}", frequency.word());
}

#[test]
fn forms_of_every_frequency() {
    use Frequency::{Annual, Daily, Irregular, Monthly, Quarterly, Weekly};
    let years = april(NamedBy::End);
    for (text, frequency, expected) in [
        ("2026", Annual, "2026-01-01 2026-12-31 2026"),
        ("  2026\t", Annual, "2026-01-01 2026-12-31 2026"),
        ("\u{a0}2026\u{2003}", Annual, "2026-01-01 2026-12-31 2026"),
        ("FY2026", Annual, "2025-04-01 2026-03-31 FY2026"),
        ("fy2026", Annual, "2025-04-01 2026-03-31 FY2026"),
        ("2007/08", Annual, "2007-04-01 2008-03-31 FY2008"),
        ("2010-11", Annual, "2010-04-01 2011-03-31 FY2011"),
        ("2016-2017", Annual, "2016-04-01 2017-03-31 FY2017"),
        ("2016/2017", Annual, "2016-04-01 2017-03-31 FY2017"),
        ("1999-00", Annual, "1999-04-01 2000-03-31 FY2000"),
        ("1999/2000", Annual, "1999-04-01 2000-03-31 FY2000"),
        ("2026-10-31", Annual, "2026-01-01 2026-12-31 2026"),
        ("2026-Q3", Quarterly, "2026-07-01 2026-09-30 2026-Q3"),
        ("2026q3", Quarterly, "2026-07-01 2026-09-30 2026-Q3"),
        ("2026 Q3", Quarterly, "2026-07-01 2026-09-30 2026-Q3"),
        ("q3 2026", Quarterly, "2026-07-01 2026-09-30 2026-Q3"),
        ("FY2026-Q1", Quarterly, "2025-04-01 2025-06-30 FY2026-Q1"),
        ("FY2026 Q4", Quarterly, "2026-01-01 2026-03-31 FY2026-Q4"),
        ("2026-10-31", Quarterly, "2026-10-01 2026-12-31 2026-Q4"),
        ("2026-H2", HALF_YEARLY, "2026-07-01 2026-12-31 2026-H2"),
        ("FY2026-h2", HALF_YEARLY, "2025-10-01 2026-03-31 FY2026-H2"),
        ("2026-10", Monthly, "2026-10-01 2026-10-31 2026-10"),
        ("2026/10", Monthly, "2026-10-01 2026-10-31 2026-10"),
        ("202610", Monthly, "2026-10-01 2026-10-31 2026-10"),
        ("2010-11", Monthly, "2010-11-01 2010-11-30 2010-11"),
        ("2007/08", Monthly, "2007-08-01 2007-08-31 2007-08"),
        ("FY2026-M07", Monthly, "2025-10-01 2025-10-31 2025-10"),
        ("fy2026-m12", Monthly, "2026-03-01 2026-03-31 2026-03"),
        ("Oct 2026", Monthly, "2026-10-01 2026-10-31 2026-10"),
        ("oCTober 2026", Monthly, "2026-10-01 2026-10-31 2026-10"),
        ("Sept. 2026", Monthly, "2026-09-01 2026-09-30 2026-09"),
        ("may-2026", Monthly, "2026-05-01 2026-05-31 2026-05"),
        ("2024-02-29", Monthly, "2024-02-01 2024-02-29 2024-02"),
        ("2026-W44", Weekly, "2026-10-26 2026-11-01 2026-W44"),
        ("2026w01", Weekly, "2025-12-29 2026-01-04 2026-W01"),
        ("2020-W53", Weekly, "2020-12-28 2021-01-03 2020-W53"),
        ("2027-01-01", Weekly, "2026-12-28 2027-01-03 2026-W53"),
        ("2026-10-31", Daily, "2026-10-31 2026-10-31 2026-10-31"),
        ("2026-10-31", Irregular, "2026-10-31 2026-10-31 2026-10-31"),
        ("2026", Irregular, "2026-01-01 2026-12-31 2026"),
        ("2026-10", Irregular, "2026-10-01 2026-10-31 2026-10"),
        ("2012-13", Irregular, "2012-04-01 2013-03-31 FY2013"),
        ("2016-2017", Irregular, "2016-04-01 2017-03-31 FY2017"),
        ("2016-2020", Irregular, "2016-01-01 2020-12-31 2016..2020"),
        ("2026-W44", Irregular, "2026-10-26 2026-11-01 2026-W44"),
        ("2026", EVERY_5_YEARS, "2022-01-01 2026-12-31 2022..2026"),
        ("FY2026", EVERY_5_YEARS, "2021-04-01 2026-03-31 FY2022..FY2026"),
        ("2016-2020", EVERY_5_YEARS, "2016-01-01 2020-12-31 2016..2020"),
        ("2016-20", EVERY_5_YEARS, "2016-01-01 2020-12-31 2016..2020"),
        ("2006-10", EVERY_5_YEARS, "2006-01-01 2010-12-31 2006..2010"),
        ("2016..2020", EVERY_5_YEARS, "2016-01-01 2020-12-31 2016..2020"),
        ("FY2016..FY2020", EVERY_5_YEARS, "2015-04-01 2020-03-31 FY2016..FY2020"),
        ("2016/17", EVERY_5_YEARS, "2012-04-01 2017-03-31 FY2013..FY2017"),
        ("2026-10-31", EVERY_5_YEARS, "2022-01-01 2026-12-31 2022..2026"),
        ("2016-2017", EVERY_2_YEARS, "2016-01-01 2017-12-31 2016..2017"),
    ] {
        check(text, frequency, &years, BARE, expected);
    }
}

#[test]
fn refusals_say_why() {
    use Frequency::{Annual, Daily, Irregular, Monthly, Quarterly, Weekly};
    let years = april(NamedBy::End);
    for (text, frequency, expected) in [
        ("", Monthly, "it is empty"),
        (" \t", Monthly, "it is empty"),
        ("2026-13", Monthly, "there is no month 13"),
        ("2026-00", Monthly, "there is no month 0"),
        ("202613", Monthly, "there is no month 13"),
        ("FY2026-M13", Monthly, "there is no month 13"),
        ("2026-13-01", Monthly, "there is no month 13"),
        ("2026-02-30", Daily, "February 2026 has 28 days"),
        ("2026-02-00", Daily, "February 2026 has 28 days"),
        ("2025-W54", Weekly, "2025 has 52 weeks, numbered from 1"),
        ("2025-W53", Weekly, "2025 has 52 weeks, numbered from 1"),
        ("2026-W00", Weekly, "2026 has 53 weeks, numbered from 1"),
        ("2026-Q5", Quarterly, "there is no quarter 5"),
        ("Q0 2026", Quarterly, "there is no quarter 0"),
        ("2026-H3", HALF_YEARLY, "a year has two halves, and 3 is neither"),
        ("2026-10-31T08:00", Daily, "it has a time of day"),
        ("2026-10-31 08:00:00", Monthly, "it has a time of day"),
        ("2026-10-31Z", Monthly, "it is not a date or a period"),
        ("0026-10", Monthly, "its year is not between 1000 and 9999"),
        ("9999-00", Annual, "its year is not between 1000 and 9999"),
        ("2016-0999", EVERY_5_YEARS, "its year is not between 1000 and 9999"),
        ("2026-10", Quarterly, "it is a month, where a quarter is expected"),
        ("2026", Monthly, "it is a year, where a month is expected"),
        ("FY2026", Monthly, "it is a year, where a month is expected"),
        ("2016-2017", Monthly, "it is a year, where a month is expected"),
        ("2012-13", Monthly, "it is a year, where a month is expected"),
        ("2016-2020", Monthly, "it is a span of 5 years, where a month is expected"),
        ("2026-W44", Monthly, "it is a week, where a month is expected"),
        ("2026-10", Daily, "it is a month, where a date is expected"),
        ("2026-10", Annual, "it is a month, where a year is expected"),
        ("200708", Annual, "it is a month, where a year is expected"),
        ("2016-2020", Annual, "2020 is not the year after 2016"),
        ("2010-13", Annual, "2013 is not the year after 2010"),
        ("2016-2016", Annual, "2016 does not come after 2016"),
        ("2017-2016", Annual, "2016 does not come after 2017"),
        ("2016..2020", Annual, "it is a span of 5 years, where a year is expected"),
        ("2016-2019", EVERY_5_YEARS, "2016 to 2019 are 4 years, where 5 are expected"),
        ("2016..2019", EVERY_5_YEARS, "it is a span of 4 years, where a span of 5 years is expected"),
        ("2010-10", EVERY_5_YEARS, "it is a month, where a span of 5 years is expected"),
        ("2026-Q3", EVERY_5_YEARS, "it is a quarter, where a span of 5 years is expected"),
        ("2016-17", EVERY_2_YEARS, "it may be 2016..2017 or FY2017"),
        ("2007/08", Irregular, "it may be Aug 2007 or FY2008"),
        ("2010-11", Irregular, "it may be Nov 2010 or FY2011"),
        ("2016-2016", Irregular, "2016 does not come after 2016"),
        ("1000-9999", Irregular, "9999 is not the year after 1000"),
    ] {
        check(text, frequency, &years, BARE, &format!("no: {expected}"));
    }
}

#[test]
fn what_is_no_period() {
    let texts = "x 20 202 20261 2026101 20261031 2026- -2026 2026-1 2026-1-1 2026-10- 2026-10-3 2026-10-311 +2026 \
                 2026.5 2026..20 2026... FY26 FY \
                 FY2026- FY2026-W01 FY2026-M1 FY2026..2030 FY2026-10 2026-W4 2026-W444 2026-Q \
                 2026-Q12 Q32026 Q3 W44-2026 2026-M07 Oct Oct2026 Octo-2026 Oct-26 31-Oct-2026 01/02/2026 2026/10/31 \
                 1_000 ２０２６ 2026‑10 Octobér";
    for text in texts.split_ascii_whitespace() {
        for frequency in [Frequency::Monthly, Frequency::Annual, Frequency::Irregular, EVERY_5_YEARS] {
            let read = parse_period(text, frequency, &FiscalYears::default(), BARE);
            assert_eq!(read, Err(PeriodError::NotAPeriod), "{text}");
        }
    }
}

#[test]
fn ambiguous_forms_stop_being_so() {
    let years = april(NamedBy::End);
    check("2010-11", Frequency::Irregular, &years, TO_END, "2011-01-01 2011-12-31 2011");
    check("2016-17", EVERY_2_YEARS, &years, FROM_START, "2015-01-01 2016-12-31 2015..2016");
    // Each reading that is named can be written.
    for (text, frequency) in [("2007/08", Frequency::Irregular), ("2016-17", EVERY_2_YEARS)] {
        let Err(PeriodError::Ambiguous { readings }) = parse_period(text, frequency, &years, BARE) else {
            unreachable!("{text} has one reading")
        };
        for reading in readings {
            assert!(parse_period(&reading, frequency, &years, BARE).is_ok(), "{reading}");
        }
    }
}

#[test]
fn period_is_takes_one_of_two_calendar_years() {
    let years = april(NamedBy::End);
    check("2016-2017", Frequency::Annual, &years, FROM_START, "2016-01-01 2016-12-31 2016");
    check("2016-2017", Frequency::Annual, &years, TO_END, "2017-01-01 2017-12-31 2017");
    check("2007/08", Frequency::Annual, &years, TO_END, "2008-01-01 2008-12-31 2008");
    check("2016-2020", Frequency::Annual, &years, TO_END, "no: 2020 is not the year after 2016");
    check("2016-2020", EVERY_5_YEARS, &years, TO_END, "2016-01-01 2020-12-31 2016..2020");
}

#[test]
fn fiscal_reading_of_what_does_not_say_so() {
    let years = april(NamedBy::End);
    check("2018", Frequency::Annual, &years, FISCAL, "2017-04-01 2018-03-31 FY2018");
    check("2018-Q1", Frequency::Quarterly, &years, FISCAL, "2017-04-01 2017-06-30 FY2018-Q1");
    check("Q1 2018", Frequency::Quarterly, &years, FISCAL, "2017-04-01 2017-06-30 FY2018-Q1");
    check("2018-04-01", Frequency::Annual, &years, FISCAL, "2018-04-01 2019-03-31 FY2019");
    check("2018-03-31", Frequency::Quarterly, &years, FISCAL, "2018-01-01 2018-03-31 FY2018-Q4");
    check("2018-07", Frequency::Monthly, &years, FISCAL, "2018-07-01 2018-07-31 2018-07");
    check("2018", EVERY_5_YEARS, &years, FISCAL, "2013-04-01 2018-03-31 FY2014..FY2018");
    check("2018-03-31", EVERY_5_YEARS, &years, FISCAL, "2013-04-01 2018-03-31 FY2014..FY2018");
}

#[test]
fn fiscal_years_by_start_end_and_from_january() {
    let annual = Frequency::Annual;
    let start = april(NamedBy::Start);
    check("FY2026", annual, &start, BARE, "2026-04-01 2027-03-31 FY2026");
    check("2007/08", annual, &start, BARE, "2007-04-01 2008-03-31 FY2007");
    check("FY2026-Q4", Frequency::Quarterly, &start, BARE, "2027-01-01 2027-03-31 FY2026-Q4");
    check("FY2026-M07", Frequency::Monthly, &start, BARE, "2026-10-01 2026-10-31 2026-10");
    for named in [NamedBy::Start, NamedBy::End] {
        let january = FiscalYears { start_month: 1, named };
        check("FY2026", annual, &january, BARE, "2026-01-01 2026-12-31 FY2026");
        check("FY2026-M07", Frequency::Monthly, &january, BARE, "2026-07-01 2026-07-31 2026-07");
    }
    check("2007/08", annual, &FiscalYears::default(), BARE, "2008-01-01 2008-12-31 FY2008");
    assert_eq!(FiscalYears::default(), FiscalYears { start_month: 1, named: NamedBy::End });
}

#[test]
fn plain_periods_are_those_of_the_content_format() {
    let years = april(NamedBy::End);
    for (text, expected) in [
        ("2026", "2026-01-01 2026-12-31 2026"),
        (" 2026-Q3 ", "2026-07-01 2026-09-30 2026-Q3"),
        ("2026-10", "2026-10-01 2026-10-31 2026-10"),
        ("2010-11", "2010-11-01 2010-11-30 2010-11"),
        ("2026-w44", "2026-10-26 2026-11-01 2026-W44"),
        ("2026-10-31", "2026-10-31 2026-10-31 2026-10-31"),
        ("FY2026", "2025-04-01 2026-03-31 FY2026"),
        ("FY2026-Q1", "2025-04-01 2025-06-30 FY2026-Q1"),
        ("FY2026-M07", "2025-10-01 2025-10-31 2025-10"),
        ("2012-13", "no: there is no month 13"),
        ("2007/08", "no: it may be 2007-08 or FY2008"),
        ("2026-10-31T00:00Z", "no: it has a time of day"),
        ("soon", "no: it is not a date or a period"),
    ] {
        assert_eq!(told(parse_plain(text, &years), &years), expected, "{text}");
    }
    for (text, instead) in [
        ("202610", "2026-10"),
        ("Oct 2026", "2026-10"),
        ("Q3 2026", "2026-Q3"),
        ("2026Q3", "2026-Q3"),
        ("FY2026 Q1", "FY2026-Q1"),
        ("2016-2017", "FY2017"),
        ("2012/13", "FY2013"),
        ("2026-H1", "2026-06-30"),
        ("FY2026-H1", "2025-09-30"),
        ("2021..2025", "2025-12-31"),
    ] {
        let error = parse_plain(text, &years).unwrap_err();
        assert_eq!(error.remedy(), format!("write {instead}"), "{text}");
        assert!(parse_plain(instead, &years).is_ok(), "{instead}");
    }
}

#[test]
fn dates() {
    assert_eq!(parse_date(" 2026-10-31 "), Ok(date(2026, 10, 31)));
    for (text, reason) in [
        ("2026-10", "it is a month, where a date is expected"),
        ("FY2026", "it is a year, where a date is expected"),
        ("2026-02-29", "February 2026 has 28 days"),
        ("2026-13-01", "there is no month 13"),
        ("2026-10-31T00:00", "it has a time of day"),
        ("2026-Q5", "it is not a date"),
        ("31.10.2026", "it is not a date"),
        ("", "it is not a date"),
    ] {
        assert_eq!(parse_date(text).unwrap_err().reason(), reason, "{text}");
    }
    assert_eq!(long_date(date(2026, 10, 31)), "31 October 2026");
    assert_eq!(short_date(date(2026, 5, 1)), "1 May 2026");
}

#[test]
fn remedies_can_be_followed() {
    for (text, frequency, remedy) in [
        (
            "x",
            Frequency::Monthly,
            "write a date (2026-10-31), a month (2026-10), a week (2026-W44), a quarter (2026-Q3), \
             a year (2026) or a fiscal year (FY2026)",
        ),
        ("2026-10", Frequency::Quarterly, "write a quarter, such as 2026-Q3"),
        ("2026-10", EVERY_5_YEARS, "write a span of 5 years, such as 2022-2026"),
        ("2016-2019", EVERY_5_YEARS, "write its last year (2026), or its first and last (2022-2026)"),
        (
            "2016-2020",
            Frequency::Annual,
            "write a year (2026), a fiscal year (FY2026) or the two years it touches (2025/26)",
        ),
        ("2026-02-30", Frequency::Daily, "write a day from 2026-02-01 to 2026-02-28"),
        ("2025-W53", Frequency::Weekly, "write a week from 2025-W01 to 2025-W52"),
        ("2007/08", Frequency::Irregular, "write Aug 2007 or FY2008"),
    ] {
        let error = parse_period(text, frequency, &april(NamedBy::End), BARE).unwrap_err();
        assert_eq!(error.remedy(), remedy, "{text}");
    }
}

#[test]
fn names_for_people() {
    let years = april(NamedBy::End);
    for (text, label, short) in [
        ("2026", "2026", "2026"),
        ("FY2026", "FY2026", "FY2026"),
        ("2026-H1", "H1 2026", "H1"),
        ("FY2026-H2", "FY2026 H2", "H2"),
        ("2026-Q3", "Q3 2026", "Q3"),
        ("FY2026-Q1", "FY2026 Q1", "Q1"),
        ("2026-10", "Oct 2026", "Oct"),
        ("FY2026-M01", "Apr 2025", "Apr"),
        ("2026-W04", "week 4 2026", "W4"),
        ("2026-10-31", "31 Oct 2026", "31 Oct"),
        ("2016..2020", "2016–2020", "2016–2020"),
        ("FY2016..FY2020", "FY2016–FY2020", "FY2016–FY2020"),
    ] {
        let period = parse_period(text, Frequency::Irregular, &years, BARE).unwrap();
        assert_eq!((period.label(&years).as_str(), period.short(&years).as_str()), (label, short));
    }
}

#[test]
fn coarser_periods() {
    let years = april(NamedBy::End);
    for (text, grain, fiscal, expected) in [
        // The Thursday of 2026-W01 is 1 January, that of 2026-W53 is 31 December.
        ("2026-W01", Grain::Month, false, Some("2026-01")),
        ("2026-W53", Grain::Month, false, Some("2026-12")),
        ("2026-W53", Grain::Year, false, Some("2026")),
        ("2026-W14", Grain::Quarter, true, Some("FY2027-Q1")),
        ("2026-W44", Grain::Week, true, Some("2026-W44")),
        ("2026-03", Grain::Year, true, Some("FY2026")),
        ("2026-Q2", Grain::Year, true, Some("FY2027")),
        ("2026-Q2", Grain::Quarter, true, Some("FY2027-Q1")),
        ("2026", Grain::Year, true, None),
        ("2026", Grain::Month, false, None),
        ("2026-10", Grain::Week, false, None),
        ("2026", Grain::Years(5), false, Some("2026..2030")),
        ("2025-10-31", Grain::Years(5), false, Some("2021..2025")),
        ("2023..2027", Grain::Years(5), false, Some("2023..2027")),
        ("2019..2023", Grain::Years(10), false, None),
        ("2023..2024", Grain::Years(10), false, Some("2021..2030")),
    ] {
        let period = parse_period(text, Frequency::Irregular, &years, BARE).unwrap();
        let whole = period.coarser(grain, &years, fiscal).map(|whole| whole.id(&years));
        assert_eq!(whole.as_deref(), expected, "{text} in {grain:?}");
    }
}

#[test]
fn equality_is_of_days_not_of_names() {
    let years = april(NamedBy::End);
    let plain = parse_plain("2025-Q2", &years).unwrap();
    let fiscal = parse_plain("FY2026-Q1", &years).unwrap();
    assert_eq!(plain, fiscal);
    assert_eq!(HashSet::from([plain, fiscal]).len(), 1);
    assert_ne!(plain.id(&years), fiscal.id(&years));
}

#[test]
fn frequencies() {
    let every = |every, unit| Frequency::Every { every, unit };
    for (frequency, grain, word, freshness) in [
        (Frequency::Daily, Some(Grain::Day), "daily", Some((1, 0))),
        (Frequency::Weekly, Some(Grain::Week), "weekly", Some((7, 3))),
        (Frequency::Monthly, Some(Grain::Month), "monthly", Some((31, 10))),
        (Frequency::Quarterly, Some(Grain::Quarter), "quarterly", Some((92, 20))),
        (Frequency::Annual, Some(Grain::Year), "annual", Some((366, 30))),
        (Frequency::Irregular, None, "irregular", None),
        (every(5, Unit::Year), Some(Grain::Years(5)), "every 5 years", Some((1830, 30))),
        (every(1, Unit::Year), Some(Grain::Year), "every year", Some((366, 30))),
        (every(6, Unit::Month), Some(Grain::Half), "every 6 months", Some((186, 10))),
        (every(12, Unit::Month), Some(Grain::Year), "every 12 months", Some((372, 10))),
        (every(2, Unit::Month), Some(Grain::Month), "every 2 months", Some((62, 10))),
        (every(8, Unit::Quarter), Some(Grain::Years(2)), "every 8 quarters", Some((736, 20))),
        (every(3, Unit::Quarter), Some(Grain::Quarter), "every 3 quarters", Some((276, 20))),
        (every(2, Unit::Week), Some(Grain::Week), "every 2 weeks", Some((14, 3))),
        (every(7, Unit::Day), Some(Grain::Week), "every 7 days", Some((7, 0))),
        (every(10, Unit::Day), Some(Grain::Day), "every 10 days", Some((10, 0))),
        (every(0, Unit::Day), Some(Grain::Day), "every day", Some((1, 0))),
    ] {
        assert_eq!(frequency.grain(), grain, "{frequency:?}");
        assert_eq!(frequency.word(), word);
        assert_eq!(frequency.freshness(), freshness);
    }
}

#[test]
fn the_calendar_ends_without_a_panic() {
    let years = april(NamedBy::Start);
    for grain in GRAINS {
        for fiscal in [false, true] {
            let last = Period::of_date(Date::MAX, grain, &years, fiscal);
            assert_eq!((last.end(), last.next()), (Date::MAX, last));
            assert_eq!(last.previous().next(), last);
            let first = Period::of_date(Date::MIN, grain, &years, fiscal);
            assert_eq!((first.start(), first.previous()), (Date::MIN, first));
            for period in [first, last] {
                let _ = (period.id(&years), period.label(&years), period.short(&years));
                let _ = GRAINS.map(|grain| period.coarser(grain, &years, fiscal));
            }
        }
    }
    assert_eq!(told(parse_plain("FY9999", &years), &years), "9999-04-01 9999-12-31 FY9999");
    let wild = FiscalYears { start_month: i8::MIN, named: NamedBy::End };
    assert_eq!(told(parse_plain("FY2026", &wild), &wild), "2026-01-01 2026-12-31 FY2026");
}

const GRAINS: [Grain; 9] = [
    Grain::Day,
    Grain::Week,
    Grain::Month,
    Grain::Quarter,
    Grain::Half,
    Grain::Year,
    Grain::Years(1),
    Grain::Years(5),
    Grain::Years(100),
];

fn frequency_of(grain: Grain) -> Frequency {
    match grain {
        Grain::Day => Frequency::Daily,
        Grain::Week => Frequency::Weekly,
        Grain::Month => Frequency::Monthly,
        Grain::Quarter => Frequency::Quarterly,
        Grain::Half => HALF_YEARLY,
        Grain::Year => Frequency::Annual,
        Grain::Years(every) => Frequency::Every { every, unit: Unit::Year },
    }
}

prop_compose! {
    /// A day whose periods, spans of a century too, lie within the years that can be written.
    fn any_date()(year in 1200i16..=9700, day in 1i16..=365) -> Date {
        Date::new(year, 1, 1).unwrap().with().day_of_year(day).build().unwrap()
    }
}

prop_compose! {
    fn any_years()(start_month in 1i8..=12, end in any::<bool>()) -> FiscalYears {
        FiscalYears { start_month, named: if end { NamedBy::End } else { NamedBy::Start } }
    }
}

fn any_grain() -> impl Strategy<Value = Grain> {
    prop_oneof![proptest::sample::select(&GRAINS[..6]), (1u8..=100).prop_map(Grain::Years)]
}

fn any_frequency() -> impl Strategy<Value = Frequency> {
    let unit = proptest::sample::select(&[Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year][..]);
    prop_oneof![
        any_grain().prop_map(frequency_of),
        Just(Frequency::Irregular),
        (any::<u8>(), unit).prop_map(|(every, unit)| Frequency::Every { every, unit }),
    ]
}

fn any_reading() -> impl Strategy<Value = Reading> {
    let spans = proptest::sample::select(&[None, Some(SpanIs::Start), Some(SpanIs::End)][..]);
    (any::<bool>(), spans).prop_map(|(fiscal, span)| Reading { fiscal, span })
}

/// Texts near enough to periods to get past the first byte.
fn near_periods() -> impl Strategy<Value = String> {
    "(FY|fy|Q[0-9] |[A-Za-z]{3,9}[. -]{1,2})?[0-9]{1,5}([-/ .]{0,2}[FYQHWMT]{0,2}[0-9é]{0,4}){0,3}"
}

fn total(text: &str, frequency: Frequency, years: &FiscalYears, reading: Reading) -> Result<(), TestCaseError> {
    let reads = [parse_period(text, frequency, years, reading), parse_plain(text, years)];
    for read in reads.into_iter().chain([parse_date(text).map(|date| Period::of_date(date, Grain::Day, years, false))])
    {
        match read {
            Ok(period) => {
                prop_assert!(period.start() <= period.end());
                let _ = (period.id(years), period.label(years), period.short(years), period.next(), period.previous());
            }
            Err(error) => {
                for said in [error.reason(), error.remedy()] {
                    prop_assert!(!said.is_empty() && !said.ends_with('.'));
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(
        text in ".*", frequency in any_frequency(), years in any_years(), reading in any_reading(),
    ) {
        total(&text, frequency, &years, reading)?;
    }

    #[test]
    fn nearly_a_period_is_read_or_refused(
        text in near_periods(), frequency in any_frequency(), years in any_years(), reading in any_reading(),
    ) {
        total(&text, frequency, &years, reading)?;
    }

    #[test]
    fn the_frequency_decides_the_grain(
        text in near_periods(), frequency in any_frequency(), years in any_years(), reading in any_reading(),
    ) {
        if let (Ok(period), Some(grain)) = (parse_period(&text, frequency, &years, reading), frequency.grain()) {
            prop_assert_eq!(period.grain(), grain);
        }
    }

    #[test]
    fn ids_are_read_as_the_same_period(
        date in any_date(), grain in any_grain(), years in any_years(), fiscal in any::<bool>(),
    ) {
        let period = Period::of_date(date, grain, &years, fiscal);
        let id = period.id(&years);
        let read = parse_period(&id, frequency_of(grain), &years, BARE).unwrap();
        prop_assert_eq!(read, period);
        prop_assert_eq!(read.id(&years), id);
    }

    #[test]
    fn periods_tile_the_days(
        date in any_date(), grain in any_grain(), years in any_years(), fiscal in any::<bool>(),
    ) {
        let period = Period::of_date(date, grain, &years, fiscal);
        prop_assert!(period.start() <= date && date <= period.end());
        for day in [period.start(), period.end()] {
            prop_assert_eq!(Period::of_date(day, grain, &years, fiscal), period);
        }
        let (previous, next) = (period.previous(), period.next());
        prop_assert_eq!(period.end().tomorrow().unwrap(), next.start());
        prop_assert_eq!(previous.end().tomorrow().unwrap(), period.start());
        prop_assert_eq!(next, Period::of_date(next.start(), grain, &years, fiscal));
        prop_assert_eq!((next.previous(), previous.next()), (period, period));
        prop_assert_eq!(next.previous().id(&years), period.id(&years));
        prop_assert!(previous < period && period < next);
    }

    #[test]
    fn coarser_periods_hold_finer_ones(
        date in any_date(), fine in any_grain(), coarse in any_grain(), years in any_years(), fiscal in any::<bool>(),
    ) {
        let period = Period::of_date(date, fine, &years, fiscal);
        match period.coarser(coarse, &years, fiscal) {
            None => prop_assert!(coarse < period.grain() || matches!(period.grain(), Grain::Years(_))),
            Some(whole) if period.grain() == Grain::Week => {
                let thursday = period.start().checked_add(jiff::Span::new().days(3)).unwrap();
                prop_assert!(whole.start() <= thursday && thursday <= whole.end());
            },
            Some(whole) => prop_assert!(whole.start() <= period.start() && period.end() <= whole.end()),
        }
    }
}

#[test]
fn huge_texts() {
    for text in ["2026-".repeat(200_000), "é".repeat(200_000), "9".repeat(200_000), " ".repeat(200_000) + "2026-10"] {
        let _ = parse_period(&text, Frequency::Monthly, &FiscalYears::default(), BARE);
    }
}

#[test]
fn dates_for_programs_are_those_of_the_standard() {
    for day in [date(2026, 10, 31), date(7, 1, 2), date(0, 12, 31), date(9999, 12, 31), date(1999, 9, 9)] {
        let mut out = String::new();
        push_date(&mut out, day);
        assert_eq!(out, day.to_string());
    }
}
