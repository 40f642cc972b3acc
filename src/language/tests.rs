//! The catalogue as a whole, and what a strategy puts in its place.

use super::catalogue::resources;
use super::own::variables_of;
use super::*;
use crate::calendar::{self, FiscalYears};
use crate::diagnostic::SourceFile;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use std::collections::BTreeSet;

const LANGUAGES: [&str; 13] = ["en", "de", "fr", "es", "nl", "pt", "it", "pl", "sv", "da", "nb", "fi", "ja"];
/// Those that the program speaks.
const SPOKEN: [&str; 4] = ["en", "de", "fr", "es"];

fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for resource in resources(language) {
        FluentResource::try_new(resource.source().to_owned()).expect("a file of words that can be read");
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                let variables = variables_of(message).into_iter().map(str::to_owned).collect();
                let name = message.id.name.to_owned();
                assert!(message.value.is_some(), "{language}: {name} is empty");
                assert!(found.insert(name.clone(), variables).is_none(), "{language}: {name} is there twice");
            }
        }
    }
    found
}

#[test]
fn each_language_says_what_english_says_of_the_same() {
    let english = messages("en");
    for language in LANGUAGES {
        let theirs = messages(language);
        for (name, variables) in &theirs {
            let known = english.get(name);
            assert!(known.is_some(), "{language}: {name} is no message of English");
            let strange: Vec<_> =
                variables.iter().filter(|name| known.is_some_and(|known| !known.contains(*name))).collect();
            assert!(strange.is_empty(), "{language}: {name} is not told about {strange:?}");
        }
        if SPOKEN.contains(&language) {
            let missing: Vec<_> = english.keys().filter(|name| !theirs.contains_key(*name)).collect();
            assert!(missing.is_empty(), "{language} lacks {missing:?}");
        }
    }
}

#[test]
fn periods_are_called_as_the_language_does() {
    let years = FiscalYears { start_month: 4, ..FiscalYears::default() };
    let told = |locale: &str| {
        let language = Language::new(locale, &Own::default());
        let periods = ["2026", "2026-Q3", "2026-W44", "2026-10", "FY2026-Q1"];
        periods.map(|text| language.period(calendar::parse_plain(text, &years).unwrap(), &years).replace('\u{a0}', " "))
    };
    assert_eq!(told("en-GB"), ["2026", "Q3 2026", "week 44 2026", "Oct 2026", "FY2026 Q1"]);
    assert_eq!(told("de"), ["2026", "Q3 2026", "KW 44 2026", "Oktober 2026", "GJ 2026 Q1"]);
    assert_eq!(told("fr"), ["2026", "T3 2026", "semaine 44 2026", "oct. 2026", "ex. 2026 T1"]);
    assert_eq!(told("ja")[1..4], ["2026年 Q3", "2026年第44週", "2026年10月"]);
}

#[test]
fn british_english_calls_periods_as_messages_about_content_do() {
    let years = FiscalYears { start_month: 4, ..FiscalYears::default() };
    let language = Language::default();
    for text in ["2026", "2026-Q3", "2026-09", "2026-W44", "2026-10-31", "FY2026", "FY2026-Q1"] {
        let period = calendar::parse_plain(text, &years).unwrap();
        assert_eq!(language.period(period, &years).replace('\u{a0}', " "), period.label(&years));
        assert_eq!(language.short_period(period, &years).replace('\u{a0}', " "), period.short(&years));
    }
}

#[test]
fn a_name_within_a_sentence_begins_small_where_the_language_has_it_so() {
    let told = |locale: &str, own: &str| {
        let (own, faults) = Own::read(&Arc::new(SourceFile::new("words.ftl", own)));
        assert!(faults.is_empty(), "{faults:?}");
        let mut about = Args::new();
        about.set("sound", 1);
        about.set("all", 2);
        about.set("weakest", "Lernen");
        Language::new(locale, &own).say("health-weakest", &about).replace('\u{a0}', " ")
    };
    assert_eq!(told("en-GB", ""), "1 of 2 checks pass; lernen is the weakest link.");
    assert_eq!(told("de", ""), "1 von 2 Prüfungen sind bestanden; die schwächste Stelle: Lernen.");
    assert_eq!(
        told("de", "health-weakest = { UPPER_FIRST(\"am\") } Boden: { LOWER_FIRST($weakest) }"),
        "Am Boden: lernen"
    );
}

#[test]
fn a_strategy_puts_its_own_words_in_the_place_of_the_programs() {
    let file = Arc::new(SourceFile::new("words.ftl", "million = M\npercent = { $number } pct\n"));
    let (own, faults) = Own::read(&file);
    assert!(faults.is_empty(), "{faults:?}");
    for locale in ["en-GB", "de", "sv"] {
        let language = Language::new(locale, &own);
        assert_eq!((&*language.word("million"), language.percent("84").as_str()), ("M", "84 pct"), "{locale}");
    }
}

#[test]
fn what_is_wrong_in_own_words_is_told_with_its_place() {
    let text = "milion = M\npercent = { LOWER_FIRST($numbr) }%\nthousand = { $n }k\n? = x\n";
    let file = Arc::new(SourceFile::new("words.ftl", text));
    let told: Vec<String> = Own::read(&file)
        .1
        .iter()
        .map(|fault| {
            format!("{:?} {} ({})", file.line_column(fault.place.span.start), fault.message, fault.helps.join("; "))
        })
        .collect();
    assert_eq!(
        told,
        [
            "(4, 1) the words can't be read here: Expected one of \"a-zA-Z\" (a message is a line such as `million = m`; a longer one goes on in indented lines)",
            "(1, 1) there is no message `milion` (did you mean `million`?; `throughline words` prints all messages there are)",
            "(2, 26) `percent` is not told about `$numbr` (did you mean `number`?; it can hold `{ $number }`)",
            "(3, 15) `thousand` is not told about `$n` (it is the same text for everything: write it without braces)",
        ]
    );
}
