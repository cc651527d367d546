//! What is said, mended: no quote marks at the ends, no holes where a bracket or a dash was unsure.

use rapporteur_codebook::FillerRole;
use rapporteur_text::{Document, Segmentation, TextSpan};

use crate::Filler;

/// Tokens that may be missing between two parts of one content.
const WIDEST_HOLE: usize = 4;
/// Characters that are no part of what is said when they stand at its ends.
const LEFT_EDGE: &[char] = &[' ', '"', '“', '”', '‘', '’', '\'', '`', ',', ':', '.', ';', '—', '–', '-'];
const RIGHT_EDGE: &[char] = &[' ', '"', '“', '”', '‘', '’', '\'', '`', ',', ':', '.', ';', '!', '?', '—', '–', '-'];

/// The parts of a SAY content whose trigger is `cue`, in reading order: parts a few tokens apart are joined unless the cue stands between them.
pub(super) fn mend_content(doc: &Document, seg: &Segmentation, cue: TextSpan, parts: Vec<Filler>) -> Vec<Filler> {
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
    out.iter_mut().for_each(|part| part.span = trim(doc, part.span));
    out.retain(|part| part.role != FillerRole::Content || !part.span.is_empty());
    out
}

fn is_hole(doc: &Document, seg: &Segmentation, cue: TextSpan, gap: TextSpan) -> bool {
    let has_cue = gap.start <= cue.start && cue.end <= gap.end;
    !has_cue && seg.token_range(gap).len() <= WIDEST_HOLE && !doc.slice(gap).contains('\n')
}

fn trim(doc: &Document, span: TextSpan) -> TextSpan {
    let text = doc.slice(span);
    let start = span.start as usize + (text.len() - text.trim_start_matches(LEFT_EDGE).len());
    let kept = text.trim_start_matches(LEFT_EDGE).trim_end_matches(RIGHT_EDGE);
    TextSpan::new(start, start + kept.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_text::segment;

    /// Parts of the content, marked by `<` and `>` in the text, after mending; the cue is "said".
    fn mended(marked: &str) -> Vec<String> {
        let text = marked.replace(['<', '>'], "");
        let offset = |mark: usize| marked[..mark].chars().filter(|c| !"<>".contains(*c)).map(char::len_utf8).sum::<usize>();
        let starts = marked.match_indices('<').map(|(i, _)| offset(i));
        let ends = marked.match_indices('>').map(|(i, _)| offset(i));
        let parts = starts.zip(ends).map(|(start, end)| Filler { role: FillerRole::Content, span: TextSpan::new(start, end), score: 0.5 }).collect();
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
            ("a new paragraph parts", "He said <we left>.\n<We came back>.", vec!["we left", "We came back"]),
            ("nothing but marks", "He said <\">.", vec![]),
        ] {
            assert_eq!(mended(marked), expected, "{name}");
        }
    }
}
