//! What a request gets.

use super::shown::{Answer, Now};
use super::{Hall, live};
use crate::render::escaped;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use std::sync::Arc;

/// The answer to any request.
pub(super) async fn answer(State(hall): State<Arc<Hall>>, request: Request) -> Response {
    let mut response = match refused(&hall, &request) {
        Some((status, words)) => (status, words).into_response(),
        None => match path_of(request.uri().path()) {
            None => (StatusCode::NOT_FOUND, "there is no such page").into_response(),
            Some(path) => match path.strip_prefix(live::FOLDER) {
                Some(name) => live::answer(&hall, name, request.uri().query().unwrap_or_default()),
                None => page(hall, path).await,
            },
        },
    };
    for (name, value) in SAFE {
        response.headers_mut().insert(name, value);
    }
    if request.method() == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

/// Every answer is of now, is what it says it is, and belongs to no other site: pages of others can't frame it, nor read
/// the index of its search as a script of theirs.
const SAFE: [(HeaderName, HeaderValue); 5] = [
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("frame-ancestors 'self'")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// Why a request gets nothing.
fn refused(hall: &Hall, request: &Request) -> Option<(StatusCode, &'static str)> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Some((StatusCode::METHOD_NOT_ALLOWED, "pages are only read here"));
    }
    let text = |headers: &HeaderMap, name: HeaderName| {
        headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    if !hall.guard.knows(&text(request.headers(), header::HOST)) {
        return Some((
            StatusCode::FORBIDDEN,
            "this address is not one that the server was started for; ask for it by the address that it printed, or start it with --host",
        ));
    }
    let site = text(request.headers(), HeaderName::from_static("sec-fetch-site"));
    let mode = text(request.headers(), HeaderName::from_static("sec-fetch-mode"));
    // A link from elsewhere may lead here; a script of elsewhere may not.
    let is_foreign = matches!(site.as_str(), "cross-site" | "same-site") && mode != "navigate";
    is_foreign.then_some((StatusCode::FORBIDDEN, "only pages of this site may ask for this"))
}

/// The path below the site's folder that a request names; none where it is no plain path.
fn path_of(path: &str) -> Option<String> {
    let path = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?.into_owned();
    let is_plain = !path.chars().any(|letter| letter.is_control() || letter == '\\')
        && path.split('/').all(|part| part != "." && part != "..");
    is_plain.then_some(path)
}

/// A page or another file of the site.
async fn page(hall: Arc<Hall>, path: String) -> Response {
    let now = hall.shown.now();
    let made = tokio::task::spawn_blocking(move || {
        let answer = now.at(hall.world, &path);
        (now, path, answer)
    });
    let Ok((now, path, answer)) = made.await else {
        return (StatusCode::INTERNAL_SERVER_ERROR, "the page could not be made").into_response();
    };
    match answer {
        None => told(&path, &now, StatusCode::SERVICE_UNAVAILABLE, "This site has not been built yet", ""),
        Some(Ok(Answer::File(bytes, print))) => file(&path, &now, &bytes, print),
        Some(Ok(Answer::Elsewhere(to))) => {
            let folders = path.matches('/').count();
            let to = format!("{}{to}", "../".repeat(folders));
            match HeaderValue::from_str(&to) {
                Ok(to) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
                Err(_) => (StatusCode::NOT_FOUND, "there is no such page").into_response(),
            }
        }
        Some(Ok(Answer::Nothing)) => told(&path, &now, StatusCode::NOT_FOUND, "There is no such page", ""),
        Some(Err(error)) => {
            told(&path, &now, StatusCode::INTERNAL_SERVER_ERROR, "This page can't be made", &error.to_string())
        }
    }
}

/// A file of the site; a page listens for changes.
fn file(path: &str, now: &Now, bytes: &[u8], print: u64) -> Response {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let is_page = kind.subtype() == "html" && !path.contains("/files/");
    let kind = match (kind.type_().as_str(), kind.subtype().as_str()) {
        ("text", _) | ("application", "json" | "javascript") => format!("{kind}; charset=utf-8"),
        _ => kind.to_string(),
    };
    let body =
        if is_page { Body::from(live::listening(bytes, path, now.styles, print)) } else { Body::from(bytes.to_vec()) };
    ([(header::CONTENT_TYPE, kind)], body).into_response()
}

/// How a page of our own looks.
const TOLD: &str = include_str!("told.css");

/// A page of our own that says why there is no other. It listens too, and gives way to the page once there is one.
fn told(path: &str, now: &Now, status: StatusCode, title: &str, why: &str) -> Response {
    let why = if why.is_empty() { String::new() } else { format!("<pre>{}</pre>", escaped(why)) };
    let home = "../".repeat(path.matches('/').count());
    let faults = now.faults.iter().fold(String::new(), |all, fault| all + "<pre>" + &escaped(fault) + "</pre>");
    let place = if path.is_empty() { String::new() } else { format!("<p><code>{}</code></p>\n", escaped(path)) };
    let page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{TOLD}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{place}{why}{faults}\
         <p><a href=\"{home}.\">All editions</a></p>\n</main>\n</body>\n</html>\n"
    );
    let body = live::listening(page.as_bytes(), path, now.styles, live::NO_PAGE);
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response()
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn a_path_stays_below_the_site() {
        assert_eq!(path_of("/executive/files/%C3%A9t%C3%A9%201.svg").as_deref(), Some("executive/files/été 1.svg"));
        assert_eq!(path_of("/").as_deref(), Some(""));
        for path in ["", "x", "/../etc/passwd", "/a/%2e%2e/b", "/a/..", "/a\\..\\b", "/%00", "/%ff", "/./a", "/a%5cb"] {
            assert_eq!(path_of(path), None, "{path}");
        }
    }
}
