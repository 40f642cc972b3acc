//! A strategy's own words: `words.ftl` of the content folder, which replaces messages of the program.

use super::catalogue::resources;
use crate::diagnostic::{Diagnostic, Place, SourceFile, Span};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser::ParserError;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The name of the file.
pub const FILE: &str = "words.ftl";

/// Words that a strategy puts in the place of the program's.
#[derive(Clone, Default)]
pub struct Own {
    resource: Option<Arc<FluentResource>>,
}

impl Own {
    /// Whether they were read in one reading of one file.
    pub(super) fn are_those_of(&self, other: &Self) -> bool {
        match (&self.resource, &other.resource) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}

impl std::fmt::Debug for Own {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Own").field("any", &self.resource.is_some()).finish()
    }
}

impl Own {
    /// Reads the file, with what is wrong in it: what can't be read, messages that there are not, and what a message is
    /// not told about.
    pub fn read(file: &Arc<SourceFile>) -> (Self, Vec<Diagnostic>) {
        let (resource, broken) = match FluentResource::try_new(file.text.clone()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let mut out: Vec<Diagnostic> = broken.iter().map(|error| unreadable(file, error)).collect();
        let known = known();
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            let place = |text: &str| Place::new(file, span_of(&resource, text));
            let Some(variables) = known.get(name) else {
                out.push(
                    Diagnostic::fault("unknown-words", place(name), format!("there is no message `{name}`"))
                        .nearest(name, known.keys().map(String::as_str))
                        .help("`throughline words` prints all messages there are"),
                );
                continue;
            };
            for used in variables_of(message) {
                if !variables.contains(used) {
                    let fault = Diagnostic::fault(
                        "unknown-words",
                        place(used),
                        format!("`{name}` is not told about `${used}`"),
                    )
                    .nearest(used, variables.iter().map(String::as_str));
                    out.push(if variables.is_empty() {
                        fault.help("it is the same text for everything: write it without braces")
                    } else {
                        let names: Vec<String> = variables.iter().map(|name| format!("`{{ ${name} }}`")).collect();
                        fault.help(format!("it can hold {}", names.join(", ")))
                    });
                }
            }
        }
        (Self { resource: Some(Arc::new(resource)) }, out)
    }

    pub(super) fn resource(&self) -> Option<&Arc<FluentResource>> {
        self.resource.as_ref()
    }
}

/// All messages of the program with what each is told about.
fn known() -> BTreeMap<String, BTreeSet<String>> {
    let mut known = BTreeMap::new();
    for resource in resources("en") {
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                let variables = variables_of(message).into_iter().map(str::to_owned).collect();
                known.insert(message.id.name.to_owned(), variables);
            }
        }
    }
    known
}

/// What a message is told about, wherever in it.
pub(super) fn variables_of<'a>(message: &Message<&'a str>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    if let Some(pattern) = &message.value {
        in_pattern(pattern, &mut found);
    }
    found
}

fn in_pattern<'a>(pattern: &Pattern<&'a str>, found: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression<'a>(expression: &Expression<&'a str>, found: &mut BTreeSet<&'a str>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline<'a>(inline: &InlineExpression<&'a str>, found: &mut BTreeSet<&'a str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name);
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
            arguments.named.iter().for_each(|argument| in_inline(&argument.value, found));
        }
        _ => {}
    }
}

fn unreadable(file: &Arc<SourceFile>, error: &ParserError) -> Diagnostic {
    let from = error.pos.start.min(file.text.len());
    let line_end = file.text[floor(&file.text, from)..].find('\n').map_or(file.text.len(), |at| from + at);
    let span = Span::new(floor(&file.text, from), floor(&file.text, line_end.max(from)));
    Diagnostic::fault("bad-words", Place::new(file, span), format!("the words can't be read here: {}", error.kind))
        .help("a message is a line such as `million = m`; a longer one goes on in indented lines")
}

/// The next place at or before `at` where a sign begins.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Where a text stands that was read from the file: it is a slice of the reader's copy of the file.
fn span_of(resource: &FluentResource, text: &str) -> Span {
    let at = (text.as_ptr() as usize).saturating_sub(resource.source().as_ptr() as usize);
    if at + text.len() > resource.source().len() {
        return Span::default();
    }
    Span::new(at, at + text.len())
}
