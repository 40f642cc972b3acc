//! What is remembered of a site between builds.

use super::manifest::Manifest;
use crate::check::Whole;
use crate::edition::{Address, Edition, LookedAtBy, Marks};
use crate::render::{Templates, Theme};
use crate::strategy::Id;
use imbl::OrdMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is remembered of a site between builds.
#[derive(Default)]
pub struct Memory {
    forgets: bool,
    kept: Option<Box<Kept>>,
}

/// A site as it was built.
pub(super) struct Kept {
    pub(super) whole: Whole,
    pub(super) theme: Theme,
    pub(super) templates: Arc<Templates>,
    pub(super) editions: BTreeMap<Id, KeptEdition>,
    pub(super) list: Manifest,
}

/// An edition as it was built. A copy shares what it does not change.
pub(super) struct KeptEdition {
    pub(super) edition: Edition,
    /// What was looked at to tell which pages there are.
    pub(super) listed: Marks,
    /// All pages, each with a fingerprint of its view; none where there was nothing to show.
    pub(super) pages: OrdMap<Address, Option<u64>>,
    /// Which page looked at what.
    pub(super) looked: LookedAtBy<Address>,
    /// What was looked at for the index of the search, and where its files are.
    pub(super) index: (Marks, Vec<String>),
    /// The files beside the content that were copied.
    pub(super) files: BTreeSet<String>,
}

impl KeptEdition {
    pub(super) fn id(&self) -> Id {
        Id::clone(&self.edition.audience.id)
    }
}

impl Memory {
    /// For a build after which there is no other: nothing is remembered of it.
    pub fn of_nothing() -> Self {
        Self { forgets: true, kept: None }
    }

    /// Whether anything will be remembered.
    pub(super) fn remembers(&self) -> bool {
        !self.forgets
    }

    pub(super) fn take(&mut self) -> Option<Box<Kept>> {
        self.kept.take()
    }

    pub(super) fn keep(&mut self, kept: Kept) {
        if !self.forgets {
            self.kept = Some(Box::new(kept));
        }
    }
}
