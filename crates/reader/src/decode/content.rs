//! What is said, mended: whole quotations, no quote marks at the ends, no holes where a bracket or a dash was unsure.

use rapporteur_text::{Document, Segmentation, TextSpan};

use super::quotation::quotations;
use crate::Filler;

/// Tokens that may be missing between two parts of one content.
const WIDEST_HOLE: usize = 4;
/// Share of a quotation that must be found for all of it to be taken.
const ENOUGH: f64 = 0.5;
/// Tokens below which a part is a crumb beside a part of several times as many.
const CRUMB: usize = 3;
/// Characters that are no part of what is said when they stand at its ends.
const LEFT_EDGE: &[char] = &[' ', '"', '“', '”', '‘', '’', '\'', '`', ',', ':', '.', ';', '—', '–', '-', ')', ']'];
const RIGHT_EDGE: &[char] = &[' ', '"', '“', '”', '‘', '’', '\'', '`', ',', ':', '.', ';', '!', '?', '—', '–', '-', '(', '['];

/// The parts of the content of the statement whose trigger is `cue`, in reading order.
///
/// They lie in the cue's own section, since a paragraph speaks for itself. A quotation of which enough is found is taken whole; parts a few tokens
/// apart are joined unless the cue stands between them; crumbs beside a long part go.
pub(super) fn mend_content(doc: &Document, seg: &Segmentation, cue: TextSpan, parts: Vec<Filler>) -> Vec<Filler> {
    let Some(section) = doc.section_at(cue).map(|section| section.span) else { return Vec::new() };
    let mut parts: Vec<_> = parts.into_iter().filter(|part| section.contains(part.span)).collect();
    for quotation in quotations(doc.text(), section) {
        complete(&mut parts, quotation, cue);
    }
    let mut parts = joined(doc, seg, cue, parts);
    parts.iter_mut().for_each(|part| part.span = trim(doc, part.span));
    let longest = parts.iter().map(|part| seg.token_range(part.span).len()).max().unwrap_or(0);
    parts.retain(|part| !part.span.is_empty() && (longest <= 2 * CRUMB || seg.token_range(part.span).len() >= CRUMB));
    parts
}

/// Puts the whole of `quotation` in place of its parts, if they are enough of it. A cue inside is part of what is quoted, not its cue.
fn complete(parts: &mut [Filler], quotation: TextSpan, cue: TextSpan) {
    let shared = |part: &Filler| part.span.end.min(quotation.end).saturating_sub(part.span.start.max(quotation.start));
    let found: u32 = parts.iter().map(shared).sum();
    if quotation.overlaps(cue) || f64::from(found) < ENOUGH * quotation.byte_len() as f64 {
        return;
    }
    if let Some(first) = parts.iter().position(|part| part.span.overlaps(quotation)) {
        parts[first].span = parts[first].span.cover(quotation);
        parts.sort_by_key(|part| part.span);
    }
}

/// The parts with small holes closed and overlaps made one.
fn joined(doc: &Document, seg: &Segmentation, cue: TextSpan, parts: Vec<Filler>) -> Vec<Filler> {
    let mut out: Vec<Filler> = Vec::new();
    for part in parts {
        match out.last_mut() {
            Some(last) if is_hole(doc, seg, cue, TextSpan { start: last.span.end, end: part.span.start.max(last.span.end) }) => {
                last.span = last.span.cover(part.span);
                last.score = last.score.min(part.score);
            }
            _ => out.push(part),
        }
    }
    out
}

fn is_hole(doc: &Document, seg: &Segmentation, cue: TextSpan, gap: TextSpan) -> bool {
    let has_cue = gap.start <= cue.start && cue.end <= gap.end;
    !has_cue && seg.token_range(gap).len() <= WIDEST_HOLE && !doc.slice(gap).contains('\n')
}

fn trim(doc: &Document, span: TextSpan) -> TextSpan {
    let text = doc.slice(span);
    let start = span.start as usize + (text.len() - text.trim_start_matches(LEFT_EDGE).len());
    let mut kept = text.trim_start_matches(LEFT_EDGE);
    // A bracket that opened inside belongs to what is said.
    if !(kept.ends_with(')') && kept.contains('(') || kept.ends_with(']') && kept.contains('[')) {
        kept = kept.trim_end_matches(RIGHT_EDGE);
    }
    TextSpan::new(start, start + kept.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_codebook::FillerRole;
    use rapporteur_text::segment;

    /// Parts of the content, marked by `<` and `>` in the text, after mending; the cue is "said".
    fn mended(marked: &str) -> Vec<String> {
        let text = marked.replace(['<', '>'], "");
        let offset = |mark: usize| marked[..mark].chars().filter(|c| !"<>".contains(*c)).map(char::len_utf8).sum::<usize>();
        let starts = marked.match_indices('<').map(|(i, _)| offset(i));
        let ends = marked.match_indices('>').map(|(i, _)| offset(i));
        let part = |(start, end)| Filler { role: FillerRole::Content, span: TextSpan::new(start, end), score: 0.5 };
        let parts = starts.zip(ends).map(part).collect();
        let doc = Document::from_plain(text.as_str());
        let cue = text.find("said").map_or(TextSpan::new(0, 0), |at| TextSpan::new(at, at + 4));
        mend_content(&doc, &segment(&doc), cue, parts).iter().map(|part| doc.slice(part.span).to_owned()).collect()
    }

    #[test]
    fn contents_are_mended() {
        for (name, marked, expected) in [
            ("quote marks go", "<\"We left,>\" he said.", vec!["We left"]),
            ("a bracket is no hole", "<\"Messrs> [Khalifa] <Haftar came,\"> he said.", vec!["Messrs [Khalifa] Haftar came"]),
            ("the cue parts", "<\"We left,>\" he said, \"<and came back>.\"", vec!["We left", "and came back"]),
            (
                "a quotation is taken whole",
                "\"At one <stage we left the town and> the hill,\" he said.",
                vec!["At one stage we left the town and the hill"],
            ),
            ("unless little of it is found", "\"At one <stage> we left the town,\" he said.", vec!["stage"]),
            ("another paragraph is another matter", "He said <they left the town>.\n<Nobody came back to it>.", vec!["they left the town"]),
            (
                "crumbs go",
                "He said <they had left the town for good> on Monday, after the talks in <the> end.",
                vec!["they had left the town for good"],
            ),
            ("a bracket at the end stays", "He said <it was the army (LNA)>.", vec!["it was the army (LNA)"]),
            ("nothing but marks", "He said <\">.", vec![]),
        ] {
            assert_eq!(mended(marked), expected, "{name}");
        }
    }
}
