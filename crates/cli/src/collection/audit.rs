//! `rapporteur audit`: the log of everything done to the collection.

use rapporteur_store::{AuditLine, Verdict};
use serde_json::{Value, json};

use super::db;
use crate::args::{AuditCommand, AuditFlags, DbFlags};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;

/// Checks or prints the log.
pub(crate) fn audit(flags: AuditFlags) -> Result<Exit, Failure> {
    match flags.what {
        AuditCommand::Verify(flags) => verify(&flags),
        AuditCommand::Log(flags) => log(&flags),
    }
}

fn verify(flags: &DbFlags) -> Result<Exit, Failure> {
    let store = db::open_to_read(flags)?;
    let verdict = store.verify_audit().map_err(db::failure)?;
    Output::stdout(false).write(told(&verdict).as_bytes())?;
    Ok(if verdict.is_sound() { Exit::Clean } else { Exit::Rejects })
}

fn told(verdict: &Verdict) -> String {
    let head = if verdict.head.is_empty() { String::new() } else { format!("\nlast line: {}", verdict.head) };
    let broken = verdict
        .broken_at
        .map_or(String::new(), |seq| format!("\nline {seq} was changed, taken out or put in: nothing after it can be trusted"));
    let changed: String =
        verdict.changed.iter().map(|hash| format!("\nthe record of {hash} is not the one that the log tells of")).collect();
    let sound = if verdict.is_sound() { "sound: " } else { "" };
    format!("{sound}{} lines in order{broken}{changed}{head}\n", verdict.sound)
}

fn log(flags: &DbFlags) -> Result<Exit, Failure> {
    let store = db::open_to_read(flags)?;
    let mut output = Output::stdout(false);
    let mut result = Ok(());
    store
        .audit_lines(|line| {
            if result.is_ok() {
                result = output.write(outside(line).as_bytes());
            }
        })
        .map_err(db::failure)?;
    result.map(|()| Exit::Clean)
}

fn outside(line: AuditLine) -> String {
    let AuditLine { seq, at, kind, subject, detail, hash } = line;
    let detail: Value = serde_json::from_str(&detail).unwrap_or(Value::String(detail));
    json!({"seq": seq, "at": at, "kind": kind, "subject": subject, "detail": detail, "hash": hash}).to_string() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_say_what_is_amiss() {
        let sound = Verdict { sound: 12, broken_at: None, changed: Vec::new(), head: "ab12".into() };
        assert_eq!(told(&sound), "sound: 12 lines in order\nlast line: ab12\n");
        let broken = Verdict { sound: 2, broken_at: Some(3), changed: vec!["sha256:00".into()], head: "cd".into() };
        insta::assert_snapshot!(told(&broken), @r"
        2 lines in order
        line 3 was changed, taken out or put in: nothing after it can be trusted
        the record of sha256:00 is not the one that the log tells of
        last line: cd
        ");
    }
}
