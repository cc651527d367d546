//! The decision for each block of a page: what it is, and whether it is kept.

use std::collections::HashSet;
use std::ops::Range;

use rapporteur_text::SectionKind;

use super::element::Role;
use super::extract::Extracted;
use super::page::RawBlock;
use crate::block::{Block, Found};
use crate::{dates, lines};

/// Share of a text that is links, from which on it is a link and no text with links in it.
const LINK_SHARE: f64 = 0.6;
/// Bytes beside its links that make a text a sentence and no link.
const UNLINKED_BYTES: usize = 20;
/// Words a block without a stop must have to be a paragraph all the same.
const OPEN_WORDS: usize = 12;

/// Share of the body that must be left when the markup's word is taken for what lies outside of the article. Below it, the markup is
/// taken to be wrong: an unclosed menu holds the whole page, a class says "search" of everything.
const MIN_LEFT: f64 = 0.3;

/// Words from which on a text that comes again is a repetition, and not two people saying "No."
const REPEATED_WORDS: usize = 4;

/// What a block was judged to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Keep(SectionKind),
    /// A short sentence: body between paragraphs of the body, as in interviews, and nothing elsewhere.
    Aside,
    /// A headline of another story.
    Other,
    /// Announces headlines of other stories.
    Heading,
    Drop,
}

const BODY: Verdict = Verdict::Keep(SectionKind::Body);

/// The blocks of the article, in reading order, with its title and standfirst in front. Fills in what the page's data did not say.
pub(super) fn select(blocks: &[RawBlock], extracted: &Extracted, found: &mut Found) -> Vec<Block> {
    let verdicts: Vec<Verdict> = blocks.iter().map(|block| judge(block, extracted)).collect();
    let kept: usize = blocks.iter().zip(&verdicts).filter(|(_, verdict)| **verdict == BODY).map(|(block, _)| block.text.len()).sum();
    let outside = blocks.iter().filter(|block| is_placed_outside(block) && lines::is_prose(&block.text));
    let lost: usize = outside.map(without_place).filter(|block| judge(block, extracted) == BODY).map(|block| block.text.len()).sum();
    if kept as f64 >= MIN_LEFT * (kept + lost) as f64 {
        return select_judged(blocks, verdicts, found);
    }
    let relaxed: Vec<RawBlock> = blocks.iter().map(without_place).collect();
    let verdicts = relaxed.iter().map(|block| judge(block, extracted)).collect();
    select_judged(&relaxed, verdicts, found)
}

fn is_placed_outside(block: &RawBlock) -> bool {
    matches!(block.role, Role::Outside | Role::Related)
}

/// A block without the markup's word that it lies outside of the article.
fn without_place(block: &RawBlock) -> RawBlock {
    let role = if is_placed_outside(block) { Role::Plain } else { block.role };
    RawBlock { role, ..block.clone() }
}

fn select_judged(blocks: &[RawBlock], mut verdicts: Vec<Verdict>, found: &mut Found) -> Vec<Block> {
    let title = found.title.as_deref().map(lines::squeeze);
    let title_at = blocks.iter().position(|block| is_title(block, title.as_deref()));
    settle_lists(blocks, &mut verdicts, title_at, title.as_deref());
    let first = verdicts.iter().position(|v| *v == BODY).unwrap_or(blocks.len());
    let last = verdicts.iter().rposition(|v| *v == BODY).unwrap_or(0);
    read_header(&blocks[title_at.unwrap_or(0).min(first)..first], found);

    let mut out: Vec<Block> = found.title.iter().map(|title| Block::new(SectionKind::Title, title)).collect();
    let start = title_at.unwrap_or(first);
    let standfirst = find_standfirst(blocks, &verdicts, first, found);
    found.standfirst = standfirst.map(|at| blocks[at].text.clone());
    out.extend(standfirst.map(|at| Block::new(SectionKind::Standfirst, &blocks[at].text)));
    // Pages repeat paragraphs for other screens: a text of some length is taken once. A standfirst may come again as the first paragraph.
    let mut seen = HashSet::new();
    for (idx, block) in blocks.iter().enumerate().filter(|(idx, _)| *idx >= start && Some(*idx) != standfirst) {
        let kind = kind_at(verdicts[idx], idx, first..last);
        let is_new = kind.is_some() && (lines::word_count(&block.text) < REPEATED_WORDS || seen.insert(&block.text));
        out.extend(kind.filter(|_| is_new).map(|kind| Block::new(kind, &block.text)));
    }
    out
}

/// What becomes of a block at `idx` when the body lies in `body`: captions, headings and other stories count only beside it.
fn kind_at(verdict: Verdict, idx: usize, body: Range<usize>) -> Option<SectionKind> {
    match verdict {
        Verdict::Keep(SectionKind::Caption) if idx > body.end + 1 => None,
        Verdict::Keep(SectionKind::Furniture) if idx > body.end => None,
        Verdict::Keep(kind) => Some(kind),
        Verdict::Aside if idx > body.start && idx < body.end => Some(SectionKind::Body),
        Verdict::Other if idx > body.start && idx < body.end => Some(SectionKind::Lead),
        _ => None,
    }
}

/// Whether a block is the headline, whose letters `title` holds.
fn is_title(block: &RawBlock, title: Option<&str>) -> bool {
    // Spacing and marks do not make a headline many times longer: most blocks need no closer look.
    let is_same = |title: &str| block.text.len() <= 4 * title.len() && lines::squeeze(&block.text) == title;
    !block.role.is_outside() && title.is_some_and(is_same)
}

/// Drops what stands above the headline, and takes headlines below "Also in the news" for other stories until prose comes again.
fn settle_lists(blocks: &[RawBlock], verdicts: &mut [Verdict], title_at: Option<usize>, title: Option<&str>) {
    let mut in_list = false;
    for (idx, (block, verdict)) in blocks.iter().zip(verdicts).enumerate() {
        if idx < title_at.unwrap_or(0) || is_title(block, title) {
            *verdict = Verdict::Drop;
        }
        in_list = *verdict == Verdict::Heading || (in_list && !lines::is_prose(&block.text));
        if in_list && *verdict != Verdict::Heading && lines::is_headline(&block.text) {
            *verdict = Verdict::Other;
        }
    }
}

fn judge(block: &RawBlock, extracted: &Extracted) -> Verdict {
    let line = block.text.as_str();
    match block.role {
        Role::Hidden | Role::Outside | Role::Byline | Role::PullQuote => return Verdict::Drop,
        Role::Related => return if lines::is_headline(line) { Verdict::Other } else { Verdict::Drop },
        Role::Caption => return Verdict::Keep(SectionKind::Caption),
        Role::Standfirst if lines::word_count(line) >= 5 => return Verdict::Keep(SectionKind::Standfirst),
        _ => {}
    }
    if lines::is_related_heading(line) {
        return Verdict::Heading;
    }
    if lines::is_notice(line) || dates::is_date_line(line) || lines::find_byline(line).is_some() {
        return Verdict::Drop;
    }
    if lines::is_caption(line) {
        return Verdict::Keep(SectionKind::Caption);
    }
    judge_text(block, extracted)
}

/// A text with nothing against it so far.
fn judge_text(block: &RawBlock, extracted: &Extracted) -> Verdict {
    let line = block.text.as_str();
    let is_heading = matches!(block.tag.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
    let is_taken = extracted.is_empty() || extracted.has(line).unwrap_or(true);
    if block.link_share() >= LINK_SHARE && !is_linked_prose(block) {
        return if lines::is_headline(line) { Verdict::Other } else { Verdict::Drop };
    }
    if is_heading {
        // Headings say again what stands below them: kept for people, not read.
        return if is_taken && lines::word_count(line) > 0 { Verdict::Keep(SectionKind::Furniture) } else { Verdict::Drop };
    }
    let is_text = lines::is_prose(line)
        || lines::word_count(line) >= OPEN_WORDS
        || (block.tag == "li" && lines::word_count(line) >= 4)
        || is_quote(line);
    match is_taken {
        true if is_text => Verdict::Keep(SectionKind::Body),
        true if block.tag == "p" && lines::ends_sentence(line) => Verdict::Aside,
        _ => Verdict::Drop,
    }
}

/// A sentence in which names are links to their own pages, as against a teaser that is one link.
fn is_linked_prose(block: &RawBlock) -> bool {
    lines::is_prose(&block.text) && block.text.len() - block.link_bytes >= UNLINKED_BYTES
}

/// A short line somebody says: a paragraph of its own in interviews.
fn is_quote(line: &str) -> bool {
    line.starts_with(['"', '“']) && line.ends_with(['"', '”'])
}

/// The block that is the standfirst: marked as such, or a line above the body that the page's data gives as its description.
fn find_standfirst(blocks: &[RawBlock], verdicts: &[Verdict], first: usize, found: &Found) -> Option<usize> {
    let marked = (0..blocks.len()).find(|&idx| idx <= first && verdicts[idx] == Verdict::Keep(SectionKind::Standfirst));
    let description = found.standfirst.as_deref().map(lines::squeeze).filter(|text| text.len() >= 20);
    let is_description = |idx: &usize| !blocks[*idx].role.is_outside() && Some(lines::squeeze(&blocks[*idx].text)) == description;
    marked.or_else(|| (0..first).find(is_description).filter(|_| description.is_some()))
}

/// Byline and date from the lines between title and body.
fn read_header(header: &[RawBlock], found: &mut Found) {
    let shown = || header.iter().filter(|block| !block.role.is_outside());
    let byline = || shown().find_map(|block| lines::find_byline(&block.text).or_else(|| name_of(block)));
    found.byline = found.byline.take().or_else(byline);
    let time = || shown().flat_map(|block| &block.times).find_map(|time| dates::parse_published(time, crate::PublishedFrom::Meta));
    let line = || shown().find_map(|block| dates::find_date_part(&block.text));
    found.published = found.published.take().or_else(time).or_else(line);
}

/// A block marked as the byline that holds nothing but a name.
fn name_of(block: &RawBlock) -> Option<String> {
    (block.role == Role::Byline && lines::is_name_line(&block.text)).then(|| block.text.clone())
}
