//! Case-file runner and builders for tests.
