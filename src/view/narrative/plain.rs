//! The words of a narrative.

use crate::source::markdown;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// The words of a narrative, without what it links to and without live parts, which show other records.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut live = false;
    for event in Parser::new_ext(text, markdown::options()) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(word))) => {
                live = markdown::Directive::of_word(&word).is_some();
            }
            Event::End(TagEnd::CodeBlock) => live = false,
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) if !live => {
                out.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::Image) => {
                out.push('\n');
            }
            _ => {}
        }
    }
    out
}
