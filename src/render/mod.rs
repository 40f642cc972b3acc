//! HTML by Tera: templates of the theme, one typed view each.

mod theme;
mod words;

pub use theme::{Theme, ThemeError};

use crate::language::Language;
use crate::view::{Frame, View};
use serde::Serialize;
use std::sync::Arc;
use tera::{Context, Tera, Value};

/// Room for a page, in bytes: few need more, and a page that outgrows its room is moved.
const ROOM: usize = 64 * 1024;

/// The templates of a theme, ready to render.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
}

/// A template that can't be read or rendered. Never about the content.
#[derive(Debug, thiserror::Error)]
#[error("the theme's template can't be used: {0}")]
pub struct TemplateError(pub String);

/// An edition in the list at the top of the site.
#[derive(Debug, Serialize)]
pub struct EditionLink {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub href: String,
    /// For which kind of reader.
    pub tier: Arc<str>,
}

/// The list of editions at the top of the site.
#[derive(Debug, Serialize)]
pub struct Landing {
    /// The organisation.
    pub organisation: String,
    /// The language of the page.
    pub lang: String,
    /// The as-of date, in words.
    pub as_of: String,
    /// The theme's files; the path ends with `/`.
    pub assets: String,
    /// The editions.
    pub editions: Vec<EditionLink>,
}

impl Templates {
    /// Loads the templates of a theme.
    ///
    /// # Errors
    /// When one of them is not valid; the message has its file, line and column.
    pub fn new(theme: &Theme, language: &Arc<Language>) -> Result<Self, TemplateError> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".xml", ".svg"]);
        let prefixes: Vec<String> = theme.layers().iter().map(|layer| format!("{layer}/")).collect();
        let failed = |error: tera::Error| TemplateError(explained(&error));
        tera.set_fallback_prefixes(prefixes).map_err(failed)?;
        words::register(&mut tera, language);
        tera.add_raw_templates(theme.templates()).map_err(failed)?;
        Ok(Self { tera })
    }

    /// A page as HTML.
    ///
    /// # Errors
    /// When the template asks for what the view does not have.
    pub fn page(&self, frame: Frame, view: View) -> Result<Vec<u8>, TemplateError> {
        let mut context = Context::new();
        context.insert_value("site", Value::from_serializable(&frame));
        context.insert_value("page", Value::from_serializable(&view));
        let template = view.template();
        // The view of a page with thousands of rows is as large as the page.
        drop((frame, view));
        self.render(template, &context)
    }

    /// The list of editions as HTML.
    ///
    /// # Errors
    /// When the template asks for what it does not get.
    pub fn landing(&self, landing: &Landing) -> Result<Vec<u8>, TemplateError> {
        let context = Context::from_serialize(landing).map_err(|error| TemplateError(explained(&error)))?;
        self.render("landing.html", &context)
    }

    fn render(&self, template: &str, context: &Context) -> Result<Vec<u8>, TemplateError> {
        let mut page = Vec::with_capacity(ROOM);
        let rendered = self.tera.render_to(template, context, &mut page);
        rendered.map_err(|error| TemplateError(explained(&error)))?;
        Ok(page)
    }
}

/// Tera's message with what caused it.
fn explained(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        words.push_str("\n  ");
        words.push_str(&next.to_string());
        cause = next.source();
    }
    words
}

/// A text as it stands in HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
