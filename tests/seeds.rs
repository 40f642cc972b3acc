//! The seeds of the fuzz targets, each through what its target does: what fuzzing found stays mended.
#![expect(clippy::disallowed_methods, reason = "the seeds are files")]

#[path = "support/fuzzed.rs"]
#[expect(clippy::expect_used, clippy::panic, reason = "a check that fails is what a target looks for")]
mod fuzzed;

#[test]
fn no_seed_breaks_its_target() {
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    for (name, target) in fuzzed::TARGETS {
        let mut run = 0;
        for seed in std::fs::read_dir(seeds.join(name)).expect("the seeds of a target") {
            let path = seed.expect("a seed").path();
            // The name of the seed that fails is what one needs to know first.
            println!("{}", path.display());
            target(&std::fs::read(&path).expect("a seed"));
            run += 1;
        }
        assert!(run > 0, "{name} has seeds");
    }
}
