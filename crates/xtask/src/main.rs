//! Development commands: `cargo xtask check` is what continuous integration runs.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod command;
mod tidy;
mod world;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use command::cargo;

const HELP: &str = "\
Development commands

Usage: cargo xtask COMMAND

Commands:
  check   everything that continuous integration runs: format, lints, tests, documentation, tidy
  test    all tests
  cases   run the case files; with --update, rewrite what they expect for you to review
  tidy    crate edges, file sizes, paths named in ARCHITECTURE.md
  world   compile the tables in world/ to target/world.bin, or to a file that is named
  score   score the reader on the dev split of ../shared/corpus
";

fn main() -> ExitCode {
    let args: Vec<_> = env::args().skip(1).collect();
    let result = match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check"] => check(),
        ["test"] => test(),
        ["cases"] => cases(false),
        ["cases", "--update"] => cases(true),
        ["tidy"] => tidy::tidy(&root()),
        ["world"] => world::world(&root(), None),
        ["world", out] => world::world(&root(), Some(out)),
        ["score", rest @ ..] => score(rest),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("no such command: {}\n\n{HELP}", other.join(" "))),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace.
fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn check() -> Result<(), String> {
    tidy::tidy(&root())?;
    cargo(&["fmt", "--all", "--check"], &[])?;
    cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"], &[])?;
    test()?;
    cargo(&["doc", "--workspace", "--no-deps", "--locked"], &[("RUSTDOCFLAGS", "--deny warnings")])
}

fn test() -> Result<(), String> {
    cargo(&["test", "--workspace", "--locked"], &[])
}

fn cases(is_update: bool) -> Result<(), String> {
    let env: &[_] = if is_update { &[("UPDATE_CASES", "1")] } else { &[] };
    cargo(&["test", "--workspace", "--test", "cases"], env)
}

fn score(rest: &[&str]) -> Result<(), String> {
    let run = ["run", "--release", "--package", "rapporteur", "--", "eval", "../shared/corpus/frames/dev.jsonl"];
    cargo(&[&run, rest].concat(), &[])
}
