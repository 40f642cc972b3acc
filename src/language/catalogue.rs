//! Messages by key, in the strategy's language, and in English where that lacks one.

use super::letters;
use super::numbers::Numbers;
use super::own::Own;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use icu_locale_core::Locale;
use include_dir::{Dir, include_dir};
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use rapidhash::RapidHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

static WORDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/language/words");

/// What a message is about, by name.
pub type Args<'a> = FluentArgs<'a>;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// All messages that a strategy is told in.
pub(super) struct Catalogue {
    /// In the order in which they are asked: the strategy's language with its own words, then English.
    bundles: Vec<Bundle>,
    /// Messages that are text and nothing else: marks and heads, a hundred a page.
    plain: RapidHashMap<String, Arc<str>>,
}

impl Catalogue {
    pub(super) fn new(locale: &Locale, own: &Own) -> Self {
        let language = locale.id.language.as_str();
        let mut plain = RapidHashMap::default();
        let mut bundle = empty(&locale.id.to_string());
        let mut bundles = Vec::new();
        let english = resources("en");
        for resource in &english {
            keep_plain(resource, &mut plain);
        }
        if language == "en" {
            add(&mut bundle, english);
        } else {
            let theirs = resources(language);
            for resource in &theirs {
                keep_plain(resource, &mut plain);
            }
            add(&mut bundle, theirs);
            let mut fallback = empty("en-GB");
            add(&mut fallback, english);
            bundles.push(fallback);
        }
        if let Some(resource) = own.resource() {
            keep_plain(resource, &mut plain);
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        bundles.insert(0, bundle);
        Self { bundles, plain }
    }

    pub(super) fn say(&self, key: &str, about: &Args<'_>) -> String {
        let found = self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            // What a message lacks is shown by its name; a test holds that none of ours does.
            let mut lacking: Vec<FluentError> = Vec::new();
            Some(bundle.format_pattern(pattern, Some(about), &mut lacking).into_owned())
        });
        found.unwrap_or_else(|| key.to_owned())
    }

    pub(super) fn word(&self, key: &str) -> Arc<str> {
        self.plain.get(key).map_or_else(|| key.into(), Arc::clone)
    }

    pub(super) fn plain(&self) -> BTreeMap<&str, &Arc<str>> {
        self.plain.iter().map(|(key, word)| (key.as_str(), word)).collect()
    }

    /// A message around a number.
    pub(super) fn around(&self, key: &str, number: &str) -> String {
        let mut about = Args::with_capacity(1);
        about.set("number", number);
        self.say(key, &about)
    }
}

/// The languages that have messages, by name.
pub fn languages() -> Vec<&'static str> {
    let mut names: Vec<&str> = WORDS.dirs().filter_map(|dir| dir.path().to_str()).collect();
    names.sort_unstable();
    names
}

/// All messages of a language as they are written, and after them those of English that it lacks; none for a language
/// that has no messages.
pub fn messages(language: &str) -> Option<String> {
    WORDS.get_dir(language)?;
    let theirs = resources(language);
    let mut out = String::new();
    for resource in &theirs {
        out.push_str(resource.source());
        out.push('\n');
    }
    let names: Vec<&str> = theirs.iter().flat_map(|resource| names_of(resource)).collect();
    let lacking: Vec<_> = resources("en")
        .iter()
        .flat_map(|resource| {
            fluent_syntax::parser::parse(resource.source().to_owned())
                .map_or_else(|(read, _)| read.body, |read| read.body)
        })
        .filter(|entry| matches!(entry, Entry::Message(message) if !names.contains(&message.id.name.as_str())))
        .collect();
    if !lacking.is_empty() {
        out.push_str("## In English yet.\n\n");
        out.push_str(&fluent_syntax::serializer::serialize(&fluent_syntax::ast::Resource { body: lacking }));
    }
    Some(out)
}

fn names_of(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

/// The files of a language, in the order of their names; none for one that has none.
pub(super) fn resources(language: &str) -> Vec<Arc<FluentResource>> {
    let Some(dir) = WORDS.get_dir(language) else { return Vec::new() };
    let mut files: Vec<_> = dir.files().collect();
    files.sort_by_key(|file| file.path());
    let texts = files.into_iter().filter_map(|file| file.contents_utf8());
    // What can't be read of a file is left out of it; a test holds that all of ours can.
    texts.map(|text| Arc::new(FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read))).collect()
}

fn empty(locale: &str) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![locale.parse().unwrap_or_default()]);
    // Marks of direction around each name would be seen in titles, file names and feeds.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped));
    // A bundle refuses a function only when it has one of that name already.
    _ = bundle.add_function("LOWER_FIRST", letters::lower);
    _ = bundle.add_function("UPPER_FIRST", letters::upper);
    bundle
}

fn add(bundle: &mut Bundle, resources: Vec<Arc<FluentResource>>) {
    for resource in resources {
        bundle.add_resource_overriding(resource);
    }
}

/// The messages of a file that are text and nothing else.
fn keep_plain(resource: &FluentResource, plain: &mut RapidHashMap<String, Arc<str>>) {
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let Some(pattern) = &message.value else { continue };
        let texts =
            pattern.elements.iter().map(|element| match element {
                PatternElement::TextElement { value } => Some(*value),
                // A literal keeps the spaces at the ends of a text.
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } if !value.contains('\\') => Some(*value),
                PatternElement::Placeable { .. } => None,
            });
        if let Some(texts) = texts.collect::<Option<Vec<_>>>() {
            plain.insert(message.id.name.to_owned(), texts.concat().into());
        }
    }
}

/// A count within a message has the groups of its locale.
fn grouped(value: &FluentValue<'_>, kept: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    kept.with_try_get::<Counts, _, _>((), |counts| counts.0.text(number.value, None)).ok()
}

struct Counts(Numbers);

impl Memoizable for Counts {
    type Args = ();
    type Error = icu_locale_core::ParseError;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Ok(Self(Numbers::new(&language.to_string().parse()?)))
    }
}
