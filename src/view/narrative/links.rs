//! Where links lead, and what becomes of pictures.

use super::events::Narrative;
use crate::edition::Address;
use crate::source::markdown::{self, Target};
use crate::view::parts::link;

/// What became of an image.
#[derive(PartialEq)]
pub(super) enum Picture {
    Shown,
    Linked,
    Words,
}

/// The links and pictures that are open, whether they are links on the page or not.
#[derive(Default)]
pub(super) struct Open {
    pub(super) links: Vec<bool>,
    pub(super) pictures: Vec<Picture>,
}

impl Open {
    /// HTML has no link in a link; markdown may have one by way of a picture.
    pub(super) fn is_within_link(&self) -> bool {
        self.links.contains(&true) || self.pictures.contains(&Picture::Linked)
    }
}

impl Narrative<'_, '_> {
    /// Where a link leads from the page; none when what it names is not in the edition: its words stay.
    pub(super) fn target(&self, url: &str) -> Option<String> {
        match markdown::target(url) {
            Target::Record(kind, id) => {
                let of = self.reader.resolve(kind, &id)?;
                link(self.reader, &of)?.href
            }
            Target::Anchor => match url.strip_prefix("#n-") {
                Some(rest) => Some(format!("#{}{rest}", self.anchors.prefix)),
                None => Some(url.to_owned()),
            },
            Target::Foreign => Some(url.to_owned()),
            Target::File(path) => {
                let path = crate::strategy::file_beside(self.folder, &path)?;
                Some(self.reader.href(&Address::File(path)))
            }
            Target::Refused => None,
        }
    }

    /// What becomes of an image, and where it leads. Within the words of a picture that is shown, words are all there can be.
    pub(super) fn picture(&self, url: &str, open: &Open) -> (Picture, Option<String>) {
        match markdown::target(url) {
            Target::File(_) if !open.pictures.contains(&Picture::Shown) => match self.target(url) {
                Some(href) => (Picture::Shown, Some(href)),
                None => (Picture::Words, None),
            },
            // No page fetches from another site: the picture becomes a link to it.
            Target::Foreign if !open.is_within_link() && !open.pictures.contains(&Picture::Shown) => {
                (Picture::Linked, Some(url.to_owned()))
            }
            _ => (Picture::Words, None),
        }
    }
}
