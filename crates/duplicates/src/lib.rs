//! Finds wire copies and rewrites of an article, in a form that a database can keep.
//!
//! [`Signature::of`] makes 257 bytes of a text. [`Signature::bands`] gives the keys under which a table is asked for candidates,
//! [`is_copy`] decides, [`similarity`] estimates which part of both texts is shared.
//!
//! ```
//! use rapporteur_duplicates::{Signature, is_copy, similarity};
//!
//! let wire = "Envoys of the two sides met in Valmora on Monday for the first time since the truce broke down in March, and agreed to \
//!             exchange lists of prisoners within a week, the mediator said.";
//! let copy = "VALMORA, July 6 (AW) – Envoys of the two sides met in Valmora on Monday for the first time since the truce broke down in \
//!             March, and agreed to exchange lists of prisoners within a week, the mediator said. More follows.";
//! let (Some(wire), Some(copy)) = (Signature::of(wire), Signature::of(copy)) else { panic!("long enough") };
//! assert!(wire.bands().iter().any(|band| copy.bands().contains(band)), "found by the table");
//! assert!(is_copy(&wire, &copy) && similarity(&wire, &copy) > 0.5);
//! assert!(Signature::of("Too short to say.").is_none());
//! ```
//!
//! **How.** MinHash: of all runs of three words, 128 hash functions each keep the smallest value; the part of values that two texts share
//! estimates the part of runs that they share. Bands of two values each are the keys: of texts that share a fifth of their
//! runs nine in ten meet under one, of unrelated ones one pair in some thousands.
//!
//! **Guarantees.** A signature depends on the text alone, and not on case, spacing, punctuation and quote style. The functions are fixed:
//! signatures of one [`VERSION`] are comparable whenever and on whatever machine they were made. Nothing panics on any text; time is
//! linear in its length, about 30 µs for 400 words.
//!
//! **What it does not do.** It knows no meaning: a rewrite in other words, a translation or another report of the same event is not found.
//! It keeps no table. `docs/duplicates.md` has the figures.
//!
//! **Why our own.** The crates there are do not promise signatures that last. `gaoya` 0.2 draws its functions from `rand`'s `StdRng`, which
//! may change with every release, and hashes through `std::hash::Hash`, whose bytes are not fixed. `txtfp` 0.3 promises stable bytes, but finds words by the
//! Unicode tables of a dependency, changed its values between 0.1 and 0.2, keeps 1,032 bytes a text and brings BLAKE3 with a C compiler.
//! What we need of it is forty lines on top of xxh3.

mod signature;
mod stored;
mod words;

pub use signature::{BANDS, COPY_SIMILARITY, MIN_WORDS, Signature, is_copy, similarity};
pub use stored::{BYTE_LEN, SignatureError, SignatureErrorKind, VERSION};
