//! Parses the arguments and calls the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    throughline::command::run()
}
