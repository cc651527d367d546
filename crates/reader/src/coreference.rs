//! Coreference within one document.
