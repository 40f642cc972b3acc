//! Text widths, and places moved apart.

use crate::chart::labels::{fit, spread, width};

#[test]
fn spread_moves_as_little_as_it_can() {
    let spread = |mut heights: Vec<i32>| {
        let gaps = vec![160; heights.len()];
        spread(&mut heights, &gaps, (70, 2960));
        heights
    };
    assert_eq!(spread(vec![100, 400]), [100, 400]);
    assert_eq!(spread(vec![1000, 1000]), [920, 1080]);
    assert_eq!(spread(vec![1000, 1000, 1000, 2000]), [840, 1000, 1160, 2000]);
    assert_eq!(spread(vec![0, 0]), [70, 230]);
    assert_eq!(spread(vec![2960, 2960]), [2800, 2960]);
    assert_eq!(spread(vec![]), [0; 0]);
}

#[test]
fn a_text_too_wide_is_cut() {
    assert_eq!(fit("84.1", 120, 1000), "84.1");
    let cut = fit("1000000000000000000000", 120, 1000);
    assert!(cut.ends_with('…') && width(&cut, 120) <= 1000, "{cut}");
    assert!(cut.chars().count() > 10, "{cut}");
    // Wider than figures in every face.
    assert!(width("\u{2212}40%", 120) > width("1400", 120));
}
