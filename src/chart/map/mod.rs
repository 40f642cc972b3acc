//! The strategy map: objectives as boxes in lanes, and arrows for what drives what.
//!
//! - `layout`: where boxes stand
//! - `route`: the ways of arrows, past the boxes
//! - `label`, `wrap`: where words stand
//! - `draw`: the picture as SVG, with classes instead of colours
//!
//! The order in which boxes and arrows are given changes nothing.

mod draw;
mod label;
mod layout;
mod route;
#[cfg(test)]
mod tests;
mod wrap;

use layout::{Graph, Layout, Sheet};
use route::Path;
use std::collections::BTreeMap;

/// Canvas units in one pixel.
const PX: i32 = 10;

/// A place in canvas units.
type Place = (i32, i32);

/// What a mark says by its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A circle.
    Good,
    /// A triangle.
    Watch,
    /// A diamond.
    Bad,
    /// An hourglass.
    Stale,
    /// A dashed ring.
    None,
}

/// A box: an objective.
#[derive(Debug, Clone, PartialEq)]
pub struct MapBox<'a> {
    /// Tells it from all others, and decides between equals.
    pub key: &'a str,
    /// Its lane, from 0 at the top; of no meaning on a map without lanes.
    pub lane: usize,
    /// What it is called.
    pub title: &'a str,
    /// Where it leads.
    pub href: Option<&'a str>,
    /// Where it stands, as a shape and as a word.
    pub sign: Sign,
    /// The word.
    pub word: &'a str,
    /// Its score, printed.
    pub score: Option<&'a str>,
    /// Who answers for it.
    pub owner: Option<&'a str>,
    /// Where what measures it stands, worst first.
    pub marks: Vec<Sign>,
}

/// What an arrow says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ArrowKind {
    /// A claim that figures bear out: solid.
    Borne,
    /// A claim of which nothing can be said yet: dashed.
    Early,
    /// A claim that figures do not bear out: dotted.
    NotBorne,
    /// No claim: the first is a part of the second.
    Part,
}

/// An arrow.
#[derive(Debug, Clone, PartialEq)]
pub struct MapArrow<'a> {
    /// The key of the box where it begins.
    pub from: &'a str,
    /// The key of the box where it ends.
    pub to: &'a str,
    /// What it says.
    pub kind: ArrowKind,
    /// Its words on the map.
    pub label: Option<&'a str>,
    /// What stands for the words where there is no room for them: a number of the table.
    pub number: Option<&'a str>,
    /// All of it as a sentence.
    pub said: &'a str,
}

/// How wide a map is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapSize {
    /// 1,240 pixels, names of lanes at the left.
    Wide,
    /// 760 pixels, names of lanes above their rows.
    Medium,
}

/// A strategy map.
#[derive(Debug, Clone, PartialEq)]
pub struct StrategyMap<'a> {
    /// What the ids of the picture begin with.
    pub id: &'a str,
    /// What it is.
    pub title: &'a str,
    /// What it shows, in words.
    pub description: &'a str,
    /// The names of lanes from the top; without them boxes stand by what they drive.
    pub lanes: &'a [&'a str],
    /// The boxes.
    pub boxes: &'a [MapBox<'a>],
    /// The arrows; one with an end that is no box is not drawn.
    pub arrows: &'a [MapArrow<'a>],
    /// How wide.
    pub size: MapSize,
}

/// From so many boxes or arrows on a picture is no longer read.
const BOXES: usize = 300;
const ARROWS: usize = 900;
/// From so many arrows on words beside them find no room.
const LABELLED: usize = 40;

/// A rectangle in canvas units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rect {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl Rect {
    fn middle(self) -> Place {
        (i32::midpoint(self.left, self.right), i32::midpoint(self.top, self.bottom))
    }

    fn grown(self, by: i32) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    fn meets(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(self, other: Self) -> bool {
        self.left <= other.left && self.top <= other.top && self.right >= other.right && self.bottom >= other.bottom
    }
}

/// A map laid out: boxes and arrows in an order of their own, with their places.
struct Plan<'m, 'a> {
    map: &'m StrategyMap<'a>,
    boxes: Vec<&'m MapBox<'a>>,
    arrows: Vec<&'m MapArrow<'a>>,
    sheet: Sheet,
    texts: Vec<draw::Text>,
    layout: Layout,
    paths: Vec<Path>,
}

/// A map as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapPicture {
    /// The picture.
    pub svg: String,
    /// In pixels.
    pub width: i32,
    /// In pixels.
    pub height: i32,
}

impl StrategyMap<'_> {
    /// The picture; none without boxes, and none of so many that no one could read it.
    pub fn picture(&self) -> Option<MapPicture> {
        let plan = self.plan()?;
        Some(MapPicture { svg: draw::draw(&plan), width: plan.sheet.width / PX, height: plan.layout.height / PX })
    }

    fn plan(&self) -> Option<Plan<'_, '_>> {
        if self.boxes.is_empty() || self.boxes.len() > BOXES || self.arrows.len() > ARROWS {
            return None;
        }
        let mut boxes: Vec<&MapBox<'_>> = self.boxes.iter().collect();
        boxes.sort_by_key(|node| node.key);
        boxes.dedup_by_key(|node| node.key);
        let nodes: BTreeMap<&str, usize> = boxes.iter().enumerate().map(|(at, node)| (node.key, at)).collect();
        let ends = |arrow: &MapArrow<'_>| Some((*nodes.get(arrow.from)?, *nodes.get(arrow.to)?));
        let mut arrows: Vec<(&MapArrow<'_>, (usize, usize))> =
            self.arrows.iter().filter_map(|arrow| Some((arrow, ends(arrow)?))).collect();
        arrows.sort_by_key(|(arrow, ends)| (*ends, arrow.kind, arrow.said, arrow.label, arrow.number));
        let edges: Vec<(usize, usize)> = arrows.iter().map(|(_, ends)| *ends).collect();
        let arrows: Vec<&MapArrow<'_>> = arrows.into_iter().map(|(arrow, _)| arrow).collect();
        let lane: Vec<usize> = if self.lanes.is_empty() {
            layout::levels(boxes.len(), &edges)
        } else {
            boxes.iter().map(|node| node.lane.min(self.lanes.len() - 1)).collect()
        };
        let sheet = self.sheet(&lane, edges.is_empty());
        let texts: Vec<draw::Text> = boxes.iter().map(|node| draw::Text::of(node, sheet.box_width)).collect();
        let labelled = arrows.len() <= LABELLED;
        let labels = arrows.iter().map(|arrow| size_of_label(arrow.label.filter(|_| labelled))).collect();
        let graph = Graph { lane, height: texts.iter().map(draw::Text::height).collect(), edges, labels };
        let layout = layout::lay_out(&graph, &sheet);
        let paths = route::route(&graph, &layout);
        Some(Plan { map: self, boxes, arrows, sheet, texts, layout, paths })
    }

    fn sheet(&self, lane: &[usize], bare: bool) -> Sheet {
        let mut members: BTreeMap<usize, usize> = BTreeMap::new();
        for lane in lane {
            *members.entry(*lane).or_default() += 1;
        }
        let named = !self.lanes.is_empty();
        let (width, left, most, head) = match self.size {
            MapSize::Wide if named => (1240 * PX, 184 * PX, 4, 0),
            MapSize::Wide => (1240 * PX, 20 * PX, 4, 0),
            MapSize::Medium => (760 * PX, 14 * PX, 3, if named { 22 * PX } else { 0 }),
        };
        let right = width - if self.size == MapSize::Wide { 20 * PX } else { 14 * PX };
        let columns = members.values().max().copied().unwrap_or(1).clamp(2, most);
        let pitch = (right - left) / i32::try_from(columns).unwrap_or(1);
        let least = if self.size == MapSize::Wide {
            self.lanes.iter().map(|name| draw::lane_height(name)).collect()
        } else {
            Vec::new()
        };
        // Without arrows between them boxes may be as wide as their words like.
        let box_width = if bare { pitch - 24 * PX } else { (pitch - 40 * PX).min(264 * PX) };
        Sheet { left, right, width, columns, box_width, head, least }
    }
}

/// Width and height of a label as it is broken at first.
fn size_of_label(text: Option<&str>) -> (i32, i32) {
    text.and_then(|text| label::shapes(text).into_iter().next()).map_or((0, 0), |(_, wide, high)| (wide, high))
}
