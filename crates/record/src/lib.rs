//! The promised output format, rapporteur/1.
