//! The theme and the first files of `new` are part of the program: a change of them is a change of it.

fn main() {
    println!("cargo:rerun-if-changed=themes");
    println!("cargo:rerun-if-changed=src/command/new_content");
}
