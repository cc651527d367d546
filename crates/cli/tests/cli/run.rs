//! A scratch folder and the program run in it.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use rapporteur_record::{Line, parse_line};
use tempfile::TempDir;

/// An article as plain text.
pub(crate) const ARTICLE: &str = "Envoys meet in Valmora\n\nEnvoys of both sides met in Valmora on Monday, the mediator said after the first \
    session of talks.\n\nA second session is planned for Tuesday, he added, and a ceasefire text is on the table.\n";

/// The same as a page.
pub(crate) const PAGE: &str = "<html><head><title>Talks resume - The Ledger</title></head><body><nav>World | Sport</nav>\
    <article><h1>Talks resume in Valmora</h1>\
    <p>Envoys of both sides met in Valmora on Monday, the mediator said after the first session of talks.</p>\
    <p>A second session is planned for Tuesday, he added, and a ceasefire text is on the table.</p></article></body></html>";

/// A line of JSON lines.
pub(crate) fn json_line(id: u32) -> String {
    format!("{{\"id\": {id}, \"text\": \"Envoys of both sides met in Valmora on Monday, the mediator said.\"}}\n")
}

/// A folder to work in, removed at the end.
pub(crate) struct Scratch(TempDir);

impl Scratch {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a scratch folder"))
    }

    /// With a file more in it; folders in its name are made.
    pub(crate) fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.at(name);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("a folder inside");
        fs::write(path, content).expect("a file inside");
        self
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).unwrap_or_else(|err| panic!("{name}: {err}"))
    }

    /// The program, about to run here, with nothing of the tester's surroundings that could change what it prints.
    pub(crate) fn program(&self, args: &[impl AsRef<OsStr>]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        program.current_dir(self.0.path()).args(args).stdin(Stdio::null()).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        program
    }

    /// Runs the program to its end.
    pub(crate) fn run(&self, args: &[impl AsRef<OsStr>]) -> Ended {
        Ended::of(self.program(args).output().expect("the program starts"))
    }

    /// Runs the program with `input` piped in.
    pub(crate) fn pipe(&self, args: &[&str], input: &str) -> Ended {
        let mut program = self.program(args);
        let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        child.stdin.take().expect("it is piped").write_all(input.as_bytes()).expect("the program takes its input");
        Ended::of(child.wait_with_output().expect("the program ends"))
    }
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ended {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
        Self { code: output.status.code().expect("it was not killed"), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The output's lines as `path` or `path!kind`, with the line of JSON lines or the id given there.
    pub(crate) fn lines(&self) -> Vec<String> {
        lines_of(&self.out)
    }
}

/// What each line of an output stands for: `a.txt` for a record, `a.txt!empty` for a reject of that kind, `a.jsonl:3!bad_json` for one of line
/// 3, `a.jsonl#7` for the record of id 7.
pub(crate) fn lines_of(text: &str) -> Vec<String> {
    let name = |line: &str| match parse_line(line).unwrap_or_else(|err| panic!("{err}: {line}")) {
        Line::Record(rec) => {
            let id = rec.article.given_id.map_or(String::new(), |id| format!("#{id}"));
            format!("{}{id}", rec.article.source.path.as_deref().unwrap_or("-"))
        }
        Line::Error(line) => {
            let number = line.error.line.map_or(String::new(), |line| format!(":{line}"));
            format!("{}{number}!{}", line.error.input.unwrap_or_default(), line.error.kind)
        }
    };
    text.lines().map(name).collect()
}
