//! The whole path, from input bytes to records.
