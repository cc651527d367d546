//! From bytes to an article: HTML, plain text, JSONL.
