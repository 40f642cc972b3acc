//! What templates say: the messages of the strategy's language.
//!
//! `{{ w["shell-skip"] }}` is a message that says the same of everything; `{{ say(key="shell-as-of", date=site.as_of) }}` one
//! about something; the filter `code` shows what a message has in backticks as code.

use super::escaped;
use crate::language::{Args, Language};
use std::fmt::Write as _;
use std::sync::Arc;
use tera::{Kwargs, State, Tera, Value};

/// Gives the templates their words.
pub(super) fn register(tera: &mut Tera, language: &Arc<Language>) {
    tera.global_context().insert("w", &language.plain());
    let language = Arc::clone(language);
    tera.register_function("say", move |given: Kwargs, _: &State| say(&language, &given));
    tera.register_filter("code", |text: &str, _: Kwargs, _: &State| Value::safe_string(&code(text)));
}

fn say(language: &Language, given: &Kwargs) -> tera::TeraResult<String> {
    let key: &str = given.must_get("key")?;
    let mut about = Args::new();
    for (name, value) in given.iter().filter_map(|(name, value)| Some((name.as_str()?, value))) {
        match (value.as_i64(), value.as_str()) {
            _ if name == "key" => {}
            // A number that is a count chooses the form of its words.
            (Some(count), _) => about.set(name.to_owned(), count),
            (None, Some(text)) => about.set(name.to_owned(), text.to_owned()),
            (None, None) => {
                return Err(tera::Error::message(format!("`{name}` of the words `{key}` is neither text nor a count")));
            }
        }
    }
    Ok(language.say(key, &about))
}

/// Escapes a text, but for what stands between backticks: that is code.
fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (at, part) in text.split('`').enumerate() {
        let escaped = escaped(part);
        _ = if at % 2 == 1 { write!(out, "<code>{escaped}</code>") } else { write!(out, "{escaped}") };
    }
    out
}
