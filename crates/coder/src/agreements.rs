//! The agreements, talks and terms that positions and roles refer to.
//!
//! An article mostly speaks of one deal of a kind under many names ("an immediate ceasefire", "the ceasefire document", "it"). Mentions of one
//! kind are one agreement unless their proper names differ; words that only point back ("it", "such a document") mean the one named last.

use rapporteur_codebook::{FillerRole, MentionLabel};
use rapporteur_reader::FrameKind;
use rapporteur_record::{Agreement, AgreementKind};
use rapporteur_text::TextSpan;

use crate::context::Context;

/// Nouns that give a deal its kind, the more telling kinds first.
const KINDS: &[(AgreementKind, &[&str])] = &[
    (AgreementKind::Prisoners, &["prisoner", "hostage", "detainee", "captive", "abductee"]),
    (AgreementKind::Withdrawal, &["withdraw", "pullout", "pull-out", "pullback", "disengag", "redeploy"]),
    (AgreementKind::Sanctions, &["sanction", "embargo", "blockade"]),
    (AgreementKind::Talks, &["talk", "negotiation", "dialogue", "conference", "summit", "meeting", "consultation", "mediation"]),
    (AgreementKind::Ceasefire, &["ceasefire", "cease-fire", "truce", "armistice", "hostilities", "lull"]),
    (AgreementKind::Peace, &["peace", "settlement", "accord", "two-state"]),
    (
        AgreementKind::Political,
        &["election", "constitution", "power-sharing", "coalition", "government", "transition", "referendum", "political", "unity"],
    ),
];

/// Words that name no deal of their own.
const POINTERS: &[&str] = &[
    "it",
    "this",
    "that",
    "them",
    "these",
    "those",
    "the",
    "a",
    "an",
    "such",
    "same",
    "its",
    "their",
    "his",
    "her",
    "which",
    "deal",
    "deals",
    "agreement",
    "agreements",
    "pact",
    "document",
    "plan",
    "proposal",
    "offer",
    "draft",
    "text",
    "initiative",
    "process",
    "terms",
    "measure",
    "one",
    "do",
    "so",
    "any",
    "move",
    "idea",
    "new",
    "proposed",
    "final",
    "latest",
];

/// Most words a name is taken from; longer mentions are descriptions.
const MOST_WORDS: usize = 7;

/// The agreements of an article and which mention names which.
pub(crate) struct Deals {
    deals: Vec<Deal>,
}

struct Deal {
    kind: AgreementKind,
    mentions: Vec<Naming>,
}

/// A mention of a deal.
struct Naming {
    span: TextSpan,
    words: String,
    is_pointer: bool,
    proper: Option<String>,
}

impl Deals {
    pub(crate) fn new(context: &Context<'_>) -> Self {
        let mut spans: Vec<_> = referred(context).collect();
        spans.sort_unstable();
        spans.dedup();
        let mut out = Self { deals: Vec::new() };
        spans.into_iter().for_each(|span| out.add(Naming::new(context, span), true));
        let named = context.reading.mentions.iter().filter(|mention| mention.label == MentionLabel::Agreement);
        named.for_each(|mention| out.add(Naming::new(context, mention.span), false));
        out.deals.iter_mut().for_each(|deal| deal.mentions.sort_by_key(|naming| naming.span));
        out.deals.sort_by_key(|deal| deal.mentions[0].span);
        out
    }

    /// Index of the agreement a filler names.
    pub(crate) fn find(&self, span: TextSpan) -> Option<usize> {
        self.deals.iter().position(|deal| deal.mentions.iter().any(|naming| naming.span == span))
    }

    pub(crate) fn id(&self, span: TextSpan) -> Option<String> {
        self.find(span).map(|idx| format!("a{}", idx + 1))
    }

    pub(crate) fn agreements(&self, context: &Context<'_>) -> Vec<Agreement> {
        let agreement = |(idx, deal): (usize, &Deal)| Agreement {
            id: format!("a{}", idx + 1),
            name: deal.name(),
            kind: deal.kind,
            country: Vec::new(),
            mentions: deal.mentions.iter().map(|naming| context.excerpt(naming.span)).collect(),
        };
        self.deals.iter().enumerate().map(agreement).collect()
    }

    /// Adds a mention to its deal. Only what a position or role refers to opens a new one.
    fn add(&mut self, naming: Naming, may_open: bool) {
        if self.deals.iter().any(|deal| deal.mentions.iter().any(|known| known.span.overlaps(naming.span))) && !may_open {
            return;
        }
        let kind = kind_of(&naming.words);
        let found =
            if naming.is_pointer { self.last_before(naming.span) } else { self.deals.iter().position(|deal| deal.takes(kind, &naming)) };
        match found {
            Some(idx) => self.deals[idx].mentions.push(naming),
            None if may_open => self.deals.push(Deal { kind, mentions: vec![naming] }),
            None => {}
        }
    }

    /// The deal named last before `span`, by more than a pointer.
    fn last_before(&self, span: TextSpan) -> Option<usize> {
        let last = |deal: &Deal| {
            deal.mentions.iter().filter(|naming| naming.span.end <= span.start && !naming.is_pointer).map(|naming| naming.span.end).max()
        };
        (0..self.deals.len()).filter_map(|idx| Some((last(&self.deals[idx])?, idx))).max().map(|(_, idx)| idx)
    }
}

/// The objects of positions and roles that are no party; those of roles must also sound like a deal.
fn referred<'c>(context: &'c Context<'_>) -> impl Iterator<Item = TextSpan> + 'c {
    context.frames.iter().flat_map(move |frame| {
        let is_position = matches!(frame.kind, FrameKind::Position { .. });
        let is_role = matches!(frame.kind, FrameKind::Role(_));
        let is_deal = move |span: &TextSpan| {
            context.reading.find_entity(*span).is_none() && (is_position || is_role && is_deal(context.doc.slice(*span)))
        };
        frame.spans(FillerRole::Object).filter(is_deal)
    })
}

/// Whether the words of a role's object name a deal rather than a party.
fn is_deal(text: &str) -> bool {
    let text = text.to_lowercase();
    kind_of(&text) != AgreementKind::Other
        || ["deal", "agreement", "pact", "treaty", "plan", "process"].iter().any(|noun| text.contains(noun))
}

fn kind_of(words: &str) -> AgreementKind {
    let has = |nouns: &[&str]| nouns.iter().any(|noun| words.split(' ').any(|word| word.starts_with(noun)));
    KINDS.iter().find(|(_, nouns)| has(nouns)).map_or(AgreementKind::Other, |(kind, _)| *kind)
}

impl Naming {
    fn new(context: &Context<'_>, span: TextSpan) -> Self {
        let text = context.doc.slice(span);
        let words = text.to_lowercase();
        let is_pointer = words.split(' ').all(|word| POINTERS.contains(&word));
        Self { span, words, is_pointer, proper: proper_name(text) }
    }
}

impl Deal {
    fn takes(&self, kind: AgreementKind, naming: &Naming) -> bool {
        let same_words = self.mentions.iter().any(|known| known.words == naming.words);
        let known = self.mentions.iter().find_map(|known| known.proper.as_ref());
        let proper = known.is_none() || naming.proper.is_none() || known == naming.proper.as_ref();
        same_words || proper && kind == self.kind && kind != AgreementKind::Other
    }

    /// The fullest name that is not a description; where there is only that, its words.
    fn name(&self) -> String {
        let fit = self.mentions.iter().filter(|naming| !naming.is_pointer && naming.words.split(' ').count() <= MOST_WORDS);
        // The first of the longest.
        let best = fit.rev().max_by_key(|naming| (naming.proper.is_some(), naming.words.len()));
        let naming = best.unwrap_or(&self.mentions[0]);
        naming.proper.as_ref().filter(|proper| proper.contains(' ')).unwrap_or(&naming.words).clone()
    }
}

/// The words from the first capital on: "Minsk agreements" of "the Minsk agreements". Nationalities make no proper name of a ceasefire, but
/// they part one from another just as well.
fn proper_name(text: &str) -> Option<String> {
    let words: Vec<_> = text.split_whitespace().collect();
    let first = words
        .iter()
        .position(|word| word.chars().next().is_some_and(char::is_uppercase) && !POINTERS.contains(&word.to_lowercase().as_str()))?;
    Some(words[first..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_give_a_deal_its_kind() {
        for (words, kind) in [
            ("immediate ceasefire", AgreementKind::Ceasefire),
            ("ceasefire talks", AgreementKind::Talks),
            ("release of prisoners", AgreementKind::Prisoners),
            ("un peace plan", AgreementKind::Peace),
            ("it", AgreementKind::Other),
        ] {
            assert_eq!(kind_of(words), kind, "{words}");
        }
    }

    #[test]
    fn proper_names_begin_with_a_capital() {
        assert_eq!(proper_name("a new Minsk agreement").as_deref(), Some("Minsk agreement"));
        assert_eq!(proper_name("The deal"), None);
    }
}
