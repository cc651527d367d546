//! Scores against annotated passages.
