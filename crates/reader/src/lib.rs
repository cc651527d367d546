//! From a document to mentions and frames.
