//! Paragraphs of a text file, put together from hard-wrapped lines where it has such.

use rapporteur_text::TextSpan;

/// Widths at which text files are wrapped; wider lines are whole paragraphs.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;
/// Share of line breaks that must be where a full line forces one, for a text to count as wrapped.
const MIN_FORCED: f64 = 0.75;

/// Characters of room a wrapped line may leave, as programs do that even out their lines.
const SLACK: usize = 6;

/// One line that is not blank.
struct Line {
    span: TextSpan,
    /// Characters, with the indent.
    width: usize,
    first_word: usize,
    indent: usize,
    after_blank: bool,
}

/// The spans of the paragraphs of `text`, trimmed, in order. A paragraph is a line, or several that were wrapped from one.
pub(super) fn split(text: &str) -> Vec<TextSpan> {
    let lines = lines_of(text);
    let wrap = find_wrap_width(&lines);
    let mut paragraphs: Vec<TextSpan> = Vec::new();
    for (idx, line) in lines.iter().enumerate() {
        let continues = idx > 0 && wrap.is_some_and(|width| is_continued(&lines[idx - 1], line, width));
        match paragraphs.last_mut().filter(|_| continues) {
            Some(last) => *last = last.cover(line.span),
            None => paragraphs.push(line.span),
        }
    }
    paragraphs
}

fn lines_of(text: &str) -> Vec<Line> {
    let (mut lines, mut start, mut after_blank) = (Vec::new(), 0, true);
    for raw in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}', '\u{c}']) {
        let span = TextSpan::new(start, start + raw.len()).trim(text);
        start += raw.len();
        if span.is_empty() {
            // The empty piece between \r and \n is no blank line.
            after_blank |= raw != "\n" || !text[..start - raw.len()].ends_with('\r');
            continue;
        }
        lines.push(line_of(text, raw, span, after_blank));
        after_blank = false;
    }
    lines
}

fn line_of(text: &str, raw: &str, span: TextSpan, after_blank: bool) -> Line {
    let first_word = text[span.range()].split_whitespace().next().map_or(0, |word| word.chars().count());
    let indent = raw.chars().take_while(|c| c.is_whitespace()).count();
    Line { span, width: raw.trim_end().chars().count(), first_word, indent, after_blank }
}

/// Whether `line` goes on where `above` was broken for lack of room.
fn is_continued(above: &Line, line: &Line, width: usize) -> bool {
    !line.after_blank && line.indent <= above.indent && is_full(above, line, width)
}

/// Whether the first word of `line` had no room on the line above.
fn is_full(above: &Line, line: &Line, width: usize) -> bool {
    above.width + 1 + line.first_word + SLACK > width
}

/// The width a text is wrapped at, if it is.
fn find_wrap_width(lines: &[Line]) -> Option<usize> {
    let width = lines.iter().map(|line| line.width).max().filter(|width| WRAP_WIDTHS.contains(width))?;
    let breaks: Vec<_> = lines.windows(2).filter(|pair| !pair[1].after_blank).collect();
    let forced = breaks.iter().filter(|pair| is_full(&pair[0], &pair[1], width)).count();
    // One forced break proves little: two headlines of like length make one.
    (forced >= 3 && forced as f64 >= MIN_FORCED * breaks.len() as f64).then_some(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRAPPED: &str = "Talks resume in Valmora\n\nEnvoys of both sides met in Valmora on Monday, the\nmediator said after the first session of the\ntalks, which he \
                           called frank.\n\n  A second session is planned for Tuesday, he\nadded. A ceasefire text is on the table, and\nboth delegations have read it.\n";

    fn paragraphs(text: &str) -> Vec<String> {
        split(text).iter().map(|span| text[span.range()].replace('\n', "|")).collect()
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let got = paragraphs(WRAPPED);
        assert_eq!(got.len(), 3, "{got:?}");
        assert!(got[1].starts_with("Envoys") && got[1].ends_with("frank."), "{got:?}");
    }

    #[test]
    fn whole_lines_are_not() {
        for (name, text, count) in [
            (
                "long lines",
                "A headline\nA paragraph that is far longer than any line of a wrapped text could be, because it runs on and on past all of the usual widths of a page.\nShort.",
                3,
            ),
            ("list of headlines", "Talks resume\nTruce holds in the north\nEnvoy in Rome", 3),
            ("carriage returns", "One.\r\nTwo.\r\n\r\nThree.", 3),
            ("nothing", " \n ", 0),
        ] {
            assert_eq!(paragraphs(text).len(), count, "{name}");
        }
    }
}
