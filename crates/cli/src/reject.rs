//! Articles that could not be read, as they are told to a person.

use rapporteur_pipeline::Reject;

/// `news/a.pdf: this seems to be a PDF document ...`, with the line of a JSONL input.
pub(crate) fn told(name: &str, line: Option<u64>, reject: &Reject) -> String {
    let name = if name == "-" { "standard input" } else { name };
    let line = line.map_or(String::new(), |line| format!(", line {line}"));
    format!("{name}{line}: {}", reject.message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reject_names_its_place() {
        let reject = Reject::new("empty", "the input is empty");
        for (name, line, expected) in
            [("a.txt", None, "a.txt: the input is empty"), ("-", Some(7), "standard input, line 7: the input is empty")]
        {
            assert_eq!(told(name, line, &reject), expected);
        }
    }
}
