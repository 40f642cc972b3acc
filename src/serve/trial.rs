//! Whether the templates of a site can make each kind of page, tried while it is served already.
//!
//! What is open in a browser was made before the site was swapped in; the rest may be large, and an edit is not to wait for
//! it. Until all is tried, a page that can't be made is that of the site before.

use super::shown::{Answers, Now, Shown};
use crate::site::SiteError;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Who is told that a template fails.
pub(super) type Told = Arc<dyn Fn(&SiteError) + Send + Sync>;

/// Tries one site at a time: the newest.
pub(super) struct Trial {
    shown: Arc<Shown>,
    told: Told,
    /// The number of the newest.
    newest: Arc<AtomicUsize>,
}

impl Trial {
    pub(super) fn new(shown: &Arc<Shown>, told: Told) -> Self {
        Self { shown: Arc::clone(shown), told, newest: Arc::default() }
    }

    /// Begins to try a site. One whose templates fail gives way to the one before it.
    pub(super) fn begin(&self, site: &Arc<Answers>, before: Option<Arc<Answers>>) {
        let number = self.newest.fetch_add(1, Ordering::SeqCst) + 1;
        let (shown, told, newest) = (Arc::clone(&self.shown), Arc::clone(&self.told), Arc::clone(&self.newest));
        let site = Arc::clone(site);
        std::thread::spawn(move || {
            let is_newest = || newest.load(Ordering::SeqCst) == number;
            let tried = site.snapshot.try_templates(&is_newest);
            if !is_newest() {
                return;
            }
            let error = tried.err();
            let is_swapped = shown.swap_if(|now| {
                // By now another edit may have made a site of the same templates.
                let is_meant = now.site.as_ref().is_some_and(|now| now.snapshot.looks_like(&site.snapshot));
                is_meant.then(|| match &error {
                    None => Now { fallback: None, failing: None, ..now.clone() },
                    Some(error) => failed(now, before.clone(), error),
                })
            });
            if let Some(error) = error.filter(|_| is_swapped) {
                told(&error);
            }
        });
    }
}

/// What is served where a template fails: the site before, if there is one, and why.
fn failed(now: &Now, before: Option<Arc<Answers>>, error: &SiteError) -> Now {
    let words = error.to_string();
    Now {
        // Where nothing better is at hand, the site of these templates stays, and is told to fail until they change.
        failing: before.is_none().then(|| words.clone()),
        site: before.or_else(|| now.site.clone()),
        fallback: None,
        styles: now.styles + 1,
        faults: [words].into(),
    }
}
