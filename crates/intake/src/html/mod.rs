//! Web pages.
//!
//! Three views of a page are laid over one another: what its markup says of each text ([`page`], [`element`]), what an extraction crate takes
//! for the article ([`extract`]), and what a line looks like ([`crate::lines`]). A text must pass all three to become body.

mod body;
mod element;
mod extract;
mod json_ld;
mod metadata;
mod page;
mod scan;
mod title;

use crate::block::{Block, Found};
use crate::{IntakeError, Limits};

/// What a page says of itself, and the blocks of its article.
pub(crate) fn read(source: &str, limits: &Limits) -> Result<(Found, Vec<Block>), IntakeError> {
    let page = page::parse(source, limits)?;
    let mut found = metadata::read(&page);
    title::settle(&page, &mut found);
    let blocks = body::select(&page.blocks, &extract::extract(&page.copy), &mut found);
    Ok((found, blocks))
}
