//! Any bytes, read as JSON lines; and any text as the text of a line, which must be kept verbatim.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_fuzz::{check, settings};
use rapporteur_intake::{Given, json_lines, read_json_line};
use serde_json::json;

fuzz_target!(|data: &[u8]| {
    check_lines(data);
    check_verbatim(&String::from_utf8_lossy(data));
});

fn check_lines(data: &[u8]) {
    let mut last = 0;
    for (number, line) in json_lines(data, &settings()) {
        assert!(number > last, "lines are numbered in order");
        last = number;
        if let Ok(line) = line {
            assert!(line.len() <= settings().limits.max_line_bytes, "a line over the limit was held");
            check(&read_json_line(&line, &Given::default(), &settings()));
        }
    }
}

fn check_verbatim(text: &str) {
    for title in [None, Some("Talks resume\tin Valmora")] {
        let line = json!({"id": 7, "title": title, "text": text}).to_string();
        let result = read_json_line(line.as_bytes(), &Given::default(), &settings());
        check(&result);
        if let Ok(article) = result {
            assert!(article.document.text().ends_with(text), "a given text is kept");
            let before = article.document.text().len() - text.len();
            assert_eq!(before, title.map_or(0, |_| "Talks resume in Valmora\n".len()), "only the title stands before it");
        }
    }
}
