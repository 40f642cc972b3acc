# What developers do, by name. `just` lists it.

default:
    @just --list

# Build the example into public/
build:
    cargo run --release -- build

# All tests
test:
    cargo test

# The pages in a browser: accessibility, layout, keyboard, paper (needs Node.js, Chromium and Poppler)
browser *arguments:
    .ci/browser {{arguments}}

# Format the code
format:
    cargo fmt

# Lints, with warnings denied
lint:
    cargo clippy --locked --all-targets -- -D warnings

# Fuzz each target for so many seconds
fuzz seconds="20":
    .ci/fuzz {{seconds}}

# Accept new snapshots of messages after reading them (needs cargo-insta)
review:
    cargo insta review

# The speed of a build of many pages, beside Hugo where it is found
bench *arguments:
    cargo bench --bench build -- {{arguments}}

# How soon an edit is seen in a browser, beside `hugo server` where it is found
bench-edit *arguments:
    cargo bench --bench edit -- {{arguments}}

# The speed of readings and charts, beside other programs that draw
bench-readings *arguments:
    cargo bench --bench readings -- {{arguments}}

# Everything that is checked before a change lands
ci:
    .ci/run
