//! What holds of every map: boxes clear of one another and in their lanes, arrows from box to box and through none.

use super::layout::Layout;
use super::route::Path;
use super::*;
use proptest::prelude::*;

/// A map in plain numbers: the lane of each box, and arrows by the places of their boxes.
#[derive(Debug, Clone)]
struct Drawing {
    lanes: Vec<&'static str>,
    boxes: Vec<(usize, String)>,
    arrows: Vec<(usize, usize, ArrowKind, Option<String>)>,
    size: MapSize,
}

impl Drawing {
    fn keys(&self) -> Vec<String> {
        (0..self.boxes.len()).map(|at| format!("o{at:03}")).collect()
    }

    /// Calls with the map, its boxes and arrows in the order of `turn`: 0 as they are, 1 reversed, others rotated.
    fn with<T>(&self, turn: usize, call: impl FnOnce(&StrategyMap<'_>) -> T) -> T {
        let keys = self.keys();
        let mut boxes: Vec<MapBox<'_>> = self
            .boxes
            .iter()
            .zip(&keys)
            .map(|((lane, title), key)| MapBox {
                key,
                lane: *lane,
                title,
                href: Some("objectives/a.html"),
                sign: Sign::Watch,
                word: "Watch",
                score: Some("72"),
                owner: Some("Ann"),
                marks: vec![Sign::Bad, Sign::Good],
            })
            .collect();
        let mut arrows: Vec<MapArrow<'_>> = self
            .arrows
            .iter()
            .map(|(from, to, kind, label)| MapArrow {
                from: &keys[*from],
                to: &keys[*to],
                kind: *kind,
                label: label.as_deref(),
                number: Some("1"),
                said: "One drives another.",
            })
            .collect();
        match turn {
            0 => {}
            1 => (boxes.reverse(), arrows.reverse()).0,
            by => {
                let (b, a) = (boxes.len().max(1), arrows.len().max(1));
                boxes.rotate_left(by % b);
                arrows.rotate_left(by % a);
            }
        }
        let (title, description) = ("Map", "A map.");
        let map = StrategyMap {
            id: "m",
            title,
            description,
            lanes: &self.lanes,
            boxes: &boxes,
            arrows: &arrows,
            size: self.size,
        };
        call(&map)
    }

    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method's own lifetime is not general enough")]
    fn picture(&self, turn: usize) -> Option<MapPicture> {
        self.with(turn, |map| map.picture())
    }

    fn svg(&self, turn: usize) -> String {
        self.picture(turn).expect("a picture").svg
    }

    /// The places of boxes and the ways of arrows.
    fn laid_out(&self) -> (Layout, Vec<Path>, Vec<(usize, usize)>, i32) {
        let keys = self.keys();
        let at = |key: &str| keys.iter().position(|other| other == key).expect("a key");
        self.with(0, |map| {
            let plan = map.plan().expect("a plan");
            let ends = plan.arrows.iter().map(|arrow| (at(arrow.from), at(arrow.to))).collect();
            let width = plan.sheet.width;
            (plan.layout, plan.paths, ends, width)
        })
    }
}

const LANES: [&str; 4] = ["Passengers", "Money", "Running the service", "People and skills"];

fn kind() -> impl Strategy<Value = ArrowKind> {
    prop_oneof![Just(ArrowKind::Borne), Just(ArrowKind::Early), Just(ArrowKind::NotBorne), Just(ArrowKind::Part)]
}

/// Any map of up to 24 boxes: circles, arrows to itself and twice the same arrow among them.
fn drawing() -> impl Strategy<Value = Drawing> {
    let title = prop_oneof![Just("Short".to_owned()), "[A-Za-z]{1,14}( [a-z]{1,12}){0,14}"];
    let boxes = prop::collection::vec((0..4_usize, title), 1..24);
    (boxes, prop::bool::ANY, prop::bool::ANY).prop_flat_map(|(boxes, lanes, wide)| {
        let count = boxes.len();
        let label = prop::option::of("[a-z]{2,9}( [a-z]{2,9}){0,9}");
        prop::collection::vec((0..count, 0..count, kind(), label), 0..45).prop_map(move |arrows| Drawing {
            lanes: if lanes { LANES.to_vec() } else { Vec::new() },
            boxes: boxes.clone(),
            arrows,
            size: if wide { MapSize::Wide } else { MapSize::Medium },
        })
    })
}

fn on_edge(place: Place, of: Rect) -> bool {
    let ((x, y), Rect { left, top, right, bottom }) = (place, of);
    let (level, upright) = ((left..=right).contains(&x), (top..=bottom).contains(&y));
    (level && (y == top || y == bottom)) || (upright && (x == left || x == right))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn boxes_are_clear_of_one_another_in_their_lanes_and_in_the_picture(drawing in drawing()) {
        let (layout, _, _, width) = drawing.laid_out();
        let picture = Rect { left: 0, top: 0, right: width, bottom: layout.height };
        for (at, place) in layout.boxes.iter().enumerate() {
            prop_assert!(picture.holds(*place), "{place:?} is outside {picture:?}");
            for other in &layout.boxes[at + 1..] {
                prop_assert!(!place.meets(*other), "{place:?} overlaps {other:?}");
            }
            if !drawing.lanes.is_empty() {
                let lane = layout.lanes.iter().find(|lane| lane.0 == drawing.boxes[at].0).expect("its lane");
                prop_assert!(lane.1 < place.top && place.bottom < lane.2, "{place:?} leaves its lane {lane:?}");
            }
        }
        for pair in layout.lanes.windows(2) {
            prop_assert_eq!(pair[0].2, pair[1].1, "lanes touch");
        }
    }

    #[test]
    fn arrows_run_from_box_to_box_and_through_none(drawing in drawing()) {
        let (layout, paths, ends, width) = drawing.laid_out();
        prop_assert_eq!(paths.len(), drawing.arrows.len());
        for (path, (from, to)) in paths.iter().zip(ends) {
            let (first, last) = (path.pieces[0], path.pieces[path.pieces.len() - 1]);
            prop_assert!(on_edge(first.start(), layout.boxes[from]), "{path:?} begins at {:?}", layout.boxes[from]);
            prop_assert!(on_edge(last.end(), layout.boxes[to]), "{path:?} ends at {:?}", layout.boxes[to]);
            for pair in path.pieces.windows(2) {
                prop_assert_eq!(pair[0].end(), pair[1].start(), "the way is whole");
            }
            for piece in &path.pieces {
                for share in 0..=100 {
                    let (x, y) = piece.at(share);
                    prop_assert!(0 <= x && x <= width && 0 <= y && y <= layout.height, "{path:?} leaves the picture");
                    let inside = |place: &&Rect| {
                        place.left + 1 < x && x < place.right - 1 && place.top + 1 < y && y < place.bottom - 1
                    };
                    let hit = layout.boxes.iter().find(inside);
                    prop_assert!(hit.is_none(), "{piece:?} runs through {hit:?}");
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(drawing in drawing(), turn in 1..9_usize) {
        prop_assert_eq!(drawing.svg(0), drawing.svg(turn));
    }

    #[test]
    fn words_beside_arrows_are_clear_of_boxes_and_of_one_another(drawing in drawing()) {
        drawing.with(0, |map| {
            let plan = map.plan().expect("a plan");
            let labels = super::draw::labels(&plan, Vec::new());
            for (at, label) in labels.iter().enumerate() {
                for place in &plan.layout.boxes {
                    prop_assert!(!label.place.meets(*place), "{label:?} on {place:?}");
                }
                for other in &labels[at + 1..] {
                    prop_assert!(!label.place.meets(other.place), "{label:?} on {other:?}");
                }
            }
            Ok(())
        })?;
    }
}

/// Boxes by lane, and arrows.
fn plain(lanes: &[usize], arrows: &[(usize, usize)]) -> Drawing {
    Drawing {
        lanes: LANES.to_vec(),
        boxes: lanes.iter().map(|lane| (*lane, "Make every journey dependable".to_owned())).collect(),
        arrows: arrows.iter().map(|(from, to)| (*from, *to, ArrowKind::Borne, None)).collect(),
        size: MapSize::Wide,
    }
}

#[test]
fn two_objectives_and_a_circle_between_them() {
    let (layout, paths, ..) = plain(&[0, 0], &[(0, 1), (1, 0)]).laid_out();
    assert_eq!(layout.rows.len(), 1);
    let ends: Vec<(Place, Place)> = paths.iter().map(|path| (path.pieces[0].start(), path.pieces[0].end())).collect();
    assert_ne!(ends[0].0.1, ends[1].1.1, "there and back are two lines");
}

#[test]
fn an_arrow_to_itself_bows_over_its_box() {
    let (layout, paths, ..) = plain(&[2, 3], &[(0, 0)]).laid_out();
    let top = layout.boxes[0].top;
    assert!(paths[0].pieces.iter().all(|piece| piece.at(50).1 < top));
}

#[test]
fn an_arrow_straight_up_is_upright() {
    let (_, paths, ..) = plain(&[0, 3], &[(1, 0)]).laid_out();
    assert!(matches!(paths[0].pieces.as_slice(), [route::Piece::Line(..)]), "{paths:?}");
}

#[test]
fn without_lanes_what_drives_stands_below_what_is_driven() {
    let mut drawing = plain(&[0, 0, 0], &[(0, 1), (1, 2)]);
    drawing.lanes = Vec::new();
    let (layout, ..) = drawing.laid_out();
    assert_eq!(layout.row, [2, 1, 0]);
}

#[test]
fn a_new_objective_moves_only_its_own_lane() {
    let before = plain(&[0, 0, 1, 1, 2, 3], &[(2, 0), (3, 1), (4, 2), (5, 4)]).laid_out().0;
    let after = plain(&[0, 0, 1, 1, 2, 3, 3], &[(2, 0), (3, 1), (4, 2), (5, 4)]).laid_out().0;
    let order = |layout: &Layout, nodes: [usize; 2]| layout.boxes[nodes[0]].left < layout.boxes[nodes[1]].left;
    assert_eq!(layout_rows(&before)[..5], layout_rows(&after)[..5]);
    for pair in [[0, 1], [2, 3]] {
        assert_eq!(order(&before, pair), order(&after, pair), "{pair:?} keep their order");
    }
}

fn layout_rows(layout: &Layout) -> Vec<usize> {
    layout.row.clone()
}

#[test]
fn a_hundred_objectives_in_one_lane_are_drawn() {
    let mut drawing = plain(&[0; 100], &[]);
    drawing.arrows = (0..99).map(|at| (at, at + 1, ArrowKind::Early, None)).collect();
    let (layout, ..) = drawing.laid_out();
    assert_eq!((layout.rows.len(), layout.lanes.len()), (25, 1));
}

#[test]
fn too_many_for_a_picture_make_none() {
    assert!(plain(&[0; 301], &[]).picture(0).is_none());
    assert!(plain(&[], &[]).picture(0).is_none());
}

#[test]
fn words_that_find_no_room_give_way_to_their_number() {
    let mut drawing = plain(&[0, 0, 0, 0, 1, 1, 1, 1], &[]);
    let why = "a reason that is far too long to stand beside an arrow in a map, because it never comes to its end";
    drawing.arrows = vec![(4, 0, ArrowKind::Borne, Some(why.repeat(2)))];
    let svg = drawing.svg(0);
    assert!(svg.contains(">1</text>") && !svg.contains("a reason"), "{svg}");
}

#[test]
fn texts_and_addresses_are_escaped() {
    let mut drawing = plain(&[0, 1], &[(1, 0)]);
    drawing.boxes[0].1 = "<b>&\"".to_owned();
    assert!(drawing.svg(0).contains("&lt;b&gt;&amp;&quot;"));
}

/// The layout of the largest strategy that anyone keeps takes a small part of a second; in a build without optimisation
/// on a busy machine it still takes less than two.
#[test]
fn two_hundred_objectives_are_laid_out_at_once() {
    let lanes: Vec<usize> = (0..200).map(|at| at % 4).collect();
    let arrows: Vec<(usize, usize)> = (0..400).map(|at| (at % 200, (at * 7 + at / 200 * 31 + 1) % 200)).collect();
    let drawing = plain(&lanes, &arrows);
    let begin = std::time::Instant::now();
    let (layout, paths, ..) = drawing.laid_out();
    assert_eq!((layout.boxes.len(), paths.len()), (200, 400));
    println!("{:?}", begin.elapsed());
    assert!(begin.elapsed().as_millis() < 2_000, "{:?}", begin.elapsed());
}
