//! The script that open pages listen with, and what they hear.
//!
//! A page is told how the site stands whenever that changes, and at once when it begins to listen: nothing is missed while
//! a page loads or a connection is lost. What it does about it is the script's.

use super::Hall;
use super::shown::{Answer, Now, Opened};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use percent_encoding::percent_decode_str;
use serde::Serialize;
use std::convert::Infallible;
use std::sync::Arc;
use tokio::sync::watch;

/// Where script and events are, below the site's folder. No edition has this name.
pub(super) const FOLDER: &str = ".live/";

/// The fingerprint of a page that there is not.
pub(super) const NO_PAGE: u64 = 0;

const SCRIPT: &str = include_str!("live.js");

/// How faults look over a page.
const STYLE: &str = include_str!("live.css");

/// So many faults are shown over a page; the rest is in the terminal.
const MOST: usize = 20;

/// How the site stands, for a page.
#[derive(Serialize)]
struct State<'a> {
    /// A fingerprint of the page; none where it can't be made.
    page: Option<String>,
    /// The number of the style sheets.
    styles: u64,
    /// What is wrong with the content.
    faults: &'a [String],
    /// How much more is wrong.
    more: usize,
}

/// A page with the line that makes it listen.
pub(super) fn listening(page: &[u8], path: &str, styles: u64, print: u64) -> Vec<u8> {
    let up = "../".repeat(path.matches('/').count());
    let line = format!(
        "<script src=\"{up}{FOLDER}live.js\" data-styles=\"{styles}\" data-page=\"{print:016x}\" defer></script>\n"
    );
    // The last of them: one in a text is escaped, and a theme may have left it out.
    let end = page.windows(7).rposition(|tag| tag == b"</body>").unwrap_or(page.len());
    [&page[..end], line.as_bytes(), &page[end..]].concat()
}

/// The script, or the events of a page: `events?page=executive/index.html`.
pub(super) fn answer(hall: &Arc<Hall>, name: &str, query: &str) -> Response {
    match name {
        "live.js" => ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT).into_response(),
        "live.css" => ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response(),
        "events" => {
            let path = query.strip_prefix("page=").map(|path| percent_decode_str(path).decode_utf8_lossy());
            events(hall, path.as_deref().unwrap_or_default()).into_response()
        }
        _ => (StatusCode::NOT_FOUND, "there is no such file").into_response(),
    }
}

/// What a page hears, from now on.
fn events(hall: &Arc<Hall>, path: &str) -> impl IntoResponse + use<> {
    struct Ear {
        hall: Arc<Hall>,
        opened: Opened,
        changes: watch::Receiver<Arc<Now>>,
        /// What it heard last.
        heard: Option<String>,
    }
    let ear =
        Ear { hall: Arc::clone(hall), opened: hall.shown.opened(path), changes: hall.shown.changes(), heard: None };
    let heard = stream::unfold(ear, |mut ear| async move {
        loop {
            if ear.heard.is_some() {
                ear.changes.changed().await.ok()?;
            }
            let now = Arc::clone(&ear.changes.borrow_and_update());
            let (hall, path) = (Arc::clone(&ear.hall), ear.opened.path.clone());
            let text = tokio::task::spawn_blocking(move || state(&hall, &now, &path)).await.ok()?;
            // Of what is another elsewhere, this page hears nothing.
            if ear.heard.as_ref() != Some(&text) {
                ear.heard = Some(text.clone());
                return Some((Ok::<_, Infallible>(Event::default().data(text)), ear));
            }
        }
    });
    Sse::new(heard).keep_alive(KeepAlive::default())
}

/// How the site stands, as a page is told.
fn state(hall: &Hall, now: &Now, path: &str) -> String {
    let page = match now.at(hall.world, path) {
        Some(Ok(Answer::File(_, print))) => Some(print),
        Some(Ok(_)) => Some(NO_PAGE),
        Some(Err(_)) | None => None,
    };
    let shown = now.faults.len().min(MOST);
    let state = State {
        page: page.map(|print| format!("{print:016x}")),
        styles: now.styles,
        faults: &now.faults[..shown],
        more: now.faults.len() - shown,
    };
    serde_json::to_string(&state).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::listening;

    #[test]
    fn a_page_listens_by_a_relative_address() {
        let page = listening(b"<body>a &lt;/body> b</body></html>", "executive/kpis/a.html", 3, 255);
        assert_eq!(
            String::from_utf8_lossy(&page),
            "<body>a &lt;/body> b<script src=\"../../.live/live.js\" data-styles=\"3\" data-page=\"00000000000000ff\" defer></script>\n</body></html>"
        );
        assert!(listening(b"nothing", "index.html", 0, 0).ends_with(b"defer></script>\n"));
    }
}
