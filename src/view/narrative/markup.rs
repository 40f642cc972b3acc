//! The HTML of live parts.

use crate::view::parts::Link;
use crate::view::words::Mark;
use std::fmt::Write;

/// Writes a text so that it is safe in an element and in a quoted attribute.
pub(in crate::view) fn escape(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&', '"', '\'']) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        out.push_str(match special.as_bytes()[0] {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'&' => "&amp;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &special[1..];
    }
    out.push_str(rest);
}

pub(super) fn anchor(out: &mut String, link: &Link) {
    match &link.href {
        Some(href) => {
            out.push_str("<a href=\"");
            escape(out, href);
            out.push_str("\">");
            escape(out, &link.text);
            out.push_str("</a>");
        }
        None => escape(out, &link.text),
    }
}

pub(super) fn badge(out: &mut String, mark: &Mark) {
    let _ = write!(out, "<span class=\"mark {}\">", mark.class);
    escape(out, &mark.word);
    out.push_str("</span>");
}

pub(super) fn card(
    out: &mut String,
    kind: &str,
    link: &Link,
    mark: &Mark,
    facts: &[Option<String>],
    figure: Option<&str>,
) {
    let _ = write!(out, "<div class=\"live card {kind}\"><p>");
    badge(out, mark);
    out.push(' ');
    anchor(out, link);
    out.push_str("</p>");
    if let Some(figure) = figure {
        out.push_str("<p class=\"figure\">");
        escape(out, figure);
        out.push_str("</p>");
    }
    let facts: Vec<&str> = facts.iter().flatten().map(String::as_str).collect();
    if !facts.is_empty() {
        out.push_str("<p class=\"small\">");
        escape(out, &facts.join(" \u{b7} "));
        out.push_str("</p>");
    }
    out.push_str("</div>\n");
}

pub(super) fn list<'l>(
    out: &mut String,
    kind: &str,
    none: &str,
    rows: impl Iterator<Item = (&'l Link, Mark, Option<String>)>,
) {
    let mut any = false;
    for (link, mark, words) in rows {
        if !any {
            let _ = write!(out, "<ul class=\"live rows {kind}\">");
        }
        any = true;
        out.push_str("<li>");
        badge(out, &mark);
        out.push(' ');
        anchor(out, link);
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            out.push_str(" <span class=\"small\">");
            escape(out, &words);
            out.push_str("</span>");
        }
        out.push_str("</li>");
    }
    if any {
        out.push_str("</ul>\n");
    } else {
        out.push_str("<p class=\"live small\">");
        escape(out, none);
        out.push_str("</p>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn no_text_is_markup() {
        let mut out = String::new();
        escape(&mut out, "é<b class=\"x\">&amp;'");
        assert_eq!(out, "é&lt;b class=&quot;x&quot;&gt;&amp;amp;&#39;");
    }
}
