//! Fillers: every piece of the window is scored for every filler of every trigger.

use rapporteur_codebook::FillerRole;
use rapporteur_encoder::{FillerScores, FrameQuery, ModelError, Piece, WindowScores};
use rapporteur_text::{Document, SectionKind, Segmentation, TextSpan};

use super::Decoder;
use super::content::mend_content;
use super::edges::without_loose_ends;
use super::frames::Trigger;
use super::tags::{Tag, argmax, runs_of, softmax};
use crate::{Filler, Frame, FrameKind, Mention};

const HEAD: &str = "filler";

/// The frames of `triggers`, in one call of the filler head. `mentions` are those of the window.
pub(super) fn fill(
    decoder: &Decoder<'_>,
    pieces: &[Piece],
    scores: &WindowScores,
    triggers: &[Trigger],
    mentions: &[Mention],
) -> Result<Vec<Frame>, ModelError> {
    let labels = decoder.labels();
    let known: Vec<_> =
        triggers.iter().filter_map(|trigger| Some((trigger, labels.find_frame_kind(&trigger.kind.model_name())?))).collect();
    let queries: Vec<_> = known.iter().map(|(trigger, kind)| FrameQuery { piece: trigger.piece, kind: *kind }).collect();
    let found = decoder.encoder.fillers(scores, &queries)?;
    Ok(known.iter().zip(&found).map(|((trigger, _), scores)| frame(decoder, pieces, trigger, scores, mentions)).collect())
}

fn frame(decoder: &Decoder<'_>, pieces: &[Piece], trigger: &Trigger, scores: &FillerScores, mentions: &[Mention]) -> Frame {
    // Not in whole words: in "UN-brokered" the trigger is a part, and the other fills it.
    let at = decoder.span(&pieces[trigger.pieces.clone()]);
    let reach = Reach::of(decoder, at);
    let mut fillers: Vec<Filler> = Vec::new();
    for &role in trigger.kind.filler_roles() {
        let spans = spans(decoder, pieces, scores, role).into_iter();
        // A frame's own trigger cannot fill it, except that an adjective's noun may hold both ("Russian airstrikes").
        let fit = spans.filter(|filler| filler.span != at && reach.allows(decoder, filler.span));
        let found: Vec<_> = fit.collect();
        fillers.extend(match role {
            FillerRole::Content => mend_content(decoder.doc, decoder.seg, at, found),
            _ => whole_names(decoder, nearest(decoder.seg, at, found), mentions, at),
        });
    }
    fillers.sort_by_key(|filler| (filler.role, filler.span));
    Frame { kind: trigger.kind, trigger: at, fillers, score: trigger.score }
}

/// The fillers widened to the mentions they cut, so that "Libyan" and "Army" are one army, and put together where nothing but a blank parts them;
/// what fills a role twice then fills it once.
fn whole_names(decoder: &Decoder<'_>, mut found: Vec<Filler>, mentions: &[Mention], trigger: TextSpan) -> Vec<Filler> {
    for filler in &mut found {
        let cut = mentions.iter().filter(|mention| mention.span.overlaps(filler.span) && !mention.span.overlaps(trigger));
        filler.span = cut.fold(filler.span, |span, mention| span.cover(mention.span));
    }
    found.sort_by_key(|filler| filler.span);
    found.dedup_by(|later, kept| {
        let is_same = later.span.overlaps(kept.span) || is_one_phrase(decoder.doc, kept, later);
        if is_same {
            kept.span = kept.span.cover(later.span);
            kept.score = kept.score.max(later.score);
        }
        is_same
    });
    found.iter_mut().for_each(|filler| filler.span = without_loose_ends(decoder.doc, decoder.seg, filler.span));
    found.retain(|filler| !filler.span.is_empty());
    found
}

/// Whether nothing but a blank parts two fillers. Recipients and places do stand side by side ("the town's mayor"), the others hardly.
fn is_one_phrase(doc: &Document, kept: &Filler, later: &Filler) -> bool {
    let is_list = matches!(kept.role, FillerRole::Recipient | FillerRole::Place);
    !is_list && doc.slice(TextSpan { start: kept.span.end, end: later.span.start }) == " "
}

/// Sentences beyond which nothing fills a frame.
const FARTHEST: usize = 1;

/// The fillers of the trigger's own sentence, or else those of the nearest one.
fn nearest(seg: &Segmentation, trigger: TextSpan, mut found: Vec<Filler>) -> Vec<Filler> {
    let sentence = |span: TextSpan| seg.sentences_in(span).start;
    let distance = |filler: &Filler| sentence(filler.span).abs_diff(sentence(trigger));
    let least = found.iter().map(distance).min().unwrap_or(0);
    found.retain(|filler| distance(filler) == least && least <= FARTHEST);
    found
}

fn spans(decoder: &Decoder<'_>, pieces: &[Piece], scores: &FillerScores, role: FillerRole) -> Vec<Filler> {
    let labels = decoder.labels();
    let Some(column) = labels.find_filler(role.as_str()) else { return Vec::new() };
    let (bias, temperature) = (labels.bias(role.as_str()), labels.temperature(HEAD));
    let tag = |i: usize| {
        let [outside, begin, inside] = scores.at(i, column);
        [Tag::Outside, Tag::Begin, Tag::Inside][argmax([outside - bias, begin, inside])]
    };
    let runs = runs_of((0..pieces.len()).map(tag).collect(), pieces);
    runs.into_iter()
        .map(|run| {
            let inside = |i: usize| 1.0 - softmax(&scores.at(i, column), temperature)[0];
            let score = run.clone().map(inside).sum::<f32>() / run.len() as f32;
            Filler { role, span: decoder.words(&pieces[run]), score }
        })
        .collect()
}

/// Where the fillers of a trigger may lie: a headline speaks for itself, paragraphs of the body refer to each other.
struct Reach {
    section: Option<TextSpan>,
}

impl Reach {
    fn of(decoder: &Decoder<'_>, trigger: TextSpan) -> Self {
        let home = decoder.doc.section_at(trigger);
        Self { section: home.filter(|section| section.kind != SectionKind::Body).map(|section| section.span) }
    }

    fn allows(&self, decoder: &Decoder<'_>, span: TextSpan) -> bool {
        match self.section {
            Some(section) => section.contains(span),
            None => decoder.doc.section_at(span).is_some_and(|section| section.kind == SectionKind::Body),
        }
    }
}

impl FrameKind {
    /// The name by which the filler head knows it.
    fn model_name(self) -> String {
        match self {
            Self::Event { event, .. } => format!("event.{event}"),
            Self::Say => "say".to_owned(),
            Self::Position { stance, .. } => format!("position.{stance}"),
            Self::Role(role) => format!("role.{role}"),
        }
    }

    fn filler_roles(self) -> &'static [FillerRole] {
        match self {
            Self::Event { .. } => &[FillerRole::Actor, FillerRole::Recipient, FillerRole::Place, FillerRole::Time],
            Self::Say => &[FillerRole::Speaker, FillerRole::Content],
            Self::Position { .. } | Self::Role(_) => &[FillerRole::Holder, FillerRole::Object],
        }
    }
}
