//! What a narrative refers to: records, files, live parts. Rendering is the view's work; here they are found and placed.

use crate::diagnostic::Span;
use crate::source::record::Kind;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// The markdown that is read: `CommonMark` with tables, footnotes, strikethrough and task lists.
pub fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS
}

/// Something a narrative refers to, with its place in the narrative's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What is referred to.
    pub what: Mentioned,
    /// The bytes of the narrative.
    pub span: Span,
}

/// What a narrative can refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mentioned {
    /// `[words](kpi:punctuality)`.
    Record(Kind, String),
    /// `[words](plan.pdf)` or `![words](photo.jpg)`, relative to the file, percent signs decoded.
    File(String),
    /// An image from another site, which a page would have to fetch.
    ForeignImage(String),
    /// A fenced block that asks for a live part: the word and the body.
    Directive(Directive, String),
    /// HTML, which is shown as text.
    Html,
}

/// The live parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Directive {
    /// A KPI's chart, card, sparkline or table.
    Kpi,
    /// An objective's card.
    Objective,
    /// An initiative's card.
    Initiative,
    /// A list of decisions.
    Decisions,
    /// A list of actions.
    Actions,
}

impl Directive {
    /// The directive of the word behind the fence, if it is one.
    pub fn of_word(word: &str) -> Option<Self> {
        match word.trim() {
            "kpi" => Some(Self::Kpi),
            "objective" => Some(Self::Objective),
            "initiative" => Some(Self::Initiative),
            "decisions" => Some(Self::Decisions),
            "actions" => Some(Self::Actions),
            _ => None,
        }
    }
}

/// What the target of a link is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A record.
    Record(Kind, String),
    /// A place on the page.
    Anchor,
    /// Another site, or an address to write to.
    Foreign,
    /// A file beside the content.
    File(String),
    /// A scheme that is not followed (`javascript:`).
    Refused,
}

/// Tells what the target of a link is.
pub fn target(url: &str) -> Target {
    if url.starts_with('#') {
        return Target::Anchor;
    }
    if url.starts_with("//") {
        return Target::Foreign;
    }
    if let Some((scheme, rest)) = url.split_once(':')
        && !scheme.is_empty()
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    {
        let scheme = scheme.to_ascii_lowercase();
        if let Some(kind) = Kind::of_word(&scheme) {
            return Target::Record(kind, rest.trim().to_owned());
        }
        return match scheme.as_str() {
            "http" | "https" | "mailto" | "tel" => Target::Foreign,
            _ => Target::Refused,
        };
    }
    let path = url.split(['#', '?']).next().unwrap_or(url);
    Target::File(percent_decoded(path))
}

fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = |b: &u8| char::from(*b).to_digit(16).and_then(|d| u8::try_from(d).ok());
        if let (b'%', Some(high), Some(low)) = (first, after.first().and_then(hex), after.get(1).and_then(hex)) {
            bytes.push(high * 16 + low);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

/// Everything a narrative refers to, in its order.
pub fn mentions(text: &str) -> Vec<Mention> {
    // Most narratives of a large strategy are plain prose: they need no parse to know that.
    if !text.contains(['[', '<', '`', '~']) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut directive: Option<(Directive, String, Span)> = None;
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        let span = Span::new(range.start, range.end);
        let what = match event {
            Event::Start(Tag::Link { dest_url, .. }) => match target(&dest_url) {
                Target::Record(kind, id) => Some(Mentioned::Record(kind, id)),
                Target::File(path) if !path.is_empty() => Some(Mentioned::File(path)),
                _ => None,
            },
            Event::Start(Tag::Image { dest_url, .. }) => match target(&dest_url) {
                Target::Record(kind, id) => Some(Mentioned::Record(kind, id)),
                Target::File(path) if !path.is_empty() => Some(Mentioned::File(path)),
                Target::Foreign => Some(Mentioned::ForeignImage(dest_url.to_string())),
                _ => None,
            },
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(word))) => {
                directive = Directive::of_word(&word).map(|d| (d, String::new(), span));
                None
            }
            Event::Text(body) => {
                if let Some((_, text, _)) = &mut directive {
                    text.push_str(&body);
                }
                None
            }
            Event::End(TagEnd::CodeBlock) => {
                if let Some((directive, body, span)) = directive.take() {
                    found.push(Mention { what: Mentioned::Directive(directive, body), span });
                }
                None
            }
            Event::Html(_) | Event::InlineHtml(_) => Some(Mentioned::Html),
            _ => None,
        };
        if let Some(what) = what {
            found.push(Mention { what, span });
        }
    }
    found
}
