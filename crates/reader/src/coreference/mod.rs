//! Coreference within one document: which mentions stand for the same person, body or place.
//!
//! Names first: equal names, surnames, acronyms (introduced in brackets or spelt by initials), offices beside a name. Then what needs the names:
//! offices standing alone ("the foreign minister"), fillers that are no mention but have a known name, and the pronouns that fill frames. Rules, not a model: each can be read, and a wrong link is
//! worse than none. The cases are in `cases/coreference/`.

mod fillers;
mod names;
mod offices;
mod pronouns;

use rapporteur_codebook::MentionLabel;
use rapporteur_text::{Document, Segmentation, TextSpan};

use crate::{Entity, Frame, How, Mention, Reference};
use names::{Name, acronym_of, bare};

/// Who and what the mentions and the pronouns among the fillers stand for, in order of first reference.
pub(crate) fn resolve(doc: &Document, seg: &Segmentation, mentions: &[Mention], frames: &[Frame]) -> Vec<Entity> {
    let mut cast = Cast { doc, drafts: Vec::new() };
    let named: Vec<_> = mentions.iter().filter(|mention| is_named(mention.label)).collect();
    cast.add_names(&named);
    offices::attach(&mut cast, mentions);
    fillers::attach(&mut cast, mentions, frames);
    pronouns::attach(&mut cast, seg, frames);
    cast.finish()
}

/// Whether a mention is resolved by its name. Dates and agreements are no entities; offices go with persons.
fn is_named(label: MentionLabel) -> bool {
    !matches!(label, MentionLabel::Date | MentionLabel::Agreement | MentionLabel::Office)
}

/// An entity in the making.
struct Draft {
    /// Its names in the document, fullest first.
    names: Vec<Name>,
    labels: Vec<MentionLabel>,
    office: Option<String>,
    references: Vec<Reference>,
}

impl Draft {
    fn new(name: Name, label: MentionLabel, span: TextSpan, how: How) -> Self {
        Self { names: vec![name], labels: vec![label], office: None, references: vec![Reference { span, how }] }
    }

    /// Its most frequent label, the first of those that tie.
    fn label(&self) -> MentionLabel {
        let count = |label: &MentionLabel| self.labels.iter().filter(|other| *other == label).count();
        let most = self.labels.iter().map(count).max().unwrap_or(0);
        *self.labels.iter().find(|label| count(label) == most).expect("a draft has a label")
    }

    fn is_person(&self) -> bool {
        matches!(self.label(), MentionLabel::Person | MentionLabel::Office)
    }

    fn fullest(&self) -> &Name {
        // The first of the longest: later ones are often all in capitals or misspelt.
        self.names.iter().rev().max_by_key(|name| (name.words.len(), name.text.len())).expect("a draft has a name")
    }

    /// Its last reference that begins before `byte`.
    fn last_before(&self, byte: u32) -> Option<u32> {
        self.references.iter().map(|reference| reference.span.start).filter(|&start| start < byte).max()
    }
}

/// Everybody and everything found so far.
struct Cast<'d> {
    doc: &'d Document,
    drafts: Vec<Draft>,
}

impl Cast<'_> {
    /// Full names first, so that a surname or an acronym finds its name even where it stands before it, as in a headline.
    fn add_names(&mut self, mentions: &[&Mention]) {
        let mut short = Vec::new();
        for mention in mentions {
            let name = Name::of(bare(self.doc.slice(mention.span)));
            if name.words.is_empty() {
                continue;
            }
            match name.words.len() > 1 || !may_be_short(mention.label) {
                true => self.add_full(mention, name),
                false => short.push((*mention, name)),
            }
        }
        for (mention, name) in short {
            self.add_short(mention, name);
        }
    }

    fn add_full(&mut self, mention: &Mention, name: Name) {
        let same = |draft: &Draft| compatible(draft.label(), mention.label) && draft.names.iter().any(|known| known.key == name.key);
        let longer = |draft: &Draft| {
            draft.label() == MentionLabel::Person
                && mention.label == MentionLabel::Person
                && draft.names.iter().any(|known| known.continues(&name))
        };
        let found = self.find(same).or_else(|| self.nearest(mention.span.start, longer));
        self.refer(found, mention, name, How::Name);
    }

    /// A single word: a name of its own, a surname or an acronym.
    fn add_short(&mut self, mention: &Mention, name: Name) {
        let span = mention.span;
        let defined = self.defined_before(span);
        let spells = |draft: &Draft| {
            draft.label() != MentionLabel::Person && draft.names.iter().any(|known| acronym_of(known) == Some(name.text.clone()))
        };
        let surname = |draft: &Draft| draft.label() == MentionLabel::Person && draft.names.iter().any(|known| known.is_short_form(&name));
        let same = |draft: &Draft| compatible(draft.label(), mention.label) && draft.names.iter().any(|known| known.key == name.key);
        let found = match mention.label {
            MentionLabel::Person => self.nearest(span.start, surname),
            _ => defined.or_else(|| self.find(spells)),
        };
        let is_longer = |idx: usize| self.drafts[idx].fullest().key != name.key;
        let how = if found.is_some_and(is_longer) { How::Alias } else { How::Name };
        let found = found.or_else(|| self.find(same));
        self.refer(found, mention, name, how);
    }

    /// The name in front of "(LNA)", whether or not its initials fit.
    fn defined_before(&self, span: TextSpan) -> Option<usize> {
        let text = self.doc.text();
        let is_bracketed = text[..span.start as usize].ends_with(" (") && text[span.end as usize..].starts_with(')');
        let end = span.start.checked_sub(2).filter(|_| is_bracketed)?;
        let stands_before =
            |draft: &Draft| draft.references.iter().any(|reference| reference.span.end == end && reference.how == How::Name);
        let is_acronym = self.doc.slice(span).chars().filter(|c| c.is_uppercase()).count() > 1;
        self.find(stands_before).filter(|_| is_acronym)
    }

    fn find(&self, accept: impl Fn(&Draft) -> bool) -> Option<usize> {
        self.drafts.iter().position(accept)
    }

    /// The one that was spoken of last before `byte`; where none was, the first to come.
    fn nearest(&self, byte: u32, accept: impl Fn(&Draft) -> bool) -> Option<usize> {
        let fit: Vec<_> = (0..self.drafts.len()).filter(|&i| accept(&self.drafts[i])).collect();
        let last =
            fit.iter().copied().filter(|&i| self.drafts[i].last_before(byte).is_some()).max_by_key(|&i| self.drafts[i].last_before(byte));
        last.or_else(|| fit.into_iter().min_by_key(|&i| self.drafts[i].references[0].span.start))
    }

    fn refer(&mut self, found: Option<usize>, mention: &Mention, name: Name, how: How) {
        let how = if mention.label == MentionLabel::Group { How::Nominal } else { how };
        let Some(idx) = found else {
            self.drafts.push(Draft::new(name, mention.label, mention.span, how));
            return;
        };
        let draft = &mut self.drafts[idx];
        draft.labels.push(mention.label);
        draft.references.push(Reference { span: mention.span, how });
        if !draft.names.iter().any(|known| known.key == name.key) {
            draft.names.push(name);
        }
    }

    fn finish(mut self) -> Vec<Entity> {
        for draft in &mut self.drafts {
            draft.references.sort_unstable();
            draft.references.dedup_by_key(|reference| reference.span);
        }
        self.drafts.sort_by_key(|draft| draft.references[0]);
        let entity = |draft: Draft| Entity {
            name: draft.fullest().text.clone(),
            label: draft.label(),
            office: draft.office.clone(),
            references: draft.references,
        };
        self.drafts.into_iter().map(entity).collect()
    }
}

/// Labels whose single words can be short for something longer.
fn may_be_short(label: MentionLabel) -> bool {
    matches!(
        label,
        MentionLabel::Person | MentionLabel::Organization | MentionLabel::Government | MentionLabel::ArmedGroup | MentionLabel::Country
    )
}

/// Whether two mentions of one name can be one thing. The network wavers between kinds of bodies, not between these.
fn compatible(a: MentionLabel, b: MentionLabel) -> bool {
    let class = |label| match label {
        MentionLabel::Person | MentionLabel::Office => 0,
        MentionLabel::People => 1,
        MentionLabel::Group => 2,
        _ => 3,
    };
    class(a) == class(b)
}

/// Whether an entity's office, if it has one, is told by `words`.
fn office_fits(office: &str, words: &str) -> bool {
    let (office, words) = (office.to_lowercase(), words.to_lowercase());
    !words.is_empty() && (office == words || office.ends_with(&format!(" {words}")) || words.ends_with(&format!(" {office}")))
}
